import { sql } from 'kysely'
import t from 'tap'
import type { PartnerScope } from '../../src/actor.ts'
import {
  COMMUNITY,
  givenPartner,
  givenStaff,
  OTHER_SUBDISTRICT,
  SUBDISTRICT,
  type TestActor
} from '../support/actors.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'
import { givenWorkers, listFaults, MICROWAVE, microwaveOf, STATION, say } from '../support/observing.ts'

const working = { ...MICROWAVE, state: 'working' }
const broken = { ...MICROWAVE, state: 'broken' }

const clear = async (app: TestApp, { token }: Pick<TestActor, 'token'>, id: string, body?: object, station = STATION) =>
  await app.send('POST', `/v1/stations/${station}/faults/${id}/clear`, { token, ...(body !== undefined && { body }) })

const four = async (app: TestApp) => {
  const [a, b, c, d] = await givenWorkers(app, 4)
  if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error('four are given')
  return { a, b, c, d }
}

await onPostgres(t, 'a fault is open until two different people have later seen it in order', async (t, engine) => {
  const app = await startApp(t, engine)
  const { a, b, c, d } = await four(app)
  const first = async () => (await listFaults(app, a)).json().items[0]
  await say(app, d, working)
  await say(app, a, broken)
  t.match(await first(), {
    state: 'open',
    subject: 'amenity',
    amenity_code: 'microwave',
    reports_count: 1,
    recoveries_count: 0
  })
  await say(app, b, working)
  t.match(await first(), { state: 'open', recoveries_count: 1 })
  t.equal((await microwaveOf(app)).condition, 'unknown', 'one is not enough')
  app.testClock.set('2026-11-23T11:00:00+08:00')
  await say(app, b, working)
  t.match(await first(), { state: 'open', recoveries_count: 1 }, 'the same person again is not another')
  await say(app, d, broken)
  t.match(await first(), {
    state: 'open',
    reports_count: 2,
    recoveries_count: 0,
    last_reported_at: '2026-11-23T11:00:00+08:00'
  })
  await say(app, c, working)
  t.match(await first(), { state: 'open', recoveries_count: 1 }, 'it counts from the last who saw it broken')
  app.testClock.set('2026-11-23T12:00:00+08:00')
  await say(app, b, working)
  t.match(await first(), { state: 'closed', closed_by: 'observations', closed_at: '2026-11-23T12:00:00+08:00' })
  t.match(await microwaveOf(app), { condition: 'working', observed_at: '2026-11-23T12:00:00+08:00' })
  app.testClock.set('2026-11-23T13:00:00+08:00')
  await say(app, a, broken)
  t.equal((await listFaults(app, a)).json().items.length, 2, 'the next time is another fault')
})

await onPostgres(t, 'a fault outlives the observations that it rests on', async (t, engine) => {
  const app = await startApp(t, engine)
  const { a, b, c } = await four(app)
  await say(app, a, broken)
  app.testClock.set('2026-12-10T10:00:00+08:00')
  t.equal((await microwaveOf(app)).condition, 'unknown')
  await say(app, b, working)
  t.equal((await microwaveOf(app)).condition, 'unknown', 'while the fault is open, one is not enough')
  app.testClock.set('2026-12-20T10:00:00+08:00')
  t.match((await say(app, c, working)).json(), { fault_id: null, shown: { state: 'working' } })
})

await onPostgres(t, 'two recoveries clear a fault however far apart they are', async (t, engine) => {
  const app = await startApp(t, engine)
  const { a, b, c, d } = await four(app)
  const umbrella = { ...working, amenity_code: 'umbrella' }
  const counted = async () =>
    (await sql<{ count: number }>`select count(*)::int as count from station_observation`.execute(app.db)).rows[0]
      ?.count
  await say(app, a, broken)
  await say(app, b, working)
  app.testClock.set('2026-12-30T10:00:00+08:00')
  await say(app, d, umbrella)
  t.equal(await counted(), 2, 'what no fault counts is forgotten')
  t.match((await say(app, c, working)).json(), { fault_id: null, shown: { state: 'working' } })
  app.testClock.set('2027-02-05T10:00:00+08:00')
  await say(app, d, umbrella)
  t.equal(await counted(), 1, 'and the rest when the fault is over')
})

