import { KEY_BYTES } from '../protection/keyring.ts'
import { openText, sealText } from '../protection/sealing.ts'
import type { Work } from '../work.ts'
import * as queries from './queries.ts'
import { maskName, maskPhone } from './rules.ts'
import type { PersonField, PersonKind } from './tables.ts'

export { updatePerson } from './fields.ts'
export { openReasons } from './reasons.ts'

export interface NewPerson {
  kind: PersonKind
  area_code: string
  name?: string
  phone?: string
}

/** A person as lists and answers show them; null where nothing is known, or the person is erased. */
export interface MaskedPerson {
  id: string
  kind: PersonKind
  area_code: string
  name: string | null
  phone: string | null
  erased_at: Date | null
}

/**
 * Keeps a new person, everything personal sealed with a key of their own. Only workers are found by their
 * number, so only theirs has lookups.
 * @returns the person's id
 */
export async function createPerson(work: Work, { kind, area_code, name, phone }: NewPerson): Promise<string> {
  const { tx, chance, keys } = work
  const id = chance.id()
  const data_key = chance.bytes(KEY_BYTES)
  await queries.insertPerson(tx, {
    id,
    kind,
    area_code,
    ...keys.wrap(data_key, id),
    name: name === undefined ? null : sealText(data_key, placeOf('name', id), name),
    phone: phone === undefined ? null : sealText(data_key, placeOf('phone', id), phone),
    created_at: new Date(work.now),
    erased_at: null
  })
  if (kind === 'worker' && phone !== undefined) {
    const hashes = keys.hashes('phone lookup', phone)
    await queries.insertLookups(
      tx,
      hashes.map((lookup) => ({ ...lookup, person_id: id, area_code, field: 'phone' }))
    )
  }
  return id
}

/** The worker with that number (eleven digits), if there is one the caller may see. */
export async function findWorkerByPhone({ tx, keys }: Work, phone: string): Promise<string | undefined> {
  const hashes = keys.hashes('phone lookup', phone).map(({ hash }) => hash)
  return (await queries.findPersonByHashes(tx, hashes))?.person_id
}

/** Those of the persons that the caller may see, masked, by id. */
export async function readMaskedPersons(work: Work, ids: string[]): Promise<Map<string, MaskedPerson>> {
  const rows = await queries.listPersons(work.tx, ids)
  return new Map(rows.map((row) => [row.id, maskedPerson(work, row)]))
}

function maskedPerson({ keys }: Work, row: queries.PersonRow): MaskedPerson {
  const { id, kind, area_code, erased_at } = row
  const data_key = dataKeyOf(keys, row)
  const name = openField(data_key, 'name', row)
  const phone = openField(data_key, 'phone', row)
  return {
    id,
    kind,
    area_code,
    name: name === null ? null : maskName(name),
    phone: phone === null ? null : maskPhone(phone),
    erased_at
  }
}

/** Seals something else of a person with the person's key, so that it ends with them. Undefined where they are erased or not to be seen. */
export async function sealForPerson(
  { tx, keys }: Work,
  person_id: string,
  place: { table: string; column: string },
  text: string
): Promise<Buffer | undefined> {
  const [row] = await queries.listPersons(tx, [person_id])
  const data_key = row === undefined ? undefined : dataKeyOf(keys, row)
  return data_key === undefined ? undefined : sealText(data_key, { ...place, row: person_id }, text)
}

/** Opens what `sealForPerson` sealed; null where the person is erased or not to be seen. @throws SealBroken */
export async function openForPerson(
  { tx, keys }: Work,
  person_id: string,
  place: { table: string; column: string },
  sealed: Uint8Array
): Promise<string | null> {
  const [row] = await queries.listPersons(tx, [person_id])
  const data_key = row === undefined ? undefined : dataKeyOf(keys, row)
  return data_key === undefined ? null : openText(data_key, { ...place, row: person_id }, sealed)
}

const dataKeyOf = (keys: Work['keys'], { id, wrapped_key, key_version }: queries.PersonRow): Buffer | undefined =>
  wrapped_key === null || key_version === null ? undefined : keys.unwrap(wrapped_key, key_version, id)

function openField(data_key: Buffer | undefined, field: PersonField, row: queries.PersonRow): string | null {
  const sealed = row[field]
  return data_key === undefined || sealed === null ? null : openText(data_key, placeOf(field, row.id), sealed)
}

const placeOf = (column: PersonField, row: string) => ({ table: 'person', column, row })
