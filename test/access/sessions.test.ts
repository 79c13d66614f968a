import t from 'tap'
import { networkOf } from '../../src/audit/rules.ts'
import { COMMUNITY, givenStaff, newPhone, SUBDISTRICT, signInWorker } from '../support/actors.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'

const MINUTE = 60
const DAY = 24 * 60 * MINUTE

const own = async (app: TestApp, token: string) => await app.send('GET', '/v1/auth/session', { token })
const list = async (app: TestApp, token: string, query = '') =>
  (await app.send('GET', `/v1/auth/sessions${query}`, { token })).json()

/** Signs the same phone in once more, when it may. */
async function signInAgain(app: TestApp, phone: string) {
  app.testClock.advance(30 * MINUTE)
  return await signInWorker(app, phone)
}

const entriesOf = async (app: TestApp, action: string) =>
  await app.db
    .selectFrom('audit_entry')
    .select(['actor_kind', 'actor_id', 'object_kind', 'object_id', 'outcome', 'address', 'area_code', 'details'])
    .where('action', '=', action)
    .execute()

await onPostgres(t, 'who is signed in sees who they are, masked', async (t, engine) => {
  const app = await startApp(t, engine)
  const phone = newPhone()
  const worker = await signInWorker(app, phone)
  const seen = await own(app, worker.token)
  t.equal(seen.statusCode, 200)
  t.equal(seen.headers['cache-control'], 'no-store')
  t.strictSame(seen.json(), {
    id: worker.session_id,
    kind: 'worker',
    role: null,
    area: { code: SUBDISTRICT },
    restriction: null,
    person: { id: worker.id, name: null, phone: `199****${phone.slice(-4)}` },
    created_at: '2026-11-23T10:00:00+08:00',
    expires_at: '2027-02-21T10:00:00+08:00'
  })
  const staff = await givenStaff(app, 'community', COMMUNITY)
  t.match((await own(app, staff.token)).json(), {
    kind: 'staff',
    role: 'community',
    area: { code: COMMUNITY },
    restriction: null,
    person: { id: staff.id, name: '虚**', phone: null }
  })
})

await onPostgres(t, 'who must first change their password sees who they are and signs out', async (t, engine) => {
  const app = await startApp(t, engine)
  const staff = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  await app.db.updateTable('session').set({ restriction: 'password_change' }).execute()
  t.equal((await own(app, staff.token)).json().restriction, 'password_change')
  t.equal((await app.send('DELETE', '/v1/auth/session', { token: staff.token })).statusCode, 204)
})

await onPostgres(t, 'signing out ends that session at once and no other', async (t, engine) => {
  const app = await startApp(t, engine)
  const phone = newPhone()
  const first = await signInWorker(app, phone)
  const second = await signInAgain(app, phone)
  const left = await app.send('DELETE', '/v1/auth/session', { token: first.token })
  t.equal(left.statusCode, 204)
  t.equal(left.body, '')
  for (const method of ['GET', 'DELETE'] as const) {
    const refused = await app.send(method, '/v1/auth/session', { token: first.token })
    t.equal(refused.statusCode, 401)
    t.equal(refused.json().code, 'token_not_valid')
  }
  t.equal((await own(app, second.token)).statusCode, 200)
})

