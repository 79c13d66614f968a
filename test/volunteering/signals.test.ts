import fc from 'fast-check'
import t from 'tap'
import { openSession } from '../../src/access/sessions.ts'
import * as rules from '../../src/volunteering/signals/rules.ts'
import {
  asSystem,
  COMMUNITY,
  givenStaff,
  OTHER_COMMUNITY,
  OTHER_SUBDISTRICT,
  type TestActor
} from '../support/actors.ts'
import { databaseText } from '../support/canaries.ts'
import { onPostgres } from '../support/engines.ts'
import { givenRegisteredWorker } from '../support/needs.ts'
import { REASON } from '../support/persons.ts'
import { idsOf } from '../support/register.ts'
import { daysOfWork, givenVolunteer } from '../support/service-records.ts'
import { givenSignal } from '../support/signals.ts'
import { NOBODY } from '../support/staff-administration.ts'
import { at, givenVolunteering } from '../support/volunteering.ts'

const NOTE = '已电话核实，虚构张三那天确实在场。'
const SETTLED = { finding: 'harmless', note: NOTE }

const pair = (place: number, record_count: number): rules.ApprovalPair => ({
  decided_by: 'staff',
  person_id: `person ${place}`,
  area_code: COMMUNITY,
  record_count,
  worked_minutes: 60 * record_count
})

t.test('a pair stands out from eight approvals that are four times the usual, where there is a usual', async (t) => {
  const found = (counts: number[]) =>
    rules
      .pairsOutOfLine(
        counts.map((count, place) => pair(place, count)),
        '2026-11'
      )
      .map(({ person_id }) => person_id)
  t.strictSame(found([1, 2, 2, 2, 8]), ['person 4'])
  t.strictSame(found([1, 2, 2, 2, 7]), [], 'too few to be a pattern')
  t.strictSame(found([1, 3, 3, 3, 8]), [], 'not four times the usual')
  t.strictSame(found([1, 2, 2, 8]), [], 'nothing is usual among four')
  t.strictSame(found([20, 20, 20, 20, 20]), [], 'where all are alike nobody stands out')
  const counts = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 40 })
  fc.assert(
    fc.property(counts, (some) => {
      const out = found(some)
      // Whoever is in the lower half is the usual.
      t.ok(out.length <= some.length / 2)
      t.strictSame([...out].sort(), [...found([...some])].sort())
    })
  )
})

t.test('a journey is impossible where it is long and the time too short, to the second', async (t) => {
  const journey = (distance_m: number, seconds: number) =>
    rules.impossibleJourneys([
      {
        person_id: 'x',
        area_code: COMMUNITY,
        from_shift_id: 'a',
        shift_id: 'b',
        left_at: new Date(0),
        arrived_at: new Date(seconds * 1000),
        distance_m
      }
    ]).length
  t.strictSame([journey(2_000, 89), journey(2_000, 90)], [1, 0])
  t.strictSame([journey(1_999, 0), journey(20_000, 900), journey(20_000, 899)], [0, 0, 1])
  fc.assert(
    fc.property(fc.integer({ max: 100_000, min: 0 }), fc.integer({ max: 20_000, min: 0 }), (distance, seconds) => {
      t.equal(journey(distance, seconds), distance >= 2_000 && (distance / seconds) * 3.6 > 80 ? 1 : 0)
    })
  )
})

t.test('every other rule begins exactly where it says', async (t) => {
  const of = { filed_by: 'x', person_id: 'x', area_code: COMMUNITY, worked_minutes: 1 }
  const filed = (record_count: number) => rules.filingBursts([{ ...of, hour: new Date(0), record_count }])
  t.strictSame([filed(9).length, filed(10).length], [0, 1])
  t.equal(filed(10)[0]?.staff_id, null, 'of themselves')
  const long = (worked_minutes: number) =>
    rules.longDays([{ ...of, day: '2026-11-22', record_count: 1, worked_minutes }])
  t.strictSame([long(720).length, long(721).length], [0, 1])
  const scan = { shift_id: 'a', area_code: COMMUNITY, direction: 'check_in', code_number: 1, person_id: null }
  const scans = (session_count: number) => [{ ...scan, session_count }]
  t.strictSame([rules.codesPassedOn(scans(2)).length, rules.codesPassedOn(scans(3)).length], [0, 1])
  t.strictSame([rules.devicesOfOne(scans(1)).length, rules.devicesOfOne(scans(2)).length], [0, 1])
  t.strictSame(rules.monthsBetween('2025-12-20', '2026-01-05'), ['2025-12', '2026-01'])
  for (const kind of rules.SIGNAL_KINDS) t.match(rules.reasonOf(kind, {}), /。$/, kind)
})

