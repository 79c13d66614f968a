import type { Generated, GeneratedAlways } from 'kysely'

export interface SyncTables {
  visit_departure: {
    round_id: string
    area_code: string
    subdistrict_code: GeneratedAlways<string>
    subject_id: string
    changed_xid: Generated<string>
  }
}
