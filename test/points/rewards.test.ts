import fc from 'fast-check'
import { sql } from 'kysely'
import t from 'tap'
import { faultOf, type Offer, periodBeginsAt } from '../../src/points/rewards/rules.ts'
import { LIMIT_PERIODS } from '../../src/points/rewards/tables.ts'
import { COMMUNITY, givenStaff, OTHER_SUBDISTRICT, SUBDISTRICT } from '../support/actors.ts'
import { startApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'
import { givenCourier } from '../support/persons.ts'
import { givenCatalogue, givenSaver, rewardChange, rewardDraft } from '../support/rewards.ts'

const NOBODY = '00000000-0000-4000-8000-000000000000'

await onPostgres(t, 'a reward is made, changed by who read it, and offered to everybody', async (t, engine) => {
  const app = await startApp(t, engine)
  const { token, signIn, post, offer } = await givenCatalogue(app)
  const made = await post('/v1/rewards', rewardDraft({ pick_up_station_codes: ['GYG-002', 'GYG-002'] }))
  t.equal(made.statusCode, 201)
  const { id } = made.json()
  t.match(made.json(), { stock_pieces: 10, subdistrict_code: SUBDISTRICT, pick_up_station_codes: ['GYG-002'] })
  const put = (version: string | undefined, body: object, by = token) =>
    app.send('PUT', `/v1/rewards/${id}`, {
      token: by,
      body,
      ...(version !== undefined && { headers: { 'if-match': version } })
    })
  t.equal((await put(undefined, rewardChange())).statusCode, 428)
  t.equal((await put('"2"', rewardChange())).statusCode, 412)
  const changed = await put('"1"', rewardChange({ price_points: 6, status: 'withdrawn' }))
  t.match(changed.json(), { version: 2, price_points: 6, stock_pieces: 10, pick_up_station_codes: [] })
  t.equal(changed.headers['etag'], '"2"')
  t.equal((await put('"2"', { ...rewardChange(), stock_pieces: 5 })).statusCode, 400, 'stock is moved, not written')

  const seen = async (url = `/v1/areas/${COMMUNITY}/rewards`) =>
    (await app.send('GET', url)).json().items.map((one: { id: string }) => one.id)
  t.strictSame(await seen(), [], 'what is withdrawn is not on offer')
  t.equal((await app.send('GET', `/v1/rewards/${id}`)).json().code, 'reward_not_found')
  app.testClock.advance(1)
  const later = await offer({ valid_from: '2026-11-24', valid_to: '2026-11-25' })
  t.strictSame(await seen(), [])
  app.testClock.set('2026-11-24T00:00:00+08:00')
  t.strictSame(await seen(), [later.id])
  t.strictSame(await seen('/v1/areas/370811000000/rewards'), [later.id], 'also of all sub-districts')
  t.strictSame(await seen(`/v1/areas/${OTHER_SUBDISTRICT}/rewards`), [])
  for (const code of ['370811999000', 'x', '%00', '9'.repeat(12)])
    t.ok([400, 404].includes((await app.send('GET', `/v1/areas/${code}/rewards`)).statusCode), code)
  app.testClock.set('2026-11-26T00:00:00+08:00')
  t.strictSame(await seen(), [])
  const again = await signIn()
  t.equal((await app.send('GET', '/v1/rewards?limit=1', { token: again })).json().items[0].id, later.id)

  const foreign = await givenStaff(app, 'subdistrict', OTHER_SUBDISTRICT)
  t.equal((await put('"2"', rewardChange(), foreign.token)).statusCode, 404)
  t.equal((await post(`/v1/rewards/${later.id}/stock`, { pieces: 1, reason: 'other' }, foreign.token)).statusCode, 404)
  t.equal((await app.send('GET', `/v1/rewards/${later.id}/stock`, { token: foreign.token })).statusCode, 404)
  t.strictSame((await app.send('GET', '/v1/rewards', { token: foreign.token })).json().items, [])
  const community = await givenStaff(app, 'community', COMMUNITY)
  t.equal((await app.send('GET', '/v1/rewards', { token: community.token })).json().items.length, 2)
})

await onPostgres(
  t,
  'stock moves by numbered movements that only add up, and never below nothing',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const { token, post, offer, redeem, stockOf } = await givenCatalogue(app)
    const reward = await offer({ stock_pieces: 3 })
    const url = `/v1/rewards/${reward.id}/stock`
    const adjust = async (pieces: unknown, reason = 'restocked') => await post(url, { pieces, reason })
    t.equal((await adjust(5)).json().stock_pieces, 8)
    t.equal((await adjust(-2, 'damaged')).json().stock_pieces, 6)
    t.equal((await adjust(-7)).json().code, 'reward_stock_out_of_range')
    t.equal((await adjust(1_000_000)).json().code, 'reward_stock_out_of_range')
    for (const pieces of [0, 1.5, '5', 1e21, 2 ** 53 + 1, null]) t.equal((await adjust(pieces)).statusCode, 400)
    t.equal((await adjust(1, '五件')).statusCode, 400)
    await redeem(reward, await givenSaver(app, 5))
    const both = await Promise.all([adjust(-5), adjust(-5)])
    t.strictSame(both.map(({ statusCode }) => statusCode).sort(), [200, 409], 'both see what the other took')
    t.equal(await stockOf(reward), 0)
    const { items } = (await app.send('GET', url, { token })).json()
    t.strictSame(
      items.map(({ number, kind, pieces, stock_pieces }: Record<string, unknown>) => [
        number,
        kind,
        pieces,
        stock_pieces
      ]),
      [
        [5, 'adjustment', -5, 0],
        [4, 'taken', -1, 5],
        [3, 'adjustment', -2, 6],
        [2, 'adjustment', 5, 8],
        [1, 'opening', 3, 3]
      ]
    )
    const single = await offer({ stock_pieces: 1 })
    const { redemption } = (await redeem(single, await givenSaver(app, 5))).json()
    const fill = async (pieces: number) =>
      (await post(`/v1/rewards/${single.id}/stock`, { pieces, reason: 'restocked' })).statusCode
    t.strictSame([await fill(1_000_000), await fill(999_999)], [409, 200], 'there is room for what may come back')
    const cancelled = await post(`/v1/redemptions/${redemption.id}/cancel`, { reason: '登记有误，重新兑换' })
    t.strictSame([cancelled.statusCode, await stockOf(single)], [200, 1_000_000])
    const endless = await offer({ stock_pieces: null })
    const refused = await post(`/v1/rewards/${endless.id}/stock`, { pieces: 1, reason: 'other' })
    t.equal(refused.json().code, 'reward_stock_unlimited')
    await t.rejects(sql`update reward_stock_movement set pieces = 9`.execute(app.db), { code: '23001' })
    await t.rejects(sql`delete from reward_stock_movement`.execute(app.db), { code: '23001' })
    await t.rejects(sql`delete from reward`.execute(app.db), { code: '23001' })
  }
)

