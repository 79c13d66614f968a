import { pinyinOf } from '../pinyin.ts'
import type { Keyring } from '../protection/keyring.ts'
import { termsOfName } from './rules.ts'
import type { ClearFields } from './sealed.ts'
import type { LookupField, PersonField, PersonKind, PersonTables } from './tables.ts'

interface Found {
  id: string
  kind: PersonKind
  area_code: string
}

/** What a kind of person is found by, and what the hash of it is made for. Staff are found by their accounts. */
const FOUND_BY: Readonly<Record<PersonKind, readonly [LookupField, 'phone' | 'id_number'][]>> = {
  worker: [
    ['phone', 'phone'],
    ['id_number', 'id_number']
  ],
  contact: [['contact_phone', 'phone']],
  staff: []
}

const PURPOSES = { phone: 'phone lookup', contact_phone: 'phone lookup', id_number: 'identity lookup' } as const

/** What must be readable for somebody of the kind to be found anew: names are looked for where they are workers'. */
export const fieldsToFind = (kind: PersonKind): PersonField[] => [
  ...FOUND_BY[kind].map(([, source]) => source),
  ...(kind === 'worker' ? (['name'] as const) : [])
]

/** How the numbers are found again, once for each key version there is. */
export const lookupsOf = (
  keys: Keyring,
  { id, kind, area_code }: Found,
  clear: Pick<ClearFields, 'phone' | 'id_number'>
): PersonTables['person_lookup'][] =>
  FOUND_BY[kind].flatMap(([field, source]) =>
    hashesOf(keys, field, clear[source]).map((lookup) => ({ ...lookup, person_id: id, area_code, field }))
  )

/** The hashes that a number may be found by, the newest key version first. */
export const hashesOf = (keys: Keyring, field: LookupField, text: string | null) =>
  text === null ? [] : keys.hashes(PURPOSES[field], text)

/** Of a keyed hash so much that nobody finds two terms with the same: the lookups of names are many. */
const NAME_HASH_BYTES = 8

/** The hashes that a term of a name may be found by, the newest key version first. */
export const hashesOfTerm = (keys: Keyring, term: string) =>
  keys
    .hashes('name lookup', term)
    .map(({ key_version, hash }) => ({ key_version, hash: hash.subarray(0, NAME_HASH_BYTES) }))

/** How the name is found again, in parts and as it is spoken, once for each key version. Only names of workers are looked for. */
export async function nameLookupsOf(
  keys: Keyring,
  { id, kind, area_code }: Found,
  { name }: Pick<ClearFields, 'name'>
): Promise<PersonTables['person_name'][]> {
  if (kind !== 'worker' || name === null) return []
  const terms = termsOfName(name, await pinyinOf(name, { is_of_person: true }))
  const hashed = terms.map((term) => hashesOfTerm(keys, term))
  return keys.versions.map((key_version) => ({
    person_id: id,
    key_version,
    area_code,
    hashes: hashed.flatMap((all) => all.flatMap((one) => (one.key_version === key_version ? [one.hash] : [])))
  }))
}
