import { sql } from 'kysely'
import t from 'tap'
import { throwAwayKeys } from '../../scripts/support/throw-away-keys.ts'
import { COMMUNITY, givenStaff, givenWorker, OTHER_SUBDISTRICT, type TestActor } from '../support/actors.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'
import { givenStations } from '../support/givens.ts'
import { givenWorkers, STATION } from '../support/observing.ts'

type Token = Pick<TestActor, 'token'>

const checkIn = async (app: TestApp, { token }: Token, station = STATION, body?: object) =>
  await app.send('POST', `/v1/stations/${station}/check-ins`, { token, ...(body !== undefined && { body }) })
const listHours = async (app: TestApp, { token }: Token, query = '', station = STATION) =>
  await app.send('GET', `/v1/stations/${station}/check-ins${query}`, { token })
const nobody = { token: '' }

interface StoredRow {
  table: string
  text: string
  /** Numbers of transactions that wrote or locked it. */
  transactions: string[]
}

/** Every row of every table, as text and with the numbers of the transactions that stand in it. */
async function everyRow(app: TestApp): Promise<StoredRow[]> {
  const tables = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(
    app.db
  )
  const rows: StoredRow[] = []
  for (const { name } of tables.rows) {
    const found = await sql<{ text: string; xmin: string; xmax: string }>`
      select to_jsonb(one)::text as text, xmin::text, xmax::text from ${sql.table(name)} as one`.execute(app.db)
    rows.push(
      ...found.rows.map(({ text, xmin, xmax }) => ({
        table: name,
        text,
        transactions: [xmin, xmax].filter((number) => number !== '0')
      }))
    )
  }
  return rows
}

await onPostgres(t, 'a person counts once an hour, where they checked in first', async (t, engine) => {
  const app = await startApp(t, engine)
  const worker = await givenWorker(app)
  const first = await checkIn(app, worker)
  t.equal(first.statusCode, 201)
  t.strictSame(first.json(), { counted: true, hour: '2026-11-23T10:00:00+08:00' })
  app.testClock.set('2026-11-23T10:59:59+08:00')
  t.strictSame((await checkIn(app, worker)).json(), { counted: false, hour: '2026-11-23T10:00:00+08:00' })
  t.equal((await checkIn(app, worker, 'GYG-001')).json().counted, false)
  t.equal(
    (await checkIn(app, await givenStaff(app, 'enumerator', OTHER_SUBDISTRICT))).json().counted,
    true,
    'staff of anywhere'
  )
  app.testClock.set('2026-11-23T11:00:00+08:00')
  t.strictSame((await checkIn(app, worker, 'GYG-001', {})).json(), { counted: true, hour: '2026-11-23T11:00:00+08:00' })
})

