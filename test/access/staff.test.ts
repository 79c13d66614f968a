import t from 'tap'
import type { Role } from '../../src/actor.ts'
import {
  COMMUNITY,
  givenStaff,
  OTHER_COMMUNITY,
  OTHER_SUBDISTRICT,
  SUBDISTRICT,
  signInStaff
} from '../support/actors.ts'
import { onPostgres } from '../support/engines.ts'

import { auditOf, draft, given, NOBODY } from '../support/staff-administration.ts'

await onPostgres(
  t,
  'an administrator adds staff, who are shown masked and sealed in the database',
  async (t, engine) => {
    const { app, post, get } = await given(t, engine)
    const created = await post('/v1/staff', draft(), { 'idempotency-key': 'once' })
    t.equal(created.statusCode, 201)
    const { first_password, device_token, device_expires_at, ...member } = created.json()
    t.match(first_password, /^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/)
    t.match(member, {
      account: 'xugou.li',
      name: '虚***',
      phone: '199****0001',
      role: 'community',
      area_code: COMMUNITY,
      must_change_password: true,
      has_totp: false,
      disabled_at: null,
      version: 1
    })
    t.equal(created.headers['location'], `/v1/staff/${member.id}`)
    const repeated = await post('/v1/staff', draft(), { 'idempotency-key': 'once' })
    t.equal(repeated.body, created.body, 'a repeated request adds nobody')

    const read = await get(`/v1/staff/${member.id}`)
    t.strictSame(read.json(), member)
    t.equal(read.headers['etag'], '"1"')
    t.equal(read.headers['cache-control'], 'private, no-cache')
    t.equal((await get(`/v1/staff/${member.id}`, { 'if-none-match': '"1"' })).statusCode, 304)
    const stored = JSON.stringify(await app.db.selectFrom('person').selectAll().execute())
    for (const secret of ['虚构李四', '19900000001', Buffer.from('虚构李四').toJSON().data.join(',')])
      t.notMatch(stored, secret)
    t.match(await auditOf(app, 'staff.create'), [
      {},
      { object_id: member.id, area_code: COMMUNITY, details: { role: 'community' } }
    ])
    t.equal((await auditOf(app, 'staff.read')).length, 2)
  }
)

await onPostgres(t, 'what is wrong with a new member is told, and nothing can be smuggled in', async (t, engine) => {
  const { app, post } = await given(t, engine)
  await post('/v1/staff', draft({ account: 'taken' }))
  const cases: [body: object, status: number, code: string, pointer: string][] = [
    [draft({ account: 'taken' }), 409, 'account_taken', '/body/account'],
    // Erasing renames accounts so: who had such a name could not be told from them, or keep somebody from being erased.
    [draft({ account: 'erased-0d9c1f0e7c554f0e9c1a3f1c8e5b7a21' }), 400, 'account_reserved', '/body/account'],
    [draft({ account: 'Upper' }), 400, 'invalid_request', '/body/account'],
    [draft({ account: 'a' }), 400, 'invalid_request', '/body/account'],
    [draft({ name: '=1+1' }), 400, 'name_malformed', '/body/name'],
    [draft({ name: '@SUM(A1)' }), 400, 'name_malformed', '/body/name'],
    [draft({ name: '虚\u200b构' }), 400, 'name_malformed', '/body/name'],
    [draft({ name: '<b>虚构</b>' }), 400, 'name_malformed', '/body/name'],
    [draft({ name: '   ' }), 400, 'name_malformed', '/body/name'],
    [draft({ name: '虚\u0000构' }), 400, 'text_not_readable', '/body/name'],
    [draft({ name: '虚\ud800' }), 400, 'text_not_readable', '/body/name'],
    [draft({ name: '虚'.repeat(10_000) }), 400, 'invalid_request', '/body/name'],
    [draft({ phone: '12345' }), 400, 'invalid_request', '/body/phone'],
    [draft({ role: 'admin' }), 400, 'invalid_request', '/body/role'],
    [draft({ role: 'subdistrict' }), 400, 'role_not_for_area', '/body/area_code'],
    [draft({ area_code: '370811015099' }), 400, 'unknown_area', '/body/area_code'],
    [draft({ area_code: OTHER_SUBDISTRICT }), 403, 'area_not_yours', '/body/area_code'],
    [draft({ area_code: OTHER_SUBDISTRICT, account: 'taken' }), 403, 'area_not_yours', '/body/area_code'],
    [draft({ area_code: '370811000000', role: 'subdistrict' }), 403, 'area_not_yours', '/body/area_code'],
    [draft({ area_code: '370811' }), 400, 'invalid_request', '/body/area_code'],
    ...['id', 'version', 'password_hash', 'first_password', 'disabled_at', 'must_change_password', 'has_totp'].map(
      (name): [object, number, string, string] => [draft({ [name]: 1 }), 400, 'invalid_request', `/body/${name}`]
    )
  ]
  for (const [body, status, code, pointer] of cases) {
    const answer = await post('/v1/staff', body)
    t.match(
      { status: answer.statusCode, ...answer.json() },
      { status, code, errors: [{ pointer }] },
      `${code} ${pointer}`
    )
  }
  t.equal((await app.db.selectFrom('staff').selectAll().execute()).length, 2, 'none of them was added')
  t.equal((await app.db.selectFrom('person').selectAll().execute()).length, 2, 'not even half')
  const whole_subdistrict = await post('/v1/staff', draft({ account: 'allover', area_code: SUBDISTRICT }))
  t.equal(whole_subdistrict.statusCode, 201, 'community staff may work for the whole sub-district')
})

