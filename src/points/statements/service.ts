import { recordEvent } from '../../audit/service.ts'
import { dateAt, dateOf, dayNumberOf } from '../../calendar/rules.ts'
import { decodeCursor, encodeCursor } from '../../http/cursors.ts'
import type { PageFilter } from '../../http/fields.ts'
import { cursorInvalid } from '../../http/problems.ts'
import { atPointer } from '../../problem.ts'
import type { Work } from '../../work.ts'
import { pastMalformed } from '../accounts/problems.ts'
import { balanceAfter, findBatchAt, findVisibleAccount, pastMoment } from '../accounts/service.ts'
import type { JsonObject } from '../chain/rules.ts'
import { faultOfLink, faultOfSignature } from '../proof/service.ts'
import { signDocument } from '../proof/signing.ts'
import * as queries from './queries.ts'
import type { Entry, EntryPage, ExpiryPage, Statement, StatementCheck, StatementQuery } from './schemas.ts'

/** The latest first, each with what explains it. @throws no_such_points_account, cursor_invalid, cursor_of_other_filters */
export async function listEntries(work: Work, id: string, { limit, cursor }: PageFilter): Promise<EntryPage> {
  const before = cursor === undefined ? undefined : readPlace(decodeCursor({ id }, cursor))
  await findVisibleAccount(work, id)
  const found = await queries.listEntries(work.tx, id, { before, limit: limit + 1 })
  const { rows, next } = pageOf({ id }, found, limit)
  await recordReading(work, 'points_account.entries', id)
  return { items: rows.map(entryOf), next }
}

/**
 * What was recorded from one moment to another, with what the account had before and after, and where in the chain it ends.
 * @throws no_such_points_account, past_moment_malformed, cursor_invalid, cursor_of_other_filters
 */
export async function readStatement(
  work: Work,
  id: string,
  { from, to, limit, cursor }: StatementQuery
): Promise<Statement> {
  const filters = { id, from, to }
  const after = cursor === undefined ? undefined : readPlace(decodeCursor(filters, cursor))
  const begins_at = pastMoment(work, '/query/from', from, 'beginning')
  const ends_at = to === undefined ? work.now : pastMoment(work, '/query/to', to, 'end')
  if (begins_at > ends_at) throw atPointer('/query/to', pastMalformed({}))
  const account = await findVisibleAccount(work, id)
  const { subdistrict_code } = account
  const opening = await findBatchAt(work.tx, subdistrict_code, new Date(begins_at - 1))
  const closing = await findBatchAt(work.tx, subdistrict_code, new Date(ends_at))
  const [from_batch, to_batch] = [opening?.number ?? 0, closing?.number ?? 0]
  const found = await queries.listEntriesBetween(work.tx, id, {
    after: after ?? { batch_number: from_batch, position: POSITION_MAX },
    to_batch,
    limit: limit + 1
  })
  const { rows, next } = pageOf(filters, found, limit)
  await recordReading(work, 'points_account.statement', id)
  const statement = {
    account_id: id,
    subdistrict_code,
    person_id: account.person_id,
    begins_at: new Date(begins_at).toISOString(),
    ends_at: new Date(ends_at).toISOString(),
    opening_balance_points: await balanceAfter(work.tx, account, from_batch),
    closing_balance_points: await balanceAfter(work.tx, account, to_batch),
    entries: rows.map(entryOf),
    next,
    head: closing === undefined ? null : headOf(closing)
  }
  return { ...statement, signature: signDocument(work.keys, statement as unknown as JsonObject) }
}

/** For whoever was given a statement: whether it is ours as it stands, and the ledger still what it was then. */
export async function checkStatement(work: Work, { signature, ...statement }: Statement): Promise<StatementCheck> {
  const { subdistrict_code, head } = statement
  const fault =
    faultOfSignature(work, statement as unknown as JsonObject, signature) ??
    (head === null ? undefined : await faultOfLink(work, subdistrict_code, head))
  return { is_genuine: fault === undefined, fault: fault ?? null }
}

/** What ends when, the soonest first. @throws no_such_points_account, cursor_invalid, cursor_of_other_filters */
export async function listExpiries(work: Work, id: string, { limit, cursor }: PageFilter): Promise<ExpiryPage> {
  const today = dateAt(work.now)
  const from_day = cursor === undefined ? today : readDay(decodeCursor({ id }, cursor))
  await findVisibleAccount(work, id)
  const found = await queries.listExpiries(work.tx, id, {
    from_day: from_day > today ? from_day : today,
    limit: limit + 1
  })
  const following = found[limit]
  await recordReading(work, 'points_account.expiries', id)
  return {
    items: found.slice(0, limit),
    next: following === undefined ? null : encodeCursor({ id }, [following.expires_on])
  }
}

/** As PostgreSQL counts. */
const POSITION_MAX = 2 ** 31 - 1

const recordReading = async (work: Work, action: string, id: string): Promise<void> =>
  await recordEvent(work, { action, object: { kind: 'points_account', id } })

const headOf = ({ number, hash, recorded_at }: { number: number; hash: Buffer; recorded_at: Date }) => ({
  number,
  hash: Buffer.from(hash).toString('hex'),
  recorded_at: recorded_at.toISOString()
})

const entryOf = ({ occurred_at, recorded_at, ...row }: queries.EntryRow): Entry => ({
  ...row,
  occurred_at: occurred_at.toISOString(),
  recorded_at: recorded_at.toISOString()
})

function pageOf(filters: object, found: queries.EntryRow[], limit: number) {
  const rows = found.slice(0, limit)
  const last = found.length > limit ? rows.at(-1) : undefined
  return { rows, next: last === undefined ? null : encodeCursor(filters, [last.batch_number, last.position]) }
}

/** @throws cursor_invalid */
function readPlace([batch_number, position, ...rest]: (string | number)[]): queries.Place {
  if (!isCount(batch_number, Number.MAX_SAFE_INTEGER) || !isCount(position, POSITION_MAX) || rest.length > 0)
    throw cursorInvalid({})
  return { batch_number, position }
}

const isCount = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 1 && value <= most

/** @throws cursor_invalid */
function readDay([day, ...rest]: (string | number)[]): string {
  const number = typeof day === 'string' ? dayNumberOf(day) : undefined
  if (number === undefined || rest.length > 0) throw cursorInvalid({})
  return dateOf(number)
}
