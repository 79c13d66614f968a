import { type RawBuilder, sql } from 'kysely'
import type { AreaRange } from '../actor.ts'
import type { ScopedTx } from '../database/scope.ts'
import type { SubjectKind } from './rules/codes.ts'

/** A day that is asked about, and until when what was recorded counts for it; undefined for now. */
export interface DayAsked {
  on: string
  time: Date | undefined
}

export interface CoverageSelection<Figure extends string> {
  range: NonNullable<AreaRange>
  /** Until when what was recorded counts; undefined for now. */
  time: Date | undefined
  /** By name, which of the active subjects count: conditions on `active`, which has `id` and `kind`. */
  figures: Readonly<Record<Figure, RawBuilder<unknown>>>
}

export type CoverageRow<Figure extends string> = Record<Figure, number> & {
  area_code: string
  kind: SubjectKind
  active: number
}

/** Of the active subjects of each community and kind, how many there are, and how many meet the conditions. */
export async function countCoverage<Figure extends string>(
  tx: ScopedTx,
  { range, time, figures }: CoverageSelection<Figure>
): Promise<CoverageRow<Figure>[]> {
  const counts = Object.entries<RawBuilder<unknown>>(figures).map(
    ([name, condition]) => sql`count(*) filter (where ${condition})::integer as ${sql.ref(name)}`
  )
  const { rows } = await sql<CoverageRow<Figure>>`
    with active as (${time === undefined ? activeNow(range) : activeThen(range, time)})
    select area_code, kind, count(*)::integer as active, ${sql.join(counts)}
    from active group by area_code, kind order by area_code, kind`.execute(tx)
  return rows
}

const activeNow = (range: NonNullable<AreaRange>) => sql`
  select id, kind, area_code from subject
  where status = 'active' and area_code between ${range.from} and ${range.to}`

const activeThen = (range: NonNullable<AreaRange>, time: Date) => sql`
  select subject_id as id, subject_kind as kind, recorded_area_code as area_code from subject_revision as revision
  where recorded_area_code between ${range.from} and ${range.to} and recorded_at <= ${time}
    and content ->> 'status' = 'active'
    and not exists (
      select from subject_revision as later
      where later.subject_id = revision.subject_id and later.version = revision.version + 1
        and later.recorded_at <= ${time}
    )`
