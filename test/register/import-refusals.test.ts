import { strFromU8, unzipSync } from 'fflate'
import t from 'tap'
import { COMMUNITY } from '../support/actors.ts'
import { onPostgres } from '../support/engines.ts'
import { encodeGb18030 } from '../support/gb18030.ts'
import { businessDraft, fictionalIdNumber, fictionalNumber, NEXT_COMMUNITY, workerDraft } from '../support/register.ts'
import { countsOf, csvOf, givenSheets, newWorkerRow, type SheetRow, XLSX } from '../support/sheets.ts'
import { makeXlsx, makeZip, sheetOf } from '../support/xlsx.ts'

const HEADER = ['社区', '姓名', '行业', '职业']
const GOOD = ['琵琶山社区', '虚构张三', '快递', '快递员']

/** A workbook whose first sheet is written by hand. */
function withSheet(rows: string, rest = '', more: Record<string, string> = {}): Uint8Array {
  const files = Object.entries(unzipSync(makeXlsx({ rows: { 1: HEADER, 2: GOOD } })))
  const texts = Object.fromEntries(files.map(([name, bytes]) => [name, strFromU8(bytes)]))
  const sheet = sheetOf(rows).replace('</worksheet>', `${rest}</worksheet>`)
  return makeZip({ ...texts, 'xl/worksheets/sheet1.xml': sheet, ...more })
}

