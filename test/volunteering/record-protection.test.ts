import t from 'tap'
import { COMMUNITY, givenStaff, OTHER_COMMUNITY, OTHER_SUBDISTRICT } from '../support/actors.ts'
import { onPostgres } from '../support/engines.ts'
import { givenRegisteredWorker } from '../support/needs.ts'
import { idsOf } from '../support/register.ts'
import { daysOfWork, filing, givenVolunteer } from '../support/service-records.ts'
import { NOBODY } from '../support/staff-administration.ts'

await onPostgres(t, 'records of other areas and of other workers are as if they were not there', async (t, engine) => {
  const given = await givenVolunteer(t, engine)
  const { app, as, admin, clerk, worker, filed, file } = given
  const id = await filed({}, admin)
  const foreign = await givenStaff(app, 'subdistrict', OTHER_SUBDISTRICT)
  const next_door = await givenStaff(app, 'community', OTHER_COMMUNITY)
  const somebody = await givenRegisteredWorker(given)
  for (const record_id of [id, NOBODY])
    for (const who of [foreign, next_door, somebody]) {
      const url = `/v1/service-records/${record_id}`
      const answers = [
        await as(who).get(url),
        await as(who).get(`${url}/history`),
        ...(who === somebody
          ? [await as(who).post(`${url}/disputes`, { text: '少记了半小时。' })]
          : [
              await as(who).post(`${url}/approve`, {}, { 'if-match': '"1"' }),
              await as(who).post(`${url}/decline`, { reason: '经核实没有到场' }, { 'if-match': '"1"' }),
              await as(who).post(
                `${url}/corrections`,
                { worked_minutes: 9, reason: '经核实没有到场' },
                { 'if-match': '"1"' }
              ),
              await as(who).post(`${url}/reverse`, { reason: '经核实没有到场' }, { 'if-match': '"1"' }),
              await as(who).post(`${url}/disputes/${NOBODY}/answer`, { is_upheld: true, answer: '已核实。' })
            ])
      ]
      t.strictSame(
        answers.map((answer) => [answer.statusCode, answer.json().code]),
        answers.map(() => [404, 'service_record_not_found'])
      )
    }
  for (const who of [foreign, next_door]) {
    t.strictSame(idsOf(await as(who).get('/v1/service-records')), [])
    t.strictSame(idsOf(await as(who).get(`/v1/service-records/queue?area_code=${COMMUNITY}`)), [])
    t.equal((await file(daysOfWork(2)[1], who)).json().code, 'volunteer_not_found')
    const { items } = (await as(who).post('/v1/service-records/approvals', { items: [{ id, version: 1 }] })).json()
    t.match(items, [{ result: 'refused', problem: { code: 'service_record_not_found' } }])
  }
  const moved = await as(admin).get(`/v1/workers/${worker.worker_id}`)
  const { name: _, phone: __, id_number: ___, ...worker_facts } = moved.json()
  const put = await as(admin).put(`/v1/workers/${worker.worker_id}`, 1, {
    area_code: OTHER_COMMUNITY,
    sector: worker_facts.sector,
    occupation: worker_facts.occupation,
    status: 'active'
  })
  t.equal(put.statusCode, 200, put.body)
  t.match((await as(next_door).get(`/v1/service-records/${id}`)).json(), { content: filing().content })
  t.equal((await as(clerk).get(`/v1/service-records/${id}`)).statusCode, 404, 'they move with their person')
})

await onPostgres(t, 'of an erased volunteer nothing can be read, and nothing waits', async (t, engine) => {
  const { app, as, admin, clerk, worker, filed, decide, permitOf } = await givenVolunteer(t, engine)
  const [first, second] = daysOfWork(2)
  const [pending, approved] = [await filed(first), await filed(second)]
  await decide(approved, 'approve', 1)
  await permitOf(worker)
  const { token } = worker
  const text = '当天服务到十二点，少记了半小时。'
  const disputed = await app.send('POST', `/v1/service-records/${approved}/disputes`, { token, body: { text } })
  t.equal(disputed.statusCode, 201, disputed.body)
  const erased = await app.send('POST', `/v1/persons/${worker.id}/erase`, {
    token,
    body: { reason: '本人书面申请删除' }
  })
  t.equal(erased.statusCode, 200, erased.body)
  for (const id of [pending, approved]) {
    const { body } = await as(clerk).get(`/v1/service-records/${id}`)
    const history = await as(clerk).get(`/v1/service-records/${id}/history`)
    t.notMatch(body + history.body, /桶前|引导|李四|半小时|虚/)
    t.match(JSON.parse(body), { content: null, person_name: null, open_dispute_id: null })
  }
  t.match((await as(clerk).get(`/v1/service-records/${pending}`)).json(), { status: 'declined', decided_by: null })
  t.match((await as(clerk).get(`/v1/service-records/${approved}`)).json(), { status: 'approved', worked_minutes: 120 })
  t.match((await as(clerk).get('/v1/service-records/queue')).json(), { items: [] })
  t.strictSame(
    (await app.db.selectFrom('filing_permit').select('revoked_at').execute()).map(
      ({ revoked_at }) => revoked_at !== null
    ),
    [true]
  )
  t.equal(
    (await decide(approved, 'reverse', 2, { reason: '经核实当天没有到场。' }, admin)).json().code,
    'person_erased'
  )
})
