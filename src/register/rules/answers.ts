import { isAreaCode } from '../../areas/rules.ts'
import { readPhone } from '../../persons/rules.ts'
import { holds, isAnswered } from './conditions.ts'
import { dateOfBound, isDate } from './dates.ts'
import {
  type CreditCodeFault,
  type IdentityNumberFault,
  type ReadIdentifier,
  readCreditCode,
  readIdentityNumber
} from './identifiers.ts'
import {
  type Answers,
  type AnswerValue,
  type Definition,
  LONG_TEXT_CHARACTERS_MAX,
  type Question,
  TEXT_CHARACTERS_MAX
} from './questions.ts'

export type AnswerFault =
  | IdentityNumberFault
  | CreditCodeFault
  | 'unknown_question'
  | 'not_shown'
  | 'required'
  | 'wrong_type'
  | 'not_whole'
  | 'too_small'
  | 'too_large'
  | 'too_short'
  | 'too_long'
  | 'several_lines'
  | 'no_such_date'
  | 'too_early'
  | 'too_late'
  | 'not_a_choice'
  | 'repeated_choice'
  | 'too_few_choices'
  | 'too_many_choices'
  | 'not_a_phone'
  | 'not_an_area'

export interface AnswerIssue {
  /** The question's code, and the place in a list of choices. */
  path: string
  fault: AnswerFault
}

/** An answer as it is kept, or what is wrong with it. */
export type ReadAnswer = { value: Exclude<AnswerValue, null> } | { fault: AnswerFault; path: string }

/**
 * Which questions are asked, given the answers so far, in their order. An answer to a question that is not asked counts
 * as none, so whatever depends on it is decided as if it had never been given.
 */
export function shownQuestions({ questions }: Definition, answers: Answers): string[] {
  const counting = new Map<string, AnswerValue>()
  const shown: string[] = []
  for (const { code, shown_when } of questions) {
    if (shown_when !== undefined && !holds(shown_when, (asked) => counting.get(asked))) continue
    shown.push(code)
    const answer = answerTo(answers, code)
    if (isAnswered(answer)) counting.set(code, answer)
  }
  return shown
}

/**
 * Everything that is wrong with the answers, each at its question. An answer to a question that is not asked is refused
 * and not dropped: the app believes something that is not so, and silence would lose what somebody typed. Null may stand
 * for any question.
 */
export function checkAnswers(definition: Definition, answers: Answers, now: number): AnswerIssue[] {
  const known = new Set(definition.questions.map(({ code }) => code))
  const shown = new Set(shownQuestions(definition, answers))
  const unknown = Object.keys(answers).filter((code) => !known.has(code))
  return [
    ...definition.questions.flatMap((question) => issuesOf(question, shown.has(question.code), answers, now)),
    ...unknown.map((code): AnswerIssue => ({ path: pathOf(code), fault: 'unknown_question' }))
  ]
}

function issuesOf(question: Question, is_shown: boolean, answers: Answers, now: number): AnswerIssue[] {
  const { code, required } = question
  const path = pathOf(code)
  const answer = answerTo(answers, code)
  if (!isAnswered(answer)) return is_shown && required ? [{ path, fault: 'required' }] : []
  if (!is_shown) return [{ path, fault: 'not_shown' }]
  const read = readAnswer(question, answer, now)
  return 'fault' in read ? [{ path: path + read.path, fault: read.fault }] : []
}

/** The areas that were answered and could be some: whether there are such is for who has the list. */
export function areasAnswered(definition: Definition, answers: Answers): { path: string; area: string }[] {
  const shown = new Set(shownQuestions(definition, answers))
  return definition.questions.flatMap(({ code, type }) => {
    const area = answerTo(answers, code)
    return type === 'area' && shown.has(code) && typeof area === 'string' && isAreaCode(area)
      ? [{ path: pathOf(code), area }]
      : []
  })
}

/** Answers come from outside, where a code might be called like something that every object has. */
const answerTo = (answers: Answers, code: string): AnswerValue | undefined =>
  Object.hasOwn(answers, code) ? answers[code] : undefined

