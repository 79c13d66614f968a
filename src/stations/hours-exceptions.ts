import { isDeepStrictEqual } from 'node:util'
import { versionToChange } from '../http/conditional.ts'
import { decodeCursor, encodeCursor } from '../http/cursors.ts'
import { cursorInvalid } from '../http/problems.ts'
import type { Work } from '../work.ts'
import { problemOf, textErrors } from './draft-issues.ts'
import { stationNotFound } from './problems.ts'
import { exceptionIssues, type HoursException } from './rules/hours.ts'
import type { StationReading } from './service.ts'
import { holdStation, recordStationEvent, type StationWriting, type Target } from './writing.ts'
import { hoursProblem } from './writing-problems.ts'
import * as queries from './writing-queries.ts'
import type { HoursExceptionChange, HoursExceptionFilter } from './writing-schemas.ts'

export interface HoursExceptionList {
  items: HoursException[]
  next: string | null
}

/** @throws station_not_found, cursor_invalid, cursor_of_other_filters */
export async function listHoursExceptions(
  { stations }: StationReading,
  code: string,
  { limit, cursor }: HoursExceptionFilter
): Promise<HoursExceptionList> {
  const record = (await stations.current()).find(code)
  if (record === undefined) throw stationNotFound({ code })
  const after = cursor === undefined ? '' : readAfter(decodeCursor({ code }, cursor))
  const later = record.facts.hours_exceptions.filter(({ date }) => date > after)
  const items = later.slice(0, limit)
  const last = items.at(-1)
  return { items, next: later.length > limit && last !== undefined ? encodeCursor({ code }, [last.date]) : null }
}

function readAfter([date, ...rest]: (string | number)[]): string {
  if (typeof date !== 'string' || rest.length > 0) throw cursorInvalid({})
  return date
}

/** The exception as it stands, and the station's version with it. */
export interface WrittenException {
  exception: HoursException
  version: number
}

/** @throws as `holdStation`, hours_not_valid, invalid_request */
export async function setHoursException(
  work: Work,
  writing: StationWriting,
  { code, if_match }: Target,
  date: string,
  { hours, reason = null }: HoursExceptionChange
): Promise<WrittenException> {
  const { tx, now } = work
  const station = await holdStation(work, code, versionToChange.bind(null, if_match))
  const exception: HoursException = { date, hours, reason }
  refuseBadHours(exception)
  const problem = problemOf(textErrors({ reason }))
  if (problem !== undefined) throw problem
  const before = await queries.findHoursException(tx, code, date)
  // Said again, it changes nothing: nobody's version becomes stale by a repeated request.
  if (isDeepStrictEqual(before, exception)) return { exception, version: station.version }
  await queries.raiseVersion(tx, code, new Date(now))
  await queries.upsertHoursException(tx, {
    station_code: code,
    subdistrict_code: station.subdistrict_code,
    ...exception
  })
  await recordStationEvent(work, writing, 'station.set_hours_exception', station, { date })
  return { exception, version: station.version + 1 }
}

/** Has no effect where there is none. @throws as `holdStation`, hours_not_valid */
export async function removeHoursException(
  work: Work,
  writing: StationWriting,
  { code, if_match }: Target,
  date: string
): Promise<void> {
  const { tx, now } = work
  const station = await holdStation(work, code, versionToChange.bind(null, if_match))
  refuseBadHours({ date, hours: [] })
  if ((await queries.findHoursException(tx, code, date)) === undefined) return
  await queries.raiseVersion(tx, code, new Date(now))
  await queries.deleteHoursException(tx, code, date)
  await recordStationEvent(work, writing, 'station.remove_hours_exception', station, { date })
}

function refuseBadHours(exception: Pick<HoursException, 'date' | 'hours'>): void {
  const issues = exceptionIssues([exception])
  if (issues.length === 0) return
  throw hoursProblem(issues, (path) => (path === '/0/date' ? '/path/date' : path.replace('/0', '/body')))
}
