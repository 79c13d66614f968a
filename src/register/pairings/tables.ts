import type { Generated } from 'kysely'

export interface PairingTables {
  business_pairing: {
    id: string
    business_id: string
    subject_kind: Generated<'business'>
    area_code: string
    subdistrict_code: Generated<string>
    paired_area_code: string
    began_on: string
    ended_on: string | null
    began_by: string | null
    ended_by: string | null
    recorded_at: Date
  }
  worker_pairing: {
    id: string
    worker_id: string
    subject_kind: Generated<'worker'>
    area_code: string
    subdistrict_code: Generated<string>
    enumerator_id: string
    began_on: string
    ended_on: string | null
    began_by: string | null
    ended_by: string | null
    recorded_at: Date
  }
}
