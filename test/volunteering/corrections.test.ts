import { sql } from 'kysely'
import t from 'tap'
import { rangeOf } from '../../src/actor.ts'
import { openAccounts, openHolds } from '../../src/points/service.ts'
import { listApprovalPairs, listApproved, sumMinutes } from '../../src/volunteering/service.ts'
import { asSystem, COMMUNITY, SUBDISTRICT } from '../support/actors.ts'
import { onPostgres } from '../support/engines.ts'
import { eventually } from '../support/eventually.ts'
import { daysOfWork, filing, givenVolunteer, letEveryGradeEarn, pointsOf, REASON } from '../support/service-records.ts'
import { NOBODY } from '../support/staff-administration.ts'

const DISPUTE = { text: '当天服务到十二点，少记了半小时。' }
const ANSWER = { is_upheld: true, answer: '已向负责人核实，按两个半小时更正。' }

await onPostgres(
  t,
  'corrections and disputes add to a record, and its history tells all in order',
  async (t, engine) => {
    const { app, as, admin, clerk, worker, filed, decide } = await givenVolunteer(t, engine)
    const id = await filed()
    const url = `/v1/service-records/${id}`
    const dispute = async (token = worker.token) => await app.send('POST', `${url}/disputes`, { token, body: DISPUTE })
    t.equal((await decide(id, 'approve', 1)).statusCode, 200)
    app.testClock.advance(60)
    const disputed = await dispute()
    t.match(
      [disputed.statusCode, disputed.json()],
      [201, { record_id: id, ...DISPUTE, answered_at: null }],
      disputed.body
    )
    t.equal((await dispute()).json().code, 'service_record_disputed')
    t.equal((await as(clerk).get('/v1/service-records?is_disputed=true')).json().items[0].id, id)
    const dispute_id = disputed.json().id
    t.equal((await as(clerk).get(url)).json().open_dispute_id, dispute_id)
    app.testClock.advance(60)
    const answer = async (of = dispute_id) => await as(clerk).post(`${url}/disputes/${of}/answer`, ANSWER)
    t.equal((await answer(NOBODY)).json().code, 'service_record_dispute_not_found')
    const answers = await Promise.all([answer(), answer(), answer()])
    t.strictSame(answers.map(({ statusCode }) => statusCode).sort(), [200, 409, 409], 'answered once')
    t.match(answers.find(({ statusCode }) => statusCode === 200)?.json(), { ...DISPUTE, ...ANSWER })
    t.equal((await as(clerk).get(url)).json().version, 2, 'that changes nothing by itself')

    const correction = { worked_minutes: 150, ...REASON }
    const corrected = await decide(id, 'corrections', 2, correction)
    t.match(
      [corrected.statusCode, corrected.json()],
      [200, { version: 3, filed_minutes: 120, worked_minutes: 150 }],
      corrected.body
    )
    t.equal((await decide(id, 'corrections', 3, correction)).json().code, 'service_record_unchanged')
    t.equal(
      (await decide(id, 'corrections', 3, { ...correction, worked_minutes: 151 })).json().code,
      'service_record_time_not_good'
    )
    const reversed = await decide(id, 'reverse', 3, REASON)
    t.match(
      [reversed.statusCode, reversed.json()],
      [200, { status: 'reversed', worked_minutes: 150, credited_points: 0 }]
    )
    for (const what of ['reverse', 'corrections'])
      t.equal(
        (await decide(id, what, 4, what === 'reverse' ? REASON : correction)).json().code,
        'service_record_settled'
      )
    t.equal((await dispute()).statusCode, 201, 'after the answer there may be another')

    const history = (await as(clerk).get(`${url}/history?limit=5`)).json()
    t.match(
      history.items.map(({ step, status, worked_minutes, text }: Record<string, unknown>) => [
        step,
        status,
        worked_minutes,
        text
      ]),
      [
        ['file', 'pending', 120, null],
        ['approve', 'approved', 120, null],
        ['dispute', 'approved', 120, DISPUTE.text],
        ['answer', 'approved', 120, ANSWER.answer],
        ['correct', 'approved', 150, REASON.reason]
      ]
    )
    t.match(history.items[1], { recorded_by: admin.id, recorded_by_kind: 'staff' })
    const own = (await app.send('GET', `${url}/history?cursor=${history.next}`, { token: worker.token })).json()
    t.match(own.items, [
      { step: 'reverse', recorded_by: null, recorded_by_kind: 'staff', text: REASON.reason },
      { step: 'dispute', recorded_by_kind: 'worker' }
    ])
  }
)

