import { sql } from 'kysely'
import t, { type Test } from 'tap'
import { systemChance } from '../../src/chance.ts'
import { readSeedsRegister } from '../../src/config.ts'
import { readSeedFile, seedRows } from '../../src/database/seed-files.ts'
import { openPersons } from '../../src/persons/service.ts'
import { Problem } from '../../src/problem.ts'
import { seedRegister } from '../../src/seeds.ts'
import { asSystem, COMMUNITY, givenStaff, SUBDISTRICT } from '../support/actors.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { onEachEngine, onPostgres, type TestEngine } from '../support/engines.ts'
import { workerDraft } from '../support/register.ts'

const load = async (app: TestApp): Promise<void> =>
  await seedRegister(app.db, {
    clock: app.testClock,
    chance: systemChance,
    keys: app.keys,
    settings: { home_area_code: SUBDISTRICT }
  })

async function givenSeed(t: Test, engine: TestEngine) {
  const app = await startApp(t, engine)
  await load(app)
  const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const get = async (url: string) => (await app.send('GET', url, { token: admin.token })).json()
  const rowsOf = async <Row>(query: ReturnType<typeof sql<Row>>) => (await query.execute(app.db)).rows
  return { app, get, rowsOf }
}

await onEachEngine(t, 'the first quarter of 2023 ends with exactly the figures of the source', async (t, engine) => {
  const { get, rowsOf } = await givenSeed(t, engine)
  const summaryOf = (period: string) => get(`/v1/register/summary?period=${period}&area_code=${SUBDISTRICT}`)
  const { workers, businesses } = await summaryOf('2023-Q1')
  t.equal(businesses.count, 45)
  t.strictSame(businesses.by_kind, { courier_site: 44, live_commerce: 1, other: 0 })
  t.equal(workers.count, 133)
  const { courier, food_delivery_rider, ...others } = workers.by_occupation
  t.equal(courier + food_delivery_rider, 58)
  t.strictSame(others, { truck_driver: 73, ride_hailing_driver: 0, live_streamer: 2 })
  t.strictSame(
    (await get('/v1/businesses?kind=live_commerce')).items.map(({ name }: { name: string }) => name),
    ['方太']
  )
  t.equal((await rowsOf(sql`select distinct area_code from subject where status = 'active'`)).length, 15)

  for (const month of ['2023-01', '2023-02', '2023-03']) {
    const summary = await summaryOf(month)
    for (const noun of ['workers', 'businesses']) {
      const { new: found, left, changed } = summary[noun]
      const goes_on = month !== '2023-01'
      t.strictSame([found > 0, left > 0, changed > 0], [true, goes_on, goes_on], `${noun} of ${month}`)
    }
  }
})

await onPostgres(t, 'everything in it has come by submissions in three rounds, which are closed', async (t, engine) => {
  const { get, rowsOf } = await givenSeed(t, engine)
  t.strictSame(
    (await get('/v1/rounds?')).items.map(({ month, kind, status }: Record<string, string>) => [month, kind, status]),
    [
      ['2023-03', 'monthly', 'closed'],
      ['2023-02', 'monthly', 'closed'],
      ['2023-01', 'baseline', 'closed']
    ]
  )
  t.strictSame(await rowsOf(sql`select distinct source, round_id is null as is_beside from subject_revision`), [
    { source: 'submission', is_beside: false }
  ])
  t.strictSame(await rowsOf(sql`select distinct status from submission`), [{ status: 'approved' }])
  t.strictSame(
    await rowsOf(sql`select id from subject where not exists (select from review join submission on
    submission.id = submission_id where submission.subject_id = subject.id)`),
    [],
    'new ones were reviewed'
  )
  t.strictSame(await rowsOf(sql`select id from conflict`), [])
  for (const table of ['confirmation', 'business_pairing', 'worker_pairing', 'pledge_signature', 'need'])
    t.not((await rowsOf(sql`select from ${sql.table(table)}`)).length, 0, table)
  const returned = await rowsOf(sql`
    select from subject_revision as back
    join subject_revision as gone using (subject_id)
    where back.version > gone.version and back.content ->> 'status' = 'active' and gone.content ->> 'status' = 'left'`)
  t.ok(returned.length > 0, 'some have left and come back')
  const late = await rowsOf(sql`
    select from subject_revision where recorded_at not between '2023-01-01' and '2023-04-01'`)
  t.strictSame(late, [], 'when it would have come about')
})

