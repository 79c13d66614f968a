import { dateAt } from '../calendar/rules.ts'
import type { Work } from '../work.ts'
import type { DayAsked } from './coverage-queries.ts'
import { onMalformed } from './reading-problems.ts'
import { isDate } from './rules/dates.ts'
import { readAsOf } from './rules/times.ts'

/**
 * The day that is asked about, and until when what was recorded counts for it; today what is there counts.
 * @throws on_malformed
 */
export function readDay({ now }: Work, on: string | undefined): DayAsked {
  const today = dateAt(now)
  if (on === undefined || on === today) return { on: today, time: undefined }
  if (!isDate(on) || on > today) throw onMalformed({})
  return { on, time: new Date(readAsOf(on) ?? now) }
}
