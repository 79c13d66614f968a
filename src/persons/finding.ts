import type { AreaRange } from '../actor.ts'
import type { Work } from '../work.ts'
import { hashesOf } from './lookups.ts'
import { survivingPerson } from './merging-queries.ts'
import { listNamed, type NamedPerson } from './name-queries.ts'
import * as queries from './queries.ts'
import { termsSought } from './rules.ts'
import type { LookupField } from './tables.ts'

/** The worker with that number (eleven digits), if there is one the caller may see, as whom they go on where they were merged. */
export const findWorkerByPhone = async (work: Work, phone: string): Promise<string | undefined> =>
  (await findSurvivorsBy(work, 'phone', phone))[0]

/** As `findPersonsBy`, by a number that is one worker's: who was merged is found as whom they go on. */
export const findSurvivorsBy = async (work: Work, field: 'phone' | 'id_number', text: string): Promise<string[]> =>
  await Promise.all((await findPersonsBy(work, field, text)).map((id) => survivingPerson(work.tx, id)))

/** Those with that number whom the caller may see; of workers it is one at most. */
export async function findPersonsBy({ tx, keys }: Work, field: LookupField, text: string): Promise<string[]> {
  const hashes = hashesOf(keys, field, text).map(({ hash }) => hash)
  return (await queries.listPersonsByHashes(tx, field, hashes)).map(({ person_id }) => person_id)
}

const BEFORE_EVERYBODY: NamedPerson = { area_code: '', person_id: '00000000-0000-0000-0000-000000000000' }

/**
 * Workers whose name holds what was typed, or is spelled so, or has these initials; by area and id. Nothing is decrypted:
 * a name that has each pair of the characters, but not in a row, is found as well.
 */
export async function listWorkersNamed(
  { tx, keys }: Work,
  typed: string,
  { range, after, limit }: { range: NonNullable<AreaRange>; after?: NamedPerson | undefined; limit: number }
): Promise<NamedPerson[]> {
  const alternatives = termsSought(typed).flatMap((terms) =>
    keys.versions.map((key_version) => terms.map((term) => keys.hash('name lookup', term, key_version)))
  )
  return await listNamed(tx, { alternatives, range, after: after ?? BEFORE_EVERYBODY, limit })
}

/**
 * The person who signed in with that number before anybody registered them: they belong to the sub-district as a whole,
 * and move to the community that registers them.
 * @returns undefined where there is nobody, or they are registered
 */
export async function takeOverWorker(
  { tx, keys }: Work,
  phone: string,
  area_code: string
): Promise<string | undefined> {
  const hashes = hashesOf(keys, 'phone', phone).map(({ hash }) => hash)
  return await queries.takeOverWorker(tx, hashes, area_code)
}
