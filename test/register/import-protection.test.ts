import t from 'tap'
import { readTable } from '../../src/spreadsheets/read.ts'
import { COMMUNITY, SUBDISTRICT, signInAgain } from '../support/actors.ts'
import { databaseText, found } from '../support/canaries.ts'
import { onOwnPostgres, onPostgres } from '../support/engines.ts'
import { fictionalIdNumber, fictionalNumber, workerDraft } from '../support/register.ts'
import { csvOf, givenSheets, newWorkerRow, rowsOf } from '../support/sheets.ts'

const REASON = '本人书面申请删除'

await onOwnPostgres(t, 'nothing that a file says of somebody lies readable in the database', async (t, engine) => {
  const lines: string[] = []
  const { app, check, commit, rows } = await givenSheets(t, engine, {
    log_level: 'trace',
    log_stream: { write: (line) => void lines.push(line) }
  })
  const person = { 姓名: '虚构甲乙丙丁戊己', 手机号: fictionalNumber(), 身份证件号码: fictionalIdNumber() }
  const failing = { 姓名: '虚构子丑寅卯辰巳', 手机号: fictionalNumber(), 行业: '没有这一行' }
  const canaries = [...Object.values(person), failing.姓名, failing.手机号].map((text) => ({ kind: text, text }))
  const { id } = await check(csvOf(newWorkerRow(person), newWorkerRow(failing)))
  t.strictSame(found(canaries, await databaseText(app.db)), [], 'after the check')
  await commit(id)
  await rows(id)
  t.strictSame(found(canaries, await databaseText(app.db)), [], 'after the commit')
  t.strictSame(found(canaries, Buffer.from(lines.join(''))), [], 'in logs')
  t.strictSame(found(canaries, Buffer.from(JSON.stringify(await rows(id)))), [], 'in answers')
})

await onPostgres(
  t,
  'erasing somebody takes away what files say of them, and nothing brings them back',
  async (t, engine) => {
    const { app, admin, register, exported, check, commit, rows } = await givenSheets(t, engine)
    const worker = await register('/v1/workers', workerDraft())
    const sheet = await exported()
    const { id } = await check(csvOf(...sheet.map((row) => ({ ...row, 姓名: '虚构改名' }))))
    const failed = await check(csvOf(...sheet.map((row) => ({ ...row, 行业: 'x' }))))
    const erased = await app.send('POST', `/v1/persons/${worker.person_id}/erase`, {
      token: admin.token,
      body: { reason: REASON }
    })
    t.equal(erased.statusCode, 200, erased.body)
    t.equal(
      (await app.db.selectFrom('import_row').select('number').where('content', 'is not', null).execute()).length,
      0
    )
    t.match(await rows(failed.id), [{ outcome: 'failed', changes: null, reasons: null }])
    t.match((await commit(id)).json(), { updated: 0, failed: 1 })
    const [row] = await exported()
    t.match(row, { 姓名: '', 手机号: '' })
    t.match(await rows((await check(csvOf({ ...row, 姓名: '虚构又来' }))).id), [
      { outcome: 'failed', reasons: [{ reason: /已经删除/ }] }
    ])
  }
)

await onPostgres(
  t,
  'failed rows come back as the same sheet with reasons, to who brought them, for a day',
  async (t, engine) => {
    const { app, admin, clerk, check, get } = await givenSheets(t, engine)
    const bad = { 职业: '快递员', 手机号: '123', 姓名: '虚构张三', 行业: '快递', 社区: '琵琶山社区' }
    const { id } = await check(csvOf(bad, { ...bad, 手机号: fictionalNumber() }), { token: clerk.token })
    t.equal((await get(`/v1/imports/${id}/failed.xlsx`)).json().code, 'import_not_yours')
    const answer = await get(`/v1/imports/${id}/failed.xlsx`, clerk)
    const table = await readTable(answer.rawPayload, 'failed.xlsx')
    t.strictSame(table.header, ['职业', '手机号', '姓名', '行业', '社区', '失败原因'])
    const [row] = rowsOf(table)
    t.match(row, { ...bad, 失败原因: /手机号：.*11 位/ })
    const again = await check(csvOf({ ...row, 手机号: fictionalNumber() }), { token: clerk.token })
    t.match(again, { inserted: 1, failed: 0 }, 'corrected, it can be imported as it is')
    app.testClock.advance(24 * 60 * 60 + 1)
    admin.token = (await signInAgain(app, admin, SUBDISTRICT)).token
    clerk.token = (await signInAgain(app, clerk, COMMUNITY)).token
    t.equal((await get(`/v1/imports/${id}/failed.xlsx`, clerk)).json().code, 'import_content_gone')
    t.equal(
      (await app.send('POST', `/v1/imports/${again.id}/commit`, { token: admin.token })).json().code,
      'import_not_checked'
    )
    t.match((await get(`/v1/imports/${again.id}`)).json(), { status: 'expired' })
    await check(csvOf(newWorkerRow()))
    t.equal(
      (await app.db.selectFrom('import_row').select('number').execute()).length,
      1,
      'whoever brings one takes some away'
    )
  }
)

await onPostgres(t, 'of what somebody has checked and not committed only the latest are kept', async (t, engine) => {
  const { app, check, get } = await givenSheets(t, engine)
  for (let turn = 0; turn < 7; turn++) {
    await check(csvOf(newWorkerRow()))
    app.testClock.advance(1)
  }
  const statuses = (await get('/v1/imports')).json().items.map(({ status }: { status: string }) => status)
  t.strictSame(statuses, ['checked', 'checked', 'checked', 'checked', 'checked', 'expired', 'expired'])
})
