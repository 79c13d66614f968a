import { recordEvent } from '../../audit/service.ts'
import { versionToChange } from '../../http/conditional.ts'
import { preconditionFailed } from '../../http/problems.ts'
import { problemOfItem } from '../../http/validation.ts'
import { personErased } from '../../persons/problems.ts'
import { type Problem, thrownIfRefused } from '../../problem.ts'
import type { Work } from '../../work.ts'
import { recordChanges } from '../recording.ts'
import type { SubjectKind } from '../rules/codes.ts'
import { type Fact, type Facts, isSame } from '../rules/facts.ts'
import { lockSubjects } from '../subject-queries.ts'
import { rangeOfCaller } from '../subjects.ts'
import { repointed } from '../submissions/pointers.ts'
import { holdRounds } from '../submissions/queries.ts'
import { draftOf } from '../submissions/rules/claims.ts'
import {
  conflictNotFound,
  conflictOfOwn,
  conflictSettled,
  conflictValueMissing,
  conflictValueUnfit
} from './problems.ts'
import * as queries from './queries.ts'
import { describe, findOpened, type OpenedConflict, openConflicts } from './reading.ts'
import type { Conflict, ConflictDecision } from './schemas.ts'

/**
 * Has a third person decide between what two others say. Who says one of the two would be judge in their own case, and a
 * round exists to find out what is so.
 * @throws conflict_not_found, conflict_settled, conflict_of_own, conflict_value_missing, conflict_value_unfit,
 * person_erased, version_missing, version_stale, and what the register refuses
 */
export async function resolveConflict(
  work: Work,
  id: string,
  if_match: string | undefined,
  decision: ConflictDecision
): Promise<{ conflict: Conflict; person_id: string | null }> {
  const { row: found } = await findOpened(work, id)
  const [round] = await holdRounds(work.tx, [found.round_id])
  const [subject] = await lockSubjects(work.tx, [found.subject_id], rangeOfCaller(work, 'worker'))
  if (subject === undefined) throw conflictNotFound({})
  const opened = await findOpened(work, id)
  if (opened.row.status !== 'open') throw conflictSettled({})
  if (versionToChange(if_match) !== opened.theirs_version) throw preconditionFailed({ version: opened.theirs_version })
  refuseOwn(work, opened)
  const settled_version = await recordDecision(work, opened, valueChosen(opened, decision), round?.month)
  await settle(work, opened, decision, settled_version)
  await recordEvent(work, {
    action: 'conflict.resolve',
    object: { kind: 'conflict', id },
    area_code: opened.row.area_code,
    details: { choice: decision.choice, field: opened.row.field, version: settled_version }
  })
  return { conflict: describe(await findOpened(work, id)), person_id: opened.row.person_id }
}

function refuseOwn({ caller: { actor } }: Work, { row, theirs_by }: OpenedConflict): void {
  const own = 'person_id' in actor ? actor.person_id : null
  if (own === row.submitted_by || own === theirs_by) throw conflictOfOwn({})
}

function valueChosen({ row, mine, theirs, current }: OpenedConflict, { choice, value }: ConflictDecision): Fact {
  if ((choice === 'value') !== (value !== undefined)) throw conflictValueMissing({})
  if (choice === 'theirs') return theirs
  if (choice === 'value') {
    const problem = problemOfItem(CHANGES[row.subject_kind], {
      ...written(row.subject_kind, current),
      [row.field]: value
    })
    if (problem !== undefined) throw conflictValueUnfit({ field: row.field })
    return value ?? null
  }
  // Nobody can be asked any more what they said.
  if (mine === null) throw personErased({})
  return mine
}

/** What a change of a subject may hold, as routes judge it. */
const CHANGES: Readonly<Record<SubjectKind, string>> = { worker: 'WorkerChange', business: 'BusinessChange' }

const written = (kind: SubjectKind, current: Facts): Facts =>
  Object.fromEntries(Object.entries(draftOf(kind, current, {})).filter(([, fact]) => fact !== null))

/** @returns the version that the register has afterwards */
async function recordDecision(
  work: Work,
  { row, theirs, current }: OpenedConflict,
  value: Fact,
  month: string | undefined
): Promise<number> {
  if (isSame(value, theirs)) return row.subject_version
  const [outcome] = await recordChanges(work, [
    {
      kind: row.subject_kind,
      id: row.subject_id,
      base_version: row.subject_version,
      draft: draftOf(row.subject_kind, current, { [row.field]: value }),
      source: 'submission',
      round_id: row.round_id,
      ...(month !== undefined && { month })
    }
  ])
  if (outcome instanceof Error) throw atValue(outcome, row.field)
  return outcome === undefined ? row.subject_version : thrownIfRefused(outcome).version
}

const atValue = (problem: Problem, field: string): Problem =>
  repointed(problem, (pointer) => (pointer === `/body/${field}` ? '/body/value' : pointer))

/** This one is resolved; others about the field whose value it has now are none any more. */
async function settle(
  work: Work,
  { row }: OpenedConflict,
  { choice }: ConflictDecision,
  settled_version: number
): Promise<void> {
  const settled_at = new Date(work.now)
  const { actor } = work.caller
  const settled_by = 'person_id' in actor ? actor.person_id : null
  const open = (await queries.listOpenOf(work.tx, [row.subject_id])).filter(({ field }) => field === row.field)
  const others = (await openConflicts(work, open)).filter(
    (one) => one.row.id !== row.id && isSame(one.mine, one.theirs)
  )
  await queries.settleConflicts(work.tx, [
    { id: row.id, status: 'resolved', choice, settled_at, settled_by, settled_version },
    ...others.map((one) => ({
      id: one.row.id,
      status: 'agreed' as const,
      choice: null,
      settled_at,
      settled_by: null,
      settled_version
    }))
  ])
}