await onPostgres(t, 'a person lists and revokes their own sessions and sees nobody else’s', async (t, engine) => {
  const app = await startApp(t, engine)
  const phone = newPhone()
  const first = await signInWorker(app, phone)
  const second = await signInAgain(app, phone)
  const stranger = await signInWorker(app, newPhone())
  const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)

  const page = await list(app, second.token)
  t.strictSame(
    page.items.map(({ id, is_current }: { id: string; is_current: boolean }) => [id, is_current]),
    [
      [second.session_id, true],
      [first.session_id, false]
    ]
  )
  t.equal(page.next, null)
  t.equal(page.items[0].network, networkOf('127.0.0.1'))
  t.notMatch(JSON.stringify(page), /gxs_|token/)
  t.equal((await list(app, admin.token)).items.length, 1, 'not even an admin of the area')

  const revoke = async (token: string, id: string) => await app.send('DELETE', `/v1/auth/sessions/${id}`, { token })
  const unknown = '00000000-0000-4000-8000-000000000000'
  const answers = [
    await revoke(stranger.token, first.session_id),
    await revoke(admin.token, first.session_id),
    await revoke(stranger.token, unknown)
  ]
  for (const answer of answers) t.equal(answer.statusCode, 404)
  t.equal(new Set(answers.map((answer) => answer.body.replace(/"request_id":"[^"]*"/, ''))).size, 1)
  t.equal((await own(app, first.token)).statusCode, 200)

  t.equal((await revoke(second.token, first.session_id)).statusCode, 204)
  t.equal((await own(app, first.token)).statusCode, 401)
  t.equal((await revoke(second.token, first.session_id)).statusCode, 404, 'it has ended already')
  t.equal((await list(app, second.token)).items.length, 1)
  t.equal((await revoke(second.token, second.session_id)).statusCode, 204, 'the one in use too')
  t.equal((await own(app, second.token)).statusCode, 401)
  for (const id of ['1', `urn:uuid:${unknown}`, unknown.toUpperCase().replace('4', 'G')])
    t.equal((await revoke(stranger.token, id)).statusCode, 400, id)
})

await onPostgres(t, 'the list comes in pages that leave none out', async (t, engine) => {
  const app = await startApp(t, engine)
  const phone = newPhone()
  const opened: string[] = []
  let token = ''
  for (let count = 0; count < 5; count++) {
    const session = await signInAgain(app, phone)
    opened.unshift(session.session_id)
    token = session.token
  }
  const listed: string[] = []
  let query = '?limit=2'
  for (let pages = 0; pages < 3; pages++) {
    const { items, next } = await list(app, token, query)
    listed.push(...items.map(({ id }: { id: string }) => id))
    query = `?limit=2&cursor=${next}`
  }
  t.strictSame(listed, opened)
  for (const bad of ['?limit=0', '?limit=201', '?cursor=x', '?token=x', '?person_id=x'])
    t.equal((await app.send('GET', `/v1/auth/sessions${bad}`, { token })).statusCode, 400, bad)
})

await onPostgres(t, 'a session ends by itself after ninety days, and its row some time later', async (t, engine) => {
  const app = await startApp(t, engine)
  const worker = await signInWorker(app, newPhone())
  app.testClock.advance(90 * DAY - 1)
  t.equal((await own(app, worker.token)).statusCode, 200)
  app.testClock.advance(1)
  t.equal((await own(app, worker.token)).statusCode, 401)
  app.testClock.advance(8 * DAY)
  const other = await signInWorker(app, newPhone())
  const rows = await app.db.selectFrom('session').select('id').execute()
  t.strictSame(rows, [{ id: other.session_id }])
})

await onPostgres(t, 'opening, refusing and revoking are in the audit, without the number', async (t, engine) => {
  const app = await startApp(t, engine)
  const phone = newPhone()
  const refused = await app.send('POST', '/v1/auth/sessions', { body: { phone, code: '000000' } })
  t.equal(refused.statusCode, 400)
  const worker = await signInWorker(app, phone)
  await app.send('DELETE', '/v1/auth/session', { token: worker.token })
  const anonymous = { actor_kind: 'anonymous', actor_id: null, address: '127.0.0.0/24', area_code: SUBDISTRICT }
  t.strictSame(await entriesOf(app, 'session.refuse'), [
    {
      ...anonymous,
      object_kind: null,
      object_id: null,
      outcome: 'refused',
      details: { kind: 'worker', reason: 'code_not_right' }
    }
  ])
  t.match(await entriesOf(app, 'worker.create'), [{ ...anonymous, object_id: worker.id }])
  t.match(await entriesOf(app, 'session.open'), [{ ...anonymous, object_id: worker.id, outcome: 'done' }])
  t.match(await entriesOf(app, 'session.revoke'), [
    {
      actor_kind: 'worker',
      actor_id: worker.id,
      object_kind: 'session',
      object_id: worker.session_id,
      outcome: 'done',
      details: { is_current: true }
    }
  ])
})

await onPostgres(t, 'a revoked session is refused at once in every process', async (t, engine) => {
  const one = await startApp(t, engine)
  const other = await startApp(t, engine, { keys: one.key_source })
  const worker = await signInWorker(one, newPhone())
  t.equal((await own(other, worker.token)).statusCode, 200)
  t.equal((await one.send('DELETE', '/v1/auth/session', { token: worker.token })).statusCode, 204)
  t.equal((await own(other, worker.token)).statusCode, 401)
})

await onPostgres(
  t,
  'sessions that revoke each other at once leave one at least, and do not wait for each other',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const phone = newPhone()
    const first = await signInWorker(app, phone)
    const second = await signInAgain(app, phone)
    const statuses = await Promise.all(
      [
        [first, second],
        [second, first]
      ].map(async ([by, ended]) => {
        const url = `/v1/auth/sessions/${ended?.session_id}`
        return (await app.send('DELETE', url, { token: by?.token ?? '' })).statusCode
      })
    )
    t.strictSame(statuses.sort(), [204, 401])
    const left = await app.db.selectFrom('session').select('id').where('revoked_at', 'is', null).execute()
    t.equal(left.length, 1)
  }
)
