import { sql } from 'kysely'
import t from 'tap'
import { SYSTEM } from '../../src/actor.ts'
import {
  hashCode,
  isCodeRight,
  newPickUpCode,
  readCode,
  shownCode,
  WRONG_CODES_MAX
} from '../../src/points/redemptions/rules.ts'
import { sweepPoints, sweepRedemptions } from '../../src/points/service.ts'
import { transact } from '../../src/transaction.ts'
import type { Work } from '../../src/work.ts'
import { COMMUNITY, givenStaff, OTHER_COMMUNITY, OTHER_SUBDISTRICT, SUBDISTRICT } from '../support/actors.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'
import { checkLedgers, givenMembers, givenPoints, type Member } from '../support/ledger.ts'
import { givenCourier, REASON } from '../support/persons.ts'
import { givenCatalogue, givenSaver, giveRedemption } from '../support/rewards.ts'

const pointsOf = async (app: TestApp, { token }: Member) => {
  const { balance_points, available_points } = (await app.send('GET', '/v1/me/points', { token })).json().items[0]
  return [balance_points, available_points]
}

/** Of every reward with a stock: what is left and what anybody has or waits for is what there was. */
async function piecesAddUp(app: TestApp): Promise<boolean> {
  const { rows } = await sql`
    select id from reward where stock_pieces is not null and (
      stock_pieces <> (select coalesce(sum(pieces), 0) from reward_stock_movement where reward_id = reward.id)
      or stock_number <> (select count(*) from reward_stock_movement where reward_id = reward.id)
    )
    union all
    select redemption.id from redemption join reward on reward.id = reward_id and stock_pieces is not null
    where (select coalesce(sum(pieces), 0) from reward_stock_movement where redemption_id = redemption.id)
      <> case when redemption.status in ('held', 'fulfilled') then -1 else 0 end
    union all
    select redemption.id from redemption join points_hold as hold on hold.id = hold_id
    where redemption.points <> hold.points or redemption.expires_at <> hold.ends_at`.execute(app.db)
  return rows.length === 0
}

const sweeping =
  (app: TestApp) =>
  async <Result>(use: (work: Work) => Promise<Result>): Promise<Result> =>
    await transact(
      app.db,
      { clock: app.testClock, chance: app.chance, keys: app.keys, settings: { home_area_code: SUBDISTRICT } },
      { scope: SYSTEM, caller: { actor: SYSTEM, address: null, request_id: null } },
      use
    )

const statuses = (answers: { statusCode: number; json(): { code?: string } }[]) =>
  Object.fromEntries(
    Map.groupBy(answers, (answer) => answer.json().code ?? String(answer.statusCode))
      .entries()
      .map(([code, all]) => [code, all.length])
  )

await onPostgres(t, 'forty who want the last three pieces get three, and nobody else pays', async (t, engine) => {
  const app = await startApp(t, engine)
  const { offer, redeem, stockOf } = await givenCatalogue(app)
  const members = await givenMembers(app, 40)
  for (const member of members) await givenPoints(app, member, 5)
  const reward = await offer({ stock_pieces: 3 })
  const answers = await Promise.all(members.map((member) => redeem(reward, member)))
  t.strictSame(statuses(answers), { 201: 3, reward_out_of_stock: 37 })
  t.equal(await stockOf(reward), 0)
  const held = await sql<{ sum: number }>`select sum(held_points)::integer as sum from points_account`.execute(app.db)
  t.equal(held.rows[0]?.sum, 15)
  t.ok(await piecesAddUp(app))
  await checkLedgers(t, app.db)
})

await onPostgres(
  t,
  'forty who spend one balance at once on many rewards spend it once, and limits hold exactly',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const { offer, redeem, stockOf } = await givenCatalogue(app)
    const spender = await givenSaver(app, 23)
    const rewards = [await offer({ stock_pieces: 100 }), await offer({ stock_pieces: 100 })] as const
    const spent = await Promise.all(
      Array.from({ length: 40 }, (_, place) => redeem(rewards[place % 2] ?? rewards[0], spender))
    )
    t.strictSame(statuses(spent), { 201: 4, insufficient_points: 36 })
    t.strictSame(await pointsOf(app, spender), [23, 3])
    t.equal(Number(await stockOf(rewards[0])) + Number(await stockOf(rewards[1])), 196)

    const eager = await givenSaver(app, 100)
    const limited = await offer({ limit_per_person: { pieces: 2, period: 'month' }, pick_up_days: 30 })
    const asked = await Promise.all(Array.from({ length: 20 }, () => redeem(limited, eager)))
    t.strictSame(statuses(asked), { 201: 2, reward_limit_reached: 18 })
    const id = asked.find(({ statusCode }) => statusCode === 201)?.json().redemption.id
    await app.send('POST', `/v1/redemptions/${id}/cancel`, { token: eager.token, body: {} })
    t.strictSame(statuses([await redeem(limited, eager), await redeem(limited, eager)]), {
      201: 1,
      reward_limit_reached: 1
    })
    app.testClock.set('2026-12-01T00:00:00+08:00')
    t.equal((await redeem(limited, eager)).statusCode, 201, 'another month')
    t.ok(await piecesAddUp(app))
    await checkLedgers(t, app.db)
  }
)

