/** What went wrong, in terms the domain understands. Status codes are added in `http/answers.ts`. */
export type ProblemKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'method_not_allowed'
  | 'request_timeout'
  | 'conflict'
  | 'precondition_failed'
  | 'body_too_large'
  | 'address_too_long'
  | 'unsupported_media_type'
  | 'unprocessable'
  | 'precondition_required'
  | 'too_many_requests'
  | 'headers_too_large'
  | 'internal'
  | 'unavailable'

/** Every sentence that a person may read stands in both languages. */
export interface Sentence {
  zh: string
  en: string
}

/** One fault in what was sent; `pointer` is a JSON pointer into { path, query, headers, body }. */
export interface InputError {
  pointer: string
  code: string
  detail: Sentence
}

export class Problem extends Error {
  readonly definition: ProblemDefinition
  readonly detail: Sentence
  readonly errors: InputError[]
  /** From when on it may go better: sent as `Retry-After`. */
  readonly retry_after_seconds: number | undefined

  constructor(
    definition: ProblemDefinition,
    detail: Sentence,
    errors: InputError[] = [],
    retry_after_seconds?: number
  ) {
    super(detail.en)
    this.name = 'Problem'
    this.definition = definition
    this.detail = detail
    this.errors = errors
    this.retry_after_seconds = retry_after_seconds
  }
}

export interface ProblemDefinition {
  kind: ProblemKind
  /** Stable for ever: programs decide by it. */
  code: string
  title: Sentence
  /** What the caller can do about it; shown on the page that explains the code. */
  advice: Sentence
  /** The detail with made-up facts, for the documentation. */
  example: Sentence
  /** Where the fault lies, where that is always the same place. */
  pointer?: string | undefined
}

const catalogue = new Map<string, ProblemDefinition>()

/** Everything that can go wrong anywhere, in the order of the codes. */
export const allProblems = (): ProblemDefinition[] =>
  [...catalogue.values()].sort((one, other) => (one.code < other.code ? -1 : 1))

export const problemByCode = (code: string): ProblemDefinition | undefined => catalogue.get(code)

interface ProblemSource<Facts extends object> {
  kind: ProblemKind
  code: string
  title: Sentence
  advice: Sentence
  detail: (facts: Facts) => Sentence
  example: Facts
  /** Where the fault lies, where that is always the same place. */
  pointer?: string
}

/** Declares a problem once; calling the result builds the error to throw. */
export function defineProblem<Facts extends object>({ detail, example, pointer, ...rest }: ProblemSource<Facts>) {
  const definition: ProblemDefinition = { ...rest, pointer, example: detail(example) }
  if (catalogue.has(definition.code)) throw new Error(`the problem ${definition.code} is declared twice`)
  catalogue.set(definition.code, definition)
  const build = (facts: Facts, errors?: InputError[]) => {
    const problem = new Problem(definition, detail(facts), errors, waitIn(facts))
    return pointer === undefined ? problem : atPointer(pointer, problem)
  }
  return Object.assign(build, { definition })
}

/** A problem that tells how long to wait has it among its facts. */
const waitIn = (facts: { retry_after_seconds?: unknown }): number | undefined =>
  typeof facts.retry_after_seconds === 'number' ? facts.retry_after_seconds : undefined

/** A problem as routes list it. */
export interface DeclaredProblem {
  definition: ProblemDefinition
}

/** Whether what was thrown is this problem. */
export const isProblem = (error: unknown, { definition }: DeclaredProblem): error is Problem =>
  error instanceof Problem && error.definition === definition

/** A fault at one place of the input: the problem's own code and sentence, with the pointer. */
export function atPointer(pointer: string, problem: Problem): Problem {
  const { definition, detail, retry_after_seconds } = problem
  return new Problem(definition, detail, [{ pointer, code: definition.code, detail }], retry_after_seconds)
}

/**
 * For a refusal that must be kept, such as a wrong guess that counts: the use case answers with the problem, so that
 * its transaction is committed, and only then the problem is thrown.
 */
export function thrownIfRefused<Result>(outcome: Result | Problem): Result {
  if (outcome instanceof Problem) throw outcome
  return outcome
}

/** What follows from an outcome where it is no refusal. */
export const unlessRefused = <Result, Next>(
  outcome: Result | Problem,
  next: (result: Result) => Next
): Next | Problem => (outcome instanceof Problem ? outcome : next(outcome))