await onPostgres(t, 'a closed door is a fault too, and crowding is none', async (t, engine) => {
  const app = await startApp(t, engine)
  const { a, b, c } = await four(app)
  await say(app, a, { subject: 'crowding', state: 'crowded' })
  t.strictSame((await listFaults(app, a)).json().items, [])
  await say(app, a, { subject: 'opening', state: 'closed' })
  t.match((await listFaults(app, a)).json().items, [{ subject: 'opening', amenity_code: null, state: 'open' }])
  await say(app, b, { subject: 'opening', state: 'open' })
  t.match((await say(app, c, { subject: 'opening', state: 'open' })).json(), {
    fault_id: null,
    shown: { state: 'open' }
  })
  t.equal((await app.get(`/v1/stations/${STATION}`)).json().reported_closed, null)
})

await onPostgres(t, 'staff of the area clear a fault, by saying so or by seeing it in order', async (t, engine) => {
  const app = await startApp(t, engine)
  const { a } = await four(app)
  const staff = await givenStaff(app, 'community', COMMUNITY)
  const grid = await givenStaff(app, 'enumerator', COMMUNITY)
  const { fault_id } = (await say(app, a, broken)).json()
  t.match((await say(app, grid, broken)).json(), { fault_id })
  t.match((await say(app, grid, working)).json(), { fault_id: null, shown: { state: 'working' } })

  app.testClock.set('2026-11-23T11:00:00+08:00')
  const second = (await say(app, a, broken)).json().fault_id
  t.not(second, fault_id)
  app.testClock.set('2026-11-23T11:30:00+08:00')
  const cleared = await clear(app, staff, second, { note: '已更换保险丝' })
  t.equal(cleared.statusCode, 200)
  t.match(cleared.json(), {
    id: second,
    state: 'closed',
    closed_by: 'staff',
    note: '已更换保险丝',
    closed_at: '2026-11-23T11:30:00+08:00'
  })
  t.match(await microwaveOf(app), { condition: 'working', observed_at: '2026-11-23T11:30:00+08:00' })
  t.equal((await clear(app, staff, second)).json().code, 'fault_cleared_already')
  t.equal((await listFaults(app, staff)).json().items[0].note, '已更换保险丝')
  t.equal((await listFaults(app, a)).json().items[0].note, null, 'what staff note is for staff')
  const entries = await sql`select from audit_entry where action = 'fault.clear' and object_id = ${second}`.execute(
    app.db
  )
  t.equal(entries.rows.length, 1)
})

await onPostgres(t, 'a fault that has come back within the hour is cleared again', async (t, engine) => {
  const app = await startApp(t, engine)
  const { a, b } = await four(app)
  const staff = await givenStaff(app, 'community', COMMUNITY)
  await say(app, a, broken)
  await say(app, staff, working)
  const { fault_id } = (await say(app, b, broken)).json()
  t.equal((await clear(app, staff, fault_id)).statusCode, 200)
  t.equal((await microwaveOf(app)).condition, 'working')
})

await onPostgres(t, 'only staff of the area clear, and beyond it there is nothing', async (t, engine) => {
  const app = await startApp(t, engine)
  const { a } = await four(app)
  const { fault_id } = (await say(app, a, broken)).json()
  const grid = await givenStaff(app, 'enumerator', COMMUNITY)
  const foreign = await givenStaff(app, 'subdistrict', OTHER_SUBDISTRICT)
  const beside = await givenStaff(app, 'community', '370811015001')
  const above = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  t.equal((await clear(app, a, fault_id)).statusCode, 403)
  t.equal((await clear(app, grid, fault_id)).statusCode, 403)
  for (const outsider of [foreign, beside]) {
    const real = await clear(app, outsider, fault_id)
    const invented = await clear(app, outsider, fault_id, {}, 'NONE')
    t.strictSame([real.statusCode, real.json().code], [404, 'station_not_found'])
    t.strictSame([invented.statusCode, invented.json().code], [404, 'station_not_found'])
    t.equal((await listFaults(app, outsider)).statusCode, 404)
  }
  t.equal((await app.send('GET', `/v1/stations/${STATION}/faults`)).statusCode, 401)
  t.equal((await clear(app, above, fault_id, {}, 'GYG-001')).json().code, 'fault_not_found', 'not at that station')
  t.equal((await clear(app, above, '00000000-0000-4000-8000-000000000000')).json().code, 'fault_not_found')
  t.equal((await clear(app, above, 'x')).statusCode, 400)
  for (const body of [{ note: '' }, { note: ' ' }, { note: 'x'.repeat(301) }, { closed_by: 'staff' }, { id: fault_id }])
    t.equal((await clear(app, above, fault_id, body)).statusCode, 400, JSON.stringify(body).slice(0, 40))
  t.equal((await listFaults(app, above)).json().items[0].state, 'open')
  t.equal((await clear(app, above, fault_id)).statusCode, 200)
})

