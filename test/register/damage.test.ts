import t from 'tap'
import { onPostgres } from '../support/engines.ts'
import { businessDraft, fictionalIdNumber, givenRegister, workerDraft } from '../support/register.ts'

await onPostgres(
  t,
  'a damaged person is answered empty wherever the register shows them, and changed by nobody',
  async (t, engine) => {
    const { app, clerk, admin, as, register } = await givenRegister(t, engine)
    const id_number = fictionalIdNumber()
    const draft = workerDraft({ id_number, is_party_member: true })
    const [lost, partly, intact] = [
      await register('/v1/workers', workerDraft({ id_number: fictionalIdNumber() })),
      await register('/v1/workers', draft),
      await register('/v1/workers', workerDraft())
    ]
    const contact = { contact_name: '虚构赵六', contact_phone: '19900099101' }
    const business = await register('/v1/businesses', businessDraft(contact))
    for (const id of [lost.person_id, business.contact_person_id])
      await app.db
        .updateTable('person')
        .set({ wrapped_key: Buffer.alloc(60) })
        .where('id', '=', id)
        .execute()
    await app.db
      .updateTable('person')
      .set({ id_number: Buffer.alloc(46) })
      .where('id', '=', partly.person_id)
      .execute()

    const nothing = { name: null, phone: null, id_number: null }
    for (const question of ['', '?as_of=2026-11-23']) {
      const listed = await as(clerk).get(`/v1/workers${question}`)
      t.equal(listed.statusCode, 200, listed.body)
      const items = new Map(listed.json().items.map((item: { id: string }) => [item.id, item]))
      t.match(items.get(lost.id), nothing, question)
      t.match(items.get(intact.id), { name: '虚***' }, 'and takes nobody else with it')
      t.match((await as(clerk).get(`/v1/workers/${lost.id}${question}`)).json(), nothing)
      t.match((await as(clerk).get(`/v1/businesses/${business.id}${question}`)).json(), {
        name: business.name,
        contact_name: null,
        contact_phone: null
      })
    }
    t.match((await as(clerk).get(`/v1/workers/${partly.id}`)).json(), { name: '虚***', id_number: null })
    t.equal((await as(clerk).get(`/v1/workers/${lost.id}/history`)).statusCode, 200)
    const found = await as(clerk).post('/v1/workers/search', { name: '虚构' })
    t.equal(found.json().items.length, 3, 'and is still found')

    // Nothing is written over what a backup may bring back.
    for (const [url, body] of [
      [`/v1/workers/${lost.id}`, draft],
      [`/v1/workers/${partly.id}`, draft],
      [`/v1/businesses/${business.id}`, businessDraft(contact)]
    ] as const) {
      const answer = await as(clerk).put(url, 1, { ...body, status: 'left' })
      t.match([answer.statusCode, answer.json().code], [409, 'person_unreadable'], url)
    }
    const erased = await as(admin).post(`/v1/persons/${business.contact_person_id}/erase`, {
      reason: '本人书面申请删除'
    })
    t.equal(erased.statusCode, 200)
    const changed = await as(clerk).put(`/v1/businesses/${business.id}`, 1, { ...businessDraft(), status: 'left' })
    t.equal(changed.statusCode, 200, 'a business goes on without the contact')
  }
)

await onPostgres(t, 'what is revealed of a person is what can be read of them', async (t, engine) => {
  const { app, clerk, as, register } = await givenRegister(t, engine)
  const id_number = fictionalIdNumber()
  const { person_id } = await register('/v1/workers', workerDraft({ phone: '19900099102', id_number }))
  const reveal = async (field: string) =>
    await as(clerk).post(`/v1/persons/${person_id}/reveal`, { fields: [field], reason: '核对本月走访电话' })
  t.match((await reveal('id_number')).json(), { fields: { id_number } })
  t.match((await as(clerk).get(`/v1/persons/${person_id}`)).json(), { phone: '199****9102', id_number })
  await app.db
    .updateTable('person')
    .set({ id_number: Buffer.alloc(46) })
    .where('id', '=', person_id)
    .execute()
  t.match((await as(clerk).get(`/v1/persons/${person_id}`)).json(), { phone: '199****9102', id_number: null })
  t.match((await reveal('id_number')).json(), { code: 'person_unreadable' })
  t.match((await reveal('phone')).json(), { fields: { phone: '19900099102' } }, 'one field takes no other with it')
})
