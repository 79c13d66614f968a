import t from 'tap'
import {
  COMMUNITY,
  givenPartner,
  givenStaff,
  OTHER_COMMUNITY,
  OTHER_SUBDISTRICT,
  SUBDISTRICT,
  type TestActor
} from '../support/actors.ts'
import { onPostgres } from '../support/engines.ts'
import { idsOf } from '../support/register.ts'
import { NOBODY } from '../support/staff-administration.ts'
import { activityPlan, at, givenVolunteering, newActivity, shiftPlan, TODAY } from '../support/volunteering.ts'

await onPostgres(t, 'the calendar is open to everybody, and names nobody', async (t, engine) => {
  const { app, as, clerk, admin, activity, shift } = await givenVolunteering(t, engine)
  const later = await activity({ begins_on: '2026-11-27', kind: 'patrol', title: '虚构夜间巡查' })
  const sooner = await activity({ begins_on: '2026-11-24' })
  const draft = await activity({ status: 'draft' })
  const past = await activity({ begins_on: '2026-11-20', ends_on: '2026-11-22' })
  const elsewhere = await as(admin).post('/v1/activities', newActivity(admin.id, { area_code: SUBDISTRICT }))
  const evening = { starts_at: '2026-11-27T18:00:00+08:00', ends_at: '2026-11-28T02:00:00+08:00' }
  const { id: shift_id } = await shift(evening, later.id)
  await shift(
    { ...evening, station_code: undefined, address: '虚构街口', position: { lng: 116.59, lat: 35.41, crs: 'wgs84' } },
    sooner.id
  )
  const found = async (query: string, who?: TestActor) =>
    idsOf(await app.send('GET', `/v1/activities?${query}`, who === undefined ? {} : { token: who.token }))
  t.strictSame(await found('limit=10'), [elsewhere.json().id, sooner.id, later.id], 'by the first day')
  t.strictSame(await found(`area_code=${COMMUNITY}`), [sooner.id, later.id])
  t.strictSame(await found('kind=patrol'), [later.id])
  t.strictSame(await found('q=夜间、巡查'), [later.id])
  t.strictSame(await found('station_code=GYG-002'), [later.id])
  t.strictSame(await found('from=2026-11-20&to=2026-11-22'), [past.id])
  t.strictSame(await found('from=2026-11-29'), [])
  const first = (await app.get('/v1/activities?limit=2')).json()
  t.strictSame(await found(`limit=2&cursor=${first.next}`), [later.id])
  t.match((await app.get(`/v1/activities?kind=patrol&cursor=${first.next}`)).json(), {
    code: 'cursor_of_other_filters'
  })
  t.match((await app.get('/v1/activities?from=2026-02-30')).json(), { code: 'activity_days_not_good' })

  const worker = await app.send('GET', `/v1/activities/${later.id}`)
  t.match([worker.statusCode, worker.json()], [200, { title: '虚构夜间巡查', responsible_id: null }])
  t.match(
    (await app.get(`/v1/activities/${later.id}`, { 'if-none-match': String(worker.headers['etag']) })).statusCode,
    304
  )
  t.match((await as(clerk).get(`/v1/activities/${later.id}`)).json(), { responsible_id: clerk.id })
  const foreign = await givenStaff(app, 'subdistrict', OTHER_SUBDISTRICT)
  t.equal((await as(foreign).get(`/v1/shifts/${shift_id}`)).json().responsible_id, null)
  t.ok((await found('status=draft', clerk)).includes(draft.id))
  for (const who of [
    undefined,
    foreign,
    await givenStaff(app, 'community', OTHER_COMMUNITY),
    await givenPartner(app, admin)
  ])
    for (const id of [draft.id, NOBODY]) {
      const answer = await app.send('GET', `/v1/activities/${id}`, who === undefined ? {} : { token: who.token })
      t.match([answer.statusCode, answer.json().code], [404, 'activity_not_found'])
      t.notOk((await found('status=draft', who)).includes(draft.id))
    }
  const sandbox = await givenPartner(app, admin, { environment: 'test' })
  t.strictSame(await found('limit=10', sandbox), [], 'the sandbox has none')
  const shifts = (await app.get(`/v1/activities/${sooner.id}/shifts?crs=wgs84`)).json().items
  t.match(shifts, [{ position: { lng: 116.59, lat: 35.41, crs: 'wgs84' }, station_code: null, responsible_id: null }])
})

