import type { Work } from '../work.ts'
import { findMarksEnd } from './check-in-queries.ts'
import { deleteObservationsOfVersion, findSayingEnd } from './observation-queries.ts'

/**
 * When the last hour ends in which people check in or observe once and are known again by the key version: without it
 * they could do so twice. Undefined where there is none.
 */
export async function findEndOfHashes({ tx, now }: Work, key_version: number): Promise<number | undefined> {
  const ends = [
    await findMarksEnd(tx, key_version, new Date(now)),
    await findSayingEnd(tx, key_version, new Date(now))
  ].flatMap((end) => (end === null ? [] : [end.getTime()]))
  return ends.length === 0 ? undefined : Math.max(...ends)
}

/**
 * Forgets what people said whom nobody could know again, or one of them might clear a fault alone: the fault stays open
 * until two others see it in order. @returns how many observations
 */
export const retireObservations = async ({ tx }: Work, key_version: number): Promise<number> =>
  await deleteObservationsOfVersion(tx, key_version)
