import { areaRangeOf, rangeOf } from '../../actor.ts'
import { recordEvent } from '../../audit/service.ts'
import { dateAt, dayNumberOf } from '../../calendar/rules.ts'
import { formatTime } from '../../calendar/times.ts'
import { refusing } from '../../database/failures.ts'
import { decodeCursor, encodeCursor } from '../../http/cursors.ts'
import { cursorInvalid, preconditionFailed } from '../../http/problems.ts'
import { isUuid } from '../../identifiers.ts'
import { normalize } from '../../search-text.ts'
import type { Work } from '../../work.ts'
import { callerIdOf } from '../callers.ts'
import { cancelShiftsOf, changeWithShifts } from '../shifts/service.ts'
import { keptText } from '../texts.ts'
import { checkArea, checkPlan } from './plans.ts'
import {
  activityCancelled,
  activityDaysLeaveShiftsOut,
  activityDaysNotGood,
  activityNotFound,
  activityPublished,
  divisionInUse
} from './problems.ts'
import * as queries from './queries.ts'
import { type ActivityRow, findVisibleActivity, listDivisions, worksFor } from './reading.ts'
import { changeFault, daysFault } from './rules.ts'
import type {
  Activity,
  ActivityCancellation,
  ActivityFilter,
  ActivityPage,
  ActivityPlan,
  NewActivity
} from './schemas.ts'

/** The calendar, by the first day of each. @throws activity_days_not_good, cursor_invalid, cursor_of_other_filters */
export async function listActivities(work: Work, { limit, cursor, ...filters }: ActivityFilter): Promise<ActivityPage> {
  const { area_code, from = dateAt(work.now), to, q, ...others } = filters
  for (const date of [from, to])
    if (date !== undefined && dayNumberOf(date) === undefined) throw activityDaysNotGood({ fault: 'no_date' })
  const found = await queries.listActivities(work.tx, {
    ...others,
    actor: work.caller.actor,
    range: area_code === undefined ? undefined : rangeOf(area_code),
    from,
    to,
    query: q === undefined ? undefined : normalize(q),
    after: cursor === undefined ? undefined : readAfter(decodeCursor(filters, cursor)),
    limit: limit + 1
  })
  const rows = found.slice(0, limit)
  const last = found.length > limit ? rows.at(-1) : undefined
  return {
    items: await answersOf(work, rows),
    next: last === undefined ? null : encodeCursor(filters, [last.begins_on, last.id])
  }
}

function readAfter([begins_on, id, ...rest]: (string | number)[]): { begins_on: string; id: string } {
  const is_date = typeof begins_on === 'string' && daysFault(begins_on, begins_on) === undefined
  if (!is_date || !isUuid(id) || rest.length > 0) throw cursorInvalid({})
  return { begins_on, id }
}

/** @throws activity_not_found */
export async function getActivity(work: Work, id: string): Promise<Activity> {
  return await answerOf(work, await findVisibleActivity(work, id))
}

/** @throws unknown_area, and as `checkPlan` */
export async function createActivity(work: Work, { area_code, kind, ...plan }: NewActivity): Promise<Activity> {
  const { caller, now, chance, tx } = work
  await checkArea(work, area_code)
  const { divisions, ...facts } = await checkPlan(work, { area_code, kind }, plan)
  const time = new Date(now)
  const row = await queries.insertActivity(tx, {
    id: chance.id(),
    area_code,
    kind,
    ...facts,
    cancellation_reason: null,
    created_at: time,
    created_by: callerIdOf(caller.actor),
    published_at: plan.status === 'published' ? time : null,
    cancelled_at: null,
    version: 1,
    updated_at: time
  })
  await queries.replaceDivisions(tx, row, divisions)
  await recordActivityEvent(work, 'activity.create', row)
  return await answerOf(work, row)
}

