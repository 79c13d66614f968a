import type { Generated } from 'kysely'

export interface StewardTables {
  steward: {
    id: string
    worker_id: string
    subject_kind: Generated<'worker'>
    area_code: string
    subdistrict_code: Generated<string>
    person_id: string
    appointed_on: string
    ended_on: string | null
    appointed_by: string | null
    ended_by: string | null
    end_reason: Buffer | null
    recorded_at: Date
  }
}
