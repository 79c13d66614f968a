import fc from 'fast-check'
import t from 'tap'
import { givenStaff, SUBDISTRICT } from '../support/actors.ts'
import { startApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'
import { writableDraft } from '../support/random-drafts.ts'
import { changeOf, fullDraft, plainDraft } from '../support/station-drafts.ts'

const day = (weekday: number, opens: string, closes: string) => ({ weekday, opens, closes })
const policy = (holiday: object) => ({
  holiday_policy: { on_holidays: 'as_usual', holiday_hours: null, on_makeup_workdays: 'as_usual', ...holiday }
})
const at = (lng: number, lat: number, crs = 'gcj02') => ({ position: { lng, lat, crs } })

const faults: [fault: object, code: string, pointer: string][] = [
  [{ name: '长'.repeat(10_000) }, 'invalid_request', '/body/name'],
  [{ address: '长'.repeat(201) }, 'invalid_request', '/body/address'],
  [{ name: '' }, 'invalid_request', '/body/name'],
  [{ name: ' ' }, 'invalid_request', '/body/name'],
  [{ name: '甲\u202e乙' }, 'invalid_request', '/body/name'],
  [{ directions: '第一行\n第二行' }, 'invalid_request', '/body/directions'],
  [{ name: 'a\u0000b' }, 'text_not_readable', '/body/name'],
  [{ name: '\ud800' }, 'text_not_readable', '/body/name'],
  [{ name: 5 }, 'invalid_request', '/body/name'],
  [{ seats: '8' }, 'invalid_request', '/body/seats'],
  [{ seats: 1.5 }, 'invalid_request', '/body/seats'],
  [{ role: 'subdistrict' }, 'invalid_request', '/body/role'],
  [{ id: 1 }, 'invalid_request', '/body/id'],
  [{ version: 9 }, 'invalid_request', '/body/version'],
  [{ subdistrict_code: SUBDISTRICT }, 'invalid_request', '/body/subdistrict_code'],
  [{ alerts: [] }, 'invalid_request', '/body/alerts'],
  [at(35.41, 116.59), 'position_outside_china', '/body/position'],
  [at(2.35, 48.85), 'position_outside_china', '/body/position'],
  [at(73, 3), 'position_outside_china', '/body/position'],
  [at(116.6, 35.4, 'wgs-84'), 'invalid_request', '/body/position/crs'],
  [{ amenities: [{ code: 'microwave' }, { code: 'sauna' }] }, 'unknown_amenity', '/body/amenities/1/code'],
  [{ amenities: [{ code: 'microwave' }, { code: 'microwave' }] }, 'invalid_request', '/body/amenities/1/code'],
  [{ amenities: [{ code: 'microwave', condition: 'working' }] }, 'invalid_request', '/body/amenities/0/condition'],
  [{ weekly_hours: [day(1, '08:00', '12:00'), day(1, '11:00', '13:00')] }, 'hours_not_valid', '/body/weekly_hours/1'],
  [{ weekly_hours: [day(7, '20:00', '09:00'), day(1, '08:00', '10:00')] }, 'hours_not_valid', '/body/weekly_hours/1'],
  [{ weekly_hours: [day(1, '08:00', '08:00')] }, 'hours_not_valid', '/body/weekly_hours/0/closes'],
  [{ weekly_hours: [day(1, '8:00', '25:00')] }, 'invalid_request', '/body/weekly_hours/0/opens'],
  [{ weekly_hours: [day(8, '08:00', '09:00')] }, 'invalid_request', '/body/weekly_hours/0/weekday'],
  [policy({ on_holidays: 'holiday_hours' }), 'hours_not_valid', '/body/holiday_policy/holiday_hours'],
  [policy({ holiday_hours: [] }), 'hours_not_valid', '/body/holiday_policy/holiday_hours'],
  [{ provenance: 'verified' }, 'invalid_request', '/body/last_verified_at'],
  [
    { provenance: 'verified', last_verified_at: '2026-11-20T08:00:00Z', placeholder_fields: ['name'] },
    'invalid_request',
    '/body/placeholder_fields'
  ],
  [{ placeholder_fields: ['name', 'name'] }, 'invalid_request', '/body/placeholder_fields'],
  [{ placeholder_fields: ['code'] }, 'invalid_request', '/body/placeholder_fields/0'],
  [{ last_verified_at: '2026-11-24T08:00:00+08:00' }, 'invalid_request', '/body/last_verified_at'],
  [{ last_verified_at: '0001-01-01T00:00:00Z' }, 'invalid_request', '/body/last_verified_at'],
  [{ area_code: '370811015099' }, 'unknown_area', '/body/area_code']
]
const newFaults: typeof faults = [
  [{ code: 'gyg-1' }, 'invalid_request', '/body/code'],
  [{ code: 'A'.repeat(33) }, 'invalid_request', '/body/code'],
  [{ lifecycle: 'removed' }, 'invalid_request', '/body/lifecycle']
]

await onPostgres(
  t,
  'every fault of a draft is a clear problem at its place, and nothing is written',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
    const check = async (method: 'POST' | 'PUT', url: string, body: object, code: string, pointer: string) => {
      const refused = await app.send(method, url, { token, headers: { 'if-match': '"1"' }, body })
      const name = `${method} ${pointer} ${refused.body.slice(0, 300)}`
      t.equal(refused.statusCode, 400, name)
      t.match(refused.json(), { code, detail: /\p{Script=Han}/u }, name)
      t.ok(
        refused.json().errors.some((error: { pointer: string }) => error.pointer === pointer),
        name
      )
    }
    for (const [fault, code, pointer] of [...faults, ...newFaults])
      await check('POST', '/v1/stations', { ...plainDraft('NEW-1'), ...fault }, code, pointer)
    for (const [fault, code, pointer] of faults)
      await check('PUT', '/v1/stations/GYG-002', { ...changeOf(plainDraft('NEW-1')), ...fault }, code, pointer)
    await check('PUT', '/v1/stations/GYG-002', plainDraft('NEW-1'), 'invalid_request', '/body/code')
    const renamed = { ...changeOf(plainDraft('NEW-1')), lifecycle: 'removed' }
    await check('PUT', '/v1/stations/GYG-002', renamed, 'invalid_request', '/body/lifecycle')
    t.equal((await app.get('/v1/stations/NEW-1')).statusCode, 404)
    t.equal((await app.get('/v1/stations/GYG-002')).json().version, 1)
  }
)

