import t from 'tap'
import { commitHolds, openHolds, releaseHolds, reverseTransfers, sweepPoints } from '../../src/points/service.ts'
import { asSystem } from '../support/actors.ts'
import { startApp } from '../support/app.ts'
import { onEachEngine } from '../support/engines.ts'
import { checkLedgers, codesOf, givenMembers, givenPoints, thePosted } from '../support/ledger.ts'

await onEachEngine(t, 'what is posted adds up, whatever is done to it', async (t, engine) => {
  const app = await startApp(t, engine)
  const [member] = await givenMembers(app, 2)
  if (member === undefined) throw new Error('nobody')
  const first = await givenPoints(app, member, 10, { expires_on: '2026-12-31' })
  await givenPoints(app, member, 5, { occurred_at: new Date('2026-11-01T10:00:00+08:00') })
  const [hold, other] = await asSystem(app, (work) =>
    openHolds(work, [
      {
        account_id: member.account_id,
        points: 12,
        purpose: 'redemption',
        source: null,
        ends_at: new Date('2026-11-24T10:00:00+08:00')
      },
      {
        account_id: member.account_id,
        points: 2,
        purpose: 'redemption',
        source: null,
        ends_at: new Date('2026-11-24T10:00:00+08:00')
      }
    ])
  )
  await checkLedgers(t, app.db)
  const hold_id = thePosted(hold).id
  const committed = await asSystem(app, (work) =>
    commitHolds(work, [
      { hold_id, points: 11 },
      { hold_id, points: 1 }
    ])
  )
  t.strictSame(codesOf(committed), ['posted', 'points_hold_over'])
  const released = await asSystem(app, (work) => releaseHolds(work, [thePosted(other).id, hold_id]))
  t.strictSame(codesOf(released), ['posted', 'points_hold_over'])
  await checkLedgers(t, app.db)
  app.testClock.set('2027-01-02T10:00:00+08:00')
  const reversed = await asSystem(app, (work) =>
    reverseTransfers(work, [
      { transfer_id: thePosted(committed[0]).id, explanation: {} },
      { transfer_id: first.id, explanation: {} },
      { transfer_id: thePosted(committed[0]).id, explanation: {} }
    ])
  )
  t.strictSame(codesOf(reversed), ['posted', 'insufficient_points', 'transfer_already_reversed'])
  await checkLedgers(t, app.db)
})

await onEachEngine(t, 'what is written down late as expired counts from the day it expired on', async (t, engine) => {
  const app = await startApp(t, engine)
  const [member] = await givenMembers(app, 1)
  if (member === undefined) throw new Error('nobody')
  await givenPoints(app, member, 10, { expires_on: '2026-11-25' })
  app.testClock.set('2026-11-28T10:00:00+08:00')
  await givenPoints(app, member, 4)
  app.testClock.set('2026-12-02T10:00:00+08:00')
  await sweepPoints((use) => asSystem(app, use))
  await checkLedgers(t, app.db)
})
