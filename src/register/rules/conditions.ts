import { isDate } from './dates.ts'
import {
  type AnswerValue,
  CONDITION_LEVELS_MAX,
  type Comparable,
  type Condition,
  hasChoices,
  OPERATORS,
  OPERATORS_OF,
  type Operator,
  type Question
} from './questions.ts'

export type ConditionFault =
  | 'condition_unclear'
  | 'condition_too_deep'
  | 'unknown_question'
  | 'operator_not_for_type'
  | 'value_not_for_type'
  | 'unknown_choice'

export interface ConditionIssue {
  /** Below the condition. */
  path: string
  fault: ConditionFault
}

/** What is wrong with a condition, each at its place. @param find the question that a code means */
export function conditionIssues(
  condition: Condition,
  find: (code: string) => Question | undefined,
  level = 1
): ConditionIssue[] {
  if (level > CONDITION_LEVELS_MAX) return [{ path: '', fault: 'condition_too_deep' }]
  if (formsOf(condition) !== 1) return [{ path: '', fault: 'condition_unclear' }]
  const parts = partsOf(condition)
  if (condition.question === undefined)
    return parts.flatMap(({ path, inner }) =>
      conditionIssues(inner, find, level + 1).map((issue) => ({ ...issue, path: path + issue.path }))
    )
  const question = find(condition.question)
  if (question === undefined) return [{ path: '/question', fault: 'unknown_question' }]
  return operatorsIn(condition).flatMap((operator) => operatorIssues(condition, operator, question))
}

/** In how many ways the condition can be understood: one is right. */
function formsOf(condition: Condition): number {
  const operators = operatorsIn(condition).length
  const joints = [condition.all, condition.any, condition.not].filter((part) => part !== undefined).length
  if (condition.question !== undefined) return joints + operators
  return operators > 0 ? 0 : joints
}

const operatorsIn = (condition: Condition): Operator[] =>
  OPERATORS.filter((operator) => condition[operator] !== undefined)

interface Part {
  path: string
  inner: Condition
}

function partsOf({ all, any, not }: Condition): Part[] {
  return [
    ...(all ?? []).map((inner, place) => ({ path: `/all/${place}`, inner })),
    ...(any ?? []).map((inner, place) => ({ path: `/any/${place}`, inner })),
    ...(not === undefined ? [] : [{ path: '/not', inner: not }])
  ]
}

function operatorIssues(condition: Condition, operator: Operator, question: Question): ConditionIssue[] {
  const path = `/${operator}`
  if (!OPERATORS_OF[question.type].includes(operator)) return [{ path, fault: 'operator_not_for_type' }]
  if (operator === 'answered') return []
  if (operator === 'one_of')
    return (condition.one_of ?? []).flatMap((value, place) => valueIssues(value, question, `${path}/${place}`))
  return valueIssues(condition[operator], question, path)
}

function valueIssues(value: Comparable | undefined, question: Question, path: string): ConditionIssue[] {
  if (!isValueFor(value, question)) return [{ path, fault: 'value_not_for_type' }]
  if (!hasChoices(question.type)) return []
  const is_known = question.choices?.some(({ code }) => code === value) ?? false
  return is_known ? [] : [{ path, fault: 'unknown_choice' }]
}

function isValueFor(value: Comparable | undefined, { type }: Question): boolean {
  if (type === 'boolean') return typeof value === 'boolean'
  if (type === 'integer') return Number.isInteger(value)
  if (type === 'decimal') return typeof value === 'number'
  return typeof value === 'string' && (type !== 'date' || isDate(value))
}

/** The codes of all questions that the condition looks at, each once. */
export function questionsIn(condition: Condition): string[] {
  const found = new Set<string>()
  const collect = ({ question, ...rest }: Condition, level: number): void => {
    if (question !== undefined) found.add(question)
    if (level < CONDITION_LEVELS_MAX) for (const { inner } of partsOf(rest)) collect(inner, level + 1)
  }
  collect(condition, 1)
  return [...found]
}

/** Whether anything was answered: blanks and an empty choice say nothing. */
export const isAnswered = (value: AnswerValue | undefined): value is Exclude<AnswerValue, null> =>
  value !== undefined && value !== null && (typeof value === 'string' ? value.trim() !== '' : !isEmptyList(value))

const isEmptyList = (value: AnswerValue): boolean => Array.isArray(value) && value.length === 0

/**
 * Whether the condition holds. Of an answer that is not there nothing holds but that it is not there.
 * @param answerOf undefined for what was not asked or not answered
 */
export function holds(condition: Condition, answerOf: (code: string) => AnswerValue | undefined): boolean {
  if (condition.all !== undefined) return condition.all.every((inner) => holds(inner, answerOf))
  if (condition.any !== undefined) return condition.any.some((inner) => holds(inner, answerOf))
  if (condition.not !== undefined) return !holds(condition.not, answerOf)
  const answer = answerOf(condition.question ?? '')
  if (condition.answered !== undefined) return isAnswered(answer) === condition.answered
  return isAnswered(answer) && comparisonHolds(condition, answer)
}

function comparisonHolds({ equals, one_of, contains, at_least, at_most }: Condition, answer: AnswerValue): boolean {
  if (equals !== undefined) return answer === equals
  if (one_of !== undefined) return one_of.some((value) => value === answer)
  if (contains !== undefined) return Array.isArray(answer) && answer.includes(contains)
  if (at_least !== undefined) return isInOrder(at_least, answer)
  return at_most !== undefined && isInOrder(answer, at_most)
}

/** Numbers, and dates as they are written; nothing else has an order. */
function isInOrder(one: AnswerValue, other: AnswerValue): boolean {
  if (typeof one === 'number' && typeof other === 'number') return one <= other
  return typeof one === 'string' && typeof other === 'string' && isDate(one) && isDate(other) && one <= other
}
