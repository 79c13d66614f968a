import { randomUUID } from 'node:crypto'
import t from 'tap'
import { givenStaff, OTHER_COMMUNITY, OTHER_SUBDISTRICT } from '../support/actors.ts'
import { onPostgres } from '../support/engines.ts'
import { businessDraft, idsOf, workerDraft } from '../support/register.ts'
import { givenRound, newcomer } from '../support/submitting.ts'

await onPostgres(
  t,
  'what was found at the door enters the register once, however often it is sent',
  async (t, engine) => {
    const { app, as, clerk, register, submission, visitor } = await givenRound(t, engine)
    const { id } = await register(
      '/v1/workers',
      workerDraft({ weekly_hours: 40, employer_name: '虚构快递', skills: ['修鞋'] })
    )
    const found = submission({ subject_id: id, base_version: 1, answers: { weekly_hours: 48, skills: ['repair'] } })
    const first = await as(visitor).post('/v1/submissions', found)
    t.equal(first.statusCode, 201, first.body)
    t.equal(first.headers['location'], `/v1/submissions/${found.id}`)
    t.strictSame(first.json(), {
      id: found.id,
      status: 'approved',
      hold_reasons: [],
      recorded_version: 2,
      superseded_fields: [],
      conflicts: []
    })
    t.match((await as(clerk).get(`/v1/workers/${id}`)).json(), {
      version: 2,
      weekly_hours: 48,
      employer_name: '虚构快递',
      skills: ['修鞋', '维修']
    })
    const [revision] = (await as(clerk).get(`/v1/workers/${id}/history`)).json().items
    t.match(revision, { source: 'submission', round_id: found.round_id, changed_by: visitor.id })
    app.testClock.advance(60)
    const reordered = { ...found, answers: { skills: ['repair'], weekly_hours: 48 } }
    for (const again of [found, reordered]) {
      const second = await as(visitor).post('/v1/submissions', again)
      t.equal(second.statusCode, 200, second.body)
      t.strictSame(second.json(), first.json())
    }
    for (const change of [
      { answers: { weekly_hours: 49 } },
      { outcome: 'absent', answers: {} },
      { base_version: 2 },
      { subject_id: randomUUID() }
    ])
      t.match((await as(visitor).post('/v1/submissions', { ...found, ...change })).json(), {
        code: 'submission_id_taken'
      })
    t.equal((await as(clerk).get(`/v1/workers/${id}/history`)).json().items.length, 2)
  }
)

