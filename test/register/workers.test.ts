import t from 'tap'
import {
  COMMUNITY,
  givenStaff,
  givenWorker,
  OTHER_COMMUNITY,
  OTHER_SUBDISTRICT,
  signInWorker
} from '../support/actors.ts'
import { onEachEngine, onPostgres } from '../support/engines.ts'
import {
  businessDraft,
  fictionalIdNumber,
  fictionalNumber,
  givenRegister,
  idsOf,
  workerDraft
} from '../support/register.ts'
import { auditOf, NOBODY } from '../support/staff-administration.ts'

await onEachEngine(
  t,
  'a worker is registered at a desk, read masked, and changed from the version read',
  async (t, engine) => {
    const { app, clerk, as } = await givenRegister(t, engine)
    const id_number = fictionalIdNumber()
    const body = workerDraft({
      name: ' 虚构王五 ',
      phone: '+86 199-0007-0000',
      id_number: `${id_number.slice(0, 6)} ${id_number.slice(6).toLowerCase()}`,
      employer_name: '虚构快递',
      vehicle: 'electric_tricycle',
      skills: ['维修', '急救', '维修'],
      is_party_member: true,
      weekly_hours: 54
    })
    const made = await as(clerk).post('/v1/workers', body)
    t.equal(made.statusCode, 201, made.body)
    const worker = made.json()
    t.match(worker, {
      version: 1,
      status: 'active',
      area_code: COMMUNITY,
      name: '虚***',
      phone: '199****0000',
      id_number: `${id_number.slice(0, 3)}***********${id_number.slice(-4)}`,
      employer_id: null,
      employer_name: '虚构快递',
      skills: ['急救', '维修'],
      is_party_member: true,
      weekly_hours: 54,
      is_steward: false,
      created_at: '2026-11-23T02:00:00.000Z'
    })
    t.match(made.headers, { location: `/v1/workers/${worker.id}`, etag: '"1"', 'cache-control': 'no-store' })
    t.strictSame((await as(clerk).get(`/v1/workers/${worker.id}`)).json(), worker)

    app.testClock.advance(60)
    // What is personal and not named stays, as staff see it masked.
    const change = {
      area_code: COMMUNITY,
      sector: 'courier',
      occupation: 'truck_driver',
      status: 'left',
      employer_name: '虚构快递',
      skills: ['维修', '急救'],
      weekly_hours: 54
    }
    const changed = await as(clerk).put(`/v1/workers/${worker.id}`, 1, change)
    t.equal(changed.statusCode, 200, changed.body)
    t.strictSame(changed.json(), {
      ...worker,
      version: 2,
      status: 'left',
      occupation: 'truck_driver',
      vehicle: null,
      updated_at: '2026-11-23T02:01:00.000Z'
    })
    t.equal((await as(clerk).put(`/v1/workers/${worker.id}`, 1, change)).json().code, 'version_stale')
    const same = await as(clerk).put(`/v1/workers/${worker.id}`, 2, change)
    t.match([same.statusCode, same.json().version], [200, 2], 'nothing new is nothing to record')
    t.strictSame(
      (await auditOf(app, 'worker.change')).map(({ details }) => details),
      [{ fields: ['status', 'occupation', 'vehicle'], source: 'desk', version: 2 }]
    )
  }
)

