import t from 'tap'
import { givenStaff, OTHER_SUBDISTRICT } from '../support/actors.ts'
import { onPostgres } from '../support/engines.ts'
import { fictionalNumber, givenRegister, NEXT_COMMUNITY, workerDraft } from '../support/register.ts'
import { NOBODY } from '../support/staff-administration.ts'

await onPostgres(
  t,
  'a merge is not undone where what was taken over has changed, or a number is somebody else’s, or the survivor was merged',
  async (t, engine) => {
    const { clerk, as, register } = await givenRegister(t, engine)
    const given = async (fields: object = {}) => {
      const phones = [fictionalNumber(), fictionalNumber()] as const
      const survivor = await register('/v1/workers', workerDraft({ phone: phones[0] }))
      const other = await register('/v1/workers', workerDraft({ phone: phones[1], vehicle: 'van' }))
      const body = { other_id: other.id, survivor_version: 1, other_version: 1, fields }
      const merge = await as(clerk).post(`/v1/workers/${survivor.id}/merge`, body)
      t.equal(merge.statusCode, 200, merge.body)
      return { survivor, other, phones, undo: () => as(clerk).post(`/v1/merges/${merge.json().id}/undo`, {}) }
    }
    const changed = await given({ phone: 'other' })
    const draft = { ...workerDraft({ vehicle: 'van' }), status: 'active' }
    const url = `/v1/workers/${changed.survivor.id}`
    t.equal((await as(clerk).put(url, 2, { ...draft, phone: fictionalNumber() })).statusCode, 200)
    const refused = await changed.undo()
    t.match([refused.statusCode, refused.json().code], [409, 'merge_overtaken'])
    t.match(refused.json().detail, /phone/)
    await register('/v1/workers', workerDraft({ phone: changed.phones[1] }))
    t.equal((await changed.undo()).json().code, 'merge_overtaken')

    const lost = await given({ phone: 'other' })
    await register('/v1/workers', workerDraft({ phone: lost.phones[0] }))
    const taken = await lost.undo()
    t.match([taken.statusCode, taken.json().code], [409, 'merge_number_taken'], 'the survivor’s own number is gone')
    t.match((await as(clerk).get(`/v1/workers/${lost.survivor.id}`)).json(), { version: 2 }, 'nothing is half undone')
    t.equal((await as(clerk).get(`/v1/workers/${lost.other.id}`)).statusCode, 308)

    const later = await given()
    const end = await register('/v1/workers', workerDraft())
    const body = { other_id: later.survivor.id, survivor_version: 1, other_version: 2 }
    const next = await as(clerk).post(`/v1/workers/${end.id}/merge`, body)
    t.equal((await later.undo()).json().code, 'merge_overtaken')
    t.equal((await as(clerk).post(`/v1/merges/${next.json().id}/undo`, {})).statusCode, 200)
    t.equal((await later.undo()).statusCode, 200, 'the later one first')

    const elsewhere = await given()
    const other_field = { ...draft, weekly_hours: 12 }
    t.equal((await as(clerk).put(`/v1/workers/${elsewhere.survivor.id}`, 2, other_field)).statusCode, 200)
    t.equal((await elsewhere.undo()).statusCode, 200, 'what was not taken over may change')
    t.match((await as(clerk).get(`/v1/workers/${elsewhere.survivor.id}`)).json(), { weekly_hours: 12, vehicle: null })
  }
)

await onPostgres(t, 'who sees one of the two merges nothing and learns nothing of the other', async (t, engine) => {
  const { app, clerk, admin, as, register } = await givenRegister(t, engine)
  const own = await register('/v1/workers', workerDraft())
  const next_door = await register('/v1/workers', workerDraft({ area_code: NEXT_COMMUNITY }))
  const url = `/v1/workers/${own.id}/merge`
  const versions = { survivor_version: 1, other_version: 1 }
  const answers = [next_door.id, NOBODY].map(async (other_id) => {
    const { request_id: _, ...problem } = (await as(clerk).post(url, { other_id, ...versions })).json()
    return problem
  })
  const [foreign, missing] = await Promise.all(answers)
  t.strictSame(foreign, missing)
  t.match(foreign, { code: 'worker_not_found', errors: [{ pointer: '/body/other_id' }] })
  const elsewhere = await as(clerk).post(`/v1/workers/${next_door.id}/merge`, { other_id: own.id, ...versions })
  t.equal(elsewhere.statusCode, 404)

  const merge = await as(admin).post(`/v1/workers/${next_door.id}/merge`, { other_id: own.id, ...versions })
  t.match(merge.json(), { area_code: '370811015000' }, merge.body)
  t.equal((await as(clerk).get(`/v1/workers/${own.id}`)).json().code, 'worker_not_found', 'it leads out of sight')
  const change = await as(clerk).put(`/v1/workers/${own.id}`, 2, { ...workerDraft(), status: 'active' })
  t.equal(change.json().code, 'subject_merged')
  t.notMatch(change.body, next_door.id)
  t.strictSame((await as(clerk).get('/v1/merges')).json().items, [])
  t.equal((await as(clerk).post(`/v1/merges/${merge.json().id}/undo`, {})).json().code, 'merge_not_found')
  const foreigner = await givenStaff(app, 'subdistrict', OTHER_SUBDISTRICT)
  t.equal((await as(foreigner).post(`/v1/merges/${merge.json().id}/undo`, {})).json().code, 'merge_not_found')
  t.equal((await as(admin).post(`/v1/merges/${merge.json().id}/undo`, {})).statusCode, 200)
  t.equal((await as(clerk).get(`/v1/workers/${own.id}`)).statusCode, 200)
})

await onPostgres(
  t,
  'a merge says clearly what is wrong with it, and repeats its answer for a key',
  async (t, engine) => {
    const { clerk, as, register } = await givenRegister(t, engine)
    const [one, other] = [await register('/v1/workers', workerDraft()), await register('/v1/workers', workerDraft())]
    const url = `/v1/workers/${one.id}/merge`
    const body = { other_id: other.id, survivor_version: 1, other_version: 1 }
    const refused = async (change: object) => {
      const answer = await as(clerk).post(url, { ...body, ...change })
      return [answer.statusCode, answer.json().code, answer.json().errors?.[0]?.pointer]
    }
    t.strictSame(await refused({ other_id: one.id }), [400, 'merge_of_one', '/body/other_id'])
    t.strictSame(await refused({ survivor_version: 2 }), [412, 'version_stale', '/body/survivor_version'])
    t.strictSame(await refused({ other_version: 2 }), [412, 'version_stale', '/body/other_version'])
    t.match(await refused({ fields: { credit_code: 'other' } }), [400, 'invalid_request'])
    t.match(await refused({ fields: { phone: 'both' } }), [400, 'invalid_request'])
    t.match(await refused({ survivor_version: -1 }), [400, 'invalid_request'])
    const pair = (await as(clerk).get('/v1/duplicates')).json().items[0]
    const wrong = await as(clerk).post(`/v1/duplicates/${pair.id}/merge`, {
      survivor_id: one.id,
      survivor_version: 1,
      other_version: 1,
      fields: { credit_code: 'other' }
    })
    t.match(wrong.json(), { code: 'merge_field_unknown', errors: [{ pointer: '/body/fields/credit_code' }] })
    const key = { 'idempotency-key': 'merge-one' }
    const first = await as(clerk).post(url, body, key)
    const second = await as(clerk).post(url, body, key)
    t.equal(first.statusCode, 200, first.body)
    t.match([second.headers['idempotency-replayed'], second.body], ['true', first.body])
  }
)
