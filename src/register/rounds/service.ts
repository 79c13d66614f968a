import type { AreaRange } from '../../actor.ts'
import { rangeOf } from '../../actor.ts'
import { hasArea } from '../../areas/service.ts'
import { recordEvent } from '../../audit/service.ts'
import { formatTime } from '../../calendar/times.ts'
import { isViolationOf } from '../../database/failures.ts'
import { decodeCursor, encodeCursor } from '../../http/cursors.ts'
import { cursorInvalid, preconditionFailed } from '../../http/problems.ts'
import { isUuid } from '../../identifiers.ts'
import { atPointer } from '../../problem.ts'
import type { Work } from '../../work.ts'
import { findQuestionnaire } from '../questionnaire-queries.ts'
import { visibleRange } from '../reading.ts'
import type { SubjectKind } from '../rules/codes.ts'
import { listAssigned } from './assignment-queries.ts'
import {
  roundAreaUnfit,
  roundClosed,
  roundDueTooEarly,
  roundNotFound,
  roundNotOpen,
  roundNotPlanned,
  roundNotYours,
  roundOverlaps,
  roundQuestionnaireNotPublished,
  roundQuestionnaireUnusable
} from './problems.ts'
import * as queries from './queries.ts'
import { figuresOf } from './rules/figures.ts'
import {
  isDueInTime,
  isNear,
  isOverdue,
  isRoundArea,
  MONTH_PATTERN,
  mayBecome,
  mayRun,
  type QuestionnaireReference,
  type RoundPlan
} from './rules/rounds.ts'
import type { NewRound, Round, RoundFilter, RoundPage } from './schemas.ts'
import { countVisits } from './visit-queries.ts'

/** Those of the caller's area and of the sub-district that it lies in. @throws cursor_invalid, cursor_of_other_filters */
export async function listRounds(work: Work, { limit, cursor, ...filters }: RoundFilter): Promise<RoundPage> {
  const { area_code, ...others } = filters
  const after = cursor === undefined ? undefined : readPosition(decodeCursor(filters, cursor))
  const own = ownRange(work)
  const within = visibleRange(work, area_code)
  if (within === null) return { items: [], next: null }
  const found = await queries.listRounds(work.tx, { ...others, own, within, after, limit: limit + 1 })
  const rows = found.slice(0, limit)
  const last = found.length > limit ? rows.at(-1) : undefined
  return { items: rows.map(describe), next: last === undefined ? null : encodeCursor(filters, [last.month, last.id]) }
}

const MONTH = new RegExp(MONTH_PATTERN)

function readPosition([month, id, ...rest]: (string | number)[]): { month: string; id: string } {
  if (typeof month !== 'string' || !MONTH.test(month) || !isUuid(id) || rest.length > 0) throw cursorInvalid({})
  return { month, id }
}

/** @throws round_not_found */
export const getRound = async (work: Work, id: string): Promise<Round> => describe(await findRound(work, id))

/** @throws round_not_found */
export async function findRound(work: Work, id: string): Promise<queries.RoundRow> {
  const row = await queries.findRound(work.tx, id, ownRange(work))
  if (row === undefined) throw roundNotFound({})
  return row
}

/** Keeps others from changing the round, or recording anything in it, until the transaction ends. @throws round_not_found */
export async function lockRound(work: Work, id: string): Promise<queries.RoundRow> {
  const row = await queries.lockRound(work.tx, id, ownRange(work))
  if (row === undefined) throw roundNotFound({})
  return row
}

/** As `lockRound`, for who runs it. @throws round_not_found, round_not_yours */
async function lockOwnRound(work: Work, id: string): Promise<queries.RoundRow> {
  const row = await lockRound(work, id)
  if (!mayRun(work.caller.actor, row.area_code)) throw roundNotYours({})
  return row
}

/**
 * Makes sure that the round is open, and stays so until the transaction ends: what is recorded in it is in its figures.
 * @throws round_not_found, round_not_open, round_closed
 */
export async function holdRoundForSubmission(work: Work, id: string): Promise<queries.RoundRow> {
  const row = await queries.holdRound(work.tx, id, ownRange(work))
  if (row === undefined) throw roundNotFound({})
  if (row.status === 'closed') throw roundClosed({})
  if (row.status === 'planned') throw roundNotOpen({})
  return row
}

/**
 * @throws round_area_unfit, round_not_yours, round_due_too_early, round_questionnaire_unusable, round_overlaps
 */
export async function createRound(work: Work, plan: NewRound): Promise<Round> {
  const { tx, now, chance } = work
  await checkPlan(work, plan)
  const at = new Date(now)
  const row = await refusingOverlaps(plan, () =>
    queries.insertRound(tx, {
      id: chance.id(),
      ...columnsOf(plan),
      status: 'planned',
      version: 1,
      created_at: at,
      updated_at: at
    })
  )
  await recordRoundEvent(work, 'round.create', row)
  return describe(row)
}

/**
 * Replaces what a round is to be. Once it is open only its due date changes.
 * @throws round_not_found, round_not_yours, version_stale, round_not_planned, and as `createRound`
 */
export async function changeRound(work: Work, id: string, version: number, plan: NewRound): Promise<Round> {
  const before = await lockOwnRound(work, id)
  if (before.version !== version) throw preconditionFailed({ version: before.version })
  if (!mayBecome(before.status, planOf(before), plan)) throw roundNotPlanned({ status: before.status })
  if (before.status === 'planned') await checkPlan(work, plan)
  else checkDueDate(plan)
  const row = await refusingOverlaps(plan, () =>
    queries.updateRound(work.tx, id, { ...columnsOf(plan), updated_at: new Date(work.now) })
  )
  await recordRoundEvent(work, 'round.change', row)
  return describe(row)
}

