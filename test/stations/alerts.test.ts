import t from 'tap'
import { COMMUNITY, givenStaff, givenWorker, SUBDISTRICT } from '../support/actors.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'
import { givenStations } from '../support/givens.ts'
import { auditOf } from '../support/station-drafts.ts'

const URL = '/v1/stations/GYG-002/alerts'

const draft = (starts: string, ends: string, rest: object = {}) => ({
  kind: 'warning',
  text: '虚构停水',
  starts_at: `2026-11-${starts}+08:00`,
  ends_at: `2026-11-${ends}+08:00`,
  ...rest
})

const current = async (app: TestApp): Promise<{ text: string }[]> => {
  const { alerts } = (await app.get('/v1/stations/GYG-002')).json()
  const { items } = (await app.get('/v1/stations?q=GYG-002')).json()
  const { features } = (await app.get('/v1/stations.geojson?q=GYG-002')).json()
  if (JSON.stringify(items[0].alerts) !== JSON.stringify(alerts)) throw new Error('the list says something else')
  if (JSON.stringify(features[0].properties.alerts) !== JSON.stringify(alerts)) throw new Error('so does GeoJSON')
  return alerts
}

await onPostgres(
  t,
  'an alert stands with its station from the minute it starts until the one it ends',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const { token, id } = await givenStaff(app, 'community', COMMUNITY)
    t.strictSame(await current(app), [])
    const body = draft('23T10:05:30', '23T10:20:30', { text_en: 'No water' })
    const created = await app.send('POST', URL, { token, body })
    t.equal(created.statusCode, 201, created.body)
    t.equal(created.headers['etag'], '"1"')
    const alert = created.json()
    t.match(alert, { station_code: 'GYG-002', ...body, ended_at: null, version: 1 })
    t.strictSame((await app.get(URL)).json(), { items: [alert], next: null }, 'one that is to come is listed')
    const shown = {
      id: alert.id,
      kind: 'warning',
      text: '虚构停水',
      text_en: 'No water',
      starts_at: body.starts_at,
      ends_at: body.ends_at
    }
    const expectations: [time: string, is_shown: boolean][] = [
      ['10:00:00', false],
      ['10:04:59', false],
      ['10:05:00', true],
      ['10:19:59', true],
      ['10:20:00', false],
      ['10:25:00', false],
      ['10:10:00', true],
      ['10:01:00', false]
    ]
    for (const [time, is_shown] of expectations) {
      app.testClock.set(`2026-11-23T${time}+08:00`)
      t.strictSame(await current(app), is_shown ? [shown] : [], time)
    }
    t.equal((await app.get('/v1/stations/GYG-002')).json().version, 1, 'the facts of the station have not changed')
    t.match(await auditOf(app, 'alert.create'), [
      {
        actor_id: id,
        object_kind: 'alert',
        object_id: alert.id,
        area_code: COMMUNITY,
        details: { station_code: 'GYG-002' }
      }
    ])
  }
)

await onPostgres(t, 'an alert that is changed or ended is so in the very next answer', async (t, engine) => {
  const app = await startApp(t, engine)
  const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const { id } = (await app.send('POST', URL, { token, body: draft('23T09:00:00', '23T18:00:00') })).json()
  t.match(await current(app), [{ text: '虚构停水' }])
  const change = async (version: string | undefined, body: object) =>
    await app.send('PUT', `${URL}/${id}`, {
      token,
      headers: version === undefined ? {} : { 'if-match': version },
      body
    })
  const closure = draft('23T09:00:00', '23T19:00:00', { kind: 'closure', text: '虚构停电' })
  const changed = await change('"1"', closure)
  t.match(changed.json(), { ...closure, version: 2 })
  t.equal(changed.headers['etag'], '"2"')
  t.match(await current(app), [{ kind: 'closure', text: '虚构停电' }])
  t.match((await change('"1"', closure)).json(), { status: 412, code: 'version_stale' })
  t.match((await change(undefined, closure)).json(), { status: 428, code: 'version_missing' })

  const ended = await app.send('POST', `${URL}/${id}/end`, { token })
  t.match(ended.json(), { ended_at: '2026-11-23T10:00:00+08:00', ends_at: closure.ends_at, version: 3 })
  t.strictSame(await current(app), [])
  t.strictSame((await app.get(URL)).json().items, [])
  t.strictSame((await app.send('POST', `${URL}/${id}/end`, { token })).json(), ended.json(), 'ended once')
  t.match((await change('"3"', closure)).json(), { status: 409, code: 'alert_over' })
  const past = await app.send('GET', `${URL}?include=past`, { token })
  t.strictSame(past.json().items, [ended.json()])
  t.match(past.headers['cache-control'], 'private')
  t.equal((await auditOf(app, 'alert.update')).length, 1)
  t.equal((await auditOf(app, 'alert.end')).length, 1)
})

