import t from 'tap'
import type { Staff } from '../../src/actor.ts'
import { COMMUNITY, givenStaff, OTHER_SUBDISTRICT, SUBDISTRICT } from '../support/actors.ts'
import { onEachEngine, onPostgres } from '../support/engines.ts'
import { businessDraft, idsOf, NEXT_COMMUNITY, workerDraft } from '../support/register.ts'
import { givenEnumerator, givenRounds, roundPlan, visit } from '../support/rounds.ts'

await onEachEngine(t, 'a round is planned, opened and closed, each once and in this order', async (t, engine) => {
  const { admin, as, plan } = await givenRounds(t, engine)
  const round = await plan()
  t.match(round, { ...roundPlan(), status: 'planned', version: 1, opened_at: null, closed_at: null })
  const url = `/v1/rounds/${round.id}`
  t.match((await as(admin).post(`${url}/close`, {})).json(), { code: 'round_not_open' })
  const opened = await as(admin).post(`${url}/open`, {})
  t.match(opened.json(), { status: 'open', version: 2, opened_at: '2026-11-23T10:00:00+08:00' }, opened.body)
  t.equal(opened.headers['etag'], '"2"')
  t.strictSame((await as(admin).post(`${url}/open`, {})).json(), opened.json(), 'once more changes nothing')
  const closed = await as(admin).post(`${url}/close`, {})
  t.match(closed.json(), { status: 'closed', version: 3, closed_at: '2026-11-23T10:00:00+08:00' }, closed.body)
  t.strictSame((await as(admin).post(`${url}/close`, {})).json(), closed.json())
  t.match((await as(admin).post(`${url}/open`, {})).json(), { code: 'round_closed' })
  t.strictSame((await as(admin).get(url)).json(), closed.json())
})

await onPostgres(t, 'a round changes while it is planned, its due date until it is closed', async (t, engine) => {
  const { app, admin, as, plan, done } = await givenRounds(t, engine)
  const { id } = await plan()
  const url = `/v1/rounds/${id}`
  const put = async (version: number, change: object) => (await as(admin).put(url, version, roundPlan(change))).json()
  t.match(await put(1, { month: '2026-12', due_on: '2026-12-20', kind: 'baseline' }), {
    month: '2026-12',
    kind: 'baseline',
    version: 2
  })
  t.match(await put(1, {}), { code: 'version_stale' })
  t.equal((await app.send('PUT', url, { token: admin.token, body: roundPlan() })).statusCode, 428)
  t.match(await put(2, { area_code: COMMUNITY }), { month: '2026-11', area_code: COMMUNITY, version: 3 })
  await done(`${url}/open`)
  const later = { area_code: COMMUNITY, due_on: '2026-12-05' }
  for (const change of [
    {},
    { ...later, month: '2026-10' },
    { ...later, kind: 'baseline' },
    { ...later, worker_questionnaire: { code: 'worker_standard', version: 2 } }
  ])
    t.match(await put(4, change), { code: 'round_not_planned' })
  t.match(await put(4, { ...later, due_on: '2026-10-31' }), { code: 'round_due_too_early' })
  t.match(await put(4, later), { due_on: '2026-12-05', version: 5, status: 'open' })
  await done(`${url}/close`)
  t.match(await put(6, { ...later, due_on: '2026-12-06' }), { code: 'round_not_planned' })
})

await onPostgres(
  t,
  'no community has two rounds in one month, also of two that are planned at once',
  async (t, engine) => {
    const { admin, as, plan } = await givenRounds(t, engine)
    const post = async (change: object) => await as(admin).post('/v1/rounds', roundPlan(change))
    const answers = await Promise.all(
      [{}, { area_code: COMMUNITY }, {}, { area_code: COMMUNITY }].map(async (change) => await post(change))
    )
    const [made, ...others] = answers.sort((one, other) => one.statusCode - other.statusCode)
    t.equal(made?.statusCode, 201)
    const is_whole = made?.json().area_code !== COMMUNITY
    for (const answer of others) t.match(answer.json(), { code: 'round_overlaps' }, answer.body)
    t.equal((await post({ area_code: NEXT_COMMUNITY })).statusCode, is_whole ? 409 : 201, 'a community beside it')
    const next = await plan({ month: '2026-12', area_code: COMMUNITY, due_on: '2026-12-20' })
    const moved = await as(admin).put(`/v1/rounds/${next.id}`, 1, roundPlan({ area_code: COMMUNITY }))
    t.match(moved.json(), { code: 'round_overlaps' })
  }
)

