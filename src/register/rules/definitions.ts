import { findCircles } from './circles.ts'
import type { SubjectKind } from './codes.ts'
import { type ConditionFault, conditionIssues, questionsIn } from './conditions.ts'
import { isDateBound, TODAY } from './dates.ts'
import {
  CONSTRAINTS_OF,
  type Constraints,
  type Definition,
  hasChoices,
  LONG_TEXT_CHARACTERS_MAX,
  type Question,
  TEXT_CHARACTERS_MAX
} from './questions.ts'
import { SUBJECT_FIELDS } from './subject-fields.ts'

export type DefinitionFault =
  | ConditionFault
  | 'duplicate_code'
  | 'choices_missing'
  | 'choices_not_for_type'
  | 'duplicate_choice'
  | 'constraint_not_for_type'
  | 'constraints_contradict'
  | 'asked_later'
  | 'circular'
  | 'unknown_field'
  | 'field_bound_twice'
  | 'field_not_for_type'
  | 'field_is_personal'
  | 'choice_not_in_field'

export interface DefinitionIssue {
  /** Where it stands, as a pointer below the definition. */
  path: string
  fault: DefinitionFault
  /** The codes of the questions of a circle; the last is the first again. */
  circle?: string[]
}

/** Everything that is wrong with a questionnaire, in the order of its questions. */
export function checkDefinition({ questions }: Definition, subject_kind: SubjectKind): DefinitionIssue[] {
  const byCode = new Map<string, Question>()
  for (const question of questions) if (!byCode.has(question.code)) byCode.set(question.code, question)
  const circles = circlesAmong(questions)
  const circular = new Set(circles.flatMap(({ circle }) => circle))
  const asked = new Set<string>()
  const bound = new Set<string>()
  return questions.flatMap((question, place) => {
    const issues = [
      ...(asked.has(question.code) ? [issue('/code', 'duplicate_code')] : []),
      ...choiceIssues(question),
      ...constraintIssues(question),
      ...fieldIssues(question, subject_kind, bound),
      ...shownWhenIssues(question, byCode),
      ...circles.filter((one) => one.place === place).map(({ circle }) => issue('/shown_when', 'circular', circle)),
      ...(circular.has(question.code) ? [] : laterIssues(question, byCode, asked))
    ]
    asked.add(question.code)
    if (question.field !== null) bound.add(question.field)
    return issues.map((one) => ({ ...one, path: `/questions/${place}${one.path}` }))
  })
}

const issue = (path: string, fault: DefinitionFault, circle?: string[]): DefinitionIssue => ({
  path,
  fault,
  ...(circle !== undefined && { circle })
})

function choiceIssues({ type, choices = [] }: Question): DefinitionIssue[] {
  if (!hasChoices(type)) return choices.length === 0 ? [] : [issue('/choices', 'choices_not_for_type')]
  if (choices.length === 0) return [issue('/choices', 'choices_missing')]
  const codes = choices.map(({ code }) => code)
  return codes.flatMap((code, place) =>
    codes.indexOf(code) === place ? [] : [issue(`/choices/${place}/code`, 'duplicate_choice')]
  )
}

/** Each with its fellow: the lower must not lie above the upper. */
const PAIRS: readonly [lower: keyof Constraints, upper: keyof Constraints][] = [
  ['min', 'max'],
  ['min_length', 'max_length'],
  ['earliest', 'latest'],
  ['min_choices', 'max_choices']
]

function constraintIssues({ type, choices = [], constraints = {} }: Question): DefinitionIssue[] {
  const names = Object.keys(constraints) as (keyof Constraints)[]
  const allowed = CONSTRAINTS_OF[type] ?? []
  const foreign = names.filter((name) => !allowed.includes(name))
  if (foreign.length > 0) return foreign.map((name) => issue(`/constraints/${name}`, 'constraint_not_for_type'))
  const wrong = names.filter((name) => !isValueFor(type, constraints[name]))
  if (wrong.length > 0) return wrong.map((name) => issue(`/constraints/${name}`, 'value_not_for_type'))
  const contradicting = PAIRS.filter(([lower, upper]) => contradict(constraints[lower], constraints[upper]))
  return [
    ...contradicting.map(([, upper]) => issue(`/constraints/${upper}`, 'constraints_contradict')),
    ...impossibleLeast(type, constraints, choices.length)
  ]
}

function isValueFor(type: Question['type'], value: Constraints[keyof Constraints]): boolean {
  if (type === 'date') return typeof value === 'string' && isDateBound(value)
  return type === 'integer' ? Number.isInteger(value) : typeof value === 'number'
}

/** Today moves, so what is said of it can come true; all else stays as it is. */
function contradict(lower: string | number | undefined, upper: string | number | undefined): boolean {
  if (lower === undefined || upper === undefined || lower === TODAY || upper === TODAY) return false
  return lower > upper
}

/** More is asked for than anybody can give. */
function impossibleLeast(
  type: Question['type'],
  { min_length = 0, min_choices = 0 }: Constraints,
  choice_count: number
): DefinitionIssue[] {
  const characters_max = type === 'text' ? TEXT_CHARACTERS_MAX : LONG_TEXT_CHARACTERS_MAX
  if (min_length > characters_max) return [issue('/constraints/min_length', 'constraints_contradict')]
  if (choice_count > 0 && min_choices > choice_count)
    return [issue('/constraints/min_choices', 'constraints_contradict')]
  return []
}

function fieldIssues(
  { type, personal, field, choices = [] }: Question,
  subject_kind: SubjectKind,
  bound: ReadonlySet<string>
): DefinitionIssue[] {
  if (field === null) return []
  const known = SUBJECT_FIELDS[subject_kind].get(field)
  if (known === undefined) return [issue('/field', 'unknown_field')]
  if (bound.has(field)) return [issue('/field', 'field_bound_twice')]
  if (!known.types.includes(type)) return [issue('/type', 'field_not_for_type')]
  const { choices: codes } = known
  return [
    ...(known.personal && !personal ? [issue('/personal', 'field_is_personal')] : []),
    ...choices.flatMap(({ code }, place) =>
      codes === undefined || codes.includes(code) ? [] : [issue(`/choices/${place}/code`, 'choice_not_in_field')]
    )
  ]
}

function shownWhenIssues({ shown_when }: Question, byCode: ReadonlyMap<string, Question>): DefinitionIssue[] {
  if (shown_when === undefined) return []
  return conditionIssues(shown_when, (code) => byCode.get(code)).map(({ path, fault }) =>
    issue(`/shown_when${path}`, fault)
  )
}

/** Who fills in a questionnaire goes from top to bottom: what is asked below cannot decide what is asked here. */
function laterIssues(
  { shown_when }: Question,
  byCode: ReadonlyMap<string, Question>,
  asked: ReadonlySet<string>
): DefinitionIssue[] {
  const looked_at = shown_when === undefined ? [] : questionsIn(shown_when)
  return looked_at.some((code) => byCode.has(code) && !asked.has(code)) ? [issue('/shown_when', 'asked_later')] : []
}

/** Each circle at its first question. */
function circlesAmong(questions: readonly Question[]): { place: number; circle: string[] }[] {
  const places = new Map<string, number>()
  for (const [place, { code }] of questions.entries()) if (!places.has(code)) places.set(code, place)
  const dependencies = questions.map(({ shown_when }) =>
    shown_when === undefined ? [] : questionsIn(shown_when).flatMap((code) => places.get(code) ?? [])
  )
  return findCircles(dependencies).map((circle) => ({
    place: circle[0] ?? 0,
    circle: circle.map((place) => questions[place]?.code ?? '')
  }))
}
