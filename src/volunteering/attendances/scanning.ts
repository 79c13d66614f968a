import type { Worker } from '../../actor.ts'
import type { Problem } from '../../problem.ts'
import {
  distanceInMetres,
  findStationPlaces,
  type GivenPosition,
  type LngLat,
  readPosition
} from '../../stations/service.ts'
import type { Work } from '../../work.ts'
import type { ShiftRow } from '../shifts/reading.ts'
import { hashScan, readCode } from './codes.ts'
import { codeExpired, codeNotValid, tooFarAway } from './problems.ts'
import * as queries from './queries.ts'
import { type Direction, judgeAge } from './rules.ts'

/**
 * Judges the code that a worker scanned, and notes the scan. One that is too old is noted as well, so the refusal is
 * handed back instead of thrown.
 * @throws code_not_valid
 */
export async function scan(
  work: Work<Worker>,
  shift: ShiftRow,
  direction: Direction,
  code: string
): Promise<Problem | undefined> {
  const { tx, keys, now, caller } = work
  const { session_id, person_id } = caller.actor
  const place = { shift_id: shift.id, station_code: shift.station_code, direction }
  const code_number = readCode(keys, place, code)
  if (code_number === undefined) throw codeNotValid({})
  const age = judgeAge(code_number, now)
  if (age === 'to_come') throw codeNotValid({})
  await queries.insertScan(tx, {
    shift_id: shift.id,
    activity_id: shift.activity_id,
    area_code: shift.area_code,
    direction,
    code_number,
    session_hash: hashScan(keys, session_id, place, code_number),
    person_id,
    is_accepted: age === 'good',
    scanned_at: new Date(now)
  })
  return age === 'good' ? undefined : codeExpired({})
}

/**
 * Of a position nothing is kept but that it was near.
 * @returns null where none came along
 * @throws too_far_away, position_outside_china
 */
export async function checkPosition(
  work: Work,
  shift: ShiftRow,
  position: GivenPosition | undefined
): Promise<true | null> {
  if (position === undefined) return null
  const here = readPosition(position)
  const place = await placeOf(work, shift)
  const { radius_m } = shift
  if (distanceInMetres(here, place) > radius_m) throw tooFarAway({ radius_m })
  return true
}

async function placeOf(work: Work, { station_code, lng, lat }: ShiftRow): Promise<LngLat> {
  if (lng !== null && lat !== null) return [lng, lat]
  const code = station_code ?? ''
  const station = (await findStationPlaces(work, [code])).get(code)
  if (station === undefined) throw new Error(`there is no station ${code}`)
  return [station.lng, station.lat]
}