await onPostgres(t, 'texts that are formulas are kept, and harmless in a sheet', async (t, engine) => {
  const app = await startApp(t, engine)
  const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const body = { ...plainDraft('NEW-1'), name: '=1+1', address: '@SUM(A1)', phone: '+86 537' }
  const created = await app.send('POST', '/v1/stations', { token, body })
  t.match(created.json(), { name: '=1+1', address: '@SUM(A1)' })
  const sheet = (await app.get('/v1/stations.csv?q=NEW-1')).body
  t.match(sheet, /'=1\+1/)
  t.match(sheet, /'@SUM/)
})

await onPostgres(t, 'whatever a draft says is what is shown and stored, or it is refused', async (t, engine) => {
  const app = await startApp(t, engine)
  const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  let count = 0
  await fc.assert(
    fc.asyncProperty(writableDraft, async (draft) => {
      const code = `RND-${++count}`
      const created = await app.send('POST', '/v1/stations', { token, body: { ...draft, code } })
      if (created.statusCode !== 201) throw new Error(created.body)
      const shown = (await app.get(`/v1/stations/${code}`)).json()
      t.strictSame(shown, created.json())
      const { amenities, area_code, last_verified_at, position, ...same } = draft
      t.match(shown, { ...same, area: { code: area_code }, position })
      const sent = new Map(amenities.map((one) => [one.code, one.quantity]))
      t.strictSame(
        new Map(shown.amenities.map((one: { code: string; quantity: number }) => [one.code, one.quantity])),
        sent
      )
      const stored = await app.db.selectFrom('station').selectAll().where('code', '=', code).executeTakeFirstOrThrow()
      t.strictSame(stored.weekly_hours, draft.weekly_hours)
      t.strictSame([stored.name, stored.address, stored.seats], [draft.name, draft.address, draft.seats])
      t.equal(
        stored.last_verified_at?.getTime() ?? null,
        last_verified_at === null ? null : Date.parse(last_verified_at)
      )
    }),
    { numRuns: 20 }
  )
})

await onPostgres(t, 'no body whatsoever is answered by a 500', async (t, engine) => {
  const app = await startApp(t, engine)
  const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const whole = fullDraft('RND-1')
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom('㍿'.repeat(100), '0000-01-01', '2026-02-31T08:00:00Z', '2016-12-31T23:59:60Z', 1e300, -0, '24:00')
  )
  const mutated = fc
    .tuple(fc.constantFrom(...Object.keys(whole)), value)
    .map(([name, value]) => ({ ...whole, [name]: value }))
  await fc.assert(
    fc.asyncProperty(fc.oneof(mutated, fc.jsonValue()), async (body) => {
      const headers = { 'content-type': 'application/json', 'if-match': '"1"' }
      for (const [method, url] of [
        ['POST', '/v1/stations'],
        ['PUT', '/v1/stations/GYG-002']
      ] as const) {
        const answer = await app.send(method, url, { token, headers, body: JSON.stringify(body) })
        if (answer.statusCode >= 500) throw new Error(answer.body)
      }
    }),
    { numRuns: 100 }
  )
  t.pass('100 random bodies')
})
