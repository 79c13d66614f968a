import { randomUUID } from 'node:crypto'
import { appendFile, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { systemChance } from '../../src/chance.ts'
import { ERASERS } from '../../src/erasers.ts'
import { ErasureLog, replayErasures } from '../../src/persons/service.ts'
import { systemTransactions } from '../../src/transaction.ts'
import { COMMUNITY, givenStaff, type SignedInStaff, SUBDISTRICT, signInStaff } from '../support/actors.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { backUpPersons } from '../support/backups.ts'
import { onPostgres } from '../support/engines.ts'
import { fictionalPhone, givenCourier, type TestPerson } from '../support/persons.ts'

const body = { reason: '本人书面申请删除' }

const replay = (app: TestApp, log: ErasureLog) =>
  replayErasures({
    run: systemTransactions(app.db, {
      clock: app.testClock,
      chance: systemChance,
      keys: app.keys,
      settings: { home_area_code: SUBDISTRICT }
    }),
    log,
    erasers: ERASERS
  })

const erasedIds = async (app: TestApp) =>
  (await app.db.selectFrom('person').select('id').where('erased_at', 'is not', null).orderBy('id').execute()).map(
    ({ id }) => id
  )

await onPostgres(t, 'who was erased is erased again after an old backup is restored', async (t, engine) => {
  const path = join(t.testdir({}), 'folder', 'erasures.jsonl')
  const log = new ErasureLog(path)
  const app = await startApp(t, engine, { erasure_log: log })
  const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const person = await givenCourier(app)
  const staying = await givenCourier(app)
  const restore = await backUpPersons(app.db)
  await app.send('POST', `/v1/persons/${person.id}/erase`, { token: admin.token, body })
  t.equal((await stat(path)).mode & 0o777, 0o600, 'nobody else reads the file')
  t.strictSame(JSON.parse(await readFile(path, 'utf8')), {
    person_id: person.id,
    erased_at: '2026-11-23T02:00:00.000Z'
  })
  await restore()
  t.equal((await app.send('GET', `/v1/persons/${person.id}`, { token: person.token })).statusCode, 200, 'back again')

  app.testClock.set('2026-11-23T12:00:00+08:00')
  t.strictSame(await replay(app, log), { lines: 1, unreadable_lines: 0, erased: 1, appended: 0, is_log_missing: false })
  t.strictSame(await erasedIds(app), [person.id])
  const [row] = await app.db.selectFrom('person').selectAll().where('id', '=', person.id).execute()
  t.match(row, { name: null, wrapped_key: null, erased_at: new Date('2026-11-23T10:00:00+08:00') })
  t.strictSame(await app.db.selectFrom('person_lookup').select('person_id').execute(), [{ person_id: staying.id }])
  t.equal((await app.send('GET', `/v1/persons/${person.id}`, { token: person.token })).statusCode, 401)
  t.strictSame(
    await replay(app, log),
    { lines: 1, unreadable_lines: 0, erased: 0, appended: 0, is_log_missing: false },
    'once is enough'
  )
})

await onPostgres(
  t,
  'a line without an erasure is carried out, a torn one is skipped, and what is missing is added',
  async (t, engine) => {
    const path = join(t.testdir({}), 'erasures.jsonl')
    const log = new ErasureLog(path)
    const app = await startApp(t, engine)
    const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
    const [asked, torn, erased] = [await givenCourier(app), await givenCourier(app), await givenCourier(app)]
    const unknown = randomUUID()
    const erased_at = '2026-11-23T01:00:00.000Z'
    // The process died after the line was written and before the commit; another one while it wrote.
    await writeFile(
      path,
      `${[asked.id, unknown, asked.id].map((person_id) => JSON.stringify({ person_id, erased_at })).join('\n')}\nnonsense\n\n`
    )
    await appendFile(path, `{"person_id":"${torn.id}","erased`)
    await app.send('POST', `/v1/persons/${erased.id}/erase`, { token: admin.token, body })

    t.strictSame(await replay(app, log), {
      lines: 3,
      unreadable_lines: 2,
      erased: 2,
      appended: 1,
      is_log_missing: false
    })
    t.strictSame(await erasedIds(app), [asked.id, erased.id].sort())
    const lines = (await readFile(path, 'utf8')).split('\n')
    t.match(lines.at(-2), erased.id, 'on a line of its own')
    t.strictSame(await replay(app, log), {
      lines: 4,
      unreadable_lines: 2,
      erased: 0,
      appended: 0,
      is_log_missing: false
    })
    const entries = await app.db.selectFrom('audit_entry').selectAll().where('action', '=', 'person.erase').execute()
    t.strictSame(
      entries.map(({ actor_kind, object_id }) => [actor_kind, object_id]),
      [
        ['staff', erased.id],
        ['system', asked.id]
      ]
    )
  }
)

await onPostgres(
  t,
  'staff are erased again too, even the last administrator, and whoever has lost their key',
  async (t, engine) => {
    const path = join(t.testdir({}), 'erasures.jsonl')
    const app = await startApp(t, engine)
    const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
    const lost = await givenCourier(app, { area_code: COMMUNITY })
    await app.db.updateTable('person').set({ key_version: 9 }).where('id', '=', lost.id).execute()
    const log = new ErasureLog(path)
    await log.append([admin, lost].map(({ id }) => ({ person_id: id, erased_at: new Date('2026-11-01') })))
    t.match(await replay(app, log), { erased: 2 })
    t.strictSame(await erasedIds(app), [admin.id, lost.id].sort())
    const [staff] = await app.db.selectFrom('staff').selectAll().execute()
    t.match(staff?.account, /^erased-/)
  }
)

t.test('lines that are written at once all stand on lines of their own', async (t) => {
  const path = join(t.testdir({}), 'erasures.jsonl')
  const ids = Array.from({ length: 100 }, () => randomUUID())
  await Promise.all(ids.map((person_id) => new ErasureLog(path).append([{ person_id, erased_at: new Date(0) }])))
  const read = []
  for await (const line of new ErasureLog(path).read()) read.push(line?.person_id)
  t.strictSame(read.sort(), ids.sort())
})

/** What an erasure is to leave nothing of, counted. */
async function remnantsOf(app: TestApp, staff: SignedInStaff, worker: TestPerson) {
  const ids = [staff.id, worker.id]
  const hashes = (purpose: 'account' | 'one-time code', text: string) =>
    app.keys.hashes(purpose, text).map(({ hash }) => hash)
  const { db } = app
  const answers = await db.selectFrom('idempotency_record').selectAll().execute()
  return {
    keys: (
      await db.selectFrom('person').select('id').where('id', 'in', ids).where('wrapped_key', 'is not', null).execute()
    ).length,
    lookups: (await db.selectFrom('person_lookup').select('hash').where('person_id', '=', worker.id).execute()).length,
    name_lookups: (
      await db.selectFrom('person_name_lookup').select('hash').where('person_id', '=', worker.id).execute()
    ).length,
    codes: (
      await db
        .selectFrom('one_time_code')
        .select('phone_hash')
        .where('phone_hash', 'in', hashes('one-time code', worker.phone))
        .execute()
    ).length,
    failures: (
      await db
        .selectFrom('sign_in_failure')
        .select('failures')
        .where('account_hash', 'in', hashes('account', staff.account))
        .execute()
    ).length,
    devices: (await db.selectFrom('staff_device').select('device_hash').where('person_id', '=', staff.id).execute())
      .length,
    accounts: (await db.selectFrom('staff').select('account').where('account', '=', staff.account).execute()).length,
    secrets: (
      await db
        .selectFrom('staff')
        .select('account')
        .where('person_id', '=', staff.id)
        .where('totp_secret', 'is not', null)
        .execute()
    ).length,
    sessions: (
      await db
        .selectFrom('session')
        .select('id')
        .where('person_id', 'in', ids)
        .where('revoked_at', 'is', null)
        .execute()
    ).length,
    answers_about: answers.filter(({ answer, person_id }) => answer !== null && ids.includes(person_id ?? '')).length,
    answers_to: answers.filter(({ actor }) => ids.some((id) => actor.endsWith(id))).length
  }
}

await onPostgres(
  t,
  'an erasure and its replay leave nothing of anybody, whichever key it was made with',
  async (t, engine) => {
    const master_keys = new Map([[1, Buffer.alloc(32, 1)]])
    const log = new ErasureLog(join(t.testdir({}), 'erasures.jsonl'))
    const keys = { masterKeys: () => master_keys, reload: () => {} }
    const app = await startApp(t, engine, { erasure_log: log, keys })
    const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
    const staff = await signInStaff(app, 'community', COMMUNITY, admin.token)
    const headers = { 'idempotency-key': 'kept' }
    const enable = { token: admin.token, headers }
    t.equal((await app.send('POST', `/v1/staff/${staff.id}/enable`, enable)).statusCode, 200)
    const signIn = (password: string) =>
      app.send('POST', '/v1/auth/staff-sessions', { body: { account: staff.account, password } })
    t.equal((await signIn('wrong')).statusCode, 401)
    const phone = fictionalPhone()
    await app.send('POST', '/v1/auth/codes', { body: { phone } })
    master_keys.set(2, Buffer.alloc(32, 2))
    t.equal((await signIn('wrong again')).statusCode, 401)
    const worker = await givenCourier(app, { phone })
    const consent = { field_group_code: 'worker_identity', decision: 'given', text_version: '2026-11' }
    await app.send('POST', `/v1/persons/${worker.id}/consents`, { token: worker.token, headers, body: consent })

    const before = await remnantsOf(app, staff, worker)
    t.ok(
      Object.values(before).every((count) => count > 0),
      JSON.stringify(before)
    )
    t.match(before, { lookups: 2, failures: 2 }, 'by either key')
    const restore = await backUpPersons(app.db)
    for (const { id } of [staff, worker])
      t.equal((await app.send('POST', `/v1/persons/${id}/erase`, { token: admin.token, body })).statusCode, 200)
    const nothing = Object.fromEntries(Object.keys(before).map((name) => [name, 0]))
    t.strictSame(await remnantsOf(app, staff, worker), nothing)
    await restore()
    t.strictSame(await remnantsOf(app, staff, worker), before, 'all of it is back')
    t.match(await replay(app, log), { erased: 2 })
    t.strictSame(await remnantsOf(app, staff, worker), nothing)
  }
)