await onPostgres(t, 'activities of other areas are changed by nobody', async (t, engine) => {
  const { app, as, clerk, admin, activity, shift, workers } = await givenVolunteering(t, engine)
  const { id } = await activity()
  const { id: shift_id } = await shift({}, id)
  const neighbour = await givenStaff(app, 'community', OTHER_COMMUNITY)
  const foreign = await givenStaff(app, 'subdistrict', OTHER_SUBDISTRICT)
  const [worker] = (await workers(1)) as [TestActor]
  for (const who of [neighbour, foreign])
    for (const [one, shift] of [
      [id, shift_id],
      [NOBODY, NOBODY]
    ]) {
      const first = { 'if-match': '"1"' }
      const of_activity = [
        await as(who).put(`/v1/activities/${one}`, 1, activityPlan(clerk.id)),
        await as(who).post(`/v1/activities/${one}/cancel`, { reason: '虚构' }, first),
        await as(who).post(`/v1/activities/${one}/shifts`, shiftPlan())
      ]
      const of_shift = [
        await as(who).put(`/v1/shifts/${shift}`, 1, shiftPlan()),
        await as(who).post(`/v1/shifts/${shift}/cancel`, {}, first),
        await as(who).post(`/v1/shifts/${shift}/sign-ups`, { person_id: worker.id }),
        await as(who).get(`/v1/shifts/${shift}/sign-ups`),
        await as(who).get(`/v1/shifts/${shift}/attendances`),
        await as(who).get(`/v1/shifts/${shift}/code?direction=check_in`),
        await as(who).post(`/v1/shifts/${shift}/attendances`, { person_id: worker.id, direction: 'check_in' })
      ]
      t.strictSame(
        [...of_activity, ...of_shift].map((answer) => [answer.statusCode, answer.json().code]),
        [...of_activity.map(() => [404, 'activity_not_found']), ...of_shift.map(() => [404, 'shift_not_found'])]
      )
    }
  const beyond = await as(neighbour).post('/v1/activities', newActivity(neighbour.id))
  t.match([beyond.statusCode, beyond.json().code], [400, 'unknown_area'])
  for (const area_code of ['370811000000', '370811015999'])
    t.equal((await as(admin).post('/v1/activities', newActivity(admin.id, { area_code }))).json().code, 'unknown_area')
})

await onPostgres(t, 'a plan that cannot be carried out is refused with its reason', async (t, engine) => {
  const { app, as, clerk, admin, activity, shift } = await givenVolunteering(t, engine)
  const refusal = async (url: string, body: object) => {
    const answer = await as(clerk).post(url, body)
    t.ok([400, 409].includes(answer.statusCode), answer.body)
    return answer.json().code
  }
  const neighbour = await givenStaff(app, 'community', OTHER_COMMUNITY)
  const activities = async (change: object) => await refusal('/v1/activities', newActivity(clerk.id, change))
  const named = [
    { name: '青年组', capacity: 1 },
    { name: ' 青年组 ', capacity: null }
  ]
  t.equal(await activities({ begins_on: '2026-02-30' }), 'activity_days_not_good')
  t.equal(await activities({ begins_on: '0000-01-01', ends_on: '0000-01-01' }), 'activity_days_not_good')
  t.equal(await activities({ begins_on: TODAY, ends_on: '2026-11-22' }), 'activity_days_not_good')
  t.equal(await activities({ begins_on: TODAY, ends_on: '2027-11-25' }), 'activity_days_not_good')
  t.equal(await activities({ divisions: named.slice(1) }), 'divisions_not_good')
  t.equal(await activities({ kind: 'culture_and_sport', divisions: named }), 'divisions_not_good')
  for (const responsible_id of [NOBODY, neighbour.id])
    t.equal(await activities({ responsible_id }), 'activity_responsible_not_found')
  for (const title of [' ', '好'.repeat(101), '\u0958'.repeat(60), '', 5])
    t.equal(await activities({ title }), 'invalid_request')
  t.equal(await activities({ title: 'NUL\0' }), 'text_not_readable')

  const { id } = await activity()
  const url = `/v1/activities/${id}/shifts`
  const shifts = async (change: object) => await refusal(url, shiftPlan(change))
  const position = { lng: 116.59, lat: 35.41, crs: 'gcj02' }
  for (const change of [
    { ends_at: at('12:00') },
    { ends_at: '2026-11-24T12:01:00+08:00' },
    { starts_at: '2026-11-29T00:00:00+08:00', ends_at: '2026-11-29T01:00:00+08:00' },
    { starts_at: at('09:59') },
    { sign_ups_close_at: at('12:01') },
    { cancellations_close_at: at('12:01') },
    { starts_at: '2026-11-23T23:59:60Z' }
  ])
    t.equal(await shifts(change), 'shift_times_not_good', JSON.stringify(change))
  for (const change of [
    { station_code: undefined },
    { address: '虚构街口' },
    { position },
    { station_code: undefined, position },
    { station_code: undefined, address: '虚构街口' }
  ])
    t.equal(await shifts(change), 'shift_place_not_clear', JSON.stringify(change))
  for (const station_code of ['GYG-999', 'SANDBOX-001'])
    t.equal(await shifts({ station_code }), 'shift_station_not_good')
  const swapped = { lng: 35.41, lat: 116.59, crs: 'gcj02' }
  t.equal(await shifts({ station_code: undefined, address: '街', position: swapped }), 'position_outside_china')
  for (const capacity of [0, -1, 1.5, 1e21, 2 ** 53 + 1, '5', 10_001])
    t.equal(await shifts({ capacity }), 'invalid_request')
  const huge = JSON.stringify(shiftPlan()).replace('"capacity":2', '"capacity":1e999')
  t.equal(
    (await app.send('POST', url, { token: clerk.token, headers: { 'content-type': 'application/json' }, body: huge }))
      .statusCode,
    400
  )

  const outside = await as(clerk).put(`/v1/activities/${id}`, 1, activityPlan(clerk.id, { begins_on: '2026-11-24' }))
  t.equal(outside.statusCode, 200, 'there is no shift yet')
  const { id: shift_id } = await shift(
    { starts_at: '2026-11-24T08:00:00+08:00', ends_at: '2026-11-24T09:00:00+08:00' },
    id
  )
  const left_out = await as(clerk).put(`/v1/activities/${id}`, 2, activityPlan(clerk.id, { begins_on: '2026-11-25' }))
  t.match([left_out.statusCode, left_out.json().code], [409, 'activity_days_leave_shifts_out'])
  const longer = await as(admin).put(`/v1/activities/${id}`, 2, activityPlan(clerk.id, { begins_on: TODAY }))
  t.match([longer.statusCode, longer.json().version], [200, 3], 'its shifts go along')
  t.equal((await as(clerk).put(`/v1/shifts/${shift_id}`, 1, shiftPlan())).statusCode, 200)
  t.equal((await as(clerk).put(`/v1/shifts/${shift_id}`, 1, shiftPlan())).json().code, 'version_stale')
  const unconditional = await app.send('PUT', `/v1/shifts/${shift_id}`, { token: clerk.token, body: shiftPlan() })
  t.equal(unconditional.statusCode, 428)
})

