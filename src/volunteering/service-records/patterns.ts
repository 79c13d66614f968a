import type { Work } from '../../work.ts'
import * as queries from './pattern-queries.ts'

/** Who entered many records of one person within an hour. */
export const listFilings = async (
  { tx }: Work,
  selection: queries.PatternSelection & { records_min: number }
): Promise<queries.FilingRow[]> => await queries.listFilings(tx, selection)

/** Who has more than that on one day. */
export const listLongDays = async (
  { tx }: Work,
  selection: queries.PatternSelection & { minutes_max: number }
): Promise<queries.DayRow[]> => await queries.listLongDays(tx, selection)