await onPostgres(t, 'a round that cannot be is refused, and says what is wrong', async (t, engine) => {
  const { app, admin, clerk, as, plan } = await givenRounds(t, engine)
  const refused = async (change: object, actor = admin) => {
    const answer = await as(actor).post('/v1/rounds', roundPlan(change))
    t.ok(answer.statusCode >= 400 && answer.statusCode < 500, answer.body)
    return answer.json()
  }
  t.match(await refused({ due_on: '2026-10-31' }), { code: 'round_due_too_early' })
  t.match(await refused({ due_on: '2026-02-31' }), { code: 'invalid_request' })
  t.match(await refused({ month: '2026-13' }), { code: 'invalid_request' })
  t.match(await refused({ month: 202611 }), { code: 'invalid_request' })
  t.match(await refused({ kind: 'weekly' }), { code: 'invalid_request' })
  t.match(await refused({ extra: 1 }), { code: 'invalid_request' })
  for (const area_code of [OTHER_SUBDISTRICT, '370811000000', '370811015999', '990101001000'])
    t.match(await refused({ area_code }), { code: 'round_area_unfit' }, area_code)
  const questionnaire = { code: 'worker_standard', version: 9 }
  t.match(await refused({ worker_questionnaire: questionnaire }), {
    code: 'round_questionnaire_unusable',
    errors: [{ pointer: '/body/worker_questionnaire' }]
  })
  t.match(await refused({ business_questionnaire: { code: 'worker_standard', version: 1 } }), {
    code: 'round_questionnaire_unusable',
    errors: [{ pointer: '/body/business_questionnaire' }]
  })
  for (const code of ['\0', '\ud800', 'a'.repeat(10_000), 1e308, null, [], {}])
    await refused({ worker_questionnaire: { code, version: 1 } })
  for (const version of [0, -1, 1.5, 2 ** 31, 1e308, '1'])
    await refused({ worker_questionnaire: { code: 'worker_standard', version } })
  t.match(await refused({}, clerk), { code: 'round_not_yours' }, 'of the whole sub-district')
  const { id } = await plan()
  t.match((await as(clerk).post(`/v1/rounds/${id}/open`, {})).json(), { code: 'round_not_yours' })
  t.match((await as(clerk).post(`/v1/rounds/${id}/close`, {})).json(), { code: 'round_not_yours' })
  t.match((await as(clerk).put(`/v1/rounds/${id}`, 1, roundPlan())).json(), { code: 'round_not_yours' })
  const foreign = await givenStaff(app, 'subdistrict', OTHER_SUBDISTRICT)
  const missing = await as(admin).get('/v1/rounds/00000000-0000-4000-8000-000000000000')
  for (const path of ['', '/progress', '/visits', '/assignments']) {
    const answer = await as(foreign).get(`/v1/rounds/${id}${path}`)
    t.equal(answer.statusCode, 404)
    t.strictSame({ ...answer.json(), request_id: '' }, { ...missing.json(), request_id: '' })
  }
})

await onPostgres(t, 'a round opens with questionnaires that are published', async (t, engine) => {
  const { admin, as, plan, done } = await givenRounds(t, engine)
  const standard = (await as(admin).get('/v1/questionnaires/worker_standard/versions/1')).json()
  const { version } = await done('/v1/questionnaires', {
    code: 'worker_standard',
    subject_kind: 'worker',
    title: '虚构问卷',
    definition: standard.definition
  })
  const reference = { code: 'worker_standard', version }
  const { id } = await plan({ worker_questionnaire: reference })
  const open = async () => (await as(admin).post(`/v1/rounds/${id}/open`, {})).json()
  t.match(await open(), { code: 'round_questionnaire_not_published' })
  const url = `/v1/questionnaires/worker_standard/versions/${version}`
  await as(admin).post(`${url}/publish`, {}, { 'if-match': '"1"' })
  await done(`${url}/retire`)
  t.match(await open(), { code: 'round_questionnaire_not_published' }, 'one that is retired is used no more')
  t.match((await as(admin).post('/v1/rounds', roundPlan({ worker_questionnaire: reference }))).json(), {
    code: 'round_questionnaire_unusable'
  })
  t.match((await as(admin).put(`/v1/rounds/${id}`, 1, roundPlan())).json(), { version: 2 })
  t.match(await open(), { status: 'open' })
})

