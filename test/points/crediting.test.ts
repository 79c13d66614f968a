import { randomUUID } from 'node:crypto'
import t from 'tap'
import { reverseTransfers, withdrawCredits } from '../../src/points/service.ts'
import { asActor, givenWorker, SUBDISTRICT, signInAgain } from '../support/actors.ts'
import type { TestApp } from '../support/app.ts'
import { approvedWork, clerkOf, credit, ruleDraft } from '../support/earning.ts'
import { onPostgres } from '../support/engines.ts'
import { givenRegister } from '../support/register.ts'

const RULES = '/v1/earning-rules'

await onPostgres(
  t,
  'work is credited once, and says by which rule, minutes, evidence and approver',
  async (t, engine) => {
    const { app, clerk } = await givenRegister(t, engine)
    const { id: person_id } = await givenWorker(app)
    const done = approvedWork(person_id)
    const [first, twice] = await credit(app, clerk, [done, done])
    t.match(first, { points: 2, reason: null, expires_on: '2027-12-31', is_repeated: false })
    t.strictSame(twice, first)
    t.strictSame(await credit(app, clerk, [done]), [{ ...first, is_repeated: true }])
    const other_kind = approvedWork(person_id, {
      source: { ...done.source, kind: 'tip' },
      activity_kind: 'tip',
      acts: 1
    })
    t.match(await credit(app, clerk, [other_kind]), [
      { points: 0, reason: 'evidence_does_not_earn', transfer_id: null }
    ])

    const transfer = await app.db.selectFrom('points_transfer').selectAll().executeTakeFirstOrThrow()
    t.match(transfer, {
      id: first?.transfer_id,
      points: 2,
      kind: 'earning',
      source_kind: 'service_record',
      source_id: done.source.id
    })
    t.match(transfer.explanation, {
      worked_minutes: 120,
      evidence_grade: 'code_scanned',
      approver: done.approver,
      parts: [{ earning_rule_version: 1, worked_on: '2026-11-23', points: 2 }]
    })
    const earnings = await app.db
      .selectFrom('earning')
      .select(['points', 'reason', 'approver'])
      .orderBy('sequence')
      .execute()
    t.match(earnings, [
      { points: 2, reason: null },
      { points: 0, reason: 'evidence_does_not_earn' }
    ])
    for (const table of ['earning', 'earning_part'] as const)
      await t.rejects(app.db.deleteFrom(table).execute(), { code: '23001' }, `${table} stays`)
    await t.rejects(app.db.updateTable('earning').set({ points: 9 }).execute(), { code: '23001' })
  }
)

const pointsOn = async (app: TestApp, day: string): Promise<number> => {
  const rows = await app.db.selectFrom('earning_part').select('points').where('worked_on', '=', day).execute()
  return rows.reduce((sum, { points }) => sum + points, 0)
}

await onPostgres(t, 'caps and budgets hold exactly, however many approve at once', async (t, engine) => {
  const { app, admin, clerk, as } = await givenRegister(t, engine)
  const campaign = { name: '虚构冬日行动', budget_points: 11 }
  await as(admin).post(RULES, ruleDraft({ campaign, ends_on: '2026-12-01' }, { daily_points_max: 5 }))
  app.testClock.set('2026-11-24T20:00:00+08:00')
  const persons = [await givenWorker(app), await givenWorker(app), await givenWorker(app)].map(({ id }) => id)
  const ended_at = new Date('2026-11-24T19:00:00+08:00')
  const all = await Promise.all(
    Array.from({ length: 24 }, (_, place) => credit(app, clerk, [approvedWork(persons[place % 3] ?? '', { ended_at })]))
  )
  const earned = all.flat().reduce((sum, { points }) => sum + points, 0)
  t.equal(earned, 3 * 8 + 11, 'each their eight of the day, and the budget of all')
  t.equal(await pointsOn(app, '2026-11-24'), earned)
  t.match(
    await app.db.selectFrom('earning_rule').select('given_points').where('campaign_name', 'is not', null).execute(),
    [{ given_points: 11 }]
  )
  const { items } = (await as(await signInAgain(app, admin, SUBDISTRICT)).get(`${RULES}?activity_kind=service`)).json()
  t.match(items, [{ campaign, given_points: 11 }, { given_points: null }])
  const transfers = await app.db.selectFrom('points_transfer').select('points').execute()
  t.equal(
    transfers.reduce((sum, { points }) => sum + points, 0),
    earned,
    'and so does the ledger'
  )
  const entries = await app.db.selectFrom('points_entry').select('points').execute()
  t.equal(
    entries.reduce((sum, { points }) => sum + points, 0),
    0
  )
})

