import { sql } from 'kysely'
import t from 'tap'
import { totpCodeAt } from '../../src/access/totp.ts'
import {
  COMMUNITY,
  givenStaff,
  givenWorker,
  SUBDISTRICT,
  signInStaff,
  signInWorker,
  type TestActor
} from '../support/actors.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'

const AT_ONCE = 10

/** How often each status came of the same request, sent many times at once. */
async function manyAtOnce(send: (place: number) => ReturnType<TestApp['send']>): Promise<Record<number, number>> {
  const answers = await Promise.all(Array.from({ length: AT_ONCE }, (_, place) => send(place)))
  const counts: Record<number, number> = {}
  for (const { statusCode } of answers) counts[statusCode] = (counts[statusCode] ?? 0) + 1
  return counts
}

await onPostgres(t, 'of many changes of the own password at once one is made, and none fails', async (t, engine) => {
  const app = await startApp(t, engine)
  const { token, password } = await signInStaff(app, 'enumerator', COMMUNITY)
  const counts = await manyAtOnce((place) =>
    app.send('PUT', '/v1/auth/password', {
      token,
      body: { current_password: password, new_password: `xugou-de-xin-mima-${place}` }
    })
  )
  t.equal(counts[200], 1)
  // The others had the wrong password by then, or were too many to be looked at.
  t.equal((counts[400] ?? 0) + (counts[429] ?? 0), AT_ONCE - 1, JSON.stringify(counts))
})

await onPostgres(t, 'TOTP that is begun and confirmed many times at once is set up once', async (t, engine) => {
  const app = await startApp(t, engine)
  const { token } = await givenStaff(app, 'community', COMMUNITY, 'totp_enrolment')
  t.strictSame(await manyAtOnce(() => app.send('POST', '/v1/auth/totp', { token })), { 201: AT_ONCE })
  const { secret } = (await app.send('POST', '/v1/auth/totp', { token })).json()
  const body = { code: totpCodeAt(secret, app.testClock.now()) }
  t.strictSame(await manyAtOnce(() => app.send('PUT', '/v1/auth/totp', { token, body })), { 200: 1, 409: AT_ONCE - 1 })
})

await onPostgres(t, 'who changes their own account many times at once is answered each time', async (t, engine) => {
  const app = await startApp(t, engine)
  const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const { token } = admin
  const renamed = await manyAtOnce(() =>
    app.send('PUT', `/v1/staff/${admin.id}`, {
      token,
      headers: { 'if-match': '"1"' },
      body: { name: '虚构新名', role: 'subdistrict', area_code: SUBDISTRICT }
    })
  )
  t.strictSame(renamed, { 200: 1, 412: AT_ONCE - 1 })
  const reset = await manyAtOnce(() => app.send('POST', `/v1/staff/${admin.id}/reset-password`, { token, body: {} }))
  t.strictSame(reset, { 409: AT_ONCE })
  const disabled = await manyAtOnce(() => app.send('POST', `/v1/staff/${admin.id}/disable`, { token }))
  t.strictSame(disabled, { 200: 1, 401: AT_ONCE - 1 })
})

await onPostgres(
  t,
  'who erases themselves many times at once is erased once, from any of their phones',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const erase = ({ id, token }: TestActor) =>
      app.send('POST', `/v1/persons/${id}/erase`, { token, body: { reason: '本人申请删除' } })
    const worker = await givenWorker(app)
    t.strictSame(await manyAtOnce(() => erase(worker)), { 200: 1, 401: AT_ONCE - 1 })

    const phones: TestActor[] = []
    for (let phone = 0; phone < 5; phone++) {
      phones.push(await signInWorker(app, '19900008888'))
      app.testClock.advance(3_600)
    }
    const answers = await manyAtOnce((place) => erase(phones[place % phones.length] as TestActor))
    t.strictSame(answers, { 200: 1, 401: AT_ONCE - 1 })

    const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
    await givenStaff(app, 'subdistrict', SUBDISTRICT)
    t.strictSame(await manyAtOnce(() => erase(admin)), { 200: 1, 401: AT_ONCE - 1 })
  }
)

await onPostgres(
  t,
  'who cannot be served for others in their way is told to come again, not that we failed',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
    // Stands for others that are always quicker.
    await sql`
    create function always_in_the_way() returns trigger language plpgsql as
      $$ begin raise exception 'in the way' using errcode = 'deadlock_detected'; end $$`.execute(app.db)
    await sql`create trigger always_in_the_way before insert on staff for each row execute function always_in_the_way()`.execute(
      app.db
    )
    const body = { account: 'xugou.late', name: '虚构晚', role: 'community', area_code: COMMUNITY }
    const answer = await app.send('POST', '/v1/staff', { token, body })
    t.equal(answer.statusCode, 503)
    t.match(answer.headers, { 'retry-after': /^\d+$/ })
    t.match(answer.json(), { code: 'changes_collided', detail: /\p{Script=Han}/u })
    await sql`drop trigger always_in_the_way on staff`.execute(app.db)
    t.equal((await app.send('POST', '/v1/staff', { token, body })).statusCode, 201, 'nothing was left behind')
  }
)