await onPostgres(t, 'faults are listed open ones first, page by page, without who reported them', async (t, engine) => {
  const app = await startApp(t, engine)
  const { a } = await four(app)
  const staff = await givenStaff(app, 'community', COMMUNITY)
  for (const [place, amenity_code] of ['microwave', 'wifi', 'toilet', 'umbrella', 'seating'].entries()) {
    if (place > 1) app.testClock.set(`2026-11-23T1${place}:00:00+08:00`)
    const { fault_id } = (await say(app, a, { subject: 'amenity', amenity_code, state: 'broken' })).json()
    if (place % 2 === 0) await clear(app, staff, fault_id)
  }
  const codesOf = (items: { amenity_code: string }[]) => items.map(({ amenity_code }) => amenity_code)
  const all = codesOf((await listFaults(app, a)).json().items)
  t.strictSame(all, ['umbrella', 'wifi', 'seating', 'toilet', 'microwave'])
  t.strictSame(codesOf((await listFaults(app, a, '?state=open')).json().items), ['umbrella', 'wifi'])
  t.strictSame(codesOf((await listFaults(app, a, '?state=closed')).json().items), ['seating', 'toilet', 'microwave'])
  const paged: string[] = []
  for (let query = '?limit=2'; ; ) {
    const { items, next } = (await listFaults(app, a, query)).json()
    paged.push(...codesOf(items))
    if (next === null) break
    query = `?limit=2&cursor=${next}`
  }
  t.strictSame(paged, all)
  const { next } = (await listFaults(app, a, '?limit=2')).json()
  t.equal((await listFaults(app, a, `?state=open&cursor=${next}`)).json().code, 'cursor_of_other_filters')
  t.equal((await listFaults(app, a, `?cursor=${next}`, 'GYG-001')).json().code, 'cursor_of_other_filters')
  t.equal((await listFaults(app, a, '?cursor=x')).json().code, 'cursor_invalid')
  t.equal((await listFaults(app, a, '?state=all')).statusCode, 400)
  t.equal((await listFaults(app, a, '', 'NONE')).json().code, 'station_not_found')
  t.strictSame(Object.keys((await listFaults(app, a)).json().items[0]).sort(), [
    'amenity_code',
    'closed_at',
    'closed_by',
    'id',
    'last_reported_at',
    'note',
    'opened_at',
    'recoveries_count',
    'reports_count',
    'state',
    'subject'
  ])
})

/** A partner's key for that area, made by its administrator. */
const givenKey = async (app: TestApp, scope: PartnerScope, area_code: string): Promise<TestActor> =>
  await givenPartner(app, await givenStaff(app, 'subdistrict', area_code), { scopes: [scope] })

await onPostgres(
  t,
  'a partner app reads faults of its area with the scope for it, and says nothing',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const { a } = await four(app)
    const { fault_id } = (await say(app, a, broken)).json()
    const partner = await givenKey(app, 'faults:read', SUBDISTRICT)
    t.match((await listFaults(app, partner)).json().items, [{ id: fault_id }])
    t.equal((await listFaults(app, await givenKey(app, 'stations:read', SUBDISTRICT))).json().code, 'scope_missing')
    t.equal((await listFaults(app, await givenKey(app, 'faults:read', OTHER_SUBDISTRICT))).statusCode, 404)
    t.equal((await say(app, partner, working)).statusCode, 403)
    t.equal((await clear(app, partner, fault_id)).statusCode, 403)
    t.equal((await app.send('POST', `/v1/stations/${STATION}/check-ins`, partner)).statusCode, 403)
  }
)

await onPostgres(t, 'the database keeps one open fault for each thing', async (t, engine) => {
  const app = await startApp(t, engine)
  const { a } = await four(app)
  await say(app, a, broken)
  await say(app, a, { subject: 'opening', state: 'closed' })
  const copy = (subject: string) => sql`
    insert into station_fault (id, station_code, subdistrict_code, subject, amenity_code, opened_at, last_reported_at, last_report_id)
    select gen_random_uuid(), station_code, subdistrict_code, subject, amenity_code, opened_at, last_reported_at, last_report_id
    from station_fault where subject = ${subject}`
  await t.rejects(copy('amenity').execute(app.db), { code: '23505' })
  await t.rejects(copy('opening').execute(app.db), { code: '23505' }, 'also without an amenity')
})
