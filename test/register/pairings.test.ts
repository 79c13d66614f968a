import { sql } from 'kysely'
import t from 'tap'
import { COMMUNITY, givenStaff, OTHER_COMMUNITY, OTHER_SUBDISTRICT, SUBDISTRICT } from '../support/actors.ts'
import { onPostgres } from '../support/engines.ts'
import { givenEnumerator } from '../support/needs.ts'
import { businessDraft, givenRegister, idsOf, workerDraft } from '../support/register.ts'
import { NOBODY } from '../support/staff-administration.ts'

const BUSINESSES = '/v1/pairings/businesses'
const WORKERS = '/v1/pairings/workers'

await onPostgres(
  t,
  'a business is paired once at a time with a community, and with others besides',
  async (t, engine) => {
    const { clerk, admin, as, register } = await givenRegister(t, engine)
    const { id } = await register('/v1/businesses', businessDraft())
    const pair = async (change: object = {}, who = clerk) =>
      await as(who).post(BUSINESSES, { business_id: id, paired_area_code: COMMUNITY, ...change })
    const made = await pair({ began_on: '2026-11-01' })
    t.match(
      [made.statusCode, made.json()],
      [201, { business_id: id, area_code: COMMUNITY, began_on: '2026-11-01', ended_on: null, began_by: clerk.id }],
      made.body
    )
    t.equal((await pair()).json().code, 'pairing_overlaps')
    t.equal((await pair({ began_on: '2026-10-01' })).json().code, 'pairing_overlaps')
    t.equal((await pair({ paired_area_code: SUBDISTRICT }, admin)).statusCode, 201)
    t.equal((await pair({ paired_area_code: OTHER_COMMUNITY }, admin)).statusCode, 201)
    for (const paired_area_code of [SUBDISTRICT, OTHER_COMMUNITY, OTHER_SUBDISTRICT, '370811015999'])
      t.equal((await pair({ paired_area_code })).json().code, 'paired_area_not_fitting', paired_area_code)
    for (const paired_area_code of [OTHER_SUBDISTRICT, '370811015999', '370811000000'])
      t.equal((await pair({ paired_area_code }, admin)).json().code, 'paired_area_not_fitting', paired_area_code)
    for (const began_on of ['2026-11-24', '2026-02-31'])
      t.equal((await pair({ began_on })).json().code, 'pairing_day_not_good', began_on)

    const end = async (change: object = {}) => await as(clerk).post(`${BUSINESSES}/${made.json().id}/end`, change)
    t.equal((await end({ ended_on: '2026-10-31' })).json().code, 'pairing_day_not_good')
    t.match((await end({ ended_on: '2026-11-20' })).json(), { ended_on: '2026-11-20', ended_by: clerk.id })
    t.equal((await end()).json().code, 'pairing_ended')
    t.equal((await pair({ began_on: '2026-11-19' })).json().code, 'pairing_overlaps', 'what has ended stays')
    t.equal((await pair({ began_on: '2026-11-20' })).statusCode, 201, 'the day it ends is the next one’s')
    const held = async (on: string) =>
      idsOf(await as(clerk).get(`${BUSINESSES}?paired_area_code=${COMMUNITY}&business_id=${id}&on=${on}`)).length
    t.strictSame(
      [await held('2026-10-31'), await held('2026-11-01'), await held('2026-11-19'), await held('2026-11-20')],
      [0, 1, 1, 1]
    )
    t.equal((await as(clerk).get(BUSINESSES)).json().items.length, 4)
  }
)

