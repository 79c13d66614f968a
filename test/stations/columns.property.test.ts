import assert from 'node:assert/strict'
import fc from 'fast-check'
import t from 'tap'
import { minuteOf } from '../../src/calendar/times.ts'
import { readTable } from '../../src/spreadsheets/read.ts'
import { stationFields } from '../../src/stations/columns.ts'
import { csvPieces } from '../../src/stations/csv.ts'
import type { StationFacts } from '../../src/stations/facts.ts'
import { placeColumns, planRows } from '../../src/stations/rules/import-plan.ts'
import { COORDINATE_SYSTEMS, type CoordinateSystem, fromStored } from '../../src/stations/rules/positions.ts'
import { importableFacts, smallReference, storedFacts } from '../support/random-stations.ts'

const crs = fc.constantFrom(...COORDINATE_SYSTEMS)
/** Shrinking stations takes long, and a failure should still be told before the test is stopped. */
const runs = { numRuns: 500, interruptAfterTimeLimit: 15_000 }
/** Later than any time of the random stations. */
const now = Date.UTC(2091)
const fields = stationFields(smallReference)

/** Writes the facts as an export does, and plans the import of that file against what is stored. */
async function planExportOf(facts: StationFacts, crs: CoordinateSystem, stored?: StationFacts) {
  const text = [...csvPieces([facts], smallReference, crs)].join('')
  const table = await readTable(Buffer.from(text), 'a.csv')
  const known = new Map(stored === undefined ? [] : [[stored.code, stored]])
  const [row] = planRows(table, placeColumns(table.header, fields), known, fields, now)
  assert.ok(row !== undefined)
  return row
}

// Stored is finer than written.
const shown = ({ lng, lat }: StationFacts, crs: CoordinateSystem) => fromStored([lng, lat], crs)

t.test('an untouched export changes nothing, whatever is stored', async (t) => {
  const property = fc.asyncProperty(storedFacts, crs, async (facts, crs) => {
    const { outcome, after, errors } = await planExportOf(facts, crs, facts)
    assert.deepEqual({ outcome, after, errors }, { outcome: 'unchanged', after: facts, errors: [] })
  })
  await t.resolves(fc.assert(property, runs))
})

t.test('a new station is read as what was written', async (t) => {
  const property = fc.asyncProperty(importableFacts, crs, async (facts, crs) => {
    const { outcome, after, errors } = await planExportOf(facts, crs)
    assert.deepEqual(errors, [])
    assert.equal(outcome, 'inserted')
    assert.deepEqual(shown(after, crs), shown(facts, crs))
    const { lng, lat } = facts
    assert.deepEqual({ ...after, lng, lat }, { ...facts, version: 0 })
  })
  await t.resolves(fc.assert(property, runs))
})

/** Quantities are as written, conditions as they were seen last. */
const withLastConditions = (wanted: StationFacts, { amenities }: StationFacts): StationFacts => ({
  ...wanted,
  amenities: wanted.amenities.map((written) => {
    const known = amenities.find(({ code }) => code === written.code)
    const is_older = (written.observed_at ?? 0) <= (known?.observed_at ?? -1)
    return known !== undefined && is_older ? { ...known, quantity: written.quantity } : written
  })
})

const isAnotherAtOnce = (wanted: StationFacts, stored: StationFacts): boolean =>
  wanted.amenities.some(({ code, condition, observed_at }) =>
    stored.amenities.some(
      (known) =>
        known.code === code &&
        known.condition !== condition &&
        observed_at !== null &&
        known.observed_at !== null &&
        minuteOf(observed_at) === minuteOf(known.observed_at)
    )
  )

t.test('a stored station becomes what was written', async (t) => {
  const property = fc.asyncProperty(storedFacts, importableFacts, crs, async (stored, wanted, crs) => {
    fc.pre(stored.lifecycle !== 'removed')
    // A time without its seconds is taken for the stored one, see the test of what Excel does to times.
    fc.pre(minuteOf(stored.last_verified_at ?? 0) !== minuteOf(wanted.last_verified_at ?? -1))
    // Of one minute nobody knows which was seen last, and a row that says otherwise is refused.
    fc.pre(!isAnotherAtOnce(wanted, stored))
    const { outcome, after, errors } = await planExportOf(wanted, crs, stored)
    assert.deepEqual(errors, [])
    assert.equal(outcome, 'updated')
    const { lng, lat } = after
    assert.deepEqual(shown(after, crs), shown(wanted, crs))
    assert.deepEqual(after, { ...withLastConditions(wanted, stored), lng, lat })
  })
  await t.resolves(fc.assert(property, runs))
})
