import { setImmediate as nextTurn } from 'node:timers/promises'
import { sql } from 'kysely'
import t from 'tap'
import { startApp, type TestApp } from '../support/app.ts'
import { onEachEngine, onOwnPostgres, onPostgres } from '../support/engines.ts'
import { eventually } from '../support/eventually.ts'
import { givenStations } from '../support/givens.ts'
import { startService } from '../support/service.ts'

const seatsOf = async (app: TestApp, code: string) => (await app.get(`/v1/stations/${code}`)).json().seats

await onEachEngine(t, 'a committed write of this process is in the very next answer', async (t, engine) => {
  const app = await startApp(t, engine)
  for (let seats = 1; seats <= 20; seats++) {
    await givenStations(app, [{ 编码: 'FRESH-1', 座位数: String(seats) }])
    t.equal(await seatsOf(app, 'FRESH-1'), seats)
    t.equal((await app.get('/v1/stations?q=虚构街口')).json().items[0].seats, seats)
  }
})

await onPostgres(t, 'a committed write is within a second in the answers of another process', async (t, engine) => {
  if (engine.settings.engine !== 'postgres') return
  const writer = await startApp(t, engine)
  const reader = await startService(t, { DATABASE_URL: engine.settings.url }).address
  const readSeats = async () =>
    ((await (await fetch(`${reader}/v1/stations/FRESH-1`)).json()) as { seats: number }).seats
  for (let seats = 1; seats <= 10; seats++) {
    await givenStations(writer, [{ 编码: 'FRESH-1', 座位数: String(seats) }])
    const committed_at = performance.now()
    t.ok(await eventually(async () => (await readSeats()) === seats, 5))
    const lag_ms = performance.now() - committed_at
    t.ok(lag_ms < 1_000, `seen after ${Math.round(lag_ms)} ms`)
  }
})

await onPostgres(
  t,
  'writes by hand, holidays, names of areas and the catalogue are noticed as well',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const changes: [statement: string, url: string, expected: RegExp][] = [
      [`update station set seats = 99 where code = 'GYG-002'`, '/v1/stations/GYG-002', /"seats":99/],
      [
        `update station_amenity set quantity = 77 where station_code = 'GYG-002'`,
        '/v1/stations/GYG-002',
        /"quantity":77/
      ],
      [`delete from station_amenity where station_code = 'GYG-002'`, '/v1/stations/GYG-002', /"amenities":\[\]/],
      [
        `insert into station_hours_exception select code, subdistrict_code, '2026-11-23', '[]', '虚构停电' from station where code = 'GYG-002'`,
        '/v1/stations/GYG-002',
        /"reason":"exception"/
      ],
      [`update area set name = '改名社区' where code = '370811015002'`, '/v1/stations/GYG-002', /改名社区/],
      [`update amenity set name_en = 'Renamed oven' where code = 'microwave'`, '/v1/amenities', /Renamed oven/],
      [`delete from special_day; delete from holiday_year`, '/v1/stations/GYG-001', /calendar_unknown/]
    ]
    for (const [statement, url, expected] of changes) {
      await app.get(url)
      await sql.raw(statement).execute(app.db)
      t.ok(await eventually(async () => expected.test((await app.get(url)).body), 5), statement)
    }
  }
)

await onPostgres(t, 'a database that was put back to an earlier state is read afresh', async (t, engine) => {
  const app = await startApp(t, engine)
  await givenStations(app, [{ 编码: 'BACK-1', 座位数: '1' }])
  t.equal(await seatsOf(app, 'BACK-1'), 1)
  await givenStations(app, [{ 编码: 'BACK-1', 座位数: '2' }])
  t.equal(await seatsOf(app, 'BACK-1'), 2)
  // As a restored backup would be: the row and its number are those of before.
  await sql
    .raw(`alter table station disable trigger user;
      update station set seats = 1, revision = revision - 1 where code = 'BACK-1';
      alter table station enable trigger user;
      update feed set revision = revision - 1 where topic = 'stations'`)
    .execute(app.db)
  t.ok(await eventually(async () => (await seatsOf(app, 'BACK-1')) === 1, 5))
})

await onPostgres(t, 'no reader sees a number before its data, however writers overlap', async (t, engine) => {
  const app = await startApp(t, engine)
  const codes = Array.from({ length: 8 }, (_, place) => `RACE-${place}`)
  await givenStations(
    app,
    codes.map((编码) => ({ 编码, 座位数: '0' }))
  )
  const reader = await startApp(t, engine)
  // Each transaction holds its change open for a while, so commits come in another order than begins.
  const write = async (code: string, seats: number) =>
    await app.db.transaction().execute(async (tx) => {
      await sql`select pg_sleep(${Math.random() / 50})`.execute(tx)
      await tx.updateTable('station').set({ seats }).where('code', '=', code).execute()
      await sql`select pg_sleep(${Math.random() / 50})`.execute(tx)
    })
  let writing = true
  const reading = (async () => {
    // Answers from memory never wait for anything, so the writers are let in by hand.
    for (; writing; await nextTurn()) await reader.get('/v1/stations?q=RACE')
  })()
  for (let round = 1; round <= 10; round++) await Promise.all(codes.map((code) => write(code, round)))
  writing = false
  await reading
  const hasLast = async () =>
    (await Promise.all(codes.map((code) => seatsOf(reader, code)))).every((seats) => seats === 10)
  t.ok(await eventually(hasLast, 5), 'the last state of every station arrived')
})

await onOwnPostgres(
  t,
  'where the database is away the answer is 503, not old news, and it comes back by itself',
  async (t, engine) => {
    if (engine.settings.engine !== 'postgres') return
    const app = await startApp(t, engine)
    const name = new URL(engine.settings.url).pathname.slice(1)
    const server = new URL(engine.settings.url)
    server.pathname = '/postgres'
    const { default: pg } = await import('pg')
    const admin = new pg.Client(server.href)
    await admin.connect()
    t.teardown(() => admin.end())
    await admin.query(`alter database ${name} allow_connections false`)
    await admin.query('select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1', [name])
    t.ok(await eventually(async () => (await app.get('/v1/stations')).statusCode === 503, 20))
    const answer = await app.get('/v1/stations')
    t.match(answer.json(), { code: 'database_unavailable', detail: /\p{Script=Han}/u })
    t.match(answer.headers['retry-after'], /^\d+$/)
    await admin.query(`alter database ${name} allow_connections true`)
    t.ok(await eventually(async () => (await app.get('/v1/stations')).statusCode === 200, 20))
  }
)
