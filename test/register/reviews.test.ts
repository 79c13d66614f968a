import { randomUUID } from 'node:crypto'
import t from 'tap'
import { COMMUNITY, givenStaff, OTHER_COMMUNITY } from '../support/actors.ts'
import { databaseText } from '../support/canaries.ts'
import { onPostgres } from '../support/engines.ts'
import { fictionalNumber, idsOf, workerDraft } from '../support/register.ts'
import { givenRound, newcomer } from '../support/submitting.ts'

await onPostgres(t, 'a new subject waits for review, and what was added to it with it', async (t, engine) => {
  const { app, as, clerk, admin, visitor, submitAll, submission, review } = await givenRound(t, engine)
  const subject_id = randomUUID()
  const added = submission({ subject_id, device_time: '2026-11-23T09:40:00+08:00', answers: { weekly_hours: 45 } })
  const early = submission({ subject_id, device_time: '2026-11-23T09:35:00+08:00', answers: { weekly_hours: 44 } })
  const made = submission({ subject_id, ...newcomer() })
  const receipts = (await submitAll([added, made, early]))
    .json()
    .items.map(({ receipt }: { receipt: object }) => receipt)
  t.match(receipts, [
    { status: 'received', hold_reasons: ['subject_pending'] },
    { status: 'received', hold_reasons: ['new_subject'], recorded_version: null },
    { status: 'received', hold_reasons: ['subject_pending'] }
  ])
  t.equal((await as(clerk).get(`/v1/workers/${subject_id}`)).statusCode, 404)
  t.strictSame(
    idsOf(await as(clerk).get('/v1/submissions?status=received')).sort(),
    [added.id, early.id, made.id].sort()
  )
  t.equal((await review(added.id, 'approve', 1)).json().code, 'submission_subject_pending')
  t.equal((await review(made.id, 'approve', 1, {}, visitor)).statusCode, 403)
  t.equal((await review(made.id, 'approve', 2)).statusCode, 412)
  t.equal((await as(clerk).post(`/v1/submissions/${made.id}/approve`, {})).statusCode, 428)

  const approved = await review(made.id, 'approve', 1, { comment: '已电话核实' })
  t.equal(approved.statusCode, 200, approved.body)
  t.match(approved.json(), {
    submission: { status: 'approved', version: 2, recorded_version: 1, hold_reasons: ['new_subject'] },
    review: { action: 'approve', reviewed_by: clerk.id, comment: '已电话核实' }
  })
  t.match((await as(clerk).get(`/v1/workers/${subject_id}`)).json(), { version: 3, name: '虚***', weekly_hours: 45 })
  for (const { id } of [added, early])
    t.match((await as(visitor).get(`/v1/submissions/${id}`)).json(), {
      status: 'approved',
      hold_reasons: ['subject_pending']
    })
  const history = (await as(visitor).get(`/v1/submissions/${made.id}/reviews`)).json()
  t.match(history, { items: [{ action: 'approve', comment: '已电话核实' }], next: null })
  t.equal((await review(made.id, 'approve', 2)).json().code, 'submission_not_in_status')

  const neighbour = await givenStaff(app, 'community', OTHER_COMMUNITY)
  for (const action of ['approve', 'return', 'reject', 'unapprove'])
    t.equal(
      (await review(made.id, action, 2, { comment: '不是我的' }, neighbour)).json().code,
      action === 'approve' ? 'submission_not_found' : 'submission_not_found'
    )
  const colleague = await givenStaff(app, 'enumerator', COMMUNITY)
  t.equal((await as(colleague).get(`/v1/submissions/${made.id}`)).json().code, 'submission_not_found')
  t.strictSame(idsOf(await as(colleague).get('/v1/submissions')), [])
  t.equal(idsOf(await as(admin).get('/v1/submissions')).length, 3)
})

