import { sql } from 'kysely'
import t from 'tap'
import {
  COMMUNITY,
  givenStaff,
  givenWorker,
  OTHER_COMMUNITY,
  OTHER_SUBDISTRICT,
  SUBDISTRICT
} from '../support/actors.ts'
import { onPostgres } from '../support/engines.ts'
import { givenEnumerator, givenRegisteredWorker } from '../support/needs.ts'
import { givenRegister, workerDraft } from '../support/register.ts'
import { NOBODY } from '../support/staff-administration.ts'

const TEXT = { title: '诚信契约（虚构）', text: '我自愿承诺：不闯红灯。\n不泄露客户信息。' }

await onPostgres(
  t,
  'a text is drafted, published and stays as it is; the next one is the next version',
  async (t, engine) => {
    const { app, clerk, admin, as } = await givenRegister(t, engine)
    const seeded = (await as(clerk).get('/v1/pledges')).json()
    t.match(seeded.items, [{ version: 1, status: 'published' }], 'there is one to begin with')
    const made = await as(admin).post('/v1/pledges', TEXT)
    t.match([made.statusCode, made.json()], [201, { ...TEXT, version: 2, status: 'draft', published_at: null }])
    const url = String(made.headers['location'])
    const changed = await as(admin).put(url, 1, { ...TEXT, title: '诚信契约' })
    t.match([changed.statusCode, changed.json()], [200, { title: '诚信契约', revision: 2 }], changed.body)
    const publish = async (version: string) => await as(admin).post(`${url}/publish`, {}, { 'if-match': version })
    t.equal((await publish('"1"')).json().code, 'version_stale')
    t.match((await publish('"2"')).json(), { status: 'published', revision: 3 })
    t.equal((await publish('"3"')).json().code, 'pledge_not_draft')
    t.equal((await as(admin).put(url, 3, TEXT)).json().code, 'pledge_not_draft')
    t.equal((await as(admin).post(`${url}/publish`, {})).json().code, 'pledge_not_draft')
    await t.rejects(sql`update pledge set text = 'x' where version = 2`.execute(app.db), { code: '23001' })
    t.equal((await as(clerk).post('/v1/pledges', TEXT)).statusCode, 403)
    t.equal((await as(admin).post('/v1/pledges', { ...TEXT, text: ' \n ' })).statusCode, 400)
    t.match((await as(clerk).get(url)).json(), { ...TEXT, title: '诚信契约' })
    const foreign = await givenStaff(app, 'subdistrict', OTHER_SUBDISTRICT)
    t.match((await as(foreign).get(url)).json(), { status: 404, code: 'pledge_not_found' })
    t.strictSame((await as(foreign).get('/v1/pledges')).json().items, [])
    const both = await Promise.all([as(admin).post('/v1/pledges', TEXT), as(admin).post('/v1/pledges', TEXT)])
    t.strictSame(both.map((answer) => answer.json().version).sort(), [3, 4])
    const first = (await as(admin).get('/v1/pledges?limit=3')).json()
    t.match((await as(admin).get(`/v1/pledges?limit=3&cursor=${first.next}`)).json(), {
      items: [{ version: 1 }],
      next: null
    })
    t.equal((await as(admin).get('/v1/pledges?status=draft')).json().items.length, 2)
  }
)

