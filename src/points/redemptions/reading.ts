import { recordEvent } from '../../audit/service.ts'
import { decodeCursor, encodeCursor, readInstantAndId } from '../../http/cursors.ts'
import type { PageFilter } from '../../http/fields.ts'
import { readMaskedPersons } from '../../persons/service.ts'
import type { Work } from '../../work.ts'
import { redemptionNotFound } from './problems.ts'
import * as queries from './queries.ts'
import { statusAt } from './rules.ts'
import type { Redemption, RedemptionFilter, RedemptionPage } from './schemas.ts'

/** @throws redemption_not_found */
export async function getRedemption(work: Work, id: string): Promise<Redemption> {
  const row = await queries.findRedemption(work.tx, id)
  if (row === undefined) throw redemptionNotFound({})
  await recordRedemption(work, 'redemption.read', row)
  return await answerOf(work, row)
}

/** The latest first. @throws cursor_invalid, cursor_of_other_filters */
export async function listRedemptions(
  work: Work,
  { limit, cursor, ...filters }: RedemptionFilter
): Promise<RedemptionPage> {
  const page = { limit, ...(cursor !== undefined && { cursor }) }
  const { reward_id, ...rest } = filters
  return await listPage(work, filters, page, { ...rest, ...(reward_id && { reward_id: reward_id.toLowerCase() }) })
}

/** The caller's own, the latest first. @throws cursor_invalid, cursor_of_other_filters */
export async function listOwnRedemptions(work: Work, page: PageFilter): Promise<RedemptionPage> {
  const { actor } = work.caller
  if (!('person_id' in actor)) return { items: [], next: null }
  return await listPage(work, {}, page, { person_id: actor.person_id })
}

async function listPage(
  work: Work,
  filters: object,
  { limit, cursor }: PageFilter,
  wanted: Pick<queries.RedemptionSelection, 'person_id' | 'reward_id' | 'status'>
): Promise<RedemptionPage> {
  const before = cursor === undefined ? undefined : readInstantAndId(decodeCursor(filters, cursor))
  const selection = { ...wanted, now: new Date(work.now), before, limit: limit + 1 }
  const found = await queries.listRedemptions(work.tx, selection)
  const rows = found.slice(0, limit)
  const last = found.length > limit ? rows.at(-1) : undefined
  await recordEvent(work, { action: 'redemption.list', details: { count: rows.length } })
  return {
    items: await answersOf(work, rows),
    next: last === undefined ? null : encodeCursor(filters, [last.redeemed_at.getTime(), last.id])
  }
}

export const answerOf = async (work: Work, row: queries.RedemptionRow): Promise<Redemption> =>
  (await answersOf(work, [row]))[0] as Redemption

/** With one question for the names of all. */
async function answersOf(work: Work, rows: readonly queries.RedemptionRow[]): Promise<Redemption[]> {
  const person_ids = [...new Set(rows.map(({ person_id }) => person_id))]
  const persons = person_ids.length === 0 ? new Map() : await readMaskedPersons(work, person_ids)
  return rows.map((row) => ({
    id: row.id,
    reward_id: row.reward_id,
    reward_name: row.reward_name,
    subdistrict_code: row.subdistrict_code,
    area_code: row.area_code,
    station_code: row.station_code,
    person_id: row.person_id,
    person_name: persons.get(row.person_id)?.name ?? null,
    points: row.points,
    status: statusAt(row, work.now),
    redeemed_at: row.redeemed_at.toISOString(),
    expires_at: row.expires_at.toISOString(),
    ended_at: endOf(row, work.now)?.toISOString() ?? null,
    transfer_id: row.transfer_id,
    refunded_at: row.refunded_at?.toISOString() ?? null
  }))
}

const endOf = (row: queries.RedemptionRow, now: number): Date | null =>
  statusAt(row, now) === 'expired' ? row.expires_at : row.ended_at

export const recordRedemption = async (
  work: Work,
  action: string,
  row: { id: string; area_code: string },
  rest: Pick<Parameters<typeof recordEvent>[1], 'outcome' | 'reason' | 'details'> = {}
): Promise<void> =>
  await recordEvent(work, {
    action,
    object: { kind: 'redemption', id: row.id },
    area_code: row.area_code,
    ...rest
  })
