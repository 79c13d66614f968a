import t from 'tap'
import { SpreadsheetError } from '../../src/spreadsheets/error.ts'
import { onPostgres } from '../support/engines.ts'
import { newRow, openStationDatabase, sheet, withCell } from '../support/imports.ts'

const firstError = ({ rows }: { rows: { errors: { column: string; reason: string }[] }[] }) => rows[0]?.errors[0]

await onPostgres(t, 'one bad row keeps all the others out, and every bad cell is named', async (t, engine) => {
  const database = await openStationDatabase(t, engine)
  const good = newRow('TST-001')
  const bad = newRow('tst-2', {
    名称: '',
    区划代码: '370811000000',
    经度: '35.4',
    纬度: '116.6',
    '面积（平方米）': '20.5',
    座位数: '-1',
    电话: '1',
    状态: '开着',
    周一: '08:00-12:00 11:00-13:00',
    周二: '',
    周三: '八点',
    周四: '休息',
    周五: '休息',
    周六: '休息',
    周日: '休息',
    节假日: '随便',
    特殊日期: '2026-02-30 休息',
    饮水机: '坏',
    微波炉: '1 正常',
    资料来源: '已核实',
    占位字段: 'address',
    核实时间: '昨天',
    地址: '控制\u0007字符',
    版本: '7'
  })
  const { committed, counts, rows } = await database.import(sheet(good, bad))
  t.strictSame(counts, { inserted: 1, updated: 0, unchanged: 0, failed: 1 })
  t.equal(committed, false)
  t.strictSame(await database.stored('TST-001', 'tst-2'), [])
  const columns = rows.find(({ number }) => number === 3)?.errors.map(({ column }) => column)
  t.strictSame(columns, [
    '编码',
    '名称',
    '区划代码',
    '地址',
    '经度',
    '面积（平方米）',
    '座位数',
    '电话',
    '状态',
    '周二',
    '周三',
    '节假日',
    '特殊日期',
    '饮水机',
    '微波炉',
    '核实时间',
    '版本',
    '占位字段'
  ])
})

await onPostgres(t, 'a dry run says what would happen and writes nothing', async (t, engine) => {
  const database = await openStationDatabase(t, engine)
  await database.import(sheet(newRow('TST-001')))
  const stored = await database.stored('TST-001')
  const table = sheet(newRow('TST-001', { 名称: '新名' }), newRow('TST-002', { 名称: '新站' }))
  const { committed, counts } = await database.import(table, { dry_run: true })
  t.strictSame(
    { committed, counts },
    { committed: false, counts: { inserted: 1, updated: 1, unchanged: 0, failed: 0 } }
  )
  t.strictSame(await database.stored('TST-001', 'TST-002'), stored)
})

await onPostgres(t, 'a row whose station was changed since the export fails', async (t, engine) => {
  const database = await openStationDatabase(t, engine)
  await database.import(sheet(newRow('TST-001')))
  const exported = await database.exportTable(['TST-001'])
  await database.import(sheet({ 编码: 'TST-001', 地址: '别人写的' }))
  const report = await database.import(withCell(exported, 'TST-001', '地址', '我写的'))
  t.match(firstError(report), { column: '版本', reason: /重新导出/ })
  t.match(await database.stored('TST-001'), [{ address: '别人写的', version: 2 }])
})

await onPostgres(t, 'a code that stands twice fails on both rows', async (t, engine) => {
  const database = await openStationDatabase(t, engine)
  const { rows } = await database.import(sheet(newRow('TST-001'), newRow('TST-002'), newRow('TST-001')))
  t.match(
    rows.filter(({ outcome }) => outcome === 'failed'),
    [
      { number: 2, errors: [{ column: '编码', reason: /第 4 行/ }] },
      { number: 4, errors: [{ column: '编码', reason: /第 2 行/ }] }
    ]
  )
})

await onPostgres(t, 'a removed station stays removed', async (t, engine) => {
  const database = await openStationDatabase(t, engine)
  await database.import(sheet(newRow('TST-001', { 状态: '撤销' })))
  const back = await database.import(sheet({ 编码: 'TST-001', 状态: '运行' }))
  t.match(firstError(back), { column: '状态', reason: /不能恢复/ })
  t.equal((await database.import(sheet({ 编码: 'TST-001', 地址: '旧址' }))).counts.updated, 1)
})

