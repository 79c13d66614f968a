import t from 'tap'
import { closeMissed } from '../../src/volunteering/service.ts'
import type { TestActor } from '../support/actors.ts'
import { onPostgres } from '../support/engines.ts'
import { workerDraft } from '../support/register.ts'
import { filing, REASON } from '../support/service-records.ts'
import { auditOf } from '../support/staff-administration.ts'
import { at, givenVolunteering } from '../support/volunteering.ts'

await onPostgres(t, 'whoever checks out has a record, as sure as its evidence', async (t, engine) => {
  const { app, as, clerk, admin, shift, signUp, scan, workers } = await givenVolunteering(t, engine)
  const { id, activity_id } = await shift({ capacity: 4 })
  const [scanned, confirmed, missing, earlier] = (await workers(4)) as [TestActor, TestActor, TestActor, TestActor]
  for (const worker of [scanned, confirmed, missing, earlier]) await signUp(worker, id)
  const confirm = async (direction: string) =>
    await as(clerk).post(`/v1/shifts/${id}/attendances`, { person_id: confirmed.id, direction })
  app.testClock.set(at('12:00'))
  for (const worker of [scanned, missing, earlier]) await scan(worker, id, 'check_in')
  t.equal((await confirm('check_in')).statusCode, 201)
  app.testClock.set(at('13:30'))
  const own = { ...filing({ started_at: at('12:00'), ended_at: at('13:00') }), worked_minutes: 60 }
  t.equal((await as(earlier).post('/v1/service-records', own)).statusCode, 201)
  app.testClock.set(at('13:59'))
  for (const worker of [scanned, earlier]) t.equal((await scan(worker, id, 'check_out')).statusCode, 200)
  t.equal((await confirm('check_out')).statusCode, 201)
  app.testClock.set(at('15:01'))
  await app.workBySelf((work) => closeMissed(work))

  const { items } = (await as(admin).get(`/v1/service-records?shift_id=${id}`)).json()
  const of = (worker: TestActor) => items.find(({ person_id }: { person_id: string }) => person_id === worker.id)
  t.equal(items.length, 3, 'what somebody filed before stands')
  const common = { activity_id, shift_id: id, responsible_id: clerk.id, worked_minutes: 119, status: 'pending' }
  t.match(of(scanned), { ...common, evidence_grade: 'code_scanned', filed_by_kind: 'system', filed_by: null })
  t.match(of(confirmed), { ...common, evidence_grade: 'staff_confirmed', filed_by_kind: 'staff', filed_by: clerk.id })
  t.match(of(missing), { evidence_grade: 'code_scanned', is_closed_by_rule: true, worked_minutes: 120 })
  t.match(
    (await auditOf(app, 'service_record.file')).filter(({ details }) => 'code' in (details as object)),
    [{ details: { code: 'service_record_overlaps' } }]
  )
  const { items: mine } = (await as(scanned).get('/v1/me/service-records')).json()
  t.match(mine, [
    {
      activity_name: '虚构交通安全宣传',
      organising_unit: '虚构社区居民委员会',
      place: '琵琶山社区“观新”驿站',
      responsible_name: null
    }
  ])

  const ids = [scanned, confirmed, missing].map((worker) => ({ id: of(worker).id, version: 1 }))
  const results = (await as(admin).post('/v1/service-records/approvals', { items: ids })).json().items
  t.match(results, [
    { result: 'approved', credited_points: 1, credit_note: null },
    { result: 'approved', credited_points: 0, credit_note: 'evidence_does_not_earn' },
    { result: 'refused', problem: { code: 'service_record_needs_look' } }
  ])
  const corrected = await as(admin).post(
    `/v1/service-records/${of(missing).id}/corrections`,
    { worked_minutes: 60, ...REASON },
    { 'if-match': '"1"' }
  )
  t.equal(corrected.statusCode, 200, corrected.body)
  const once_more = await as(admin).post('/v1/service-records/approvals', {
    items: [{ id: of(missing).id, version: 2 }]
  })
  t.match(once_more.json().items, [{ result: 'approved', credited_points: 1 }])
})

await onPostgres(t, 'a record of a shift says what the shift says, and nothing twice', async (t, engine) => {
  const { as, clerk, admin, activity, shift, register } = await givenVolunteering(t, engine)
  const { id: activity_id } = await activity()
  const { id: shift_id } = await shift({ starts_at: at('12:00') }, activity_id)
  const draft = await activity({ status: 'draft' })
  const { person_id } = await register('/v1/workers', workerDraft())
  const {
    activity_kind: _,
    activity_name: __,
    place: ___,
    organising_unit: ____,
    responsible_name: _____,
    ...rest
  } = filing()
  const file = async (body: object) => await as(clerk).post('/v1/service-records', { ...rest, person_id, ...body })
  const refused = async (body: object) => (await file(body)).json().code
  t.equal(await refused({ activity_id }), 'service_record_incomplete', 'an activity has no place')
  t.equal(await refused({ activity_id, place: '社区广场', activity_name: '桶前值守' }), 'service_record_says_twice')
  t.equal(await refused({ shift_id, place: '社区广场' }), 'service_record_says_twice')
  t.equal(await refused({ shift_id, responsible_id: clerk.id }), 'service_record_says_twice')
  t.equal(await refused({ shift_id, activity_id: draft.id }), 'service_record_activity_not_found')
  t.equal(await refused({ activity_id: draft.id, place: '社区广场' }), 'service_record_activity_not_found', 'a draft')
  const filed = await file({ shift_id: shift_id.toUpperCase() })
  t.match(
    [filed.statusCode, filed.json()],
    [
      201,
      { shift_id, activity_id, activity_name: '虚构交通安全宣传', responsible_id: clerk.id, responsible_name: null }
    ]
  )
  t.equal((await as(admin).get(`/v1/service-records?activity_id=${activity_id}`)).json().items.length, 1)
})