await onPostgres(t, 'who shows the code gets the piece once, and the points are taken once', async (t, engine) => {
  const app = await startApp(t, engine)
  const { saver, redemption, pick_up_code } = await giveRedemption(app)
  const { token } = await givenStaff(app, 'community', redemption.area_code)
  const url = `/v1/redemptions/${redemption.id}`
  t.match(redemption, { status: 'held', points: 5, station_code: 'GYG-002', reward_name: '反光背心' })
  t.equal(redemption.expires_at, '2026-11-30T16:00:00.000Z', 'to the end of the seventh day')
  t.strictSame(await pointsOf(app, saver), [9, 4])
  const fulfil = (code: string, key?: string) =>
    app.send('POST', `${url}/fulfil`, { token, body: { code }, headers: key ? { 'idempotency-key': key } : {} })
  t.equal((await fulfil('0000-0000-0000')).json().code, 'pick_up_code_wrong')
  const small = pick_up_code.toLowerCase().replaceAll('-', ' ')
  const both = await Promise.all([fulfil(small, 'a'), fulfil(pick_up_code, 'b'), fulfil(small, 'c')])
  t.strictSame(statuses(both), { 200: 1, redemption_over: 2 })
  t.strictSame(await pointsOf(app, saver), [4, 4])
  const seen = (await app.send('GET', url, { token: saver.token })).json()
  t.match(seen, { status: 'fulfilled', ended_at: '2026-11-23T02:00:00.000Z', points: 5 })
  const transfer = await app.send('GET', `/v1/points/transfers/${seen.transfer_id}`, { token: saver.token })
  t.match(transfer.json(), { kind: 'redemption', points: 5 })
  t.equal((await app.send('POST', `${url}/cancel`, { token: saver.token, body: {} })).json().code, 'redemption_over')
  t.ok(await piecesAddUp(app))
  await checkLedgers(t, app.db)
})

await onPostgres(t, 'a code is guessed at five times, and its owner alone makes another', async (t, engine) => {
  const app = await startApp(t, engine)
  const { saver, redemption, pick_up_code } = await giveRedemption(app)
  const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const url = `/v1/redemptions/${redemption.id}`
  const fulfil = (code: string) => app.send('POST', `${url}/fulfil`, { token, body: { code } })
  const guesses = await Promise.all(Array.from({ length: 8 }, (_, place) => fulfil(`wrong-${place}`)))
  t.strictSame(statuses(guesses), { pick_up_code_wrong: WRONG_CODES_MAX, pick_up_code_blocked: 3 })
  t.equal((await fulfil(pick_up_code)).json().code, 'pick_up_code_blocked', 'not even the right one')
  const stranger = await givenCourier(app)
  t.equal((await app.send('POST', `${url}/code`, { token: stranger.token })).statusCode, 404)
  t.equal((await app.send('POST', `${url}/code`, { token })).statusCode, 403)
  const renewed = await app.send('POST', `${url}/code`, { token: saver.token })
  t.equal(renewed.statusCode, 201)
  t.equal((await fulfil(pick_up_code)).json().code, 'pick_up_code_wrong', 'the one before is good no more')
  t.equal((await fulfil(renewed.json().pick_up_code)).statusCode, 200)
  const kept = await sql<{ text: string }>`
    select coalesce(string_agg(redemption::text, ' '), '') || coalesce((select string_agg(audit_entry::text, ' ') from audit_entry), '')
      as text from redemption`.execute(app.db)
  for (const code of [pick_up_code, renewed.json().pick_up_code]) {
    t.notMatch(kept.rows[0]?.text, code)
    t.notMatch(kept.rows[0]?.text, readCode(code), 'no code is kept')
  }
})

