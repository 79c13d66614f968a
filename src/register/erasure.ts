import type { Work } from '../work.ts'
import { eraseDrafts } from './drafts/queries.ts'
import { eraseMerges } from './merges/queries.ts'
import * as queries from './subject-queries.ts'
import { changeSubjectsOf } from './sync/queries.ts'

/**
 * Takes from the register what of the persons is not sealed with their keys. The subjects are locked first, as they are
 * where somebody changes them.
 */
export async function eraseSubjects({ tx }: Work, persons: readonly { id: string }[]): Promise<void> {
  const person_ids = persons.map(({ id }) => id)
  await changeSubjectsOf(tx, person_ids)
  await queries.eraseWorkers(tx, person_ids)
  await eraseDrafts(tx, person_ids)
  await eraseMerges(tx, person_ids)
}
