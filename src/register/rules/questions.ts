/** What a questionnaire is made of: questions, and the conditions under which they are asked. */

export const QUESTION_TYPES = [
  'text',
  'long_text',
  'integer',
  'decimal',
  'date',
  'boolean',
  'single_choice',
  'multiple_choice',
  'phone',
  'identity_number',
  'credit_code',
  'area'
] as const
export type QuestionType = (typeof QUESTION_TYPES)[number]

export interface Choice {
  code: string
  label: string
}

/** What an answer must keep to besides its type. */
export interface Constraints {
  min?: number
  max?: number
  min_length?: number
  max_length?: number
  /** Dates, or `today`: the day on which the answer is looked at. */
  earliest?: string
  latest?: string
  min_choices?: number
  max_choices?: number
}

/** What a condition compares an answer with. */
export type Comparable = string | number | boolean

/**
 * Either `all`, `any` or `not` of other conditions, or a question with one thing that holds of its answer. One shape for
 * all, so that a fault in it is told once and where it stands.
 */
export interface Condition {
  all?: Condition[]
  any?: Condition[]
  not?: Condition
  question?: string
  equals?: Comparable
  one_of?: Comparable[]
  contains?: string
  answered?: boolean
  at_least?: number | string
  at_most?: number | string
}

export interface Question {
  code: string
  label: string
  help?: string
  type: QuestionType
  /** Whether the answer tells something about a person: it is sealed and masked. */
  personal: boolean
  required: boolean
  choices?: Choice[]
  constraints?: Constraints
  /** Without one the question is always asked. */
  shown_when?: Condition
  /** Which field of the register the answer fills; null for a question of this street only. */
  field: string | null
}

export interface Definition {
  questions: Question[]
}

export type AnswerValue = string | number | boolean | string[] | null

/** By the codes of the questions; null and missing mean the same. */
export type Answers = Readonly<Record<string, AnswerValue | undefined>>

export const QUESTIONS_MAX = 200
export const CHOICES_MAX = 100
export const CONDITION_LEVELS_MAX = 20
export const TEXT_CHARACTERS_MAX = 200
export const LONG_TEXT_CHARACTERS_MAX = 2_000

export const OPERATORS = ['equals', 'one_of', 'contains', 'answered', 'at_least', 'at_most'] as const
export type Operator = (typeof OPERATORS)[number]

const ORDERED: readonly Operator[] = ['answered', 'equals', 'one_of', 'at_least', 'at_most']
const CHOSEN: readonly Operator[] = ['answered', 'equals', 'one_of']

/**
 * What can be asked of an answer of each type. Texts and numbers of people are asked only whether they are there:
 * nobody's phone is to stand in a questionnaire.
 */
export const OPERATORS_OF: Readonly<Record<QuestionType, readonly Operator[]>> = {
  text: ['answered'],
  long_text: ['answered'],
  integer: ORDERED,
  decimal: ORDERED,
  date: ORDERED,
  boolean: ['answered', 'equals'],
  single_choice: CHOSEN,
  multiple_choice: ['answered', 'contains'],
  phone: ['answered'],
  identity_number: ['answered'],
  credit_code: ['answered'],
  area: CHOSEN
}

const LENGTHS = ['min_length', 'max_length'] as const
const BOUNDS = ['min', 'max'] as const

export const CONSTRAINTS_OF: Readonly<Partial<Record<QuestionType, readonly (keyof Constraints)[]>>> = {
  text: LENGTHS,
  long_text: LENGTHS,
  integer: BOUNDS,
  decimal: BOUNDS,
  date: ['earliest', 'latest'],
  multiple_choice: ['min_choices', 'max_choices']
}

export const hasChoices = (type: QuestionType): boolean => type === 'single_choice' || type === 'multiple_choice'