await onPostgres(t, 'lists go by area, filter and page, and say nothing of other areas', async (t, engine) => {
  const { app, clerk, admin, as, register } = await givenRegister(t, engine)
  const steward = await register('/v1/workers', workerDraft({ is_steward: true, is_party_member: true }))
  const driver = await register('/v1/workers', workerDraft({ sector: 'road_transport', occupation: 'truck_driver' }))
  const next_door = await register('/v1/workers', workerDraft({ area_code: OTHER_COMMUNITY }))
  const order = [steward, driver].map(({ id }) => id).sort()
  t.strictSame(idsOf(await as(clerk).get('/v1/workers')), order)
  t.strictSame(idsOf(await as(admin).get('/v1/workers')), [next_door.id, ...order])
  const found = async (query: string) => idsOf(await as(admin).get(`/v1/workers?${query}`))
  t.strictSame(await found(`area_code=${OTHER_COMMUNITY}`), [next_door.id])
  t.strictSame(await found('sector=road_transport'), [driver.id])
  t.strictSame(await found('occupation=truck_driver&status=active'), [driver.id])
  t.strictSame(await found('status=left'), [])
  t.strictSame(await found('is_steward=true'), [steward.id])
  t.strictSame(await found('is_party_member=true'), [steward.id])
  t.strictSame(await found(`area_code=${COMMUNITY}&is_steward=false`), [driver.id])

  const first = (await as(admin).get('/v1/workers?limit=2')).json()
  t.strictSame(idsOf(await as(admin).get(`/v1/workers?limit=2&cursor=${first.next}`)), order.slice(1))
  t.equal((await as(admin).get(`/v1/workers?status=left&cursor=${first.next}`)).json().code, 'cursor_of_other_filters')

  const foreign = await givenStaff(app, 'subdistrict', OTHER_SUBDISTRICT)
  t.strictSame(idsOf(await as(foreign).get('/v1/workers')), [])
  for (const who of [foreign, clerk])
    for (const url of [`/v1/workers/${next_door.id}`, `/v1/workers/${next_door.id}/history`, `/v1/workers/${NOBODY}`])
      t.match((await as(who).get(url)).json(), { code: 'worker_not_found' }, url)
  t.equal(
    (await as(clerk).put(`/v1/workers/${next_door.id}`, 1, { ...workerDraft(), status: 'active' })).statusCode,
    404
  )
  t.equal(
    (await as(clerk).post('/v1/workers', workerDraft({ area_code: OTHER_COMMUNITY }))).json().code,
    'subject_area_not_yours'
  )
})

await onPostgres(
  t,
  'workers are found by a part of the name, its pinyin, its initials, the phone and the identity number',
  async (t, engine) => {
    const { app, clerk, as, register } = await givenRegister(t, engine)
    const id_number = fictionalIdNumber()
    const phone = fictionalNumber()
    const zeng = await register('/v1/workers', workerDraft({ name: '曾虚明', phone, id_number }))
    const li = await register('/v1/workers', workerDraft({ name: '李虚明', is_steward: true }))
    const found = async (body: object) => {
      const answer = await as(clerk).post('/v1/workers/search', body)
      t.equal(answer.statusCode, 200, answer.body)
      return idsOf(answer).sort()
    }
    const both = [zeng.id, li.id].sort()
    for (const name of ['虚明', '虚', ' 明 ']) t.strictSame(await found({ name }), both, name)
    for (const name of ['曾', '曾虚', '曾虚明', 'zengxuming', 'Zeng Xuming', 'zxm'])
      t.strictSame(await found({ name }), [zeng.id], name)
    for (const name of ['明虚', '王', 'cengxuming', 'xyz']) t.strictSame(await found({ name }), [], name)
    t.strictSame(await found({ name: '虚明', is_steward: true }), [li.id])
    t.strictSame(await found({ phone: `+86${phone}` }), [zeng.id])
    t.strictSame(await found({ phone, is_steward: true }), [])
    t.strictSame(await found({ id_number: id_number.toLowerCase() }), [zeng.id])

    const first = (await as(clerk).post('/v1/workers/search', { name: '虚明', limit: 1 })).json()
    const second = (await as(clerk).post('/v1/workers/search', { name: '虚明', limit: 1, cursor: first.next })).json()
    t.strictSame([first.items[0].id, second.items[0].id].sort(), both)
    t.equal(second.next, null)

    await as(clerk).put(`/v1/workers/${zeng.id}`, 1, {
      ...workerDraft(),
      name: '赵虚文',
      phone: null,
      status: 'active'
    })
    t.strictSame(await found({ name: '曾' }), [], 'by the name they have now')
    t.strictSame(await found({ phone }), [])
    t.strictSame(await found({ name: 'zhaoxuwen' }), [zeng.id])

    for (const body of [{}, { name: '虚', phone }, { name: '··' }])
      t.equal((await as(clerk).post('/v1/workers/search', body)).json().code, 'search_needs_one_term')
    const other = await givenStaff(app, 'community', OTHER_COMMUNITY)
    t.strictSame(idsOf(await as(other).post('/v1/workers/search', { name: '虚明' })), [])
    t.notMatch(JSON.stringify(await auditOf(app, 'worker.search')), /虚|199000|zeng/, 'the audit does not repeat it')
  }
)