await onPostgres(t, 'while a closure lasts, the station is closed wherever one looks', async (t, engine) => {
  const app = await startApp(t, engine)
  const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const closure = { kind: 'closure', text: '虚构停电' }
  const body = draft('23T10:05:30', '23T12:00:30', closure)
  const { id } = (await app.send('POST', URL, { token, body })).json()
  const openNow = async () => {
    const { open, open_24h } = (await app.get('/v1/stations/GYG-002')).json()
    t.equal(open_24h, false)
    const [listed] = (await app.get('/v1/stations?q=GYG-002')).json().items
    const [feature] = (await app.get('/v1/stations.geojson?q=GYG-002')).json().features
    t.strictSame([listed.open, feature.properties.open], [open, open])
    const is_open = open.state === 'open'
    for (const query of ['q=GYG-002', 'near=116.6,35.4', 'near=116.6,35.4&q=GYG-002']) {
      const { items } = (await app.get(`/v1/stations?open_at=now&${query}`)).json()
      t.equal(
        items.some(({ code }: { code: string }) => code === 'GYG-002'),
        is_open,
        query
      )
    }
    t.equal((await app.get('/v1/stations.csv?open_at=now&q=GYG-002')).body.includes('GYG-002'), is_open)
    return open
  }
  const [closing, closing_hour, opening_hour] = ['10:05:00', '20:30:00', '08:30:00']
  const expectations: [time: string, state: string, reason: string, next: string][] = [
    ['23T10:00:00', 'open', 'hours', `23T${closing}`],
    ['23T10:04:59', 'open', 'hours', `23T${closing}`],
    ['23T10:05:00', 'closed', 'closure', '23T12:00:00'],
    ['23T11:59:59', 'closed', 'closure', '23T12:00:00'],
    ['23T12:00:00', 'open', 'hours', `23T${closing_hour}`],
    ['23T10:30:00', 'closed', 'closure', '23T12:00:00']
  ]
  for (const [time, state, reason, next] of expectations) {
    app.testClock.set(`2026-11-${time}+08:00`)
    t.strictSame(await openNow(), { state, reason, next_change_at: `2026-11-${next}+08:00` }, time)
  }
  const change = { token, headers: { 'if-match': '"1"' }, body: draft('23T10:05:30', '24T07:00:00', closure) }
  t.equal((await app.send('PUT', `${URL}/${id}`, change)).statusCode, 200)
  t.strictSame(
    await openNow(),
    { state: 'closed', reason: 'closure', next_change_at: `2026-11-24T${opening_hour}+08:00` },
    'it opens when the closure is over and the hours say so'
  )
  await app.send('POST', `${URL}/${id}/end`, { token })
  t.match(await openNow(), { state: 'open', reason: 'hours' }, 'ended early, it is open at once')
  const worker = await givenWorker(app)
  const said = { token: worker.token, body: { subject: 'opening', state: 'closed' } }
  await app.send('POST', URL, { token, body: draft('23T10:30:00', '23T11:00:00', closure) })
  t.match((await app.send('POST', '/v1/stations/GYG-002/observations', said)).json(), {
    code: 'station_not_due_to_be_open'
  })
})

await onPostgres(t, 'one that has not begun can be ended, and then never begins', async (t, engine) => {
  const app = await startApp(t, engine)
  const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const { id } = (await app.send('POST', URL, { token, body: draft('24T09:00:00', '24T18:00:00') })).json()
  t.equal((await app.send('POST', `${URL}/${id}/end`, { token })).statusCode, 200)
  app.testClock.set('2026-11-24T10:00:00+08:00')
  t.strictSame(await current(app), [])
})

