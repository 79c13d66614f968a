import fc from 'fast-check'
import t from 'tap'
import { termsOfName, termsSought } from '../../src/persons/rules.ts'
import { diff, type Facts, fieldsOf, recordedAt } from '../../src/register/rules/facts.ts'
import { soughtInBusinesses, termsOfBusiness } from '../../src/register/rules/search.ts'
import { readAsOf } from '../../src/register/rules/times.ts'
import { normalize } from '../../src/search-text.ts'

const han = fc.array(fc.constantFrom(...'虚构王张李曾明文小山'), { minLength: 1, maxLength: 8 })
const syllable = fc.constantFrom('xu', 'gou', 'wang', 'zhang', 'li', 'ming', 'an', 'xi', 'shan')
const facts: fc.Arbitrary<Facts> = fc.record({
  status: fc.constantFrom('active', 'left'),
  occupation: fc.constantFrom('courier', 'truck_driver'),
  skills: fc.subarray(['急救', '维修', '驾驶']),
  weekly_hours: fc.constantFrom(null, 40, 54),
  name: fc.constantFrom(null, '虚构甲', '虚构乙')
})

t.test('a difference, applied to what was, gives what is, and names nothing that stayed', (t) => {
  fc.assert(
    fc.property(facts, facts, (before, after) => {
      const changes = diff('worker', before, after)
      const applied = { ...before, ...Object.fromEntries(changes.map(({ field, to }) => [field, to])) }
      t.strictSame(applied, { ...after })
      return changes.every(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to))
    })
  )
  t.strictSame(diff('worker', undefined, {}), [], 'nothing comes from nothing')
  t.ok(fieldsOf('worker').includes('is_party_member'))
  t.end()
})

t.test('what is recorded is never older than what was recorded before, whatever the clocks say', (t) => {
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(1000), (now, last) => {
      const at = recordedAt(now, new Date(last)).getTime()
      return at === Math.max(now, last) && recordedAt(now, undefined).getTime() === now
    })
  )
  t.end()
})

t.test('a person is found by each part of the name, by what it spells and by its initials', (t) => {
  fc.assert(
    fc.property(han, fc.nat(), fc.nat(), (characters, one, other) => {
      const name = characters.join('')
      const pinyin = characters.map(() => 'xu').join(' ')
      const from = one % characters.length
      const part = characters.slice(from, from + 1 + (other % (characters.length - from))).join('')
      const terms = new Set(termsOfName(name, pinyin))
      const is_found = (typed: string) => termsSought(typed).some((all) => all.every((term) => terms.has(term)))
      return (
        is_found(part) &&
        is_found(` ${name} `) &&
        is_found('XU '.repeat(characters.length)) &&
        is_found('x'.repeat(characters.length)) &&
        !is_found('贰') &&
        !is_found(`${name}贰`)
      )
    })
  )
  t.strictSame(termsSought(' ·'), [])
  t.end()
})

t.test('a business is led to by each part of its name and by its pinyin from each syllable on', (t) => {
  fc.assert(
    fc.property(
      han,
      fc.array(syllable, { minLength: 1, maxLength: 8 }),
      fc.nat(),
      fc.nat(),
      (name, spoken, one, other) => {
        const terms = new Set(
          termsOfBusiness({ search_text: normalize(name.join('')), search_pinyin: spoken.join(' ') })
        )
        const leads = (typed: string) => soughtInBusinesses(typed).some(({ term }) => terms.has(term))
        const from = one % name.length
        const part = name.slice(from, from + 1 + (other % (name.length - from))).join('')
        const start = one % spoken.length
        const spelling = spoken.slice(start).join('')
        return leads(part) && leads(spelling) && leads(spelling.slice(0, 1 + (other % spelling.length)))
      }
    )
  )
  t.strictSame(soughtInBusinesses('“”'), [])
  t.end()
})

t.test('a day counts until its end in Jining, and a time as it is', (t) => {
  t.equal(readAsOf('2026-11-23'), Date.parse('2026-11-23T15:59:59.999Z'))
  t.equal(readAsOf('2026-11-23T10:00:00+08:00'), Date.parse('2026-11-23T02:00:00Z'))
  t.equal(readAsOf('2026-11-23T10:00:00 08:00'), Date.parse('2026-11-23T02:00:00Z'), 'a plus that became a blank')
  for (const wrong of ['2026-02-30', '2026-11', '23.11.2026', '2026-11-23T10:00:00', ''])
    t.equal(readAsOf(wrong), undefined, wrong)
  t.end()
})