await onPostgres(t, 'who cancels gets points back, and the piece is there again, once', async (t, engine) => {
  const app = await startApp(t, engine)
  const { token, offer, redeem, stockOf } = await givenCatalogue(app)
  const saver = await givenSaver(app, 10)
  const reward = await offer({ stock_pieces: 2 })
  const { id } = (await redeem(reward, saver)).json().redemption
  const cancel = (by: string, body: object = {}, of = id) =>
    app.send('POST', `/v1/redemptions/${of}/cancel`, { token: by, body })
  t.equal((await cancel(token)).json().code, 'cancelling_reason_missing')
  t.equal((await cancel(token, { reason: '      ' })).json().code, 'reason_too_short')
  const stranger = await givenCourier(app)
  t.equal((await cancel(stranger.token)).statusCode, 404)
  const both = await Promise.all([cancel(saver.token), cancel(token, { reason: REASON }), cancel(saver.token)])
  t.strictSame(statuses(both), { 200: 1, redemption_over: 2 })
  t.strictSame(await pointsOf(app, saver), [10, 10])
  t.equal(await stockOf(reward), 2)
  const other = (await redeem(reward, saver)).json()
  const raced = await Promise.all([
    cancel(saver.token, {}, other.redemption.id),
    app.send('POST', `/v1/redemptions/${other.redemption.id}/fulfil`, { token, body: { code: other.pick_up_code } })
  ])
  t.strictSame(statuses(raced), { 200: 1, redemption_over: 1 }, 'cancelled or handed out, and not both')
  t.equal((await cancel(token, { reason: REASON }, (await redeem(reward, saver)).json().redemption.id)).statusCode, 200)
  const { rows } = await sql<{ reason: Buffer | null }>`
    select reason from audit_entry where action = 'redemption.cancel' order by recorded_at desc, reason nulls last limit 1`.execute(
    app.db
  )
  t.ok(rows[0]?.reason, 'why is kept, sealed')
  t.ok(await piecesAddUp(app))
  await checkLedgers(t, app.db)
})

await onPostgres(t, 'what nobody fetches in time gives its points and its piece back by itself', async (t, engine) => {
  const app = await startApp(t, engine)
  const { signIn, offer, redeem, stockOf } = await givenCatalogue(app)
  const [late, quick] = [await givenSaver(app, 5), await givenSaver(app, 5)]
  const reward = await offer({ stock_pieces: 1, pick_up_days: 1 })
  const { redemption, pick_up_code } = (await redeem(reward, late)).json()
  const url = `/v1/redemptions/${redemption.id}`
  app.testClock.set('2026-11-24T23:59:59+08:00')
  t.equal((await redeem(reward, quick)).json().code, 'reward_out_of_stock')
  app.testClock.set('2026-11-25T00:00:00+08:00')
  const token = await signIn()
  t.equal((await app.send('GET', url, { token })).json().status, 'expired')
  t.strictSame(await pointsOf(app, late), [5, 5])
  for (const [path, by, body] of [
    ['fulfil', token, { code: pick_up_code }],
    ['cancel', late.token, {}],
    ['code', late.token, undefined]
  ] as const) {
    const answer = await app.send('POST', `${url}/${path}`, { token: by, ...(body && { body }) })
    t.equal(answer.json().code, 'redemption_over', path)
  }
  const listed = async (status: string) =>
    (await app.send('GET', `/v1/redemptions?status=${status}`, { token })).json().items.length
  t.strictSame([await listed('held'), await listed('expired')], [0, 1], 'before anybody has written it down')
  t.equal((await redeem(reward, quick)).statusCode, 201, 'the next one gets it')
  t.strictSame([await listed('held'), await listed('expired')], [1, 1])
  app.testClock.set('2026-11-27T00:00:00+08:00')
  await signIn()
  t.equal(await sweepRedemptions(sweeping(app)), 1)
  t.equal(await sweepRedemptions(sweeping(app)), 0)
  await sweepPoints(sweeping(app))
  t.equal(await stockOf(reward), 1)
  t.ok(await piecesAddUp(app))
  await checkLedgers(t, app.db)
})

