import { minuteOf } from '../../calendar/times.ts'
import { staleAfter } from './conditions.ts'

/** What somebody may say something about: one of the amenities, or the station itself. */
export const SUBJECTS = ['amenity', 'crowding', 'opening'] as const
export type Subject = (typeof SUBJECTS)[number]
export type StationSubject = Exclude<Subject, 'amenity'>

/** In order, and not. */
const STATES = {
  amenity: ['working', 'broken'],
  crowding: ['quiet', 'crowded'],
  opening: ['open', 'closed']
} as const satisfies Record<Subject, readonly [string, string]>
export type ReportedState = (typeof STATES)[Subject][number]
export const REPORTED_STATES: readonly ReportedState[] = Object.values(STATES).flat()

export const FAULT_CLOSERS = ['staff', 'observations'] as const
export type FaultCloser = (typeof FAULT_CLOSERS)[number]

/** How long an observation of the station itself is believed; that of an amenity says its catalogue. */
export const VALID_HOURS: Record<StationSubject, number> = { crowding: 2, opening: 4 }

/** So many different people must have seen it in order before a fault is over. */
const RECOVERIES_NEEDED = 2

export interface Topic {
  subject: Subject
  amenity_code: string | null
}

/** Why a body that is well formed says nothing sensible. */
export type TopicFault = 'amenity_missing' | 'amenity_unwanted' | 'state_of_other_subject'

export function topicOf(said: { subject: Subject; amenity_code?: string; state: ReportedState }): Topic | TopicFault {
  const { subject, amenity_code = null, state } = said
  if (subject === 'amenity' && amenity_code === null) return 'amenity_missing'
  if (subject !== 'amenity' && amenity_code !== null) return 'amenity_unwanted'
  return statesOf(subject).includes(state) ? { subject, amenity_code } : 'state_of_other_subject'
}

export const statesOf = (subject: Subject): readonly ReportedState[] => STATES[subject]

export const stateInOrder = (subject: Subject): ReportedState => STATES[subject][0]

const isFault = ({ state }: Pick<Report, 'state'>): boolean => state === 'broken' || state === 'closed'

/** One person's word on one topic. */
export interface Report {
  /** Rises in the order in which they were taken in. */
  id: number
  /** The same for the same person, and for nobody else. */
  observer: string
  state: ReportedState
  /** Milliseconds since 1970. */
  observed_at: number
  /** Staff of the area: what was said before counts no longer. */
  settles: boolean
}

export interface OpenFault {
  /** The last observation of the fault. */
  last_report_id: number
}

export type FaultChange =
  | { kind: 'none' }
  | { kind: 'opens' }
  | { kind: 'reported_again' }
  | { kind: 'recovering'; recoveries_count: number }
  | { kind: 'closes'; closed_by: FaultCloser; recoveries_count: number }

/**
 * What the newest report means for the fault that is open, if one is. Whoever reported the fault may as well be
 * the one who sees it repaired; but two must have seen it, each after the last who saw it broken.
 * @param reports with the newest among them
 */
export function faultChange(reports: readonly Report[], newest: Report, open: OpenFault | undefined): FaultChange {
  if (isFault(newest)) return { kind: open === undefined ? 'opens' : 'reported_again' }
  if (open === undefined) return { kind: 'none' }
  const later = reports.filter((report) => report.id > open.last_report_id && !isFault(report))
  const recoveries_count = new Set(later.map(({ observer }) => observer)).size
  if (newest.settles) return { kind: 'closes', closed_by: 'staff', recoveries_count }
  return recoveries_count >= RECOVERIES_NEEDED
    ? { kind: 'closes', closed_by: 'observations', recoveries_count }
    : { kind: 'recovering', recoveries_count }
}

/** What is shown of a topic; nothing is known where it is null. */
export type Shown = { state: ReportedState; observed_at: number } | null

export interface Circumstances {
  /** What was said up to this report is settled: it belongs to a fault that is over. */
  settled_id: number
  is_fault_open: boolean
  valid_hours: number
  /** Milliseconds since 1970. */
  now: number
}

/**
 * What the reports amount to: each person's last word, as far as it is fresh and nobody on the staff has spoken
 * since. Where these contradict each other, nobody knows. While a fault is open, one who finds it in order is not
 * enough to say so.
 */
export function shownState(reports: readonly Report[], circumstances: Circumstances): Shown {
  const { settled_id, is_fault_open, valid_hours, now } = circumstances
  const settling_id = Math.max(0, ...reports.filter(({ settles }) => settles).map(({ id }) => id))
  const standing = reports
    .filter(({ id }) => id > settled_id && id >= settling_id)
    .sort((one, other) => one.id - other.id)
  const last_words = [...new Map(standing.map((report) => [report.observer, report])).values()]
  const fresh = last_words.filter((report) => isFresh(report, valid_hours, now))
  const [first] = fresh
  if (first === undefined || fresh.some(({ state }) => state !== first.state)) return null
  if (is_fault_open && !isFault(first)) return null
  return { state: first.state, observed_at: Math.max(...fresh.map(({ observed_at }) => observed_at)) }
}

/** Until the same minute in which its state is no longer shown (`staleAfter`). */
const isFresh = ({ observed_at }: Report, valid_hours: number, now: number): boolean =>
  now < (staleAfter({ observed_at }, valid_hours) ?? 0)

/** What is known of the station itself at that time, by whole minutes as with amenities (`conditionAt`). */
export function stateAt<State extends { subject: StationSubject; observed_at: number }>(
  states: readonly State[],
  subject: StationSubject,
  now: number
): State | undefined {
  const state = states.find((one) => one.subject === subject)
  if (state === undefined || minuteOf(now) < minuteOf(state.observed_at)) return undefined
  return now < (staleAfter(state, VALID_HOURS[subject]) ?? 0) ? state : undefined
}

const HOUR_MS = 3_600_000

/** The start of the hour; the hours of Jining begin when those of UTC do. */
export const startOfHour = (epoch_ms: number): number => Math.floor(epoch_ms / HOUR_MS) * HOUR_MS

export const endOfHour = (epoch_ms: number): number => startOfHour(epoch_ms) + HOUR_MS

const KEPT_HOURS_MIN = 30 * 24

/** Until when a report may still matter: while it is believed, and a month. What an open fault counts is kept as long as that. */
export const keptUntil = (observed_at: number, valid_hours: number): number =>
  observed_at + Math.max(valid_hours, KEPT_HOURS_MIN) * HOUR_MS

/** Fewer than these are told as few, so that a single visit is not told. */
const TOLD_CHECK_INS_MIN = 5

export const toldCount = (count: number): number | null => (count < TOLD_CHECK_INS_MIN ? null : count)
