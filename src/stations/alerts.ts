import { notAllowed, signInRequired } from '../access/problems.ts'
import { areaRangeOf, EVERYWHERE } from '../actor.ts'
import { recordEvent } from '../audit/service.ts'
import { formatTime } from '../calendar/times.ts'
import { versionToChange } from '../http/conditional.ts'
import { decodeCursor, encodeCursor, readInstantAndId } from '../http/cursors.ts'
import { cursorInvalid, preconditionFailed } from '../http/problems.ts'
import type { InputError } from '../problem.ts'
import type { Work } from '../work.ts'
import { alertNotFound, alertOver, tooManyAlerts } from './alert-problems.ts'
import * as queries from './alert-queries.ts'
import type { AlertDraft, AlertFilter } from './alert-schemas.ts'
import { error, problemOf, readTime, textErrors } from './draft-issues.ts'
import { stationNotFound } from './problems.ts'
import { alertIssue, isOver, OPEN_ALERTS_MAX } from './rules/alerts.ts'
import { holdStation, type StationWriting, type Target } from './writing.ts'

export type DescribedAlert = ReturnType<typeof describeAlert>

export interface AlertList {
  items: DescribedAlert[]
  next: string | null
}

/**
 * Alerts that are current or to come are for everybody; those that are over are for the staff of the area.
 * @throws station_not_found, sign_in_required, not_allowed, cursor_invalid, cursor_of_other_filters
 */
export async function listAlerts(
  { tx, caller: { actor }, now }: Work,
  code: string,
  { include, limit, cursor }: AlertFilter
): Promise<AlertList> {
  if (include === 'past' && actor.kind === 'anonymous') throw signInRequired({})
  if (include === 'past' && actor.kind !== 'staff') throw notAllowed({})
  const range = include === 'past' ? areaRangeOf(actor) : EVERYWHERE
  if (range === null || (await queries.findStation(tx, code, range)) === undefined) throw stationNotFound({ code })
  const filters = { code, include }
  const after = cursor === undefined ? undefined : readAfter(decodeCursor(filters, cursor))
  const not_over_at = include === 'past' ? undefined : new Date(now)
  const rows = await queries.listAlerts(tx, { station_code: code, not_over_at, after, limit: limit + 1 })
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  const next =
    rows.length > limit && last !== undefined ? encodeCursor(filters, [last.starts_at.getTime(), last.id]) : null
  return { items: items.map(describeAlert), next }
}

function readAfter(position: (string | number)[]): { starts_at: Date; id: string } {
  const { instant, id } = readInstantAndId(position)
  if (instant.getTime() > LATEST) throw cursorInvalid({})
  return { starts_at: instant, id }
}

const LATEST = Date.UTC(2100, 0, 2)

/** @throws as `holdStation`, too_many_alerts, invalid_request */
export async function createAlert(
  work: Work,
  writing: StationWriting,
  code: string,
  draft: AlertDraft
): Promise<DescribedAlert> {
  const { tx, now, chance } = work
  const station = await holdStation(work, code)
  const content = readDraft(draft, now)
  const open = await queries.listAlerts(tx, {
    station_code: code,
    not_over_at: new Date(now),
    limit: OPEN_ALERTS_MAX
  })
  if (open.length === OPEN_ALERTS_MAX) throw tooManyAlerts({ most: OPEN_ALERTS_MAX })
  const alert = await queries.insertAlert(tx, {
    ...content,
    id: chance.id(),
    station_code: code,
    subdistrict_code: station.subdistrict_code,
    ended_at: null,
    created_at: new Date(now),
    updated_at: new Date(now)
  })
  await recordAlertEvent(work, writing, 'alert.create', station, alert)
  return describeAlert(alert)
}

/** @throws as `holdStation`, alert_not_found, version_missing, version_stale, alert_over, invalid_request */
export async function updateAlert(
  work: Work,
  writing: StationWriting,
  { code, if_match }: Target,
  id: string,
  draft: AlertDraft
): Promise<DescribedAlert> {
  const { tx, now } = work
  const station = await holdStation(work, code)
  const before = await queries.findAlert(tx, code, id)
  if (before === undefined) throw alertNotFound({})
  if (versionToChange(if_match) !== before.version) throw preconditionFailed({ version: before.version })
  if (isOver(timesOf(before), now)) throw alertOver({})
  const alert = await queries.updateAlert(tx, id, { ...readDraft(draft, now), updated_at: new Date(now) })
  await recordAlertEvent(work, writing, 'alert.update', station, alert)
  return describeAlert(alert)
}

/** Ends it now, also before it has begun; one that is over stays as it is. @throws as `holdStation`, alert_not_found */
export async function endAlert(work: Work, writing: StationWriting, code: string, id: string): Promise<DescribedAlert> {
  const { tx, now } = work
  const station = await holdStation(work, code)
  const before = await queries.findAlert(tx, code, id)
  if (before === undefined) throw alertNotFound({})
  if (isOver(timesOf(before), now)) return describeAlert(before)
  const alert = await queries.updateAlert(tx, id, { ended_at: new Date(now), updated_at: new Date(now) })
  await recordAlertEvent(work, writing, 'alert.end', station, alert)
  return describeAlert(alert)
}

function readDraft({ kind, text, text_en = null, ...times }: AlertDraft, now: number) {
  const starts_at = readTime('starts_at', times.starts_at)
  const ends_at = readTime('ends_at', times.ends_at)
  const problem = problemOf([
    ...textErrors({ text, text_en }),
    ...(Array.isArray(starts_at) ? starts_at : []),
    ...(Array.isArray(ends_at) ? ends_at : []),
    ...timesErrors(starts_at, ends_at, now)
  ])
  if (problem !== undefined) throw problem
  return { kind, text, text_en, starts_at: new Date(Number(starts_at)), ends_at: new Date(Number(ends_at)) }
}

function timesErrors(starts_at: unknown, ends_at: unknown, now: number): InputError[] {
  if (typeof starts_at !== 'number' || typeof ends_at !== 'number') return []
  const issue = alertIssue({ starts_at, ends_at }, now)
  return issue === undefined ? [] : [error('ends_at', issue)]
}

const timesOf = ({ ends_at, ended_at }: queries.AlertRow) => ({
  ends_at: ends_at.getTime(),
  ended_at: ended_at?.getTime() ?? null
})

async function recordAlertEvent(
  work: Work,
  { stations }: StationWriting,
  action: string,
  { code, area_code }: { code: string; area_code: string },
  { id, kind }: queries.AlertRow
): Promise<void> {
  await recordEvent(work, { action, object: { kind: 'alert', id }, area_code, details: { station_code: code, kind } })
  work.afterCommit(() => stations.expire())
}

const describeAlert = ({ starts_at, ends_at, ended_at, created_at, updated_at, ...alert }: queries.AlertRow) => ({
  ...alert,
  starts_at: formatTime(starts_at.getTime()),
  ends_at: formatTime(ends_at.getTime()),
  ended_at: ended_at === null ? null : formatTime(ended_at.getTime()),
  created_at: formatTime(created_at.getTime()),
  updated_at: formatTime(updated_at.getTime())
})
