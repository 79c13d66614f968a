import t from 'tap'
import { conditionAt } from '../../src/stations/rules/conditions.ts'
import { onEachEngine } from '../support/engines.ts'
import { newRow, openStationDatabase, sheet, withCell } from '../support/imports.ts'

const MICROWAVE = '微波炉'
const LAST_VERIFIED_AT = '核实时间'
const later = { now: Date.parse('2026-11-23T10:30:00+08:00') }

await onEachEngine(t, 'nobody has seen anything later than now', async (t, engine) => {
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

t.test('an observation says nothing about the time before it', async (t) => {
  const observed_at = Date.parse('2026-11-23T10:00:30+08:00')
  const at = (time: string) =>
    conditionAt({ condition: 'working', observed_at }, 1, Date.parse(`2026-11-23T${time}+08:00`))
  t.equal(at('09:59:59'), 'unknown')
  t.equal(at('10:00:00'), 'working', 'answers hold for their whole minute')
  t.equal(at('10:59:59'), 'working')
  t.equal(at('11:00:00'), 'unknown')
})
