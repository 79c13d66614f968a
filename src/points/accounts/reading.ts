import { visibleRangeOf } from '../../actor.ts'
import { subdistrictOf } from '../../areas/rules.ts'
import { readAreaAndId } from '../../areas/service.ts'
import { recordEvent } from '../../audit/service.ts'
import { dateAt, dayNumberAt, epochOfLocalMinute, MINUTES_PER_DAY } from '../../calendar/rules.ts'
import { startOfMinute } from '../../calendar/times.ts'
import { decodeCursor, encodeCursor } from '../../http/cursors.ts'
import { readMaskedPersons } from '../../persons/service.ts'
import { atPointer } from '../../problem.ts'
import type { Work } from '../../work.ts'
import { openAccounts } from './opening.ts'
import { accountNotFound, accountOwnerNotFound, pastMalformed } from './problems.ts'
import * as queries from './queries.ts'
import { momentOf, standingOf, type TimeKind } from './rules.ts'
import type { Account, AccountFilter, AccountPage, AccountQuery, OwnAccounts } from './schemas.ts'

export const nowOf = ({ now }: Work) => ({ now: new Date(now), today: dateAt(now) })

/** @throws no_such_points_account */
export async function findVisibleAccount(work: Work, id: string): Promise<queries.AccountRow> {
  const row = await queries.findAccount(work.tx, id, nowOf(work))
  if (row === undefined) throw accountNotFound({})
  return row
}

/** As it is now, or what it had at a past moment. @throws no_such_points_account, past_moment_malformed */
export async function getAccount(work: Work, id: string, { as_of, by = 'recorded' }: AccountQuery): Promise<Account> {
  const row = await findVisibleAccount(work, id)
  await recordAccountEvent(work, 'points_account.read', row)
  const answer = (await answersOf(work, [row]))[0] as Account
  if (as_of === undefined) return answer
  const moment = pastMoment(work, '/query/as_of', as_of, 'end')
  const balance_points = await balanceAt(work, row, moment, by)
  return {
    ...answer,
    ...{ balance_points, held_points: null, available_points: null, as_of: new Date(moment).toISOString(), by }
  }
}

export async function balanceAt(work: Work, row: queries.AccountRow, moment: number, by: TimeKind): Promise<number> {
  if (by === 'occurred') {
    const day_begins = epochOfLocalMinute(dayNumberAt(moment) * MINUTES_PER_DAY)
    return await queries.balanceOccurredBy(work.tx, row, {
      as_of: new Date(moment),
      day: dateAt(moment),
      day_begins: new Date(day_begins),
      minute: new Date(startOfMinute(moment))
    })
  }
  const batch = await queries.findBatchAt(work.tx, row.subdistrict_code, new Date(moment))
  return batch === undefined ? 0 : await queries.balanceAfter(work.tx, row, batch.number)
}

/** A day that goes on ends now. @throws past_moment_malformed */
export function pastMoment({ now }: Work, pointer: string, text: string, side: 'beginning' | 'end'): number {
  const moment = momentOf(text, side)
  const is_past = moment !== undefined && (momentOf(text, 'beginning') ?? moment) <= now
  if (!is_past) throw atPointer(pointer, pastMalformed({}))
  return Math.min(moment, now)
}

/** By area and person. @throws cursor_invalid, cursor_of_other_filters */
export async function listAccounts(work: Work, { limit, cursor, ...filters }: AccountFilter): Promise<AccountPage> {
  const after = cursor === undefined ? undefined : readAreaAndId(decodeCursor(filters, cursor))
  const range = visibleRangeOf(work.caller.actor, filters.area_code)
  const found =
    range === null ? [] : await queries.listAccounts(work.tx, { range, after, limit: limit + 1, ...nowOf(work) })
  const rows = found.slice(0, limit)
  const last = found.length > limit ? rows.at(-1) : undefined
  const persons = await readMaskedPersons(
    work,
    rows.map(({ person_id }) => person_id)
  )
  await recordEvent(work, {
    action: 'points_account.list',
    details: { count: rows.length, ...(filters.area_code !== undefined && { area_code: filters.area_code }) }
  })
  return {
    items: rows.map((row) => answerOf(row, persons.get(row.person_id))),
    next: last === undefined ? null : encodeCursor(filters, [last.area_code, last.person_id])
  }
}

/** Those of a ledger that are nobody's: where points come from and where they end. */
export async function listNobodysAccounts(work: Work, subdistrict_code: string): Promise<OwnAccounts> {
  const rows = await queries.listNobodysAccounts(work.tx, subdistrict_code, nowOf(work))
  return { items: rows.map((row) => answerOf(row, undefined)) }
}

/** The caller's own, in each ledger. */
export async function listOwnAccounts(work: Work): Promise<OwnAccounts> {
  const { actor } = work.caller
  const rows = 'person_id' in actor ? await queries.listAccountsOf(work.tx, actor.person_id, nowOf(work)) : []
  return { items: await answersOf(work, rows) }
}

/** The account of somebody, opened where they have none. @throws account_owner_not_found */
export async function openAccountFor(work: Work, person_id: string): Promise<Account> {
  const person = (await readMaskedPersons(work, [person_id])).get(person_id)
  if (person === undefined || person.kind !== 'worker' || person.erased_at !== null) throw accountOwnerNotFound({})
  const subdistrict_code = subdistrictOf(person.area_code)
  const [opened] = await openAccounts(work, [{ person_id, subdistrict_code }])
  const row = await findVisibleAccount(work, opened?.id ?? '')
  await recordAccountEvent(work, 'points_account.open', row)
  return answerOf(row, person)
}

const recordAccountEvent = async (work: Work, action: string, row: queries.AccountRow): Promise<void> =>
  await recordEvent(work, {
    action,
    object: { kind: 'points_account', id: row.id },
    area_code: row.subdistrict_code
  })

/** With one question for the names of all. */
async function answersOf(work: Work, rows: readonly queries.AccountRow[]): Promise<Account[]> {
  const person_ids = [...new Set(rows.flatMap(({ person_id }) => person_id ?? []))]
  const persons = person_ids.length === 0 ? new Map() : await readMaskedPersons(work, person_ids)
  return rows.map((row) => answerOf(row, persons.get(row.person_id ?? '')))
}

const answerOf = (
  row: queries.AccountRow,
  person: { name: string | null; area_code: string } | undefined
): Account => ({
  id: row.id,
  subdistrict_code: row.subdistrict_code,
  kind: row.kind,
  person_id: row.person_id,
  person_name: person?.name ?? null,
  area_code: person?.area_code ?? null,
  balance_points: row.balance_points,
  ...(row.kind === 'member' ? standingOf(row) : { held_points: null, available_points: null }),
  opened_at: row.opened_at.toISOString(),
  as_of: null,
  by: null
})
