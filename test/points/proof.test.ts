import { sql } from 'kysely'
import t from 'tap'
import { SYSTEM } from '../../src/actor.ts'
import { narrow } from '../../src/database/scope.ts'
import {
  checkHead,
  commitHolds,
  openHolds,
  postTransfers,
  readProof,
  releaseHolds,
  reverseTransfers,
  verifyLedger
} from '../../src/points/service.ts'
import { asSystem, givenStaff, OTHER_SUBDISTRICT, SUBDISTRICT } from '../support/actors.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'
import { accountOfKind, givenMembers, givenPoints, thePosted } from '../support/ledger.ts'
import { type Tampering, tamperings } from '../support/tampering.ts'

/** A ledger that has rows of every kind, most of them several in one batch. */
async function givenEventfulLedger(app: TestApp): Promise<void> {
  const members = await givenMembers(app, 3)
  const ends_at = new Date('2026-11-24T10:00:00+08:00')
  for (const member of members) {
    await givenPoints(app, member, 10, { expires_on: '2026-12-31', explanation: { rule_version: 1 } })
    await givenPoints(app, member, 5, { source: { kind: 'service_record', id: member.id } })
  }
  const from_account_id = await accountOfKind(app, 'issuing')
  const occurred_at = new Date(app.testClock.now())
  await asSystem(app, (work) =>
    postTransfers(
      work,
      members.map(({ account_id }) => ({
        ...{ from_account_id, to_account_id: account_id, points: 2, kind: 'grant' as const, occurred_at },
        ...{ expires_on: null, source: null, explanation: {} }
      }))
    )
  )
  const hold = (place: number, points: number) => ({
    ...{ account_id: members[place]?.account_id ?? '', points, purpose: 'redemption', ends_at },
    source: { kind: 'redemption', id: `${place}-${points}` }
  })
  const holds = await asSystem(app, (work) => openHolds(work, [hold(0, 12), hold(1, 11), hold(2, 3), hold(2, 12)]))
  const ids = holds.map((one) => thePosted(one).id)
  const committed = await asSystem(app, (work) =>
    commitHolds(work, [
      { hold_id: ids[0] ?? '', points: 11 },
      { hold_id: ids[1] ?? '', points: 11 }
    ])
  )
  await asSystem(app, (work) => releaseHolds(work, [ids[2] ?? '']))
  await asSystem(app, (work) =>
    reverseTransfers(work, [{ transfer_id: thePosted(committed[0]).id, explanation: { reason: 'brought_back' } }])
  )
}

class Undone extends Error {}

/** What is found after something was done behind the service's back; undefined where the database did not let it be done. */
async function verifiedAfter(app: TestApp, { does }: Tampering) {
  let found: Awaited<ReturnType<typeof verifyLedger>> | undefined
  await app.db
    .transaction()
    .execute(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx)
      const { numAffectedRows } = await does.execute(tx)
      if (numAffectedRows === 0n) return
      const caller = { actor: SYSTEM, address: null, request_id: null }
      found = await verifyLedger({ ...app, tx: await narrow(tx, SYSTEM), caller } as never, SUBDISTRICT)
      throw new Undone()
    })
    .catch((error) => {
      if (error instanceof Undone || ['23514', '23505', '23502', '22P02'].includes(error.code)) return
      throw error
    })
  return found
}

await onPostgres(t, 'whatever is changed, deleted or put elsewhere in a ledger is found', async (t, engine) => {
  const app = await startApp(t, engine)
  await givenEventfulLedger(app)
  const intact = await asSystem(app, (work) => verifyLedger(work, SUBDISTRICT))
  t.match(intact, { is_intact: true, fault: null, next: null })
  let found = 0
  const missed: string[] = []
  for (const tampering of await tamperings(app.db)) {
    const verification = await verifiedAfter(app, tampering)
    if (verification === undefined) continue
    found++
    if (verification.is_intact || verification.fault?.table == null) missed.push(tampering.name)
  }
  t.strictSame(missed, [])
  t.ok(found > 150, `${found} were tried`)
  t.strictSame(await asSystem(app, (work) => verifyLedger(work, SUBDISTRICT)), intact)
})