await onPostgres(
  t,
  'an enumerator is paired with many at once, and each answer tells what became of whom',
  async (t, engine) => {
    const { app, clerk, admin, as, register } = await givenRegister(t, engine)
    const one = await givenEnumerator(app)
    const other = await givenEnumerator(app)
    const workers = []
    for (let number = 0; number < 3; number++) workers.push((await register('/v1/workers', workerDraft())).id)
    const gone = (await register('/v1/workers', workerDraft())).id
    await as(admin).put(`/v1/workers/${gone}`, 1, { ...workerDraft(), status: 'left' })
    const next_door = (await register('/v1/workers', workerDraft({ area_code: OTHER_COMMUNITY }))).id
    const pair = async (enumerator_id: string, worker_ids: string[], who = clerk, change: object = {}) =>
      await as(who).post(WORKERS, { enumerator_id, worker_ids, ...change })
    const outcomes = async (...given: Parameters<typeof pair>) =>
      (await pair(...given)).json().items.map(({ outcome }: { outcome: string }) => outcome)

    const made = (await pair(one.id, [workers[0], workers[1]])).json()
    t.match(made.items, [{ worker_id: workers[0], outcome: 'paired' }, { outcome: 'paired' }])
    t.strictSame(await outcomes(other.id, [...workers, gone, next_door, NOBODY, workers[2]]), [
      'paired_with_other',
      'paired_with_other',
      'paired',
      'worker_left',
      'worker_not_found',
      'worker_not_found',
      'paired_already'
    ])
    t.strictSame(await outcomes(one.id, [workers[0].toUpperCase(), next_door], admin), [
      'paired_already',
      'beyond_enumerator'
    ])
    for (const id of [clerk.id, NOBODY, (await givenEnumerator(app, OTHER_COMMUNITY)).id])
      t.equal((await pair(id, workers)).json().code, 'enumerator_not_found')
    t.equal((await pair(one.id, [])).statusCode, 400)
    t.equal((await pair(one.id, Array(201).fill(workers[0]))).statusCode, 400)

    const ended = await as(clerk).post(`${WORKERS}/${made.items[0].pairing_id}/end`, { ended_on: '2026-11-23' })
    t.match(ended.json(), { worker_id: workers[0], enumerator_id: one.id, ended_on: '2026-11-23' }, ended.body)
    t.strictSame(await outcomes(other.id, [workers[0]], clerk, { began_on: '2026-11-22' }), ['paired_later'])
    t.strictSame(await outcomes(other.id, [workers[0]]), ['paired'], 'a transfer ends one and begins the next')
    const list = async (query: string) => (await as(clerk).get(`${WORKERS}?${query}`)).json().items.length
    t.equal(await list(`enumerator_id=${other.id}&on=2026-11-23`), 2)
    t.equal(await list(`worker_id=${workers[0]}`), 2)
    t.equal(await list(`worker_id=${workers[0]}&on=2026-11-23`), 1)
    const first = (await as(clerk).get(`${WORKERS}?limit=3`)).json()
    t.equal((await as(clerk).get(`${WORKERS}?limit=3&cursor=${first.next}`)).json().items.length, 1)
  }
)

await onPostgres(t, 'who leaves is paired no more, and who comes back is paired anew', async (t, engine) => {
  const { app, clerk, as, register } = await givenRegister(t, engine)
  const enumerator = await givenEnumerator(app)
  const worker = await register('/v1/workers', workerDraft())
  const business = await register('/v1/businesses', businessDraft())
  await as(clerk).post(WORKERS, { enumerator_id: enumerator.id, worker_ids: [worker.id] })
  await as(clerk).post(BUSINESSES, { business_id: business.id, paired_area_code: COMMUNITY, began_on: '2026-11-01' })
  await as(clerk).put(`/v1/workers/${worker.id}`, 1, { ...workerDraft(), status: 'left' })
  await as(clerk).put(`/v1/businesses/${business.id}`, 1, { ...businessDraft(), status: 'left' })
  for (const url of [WORKERS, BUSINESSES]) {
    const { items } = (await as(clerk).get(url)).json()
    t.match(items, [{ ended_on: '2026-11-23', ended_by: null }], url)
  }
  const again = { business_id: business.id, paired_area_code: COMMUNITY }
  t.equal((await as(clerk).post(BUSINESSES, again)).json().code, 'pairing_subject_left')
  await as(clerk).put(`/v1/businesses/${business.id}`, 2, { ...businessDraft(), status: 'active' })
  t.equal((await as(clerk).post(BUSINESSES, again)).statusCode, 201)
})