await onPostgres(t, 'what comes back is handed in again once, and nobody reviews their own', async (t, engine) => {
  const { app, as, clerk, admin, visitor, submit, submission, review } = await givenRound(t, engine)
  const made = submission({ subject_id: randomUUID(), ...newcomer() })
  t.equal((await as(visitor).post('/v1/submissions', made)).statusCode, 201)
  t.equal((await review(made.id, 'return', 1)).statusCode, 400, 'why is to be said')
  t.match((await review(made.id, 'return', 1, { comment: '请核对姓名' })).json(), {
    submission: { status: 'has_issues' }
  })
  const { submission: _, ...again } = { submission, ...made, id: randomUUID(), replaces_id: made.id }
  t.equal((await submit({ ...again, subject_id: randomUUID() })).json().code, 'replaced_not_returned')
  const colleague = await givenStaff(app, 'community', COMMUNITY)
  t.equal((await submit(again, colleague)).json().code, 'replaced_not_returned')
  const replaced = await submit(again)
  t.match(replaced.json(), { status: 'received', hold_reasons: ['new_subject', 'replacement'] })
  t.equal((await submit({ ...again, id: randomUUID() })).json().code, 'replaced_not_returned')
  t.match((await review(again.id, 'approve', 1)).json(), { submission: { status: 'approved' } })

  const own = submission({ subject_id: randomUUID(), ...newcomer() })
  t.equal((await as(clerk).post('/v1/submissions', own)).statusCode, 201)
  t.equal((await review(own.id, 'approve', 1)).json().code, 'submission_of_own')
  t.match((await review(own.id, 'reject', 1, { comment: '查无此人' }, admin)).json(), {
    submission: { status: 'rejected' }
  })
  t.equal((await review(own.id, 'approve', 2, {}, admin)).json().code, 'submission_not_in_status')
  await t.rejects(
    app.db
      .insertInto('review')
      .values({
        id: randomUUID(),
        submission_id: own.id,
        area_code: COMMUNITY,
        action: 'approve',
        reviewed_by: clerk.id,
        reviewed_at: new Date(),
        person_id: null,
        comment: null,
        taken_back_fields: [],
        overtaken_fields: []
      })
      .execute(),
    { code: '23001' }
  )
})

await onPostgres(
  t,
  'another identity, an outlier and a random sample wait; what fills a gap does not',
  async (t, engine) => {
    let chance = 1
    const { as, clerk, register, submit, review } = await givenRound(t, engine, { fraction: () => chance })
    const given = async (facts: object) => (await register('/v1/workers', workerDraft(facts))).id
    const handed = async (subject_id: string, answers: object) =>
      (await submit({ subject_id, base_version: 1, answers })).json().hold_reasons
    t.strictSame(await handed(await given({}), { phone: fictionalNumber() }), ['changed_identity'])
    t.strictSame(await handed(await given({ phone: null }), { phone: fictionalNumber() }), [])
    t.strictSame(await handed(await given({ weekly_hours: 40 }), { weekly_hours: 71 }), ['outlier'])
    t.strictSame(await handed(await given({}), { weekly_hours: 99 }), ['outlier'])
    t.strictSame(await handed(await given({ weekly_hours: 40 }), { weekly_hours: 70 }), [])
    chance = 0.049
    t.strictSame(await handed(await given({}), { weekly_hours: 50 }), ['sample'])

    const id = await given({ weekly_hours: 40 })
    const held = (await submit({ subject_id: id, base_version: 1, answers: { weekly_hours: 90 } })).json()
    await as(clerk).put(`/v1/workers/${id}`, 1, {
      ...workerDraft(),
      name: undefined,
      phone: undefined,
      weekly_hours: 54,
      status: 'active'
    })
    t.match(
      (await review(held.id, 'approve', 1)).json(),
      { submission: { status: 'approved', conflicts: [{ field: 'weekly_hours' }] } },
      'merged with what is there by then'
    )
    t.match((await as(clerk).get(`/v1/workers/${id}`)).json(), { weekly_hours: 54 })
  }
)