await onPostgres(t, 'a head that was exported tells a chain that was rewritten or cut off since', async (t, engine) => {
  const app = await startApp(t, engine)
  await givenEventfulLedger(app)
  const kept = (await app.get('/v1/points/proof')).json()
  t.strictSame(kept, await asSystem(app, (work) => readProof(work, SUBDISTRICT)))
  const [member] = await givenMembers(app, 1)
  if (member !== undefined) await givenPoints(app, member, 3)
  const check = (head: object) => asSystem(app, (work) => checkHead(work, { ...kept, ...head }))
  t.equal(await check({}), undefined, 'what is added later changes nothing')
  t.equal(await check({ hash: '00'.repeat(32) }), 'not_signed', 'and nobody else can make one')
  t.equal(await check({ signature: { ...kept.signature, key_version: 99 } }), 'key_missing')
  const behindItsBack = async (what: ReturnType<typeof sql>) =>
    await app.db.transaction().execute(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx)
      await what.execute(tx)
    })
  await behindItsBack(sql`update ledger_batch set hash = sha256(hash) where number = ${kept.number}`)
  t.equal(await check({}), 'rewritten')
  await behindItsBack(sql`delete from ledger_batch where number >= ${kept.number}`)
  t.equal(await check({}), 'cut_off')
})

await onPostgres(
  t,
  'the sub-district verifies its ledger, also a long one in parts, and nobody else does',
  async (t, engine) => {
    const app = await startApp(t, engine)
    await givenEventfulLedger(app)
    const [admin, community, other] = await Promise.all([
      givenStaff(app, 'subdistrict', SUBDISTRICT),
      givenStaff(app, 'community', '370811015002'),
      givenStaff(app, 'subdistrict', OTHER_SUBDISTRICT)
    ])
    const verify = async (query: string, { token } = admin) =>
      await app.send('GET', `/v1/points/verification${query}`, { token })
    const whole = (await verify('')).json()
    t.match(whole, { is_intact: true, fault: null, from_number: 1, next: null })
    t.match((await verify(`?after=${whole.to_number - 1}`)).json(), {
      is_intact: true,
      from_number: whole.to_number,
      entries: Number
    })
    t.equal((await verify(`?after=${whole.to_number + 1}`)).json().code, 'number_beyond_head')
    t.equal((await verify('', community)).statusCode, 403)
    t.equal((await verify('', other)).json().code, 'ledger_not_found')
    t.equal((await app.get('/v1/points/proof?subdistrict_code=370811001000')).json().code, 'ledger_not_found')
  }
)

await onPostgres(t, 'whoever is given a statement can check it without signing in', async (t, engine) => {
  const app = await startApp(t, engine)
  await givenEventfulLedger(app)
  const [admin, [member]] = await Promise.all([givenStaff(app, 'subdistrict', SUBDISTRICT), givenMembers(app, 1)])
  if (member === undefined) throw new Error('nobody')
  await givenPoints(app, member, 3, { explanation: { rule_version: 1, worked_minutes: 180 } })
  const url = `/v1/points/accounts/${member.account_id}/statement?from=2026-01-01`
  const statement = (await app.send('GET', url, { token: admin.token })).json()
  t.equal(statement.entries.length, 1)
  const check = async (change: object = {}) =>
    (await app.send('POST', '/v1/points/statements/check', { body: { ...statement, ...change } })).json()
  t.strictSame(await check(), { is_genuine: true, fault: null })
  const [entry] = statement.entries
  for (const change of [
    { closing_balance_points: 30 },
    { entries: [{ ...entry, points: 30 }] },
    { entries: [{ ...entry, explanation: { ...entry.explanation, worked_minutes: 181 } }] },
    { entries: [] },
    { head: null }
  ])
    t.strictSame(await check(change), { is_genuine: false, fault: 'not_signed' })
  t.equal((await check({ remark: 'x' })).code, 'invalid_request')
  await givenPoints(app, member, 3)
  t.match(await check(), { is_genuine: true }, 'it stays so when points are added')
  await app.db.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    await sql`update ledger_batch set hash = sha256(hash) where number = ${statement.head.number}`.execute(tx)
  })
  t.strictSame(await check(), { is_genuine: false, fault: 'rewritten' })
})
