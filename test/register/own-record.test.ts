import t from 'tap'
import { givenStaff, givenWorker, OTHER_COMMUNITY, signInWorker } from '../support/actors.ts'
import { onPostgres } from '../support/engines.ts'
import { givenEnumerator, givenRegisteredWorker } from '../support/needs.ts'
import { memoryErasureLog } from '../support/persons.ts'
import { fictionalIdNumber, fictionalNumber, givenRegister, idsOf, workerDraft } from '../support/register.ts'
import { auditOf, NOBODY } from '../support/staff-administration.ts'

const RECORD = '/v1/me/record'
const WHY = '登记的内容有误。'

await onPostgres(t, 'workers read all that is kept of them in clear, and where it came from', async (t, engine) => {
  const given = await givenRegister(t, engine)
  const { app, clerk, as } = given
  const enumerator = await givenEnumerator(app)
  const id_number = fictionalIdNumber()
  const facts = { id_number, phone: '19900077001', weekly_hours: 54, is_party_member: true, skills: ['维修'] }
  const worker = await givenRegisteredWorker(given, { ...facts, employer_name: '虚构快递' })
  await as(clerk).post('/v1/pairings/workers', { enumerator_id: enumerator.id, worker_ids: [worker.worker_id] })
  await as(clerk).post('/v1/pledges/1/signatures', { worker_id: worker.worker_id, signed_on: '2026-11-20' })
  await app.send('POST', '/v1/me/needs', {
    token: worker.token,
    body: { category: 'rights', text: '平台扣款不清楚。' }
  })
  const consent = { field_group_code: 'worker_identity', decision: 'given', text_version: '2026-11' }
  const consents = `/v1/persons/${worker.id}/consents`
  t.equal((await app.send('POST', consents, { token: worker.token, body: consent })).statusCode, 201)
  const read = async () => await app.send('GET', RECORD, { token: worker.token })
  const record = (await read()).json()
  t.match(record, {
    is_registered: true,
    person: { person_id: worker.id, name: '虚构王五', phone: '19900077001', id_number },
    worker: {
      id: worker.worker_id,
      employer_name: '虚构快递',
      weekly_hours: 54,
      is_party_member: true,
      skills: ['维修']
    },
    sources: [{ version: 1, source: 'desk', recorded_at: '2026-11-23T02:00:00.000Z' }],
    needs: [{ text: '平台扣款不清楚。' }],
    signatures: [{ version: 1, signed_on: '2026-11-20' }],
    pairing: { enumerator_id: enumerator.id, began_on: '2026-11-23' },
    requests: []
  })
  const stateOf = (some: { consents: { field_group_code: string; state: string }[] }) =>
    some.consents.find(({ field_group_code }) => field_group_code === 'worker_identity')?.state
  t.equal(stateOf(record), 'given')
  t.match(
    record.purposes.find(({ code }: { code: string }) => code === 'worker_register'),
    { legal_basis: 'public_interest' }
  )
  await app.send('POST', consents, { token: worker.token, body: { ...consent, decision: 'withdrawn' } })
  t.equal(stateOf((await read()).json()), 'withdrawn', 'who has consented takes it back themselves')
  t.strictSame(
    (await auditOf(app, 'record.read')).map(({ object_id }) => object_id),
    [worker.id, worker.id]
  )
  t.equal((await read()).headers['cache-control'], 'no-store')
  t.equal((await as(clerk).get(RECORD)).statusCode, 403)
})

await onPostgres(
  t,
  'who is not registered yet is told so, and by registering becomes the same person',
  async (t, engine) => {
    const given = await givenRegister(t, engine)
    const { app, as, admin } = given
    const phone = fictionalNumber()
    const { token, id } = await signInWorker(app, phone)
    const read = async () => (await app.send('GET', RECORD, { token })).json()
    t.match(await read(), {
      is_registered: false,
      worker: null,
      person: { person_id: id, phone },
      needs: [],
      sources: []
    })
    t.match((await read()).explanation, /还没有您的登记/)
    for (const [url, body] of [
      [`${RECORD}/corrections`, { field: 'weekly_hours', value: 40, reason: WHY }],
      [`${RECORD}/deletion`, { reason: WHY }]
    ] as const)
      t.equal((await app.send('POST', url, { token, body })).json().code, 'not_registered')
    t.equal((await app.send('GET', `${RECORD}/requests`, { token })).json().code, 'not_registered')
    await as(admin).post('/v1/workers', workerDraft({ phone }))
    t.match(await read(), { is_registered: true, person: { person_id: id }, worker: { occupation: 'courier' } })
  }
)

