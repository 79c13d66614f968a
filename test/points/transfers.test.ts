import t from 'tap'
import { COMMUNITY, givenStaff, OTHER_SUBDISTRICT, SUBDISTRICT, signInAgain } from '../support/actors.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'
import { accountOfKind, checkLedgers, givenMembers, type Member } from '../support/ledger.ts'
import { REASON } from '../support/persons.ts'

async function givenLedger(app: TestApp, count = 2) {
  const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const members = await givenMembers(app, count)
  const issuing = await accountOfKind(app, 'issuing')
  const grant = (given: object = {}) => ({
    ...{ from_account_id: issuing, to_account_id: members[0]?.account_id, points: 5, reason: 'event_prize' },
    ...given
  })
  const post = (given: object = {}, headers: Record<string, string> = {}, token = admin.token) =>
    app.send('POST', '/v1/points/transfers', { token, body: grant(given), headers })
  return { admin, members: members as [Member, ...Member[]], issuing, grant, post }
}

await onPostgres(
  t,
  'a transfer has both its sides, and is answered the same each time with its key',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const { post, members, issuing, admin } = await givenLedger(app)
    const first = await post({}, { 'idempotency-key': 'one' })
    t.equal(first.statusCode, 201, first.body)
    const { id, ...transfer } = first.json()
    t.match(transfer, { from_account_id: issuing, to_account_id: members[0].account_id, points: 5, kind: 'grant' })
    t.equal(first.headers['location'], `/v1/points/transfers/${id}`)
    const again = await post({}, { 'idempotency-key': 'one' })
    t.equal(again.headers['idempotency-replayed'], 'true')
    t.strictSame(again.json(), first.json())
    t.equal((await post({ points: 6 }, { 'idempotency-key': 'one' })).json().code, 'idempotency_key_reused')
    const other = await givenStaff(app, 'subdistrict', SUBDISTRICT)
    t.not((await post({}, { 'idempotency-key': 'one' }, other.token)).json().id, id, 'a key is its caller’s alone')
    app.testClock.advance(25 * 60 * 60)
    const { token } = await signInAgain(app, admin, SUBDISTRICT)
    t.not((await post({}, { 'idempotency-key': 'one' }, token)).json().id, id, 'and kept for a day')
    const read = await app.send('GET', `/v1/points/transfers/${id}`, { token })
    t.match(read.json(), { id, explanation: { reason: 'event_prize' }, reversed_by_id: null })
    await checkLedgers(t, app.db)
  }
)

await onPostgres(t, 'many at once are posted together, and a refused one spoils none', async (t, engine) => {
  const app = await startApp(t, engine)
  const { post, members } = await givenLedger(app, 10)
  const before = await headOf(app)
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, place) =>
      post(
        { to_account_id: place % 6 === 0 ? '00000000-0000-4000-8000-000000000000' : members[place % 10]?.account_id },
        { 'idempotency-key': `many-${Math.floor(place / 2)}-${place % 20 === 1 ? 'same' : place}` }
      )
    )
  )
  t.equal(answers.filter(({ statusCode }) => statusCode === 201).length, 50)
  t.ok(answers.every(({ statusCode }) => statusCode === 201 || statusCode === 400))
  t.ok((await headOf(app)) - before < 20, 'in few batches')
  const same = await Promise.all(Array.from({ length: 8 }, () => post({}, { 'idempotency-key': 'same' })))
  const ids = new Set(same.filter(({ statusCode }) => statusCode === 201).map((answer) => answer.json().id))
  t.equal(ids.size, 1, 'one key has one effect')
  t.ok(same.every(({ statusCode }) => statusCode === 201 || statusCode === 409))
  await checkLedgers(t, app.db)
})

await onPostgres(t, 'what is no amount, no account or no time is refused, and nothing is posted', async (t, engine) => {
  const app = await startApp(t, engine)
  const { post, members, issuing } = await givenLedger(app)
  const [one, other] = [members[0].account_id, members[1]?.account_id]
  const before = await headOf(app)
  for (const points of [0, -1, 1.5, 1e21, 2 ** 53 + 1, '5', null, 1_000_001, true, [1]])
    t.equal((await post({ points })).json().code, 'invalid_request', JSON.stringify(points))
  const raw = await post({ points: 1 })
  t.equal(raw.statusCode, 201)
  const refused: [object, string][] = [
    [{ from_account_id: one, to_account_id: one }, 'transfer_to_itself'],
    [{ from_account_id: issuing, to_account_id: issuing }, 'transfer_to_itself'],
    [{ from_account_id: one, to_account_id: other }, 'accounts_do_not_fit'],
    [{ to_account_id: await accountOfKind(app, 'redeemed') }, 'accounts_do_not_fit'],
    [{ from_account_id: one, to_account_id: issuing }, 'accounts_do_not_fit'],
    [{ to_account_id: '00000000-0000-4000-8000-000000000000' }, 'points_account_not_found'],
    [{ occurred_at: '2026-11-23T10:00:01+08:00' }, 'occurred_at_out_of_range'],
    [{ occurred_at: '1999-12-31T00:00:00Z' }, 'occurred_at_out_of_range'],
    [{ expires_on: '2026-11-22' }, 'expires_before_it_begins'],
    [{ expires_on: '2027-02-30' }, 'expires_before_it_begins'],
    [{ expires_on: '9999-12-31' }, 'expires_before_it_begins'],
    [{ reason: 'x\u0000' }, 'text_not_readable'],
    [{ money: 1 }, 'invalid_request']
  ]
  for (const [given, code] of refused) t.equal((await post(given)).json().code, code, JSON.stringify(given))
  t.equal(await headOf(app), before + 1)
  await checkLedgers(t, app.db)
})

