import { parse } from 'csv-parse/sync'
import t from 'tap'
import { readTable } from '../../src/spreadsheets/read.ts'
import { onEachEngine, onPostgres } from '../support/engines.ts'
import { encodeGb18030 } from '../support/gb18030.ts'
import { IMPORTED_AT, newRow, openStationDatabase, sheet, withCell } from '../support/imports.ts'
import { makeXlsx, type XlsxCell } from '../support/xlsx.ts'

const CRS = ['gcj02', 'wgs84', 'bd09'] as const
const awkward = ['TST-001', 'TST-002', 'TST-003']
const firstError = ({ rows }: { rows: { errors: { column: string; reason: string }[] }[] }) => rows[0]?.errors[0]

/** Stations with what spreadsheets and rounding could spoil, some of it finer than a cell shows. */
async function givenAwkwardStations(database: Awaited<ReturnType<typeof openStationDatabase>>): Promise<void> {
  const week = { 周一: '24小时', 周二: '20:00-02:00', 周三: '08:30-12:00 14:00-17:30', 周四: '休息', 周五: '休息' }
  await database.import(
    sheet(
      newRow('TST-001', {
        ...week,
        周六: '休息',
        周日: '22:00-24:00',
        节假日: '10:00-12:00 20:00-01:00',
        调休上班日: '按周一时间',
        特殊日期: '2026-12-31 休息（设备检修（二楼）；另行通知）; 2027-01-02 10:00-16:00',
        饮水机: '2 正常 2026-11-20 08:00',
        微波炉: '有 故障 2026-11-20 08:00:01',
        雨伞: '有',
        坐标系: 'wgs84',
        状态: '暂停'
      }),
      newRow('TST-002', { 坐标系: 'bd09', 资料来源: '已核实', 核实时间: '2026-11-20 08:00:59' }),
      newRow('TST-003', { 坐标系: 'gcj02', 周一: '', 占位字段: 'address、position' })
    )
  )
  const { db } = database
  const odd = { name: '=1+1', address: `"引号",逗号，'撇号'\r\n第二行`, directions: '-左转', phone: '053712345678' }
  await db.updateTable('station').set(odd).where('code', '=', 'TST-001').execute()
  await db.updateTable('station').set({ name: "'=x", address: '+86' }).where('code', '=', 'TST-002').execute()
  const observed_at = new Date('2026-11-20T08:00:00.123Z')
  const microwave = db
    .updateTable('station_amenity')
    .where('station_code', '=', 'TST-001')
    .where('amenity_code', '=', 'microwave')
  await microwave.set({ observed_at }).execute()
}

await onEachEngine(t, 'an untouched export changes nothing, in any system of coordinates', async (t, engine) => {
  const database = await openStationDatabase(t, engine)
  await givenAwkwardStations(database)
  const stations = await database.stored(...awkward)
  t.equal(stations.length, 3)
  for (const crs of CRS) {
    const text = await database.exportText(awkward, crs)
    const files = { utf8: Buffer.from(text), gb18030: encodeGb18030(text.replace('\uFEFF', '')) }
    for (const [encoding, bytes] of Object.entries(files)) {
      const report = await database.import(await readTable(bytes, 'stations.csv'), { now: IMPORTED_AT + 1 })
      t.strictSame(report.counts, { inserted: 0, updated: 0, unchanged: 3, failed: 0 }, `${crs} in ${encoding}`)
      t.strictSame(report.rows, [])
      t.equal(report.committed, false, 'nothing was written')
    }
  }
  t.strictSame(await database.stored(...awkward), stations)
})