/**
 * Freezes the list of who is to be visited: all who are active in the area at that moment. One that is open stays so.
 * @throws round_not_found, round_not_yours, round_closed, round_questionnaire_not_published
 */
export async function openRound(work: Work, id: string): Promise<Round> {
  const { tx, now } = work
  const before = await lockOwnRound(work, id)
  if (before.status === 'open') return describe(before)
  if (before.status === 'closed') throw roundClosed({})
  const plan = planOf(before)
  for (const [, reference] of referencesOf(plan))
    if ((await statusOf(work, plan, reference))?.status !== 'published') throw roundQuestionnaireNotPublished(reference)
  const at = new Date(now)
  const row = await queries.updateRound(tx, id, { status: 'open', opened_at: at, updated_at: at })
  const listed = await queries.listSubjects(tx, id, rangeOf(row.area_code))
  await recordRoundEvent(work, 'round.open', row, { listed })
  return describe(row)
}

/**
 * Makes its figures final: whoever is recording in it has come before, and nobody comes after. One that is closed stays so.
 * @throws round_not_found, round_not_yours, round_not_open
 */
export async function closeRound(work: Work, id: string): Promise<Round> {
  const { tx, now } = work
  const before = await lockOwnRound(work, id)
  if (before.status === 'closed') return describe(before)
  if (before.status === 'planned') throw roundNotOpen({})
  const figures = await readFigures(work, before, rangeOf(before.area_code))
  const at = new Date(now)
  const row = await queries.updateRound(tx, id, {
    status: 'closed',
    closed_at: at,
    updated_at: at,
    final_figures: JSON.stringify(figures)
  })
  await recordRoundEvent(work, 'round.close', row, { figures: figures.length })
  return describe(row)
}

/** What has come of the round until now, of the communities within the range. */
export async function readFigures(work: Work, round: queries.RoundRow, range: NonNullable<AreaRange>) {
  const groups = await countVisits(work.tx, [round.id], range)
  const assigned = await listAssigned(work.tx, round.id, range)
  return figuresOf(
    groups,
    new Map(assigned.map(({ area_code, enumerator_id }) => [area_code, enumerator_id])),
    isOverdue(round.due_on, work.now)
  )
}

/** The caller's own area. @throws round_not_found for who sees nothing by area */
export function ownRange(work: Work): NonNullable<AreaRange> {
  const range = visibleRange(work, undefined)
  if (range === null) throw roundNotFound({})
  return range
}

async function checkPlan(work: Work, plan: RoundPlan): Promise<void> {
  const { area_code } = plan
  const { actor } = work.caller
  if (!isNear(actor, area_code) || !isRoundArea(area_code) || !(await hasArea(work.tx, area_code)))
    throw roundAreaUnfit({})
  if (!mayRun(actor, area_code)) throw roundNotYours({})
  checkDueDate(plan)
  for (const [subject_kind, reference] of referencesOf(plan)) {
    const found = await statusOf(work, plan, reference)
    if (found === undefined || found.subject_kind !== subject_kind || found.status === 'retired')
      throw atPointer(`/body/${subject_kind}_questionnaire`, roundQuestionnaireUnusable({}))
  }
}

function checkDueDate(plan: RoundPlan): void {
  if (!isDueInTime(plan)) throw roundDueTooEarly({ month: plan.month })
}

/** Each with the kind of subjects that it asks. */
const referencesOf = (plan: RoundPlan): [SubjectKind, QuestionnaireReference][] => [
  ['worker', plan.worker_questionnaire],
  ['business', plan.business_questionnaire]
]

const statusOf = async ({ tx }: Work, { area_code }: RoundPlan, reference: QuestionnaireReference) =>
  await findQuestionnaire(tx, { area_code: `${area_code.slice(0, 9)}000`, ...reference })

async function refusingOverlaps<Result>({ month }: RoundPlan, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act()
  } catch (error) {
    throw isViolationOf(error, 'round_overlaps_none') ? roundOverlaps({ month }) : error
  }
}

const recordRoundEvent = async (
  work: Work,
  action: string,
  { id, area_code, month, kind }: queries.RoundRow,
  details: Record<string, number> = {}
): Promise<void> =>
  await recordEvent(work, { action, object: { kind: 'round', id }, area_code, details: { month, kind, ...details } })

const columnsOf = ({ worker_questionnaire, business_questionnaire, ...plan }: NewRound) => ({
  ...plan,
  worker_questionnaire_code: worker_questionnaire.code,
  worker_questionnaire_version: worker_questionnaire.version,
  business_questionnaire_code: business_questionnaire.code,
  business_questionnaire_version: business_questionnaire.version
})

const planOf = (row: queries.RoundRow) => ({
  area_code: row.area_code,
  month: row.month,
  kind: row.kind,
  due_on: row.due_on,
  worker_questionnaire: { code: row.worker_questionnaire_code, version: row.worker_questionnaire_version },
  business_questionnaire: { code: row.business_questionnaire_code, version: row.business_questionnaire_version }
})

const describe = (row: queries.RoundRow): Round => ({
  id: row.id,
  ...planOf(row),
  status: row.status,
  version: row.version,
  created_at: formatTime(row.created_at.getTime()),
  updated_at: formatTime(row.updated_at.getTime()),
  opened_at: row.opened_at === null ? null : formatTime(row.opened_at.getTime()),
  closed_at: row.closed_at === null ? null : formatTime(row.closed_at.getTime())
})
