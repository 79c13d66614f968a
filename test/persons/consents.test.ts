import fc from 'fast-check'
import t from 'tap'
import { type ConsentDecided, currentConsents } from '../../src/persons/rules.ts'
import { COMMUNITY, givenStaff, givenWorker, OTHER_COMMUNITY, SUBDISTRICT } from '../support/actors.ts'
import { startApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'
import { givenCourier } from '../support/persons.ts'

const given = { field_group_code: 'worker_identity', decision: 'given', text_version: '2026-11' }

await onPostgres(t, 'anyone may read what is kept about people, why, and for how long', async (t, engine) => {
  const app = await startApp(t, engine)
  const answer = await app.get('/v1/field-groups')
  t.equal(answer.statusCode, 200)
  const { items, next } = answer.json()
  t.equal(next, null)
  t.ok(items.length >= 4)
  for (const { code, purpose, legal_basis, retention_months, fields } of items) {
    t.match(purpose, /\p{Script=Han}{6}/u, code)
    t.ok(['consent', 'contract', 'legal_duty', 'public_interest'].includes(legal_basis))
    t.ok(retention_months >= 1 && fields.length > 0)
  }
  t.match(
    items.find(({ code }: { code: string }) => code === 'worker_identity'),
    { fields: ['name'], legal_basis: 'consent' }
  )
  const again = await app.get('/v1/field-groups', { 'if-none-match': String(answer.headers['etag']) })
  t.equal(again.statusCode, 304)
})

await onPostgres(t, 'consent and its withdrawal are dated records, and the last one holds', async (t, engine) => {
  const app = await startApp(t, engine)
  const person = await givenCourier(app)
  const staff = await givenStaff(app, 'community', COMMUNITY)
  const url = `/v1/persons/${person.id}/consents`
  const stateOf = async (token = person.token) => {
    const { current } = (await app.send('GET', url, { token })).json()
    return current.find(({ field_group_code }: { field_group_code: string }) => field_group_code === 'worker_identity')
  }
  t.match(await stateOf(), { state: 'never_asked', text_version: null, decided_at: null })
  const first = await app.send('POST', url, { token: person.token, body: given })
  t.equal(first.statusCode, 201)
  t.match(first.json(), { ...given, decided_at: '2026-11-23T02:00:00.000Z' })
  t.match(await stateOf(), { state: 'given', text_version: '2026-11', decided_at: '2026-11-23T02:00:00.000Z' })
  // In the same instant, and by somebody else.
  await app.send('POST', url, { token: staff.token, body: { ...given, decision: 'withdrawn' } })
  t.match(await stateOf(staff.token), { state: 'withdrawn' })
  app.testClock.set('2026-11-24T10:00:00+08:00')
  await app.send('POST', url, { token: person.token, body: { ...given, text_version: '2026-12' } })
  t.match(await stateOf(), { state: 'given', text_version: '2026-12' })

  const newest = (await app.send('GET', `${url}?limit=2`, { token: person.token })).json()
  t.match(newest.items, [{ text_version: '2026-12' }, { decision: 'withdrawn' }])
  const rest = (await app.send('GET', `${url}?limit=2&cursor=${newest.next}`, { token: person.token })).json()
  t.match(rest, { items: [{ id: first.json().id }], next: null })
  const recorded = await app.db.selectFrom('audit_entry').selectAll().where('action', '=', 'consent.record').execute()
  t.strictSame(
    recorded.map(({ actor_kind, object_id, details }) => [actor_kind, object_id, details['decision']]),
    [
      ['worker', person.id, 'given'],
      ['staff', person.id, 'withdrawn'],
      ['worker', person.id, 'given']
    ]
  )
})

await onPostgres(t, 'a repeated record with the same key is made once', async (t, engine) => {
  const app = await startApp(t, engine)
  const person = await givenCourier(app)
  const url = `/v1/persons/${person.id}/consents`
  const request = { token: person.token, headers: { 'idempotency-key': 'once' }, body: given }
  const first = await app.send('POST', url, request)
  const second = await app.send('POST', url, request)
  t.strictSame(second.json(), first.json())
  t.equal(second.headers['idempotency-replayed'], 'true')
  t.equal((await app.db.selectFrom('consent').selectAll().execute()).length, 1)
})

await onPostgres(
  t,
  'nobody consents for people beyond their area, and nothing unknown is recorded',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const person = await givenCourier(app)
    const url = `/v1/persons/${person.id}/consents`
    for (const [actor, status] of [
      [undefined, 401],
      [await givenStaff(app, 'enumerator', COMMUNITY), 403],
      [await givenStaff(app, 'community', OTHER_COMMUNITY), 404],
      [await givenWorker(app), 404]
    ] as const) {
      const token = actor === undefined ? {} : { token: actor.token }
      t.equal((await app.send('POST', url, { ...token, body: given })).statusCode, status)
      t.equal((await app.send('GET', url, token)).statusCode, status)
    }
    for (const bad of [
      { ...given, field_group_code: 'no_such_group' },
      { ...given, field_group_code: 'X' },
      { ...given, decision: 'maybe' },
      { ...given, text_version: '' },
      ...['13800000000', '370811199001011234', '1', 'v0', '2026-13', 'zhangsan', '2026-11-23 '].map((text_version) => ({
        ...given,
        text_version
      })),
      { ...given, text_version: '张三 13800000000' },
      { ...given, decided_at: '2020-01-01T00:00:00Z' },
      { ...given, person_id: person.id },
      {}
    ])
      t.equal((await app.send('POST', url, { token: person.token, body: bad })).statusCode, 400, JSON.stringify(bad))
    t.equal((await app.send('GET', `${url}?cursor=abc`, { token: person.token })).json().code, 'cursor_invalid')
    const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
    t.equal((await app.send('POST', url, { token, body: given })).statusCode, 201)
    t.strictSame((await app.db.selectFrom('consent').selectAll().execute()).length, 1)
  }
)

t.test('what holds is the last decision, in whatever order the records come', (t) => {
  const decided = fc.uniqueArray(
    fc.record({
      field_group_code: fc.constantFrom('contact', 'identity', 'unlisted'),
      decision: fc.constantFrom('given' as const, 'withdrawn' as const),
      text_version: fc.constant('v1'),
      decided_at: fc.constant(new Date(0)),
      sequence: fc.integer({ min: 1, max: 1000 })
    }),
    { selector: ({ sequence }: ConsentDecided) => sequence }
  )
  fc.assert(
    fc.property(decided, (records) => {
      const states = currentConsents(['contact', 'identity', 'never'], records)
      const expected = ['contact', 'identity', 'never'].map((code) => {
        const own = records.filter(({ field_group_code }) => field_group_code === code)
        return own.sort((one, other) => other.sequence - one.sequence)[0]?.decision ?? 'never_asked'
      })
      return JSON.stringify(states.map(({ state }) => state)) === JSON.stringify(expected)
    })
  )
  t.end()
})
