import { areaRangeOf, SANDBOX_PREFIX } from '../actor.ts'
import { recordEvent } from '../audit/service.ts'
import { formatTime } from '../calendar/times.ts'
import { decodeCursor, encodeCursor, readInstantAndId } from '../http/cursors.ts'
import type { Work } from '../work.ts'
import * as queries from './fault-queries.ts'
import { faultClearedAlready, faultNotFound } from './observation-problems.ts'
import { findStationAmenity, lockStation } from './observation-queries.ts'
import type { Fault, FaultClearing, FaultFilter } from './observation-schemas.ts'
import { stationNotFound } from './problems.ts'
import { personOf, takeIn } from './reports.ts'
import { stateInOrder, type Topic, VALID_HOURS } from './rules/observations.ts'

/** Open ones first. @throws station_not_found, cursor_invalid, cursor_of_other_filters */
export async function listFaults(
  work: Work,
  code: string,
  { limit, cursor, state }: FaultFilter
): Promise<{ items: Fault[]; next: string | null }> {
  await refuseOutside(work, code)
  const filters = { code, state }
  const found = await queries.listFaults(work.tx, code, {
    is_closed: state === undefined ? undefined : state === 'closed',
    after: cursor === undefined ? undefined : readAfter(decodeCursor(filters, cursor)),
    limit: limit + 1
  })
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return {
    items: items.map((row) => describeFault(work, row)),
    next: found.length > limit && last !== undefined ? encodeCursor(filters, positionOf(last)) : null
  }
}

/** @throws station_not_found */
export async function refuseOutside({ tx, caller: { actor } }: Work, code: string): Promise<{ area_code: string }> {
  const station = await queries.findStationArea(tx, code, areaRangeOf(actor))
  const is_hidden = actor.kind === 'worker' && station?.area_code.startsWith(SANDBOX_PREFIX) === true
  if (station === undefined || is_hidden) throw stationNotFound({ code })
  return station
}

const positionOf = ({ closed_at, opened_at, id }: queries.FaultRow) => [
  closed_at === null ? 0 : 1,
  opened_at.getTime(),
  id
]

function readAfter([closed, ...position]: (string | number)[]): queries.FaultAfter {
  const { instant, id } = readInstantAndId(position)
  return { is_closed: closed === 1, opened_at: instant, id }
}

const formatOrNull = (time: Date | null): string | null => (time === null ? null : formatTime(time.getTime()))

const describeFault = ({ caller: { actor } }: Work, row: queries.FaultRow): Fault => ({
  id: row.id,
  subject: row.subject,
  amenity_code: row.amenity_code,
  state: row.closed_at === null ? 'open' : 'closed',
  opened_at: formatTime(row.opened_at.getTime()),
  last_reported_at: formatTime(row.last_reported_at.getTime()),
  reports_count: row.reports_count,
  recoveries_count: row.recoveries_count,
  closed_at: formatOrNull(row.closed_at),
  closed_by: row.closed_by,
  note: actor.kind === 'staff' ? row.note : null
})

/**
 * Staff say that it is in order again, which counts as their own observation too.
 * @throws station_not_found, fault_not_found, fault_cleared_already
 */
export async function clearFault(work: Work, code: string, id: string, clearing: FaultClearing): Promise<Fault> {
  const { area_code } = await refuseOutside(work, code)
  const station = await lockStation(work.tx, code)
  const fault = await queries.findFault(work.tx, code, id)
  if (station === undefined || fault === undefined) throw faultNotFound({})
  if (fault.closed_at !== null) throw faultClearedAlready({})
  const { subject, amenity_code } = fault
  const topic = { subject, amenity_code }
  await takeIn(work, station, {
    topic,
    valid_hours: await validHoursOf(work, code, topic),
    state: stateInOrder(subject),
    observer: personOf(work),
    note: clearing?.note
  })
  await recordEvent(work, {
    action: 'fault.clear',
    object: { kind: 'fault', id },
    area_code,
    details: { station_code: code, subject, amenity_code }
  })
  const cleared = await queries.findFault(work.tx, code, id)
  if (cleared === undefined) throw faultNotFound({})
  return describeFault(work, cleared)
}

/** An amenity that the station no longer has shows nothing, so it does not matter how long. */
async function validHoursOf({ tx }: Work, code: string, { amenity_code }: Topic): Promise<number> {
  if (amenity_code === null) return VALID_HOURS.opening
  return (await findStationAmenity(tx, code, amenity_code))?.condition_valid_hours ?? VALID_HOURS.opening
}
