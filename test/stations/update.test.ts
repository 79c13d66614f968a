import t from 'tap'
import {
  COMMUNITY,
  givenStaff,
  givenWorker,
  OTHER_COMMUNITY,
  OTHER_SUBDISTRICT,
  SUBDISTRICT
} from '../support/actors.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'
import { givenStations } from '../support/givens.ts'
import { auditOf, changeOf, fullDraft, plainDraft } from '../support/station-drafts.ts'

const change = changeOf(fullDraft('X'))
const plainChange = changeOf(plainDraft('X'))

const put = async (app: TestApp, token: string, code: string, version: number, body: object) =>
  await app.send('PUT', `/v1/stations/${code}`, { token, headers: { 'if-match': `"${version}"` }, body })

await onPostgres(t, 'a change replaces the facts and shows at once', async (t, engine) => {
  const app = await startApp(t, engine)
  const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  await givenStations(app, [
    { 编码: 'OLD-1', 微波炉: '1 正常 2026-11-23 09:00', 雨伞: '3', 特殊日期: '2026-12-31 休息' }
  ])
  const before = (await app.get('/v1/stations/OLD-1')).json()
  const changed = await put(app, token, 'OLD-1', 1, change)
  t.equal(changed.statusCode, 200, changed.body)
  t.equal(changed.headers['etag'], '"2"')
  const station = changed.json()
  t.strictSame((await app.get('/v1/stations/OLD-1')).json(), station)
  t.match(station, { name: change.name, version: 2, lifecycle: 'operating', hours_exceptions: before.hours_exceptions })
  t.match(station.amenities, [
    { code: 'water_dispenser', quantity: 2, condition: 'unknown' },
    { code: 'microwave', quantity: null, condition: 'working', observed_at: '2026-11-23T09:00:00+08:00' }
  ])
  t.equal(station.amenities.length, 2, 'the umbrellas are gone')
  const [entry] = await auditOf(app, 'station.update')
  t.match(entry, { object_id: 'OLD-1', area_code: COMMUNITY })
  const fields = [entry?.details['fields']].flat()
  t.ok(fields.includes('position'))
  t.notOk(fields.includes('lifecycle'))
})

await onPostgres(t, 'what was answered can be sent back, and the finer stored position stays', async (t, engine) => {
  const app = await startApp(t, engine)
  const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const stored = async () =>
    await app.db.selectFrom('station').select(['lng', 'lat']).where('code', '=', 'GYG-002').executeTakeFirstOrThrow()
  const before = await stored()
  const { position } = (await app.get('/v1/stations/GYG-002?crs=bd09')).json()
  t.equal((await put(app, token, 'GYG-002', 1, { ...plainChange, position })).statusCode, 200)
  t.strictSame(await stored(), before)
})

await onPostgres(t, 'a change of an old version is refused, and one without a version', async (t, engine) => {
  const app = await startApp(t, engine)
  const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  t.equal((await put(app, token, 'GYG-002', 1, plainChange)).statusCode, 200)
  t.match((await put(app, token, 'GYG-002', 1, plainChange)).json(), { status: 412, code: 'version_stale' })
  const { etag = '' } = (await app.get('/v1/stations/GYG-002')).headers
  const refusals = [
    ...[undefined, '*', '2', '"2', '""2"', 'w/"2"'].map((tag) => ({ tag, status: 428, code: 'version_missing' })),
    ...[etag, '"x"', '""', '"02"', '"0"', '"1e0"', 'W/"2"'].map((tag) => ({ tag, status: 412, code: 'version_stale' }))
  ]
  for (const { tag, status, code } of refusals) {
    const headers = tag === undefined ? {} : { 'if-match': tag }
    const refused = await app.send('PUT', '/v1/stations/GYG-002', { token, headers, body: plainChange })
    t.match(refused.json(), { status, code }, tag ?? 'none')
  }
  t.equal((await app.get('/v1/stations/GYG-002')).json().version, 2)
})

await onPostgres(t, 'a foreign station answers to every writer as one that does not exist', async (t, engine) => {
  const app = await startApp(t, engine)
  const foreign = await givenStaff(app, 'subdistrict', OTHER_SUBDISTRICT)
  const neighbour = await givenStaff(app, 'community', OTHER_COMMUNITY)
  const alert = {
    kind: 'info',
    text: '虚构通知',
    starts_at: '2026-11-23T08:00:00+08:00',
    ends_at: '2026-11-24T08:00:00+08:00'
  }
  const id = '8d9a2f5c-3a5e-4b0e-9a51-5c4f5b1f7a10'
  const attempts: ['GET' | 'POST' | 'PUT' | 'DELETE', string, object | undefined][] = [
    ['PUT', '', plainChange],
    ['POST', '/lifecycle', { lifecycle: 'suspended', reason: '虚构' }],
    ['PUT', '/hours-exceptions/2026-12-31', { hours: [] }],
    ['DELETE', '/hours-exceptions/2026-12-31', undefined],
    ['GET', '/alerts?include=past', undefined],
    ['POST', '/alerts', alert],
    ['PUT', `/alerts/${id}`, alert],
    ['POST', `/alerts/${id}/end`, undefined]
  ]
  for (const { token } of [foreign, neighbour]) {
    for (const [method, rest, body] of attempts) {
      const sent = { token, headers: { 'if-match': '"7"' }, ...(body && { body }) }
      const of = async (code: string) => {
        const { request_id: _, ...answer } = (await app.send(method, `/v1/stations/${code}${rest}`, sent)).json()
        return JSON.stringify(answer).replaceAll(code, '…')
      }
      const answer = await of('GYG-002')
      t.match(JSON.parse(answer), { status: 404, code: 'station_not_found' }, `${method} ${rest}`)
      t.equal(answer, await of('NONE-1'))
    }
  }
  const worker = await givenWorker(app)
  const enumerator = await givenStaff(app, 'enumerator', COMMUNITY)
  for (const [method, rest, body] of attempts) {
    const url = `/v1/stations/GYG-002${rest}`
    for (const { token } of rest.startsWith('/alerts?') ? [worker] : [worker, enumerator])
      t.equal((await app.send(method, url, { token, ...(body && { body }) })).statusCode, 403, `${method} ${rest}`)
    t.equal((await app.send(method, url, { ...(body && { body }) })).statusCode, 401, `${method} ${rest}`)
  }
  t.match((await app.get('/v1/stations/GYG-002')).json(), { version: 1, alerts: [], hours_exceptions: [] })
})

await onPostgres(t, 'a station moves within the area of whoever moves it, and not beyond', async (t, engine) => {
  const app = await startApp(t, engine)
  const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const moved = await put(app, token, 'GYG-002', 1, { ...plainChange, area_code: OTHER_COMMUNITY })
  t.equal(moved.json().area.code, OTHER_COMMUNITY)
  const refused = await put(app, token, 'GYG-002', 2, { ...plainChange, area_code: OTHER_SUBDISTRICT })
  t.match(refused.json(), { status: 400, code: 'unknown_area' })
  const community = await givenStaff(app, 'community', OTHER_COMMUNITY)
  const back = await put(app, community.token, 'GYG-002', 2, { ...plainChange, area_code: COMMUNITY })
  t.match(back.json(), { status: 400, code: 'unknown_area' })
})
