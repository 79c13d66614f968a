import t from 'tap'
import { COMMUNITY, givenStaff, givenWorker, OTHER_SUBDISTRICT, SUBDISTRICT, signInStaff } from '../support/actors.ts'
import { startApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'

import { auditOf, draft, given, NOBODY } from '../support/staff-administration.ts'

await onPostgres(t, 'who is disabled is out at once and stays out until enabled again', async (t, engine) => {
  const { app, post } = await given(t, engine)
  const person = await signInStaff(app, 'enumerator', COMMUNITY)
  const signIn = async () =>
    await app.send('POST', '/v1/auth/staff-sessions', { body: { account: person.account, password: person.password } })
  const disabled = await post(`/v1/staff/${person.id}/disable`)
  t.match(disabled.json(), { disabled_at: '2026-11-23T10:00:00+08:00' })
  t.equal((await app.send('POST', '/v1/auth/totp', { token: person.token })).json().code, 'token_not_valid')
  t.equal((await signIn()).json().code, 'sign_in_refused')
  t.strictSame((await post(`/v1/staff/${person.id}/disable`)).json(), disabled.json(), 'twice is as good as once')
  t.equal((await post(`/v1/staff/${person.id}/enable`)).json().disabled_at, null)
  t.equal((await app.send('POST', '/v1/auth/totp', { token: person.token })).statusCode, 401, 'old sessions stay ended')
  t.equal((await signIn()).statusCode, 201)
  t.equal((await auditOf(app, 'staff.disable')).length, 1)
})

await onPostgres(
  t,
  'a reset gives a new first password and ends the old one, with TOTP only where asked',
  async (t, engine) => {
    const { app, admin, post } = await given(t, engine)
    const person = await signInStaff(app, 'community', COMMUNITY)
    const signIn = async (password: string) =>
      await app.send('POST', '/v1/auth/staff-sessions', { body: { account: person.account, password } })
    const kept = (await post(`/v1/staff/${person.id}/reset-password`, {})).json()
    t.match(kept, { must_change_password: true, has_totp: true, first_password: String })
    t.equal((await app.send('POST', '/v1/auth/totp', { token: person.token })).statusCode, 401)
    t.equal((await signIn(person.password)).json().code, 'sign_in_refused')
    t.equal((await signIn(kept.first_password)).json().code, 'totp_code_missing')
    const reset = (await post(`/v1/staff/${person.id}/reset-password`, { reset_totp: true })).json()
    t.match((await signIn(reset.first_password)).json(), { restriction: 'password_change' })
    t.match((await post(`/v1/staff/${admin.id}/reset-password`, {})).json(), { code: 'own_password_not_reset' })
    t.match((await post(`/v1/staff/${person.id}/reset-password`, { password: 'x' })).json(), {
      code: 'invalid_request'
    })
    t.match(await auditOf(app, 'staff.reset_password'), [
      { details: { reset_totp: false } },
      { details: { reset_totp: true } }
    ])
  }
)

await onPostgres(t, 'the last administrator can be neither disabled nor given another role', async (t, engine) => {
  const { app, admin, post, put, get } = await given(t, engine)
  const demotion = { role: 'community', area_code: SUBDISTRICT }
  t.match((await post(`/v1/staff/${admin.id}/disable`)).json(), { code: 'last_administrator' })
  t.match((await put(admin.id, 1, demotion)).json(), { code: 'last_administrator' })
  t.equal((await get('/v1/staff')).statusCode, 200, 'who is refused stays signed in')
  await t.rejects(
    app.db.updateTable('staff').set({ disabled_at: new Date() }).where('person_id', '=', admin.id).execute(),
    { code: '23001' },
    'whoever writes'
  )
  const second = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  t.equal((await put(admin.id, 1, demotion)).statusCode, 200)
  t.equal((await get('/v1/staff')).statusCode, 401)
  const other = await app.send('POST', `/v1/staff/${second.id}/disable`, { token: second.token })
  t.match(other.json(), { code: 'last_administrator' })
})

await onPostgres(t, 'who is erased gets no first password and no other standing any more', async (t, engine) => {
  const { app, post } = await given(t, engine)
  const { id } = await givenStaff(app, 'community', COMMUNITY)
  t.equal((await post(`/v1/persons/${id}/erase`, { reason: '离职后本人申请' })).statusCode, 200)
  const before = await app.db.selectFrom('staff').selectAll().where('person_id', '=', id).execute()
  for (const [action, body] of [
    ['disable', undefined],
    ['enable', undefined],
    ['reset-password', {}]
  ] as const) {
    for (const headers of [{}, { 'idempotency-key': `erased-${action}` }]) {
      const answer = await post(`/v1/staff/${id}/${action}`, body, headers)
      t.match({ status: answer.statusCode, ...answer.json() }, { status: 409, code: 'staff_erased' }, action)
    }
  }
  t.strictSame(await app.db.selectFrom('staff').selectAll().where('person_id', '=', id).execute(), before)
})

await onPostgres(
  t,
  'only sub-district administrators come near, and who is foreign does not exist',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const foreign = await givenStaff(app, 'subdistrict', OTHER_SUBDISTRICT)
    const mine = await givenStaff(app, 'community', COMMUNITY)
    const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
    const change = { role: 'community', area_code: COMMUNITY }
    const requests = (id: string) =>
      [
        ['GET', `/v1/staff/${id}`, undefined, undefined],
        ['PUT', `/v1/staff/${id}`, change, '"1"'],
        ['PUT', `/v1/staff/${id}`, change, '"7"'],
        ['PUT', `/v1/staff/${id}`, change, undefined],
        ['PUT', `/v1/staff/${id}`, { ...change, area_code: OTHER_SUBDISTRICT }, '"1"'],
        ['POST', `/v1/staff/${id}/disable`, undefined, undefined],
        ['POST', `/v1/staff/${id}/enable`, undefined, undefined],
        ['POST', `/v1/staff/${id}/reset-password`, {}, undefined]
      ] as const
    const answersTo = async (token: string, id: string) => {
      const answers = []
      for (const [method, url, body, tag] of requests(id)) {
        const headers = tag === undefined ? {} : { 'if-match': tag }
        const answer = await app.send(method, url, { token, headers, ...(body !== undefined && { body }) })
        answers.push({ status: answer.statusCode, code: answer.json().code, tag: answer.headers['etag'] })
      }
      return answers
    }
    const toNobody = await answersTo(foreign.token, NOBODY)
    for (const { status } of toNobody) t.ok(status === 404 || status === 428, String(status))
    t.strictSame(await answersTo(foreign.token, mine.id), toNobody)
    t.strictSame(await answersTo(admin.token, foreign.id), toNobody)
    t.equal((await app.send('GET', '/v1/staff/5', { token: admin.token })).statusCode, 400)

    const others = [mine, await givenStaff(app, 'enumerator', SUBDISTRICT), await givenWorker(app)]
    for (const { token } of others) {
      for (const { status, code } of await answersTo(token, mine.id))
        t.match({ status, code }, { status: 403, code: 'not_allowed' })
      t.equal((await app.send('GET', '/v1/staff', { token })).statusCode, 403)
      t.equal((await app.send('POST', '/v1/staff', { token, body: draft() })).statusCode, 403)
    }
    for (const [method, url, body] of requests(mine.id))
      t.equal((await app.send(method, url, body === undefined ? {} : { body })).statusCode, 401)
    const worker = others[2]?.token ?? ''
    t.equal((await app.send('POST', '/v1/auth/totp', { token: worker })).statusCode, 403)
    const passwords = { current_password: 'x', new_password: 'sieben-rote-schirme' }
    t.equal((await app.send('PUT', '/v1/auth/password', { token: worker, body: passwords })).statusCode, 403)
  }
)