await onPostgres(t, 'records out of line are told once, and what was settled does not come back', async (t, engine) => {
  const given = await givenVolunteer(t, engine)
  const { app, admin, clerk, as, filed, worker } = given
  const { token } = admin
  const scan = async (body: object = { from: '2026-11-01' }) =>
    (await app.send('POST', '/v1/abuse-signals/scan', { token, body })).json()
  const friend = await givenRegisteredWorker(given)
  const others = [
    await givenRegisteredWorker(given),
    await givenRegisteredWorker(given),
    await givenRegisteredWorker(given)
  ]
  const day = { started_at: '2026-11-21T07:00:00+08:00', ended_at: '2026-11-21T15:00:00+08:00', worked_minutes: 480 }
  const evening = {
    started_at: '2026-11-21T15:00:00+08:00',
    ended_at: '2026-11-21T20:00:00+08:00',
    worked_minutes: 241
  }
  const ids = [await filed(day), await filed(evening)]
  const theirs: string[] = []
  for (const times of daysOfWork(10)) theirs.push(await filed({ ...times, person_id: friend.id }))
  for (const { id: person_id } of others) ids.push(await filed({ person_id }))
  const items = [...ids, ...theirs].map((id) => ({ id, version: 1 }))
  const approved = await as(admin).post('/v1/service-records/approvals', { items })
  t.equal(approved.statusCode, 200, approved.body)

  t.match(await scan(), {
    from: '2026-11-01',
    to: '2026-11-23',
    raised: [
      { kind: 'approvals_out_of_line', count: 1 },
      { kind: 'filing_burst', count: 1 },
      { kind: 'long_day', count: 1 }
    ]
  })
  t.strictSame((await scan()).raised, [], 'once')
  const list = async (question = '', who: TestActor = clerk) =>
    (await as(who).get(`/v1/abuse-signals${question}`)).json()
  const { items: found } = await list()
  t.match(
    found
      .map(({ kind, person_id, staff_id, reason }: rules.Raised & { reason: string }) => [
        kind,
        person_id,
        staff_id,
        reason
      ])
      .sort(),
    [
      [
        'approvals_out_of_line',
        friend.id,
        admin.id,
        '2026-11 月内审核通过同一人 10 条记录（1200 分钟），一般为 1 条。'
      ],
      ['filing_burst', friend.id, clerk.id, '一小时内为同一人补录 10 条记录（1200 分钟）。'],
      ['long_day', worker.id, null, '2026-11-21 一天共 2 条记录、721 分钟。']
    ]
  )
  const [pairs] = (await list('?kind=approvals_out_of_line&status=open')).items
  const url = `/v1/abuse-signals/${pairs.id}/settle`
  t.match((await as(admin).post(url, SETTLED)).json(), { status: 403, code: 'abuse_signal_is_own' })
  const settled = await as(clerk).post(url, SETTLED)
  t.match(
    [settled.statusCode, settled.json()],
    [200, { status: 'settled', finding: 'harmless', note: NOTE, settled_by: clerk.id }]
  )
  t.match((await as(clerk).post(url, SETTLED)).json(), { status: 409, code: 'abuse_signal_settled' })
  t.strictSame((await scan()).raised, [], 'what was settled does not come back')
  t.equal((await list('?status=open')).items.length, 2)
  const page = await list('?limit=2')
  t.equal((await list(`?limit=2&cursor=${page.next}`)).items.length, 1)
  t.notOk((await databaseText(app.db)).includes(NOTE), 'what is said about somebody is sealed')
  await app.send('POST', `/v1/persons/${friend.id}/erase`, { token, body: { reason: REASON } })
  t.match((await list('?status=settled')).items, [{ note: null, finding: 'harmless' }])
})

