import type { Work } from '../work.ts'
import { setMergedInto } from './merging-queries.ts'

/** From now on the two are one human being, who goes on as the second: who erases one erases both. */
export const joinPersons = async ({ tx }: Work, id: string, merged_into_id: string): Promise<void> =>
  void (await setMergedInto(tx, id, merged_into_id))

/** They are somebody for themselves again. */
export const partPerson = async ({ tx }: Work, id: string): Promise<void> => void (await setMergedInto(tx, id, null))
