import t from 'tap'
import { readTable } from '../../src/spreadsheets/read.ts'
import { importStations } from '../../src/stations/imports.ts'
import { conditionAt } from '../../src/stations/rules/conditions.ts'
import { givenWorker } from '../support/actors.ts'
import { startApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'
import { newRow, openStationDatabase, sheet, withCell } from '../support/imports.ts'
import { MICROWAVE as MICROWAVE_IS, microwaveOf, STATION, say } from '../support/observing.ts'

const MICROWAVE = '微波炉'
const LAST_VERIFIED_AT = '核实时间'
const later = { now: Date.parse('2026-11-23T10:30:00+08:00') }

await onPostgres(t, 'nobody has seen anything later than now', async (t, engine) => {
  const database = await openStationDatabase(t, engine)
  const { counts, rows } = await database.import(
    sheet(
      newRow('TST-001', { [MICROWAVE]: '1 正常 2030-01-01 08:00' }),
      newRow('TST-002', { [LAST_VERIFIED_AT]: '2030-01-01 08:00' }),
      newRow('TST-003', { [MICROWAVE]: '有 故障 2026-11-23 10:06', [LAST_VERIFIED_AT]: '2026-11-23 10:06' })
    )
  )
  t.equal(counts.failed, 3)
  const refused = (column: string, time: string) => ({
    column,
    reason: new RegExp(`${column === MICROWAVE ? '查看时间' : column} ${time} 还没有到`)
  })
  t.match(
    rows.map(({ errors }) => errors),
    [
      [refused(MICROWAVE, '2030-01-01 08:00')],
      [refused(LAST_VERIFIED_AT, '2030-01-01 08:00')],
      [refused(MICROWAVE, '2026-11-23 10:06'), refused(LAST_VERIFIED_AT, '2026-11-23 10:06')]
    ]
  )
  const clock_ahead = newRow('TST-003', {
    [MICROWAVE]: '1 正常 2026-11-23 10:05',
    [LAST_VERIFIED_AT]: '2026-11-23 10:05'
  })
  t.equal((await database.import(sheet(clock_ahead))).counts.inserted, 1, 'clocks may differ a little')
  const exported = await database.exportTable(['TST-003'])
  const edited = withCell(exported, 'TST-003', MICROWAVE, '1 正常 2026-11-23 10:20')
  t.equal((await database.import(edited)).counts.failed, 1)
  t.equal((await database.import(edited, later)).counts.updated, 1, 'what is future now is past later')
})

await onPostgres(t, 'an older sheet takes back nothing that was seen since it was exported', async (t, engine) => {
  const app = await startApp(t, engine)
  const exported = async () => await readTable((await app.get(`/v1/stations.csv?q=${STATION}`)).rawPayload, 'a.csv')
  const bring = async (cell: string) => {
    const table = withCell(await exported(), STATION, MICROWAVE, cell)
    const report = await importStations(app.db, table, { now: app.testClock.now(), dry_run: false })
    app.stations.expire()
    return report
  }
  t.equal((await bring('1 正常 2026-11-23 09:00')).counts.updated, 1)
  const sheet_of_nine = await exported()
  t.equal((await say(app, await givenWorker(app), { ...MICROWAVE_IS, state: 'broken' })).statusCode, 201)
  const is_broken = { condition: 'broken', observed_at: '2026-11-23T10:00:00+08:00' }

  app.testClock.set('2026-11-23T11:00:00+08:00')
  const edited = withCell(sheet_of_nine, STATION, '座位数', '9')
  const { counts, rows } = await importStations(app.db, edited, { now: app.testClock.now(), dry_run: false })
  t.match({ counts, rows }, { counts: { updated: 1 }, rows: [{ changes: [{ column: '座位数' }] }] })
  app.stations.expire()
  t.match(await microwaveOf(app), { quantity: 1, ...is_broken })
  for (const [cell, quantity] of [
    ['2', 2],
    ['有', null],
    ['3 正常 2026-11-23 09:59', 3]
  ] as const) {
    t.equal((await bring(cell)).counts.updated, 1, cell)
    t.match(await microwaveOf(app), { quantity, ...is_broken }, cell)
  }
  t.match(
    (await bring('3 正常 2026-11-23 10:00')).rows,
    [{ outcome: 'failed', errors: [{ reason: /请把查看时间也改成/ }] }],
    'who changes the word alone is told'
  )
  t.equal((await bring('3 正常 2026-11-23 10:30')).counts.updated, 1)
  t.match(await microwaveOf(app), { quantity: 3, condition: 'working' }, 'what was seen later counts')
})

t.test('an observation says nothing about the time before it', async (t) => {
  const observed_at = Date.parse('2026-11-23T10:00:30+08:00')
  const at = (time: string) =>
    conditionAt({ condition: 'working', observed_at }, 1, Date.parse(`2026-11-23T${time}+08:00`))
  t.equal(at('09:59:59'), 'unknown')
  t.equal(at('10:00:00'), 'working', 'answers hold for their whole minute')
  t.equal(at('10:59:59'), 'working')
  t.equal(at('11:00:00'), 'unknown')
})
