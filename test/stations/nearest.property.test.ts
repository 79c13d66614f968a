import fc from 'fast-check'
import t from 'tap'
import { distanceInMetres, PositionIndex } from '../../src/stations/position-index.ts'
import type { LngLat } from '../../src/stations/rules/positions.ts'

// Corners of a grid as well, so that stations lie at equal distances and in one place.
const anywhere = fc.tuple(fc.double({ min: 73, max: 136, noNaN: true }), fc.double({ min: 3, max: 54, noNaN: true }))
const crowded = fc
  .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))
  .map(([east, north]): [number, number] => [116.5 + east / 1_000, 35.4 + north / 1_000])

t.test('the nearest are those that a look at every station finds', async (t) => {
  const isLikeEveryStation = fc.property(
    fc.oneof(...[anywhere, crowded].map((position) => fc.tuple(position, fc.array(position, { maxLength: 300 })))),
    fc.integer({ min: 1, max: 12 }),
    fc.option(fc.integer({ min: 1, max: 500_000 }), { nil: undefined }),
    fc.integer({ min: 1, max: 4 }),
    ([near, positions], most, radius_m, one_in) => {
      const index = new PositionIndex(positions.map(([lng, lat]) => ({ facts: { lng, lat } })))
      const mayBeHad = (place: number | undefined) => place !== undefined && place % one_in === 0
      const distanceTo = (position: LngLat) => distanceInMetres(near, position)
      const found = index.nearest(near, { most, radius_m }, (spot) => mayBeHad(index.places[spot]))
      const expected_m = positions
        .filter((_, place) => mayBeHad(place))
        .map(distanceTo)
        .filter((distance_m) => distance_m <= (radius_m ?? Number.POSITIVE_INFINITY))
        .sort((one, other) => one - other)
        .slice(0, most)
      const found_m = found.map(({ distance_m }) => distance_m)
      if (JSON.stringify(found_m) !== JSON.stringify(expected_m)) throw new Error(`${found_m}, not ${expected_m}`)
      for (const { spot, distance_m } of found) {
        const position = positions[index.places[spot] ?? -1]
        if (position === undefined || distanceTo(position) !== distance_m)
          throw new Error(`spot ${spot} lies elsewhere`)
      }
    }
  )
  t.doesNotThrow(() => fc.assert(isLikeEveryStation, { numRuns: 1_000 }))
})
