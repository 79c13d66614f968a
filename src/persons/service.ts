import type { Work } from '../work.ts'
import { maskFields } from './masks.ts'
import { insertNames } from './name-queries.ts'
import * as queries from './queries.ts'
import { type ClearFields, type NewPerson, openReadableFields, type SealedPerson, sealPerson } from './sealed.ts'
import type { PersonKind } from './tables.ts'

export { listConsents, listFieldGroups } from './consents.ts'
export { ErasureLog, ErasureLogUnusable } from './erasure-log.ts'
export { type ErasedPerson, type Eraser, type Erasing, erasePerson, type Namer } from './erasures.ts'
export { openPersons, type PersonChange, updatePerson, updatePersons } from './fields.ts'
export {
  findPersonsBy,
  findPersonsByMany,
  findSurvivorsBy,
  findWorkerByPhone,
  listWorkersNamed,
  takeOverWorkers
} from './finding.ts'
export { maskClear, RememberedMasks } from './masks.ts'
export { joinPersons, listIdsOfPerson, partPerson, survivorOfPerson } from './merging.ts'
export { listNamesakes, listTakenNumbers } from './namesakes.ts'
export { type OwnPerson, readOwnPerson } from './own.ts'
export { givenReason, openReasons, sealReason } from './reasons.ts'
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
export {
  type ClearFields,
  type NewPerson,
  openForPerson,
  openForPersons,
  type SealedPerson,
  sealForPerson,
  sealForPersons
} from './sealed.ts'

/** A person as lists and answers show them; null where nothing is known or readable, or the person is erased. */
export interface MaskedPerson {
  id: string
  kind: PersonKind
  area_code: string
  name: string | null
  phone: string | null
  id_number: string | null
  erased_at: Date | null
}

/** @returns the person's id */
export async function createPerson(work: Work, person: NewPerson): Promise<string> {
  const [id = ''] = await createPersons(work, [person])
  return id
}

/** As `createPerson`, with a statement for each table for all of them. @returns their ids, in order */
export async function createPersons(work: Work, persons: readonly NewPerson[]): Promise<string[]> {
  const sealed = await sealNewPersons(work, persons)
  await addPersons(work, sealed)
  return sealed.map(({ person }) => person.id)
}

/** New persons as they are kept. Nothing is asked of the database, which may do something else meanwhile. */
export const sealNewPersons = async (work: Work, persons: readonly NewPerson[]): Promise<SealedPerson[]> =>
  await Promise.all(persons.map((person) => sealPerson(work, person)))

/** With a statement for each table for all of them. */
export async function addPersons(work: Work, sealed: readonly SealedPerson[]): Promise<void> {
  await queries.insertPersons(
    work.tx,
    sealed.map(({ person }) => person)
  )
  await queries.insertLookups(
    work.tx,
    sealed.flatMap(({ lookups }) => lookups)
  )
  await insertNames(
    work.tx,
    sealed.flatMap(({ names }) => names)
  )
}

/** Those of the persons that the caller may see, masked, by id. */
export async function readMaskedPersons(work: Work, ids: string[]): Promise<Map<string, MaskedPerson>> {
  const rows = await queries.listPersons(work.tx, ids)
  return new Map(rows.map((row) => [row.id, maskedPerson(work, row)]))
}

/** Nobody erases or changes the persons until the transaction ends; others may read them as well. */
export async function holdPersons({ tx }: Work, ids: string[]): Promise<void> {
  await queries.holdPersons(tx, ids)
}

/**
 * What is known of the persons that the caller may see, in clear, by id; nothing of the erased, and null for what is damaged.
 * For comparing, and for what is written down as a look into it. @throws KeyVersionMissing
 */
export async function readClearPersons({ tx, keys }: Work, ids: string[]): Promise<Map<string, ClearFields>> {
  const rows = ids.length === 0 ? [] : await queries.listPersons(tx, ids)
  const living = rows.filter(({ erased_at }) => erased_at === null)
  return new Map(living.map((row) => [row.id, openReadableFields(keys, row)]))
}

const maskedPerson = ({ keys }: Work, row: queries.PersonRow): MaskedPerson => ({
  id: row.id,
  kind: row.kind,
  area_code: row.area_code,
  ...maskFields(keys, row),
  erased_at: row.erased_at
})