await onPostgres(t, 'of a batch the good ones are kept, and each is told what became of it', async (t, engine) => {
  const { as, clerk, register, submission, submitAll, visitor } = await givenRound(t, engine)
  const known = await register('/v1/workers', workerDraft())
  const foreign = await register('/v1/workers', workerDraft({ area_code: OTHER_COMMUNITY }))
  const business = await register('/v1/businesses', businessDraft())
  const said = (subject_id: string, change: object = {}) =>
    submission({ subject_id, base_version: 1, answers: { weekly_hours: 41 }, ...change })
  const good = said(known.id)
  const unchanged = submission({
    subject_kind: 'business',
    subject_id: business.id,
    base_version: 1,
    is_unchanged: true
  })
  const items = [
    good,
    { nonsense: 1 },
    unchanged,
    good,
    { ...good, answers: { weekly_hours: 42 } },
    said(foreign.id),
    said(randomUUID()),
    said(business.id),
    said(known.id, { base_version: 9 }),
    said(known.id, { answers: { weekly_hours: 500, surprise: 1 } }),
    said(known.id, { answers: { vehicle: 'zeppelin' } }),
    said(known.id, { round_id: randomUUID() }),
    said(known.id, { device_time: '2026-11-25T10:00:00+08:00' }),
    said(known.id, { device_time: '昨天' }),
    said(known.id, { outcome: 'absent' }),
    said(known.id, { answers: { employer_name: 'a\0b' } }),
    said(known.id, { answers: { employer_name: '\ud800' } }),
    submission({ subject_id: randomUUID(), ...newcomer({ community: OTHER_COMMUNITY }) }),
    submission({ subject_id: randomUUID(), ...newcomer({ phone: '1990007' }) }),
    submission({ subject_id: known.id, ...newcomer() }),
    null,
    'x',
    17,
    []
  ]
  const answer = await submitAll(items)
  t.equal(answer.statusCode, 200, answer.body)
  const results = answer.json().items
  t.equal(results.length, items.length)
  t.strictSame(
    results.map(({ result, problem }: { result: string; problem: { code: string } | null }) => problem?.code ?? result),
    [
      'received',
      'invalid_request',
      'received',
      'repeated',
      'submission_id_taken',
      'worker_not_found',
      'worker_not_found',
      'worker_not_found',
      'base_version_unknown',
      'answers_not_valid',
      'answers_not_valid',
      'round_not_found',
      'device_time_not_credible',
      'invalid_request',
      'submission_inconsistent',
      'text_not_readable',
      'text_not_readable',
      'subject_area_not_yours',
      'answers_not_valid',
      'subject_id_taken',
      'invalid_request',
      'invalid_request',
      'invalid_request',
      'invalid_request'
    ]
  )
  t.strictSame(results[5].problem, {
    ...results[6].problem,
    errors: [{ ...results[6].problem.errors[0], pointer: '/body/items/5/subject_id' }]
  })
  t.match(results[9].problem.errors, [
    { pointer: '/body/items/9/answers/weekly_hours', code: 'too_large' },
    { pointer: '/body/items/9/answers/surprise', code: 'unknown_question' }
  ])
  t.match((await as(clerk).get(`/v1/workers/${known.id}`)).json(), { version: 2, weekly_hours: 41 })
  const confirmed = await as(visitor).get(`/v1/submissions/${unchanged.id}`)
  t.match(confirmed.json(), { is_unchanged: true, recorded_version: null, base_version: 1 })
  t.equal((await as(clerk).get(`/v1/businesses/${business.id}`)).json().version, 1, 'a confirmation is no new version')
  const again = (await submitAll(items)).json().items
  t.strictSame([again[0].result, again[2].result, again[3].result], ['repeated', 'repeated', 'repeated'])
  t.equal((await submitAll([])).statusCode, 400)
  t.equal((await submitAll(Array.from({ length: 501 }, () => good))).statusCode, 400)
  t.strictSame(idsOf(await as(visitor).get('/v1/submissions')).sort(), [good.id, unchanged.id].sort())
})

await onPostgres(t, 'only who is assigned hands in, and only in an open round', async (t, engine) => {
  const { app, as, admin, clerk, visitor, colleague, register, submission, open, close, plan } = await givenRound(
    t,
    engine
  )
  const { id: subject_id } = await register('/v1/workers', workerDraft())
  const said = (change: object = {}) =>
    submission({ subject_id, base_version: 1, answers: { weekly_hours: 41 }, ...change })
  const code = async (who: typeof clerk, change: object = {}) => {
    const answer = await as(who).post('/v1/submissions', said(change))
    return answer.json().code ?? answer.statusCode
  }
  t.equal(await code(colleague), 'community_not_assigned')
  const { id: planned } = await plan({ month: '2026-12', due_on: '2026-12-31' })
  t.equal(await code(visitor, { round_id: planned }), 'round_not_open')
  const neighbour = await givenStaff(app, 'community', OTHER_COMMUNITY)
  t.equal(await code(neighbour), 'worker_not_found')
  const stranger = await givenStaff(app, 'subdistrict', OTHER_SUBDISTRICT)
  t.equal(await code(stranger), 'round_not_found')
  const late = said()
  t.equal((await as(visitor).post('/v1/submissions', late)).statusCode, 201)
  t.equal(
    await code(clerk, { base_version: 2, answers: { weekly_hours: 42 } }),
    201,
    'a desk hands in for all of its area'
  )
  await close()
  t.equal(await code(visitor), 'round_closed')
  t.equal((await as(visitor).post('/v1/submissions', late)).statusCode, 200, 'what had arrived is known')
  const { id: foreign_round } = await open({ area_code: OTHER_COMMUNITY, month: '2027-01', due_on: '2027-01-31' })
  t.equal(await code(admin, { round_id: foreign_round, base_version: 3 }), 'subject_not_in_round')
})

