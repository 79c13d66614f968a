import { sql } from 'kysely'
import t from 'tap'
import { COMMUNITY, givenStaff, givenWorker, SUBDISTRICT } from '../support/actors.ts'
import { startApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'
import { eventually } from '../support/eventually.ts'
import { everyDay, givenStations } from '../support/givens.ts'
import { givenWorkers, MICROWAVE, microwaveOf, STATION, say } from '../support/observing.ts'
import { startService } from '../support/service.ts'

const working = { ...MICROWAVE, state: 'working' }
const broken = { ...MICROWAVE, state: 'broken' }

await onPostgres(t, 'what one person saw is in the very next answer, until it is stale', async (t, engine) => {
  const app = await startApp(t, engine)
  const worker = await givenWorker(app)
  t.match(await microwaveOf(app), { condition: 'unknown', observed_at: null })
  const answer = await say(app, worker, broken)
  t.equal(answer.statusCode, 201)
  t.match(answer.json(), {
    counted: true,
    shown: { state: 'broken', observed_at: '2026-11-23T10:00:00+08:00', stale_after: '2026-11-26T10:00:00+08:00' }
  })
  const seen = { observed_at: '2026-11-23T10:00:00+08:00', stale_after: '2026-11-26T10:00:00+08:00' }
  t.match(await microwaveOf(app), { condition: 'broken', ...seen })
  app.testClock.set('2026-11-26T09:59:59+08:00')
  t.equal((await microwaveOf(app)).condition, 'broken')
  app.testClock.set('2026-11-26T10:00:00+08:00')
  t.equal((await microwaveOf(app)).condition, 'unknown')
})

await onPostgres(t, 'one person counts once an hour for each thing', async (t, engine) => {
  const app = await startApp(t, engine)
  const worker = await givenWorker(app)
  t.equal((await say(app, worker, working)).statusCode, 201)
  app.testClock.set('2026-11-23T10:59:59+08:00')
  const again = await say(app, worker, working)
  t.equal(again.statusCode, 200)
  t.match(again.json(), { counted: false, shown: { state: 'working' } })
  const other = await say(app, worker, broken)
  t.equal(other.statusCode, 409)
  t.match(other.json(), { code: 'observed_already', errors: [{ pointer: '/body/state' }] })
  t.equal((await microwaveOf(app)).condition, 'working')
  t.equal((await say(app, worker, { subject: 'amenity', amenity_code: 'wifi', state: 'broken' })).statusCode, 201)
  t.equal((await say(app, worker, broken, 'GYG-001')).statusCode, 201, 'elsewhere it is another thing')
  app.testClock.set('2026-11-23T11:00:00+08:00')
  t.match((await say(app, worker, broken)).json(), { counted: true, shown: { state: 'broken' } })
})

await onPostgres(t, 'two people who contradict each other leave it unknown', async (t, engine) => {
  const app = await startApp(t, engine)
  const [one, other] = await givenWorkers(app, 2)
  if (one === undefined || other === undefined) return
  await say(app, one, working)
  t.match((await say(app, other, broken)).json().shown, { state: 'unknown', observed_at: null, stale_after: null })
  t.match(await microwaveOf(app), { condition: 'unknown', observed_at: null, stale_after: null })
})

await onPostgres(
  t,
  'staff of the area settle it, and may correct themselves; staff of another do not',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const [one, other] = await givenWorkers(app, 2)
    const ours = await givenStaff(app, 'enumerator', COMMUNITY)
    const foreign = await givenStaff(app, 'subdistrict', '370811011000')
    if (one === undefined || other === undefined) return
    await say(app, one, working)
    await say(app, other, broken)
    t.equal((await say(app, foreign, working)).json().shown.state, 'unknown')
    t.equal((await say(app, ours, broken)).json().shown.state, 'broken')
    t.equal((await say(app, ours, working)).json().shown.state, 'working', 'repaired within the hour')
    t.match((await say(app, ours, working)).json(), { counted: false, shown: { state: 'working' } })
    t.equal((await say(app, foreign, broken)).statusCode, 409)
    app.testClock.set('2026-11-23T11:00:00+08:00')
    t.equal((await say(app, one, broken)).json().shown.state, 'unknown', 'later words count beside those of staff')
  }
)

