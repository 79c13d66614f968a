import { sql } from 'kysely'
import t from 'tap'
import type { Staff } from '../../src/actor.ts'
import { inScope } from '../../src/database/scope.ts'
import { importStations } from '../../src/stations/imports.ts'
import { COMMUNITY, givenStaff, OTHER_COMMUNITY, SUBDISTRICT } from '../support/actors.ts'
import { startApp } from '../support/app.ts'
import { onEachEngine, onPostgres } from '../support/engines.ts'
import { newRow, sheet } from '../support/imports.ts'
import { changeOf, fullDraft, plainDraft } from '../support/station-drafts.ts'

const counted = (answers: { statusCode: number }[]) =>
  Object.fromEntries(
    [...Map.groupBy(answers, ({ statusCode }) => statusCode)].map(([status, of]) => [status, of.length])
  )

await onPostgres(t, 'of changes that start from one version just one wins', async (t, engine) => {
  const app = await startApp(t, engine)
  const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  for (let version = 1; version <= 5; version++) {
    const headers = { 'if-match': `"${version}"` }
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, place) =>
        app.send('PUT', '/v1/stations/GYG-002', {
          token,
          headers,
          body: { ...changeOf(fullDraft('X')), seats: place, amenities: [{ code: 'microwave', quantity: place + 1 }] }
        })
      )
    )
    t.strictSame(counted(answers), { 200: 1, 412: 7 })
    const won = answers.find(({ statusCode }) => statusCode === 200)
    t.strictSame((await app.get('/v1/stations/GYG-002')).json(), won?.json())
  }
})

await onPostgres(t, 'a code that several create at once belongs to one of them', async (t, engine) => {
  const app = await startApp(t, engine)
  const ours = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const foreign = await givenStaff(app, 'subdistrict', '370811002000')
  for (let round = 1; round <= 5; round++) {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, place) => {
        const { token } = place % 2 === 0 ? ours : foreign
        const area_code = place % 2 === 0 ? COMMUNITY : '370811002000'
        const body = { ...plainDraft(`RACE-${round}`), area_code, seats: place }
        return app.send('POST', '/v1/stations', { token, body })
      })
    )
    t.strictSame(counted(answers), { 201: 1, 409: 7 })
    const won = answers.find(({ statusCode }) => statusCode === 201)
    t.strictSame((await app.get(`/v1/stations/RACE-${round}`)).json(), won?.json())
  }
})

await onPostgres(
  t,
  'changes, creations and imports at once neither block one another nor get lost',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
    const codes = ['GYG-001', 'GYG-002', 'GYG-006', 'GYG-007']
    const versionsOf = async () =>
      await Promise.all(codes.map(async (code) => (await app.get(`/v1/stations/${code}`)).json().version as number))
    for (let round = 1; round <= 4; round++) {
      const versions = await versionsOf()
      const rows = codes.map((code) => newRow(code, { 名称: `导入${round}`, 饮水机: String(round) }))
      const importing = importStations(app.db, sheet(...rows.toReversed()), {
        now: app.testClock.now(),
        dry_run: false
      })
      const changing = codes.map((code, place) =>
        app.send('PUT', `/v1/stations/${code}`, {
          token,
          headers: { 'if-match': `"${versions[place]}"` },
          body: { ...changeOf(fullDraft('X')), area_code: place % 2 === 0 ? COMMUNITY : OTHER_COMMUNITY }
        })
      )
      const creating = codes.map((code) => app.send('POST', '/v1/stations', { token, body: plainDraft(code) }))
      const exceptions = codes.map((code, place) =>
        app.send('PUT', `/v1/stations/${code}/hours-exceptions/2026-12-0${round}`, {
          token,
          headers: { 'if-match': `"${versions[place]}"` },
          body: { hours: [] }
        })
      )
      const [report, changed, created, excepted] = await Promise.all([
        importing,
        Promise.all(changing),
        Promise.all(creating),
        Promise.all(exceptions)
      ])
      t.equal(report.committed, true)
      t.strictSame(counted(created), { 409: 4 })
      t.ok([...changed, ...excepted].every(({ statusCode }) => statusCode === 200 || statusCode === 412))
      app.stations.expire()
      const after = await versionsOf()
      for (const [place, version] of after.entries()) {
        const done = [changed[place], excepted[place]].filter((answer) => answer?.statusCode === 200).length
        t.ok(done <= 1, 'of two that start from one version, one is stale')
        t.equal(version, (versions[place] ?? 0) + 1 + done, 'every effect has its own version')
      }
    }
  }
)

await onEachEngine(t, 'the database itself refuses writes to what belongs to a foreign station', async (t, engine) => {
  const app = await startApp(t, engine)
  const { id } = await givenStaff(app, 'community', OTHER_COMMUNITY)
  const actor: Staff = {
    kind: 'staff',
    person_id: id,
    session_id: id,
    role: 'community',
    area_code: OTHER_COMMUNITY,
    restriction: null
  }
  const parts = [
    `insert into station_alert (id, station_code, subdistrict_code, kind, text, starts_at, ends_at, created_at, updated_at)
     select gen_random_uuid(), code, subdistrict_code, 'info', '虚构', now(), now() + interval '1 hour', now(), now() from station`,
    `insert into station_hours_exception (station_code, subdistrict_code, date, hours)
     select code, subdistrict_code, '2026-12-31', '[]' from station`,
    `insert into station_amenity (station_code, subdistrict_code, amenity_code)
     select code, subdistrict_code, 'umbrella' from station on conflict do nothing`
  ]
  for (const statement of parts) {
    const write = (where: string) => inScope(app.db, actor, (tx) => sql.raw(statement + where).execute(tx))
    if (!statement.includes('conflict')) {
      await t.rejects(write(" where code = 'GYG-002'"), { code: '42501' })
      await write(" where code = 'GYG-001'")
    } else await t.rejects(write(''), { code: '42501' })
  }
  const removed = await inScope(app.db, actor, (tx) => sql`delete from station_hours_exception`.execute(tx))
  t.equal(Number(removed.numAffectedRows), 1)
})
