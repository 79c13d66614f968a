import { endSessionsOf } from '../../access/service.ts'
import { recordEvent } from '../../audit/service.ts'
import { preconditionFailed } from '../../http/problems.ts'
import { joinPersons, updatePerson } from '../../persons/service.ts'
import { atPointer, thrownIfRefused } from '../../problem.ts'
import type { Work } from '../../work.ts'
import { duplicateNotFound, duplicateSettled } from '../duplicates/problems.ts'
import { findDuplicate, lockDuplicate, settlePairAsMerged } from '../duplicates/queries.ts'
import { recordChange } from '../recording.ts'
import type { SubjectKind } from '../rules/codes.ts'
import type { Facts } from '../rules/facts.ts'
import { openSubjects } from '../stores.ts'
import { lockSubjects } from '../subject-queries.ts'
import { type KnownSubject, rangeOfCaller, subjectNotFound } from '../subjects.ts'
import { mergeFieldUnknown, mergeOfOne, survivorNotInPair } from './problems.ts'
import * as queries from './queries.ts'
import { readMerge } from './reading.ts'
import { type Choices, GIVEN_UP, mergedFacts, unknownChoice } from './rules.ts'
import type { Merge, NewMerge, NewPairMerge } from './schemas.ts'
import { refusalOfMerged, survivorOf } from './survivors.ts'

/**
 * Makes two of the queue one.
 * @throws duplicate_not_found, duplicate_settled, survivor_not_in_pair, and what `mergeSubjects` does
 */
export async function mergePair(work: Work, id: string, body: NewPairMerge): Promise<Merge> {
  const pair = await findDuplicate(work.tx, id)
  if (pair === undefined) throw duplicateNotFound({})
  const survivor_id = body.survivor_id.toLowerCase()
  const ids = [pair.one_id, pair.other_id]
  if (!ids.includes(survivor_id)) throw survivorNotInPair({})
  const other_id = ids.find((one) => one !== survivor_id) ?? ''
  const kind = pair.subject_kind
  await holdBoth(work, kind, { survivor_id, other_id }, { survivor: '/path/id', other: '/path/id' })
  // Once both are held: whoever settled it meanwhile held them as well.
  const { status = 'merged' } = (await lockDuplicate(work.tx, id)) ?? {}
  if (status !== 'open') throw duplicateSettled({ status })
  return await mergeSubjects(work, kind, survivor_id, { ...body, other_id })
}

/**
 * Makes two subjects one. The survivor goes on with its own values, or those of the other where somebody chose so or only
 * the other knew them; the other stays as it was, hidden, and its id leads to the survivor.
 * @throws worker_not_found, business_not_found, subject_merged, merge_of_one, merge_field_unknown, version_stale,
 * person_erased, person_unreadable, and what `recordChange` does
 */
export async function mergeSubjects(
  work: Work,
  kind: SubjectKind,
  survivor_id: string,
  { other_id: given, survivor_version, other_version, fields: choices = {} }: NewMerge
): Promise<Merge> {
  const other_id = given.toLowerCase()
  const pointers = { survivor: '/path/id', other: '/body/other_id' }
  const { survivor, other } = await holdBoth(work, kind, { survivor_id, other_id }, pointers)
  const unknown = unknownChoice(kind, choices as Choices)
  if (unknown !== undefined) throw atPointer(`/body/fields/${unknown}`, mergeFieldUnknown({ field: unknown }))
  if (survivor.version !== survivor_version)
    throw atPointer('/body/survivor_version', preconditionFailed({ version: survivor.version }))
  if (other.version !== other_version)
    throw atPointer('/body/other_version', preconditionFailed({ version: other.version }))

  const [own, others] = await openBoth(work, kind, [survivor_id, other_id])
  if (own === undefined || others === undefined) throw subjectNotFound(kind)
  const known = { survivor: own, other: others }
  const { facts, fields } = mergedFacts(kind, known.survivor.facts, known.other.facts, choices as Choices)
  const absorbed = await recordChange(work, {
    kind,
    id: other_id,
    draft: { ...known.other.facts, status: 'merged' },
    source: 'merge'
  })
  await giveUp(work, kind, known.other, facts, fields)
  const recorded = await recordChange(work, {
    kind,
    id: survivor_id,
    draft: await ledOn(work, facts, fields),
    source: 'merge'
  })
  const persons = personsOf(kind, known, { fields, person_id: recorded.person_id })
  if (persons !== undefined) await joinPersons(work, persons.absorbed_person_id, persons.survivor_person_id)
  if (kind === 'worker' && known.other.person_id !== null) await endSessionsOf(work, known.other.person_id)

  const id = work.chance.id()
  const now = new Date(work.now)
  const { actor } = work.caller
  const merged_by = 'person_id' in actor ? actor.person_id : null
  await queries.insertMerge(work.tx, {
    id,
    subject_kind: kind,
    survivor_id,
    survivor_area_code: String(facts['area_code']),
    absorbed_id: other_id,
    absorbed_area_code: other.area_code,
    survivor_version_before: survivor.version,
    survivor_version: recorded.version,
    absorbed_version: absorbed.version,
    fields: recorded.is_changed ? fields : [],
    survivor_person_id: persons?.survivor_person_id ?? null,
    absorbed_person_id: persons?.absorbed_person_id ?? null,
    merged_by,
    merged_at: now
  })
  const [one_id = '', last_id = ''] = [survivor_id, other_id].sort()
  await settlePairAsMerged(work.tx, { one_id, other_id: last_id, settled_by: merged_by, settled_at: now })
  await recordEvent(work, {
    action: `${kind}.merge`,
    object: { kind, id: survivor_id },
    area_code: String(facts['area_code']),
    details: { absorbed_id: other_id, merge_id: id, fields }
  })
  return await readMerge(work, id)
}

