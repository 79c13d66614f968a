import { recordEvent } from '../../audit/service.ts'
import { dateAt } from '../../calendar/rules.ts'
import { decodeCursor, encodeCursor } from '../../http/cursors.ts'
import { cursorInvalid } from '../../http/problems.ts'
import { isUuid } from '../../identifiers.ts'
import { givenFilters, visibleRange } from '../../register/service.ts'
import type { Work } from '../../work.ts'
import { headsOf } from './answers.ts'
import * as queries from './queries.ts'
import { isDate } from './rules.ts'
import type { QueueFilter, ServiceRecordQueue } from './schemas.ts'

const NO_BREACHES = { overdue_count: 0, filed_late_count: 0 }

/**
 * What waits for a decision, first what is due first, and how much of all of it breaches the national rule.
 * @throws cursor_invalid, cursor_of_other_filters
 */
export async function listQueue(work: Work, { limit, cursor, ...filters }: QueueFilter): Promise<ServiceRecordQueue> {
  const after = cursor === undefined ? undefined : readAfter(decodeCursor(filters, cursor))
  const range = visibleRange(work, filters.area_code)
  const found = range === null ? [] : await queries.listQueue(work.tx, { range, after, limit: limit + 1 })
  const breaches =
    range === null ? NO_BREACHES : await queries.countBreaches(work.tx, { range, today: dateAt(work.now) })
  const rows = found.slice(0, limit)
  const last = found.length > limit ? rows.at(-1) : undefined
  await recordEvent(work, {
    action: 'service_record.queue',
    details: { count: rows.length, ...breaches, ...givenFilters(filters) }
  })
  return {
    items: await headsOf(work, rows),
    next: last === undefined ? null : encodeCursor(filters, [last.due_on, last.id]),
    ...breaches
  }
}

function readAfter([due_on, id, ...rest]: (string | number)[]): { due_on: string; id: string } {
  if (!isDate(due_on) || !isUuid(id) || rest.length > 0) throw cursorInvalid({})
  return { due_on, id }
}
