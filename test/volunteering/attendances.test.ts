import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import t from 'tap'
import {
  codeEndsAt,
  codeNumberAt,
  gradeOf,
  judgeAge,
  nextCodeAt,
  windowFault
} from '../../src/volunteering/attendances/rules.ts'
import { closeMissed, listAttendances } from '../../src/volunteering/service.ts'
import { asSystem, givenStaff, OTHER_COMMUNITY, type TestActor } from '../support/actors.ts'
import type { TestApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'
import { auditOf } from '../support/staff-administration.ts'
import { at, givenVolunteering, shiftPlan } from '../support/volunteering.ts'

const scansOf = async (app: TestApp) =>
  await app.db.selectFrom('code_scan').selectAll().orderBy('code_number').orderBy('scanned_at').execute()

await onPostgres(t, 'codes check people in and out once, by the clock of the service', async (t, engine) => {
  const { app, as, clerk, shift, signUp, scan, codeFor, workers } = await givenVolunteering(t, engine)
  const { id } = await shift()
  const [worker, waiting, stranger] = (await workers(3)) as [TestActor, TestActor, TestActor]
  await signUp(worker, id)
  const scanned = async (who: TestActor, direction: 'check_in' | 'check_out') => {
    const answer = await scan(who, id, direction)
    return answer.json().code ?? answer.json()
  }
  app.testClock.set(at('11:29'))
  const early = await as(clerk).get(`/v1/shifts/${id}/code?direction=check_in`)
  t.match([early.statusCode, early.json().code], [409, 'check_in_not_open'])
  t.match((await as(worker).post(`/v1/shifts/${id}/check-ins`, { code: 'x' })).json(), { code: 'check_in_not_open' })
  app.testClock.set(at('11:50'))
  t.equal(await scanned(worker, 'check_out'), 'not_checked_in')
  t.equal(await scanned(stranger, 'check_in'), 'no_place_at_shift')
  const begun = await scan(worker, id, 'check_in')
  t.match(
    [begun.statusCode, begun.json()],
    [
      201,
      {
        checked_in_at: at('11:50'),
        started_at: at('12:00'),
        ended_at: null,
        worked_minutes: null,
        evidence_grade: 'code_scanned',
        is_within_radius: null
      }
    ],
    begun.body
  )
  t.equal(await scanned(worker, 'check_in'), 'already_checked_in')
  const moved = await as(clerk).put(`/v1/shifts/${id}`, 1, shiftPlan({ starts_at: at('12:30') }))
  t.equal(moved.json().code, 'shift_begun', 'it has begun for whoever has come')
  t.equal((await as(clerk).put(`/v1/shifts/${id}`, 1, shiftPlan({ capacity: 1 }))).statusCode, 200)
  await signUp(waiting, id)
  app.testClock.set(at('12:00'))
  t.equal(await scanned(waiting, 'check_in'), 'no_place_at_shift')

  app.testClock.set(at('14:00'))
  const late = await as(clerk).get(`/v1/shifts/${id}/code?direction=check_in`)
  t.match([late.statusCode, late.json().code], [409, 'shift_over'])
  app.testClock.set(at('14:20'))
  const code = await codeFor(id, 'check_out')
  const ends = await Promise.all(
    Array.from({ length: 8 }, (_, place) =>
      as(worker).post(`/v1/shifts/${id}/check-outs`, { code }, { 'idempotency-key': `key-${place}` })
    )
  )
  t.strictSame(ends.map(({ statusCode }) => statusCode).sort(), [200, ...Array(7).fill(409)])
  const ended = ends.find(({ statusCode }) => statusCode === 200)?.json()
  t.match(ended, { checked_out_at: at('14:20'), ended_at: at('14:20'), worked_minutes: 140, is_closed_by_rule: false })
  t.strictSame((await as(worker).get('/v1/me/attendances')).json().items, [ended])
  t.strictSame((await as(clerk).get(`/v1/shifts/${id}/attendances`)).json().items, [ended])
  t.strictSame((await as(stranger).get('/v1/me/attendances')).json().items, [])
  t.equal((await as(worker).get(`/v1/shifts/${id}/attendances`)).statusCode, 403)
  const finished = await asSystem(app, (work) => listAttendances(work, [ended.id]))
  t.match(finished, [{ id: ended.id, person_id: worker.id, shift_id: id, evidence_grade: 'code_scanned' }])
  t.equal((await auditOf(app, 'attendance.check_out')).length, 1)
})

await onPostgres(t, 'a code is good for a minute, for its shift, its station and its direction', async (t, engine) => {
  const { app, as, clerk, admin, shift, signUp, codeFor, workers } = await givenVolunteering(t, engine, {
    time: at('09:30')
  })
  const going_on = { starts_at: at('10:00'), ends_at: at('11:00'), capacity: 9 }
  const { id } = await shift(going_on)
  const { id: other_id } = await shift(going_on)
  const people = await workers(4)
  for (const who of people) await signUp(who, id)
  app.testClock.set(at('10:00'))
  const [one, two, three, four] = people as [TestActor, TestActor, TestActor, TestActor]
  const checkIn = async (who: TestActor, code: string) =>
    (await as(who).post(`/v1/shifts/${id}/check-ins`, { code })).json()
  const code = await codeFor(id)
  const shown = (await as(admin).get(`/v1/shifts/${id}/code?direction=check_in`)).json()
  t.match(shown, { code, next_at: '2026-11-23T10:00:30+08:00', valid_until: '2026-11-23T10:01:00+08:00' })
  const [number, mac] = code.split('.') as [string, string]
  const next_number = (Number.parseInt(number, 36) + 1).toString(36)
  const unkeyed = createHmac('sha256', '').update(id).digest().subarray(0, 16).toString('base64url')
  for (const forged of [
    await codeFor(other_id),
    await codeFor(id, 'check_out'),
    `${next_number}.${mac}`,
    `${number}.${unkeyed}`,
    `${code}A`,
    `0${code}`,
    number,
    '.',
    'x'.repeat(100)
  ])
    t.match(await checkIn(one, forged), { code: 'code_not_valid' }, forged)
  t.equal((await as(one).post(`/v1/shifts/${id}/check-ins`, { code: '\ud800' })).json().code, 'text_not_readable')
  t.equal(
    (await as(one).post(`/v1/shifts/${id}/check-ins`, { code: 'x'.repeat(10_000) })).json().code,
    'invalid_request'
  )
  t.strictSame(await scansOf(app), [], 'a forged code is no scan')

  app.testClock.set('2026-11-23T10:00:59+08:00')
  t.match(await checkIn(one, code), { person_id: one.id })
  app.testClock.set('2026-11-23T10:01:00+08:00')
  t.match(await checkIn(two, code), { code: 'code_expired' }, 'one second too old')
  t.match(await checkIn(two, code), { code: 'code_expired' })
  t.match(await checkIn(three, code), { code: 'code_expired' })
  t.match(await checkIn(two, await codeFor(id)), { person_id: two.id })
  const scans = await scansOf(app)
  t.strictSame(
    scans.map(({ person_id, is_accepted }) => `${person_id} ${is_accepted}`).sort(),
    [`${one.id} true`, `${two.id} false`, `${three.id} false`, `${two.id} true`].sort(),
    'every session that scanned a code is noted once, also where it came too late'
  )
  t.equal(new Set(scans.map(({ session_hash }) => session_hash.toString('hex'))).size, 4, 'and linked to no other code')

  const four_code = await codeFor(id)
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, place) =>
      as(four).post(`/v1/shifts/${id}/check-ins`, { code: four_code }, { 'idempotency-key': `key-${place}` })
    )
  )
  t.equal(answers.filter(({ statusCode }) => statusCode === 201).length, 1, 'fifty keys are one check-in')
  t.equal(answers.filter((answer) => answer.json().code === 'already_checked_in').length, 49)
  const neighbour = await givenStaff(app, 'community', OTHER_COMMUNITY)
  t.equal((await as(neighbour).get(`/v1/shifts/${id}/code?direction=check_in`)).statusCode, 404)
  t.equal((await as(clerk).get(`/v1/shifts/${id}/code`)).statusCode, 400, 'a code is for something')
})