await onPostgres(t, 'everybody in it is evidently made up, and none of its staff can sign in', async (t, engine) => {
  const { app, rowsOf } = await givenSeed(t, engine)
  const ids = (await rowsOf(sql<{ id: string }>`select id from person where created_at < '2024-01-01'`)).map(
    ({ id }) => id
  )
  const opened = [...(await asSystem(app, (work) => openPersons(work, ids))).values()]
  const persons = opened.flatMap((person) => (person instanceof Problem ? [] : [person]))
  t.equal(persons.length, ids.length)
  t.ok(persons.filter(({ name }) => name !== null).length > 133)
  for (const { name, phone, id_number } of persons) {
    t.match(name ?? '虚构', /^虚构/)
    t.match(phone ?? '199000', /^199000/)
    t.equal(id_number, null)
  }
  const staff = await rowsOf(sql<{ account: string; is_open: boolean }>`
    select account, disabled_at is null or exists (select from session where session.person_id = staff.person_id) as is_open
    from staff where account like 'xugou.mopai.%'`)
  const accounts = seedRows(await readSeedFile('register-staff.csv')).map(({ account }) => account)
  t.strictSame(staff.map(({ account }) => account).sort(), accounts.sort())
  t.ok(staff.every(({ is_open }) => !is_open))
})

const KEPT = ['subject', 'subject_revision', 'submission', 'round', 'visit', 'person', 'staff', 'need', 'audit_entry']

const countRows = async (app: TestApp) =>
  (
    await sql<{ count: number }>`${sql.join(
      KEPT.map((table) => sql`select count(*)::integer as count from ${sql.table(table)}`),
      sql` union all `
    )}`.execute(app.db)
  ).rows

await onPostgres(t, 'it is loaded once, also where its files are others by then', async (t, engine) => {
  const app = await startApp(t, engine)
  await Promise.all([load(app), load(app)])
  const before = await countRows(app)
  t.ok(before.every(({ count }) => count > 0))
  await load(app)
  t.strictSame(await countRows(app), before)
  await sql`update seed_file set sha256 = repeat('0', 64) where name like 'register-%'`.execute(app.db)
  await load(app)
  t.strictSame(await countRows(app), before)
})

await onPostgres(t, 'it is never put beside what staff have registered', async (t, engine) => {
  const app = await startApp(t, engine)
  const { token } = await givenStaff(app, 'community', COMMUNITY)
  t.equal((await app.send('POST', '/v1/workers', { token, body: workerDraft() })).statusCode, 201)
  await load(app)
  t.equal((await sql`select from subject`.execute(app.db)).rows.length, 1)
  t.equal((await sql`select from round`.execute(app.db)).rows.length, 0)
})

t.test('it is loaded by itself for a trial only, and elsewhere where it is asked for', async (t) => {
  const embedded = { engine: 'embedded', folder: '.data' } as const
  const postgres = { engine: 'postgres', url: 'postgres://', connections_max: 1 } as const
  t.equal(readSeedsRegister({}, embedded), true)
  t.equal(readSeedsRegister({}, postgres), false)
  t.equal(readSeedsRegister({ NODE_ENV: 'production' }, embedded), false)
  t.equal(readSeedsRegister({ SEED_REGISTER: 'no' }, embedded), false)
  t.equal(readSeedsRegister({ SEED_REGISTER: 'yes' }, postgres), true)
  t.throws(() => readSeedsRegister({ SEED_REGISTER: 'maybe' }, postgres), /SEED_REGISTER 只能是 yes、no 之一/)
})