await onPostgres(
  t,
  'a number that a worker has is refused, and its owner named only to who may see them',
  async (t, engine) => {
    const { clerk, admin, as, register } = await givenRegister(t, engine)
    const id_number = fictionalIdNumber()
    const phone = fictionalNumber()
    const known = await register('/v1/workers', workerDraft({ id_number, phone }))
    const far = await register(
      '/v1/workers',
      workerDraft({ area_code: OTHER_COMMUNITY, id_number: fictionalIdNumber() })
    )
    for (const [field, same] of Object.entries({ id_number, phone })) {
      const answer = await as(clerk).post('/v1/workers', workerDraft({ [field]: same }))
      t.match([answer.statusCode, answer.json().code], [409, 'worker_registered'])
      t.match(answer.json(), { errors: [{ pointer: `/body/${field}` }] })
      t.match(answer.body, known.id)
      const seen = await as(admin).post('/v1/workers', workerDraft({ area_code: OTHER_COMMUNITY, [field]: same }))
      t.match(seen.body, known.id)
    }
    const far_phone = fictionalNumber()
    await register('/v1/workers', workerDraft({ area_code: OTHER_COMMUNITY, phone: far_phone }))
    const hidden = await as(clerk).post('/v1/workers', workerDraft({ phone: far_phone }))
    t.match([hidden.statusCode, hidden.json().code], [409, 'worker_registered'])
    t.notMatch(hidden.body, far.id)
    t.notMatch(hidden.body, /[0-9a-f]{8}-[0-9a-f]{4}-/, 'no id at all')
    const mine = await register('/v1/workers', workerDraft())
    const taking = await as(clerk).put(`/v1/workers/${mine.id}`, 1, { ...workerDraft({ phone }), status: 'active' })
    t.match([taking.statusCode, taking.json().code], [409, 'worker_registered'])
    t.match(taking.body, known.id)
  }
)

await onPostgres(
  t,
  'who signed in before is the same person when a community registers their number',
  async (t, engine) => {
    const { app, clerk, as } = await givenRegister(t, engine)
    const person = await givenWorker(app)
    const made = await as(clerk).post('/v1/workers', workerDraft({ phone: person.phone }))
    t.equal(made.statusCode, 201, made.body)
    t.equal(made.json().person_id, person.id)
    t.equal((await app.send('GET', '/v1/auth/session', { token: person.token })).json().person.id, person.id)
    const registered = await as(clerk).post('/v1/workers', workerDraft({ phone: '19900088001' }))
    t.equal((await signInWorker(app, '19900088001')).id, registered.json().person_id, 'and the other way round')
  }
)

await onPostgres(t, 'what somebody consented to is known wherever they are registered next', async (t, engine) => {
  const { app, clerk, admin, as } = await givenRegister(t, engine)
  const { id, token, phone } = await givenWorker(app)
  const url = `/v1/persons/${id}/consents`
  const body = { field_group_code: 'worker_identity', decision: 'given', text_version: '2026-11' }
  t.equal((await app.send('POST', url, { token, body })).statusCode, 201)
  t.equal((await as(clerk).get(url)).statusCode, 404)
  const made = await as(clerk).post('/v1/workers', workerDraft({ phone }))
  t.match((await as(clerk).get(url)).json().items, [body])
  const moved = { ...workerDraft({ phone, area_code: OTHER_COMMUNITY }), status: 'active' }
  t.equal((await as(admin).put(`/v1/workers/${made.json().id}`, 1, moved)).statusCode, 200)
  t.equal((await as(clerk).get(url)).statusCode, 404)
  const there = await givenStaff(app, 'community', OTHER_COMMUNITY)
  t.match((await as(there).get(url)).json().items, [body])
})