/**
 * Puts the plan in the place of the earlier one. Where a division has more places than before, who waits for one gets it.
 * @throws activity_not_found, version_stale, activity_cancelled, activity_published, activity_days_leave_shifts_out,
 * division_in_use, and as `checkPlan`
 */
export async function changeActivity(
  work: Work,
  id: string,
  base_version: number,
  plan: ActivityPlan
): Promise<Activity> {
  const before = await lockActivity(work, id, base_version)
  const fault = changeFault(before.status, plan.status)
  if (fault !== undefined) throw fault === 'cancelled' ? activityCancelled({}) : activityPublished({})
  const { divisions, ...facts } = await checkPlan(work, before, plan)
  const time = changeTime(work, before)
  const change = async () => {
    await queries.replaceDivisions(work.tx, before, divisions)
    return await queries.updateActivity(work.tx, before.id, {
      ...facts,
      published_at: before.published_at ?? (plan.status === 'published' ? time : null),
      version: before.version + 1,
      updated_at: time
    })
  }
  const row = await refusing(() => changeWithShifts(work, before.id, change), {
    shift_begins_on_a_day_of_its_activity: activityDaysLeaveShiftsOut,
    sign_up_activity_id_division_fkey: divisionInUse
  })
  await recordActivityEvent(work, 'activity.change', row)
  return await answerOf(work, row)
}

/** Calls it off, with every shift that has not begun. @throws activity_not_found, version_stale, activity_cancelled */
export async function cancelActivity(
  work: Work,
  id: string,
  base_version: number,
  { reason }: ActivityCancellation
): Promise<Activity> {
  const before = await lockActivity(work, id, base_version)
  if (before.status === 'cancelled') throw activityCancelled({})
  const time = changeTime(work, before)
  const row = await queries.updateActivity(work.tx, before.id, {
    status: 'cancelled',
    cancellation_reason: keptText(reason, 200, '/reason'),
    cancelled_at: time,
    version: before.version + 1,
    updated_at: time
  })
  await recordActivityEvent(work, 'activity.cancel', row)
  await cancelShiftsOf(work, row.id)
  return await answerOf(work, row)
}

/** @throws activity_not_found, version_stale */
async function lockActivity({ tx, caller }: Work, id: string, base_version: number): Promise<ActivityRow> {
  const range = areaRangeOf(caller.actor)
  const row = range === null ? undefined : await queries.lockActivity(tx, id, range)
  if (row === undefined) throw activityNotFound({})
  if (row.version !== base_version) throw preconditionFailed({ version: row.version })
  return row
}

const changeTime = ({ now }: Work, { updated_at }: ActivityRow): Date => new Date(Math.max(now, updated_at.getTime()))

const answerOf = async (work: Work, row: ActivityRow): Promise<Activity> =>
  (await answersOf(work, [row]))[0] as Activity

async function answersOf(work: Work, rows: readonly ActivityRow[]): Promise<Activity[]> {
  const divisions = await listDivisions(
    work,
    rows.map(({ id }) => id)
  )
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    area_code: row.area_code,
    kind: row.kind,
    title: row.title,
    description: row.description,
    organisation: row.organisation,
    responsible_id: worksFor(work.caller.actor, row.area_code) ? row.responsible_id : null,
    begins_on: row.begins_on,
    ends_on: row.ends_on,
    divisions: (divisions.get(row.id) ?? []).map(({ name, capacity }) => ({ name, capacity })),
    status: row.status,
    cancellation_reason: row.cancellation_reason,
    published_at: row.published_at === null ? null : formatTime(row.published_at.getTime()),
    updated_at: formatTime(row.updated_at.getTime())
  }))
}

const recordActivityEvent = async (work: Work, action: string, row: ActivityRow): Promise<void> =>
  await recordEvent(work, {
    action,
    object: { kind: 'activity', id: row.id },
    area_code: row.area_code,
    details: { kind: row.kind, status: row.status, version: row.version }
  })
