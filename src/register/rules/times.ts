import { dateOf, dayNumberAt } from '../../calendar/rules.ts'
import { parseTime } from '../../calendar/times.ts'

const DATE = /^\d{4}-\d{2}-\d{2}$/

/**
 * Until when what was recorded counts: a time, or a day of Jining with all of it. Undefined where it is neither. A plus
 * that was not encoded arrives as a blank.
 */
export function readAsOf(text: string): number | undefined {
  return DATE.test(text) ? parseTime(`${text}T23:59:59.999+08:00`) : parseTime(text.replace(' ', '+'))
}

const MONTH_CHARACTERS = 'YYYY-MM'.length

/** The month in Jining that an instant lies in, such as `2023-03`. */
export const monthOf = (epoch_ms: number): string => dateOf(dayNumberAt(epoch_ms)).slice(0, MONTH_CHARACTERS)
