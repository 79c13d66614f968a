import t from 'tap'
import { COMMUNITY, givenStaff, OTHER_COMMUNITY, OTHER_SUBDISTRICT, SUBDISTRICT } from '../support/actors.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'
import { accountOfKind, checkLedgers, giveLedger, givenMembers, givenPoints, type Member } from '../support/ledger.ts'
import { givenCourier } from '../support/persons.ts'

const MINUTE = 60_000

/** Points that happened at many times and were written down later, in an order of their own. */
async function givenPast(app: TestApp, members: readonly Member[]) {
  const posted: { account_id: string; points: number; occurred: number; recorded: number }[] = []
  let seed = 7
  const next = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
    return seed % below
  }
  for (let count = 0; count < 24; count++) {
    app.testClock.advance(60 * next(600))
    const member = members[next(members.length)] as Member
    const recorded = app.testClock.now()
    const occurred = recorded - MINUTE * next(3 * 24 * 60) - next(MINUTE)
    const points = 1 + next(9)
    await givenPoints(app, member, points, { occurred_at: new Date(occurred) })
    posted.push({ account_id: member.account_id, points, occurred, recorded })
  }
  return posted
}

await onPostgres(t, 'a balance of any past moment is what had happened, or was known, by then', async (t, engine) => {
  const app = await startApp(t, engine)
  const members = await givenMembers(app, 2)
  const posted = await givenPast(app, members)
  await checkLedgers(t, app.db)
  const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const issuing = await accountOfKind(app, 'issuing')
  const balance = async (id: string, at: number, by: string) => {
    const as_of = encodeURIComponent(new Date(at).toISOString())
    const url = `/v1/points/accounts/${id}?as_of=${as_of}&by=${by}`
    return (await app.send('GET', url, { token })).json().balance_points
  }
  const moments = posted.flatMap(({ occurred, recorded }) => [occurred, occurred - 1, recorded, recorded - 1])
  for (const at of moments.filter((_, place) => place % 5 === 0)) {
    for (const by of ['occurred', 'recorded'] as const) {
      const known = posted.filter((one) => one[by] <= at)
      const sum = (all: typeof known) => all.reduce((total, { points }) => total + points, 0)
      const member = members[0]?.account_id ?? ''
      t.equal(
        await balance(member, at, by),
        sum(known.filter(({ account_id }) => account_id === member)),
        `${by} ${at}`
      )
      t.equal(await balance(issuing, at, by), 0 - sum(known), `issuing ${by} ${at}`)
    }
  }
})

await onPostgres(t, 'a statement begins and ends with what the account had, and names the chain', async (t, engine) => {
  const app = await startApp(t, engine)
  const [member] = (await givenMembers(app, 1)) as [Member]
  await givenPast(app, [member])
  const { token, account_id } = member
  const read = async (query: string) =>
    (await app.send('GET', `/v1/points/accounts/${account_id}/statement?${query}`, { token })).json()
  const whole = await read('from=2026-01-01&limit=200')
  t.equal(whole.opening_balance_points, 0)
  const own = (await app.send('GET', '/v1/me/points', { token })).json().items[0]
  t.equal(whole.closing_balance_points, own.balance_points)
  t.equal(own.available_points, own.balance_points)
  const part = await read('from=2026-11-24&to=2026-11-26&limit=3')
  const { entries } = part
  let page = part
  while (page.next !== null) {
    page = await read(`from=2026-11-24&to=2026-11-26&limit=3&cursor=${page.next}`)
    entries.push(...page.entries)
  }
  const sum = entries.reduce((total: number, { points }: { points: number }) => total + points, 0)
  t.equal(part.opening_balance_points + sum, part.closing_balance_points)
  t.ok(part.head.number < whole.head.number)
  const listed = (await app.send('GET', `/v1/points/accounts/${account_id}/entries?limit=200`, { token })).json()
  t.strictSame(listed.items.toReversed(), whole.entries)
  t.match(listed.items[0], { kind: 'earning', explanation: {}, made_by: 'system' })
  for (const query of ['from=2026-12-01', 'from=2026-11-25&to=2026-11-24', 'from=2026-13-01', 'from=yesterday!!'])
    t.equal((await read(query)).code, 'past_moment_malformed', query)
})

await onPostgres(
  t,
  'lots are spent soonest first, and what is over counts no more, swept or not',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const member = await giveLedger(app)
    await givenPoints(app, member, 4, { expires_on: '2026-11-30' })
    await givenPoints(app, member, 5, { expires_on: '2026-12-31' })
    const read = async (what = '') =>
      (await app.send('GET', `/v1/points/accounts/${member.account_id}${what}`, { token: member.token })).json()
    t.strictSame((await read('/expiries')).items, [
      { expires_on: '2026-11-30', points: 4 },
      { expires_on: '2026-12-31', points: 5 }
    ])
    t.match(await read(), { balance_points: 16, available_points: 16 })
    app.testClock.set('2026-12-01T00:00:00+08:00')
    t.match(await read(), { balance_points: 16, available_points: 12 })
    t.equal((await read('/expiries')).items.length, 1)
    app.testClock.set('2026-11-30T23:59:59+08:00')
    t.match(await read(), { available_points: 16 }, 'until the day is over')
  }
)

await onPostgres(t, 'everybody sees the accounts that they look after, and their own', async (t, engine) => {
  const app = await startApp(t, engine)
  const [here] = (await givenMembers(app, 1)) as [Member]
  const [there] = (await givenMembers(app, 1, OTHER_COMMUNITY)) as [Member]
  const visible = async (token: string) => {
    const answer = await app.send('GET', '/v1/points/accounts', { token })
    return answer
      .json()
      .items?.map(({ id }: { id: string }) => id)
      .sort()
  }
  const both = [here.account_id, there.account_id].sort()
  const staff = async (role: 'community' | 'subdistrict', area: string) => (await givenStaff(app, role, area)).token
  const admin = await staff('subdistrict', SUBDISTRICT)
  t.strictSame(await visible(admin), both)
  t.strictSame(await visible(await staff('community', COMMUNITY)), [here.account_id])
  t.strictSame(await visible(await staff('subdistrict', OTHER_SUBDISTRICT)), [])
  const url = `/v1/points/accounts/${here.account_id}`
  for (const path of ['', '/entries', '/expiries', '/statement?from=2026-11-01']) {
    t.equal((await app.send('GET', url + path, { token: here.token })).statusCode, 200, path)
    t.equal((await app.send('GET', url + path, { token: there.token })).json().code, 'no_such_points_account', path)
    const foreign = await staff('subdistrict', OTHER_SUBDISTRICT)
    t.equal((await app.send('GET', url + path, { token: foreign })).statusCode, 404, path)
  }
  const nobodys = await app.send('GET', '/v1/points/ledger-accounts', { token: admin })
  t.strictSame(
    nobodys.json().items.map(({ kind }: { kind: string }) => kind),
    ['expired', 'issuing', 'redeemed']
  )
  const courier = await givenCourier(app)
  const open = (person_id: string) => app.send('POST', '/v1/points/accounts', { token: admin, body: { person_id } })
  const opened = await open(courier.id)
  t.match(opened.json(), { person_id: courier.id, balance_points: 0, person_name: '虚***' })
  t.equal((await open(courier.id)).json().id, opened.json().id, 'opened once')
  t.equal((await open('00000000-0000-4000-8000-000000000000')).json().code, 'account_owner_not_found')
  await checkLedgers(t, app.db)
})