await onPostgres(t, 'who reports where they are is near, and where that was is not kept', async (t, engine) => {
  const { app, as, shift, signUp, scan, workers } = await givenVolunteering(t, engine, { time: at('09:30') })
  const position = { lng: 116.592591, lat: 35.414652, crs: 'gcj02' }
  const times = { starts_at: at('10:00'), ends_at: at('11:00'), radius_m: 100 }
  const { id } = await shift({ ...times, station_code: undefined, address: '虚构街口', position })
  const [one, two] = (await workers(2)) as [TestActor, TestActor]
  const { id: at_station } = await shift({ starts_at: at('11:00'), ends_at: at('12:00') })
  await signUp(one, id)
  await signUp(two, id)
  await signUp(one, at_station)
  app.testClock.set(at('10:00'))
  const far = await scan(one, id, 'check_in', { position: { ...position, lat: position.lat + 0.001 } })
  t.match([far.statusCode, far.json().code], [409, 'too_far_away'], 'some 111 m')
  const other_system = await scan(one, id, 'check_in', { position: { ...position, crs: 'wgs84' } })
  t.equal(other_system.json().code, 'too_far_away', 'the same numbers in another system are elsewhere')
  const swapped = await scan(one, id, 'check_in', { position: { lng: 35.41, lat: 116.59, crs: 'gcj02' } })
  t.match([swapped.statusCode, swapped.json().code], [400, 'position_outside_china'])
  const near = await scan(one, id, 'check_in', { position: { ...position, lat: position.lat + 0.0008 } })
  t.match([near.statusCode, near.json().is_within_radius], [201, true])
  const away = await scan(one, id, 'check_out', { position: { ...position, lat: position.lat + 0.01 } })
  t.equal(away.json().code, 'too_far_away')
  t.equal((await scan(one, id, 'check_out')).statusCode, 200, 'who does not say where they are is believed the code')
  t.match((await scan(two, id, 'check_in')).json(), { is_within_radius: null })

  app.testClock.set(at('11:00'))
  const station = (await app.get('/v1/stations/GYG-002')).json()
  t.match((await scan(one, at_station, 'check_in', { position: station.position })).json(), { is_within_radius: true })
  const audit = await app.db.selectFrom('audit_entry').select('details').execute()
  t.notMatch(JSON.stringify(audit), /116\.|35\.4/)
  t.equal((await as(one).post(`/v1/shifts/${id}/check-ins`, { code: 'x', lng: 1 })).statusCode, 400)
})

