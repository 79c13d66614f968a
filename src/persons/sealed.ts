import { KEY_BYTES, type Keyring } from '../protection/keyring.ts'
import { openText, sealText } from '../protection/sealing.ts'
import type { Work } from '../work.ts'
import { lookupsOf, nameLookupsOf } from './lookups.ts'
import * as queries from './queries.ts'
import { PERSON_FIELDS, type PersonField, type PersonKind } from './tables.ts'

export interface NewPerson {
  kind: PersonKind
  area_code: string
  name?: string
  phone?: string
  id_number?: string
}

/** What is known of a person, in clear; null where nothing is known, or the person is erased. */
export type ClearFields = Record<PersonField, string | null>

/** A new person as rows, everything personal sealed with a key of their own. */
export async function sealPerson({ keys, chance, now }: Work, { kind, area_code, ...given }: NewPerson) {
  const id = chance.id()
  const data_key = chance.bytes(KEY_BYTES)
  const clear = { name: given.name ?? null, phone: given.phone ?? null, id_number: given.id_number ?? null }
  const seal = (field: PersonField) => sealField(data_key, field, id, clear[field])
  return {
    person: {
      id,
      kind,
      area_code,
      ...keys.wrap(data_key, id),
      name: seal('name'),
      phone: seal('phone'),
      id_number: seal('id_number'),
      created_at: new Date(now),
      erased_at: null
    },
    lookups: lookupsOf(keys, { id, kind, area_code }, clear),
    names: await nameLookupsOf(keys, { id, kind, area_code }, clear)
  }
}

export type SealedPerson = Awaited<ReturnType<typeof sealPerson>>

export const sealField = (data_key: Buffer, field: PersonField, id: string, text: string | null): Buffer | null =>
  text === null ? null : sealText(data_key, placeOf(field, id), text)

/** Of a person's row what is needed to open the fields; a field that was not asked for is not opened. */
export type SealedFields = Pick<queries.PersonRow, 'id' | 'wrapped_key' | 'key_version'> &
  Partial<Pick<queries.PersonRow, PersonField>>

/** @throws KeyVersionMissing, SealBroken */
export function openFields(keys: Keyring, row: SealedFields): ClearFields {
  const data_key = dataKeyOf(keys, row)
  const open = (field: PersonField) => openField(data_key, row, field)
  return { name: open('name'), phone: open('phone'), id_number: open('id_number') }
}

/** As `openFields`, with null also for what is damaged. @throws KeyVersionMissing */
export function openReadableFields(keys: Keyring, row: SealedFields): ClearFields {
  const data_key = keys.unlessBroken(() => dataKeyOf(keys, row)) ?? undefined
  const open = (field: PersonField) => keys.unlessBroken(() => openField(data_key, row, field))
  return { name: open('name'), phone: open('phone'), id_number: open('id_number') }
}

export function openField(data_key: Buffer | undefined, row: SealedFields, field: PersonField): string | null {
  const sealed = row[field] ?? null
  return data_key === undefined || sealed === null ? null : openText(data_key, placeOf(field, row.id), sealed)
}

/**
 * Seals something else of a person with the person's key, so that it ends with them. Undefined where they are erased,
 * not to be seen, or their key is damaged.
 */
export async function sealForPerson(
  work: Work,
  person_id: string,
  place: { table: string; column: string },
  text: string
): Promise<Buffer | undefined> {
  const [sealed] = await sealForPersons(work, place, [{ person_id, text }])
  return sealed
}

/** As `sealForPerson`, with one question for all of them, in order. */
export async function sealForPersons(
  work: Work,
  place: { table: string; column: string },
  all: readonly { person_id: string; text: string }[]
): Promise<(Buffer | undefined)[]> {
  const data_keys = await dataKeysOf(work, all)
  return all.map(({ person_id, text }) => {
    const data_key = data_keys.get(person_id)
    return data_key === undefined ? undefined : sealText(data_key, { ...place, row: person_id }, text)
  })
}

/** Opens what `sealForPerson` sealed; null where the person is erased or not to be seen, or it is damaged. */
export async function openForPerson(
  work: Work,
  person_id: string,
  place: { table: string; column: string },
  sealed: Uint8Array
): Promise<string | null> {
  const [text = null] = await openForPersons(work, place, [{ person_id, sealed }])
  return text
}

/** As `openForPerson`, with one question for all of them, in order. */
export async function openForPersons(
  work: Work,
  place: { table: string; column: string },
  all: readonly { person_id: string; sealed: Uint8Array }[]
): Promise<(string | null)[]> {
  const data_keys = await dataKeysOf(work, all)
  return all.map(({ person_id, sealed }) => {
    const data_key = data_keys.get(person_id)
    if (data_key === undefined) return null
    return work.keys.unlessBroken(() => openText(data_key, { ...place, row: person_id }, sealed))
  })
}

/** Of those who are not remembered, with one question. */
async function dataKeysOf(
  { tx, keys }: Work,
  all: readonly { person_id: string }[]
): Promise<Map<string, Buffer | undefined>> {
  const data_keys = new Map(all.map(({ person_id }) => [person_id, keys.remembered(person_id)]))
  const others = [...data_keys].flatMap(([person_id, data_key]) => (data_key === undefined ? [person_id] : []))
  for (const row of others.length === 0 ? [] : await queries.listPersons(tx, others))
    data_keys.set(row.id, keys.unlessBroken(() => dataKeyOf(keys, row)) ?? undefined)
  return data_keys
}

export const dataKeyOf = (
  keys: Keyring,
  { id, wrapped_key, key_version }: Pick<queries.PersonRow, 'id' | 'wrapped_key' | 'key_version'>
): Buffer | undefined =>
  wrapped_key === null || key_version === null ? undefined : keys.unwrap(wrapped_key, key_version, id)

export const placeOf = (column: PersonField, row: string) => ({ table: 'person', column, row })

/** The fields of a row that a change names, sealed anew. */
export const sealChanged = (
  data_key: Buffer,
  id: string,
  change: Partial<Record<PersonField, string | null | undefined>>
): Partial<Record<PersonField, Buffer | null>> =>
  Object.fromEntries(
    PERSON_FIELDS.flatMap((field) => {
      const text = change[field]
      return text === undefined ? [] : [[field, sealField(data_key, field, id, text)]]
    })
  )