await onPostgres(t, 'what is wrong in a draft is told at its place, all at once', async (t, engine) => {
  const { clerk, as, register } = await givenRegister(t, engine)
  const faults = async (change: object) => {
    const answer = await as(clerk).post('/v1/workers', workerDraft(change))
    const { code, errors = [] } = answer.json()
    return [answer.statusCode, code, ...errors.map((error: { pointer: string }) => error.pointer)]
  }
  const wrong = `${fictionalIdNumber().slice(0, 17)}`
  t.strictSame(await faults({ id_number: wrong, phone: '199abc', name: '=1+1' }), [
    400,
    'subject_name_malformed',
    '/body/name',
    '/body/phone',
    '/body/id_number'
  ])
  t.strictSame(await faults({ id_number: '370811199002310029' }), [400, 'id_number_malformed', '/body/id_number'])
  t.strictSame(await faults({ employer_id: NOBODY }), [400, 'employer_not_found', '/body/employer_id'])
  t.strictSame(await faults({ employer_id: NOBODY, employer_name: '虚构' }), [
    400,
    'employer_twice',
    '/body/employer_name'
  ])
  t.strictSame(await faults({ area_code: '370811015000' }), [403, 'subject_area_not_yours', '/body/area_code'])
  t.strictSame(await faults({ sector: 'mining' }), [400, 'invalid_request', '/body/sector'])
  t.strictSame(await faults({ nickname: '小王' }), [400, 'invalid_request', '/body/nickname'])
  // Takes three characters where it is composed.
  const note = '\u{1d160}'
  t.strictSame(await faults({ employer_name: note.repeat(34) }), [400, 'invalid_request', '/body/employer_name'])
  t.strictSame(await faults({ employer_name: `${note.repeat(33)}快` }), [201, undefined])
  const long = businessDraft({ name: `虚构${note.repeat(98)}`, address: note.repeat(200) })
  const refused = await as(clerk).post('/v1/businesses', long)
  t.match(refused.json(), {
    status: 400,
    errors: [{ pointer: '/body/name', code: 'too_long' }, { pointer: '/body/address' }]
  })
  const known = await register('/v1/workers', workerDraft())
  for (const as_of of ['2026-11-31', 'the day before', '2026-11-23T10:00:00'])
    t.equal((await as(clerk).get(`/v1/workers/${known.id}?as_of=${as_of}`)).json().code, 'as_of_malformed', as_of)
  t.equal(
    (await as(clerk).get('/v1/workers?as_of=2026-11-23&is_party_member=true')).json().code,
    'filter_not_of_the_past'
  )
})

await onPostgres(t, 'those who have left are listed in the order of lists, page by page', async (t, engine) => {
  const { admin, as, register } = await givenRegister(t, engine)
  for (const [url, draft] of [
    ['/v1/workers', workerDraft],
    ['/v1/businesses', businessDraft]
  ] as const) {
    const left: string[] = []
    for (const area_code of [COMMUNITY, COMMUNITY, OTHER_COMMUNITY]) {
      const { id } = await register(url, draft({ area_code }))
      await register(url, draft({ area_code }))
      await as(admin).put(`${url}/${id}`, 1, { ...draft({ area_code }), status: 'left' })
      left.push(id)
    }
    const [one = '', two = '', next_door = ''] = left
    const order = [next_door, ...[one, two].sort()]
    t.strictSame(idsOf(await as(admin).get(`${url}?status=left`)), order)
    const first = (await as(admin).get(`${url}?status=left&limit=2`)).json()
    t.strictSame(idsOf(await as(admin).get(`${url}?status=left&limit=2&cursor=${first.next}`)), order.slice(2))
    t.strictSame(idsOf(await as(admin).get(`${url}?status=left&sector=road_transport`)), [])
    t.strictSame(idsOf(await as(admin).get(`${url}?status=left&sector=courier&area_code=${COMMUNITY}`)), order.slice(1))
  }
})
