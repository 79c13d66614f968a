import { sql } from 'kysely'
import t from 'tap'
import { importWithin } from '../../src/stations/imports.ts'
import { onPostgres } from '../support/engines.ts'
import { eventually } from '../support/eventually.ts'
import { IMPORTED_AT, newRow, openStationDatabase, sheet } from '../support/imports.ts'

await onPostgres(t, 'a code that somebody else uses first is not taken over', async (t, engine) => {
  const database = await openStationDatabase(t, engine)
  const written = Promise.withResolvers<void>()
  const commit = Promise.withResolvers<void>()
  const first = database.db.transaction().execute(async (tx) => {
    await importWithin(tx, sheet(newRow('TST-001', { 名称: '甲' })), { now: IMPORTED_AT, dry_run: false })
    written.resolve()
    await commit.promise
  })
  await written.promise
  const second = database.import(sheet(newRow('TST-002', { 名称: '乙' }), newRow('TST-001', { 名称: '乙' })))
  const waiting = sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  t.ok(await eventually(async () => (await waiting.execute(database.db)).rows.length === 1, 20), 'the second one waits')
  commit.resolve()
  await first
  const { committed, counts, rows } = await second
  t.strictSame(
    { committed, counts },
    { committed: false, counts: { inserted: 1, updated: 0, unchanged: 0, failed: 1 } }
  )
  t.match(rows[1], { number: 3, errors: [{ column: '编码', reason: /刚刚有人新建/ }] })
  t.match(await database.stored('TST-001', 'TST-002'), { length: 1, 0: { name: '甲', version: 1 } })
})

await onPostgres(
  t,
  'imports of the same stations at once take turns, in whatever order their rows are',
  async (t, engine) => {
    const database = await openStationDatabase(t, engine)
    const codes = Array.from({ length: 40 }, (_, place) => `TST-${place + 100}`)
    const areas = ['370811015002', '370811002000']
    const named = (names: string, order: string[]) =>
      sheet(...order.map((code, place) => newRow(code, { 名称: names, 区划代码: areas[place % 2] ?? '' })))
    await database.import(named('先', codes))
    const orders = [codes, codes.toReversed(), codes, codes.toReversed()]
    const reports = await Promise.all(orders.map((order, place) => database.import(named(`第${place}个`, order))))
    t.strictSame(
      reports.map(({ counts }) => counts.updated),
      [40, 40, 40, 40]
    )
    const stations = await database.stored(...codes)
    t.equal(new Set(stations.map(({ name }) => name)).size, 1)
    t.ok(stations.every(({ version }) => version === 5))
  }
)
