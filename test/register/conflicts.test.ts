import t from 'tap'
import { COMMUNITY, givenStaff, OTHER_COMMUNITY } from '../support/actors.ts'
import { onPostgres } from '../support/engines.ts'
import { fictionalNumber, idsOf, workerDraft } from '../support/register.ts'
import { givenRound } from '../support/submitting.ts'

await onPostgres(
  t,
  'two who change different fields both enter, and of the same field a person decides',
  async (t, engine) => {
    const { app, as, clerk, admin, register, submit, visitor } = await givenRound(t, engine)
    const worker = await register('/v1/workers', workerDraft({ weekly_hours: 40, vehicle: 'van' }))
    const { id } = worker
    const desk = {
      ...workerDraft(),
      phone: undefined,
      name: undefined,
      weekly_hours: 54,
      vehicle: 'van',
      status: 'active'
    }
    t.equal((await as(clerk).put(`/v1/workers/${id}`, 1, desk)).statusCode, 200)
    const handed = await submit({
      subject_id: id,
      base_version: 1,
      answers: { weekly_hours: 48, vehicle: 'car', is_party_member: true }
    })
    t.equal(handed.statusCode, 201, handed.body)
    t.match(handed.json(), { status: 'approved', recorded_version: 3, conflicts: [{ field: 'weekly_hours' }] })
    t.match((await as(clerk).get(`/v1/workers/${id}`)).json(), {
      weekly_hours: 54,
      vehicle: 'car',
      is_party_member: true
    })

    const list = await as(admin).get('/v1/conflicts?status=open')
    t.equal(list.statusCode, 200, list.body)
    const [conflict] = list.json().items
    t.match(conflict, {
      field: 'weekly_hours',
      base: 40,
      mine: 48,
      theirs: 54,
      theirs_version: 2,
      submitted_by: visitor.id,
      theirs_by: clerk.id,
      status: 'open'
    })
    const url = `/v1/conflicts/${conflict.id}`
    const found = await as(admin).get(url)
    t.strictSame([found.json(), found.headers['etag']], [conflict, '"2"'])
    const decide = async (actor: { token: string; id: string }, body: object, version = 2) =>
      await as(actor).post(`${url}/resolve`, body, { 'if-match': `"${version}"` })
    t.equal(
      (await decide(clerk, { choice: 'mine' })).json().code,
      'conflict_of_own',
      'who changed the register is a party'
    )
    t.equal((await as(admin).post(`${url}/resolve`, { choice: 'mine' })).statusCode, 428)
    t.equal((await decide(admin, { choice: 'value' })).json().code, 'conflict_value_missing')
    t.equal((await decide(admin, { choice: 'value', value: '很多' })).json().code, 'conflict_value_unfit')
    t.equal((await decide(admin, { choice: 'value', value: 500 })).json().code, 'conflict_value_unfit')

    const again = { ...desk, phone: undefined, weekly_hours: 60, vehicle: 'car' }
    t.equal((await as(clerk).put(`/v1/workers/${id}`, 3, again)).statusCode, 200)
    t.match(
      (await decide(admin, { choice: 'mine' })).json(),
      { code: 'version_stale' },
      'the field has changed meanwhile'
    )
    t.match((await as(admin).get(url)).json(), { theirs: 60, theirs_version: 4 })
    const settled = await decide(admin, { choice: 'mine' }, 4)
    t.equal(settled.statusCode, 200, settled.body)
    t.match(settled.json(), {
      status: 'resolved',
      choice: 'mine',
      mine: 48,
      theirs: 60,
      settled_by: admin.id,
      settled_version: 5
    })
    t.match((await as(clerk).get(`/v1/workers/${id}`)).json(), { version: 5, weekly_hours: 48 })
    t.equal((await decide(admin, { choice: 'theirs' }, 5)).json().code, 'conflict_settled')
    t.strictSame(idsOf(await as(admin).get('/v1/conflicts?status=open')), [])
    t.strictSame(idsOf(await as(admin).get('/v1/conflicts')), [conflict.id], 'it stays as a record')

    const neighbour = await givenStaff(app, 'community', OTHER_COMMUNITY)
    t.match(
      [(await as(neighbour).get(url)).json().code, idsOf(await as(neighbour).get('/v1/conflicts'))],
      ['conflict_not_found', []]
    )
    t.equal((await as(visitor).get(url)).statusCode, 403)
  }
)