await onPostgres(
  t,
  'what Excel makes of times, dates and long numbers is still what was exported',
  async (t, engine) => {
    const database = await openStationDatabase(t, engine)
    await givenAwkwardStations(database)
    const exported = await database.exportTable(['TST-002'])
    const edited = withCell(exported, 'TST-002', '核实时间', '2026/11/20 8:00')
    t.equal((await database.import(edited)).counts.unchanged, 1)
    t.match(firstError(await database.import(withCell(exported, 'TST-002', '区划代码', '3.70811E+11'))), {
      column: '区划代码',
      reason: /文本/
    })

    // Spelled otherwise beside a cell that does change: the stored time is finer than its text, and stays.
    const [before] = await database.stored('TST-001')
    const respelled = withCell(await database.exportTable(['TST-001']), 'TST-001', '微波炉', '有 故障 2026/11/20 16:00')
    t.strictSame((await database.import(withCell(respelled, 'TST-001', '座位数', '5'))).rows[0]?.changes, [
      { column: '座位数', before: '', after: '5' }
    ])
    t.strictSame(await database.stored('TST-001'), [{ ...before, seats: 5, version: 2 }])

    // Saved as a workbook: numbers are numbers, and the time is a count of days.
    const [header = [], cells = []] = parse(await database.exportText(['TST-002']), { bom: true })
    const typed = cells.map((cell): XlsxCell => (/^\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell))
    const time = header.indexOf('核实时间')
    const bytes = makeXlsx({ rows: { 1: header, 2: typed.with(time, { days: 46346 + 8 / 24 + 59 / 86400 }) } })
    t.equal((await database.import(await readTable(bytes, 'stations.xlsx'))).counts.unchanged, 1)
  }
)

await onPostgres(t, 'a changed cell is written, told, and counted as one new version', async (t, engine) => {
  const database = await openStationDatabase(t, engine)
  await givenAwkwardStations(database)
  const [before] = await database.stored('TST-001')
  const others = await database.stored('TST-002', 'TST-003')
  let table = await database.exportTable(awkward)
  for (const [column, cell] of [
    ['名称', '改名驿站'],
    ['座位数', '12'],
    ['周四', '09:00-11:00'],
    ['特殊日期', '2027/1/2 休息'],
    ['微波炉', ''],
    ['雨伞', '3'],
    ['空调', '有']
  ] as const) {
    table = withCell(table, 'TST-001', column, cell)
  }
  const later = IMPORTED_AT + 60_000
  const report = await database.import(table, { now: later })
  t.strictSame(report.counts, { inserted: 0, updated: 1, unchanged: 2, failed: 0 })
  t.strictSame(report.rows, [
    {
      number: 2,
      code: 'TST-001',
      outcome: 'updated',
      changes: [
        { column: '名称', before: '=1+1', after: '改名驿站' },
        { column: '座位数', before: '', after: '12' },
        { column: '周四', before: '休息', after: '09:00-11:00' },
        {
          column: '特殊日期',
          before: '2026-12-31 休息（设备检修（二楼）；另行通知）; 2027-01-02 10:00-16:00',
          after: '2027-01-02 休息'
        },
        { column: '微波炉', before: '有 故障 2026-11-20 16:00', after: '' },
        { column: '雨伞', before: '有', after: '3' },
        { column: '空调', before: '', after: '有' }
      ],
      errors: []
    }
  ])
  const [after] = await database.stored('TST-001')
  const unknown = { condition: 'unknown', observed_at: null }
  t.strictSame(after, {
    ...before,
    name: '改名驿站',
    name_pinyin: 'gai ming yi zhan',
    seats: 12,
    weekly_hours: [...(before?.weekly_hours ?? []), { weekday: 4, opens: '09:00', closes: '11:00' }].sort(
      (one, other) => one.weekday - other.weekday
    ),
    hours_exceptions: [{ date: '2027-01-02', hours: [], reason: null }],
    amenities: [
      before?.amenities[0],
      { code: 'umbrella', quantity: 3, ...unknown },
      { code: 'air_conditioner', quantity: null, ...unknown }
    ],
    version: 2,
    updated_at: later
  })
  t.strictSame(await database.stored('TST-002', 'TST-003'), others, 'the others are untouched')
})

