import t from 'tap'
import { COMMUNITY, OTHER_SUBDISTRICT, SUBDISTRICT, signInAgain, signInStaff } from '../support/actors.ts'
import { startApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'
import { eventually } from '../support/eventually.ts'
import { fictionalNumber, workerDraft } from '../support/register.ts'
import { csvOf, givenSheets, newWorkerRow, type SheetRow } from '../support/sheets.ts'

const edit = (rows: SheetRow[], change: SheetRow) => csvOf(...rows.map((row) => ({ ...row, ...change })))
const draftOf = (change: object) => ({
  area_code: COMMUNITY,
  sector: 'courier',
  occupation: 'courier',
  status: 'active',
  ...change
})

await onPostgres(t, 'an import that is committed many times at once is recorded once', async (t, engine) => {
  const { check, commit, exported } = await givenSheets(t, engine)
  const { id } = await check(
    csvOf(newWorkerRow({ 手机号: fictionalNumber() }), newWorkerRow({ 手机号: fictionalNumber() }))
  )
  const answers = await Promise.all(Array.from({ length: 6 }, () => commit(id)))
  t.strictSame(answers.map(({ statusCode }) => statusCode).sort(), [200, 409, 409, 409, 409, 409])
  t.equal((await exported()).length, 2)
})

await onPostgres(
  t,
  'a repeated request with its key is answered the same and imports nothing twice',
  async (t, engine) => {
    const { send, app, admin } = await givenSheets(t, engine)
    const headers = { 'idempotency-key': 'one' }
    const first = await send(csvOf(newWorkerRow()), { headers })
    t.equal((await send(csvOf(newWorkerRow()), { headers })).body, first.body)
    t.equal((await send(csvOf(newWorkerRow({ 姓名: '虚构李四' })), { headers })).statusCode, 422)
    const url = `/v1/imports/${first.json().id}/commit`
    const done = await app.send('POST', url, { token: admin.token, headers: { 'idempotency-key': 'two' } })
    t.equal(
      (await app.send('POST', url, { token: admin.token, headers: { 'idempotency-key': 'two' } })).body,
      done.body
    )
  }
)

await onPostgres(t, 'what was changed after the check is compared again, cell by cell', async (t, engine) => {
  const { register, exported, check, commit, rows, as, admin } = await givenSheets(t, engine)
  const same = await register('/v1/workers', workerDraft({ vehicle: 'car' }))
  const other = await register('/v1/workers', workerDraft({ vehicle: 'car' }))
  const done = await register('/v1/workers', workerDraft({ vehicle: 'car' }))
  const { id } = await check(edit(await exported(), { 车辆: '货车' }))
  await as(admin).put(`/v1/workers/${same.id}`, 1, draftOf({ vehicle: 'van' }))
  await as(admin).put(`/v1/workers/${other.id}`, 1, draftOf({ vehicle: 'car', weekly_hours: 30 }))
  await as(admin).put(`/v1/workers/${done.id}`, 1, draftOf({ vehicle: 'truck' }))
  t.match((await commit(id)).json(), { updated: 1, unchanged: 1, failed: 1 })
  const [failed] = await rows(id, '?outcome=failed')
  t.match(failed, { subject_id: same.id, reasons: [{ column: '车辆', reason: /检查之后已有人改过/ }] })
  t.match((await as(admin).get(`/v1/workers/${other.id}`)).json(), { vehicle: 'truck', weekly_hours: 30 })
})

await onPostgres(t, 'a cell that somebody changed after the export is not changed back', async (t, engine) => {
  const { register, exported, check, rows, as, admin } = await givenSheets(t, engine)
  const { id } = await register('/v1/workers', workerDraft({ vehicle: 'car', weekly_hours: 20 }))
  const sheet = await exported()
  await as(admin).put(`/v1/workers/${id}`, 1, draftOf({ vehicle: 'van', weekly_hours: 20 }))
  t.match(await check(csvOf(...sheet)), { unchanged: 1 }, 'unedited, it says nothing')
  t.match(await check(edit(sheet, { '每周工时（小时）': '30' })), { updated: 1 }, 'another cell goes through')
  const both = await check(edit(sheet, { 车辆: '货车' }))
  t.match(await rows(both.id), [{ outcome: 'failed', reasons: [{ column: '车辆', reason: /导出之后已有人改过/ }] }])
})

await onPostgres(
  t,
  'an undo leaves what was overtaken, says so, and comes too late after a week',
  async (t, engine) => {
    const { app, register, exported, check, commit, undo, rows, as, admin } = await givenSheets(t, engine)
    const overtaken = await register('/v1/workers', workerDraft({ vehicle: 'car' }))
    const undone = await register('/v1/workers', workerDraft({ vehicle: 'car' }))
    const { id } = await check(edit(await exported(), { 车辆: '货车' }))
    t.equal((await undo(id)).json().code, 'import_not_committed')
    await commit(id)
    await as(admin).put(`/v1/workers/${overtaken.id}`, 2, draftOf({ vehicle: 'van' }))
    t.match((await undo(id)).json(), { status: 'undone', undone: 1, overtaken: 1 })
    const told = new Map(
      (await rows(id)).map((row: { subject_id: string; undo_outcome: string }) => [row.subject_id, row.undo_outcome])
    )
    t.equal(told.get(overtaken.id), 'overtaken')
    t.equal(told.get(undone.id), 'undone')
    t.match((await as(admin).get(`/v1/workers/${overtaken.id}`)).json(), { vehicle: 'van' })
    t.match((await as(admin).get(`/v1/workers/${undone.id}`)).json(), { vehicle: 'car', version: 3 })
    const late = await check(csvOf(newWorkerRow()))
    await commit(late.id)
    app.testClock.advance(7 * 24 * 60 * 60 + 1)
    admin.token = (await signInAgain(app, admin, SUBDISTRICT)).token
    t.equal((await undo(late.id)).json().code, 'import_undo_too_late')
  }
)

await onPostgres(t, 'two imports of the same people at once wait for each other', async (t, engine) => {
  const { register, exported, check, commit, as, admin } = await givenSheets(t, engine)
  const ids: string[] = []
  for (let count = 0; count < 5; count++) ids.push((await register('/v1/workers', workerDraft())).id)
  const sheet = await exported()
  const one = await check(edit(sheet, { 车辆: '货车' }))
  const other = await check(edit(sheet.toReversed(), { '每周工时（小时）': '30' }))
  const answers = await Promise.all([commit(one.id), commit(other.id)])
  t.strictSame(
    answers.map(({ statusCode }) => statusCode),
    [200, 200]
  )
  for (const id of ids)
    t.match((await as(admin).get(`/v1/workers/${id}`)).json(), { vehicle: 'truck', weekly_hours: 30, version: 3 })
})

await onPostgres(
  t,
  'whom an import has recorded is compared with others after it, also where a process that is gone has left them',
  async (t, engine) => {
    const { check, commit, undo, register, as, admin, app } = await givenSheets(t, engine)
    const known = await register('/v1/workers', workerDraft({ name: '虚构张三', employer_name: '虚构快递' }))
    const { id } = await check(
      csvOf(
        newWorkerRow({ 姓名: '虚构章三', 用人单位: '虚构快递' }),
        newWorkerRow({ 姓名: '虚构李四', 用人单位: '虚构快递' }),
        newWorkerRow({ 姓名: '虚构立四', 用人单位: '虚构快递' })
      )
    )
    t.match((await commit(id)).json(), { inserted: 3, is_being_compared: true })
    const areCompared = async () => !(await as(admin).get(`/v1/imports/${id}`)).json().is_being_compared
    t.ok(await eventually(areCompared, 10))
    const pairs = async () => (await as(admin).get('/v1/duplicates?kind=worker')).json().items
    const found = await pairs()
    t.equal(found.length, 2, 'with who was there, and with each other')
    t.ok(
      found.some((pair: { one: { id: string }; other: { id: string } }) =>
        [pair.one.id, pair.other.id].includes(known.id)
      )
    )

    await app.db.deleteFrom('duplicate').execute()
    await app.db.updateTable('import').set({ compared_number: 2 }).execute()
    t.same(await pairs(), [], 'who reads the queue has it gone on with')
    t.ok(await eventually(areCompared, 10))
    t.equal((await pairs()).length, 1, 'from where it was left')

    await app.db.updateTable('import').set({ compared_number: 0 }).execute()
    const next = await startApp(t, engine, { keys: app.key_source })
    t.ok(await eventually(areCompared, 10), 'and so does a process that starts')
    t.equal((await pairs()).length, 2)
    await next.close()
    app.testClock.advance(60)
    t.match((await undo(id)).json(), { undone: 3, is_being_compared: true })
    t.ok(await eventually(areCompared, 10))
  }
)

await onPostgres(
  t,
  'a row whose number somebody else takes meanwhile keeps no other from being recorded',
  async (t, engine) => {
    const { check, commit, rows, app, exported } = await givenSheets(t, engine)
    const taken = fictionalNumber()
    const others = Array.from({ length: 3 }, () => newWorkerRow({ 手机号: fictionalNumber() }))
    const { id } = await check(csvOf(...others.slice(0, 2), newWorkerRow({ 手机号: taken }), ...others.slice(2)))
    const foreign = await signInStaff(app, 'subdistrict', OTHER_SUBDISTRICT)
    const elsewhere = { ...workerDraft({ phone: taken }), area_code: '370811011001' }
    t.equal((await app.send('POST', '/v1/workers', { token: foreign.token, body: elsewhere })).statusCode, 201)
    t.match((await commit(id)).json(), { inserted: 3, failed: 1 })
    t.match(await rows(id, '?outcome=failed'), [{ number: 4 }])
    t.equal((await exported()).length, 3)
  }
)
