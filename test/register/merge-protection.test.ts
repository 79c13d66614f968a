import { sql } from 'kysely'
import t from 'tap'
import { COMMUNITY, signInWorker } from '../support/actors.ts'
import type { TestApp } from '../support/app.ts'
import { databaseText } from '../support/canaries.ts'
import { onOwnPostgres, onPostgres } from '../support/engines.ts'
import { memoryErasureLog } from '../support/persons.ts'
import {
  businessDraft,
  fictionalIdNumber,
  fictionalNumber,
  givenRegister,
  idsOf,
  workerDraft
} from '../support/register.ts'

const REASON = { reason: '本人书面申请删除' }
const versions = { survivor_version: 1, other_version: 1 }

async function leftOf(app: TestApp): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select (
      (select count(*) from person_lookup) + (select count(*) from person_name_lookup)
      + (select count(*) from person where kind <> 'staff' and erased_at is null)
    )::integer as count`.execute(app.db)
  return rows[0]?.count ?? -1
}

await onPostgres(t, 'who erases one of two that were merged erases both, whichever it is', async (t, engine) => {
  const log = memoryErasureLog()
  const { app, admin, as, register } = await givenRegister(t, engine, { erasure_log: log })
  for (const erased of ['survivor', 'other', 'themselves'] as const) {
    const phone = fictionalNumber()
    const survivor = await register('/v1/workers', workerDraft({ name: '虚构甲', phone, is_party_member: true }))
    const other = await register(
      '/v1/workers',
      workerDraft({ name: '虚构乙', id_number: fictionalIdNumber(), is_party_member: true })
    )
    const end = await register('/v1/workers', workerDraft({ name: '虚构丙' }))
    const merge = async (id: string, body: object) =>
      t.equal((await as(admin).post(`/v1/workers/${id}/merge`, { ...versions, ...body })).statusCode, 200)
    await merge(survivor.id, { other_id: other.id })
    await merge(end.id, { other_id: survivor.id, other_version: 2, fields: { phone: 'other' } })
    const person_id = { survivor: survivor.person_id, other: other.person_id, themselves: end.person_id }[erased]
    const names = await as(admin).post(`/v1/persons/${person_id}/erase`, { reason: '删除虚构乙的信息' })
    t.equal(names.json().code, 'reason_names_person', 'nor does a reason name any of them')
    app.testClock.advance(61)
    const token = erased === 'themselves' ? (await signInWorker(app, phone)).token : admin.token
    const answer = await app.send('POST', `/v1/persons/${person_id}/erase`, { token, body: REASON })
    t.equal(answer.statusCode, 200, answer.body)
    t.equal(await leftOf(app), 0, erased)
    t.strictSame(
      log.lines
        .splice(0)
        .map((line) => line.person_id)
        .sort(),
      [survivor.person_id, other.person_id, end.person_id].sort(),
      'and the file of erasures names each'
    )
    for (const { id } of [survivor, other, end]) {
      const history = await as(admin).get(`/v1/workers/${id}/history`)
      t.notMatch(history.body, /虚|199\*|370\*/)
    }
    t.match((await as(admin).get(`/v1/workers/${end.id}`)).json(), { name: null, is_party_member: null })
    const rows = await app.db
      .selectFrom('worker')
      .select('is_party_member')
      .where('is_party_member', 'is not', null)
      .execute()
    t.strictSame(rows, [])
  }
  const { items } = (await as(admin).get('/v1/merges')).json()
  t.equal(items.length, 6)
  for (const { id } of items) {
    const refused = await as(admin).post(`/v1/merges/${id}/undo`, {})
    t.ok(['person_erased', 'merge_overtaken'].includes(refused.json().code), 'nobody comes back')
  }
})

await onPostgres(
  t,
  'after an undone merge who erases one erases one, and of them what the other had meanwhile',
  async (t, engine) => {
    const { app, clerk, admin, as, register } = await givenRegister(t, engine)
    const survivor = await register('/v1/workers', workerDraft({ name: '虚构甲' }))
    const other = await register('/v1/workers', workerDraft({ name: '虚构乙', id_number: fictionalIdNumber() }))
    const fields = { name: 'other', phone: 'other' }
    const merge = await as(clerk).post(`/v1/workers/${survivor.id}/merge`, { other_id: other.id, ...versions, fields })
    app.testClock.advance(60)
    t.equal((await as(clerk).post(`/v1/merges/${merge.json().id}/undo`, {})).statusCode, 200)
    const meanwhile = `/v1/workers/${survivor.id}?as_of=${encodeURIComponent('2026-11-23T10:00:30+08:00')}`
    t.match((await as(clerk).get(meanwhile)).json(), { version: 2, name: '虚**', phone: /199/, id_number: /370/ })
    t.equal((await as(admin).post(`/v1/persons/${other.person_id}/erase`, REASON)).statusCode, 200)
    t.match((await as(clerk).get(meanwhile)).json(), { version: 2, name: null, phone: null, id_number: null })
    t.match((await as(clerk).get(`/v1/workers/${survivor.id}`)).json(), { name: '虚**', phone: /199/, id_number: null })
    t.match((await as(clerk).get(`/v1/workers/${other.id}`)).json(), { name: null, phone: null })
  }
)

await onPostgres(t, 'a merge beside an erasure comes before it, and both go, or is refused', async (t, engine) => {
  const { app, admin, as, register } = await givenRegister(t, engine)
  for (let round = 0; round < 6; round++) {
    const [survivor, other] = await Promise.all([
      register('/v1/workers', workerDraft()),
      register('/v1/workers', workerDraft())
    ])
    const [erased, merged] = await Promise.all([
      as(admin).post(`/v1/persons/${other.person_id}/erase`, REASON),
      as(admin).post(`/v1/workers/${survivor.id}/merge`, { other_id: other.id, ...versions })
    ])
    t.equal(erased.statusCode, 200, erased.body)
    t.ok([200, 409].includes(merged.statusCode), merged.body)
    const person = await app.db
      .selectFrom('person')
      .select('erased_at')
      .where('id', '=', survivor.person_id)
      .executeTakeFirst()
    t.equal(person?.erased_at !== null, merged.statusCode === 200, 'who was merged first goes as well')
  }
})

await onPostgres(t, 'a contact who was taken over goes with whom they were copied from', async (t, engine) => {
  const { admin, as, register } = await givenRegister(t, engine)
  const contact = { contact_name: '虚构丁', contact_phone: fictionalNumber() }
  const survivor = await register('/v1/businesses', businessDraft())
  const other = await register('/v1/businesses', businessDraft(contact))
  const merge = await as(admin).post(`/v1/businesses/${survivor.id}/merge`, { other_id: other.id, ...versions })
  t.match(merge.json(), { fields: ['contact_name', 'contact_phone'] })
  await as(admin).post(`/v1/persons/${other.contact_person_id}/erase`, REASON)
  t.match((await as(admin).get(`/v1/businesses/${survivor.id}`)).json(), { contact_name: null, contact_phone: null })
  t.strictSame(idsOf(await as(admin).post('/v1/businesses/search', { phone: contact.contact_phone })), [])
})

await onOwnPostgres(
  t,
  'nothing personal stands in pairs, merges, their audit or their kept answers',
  async (t, engine) => {
    const { app, clerk, as, register } = await givenRegister(t, engine)
    const name = '虚构独孤求剑'
    const [phone, other_phone] = [fictionalNumber(), fictionalNumber()]
    const survivor = await register('/v1/workers', workerDraft({ name, phone }))
    const other = await register('/v1/workers', workerDraft({ name, phone: other_phone }))
    await as(clerk).post('/v1/workers/check', { name, phone })
    const [pair] = (await as(clerk).get('/v1/duplicates')).json().items
    await as(clerk).get(`/v1/duplicates/${pair.id}`)
    const body = { survivor_id: survivor.id, ...versions, fields: { phone: 'other' } }
    const answers = [
      await as(clerk).post(`/v1/duplicates/${pair.id}/merge`, body, { 'idempotency-key': 'k' }),
      await as(clerk).get('/v1/merges'),
      await as(clerk).get(`/v1/workers/${other.id}`),
      await as(clerk).get(`/v1/duplicates/${pair.id}`)
    ]
    for (const answer of answers) {
      t.ok(answer.statusCode < 400, answer.body)
      t.notMatch(answer.body, new RegExp(`${name}|${phone}|${other_phone}`))
    }
    const text = (await databaseText(app.db)).toString()
    t.match(text, COMMUNITY)
    t.notMatch(text, new RegExp(`${name}|${phone}|${other_phone}|dugu`))
  }
)
