import type { Work } from '../work.ts'
import * as queries from './merging-queries.ts'

/** From now on the two are one human being, who goes on as the second: who erases one erases both. */
export const joinPersons = async ({ tx }: Work, id: string, merged_into_id: string): Promise<void> =>
  void (await queries.setMergedInto(tx, id, merged_into_id))

/** They are somebody for themselves again. */
export const partPerson = async ({ tx }: Work, id: string): Promise<void> =>
  void (await queries.setMergedInto(tx, id, null))

/** As whom somebody goes on: their own id where they were not merged, or are not to be seen. */
export const survivorOfPerson = async ({ tx }: Work, id: string): Promise<string> =>
  await queries.survivingPerson(tx, id)

/**
 * All ids of the same human being. For the rest of the transaction who is one of them sees what belongs to the others as
 * well.
 */
export const listIdsOfPerson = async ({ tx }: Work, id: string): Promise<string[]> =>
  await queries.listSamePersons(tx, id)