await onPostgres(t, 'of one person the later word counts, in whichever order it arrives', async (t, engine) => {
  const { as, clerk, register, submit } = await givenRound(t, engine)
  const early = { device_time: '2026-11-23T09:00:00+08:00', answers: { weekly_hours: 41 } }
  const late = { device_time: '2026-11-23T09:20:00+08:00', answers: { weekly_hours: 42 } }
  for (const order of [
    [early, late],
    [late, early]
  ]) {
    const { id } = await register('/v1/workers', workerDraft({ weekly_hours: 40 }))
    const receipts = []
    for (const one of order) receipts.push((await submit({ subject_id: id, base_version: 1, ...one })).json())
    t.equal((await as(clerk).get(`/v1/workers/${id}`)).json().weekly_hours, 42)
    t.strictSame(
      receipts.flatMap(({ conflicts }) => conflicts),
      []
    )
    if (order[0] === late) t.strictSame(receipts[1].superseded_fields, ['weekly_hours'])
  }
})

await onPostgres(t, 'values in conflict are masked, and end with the person', async (t, engine) => {
  const { as, admin, clerk, register, submit } = await givenRound(t, engine)
  const { id, person_id } = await register('/v1/workers', workerDraft({ phone: '19900071111' }))
  await as(clerk).put(`/v1/workers/${id}`, 1, {
    ...workerDraft(),
    name: undefined,
    phone: '19900072222',
    status: 'active'
  })
  const { conflicts } = (await submit({ subject_id: id, base_version: 1, answers: { phone: '19900073333' } })).json()
  const url = `/v1/conflicts/${conflicts[0].id}`
  t.match((await as(admin).get(url)).json(), { base: '199****1111', mine: '199****3333', theirs: '199****2222' })
  await as(admin).post(`/v1/persons/${person_id}/erase`, { reason: '本人书面申请删除' })
  t.match((await as(admin).get(url)).json(), { base: null, mine: null, theirs: null })
  const decided = await as(admin).post(`${url}/resolve`, { choice: 'mine' }, { 'if-match': '"2"' })
  t.match([decided.statusCode, decided.json().code], [409, 'person_erased'])
})

await onPostgres(t, 'a conflict is none any more once both sides say the same', async (t, engine) => {
  const { app, as, admin, clerk, register, submit } = await givenRound(t, engine)
  const phone = fictionalNumber()
  const { id } = await register('/v1/workers', workerDraft({ phone, weekly_hours: 40 }))
  const desk = { ...workerDraft(), name: undefined, phone: undefined, status: 'active' }
  await as(clerk).put(`/v1/workers/${id}`, 1, { ...desk, weekly_hours: 54 })
  const { conflicts } = (await submit({ subject_id: id, base_version: 1, answers: { weekly_hours: 48 } })).json()
  t.equal(conflicts.length, 1)
  app.testClock.advance(60)
  const again = {
    subject_id: id,
    base_version: 1,
    device_time: '2026-11-23T10:00:30+08:00',
    answers: { weekly_hours: 54 }
  }
  t.strictSame((await submit(again)).json().conflicts, [])
  t.match((await as(admin).get(`/v1/conflicts/${conflicts[0].id}`)).json(), {
    status: 'superseded',
    settled_version: 2
  })

  const other = (
    await submit(
      { subject_id: id, base_version: 1, answers: { vehicle: 'van' } },
      await givenStaff(app, 'community', COMMUNITY)
    )
  ).json()
  t.match(other, { recorded_version: 3, conflicts: [] })
  const disagreeing = (await submit({ subject_id: id, base_version: 1, answers: { vehicle: 'car' } })).json()
  t.equal(disagreeing.conflicts.length, 1)
  const third = await givenStaff(app, 'community', COMMUNITY)
  t.equal((await submit({ subject_id: id, base_version: 3, answers: { vehicle: 'car' } }, third)).statusCode, 201)
  t.match((await as(admin).get(`/v1/conflicts/${disagreeing.conflicts[0].id}`)).json(), {
    status: 'agreed',
    mine: 'car',
    theirs: 'car'
  })
})
