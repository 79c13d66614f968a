import type { Entry } from './candidates.ts'
import type { SubmissionRow } from './queries.ts'
import type { SubmissionReceipt } from './schemas.ts'

/** What whoever handed something in is told at once. */
export const receiptOf = (id: string, entry: Entry): SubmissionReceipt => ({
  id,
  status: entry.hold_reasons.length > 0 ? 'received' : 'approved',
  hold_reasons: entry.hold_reasons,
  recorded_version: entry.recorded_version,
  superseded_fields: entry.superseded_fields,
  conflicts: entry.conflicts
    .map(({ id: conflict_id, field }) => ({ id: conflict_id, field }))
    .sort((one, other) => (one.field < other.field ? -1 : 1))
})

/** As it stands by now. */
export const receiptOfRow = (
  { id, status, hold_reasons, recorded_version, superseded_fields }: SubmissionRow,
  conflicts: readonly { id: string; field: string; status: string }[]
): SubmissionReceipt => ({
  id,
  status,
  hold_reasons,
  recorded_version,
  superseded_fields,
  conflicts: conflicts
    .filter((conflict) => conflict.status === 'open')
    .map(({ id: conflict_id, field }) => ({ id: conflict_id, field }))
})