await onPostgres(t, 'nobody is paired with an enumerator who does not work here any more', async (t, engine) => {
  const { app, admin, clerk, as, register } = await givenRegister(t, engine)
  const [gone, promoted, stays] = [await givenEnumerator(app), await givenEnumerator(app), await givenEnumerator(app)]
  for (const { id } of [gone, promoted, stays]) {
    const worker = await register('/v1/workers', workerDraft())
    await as(clerk).post(WORKERS, { enumerator_id: id, worker_ids: [worker.id] })
  }
  await as(admin).post(`/v1/staff/${gone.id}/disable`, {})
  const changed = await as(admin).put(`/v1/staff/${promoted.id}`, 1, { role: 'community', area_code: COMMUNITY })
  t.equal(changed.statusCode, 200, changed.body)
  const { items } = (await as(clerk).get(WORKERS)).json()
  t.strictSame(
    new Map(items.map((one: Record<string, string>) => [one['enumerator_id'], one['ended_on']])),
    new Map<string, string | null>([
      [gone.id, '2026-11-23'],
      [promoted.id, '2026-11-23'],
      [stays.id, null]
    ])
  )
})

await onPostgres(t, 'coverage counts the active and the paired by community, on any day', async (t, engine) => {
  const { app, clerk, admin, as, register } = await givenRegister(t, engine, { time: '2026-11-20T10:00:00+08:00' })
  const enumerator = await givenEnumerator(app)
  const worker = await register('/v1/workers', workerDraft())
  await register('/v1/workers', workerDraft())
  await register('/v1/workers', workerDraft({ area_code: OTHER_COMMUNITY }))
  const business = await register('/v1/businesses', businessDraft())
  await as(clerk).post(WORKERS, { enumerator_id: enumerator.id, worker_ids: [worker.id] })
  const pairing = { business_id: business.id, paired_area_code: COMMUNITY }
  await as(clerk).post(BUSINESSES, pairing)
  await as(admin).post(BUSINESSES, { ...pairing, paired_area_code: SUBDISTRICT })
  const coverage = async (query = '', who = admin) => (await as(who).get(`/v1/pairings/coverage${query}`)).json()
  const ours = { area_code: COMMUNITY, businesses: { active: 1, paired: 1 }, workers: { active: 2, paired: 1 } }
  const next_door = {
    area_code: OTHER_COMMUNITY,
    businesses: { active: 0, paired: 0 },
    workers: { active: 1, paired: 0 }
  }
  t.strictSame(await coverage(), {
    on: '2026-11-20',
    businesses: { active: 1, paired: 1 },
    workers: { active: 3, paired: 1 },
    communities: [next_door, ours]
  })
  t.match(await coverage('', clerk), { workers: { active: 2, paired: 1 }, communities: [ours] })
  t.match(await coverage(`?area_code=${OTHER_COMMUNITY}`), { communities: [next_door] })
  app.testClock.set('2026-11-22T10:00:00+08:00')
  const later = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  await as(later).put(`/v1/workers/${worker.id}`, 1, { ...workerDraft(), status: 'left' })
  t.match(await coverage('', later), { on: '2026-11-22', workers: { active: 2, paired: 0 } })
  t.match(await coverage('?on=2026-11-21', later), { on: '2026-11-21', workers: { active: 3, paired: 1 } })
  t.match(await coverage('?on=2026-11-19', later), { workers: { active: 0, paired: 0 }, communities: [] })
  app.testClock.set('2026-11-23T10:00:00+08:00')
  const last = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  t.match(
    await coverage('?on=2026-11-22', last),
    { workers: { active: 2, paired: 0 } },
    'who had left then is not active'
  )
  for (const on of ['2026-11-24', '2026-02-31', '0000000000'])
    t.equal((await coverage(`?on=${on}`, last)).code, 'on_malformed', on)
})

