import type { AreaRange } from '../actor.ts'
import type { Keyring } from '../protection/keyring.ts'
import type { Work } from '../work.ts'
import { hashesOf, hashesOfTerm } from './lookups.ts'
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

/** Those with that number whom the caller may see, by id; of workers it is one at most. */
export const findPersonsBy = async (work: Work, field: LookupField, text: string): Promise<string[]> =>
  (await findPersonsByMany(work, field, [text])).get(text) ?? []

/** As `findPersonsBy`, with one question for all the numbers. @returns by number, those that somebody has */
export async function findPersonsByMany(
  { tx, keys }: Work,
  field: LookupField,
  texts: readonly string[]
): Promise<Map<string, string[]>> {
  if (texts.length === 0) return new Map()
  const sought = soughtBy(keys, field, texts)
  const found = new Map<string, Set<string>>()
  for (const { hash, person_id } of await queries.listPersonsByHashes(tx, field, sought.hashes)) {
    const text = sought.textOf(hash)
    found.set(text, (found.get(text) ?? new Set()).add(person_id))
  }
  return new Map([...found].map(([text, ids]) => [text, [...ids].sort()]))
}

/** What the numbers may be found by, and which number a hash is of. */
function soughtBy(keys: Keyring, field: LookupField, texts: readonly string[]) {
  const all = [...new Set(texts)].flatMap((text) => hashesOf(keys, field, text).map(({ hash }) => ({ hash, text })))
  const texts_by_hash = new Map(all.map(({ hash, text }) => [nameOfHash(hash), text]))
  return {
    hashes: all.map(({ hash }) => hash),
    textOf: (hash: Uint8Array) => texts_by_hash.get(nameOfHash(hash)) ?? ''
  }
}

const nameOfHash = (hash: Uint8Array): string => Buffer.from(hash).toString('base64')

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
  const alternatives = termsSought(typed).flatMap((terms) => {
    const hashed = terms.map((term) => hashesOfTerm(keys, term))
    return keys.versions.map((_, place) => hashed.flatMap((all) => all[place]?.hash ?? []))
  })
  return await listNamed(tx, { alternatives, range, after: after ?? BEFORE_EVERYBODY, limit })
}

/**
 * The persons who signed in with these numbers before anybody registered them: they belong to the sub-district as a whole,
 * and move to the communities that register them.
 * @param communities each number with the community that registers it
 * @returns their ids by number; nothing where there is nobody, or they are registered
 */
export async function takeOverWorkers(
  { tx, keys }: Work,
  communities: ReadonlyMap<string, string>
): Promise<Map<string, string>> {
  if (communities.size === 0) return new Map()
  const sought = soughtBy(keys, 'phone', [...communities.keys()])
  const found = await queries.takeOverWorkers(
    tx,
    sought.hashes.map((hash) => ({ hash, area_code: communities.get(sought.textOf(hash)) ?? '' }))
  )
  return new Map(found.map(({ hash, person_id }) => [sought.textOf(hash), person_id]))
}
