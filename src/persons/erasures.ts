import { recordEvents } from '../audit/service.ts'
import { KeyVersionMissing } from '../protection/keyring.ts'
import type { Work } from '../work.ts'
import type { ErasureLine } from './erasure-log.ts'
import * as erasureQueries from './erasure-queries.ts'
import { listSamePersons } from './merging-queries.ts'
import { deleteNames } from './name-queries.ts'
import { personNotFound, reasonNamesPerson } from './problems.ts'
import * as queries from './queries.ts'
import { givenReason, type SealedReason, sealReason } from './reasons.ts'
import { deleteReveals } from './reveal-queries.ts'
import { namesPerson } from './rules.ts'
import type { Erased } from './schemas.ts'
import { openReadableFields } from './sealed.ts'
import type { PersonKind } from './tables.ts'

export interface ErasedPerson {
  id: string
  kind: PersonKind
  area_code: string
  /** For what is found by the number only; null where there is none, or nobody can read it any more. */
  phone: string | null
}

/**
 * Erases what another module keeps of the persons. Called twice in the transaction, before and after the persons
 * themselves: the first time takes the locks in everybody's order, the second finds what came in between.
 */
export type Eraser = (work: Work, persons: ErasedPerson[]) => Promise<void>

export interface Erasing {
  erasers: readonly Eraser[]
  log: { append(lines: readonly ErasureLine[]): Promise<void> }
}

/** What another module knows the person by, such as an account. */
export type Namer = (work: Work, person_id: string) => Promise<string[]>

/**
 * Leaves nothing of the person but the bare id, nor of whom they were merged with, who is the same; once more changes
 * nothing.
 * @throws person_not_found, reason_too_short, invalid_request, reason_names_person, and what erasers refuse
 */
export async function erasePerson(
  work: Work,
  id: string,
  text: string,
  { namers, ...erasing }: Erasing & { namers: readonly Namer[] }
): Promise<Erased> {
  const reason = givenReason(text)
  const [row] = await queries.listPersons(work.tx, [id])
  if (row === undefined) throw personNotFound({})
  if (row.erased_at !== null) return answerOf(row.id, row.erased_at)
  const same = await listSamePersons(work.tx, row.id)
  const rows = await queries.listPersons(work.tx, same)
  const { actor } = work.caller
  // Sealed with the own key, a reason ends together with what it names.
  const is_own = 'person_id' in actor && actor.person_id === row.id
  if (!is_own) {
    const own = rows.flatMap((one) => Object.values(fieldsOf(work, one)))
    const elsewhere = await Promise.all(namers.map((namesOf) => namesOf(work, row.id)))
    if (namesPerson(reason, [...own, ...elsewhere.flat()])) throw reasonNamesPerson({})
  }
  const erased_at = new Date(work.now)
  const sealed = await sealOwnReason(work, reason)
  const lines = same.map((person_id) => ({ person_id, erased_at }))
  const before = await erasePersons(work, lines, erasing, sealed)
  return answerOf(row.id, before.get(row.id) ?? erased_at)
}

const answerOf = (person_id: string, erased_at: Date): Erased => ({ person_id, erased_at: erased_at.toISOString() })

/** With the key of who erases: with that of the erased person nobody could ever ask why. */
async function sealOwnReason(work: Work, reason: string): Promise<SealedReason | undefined> {
  const { actor } = work.caller
  return 'person_id' in actor ? await sealReason(work, actor.person_id, reason) : undefined
}

/**
 * Erases persons who may not be in the database at all. The file is written last and before the commit: whatever
 * happens in between, the next start finds the line and does what was asked.
 * @returns when those were erased who already had been
 */
export async function erasePersons(
  work: Work,
  lines: ErasureLine[],
  { erasers, log }: Erasing,
  reason?: SealedReason
): Promise<Map<string, Date>> {
  const { tx } = work
  const ids = lines.map(({ person_id }) => person_id)
  const eraseElsewhere = async (rows: queries.PersonRow[]) => {
    if (rows.length === 0) return
    const persons = rows.map((row) => erasedPersonOf(work, row))
    for (const erase of erasers) await erase(work, persons)
  }

  await eraseElsewhere((await queries.listPersons(tx, ids)).filter(isLiving))
  const locked = await queries.lockPersons(tx, ids)
  const living = locked.filter(isLiving)
  const endedAt = new Map(lines.map(({ person_id, erased_at }) => [person_id, erased_at]))
  const living_ids = living.map(({ id }) => id)
  const times = (some: string[]) => some.map((id) => endedAt.get(id) ?? new Date(work.now))
  await erasureQueries.erasePersons(tx, living_ids, times(living_ids))
  await queries.deleteLookups(tx, ids)
  await deleteNames(tx, ids)
  await deleteReveals(tx, ids)
  await eraseElsewhere(living)
  await erasureQueries.insertErasures(tx, ids, times(ids))
  await recordEvents(
    work,
    living.map(({ id, area_code }) => ({
      action: 'person.erase',
      object: { kind: 'person', id },
      area_code,
      ...(reason !== undefined && { reason })
    }))
  )
  await log.append(lines.filter(({ person_id }) => living_ids.includes(person_id)))
  return new Map(locked.flatMap(({ id, erased_at }) => (erased_at === null ? [] : [[id, erased_at]])))
}

const isLiving = ({ erased_at }: queries.PersonRow): boolean => erased_at === null

const erasedPersonOf = (work: Work, row: queries.PersonRow): ErasedPerson => ({
  id: row.id,
  kind: row.kind,
  area_code: row.area_code,
  phone: fieldsOf(work, row).phone
})

/** Whose key is lost can still be erased: a restored backup may be older than a key that was retired since. */
function fieldsOf({ keys }: Work, row: queries.PersonRow) {
  try {
    return openReadableFields(keys, row)
  } catch (error) {
    if (error instanceof KeyVersionMissing) return { name: null, phone: null, id_number: null }
    throw error
  }
}
