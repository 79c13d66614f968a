import { randomUUID } from 'node:crypto'
import t from 'tap'
import { openReasons } from '../../src/persons/service.ts'
import {
  asSystem,
  COMMUNITY,
  givenStaff,
  givenWorker,
  OTHER_COMMUNITY,
  OTHER_SUBDISTRICT,
  SUBDISTRICT
} from '../support/actors.ts'
import { startApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'
import { givenCourier, REASON } from '../support/persons.ts'

await onPostgres(
  t,
  'a person is shown masked to staff of their area and to themselves, and to nobody else',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const person = await givenCourier(app, { name: '虚构骑手甲', phone: '19900011234' })
    const url = `/v1/persons/${person.id}`
    const masked = { id: person.id, kind: 'worker', name: '虚***', phone: '199****1234', revealed: [], erased_at: null }
    for (const { token } of [
      person,
      await givenStaff(app, 'community', COMMUNITY),
      await givenStaff(app, 'subdistrict', SUBDISTRICT)
    ]) {
      const answer = await app.send('GET', url, { token })
      t.equal(answer.statusCode, 200)
      t.match(answer.json(), masked)
      t.equal(answer.headers['cache-control'], 'no-store')
      t.notMatch(answer.body, /虚构骑手甲|19900011234/)
    }
    const missing = await app.send('GET', `/v1/persons/${randomUUID()}`, { token: person.token })
    for (const { token } of [
      await givenStaff(app, 'community', OTHER_COMMUNITY),
      await givenStaff(app, 'subdistrict', OTHER_SUBDISTRICT),
      await givenWorker(app)
    ]) {
      const answer = await app.send('GET', url, { token })
      t.equal(answer.statusCode, 404)
      t.strictSame(
        { ...answer.json(), request_id: '' },
        { ...missing.json(), request_id: '' },
        'as one who does not exist'
      )
    }
    t.equal((await app.send('GET', url)).statusCode, 401)
    t.equal((await app.send('GET', url, await givenStaff(app, 'enumerator', COMMUNITY))).statusCode, 403)
    t.equal((await app.send('GET', '/v1/persons/1', person)).statusCode, 400)
    const reads = await app.db.selectFrom('audit_entry').selectAll().where('action', '=', 'person.read').execute()
    t.equal(reads.length, 3, 'every read that showed something is in the audit')
    t.ok(reads.every(({ object_id, area_code }) => object_id === person.id && area_code === COMMUNITY))
  }
)

await onPostgres(t, 'a reveal shows what was asked for to one session for one minute', async (t, engine) => {
  const app = await startApp(t, engine)
  const person = await givenCourier(app, { name: '虚构骑手乙', phone: '19900012345' })
  const staff = await givenStaff(app, 'community', COMMUNITY)
  const other = await givenStaff(app, 'community', COMMUNITY)
  const url = `/v1/persons/${person.id}`
  const body = { fields: ['phone'], reason: `  ${REASON}  ` }
  const revealed = await app.send('POST', `${url}/reveal`, { token: staff.token, body })
  t.equal(revealed.statusCode, 200)
  t.strictSame(revealed.json(), {
    person_id: person.id,
    fields: { phone: '19900012345' },
    hide_after: '2026-11-23T02:01:00.000Z'
  })
  t.equal(revealed.headers['cache-control'], 'no-store')
  const seenBy = async (token: string) => (await app.send('GET', url, { token })).json()
  app.testClock.set('2026-11-23T10:00:59.999+08:00')
  t.match(await seenBy(staff.token), {
    name: '虚***',
    phone: '19900012345',
    revealed: [{ field: 'phone', hide_after: '2026-11-23T02:01:00.000Z' }]
  })
  t.match(await seenBy(other.token), { phone: '199****2345', revealed: [] })
  t.match(await seenBy(person.token), { phone: '199****2345', revealed: [] })
  app.testClock.set('2026-11-23T10:01:00+08:00')
  t.match(await seenBy(staff.token), { phone: '199****2345', revealed: [] }, 'hidden from that instant on')

  const again = { token: staff.token, body: { fields: ['phone', 'name'], reason: REASON } }
  t.match((await app.send('POST', `${url}/reveal`, again)).json(), {
    fields: { name: '虚构骑手乙', phone: '19900012345' },
    hide_after: '2026-11-23T02:02:00.000Z'
  })
  t.match(await seenBy(staff.token), { name: '虚构骑手乙', phone: '19900012345' })
})

