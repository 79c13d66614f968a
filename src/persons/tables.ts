import type { Generated } from 'kysely'

export interface PersonTables {
  field_group: {
    code: string
    name: string
    fields: string[]
    legal_basis: LegalBasis
    purpose: string
    retention_months: number
  }
  person: {
    id: string
    kind: PersonKind
    area_code: string
    subdistrict_code: Generated<string>
    wrapped_key: Buffer | null
    key_version: number | null
    name: Buffer | null
    phone: Buffer | null
    id_number: Buffer | null
    /** Who the same human being goes on as, where they were entered twice. */
    merged_into_id: Generated<string | null>
    created_at: Date
    erased_at: Date | null
  }
  person_lookup: {
    person_id: string
    area_code: string
    field: LookupField
    key_version: number
    hash: Buffer
  }
  person_name: {
    person_id: string
    key_version: number
    area_code: string
    hashes: Buffer[]
  }
  /** Follows from `person_name`. */
  person_name_lookup: {
    hash: Buffer
    area_code: string
    person_id: string
  }
  consent: {
    id: string
    person_id: string
    area_code: string
    field_group_code: string
    decision: ConsentDecision
    text_version: string
    decided_at: Date
    sequence: Generated<number>
  }
  person_reveal: {
    session_id: string
    person_id: string
    field: PersonField
    revealed_by: string
    revealed_at: Date
    expires_at: Date
  }
  erasure: {
    person_id: string
    erased_at: Date
  }
}

export const PERSON_KINDS = ['worker', 'staff', 'contact'] as const
export type PersonKind = (typeof PERSON_KINDS)[number]

/** The encrypted columns of a person. */
export const PERSON_FIELDS = ['name', 'phone', 'id_number'] as const
export type PersonField = (typeof PERSON_FIELDS)[number]

/** What people are found by. A number that is a worker's is theirs alone; contacts of businesses may share one. */
export type LookupField = 'phone' | 'contact_phone' | 'id_number'

export const LEGAL_BASES = ['consent', 'contract', 'legal_duty', 'public_interest'] as const
export type LegalBasis = (typeof LEGAL_BASES)[number]

export const CONSENT_DECISIONS = ['given', 'withdrawn'] as const
export type ConsentDecision = (typeof CONSENT_DECISIONS)[number]
