import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import t from 'tap'
import { dateOf, dayNumberOf, makeCalendar } from '../../src/calendar/rules.ts'
import { dueOnOf, gradeOfFiling, timeFaultOf } from '../../src/volunteering/service-records/rules.ts'
import { COMMUNITY, SUBDISTRICT, signInAgain } from '../support/actors.ts'
import { onPostgres } from '../support/engines.ts'
import { givenRegisteredWorker } from '../support/needs.ts'
import { idsOf } from '../support/register.ts'
import { daysOfWork, filing, givenVolunteer } from '../support/service-records.ts'
import { auditOf, NOBODY } from '../support/staff-administration.ts'

t.test('times that somebody enters lie in the past, in their order, and hold their minutes', async () => {
  const minute = 60_000
  const now = Date.parse('2026-11-23T10:00:00+08:00')
  fc.assert(
    fc.property(
      fc.record({
        ago_minutes: fc.integer({ min: -2_000, max: 700_000 }),
        span_minutes: fc.integer({ min: -10, max: 1_500 }),
        worked_minutes: fc.integer({ min: 1, max: 1_440 })
      }),
      ({ ago_minutes, span_minutes, worked_minutes }) => {
        const ended_at = now - ago_minutes * minute
        const started_at = ended_at - span_minutes * minute
        const is_good =
          span_minutes > 0 &&
          ago_minutes >= 0 &&
          span_minutes <= 24 * 60 &&
          worked_minutes <= span_minutes &&
          // To the day: so many days ago it was the 22nd of November 2025.
          ended_at >= Date.parse('2025-11-22T00:00:00+08:00')
        return (timeFaultOf({ started_at, ended_at, worked_minutes }, now) === undefined) === is_good
      }
    )
  )
})

t.test('a record is due on the tenth day that is worked on after the work', async (t) => {
  const kinds = fc.constantFrom('holiday', 'makeup_workday', undefined)
  const first = dayNumberOf('2026-01-01') ?? 0
  fc.assert(
    fc.property(
      fc.array(kinds, { minLength: 60, maxLength: 60 }),
      fc.integer({ min: 0, max: 1_439 }),
      (days, minute) => {
        const special = days.flatMap((kind, place) =>
          kind === undefined ? [] : [{ date: dateOf(first + 1 + place), kind, name: '虚构节' }]
        )
        const due_on = dueOnOf(makeCalendar(special, [2026]), Date.parse('2026-01-01T00:00:00+08:00') + minute * 60_000)
        const until = (dayNumberOf(due_on) ?? 0) - first
        const worked = Array.from({ length: until }, (_, place) => {
          const kind = days[place]
          const weekday = new Date(`${dateOf(first + 1 + place)}T00:00:00Z`).getUTCDay()
          return kind === 'makeup_workday' || (kind !== 'holiday' && weekday >= 1 && weekday <= 5)
        })
        return worked.filter(Boolean).length === 10 && worked.at(-1) === true
      }
    ),
    { numRuns: 50 }
  )
  t.strictSame(
    (['worker', 'staff', 'partner'] as const).map((kind) => [gradeOfFiling(kind, false), gradeOfFiling(kind, true)]),
    [
      ['entered_later', 'entered_later'],
      ['staff_confirmed', 'entered_later'],
      ['entered_later', 'entered_later']
    ]
  )
})