await onPostgres(t, 'a correction is asked for, decided once, and recorded with its history', async (t, engine) => {
  const given = await givenRegister(t, engine)
  const { app, clerk, as } = given
  const worker = await givenRegisteredWorker(given, { employer_name: '虚构快递', skills: ['维修'] })
  const ask = async (body: object) => await app.send('POST', `${RECORD}/corrections`, { token: worker.token, body })
  const asked = await ask({ field: 'name', value: ' 虚构赵六 ', reason: WHY })
  t.match(
    [asked.statusCode, asked.json()],
    [201, { kind: 'correction', field: 'name', value: '虚构赵六', reason: WHY, due_on: '2026-12-14', status: 'open' }]
  )
  t.equal((await ask({ field: 'name', value: '虚构钱七', reason: WHY })).json().code, 'request_open')
  const hours = (await ask({ field: 'weekly_hours', value: 48, reason: WHY })).json()

  t.strictSame(idsOf(await as(clerk).get('/v1/record-requests?status=open')).sort(), [asked.json().id, hours.id].sort())
  const url = `/v1/record-requests/${asked.json().id}`
  t.match((await as(clerk).get(url)).json(), { value: '虚***', reason: WHY, worker_id: worker.worker_id })
  const reveal = await as(clerk).post(`${url}/reveal`, { reason: '与本人出示的证件核对' })
  t.strictSame(reveal.json(), { value: '虚构赵六', hide_after: '2026-11-23T02:01:00.000Z' })
  t.equal((await auditOf(app, 'record_request.reveal')).length, 1)
  t.equal((await as(clerk).post(`${url}/reveal`, { reason: '看' })).json().code, 'invalid_request')

  app.testClock.advance(60)
  const accepted = await Promise.all([1, 2, 3].map(() => as(clerk).post(`${url}/accept`, {})))
  t.strictSame(accepted.map(({ statusCode }) => statusCode).sort(), [200, 409, 409])
  const record = (await app.send('GET', RECORD, { token: worker.token })).json()
  t.match(record, {
    person: { name: '虚构赵六' },
    worker: { version: 2, employer_name: '虚构快递', skills: ['维修'], weekly_hours: null },
    sources: [{ version: 2, source: 'desk', changed_fields: ['name'] }, { version: 1 }]
  })
  const declined = await as(clerk).post(`/v1/record-requests/${hours.id}/decline`, { reason: '与用人单位记录不符。' })
  t.match(declined.json(), { status: 'declined', decided_by: clerk.id })
  t.equal((await as(clerk).post(`/v1/record-requests/${hours.id}/accept`, {})).json().code, 'request_decided')
  const own = (await app.send('GET', `${RECORD}/requests?limit=1`, { token: worker.token })).json()
  const rest = (await app.send('GET', `${RECORD}/requests?cursor=${own.next}`, { token: worker.token })).json()
  t.match(
    [...own.items, ...rest.items].find(({ field }: { field: string }) => field === 'weekly_hours'),
    { status: 'declined', decision: '与用人单位记录不符。' }
  )
  t.equal((await ask({ field: 'weekly_hours', value: 48, reason: WHY })).statusCode, 201, 'and may be asked for anew')
})

await onPostgres(t, 'what a field cannot be is refused when it is asked for', async (t, engine) => {
  const given = await givenRegister(t, engine)
  const { app, clerk, as, register } = given
  const worker = await givenRegisteredWorker(given)
  const ask = async (field: string, value: unknown) =>
    (
      await app.send('POST', `${RECORD}/corrections`, { token: worker.token, body: { field, value, reason: WHY } })
    ).json()
  const id_number = fictionalIdNumber()
  for (const [field, value] of [
    ['id_number', `${id_number.slice(0, 17)}${id_number.endsWith('1') ? '2' : '1'}`],
    ['phone', '1990007700a'],
    ['name', '=1+1'],
    ['sector', 'mining'],
    ['sector', null],
    ['weekly_hours', 169],
    ['weekly_hours', 1.5],
    ['weekly_hours', '48'],
    ['is_party_member', 'true'],
    ['skills', null],
    ['skills', [' ']],
    ['employer_name', 7]
  ] as const)
    t.match(await ask(field, value), { status: 400, code: 'correction_not_valid' }, `${field} ${value}`)
  for (const [field, value] of [
    ['area_code', OTHER_COMMUNITY],
    ['name', 'NUL\0'],
    ['name', '好'.repeat(10_000)],
    ['weekly_hours', { a: 1 }]
  ] as const)
    t.equal((await ask(field, value)).status, 400, field)
  const phone = fictionalNumber()
  await register('/v1/workers', workerDraft({ phone }))
  const taken = await ask('phone', phone)
  t.equal(taken.status, 'open')
  const accepted = await as(clerk).post(`/v1/record-requests/${taken.id}/accept`, {})
  t.match([accepted.statusCode, accepted.json().code], [409, 'worker_registered'])
  t.match((await as(clerk).get(`/v1/record-requests/${taken.id}`)).json(), { status: 'open' }, 'nothing is half done')
})