await onPostgres(t, 'columns that nobody knows or that lack their others are refused', async (t, engine) => {
  const database = await openStationDatabase(t, engine)
  const refused = async (row: Record<string, string>, expected: RegExp) =>
    await t.rejects(database.import(sheet(row)), { name: SpreadsheetError.name, message: expected })
  await refused(newRow('TST-001', { 面积: '20' }), /不认识“面积”这一列，是不是“面积（平方米）”/)
  await refused(newRow('TST-001', { 充电桩: '有' }), /是不是“充电桩（充电装置）”/)
  await refused(newRow('TST-001', { 备注: 'x' }), /不认识“备注”这一列，请删去/)
  await refused({ 名称: 'x' }, /缺少“编码”列/)
  await refused({ 编码: 'TST-001', 经度: '116.6' }, /请补上“纬度”列/)
  await refused({ 编码: 'TST-001', 周一: '休息' }, /请补上“周二、/)
  t.match(await database.import(sheet({ 编码: 'TST-001' })), { rows: [{ errors: { length: 4 } }] })
  // Half-width brackets and blanks are only another way to type the same name.
  t.equal((await database.import(sheet(newRow('TST-001', { '面积 (平方米)': '20' })))).counts.inserted, 1)
})

await onPostgres(t, 'the name of another area does not move a station, and is told', async (t, engine) => {
  const database = await openStationDatabase(t, engine)
  const [name, other_name] = ['琵琶山社区居民委员会', '前铺社区居民委员会']
  const wrong = await database.import(sheet(newRow('TST-001', { 区划名称: other_name })))
  t.match(firstError(wrong), { column: '区划名称', reason: /请改“区划代码”/ })
  const unknown = await database.import(sheet(newRow('TST-001', { 区划代码: '1', 区划名称: other_name })))
  t.match(unknown.rows[0]?.errors, { length: 1, 0: { column: '区划代码' } }, 'an unknown code is told once')
  t.equal((await database.import(sheet(newRow('TST-001', { 区划名称: name })))).counts.inserted, 1)

  const exported = await database.exportTable(['TST-001'])
  const moved_by_name = await database.import(withCell(exported, 'TST-001', '区划名称', other_name))
  t.match(firstError(moved_by_name), { column: '区划名称', reason: /前铺.*请改“区划代码”/ })
  for (const same of ['', ` ${name} `]) {
    t.equal((await database.import(withCell(exported, 'TST-001', '区划名称', same))).counts.unchanged, 1, same)
  }
  // Most people change the code alone and leave the name as it was exported.
  const moved = await database.import(withCell(exported, 'TST-001', '区划代码', '370811015001'))
  t.match(moved, { committed: true, counts: { updated: 1 } })
  const both = withCell(await database.exportTable(['TST-001']), 'TST-001', '区划代码', '370811015002')
  const third = await database.import(withCell(both, 'TST-001', '区划名称', '虚构社区'))
  t.match(firstError(third), { column: '区划名称' }, 'a third name belongs to neither')
  t.equal((await database.import(withCell(both, 'TST-001', '区划名称', name))).counts.updated, 1)
  t.match(await database.stored('TST-001'), [{ area_code: '370811015002', version: 3 }])
})

await onPostgres(t, 'characters that nobody sees are refused where they are new', async (t, engine) => {
  const database = await openStationDatabase(t, engine)
  const invisible = { U202E: '\u202E', U2066: '\u2066', U200B: '\u200B', U200D: '\u200D', U00AD: '\u00AD' }
  for (const [name, character] of Object.entries(invisible)) {
    const report = await database.import(sheet(newRow('TST-001', { 名称: `虚构${character}驿站` })))
    t.match(firstError(report), { column: '名称', reason: /不可见字符/ }, name)
    const row = newRow('TST-001', { 特殊日期: `2026-12-31 休息（检${character}修）` })
    t.match(firstError(await database.import(sheet(row))), { column: '特殊日期', reason: /不可见字符/ }, name)
  }
  await database.import(sheet(newRow('TST-001')))
  await database.db.updateTable('station').set({ address: '旧\u200B址' }).where('code', '=', 'TST-001').execute()
  const stored = await database.exportTable(['TST-001'])
  t.equal((await database.import(withCell(stored, 'TST-001', '座位数', '5'))).counts.updated, 1, 'what is stored stays')
})
