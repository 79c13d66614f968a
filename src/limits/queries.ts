import { sql } from 'kysely'
import type { Db } from '../database/tables.ts'

/** So many requests more of one subject in one window. */
export interface Increment {
  policy: string
  subject_hash: Buffer
  window_start: Date
  window_end: Date
  count: number
}

export type Total = Omit<Increment, 'window_end'>

/**
 * Adds all increments and tells what they come to with those of every other process. One statement, which takes
 * the rows in the order of their keys, so that two processes wait for each other and never in a circle.
 */
export async function addCounts(db: Db, increments: Increment[]): Promise<Total[]> {
  const { rows } = await sql<Total>`
    insert into rate_counter as kept (policy, subject_hash, window_start, window_end, count)
    select * from unnest(
      ${increments.map(({ policy }) => policy)}::text[],
      ${increments.map(({ subject_hash }) => subject_hash)}::bytea[],
      ${increments.map(({ window_start }) => window_start.toISOString())}::timestamptz[],
      ${increments.map(({ window_end }) => window_end.toISOString())}::timestamptz[],
      ${increments.map(({ count }) => count)}::bigint[]
    ) as added (policy, subject_hash, window_start, window_end, count)
    order by policy, subject_hash, window_start
    on conflict (policy, subject_hash, window_start) do update set count = kept.count + excluded.count
    returning policy, subject_hash, window_start, count`.execute(db)
  return rows
}

/** Rows that another process is deleting are left to it. */
export async function deleteEndedWindows(db: Db, ended_before: Date, most: number): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from rate_counter where (policy, subject_hash, window_start) in (
      select policy, subject_hash, window_start from rate_counter
      where window_end < ${ended_before}
      order by window_end limit ${most} for update skip locked)`.execute(db)
  return Number(numAffectedRows ?? 0)
}
