import { isDeepStrictEqual } from 'node:util'
import { areaRangeOf } from '../actor.ts'
import { recordEvent } from '../audit/service.ts'
import { versionToChange } from '../http/conditional.ts'
import { preconditionFailed } from '../http/problems.ts'
import { pinyinOf } from '../pinyin.ts'
import type { Work } from '../work.ts'
import { describeStation } from './answers.ts'
import type { StationDirectory } from './directory.ts'
import { changedFacts, newFacts } from './draft.ts'
import { problemOf, textErrors } from './draft-issues.ts'
import type { StationFacts } from './facts.ts'
import type { StationView } from './filter-schemas.ts'
import * as imports from './import-queries.ts'
import { stationNotFound } from './problems.ts'
import { readStationsByCode } from './reading.ts'
import { type Reference, StationRecord } from './record.ts'
import { readReference } from './reference.ts'
import { mayFollow, NEXT_LIFECYCLES } from './rules/lifecycles.ts'
import { stationJson, subdistrictOf, timeJson } from './station-rows.ts'
import { lifecycleNotPossible, stationCodeTaken } from './writing-problems.ts'
import * as queries from './writing-queries.ts'
import type { LifecycleChange, NewStation, StationChange } from './writing-schemas.ts'

/** What a change of stations needs besides its transaction: the copy in memory that it makes old. */
export interface StationWriting {
  stations: StationDirectory
}

/** A station that is to change, held until the transaction ends. */
export interface Target {
  code: string
  /** The header as it came: the version that the change starts from. */
  if_match: string | undefined
}

export type DescribedStation = ReturnType<typeof describeStation>

/** @throws station_code_taken, and every one of `draftProblems` */
export async function createStation(
  work: Work,
  writing: StationWriting,
  draft: NewStation,
  view: StationView
): Promise<DescribedStation> {
  const { tx, now } = work
  const reference = await readReference(tx, 'live')
  const facts = newFacts(draft, reference, work)
  const row = stationJson(facts, await pinyinOf(facts.name), now)
  if ((await imports.insertStation(tx, row)) === undefined) throw stationCodeTaken({ code: facts.code })
  await writeAmenities(work, facts)
  await recordStationEvent(work, writing, 'station.create', facts)
  return await describeStored(work, facts.code, reference, view)
}

/** Replaces what is known of a station. @throws as `holdStation`, and every one of `draftProblems` */
export async function updateStation(
  work: Work,
  writing: StationWriting,
  { code, if_match }: Target,
  change: StationChange,
  view: StationView
): Promise<DescribedStation> {
  const { tx, now } = work
  await holdStation(work, code, versionToChange.bind(null, if_match))
  const [before] = await readStationsByCode(tx, [code], now)
  if (before === undefined) throw stationNotFound({ code })
  const reference = await readReference(tx, 'live')
  const after = changedFacts(before, change, reference, work)
  const name_pinyin = after.name === before.name ? before.name_pinyin : await pinyinOf(after.name)
  await imports.upsertStations(tx, [stationJson(after, name_pinyin, now)])
  if (!isDeepStrictEqual(before.amenities, after.amenities)) await writeAmenities(work, after)
  await recordStationEvent(work, writing, 'station.update', after, { fields: changedFields(before, after) })
  return await describeStored(work, code, reference, view)
}

/** @throws as `holdStation`, lifecycle_not_possible, invalid_request */
export async function setLifecycle(
  work: Work,
  writing: StationWriting,
  { code, if_match }: Target,
  { lifecycle, reason }: LifecycleChange,
  view: StationView
): Promise<DescribedStation> {
  const { tx, now } = work
  const station = await holdStation(work, code, versionToChange.bind(null, if_match))
  const problem = problemOf(textErrors({ reason }))
  if (problem !== undefined) throw problem
  const from = station.lifecycle
  if (!mayFollow(from, lifecycle)) throw lifecycleNotPossible({ from, to: lifecycle, possible: NEXT_LIFECYCLES[from] })
  await queries.updateLifecycle(tx, code, { lifecycle, lifecycle_reason: reason, updated_at: new Date(now) })
  await recordStationEvent(work, writing, 'station.set_lifecycle', station, { from, to: lifecycle })
  return await describeStored(work, code, await readReference(tx, 'live'), view)
}

/**
 * Keeps others from changing the station until the transaction ends. One outside the caller's area is missing.
 * @param readVersion the version that the change starts from; without one, any will do
 * @throws station_not_found, version_missing, version_stale
 */
export async function holdStation({ tx, caller }: Work, code: string, readVersion?: () => number) {
  const range = areaRangeOf(caller.actor)
  const station = range === null ? undefined : await queries.lockStation(tx, code, range)
  if (station === undefined) throw stationNotFound({ code })
  if (readVersion !== undefined && readVersion() !== station.version)
    throw preconditionFailed({ version: station.version })
  return station
}

/** Writes down what was done to the station, and has the next question in this process see it. */
export async function recordStationEvent(
  work: Work,
  { stations }: StationWriting,
  action: string,
  { code, area_code }: { code: string; area_code: string },
  details: Record<string, string | string[]> = {}
): Promise<void> {
  await recordEvent(work, { action, object: { kind: 'station', id: code }, area_code, details })
  work.afterCommit(() => stations.expire())
}

async function writeAmenities({ tx }: Work, { code, area_code, amenities }: StationFacts): Promise<void> {
  const kept = amenities.map((amenity) => amenity.code)
  await imports.deleteOtherAmenities(tx, code, kept)
  if (amenities.length === 0) return
  await imports.upsertAmenityQuantities(
    tx,
    amenities.map(({ code: amenity_code, quantity, condition, observed_at }) => ({
      station_code: code,
      subdistrict_code: subdistrictOf(area_code),
      amenity_code,
      quantity,
      condition,
      observed_at: timeJson(observed_at)
    }))
  )
}

/** As reading answers it, out of the transaction that wrote it. */
async function describeStored(
  { tx, now }: Work,
  code: string,
  reference: Reference,
  { crs }: StationView
): Promise<DescribedStation> {
  const [facts] = await readStationsByCode(tx, [code], now)
  if (facts === undefined) throw stationNotFound({ code })
  return describeStation(new StationRecord(facts, reference), { crs, now, open_at: now })
}

const NAMES: Partial<Record<keyof StationFacts, string>> = { area_code: 'area', lng: 'position', lat: 'position' }
const BOOKKEEPING: readonly (keyof StationFacts)[] = ['name_pinyin', 'version', 'updated_at']

/** The names of those that differ, as the API calls them. */
function changedFields(before: StationFacts, after: StationFacts): string[] {
  const keys = Object.keys(after) as (keyof StationFacts)[]
  const changed = keys.filter((key) => !BOOKKEEPING.includes(key) && !isDeepStrictEqual(before[key], after[key]))
  return [...new Set(changed.map((key) => NAMES[key] ?? key))]
}
