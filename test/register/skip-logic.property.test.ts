import fc from 'fast-check'
import t from 'tap'
import { checkAnswers, shownQuestions } from '../../src/register/rules/answers.ts'
import { checkDefinition } from '../../src/register/rules/definitions.ts'
import type { Answers, AnswerValue, Condition, Definition, Question } from '../../src/register/rules/questions.ts'
import { shownByTryingAll } from '../support/brute-force-questions.ts'

const NOW = Date.parse('2026-11-23T10:00:00+08:00')

const yesOrNo = (place: number, looks_at: readonly number[]): Question => ({
  code: `q${place}`,
  label: '虚构问题',
  type: 'boolean',
  personal: false,
  required: false,
  field: null,
  ...(looks_at.length > 0 && {
    shown_when: { any: looks_at.map((other) => ({ question: `q${other}`, answered: true })) }
  })
})

/** For each question on which others it depends, itself perhaps included. */
const graph = fc
  .integer({ min: 1, max: 12 })
  .chain((size) => fc.array(fc.uniqueArray(fc.nat(size - 1), { maxLength: 3 }), { minLength: size, maxLength: size }))

/** Takes away whatever depends on nothing that is left, until nothing changes: what remains goes round. */
function goesRound(dependencies: readonly (readonly number[])[]): boolean {
  const left = new Set(dependencies.keys())
  for (;;) {
    const free = [...left].filter((one) => !dependencies[one]?.some((other) => left.has(other)))
    if (free.length === 0) return left.size > 0
    for (const one of free) left.delete(one)
  }
}

t.test('skip logic that goes round is always found, and nothing else is taken for it', async (t) => {
  let circular = 0
  fc.assert(
    fc.property(graph, (dependencies) => {
      const definition = { questions: dependencies.map((looks_at, place) => yesOrNo(place, looks_at)) }
      const found = checkDefinition(definition, 'worker').filter(({ fault }) => fault === 'circular')
      if (found.length > 0) circular++
      return found.length > 0 === goesRound(dependencies)
    }),
    { numRuns: 2_000 }
  )
  t.ok(circular > 100, `${circular} went round`)
})

t.test('a circle is told as it stands: each question depends on the next, and the last is the first', async (t) => {
  fc.assert(
    fc.property(graph, (dependencies) => {
      const definition = { questions: dependencies.map((looks_at, place) => yesOrNo(place, looks_at)) }
      return checkDefinition(definition, 'worker').every(({ fault, circle = [], path }) => {
        if (fault !== 'circular') return true
        const places = circle.map((code) => Number(code.slice(1)))
        const steps = places.slice(1).every((next, step) => dependencies[places[step] ?? -1]?.includes(next))
        return (
          steps && places.length > 1 && places[0] === places.at(-1) && path === `/questions/${places[0]}/shown_when`
        )
      })
    }),
    { numRuns: 2_000 }
  )
  t.pass()
})

t.test('questions that look at earlier ones only have no fault', async (t) => {
  fc.assert(
    fc.property(graph, (dependencies) => {
      const questions = dependencies.map((looks_at, place) =>
        yesOrNo(
          place,
          looks_at.filter((other) => other < place)
        )
      )
      return checkDefinition({ questions }, 'business').length === 0
    })
  )
  t.pass()
})

const DATES = ['2026-02-27', '2026-02-28', '2026-03-01']
const CODES = ['a', 'b', 'c']

const comparison = (question: string): fc.Arbitrary<Condition> =>
  fc.oneof(
    fc.boolean().map((answered) => ({ question, answered })),
    fc.constantFrom(true, false, 1, 2, 'a', 'b', ...DATES).map((equals) => ({ question, equals })),
    fc.uniqueArray(fc.constantFrom(1, 2, ...CODES, ...DATES), { minLength: 1 }).map((one_of) => ({ question, one_of })),
    fc.constantFrom(...CODES).map((contains) => ({ question, contains })),
    fc.constantFrom(1, 2, ...DATES).map((at_least) => ({ question, at_least })),
    fc.constantFrom(1, 2, ...DATES).map((at_most) => ({ question, at_most }))
  )

const condition = (earlier: number, levels: number): fc.Arbitrary<Condition> => {
  const leaf = fc.nat(earlier - 1).chain((place) => comparison(`q${place}`))
  if (levels === 0) return leaf
  const inner = condition(earlier, levels - 1)
  const several = fc.array(inner, { minLength: 1, maxLength: 3 })
  return fc.oneof(
    leaf,
    several.map((all) => ({ all })),
    several.map((any) => ({ any })),
    inner.map((not) => ({ not }))
  )
}

const definition: fc.Arbitrary<Definition> = fc.integer({ min: 1, max: 7 }).chain((size) =>
  fc
    .tuple(
      ...Array.from({ length: size }, (_, place) =>
        place === 0 ? fc.constant(undefined) : fc.option(condition(place, 2), { nil: undefined })
      )
    )
    .map((conditions) => ({
      questions: conditions.map((shown_when, place) => ({
        ...yesOrNo(place, []),
        ...(shown_when !== undefined && { shown_when })
      }))
    }))
)

const value: fc.Arbitrary<AnswerValue> = fc.oneof(
  fc.constantFrom(null, true, false, 1, 2, 3, '', ...CODES, ...DATES),
  fc.subarray(CODES)
)
const answers: fc.Arbitrary<Answers> = fc
  .array(value, { minLength: 7, maxLength: 7 })
  .map((values) => Object.fromEntries(values.map((one, place) => [`q${place}`, one])))

t.test('what is asked is what trying every possibility finds', async (t) => {
  let hidden = 0
  fc.assert(
    fc.property(definition, answers, (given, replies) => {
      const shown = shownQuestions(given, replies)
      hidden += given.questions.length - shown.length
      return JSON.stringify(shownByTryingAll(given, replies)) === JSON.stringify(shown)
    }),
    { numRuns: 3_000 }
  )
  t.ok(hidden > 1_000, `${hidden} were not asked`)
})

t.test('whatever a questionnaire says, even of itself, what is asked is decided in one pass', async (t) => {
  fc.assert(
    fc.property(graph, answers, (dependencies, replies) => {
      const questions = dependencies.map((looks_at, place) => yesOrNo(place, looks_at))
      const shown = shownQuestions({ questions }, replies)
      return new Set(shown).size === shown.length && shown.length <= questions.length
    })
  )
  t.pass()
})

t.test('an answer that nobody was asked for is refused, and one that was asked for is looked at', async (t) => {
  fc.assert(
    fc.property(definition, answers, (given, replies) => {
      const shown = new Set(shownQuestions(given, replies))
      const refused = new Set(
        checkAnswers(given, replies, NOW)
          .filter(({ fault }) => fault === 'not_shown')
          .map(({ path }) => path.slice(1))
      )
      return given.questions.every(({ code }) => {
        const reply = replies[code]
        const is_answered = reply !== null && reply !== '' && !(Array.isArray(reply) && reply.length === 0)
        return refused.has(code) === (!shown.has(code) && is_answered)
      })
    })
  )
  t.pass()
})
