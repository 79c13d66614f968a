import type { AreaRange } from '../../actor.ts'
import type { Work } from '../../work.ts'
import { openTexts } from './answers.ts'
import * as queries from './export-queries.ts'
import type { RecordTexts } from './rules.ts'

/** A piece of approved work, with its words; null where its person is erased or not to be seen. */
export interface ApprovedRecord extends Omit<queries.ApprovedRow, 'sealed_texts'> {
  texts: RecordTexts | null
}

/**
 * The approved minutes of each person who has worked in an area and a time. As they were recorded at a moment, or now:
 * the same for any moment that has passed, whatever is approved, corrected or reversed later.
 */
export const sumMinutes = async (
  { tx }: Work,
  selection: { range: NonNullable<AreaRange>; from: Date; to: Date; as_of?: Date | undefined }
): Promise<queries.WorkedMinutes[]> => await queries.sumMinutes(tx, selection)

/** What somebody has worked in a time and was approved, the earliest first: for a certificate. */
export async function listApproved(
  work: Work,
  selection: { person_ids: string[]; from: Date; to: Date; limit: number }
): Promise<ApprovedRecord[]> {
  const rows = await queries.listApproved(work.tx, selection)
  const texts = await openTexts(work, rows)
  return rows.map(({ sealed_texts: _, ...row }, place) => ({ ...row, texts: texts[place] ?? null }))
}

/** Who approved how much of whose work in a time: out of line, it is a signal. */
export const listApprovalPairs = async (
  { tx }: Work,
  selection: { range: NonNullable<AreaRange>; from: Date; to: Date }
): Promise<queries.ApprovalPair[]> => await queries.listApprovalPairs(tx, selection)
