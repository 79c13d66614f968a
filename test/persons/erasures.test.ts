import { sql } from 'kysely'
import t from 'tap'
import { createPerson, sealForPerson } from '../../src/persons/service.ts'
import { asSystem, COMMUNITY, givenStaff, givenWorker, OTHER_SUBDISTRICT, SUBDISTRICT } from '../support/actors.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'
import { givenCourier, memoryErasureLog, REASON } from '../support/persons.ts'

const body = { reason: '本人书面申请删除' }

/** Every row of every table as text. */
async function wholeDatabase(app: TestApp): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(app.db)
  const texts = await Promise.all(
    tables.map(async ({ name }) => {
      const { rows } = await sql<{ text: string }>`select t::text as text from ${sql.table(name)} as t`.execute(app.db)
      return rows.map(({ text }) => `${name} ${text}`).join('\n')
    })
  )
  return texts.join('\n')
}

await onPostgres(t, 'nothing of an erased worker is left but the bare id', async (t, engine) => {
  const erasure_log = memoryErasureLog()
  const app = await startApp(t, engine, { erasure_log })
  const person = await givenCourier(app, { name: '虚构骑手丙', phone: '19900022222' })
  const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const clerk = await givenStaff(app, 'community', COMMUNITY)
  const url = `/v1/persons/${person.id}`
  // All that can be known of somebody: consent, a reveal, an audit reason, an answer kept, a code under way.
  const consent = { field_group_code: 'worker_identity', decision: 'given', text_version: 'v1' }
  await app.send('POST', `${url}/consents`, { token: person.token, headers: { 'idempotency-key': 'k' }, body: consent })
  await app.send('POST', `${url}/reveal`, { token: clerk.token, body: { fields: ['name'], reason: REASON } })
  const code_hash = app.keys.hash('one-time code', person.phone)
  await app.send('POST', '/v1/auth/codes', { body: { phone: person.phone } })
  const lookup_hash = app.keys.hash('phone lookup', person.phone)
  const before = await wholeDatabase(app)
  for (const hash of [code_hash, lookup_hash]) t.match(before, hash.toString('hex'), 'it is there to be erased')

  const answer = await app.send('POST', `${url}/erase`, { token: admin.token, body })
  t.equal(answer.statusCode, 200)
  t.strictSame(answer.json(), { person_id: person.id, erased_at: '2026-11-23T02:00:00.000Z' })
  const after = await wholeDatabase(app)
  for (const hash of [code_hash, lookup_hash]) t.notMatch(after, hash.toString('hex'))
  t.strictSame(await app.db.selectFrom('idempotency_record').selectAll().execute(), [])
  t.strictSame(await app.db.selectFrom('person_reveal').selectAll().execute(), [])
  const [row] = await app.db.selectFrom('person').selectAll().where('id', '=', person.id).execute()
  t.match(row, { wrapped_key: null, key_version: null, name: null, phone: null })
  const sessions = await app.db.selectFrom('session').selectAll().where('person_id', '=', person.id).execute()
  t.ok(sessions.length > 0 && sessions.every(({ revoked_at, address }) => revoked_at !== null && address === null))
  t.equal((await app.send('GET', url, { token: person.token })).statusCode, 401, 'signed out at once')
  t.match((await app.send('GET', url, { token: clerk.token })).json(), {
    name: null,
    phone: null,
    revealed: [],
    erased_at: '2026-11-23T02:00:00.000Z'
  })
  t.match(erasure_log.lines, [{ person_id: person.id }])
  const reveal = await app.send('POST', `${url}/reveal`, {
    token: clerk.token,
    body: { fields: ['name'], reason: REASON }
  })
  t.match([reveal.statusCode, reveal.json().code], [409, 'person_erased'])
  t.equal(
    (await app.send('POST', `${url}/consents`, { token: clerk.token, body: consent })).json().code,
    'person_erased'
  )

  const audit = (await app.send('GET', `/v1/audit?object_id=${person.id}`, { token: admin.token })).json()
  const reasons = new Map(audit.items.map((entry: { action: string; reason: string }) => [entry.action, entry.reason]))
  t.equal(reasons.get('person.erase'), body.reason, 'why it was erased is still known')
  t.equal(reasons.get('person.reveal'), null, 'what was sealed with the key of the person went with it')
})

await onPostgres(
  t,
  'erasing once more changes nothing, and a new sign-up with the number is somebody new',
  async (t, engine) => {
    const erasure_log = memoryErasureLog()
    const app = await startApp(t, engine, { erasure_log })
    const person = await givenCourier(app)
    const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
    const erase = () => app.send('POST', `/v1/persons/${person.id}/erase`, { token: admin.token, body })
    const first = await erase()
    app.testClock.set('2026-11-23T11:00:00+08:00')
    t.strictSame((await erase()).json(), first.json())
    t.equal(erasure_log.lines.length, 1)
    const entries = await app.db.selectFrom('audit_entry').selectAll().where('action', '=', 'person.erase').execute()
    t.equal(entries.length, 1)
    const again = await givenCourier(app, { phone: person.phone })
    t.not(again.id, person.id)
  }
)

