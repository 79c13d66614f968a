import type { Keyring } from '../protection/keyring.ts'
import type { Work } from '../work.ts'
import * as queries from './queries.ts'
import { maskName, maskPhone } from './rules.ts'
import { type NewPerson, openReadableFields, type SealedFields, sealPerson } from './sealed.ts'
import type { PersonKind } from './tables.ts'

export { ErasureLog, ErasureLogUnusable } from './erasure-log.ts'
export type { ErasedPerson, Eraser, Erasing, Namer } from './erasures.ts'
export { updatePerson } from './fields.ts'
export { openReasons } from './reasons.ts'
export { type ReplayReport, replayErasures } from './replay.ts'
export {
  abandonDamaged,
  countFoundOnlyWith,
  isOnlyDamagedLeftOn,
  isRotationPending,
  listKeyUse,
  type RotationOptions,
  type RotationReport,
  retireLookups,
  rotateKeys,
  takeTurnAtKeys
} from './rotation.ts'
export { type NewPerson, openForPerson, sealForPerson } from './sealed.ts'

/** A person as lists and answers show them; null where nothing is known or readable, or the person is erased. */
export interface MaskedPerson {
  id: string
  kind: PersonKind
  area_code: string
  name: string | null
  phone: string | null
  erased_at: Date | null
}

/** @returns the person's id */
export async function createPerson(work: Work, person: NewPerson): Promise<string> {
  const [id = ''] = await createPersons(work, [person])
  return id
}

/** As `createPerson`, with two statements for all of them. @returns their ids, in order */
export async function createPersons(work: Work, persons: readonly NewPerson[]): Promise<string[]> {
  const sealed = persons.map((person) => sealPerson(work, person))
  await queries.insertPersons(
    work.tx,
    sealed.map(({ person }) => person)
  )
  const lookups = sealed.flatMap(({ lookups }) => lookups)
  if (lookups.length > 0) await queries.insertLookups(work.tx, lookups)
  return sealed.map(({ person }) => person.id)
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

const maskedPerson = ({ keys }: Work, row: queries.PersonRow): MaskedPerson => ({
  id: row.id,
  kind: row.kind,
  area_code: row.area_code,
  ...maskFields(keys, row),
  erased_at: row.erased_at
})

/** What lists and answers show of a person's sealed fields; null also where they are damaged. @throws KeyVersionMissing */
export function maskFields(keys: Keyring, sealed: SealedFields): Pick<MaskedPerson, 'name' | 'phone'> {
  const { name, phone } = openReadableFields(keys, sealed)
  return { name: name === null ? null : maskName(name), phone: phone === null ? null : maskPhone(phone) }
}