await onPostgres(
  t,
  'what is unapproved is taken back field by field unless overtaken, and may be approved again',
  async (t, engine) => {
    const { as, clerk, admin, register, submit, review } = await givenRound(t, engine)
    const { id } = await register(
      '/v1/workers',
      workerDraft({ weekly_hours: 40, vehicle: 'van', employer_name: '虚构快递' })
    )
    const handed = (
      await submit({
        subject_id: id,
        base_version: 1,
        answers: { weekly_hours: 48, vehicle: 'car', employer_name: '虚构外卖' }
      })
    ).json()
    const desk = {
      ...workerDraft(),
      name: undefined,
      phone: undefined,
      status: 'active',
      employer_name: '虚构外卖',
      weekly_hours: 48
    }
    t.equal((await as(clerk).put(`/v1/workers/${id}`, 2, { ...desk, vehicle: 'truck' })).statusCode, 200)
    const undone = await review(handed.id, 'unapprove', 1, { comment: '走访对象弄错了' })
    t.match(undone.json(), {
      submission: { status: 'received', hold_reasons: ['unapproved'], recorded_version: null },
      review: { taken_back_fields: ['employer_name', 'weekly_hours'], overtaken_fields: ['vehicle'] }
    })
    const worker = async () => (await as(clerk).get(`/v1/workers/${id}`)).json()
    t.match(await worker(), { version: 4, weekly_hours: 40, employer_name: '虚构快递', vehicle: 'truck' })
    const again = await review(handed.id, 'approve', 2, {}, admin)
    t.match(again.json(), {
      submission: { status: 'approved', recorded_version: 5, conflicts: [{ field: 'vehicle' }] }
    })
    t.match(await worker(), { version: 5, weekly_hours: 48, employer_name: '虚构外卖', vehicle: 'truck' })

    const subject_id = randomUUID()
    const made = (await submit({ subject_id, ...newcomer() })).json()
    await review(made.id, 'approve', 1)
    t.match((await review(made.id, 'unapprove', 2, { comment: '查无此人' })).json(), {
      review: { taken_back_fields: ['status'] }
    })
    t.match((await as(clerk).get(`/v1/workers/${subject_id}`)).json(), { version: 2, status: 'left' })
    t.equal((await review(made.id, 'approve', 3)).statusCode, 200)
    t.match((await as(clerk).get(`/v1/workers/${subject_id}`)).json(), { version: 3, status: 'active', name: '虚***' })
    const reviews = (await as(clerk).get(`/v1/submissions/${made.id}/reviews?limit=2`)).json()
    t.strictSame(
      reviews.items.map(({ action }: { action: string }) => action),
      ['approve', 'unapprove']
    )
    const rest = (await as(clerk).get(`/v1/submissions/${made.id}/reviews?limit=2&cursor=${reviews.next}`)).json()
    t.strictSame(
      rest.items.map(({ action }: { action: string }) => action),
      ['approve']
    )
  }
)

await onPostgres(
  t,
  'a new subject is whom its answers are about from the start, and ends with all of them',
  async (t, engine) => {
    const { app, as, admin, visitor, submission, submitAll, review } = await givenRound(t, engine)
    const business_id = randomUUID()
    const shop = submission({
      subject_kind: 'business',
      subject_id: business_id,
      is_new: true,
      outcome: 'new',
      answers: {
        name: '虚构快递站',
        sector: 'courier',
        kind: 'courier_site',
        community: COMMUNITY,
        contact_name: '虚构老板',
        contact_phone: fictionalNumber()
      }
    })
    const worker_id = randomUUID()
    const made = submission({ subject_id: worker_id, ...newcomer() })
    t.equal((await submitAll([made, shop])).statusCode, 200)
    const owners = async () =>
      await app.db
        .selectFrom('submission')
        .select(['id', 'person_id'])
        .where('personal', 'is not', null)
        .orderBy('id')
        .execute()
    const before = await owners()
    const persons = async () => (await app.db.selectFrom('person').select('id').execute()).length
    const count = await persons()
    for (const { id } of [made, shop]) t.equal((await review(id, 'approve', 1)).statusCode, 200)
    t.strictSame([await owners(), await persons()], [before, count])
    const worker = (await as(admin).get(`/v1/workers/${worker_id}`)).json()
    const business = (await as(admin).get(`/v1/businesses/${business_id}`)).json()
    t.match([worker, business], [{ name: '虚***' }, { contact_name: '虚***' }])
    for (const person_id of [worker.person_id, business.contact_person_id])
      t.equal((await as(admin).post(`/v1/persons/${person_id}/erase`, { reason: '本人书面申请删除' })).statusCode, 200)
    t.strictSame((await as(visitor).get(`/v1/submissions/${made.id}`)).json().answers, {
      sector: 'courier',
      occupation: 'courier',
      community: COMMUNITY
    })
    t.notOk('contact_name' in (await as(visitor).get(`/v1/submissions/${shop.id}`)).json().answers)
  }
)