await onPostgres(t, 'who was not met is not changed, and who has gone has left', async (t, engine) => {
  const { as, clerk, register, submit } = await givenRound(t, engine)
  const outcomes: [string, string, number][] = [
    ['absent', 'active', 1],
    ['refused', 'active', 1],
    ['moved', 'left', 2],
    ['left_trade', 'left', 2]
  ]
  for (const [outcome, status, version] of outcomes) {
    const { id } = await register('/v1/workers', workerDraft())
    t.equal((await submit({ subject_id: id, base_version: 1, outcome })).statusCode, 201, outcome)
    t.match((await as(clerk).get(`/v1/workers/${id}`)).json(), { status, version }, outcome)
    if (status !== 'left') continue
    t.equal(
      (
        await submit({
          subject_id: id,
          base_version: 2,
          answers: { weekly_hours: 40 },
          device_time: '2026-11-23T09:45:00+08:00'
        })
      ).statusCode,
      201
    )
    t.match((await as(clerk).get(`/v1/workers/${id}`)).json(), { status: 'active' }, 'who is met again is back')
  }
})

await onPostgres(t, 'a clock that is a little ahead is taken and noted', async (t, engine) => {
  const { as, visitor, register, submission } = await givenRound(t, engine)
  const { id: subject_id } = await register('/v1/workers', workerDraft())
  const found = submission({
    subject_id,
    base_version: 1,
    answers: { weekly_hours: 41 },
    device_time: '2026-11-23T12:00:00+08:00'
  })
  t.equal((await as(visitor).post('/v1/submissions', found)).statusCode, 201)
  t.match((await as(visitor).get(`/v1/submissions/${found.id}`)).json(), {
    is_clock_ahead: true,
    device_time: '2026-11-23T04:00:00.000Z'
  })
})

await onPostgres(t, 'lists go as submissions arrived, filter and page', async (t, engine) => {
  const { app, as, admin, clerk, visitor, register, submission } = await givenRound(t, engine)
  const { id: subject_id } = await register('/v1/workers', workerDraft())
  const ids: string[] = []
  for (let place = 0; place < 3; place++) {
    app.testClock.advance(1)
    const found = submission({ subject_id, base_version: 1, outcome: 'absent' })
    ids.push(found.id)
    await as(place === 2 ? clerk : visitor).post('/v1/submissions', found)
  }
  const list = async (query = '', who = admin) => (await as(who).get(`/v1/submissions?${query}`)).json()
  t.strictSame(
    (await list()).items.map(({ id }: { id: string }) => id),
    ids
  )
  const first = await list('limit=2')
  t.strictSame(
    (await list(`limit=2&cursor=${first.next}`)).items.map(({ id }: { id: string }) => id),
    ids.slice(2)
  )
  t.equal((await list(`status=approved&cursor=${first.next}`)).code, 'cursor_of_other_filters')
  t.equal((await list(`submitted_by=${clerk.id}`)).items.length, 1)
  t.equal((await list(`submitted_by=${clerk.id}`, visitor)).items.length, 0)
  t.equal((await list(`subject_id=${subject_id}`)).items.length, 3)
  t.equal((await list(`subject_id=${randomUUID()}`)).items.length, 0)
  t.equal((await list('status=received')).items.length, 0)
  t.equal((await list('', visitor)).items.length, 2)
})
