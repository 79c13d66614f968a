import { sql } from 'kysely'
import t from 'tap'
import { SYSTEM } from '../../src/actor.ts'
import { inScope } from '../../src/database/scope.ts'
import { openHolds, postTransfers, sweepPoints } from '../../src/points/service.ts'
import { transact } from '../../src/transaction.ts'
import type { Work } from '../../src/work.ts'
import { asSystem, givenStaff, SUBDISTRICT } from '../support/actors.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'
import {
  accountOfKind,
  checkLedgers,
  codesOf,
  giveLedger,
  givenMembers,
  givenPoints,
  type Member
} from '../support/ledger.ts'

/** As the service works: tried again where the database says so. */
const inTransaction = async <Result>(app: TestApp, use: (work: Work) => Promise<Result>): Promise<Result> =>
  await transact(
    app.db,
    { clock: app.testClock, chance: app.chance, keys: app.keys, settings: { home_area_code: SUBDISTRICT } },
    { scope: SYSTEM, caller: { actor: SYSTEM, address: null, request_id: null } },
    use
  )

await onPostgres(t, 'forty who spend one balance at once spend no more than there is', async (t, engine) => {
  const app = await startApp(t, engine)
  const [member] = (await givenMembers(app, 1)) as [Member]
  await givenPoints(app, member, 10, { expires_on: '2026-12-31' })
  await givenPoints(app, member, 3)
  const to_account_id = await accountOfKind(app, 'redeemed')
  const occurred_at = new Date(app.testClock.now())
  const spend = (place: number) =>
    inTransaction(app, async (work) =>
      place % 2 === 0
        ? await openHolds(work, [
            {
              account_id: member.account_id,
              points: 2,
              purpose: 'redemption',
              source: null,
              ends_at: new Date(occurred_at.getTime() + 60_000)
            }
          ])
        : await postTransfers(work, [
            {
              ...{ from_account_id: member.account_id, to_account_id, points: 2, kind: 'redemption', occurred_at },
              ...{ expires_on: null, source: { kind: 'redemption', id: String(place) }, explanation: {} }
            }
          ])
    )
  const codes = (await Promise.all(Array.from({ length: 40 }, (_, place) => spend(place)))).flatMap(codesOf)
  t.equal(codes.filter((code) => code === 'posted').length, 6)
  t.equal(codes.filter((code) => code === 'insufficient_points').length, 34)
  await checkLedgers(t, app.db)
})

await onPostgres(t, 'two processes post to one ledger at once, and its chain has no gap', async (t, engine) => {
  const app = await startApp(t, engine)
  const other = await startApp(t, engine, { keys: app.key_source })
  const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const members = await givenMembers(app, 5)
  const from_account_id = await accountOfKind(app, 'issuing')
  const answers = await Promise.all(
    Array.from({ length: 120 }, (_, place) =>
      (place % 2 === 0 ? app : other).send('POST', '/v1/points/transfers', {
        token,
        body: { from_account_id, to_account_id: members[place % 5]?.account_id, points: 1, reason: 'other' },
        headers: { 'idempotency-key': `both-${place % 80}` }
      })
    )
  )
  t.ok(answers.every(({ statusCode }) => statusCode === 201 || statusCode === 409))
  const ids = new Set(answers.filter(({ statusCode }) => statusCode === 201).map((answer) => answer.json().id))
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count from points_transfer`.execute(app.db)
  t.equal(rows[0]?.count, ids.size, 'what was answered was posted, once')
  t.ok(ids.size <= 80)
  await checkLedgers(t, app.db)
})

await onPostgres(t, 'a source is posted once, and time is written down once, whoever sweeps', async (t, engine) => {
  const app = await startApp(t, engine)
  const members = await givenMembers(app, 6)
  const from_account_id = await accountOfKind(app, 'issuing')
  const occurred_at = new Date(app.testClock.now())
  const credit = () =>
    inTransaction(app, (work) =>
      postTransfers(
        work,
        members.map(({ account_id, id }) => ({
          ...{ from_account_id, to_account_id: account_id, points: 2, kind: 'earning', occurred_at },
          ...{ expires_on: '2026-12-31', source: { kind: 'service_record', id }, explanation: {} }
        }))
      )
    )
  const codes = (await Promise.all([credit(), credit(), credit()])).flatMap(codesOf)
  t.equal(codes.filter((code) => code === 'posted').length, 6)
  t.equal(codes.filter((code) => code === 'source_already_posted').length, 12)
  app.testClock.set('2027-01-01T00:00:01+08:00')
  await Promise.all([1, 2, 3].map(() => sweepPoints((use) => inTransaction(app, use))))
  const { rows } = await sql<{ points: number }>`
    select sum(points)::integer as points from points_transfer where kind = 'expiry'`.execute(app.db)
  t.equal(rows[0]?.points, 12)
  await checkLedgers(t, app.db)
})

await onPostgres(t, 'nobody changes what was posted, nor adds what is not balanced', async (t, engine) => {
  const app = await startApp(t, engine)
  await giveLedger(app)
  const posted = [
    'ledger_batch',
    'points_transfer',
    'points_entry',
    'points_allocation',
    'points_hold_lot',
    'points_hold_end'
  ]
  for (const table of [...posted, 'points_account', 'points_lot', 'points_hold', 'ledger']) {
    const remove = sql`delete from ${sql.table(table)}`
    await t.rejects(remove.execute(app.db), { code: '23001' }, `${table} by its owner`)
    await t.rejects(
      inScope(app.db, SYSTEM, (tx) => remove.execute(tx)),
      { code: '42501' },
      `${table} by the service`
    )
    const change = sql`update ${sql.table(table)} set subdistrict_code = subdistrict_code`
    if (table !== 'ledger') await t.rejects(change.execute(app.db), { code: '23001' }, `${table} is not changed`)
    await t.rejects(
      inScope(app.db, SYSTEM, (tx) => change.execute(tx)),
      { code: '42501' }
    )
  }
  const add = (points: number) => sql`
    insert into points_entry (subdistrict_code, batch_number, position, transfer_id, account_id, points, occurred_at, recorded_at)
    select subdistrict_code, batch_number, position + 2 * 1000, transfer_id, account_id, ${points}, occurred_at, recorded_at
    from points_entry limit 1`
  await t.rejects(add(1).execute(app.db), { code: '23514' })
  await t.rejects(
    asSystem(app, ({ tx }) =>
      sql`select post_batch(${SUBDISTRICT}, 99, '', '', now(), '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}',
        '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}')`.execute(
        tx
      )
    ),
    { code: '42501' },
    'who has not taken the ledger posts nothing'
  )
})