await onPostgres(t, 'what others build on tells approved minutes as they were at any moment', async (t, engine) => {
  const { app, admin, worker, filed, decide } = await givenVolunteer(t, engine)
  const [first, second, third] = daysOfWork(3)
  const [kept, corrected, reversed] = [await filed(first), await filed(second), await filed(third)]
  for (const id of [kept, corrected, reversed]) await decide(id, 'approve', 1)
  const as_of = new Date(app.testClock.now())
  app.testClock.advance(60)
  await decide(corrected, 'corrections', 2, { worked_minutes: 30, ...REASON })
  await decide(reversed, 'reverse', 2, REASON)
  const time = { from: new Date('2026-11-01T00:00:00+08:00'), to: new Date('2026-12-01T00:00:00+08:00') }
  const range = rangeOf(SUBDISTRICT)
  const sum = async (at?: Date) => await asSystem(app, (work) => sumMinutes(work, { range, ...time, as_of: at }))
  const person = { person_id: worker.id, area_code: COMMUNITY }
  t.strictSame(await sum(), [{ ...person, worked_minutes: 150, record_count: 2 }])
  t.strictSame(await sum(as_of), [{ ...person, worked_minutes: 360, record_count: 3 }])
  t.strictSame(await sum(new Date(as_of.getTime() - 1)), [])
  t.strictSame(await asSystem(app, (work) => listApprovalPairs(work, { range, ...time })), [
    { ...person, decided_by: admin.id, record_count: 2, worked_minutes: 150 }
  ])
  const approved = await asSystem(app, (work) => listApproved(work, { person_ids: [worker.id], ...time, limit: 10 }))
  t.match(
    approved.map(({ worked_minutes, texts }) => [worked_minutes, texts?.activity_name]),
    [
      [30, filing().activity_name],
      [120, filing().activity_name]
    ]
  )
})

await onPostgres(t, 'a dispute that meets an approval says nothing else of the record than that', async (t, engine) => {
  const { app, as, clerk, worker, filed, decide } = await givenVolunteer(t, engine)
  const id = await filed()
  const url = `/v1/service-records/${id}`
  const [held, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const holding = app.db.transaction().execute(async (tx) => {
    await sql`select from service_record where id = ${id} for update`.execute(tx)
    held.resolve()
    await released.promise
  })
  await held.promise
  const waiting = sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  const waitingFor = async (count: number) =>
    t.ok(await eventually(async () => (await waiting.execute(app.db)).rows.length === count, 20), `${count} wait`)
  const approving = decide(id, 'approve', 1)
  await waitingFor(1)
  const disputing = app.send('POST', `${url}/disputes`, { token: worker.token, body: DISPUTE })
  await waitingFor(2)
  released.resolve()
  await holding
  t.equal((await approving).statusCode, 200)
  const { id: dispute_id } = (await disputing).json()
  const steps = async () =>
    (await as(clerk).get(`${url}/history`))
      .json()
      .items.map(({ step, status }: Record<string, string>) => [step, status])
  t.strictSame(await steps(), [
    ['file', 'pending'],
    ['approve', 'approved'],
    ['dispute', 'approved']
  ])
  const time = { from: new Date('2026-11-01T00:00:00+08:00'), to: new Date('2026-12-01T00:00:00+08:00') }
  const as_of = new Date(app.testClock.now())
  const sums = await asSystem(app, (work) => sumMinutes(work, { range: rangeOf(SUBDISTRICT), ...time, as_of }))
  t.match(sums, [{ person_id: worker.id, worked_minutes: 120 }], 'and takes none of the minutes away')

  const [answering, reversing] = await Promise.all([
    as(clerk).post(`${url}/disputes/${dispute_id}/answer`, ANSWER),
    decide(id, 'reverse', 2, REASON)
  ])
  t.strictSame([answering.statusCode, reversing.statusCode], [200, 200])
  t.equal((await steps()).at(-1)[1], 'reversed', 'nor does the answer, whichever is first')
})

await onPostgres(t, 'what is corrected is credited anew, and spent points are not taken back', async (t, engine) => {
  const { app, worker, filed, decide } = await givenVolunteer(t, engine)
  await letEveryGradeEarn(app)
  const id = await filed()
  t.match((await decide(id, 'approve', 1)).json(), { credited_points: 2 })
  t.match((await decide(id, 'corrections', 2, { worked_minutes: 60, ...REASON })).json(), { credited_points: 1 })
  t.equal(await pointsOf(app, worker.id), 1)
  t.match((await decide(id, 'corrections', 3, { worked_minutes: 150, ...REASON })).json(), { credited_points: 2 })
  t.equal(await pointsOf(app, worker.id), 2)
  const transfers = await app.db.selectFrom('points_transfer').select(['kind', 'source_id', 'explanation']).execute()
  t.strictSame(transfers.map(({ kind }) => kind).sort(), ['earning', 'earning', 'earning', 'reversal', 'reversal'])
  t.match(
    transfers.filter(({ kind }) => kind === 'reversal').map(({ explanation }) => explanation),
    [{ service_record_id: id }, { service_record_id: id, reason_code: 'service_record_corrected' }]
  )

  const [member] = await asSystem(app, (work) =>
    openAccounts(work, [{ person_id: worker.id, subdistrict_code: SUBDISTRICT }])
  )
  const [held] = await asSystem(app, (work) =>
    openHolds(work, [
      { account_id: member?.id ?? '', points: 1, purpose: 'redemption', source: null, ends_at: new Date('2026-12-01') }
    ])
  )
  t.notOk(held instanceof Error)
  for (const [what, body] of [
    ['reverse', REASON],
    ['corrections', { worked_minutes: 30, ...REASON }]
  ] as const) {
    const refused = await decide(id, what, 4, body)
    t.match([refused.statusCode, refused.json().code], [409, 'insufficient_points'], refused.body)
  }
  t.equal(await pointsOf(app, worker.id), 2, 'and nothing of it is done')
})
