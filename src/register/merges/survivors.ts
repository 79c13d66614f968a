import { areaRangeOf } from '../../actor.ts'
import type { Problem } from '../../problem.ts'
import type { Work } from '../../work.ts'
import type { SubjectKind } from '../rules/codes.ts'
import { subjectNotFound } from '../subjects.ts'
import { subjectMerged } from './problems.ts'
import * as queries from './queries.ts'

/** As whom these go on who were merged into others; of the rest nothing. It may be somebody whom the caller does not see. */
export const survivorsOf = async ({ tx }: Work, ids: readonly string[]): Promise<Map<string, string>> =>
  ids.length === 0 ? new Map() : await queries.listSurvivors(tx, [...ids])

/** As what a subject goes on: its own id where it was not merged. Whatever names a subject is led on by this. */
export const survivorOf = async (work: Work, id: string): Promise<string> =>
  (await survivorsOf(work, [id])).get(id) ?? id

/** Those whose ids lead to this one, and the id itself. */
export const listAllIdsOf = async ({ tx }: Work, id: string): Promise<string[]> => [
  id,
  ...(await queries.listAbsorbed(tx, id))
]

/** Where somebody who was merged is found now. */
export interface Moved {
  survivor_id: string
}

/** @throws worker_not_found, business_not_found where the caller does not see where it leads */
export async function movedTo(work: Work, kind: SubjectKind, id: string): Promise<Moved> {
  const survivor_id = await survivorOf(work, id)
  if (!(await visibleOf(work, [survivor_id])).has(survivor_id)) throw subjectNotFound(kind)
  return { survivor_id }
}

/** What to answer who writes to subjects that were merged, or names them; by id, nothing of those that were not. */
export async function refusalsOfMerged(work: Work, ids: readonly string[]): Promise<Map<string, Problem>> {
  const survivors = await survivorsOf(work, ids)
  const visible = await visibleOf(work, [...survivors.values()])
  return new Map(
    [...survivors].map(([id, survivor_id]) => [
      id,
      subjectMerged({ id: visible.has(survivor_id) ? survivor_id : null })
    ])
  )
}

/** As `refusalsOfMerged`, for one that was merged. */
export const refusalOfMerged = async (work: Work, id: string): Promise<Problem> =>
  (await refusalsOfMerged(work, [id])).get(id) ?? subjectMerged({ id: null })

async function visibleOf({ tx, caller }: Work, ids: string[]): Promise<Set<string>> {
  const range = areaRangeOf(caller.actor)
  return ids.length === 0 || range === null ? new Set() : await queries.listKnownSubjects(tx, ids, range)
}
