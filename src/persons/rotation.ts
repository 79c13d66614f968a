import { setTimeout as delay } from 'node:timers/promises'
import { KeyVersionMissing } from '../protection/keyring.ts'
import { SealBroken } from '../protection/sealing.ts'
import type { Work } from '../work.ts'
import { fieldsToFind, lookupsOf, nameLookupsOf } from './lookups.ts'
import { deleteNamesOfVersion, insertNames } from './name-queries.ts'
import type { PersonRow } from './queries.ts'
import * as queries from './rotation-queries.ts'
import { type ClearFields, dataKeyOf, openField } from './sealed.ts'
import type { PersonField } from './tables.ts'

/** One transaction of the service itself. */
type Run = <Result>(use: (work: Work) => Promise<Result>) => Promise<Result>

export interface RotationProgress {
  rewrapped: number
  /** How many were not yet rewrapped when they were last counted, less those done since. */
  left: number
}

export interface RotationOptions {
  persons_per_transaction?: number
  onProgress?: (progress: RotationProgress) => void
}

export interface RotationReport {
  rewrapped: number
  /** Whose key, or what they are found by, cannot be opened: the rows are damaged, and stay as they are. */
  unreadable_ids: string[]
}

const PERSONS_PER_TRANSACTION = 500
const LEAST_ID = '00000000-0000-0000-0000-000000000000'
/** How long those are left alone whom others were changing. */
const PAUSE_MILLISECONDS = 100

/**
 * Rewraps everybody's own key with the current master key, and adds what they are found by. What they sealed stays
 * as it is. Each batch is a transaction of its own, so it may end at any moment and be started again, run twice at
 * once, and run beside the service: requests wait for a batch at most.
 * @throws KeyVersionMissing
 */
export async function rotateKeys(run: Run, options: RotationOptions = {}): Promise<RotationReport> {
  const { persons_per_transaction = PERSONS_PER_TRANSACTION, onProgress = () => {} } = options
  const unreadable = new Set<string>()
  let rewrapped = 0
  for (;;) {
    let left = await run(({ tx, keys }) => queries.countOutdated(tx, keys.current_version))
    if (left <= unreadable.size) return { rewrapped, unreadable_ids: [...unreadable] }
    onProgress({ rewrapped, left })
    const rewrapped_before = rewrapped
    for (let after_id: string | undefined = LEAST_ID; after_id !== undefined; ) {
      const from_id: string = after_id
      const batch = await run((work) => rotateBatch(work, from_id, persons_per_transaction))
      for (const id of batch.unreadable_ids) unreadable.add(id)
      rewrapped += batch.rewrapped
      left = Math.max(left - batch.rewrapped, 0)
      if (batch.rewrapped > 0) onProgress({ rewrapped, left })
      after_id = batch.last_id
    }
    if (rewrapped === rewrapped_before) await delay(PAUSE_MILLISECONDS)
  }
}

interface Batch extends RotationReport {
  last_id: string | undefined
}

async function rotateBatch({ tx, keys }: Work, after_id: string, limit: number): Promise<Batch> {
  const rows = await queries.lockOutdated(tx, keys.current_version, after_id, limit)
  const done = await Promise.all(rows.map((row) => rewrap(keys, row)))
  const rewrapped = done.flatMap((one) => ('unreadable_id' in one ? [] : [one]))
  if (rewrapped.length > 0)
    await queries.updateKeys(
      tx,
      rewrapped.map(({ person }) => person)
    )
  const lookups = rewrapped.flatMap(({ lookups }) => lookups)
  if (lookups.length > 0) await queries.addLookups(tx, lookups)
  const names = rewrapped.flatMap(({ names }) => names)
  await insertNames(tx, names)
  const unreadable_ids = done.flatMap((one) => ('unreadable_id' in one ? [one.unreadable_id] : []))
  return { rewrapped: rewrapped.length, unreadable_ids, last_id: rows.at(-1)?.id }
}

