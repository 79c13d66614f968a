import t from 'tap'
import { COMMUNITY, givenStaff, givenWorker, OTHER_COMMUNITY, OTHER_SUBDISTRICT } from '../support/actors.ts'
import { onPostgres } from '../support/engines.ts'
import { givenEnumerator, givenRegisteredWorker, needDraft } from '../support/needs.ts'
import { businessDraft, givenRegister, idsOf, workerDraft } from '../support/register.ts'
import { auditOf, NOBODY } from '../support/staff-administration.ts'

const ANSWER = '可凭居住证在社区服务站登记。'

await onPostgres(
  t,
  'a need is raised, seen to, answered and told, and its worker sees the answer',
  async (t, engine) => {
    const given = await givenRegister(t, engine)
    const { app, clerk, as } = given
    const worker = await givenRegisteredWorker(given)
    const enumerator = await givenEnumerator(app)
    const raised = await as(enumerator).post('/v1/needs', needDraft(worker.worker_id))
    t.equal(raised.statusCode, 201, raised.body)
    const url = String(raised.headers['location'])
    t.match(raised.json(), {
      version: 1,
      status: 'open',
      subject_kind: 'worker',
      text: '孩子明年上小学，想了解入学手续。',
      responsible_id: null,
      due_on: '2026-12-07',
      is_overdue: false,
      source: 'desk',
      month: '2026-11',
      raised_by: enumerator.id,
      answer: null
    })
    t.match(url, raised.json().id)

    const change = {
      category: 'policy',
      responsible_id: enumerator.id,
      due_on: '2026-12-01',
      action: '已联系街道教育专干。',
      status: 'in_progress'
    }
    const changed = await as(clerk).put(url, 1, change)
    t.match([changed.statusCode, changed.json()], [200, { ...change, version: 2 }], changed.body)
    t.equal((await as(clerk).put(url, 1, change)).json().code, 'version_stale')
    t.equal((await as(clerk).post(`${url}/told`, {})).json().code, 'need_not_answered')
    const answer = await as(clerk).post(`${url}/answer`, { answer: ANSWER }, { 'if-match': '"2"' })
    t.match([answer.statusCode, answer.json()], [200, { status: 'answered', answer: ANSWER, told_at: null }])
    t.equal((await as(clerk).put(url, 3, change)).json().code, 'need_settled')

    const own = await app.send('GET', '/v1/me/needs', { token: worker.token })
    t.match(own.json().items, [{ status: 'answered', answer: ANSWER, text: '孩子明年上小学，想了解入学手续。' }])
    t.strictSame(idsOf(await as(enumerator).get('/v1/needs?to_report_back=true')), [raised.json().id])
    const told = await as(enumerator).post(`${url}/told`, {})
    t.match(told.json(), { version: 4, status: 'answered', told_at: '2026-11-23T02:00:00.000Z' })
    t.equal((await as(enumerator).post(`${url}/told`, {})).json().version, 4, 'once is enough')
    t.strictSame(idsOf(await as(enumerator).get('/v1/needs?to_report_back=true')), [])
    const better = await as(clerk).post(`${url}/answer`, { answer: '也可网上登记。' }, { 'if-match': '"4"' })
    t.match(better.json(), { answer: '也可网上登记。', told_at: null }, 'a better answer is to be told anew')
    const closed = await as(clerk).post(`${url}/close`, {}, { 'if-match': '"5"' })
    t.match([closed.statusCode, closed.json().status], [200, 'closed'])
    t.equal((await as(clerk).post(`${url}/answer`, { answer: 'x' }, { 'if-match': '"6"' })).json().code, 'need_settled')
    t.equal((await as(clerk).post(`${url}/close`, {}, { 'if-match': '"6"' })).json().code, 'need_settled')

    const history = (await as(clerk).get(`${url}/history?limit=4`)).json()
    t.match(
      history.items.map(({ step }: { step: string }) => step),
      ['close', 'answer', 'tell', 'answer']
    )
    t.match(history.items[3].changes, [
      { field: 'status', from: 'in_progress', to: 'answered' },
      { field: 'answer', from: null, to: ANSWER }
    ])
    const rest = (await as(clerk).get(`${url}/history?cursor=${history.next}`)).json()
    t.match(rest.items, [
      { step: 'change', recorded_by: clerk.id },
      { step: 'raise', recorded_by: enumerator.id }
    ])
    t.equal(rest.next, null)
    t.strictSame(
      (await auditOf(app, 'need.answer')).map(({ details }) => details),
      [
        { category: 'policy', status: 'answered', version: 3 },
        { category: 'policy', status: 'answered', version: 5 }
      ]
    )
  }
)