await onPostgres(
  t,
  'crowding and a closed door are told of the station, for as long as they are fresh',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const [one, other] = await givenWorkers(app, 2)
    if (one === undefined || other === undefined) return
    const told = async () => {
      const { crowding, reported_closed } = (await app.get(`/v1/stations/${STATION}`)).json()
      const listed = (await app.get(`/v1/stations?q=${STATION}`)).json().items[0]
      t.strictSame([listed.crowding, listed.reported_closed], [crowding, reported_closed], 'the list says the same')
      return { crowding, reported_closed }
    }
    t.strictSame(await told(), { crowding: null, reported_closed: null })
    await say(app, one, { subject: 'crowding', state: 'crowded' })
    t.equal((await say(app, one, { subject: 'opening', state: 'closed' })).statusCode, 201)
    const observed_at = '2026-11-23T10:00:00+08:00'
    const crowding = { state: 'crowded', observed_at, stale_after: '2026-11-23T12:00:00+08:00' }
    const reported_closed = { observed_at, stale_after: '2026-11-23T14:00:00+08:00' }
    t.strictSame(await told(), { crowding, reported_closed })
    app.testClock.set('2026-11-23T11:59:59+08:00')
    t.strictSame(await told(), { crowding, reported_closed })
    app.testClock.set('2026-11-23T12:00:00+08:00')
    t.strictSame(await told(), { crowding: null, reported_closed }, 'gone in the minute in which it is stale')
    await say(app, other, { subject: 'opening', state: 'open' })
    t.strictSame(await told(), { crowding: null, reported_closed: null }, 'contradicted')
  }
)

await onPostgres(t, 'that it is closed when it should be open is taken only while it should be', async (t, engine) => {
  const app = await startApp(t, engine, { time: '2026-11-23T21:00:00+08:00' })
  const worker = await givenWorker(app)
  const closed = { subject: 'opening', state: 'closed' }
  const refused = await say(app, worker, closed)
  t.equal(refused.statusCode, 409)
  t.match(refused.json(), { code: 'station_not_due_to_be_open', detail: /本来就不开/ })
  await givenStations(app, [{ 编码: 'HOURS-1' }])
  t.match((await say(app, worker, closed, 'HOURS-1')).json(), { code: 'station_not_due_to_be_open', detail: /不详/ })
  t.equal((await say(app, worker, { subject: 'opening', state: 'open' })).statusCode, 201)
})

await onPostgres(t, 'only a station that operates, and what it has, can be observed', async (t, engine) => {
  const app = await startApp(t, engine)
  const worker = await givenWorker(app)
  await givenStations(app, [
    { 编码: 'OBS-1', 状态: '筹建', ...everyDay('00:00-24:00'), 微波炉: '有' },
    { 编码: 'OBS-2', 状态: '暂停', 微波炉: '有' },
    { 编码: 'OBS-3', 状态: '撤销', 微波炉: '有' }
  ])
  for (const code of ['OBS-1', 'OBS-2', 'OBS-3']) {
    const answer = await say(app, worker, working, code)
    t.equal(answer.statusCode, 409)
    t.equal(answer.json().code, 'station_not_operating', code)
  }
  const said = async (body: object, station = STATION) => {
    const answer = await say(app, worker, body, station)
    return [answer.statusCode, answer.json().code, answer.json().errors?.[0]?.pointer]
  }
  t.strictSame(await said(working, 'NONE'), [404, 'station_not_found', '/path/code'])
  const amenity = (amenity_code: string) => ({ subject: 'amenity', amenity_code, state: 'broken' })
  t.strictSame(await said(amenity('sauna')), [400, 'unknown_amenity', '/body/amenity_code'])
  t.strictSame(await said(amenity('ebike_charging')), [422, 'amenity_not_at_station', '/body/amenity_code'])
})

