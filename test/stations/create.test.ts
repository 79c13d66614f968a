import t from 'tap'
import {
  COMMUNITY,
  givenStaff,
  givenWorker,
  OTHER_COMMUNITY,
  OTHER_SUBDISTRICT,
  SUBDISTRICT
} from '../support/actors.ts'
import { startApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'
import { auditOf, fullDraft, plainDraft } from '../support/station-drafts.ts'

await onPostgres(t, 'a station that was created stands everywhere at once as it was described', async (t, engine) => {
  const app = await startApp(t, engine)
  const { token, id } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  await app.get('/v1/stations')
  const created = await app.send('POST', '/v1/stations', { token, body: fullDraft('NEW-1') })
  t.equal(created.statusCode, 201, created.body)
  t.equal(created.headers['location'], '/v1/stations/NEW-1')
  t.equal(created.headers['etag'], '"1"')
  const station = created.json()
  t.match(station, {
    code: 'NEW-1',
    name: '虚构街口“观新”驿站',
    area: { code: COMMUNITY, name: '琵琶山社区居民委员会' },
    position: { lng: 116.592591, lat: 35.414652, crs: 'gcj02' },
    amenities: [
      { code: 'water_dispenser', quantity: 2, condition: 'unknown', observed_at: null },
      { code: 'microwave', quantity: null }
    ],
    lifecycle: 'operating',
    lifecycle_reason: null,
    open: { state: 'open' },
    alerts: [],
    version: 1,
    updated_at: '2026-11-23T10:00:00+08:00'
  })
  t.strictSame((await app.get('/v1/stations/NEW-1')).json(), station)
  t.strictSame((await app.get('/v1/stations?q=xugou')).json().items, [station], 'found by its pinyin')
  t.match((await app.get('/v1/stations.csv?q=NEW-1')).body, /虚构街口/)
  t.match(await auditOf(app, 'station.create'), [
    { actor_id: id, object_id: 'NEW-1', area_code: COMMUNITY, outcome: 'done' }
  ])
})

await onPostgres(
  t,
  'what is left out of a new station is unknown, and nothing counts as verified',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const { token } = await givenStaff(app, 'community', COMMUNITY)
    const created = await app.send('POST', '/v1/stations', { token, body: plainDraft('NEW-1') })
    t.equal(created.statusCode, 201, created.body)
    t.match(created.json(), {
      address: null,
      seats: null,
      weekly_hours: null,
      amenities: [],
      position_quality: 'approximate',
      host_venue_kind: 'other',
      provenance: 'placeholder',
      holiday_policy: { on_holidays: 'as_usual', holiday_hours: null, on_makeup_workdays: 'as_usual' },
      open: { state: 'unknown', reason: 'hours_unknown' }
    })
  }
)

await onPostgres(t, 'a position may come in any system and is stored as WGS-84', async (t, engine) => {
  const app = await startApp(t, engine)
  const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  for (const [place, crs] of ['gcj02', 'wgs84', 'bd09'].entries()) {
    const position = { lng: 116.6, lat: 35.4, crs }
    const body = { ...plainDraft(`CRS-${place}`), position }
    const created = await app.send('POST', `/v1/stations?crs=${crs}`, { token, body })
    t.strictSame(created.json().position, position)
    const [feature] = (await app.get(`/v1/stations.geojson?q=CRS-${place}`)).json().features
    t.equal(feature.geometry.coordinates[0] === 116.6, crs === 'wgs84')
  }
})

await onPostgres(
  t,
  'a code is never used again, not even that of a removed or a foreign station',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
    const foreign = await givenStaff(app, 'subdistrict', OTHER_SUBDISTRICT)
    await app.send('POST', '/v1/stations', {
      token: foreign.token,
      body: { ...plainDraft('FAR-1'), area_code: OTHER_SUBDISTRICT }
    })
    await app.send('POST', '/v1/stations', { token, body: plainDraft('GONE-1') })
    const headers = { 'if-match': '"1"' }
    const body = { lifecycle: 'removed', reason: '虚构拆迁' }
    t.equal((await app.send('POST', '/v1/stations/GONE-1/lifecycle', { token, headers, body })).statusCode, 200)
    for (const code of ['GYG-002', 'FAR-1', 'GONE-1']) {
      const refused = await app.send('POST', '/v1/stations', { token, body: { ...plainDraft(code), name: '冒名' } })
      t.equal(refused.statusCode, 409)
      t.match(refused.json(), { code: 'station_code_taken', errors: [{ pointer: '/body/code' }] })
      t.notMatch((await app.get(`/v1/stations/${code}`)).json().name, '冒名')
    }
  }
)

await onPostgres(t, 'an area beyond the own one is refused as one that does not exist', async (t, engine) => {
  const app = await startApp(t, engine)
  const ours = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const community = await givenStaff(app, 'community', COMMUNITY)
  const attempts = [
    [ours, OTHER_SUBDISTRICT],
    [ours, '370811011001'],
    [ours, '370811000000'],
    [ours, '370811015999'],
    [community, OTHER_COMMUNITY],
    [community, SUBDISTRICT]
  ] as const
  for (const [{ token }, area_code] of attempts) {
    const refused = await app.send('POST', '/v1/stations', { token, body: { ...plainDraft('NEW-1'), area_code } })
    t.equal(refused.statusCode, 400)
    t.match(refused.json(), { code: 'unknown_area', errors: [{ pointer: '/body/area_code' }] }, area_code)
    const said = refused.json().detail.replace(area_code, '…')
    t.equal(said, '没有代码为 … 的区划，请用 GET /v1/areas 核对代码。', 'in the same words')
  }
  t.equal((await app.get('/v1/stations/NEW-1')).statusCode, 404)
})

await onPostgres(t, 'only community staff and sub-district admins create stations', async (t, engine) => {
  const app = await startApp(t, engine)
  const body = plainDraft('NEW-1')
  t.equal((await app.send('POST', '/v1/stations', { body })).statusCode, 401)
  for (const { token } of [await givenWorker(app), await givenStaff(app, 'enumerator', COMMUNITY)]) {
    t.match((await app.send('POST', '/v1/stations', { token, body })).json(), { status: 403, code: 'not_allowed' })
  }
  t.equal((await app.get('/v1/stations/NEW-1')).statusCode, 404)
})

await onPostgres(
  t,
  'a request that is repeated with its key creates one station and gets one answer',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
    const headers = { 'idempotency-key': 'station-1' }
    const send = (body: object) => app.send('POST', '/v1/stations', { token, headers, body })
    const first = await send(plainDraft('NEW-1'))
    const again = await send(plainDraft('NEW-1'))
    t.equal(again.statusCode, 201)
    t.equal(again.body, first.body)
    t.equal(again.headers['location'], first.headers['location'])
    t.equal(again.headers['idempotency-replayed'], 'true')
    t.match((await send(plainDraft('NEW-2'))).json(), { code: 'idempotency_key_reused' })
    t.equal((await auditOf(app, 'station.create')).length, 1)
  }
)