await onPostgres(
  t,
  'a day ends at midnight in Jining, and late approvals count on the day worked',
  async (t, engine) => {
    const { app, clerk } = await givenRegister(t, engine)
    const { id } = await givenWorker(app)
    const day_long = { worked_minutes: 480 }
    const at = (time: string, change = {}) => approvedWork(id, { ended_at: new Date(time), ...day_long, ...change })
    t.match(await credit(app, clerk, [at('2026-11-20T23:59:59+08:00')]), [{ points: 8 }])
    t.match(await credit(app, clerk, [at('2026-11-20T23:59:59+08:00')]), [{ points: 0, reason: 'daily_cap' }])
    t.match(
      await credit(app, clerk, [at('2026-11-21T02:00:00+08:00', { worked_minutes: 270 })]),
      [{ points: 2 }],
      'of the night, what lies on the next day'
    )
    t.match(await credit(app, clerk, [at('2026-11-21T20:00:00+08:00')]), [{ points: 6 }])
    const late = Array.from({ length: 7 }, (_, day) => at(`2026-10-0${day + 1}T20:00:00+08:00`))
    t.match(
      (await credit(app, clerk, [...late, at('2026-10-20T20:00:00+08:00')])).map(({ points, reason }) => [
        points,
        reason
      ]),
      [...late.map(() => [8, null]), [4, null]],
      'sixty in October'
    )
    t.match(await credit(app, clerk, [at('2026-10-31T23:00:00+08:00')]), [{ points: 0, reason: 'monthly_cap' }])
    t.match(await credit(app, clerk, [at('2026-09-30T23:00:00+08:00')]), [{ points: 8 }], 'September is another month')
  }
)

await onPostgres(t, 'what is withdrawn is taken back and leaves its room to others', async (t, engine) => {
  const { app, clerk } = await givenRegister(t, engine)
  const { id } = await givenWorker(app)
  const wrong = approvedWork(id, { worked_minutes: 480 })
  await credit(app, clerk, [wrong])
  t.match(await credit(app, clerk, [approvedWork(id)]), [{ points: 0, reason: 'daily_cap' }])
  const withdraw = async () =>
    await asActor(app, clerkOf(clerk), (work) =>
      withdrawCredits(work, [
        { source: wrong.source, subdistrict_code: SUBDISTRICT, explanation: { reason_code: 'wrong_minutes' } }
      ])
    )
  t.strictSame(await withdraw(), [undefined])
  t.strictSame(await withdraw(), [undefined], 'once is enough')
  t.equal((await app.db.selectFrom('points_transfer').select('id').where('kind', '=', 'reversal').execute()).length, 1)
  t.match(await credit(app, clerk, [wrong]), [{ points: 8, is_repeated: true }], 'credited once, for ever')
  t.match(await credit(app, clerk, [approvedWork(id)]), [{ points: 2 }])
})

await onPostgres(t, 'what the sub-district has reversed by hand can still be withdrawn', async (t, engine) => {
  const { app, clerk } = await givenRegister(t, engine)
  const { id } = await givenWorker(app)
  const wrong = approvedWork(id, { worked_minutes: 480 })
  const [credited] = await credit(app, clerk, [wrong])
  await asActor(app, clerkOf(clerk), (work) =>
    reverseTransfers(work, [{ transfer_id: credited?.transfer_id ?? '', explanation: {} }])
  )
  t.match(await credit(app, clerk, [approvedWork(id)]), [{ points: 0, reason: 'daily_cap' }])
  const withdrawn = await asActor(app, clerkOf(clerk), (work) =>
    withdrawCredits(work, [{ source: wrong.source, subdistrict_code: SUBDISTRICT, explanation: {} }])
  )
  t.strictSame(withdrawn, [undefined])
  t.equal((await app.db.selectFrom('points_transfer').select('id').where('kind', '=', 'reversal').execute()).length, 1)
  t.match(await credit(app, clerk, [approvedWork(id)]), [{ points: 2 }])
})

await onPostgres(
  t,
  'the database credits nothing by another rule, on other days or beyond a budget',
  async (t, engine) => {
    const { app, admin, clerk, as } = await givenRegister(t, engine)
    const campaign = { name: '虚构冬日行动', budget_points: 3 }
    const made = await as(admin).post(RULES, ruleDraft({ campaign, ends_on: '2026-12-01' }))
    const { id: person_id } = await givenWorker(app)
    await credit(app, clerk, [approvedWork(person_id)])
    const earning = await app.db.selectFrom('earning').selectAll().executeTakeFirstOrThrow()
    const add = async (change: object) =>
      await app.db
        .insertInto('earning_part')
        .values({
          earning_id: earning.id,
          earning_rule_id: made.json().id,
          worked_on: '2026-11-24',
          subdistrict_code: SUBDISTRICT,
          person_id,
          track: made.json().id,
          worked_minutes: 60,
          acts: 0,
          weight: 6_000,
          points_before_limits: 4,
          points: 4,
          limited_by: null,
          ...change
        })
        .execute()
    await t.rejects(add({}), { code: '23514', constraint: 'earning_rule_gives_what_it_has' })
    await t.rejects(
      add({ worked_on: '2026-11-23' }),
      { code: '40001' },
      'tried again by whoever has not seen the rule end'
    )
    await t.rejects(add({ worked_on: '2026-12-01' }), { code: '40001' })
    await t.rejects(add({ track: 'service' }), { code: '23514', constraint: 'earning_part_is_by_a_rule_for_it' })
    await t.rejects(add({ points: 3 }), { code: '23514', constraint: 'earning_part_is_limited_or_whole' })
    const whole = { ...earning, id: randomUUID(), source_id: randomUUID() }
    const { sequence: _, ...copy } = whole
    const again = app.db
      .insertInto('earning')
      .values({ ...copy, source_id: earning.source_id })
      .execute()
    await t.rejects(again, { code: '23505', constraint: 'earning_once_per_source' })
    const without_parts = app.db.insertInto('earning').values(copy).execute()
    await t.rejects(without_parts, { code: '23514', constraint: 'earning_is_its_parts' })
  }
)