await onPostgres(
  t,
  'of what is handed in, said and drafted nothing personal is readable in tables and logs',
  async (t, engine) => {
    const lines: string[] = []
    const { app, as, clerk, visitor, register, submission, review, round_id } = await givenRound(t, engine, {
      log_level: 'trace',
      log_stream: { write: (line) => void lines.push(line) }
    })
    const secrets = { name: '虚构戊己庚', phone: '19900079001', second: '19900079002', comment: '虚构意见丙丁' }
    const { id } = await register('/v1/workers', workerDraft())
    const { name: _, phone: __, ...desk } = workerDraft({ status: 'active' })
    await as(clerk).put(`/v1/workers/${id}`, 1, { ...desk, phone: secrets.phone })
    const said = submission({ subject_id: id, base_version: 1, answers: { phone: secrets.second } })
    t.equal((await as(visitor).post('/v1/submissions', said)).json().conflicts.length, 1)
    const held = submission({ subject_id: randomUUID(), ...newcomer({ name: secrets.name }) })
    const headers = { 'idempotency-key': randomUUID() }
    t.equal((await as(visitor).post('/v1/submissions', held, headers)).statusCode, 201)
    t.equal((await review(held.id, 'return', 1, { comment: secrets.comment })).statusCode, 200)
    const body = { round_id, subject_kind: 'worker', subject_id: id, answers: { name: secrets.name } }
    await app.send('PUT', `/v1/submissions/drafts/${randomUUID()}`, { token: visitor.token, body })
    const refused = await as(visitor).post('/v1/submissions', {
      ...said,
      id: randomUUID(),
      answers: { phone: `${secrets.second}0` }
    })
    t.equal(refused.statusCode, 400)
    const everywhere = `${(await databaseText(app.db)).toString()}${lines.join('')}${refused.body}`
    for (const secret of Object.values(secrets)) t.notOk(everywhere.includes(secret), secret)
  }
)

await onPostgres(t, 'erasure leaves nothing of answers and comments', async (t, engine) => {
  const { as, admin, clerk, register, submit, review, submission, visitor } = await givenRound(t, engine)
  const { id, person_id } = await register('/v1/workers', workerDraft())
  const held = submission({ subject_id: id, base_version: 1, answers: { phone: fictionalNumber(), weekly_hours: 50 } })
  t.equal((await as(visitor).post('/v1/submissions', held)).statusCode, 201)
  await review(held.id, 'return', 1, { comment: '虚构王五说电话不对' })
  t.match((await as(clerk).get(`/v1/submissions/${held.id}`)).json().answers, { phone: /^199/, weekly_hours: 50 })
  await as(admin).post(`/v1/persons/${person_id}/erase`, { reason: '本人书面申请删除' })
  t.strictSame((await as(clerk).get(`/v1/submissions/${held.id}`)).json().answers, { weekly_hours: 50 })
  t.match((await as(clerk).get(`/v1/submissions/${held.id}/reviews`)).json(), {
    items: [{ action: 'return', comment: null }]
  })
  t.equal((await as(visitor).post('/v1/submissions', held)).statusCode, 200, 'sent again, it is known still')
  const more = await submit({ subject_id: id, base_version: 1, answers: { phone: fictionalNumber() } })
  t.match([more.statusCode, more.json().code], [409, 'person_erased'])
})
