import t from 'tap'
import { COMMUNITY, givenStaff, SUBDISTRICT } from '../support/actors.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'
import { givenStations } from '../support/givens.ts'
import { auditOf, plainDraft } from '../support/station-drafts.ts'

const become = async (app: TestApp, token: string, code: string, lifecycle: string, version: number) =>
  await app.send('POST', `/v1/stations/${code}/lifecycle`, {
    token,
    headers: { 'if-match': `"${version}"` },
    body: { lifecycle, reason: `虚构原因：${lifecycle}` }
  })

const NEXT: Record<string, string[]> = {
  planned: ['operating', 'removed'],
  operating: ['suspended', 'removed'],
  suspended: ['operating', 'removed'],
  removed: []
}

await onPostgres(t, 'each lifecycle is followed by those it may be, and by no other', async (t, engine) => {
  const app = await startApp(t, engine)
  const { token } = await givenStaff(app, 'community', COMMUNITY)
  const words = { planned: '筹建', operating: '运行', suspended: '暂停', removed: '撤销' }
  for (const [from, word] of Object.entries(words)) {
    for (const to of Object.keys(words)) {
      const code = `${from}-${to}`.toUpperCase()
      await givenStations(app, [{ 编码: code, 状态: word }])
      const answer = await become(app, token, code, to, 1)
      const shown = (await app.get(`/v1/stations/${code}`)).json()
      if (NEXT[from]?.includes(to)) {
        t.equal(answer.statusCode, 200, code)
        t.equal(answer.headers['etag'], '"2"')
        t.strictSame(answer.json(), shown)
        t.match(shown, { lifecycle: to, lifecycle_reason: `虚构原因：${to}`, version: 2 }, code)
      } else {
        t.match(answer.json(), { status: 409, code: 'lifecycle_not_possible' }, code)
        t.match(shown, { lifecycle: from, lifecycle_reason: null, version: 1 }, code)
      }
    }
  }
  const entries = await auditOf(app, 'station.set_lifecycle')
  t.equal(entries.length, 6)
  t.match(entries[0], { details: { from: 'planned', to: 'operating' } })
  t.notMatch(JSON.stringify(entries), '虚构原因')
})

await onPostgres(t, 'the reason of a suspension is public until the lifecycle changes again', async (t, engine) => {
  const app = await startApp(t, engine)
  const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  await become(app, token, 'GYG-002', 'suspended', 1)
  const { items } = (await app.get('/v1/stations?q=GYG-002')).json()
  t.match(items[0], {
    lifecycle: 'suspended',
    lifecycle_reason: '虚构原因：suspended',
    open: { state: 'closed', reason: 'suspended' }
  })
  // A sheet that does not touch the lifecycle keeps the reason; one that changes it takes the reason away.
  await givenStations(app, [{ 编码: 'GYG-002', 状态: '暂停', 座位数: '9' }])
  t.match((await app.get('/v1/stations/GYG-002')).json(), { seats: 9, lifecycle_reason: '虚构原因：suspended' })
  await givenStations(app, [{ 编码: 'GYG-002', 状态: '运行' }])
  t.match((await app.get('/v1/stations/GYG-002')).json(), { lifecycle: 'operating', lifecycle_reason: null })
})

await onPostgres(t, 'a lifecycle changes only with its version and a reason that can be shown', async (t, engine) => {
  const app = await startApp(t, engine)
  const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  await app.send('POST', '/v1/stations', { token, body: { ...plainDraft('NEW-1'), lifecycle: 'planned' } })
  t.match((await become(app, token, 'NEW-1', 'operating', 2)).json(), { status: 412, code: 'version_stale' })
  const url = '/v1/stations/NEW-1/lifecycle'
  const body = { lifecycle: 'operating', reason: '虚构' }
  t.match((await app.send('POST', url, { token, body })).json(), { status: 428, code: 'version_missing' })
  const headers = { 'if-match': '"1"' }
  for (const fault of [
    { reason: '' },
    { reason: ' x' },
    { reason: '长'.repeat(201) },
    { lifecycle: 'open' },
    { version: 1 }
  ]) {
    const refused = await app.send('POST', url, { token, headers, body: { ...body, ...fault } })
    t.match(refused.json(), { status: 400, code: 'invalid_request' }, JSON.stringify(fault).slice(0, 40))
  }
  t.equal((await app.get('/v1/stations/NEW-1')).json().lifecycle, 'planned')
})
