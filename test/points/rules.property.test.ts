import fc from 'fast-check'
import t from 'tap'
import { changedDays } from '../../src/points/accounts/rules.ts'
import { availablePoints, choose, compareLots, freePoints, type Lot } from '../../src/points/lots/rules.ts'

const DAYS = ['2026-11-20', '2026-11-22', '2026-11-23', '2026-11-24', '2026-12-31']
const TODAY = '2026-11-23'

const lots = fc
  .array(
    fc.record({
      expires_on: fc.option(fc.constantFrom(...DAYS)),
      points: fc.integer({ min: 1, max: 9 }),
      held: fc.integer({ min: 0, max: 9 }),
      position: fc.integer({ min: 1, max: 5 })
    }),
    { maxLength: 8 }
  )
  .map((all) =>
    all.map(
      ({ expires_on, points, held, position }, place): Lot => ({
        ...{ id: String(place), account_id: 'a', batch_number: place, position, points, expires_on },
        ...{ remaining_points: points, held_points: Math.min(held, points) }
      })
    )
  )

t.test('points are taken soonest-ending first, exactly as many as wanted, or not at all', async (t) => {
  fc.assert(
    fc.property(
      lots,
      fc.integer({ min: 1, max: 40 }),
      fc.option(fc.integer({ min: 0, max: 7 })),
      (all, points, first) => {
        const first_id = first === null ? undefined : String(first)
        const parts = choose(all, points, TODAY, first_id)
        if (points > availablePoints(all, TODAY)) return parts === undefined
        const by_id = new Map(all.map((lot) => [lot.id, lot]))
        const taken = (parts ?? []).map((part) => ({ ...part, lot: by_id.get(part.lot_id) as Lot }))
        const sum = taken.reduce((total, part) => total + part.points, 0)
        const fits = taken.every((part) => part.points >= 1 && part.points <= freePoints(part.lot, TODAY))
        // Whatever was passed over is wanted no sooner than whatever was taken.
        const rest = taken.filter(({ lot_id }) => lot_id !== first_id)
        const in_order = all.every((lot) => {
          const used = taken.find(({ lot_id }) => lot_id === lot.id)?.points ?? 0
          const is_left = freePoints(lot, TODAY) > used
          if (is_left && lot.id === first_id && rest.length > 0) return false
          return !is_left || rest.every((part) => part.lot.id === lot.id || compareLots(part.lot, lot) < 0)
        })
        return sum === points && fits && in_order
      }
    ),
    { numRuns: 500 }
  )
  t.pass()
})

t.test('balances of days are the sums of all that happened until then, in whichever order it came', async (t) => {
  const changes = fc.array(fc.tuple(fc.constantFrom(...DAYS), fc.integer({ min: -5, max: 9 })), { maxLength: 12 })
  fc.assert(
    fc.property(changes, (all) => {
      const kept = new Map<string, number>()
      for (const [day, points] of all) {
        const before = [...kept.keys()]
          .filter((known) => known < day)
          .sort()
          .at(-1)
        const known = [...kept]
          .filter(([one]) => one >= (before ?? day))
          .map(([one, balance_points]) => ({ day: one, balance_points }))
          .sort((one, other) => (one.day < other.day ? -1 : 1))
        for (const changed of changedDays(known, new Map([[day, points]])))
          kept.set(changed.day, changed.balance_points)
      }
      return [...kept].every(
        ([day, balance]) => balance === all.reduce((sum, [one, points]) => (one <= day ? sum + points : sum), 0)
      )
    }),
    { numRuns: 300 }
  )
  t.pass()
})
