import { type Calendar, dateAfterWorkingDays, dateAt, dayNumberAt, dayNumberOf } from '../../calendar/rules.ts'
import type { EvidenceGrade } from '../../points/service.ts'

/** Who did something. */
export const ACTING_KINDS = ['worker', 'staff', 'partner', 'system'] as const
export type ActingKind = (typeof ACTING_KINDS)[number]

export const RECORD_STATUSES = ['pending', 'approved', 'declined', 'reversed'] as const
export type RecordStatus = (typeof RECORD_STATUSES)[number]

/** `lapse`: the person was erased before anybody had decided. */
export const RECORD_STEPS = ['file', 'approve', 'decline', 'correct', 'reverse', 'dispute', 'answer', 'lapse'] as const
export type RecordStep = (typeof RECORD_STEPS)[number]

/** The national rule: a record is entered within so many working days of the activity's end. */
export const ENTRY_WORKING_DAYS = 10

/** Our own rule: who has filed a record may also approve it up to half a day's work; above it takes a second person. */
export const FILER_APPROVES_MINUTES_MAX = 240

/** Nobody enters by hand what lies further back. */
export const FILED_DAYS_MAX = 366

/** A day's work, as a shift: whoever worked longer files two. */
export const SPAN_MINUTES_MAX = 24 * 60

/** Of one record no more than a day is credited, however late somebody was closed out of a shift. */
export const CREDITED_MINUTES_MAX = 24 * 60

const MINUTE_MILLISECONDS = 60_000

/** What is written in words about a piece of work, as the national rule wants it kept. */
export interface RecordTexts {
  activity_name: string
  place: string
  content: string
  organising_unit: string
  /** Null where it is somebody on the staff, who is named by their id. */
  responsible_name: string | null
}

export const TEXT_CHARACTERS_MAX: Readonly<Record<keyof RecordTexts, number>> = {
  activity_name: 100,
  place: 200,
  content: 500,
  organising_unit: 100,
  responsible_name: 60
}

/** Of what is said in a dispute, and in its answer. */
export const DISPUTE_CHARACTERS_MAX = 500

export interface WorkedTime {
  /** Milliseconds since 1970. */
  started_at: number
  ended_at: number
}

/** Whole minutes; what is begun does not count. */
export const minutesOf = ({ started_at, ended_at }: WorkedTime): number =>
  Math.floor((ended_at - started_at) / MINUTE_MILLISECONDS)

export type TimeFault = 'ends_before_it_begins' | 'too_long' | 'not_over' | 'too_long_ago' | 'more_than_its_time'

/** What is wrong with the times of a record that somebody enters by hand; undefined where nothing is. */
export function timeFaultOf(time: WorkedTime & { worked_minutes: number }, now: number): TimeFault | undefined {
  if (time.ended_at <= time.started_at) return 'ends_before_it_begins'
  if (time.ended_at > now) return 'not_over'
  if (time.ended_at - time.started_at > SPAN_MINUTES_MAX * MINUTE_MILLISECONDS) return 'too_long'
  if (dayNumberAt(now) - dayNumberAt(time.ended_at) > FILED_DAYS_MAX) return 'too_long_ago'
  return time.worked_minutes > minutesOf(time) ? 'more_than_its_time' : undefined
}

/** The last day on which work that ended then is entered in time. */
export const dueOnOf = (calendar: Calendar, ended_at: number): string =>
  dateAfterWorkingDays(calendar, ended_at, ENTRY_WORKING_DAYS)

/** Whether a day has passed. */
export const isPast = (due_on: string, now: number): boolean => due_on < dateAt(now)

/** What waits for a decision although its day has passed. */
export const isOverdue = ({ status, due_on }: { status: RecordStatus; due_on: string }, now: number): boolean =>
  status === 'pending' && isPast(due_on, now)

/**
 * How sure a record is that was not made from an attendance. Staff confirm what they have seen, and whoever enters it
 * after its day no longer says that they have: so late it is nothing but somebody's word, whoever enters it.
 */
export const gradeOfFiling = (filed_by_kind: ActingKind, is_late: boolean): EvidenceGrade =>
  filed_by_kind === 'staff' && !is_late ? 'staff_confirmed' : 'entered_later'

/** Of somebody what tells whether they are somebody else's same human being; null where it is not known. */
export interface KnownNumbers {
  phone: string | null
  id_number: string | null
}

/** Whether two persons have a number in common that only one human being has. */
export const isSameHuman = (one: KnownNumbers | undefined, other: KnownNumbers | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  ((one.phone !== null && one.phone === other.phone) || (one.id_number !== null && one.id_number === other.id_number))

/** Of a record what decides who may decide on it. */
export interface JudgedRecord {
  person_id: string
  filed_by: string | null
  worked_minutes: number
}

export type JudgeFault = 'is_own' | 'has_filed_it'

/**
 * Why somebody may not say that a record is good: nobody does of their own work, and above a set amount of minutes nobody
 * does who has filed it.
 * @param is_same_human whether the judge and the person are one, also where they are known by two ids
 */
export function judgeFaultOf(
  { person_id, filed_by, worked_minutes }: JudgedRecord,
  judge_id: string,
  is_same_human: boolean
): JudgeFault | undefined {
  if (person_id === judge_id || is_same_human) return 'is_own'
  return filed_by === judge_id && worked_minutes > FILER_APPROVES_MINUTES_MAX ? 'has_filed_it' : undefined
}

/** An assumed end is looked at one by one, unless somebody has corrected the minutes meanwhile. */
export const needsLook = (record: {
  is_closed_by_rule: boolean
  filed_minutes: number
  worked_minutes: number
}): boolean => record.is_closed_by_rule && record.filed_minutes === record.worked_minutes

export const isCorrectable = (status: RecordStatus): boolean => status === 'pending' || status === 'approved'

/** Whether it is a date that exists, as a position of the queue is. */
export const isDate = (text: unknown): text is string => typeof text === 'string' && dayNumberOf(text) !== undefined