await onPostgres(t, 'lists show each member once, by filters and pages, and nobody foreign', async (t, engine) => {
  const { app, get, post } = await given(t, engine)
  await givenStaff(app, 'community', OTHER_SUBDISTRICT)
  const ids = new Set<string>()
  for (const area_code of [COMMUNITY, OTHER_COMMUNITY]) {
    for (const role of ['community', 'enumerator'] as Role[]) ids.add((await givenStaff(app, role, area_code)).id)
  }
  const [disabled] = [...ids]
  await post(`/v1/staff/${disabled}/disable`)
  const seen: string[] = []
  let cursor = ''
  do {
    const page = (await get(`/v1/staff?limit=2${cursor}`)).json()
    seen.push(...page.items.map(({ id }: { id: string }) => id))
    cursor = page.next === null ? '' : `&cursor=${page.next}`
  } while (cursor !== '')
  t.equal(seen.length, 5)
  t.equal(new Set(seen).size, 5)
  const count = async (query: string) => (await get(`/v1/staff?${query}`)).json().items.length
  t.equal(await count('role=enumerator'), 2)
  t.equal(await count(`area_code=${COMMUNITY}`), 2)
  t.equal(await count(`area_code=${COMMUNITY}&role=community&disabled=true`), 1)
  t.equal(await count('disabled=false'), 4)
  t.equal(await count(`area_code=${OTHER_SUBDISTRICT}`), 0, 'a foreign area looks empty')
  t.equal(await count('area_code=370811000000'), 5, 'and a higher one shows what is theirs of it')
  const bad: [query: string, code: string][] = [
    ['role=admin', 'invalid_request'],
    ['limit=201', 'invalid_request'],
    ['account=x', 'invalid_request'],
    ['cursor=forged', 'cursor_invalid'],
    [`cursor=${(await get('/v1/staff?limit=2')).json().next}&role=community`, 'cursor_of_other_filters']
  ]
  for (const [query, code] of bad) t.match((await get(`/v1/staff?${query}`)).json(), { code }, query)
  const [entry] = (await auditOf(app, 'staff.list')).slice(-1)
  t.match(entry, { details: { count: 2, role: null } })
})

await onPostgres(
  t,
  'a change of role or area signs the person out at once, and a stale one changes nothing',
  async (t, engine) => {
    const { app, put, get } = await given(t, engine)
    const person = await signInStaff(app, 'enumerator', COMMUNITY)
    const signed_in = async () => (await app.send('GET', '/v1/auth/session', { token: person.token })).statusCode
    const version = async () => (await get(`/v1/staff/${person.id}`)).json().version
    const body = { role: 'enumerator', area_code: COMMUNITY }
    const named = await put(person.id, await version(), { ...body, name: '新名' })
    t.match(named.json(), { name: '新*' })
    t.equal(named.headers['etag'], `"${named.json().version}"`)
    t.equal(await signed_in(), 200, 'a name ends nothing')

    const unnamed = await app.send('PUT', `/v1/staff/${person.id}`, { token: person.token, body })
    t.equal(unnamed.statusCode, 403)
    t.match((await put(person.id, 1, body)).json(), { code: 'version_stale' })
    t.match((await put(person.id, 'x', body)).json(), { code: 'version_stale' })
    for (const [change, code] of [
      [{ area_code: OTHER_SUBDISTRICT }, 'area_not_yours'],
      [{ role: 'subdistrict' }, 'role_not_for_area'],
      [{ name: '=1' }, 'name_malformed'],
      [{ account: 'other' }, 'invalid_request'],
      [{ id: NOBODY }, 'invalid_request'],
      [{ version: 9 }, 'invalid_request'],
      [{ disabled_at: null }, 'invalid_request']
    ] as const)
      t.match((await put(person.id, await version(), { ...body, ...change })).json(), { code }, code)

    const moved = await put(person.id, await version(), { role: 'community', area_code: OTHER_COMMUNITY })
    t.match(moved.json(), { role: 'community', area_code: OTHER_COMMUNITY, name: '新*' })
    t.equal(await signed_in(), 401)
    const again = await app.send('POST', '/v1/auth/staff-sessions', {
      body: { account: person.account, password: person.password }
    })
    t.match(again.json(), { restriction: 'totp_enrolment', staff: { role: 'community', area_code: OTHER_COMMUNITY } })
    const last = (await auditOf(app, 'staff.change')).at(-1)
    t.match(last, {
      object_id: person.id,
      details: {
        old_role: 'enumerator',
        new_role: 'community',
        old_area_code: COMMUNITY,
        new_area_code: OTHER_COMMUNITY
      }
    })
    const person_row = await app.db.selectFrom('person').select('area_code').where('id', '=', person.id).execute()
    t.strictSame(person_row, [{ area_code: OTHER_COMMUNITY }])
  }
)