const inline = (address: string, text: string) => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`
const rowOf = (number: number, cells: string[]) =>
  `<row r="${number}">${cells.map((cell, place) => inline(`${'ABCDEFG'[place]}${number}`, cell)).join('')}</row>`
const TABLE = rowOf(1, HEADER) + rowOf(2, GOOD)

await onPostgres(
  t,
  'a file that cannot be imported is refused with what to do, and leaves nothing',
  async (t, engine) => {
    const { app, send } = await givenSheets(t, engine)
    const bomb = Buffer.from(makeZip({ 'xl/workbook.xml': ' '.repeat(5_000_000) }))
    bomb.writeUInt32LE(201 * 1024 * 1024, bomb.lastIndexOf(Buffer.from('504b0102', 'hex')) + 24)
    const good = csvOf(newWorkerRow()).toString()
    const [header = '', row = ''] = good.replace('\uFEFF', '').split('\r\n')
    const files: [name: string, bytes: Uint8Array, reason: RegExp, type?: string][] = [
      [
        'merged header',
        withSheet(TABLE, '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>'),
        /第 1 行的列名有合并/,
        XLSX
      ],
      ['merged row', withSheet(TABLE, '<mergeCells><mergeCell ref="B2:B3"/></mergeCells>'), /第 2 行有合并/, XLSX],
      ['macros', withSheet(TABLE, '', { 'xl/vbaProject.bin': 'x' }), /含有宏/, XLSX],
      ['bomb', bomb, /展开后太大/, XLSX],
      [
        'formula without result',
        withSheet(`${TABLE}<row r="3"><c r="A3"><f>B2</f></c></row>`),
        /第 3 行有没有结果的公式/,
        XLSX
      ],
      ['half GBK', Buffer.concat([encodeGb18030(`${header}\n`), Buffer.from(row)]), /不同的文字编码/],
      ['unknown column', csvOf({ ...newWorkerRow(), 手机号吗: '1' }), /第 5 列的列名不认识，是不是“手机号”/],
      ['a row instead of the header', csvOf({ 虚构王五: 'x', ...newWorkerRow() }), /第 1 列的列名不认识，请对照/],
      ['missing column', csvOf({ 姓名: '虚构张三', 社区: '琵琶山社区' }), /缺少“行业”、“职业”列/],
      ['doubled column', Buffer.from(`${header},姓名\n${row},虚构张三\n`), /“姓名”出现了两次/],
      ['no rows', Buffer.from(`${header}\n`), /没有内容/],
      ['nothing', Buffer.alloc(0), /是空的|body/],
      ['too many rows', Buffer.from(`${header}\n${`${row}\n`.repeat(50_001)}`), /超过 50000 行/],
      ['old Excel', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), /旧版 \.xls/]
    ]
    for (const [name, bytes, reason, type = 'text/csv'] of files) {
      const answer = await send(bytes, { type })
      t.equal(answer.statusCode, 400, name)
      t.match(answer.json().detail, reason, name)
      t.notMatch(answer.body, /虚构/, `${name}: nobody is named`)
    }
    const macros = await send(Buffer.from('x'), { type: 'application/vnd.ms-excel.sheet.macroEnabled.12' })
    t.equal(macros.statusCode, 415)
    t.equal((await send(Buffer.from('{}'), { type: 'application/json' })).json().code, 'import_format_not_supported')
    t.equal((await app.db.selectFrom('import').select('id').execute()).length, 0)
  }
)

await onPostgres(
  t,
  'a million empty rows are read over, and hidden sheets are left out and told',
  async (t, engine) => {
    const { check, send } = await givenSheets(t, engine)
    const empty = Array.from(
      { length: 200_000 },
      (_, place) => `<row r="${place + 3}"><c r="A${place + 3}" s="1"/></row>`
    )
    const brought = await check(withSheet(TABLE + empty.join('')), { type: XLSX })
    t.strictSame(countsOf(brought), { inserted: 1, updated: 0, unchanged: 0, failed: 0 })
    const hidden = makeXlsx(
      { is_hidden: true, rows: { 1: ['虚构王五'], 2: ['x'] } },
      { rows: { 1: HEADER, 2: GOOD } },
      { is_hidden: true, rows: { 1: ['a'] } }
    )
    const answer = await send(hidden, { type: XLSX })
    t.match(answer.json(), { inserted: 1, notes: ['有 2 张隐藏的工作表没有读取。'] })
  }
)

await onPostgres(
  t,
  'each bad cell is told by row and column, and the good rows go on without it',
  async (t, engine) => {
    const { register, check, rows, commit, exported } = await givenSheets(t, engine)
    const foreign = await register('/v1/workers', workerDraft({ area_code: NEXT_COMMUNITY }))
    const own = await register('/v1/workers', workerDraft())
    const taken = fictionalNumber()
    await register('/v1/workers', workerDraft({ phone: taken }))
    const bad: [change: SheetRow, column: string | null, reason: RegExp][] = [
      [{ 身份证件号码: '370811199902310011' }, '身份证件号码', /出生日期不存在/],
      [
        { 身份证件号码: fictionalIdNumber().replace(/.$/, (last) => (last === '1' ? '2' : '1')) },
        '身份证件号码',
        /校验码/
      ],
      [{ 手机号: '1990007000a' }, '手机号', /11 位数字/],
      [{ 手机号: '1.99E+10' }, '手机号', /Excel 把号码改成了/],
      [{ 手机号: '199****0001' }, '手机号', /脱敏/],
      [{ 姓名: '=1+1' }, '姓名', /文字开头/],
      [{ 姓名: '' }, '姓名', /须填写姓名/],
      [{ 社区: '火星社区' }, '社区', /管辖范围内社区/],
      [{ 行业: '2026-11-20' }, '行业', /快递、外卖/],
      [{ 中共党员: '也许' }, '中共党员', /是或否/],
      [{ '每周工时（小时）': '169' }, '每周工时（小时）', /0 到 168/],
      [{ 用人单位: `虚构\u0007` }, '用人单位', /无法保存/],
      [{ 用人单位: '虚'.repeat(10_000) }, '用人单位', /太长/],
      [{ 编号: 'x' }, '编号', /没有这个编号/],
      [{ 编号: foreign.id.replace(/^./, (first: string) => (first === '0' ? '1' : '0')) }, '编号', /没有这个编号/],
      [{ 编号: own.id, 版本: '9' }, '版本', /版本不对/]
    ]
    const good = newWorkerRow({ 手机号: '１９９０００６９９９９', 身份证件号码: fictionalIdNumber() })
    const brought = await check(csvOf(good, ...bad.map(([change]) => newWorkerRow(change))))
    t.strictSame(countsOf(brought), { inserted: 1, updated: 0, unchanged: 0, failed: bad.length })
    const failed = await rows(brought.id, '?outcome=failed&limit=200')
    for (const [place, [change, column, reason]] of bad.entries()) {
      t.equal(failed[place].number, place + 3)
      t.ok(
        failed[place].reasons.some(
          (one: { column: string; reason: string }) => one.column === column && reason.test(one.reason)
        ),
        JSON.stringify([change, failed[place].reasons])
      )
    }
    t.match((await commit(brought.id)).json(), { inserted: 1, failed: bad.length })
    t.equal((await exported()).length, 4, 'one more than there were')
    t.match(await rows((await check(csvOf(newWorkerRow({ 手机号: taken, 编号: own.id })))).id), [
      { outcome: 'failed', reasons: [{ column: '手机号', reason: /已登记在/ }] }
    ])
  }
)

await onPostgres(t, 'of what stands twice in a file nothing is taken', async (t, engine) => {
  const { register, check, rows } = await givenSheets(t, engine)
  const own = await register('/v1/workers', workerDraft({ phone: '19900069001' }))
  const phone = fictionalNumber()
  const brought = await check(
    csvOf(
      newWorkerRow({ 编号: own.id, 车辆: '货车' }),
      newWorkerRow({ 手机号: '19900069001' }),
      newWorkerRow({ 手机号: phone }),
      newWorkerRow({ 手机号: phone })
    )
  )
  t.equal(brought.failed, 4)
  const told = (await rows(brought.id)).map(({ reasons }: { reasons: { reason: string }[] }) => reasons[0]?.reason)
  t.match(told, [/第 3 行是同一条/, /第 2 行是同一条/, /第 5 行是同一条/, /第 4 行是同一条/])
})

await onPostgres(t, "another community's subject is as one that is missing", async (t, engine) => {
  const { app, register, check, rows, clerk, get } = await givenSheets(t, engine)
  const foreign = await register('/v1/workers', workerDraft({ area_code: NEXT_COMMUNITY, phone: '19900069002' }))
  const missing = '00000000-0000-4000-8000-000000000000'
  const asClerk = { token: clerk.token }
  const brought = await check(csvOf(newWorkerRow({ 编号: foreign.id }), newWorkerRow({ 编号: missing })), asClerk)
  const [one, other] = await rows(brought.id, '', clerk)
  t.strictSame(one.reasons, other.reasons)
  t.equal(one.subject_id, null)
  const of_admin = await check(csvOf(newWorkerRow()))
  for (const path of ['', '/rows', '/failed.xlsx'])
    t.equal((await get(`/v1/imports/${of_admin.id}${path}`, clerk)).json().code, 'import_not_found')
  for (const path of ['/commit', '/undo'])
    t.equal((await app.send('POST', `/v1/imports/${of_admin.id}${path}`, asClerk)).json().code, 'import_not_found')
  t.equal((await get('/v1/imports', clerk)).json().items.length, 1)
  const by_number = await check(csvOf(newWorkerRow({ 手机号: '19900069002' })), asClerk)
  t.equal(by_number.inserted, 1, 'nothing is told of a number elsewhere')
  const done = await app.send('POST', `/v1/imports/${by_number.id}/commit`, asClerk)
  t.match(done.json(), { inserted: 0, failed: 1 })
})

await onPostgres(t, 'businesses are found by their code, and their contacts stay who they are', async (t, engine) => {
  const { register, check, commit, as, admin } = await givenSheets(t, engine)
  const draft = businessDraft({
    credit_code: '91350100M000100Y43',
    contact_name: '虚构赵六',
    contact_phone: '19900069003'
  })
  const { id } = await register('/v1/businesses', draft)
  const row = {
    社区: '琵琶山社区',
    企业名称: draft.name,
    行业: '快递',
    类型: '快递站点',
    统一社会信用代码: '91350100m000100y43',
    地址: '虚构路 2 号'
  }
  const brought = await check(csvOf(row), { kind: 'business' })
  t.strictSame(countsOf(brought), { inserted: 0, updated: 1, unchanged: 0, failed: 0 })
  await commit(brought.id)
  const after = (await as(admin).get(`/v1/businesses/${id}`)).json()
  t.match(after, { address: '虚构路 2 号', contact_name: '虚***', contact_phone: '199****9003', area_code: COMMUNITY })
})

await onPostgres(t, 'nothing that a workbook can say breaks an import', async (t, engine) => {
  const { check, commit, rows } = await givenSheets(t, engine)
  const columns = [...HEADER, '用人单位', '每周工时（小时）', '特长']
  const odd = ['&#0;', '_x0000_', '&#xD800;', '1e999', '&#x7FFFFFFF;', '𠮷'.repeat(5_000), '{}', "'; drop table worker"]
  const lines = odd.map((text, place) => {
    const cells = [...GOOD, text, text, text].map((cell, at) => inline(`${'ABCDEFG'[at]}5`, cell))
    return `<row r="${place % 2 === 0 ? 'x' : 99_999_999}">${cells.join('')}</row>`
  })
  const numbers = '<row r="3"><c r="F3"><v>1e999</v></c><c r="ZZZ3"><v></v></c><c r="D3" s="99"><v>x</v></c></row>'
  const brought = await check(withSheet(rowOf(1, columns) + numbers + lines.join('')), { type: XLSX })
  t.match(brought, { inserted: 1, failed: odd.length }, 'a character that does not exist is none')
  const found = await rows(brought.id)
  t.equal(new Set(found.map(({ number }: { number: number }) => number)).size, odd.length + 1)
  t.equal((await commit(brought.id)).statusCode, 200)
})