await onPostgres(t, 'what cannot be a reward is refused, and says why', async (t, engine) => {
  const app = await startApp(t, engine)
  const { post, offer } = await givenCatalogue(app)
  const refused: [object, string][] = [
    [{ valid_from: '2026-02-30' }, 'reward_days_not_good'],
    [{ valid_from: '1999-12-31' }, 'reward_days_not_good'],
    [{ valid_to: '2026-10-31' }, 'reward_days_not_good'],
    [{ valid_to: '9999-12-31' }, 'reward_days_not_good'],
    [{ pick_up_station_codes: ['NO-SUCH'] }, 'pick_up_station_not_found'],
    [{ price_yuan: 5 }, 'invalid_request'],
    [{ kind: 'money' }, 'invalid_request'],
    [{ name: ' ' }, 'invalid_request'],
    [{ name: 'x\u0000' }, 'text_not_readable'],
    [{ name: '\ud800' }, 'text_not_readable'],
    [{ description: '长'.repeat(10_000) }, 'invalid_request'],
    [{ limit_per_person: { pieces: 0, period: 'month' } }, 'invalid_request'],
    [{ limit_per_person: { pieces: 1, period: 'hour' } }, 'invalid_request'],
    ...[0, -1, 1.5, 1e21, 2 ** 53 + 1, '5'].map((price_points): [object, string] => [
      { price_points },
      'invalid_request'
    ])
  ]
  for (const [given, code] of refused)
    t.equal((await post('/v1/rewards', { ...rewardDraft(), ...given })).json().code, code, JSON.stringify(given))
  const reward = await offer()
  const { token } = await givenCourier(app)
  t.equal((await post('/v1/rewards', rewardDraft(), token)).statusCode, 403)
  t.equal((await post(`/v1/rewards/${reward.id}/stock`, { pieces: 1, reason: 'other' }, token)).statusCode, 403)
  t.equal((await post(`/v1/rewards/${NOBODY}/stock`, { pieces: 1, reason: 'other' })).statusCode, 404)
})