await onPostgres(
  t,
  'a new station has what the row says, and for the rest what is safe to assume',
  async (t, engine) => {
    const database = await openStationDatabase(t, engine)
    t.match(await database.import(sheet(newRow('TST-001'))), { committed: true, counts: { inserted: 1 } })
    t.match(await database.stored('TST-001'), [
      {
        area_code: '370811015002',
        name_pinyin: 'xu gou yi zhan',
        position_quality: 'approximate',
        host_venue_kind: 'other',
        lifecycle: 'operating',
        weekly_hours: null,
        holiday_policy: { on_holidays: 'as_usual', holiday_hours: null, on_makeup_workdays: 'as_usual' },
        provenance: 'placeholder',
        version: 1,
        updated_at: IMPORTED_AT
      }
    ])
    // Without the column, positions are those of the map apps.
    t.match((await database.exportTable(['TST-001'])).rows[0]?.cells, ['TST-001', '虚构驿站', '', '370811015002'])
    t.ok((await database.exportText(['TST-001'])).includes('116.592591,35.414652,gcj02'))
  }
)

await onPostgres(t, 'words and codes of the API are read alike', async (t, engine) => {
  const database = await openStationDatabase(t, engine)
  await database.import(
    sheet(
      newRow('TST-001', { 状态: 'planned', 依托场所: '红帆驿站', 坐标系: '百度', 节假日: '按周日时间', 饮水机: '无' })
    )
  )
  t.match(await database.stored('TST-001'), [
    {
      lifecycle: 'planned',
      host_venue_kind: 'hongfan_station',
      holiday_policy: { on_holidays: 'weekend_hours' },
      amenities: []
    }
  ])
  t.ok((await database.exportText(['TST-001'], 'bd09')).includes('116.592591,35.414652,bd09'))
})

await onPostgres(
  t,
  'a column that is missing leaves the field as it is, an empty cell clears it',
  async (t, engine) => {
    const database = await openStationDatabase(t, engine)
    const week = { 周一: '休息', 周二: '休息', 周三: '休息', 周四: '休息', 周五: '休息', 周六: '休息', 周日: '24小时' }
    await database.import(sheet(newRow('TST-001', { ...week, 地址: '示例路 1 号', 电话: '110', 饮水机: '2' })))
    const [before] = await database.stored('TST-001')
    await database.import(sheet({ 编码: 'TST-001', 地址: '' }))
    t.strictSame(await database.stored('TST-001'), [{ ...before, address: null, version: 2 }])
    await database.import(sheet({ 编码: 'TST-001', ...Object.fromEntries(Object.keys(week).map((day) => [day, ''])) }))
    t.match(await database.stored('TST-001'), [{ weekly_hours: null, phone: '110', version: 3 }])
  }
)

await onPostgres(t, 'a station that moves to another sub-district takes its parts along', async (t, engine) => {
  const database = await openStationDatabase(t, engine)
  await givenAwkwardStations(database)
  const [before] = await database.stored('TST-001')
  t.equal((await database.import(sheet({ 编码: 'TST-001', 区划代码: '370811002000' }))).counts.updated, 1)
  t.strictSame(await database.stored('TST-001'), [{ ...before, area_code: '370811002000', version: 2 }])
})

await onEachEngine(t, 'thousands of rows are written in one go, and told as they are', async (t, engine) => {
  const database = await openStationDatabase(t, engine)
  const rows = Array.from({ length: 1_200 }, (_, place) => newRow(`TST-${place + 1000}`, { 饮水机: '1', 雨伞: '有' }))
  const progress: [number, number][] = []
  const onProgress = (done: number, of: number) => progress.push([done, of])
  const report = await database.import(sheet(...rows), { onProgress })
  t.equal(report.counts.inserted, 1_200)
  t.strictSame(progress, [
    [500, 1_200],
    [1_000, 1_200],
    [1_200, 1_200]
  ])
  t.equal((await database.stored('TST-2199'))[0]?.amenities.length, 2)
})