async function rewrap(keys: Work['keys'], row: PersonRow) {
  const opened = openFound(keys, row)
  // One damaged row must not keep all others at a key that may be known to somebody.
  if (opened === undefined) return { unreadable_id: row.id }
  return {
    person: { id: row.id, ...keys.wrap(opened.data_key, row.id) },
    lookups: lookupsOf(keys, row, opened.clear),
    names: await nameLookupsOf(keys, row, opened.clear)
  }
}

/** The person's key and what they are found by; undefined where any of it is damaged. @throws KeyVersionMissing */
function openFound(keys: Work['keys'], row: PersonRow): { data_key: Buffer; clear: ClearFields } | undefined {
  try {
    const data_key = dataKeyOf(keys, row)
    if (data_key === undefined) return undefined
    const fields = fieldsToFind(row.kind)
    const open = (field: PersonField) => (fields.includes(field) ? openField(data_key, row, field) : null)
    return { data_key, clear: { name: open('name'), phone: open('phone'), id_number: open('id_number') } }
  } catch (error) {
    if (error instanceof SealBroken) return undefined
    throw error
  }
}

/** Whether a rotation has anything left that it could do: who is damaged would keep it pending for ever. */
export const isRotationPending = async ({ tx, keys }: Work): Promise<boolean> =>
  (await findIntact(keys, (after_id) =>
    queries.listOutdated(tx, keys.current_version, after_id, PERSONS_PER_TRANSACTION)
  )) !== undefined

/** Whether what rests on the version is damaged without exception, so that no rotation takes it off. */
export const isOnlyDamagedLeftOn = async ({ tx, keys }: Work, key_version: number): Promise<boolean> =>
  (await findIntact(keys, (after_id) =>
    queries.listRestingOn(tx, {
      key_version,
      current_version: keys.current_version,
      after_id,
      limit: PERSONS_PER_TRANSACTION
    })
  )) === undefined

/** Nothing is to wait for those who are damaged any more: whichever version is said of them, it does not open them. */
export const abandonDamaged = async ({ tx, keys }: Work, key_version: number): Promise<void> =>
  void (await queries.renumberPersons(tx, key_version, keys.current_version))

async function findIntact(
  keys: Work['keys'],
  listAfter: (id: string) => Promise<PersonRow[]>
): Promise<string | undefined> {
  for (let after_id = LEAST_ID; ; ) {
    const rows = await listAfter(after_id)
    const intact = rows.find((row) => isIntact(keys, row))
    if (intact !== undefined || rows.length < PERSONS_PER_TRANSACTION) return intact?.id
    after_id = rows.at(-1)?.id ?? after_id
  }
}

/** Whose key version is missing here may well be intact. */
function isIntact(keys: Work['keys'], row: PersonRow): boolean {
  try {
    return openFound(keys, row) !== undefined
  } catch (error) {
    if (error instanceof KeyVersionMissing) return true
    throw error
  }
}

/** What still rests on each key version. */
export async function listKeyUse({ tx }: Work): Promise<Map<number, { persons: number; lookups: number }>> {
  const use = new Map<number, { persons: number; lookups: number }>()
  const of = (key_version: number) => {
    const known = use.get(key_version) ?? { persons: 0, lookups: 0 }
    use.set(key_version, known)
    return known
  }
  for (const { key_version, count } of await queries.listPersonsByVersion(tx)) of(key_version).persons = Number(count)
  for (const { key_version, count } of await queries.listLookupsByVersion(tx)) of(key_version).lookups = Number(count)
  return use
}

/** Until the transaction ends nobody else adds or retires a key. */
export const takeTurnAtKeys = async ({ tx }: Work): Promise<void> => void (await queries.takeTurnAtKeys(tx))

/** How many people nobody would find any more without that version. */
export const countFoundOnlyWith = async ({ tx, keys }: Work, key_version: number): Promise<number> =>
  await queries.countFoundOnlyWith(tx, key_version, keys.current_version)

/** @returns how many lookups there were */
export const retireLookups = async ({ tx }: Work, key_version: number): Promise<number> =>
  (await queries.deleteLookupsOfVersion(tx, key_version)) + (await deleteNamesOfVersion(tx, key_version))
