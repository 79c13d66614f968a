import type { Generated } from 'kysely'

export interface FilingPermitTables {
  filing_permit: {
    id: string
    person_id: string
    area_code: string
    subdistrict_code: Generated<string>
    granted_at: Date
    /** The first key that came with it. */
    api_key_id: string | null
    first_used_at: Date | null
    revoked_at: Date | null
  }
}