await onPostgres(t, 'a body that says too much, too little or nonsense is refused by name', async (t, engine) => {
  const app = await startApp(t, engine)
  const worker = await givenWorker(app)
  const cases: [object, pointer: string][] = [
    [{}, '/body/subject'],
    [{ subject: 'amenity', state: 'broken' }, '/body/amenity_code'],
    [{ subject: 'crowding', amenity_code: 'microwave', state: 'quiet' }, '/body/amenity_code'],
    [{ ...MICROWAVE, state: 'crowded' }, '/body/state'],
    [{ ...MICROWAVE, state: 'unknown' }, '/body/state'],
    [{ subject: 'opening', state: 'working' }, '/body/state'],
    [{ ...working, amenity_code: ['microwave'] }, '/body/amenity_code'],
    [{ ...working, amenity_code: 'x'.repeat(10_000) }, '/body/amenity_code'],
    ...['role', 'area_code', 'id', 'version', 'observed_at', 'settles', 'person_id'].map((name): [object, string] => [
      { ...working, [name]: '1' },
      `/body/${name}`
    ])
  ]
  for (const [body, pointer] of cases) {
    const answer = await say(app, worker, body)
    t.equal(answer.statusCode, 400, pointer)
    t.equal(answer.json().errors[0].pointer, pointer)
  }
  t.equal((await say(app, worker, { ...working, amenity_code: 'a\u0000' })).json().code, 'text_not_readable')
  t.equal((await sql`select from station_observation`.execute(app.db)).rows.length, 0)
})

await onPostgres(t, 'who is not signed in, or no longer, observes nothing', async (t, engine) => {
  const app = await startApp(t, engine)
  const worker = await givenWorker(app)
  t.equal((await app.send('POST', `/v1/stations/${STATION}/observations`, { body: working })).statusCode, 401)
  await sql`update session set revoked_at = now() where person_id = ${worker.id}`.execute(app.db)
  t.equal((await say(app, worker, working)).statusCode, 401)
})

await onPostgres(t, 'what workers saw is kept without a trace of who they are', async (t, engine) => {
  const app = await startApp(t, engine)
  const worker = await givenWorker(app)
  const staff = await givenStaff(app, 'community', COMMUNITY)
  const before = (await sql`select from audit_entry`.execute(app.db)).rows.length
  const key = { 'idempotency-key': 'once' }
  const { token } = worker
  const url = `/v1/stations/${STATION}/observations`
  t.equal((await app.send('POST', url, { token, headers: key, body: broken })).statusCode, 201)
  await say(app, worker, broken, 'GYG-001')
  await say(app, worker, { subject: 'crowding', state: 'quiet' })
  const { rows } = await sql<{ row: string; hash: string }>`
    select to_jsonb(one)::text as row, encode(observer_hash, 'hex') as hash from station_observation as one`.execute(
    app.db
  )
  t.equal(rows.length, 3)
  t.notOk(rows.some(({ row }) => row.includes(worker.id)))
  t.equal(new Set(rows.map(({ hash }) => hash)).size, 3, 'nothing links what one person said of different things')
  t.equal((await sql`select from audit_entry`.execute(app.db)).rows.length, before, 'the audit says nothing')
  t.equal((await sql`select from idempotency_record`.execute(app.db)).rows.length, 0)
  const traces = await sql`
    select from station_observation as one
    join session on session.xmin::text = one.xmin::text or session.xmax::text = one.xmin::text`.execute(app.db)
  t.equal(traces.rows.length, 0, 'no session bears the number of the transaction')

  await say(app, staff, broken)
  const entry = await sql<{
    object_id: string
  }>`select object_id from audit_entry where action = 'station.observe'`.execute(app.db)
  t.strictSame(entry.rows, [{ object_id: STATION }], 'staff answer for what they say')
})

