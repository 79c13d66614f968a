import type { Outcome } from '../../rounds/rules/codes.ts'
import { type AnswerIssue, checkAnswers, readAnswer } from '../../rules/answers.ts'
import type { SubjectKind } from '../../rules/codes.ts'
import { isAnswered } from '../../rules/conditions.ts'
import { type DraftFault, readDraft } from '../../rules/drafts.ts'
import { type Fact, type Facts, FIELDS } from '../../rules/facts.ts'
import type { Answers, AnswerValue, Definition, Question } from '../../rules/questions.ts'

export type ReadValues = Readonly<Record<string, Exclude<AnswerValue, null>>>

/** What was answered, in the form in which it is kept: what cannot be read is left out. */
export function readValues({ questions }: Definition, answers: Answers, now: number): ReadValues {
  return Object.fromEntries(
    questions.flatMap((question) => {
      const answer = Object.hasOwn(answers, question.code) ? answers[question.code] : undefined
      if (!isAnswered(answer)) return []
      const read = readAnswer(question, answer, now)
      return 'value' in read ? [[question.code, read.value]] : []
    })
  )
}

/**
 * What is wrong with the answers about a subject. Of a new one everything that must be asked is answered; of one that is
 * known only what was asked again, and what the register knows decides with it which questions there are.
 */
export function issuesOf(
  definition: Definition,
  answers: Answers,
  known: Facts | undefined,
  now: number
): AnswerIssue[] {
  if (known === undefined) return checkAnswers(definition, answers, now)
  const given = Object.fromEntries(Object.entries(answers).filter(([, answer]) => isAnswered(answer)))
  const issues = checkAnswers(definition, { ...answersOf(definition, known), ...given }, now)
  return issues.filter(({ path }) => Object.hasOwn(given, codeIn(path)))
}

const codeIn = (path: string): string => (path.split('/')[1] ?? '').replaceAll('~1', '/').replaceAll('~0', '~')

/** What the register knows, as it would be answered. */
export const answersOf = ({ questions }: Definition, known: Facts): Answers =>
  Object.fromEntries(
    questions.flatMap((question) => {
      const fact = question.field === null ? null : (known[question.field] ?? null)
      return fact === null ? [] : [[question.code, answerOf(question, fact)]]
    })
  )

function answerOf({ choices = [], type }: Question, fact: Exclude<Fact, null>): AnswerValue {
  if (type !== 'multiple_choice' || !Array.isArray(fact)) return fact as AnswerValue
  return choices.filter(({ label }) => fact.includes(label)).map(({ code }) => code)
}

/** Codes of this questionnaire mean nothing elsewhere, so the register keeps what they say. */
function factOf({ choices = [], type }: Question, value: Exclude<AnswerValue, null>, known: Fact): Fact {
  if (type !== 'multiple_choice' || !Array.isArray(value)) return value
  const offered = choices.map(({ label }) => label)
  const beside = Array.isArray(known) ? known.filter((text) => !offered.includes(text)) : []
  return [...choices.filter(({ code }) => value.includes(code)).map(({ label }) => label), ...beside]
}

/** Whether the subject is there, by what came of the visit; undefined where the visit does not tell. */
const STATUS_BY_OUTCOME: Readonly<Record<Outcome, 'active' | 'left' | undefined>> = {
  met: 'active',
  new: 'active',
  moved: 'left',
  left_trade: 'left',
  absent: undefined,
  refused: undefined
}

/**
 * What a submission says about the fields of its subject. What was not answered stays as it is.
 * @param known what it started from; undefined for a new subject
 */
export function claimsOf(
  { kind, definition, outcome }: { kind: SubjectKind; definition: Definition; outcome: Outcome },
  values: Answers,
  known: Facts | undefined,
  now: number
): { claims: Facts; faults: DraftFault[] } {
  const said: Record<string, Fact> = {}
  const status = STATUS_BY_OUTCOME[outcome]
  if (status !== undefined) said['status'] = status
  for (const question of definition.questions) {
    const value = Object.hasOwn(values, question.code) ? values[question.code] : undefined
    if (question.field !== null && isAnswered(value))
      said[question.field] = factOf(question, value, known?.[question.field] ?? null)
  }
  const { facts, faults } = readDraft(kind, withoutOtherEmployer({ ...known, ...said }, said), now)
  return {
    claims: Object.fromEntries(Object.keys(said).map((field) => [field, facts[field] ?? null])),
    faults: faults.filter(({ field }) => Object.hasOwn(said, field))
  }
}

/** A worker has one employer: whoever names another one says that the former is none any more. */
export const withoutOtherEmployer = (facts: Facts, claims: Facts): Facts =>
  typeof claims['employer_name'] === 'string' ? { ...facts, employer_id: null } : facts

/** What must be known of a subject before it is in the register. */
const NEEDED: Readonly<Record<SubjectKind, readonly string[]>> = {
  worker: ['area_code', 'sector', 'occupation'],
  business: ['area_code', 'sector', 'kind', 'name']
}

export const missingFields = (kind: SubjectKind, facts: Facts): string[] =>
  NEEDED[kind].filter((field) => (facts[field] ?? null) === null)

/** The answers that are anybody's and those that are the person's, as the questionnaire says. */
export function divided({ questions }: Definition, values: Answers): { plain: Answers; personal: Answers } {
  const personal = new Set(questions.filter((question) => question.personal).map(({ code }) => code))
  const some = (is_personal: boolean) =>
    Object.fromEntries(Object.entries(values).filter(([code]) => personal.has(code) === is_personal))
  return { plain: some(false), personal: some(true) }
}

/** The question that fills the field. */
export const questionOf = ({ questions }: Definition, field: string): string | undefined =>
  questions.find((question) => question.field === field)?.code

/** A whole draft: what a submission does not say is as it was. */
export const draftOf = (kind: SubjectKind, current: Facts | undefined, claims: Facts): Facts =>
  withoutOtherEmployer(
    {
      ...Object.fromEntries(
        FIELDS[kind].plain.flatMap((field) => (current === undefined ? [] : [[field, current[field] ?? null]]))
      ),
      ...claims
    },
    claims
  )
