import { sql } from 'kysely'
import t from 'tap'
import { COMMUNITY, OTHER_COMMUNITY } from '../support/actors.ts'
import { onPostgres } from '../support/engines.ts'
import { givenRegisteredWorker } from '../support/needs.ts'
import { REASON } from '../support/persons.ts'
import { workerDraft } from '../support/register.ts'
import { NOBODY } from '../support/staff-administration.ts'
import { givenStewards, tipDraft } from '../support/tips.ts'

const NOTE = '请核实权属后处理。'

await onPostgres(
  t,
  'whom the register calls a steward is appointed, and nobody else, whichever way it is recorded',
  async (t, engine) => {
    const given = await givenStewards(t, engine)
    const { app, clerk, admin, as, register } = given
    const worker = await givenRegisteredWorker(given)
    const { worker_id } = worker
    const current = async (id = worker_id) =>
      (await as(admin).get(`/v1/stewards?worker_id=${id}&is_current=true`)).json().items
    const put = async (version: number, change: object) => {
      const draft = { ...workerDraft({ phone: undefined }), status: 'active', ...change }
      const answer = await as(clerk).put(`/v1/workers/${worker_id}`, version, draft)
      t.equal(answer.statusCode, 200, answer.body)
    }
    t.equal(
      (await app.send('POST', '/v1/tips', { token: worker.token, body: tipDraft() })).json().code,
      'steward_required'
    )
    const appointed = await as(clerk).post('/v1/stewards', { worker_id })
    t.match(
      [appointed.statusCode, appointed.json()],
      [201, { worker_id, name: '虚**', appointed_by: clerk.id, ended_on: null }],
      appointed.body
    )
    t.match((await as(clerk).get(`/v1/workers/${worker_id}`)).json(), { is_steward: true, version: 2 })
    t.equal((await as(clerk).post('/v1/stewards', { worker_id })).json().code, 'steward_appointed')

    await put(2, { is_steward: false })
    t.strictSame(await current(), [], 'a desk ends it')
    t.equal((await app.send('POST', '/v1/tips', { token: worker.token, body: tipDraft() })).statusCode, 403)
    await put(3, { is_steward: true })
    t.match(await current(), [{ appointed_by: clerk.id, area_code: COMMUNITY }], 'and begins it')
    await put(4, { is_steward: true, status: 'left' })
    t.strictSame(await current(), [], 'who leaves is none any more')
    t.equal((await as(clerk).post('/v1/stewards', { worker_id })).json().code, 'steward_worker_left')
    await put(5, { is_steward: true, status: 'active' })
    t.match(await current(), [{ worker_id }], 'and who comes back is one again')
    const [{ id }] = await current()
    const moved = {
      ...workerDraft({ phone: undefined }),
      status: 'active',
      is_steward: true,
      area_code: OTHER_COMMUNITY
    }
    t.equal((await as(admin).put(`/v1/workers/${worker_id}`, 6, moved)).statusCode, 200)
    t.match(await current(), [{ id, area_code: OTHER_COMMUNITY }], 'it goes along where they move')
    t.equal((await as(clerk).post(`/v1/stewards/${id}/end`, { reason: REASON })).json().code, 'steward_not_found')
    const ended = await as(admin).post(`/v1/stewards/${id}/end`, { reason: '本人申请不再担任。' })
    t.match(
      ended.json(),
      { id, ended_on: '2026-11-23', ended_by: admin.id, end_reason: '本人申请不再担任。' },
      ended.body
    )
    t.equal(
      (await as(admin).post(`/v1/stewards/${id}/end`, { reason: '本人申请不再担任。' })).json().code,
      'steward_ended'
    )
    t.match((await as(admin).get(`/v1/workers/${worker_id}`)).json(), { is_steward: false })
    t.match((await as(admin).post(`/v1/stewards/${id}/end`, { reason: '短' })).json(), { code: 'reason_too_short' })
    t.equal(
      (await as(admin).get(`/v1/stewards?worker_id=${worker_id}`)).json().items.length,
      3,
      'all that were are kept'
    )

    const twins = [
      await register('/v1/workers', workerDraft({ is_steward: true })),
      await register('/v1/workers', workerDraft())
    ] as const
    t.match(await current(twins[0].id), [{ worker_id: twins[0].id, appointed_by: admin.id }])
    const merge = { other_id: twins[0].id, survivor_version: 1, other_version: 1, fields: { is_steward: 'other' } }
    const merged = await as(admin).post(`/v1/workers/${twins[1].id}/merge`, merge)
    t.equal(merged.statusCode, 200, merged.body)
    t.strictSame(await current(twins[0].id), [])
    t.match(await current(twins[1].id), [{ worker_id: twins[1].id }])
    const refused = [twins[0].id, NOBODY].map((id) => as(admin).post('/v1/stewards', { worker_id: id }))
    t.match(
      (await Promise.all(refused)).map((answer) => answer.json()),
      [{ code: 'subject_merged', errors: [{ pointer: '/body/worker_id' }] }, { code: 'steward_worker_not_found' }]
    )
  }
)