await onPostgres(t, 'staff, the worker and an app file, each with the evidence they can give', async (t, engine) => {
  const { app, clerk, as, worker, file, permitOf, partner } = await givenVolunteer(t, engine)
  const [today, yesterday, before] = daysOfWork(3)
  const by_staff = await file(today)
  t.equal(by_staff.statusCode, 201, by_staff.body)
  t.match(by_staff.json(), {
    ...filing(),
    version: 1,
    status: 'pending',
    person_id: worker.id,
    person_name: '虚***',
    area_code: COMMUNITY,
    activity_id: null,
    started_at: '2026-11-22T01:00:00.000Z',
    ended_at: '2026-11-22T03:30:00.000Z',
    filed_minutes: 120,
    evidence_grade: 'staff_confirmed',
    filed_by: clerk.id,
    filed_by_kind: 'staff',
    due_on: '2026-12-04',
    is_filed_late: false,
    is_overdue: false,
    decided_at: null,
    credited_points: null,
    open_dispute_id: null
  })
  const own = async (body: object, token = worker.token) =>
    await app.send('POST', '/v1/service-records', { token, body })
  const by_worker = await own(filing(yesterday))
  t.match(
    [by_worker.statusCode, by_worker.json()],
    [201, { evidence_grade: 'entered_later', filed_by_kind: 'worker', filed_by: null, content: filing().content }]
  )

  const permit_id = await permitOf(worker)
  const [key, other_key] = [await partner(), await partner()]
  const by_app = await own({ ...filing(before), permit_id }, key.token)
  t.equal(by_app.statusCode, 202, by_app.body)
  t.match(by_app.json(), { status: 'pending', evidence_grade: 'entered_later', worked_minutes: 120 })
  t.notMatch(by_app.body, new RegExp(`${worker.id}|虚|桶前|${COMMUNITY}`), 'it learns nothing about whom it is')
  const refused = await own({ ...filing(before), permit_id }, other_key.token)
  t.match([refused.statusCode, refused.json().code], [404, 'filing_permit_not_found'], 'a permit is one key’s')
  const permits = await app.send('GET', '/v1/me/filing-permits', { token: worker.token })
  t.match(permits.json().items, [{ id: permit_id, first_used_at: '2026-11-23T02:00:00.000Z', revoked_at: null }])
  const revoked = await app.send('POST', `/v1/me/filing-permits/${permit_id}/revoke`, { token: worker.token })
  t.equal(revoked.statusCode, 200, revoked.body)
  t.equal((await own({ ...filing(before), permit_id }, key.token)).json().code, 'filing_permit_not_found')
  for (const change of [{}, { permit_id, person_id: worker.id }, { permit_id, responsible_id: clerk.id }])
    t.equal((await own({ ...filing(before), ...change }, key.token)).statusCode, 400)

  const mine = (await app.send('GET', '/v1/me/service-records?limit=2', { token: worker.token })).json()
  t.strictSame(idsOf({ json: () => mine }), [by_staff.json().id, by_worker.json().id], 'the latest first')
  t.match(mine.items[0], { content: filing().content, filed_by: null }, 'who on the staff it was is not told')
  const rest = await app.send('GET', `/v1/me/service-records?cursor=${mine.next}`, { token: worker.token })
  t.strictSame(idsOf(rest), [by_app.json().id])
  const read = await as(clerk).get(`/v1/service-records/${by_app.json().id}`)
  t.match([read.headers['etag'], read.json()], ['"1"', { filed_by_kind: 'partner', filed_by: null }])
  t.strictSame(
    (await auditOf(app, 'service_record.file')).map(({ area_code, details }) => [area_code, details]),
    ['staff_confirmed', 'entered_later', 'entered_later'].map((evidence_grade) => [
      COMMUNITY,
      { activity_kind: 'service', worked_minutes: 120, evidence_grade, is_filed_late: false }
    ])
  )
})

await onPostgres(t, 'what is not good is refused with its reason, and nothing of it is kept', async (t, engine) => {
  const given = await givenVolunteer(t, engine)
  const { app, clerk, as, worker, file } = given
  const refused = async (change: object, by = clerk) => {
    const answer = await file(change, by)
    t.equal(answer.statusCode, 400, answer.body)
    return answer.json().code
  }
  const nextDay = { started_at: '2026-11-21T09:00:00+08:00' }
  t.equal(await refused({ ended_at: '2026-11-22T09:00:00+08:00' }), 'service_record_time_not_good')
  t.equal(await refused({ ended_at: '2026-11-23T10:00:00.001+08:00' }), 'service_record_time_not_good', 'not over')
  t.equal(await refused(nextDay), 'service_record_time_not_good', 'longer than a day')
  t.equal(await refused({ worked_minutes: 151 }), 'service_record_time_not_good')
  for (const worked_minutes of [0, -1, 1.5, 1e21, 2 ** 53 + 1, '120', null, 1441])
    t.equal(await refused({ worked_minutes }), 'invalid_request')
  t.equal(await refused({ started_at: '2026-02-31T09:00:00+08:00' }), 'invalid_request')
  for (const started_at of ['2026-11-22T09:00:00', '2026-11-22', '1e999', '23:59:60'])
    t.equal(await refused({ started_at }), 'invalid_request')
  t.equal(await refused({ place: '  ' }), 'invalid_request')
  t.equal(await refused({ place: undefined }), 'service_record_incomplete')
  t.equal(await refused({ activity_kind: undefined }), 'service_record_incomplete')
  t.equal(await refused({ responsible_id: clerk.id }), 'service_record_says_twice')
  for (const responsible_id of [NOBODY, worker.id])
    t.equal(await refused({ responsible_id, responsible_name: undefined }), 'service_record_responsible_not_found')
  t.equal(await refused({ shift_id: NOBODY }), 'service_record_activity_not_found')
  t.equal(await refused({ activity_id: NOBODY }), 'service_record_activity_not_found')
  for (const person_id of [NOBODY, clerk.id, undefined]) t.equal(await refused({ person_id }), 'volunteer_not_found')
  const somebody = await givenRegisteredWorker(given)
  t.equal(await refused({ person_id: worker.id }, somebody), 'volunteer_not_found', 'workers file for themselves alone')
  t.equal(await refused({ permit_id: NOBODY }), 'service_record_says_twice')
  for (const content of ['NUL\0', '\ud800']) t.equal(await refused({ content }), 'text_not_readable')
  t.equal(await refused({ content: '好'.repeat(10_000) }), 'invalid_request')
  t.strictSame(await app.db.selectFrom('service_record').selectAll().execute(), [])
  const whose = await as(clerk).post('/v1/service-records', filing({ person_id: worker.id.toUpperCase() }))
  t.equal(whose.json().person_id, worker.id, 'an id is the same in capitals')
})