await onPostgres(t, 'what is over is for staff only; pages follow one another without gap', async (t, engine) => {
  const app = await startApp(t, engine)
  const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  for (const day of [26, 24, 25])
    await app.send('POST', URL, { token, body: draft(`${day}T09:00:00`, `${day}T18:00:00`) })
  app.testClock.set('2026-11-24T20:00:00+08:00')
  const starts = async (query: string, given?: string) => {
    const found: string[] = []
    for (let cursor = ''; ; ) {
      const page = (
        await app.send('GET', `${URL}?limit=1${query}${cursor}`, given === undefined ? {} : { token: given })
      ).json()
      found.push(...page.items.map(({ starts_at }: { starts_at: string }) => starts_at.slice(8, 10)))
      if (page.next === null) return found
      cursor = `&cursor=${page.next}`
    }
  }
  t.strictSame(await starts(''), ['25', '26'])
  // The session has ended by then.
  const later = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  t.strictSame(await starts('&include=past', later.token), ['24', '25', '26'])
  t.match((await app.get(`${URL}?include=past`)).json(), { status: 401, code: 'sign_in_required' })
  const worker = await givenWorker(app)
  t.match((await app.send('GET', `${URL}?include=past`, { token: worker.token })).json(), { status: 403 })
  const page = (await app.get(`${URL}?limit=1`)).json()
  t.match((await app.get(`/v1/stations/GYG-006/alerts?limit=1&cursor=${page.next}`)).json(), {
    code: 'cursor_of_other_filters'
  })
  t.equal((await app.get('/v1/stations/NONE/alerts')).statusCode, 404)
})

await onPostgres(t, 'an alert with a fault is refused, and no station has more than people read', async (t, engine) => {
  const app = await startApp(t, engine)
  const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const faults: [body: object, pointer: string][] = [
    [draft('23T11:00:00', '23T11:00:30'), '/body/ends_at'],
    [draft('23T12:00:00', '23T11:00:00'), '/body/ends_at'],
    [draft('22T12:00:00', '23T10:00:00'), '/body/ends_at'],
    [draft('23T12:00:00', '23T13:00:00', { ends_at: '2028-01-01T00:00:00Z' }), '/body/ends_at'],
    [draft('23T12:00:00', '23T13:00:00', { starts_at: '2026-02-31T00:00:00Z' }), '/body/starts_at'],
    [draft('23T12:00:00', '23T13:00:00', { starts_at: '1990-01-01T00:00:00Z' }), '/body/starts_at'],
    [draft('23T12:00:00', '23T13:00:00', { text: '' }), '/body/text'],
    [draft('23T12:00:00', '23T13:00:00', { text: '长'.repeat(10_000) }), '/body/text'],
    [draft('23T12:00:00', '23T13:00:00', { text: '甲\n乙' }), '/body/text'],
    [draft('23T12:00:00', '23T13:00:00', { kind: 'fire' }), '/body/kind'],
    [draft('23T12:00:00', '23T13:00:00', { station_code: 'GYG-006' }), '/body/station_code'],
    [draft('23T12:00:00', '23T13:00:00', { version: 3 }), '/body/version']
  ]
  for (const [body, pointer] of faults) {
    const refused = await app.send('POST', URL, { token, body })
    t.match(refused.json(), { status: 400, code: 'invalid_request', errors: [{ pointer }] }, pointer)
  }
  const body = draft('23T12:00:00', '23T13:00:00')
  for (let count = 0; count < 20; count++) t.equal((await app.send('POST', URL, { token, body })).statusCode, 201)
  t.match((await app.send('POST', URL, { token, body })).json(), { status: 409, code: 'too_many_alerts' })
  const unknown = `${URL}/8d9a2f5c-3a5e-4b0e-9a51-5c4f5b1f7a10`
  t.match((await app.send('PUT', unknown, { token, body })).json(), { status: 404, code: 'alert_not_found' })
  const [{ id }] = (await app.get(URL)).json().items
  const elsewhere = await app.send('POST', `/v1/stations/GYG-006/alerts/${id}/end`, { token })
  t.match(elsewhere.json(), { status: 404, code: 'alert_not_found' }, 'an alert belongs to one station')
  t.equal((await app.send('POST', `${URL}/1/end`, { token })).statusCode, 400)
})

await onPostgres(t, 'alerts are no part of the sheet: an untouched export changes nothing', async (t, engine) => {
  const app = await startApp(t, engine)
  const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const before = (await app.get('/v1/stations.csv')).body
  await app.send('POST', URL, { token, body: draft('23T09:00:00', '23T18:00:00') })
  t.equal((await app.get('/v1/stations.csv')).body, before)
  await givenStations(app, [{ 编码: 'GYG-002', 座位数: '9', 区划代码: '370811002000' }])
  t.match(await current(app), [{ text: '虚构停水' }], 'an import that moves the station leaves them')
})
