import t from 'tap'
import { COMMUNITY, givenStaff, SUBDISTRICT, signInAgain } from '../support/actors.ts'
import { onPostgres } from '../support/engines.ts'
import { givenRegisteredWorker } from '../support/needs.ts'
import { fictionalNumber } from '../support/register.ts'
import { daysOfWork, givenVolunteer, letEveryGradeEarn, pointsOf, REASON } from '../support/service-records.ts'
import { auditOf, NOBODY } from '../support/staff-administration.ts'

await onPostgres(t, 'a record is approved once, and what is approved stays', async (t, engine) => {
  const { app, as, admin, clerk, worker, filed, decide } = await givenVolunteer(t, engine)
  await letEveryGradeEarn(app)
  const id = await filed()
  const url = `/v1/service-records/${id}`
  t.equal((await as(admin).post(`${url}/approve`, {})).statusCode, 428)
  t.equal((await decide(id, 'approve', 2)).json().code, 'version_stale')
  const answers = await Promise.all([admin, clerk, admin, clerk].map((by) => decide(id, 'approve', 1, {}, by)))
  t.strictSame(answers.map(({ statusCode }) => statusCode).sort(), [200, 412, 412, 412])
  const approved = answers.find(({ statusCode }) => statusCode === 200)
  t.match(approved?.json(), { status: 'approved', version: 2, decided_at: '2026-11-23T02:00:00.000Z' })
  t.match(approved?.json(), { credited_points: 2, credit_note: null }, 'and credited in the same transaction')
  t.equal(await pointsOf(app, worker.id), 2)
  const transfer = await app.db.selectFrom('points_transfer').select(['source_id', 'explanation']).executeTakeFirst()
  t.match(transfer, { source_id: id, explanation: { worked_minutes: 120, evidence_grade: 'staff_confirmed' } })
  for (const what of ['approve', 'decline'])
    t.equal((await decide(id, what, 2, what === 'decline' ? REASON : {})).json().code, 'service_record_settled')
  t.strictSame(
    (await auditOf(app, 'service_record.approve')).map(({ object_id }) => object_id),
    [id]
  )
  const declined = await filed(daysOfWork(2)[1])
  t.equal((await decide(declined, 'decline', 1, { reason: ' 不知道 ' })).json().code, 'reason_too_short')
  t.match((await decide(declined, 'decline', 1, REASON)).json(), { status: 'declined', credited_points: null })
  t.equal((await decide(declined, 'approve', 2)).json().code, 'service_record_settled')
  const patrol = await filed({ ...daysOfWork(3)[2], activity_kind: 'patrol' })
  const unearned = await decide(patrol, 'approve', 1)
  t.match(unearned.json(), { status: 'approved', credited_points: 0, credit_note: 'evidence_does_not_earn' })
  t.equal(await pointsOf(app, worker.id), 2, 'hours count where points are not earned')
  for (const change of [{ status: 'pending' as const }, { worked_minutes: 5 }, { filed_minutes: 5 }])
    await t.rejects(
      app.db.updateTable('service_record').set(change).where('id', '=', declined).execute(),
      { code: '23001' },
      'not even by hand'
    )
  await t.rejects(app.db.deleteFrom('service_record_step').execute(), { code: '23001' })
})

await onPostgres(t, 'nobody approves their own work, nor much that they have filed themselves', async (t, engine) => {
  const given = await givenVolunteer(t, engine)
  const { app, as, admin, clerk, filed, decide } = given
  const day = { started_at: '2026-11-22T09:00:00+08:00', ended_at: '2026-11-22T15:00:00+08:00' }
  const much = await filed({ ...day, worked_minutes: 241 })
  t.match((await decide(much, 'approve', 1, {}, clerk)).json(), { status: 403, code: 'service_record_is_your_filing' })
  const corrected = await decide(much, 'corrections', 1, { ...REASON, worked_minutes: 240 }, clerk)
  t.equal(corrected.statusCode, 200, corrected.body)
  t.equal((await decide(much, 'corrections', 2, { ...REASON, worked_minutes: 300 }, clerk)).statusCode, 403)
  t.equal((await decide(much, 'approve', 2, {}, clerk)).statusCode, 200, 'up to the amount they do')

  // Somebody on the staff who is a courier as well, by the same number.
  const phone = fictionalNumber()
  const double = await givenRegisteredWorker(given, { phone })
  const account = { account: 'xugou.shuang', name: '虚构双', role: 'community', area_code: COMMUNITY, phone }
  const { id: staff_id } = (await as(admin).post('/v1/staff', account)).json()
  const member = await signInAgain(app, { id: staff_id, token: '' }, COMMUNITY)
  await app.db.updateTable('staff').set({ must_change_password: false }).where('person_id', '=', staff_id).execute()
  const own = await filed({ person_id: double.id }, admin)
  for (const [what, body] of [
    ['approve', {}],
    ['decline', REASON],
    ['corrections', { ...REASON, worked_minutes: 150 }]
  ] as const) {
    const answer = await decide(own, what, 1, body, member)
    t.match([answer.statusCode, answer.json().code], [403, 'service_record_is_own'], answer.body)
  }
  const enumerator = await givenStaff(app, 'enumerator', COMMUNITY)
  t.equal((await decide(own, 'approve', 1, {}, enumerator)).statusCode, 403, 'enumerators file and do not approve')
  t.equal((await decide(own, 'approve', 1, {}, double)).statusCode, 403)
  t.equal((await decide(own, 'approve', 1)).statusCode, 200)
})

