import { sql } from 'kysely'
import t from 'tap'
import { throwAwayKeys } from '../../scripts/support/throw-away-keys.ts'
import { COMMUNITY, givenStaff, SUBDISTRICT } from '../support/actors.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'
import { eventually } from '../support/eventually.ts'

const activeAdmins = async (app: TestApp) =>
  (
    await app.db
      .selectFrom('staff')
      .select('person_id')
      .where('role', '=', 'subdistrict')
      .where('area_code', '=', SUBDISTRICT)
      .where('disabled_at', 'is', null)
      .execute()
  ).length

await onPostgres(t, 'of administrators who disable one another at once, one is left', async (t, engine) => {
  const app = await startApp(t, engine)
  const one = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const other = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const answers = await Promise.all([
    app.send('POST', `/v1/staff/${other.id}/disable`, { token: one.token }),
    app.send('POST', `/v1/staff/${one.id}/disable`, { token: other.token })
  ])
  t.strictSame(answers.map(({ statusCode }) => statusCode).sort(), [200, 401])
  t.equal(await activeAdmins(app), 1)
})

await onPostgres(t, 'of administrators who all step down at once, one stays', async (t, engine) => {
  const app = await startApp(t, engine)
  const admins = []
  for (let number = 0; number < 6; number++) admins.push(await givenStaff(app, 'subdistrict', SUBDISTRICT))
  const answers = await Promise.all(
    admins.map(({ id, token }, place) =>
      place % 2 === 0
        ? app.send('POST', `/v1/staff/${id}/disable`, { token })
        : app.send('PUT', `/v1/staff/${id}`, {
            token,
            body: { role: 'community', area_code: COMMUNITY },
            headers: { 'if-match': '"1"' }
          })
    )
  )
  t.strictSame(answers.map(({ statusCode }) => statusCode).sort(), [200, 200, 200, 200, 200, 409])
  t.equal(await activeAdmins(app), 1)
})

await onPostgres(t, 'a change that somebody had begun when they were disabled has no effect', async (t, engine) => {
  const app = await startApp(t, engine)
  const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const disabled = Promise.withResolvers<void>()
  const commit = Promise.withResolvers<void>()
  const disabling = app.db.transaction().execute(async (tx) => {
    await sql`update staff set disabled_at = now() where person_id = ${admin.id}`.execute(tx)
    disabled.resolve()
    await commit.promise
  })
  await disabled.promise
  const body = { account: 'xugou.late', name: '虚构晚', role: 'community', area_code: COMMUNITY }
  const late = app.send('POST', '/v1/staff', { token: admin.token, body })
  const waiting = sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  t.ok(await eventually(async () => (await waiting.execute(app.db)).rows.length === 1, 20), 'it has begun, and waits')
  commit.resolve()
  await disabling
  t.match((await late).json(), { code: 'token_not_valid' })
  t.strictSame(await app.db.selectFrom('staff').select('account').where('account', '=', 'xugou.late').execute(), [])
})

await onPostgres(t, 'who is disabled in one process is refused at once in another', async (t, engine) => {
  const keys = throwAwayKeys()
  const app = await startApp(t, engine, { keys })
  const other = await startApp(t, engine, { keys })
  const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  for (let round = 0; round < 5; round++) {
    const second = await givenStaff(app, 'subdistrict', SUBDISTRICT)
    const read = async () => (await other.send('GET', '/v1/staff', { token: second.token })).statusCode
    t.equal(await read(), 200)
    t.equal((await app.send('POST', `/v1/staff/${second.id}/disable`, { token: admin.token })).statusCode, 200)
    t.equal(await read(), 401)
  }
})

await onPostgres(t, 'of many who take one account at once, one has it', async (t, engine) => {
  const app = await startApp(t, engine)
  const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const body = { account: 'xugou.same', name: '虚构同', role: 'community', area_code: COMMUNITY }
  const answers = await Promise.all(Array.from({ length: 8 }, () => app.send('POST', '/v1/staff', { token, body })))
  t.strictSame(answers.map(({ statusCode }) => statusCode).sort(), [201, ...Array<number>(7).fill(409)])
  t.equal((await app.db.selectFrom('person').selectAll().execute()).length, 2, 'the others left nothing behind')
})