await onPostgres(t, 'the database itself keeps tips and appointments as they were', async (t, engine) => {
  const { app, clerk, steward, file, step } = await givenStewards(t, engine)
  const by = await steward()
  const { id } = await file(by)
  await step(clerk, id, 'accept', 1)
  const refused = [
    sql`update tip set category = 'other', version = version + 1`,
    sql`update tip set version = version + 2`,
    sql`update tip set handed_to_area_code = '370811011001', version = version + 1`,
    sql`update tip set status = 'filed', version = version + 1`,
    sql`delete from tip`,
    sql`update tip_step set step = 'answer' where step = 'accept'`,
    sql`delete from tip_step`,
    sql`update steward set appointed_on = '2020-01-01'`,
    sql`delete from steward`,
    sql`insert into tip_photo (id, tip_id, number, area_code, person_id, media_type, width_px, height_px, size_bytes, stored_at)
      select gen_random_uuid(), id, 1, area_code, person_id, 'image/png', 1, 1, 1, now() from tip`
  ]
  for (const change of refused) await t.rejects(change.execute(app.db), { code: /^(23|40|P0)/ })
  await sql`update worker set is_steward = false where subject_id = ${by.worker_id}`.execute(app.db)
  await t.rejects(
    sql`insert into tip (id, area_code, steward_id, person_id, category, sealed_texts, status, filed_at, version, updated_at)
      select gen_random_uuid(), area_code, steward_id, person_id, category, sealed_texts, 'filed', filed_at, 1, updated_at
      from tip`.execute(app.db),
    /is no steward/
  )
})

await onPostgres(
  t,
  'of many who decide about one tip at once one does, and a steward is appointed once',
  async (t, engine) => {
    const { as, clerk, admin, register, steward, file, step } = await givenStewards(t, engine)
    const by = await steward()
    const { id } = await file(by)
    const answers = await Promise.all(
      [clerk, admin, clerk, admin].map((who, place) =>
        step(who, id, place % 2 === 0 ? 'accept' : 'decline', 1, place % 2 === 0 ? {} : { reason: NOTE })
      )
    )
    t.strictSame(answers.map(({ statusCode }) => statusCode).sort(), [200, 412, 412, 412])
    t.equal((await as(clerk).get(`/v1/tips/${id}/history`)).json().items.length, 2)
    const { id: worker_id } = await register('/v1/workers', workerDraft())
    const appointed = await Promise.all(Array.from({ length: 4 }, () => as(clerk).post('/v1/stewards', { worker_id })))
    t.strictSame(appointed.map(({ statusCode }) => statusCode).sort(), [201, 409, 409, 409])
    t.equal((await as(clerk).get(`/v1/stewards?worker_id=${worker_id}`)).json().items.length, 1)
  }
)
