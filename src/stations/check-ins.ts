import { createHmac } from 'node:crypto'
import { SANDBOX_PREFIX, SYSTEM } from '../actor.ts'
import { formatTime } from '../calendar/times.ts'
import { inScope } from '../database/scope.ts'
import type { Db } from '../database/tables.ts'
import { decodeCursor, encodeCursor, isInstant } from '../http/cursors.ts'
import { cursorInvalid } from '../http/problems.ts'
import type { Work } from '../work.ts'
import * as queries from './check-in-queries.ts'
import { refuseOutside } from './faults.ts'
import { periodMalformed, stationNotOperating } from './observation-problems.ts'
import type { CheckIn, CheckInFilter, CheckInPage } from './observation-schemas.ts'
import { stationNotFound } from './problems.ts'
import { personOf } from './reports.ts'
import { endOfHour, startOfHour, toldCount } from './rules/observations.ts'

const SALT_BYTES = 32
const DAY_MS = 24 * 3_600_000
const PERIOD_DAYS_MAX = 366
const DEFAULT_DAYS_BEFORE = 6

/** One transaction that leaves no trace of the caller. */
export type Untraced = <Result>(use: (work: Work) => Promise<Result>) => Promise<Result>

/**
 * Counts the caller at the station, once an hour. Mark and count are transactions of their own, so that nothing in
 * the database says which mark was counted where (`check_in_mark` in db/migrations).
 * @throws station_not_found, station_not_operating
 */
export async function checkIn(untraced: Untraced, code: string): Promise<CheckIn> {
  const { hour, is_new } = await markOnce(untraced, code)
  if (is_new) await untraced(({ tx }) => queries.countCheckIn(tx, code, hour))
  return { counted: is_new, hour: formatTime(hour.getTime()) }
}

interface Marked {
  hour: Date
  is_new: boolean
}

async function markOnce(untraced: Untraced, code: string): Promise<Marked> {
  for (;;) {
    const marked = await untraced((work) => mark(work, code))
    if (marked !== undefined) return marked
    // An hour has gone by: what is left of it needs the table for itself, so this transaction has nothing else.
    await untraced(({ tx, now }) => queries.forgetMarks(tx, new Date(startOfHour(now))))
  }
}

/** @returns undefined where marks of another hour must be forgotten first */
async function mark(work: Work, code: string): Promise<Marked | undefined> {
  const { tx, now, keys, chance } = work
  const { person_id, area_code } = personOf(work)
  const station = await queries.findStation(tx, code)
  if (station === undefined || station.area_code.startsWith(SANDBOX_PREFIX)) throw stationNotFound({ code })
  if (station.lifecycle !== 'operating') throw stationNotOperating({ code, lifecycle: station.lifecycle })

  const this_hour = new Date(startOfHour(now))
  if ((await queries.findMarksOfOtherHours(tx, [this_hour, new Date(endOfHour(now))])) !== undefined) return undefined
  const subdistrict_code = `${area_code.slice(0, 9)}000`
  const salt = chance.bytes(SALT_BYTES)
  await queries.insertSalt(tx, { subdistrict_code, hour: this_hour, salt, key_version: keys.current_version })
  const kept = await queries.findSalt(tx, subdistrict_code)
  const own_mark = createHmac('sha256', keys.key('check-in', kept.key_version))
    .update(kept.salt)
    .update(person_id)
    .digest()
  return { hour: kept.hour, is_new: await queries.addMark(tx, subdistrict_code, own_mark) }
}

/** Destroys what is left of past hours. */
export const forgetPastHours = async (db: Db, now: number): Promise<void> =>
  void (await inScope(db, SYSTEM, (tx) => queries.forgetMarks(tx, new Date(startOfHour(now)))))

/** @throws station_not_found, period_malformed, cursor_invalid, cursor_of_other_filters */
export async function listCheckIns(work: Work, code: string, given: CheckInFilter): Promise<CheckInPage> {
  await refuseOutside(work, code)
  const { limit, cursor, ...dates } = given
  const { from, to } = periodOf(dates, work.now)
  const filters = { code, ...dates }
  const after = cursor === undefined ? undefined : readAfter(decodeCursor(filters, cursor))
  const found = await queries.listCheckInHours(work.tx, code, {
    from: new Date(from),
    before: new Date(Math.min(to, after ?? to)),
    limit: limit + 1
  })
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return {
    items: items.map(({ hour, count }) => ({ hour: formatTime(hour.getTime()), count: toldCount(count) })),
    next: found.length > limit && last !== undefined ? encodeCursor(filters, [last.hour.getTime()]) : null
  }
}

const startOfDate = (date: string): number => Date.parse(`${date}T00:00:00+08:00`)

/** From the first day's beginning to the last day's end. */
function periodOf({ from, to }: Pick<CheckInFilter, 'from' | 'to'>, now: number): { from: number; to: number } {
  const last_day = startOfDate(to ?? formatTime(now).slice(0, 10))
  const first_day = from === undefined ? last_day - DEFAULT_DAYS_BEFORE * DAY_MS : startOfDate(from)
  const days = (last_day - first_day) / DAY_MS
  if (!(days >= 0 && days <= PERIOD_DAYS_MAX && isInstant(first_day) && isInstant(last_day))) throw periodMalformed({})
  return { from: first_day, to: last_day + DAY_MS }
}

function readAfter([hour, ...rest]: (string | number)[]): number {
  if (!isInstant(hour) || rest.length > 0) throw cursorInvalid({})
  return hour
}
