import fc from 'fast-check'
import t from 'tap'
import { isNear, type Judgement, judge, type Likeness, POINTS, REASONS } from '../../src/register/duplicates/rules.ts'
import { mergedFacts } from '../../src/register/merges/rules.ts'

const maybe = <Value>(...values: Value[]) => fc.constantFrom(...values, null)

/** From so few values that two are often alike. */
const worker: fc.Arbitrary<Likeness> = fc
  .record({
    name: maybe('虚构张三', '虚构章三', '虚构 张三', '虚构李四'),
    phone: maybe('19900000001', '19900000002', '19900000010', '19912345678'),
    id_number: maybe('370811180001010012', '370811180001010020', '370811199001010039'),
    employer_id: maybe('a', 'b'),
    employer_name: maybe('虚构快递', '“虚构”快递', '虚构外卖'),
    occupation: maybe('courier', 'truck_driver'),
    area_code: fc.constantFrom('370811015001', '370811015002')
  })
  .map((facts) => ({
    facts,
    spelling: facts.name === null ? '' : facts.name.includes('李') ? 'xugoulisi' : 'xugouzhangsan'
  }))

const business: fc.Arbitrary<Likeness> = fc
  .record({
    name: maybe('虚构快递', '虚构 快递', '虚构速递'),
    credit_code: maybe('91350100M000100Y43', '91350100M000100Y51'),
    address: maybe('虚构路 1 号', '虚构路1号', '虚构路 2 号'),
    kind: maybe('courier_site', 'other'),
    area_code: fc.constantFrom('370811015001', '370811015002')
  })
  .map((facts) => ({ facts, spelling: facts.name === null ? '' : 'xugoukuaidi' }))

t.test('who is compared with whom makes no difference', async (t) => {
  fc.assert(
    fc.property(worker, worker, (one, other) => {
      t.strictSame(judge('worker', one, other), judge('worker', other, one))
    }),
    { numRuns: 400 }
  )
  fc.assert(
    fc.property(business, business, (one, other) => {
      t.strictSame(judge('business', one, other), judge('business', other, one))
    })
  )
})

t.test('what is alike never lowers the score, and what differs never raises it', async () => {
  const weight = ({ reasons }: Judgement, is_for: boolean) =>
    REASONS.filter((reason) => POINTS[reason] > 0 === is_for && reasons.includes(reason))
  fc.assert(
    fc.property(worker, worker, worker, (one, other, third) => {
      const [less, more] = [judge('worker', one, other), judge('worker', one, third)]
      const isWithin = (some: string[], all: string[]) => some.every((reason) => all.includes(reason))
      const has_all_that_speaks_for_it = isWithin(weight(less, true), weight(more, true))
      const has_no_more_against_it = isWithin(weight(more, false), weight(less, false))
      return !(has_all_that_speaks_for_it && has_no_more_against_it) || more.score >= less.score
    }),
    { numRuns: 2_000 }
  )
  fc.assert(
    fc.property(worker, worker, (one, other) => {
      const { score } = judge('worker', one, other)
      return Number.isInteger(score) && score >= 0 && score <= 100
    })
  )
})

t.test('what is not known of one of them counts neither way', async (t) => {
  fc.assert(
    fc.property(worker, worker, fc.constantFrom('phone', 'id_number', 'occupation'), (one, other, field) => {
      const without = { ...one, facts: { ...one.facts, [field]: null } }
      const { reasons } = judge('worker', without, other)
      t.notOk(reasons.some((reason) => reason.endsWith(field)))
    })
  )
})

t.test('near is one digit or two neighbours, and the other way round as well', async () => {
  const number = fc.stringMatching(/^1[3-9]\d{9}$/)
  fc.assert(
    fc.property(number, number, fc.integer({ min: 0, max: 9 }), (one, other, place) => {
      const swapped = [...one.slice(0, place), one[place + 1], one[place], ...one.slice(place + 2)].join('')
      return (
        isNear([one, one], 1) &&
        isNear([one, swapped], 1) &&
        isNear([one, other], 1) === isNear([other, one], 1) &&
        !isNear([one, `${one}0`], 1)
      )
    })
  )
})

t.test('a merge takes every field from one of the two, and loses nothing that only one of them knew', async (t) => {
  const facts = fc.record({
    status: fc.constantFrom('active', 'left'),
    area_code: fc.constantFrom('370811015001', '370811015002'),
    name: maybe('虚构张三', '虚构章三'),
    phone: maybe('19900000001', '19900000002'),
    employer_id: maybe('a', 'b'),
    employer_name: maybe('虚构快递'),
    skills: fc.constantFrom([], ['急救'], ['维修']),
    weekly_hours: maybe(10, 40)
  })
  const side = fc.constantFrom('survivor' as const, 'other' as const)
  const choices = fc.record({ name: side, phone: side, employer: side, skills: side }, { requiredKeys: [] })
  fc.assert(
    fc.property(facts, facts, choices, (survivor, other, chosen) => {
      const merged = mergedFacts('worker', survivor, other, chosen)
      for (const [field, fact] of Object.entries(merged.facts)) {
        const [own, theirs] = [survivor, other].map((one) => JSON.stringify(one[field as keyof typeof one]))
        t.ok([own, theirs].includes(JSON.stringify(fact)), field)
        t.equal(merged.fields.includes(field), JSON.stringify(fact) !== own, field)
      }
      const { employer_id, employer_name } = merged.facts
      t.ok(
        [survivor, other].some((one) => one.employer_id === employer_id && one.employer_name === employer_name),
        'an employer is taken as a whole'
      )
      for (const field of ['name', 'phone'] as const)
        if (chosen[field] === undefined) t.equal(merged.facts[field], survivor[field] ?? other[field])
        else t.equal(merged.facts[field], { survivor, other }[chosen[field]][field])
    }),
    { numRuns: 500 }
  )
})
