import t from 'tap'
import { COMMUNITY, givenPartner, givenStaff, givenWorker, OTHER_SUBDISTRICT, SUBDISTRICT } from '../support/actors.ts'
import { startApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'

const NEW_KEY = { name: '虚构地图小程序', environment: 'live', scopes: ['stations:read'] }

await onPostgres(t, 'keys are listed the newest first, page by page, by environment and state', async (t, engine) => {
  const app = await startApp(t, engine)
  const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const ids: string[] = []
  for (let place = 0; place < 5; place++) {
    // Two of them in the same millisecond.
    app.testClock.set(`2026-11-23T10:00:0${Math.max(place, 1)}+08:00`)
    const wanted = place === 4 ? { expires_at: '2026-11-23T10:00:09+08:00' } : {}
    ids.push((await givenPartner(app, admin, { environment: place % 2 === 0 ? 'live' : 'test', ...wanted })).id)
  }
  await app.send('POST', `/v1/api-keys/${ids[2]}/revoke`, { token: admin.token })
  app.testClock.set('2026-11-23T10:00:10+08:00')
  const list = async (query: string) =>
    (await app.send('GET', `/v1/api-keys?${query}`, { token: admin.token })).json<{
      items: { id: string }[]
      next: string | null
    }>()
  const idsOf = async (query: string) => (await list(query)).items.map(({ id }) => id)
  const whole = await idsOf('')
  t.strictSame(whole.slice(0, 3), [ids[4], ids[3], ids[2]])
  t.strictSame([...whole].sort(), [...ids].sort())
  const paged: string[] = []
  for (let cursor = ''; ; ) {
    const { items, next } = await list(`limit=2${cursor}`)
    paged.push(...items.map(({ id }) => id))
    if (next === null) break
    cursor = `&cursor=${next}`
  }
  t.strictSame(paged, whole)
  t.strictSame(await idsOf('environment=test'), [ids[3], ids[1]])
  t.strictSame(await idsOf('state=revoked'), [ids[2]])
  t.strictSame(await idsOf('state=expired'), [ids[4]])
  t.strictSame((await idsOf('state=active&environment=live')).sort(), [ids[0]])
  const { next } = await list('limit=1')
  const send = async (query: string) =>
    (await app.send('GET', `/v1/api-keys?${query}`, { token: admin.token })).json().code
  t.equal(await send(`state=active&cursor=${next}`), 'cursor_of_other_filters')
  t.equal(await send('cursor=abc'), 'cursor_invalid')
  t.equal(await send('area_code=1'), 'invalid_request')
})

await onPostgres(t, 'what is smuggled in or wrong is refused by pointer', async (t, engine) => {
  const app = await startApp(t, engine)
  const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const cases: [body: object, pointer: string, code?: string][] = [
    ...['id', 'key', 'state', 'role', 'version', 'managing_area_code', 'revoked_at', 'last_used_at', 'secrets'].map(
      (name): [object, string] => [{ ...NEW_KEY, [name]: 'x' }, `/body/${name}`]
    ),
    [{ ...NEW_KEY, scopes: [] }, '/body/scopes'],
    [{ ...NEW_KEY, scopes: ['stations:write'] }, '/body/scopes/0'],
    [{ ...NEW_KEY, scopes: ['stations:read', 'stations:read'] }, '/body/scopes'],
    [{ ...NEW_KEY, environment: 'sandbox' }, '/body/environment'],
    [{ ...NEW_KEY, name: '   ' }, '/body/name'],
    [{ ...NEW_KEY, name: '虚'.repeat(10_000) }, '/body/name'],
    [{ ...NEW_KEY, name: '虚构\u0000' }, '/body/name', 'text_not_readable'],
    [{ ...NEW_KEY, name: '虚构\ud800' }, '/body/name', 'text_not_readable'],
    [{ ...NEW_KEY, expires_at: 'tomorrow' }, '/body/expires_at'],
    [{ ...NEW_KEY, area_code: OTHER_SUBDISTRICT }, '/body/area_code', 'api_key_area_not_allowed'],
    [{ ...NEW_KEY, area_code: '370811000000' }, '/body/area_code', 'api_key_area_not_allowed'],
    [{ ...NEW_KEY, area_code: '370811015999' }, '/body/area_code', 'api_key_area_not_allowed'],
    [{ ...NEW_KEY, area_code: '990101001000' }, '/body/area_code', 'api_key_area_not_allowed'],
    [{ ...NEW_KEY, environment: 'test', area_code: SUBDISTRICT }, '/body/area_code', 'api_key_area_not_allowed'],
    [{ ...NEW_KEY, environment: 'test', area_code: '999999999999' }, '/body/area_code', 'api_key_area_not_allowed']
  ]
  for (const [body, pointer, code = 'invalid_request'] of cases) {
    const answer = (await app.send('POST', '/v1/api-keys', { token: admin.token, body })).json()
    t.equal(answer.code, code, JSON.stringify(body).slice(0, 80))
    t.ok(
      answer.errors.some((error: { pointer: string }) => error.pointer === pointer),
      pointer
    )
  }
  const { id } = await givenPartner(app, admin, { area_code: COMMUNITY })
  for (const [action, body] of [
    ['rotate', {}],
    ['rotate', { overlap_minutes: -1 }],
    ['rotate', { overlap_minutes: 10_081 }],
    ['rotate', { overlap_minutes: '5' }],
    ['rotate', { overlap_minutes: 1.5 }],
    ['rotate', { overlap_minutes: 5, key: 'x' }],
    ['revoke', { version: 1 }]
  ] as const)
    t.match(
      (await app.send('POST', `/v1/api-keys/${id}/${action}`, { token: admin.token, body })).json(),
      { status: 400, code: 'invalid_request' },
      `${action} ${JSON.stringify(body)}`
    )
  t.equal((await app.send('GET', '/v1/api-keys', { token: admin.token })).json().items.length, 1)
  t.equal((await app.send('GET', '/v1/api-keys/urn:uuid:1', { token: admin.token })).statusCode, 400)
})

await onPostgres(t, 'keys are managed by sub-district admins, each those of their own area', async (t, engine) => {
  const app = await startApp(t, engine)
  const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const { id, token: key } = await givenPartner(app, admin)
  const operations = [
    ['GET', '/v1/api-keys', undefined],
    ['POST', '/v1/api-keys', NEW_KEY],
    ['GET', `/v1/api-keys/${id}`, undefined],
    ['POST', `/v1/api-keys/${id}/rotate`, { overlap_minutes: 0 }],
    ['POST', `/v1/api-keys/${id}/revoke`, undefined]
  ] as const
  const others = [
    await givenStaff(app, 'enumerator', COMMUNITY),
    await givenStaff(app, 'community', COMMUNITY),
    await givenWorker(app),
    await givenPartner(app, admin, { scopes: ['stations:read', 'faults:read'] }),
    { token: key }
  ]
  for (const [method, url, body] of operations) {
    t.equal((await app.send(method, url, body && { body })).json().code, 'sign_in_required')
    for (const { token } of others)
      t.equal((await app.send(method, url, { token, ...(body && { body }) })).json().code, 'not_allowed', url)
  }
  const foreign = await givenStaff(app, 'subdistrict', OTHER_SUBDISTRICT)
  const missing = id.replace(/.$/, (digit) => (digit === '0' ? '1' : '0'))
  for (const [method, url, body] of operations.slice(2)) {
    const ask = async (where: string) => {
      const answer = await app.send(method, where, { token: foreign.token, ...(body && { body }) })
      return { ...answer.json(), request_id: '' }
    }
    t.match(await ask(url), { status: 404, code: 'api_key_not_found' })
    t.strictSame(await ask(url), await ask(url.replace(id, missing)), 'as one that does not exist')
  }
  t.strictSame((await app.send('GET', '/v1/api-keys', { token: foreign.token })).json(), { items: [], next: null })
  t.equal((await app.send('GET', '/v1/stations', { token: key })).statusCode, 200, 'nobody else has changed it')
})