await onPostgres(t, 'what is published is no draft again, and what is called off stays so', async (t, engine) => {
  const { app, as, clerk, activity, shift, workers, signUp } = await givenVolunteering(t, engine)
  const { id } = await activity({ status: 'draft' })
  const url = `/v1/activities/${id}`
  const begun = await shift({ starts_at: at('10:00') }, id)
  const to_come = await shift({ starts_at: at('15:00'), ends_at: at('16:00') }, id)
  const [worker] = (await workers(1)) as [TestActor]
  t.equal((await signUp(worker, to_come.id)).json().code, 'shift_not_found', 'a draft is not to be seen')
  t.equal((await signUp(clerk, to_come.id, { person_id: NOBODY })).json().code, 'volunteer_not_found')
  const published = await as(clerk).put(url, 1, activityPlan(clerk.id))
  t.match([published.statusCode, published.json()], [200, { status: 'published', published_at: at('10:00') }])
  const again = await as(clerk).put(url, 2, activityPlan(clerk.id, { status: 'draft' }))
  t.match([again.statusCode, again.json().code], [409, 'activity_published'])
  t.equal((await signUp(worker, to_come.id)).statusCode, 201)

  const cancelled = await as(clerk).post(`${url}/cancel`, { reason: '暴雨预警。' }, { 'if-match': '"2"' })
  t.match(
    [cancelled.statusCode, cancelled.json()],
    [200, { status: 'cancelled', cancellation_reason: '暴雨预警。', version: 3 }]
  )
  t.match((await app.get(url)).json(), { status: 'cancelled' }, 'everybody learns of it')
  const statuses = (await app.get(`${url}/shifts`)).json().items.map(({ status }: { status: string }) => status)
  t.strictSame(statuses, ['open', 'cancelled'], 'what has begun goes on')
  t.match((await as(worker).get('/v1/me/sign-ups')).json().items, [{ shift_id: to_come.id, status: 'cancelled' }])
  t.equal((await signUp(worker, to_come.id)).json().code, 'shift_cancelled')
  t.equal((await as(clerk).put(url, 3, activityPlan(clerk.id))).json().code, 'activity_cancelled')
  t.equal(
    (await as(clerk).post(`${url}/cancel`, { reason: 'x' }, { 'if-match': '"3"' })).json().code,
    'activity_cancelled'
  )
  t.equal((await as(clerk).post(`${url}/shifts`, shiftPlan())).json().code, 'activity_cancelled')
  t.equal((await as(clerk).put(`/v1/shifts/${to_come.id}`, 2, shiftPlan())).json().code, 'shift_cancelled')
  const moved = await as(clerk).put(`/v1/shifts/${begun.id}`, 1, shiftPlan({ starts_at: at('11:00') }))
  t.equal(moved.json().code, 'shift_begun')
  const widened = await as(clerk).put(`/v1/shifts/${begun.id}`, 1, shiftPlan({ starts_at: at('10:00'), capacity: 9 }))
  t.match([widened.statusCode, widened.json().capacity], [200, 9], widened.body)
  const off = await as(clerk).post(`/v1/shifts/${begun.id}/cancel`, {}, { 'if-match': '"2"' })
  t.equal(off.json().code, 'shift_begun')
  app.testClock.set(at('14:00'))
  const over = await as(clerk).put(`/v1/shifts/${begun.id}`, 2, shiftPlan({ starts_at: at('10:00') }))
  t.equal(over.json().code, 'shift_over')
})