await onPostgres(t, 'a deletion is accepted by an administrator and leaves nothing to be read', async (t, engine) => {
  const log = memoryErasureLog()
  const given = await givenRegister(t, engine, { erasure_log: log })
  const { app, clerk, admin, as } = given
  const worker = await givenRegisteredWorker(given)
  const ask = async (url: string, body: object) => await app.send('POST', url, { token: worker.token, body })
  const correction = (await ask(`${RECORD}/corrections`, { field: 'weekly_hours', value: 40, reason: WHY })).json()
  const asked = await ask(`${RECORD}/deletion`, { reason: '不再从事快递工作。' })
  t.match([asked.statusCode, asked.json()], [201, { kind: 'deletion', field: null, due_on: '2026-12-14' }])
  t.equal((await ask(`${RECORD}/deletion`, { reason: '不再从事快递工作。' })).json().code, 'request_open')
  const url = `/v1/record-requests/${asked.json().id}`
  t.equal((await as(clerk).post(`${url}/accept`, {})).json().code, 'not_allowed')
  const answers = await Promise.all([1, 2, 3].map(() => as(admin).post(`${url}/accept`, {})))
  t.strictSame(answers.map(({ statusCode }) => statusCode).sort(), [200, 409, 409])
  t.match((await as(clerk).get(url)).json(), { status: 'accepted', decided_by: admin.id, reason: null })
  t.match((await as(clerk).get(`/v1/record-requests/${correction.id}`)).json(), {
    status: 'lapsed',
    value: null,
    reason: null,
    decided_by: null
  })
  t.match((await as(clerk).get(`/v1/workers/${worker.worker_id}`)).json(), { name: null, phone: null })
  t.equal((await app.send('GET', RECORD, { token: worker.token })).statusCode, 401)
  t.strictSame(
    log.lines.map(({ person_id }) => person_id),
    [worker.id]
  )
})

await onPostgres(
  t,
  'requests lapse with whoever erases themselves, and count as overdue after their day',
  async (t, engine) => {
    const given = await givenRegister(t, engine)
    const { app, clerk, as } = given
    const worker = await givenRegisteredWorker(given)
    const other = await givenRegisteredWorker(given)
    for (const { token } of [worker, other])
      await app.send('POST', `${RECORD}/corrections`, {
        token,
        body: { field: 'weekly_hours', value: 40, reason: WHY }
      })
    const erased = await app.send('POST', `/v1/persons/${worker.id}/erase`, {
      token: worker.token,
      body: { reason: '不再使用本服务' }
    })
    t.equal(erased.statusCode, 200, erased.body)
    t.equal((await as(clerk).get('/v1/record-requests?status=lapsed')).json().items.length, 1)
    t.strictSame((await as(clerk).get('/v1/record-requests?overdue=true')).json().items, [])
    app.testClock.set('2026-12-15T00:00:00+08:00')
    const later = await givenStaff(app, 'community', '370811015002')
    t.match((await as(later).get('/v1/record-requests?overdue=true')).json().items, [
      { worker_id: other.worker_id, is_overdue: true }
    ])
  }
)

await onPostgres(t, 'requests of other areas are as if they were not there', async (t, engine) => {
  const given = await givenRegister(t, engine)
  const { app, clerk, as } = given
  const worker = await givenRegisteredWorker(given, { area_code: OTHER_COMMUNITY })
  const stranger = await givenWorker(app)
  const body = { field: 'weekly_hours', value: 40, reason: WHY }
  const asked = (await app.send('POST', `${RECORD}/corrections`, { token: worker.token, body })).json()
  for (const id of [asked.id, NOBODY]) {
    const url = `/v1/record-requests/${id}`
    for (const answer of [
      await as(clerk).get(url),
      await as(clerk).post(`${url}/reveal`, { reason: '与证件核对' }),
      await as(clerk).post(`${url}/accept`, {}),
      await as(clerk).post(`${url}/decline`, { reason: '与证件不符。' })
    ])
      t.match([answer.statusCode, answer.json().code], [404, 'record_request_not_found'])
  }
  t.strictSame((await as(clerk).get('/v1/record-requests')).json().items, [])
  t.equal((await app.send('GET', '/v1/record-requests', { token: stranger.token })).statusCode, 403)
  t.equal((await as(await givenEnumerator(app)).get('/v1/record-requests')).statusCode, 403)
})