await onPostgres(t, 'nobody becomes two people when the key is rotated', async (t, engine) => {
  const keys = new Map([[1, Buffer.alloc(32, 1)]])
  const app = await startApp(t, engine, { keys: { masterKeys: () => keys, reload: () => {} } })
  const [one, other] = await givenWorkers(app, 2)
  if (one === undefined || other === undefined) return
  await say(app, one, broken)
  app.testClock.set('2026-11-23T11:00:00+08:00')
  t.equal((await say(app, one, working)).json().shown.state, 'unknown')
  keys.set(2, Buffer.alloc(32, 2))
  t.equal((await say(app, one, working)).json().counted, false, 'not within the hour')
  app.testClock.set('2026-11-23T12:00:00+08:00')
  const again = (await say(app, one, working)).json()
  t.equal(again.shown.state, 'unknown', 'nor are they the second who sees it in order')
  t.not(again.fault_id, null)
  t.equal((await say(app, other, working)).json().fault_id, null)
})

await onPostgres(t, 'observations that cannot matter any more are deleted as new ones come', async (t, engine) => {
  const app = await startApp(t, engine)
  const [one, other] = await givenWorkers(app, 2)
  if (one === undefined || other === undefined) return
  const count = async () => (await sql`select from station_observation`.execute(app.db)).rows.length
  await say(app, one, working)
  await say(app, one, { subject: 'crowding', state: 'quiet' }, 'GYG-001')
  app.testClock.set('2026-12-23T10:00:00+08:00')
  await say(app, other, working)
  t.equal(await count(), 3, 'not yet')
  app.testClock.set('2026-12-23T11:00:01+08:00')
  await say(app, other, working)
  t.equal(await count(), 2, 'those of other stations too')
})

await onPostgres(t, 'the role of the service reaches the observations of one station at a time', async (t, engine) => {
  const app = await startApp(t, engine)
  const worker = await givenWorker(app)
  await say(app, worker, working)
  const seen = async (station: string | undefined) =>
    await app.db.transaction().execute(async (tx) => {
      await sql`select set_config('role', 'guanxin_app', true), set_config('guanxin.person_id', ${worker.id}, true)`.execute(
        tx
      )
      if (station !== undefined) await sql`select set_config('guanxin.observed_station', ${station}, true)`.execute(tx)
      return (await tx.selectFrom('station_observation').select('id').execute()).length
    })
  t.strictSame([await seen(undefined), await seen('GYG-001'), await seen(STATION)], [0, 0, 1])
  const insert = (settles: boolean) =>
    app.db.transaction().execute(async (tx) => {
      await sql`select set_config('role', 'guanxin_app', true), set_config('guanxin.observed_station', 'GYG-001', true)`.execute(
        tx
      )
      await sql`
        insert into station_observation (station_code, subdistrict_code, subject, state, observer_hash, key_version, observed_at, settles, kept_until)
        values ('GYG-001', ${SUBDISTRICT}, 'crowding', 'quiet', ${Buffer.alloc(32)}, 1, now(), ${settles}, now() + interval '1 day')`.execute(
        tx
      )
    })
  await t.rejects(insert(true), { code: '42501' }, 'only staff of the area settle')
  await t.resolves(insert(false))
})

await onPostgres(t, 'an observation is within a second in the answers of another process', async (t, engine) => {
  if (engine.settings.engine !== 'postgres') return
  // The other process has no clock but the real one.
  const app = await startApp(t, engine, { time: new Date().toISOString() })
  const reader = await startService(t, { DATABASE_URL: engine.settings.url }).address
  const staff = await givenStaff(app, 'community', COMMUNITY)
  const read = async () => (await (await fetch(`${reader}/v1/stations/GYG-002`)).json()) as Record<string, unknown>
  await read()
  t.equal((await say(app, staff, { subject: 'crowding', state: 'crowded' }, 'GYG-002')).statusCode, 201)
  const committed_at = performance.now()
  t.ok(await eventually(async () => (await read())['crowding'] !== null, 5))
  t.ok(performance.now() - committed_at < 1_000)
})
