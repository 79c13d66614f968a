/**
 * Stands in for tap where tests are run again and again in one process: it collects the subtests of a file, and whatever
 * does not hold is thrown. Only what the tests of rules use is here.
 */
import assert from 'node:assert'

export type Subtest = (t: typeof checks) => unknown

let collected: { name: string; run: Subtest }[] = []

/** What was collected since the last time. */
export function takeSubtests(): { name: string; run: Subtest }[] {
  const subtests = collected
  collected = []
  return subtests
}

const checks = {
  test(name: string, run: Subtest) {
    collected.push({ name, run })
  },
  equal: (found: unknown, wanted: unknown) => assert.strictEqual(found, wanted),
  not: (found: unknown, unwanted: unknown) => assert.notStrictEqual(found, unwanted),
  ok: (found: unknown) => assert.ok(found),
  notOk: (found: unknown) => assert.ok(!found),
  same: (found: unknown, wanted: unknown) => assert.deepEqual(found, wanted),
  strictSame: (found: unknown, wanted: unknown) => assert.deepStrictEqual(found, wanted),
  match: (found: object, wanted: object) => assert.partialDeepStrictEqual(found, wanted),
  throws: (act: () => unknown) => assert.throws(act)
}

export default checks
