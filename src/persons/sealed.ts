import { KEY_BYTES, type Keyring } from '../protection/keyring.ts'
import { openText, sealText } from '../protection/sealing.ts'
import type { Work } from '../work.ts'
import * as queries from './queries.ts'
import type { PersonField, PersonKind, PersonTables } from './tables.ts'

export interface NewPerson {
  kind: PersonKind
  area_code: string
  name?: string
  phone?: string
}

/** What is known of a person, in clear; null where nothing is known, or the person is erased. */
export type ClearFields = Record<PersonField, string | null>

/** A new person as rows, everything personal sealed with a key of their own. */
export function sealPerson({ keys, chance, now }: Work, { kind, area_code, name, phone }: NewPerson) {
  const id = chance.id()
  const data_key = chance.bytes(KEY_BYTES)
  return {
    person: {
      id,
      kind,
      area_code,
      ...keys.wrap(data_key, id),
      name: name === undefined ? null : sealText(data_key, placeOf('name', id), name),
      phone: phone === undefined ? null : sealText(data_key, placeOf('phone', id), phone),
      created_at: new Date(now),
      erased_at: null
    },
    // Only workers are found by their number.
    lookups: kind === 'worker' && phone !== undefined ? lookupsOf(keys, { id, area_code }, phone) : []
  }
}

/** How the number is found again, once for each key version there is. */
export const lookupsOf = (
  keys: Keyring,
  { id, area_code }: { id: string; area_code: string },
  phone: string
): PersonTables['person_lookup'][] =>
  keys.hashes('phone lookup', phone).map((lookup) => ({ ...lookup, person_id: id, area_code, field: 'phone' }))

/** Of a person's row what is needed to open the fields. */
export type SealedFields = Pick<queries.PersonRow, 'id' | 'wrapped_key' | 'key_version' | PersonField>

/** @throws KeyVersionMissing, SealBroken */
export function openFields(keys: Keyring, row: SealedFields): ClearFields {
  const data_key = dataKeyOf(keys, row)
  return { name: openField(data_key, row, 'name'), phone: openField(data_key, row, 'phone') }
}

/** As `openFields`, with null also for what is damaged. @throws KeyVersionMissing */
export function openReadableFields(keys: Keyring, row: SealedFields): ClearFields {
  const data_key = keys.unlessBroken(() => dataKeyOf(keys, row)) ?? undefined
  const open = (field: PersonField) => keys.unlessBroken(() => openField(data_key, row, field))
  return { name: open('name'), phone: open('phone') }
}

export function openField(data_key: Buffer | undefined, row: SealedFields, field: PersonField): string | null {
  const sealed = row[field]
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
  const data_key = await findDataKey(work, person_id)
  return data_key === undefined ? undefined : sealText(data_key, { ...place, row: person_id }, text)
}

/** Opens what `sealForPerson` sealed; null where the person is erased or not to be seen, or it is damaged. */
export async function openForPerson(
  work: Work,
  person_id: string,
  place: { table: string; column: string },
  sealed: Uint8Array
): Promise<string | null> {
  const data_key = await findDataKey(work, person_id)
  if (data_key === undefined) return null
  return work.keys.unlessBroken(() => openText(data_key, { ...place, row: person_id }, sealed))
}

async function findDataKey({ tx, keys }: Work, person_id: string): Promise<Buffer | undefined> {
  const [row] = await queries.listPersons(tx, [person_id])
  return row === undefined ? undefined : (keys.unlessBroken(() => dataKeyOf(keys, row)) ?? undefined)
}

export const dataKeyOf = (
  keys: Keyring,
  { id, wrapped_key, key_version }: Pick<queries.PersonRow, 'id' | 'wrapped_key' | 'key_version'>
): Buffer | undefined =>
  wrapped_key === null || key_version === null ? undefined : keys.unwrap(wrapped_key, key_version, id)

export const placeOf = (column: PersonField, row: string) => ({ table: 'person', column, row })