await onPostgres(t, 'who forgets to check out has left when the shift ended, and that is said', async (t, engine) => {
  const { app, as, clerk, shift, signUp, scan, workers } = await givenVolunteering(t, engine, { time: at('09:30') })
  const first = await shift({ starts_at: at('10:00'), ends_at: at('11:00') })
  const second = await shift({ starts_at: at('11:00'), ends_at: at('12:00') })
  const [one, two] = (await workers(2)) as [TestActor, TestActor]
  for (const who of [one, two]) await signUp(who, first.id)
  await signUp(one, second.id)
  app.testClock.set(at('10:00'))
  for (const who of [one, two]) t.equal((await scan(who, first.id, 'check_in')).statusCode, 201)
  app.testClock.set('2026-11-23T10:59:59+08:00')
  t.match((await scan(one, second.id, 'check_in')).json(), { code: 'still_checked_in' }, 'nobody is in two places')
  app.testClock.set(at('11:05'))
  t.match((await scan(one, second.id, 'check_in')).json(), { started_at: at('11:05') })
  const own = async (who: TestActor) => (await as(who).get('/v1/me/attendances')).json().items
  const closed = { ended_at: at('11:00'), worked_minutes: 60, is_closed_by_rule: true, checked_out_at: null }
  t.match(await own(one), [
    { shift_id: second.id, ended_at: null },
    { ...closed, evidence_grade: 'code_scanned' }
  ])
  t.equal((await scan(one, first.id, 'check_out')).json().code, 'already_checked_out')

  app.testClock.set('2026-11-23T11:59:59+08:00')
  t.equal(await asSystem(app, closeMissed), 0, 'until an hour after it, people check out by themselves')
  app.testClock.set(at('12:00'))
  t.match((await scan(two, first.id, 'check_out')).json(), { code: 'shift_over' })
  const counts = await Promise.all([asSystem(app, closeMissed), asSystem(app, closeMissed)])
  t.equal(
    counts.reduce((sum, count) => sum + count, 0),
    1,
    'each is closed once'
  )
  t.match(await own(two), [closed])
  t.match((await as(clerk).get(`/v1/shifts/${first.id}/attendances`)).json().items, [closed, closed])
  t.equal((await auditOf(app, 'attendance.close')).length, 2)
  await t.rejects(
    app.db
      .updateTable('attendance')
      .set({ ended_at: new Date(at('13:00')) })
      .execute(),
    /begins and ends once/
  )

  const later = await shift({ starts_at: at('12:20'), ends_at: at('13:00') })
  await signUp(two, later.id)
  t.equal((await scan(two, later.id, 'check_in')).statusCode, 201)
  const off = await as(clerk).post(`/v1/shifts/${later.id}/cancel`, {}, { 'if-match': '"1"' })
  t.equal(off.statusCode, 200, off.body)
  t.match((await own(two))[0], { worked_minutes: 0, is_closed_by_rule: true }, 'what is called off counts for nothing')
})