await onPostgres(
  t,
  'nothing in the database says who checked in where, and after the hour not even that they did',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const workers = await givenWorkers(app, 10)
    const stations = ['GYG-001', 'GYG-002', 'GYG-006', 'GYG-007', 'GYG-008']
    const before = await everyRow(app)
    const earlier = new Set(before.flatMap(({ transactions }) => transactions))
    let counted = 0
    for (let place = 0; place < 50; place++) {
      const worker = workers[place % 10] ?? nobody
      const answer = await app.send(
        'POST',
        `/v1/stations/${stations[(place + Math.floor(place / 10)) % 5]}/check-ins`,
        {
          token: worker.token,
          headers: { 'idempotency-key': `key ${place}`.replace(' ', '-') }
        }
      )
      t.equal(answer.statusCode, 201)
      if (answer.json().counted) counted += 1
    }
    t.equal(counted, 10)

    const rows = await everyRow(app)
    const known = new Set(before.map(({ table, text }) => `${table} ${text}`))
    const written = rows.filter(({ table, text }) => !known.has(`${table} ${text}`))
    // Requests are counted for the limits, by keyed hash and minute: without the station, and gone a minute later.
    const tables = new Set(written.map(({ table }) => table))
    tables.delete('rate_counter')
    t.strictSame([...tables].sort(), ['check_in_mark', 'station_check_in_hour'])
    const names = (row: StoredRow) => workers.some(({ id }) => row.text.includes(id))
    t.notOk(written.some(names), 'no row that came holds a person')
    const counts = written.filter(({ table }) => table === 'station_check_in_hour')
    t.equal(
      counts.map(({ text }) => JSON.parse(text).count).reduce((sum, count) => sum + count, 0),
      10
    )
    for (const { text } of counts)
      t.strictSame(Object.keys(JSON.parse(text)).sort(), ['count', 'hour', 'station_code', 'subdistrict_code'])
    const [marked, ...others] = written.filter(({ table }) => table === 'check_in_mark')
    t.strictSame(others, [], 'all marks are one row, which has no station')
    const { marks, ...rest } = JSON.parse(marked?.text ?? '{}')
    t.strictSame(Object.keys(rest).sort(), ['hour', 'key_version', 'salt', 'subdistrict_code'])
    t.equal(marks.length, 10)
    t.strictSame(marks, [...marks].sort(), 'in an order that says nothing of when they came')

    // No number of a transaction stands both at a count and at anything of a person, the marks included.
    const at_counts = new Set(counts.flatMap(({ transactions }) => transactions))
    const personal = rows.filter((row) => row.table === 'check_in_mark' || names(row))
    t.notOk(personal.some(({ transactions }) => transactions.some((number) => at_counts.has(number))))
    const of_people = rows.filter(names).flatMap(({ transactions }) => transactions)
    t.ok(
      of_people.every((number) => earlier.has(number)),
      'nothing of a person was written or locked since'
    )

    app.testClock.set('2026-11-23T11:00:00+08:00')
    const stranger = await givenWorker(app)
    await checkIn(app, stranger)
    const after = await everyRow(app)
    const left = after.filter(({ table }) => table === 'check_in_mark')
    t.equal(left.length, 1)
    t.equal(JSON.parse(left[0]?.text ?? '{}').marks.length, 1)
    t.notOk(left.some(({ text }) => text.includes(rest.salt) || marks.some((mark: string) => text.includes(mark))))
  }
)

await onPostgres(
  t,
  'salt and marks are in no log of writes, and the file they lay in is gone after the hour',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const file = async () =>
      (
        await sql<{ persistence: string; file: number }>`
      select relpersistence as persistence, pg_relation_filenode(oid) as file from pg_class where oid = 'check_in_mark'::regclass`.execute(
          app.db
        )
      ).rows[0]
    await checkIn(app, await givenWorker(app))
    const before = await file()
    t.equal(before?.persistence, 'u')
    app.testClock.set('2026-11-23T11:00:00+08:00')
    await checkIn(app, await givenWorker(app))
    t.not((await file())?.file, before?.file)
  }
)

await onPostgres(t, 'a process that starts destroys what is left of past hours', async (t, engine) => {
  const app = await startApp(t, engine)
  await checkIn(app, await givenWorker(app))
  const marks = async () => (await sql`select from check_in_mark`.execute(app.db)).rows.length
  await startApp(t, engine)
  t.equal(await marks(), 1, 'not while the hour lasts')
  await startApp(t, engine, { time: '2026-11-23T11:00:00+08:00' })
  t.equal(await marks(), 0)
})

await onPostgres(t, 'fifty check-ins at once of one person count once, of fifty people each', async (t, engine) => {
  const app = await startApp(t, engine)
  const worker = await givenWorker(app)
  const workers = await givenWorkers(app, 50)
  const counted = (answers: Awaited<ReturnType<typeof checkIn>>[]) =>
    answers.filter((answer) => answer.json().counted).length
  t.equal(counted(await Promise.all(workers.map(() => checkIn(app, worker)))), 1)
  // The first of a new hour find the marks of the old one, all at once.
  app.testClock.set('2026-11-23T11:00:00+08:00')
  t.equal(counted(await Promise.all(workers.map((one) => checkIn(app, one)))), 50)
  const staff = await givenStaff(app, 'enumerator', COMMUNITY)
  t.strictSame((await listHours(app, staff)).json().items, [
    { hour: '2026-11-23T11:00:00+08:00', count: 50 },
    { hour: '2026-11-23T10:00:00+08:00', count: null }
  ])
})

