import t from 'tap'
import { COMMUNITY, givenStaff } from '../support/actors.ts'
import { startApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'
import { everyDay, givenStations } from '../support/givens.ts'
import { auditOf } from '../support/station-drafts.ts'

const URL = '/v1/stations/DAY-1/hours-exceptions'

await onPostgres(
  t,
  'an exception shows at once in whether the station is open, and goes as it came',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const { token } = await givenStaff(app, 'community', COMMUNITY)
    await givenStations(app, [{ 编码: 'DAY-1', ...everyDay('08:30-17:30') }])
    const shown = async () => (await app.get('/v1/stations/DAY-1')).json()
    t.match(await shown(), { open: { state: 'open', reason: 'hours' } })

    const closed = { hours: [], reason: '虚构停电' }
    const at = (version: number) => ({ token, headers: { 'if-match': `"${version}"` } })
    const set = await app.send('PUT', `${URL}/2026-11-23`, { ...at(1), body: closed })
    t.equal(set.statusCode, 200, set.body)
    t.strictSame(set.json(), { date: '2026-11-23', ...closed })
    t.equal(set.headers['etag'], '"2"')
    t.match(await shown(), { version: 2, open: { state: 'closed', reason: 'exception' } })
    t.strictSame((await shown()).hours_exceptions, [{ date: '2026-11-23', ...closed }])

    const again = await app.send('PUT', `${URL}/2026-11-23`, { ...at(2), body: closed })
    t.equal(again.headers['etag'], '"2"', 'said again it changes nothing')
    const open = await app.send('PUT', `${URL}/2026-11-23`, {
      ...at(2),
      body: { hours: [{ opens: '09:00', closes: '10:30' }] }
    })
    t.strictSame(open.json().reason, null)
    t.match(await shown(), { version: 3, open: { state: 'open', next_change_at: '2026-11-23T10:30:00+08:00' } })

    for (const [before, version] of [
      [3, 4],
      [4, 4]
    ] as const) {
      const removed = await app.send('DELETE', `${URL}/2026-11-23`, at(before))
      t.equal(removed.statusCode, 204)
      t.equal(removed.body, '')
      t.match(await shown(), { version, hours_exceptions: [], open: { state: 'open', reason: 'hours' } })
    }
    t.equal((await auditOf(app, 'station.set_hours_exception')).length, 2)
    t.match(await auditOf(app, 'station.remove_hours_exception'), [
      { object_id: 'DAY-1', details: { date: '2026-11-23' } }
    ])
  }
)

await onPostgres(t, 'exceptions are listed to anyone by date, page by page', async (t, engine) => {
  const app = await startApp(t, engine)
  await givenStations(app, [{ 编码: 'DAY-1', 特殊日期: '2026-12-31 休息; 2026-12-01 休息; 2027-01-02 10:00-16:00' }])
  const first = (await app.get(`${URL}?limit=2`)).json()
  t.strictSame(
    first.items.map(({ date }: { date: string }) => date),
    ['2026-12-01', '2026-12-31']
  )
  const second = (await app.get(`${URL}?limit=2&cursor=${first.next}`)).json()
  t.strictSame(second, {
    items: [{ date: '2027-01-02', hours: [{ opens: '10:00', closes: '16:00' }], reason: null }],
    next: null
  })
  t.match((await app.get('/v1/stations/GYG-002/hours-exceptions')).json(), { items: [], next: null })
  t.equal((await app.get('/v1/stations/NONE/hours-exceptions')).statusCode, 404)
  t.match((await app.get(`/v1/stations/GYG-002/hours-exceptions?cursor=${first.next}`)).json(), { status: 400 })
  const { headers } = await app.get(URL)
  t.equal((await app.get(URL, { 'if-none-match': String(headers['etag']) })).statusCode, 304)
})

await onPostgres(t, 'an exception with a fault, of an old version or of none, is refused', async (t, engine) => {
  const app = await startApp(t, engine)
  const { token } = await givenStaff(app, 'community', COMMUNITY)
  await givenStations(app, [{ 编码: 'DAY-1' }])
  const headers = { 'if-match': '"1"' }
  const span = (opens: string, closes: string) => ({ opens, closes })
  const faults: [date: string, body: object, pointer: string][] = [
    ['2026-02-31', { hours: [] }, '/path/date'],
    ['0000-01-01', { hours: [] }, '/path/date'],
    ['tomorrow', { hours: [] }, '/path/date'],
    ['2026-12-31', { hours: [span('08:00', '12:00'), span('11:00', '13:00')] }, '/body/hours/1'],
    ['2026-12-31', { hours: [span('08:00', '08:00')] }, '/body/hours/0/closes'],
    ['2026-12-31', { hours: [span('24:00', '08:00')] }, '/body/hours/0/opens'],
    ['2026-12-31', { hours: [], reason: ' ' }, '/body/reason'],
    ['2026-12-31', { hours: [], date: '2026-12-30' }, '/body/date'],
    ['2026-12-31', {}, '/body/hours']
  ]
  for (const [date, body, pointer] of faults) {
    const refused = await app.send('PUT', `${URL}/${date}`, { token, headers, body })
    t.match(refused.json(), { status: 400, errors: [{ pointer }] }, pointer)
  }
  t.match((await app.send('DELETE', `${URL}/2026-02-31`, { token, headers })).json(), { code: 'hours_not_valid' })
  for (const method of ['PUT', 'DELETE'] as const) {
    const send = async (version?: string) =>
      await app.send(method, `${URL}/2026-12-31`, {
        token,
        headers: version === undefined ? {} : { 'if-match': version },
        ...(method === 'PUT' && { body: { hours: [] } })
      })
    t.match((await send('"7"')).json(), { status: 412, code: 'version_stale' })
    t.match((await send('x')).json(), { status: 428, code: 'version_missing' })
    t.match((await send()).json(), { status: 428, code: 'version_missing' })
    const { version } = (await app.get('/v1/stations/DAY-1')).json()
    t.ok((await send(`"${version}"`)).statusCode < 300)
  }
})
