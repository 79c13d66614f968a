import { sql } from 'kysely'
import t from 'tap'
import { asSystem, COMMUNITY, givenStaff, SUBDISTRICT, signInStaff } from '../support/actors.ts'
import { startApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'
import { eventually } from '../support/eventually.ts'
import { givenCourier, REASON } from '../support/persons.ts'

await onPostgres(t, 'a damaged row is answered empty, and keeps nobody else from being answered', async (t, engine) => {
  const lines: string[] = []
  const app = await startApp(t, engine, {
    log_level: 'warn',
    log_stream: { write: (line) => void lines.push(line) }
  })
  const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const colleague = await signInStaff(app, 'community', COMMUNITY, admin.token)
  const [damaged, intact] = [await givenCourier(app), await givenCourier(app)]
  const body = { fields: ['phone'], reason: REASON }
  for (const { id } of [damaged, intact])
    await app.send('POST', `/v1/persons/${id}/reveal`, { token: admin.token, body })
  for (const { id } of [damaged, colleague])
    await app.db
      .updateTable('person')
      .set({ wrapped_key: Buffer.alloc(60) })
      .where('id', '=', id)
      .execute()
  await app.db
    .updateTable('person')
    .set({ name: Buffer.alloc(40) })
    .where('id', '=', intact.id)
    .execute()

  const staff = await app.send('GET', '/v1/staff', { token: admin.token })
  t.equal(staff.statusCode, 200)
  const names = new Map(staff.json().items.map(({ id, name }: { id: string; name: string }) => [id, name]))
  t.strictSame([names.get(admin.id), names.get(colleague.id)], ['虚**', null])
  const audit = await app.send('GET', '/v1/audit?action=person.reveal', { token: admin.token })
  t.match(audit.json().items, [{ reason: REASON }, { reason: null }])
  const csv = await app.send('GET', '/v1/audit.csv', { token: admin.token })
  t.equal(csv.statusCode, 200)
  t.match(csv.body, REASON)
  const read = async (id: string) => (await app.send('GET', `/v1/persons/${id}`, { token: admin.token })).json()
  t.match(await read(damaged.id), { name: null, phone: null, erased_at: null })
  t.match(await read(intact.id), { name: null, phone: intact.phone }, 'one field takes no other with it')
  t.match((await app.send('GET', '/v1/auth/session', { token: damaged.token })).statusCode, 200)
  const revealed = await app.send('POST', `/v1/persons/${damaged.id}/reveal`, { token: admin.token, body })
  t.match([revealed.statusCode, revealed.json().code], [409, 'person_unreadable'])
  const { account, password } = colleague
  const signed_in = await app.send('POST', '/v1/auth/staff-sessions', {
    body: { account, password, totp_code: '123456' }
  })
  t.equal(signed_in.statusCode, 401)
  const erased = await app.send('POST', `/v1/persons/${damaged.id}/erase`, {
    token: admin.token,
    body: { reason: '本人书面申请' }
  })
  t.equal(erased.statusCode, 200, 'and can still be erased')

  t.match(lines.join(''), /a sealed value of person.wrapped_key cannot be opened/)
  t.notMatch(lines.join(''), new RegExp([intact.phone, intact.name, account, REASON, '"level":50'].join('|')))
})

await onPostgres(t, 'a reason is measured as it is kept, so that composing it breaks nothing', async (t, engine) => {
  const app = await startApp(t, engine)
  const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const { id } = await givenCourier(app)
  // Takes three characters where it is composed.
  const note = '\u{1d160}'
  const tell = (path: string, body: object) => app.send('POST', `/v1/persons/${id}/${path}`, { ...admin, body })
  for (const [path, body] of [
    ['reveal', { fields: ['name'] }],
    ['erase', {}]
  ] as const) {
    const answer = await tell(path, { ...body, reason: note.repeat(200) })
    t.match([answer.statusCode, answer.json().code], [400, 'invalid_request'], path)
    t.match(answer.json().errors, [{ pointer: '/body/reason', code: 'too_long', detail: /200/ }])
  }
  const longest = `${note.repeat(66)}因因`
  t.equal((await tell('reveal', { fields: ['name'], reason: longest })).statusCode, 200)
  t.match((await app.send('GET', '/v1/audit?action=person.reveal', admin)).json().items, [
    { reason: longest.normalize('NFC') }
  ])
})

await onPostgres(t, 'a reason for an erasure does not hold the account either', async (t, engine) => {
  const app = await startApp(t, engine)
  const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const { id, account } = await signInStaff(app, 'community', COMMUNITY, admin.token)
  const erase = (reason: string) =>
    app.send('POST', `/v1/persons/${id}/erase`, { token: admin.token, body: { reason } })
  const refused = await erase(`账号 ${account.toUpperCase()} 离职`)
  t.match([refused.statusCode, refused.json().code], [400, 'reason_names_person'])
  t.equal((await erase('离职，本人申请')).statusCode, 200)
})

await onPostgres(t, 'who is being read is not erased before the answer is out', async (t, engine) => {
  const app = await startApp(t, engine)
  const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const { id } = await givenCourier(app)
  const url = `/v1/persons/${id}`
  await app.send('POST', `${url}/reveal`, { ...admin, body: { fields: ['phone'], reason: REASON } })
  const erasure = Promise.withResolvers<void>()
  const begun = Promise.withResolvers<void>()
  const erasing = asSystem(app, async ({ tx }) => {
    await tx.selectFrom('person').select('id').where('id', '=', id).forUpdate().execute()
    begun.resolve()
    await erasure.promise
    await tx
      .updateTable('person')
      .set({ wrapped_key: null, key_version: null, name: null, phone: null, erased_at: new Date(app.testClock.now()) })
      .where('id', '=', id)
      .execute()
  })
  await begun.promise
  const reading = app.send('GET', url, admin)
  const waiting = sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  t.ok(await eventually(async () => (await waiting.execute(app.db)).rows.length === 1, 20), 'the read waits')
  erasure.resolve()
  await erasing
  t.match((await reading).json(), { phone: null, revealed: [] })
})