const OFFER: Offer = {
  status: 'offered',
  valid_from: '2026-11-01',
  valid_to: '2026-11-30',
  price_points: 5,
  stock_pieces: 1,
  limit_per_person: { pieces: 2, period: 'month' },
  pick_up_station_codes: ['GYG-001']
}
const ASKING = { today: '2026-11-30', price_points: 5, station_code: 'GYG-001', redeemed_pieces: 1 }

t.test('each thing that stands in the way of a reward is named, and nothing else does', async (t) => {
  t.equal(faultOf(OFFER, ASKING), undefined)
  t.equal(faultOf(OFFER, { ...ASKING, today: '2026-11-01' }), undefined)
  t.equal(
    faultOf({ ...OFFER, stock_pieces: null, limit_per_person: null }, { ...ASKING, redeemed_pieces: 99 }),
    undefined
  )
  t.equal(faultOf({ ...OFFER, pick_up_station_codes: [] }, { ...ASKING, station_code: null }), undefined)
  const faults: [Partial<Offer>, Partial<typeof ASKING>, string][] = [
    [{ status: 'withdrawn' }, {}, 'reward_not_on_offer'],
    [{}, { today: '2026-12-01' }, 'reward_not_on_offer'],
    [{}, { today: '2026-10-31' }, 'reward_not_on_offer'],
    [{}, { price_points: 4 }, 'reward_price_changed'],
    [{}, { price_points: 6 }, 'reward_price_changed'],
    [{}, { station_code: 'GYG-002' }, 'pick_up_station_not_offered'],
    [{ pick_up_station_codes: [] }, {}, 'pick_up_station_not_offered'],
    [{}, { redeemed_pieces: 2 }, 'reward_limit_reached'],
    [{ stock_pieces: 0 }, {}, 'reward_out_of_stock']
  ]
  for (const [offer, asking, fault] of faults) t.equal(faultOf({ ...OFFER, ...offer }, { ...ASKING, ...asking }), fault)
  t.equal(faultOf(OFFER, { ...ASKING, station_code: null }), 'pick_up_station_not_offered')
})

t.test(
  'a period of a limit begins at midnight in Jining, on the first day of the calendar that it is of',
  async (t) => {
    const begins = {
      day: '2026-11-23',
      week: '2026-11-23',
      month: '2026-11-01',
      quarter: '2026-10-01',
      year: '2026-01-01'
    }
    for (const [period, day] of Object.entries(begins)) {
      const began = Date.parse(`${day}T00:00:00+08:00`)
      t.equal(periodBeginsAt(period as 'day', Date.parse('2026-11-23T00:00:00+08:00')), began, period)
      if (period !== 'day')
        t.equal(periodBeginsAt(period as 'week', Date.parse('2026-11-29T23:59:59+08:00')), began, period)
    }
    t.equal(periodBeginsAt('week', Date.parse('2026-11-22T23:59:59+08:00')), Date.parse('2026-11-16T00:00:00+08:00'))
    t.equal(periodBeginsAt('ever', Date.now()), 0)
    fc.assert(
      fc.property(fc.constantFrom(...LIMIT_PERIODS), fc.integer({ min: 0, max: 4e12 }), (period, at) => {
        const began = periodBeginsAt(period, at)
        return began <= at && (period === 'ever' || periodBeginsAt(period, began) === began)
      })
    )
  }
)