await onPostgres(t, 'needs of other areas are as if they were not there', async (t, engine) => {
  const given = await givenRegister(t, engine)
  const { app, clerk, admin, as, register } = given
  const next_door = await register('/v1/workers', workerDraft({ area_code: OTHER_COMMUNITY }))
  const foreign = await givenStaff(app, 'subdistrict', OTHER_SUBDISTRICT)
  const need = (await as(admin).post('/v1/needs', needDraft(next_door.id))).json()
  for (const id of [need.id, NOBODY])
    for (const who of [clerk, foreign]) {
      const url = `/v1/needs/${id}`
      const change = { category: 'other', responsible_id: null, due_on: '2026-12-01', action: null, status: 'open' }
      const answers = [
        await as(who).get(url),
        await as(who).get(`${url}/history`),
        await as(who).put(url, 1, change),
        await as(who).post(`${url}/answer`, { answer: ANSWER }, { 'if-match': '"1"' }),
        await as(who).post(`${url}/told`, {}),
        await as(who).post(`${url}/close`, {}, { 'if-match': '"1"' })
      ]
      t.strictSame(
        answers.map((answer) => [answer.statusCode, answer.json().code]),
        answers.map(() => [404, 'need_not_found'])
      )
    }
  for (const id of [next_door.id, NOBODY])
    t.equal((await as(clerk).post('/v1/needs', needDraft(id))).json().code, 'need_subject_not_found')
  t.strictSame(idsOf(await as(clerk).get('/v1/needs')), [])
  t.strictSame(idsOf(await as(clerk).get(`/v1/needs?area_code=${OTHER_COMMUNITY}`)), [])
  t.strictSame(idsOf(await as(admin).get(`/v1/needs?area_code=${OTHER_COMMUNITY}`)), [need.id])
  const moved = await as(admin).put(`/v1/workers/${next_door.id}`, 1, { ...workerDraft(), status: 'active' })
  t.equal(moved.statusCode, 200, moved.body)
  t.match((await as(clerk).get(`/v1/needs/${need.id}`)).json(), { text: need.text }, 'they move with their worker')
  t.equal((await as(clerk).get(`/v1/needs/${need.id}/history`)).json().items.length, 1)
})

await onPostgres(t, 'lists filter and page, and know what is overdue', async (t, engine) => {
  const given = await givenRegister(t, engine)
  const { app, clerk, as, register } = given
  const worker = await givenRegisteredWorker(given)
  const business = await register('/v1/businesses', businessDraft())
  const raise = async (change: object = {}, id = worker.worker_id) =>
    (await as(clerk).post('/v1/needs', needDraft(id, change))).json()
  const housing = await raise({ category: 'housing', due_on: '2026-11-23', responsible_id: clerk.id })
  const charging = await raise({ category: 'facilities', text: '希望增设充电桩。' }, business.id)
  const answered = await raise({ due_on: '2026-11-23' })
  await as(clerk).post(`/v1/needs/${answered.id}/answer`, { answer: ANSWER }, { 'if-match': '"1"' })
  t.match(charging, { subject_kind: 'business', text: '希望增设充电桩。' })
  const found = async (query: string) => idsOf(await as(clerk).get(`/v1/needs?${query}`)).sort()
  const all = [housing.id, charging.id, answered.id].sort()
  t.strictSame(await found('limit=10'), all)
  t.strictSame(await found('category=housing'), [housing.id])
  t.strictSame(await found('subject_kind=business'), [charging.id])
  t.strictSame(await found(`subject_id=${worker.worker_id}&status=answered`), [answered.id])
  t.strictSame(await found(`responsible_id=${clerk.id}`), [housing.id])
  t.strictSame(await found('month=2026-11'), all)
  t.strictSame(await found('month=2026-12'), [])
  t.strictSame(await found('overdue=true'), [])
  const first = (await as(clerk).get('/v1/needs?limit=2')).json()
  t.equal(first.items[0].text, undefined, 'lists hold no words')
  t.strictSame(
    [...first.items.map(({ id }: { id: string }) => id), ...(await found(`limit=2&cursor=${first.next}`))].sort(),
    all
  )
  t.equal((await as(clerk).get(`/v1/needs?status=open&cursor=${first.next}`)).json().code, 'cursor_of_other_filters')
  app.testClock.set('2026-11-24T00:00:00+08:00')
  // Who signed in yesterday is signed out.
  const next_day = await givenStaff(app, 'community', COMMUNITY)
  const foundThen = async (query: string) => idsOf(await as(next_day).get(`/v1/needs?${query}`)).sort()
  t.strictSame(await foundThen('overdue=true'), [housing.id], 'what is answered is not overdue')
  t.strictSame(await foundThen('overdue=false'), [charging.id, answered.id].sort())
})