await onPostgres(t, 'processes whose clocks differ by moments share an hour', async (t, engine) => {
  const keys = throwAwayKeys()
  const behind = await startApp(t, engine, { time: '2026-11-23T10:59:59.900+08:00', keys })
  const ahead = await startApp(t, engine, { time: '2026-11-23T11:00:00.100+08:00', keys })
  const [one, other] = await givenWorkers(behind, 2)
  t.equal((await checkIn(ahead, one ?? nobody)).json().hour, '2026-11-23T11:00:00+08:00')
  t.strictSame((await checkIn(behind, one ?? nobody)).json(), { counted: false, hour: '2026-11-23T11:00:00+08:00' })
  t.strictSame((await checkIn(behind, other ?? nobody)).json(), { counted: true, hour: '2026-11-23T11:00:00+08:00' })
})

await onPostgres(t, 'staff of the area see counts by hour, and small ones only as few', async (t, engine) => {
  const app = await startApp(t, engine)
  const staff = await givenStaff(app, 'enumerator', COMMUNITY)
  const workers = await givenWorkers(app, 5)
  for (const worker of workers) await checkIn(app, worker)
  for (const hour of ['11', '12', '13']) {
    app.testClock.set(`2026-11-23T${hour}:00:00+08:00`)
    await checkIn(app, workers[0] ?? nobody)
  }
  const hours = [
    { hour: '2026-11-23T13:00:00+08:00', count: null },
    { hour: '2026-11-23T12:00:00+08:00', count: null },
    { hour: '2026-11-23T11:00:00+08:00', count: null },
    { hour: '2026-11-23T10:00:00+08:00', count: 5 }
  ]
  t.strictSame((await listHours(app, staff)).json(), { items: hours, next: null })
  t.strictSame((await listHours(app, staff, '?from=2026-11-24&to=2026-11-25')).json().items, [])
  t.strictSame((await listHours(app, staff, '?from=2026-11-23&to=2026-11-23')).json().items, hours)
  const page = (await listHours(app, staff, '?limit=3')).json()
  t.strictSame(page.items, hours.slice(0, 3))
  t.strictSame((await listHours(app, staff, `?limit=3&cursor=${page.next}`)).json(), {
    items: hours.slice(3),
    next: null
  })
  t.equal((await listHours(app, staff, `?from=2026-11-23&cursor=${page.next}`)).json().code, 'cursor_of_other_filters')
  t.equal((await listHours(app, staff, '?from=2026-11-24&to=2026-11-23')).json().code, 'period_malformed')
  t.equal((await listHours(app, staff, '?from=2020-01-01&to=2026-11-23')).json().code, 'period_malformed')
  t.equal((await listHours(app, staff, '?from=2026-02-30')).statusCode, 400)
})

await onPostgres(t, 'check-ins are for people, counts for staff of the area', async (t, engine) => {
  const app = await startApp(t, engine)
  const worker = await givenWorker(app)
  await givenStations(app, [{ 编码: 'GONE-1', 状态: '撤销' }])
  t.equal((await app.send('POST', `/v1/stations/${STATION}/check-ins`)).statusCode, 401)
  t.equal((await checkIn(app, worker, 'NONE')).json().code, 'station_not_found')
  t.equal((await checkIn(app, worker, 'GONE-1')).json().code, 'station_not_operating')
  t.equal((await sql`select from check_in_mark`.execute(app.db)).rows.length, 0, 'and nobody is marked for it')
  for (const body of [{ person_id: worker.id }, { hour: '2026-11-23T09:00:00+08:00' }, { count: 9 }])
    t.equal((await checkIn(app, worker, STATION, body)).statusCode, 400)
  t.equal((await app.send('GET', `/v1/stations/${STATION}/check-ins`)).statusCode, 401)
  t.equal((await listHours(app, worker)).statusCode, 403)
  const foreign = await givenStaff(app, 'subdistrict', OTHER_SUBDISTRICT)
  t.equal((await listHours(app, foreign)).json().code, 'station_not_found')
  await sql`update session set revoked_at = now() where person_id = ${worker.id}`.execute(app.db)
  t.equal((await checkIn(app, worker)).statusCode, 401)
})