await onPostgres(t, 'codes that are passed on, and somebody at two places, are told', async (t, engine) => {
  const { app, admin, as, shift, signUp, scan, codeFor, workers } = await givenVolunteering(t, engine)
  const [one, two, three, far] = (await workers(4)) as [TestActor, TestActor, TestActor, TestActor]
  const near = await shift({ capacity: 10, starts_at: at('12:00'), ends_at: at('12:10') })
  const away = await shift({
    station_code: undefined,
    position: { lng: 116.8, lat: 35.5, crs: 'wgs84' },
    address: '虚构村口',
    starts_at: at('12:15'),
    ends_at: at('13:00')
  })
  for (const who of [one, two, three, far]) await signUp(who, near.id)
  await signUp(far, away.id)
  app.testClock.set(at('12:00'))
  const code = await codeFor(near.id)
  t.equal((await scan(far, near.id, 'check_in')).statusCode, 201)
  app.testClock.advance(120)
  const again = await asSystem(app, (work) =>
    openSession(work, { id: one.id, kind: 'worker', area_code: COMMUNITY, restriction: null })
  )
  for (const { token } of [one, two, three, { ...one, token: again.token }])
    t.equal((await app.send('POST', `/v1/shifts/${near.id}/check-ins`, { token, body: { code } })).statusCode, 400)
  app.testClock.set(at('12:09'))
  t.equal((await scan(far, near.id, 'check_out')).statusCode, 200)
  app.testClock.set(at('12:12'))
  const arrived = await scan(far, away.id, 'check_in')
  t.equal(arrived.statusCode, 201, arrived.body)

  const report = await as(admin).post('/v1/abuse-signals/scan', {})
  t.match(
    report.json(),
    {
      from: '2026-11-17',
      to: '2026-11-23',
      raised: [
        { kind: 'impossible_travel', count: 1 },
        { kind: 'code_passed_on', count: 1 },
        { kind: 'many_devices', count: 1 }
      ]
    },
    report.body
  )
  const of = async (kind: string) => (await as(admin).get(`/v1/abuse-signals?kind=${kind}`)).json().items
  t.match(await of('impossible_travel'), [
    { person_id: far.id, shift_id: away.id, evidence: { from_shift_id: near.id, available_seconds: 180 } }
  ])
  t.match(await of('code_passed_on'), [{ person_id: null, shift_id: near.id, evidence: { session_count: 4 } }])
  t.match(await of('many_devices'), [{ person_id: one.id, evidence: { session_count: 2 } }])
})

await onPostgres(t, 'a worker says that a record is not theirs, once, and staff are told', async (t, engine) => {
  const given = await givenVolunteer(t, engine)
  const { app, clerk, as, filed, worker } = given
  const id = await filed()
  const text = '那天我不在济宁，没有参加。'
  const say = async (who: TestActor, record_id = id) =>
    await as(who).post(`/v1/me/service-records/${record_id}/not-me`, { text })
  const stranger = await givenRegisteredWorker(given)
  for (const answer of [await say(stranger), await say(worker, NOBODY)])
    t.match([answer.statusCode, answer.json().code], [404, 'service_record_not_found'])
  t.equal((await say(worker)).statusCode, 204)
  t.match((await say(worker)).json(), { status: 409, code: 'abuse_signal_raised' })
  t.match((await as(clerk).get('/v1/abuse-signals')).json().items, [
    { kind: 'not_me', record_id: id, person_id: worker.id, area_code: COMMUNITY, status: 'open' }
  ])
  t.match((await as(clerk).get(`/v1/service-records/${id}`)).json().open_dispute_id, String)
  const disputed = await filed({ started_at: '2026-11-20T09:00:00+08:00', ended_at: '2026-11-20T11:30:00+08:00' })
  await as(worker).post(`/v1/service-records/${disputed}/disputes`, { text: '时间少记了。' })
  t.equal((await say(worker, disputed)).statusCode, 204, 'also of what is disputed already')
  t.notOk((await databaseText(app.db)).includes(text))
})

await onPostgres(
  t,
  'signals of other areas are as if they were not there, and bad input is told',
  async (t, engine) => {
    const { app, admin, clerk, as } = await givenVolunteer(t, engine)
    const id = await givenSignal(app)
    const next_door = await givenStaff(app, 'community', OTHER_COMMUNITY)
    const foreign = await givenStaff(app, 'subdistrict', OTHER_SUBDISTRICT)
    for (const who of [next_door, foreign]) {
      t.strictSame(idsOf(await as(who).get('/v1/abuse-signals')), [])
      for (const one of [id, NOBODY])
        t.match((await as(who).post(`/v1/abuse-signals/${one}/settle`, SETTLED)).json(), {
          status: 404,
          code: 'abuse_signal_not_found'
        })
    }
    for (const body of [{ finding: 'guilty', note: NOTE }, { finding: 'harmless', note: ' ' }, { finding: 'harmless' }])
      t.equal((await as(clerk).post(`/v1/abuse-signals/${id}/settle`, body)).json().code, 'invalid_request')
    for (const body of [
      { from: '2026-11-24' },
      { from: '2026-10-01' },
      { to: '2026-02-30' },
      { from: '2026-11-20', to: '2026-11-19' },
      { to: '2026-11-24' }
    ])
      t.match((await as(admin).post('/v1/abuse-signals/scan', body)).json(), {
        code: 'scan_days_not_good',
        errors: [{ pointer: '/body/from' }]
      })
    t.equal((await as(admin).post('/v1/abuse-signals/scan', { to: '2024-02-29', from: '2024-01-30' })).statusCode, 200)
    const race = await Promise.all(
      [clerk, admin, clerk].map((who) => as(who).post(`/v1/abuse-signals/${id}/settle`, SETTLED))
    )
    t.strictSame(race.map(({ statusCode }) => statusCode).sort(), [200, 409, 409])
  }
)
