import { Problem } from '../../problem.ts'
import type { Definition } from '../rules/questions.ts'
import { questionOf } from './rules/claims.ts'

export const repointed = (problem: Problem, pointerOf: (pointer: string) => string): Problem =>
  new Problem(
    problem.definition,
    problem.detail,
    problem.errors.map((error) => ({ ...error, pointer: pointerOf(error.pointer) })),
    problem.retry_after_seconds
  )

const FIELD = /^\/body\/([a-z_]+)$/

/** A problem of a field of the register, told at the question that fills it. */
export const atAnswers = (problem: Problem, definition: Definition): Problem =>
  repointed(problem, (pointer) => {
    const code = questionOf(definition, FIELD.exec(pointer)?.[1] ?? '')
    return code === undefined ? pointer : `/body/answers/${code}`
  })

/** A problem of one submission, told where it stands in its batch. */
export const atItem = (problem: Problem, place: number): Problem =>
  repointed(problem, (pointer) => pointer.replace(/^\/body/, `/body/items/${place}`))
