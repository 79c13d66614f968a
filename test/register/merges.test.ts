import t from 'tap'
import { COMMUNITY, signInWorker } from '../support/actors.ts'
import type { TestApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'
import {
  businessDraft,
  fictionalIdNumber,
  fictionalNumber,
  givenRegister,
  idsOf,
  workerDraft
} from '../support/register.ts'
import { auditOf } from '../support/staff-administration.ts'

const CODE = '91350100M000100Y43'

/** With a code that is not the second within a minute. */
async function signInAgain(app: TestApp, phone: string) {
  app.testClock.advance(61)
  return await signInWorker(app, phone)
}

await onPostgres(
  t,
  'two workers become one with the values that were chosen, the old id leads on, and an undone merge leaves both as they were',
  async (t, engine) => {
    const { app, clerk, as, register } = await givenRegister(t, engine)
    const [phone, other_phone] = [fictionalNumber(), fictionalNumber()]
    const id_number = fictionalIdNumber()
    const survivor = await register('/v1/workers', workerDraft({ name: '虚构甲', phone, weekly_hours: 40 }))
    const other = await register(
      '/v1/workers',
      workerDraft({ name: '虚构乙', phone: other_phone, id_number, vehicle: 'van', weekly_hours: 50, skills: ['急救'] })
    )
    const read = async (id: string) => (await as(clerk).get(`/v1/workers/${id}`)).json()
    const before = { survivor: await read(survivor.id), other: await read(other.id) }
    app.testClock.advance(60)
    const answer = await as(clerk).post(`/v1/workers/${survivor.id}/merge`, {
      other_id: other.id,
      survivor_version: 1,
      other_version: 1,
      fields: { phone: 'other', skills: 'survivor' }
    })
    t.equal(answer.statusCode, 200, answer.body)
    const merge = answer.json()
    t.match(merge, {
      kind: 'worker',
      area_code: COMMUNITY,
      survivor_id: survivor.id,
      survivor_version: 2,
      absorbed_id: other.id,
      absorbed_version: 2,
      fields: ['vehicle', 'phone', 'id_number'],
      merged_by: clerk.id,
      undone_at: null
    })
    t.match(await read(survivor.id), {
      version: 2,
      name: '虚**',
      phone: `199****${other_phone.slice(-4)}`,
      id_number: `370***********${id_number.slice(-4)}`,
      vehicle: 'van',
      skills: [],
      weekly_hours: 40
    })

    // The old id leads on, and its past stays what it was.
    const moved = await as(clerk).get(`/v1/workers/${other.id}`)
    t.match(
      [moved.statusCode, moved.headers.location, moved.json()],
      [308, `/v1/workers/${survivor.id}`, { survivor_id: survivor.id }]
    )
    const as_of = '2026-11-23T10:00:30+08:00'
    const past = await as(clerk).get(`/v1/workers/${other.id}?as_of=${encodeURIComponent(as_of)}`)
    t.match([past.statusCode, past.json().phone], [200, `199****${other_phone.slice(-4)}`])
    const today = await as(clerk).get(`/v1/workers/${other.id}?as_of=2026-11-23`)
    t.match([today.statusCode, today.headers.location], [308, `/v1/workers/${survivor.id}?as_of=2026-11-23`])
    const history = (await as(clerk).get(`/v1/workers/${other.id}/history`)).json().items
    t.match(history[0], { source: 'merge', changes: [{ field: 'status', from: 'active', to: 'merged' }] })
    t.match((await as(clerk).get(`/v1/workers/${survivor.id}/history`)).json().items[0], {
      source: 'merge',
      version: 2
    })

    // Nobody finds or changes it any more.
    t.strictSame(idsOf(await as(clerk).get('/v1/workers')), [survivor.id])
    t.strictSame(idsOf(await as(clerk).get('/v1/workers?as_of=2026-11-23')), [survivor.id])
    t.strictSame(idsOf(await as(clerk).post('/v1/workers/search', { name: '乙' })), [])
    t.strictSame(idsOf(await as(clerk).post('/v1/workers/search', { phone: other_phone })), [survivor.id])
    t.strictSame(idsOf(await as(clerk).post('/v1/workers/search', { id_number })), [survivor.id])
    const change = await as(clerk).put(`/v1/workers/${other.id}`, 2, { ...workerDraft(), status: 'active' })
    t.match([change.statusCode, change.json().code], [409, 'subject_merged'])
    t.match(change.json().detail, survivor.id, 'with the id to use')
    const stale = { other_id: other.id, survivor_version: 2, other_version: 2 }
    t.equal((await as(clerk).post(`/v1/workers/${survivor.id}/merge`, stale)).json().code, 'subject_merged')

    t.match((await as(clerk).get('/v1/merges')).json().items, [{ id: merge.id }])
    app.testClock.advance(60)
    const undone = await as(clerk).post(`/v1/merges/${merge.id}/undo`, {})
    t.match([undone.statusCode, undone.json().undone_by], [200, clerk.id], undone.body)
    const { version: _, updated_at: __, ...was_survivor } = before.survivor
    const { version: ___, updated_at: ____, ...was_other } = before.other
    t.match(await read(survivor.id), { ...was_survivor, version: 3 })
    t.match(await read(other.id), { ...was_other, version: 3 })
    t.strictSame(idsOf(await as(clerk).post('/v1/workers/search', { phone: other_phone })), [other.id])
    t.strictSame(idsOf(await as(clerk).post('/v1/workers/search', { phone })), [survivor.id])
    t.strictSame(idsOf(await as(clerk).post('/v1/workers/search', { id_number })), [other.id])
    t.strictSame(idsOf(await as(clerk).post('/v1/workers/search', { name: '虚构乙' })), [other.id])
    t.equal((await as(clerk).post(`/v1/merges/${merge.id}/undo`, {})).json().code, 'merge_undone')
    t.strictSame((await as(clerk).get('/v1/duplicates')).json().items, [], 'and nobody is asked again')
    t.match((await auditOf(app, 'worker.merge'))[0]?.details, {
      absorbed_id: other.id,
      fields: ['vehicle', 'phone', 'id_number']
    })
  }
)

await onPostgres(
  t,
  'what the survivor does not take over stays the absorbed one’s, and nobody else’s',
  async (t, engine) => {
    const { app, clerk, as, register } = await givenRegister(t, engine)
    const [phone, other_phone] = [fictionalNumber(), fictionalNumber()]
    const survivor = await register('/v1/workers', workerDraft({ phone }))
    const other = await register('/v1/workers', workerDraft({ phone: other_phone }))
    const signed_in = await signInAgain(app, other_phone)
    t.equal(signed_in.id, other.person_id)
    const body = { other_id: other.id, survivor_version: 1, other_version: 1 }
    const merge = (await as(clerk).post(`/v1/workers/${survivor.id}/merge`, body)).json()
    t.match(merge, { fields: [], survivor_version: 1, absorbed_version: 2 }, 'nothing was taken over')
    t.equal((await app.send('GET', '/v1/auth/session', { token: signed_in.token })).statusCode, 401, 'signs in again')
    for (const number of [phone, other_phone])
      t.equal((await signInAgain(app, number)).id, survivor.person_id, 'either number leads to the survivor')
    const found = idsOf(await as(clerk).post('/v1/workers/search', { phone: other_phone }))
    t.strictSame(found, [survivor.id], 'by which they are found as well')
    const again = await as(clerk).post('/v1/workers', workerDraft({ phone: other_phone }))
    t.match([again.statusCode, again.json().code], [409, 'worker_registered'])
    // The clock of another server is behind.
    app.testClock.advance(-600)
    const undone = await as(clerk).post(`/v1/merges/${merge.id}/undo`, {})
    t.equal(undone.statusCode, 200, undone.body)
    app.testClock.advance(600)
    t.equal((await signInAgain(app, other_phone)).id, other.person_id, 'and to themselves again')
    t.equal((await signInAgain(app, phone)).id, survivor.person_id)
  }
)

await onPostgres(t, 'a number that was taken over signs in the survivor, and nobody new', async (t, engine) => {
  const { app, clerk, as, register } = await givenRegister(t, engine)
  const [phone, other_phone] = [fictionalNumber(), fictionalNumber()]
  const survivor = await register('/v1/workers', workerDraft({ phone }))
  const other = await register('/v1/workers', workerDraft({ phone: other_phone }))
  const third = await register('/v1/workers', workerDraft())
  const merge = async (id: string, version: number, other_id: string) =>
    (
      await as(clerk).post(`/v1/workers/${id}/merge`, {
        other_id,
        survivor_version: version,
        other_version: 1,
        fields: { phone: 'other' }
      })
    ).statusCode
  t.equal(await merge(survivor.id, 1, other.id), 200)
  t.equal((await signInAgain(app, other_phone)).id, survivor.person_id)
  const { version } = (await as(clerk).get(`/v1/workers/${third.id}`)).json()
  const chain = await as(clerk).post(`/v1/workers/${third.id}/merge`, {
    other_id: survivor.id,
    survivor_version: version,
    other_version: 2,
    fields: { phone: 'other' }
  })
  t.equal(chain.statusCode, 200, chain.body)
  t.equal((await signInAgain(app, other_phone)).id, third.person_id, 'along the whole way')
  t.equal((await as(clerk).get(`/v1/workers/${other.id}`)).headers.location, `/v1/workers/${third.id}`)
  const { count } = await app.db
    .selectFrom('person')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('kind', '=', 'worker')
    .executeTakeFirstOrThrow()
  t.equal(Number(count), 3, 'nobody new')
})

await onPostgres(
  t,
  'businesses merge with their code and contact, and their workers count for the survivor',
  async (t, engine) => {
    const { clerk, as, register } = await givenRegister(t, engine)
    const contact = { contact_name: '虚构丙', contact_phone: fictionalNumber() }
    const survivor = await register('/v1/businesses', businessDraft({ name: '虚构快递一站', address: '虚构路 1 号' }))
    const other = await register(
      '/v1/businesses',
      businessDraft({ name: '虚构快递1站', credit_code: CODE, ...contact })
    )
    const worker = await register('/v1/workers', workerDraft({ employer_id: other.id }))
    const own = await register('/v1/workers', workerDraft({ employer_id: survivor.id }))
    const answer = await as(clerk).post(`/v1/businesses/${survivor.id}/merge`, {
      other_id: other.id.toUpperCase(),
      survivor_version: 1,
      other_version: 1
    })
    t.match(answer.json(), { kind: 'business', fields: ['credit_code', 'contact_name', 'contact_phone'] }, answer.body)
    const merged = (await as(clerk).get(`/v1/businesses/${survivor.id}`)).json()
    t.match(merged, { credit_code: CODE, address: '虚构路 1 号', contact_name: '虚**' })
    t.equal((await as(clerk).get(`/v1/businesses/${other.id}`)).headers.location, `/v1/businesses/${survivor.id}`)
    t.strictSame(idsOf(await as(clerk).get('/v1/businesses')), [survivor.id])
    t.strictSame(idsOf(await as(clerk).post('/v1/businesses/search', { credit_code: CODE })), [survivor.id])
    t.strictSame(idsOf(await as(clerk).post('/v1/businesses/search', { phone: contact.contact_phone })), [survivor.id])
    t.strictSame(
      idsOf(await as(clerk).get(`/v1/workers?employer_id=${survivor.id}`)),
      [worker.id, own.id].sort(),
      'who works for the old id works for the survivor'
    )
    const employed = await as(clerk).post('/v1/workers', workerDraft({ employer_id: other.id }))
    t.match(
      [employed.statusCode, employed.json()],
      [409, { code: 'subject_merged', errors: [{ pointer: '/body/employer_id' }] }]
    )
    t.equal((await as(clerk).post('/v1/businesses', businessDraft({ credit_code: CODE }))).statusCode, 409)

    const undone = await as(clerk).post(`/v1/merges/${answer.json().id}/undo`, {})
    t.equal(undone.statusCode, 200, undone.body)
    t.match((await as(clerk).get(`/v1/businesses/${survivor.id}`)).json(), { credit_code: null, contact_name: null })
    t.match((await as(clerk).get(`/v1/businesses/${other.id}`)).json(), { credit_code: CODE, contact_name: '虚**' })
    t.strictSame(idsOf(await as(clerk).post('/v1/businesses/search', { phone: contact.contact_phone })), [other.id])
    t.strictSame(idsOf(await as(clerk).get(`/v1/workers?employer_id=${survivor.id}`)), [own.id])
  }
)
