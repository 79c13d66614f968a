import type { Tx } from '../database/tables.ts'
import { upsertFieldGroups } from './consent-queries.ts'
import { LEGAL_BASES, type LegalBasis } from './tables.ts'

/** Brings the field groups to what `db/seed/field-groups.csv` says; consents keep those that are no longer listed. */
export async function seedFieldGroups(tx: Tx, rows: Record<string, string>[]): Promise<void> {
  const groups = rows.map(
    ({ code = '', name = '', fields = '', legal_basis = '', purpose = '', retention_months }) => ({
      code,
      name,
      fields: fields.split(';'),
      legal_basis: legalBasisOf(legal_basis),
      purpose,
      retention_months: Number(retention_months)
    })
  )
  await upsertFieldGroups(tx, groups)
}

function legalBasisOf(text: string): LegalBasis {
  const legal_basis = LEGAL_BASES.find((one) => one === text)
  if (legal_basis === undefined) throw new Error(`field-groups.csv has an unknown legal basis: ${text}`)
  return legal_basis
}