await onPostgres(t, 'a need that cannot be seen to as asked is refused with its reason', async (t, engine) => {
  const given = await givenRegister(t, engine)
  const { app, clerk, as } = given
  const worker = await givenRegisteredWorker(given)
  const elsewhere = await givenEnumerator(app, OTHER_COMMUNITY)
  const disabled = await givenEnumerator(app)
  await as(given.admin).post(`/v1/staff/${disabled.id}/disable`, {})
  const refused = async (change: object) => {
    const answer = await as(clerk).post('/v1/needs', needDraft(worker.worker_id, change))
    t.equal(answer.statusCode, 400, answer.body)
    return answer.json().code
  }
  t.equal(await refused({ text: ' \n ' }), 'need_text_empty')
  t.equal(await refused({ due_on: '2026-02-31' }), 'due_on_malformed')
  for (const responsible_id of [elsewhere.id, disabled.id, worker.id, NOBODY])
    t.equal(await refused({ responsible_id }), 'responsible_not_found')
  const by_admin = needDraft(worker.worker_id, { responsible_id: elsewhere.id })
  t.equal((await as(given.admin).post('/v1/needs', by_admin)).json().code, 'responsible_not_found', 'works elsewhere')
  t.equal(await refused({ category: 'weather' }), 'invalid_request')
  t.equal(await refused({ text: '好'.repeat(501) }), 'invalid_request')
  t.equal(await refused({ text: 'NUL\0' }), 'text_not_readable')
  t.strictSame(await app.db.selectFrom('need').selectAll().execute(), [], 'nothing of it is kept')
  const { id } = (await as(clerk).post('/v1/needs', needDraft(worker.worker_id))).json()
  const close = async (body: object) => await as(clerk).post(`/v1/needs/${id}/close`, body, { 'if-match': '"1"' })
  t.equal((await close({})).json().code, 'need_not_answered')
  t.match((await close({ reason: '本人表示已自行解决。' })).json(), { closing_reason: '本人表示已自行解决。' })
  t.equal((await as(clerk).post(`/v1/needs/${id}/answer`, { answer: ANSWER })).statusCode, 428)
})

await onPostgres(t, 'workers ask themselves, and see nothing of what others ask', async (t, engine) => {
  const given = await givenRegister(t, engine)
  const { app, clerk, as } = given
  const worker = await givenRegisteredWorker(given)
  const other = await givenRegisteredWorker(given)
  const stranger = await givenWorker(app)
  const ask = async (token: string, text: string) =>
    await app.send('POST', '/v1/me/needs', { token, body: { category: 'rights', text } })
  const asked = await ask(worker.token, '平台扣款不清楚。')
  t.match([asked.statusCode, asked.json()], [201, { status: 'open', text: '平台扣款不清楚。', due_on: '2026-12-07' }])
  app.testClock.advance(60)
  const later = await ask(worker.token, '想参加急救培训。')
  await ask(other.token, '想办居住证。')
  for (const answer of [
    await ask(stranger.token, '想办居住证。'),
    await app.send('GET', '/v1/me/needs', { token: stranger.token })
  ])
    t.match([answer.statusCode, answer.json().code], [409, 'not_registered'])
  const mine = (await app.send('GET', '/v1/me/needs?limit=1', { token: worker.token })).json()
  t.strictSame(idsOf({ json: () => mine }), [later.json().id])
  const rest = await app.send('GET', `/v1/me/needs?cursor=${mine.next}`, { token: worker.token })
  t.strictSame(idsOf(rest), [asked.json().id])
  t.match((await as(clerk).get(`/v1/needs/${asked.json().id}`)).json(), { source: 'worker', raised_by: worker.id })
  t.equal((await app.send('GET', '/v1/needs', { token: worker.token })).statusCode, 403)
  t.equal((await as(clerk).post('/v1/me/needs', { category: 'rights', text: '想办居住证。' })).statusCode, 403)
})
