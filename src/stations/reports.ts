import { notAllowed } from '../access/problems.ts'
import { type Actor, covers, type Staff, type Worker } from '../actor.ts'
import { formatTime } from '../calendar/times.ts'
import type { Work } from '../work.ts'
import * as faults from './fault-queries.ts'
import { observedAlready } from './observation-problems.ts'
import * as queries from './observation-queries.ts'
import type { ObservationResult } from './observation-schemas.ts'
import { staleAfter } from './rules/conditions.ts'
import {
  type FaultChange,
  faultChange,
  keptUntil,
  type Report,
  type ReportedState,
  type Shown,
  shownState,
  startOfHour,
  type Topic
} from './rules/observations.ts'

const HOUR_MS = 3_600_000

/** @throws not_allowed */
export function personOf({ caller: { actor } }: { caller: { actor: Actor } }): Worker | Staff {
  if (actor.kind !== 'worker' && actor.kind !== 'staff') throw notAllowed({})
  return actor
}

export interface Word {
  topic: Topic
  valid_hours: number
  state: ReportedState
  observer: Worker | Staff
  /** What staff say who clear a fault. */
  note?: string | undefined
}

/**
 * Adds one person's word and writes what follows from it. The station is locked, so whatever is read here stays as
 * it is until the transaction ends.
 * @throws observed_already
 */
export async function takeIn(work: Work, station: queries.StationAtHand, word: Word): Promise<ObservationResult> {
  const { tx, now } = work
  const { topic, valid_hours, state, observer } = word
  const hashes = hashesOf(work, station.code, word)
  const [newest_hash] = hashes
  if (newest_hash === undefined) throw new Error('there is no key to hash observers with')
  // Before anything is read, so that nobody becomes another person when the key is rotated.
  if (hashes.length > 1) await queries.rehash(tx, station.code, topic, hashes)
  const { hash: observer_hash, key_version } = newest_hash
  const settles = observer.kind === 'staff' && covers(observer.area_code, station.area_code)
  const open = await faults.findOpenFault(tx, station.code, topic)
  const settled_id = (await faults.findClosedFault(tx, station.code, topic))?.last_report_id ?? 0
  const rows = await queries.listObservations(tx, station.code, topic, {
    observed_after: new Date(now - valid_hours * HOUR_MS),
    after_id: open?.last_report_id ?? Number.MAX_SAFE_INTEGER
  })

  const own = rows.find((row) => row.hour.getTime() === startOfHour(now) && observer_hash.equals(row.observer_hash))
  const counted = own?.state !== state
  if (own !== undefined && !settles) {
    if (counted) throw observedAlready({ state: own.state })
    const shown = shownState(rows.map(reportOf), { settled_id, is_fault_open: open !== undefined, valid_hours, now })
    return resultOf({ counted, shown, valid_hours, fault_id: open?.id ?? null })
  }

  // Whoever settles may change their mind within the hour, as after a repair: their last word stands for the hour.
  if (own !== undefined) await queries.deleteObservation(tx, own.id)
  const { id } = await queries.insertObservation(tx, {
    station_code: station.code,
    subdistrict_code: station.subdistrict_code,
    ...topic,
    state,
    observer_hash,
    key_version,
    observed_at: new Date(now),
    settles,
    kept_until: new Date(keptUntil(now, valid_hours))
  })
  await queries.forgetOldObservations(tx, new Date(now))

  const newest: Report = { id, observer: observer_hash.toString('hex'), state, observed_at: now, settles }
  const reports = [...rows.filter((row) => row.id !== own?.id).map(reportOf), newest]
  const change = faultChange(reports, newest, open)
  const fault_id = await applyToFault(work, station, { topic, newest, open, change, counted, note: word.note })
  const shown = shownState(reports, {
    settled_id: change.kind === 'closes' ? (open?.last_report_id ?? settled_id) : settled_id,
    is_fault_open: fault_id !== null,
    valid_hours,
    now
  })
  await show(work, station, topic, shown)
  return resultOf({ counted, shown, valid_hours, fault_id })
}

const hashesOf = ({ keys }: Work, station_code: string, { topic, observer }: Word) =>
  keys.hashes('observation', [observer.person_id, station_code, topic.subject, topic.amenity_code ?? ''].join(' '))

const reportOf = ({ id, observer_hash, state, observed_at, settles }: queries.ObservationRow): Report => ({
  id,
  observer: Buffer.from(observer_hash).toString('hex'),
  state,
  observed_at: observed_at.getTime(),
  settles
})

async function show({ tx }: Work, station: queries.StationAtHand, topic: Topic, shown: Shown): Promise<void> {
  const { code: station_code, subdistrict_code } = station
  const { subject, amenity_code } = topic
  const observed_at = shown === null ? null : new Date(shown.observed_at)
  if (subject === 'amenity') {
    const condition = shown?.state === 'working' || shown?.state === 'broken' ? shown.state : 'unknown'
    await queries.updateCondition(tx, station_code, amenity_code ?? '', condition, observed_at)
  } else if (shown === null || observed_at === null) {
    await queries.deleteState(tx, station_code, subject)
  } else {
    await queries.upsertState(tx, { station_code, subdistrict_code, subject, state: shown.state, observed_at })
  }
}

interface Outcome {
  counted: boolean
  shown: Shown
  valid_hours: number
  fault_id: string | null
}

function resultOf({ counted, shown, valid_hours, fault_id }: Outcome): ObservationResult {
  const stale_after = shown === null ? null : staleAfter(shown, valid_hours)
  return {
    counted,
    shown: {
      state: shown?.state ?? 'unknown',
      observed_at: shown === null ? null : formatTime(shown.observed_at),
      stale_after: stale_after === null ? null : formatTime(stale_after)
    },
    fault_id
  }
}

interface FaultApplication {
  topic: Topic
  newest: Report
  open: faults.FaultRow | undefined
  change: FaultChange
  /** Whether the report is new, and not the same person's of the same hour said again. */
  counted: boolean
  note: string | undefined
}

/** Writes what a report means for the fault. @returns the fault that is open then */
async function applyToFault(
  { tx, chance }: Work,
  { code: station_code, subdistrict_code }: queries.StationAtHand,
  { topic, newest, open, change, counted, note }: FaultApplication
): Promise<string | null> {
  const observed_at = new Date(newest.observed_at)
  const last_report = { last_reported_at: observed_at, last_report_id: newest.id }
  if (change.kind === 'opens') {
    const id = chance.id()
    const fault = { id, station_code, subdistrict_code, ...topic, opened_at: observed_at, ...last_report }
    await faults.insertFault(tx, { ...fault, closed_at: null, closed_by: null, note: null })
    return id
  }
  if (open === undefined) return null
  if (change.kind === 'reported_again')
    await faults.updateFault(tx, open.id, {
      ...last_report,
      reports_count: open.reports_count + (counted ? 1 : 0),
      recoveries_count: 0
    })
  if (change.kind === 'recovering') await faults.updateFault(tx, open.id, { recoveries_count: change.recoveries_count })
  if (change.kind !== 'closes') return open.id
  const { closed_by, recoveries_count } = change
  await faults.updateFault(tx, open.id, { closed_at: observed_at, closed_by, recoveries_count, note: note ?? null })
  return null
}
