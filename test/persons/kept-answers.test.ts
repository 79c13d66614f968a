import { createHmac } from 'node:crypto'
import t from 'tap'
import { COMMUNITY, givenStaff, SUBDISTRICT } from '../support/actors.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'
import { givenCourier } from '../support/persons.ts'

const headers = { 'idempotency-key': '1' }
const consent = { field_group_code: 'worker_identity', decision: 'given', text_version: '2026-11' }

const records = (app: TestApp) => app.db.selectFrom('idempotency_record').selectAll().orderBy('created_at').execute()

await onPostgres(
  t,
  'of a request whose answer was erased nothing is left to guess at, whatever key it came with',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
    const body = { account: 'xugou.yi', name: '虚构乙', role: 'enumerator', area_code: COMMUNITY }
    const create = (some: object) => app.send('POST', '/v1/staff', { token, headers, body: { ...body, ...some } })
    const created = await create({})
    t.equal(created.statusCode, 201)
    t.equal((await create({})).body, created.body)
    t.equal((await create({ name: '虚构丙' })).json().code, 'idempotency_key_reused')
    const [kept] = await records(app)
    const guessed = createHmac('sha256', '1')
      .update(JSON.stringify(['createStaff', ['/v1/staff', body]]))
      .digest()
    t.ok(
      kept?.request_hash?.length === 32 && !guessed.equals(kept.request_hash),
      'the caller’s key alone tells nothing'
    )

    const { id } = created.json()
    await app.send('POST', `/v1/persons/${id}/erase`, { token, body: { reason: '本人书面申请' } })
    t.match(await records(app), [{ answer: null, request_hash: null }])
    for (const some of [{}, { name: '虚构丙' }]) t.equal((await create(some)).json().code, 'answer_erased')
  }
)

await onPostgres(t, 'an answer is kept for a day, also of who never comes again', async (t, engine) => {
  const app = await startApp(t, engine)
  const [one, other] = [await givenCourier(app), await givenCourier(app)]
  const agree = ({ id, token }: { id: string; token: string }) =>
    app.send('POST', `/v1/persons/${id}/consents`, { token, headers, body: consent })
  await agree(one)
  app.testClock.set('2026-11-24T09:59:59+08:00')
  await agree(other)
  t.equal((await records(app)).length, 2)
  app.testClock.set('2026-11-24T10:00:01+08:00')
  t.equal(
    (await app.send('POST', `/v1/persons/${other.id}/consents`, { token: other.token, body: consent })).statusCode,
    201
  )
  t.equal((await records(app)).length, 2)
  const third = await givenCourier(app)
  await agree(third)
  t.strictSame(
    (await records(app)).map(({ actor }) => actor),
    [other, third].map(({ id }) => `worker:${id}`)
  )
})
