import type { NeedCategory } from '../needs/rules.ts'
import type { Outcome, RoundKind } from '../rounds/rules/codes.ts'
import type { SubjectKind } from '../rules/codes.ts'
import type { Answers, AnswerValue } from '../rules/questions.ts'

/** The rows of a file by column name, as text. */
export type Rows = readonly Readonly<Record<string, string>>[]

/** A round as it went: when what was done in it. */
export interface StoryRound {
  month: string
  kind: RoundKind
  due_on: string
  opened_at: string
  visited_from: string
  handed_in_at: string
  reviewed_at: string
  closed_at: string
}

/** Somebody or something that is found in one of the rounds. */
export interface StorySubject {
  /** By which the other files call it. */
  number: string
  kind: SubjectKind
  month: string
  community: string
  answers: Answers
  /** When it was paired: a business with its community, a worker with the enumerator; null for never. */
  paired_on: string | null
  pledge_signed_on: string | null
}

/** What came of a visit of whom was known already. */
export interface StoryVisit {
  outcome: Outcome
  answers: Answers
}

export interface StoryNeed {
  number: string
  month: string
  category: NeedCategory
  text: string
  answer: string | null
  is_told: boolean
}

/** How the answers to these questions are written in the files; all others are texts. */
const READ: Readonly<Record<string, (text: string) => AnswerValue>> = {
  weekly_hours: Number,
  head_count: Number,
  is_party_member: (text) => text === 'yes',
  is_steward: (text) => text === 'yes',
  skills: (text) => text.split(' ')
}

const readAnswer = (question: string, text: string): AnswerValue => READ[question]?.(text) ?? text

const textOf = (row: Rows[number], column: string): string => row[column] ?? ''

const orNull = (text: string): string | null => (text === '' ? null : text)

/** Columns that are no questions of the questionnaire. */
const BESIDE = ['number', 'month', 'paired_on', 'pledge_signed_on']

export const readSubjects = (kind: SubjectKind, rows: Rows): StorySubject[] =>
  rows.map((row) => ({
    number: textOf(row, 'number'),
    kind,
    month: textOf(row, 'month'),
    community: textOf(row, 'community'),
    answers: Object.fromEntries(
      Object.entries(row)
        .filter(([column, text]) => !BESIDE.includes(column) && text !== '')
        .map(([column, text]) => [column, readAnswer(column, text)])
    ),
    paired_on: orNull(textOf(row, 'paired_on')),
    pledge_signed_on: orNull(textOf(row, 'pledge_signed_on'))
  }))

/** A row for each answer. @returns the visits of a month by the subject's number */
export function readVisits(rows: Rows, month: string): Map<string, StoryVisit> {
  const visits = new Map<string, StoryVisit>()
  for (const row of rows.filter((one) => one['month'] === month)) {
    const number = textOf(row, 'number')
    const question = textOf(row, 'question')
    const answers = question === '' ? {} : { [question]: readAnswer(question, textOf(row, 'answer')) }
    visits.set(number, {
      outcome: textOf(row, 'outcome') as Outcome,
      answers: { ...visits.get(number)?.answers, ...answers }
    })
  }
  return visits
}

export const readNeeds = (rows: Rows): StoryNeed[] =>
  rows.map((row) => ({
    number: textOf(row, 'number'),
    month: textOf(row, 'month'),
    category: textOf(row, 'category') as NeedCategory,
    text: textOf(row, 'text'),
    answer: orNull(textOf(row, 'answer')),
    is_told: row['is_told'] === 'yes'
  }))

const VISITS_A_DAY = 20
const VISIT_MINUTES = 15
const MINUTE_MS = 60_000
const DAY_MINUTES = 24 * 60

/** When an enumerator comes to the one in this place of their list: a day has no more than twenty visits. */
export const visitedAt = ({ visited_from }: StoryRound, place: number): string =>
  new Date(
    Date.parse(visited_from) +
      MINUTE_MS * (Math.floor(place / VISITS_A_DAY) * DAY_MINUTES + (place % VISITS_A_DAY) * VISIT_MINUTES)
  ).toISOString()

export const readRounds = (rows: Rows): StoryRound[] =>
  rows.map((row) => ({
    month: textOf(row, 'month'),
    kind: textOf(row, 'kind') as RoundKind,
    due_on: textOf(row, 'due_on'),
    opened_at: textOf(row, 'opened_at'),
    visited_from: textOf(row, 'visited_from'),
    handed_in_at: textOf(row, 'handed_in_at'),
    reviewed_at: textOf(row, 'reviewed_at'),
    closed_at: textOf(row, 'closed_at')
  }))

/** A subject as the register has it. */
export interface Known {
  id: string
  version: number
  community: string
  is_active: boolean
}

/** What a submission about a subject says: of whom nothing is told, that nothing has changed. */
export function saidOf({ kind, answers }: StorySubject, id: string, known: Known | undefined, visit?: StoryVisit) {
  const subject = { subject_kind: kind, subject_id: id }
  if (known === undefined) return { ...subject, is_new: true, outcome: 'new' as const, answers }
  const based = { ...subject, base_version: known.version }
  if (visit === undefined) return { ...based, outcome: 'met' as const, is_unchanged: true }
  const { outcome } = visit
  return { ...based, outcome, ...(Object.keys(visit.answers).length > 0 && { answers: visit.answers }) }
}

const THERE: Readonly<Record<Outcome, boolean | undefined>> = {
  met: true,
  new: true,
  moved: false,
  left_trade: false,
  absent: undefined,
  refused: undefined
}

/** The subject after a submission has come in. */
export function knownAfter(
  before: Known,
  { outcome, answers = {} }: { outcome: Outcome; answers?: Answers },
  version: number
): Known {
  const { community } = answers
  return {
    id: before.id,
    version,
    community: typeof community === 'string' ? community : before.community,
    is_active: THERE[outcome] ?? before.is_active
  }
}