await onPostgres(t, 'nobody posts in a ledger that is not theirs, nor after they were disabled', async (t, engine) => {
  const app = await startApp(t, engine)
  const { post, admin, members } = await givenLedger(app)
  const foreign = await givenStaff(app, 'subdistrict', OTHER_SUBDISTRICT)
  t.equal((await post({}, {}, foreign.token)).json().code, 'points_account_not_found')
  const { id } = (await post()).json()
  const url = `/v1/points/transfers/${id}`
  t.equal((await app.send('GET', url, { token: foreign.token })).json().code, 'points_transfer_not_found')
  const reversed = await app.send('POST', `${url}/reverse`, { token: foreign.token, body: { reason: REASON } })
  t.equal(reversed.json().code, 'points_transfer_not_found')
  for (const role of ['community', 'enumerator'] as const) {
    const { token } = await givenStaff(app, role, COMMUNITY)
    t.equal((await post({}, {}, token)).statusCode, 403)
  }
  t.equal((await post({}, {}, members[0].token)).statusCode, 403)
  t.equal((await app.send('GET', url, { token: members[0].token })).statusCode, 200, 'their own')
  t.equal((await app.send('GET', url, { token: members[1]?.token ?? '' })).statusCode, 404, 'not another’s')
  const other = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  await app.send('POST', `/v1/staff/${other.id}/disable`, { token: admin.token, body: {} })
  t.equal((await post({}, {}, other.token)).statusCode, 401)
})

await onPostgres(
  t,
  'a batch is posted as a whole or each for itself, and a dry run posts nothing',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const { admin, grant } = await givenLedger(app)
    const bad = grant({ occurred_at: '2027-01-01T00:00:00Z' })
    const send = async (body: object, headers = {}) => {
      const answer = await app.send('POST', '/v1/points/transfers/batch', { token: admin.token, body, headers })
      return answer
        .json()
        .items?.map(
          ({ result, problem }: { result: string; problem: { code: string } | null }) => problem?.code ?? result
        )
    }
    const before = await headOf(app)
    const items = [grant(), bad, grant({ to_account_id: grant().from_account_id })]
    const codes = ['occurred_at_out_of_range', 'transfer_to_itself']
    t.strictSame(await send({ mode: 'each', is_dry_run: true, items }), ['accepted', ...codes])
    t.strictSame(await send({ mode: 'all_or_nothing', items }), ['accepted', ...codes])
    t.equal(await headOf(app), before)
    t.strictSame(await send({ mode: 'each', items }), ['posted', ...codes])
    t.strictSame(await send({ mode: 'all_or_nothing', items: [grant(), grant()] }), ['posted', 'posted'])
    t.equal(await headOf(app), before + 2)
    const thousand = Array.from({ length: 1000 }, () => grant({ points: 1 }))
    t.equal((await send({ mode: 'each', items: thousand }, { 'idempotency-key': 'k' })).length, 1000)
    t.equal(await headOf(app), before + 3)
    t.equal(await send({ mode: 'each', items: [...thousand, grant()] }), undefined, 'more are refused')
    await checkLedgers(t, app.db)
  }
)

await onPostgres(t, 'a transfer is reversed once, by reason, and a reversal never', async (t, engine) => {
  const app = await startApp(t, engine)
  const { admin, post, members } = await givenLedger(app)
  const { id } = (await post()).json()
  const reverse = (transfer_id: string, reason = REASON) =>
    app.send('POST', `/v1/points/transfers/${transfer_id}/reverse`, { token: admin.token, body: { reason } })
  t.equal((await reverse(id, '      ')).json().code, 'reason_too_short')
  const both = await Promise.all([reverse(id), reverse(id)])
  t.strictSame(both.map(({ statusCode }) => statusCode).sort(), [201, 409])
  const reversal = both.find(({ statusCode }) => statusCode === 201)?.json()
  t.match(reversal, { kind: 'reversal', points: 5, from_account_id: members[0].account_id })
  t.equal((await reverse(reversal.id)).json().code, 'transfer_not_reversible')
  t.equal((await reverse('00000000-0000-4000-8000-000000000000')).json().code, 'points_transfer_not_found')
  const audit = await app.send('GET', '/v1/audit?action=points_transfer.reverse', { token: admin.token })
  t.equal(audit.json().items.length, 1)
  await checkLedgers(t, app.db)
})