await onPostgres(t, 'pairings of other areas are as if they were not there', async (t, engine) => {
  const { app, clerk, admin, as, register } = await givenRegister(t, engine)
  const enumerator = await givenEnumerator(app, OTHER_COMMUNITY)
  const worker = await register('/v1/workers', workerDraft({ area_code: OTHER_COMMUNITY }))
  const business = await register('/v1/businesses', businessDraft({ area_code: OTHER_COMMUNITY }))
  const pairing = { business_id: business.id, paired_area_code: OTHER_COMMUNITY }
  const one = (await as(admin).post(BUSINESSES, pairing)).json()
  const paired = (await as(admin).post(WORKERS, { enumerator_id: enumerator.id, worker_ids: [worker.id] })).json()
  for (const [url, id] of [
    [BUSINESSES, one.id],
    [BUSINESSES, NOBODY],
    [WORKERS, paired.items[0].pairing_id],
    [WORKERS, NOBODY]
  ])
    t.match((await as(clerk).post(`${url}/${id}/end`, {})).json(), { status: 404, code: 'pairing_not_found' })
  for (const business_id of [business.id, NOBODY])
    t.match((await as(clerk).post(BUSINESSES, { business_id, paired_area_code: COMMUNITY })).json(), {
      code: 'business_not_found',
      errors: [{ pointer: '/body/business_id' }]
    })
  for (const url of [WORKERS, BUSINESSES]) t.strictSame((await as(clerk).get(url)).json().items, [])
})

await onPostgres(
  t,
  'of pairings at once with several enumerators one is made, also beside a departure',
  async (t, engine) => {
    const { app, clerk, as, register } = await givenRegister(t, engine)
    const enumerators = await Promise.all([1, 2, 3].map(() => givenEnumerator(app)))
    const ids: string[] = []
    for (let number = 0; number < 4; number++) ids.push((await register('/v1/workers', workerDraft())).id)
    const answers = await Promise.all(
      enumerators.map(({ id }, place) =>
        as(clerk).post(WORKERS, { enumerator_id: id, worker_ids: place === 1 ? ids.toReversed() : ids })
      )
    )
    const outcomes = answers.flatMap((answer) => answer.json().items.map(({ outcome }: { outcome: string }) => outcome))
    t.equal(outcomes.filter((outcome) => outcome === 'paired').length, 4)
    t.equal(outcomes.filter((outcome) => outcome === 'paired_with_other').length, 8)
    for (let round = 0; round < 4; round++) {
      const { id } = await register('/v1/workers', workerDraft())
      await Promise.all([
        as(clerk).put(`/v1/workers/${id}`, 1, { ...workerDraft(), status: 'left' }),
        as(clerk).post(WORKERS, { enumerator_id: enumerators[0]?.id, worker_ids: [id] })
      ])
      const { rows } = await sql`select from worker_pairing where worker_id = ${id} and ended_on is null`.execute(
        app.db
      )
      t.equal(rows.length, 0, 'nobody who has left is paired')
    }
  }
)

await onPostgres(t, 'the database itself keeps pairings apart and as they were', async (t, engine) => {
  const { app, clerk, as, register } = await givenRegister(t, engine)
  const enumerator = await givenEnumerator(app)
  const { id } = await register('/v1/workers', workerDraft())
  await as(clerk).post(WORKERS, { enumerator_id: enumerator.id, worker_ids: [id], began_on: '2026-11-10' })
  const insert = (began_on: string, ended_on: string | null) =>
    sql`
      insert into worker_pairing (id, worker_id, area_code, enumerator_id, began_on, ended_on, recorded_at)
      values (gen_random_uuid(), ${id}, ${COMMUNITY}, ${enumerator.id}, ${began_on}, ${ended_on}, now())`.execute(
      app.db
    )
  await t.rejects(insert('2026-11-01', '2026-11-12'), { code: '23P01' })
  await t.rejects(insert('2026-11-20', null), { code: /23505|23P01/ })
  await insert('2026-11-01', '2026-11-10')
  await t.rejects(sql`update worker_pairing set began_on = '2026-01-01'`.execute(app.db), { code: '23001' })
  await t.rejects(sql`delete from worker_pairing`.execute(app.db), { code: '23001' })
})
