import t from 'tap'
import { onPostgres } from '../support/engines.ts'
import { businessDraft, fictionalIdNumber, fictionalNumber, workerDraft } from '../support/register.ts'
import { countsOf, csvOf, givenSheets, newWorkerRow } from '../support/sheets.ts'

await onPostgres(t, 'a sheet that comes back as it was exported changes nothing', async (t, engine) => {
  const { register, exported, check } = await givenSheets(t, engine)
  const { id: employer_id } = await register(
    '/v1/businesses',
    businessDraft({ contact_name: '虚构赵六', head_count: 3 })
  )
  await register('/v1/workers', workerDraft({ id_number: fictionalIdNumber(), skills: ['维修', '急救'], employer_id }))
  await register('/v1/workers', workerDraft({ name: null, phone: null, vehicle: 'none', weekly_hours: 40 }))
  await register(
    '/v1/workers',
    workerDraft({ is_party_member: true, is_steward: true, employer_name: '虚构"快递",一店' })
  )
  for (const kind of ['worker', 'business'])
    for (const format of ['xlsx', 'csv']) {
      const rows = await exported(`kind=${kind}`, undefined, format)
      const brought = await check(csvOf(...rows), { kind })
      t.strictSame(
        countsOf(brought),
        { inserted: 0, updated: 0, unchanged: rows.length, failed: 0 },
        `${kind} ${format}`
      )
    }
})

await onPostgres(
  t,
  'of an edited sheet only the edited cells are changed, once, and can be taken back',
  async (t, engine) => {
    const { register, exported, check, commit, undo, rows, as, admin, app } = await givenSheets(t, engine)
    const worker = await register('/v1/workers', workerDraft({ vehicle: 'car', weekly_hours: 40 }))
    await register('/v1/workers', workerDraft())
    const sheet = await exported()
    // Meanwhile somebody else changes another field.
    const present = { ...worker, occupation: 'courier', vehicle: 'van' }
    const draft = {
      area_code: present.area_code,
      sector: present.sector,
      occupation: present.occupation,
      status: 'active',
      vehicle: 'van',
      weekly_hours: 40
    }
    t.equal((await as(admin).put(`/v1/workers/${worker.id}`, 1, draft)).statusCode, 200)
    const phone = fictionalNumber()
    const edited = sheet.map((row) =>
      row['编号'] === worker.id ? { ...row, 手机号: phone, '每周工时（小时）': '50' } : row
    )
    const brought = await check(csvOf(...edited, newWorkerRow({ 手机号: fictionalNumber() })))
    t.strictSame(countsOf(brought), { inserted: 1, updated: 1, unchanged: 1, failed: 0 })
    t.equal((await as(admin).get(`/v1/workers/${worker.id}`)).json().weekly_hours, 40, 'a check changes nothing')
    const [updated] = await rows(brought.id, '?outcome=updated')
    t.match(updated.changes, [
      { column: '每周工时（小时）', field: 'weekly_hours', from: 40, to: 50 },
      { column: '手机号', field: 'phone', from: worker.phone, to: `${phone.slice(0, 3)}****${phone.slice(-4)}` }
    ])
    const done = await commit(brought.id)
    t.match(done.json(), { status: 'committed', inserted: 1, updated: 1, unchanged: 1, failed: 0 })
    t.equal((await commit(brought.id)).json().code, 'import_not_checked', 'not twice')
    const after = (await as(admin).get(`/v1/workers/${worker.id}`)).json()
    t.match(after, { version: 3, weekly_hours: 50, vehicle: 'van' })
    const [inserted] = await rows(brought.id, '?outcome=inserted')
    t.match((await as(admin).get(`/v1/workers/${inserted.subject_id}`)).json(), { name: '虚***', status: 'active' })
    app.testClock.advance(60)
    t.match((await undo(brought.id)).json(), { status: 'undone', undone: 2, overtaken: 0 })
    t.match((await as(admin).get(`/v1/workers/${worker.id}`)).json(), {
      weekly_hours: 40,
      vehicle: 'van',
      phone: worker.phone
    })
    t.match((await as(admin).get(`/v1/workers/${inserted.subject_id}`)).json(), { status: 'left' })
    t.equal((await undo(brought.id)).json().code, 'import_not_committed', 'not twice')
  }
)