await onPostgres(
  t,
  'a repeated reveal is one more reveal, and nothing of it is kept to be answered again',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const person = await givenCourier(app)
    const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
    const request = {
      token,
      headers: { 'idempotency-key': 'the-same-key' },
      body: { fields: ['name'], reason: REASON }
    }
    const first = await app.send('POST', `/v1/persons/${person.id}/reveal`, request)
    app.testClock.set('2026-11-23T10:05:00+08:00')
    const second = await app.send('POST', `/v1/persons/${person.id}/reveal`, request)
    t.equal(first.json().hide_after, '2026-11-23T02:01:00.000Z')
    t.equal(second.json().hide_after, '2026-11-23T02:06:00.000Z')
    t.equal(second.headers['idempotency-replayed'], undefined)
    t.strictSame(await app.db.selectFrom('idempotency_record').selectAll().execute(), [])
    const entries = await app.db.selectFrom('audit_entry').selectAll().where('action', '=', 'person.reveal').execute()
    t.equal(entries.length, 2)
    t.match(entries[0], { object_id: person.id, details: { fields: ['name'] }, reason_person_id: person.id })
    const sealed = entries.map(({ reason }) => ({ person_id: person.id, reason: reason ?? Buffer.alloc(0) }))
    t.strictSame(await asSystem(app, (work) => openReasons(work, sealed)), [REASON, REASON])
    t.notMatch(Buffer.from(entries[0]?.reason ?? []).toString('latin1'), Buffer.from(REASON).toString('latin1'))
    t.equal((await app.db.selectFrom('person_reveal').selectAll().execute()).length, 1, 'what is over is cleared away')
  }
)

await onPostgres(t, 'who may not reveal is refused, and so is what is not asked for properly', async (t, engine) => {
  const app = await startApp(t, engine)
  const person = await givenCourier(app)
  const staff = await givenStaff(app, 'community', COMMUNITY)
  const url = `/v1/persons/${person.id}/reveal`
  const body = { fields: ['phone'], reason: REASON }
  t.equal((await app.send('POST', url, { body })).statusCode, 401)
  t.equal((await app.send('POST', url, { token: person.token, body })).statusCode, 403, 'not even the person')
  t.equal((await app.send('POST', url, { ...(await givenStaff(app, 'enumerator', COMMUNITY)), body })).statusCode, 403)
  t.equal(
    (await app.send('POST', url, { ...(await givenStaff(app, 'community', OTHER_COMMUNITY)), body })).statusCode,
    404
  )
  t.equal(
    (await app.send('POST', url, { ...(await givenStaff(app, 'subdistrict', OTHER_SUBDISTRICT)), body })).statusCode,
    404
  )
  for (const [bad, code] of [
    [{ ...body, fields: [] }, 'invalid_request'],
    [{ ...body, fields: ['phone', 'phone'] }, 'invalid_request'],
    [{ ...body, fields: ['wrapped_key'] }, 'invalid_request'],
    [{ ...body, fields: 'phone' }, 'invalid_request'],
    [{ fields: ['phone'] }, 'invalid_request'],
    [{ ...body, reason: '核对' }, 'invalid_request'],
    [{ ...body, reason: '核对       ' }, 'reason_too_short'],
    [{ ...body, reason: '长'.repeat(201) }, 'invalid_request'],
    [{ ...body, reason: '核对本月\u0000电话' }, 'text_not_readable'],
    [{ ...body, reason: '核对本月\ud800电话' }, 'text_not_readable'],
    [{ ...body, role: 'subdistrict' }, 'invalid_request'],
    [{ ...body, area_code: SUBDISTRICT }, 'invalid_request'],
    [{ ...body, id: staff.id }, 'invalid_request']
  ] as const) {
    const answer = await app.send('POST', url, { token: staff.token, body: bad })
    t.equal(answer.statusCode, 400, JSON.stringify(bad))
    t.equal(answer.json().code, code, JSON.stringify(bad))
    t.notMatch(answer.body, person.phone)
  }
  t.strictSame(await app.db.selectFrom('person_reveal').selectAll().execute(), [])
  t.equal(
    (await app.send('POST', url, { token: staff.token, body: { ...body, reason: '长'.repeat(200) } })).statusCode,
    200
  )
})

await onPostgres(t, 'a key version that this process lacks is told as such and not as a fault', async (t, engine) => {
  const app = await startApp(t, engine)
  const person = await givenCourier(app)
  await app.db.updateTable('person').set({ key_version: 7 }).where('id', '=', person.id).execute()
  const answer = await app.send('GET', `/v1/persons/${person.id}`, { token: person.token })
  t.equal(answer.statusCode, 503)
  t.match(answer.json(), { code: 'key_version_missing', detail: /版本 7/ })
  t.ok(Number(answer.headers['retry-after']) > 0)
})
