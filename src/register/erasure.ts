import type { Work } from '../work.ts'
import { eraseMerges } from './merges/queries.ts'
import * as queries from './subject-queries.ts'

/**
 * Takes from the register what of the persons is not sealed with their keys. The subjects are locked first, as they are
 * where somebody changes them.
 */
export async function eraseSubjects({ tx }: Work, persons: readonly { id: string }[]): Promise<void> {
  const ids = persons.map(({ id }) => id)
  await queries.eraseWorkers(tx, ids)
  await eraseMerges(tx, ids)
}