await onPostgres(t, 'the list is who is active in the area when the round is opened', async (t, engine) => {
  const { app, clerk, as, open, done, visits, register } = await givenRounds(t, engine)
  const worker = await register('/v1/workers', workerDraft())
  const business = await register('/v1/businesses', businessDraft())
  const gone = await register('/v1/workers', workerDraft())
  await as(clerk).put(`/v1/workers/${gone.id}`, 1, { ...workerDraft(), status: 'left' })
  const beside = await register('/v1/workers', workerDraft({ area_code: NEXT_COMMUNITY }))
  await as(clerk).put(`/v1/workers/${worker.id}`, 1, { ...workerDraft(), status: 'active' })
  const own = await open({ area_code: COMMUNITY }, clerk)
  await register('/v1/workers', workerDraft())
  const listed = await visits(own.id)
  t.strictSame(
    listed.map(({ subject_id }: { subject_id: string }) => subject_id),
    [worker.id, business.id].sort()
  )
  t.match(
    listed.find(({ subject_id }: { subject_id: string }) => subject_id === worker.id),
    { subject_kind: 'worker', base_version: 2, is_listed: true, is_new: false, outcome: null, enumerator_id: null }
  )
  await done(`/v1/rounds/${own.id}/close`, {}, clerk)
  const whole = await open({ month: '2026-12', due_on: '2026-12-20' })
  t.equal((await visits(whole.id)).length, 4)
  t.ok((await visits(whole.id)).some(({ subject_id }: { subject_id: string }) => subject_id === beside.id))
  t.equal((await visits(whole.id, '', clerk)).length, 3, 'a community sees its own')
  const foreign = await givenStaff(app, 'community', NEXT_COMMUNITY)
  t.strictSame(await visits(whole.id, `area_code=${COMMUNITY}`, foreign), [])
  const { items } = (await as(foreign).get('/v1/rounds')).json()
  t.strictSame(
    items.map(({ id }: { id: string }) => id),
    [whole.id],
    'and the rounds of its sub-district'
  )
  t.strictSame(idsOf(await as(clerk).get('/v1/rounds')), [whole.id, own.id], 'the latest month first')
  t.strictSame(idsOf(await as(clerk).get('/v1/rounds?status=closed')), [own.id])
  t.strictSame(idsOf(await as(clerk).get('/v1/rounds?month=2026-12')), [whole.id])
  t.strictSame(idsOf(await as(clerk).get(`/v1/rounds?area_code=${NEXT_COMMUNITY}`)), [])
  const first = (await as(clerk).get('/v1/rounds?limit=1')).json()
  t.strictSame(idsOf(await as(clerk).get(`/v1/rounds?limit=1&cursor=${first.next}`)), [own.id])
})

await onPostgres(
  t,
  'who has moved away counts where they were, whichever arrives first, that or the new address',
  async (t, engine) => {
    const { app, admin, as, enumerator, register, open, assign, progress } = await givenRounds(t, engine)
    const desk: Staff = { ...enumerator.actor, person_id: admin.id, role: 'subdistrict', area_code: SUBDISTRICT }
    const workers = [await register('/v1/workers', workerDraft()), await register('/v1/workers', workerDraft())]
    const [first, second] = workers.map(({ id }) => id) as [string, string]
    const { id } = await open()
    const next = await givenEnumerator(app, NEXT_COMMUNITY)
    await assign(id, enumerator.id)
    await assign(id, next.id, NEXT_COMMUNITY)
    const getAddress = async (worker_id: string) =>
      await as(admin).put(`/v1/workers/${worker_id}`, 1, {
        ...workerDraft(),
        area_code: NEXT_COMMUNITY,
        status: 'active'
      })
    const tell = async (subject_id: string, outcome: 'moved' | 'met', at: string) =>
      await visit(app, id, desk, [{ subject_id, outcome, at }])
    await tell(first, 'moved', '2026-11-23T09:00:00+08:00')
    await getAddress(first)
    await getAddress(second)
    await tell(second, 'moved', '2026-11-23T09:00:00+08:00')
    const figures = async () =>
      (await progress(id)).items.map(({ enumerator_id, ...figure }: Record<string, unknown>) => [
        enumerator_id,
        figure['moved'],
        figure['met']
      ])
    t.strictSame(await figures(), [
      [next.id, 0, 0],
      [enumerator.id, 2, 0]
    ])
    for (const one of [first, second]) await tell(one, 'met', '2026-11-23T09:30:00+08:00')
    t.strictSame(
      await figures(),
      [
        [next.id, 0, 2],
        [enumerator.id, 0, 0]
      ],
      'and who is met afterwards where they are'
    )
  }
)