await onPostgres(t, 'staff at the shift check in who has no phone', async (t, engine) => {
  const { app, as, clerk, shift, signUp, scan, workers } = await givenVolunteering(t, engine, { time: at('09:30') })
  const { id } = await shift({ starts_at: at('10:00'), ends_at: at('11:00'), capacity: 1 })
  const elsewhere = await shift({ starts_at: at('11:00'), ends_at: at('12:00') })
  const [one, two, three] = (await workers(3)) as [TestActor, TestActor, TestActor]
  await signUp(one, id)
  await signUp(two, id)
  await signUp(one, elsewhere.id)
  app.testClock.set(at('10:00'))
  const record = async (who: TestActor, direction: string, shift_id = id) =>
    await as(clerk).post(`/v1/shifts/${shift_id}/attendances`, { person_id: who.id.toUpperCase(), direction })
  t.equal((await record(one, 'check_out')).json().code, 'not_checked_in')
  t.match((await record(two, 'check_in')).json(), { code: 'no_place_at_shift' }, 'who waits has no place')
  t.match((await record(three, 'check_in')).json(), { code: 'no_place_at_shift' })
  t.match((await record(one, 'check_in')).json(), { evidence_grade: 'staff_confirmed', person_id: one.id })
  t.equal((await record(one, 'check_in')).json().code, 'already_checked_in')
  app.testClock.set(at('10:45'))
  t.equal((await record(one, 'check_in', elsewhere.id)).json().code, 'still_checked_in')
  t.match((await scan(one, id, 'check_out')).json(), { worked_minutes: 45, evidence_grade: 'staff_confirmed' })
  t.equal((await record(one, 'check_out')).json().code, 'already_checked_out')
  t.match((await record(one, 'check_in', elsewhere.id)).json(), { started_at: at('11:00') })
})

await onPostgres(t, 'the database itself keeps one person out of two places', async (t, engine) => {
  const { app, shift, signUp, scan, workers } = await givenVolunteering(t, engine, { time: at('09:30') })
  const { id } = await shift({ starts_at: at('10:00'), ends_at: at('11:00') })
  const [worker] = (await workers(1)) as [TestActor]
  await signUp(worker, id)
  app.testClock.set(at('10:00'))
  await scan(worker, id, 'check_in')
  const { subdistrict_code: _, ...row } = await app.db.selectFrom('attendance').selectAll().executeTakeFirstOrThrow()
  const other = await shift({ starts_at: at('12:00'), ends_at: at('13:00') })
  const sign_up = (await signUp(worker, other.id)).json()
  const double = { ...row, id: sign_up.id, sign_up_id: sign_up.id, shift_id: other.id, activity_id: other.activity_id }
  await t.rejects(app.db.insertInto('attendance').values(double).execute(), {
    constraint: 'attendances_of_one_person_do_not_overlap'
  })
  await t.rejects(app.db.deleteFrom('attendance').execute(), /only ever added/)
  await t.rejects(app.db.updateTable('code_scan').set({ is_accepted: false }).execute(), /only ever added/)
})

t.test('codes follow each other without a gap, and each is good for a minute at most', async () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1_600_000_000_000, max: 4_000_000_000_000 }),
      fc.integer({ min: 0, max: 120_000 }),
      (now, later) => {
        const number = codeNumberAt(now)
        const is_good = judgeAge(number, now + later) === 'good'
        return (
          judgeAge(number, now) === 'good' &&
          nextCodeAt(number) - now > 0 &&
          codeEndsAt(number) - now > 30_000 - 1 &&
          codeEndsAt(number) - now <= 60_000 &&
          is_good === now + later < codeEndsAt(number) &&
          (later < 60_000 || !is_good)
        )
      }
    )
  )
})

t.test('people check in until the end, and out a while after it', async (t) => {
  const shift = { status: 'open' as const, starts_at: new Date(at('12:00')), ends_at: new Date(at('14:00')) }
  const faults = (clock: string) =>
    (['check_in', 'check_out'] as const).map((way) => windowFault(shift, way, Date.parse(at(clock))))
  t.strictSame(faults('11:29'), ['too_early', 'too_early'])
  t.strictSame(faults('11:30'), [undefined, undefined])
  t.strictSame(faults('13:59'), [undefined, undefined])
  t.strictSame(faults('14:00'), ['over', undefined])
  t.strictSame(faults('15:00'), ['over', 'over'])
  t.equal(windowFault({ ...shift, status: 'cancelled' }, 'check_in', Date.parse(at('12:00'))), 'cancelled')
  t.strictSame(
    [gradeOf('code_scanned', 'code_scanned'), gradeOf('code_scanned', null), gradeOf('staff_confirmed', null)],
    ['code_scanned', 'code_scanned', 'staff_confirmed']
  )
  t.equal(gradeOf('code_scanned', 'staff_confirmed'), 'staff_confirmed')
  t.equal(gradeOf('staff_confirmed', 'code_scanned'), 'staff_confirmed')
})