await onPostgres(t, 'each version is signed once, at a desk or by the worker', async (t, engine) => {
  const given = await givenRegister(t, engine)
  const { app, clerk, admin, as, register } = given
  const enumerator = await givenEnumerator(app)
  const worker = await givenRegisteredWorker(given)
  const { worker_id } = worker
  const sign = async (version: number, change: object = {}, who = enumerator) =>
    await as(who).post(`/v1/pledges/${version}/signatures`, { worker_id, signed_on: '2026-11-20', ...change })
  t.match((await app.send('GET', '/v1/me/pledge', { token: worker.token })).json(), {
    pledge: { version: 1 },
    signature: null
  })
  const signed = await sign(1)
  t.match(
    [signed.statusCode, signed.json()],
    [201, { worker_id, version: 1, signed_on: '2026-11-20', recorded_by: enumerator.id }]
  )
  t.equal((await sign(1)).json().code, 'pledge_signed')
  for (const signed_on of ['2026-11-24', '2026-02-31'])
    t.equal((await sign(1, { signed_on })).json().code, 'signed_on_not_good', signed_on)
  const next_door = await register('/v1/workers', workerDraft({ area_code: OTHER_COMMUNITY }))
  for (const id of [next_door.id, NOBODY])
    t.match((await sign(1, { worker_id: id }, clerk)).json(), { status: 404, code: 'worker_not_found' })

  await as(admin).post('/v1/pledges', TEXT)
  t.equal((await sign(2)).json().code, 'pledge_not_published', 'nobody signs a draft')
  t.equal((await sign(9)).json().code, 'pledge_not_published')
  await as(admin).post('/v1/pledges/2/publish', {}, { 'if-match': '"1"' })
  t.match((await app.send('GET', '/v1/me/pledge', { token: worker.token })).json(), {
    pledge: { version: 2, ...TEXT },
    signature: null
  })
  const own = await Promise.all(
    [1, 2, 3].map(() => app.send('POST', '/v1/me/pledge', { token: worker.token, body: { version: 2 } }))
  )
  t.strictSame(own.map(({ statusCode }) => statusCode).sort(), [201, 409, 409])
  t.match((await app.send('GET', '/v1/me/pledge', { token: worker.token })).json().signature, {
    version: 2,
    signed_on: '2026-11-23',
    recorded_by: worker.id
  })
  const url = `/v1/workers/${worker_id}/pledges`
  const first = (await as(clerk).get(`${url}?limit=1`)).json()
  t.match(first.items, [{ version: 2, ...{ title: TEXT.title } }])
  t.match((await as(clerk).get(`${url}?limit=1&cursor=${first.next}`)).json(), { items: [{ version: 1 }], next: null })
  t.equal((await as(clerk).get(`/v1/workers/${next_door.id}/pledges`)).json().code, 'worker_not_found')
  const stranger = await givenWorker(app)
  for (const answer of [
    await app.send('GET', '/v1/me/pledge', { token: stranger.token }),
    await app.send('POST', '/v1/me/pledge', { token: stranger.token, body: { version: 1 } })
  ])
    t.equal(answer.json().code, 'not_registered')
  for (const statement of [
    sql`update pledge_signature set signed_on = '2026-01-01'`,
    sql`delete from pledge_signature`,
    sql`insert into pledge_signature (worker_id, area_code, person_id, pledge_area_code, pledge_version, signed_on, recorded_at)
      select worker_id, area_code, person_id, pledge_area_code, 3, signed_on, recorded_at from pledge_signature limit 1`
  ])
    await t.rejects(statement.execute(app.db), { code: '23001' })
})

await onPostgres(t, 'an erased worker signs no more, and what was signed stays counted', async (t, engine) => {
  const given = await givenRegister(t, engine)
  const { clerk, admin, as } = given
  const worker = await givenRegisteredWorker(given)
  const body = { worker_id: worker.worker_id, signed_on: '2026-11-20' }
  await as(clerk).post('/v1/pledges/1/signatures', body)
  await as(admin).post('/v1/pledges', TEXT)
  await as(admin).post('/v1/pledges/2/publish', {}, { 'if-match': '"1"' })
  await as(admin).post(`/v1/persons/${worker.id}/erase`, { reason: '本人书面申请删除' })
  t.equal((await as(clerk).post('/v1/pledges/2/signatures', body)).json().code, 'person_erased')
  t.equal((await as(clerk).get(`/v1/workers/${worker.worker_id}/pledges`)).json().items.length, 1)
})

await onPostgres(t, 'coverage counts who has signed, and who has signed the latest', async (t, engine) => {
  const given = await givenRegister(t, engine, { time: '2026-11-20T10:00:00+08:00' })
  const { app, admin, as, register } = given
  const one = await register('/v1/workers', workerDraft())
  const other = await register('/v1/workers', workerDraft())
  await register('/v1/workers', workerDraft({ area_code: OTHER_COMMUNITY }))
  const sign = async (id: string, version: number, who = admin, signed_on = '2026-11-20') =>
    await as(who).post(`/v1/pledges/${version}/signatures`, { worker_id: id, signed_on })
  const publish = async (version: number, who = admin) => {
    await as(who).post('/v1/pledges', TEXT)
    await as(who).post(`/v1/pledges/${version}/publish`, {}, { 'if-match': '"1"' })
  }
  await publish(2)
  await sign(one.id, 2)
  await sign(other.id, 2)
  const coverage = async (who = admin, query = '') => (await as(who).get(`/v1/pledges/coverage${query}`)).json()
  t.strictSame(await coverage(), {
    on: '2026-11-20',
    active: 3,
    signed: 2,
    signed_latest: 2,
    communities: [
      { area_code: OTHER_COMMUNITY, active: 1, signed: 0, signed_latest: 0 },
      { area_code: COMMUNITY, active: 2, signed: 2, signed_latest: 2 }
    ]
  })
  app.testClock.set('2026-11-22T10:00:00+08:00')
  const later = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  await publish(3, later)
  await sign(one.id, 3, later, '2026-11-22')
  t.match(await coverage(later), { active: 3, signed: 2, signed_latest: 1 })
  t.match(await coverage(later, '?on=2026-11-21'), { active: 3, signed: 2, signed_latest: 2 })
  t.match(await coverage(later, '?on=2026-11-19'), { active: 0, signed: 0, communities: [] })
  t.match(await coverage(later, `?area_code=${OTHER_COMMUNITY}`), { active: 1, signed: 0 })
  t.equal((await coverage(later, '?on=2026-11-23')).code, 'on_malformed')
})