const pathOf = (code: string): string => `/${code.replaceAll('~', '~0').replaceAll('/', '~1')}`

const wrong = (fault: AnswerFault, path = ''): ReadAnswer => ({ fault, path })

/** The answer to one question in the form in which it is kept. */
export function readAnswer(question: Question, answer: Exclude<AnswerValue, null>, now: number): ReadAnswer {
  const { type } = question
  if (type === 'multiple_choice') return Array.isArray(answer) ? readChoices(question, answer) : wrong('wrong_type')
  if (type === 'boolean') return typeof answer === 'boolean' ? { value: answer } : wrong('wrong_type')
  if (type === 'integer' || type === 'decimal')
    return typeof answer === 'number' ? readNumber(question, answer) : wrong('wrong_type')
  return typeof answer === 'string' ? readWritten(question, answer, now) : wrong('wrong_type')
}

function readWritten(question: Question, answer: string, now: number): ReadAnswer {
  switch (question.type) {
    case 'date':
      return readDate(question, answer, now)
    case 'single_choice':
      return isChoice(question, answer) ? { value: answer } : wrong('not_a_choice')
    case 'phone':
      return readOr(readPhone(answer), 'not_a_phone')
    case 'identity_number':
      return readIdentifier(readIdentityNumber(answer, now))
    case 'credit_code':
      return readIdentifier(readCreditCode(answer))
    case 'area':
      return isAreaCode(answer) ? { value: answer } : wrong('not_an_area')
    default:
      return readText(question, answer)
  }
}

const readOr = (value: string | undefined, fault: AnswerFault): ReadAnswer =>
  value === undefined ? wrong(fault) : { value }

const readIdentifier = (read: ReadIdentifier<AnswerFault>): ReadAnswer =>
  'fault' in read ? wrong(read.fault) : { value: read.value }

function readText({ type, constraints = {} }: Question, answer: string): ReadAnswer {
  const text = answer.normalize('NFC').trim()
  const { min_length = 1, max_length = Number.POSITIVE_INFINITY } = constraints
  const characters_max = Math.min(max_length, type === 'text' ? TEXT_CHARACTERS_MAX : LONG_TEXT_CHARACTERS_MAX)
  const characters = [...text].length
  if (type === 'text' && /[\n\t]/.test(text)) return wrong('several_lines')
  if (characters < min_length) return wrong('too_short')
  return characters > characters_max ? wrong('too_long') : { value: text }
}

function readNumber({ type, constraints = {} }: Question, answer: number): ReadAnswer {
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = constraints
  if (type === 'integer' && !Number.isSafeInteger(answer)) return wrong('not_whole')
  if (answer < min) return wrong('too_small')
  return answer > max ? wrong('too_large') : { value: answer }
}

function readDate({ constraints = {} }: Question, answer: string, now: number): ReadAnswer {
  if (!isDate(answer)) return wrong('no_such_date')
  const { earliest, latest } = constraints
  if (earliest !== undefined && answer < dateOfBound(earliest, now)) return wrong('too_early')
  if (latest !== undefined && answer > dateOfBound(latest, now)) return wrong('too_late')
  return { value: answer }
}

const isChoice = ({ choices = [] }: Question, code: string): boolean => choices.some((choice) => choice.code === code)

function readChoices(question: Question, answer: readonly string[]): ReadAnswer {
  const { min_choices = 0, max_choices = Number.POSITIVE_INFINITY } = question.constraints ?? {}
  const unknown = answer.findIndex((code) => !isChoice(question, code))
  if (unknown >= 0) return wrong('not_a_choice', `/${unknown}`)
  const repeated = answer.findIndex((code, place) => answer.indexOf(code) !== place)
  if (repeated >= 0) return wrong('repeated_choice', `/${repeated}`)
  if (answer.length < min_choices) return wrong('too_few_choices')
  return answer.length > max_choices ? wrong('too_many_choices') : { value: [...answer] }
}
