import { personIdOf } from '../../actor.ts'
import { recordEvents } from '../../audit/service.ts'
import type { Work } from '../../work.ts'
import { listDivisions } from '../activities/reading.ts'
import * as queries from './queries.ts'
import { promotionsOf } from './rules.ts'

/**
 * From here on the transaction works at these shifts, whichever area the caller has: who has a place at them is decided
 * by one transaction at a time.
 */
export async function workAtShifts({ tx }: Work, shift_ids: string[]): Promise<void> {
  if (shift_ids.length > 0) await queries.holdShifts(tx, shift_ids)
}

/**
 * As `workAtShifts`, for one person at one shift. The person comes first: of steps of one person at several shifts at once
 * each would wait for the others to find out whether the database takes it.
 */
export async function workForVolunteer(work: Work, person_id: string, shift_id: string): Promise<void> {
  await queries.lockVolunteer(work.tx, person_id)
  await workAtShifts(work, [shift_id])
}

/** Gives the places of these shifts away that are free, to who has waited longest. @returns whose sign-ups have one now */
export async function fillPlaces(work: Work, shift_ids: string[]): Promise<Set<string>> {
  const { tx, now } = work
  const time = new Date(now)
  const shifts = shift_ids.length === 0 ? [] : await queries.listOpenShifts(tx, shift_ids, time)
  if (shifts.length === 0) return new Set()
  const taken = Map.groupBy(
    await queries.countTaken(
      tx,
      shifts.map(({ id }) => id)
    ),
    ({ shift_id }) => shift_id
  )
  const frees = shifts.flatMap(({ id, capacity, activity_id }) => {
    const here = taken.get(id) ?? []
    const free = capacity - here.reduce((sum, count) => sum + count.taken, 0)
    return free > 0 ? [{ shift_id: id, activity_id, free, taken: here }] : []
  })
  if (frees.length === 0) return new Set()
  const waiting = Map.groupBy(await queries.listWaiting(tx, frees), ({ shift_id }) => shift_id)
  const divisions = await listDivisions(work, [...new Set(frees.map(({ activity_id }) => activity_id))])
  const promoted = new Set(
    frees.flatMap(({ shift_id, activity_id, free, taken: here }) => {
      const taken_in = new Map(here.map((count) => [count.division, count.taken]))
      const free_in_divisions = new Map(
        (divisions.get(activity_id) ?? []).flatMap(({ name, capacity }) =>
          capacity === null ? [] : [[name, capacity - (taken_in.get(name) ?? 0)] as const]
        )
      )
      return promotionsOf({ free, free_in_divisions }, waiting.get(shift_id) ?? [])
    })
  )
  if (promoted.size === 0) return promoted
  await queries.confirm(tx, [...promoted], time)
  await recordEvents(
    work,
    [...waiting.values()]
      .flat()
      .filter(({ id }) => promoted.has(id))
      .map(({ id, area_code }) => ({ action: 'sign_up.confirm', object: { kind: 'sign_up', id }, area_code }))
  )
  return promoted
}

/** With shifts that are called off, and locked. */
export async function cancelSignUpsAt({ tx, now, caller }: Work, shift_ids: string[]): Promise<void> {
  await queries.cancelAllAt(tx, shift_ids, { cancelled_at: new Date(now), cancelled_by: personIdOf(caller.actor) })
}

/** Of persons who are erased: their places at shifts to come are given back, and away. */
export async function eraseSignUps(work: Work, persons: readonly { id: string }[]): Promise<void> {
  const person_ids = persons.map(({ id }) => id)
  const shift_ids = await queries.withdraw(work.tx, person_ids, new Date(work.now))
  await workAtShifts(work, shift_ids)
  await fillPlaces(work, shift_ids)
}
