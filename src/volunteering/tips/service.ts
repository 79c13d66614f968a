import { recordEvent } from '../../audit/service.ts'
import { decodeCursor, encodeCursor, readInstantAndId } from '../../http/cursors.ts'
import { listIdsOfPerson } from '../../persons/service.ts'
import type { PageFilter } from '../../register/schemas.ts'
import { givenFilters, readBefore, VERSION_MAX, visibleRange } from '../../register/service.ts'
import type { CoordinateSystem } from '../../stations/service.ts'
import type { Work } from '../../work.ts'
import { callerIdOf } from '../callers.ts'
import { answeredTips, headOf } from './answers.ts'
import { tipNotFound } from './problems.ts'
import * as queries from './queries.ts'
import type { OwnTipFilter, OwnTipPage, Tip, TipFilter, TipPage } from './schemas.ts'
import { findTipKeys, openWords } from './sealed.ts'
import type { TipHistory } from './step-schemas.ts'
import { rangeForTips, recordTipEvent } from './steps.ts'

/** What lies in the caller's area or was handed on into it, the latest first. @throws cursor_invalid, cursor_of_other_filters */
export async function listTips(work: Work, { limit, cursor, ...filters }: TipFilter): Promise<TipPage> {
  const { area_code, ...equal } = filters
  const before = cursor === undefined ? undefined : readInstantAndId(decodeCursor(filters, cursor))
  const range = visibleRange(work, area_code)
  const selection = { ...equal, before, limit: limit + 1 }
  const found = range === null ? [] : await queries.listTips(work.tx, { range, ...selection })
  const { rows, next } = pageOf(filters, found, limit)
  await recordEvent(work, { action: 'tip.list', details: { count: rows.length, ...givenFilters(filters) } })
  return { items: rows.map(headOf), next }
}

/** What the caller has filed, with what became of it. @throws cursor_invalid, cursor_of_other_filters */
export async function listOwnTips(work: Work, { limit, cursor, crs }: OwnTipFilter): Promise<OwnTipPage> {
  const filters = { crs }
  const before = cursor === undefined ? undefined : readInstantAndId(decodeCursor(filters, cursor))
  const person_ids = await listIdsOfPerson(work, callerIdOf(work.caller.actor))
  const found = await queries.listTipsOf(work.tx, person_ids, { before, limit: limit + 1 })
  const { rows, next } = pageOf(filters, found, limit)
  await recordEvent(work, { action: 'tip.list', details: { count: rows.length, own: true } })
  return { items: await answeredTips(work, rows, { crs }), next }
}

/** @throws tip_not_found */
export async function getTip(work: Work, id: string, { crs }: { crs: CoordinateSystem }): Promise<Tip> {
  const row = await queries.findTip(work.tx, id, rangeForTips(work))
  if (row === undefined) throw tipNotFound({})
  await recordTipEvent(work, 'tip.read', row)
  const [tip] = await answeredTips(work, [row], { crs })
  return tip as Tip
}

/** Who did what, the latest first. @throws tip_not_found, cursor_invalid, cursor_of_other_filters */
export async function listTipHistory(work: Work, id: string, { limit, cursor }: PageFilter): Promise<TipHistory> {
  const before = cursor === undefined ? VERSION_MAX : readBefore(decodeCursor({ id }, cursor))
  const tip = await queries.findTip(work.tx, id, rangeForTips(work))
  if (tip === undefined) throw tipNotFound({})
  const found = await queries.listSteps(work.tx, id, before, limit + 1)
  const rows = found.slice(0, limit)
  const keys = await findTipKeys(work, [tip])
  await recordTipEvent(work, 'tip.history', tip)
  const last = found.length > limit ? rows.at(-1) : undefined
  return {
    items: rows.map((row) => {
      const said = openWords(work, keys, row)
      return {
        version: row.version,
        step: row.step,
        status: row.status,
        handed_to_area_code: row.handed_to_area_code,
        unit: said?.unit ?? null,
        words: said?.words ?? null,
        recorded_at: row.recorded_at.toISOString(),
        recorded_by: row.recorded_by
      }
    }),
    next: last === undefined ? null : encodeCursor({ id }, [last.version])
  }
}

/** Of one more than a page holds, the page and where it goes on. */
function pageOf(filters: object, found: queries.TipRow[], limit: number) {
  const rows = found.slice(0, limit)
  const last = found.length > limit ? rows.at(-1) : undefined
  return { rows, next: last === undefined ? null : encodeCursor(filters, [last.filed_at.getTime(), last.id]) }
}
