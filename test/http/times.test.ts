import t from 'tap'
import { givenStaff, SUBDISTRICT } from '../support/actors.ts'
import { startApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'

const IMPOSSIBLE = [
  '2026-11-23T12:30:00+99:99',
  '2026-11-23T12:30:00+24:00',
  '2026-11-23T12:30:00-08:60',
  '2026-02-30T12:30:00Z',
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00+14:00',
  '9999-12-31T23:59:59-01:00',
  '-0001-01-01T00:00:00Z',
  '+012026-11-23T12:30:00Z'
]
const EXTREME = ['0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '2026-11-23T00:00:00+23:59']

await onPostgres(t, 'no time is taken that cannot be or that the database cannot hold', async (t, engine) => {
  const app = await startApp(t, engine)
  const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const lookUp = async (url: string, time: string) => await app.send('GET', url + encodeURIComponent(time), { token })
  for (const time of IMPOSSIBLE) {
    for (const url of ['/v1/stations?open_at=', '/v1/audit?from=', '/v1/audit?to=', '/v1/audit.csv?from=']) {
      const answer = await lookUp(url, time)
      t.match(answer.json(), { status: 400, errors: [{ pointer: /^\/query\// }] }, url + time)
    }
    const key = { name: '虚构合作应用', environment: 'live', scopes: ['stations:read'], expires_at: time }
    t.equal((await app.send('POST', '/v1/api-keys', { token, body: key })).statusCode, 400, time)
    const alert = { kind: 'warning', text: '虚构停水', starts_at: time, ends_at: '2026-11-24T00:00:00Z' }
    const refused = await app.send('POST', '/v1/stations/GYG-002/alerts', { token, body: alert })
    t.match(refused.json(), { status: 400, errors: [{ pointer: '/body/starts_at' }] }, time)
  }
  for (const time of EXTREME) {
    t.equal((await lookUp('/v1/audit?from=', time)).statusCode, 200, time)
    t.equal((await lookUp('/v1/audit?to=', time)).statusCode, 200, time)
  }
})