await onPostgres(t, 'a worker erases themselves, whatever words they use, and nobody else', async (t, engine) => {
  const app = await startApp(t, engine)
  const person = await givenCourier(app, { name: '虚构骑手丁' })
  const other = await givenWorker(app)
  const erase = (id: string, token: string, reason: string) =>
    app.send('POST', `/v1/persons/${id}/erase`, { token, body: { reason } })
  t.equal((await erase(other.id, person.token, body.reason)).statusCode, 404)
  t.equal((await erase(person.id, person.token, '我是虚构骑手丁，请删除')).statusCode, 200)
  t.equal((await app.send('GET', `/v1/persons/${person.id}`, { token: person.token })).statusCode, 401)
  t.equal((await app.send('GET', `/v1/persons/${other.id}`, { token: other.token })).statusCode, 200)
})

await onPostgres(t, 'an erased account opens nothing and gives its name back', async (t, engine) => {
  const app = await startApp(t, engine)
  const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const staff = await givenStaff(app, 'community', COMMUNITY)
  const totp_secret = await asSystem(app, (work) =>
    sealForPerson(work, staff.id, { table: 'staff', column: 'totp_secret' }, 'XUGOU')
  )
  await app.db
    .updateTable('staff')
    .set({ totp_secret: totp_secret ?? null })
    .where('person_id', '=', staff.id)
    .execute()
  const [before] = await app.db.selectFrom('staff').selectAll().where('person_id', '=', staff.id).execute()
  const answer = await app.send('POST', `/v1/persons/${staff.id}/erase`, { token: admin.token, body })
  t.equal(answer.statusCode, 200)
  const [after] = await app.db.selectFrom('staff').selectAll().where('person_id', '=', staff.id).execute()
  t.match(after, { account: `erased-${staff.id.replaceAll('-', '')}`, totp_secret: null })
  t.ok(after?.disabled_at)
  t.not(after?.password_hash, before?.password_hash)
  t.notMatch(await wholeDatabase(app), before?.account ?? '')
  t.equal((await app.send('GET', `/v1/persons/${staff.id}`, { token: staff.token })).statusCode, 401)
})

await onPostgres(
  t,
  'the last administrator of a sub-district cannot be erased by anybody on the staff',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
    await givenStaff(app, 'subdistrict', OTHER_SUBDISTRICT)
    await givenStaff(app, 'community', COMMUNITY)
    const erase = () => app.send('POST', `/v1/persons/${admin.id}/erase`, { token: admin.token, body })
    const refused = await erase()
    t.match([refused.statusCode, refused.json().code], [409, 'last_administrator'])
    t.equal(
      (await app.send('GET', `/v1/persons/${admin.id}`, { token: admin.token })).statusCode,
      200,
      'nothing happened'
    )
    await givenStaff(app, 'subdistrict', SUBDISTRICT)
    t.equal((await erase()).statusCode, 200)
  }
)

await onPostgres(t, 'who may not erase is refused, and a reason must not keep what is erased', async (t, engine) => {
  const app = await startApp(t, engine)
  const person = await givenCourier(app, { name: '虚构骑手戊', phone: '19900033333' })
  const url = `/v1/persons/${person.id}/erase`
  t.equal((await app.send('POST', url, { body })).statusCode, 401)
  for (const role of ['enumerator', 'community'] as const)
    t.equal(
      (await app.send('POST', url, { token: (await givenStaff(app, role, COMMUNITY)).token, body })).statusCode,
      403
    )
  const foreign = await givenStaff(app, 'subdistrict', OTHER_SUBDISTRICT)
  t.equal((await app.send('POST', url, { token: foreign.token, body })).statusCode, 404)
  const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  for (const [reason, code] of [
    ['删', 'invalid_request'],
    ['删        ', 'reason_too_short'],
    ['虚构骑手戊本人申请', 'reason_names_person'],
    ['电话 199 0003-3333 的人申请', 'reason_names_person'],
    ['电话１９９０００３３３３３的人申请', 'reason_names_person']
  ] as const)
    t.equal((await app.send('POST', url, { token, body: { reason } })).json().code, code, reason)
  t.equal((await app.send('POST', url, { token, body: { ...body, erased_at: '2020-01-01' } })).statusCode, 400)
  t.match((await app.send('GET', `/v1/persons/${person.id}`, { token })).json(), { erased_at: null })
})

await onPostgres(
  t,
  'an erasure that cannot be written down outside the database is not answered',
  async (t, engine) => {
    const append = async () => {
      throw new Error('the disk is full')
    }
    const app = await startApp(t, engine, { erasure_log: { append } })
    const person = await givenCourier(app)
    const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
    t.equal((await app.send('POST', `/v1/persons/${person.id}/erase`, { token, body })).statusCode, 500)
    t.match((await app.send('GET', `/v1/persons/${person.id}`, { token })).json(), { erased_at: null })
  }
)

await onPostgres(t, 'the database lets nothing new come to an erased person', async (t, engine) => {
  const app = await startApp(t, engine)
  const person = await givenCourier(app)
  const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  await app.send('POST', `/v1/persons/${person.id}/erase`, { token, body })
  const hash = Buffer.alloc(32)
  const lookup = { person_id: person.id, area_code: COMMUNITY, field: 'phone', key_version: 1, hash } as const
  await t.rejects(app.db.insertInto('person_lookup').values(lookup).execute(), { code: '40001' })
  await t.rejects(
    app.db
      .updateTable('person')
      .set({ name: Buffer.alloc(40) })
      .where('id', '=', person.id)
      .execute(),
    /is erased/
  )
  const id = await asSystem(app, (work) => createPerson(work, { kind: 'worker', area_code: COMMUNITY }))
  t.ok(id)
})