await onPostgres(t, 'of many each is judged by itself and gets a result of its own', async (t, engine) => {
  const given = await givenVolunteer(t, engine)
  const { as, admin, clerk, filed, decide } = given
  const other = await givenRegisteredWorker(given)
  const days = daysOfWork(5)
  const ids = await Promise.all(days.map((day, place) => filed({ ...day, ...(place > 2 && { person_id: other.id }) })))
  const [good = '', declined = '', stale = '', assumed = '', best = ''] = ids
  await decide(declined, 'decline', 1, REASON)
  await decide(stale, 'corrections', 1, { ...REASON, worked_minutes: 90 })
  const items = [good, declined, stale, assumed, NOBODY, good.toUpperCase(), best].map((id) => ({ id, version: 1 }))
  const headers = { 'idempotency-key': 'many' }
  const answer = await as(admin).post('/v1/service-records/approvals', { items }, headers)
  t.equal(answer.statusCode, 200, answer.body)
  t.strictSame(
    answer
      .json()
      .items.map((item: { id: string; result: string; version: number | null; problem: { code: string } | null }) => [
        item.id,
        item.result,
        item.version,
        item.problem?.code ?? null
      ]),
    [
      [good, 'approved', 2, null],
      [declined, 'refused', null, 'version_stale'],
      [stale, 'refused', null, 'version_stale'],
      [assumed, 'approved', 2, null],
      [NOBODY, 'refused', null, 'service_record_not_found'],
      [good, 'refused', null, 'service_record_twice'],
      [best, 'approved', 2, null]
    ]
  )
  const again = await as(admin).post('/v1/service-records/approvals', { items }, headers)
  t.equal(again.body, answer.body, 'a repeated request gets the same answer')
  const settled = await as(clerk).post('/v1/service-records/approvals', { items: [{ id: declined, version: 2 }] })
  t.match(settled.json().items, [{ problem: { code: 'service_record_settled' } }])
  for (const bad of [[], Array.from({ length: 1_001 }, () => ({ id: good, version: 1 })), [{ id: 'x', version: 1 }]])
    t.equal((await as(clerk).post('/v1/service-records/approvals', { items: bad })).statusCode, 400)
})

await onPostgres(t, 'approved twice and reversed twice at once, each counts exactly once', async (t, engine) => {
  const { app, as, admin, clerk, worker, filed } = await givenVolunteer(t, engine)
  await letEveryGradeEarn(app)
  const second = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const ids = await Promise.all(daysOfWork(50).map((day) => filed(day)))
  const items = ids.map((id) => ({ id, version: 1 }))
  const results = await Promise.all(
    [admin, clerk, second, admin].map((by, place) =>
      as(by).post('/v1/service-records/approvals', { items: place % 2 === 0 ? items : items.toReversed() })
    )
  )
  const approved = results.flatMap((answer) => answer.json().items).filter(({ result }) => result === 'approved')
  t.equal(approved.length, 50)
  t.equal(new Set(approved.map(({ id }) => id)).size, 50)
  t.equal(await pointsOf(app, worker.id), 100)
  const reverse = async (id: string) =>
    await Promise.all(
      [admin, second].map((by) => as(by).post(`/v1/service-records/${id}/reverse`, REASON, { 'if-match': '"2"' }))
    )
  const statuses: string[] = []
  // Five records at a time, as many as the connections that there are.
  for (let place = 0; place < ids.length; place += 5) {
    const pairs = await Promise.all(ids.slice(place, place + 5).map(reverse))
    statuses.push(...pairs.map((pair) => `${pair.map(({ statusCode }) => statusCode).sort()}`))
  }
  t.strictSame(
    statuses,
    ids.map(() => '200,412')
  )
  t.equal(await pointsOf(app, worker.id), 0)
  const rows = await app.db.selectFrom('service_record').select(['status', 'version', 'credited_points']).execute()
  t.strictSame(
    rows,
    rows.map(() => ({ status: 'reversed', version: 3, credited_points: 0 }))
  )
  const steps = await app.db.selectFrom('service_record_step').select('step').execute()
  t.strictSame(
    ['file', 'approve', 'reverse'].map((step) => steps.filter((one) => one.step === step).length),
    [50, 50, 50]
  )
})
