import type { Work } from '../work.ts'
import { deleteCodesOfVersion } from './erasure-queries.ts'

/** Codes that were sent while the version was current are asked for again. @returns how many there were */
export const retireCodes = async ({ tx }: Work, key_version: number): Promise<number> =>
  await deleteCodesOfVersion(tx, key_version)