interface Held {
  id: string
  area_code: string
  version: number
}

/** Both, until the transaction ends. @throws merge_of_one, worker_not_found, business_not_found, subject_merged */
async function holdBoth(
  work: Work,
  kind: SubjectKind,
  { survivor_id, other_id }: { survivor_id: string; other_id: string },
  pointers: { survivor: string; other: string }
): Promise<{ survivor: Held; other: Held }> {
  const held = await lockSubjects(work.tx, [survivor_id, other_id], rangeOfCaller(work, kind))
  const of = async (id: string, pointer: string): Promise<Held> => {
    const subject = held.find((one) => one.id === id && one.kind === kind)
    if (subject === undefined) throw atPointer(pointer, subjectNotFound(kind))
    if (subject.status === 'merged') throw atPointer(pointer, await refusalOfMerged(work, id))
    return subject
  }
  const survivor = await of(survivor_id, pointers.survivor)
  if (survivor_id === other_id) throw atPointer(pointers.other, mergeOfOne({}))
  return { survivor, other: await of(other_id, pointers.other) }
}

interface KnownBoth {
  survivor: KnownSubject
  other: KnownSubject
}

/** Both as they are now, with their persons locked in everybody's order. @throws person_erased, person_unreadable */
export async function openBoth(work: Work, kind: SubjectKind, ids: readonly [string, string]) {
  const opened = await openSubjects(
    work,
    ids.map((id) => ({ kind, id }))
  )
  return ids.map((id) => {
    const known = opened.get(id)
    return known && thrownIfRefused(known)
  })
}

/** A number is one subject's: what the survivor takes over is the other's no more. The rest stays theirs, and nobody else's. */
async function giveUp(
  work: Work,
  kind: SubjectKind,
  { id, person_id, facts: own }: KnownSubject,
  facts: Facts,
  fields: readonly string[]
): Promise<void> {
  const given_up = GIVEN_UP[kind].filter((field) => fields.includes(field) && facts[field] === own[field])
  if (given_up.length === 0) return
  if (kind === 'business') await queries.setCreditCode(work.tx, id, null)
  else if (person_id !== null)
    await updatePerson(work, person_id, Object.fromEntries(given_up.map((field) => [field, null])))
}

/** An employer that was merged meanwhile is taken over as whom it goes on. */
export async function ledOn(work: Work, facts: Facts, fields: readonly string[]): Promise<Facts> {
  const employer_id = facts['employer_id']
  if (typeof employer_id !== 'string' || !fields.includes('employer_id')) return facts
  return { ...facts, employer_id: await survivorOf(work, employer_id) }
}

/** Who is the same human being from now on: the two workers, or a contact who was taken over. */
function personsOf(
  kind: SubjectKind,
  { survivor, other }: KnownBoth,
  recorded: { fields: readonly string[]; person_id: string | null }
) {
  const absorbed_person_id = other.person_id
  const survivor_person_id = kind === 'worker' ? survivor.person_id : recorded.person_id
  if (absorbed_person_id === null || survivor_person_id === null) return undefined
  if (absorbed_person_id === survivor_person_id) return undefined
  const is_taken_over = ['contact_name', 'contact_phone'].some((field) => recorded.fields.includes(field))
  return kind === 'worker' || is_taken_over ? { absorbed_person_id, survivor_person_id } : undefined
}