await onPostgres(
  t,
  'a refund gives back what was taken, once, and what is over by then stays so',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const { signIn, post, offer, redeem, stockOf } = await givenCatalogue(app)
    const saver = await givenSaver(app, 3, '2026-11-23')
    await givenPoints(app, saver, 4)
    const reward = await offer({ stock_pieces: 2 })
    const { redemption, pick_up_code } = (await redeem(reward, saver)).json()
    const url = `/v1/redemptions/${redemption.id}`
    const refund = (body: object = { reason: REASON, is_returned_to_stock: true }) => post(`${url}/refund`, body)
    t.equal((await refund()).json().code, 'redemption_not_fulfilled')
    await post(`${url}/fulfil`, { code: pick_up_code })
    t.strictSame(await pointsOf(app, saver), [2, 2])
    app.testClock.set('2026-11-24T10:00:00+08:00')
    const token = await signIn()
    const both = await Promise.all([refund(), refund(), refund()])
    t.strictSame(statuses(both), { 200: 1, redemption_not_fulfilled: 2 })
    t.strictSame(await pointsOf(app, saver), [4, 4], 'three came out of points that are over')
    t.equal(await stockOf(reward), 2)
    t.equal((await app.send('GET', url, { token })).json().status, 'refunded')
    t.ok(await piecesAddUp(app))
    await checkLedgers(t, app.db)
  }
)

await onPostgres(t, 'nobody sees, hands out or cancels what is not theirs to', async (t, engine) => {
  const app = await startApp(t, engine)
  const { post, offer, redeem } = await givenCatalogue(app)
  const saver = await givenSaver(app, 20)
  const reward = await offer()
  const { redemption, pick_up_code } = (await redeem(reward, saver)).json()
  t.equal(redemption.area_code, COMMUNITY, 'without a station, where they are at home')
  const url = `/v1/redemptions/${redemption.id}`
  const outsiders = [
    await givenStaff(app, 'community', OTHER_COMMUNITY),
    await givenStaff(app, 'subdistrict', OTHER_SUBDISTRICT)
  ]
  for (const { token } of outsiders) {
    t.equal((await app.send('GET', url, { token })).json().code, 'redemption_not_found')
    t.equal((await post(`${url}/fulfil`, { code: pick_up_code }, token)).json().code, 'redemption_not_found')
    t.equal((await post(`${url}/cancel`, { reason: REASON }, token)).json().code, 'redemption_not_found')
    t.strictSame((await app.send('GET', '/v1/redemptions', { token })).json().items, [])
  }
  const stranger = await givenCourier(app)
  t.equal((await app.send('GET', url, { token: stranger.token })).statusCode, 404)
  t.equal((await redeem(reward, stranger)).json().code, 'insufficient_points', 'who has no account has no points')
  t.equal((await post(`${url}/fulfil`, { code: pick_up_code }, saver.token)).statusCode, 403)
  const { token } = await givenStaff(app, 'community', COMMUNITY)
  const page = (await app.send('GET', `/v1/redemptions?reward_id=${reward.id}`, { token })).json()
  t.equal(page.items.length, 1)
  t.notMatch(JSON.stringify(page), saver.name, 'names are masked')
  t.equal(
    (await app.send('GET', '/v1/me/redemptions?limit=1', { token: saver.token })).json().items[0].id,
    redemption.id
  )

  const ask = (given: object) => redeem(reward, saver, given)
  t.equal((await ask({ price_points: 4 })).json().code, 'reward_price_changed')
  t.equal((await ask({ station_code: 'GYG-002' })).json().code, 'pick_up_station_not_offered')
  t.match((await ask({ reward_id: redemption.id })).json(), {
    code: 'reward_not_found',
    errors: [{ pointer: '/body/reward_id' }]
  })
  for (const price_points of [0, -1, 1.5, 1e21, 2 ** 53 + 1, '5'])
    t.equal((await ask({ price_points })).statusCode, 400)
  const once = () =>
    app.send('POST', '/v1/redemptions', {
      token: saver.token,
      body: { reward_id: reward.id, price_points: 5 },
      headers: { 'idempotency-key': 'one' }
    })
  t.strictSame((await once()).json(), (await once()).json(), 'the same code once more')
  t.strictSame(await pointsOf(app, saver), [20, 10])
})

t.test('a pick-up code is read however it is written, and is good for its own redemption alone', async (t) => {
  const bytes = (length: number) => Buffer.from(Array.from({ length }, (_, place) => place * 21))
  const code = newPickUpCode({ bytes })
  t.match(code, /^[0-9A-HJKMNP-TV-Z]{12}$/)
  t.match(shownCode(code), /^.{4}-.{4}-.{4}$/)
  t.equal(readCode(shownCode(code).toLowerCase()), code)
  t.equal(readCode('o0-iL 1'), '00111')
  const hash = hashCode('one', code)
  t.ok(isCodeRight('one', ` ${shownCode(code)} `, hash))
  t.notOk(isCodeRight('other', code, hash))
  t.notOk(isCodeRight('one', `${code}0`, hash))
})