await onPostgres(t, 'nobody is in two places at once, whoever files at once', async (t, engine) => {
  const { app, as, admin, clerk, worker, file, filed, decide } = await givenVolunteer(t, engine)
  const at = (started: string, ended: string) => ({
    started_at: `2026-11-22T${started}:00+08:00`,
    ended_at: `2026-11-22T${ended}:00+08:00`,
    worked_minutes: 10
  })
  const answers = await Promise.all(
    [clerk, admin, clerk, admin, clerk].map((by, place) => file(at(`09:${place}0`, `10:${place}0`), by))
  )
  t.strictSame(answers.map(({ statusCode }) => statusCode).sort(), [201, 409, 409, 409, 409])
  t.equal(answers.find(({ statusCode }) => statusCode === 409)?.json().code, 'service_record_overlaps')
  const id = answers.find(({ statusCode }) => statusCode === 201)?.json().id
  const before = await file(at('08:00', '09:00'))
  const after = await file(at('11:00', '12:00'))
  t.strictSame([before.statusCode, after.statusCode], [201, 201], 'one may follow another')
  const keys = await Promise.all(
    Array.from({ length: 20 }, () =>
      app.send('POST', '/v1/service-records', {
        token: worker.token,
        body: filing(at('13:00', '14:00')),
        headers: { 'idempotency-key': randomUUID() }
      })
    )
  )
  t.equal(keys.filter(({ statusCode }) => statusCode === 201).length, 1, 'of many keys one files')
  t.equal((await decide(id, 'decline', 1, { reason: '经核实当天没有到场。' })).statusCode, 200)
  t.ok(await filed(at('09:00', '10:59')), 'what is declined has not happened')
  const again = await as(clerk).post('/v1/service-records', filing({ ...at('09:00', '10:59') }))
  t.equal(again.json().code, 'volunteer_not_found')
})

await onPostgres(t, 'lists filter and page; the queue goes by its days and counts its breaches', async (t, engine) => {
  const { app, as, admin, clerk, filed, decide } = await givenVolunteer(t, engine)
  const late = await filed({ started_at: '2026-10-30T09:00:00+08:00', ended_at: '2026-10-30T11:00:00+08:00' })
  const [first, second, third] = daysOfWork(3)
  const ids = [await filed(first), await filed(second), await filed({ ...third, activity_kind: 'patrol' })] as const
  const found = async (query: string) => idsOf(await as(clerk).get(`/v1/service-records?${query}`))
  t.strictSame(await found('limit=10'), [...ids, late], 'the latest first')
  t.strictSame(await found('activity_kind=patrol'), [ids[2]])
  t.strictSame(await found('is_filed_late=true&evidence_grade=entered_later'), [late])
  t.strictSame(await found('from=2026-11-21&to=2026-11-21'), [ids[1]])
  t.strictSame(await found('status=approved'), [])
  t.strictSame(await found('is_disputed=true'), [])
  t.equal((await as(clerk).get('/v1/service-records?from=2026-02-31')).json().code, 'service_record_time_malformed')
  const page = (await as(clerk).get('/v1/service-records?limit=3')).json()
  t.equal(page.items[0].content, undefined, 'lists hold no words')
  t.strictSame(await found(`limit=3&cursor=${page.next}`), [late])
  t.equal(
    (await as(clerk).get(`/v1/service-records?status=pending&cursor=${page.next}`)).json().code,
    'cursor_of_other_filters'
  )

  const queue = (await as(clerk).get('/v1/service-records/queue?limit=1')).json()
  t.match(queue, {
    items: [{ id: late, due_on: '2026-11-13', is_overdue: true }],
    overdue_count: 1,
    filed_late_count: 1
  })
  const rest = (await as(clerk).get(`/v1/service-records/queue?cursor=${queue.next}`)).json()
  t.strictSame(
    rest.items.map(({ due_on }: { due_on: string }) => due_on),
    ['2026-12-04', '2026-12-04', '2026-12-04']
  )
  t.equal((await decide(late, 'decline', 1, { reason: '经核实当天没有到场。' })).statusCode, 200)
  app.testClock.set('2026-12-05T00:00:00+08:00')
  const later = await signInAgain(app, admin, SUBDISTRICT)
  t.match((await as(later).get('/v1/service-records/queue')).json(), { overdue_count: 3, filed_late_count: 0 })
})
