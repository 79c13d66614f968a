import fc from 'fast-check'
import { sql } from 'kysely'
import t from 'tap'
import { daySpanIssues, type Span, type WeeklySpan, weeklySpanIssues } from '../../src/stations/rules/hours.ts'
import { startApp } from '../support/app.ts'
import { onEachEngine } from '../support/engines.ts'

await onEachEngine(t, 'a station is never deleted and its code never changes', async (t, engine) => {
  const { db } = await startApp(t, engine)
  await t.rejects(db.deleteFrom('station').where('code', '=', 'GYG-002').execute(), /kept for ever/)
  await t.rejects(
    db.updateTable('station').set({ code: 'NEW-1' }).where('code', '=', 'GYG-002').execute(),
    /kept for ever/
  )
  await t.rejects(sql`truncate station cascade`.execute(db), /kept for ever/)
})

await onEachEngine(t, 'the database refuses what no writer may write', async (t, engine) => {
  const { db } = await startApp(t, engine)
  const set = (values: string) => sql`update station set ${sql.raw(values)} where code = 'GYG-002'`.execute(db)
  const refused = [
    'lng = 200',
    'lat = 2',
    "lifecycle = 'open'",
    "position_quality = 'good'",
    'seats = -1',
    'floor_area_m2 = 0',
    "name = ''",
    "area_code = '370811000000'",
    "area_code = '999999999999'",
    "on_holidays = 'holiday_hours'",
    "provenance = 'verified'",
    'version = 0',
    `weekly_hours = '[{"weekday":8,"opens":"08:00","closes":"09:00"}]'`,
    `weekly_hours = '{}'`,
    `weekly_hours = '[5]'`,
    `weekly_hours = 'null'`,
    `weekly_hours = '[{"weekday":1,"opens":"24:00","closes":"09:00"}]'`,
    `holiday_hours = '[]'`
  ]
  for (const values of refused) await t.rejects(set(values), { code: /^23/ }, values)
  const condition = sql`update station_amenity set condition = 'working' where station_code = 'GYG-002'`
  await t.rejects(condition.execute(db), { code: '23514' }, 'a condition without the time of its observation')
  const area = sql`insert into area (code, name, level, parent_code) values ('370812001000', '虚构街道', 'subdistrict', '370811000000')`
  await t.rejects(area.execute(db), /does not lie in/)
})

const clock = fc.constantFrom(
  '00:00',
  '02:00',
  '08:00',
  '08:30',
  '12:00',
  '18:00',
  '23:59',
  '24:00',
  '25:00',
  '8:00',
  ''
)
const span: fc.Arbitrary<Span> = fc.record({ opens: clock, closes: clock })
const weeklySpan: fc.Arbitrary<WeeklySpan> = fc.record({
  weekday: fc.constantFrom(1, 1, 1, 2, 6, 7, 7, 0, 8),
  opens: clock,
  closes: clock
})

await onEachEngine(t, 'the database and the rules agree on which hours are valid', async (t, engine) => {
  const { db } = await startApp(t, engine)
  const accepts = async (check: string, values: unknown[][]): Promise<boolean[]> => {
    const { rows } = await sql<{ valid: boolean }>`
      select ${sql.raw(check)}(hours) as valid from jsonb_array_elements(${JSON.stringify(values)}::jsonb) with ordinality as t(hours, place) order by place
    `.execute(db)
    return rows.map(({ valid }) => valid)
  }
  const days = fc.sample(fc.array(span, { maxLength: 3 }), 2_000)
  t.strictSame(
    await accepts('spans_are_valid', days),
    days.map((spans) => daySpanIssues(spans).length === 0)
  )
  const weeks = fc.sample(fc.array(weeklySpan, { maxLength: 4 }), 2_000)
  t.strictSame(
    await accepts('weekly_hours_are_valid', weeks),
    weeks.map((spans) => weeklySpanIssues(spans).length === 0)
  )
})
