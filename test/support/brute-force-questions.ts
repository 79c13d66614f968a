import type { Answers, AnswerValue, Condition, Definition } from '../../src/register/rules/questions.ts'

/**
 * Which questions are asked, found by trying every set of them: the one in which each is there exactly where its
 * condition holds of the answers to the others that are there. Undefined where not exactly one set is like that.
 */
export function shownByTryingAll({ questions }: Definition, answers: Answers): string[] | undefined {
  const consistent: string[][] = []
  for (let set = 0; set < 2 ** questions.length; set++) {
    const there = questions.filter((_, place) => (set >> place) % 2 === 1).map(({ code }) => code)
    const given = Object.fromEntries(there.map((code) => [code, answers[code] ?? null]))
    if (questions.every(({ code, shown_when }) => there.includes(code) === isTrue(shown_when, given)))
      consistent.push(there)
  }
  return consistent.length === 1 ? consistent[0] : undefined
}

function isTrue(condition: Condition | undefined, given: Record<string, AnswerValue>): boolean {
  if (condition === undefined) return true
  const { all, any, not, question = '', ...compared } = condition
  if (all) return !all.some((one) => !isTrue(one, given))
  if (any) return !any.every((one) => !isTrue(one, given))
  if (not) return !isTrue(not, given)
  const answer = given[question] ?? null
  const is_there = answer !== null && answer !== '' && !(Array.isArray(answer) && answer.length === 0)
  if ('answered' in compared) return compared.answered === is_there
  if (!is_there) return false
  if ('equals' in compared) return JSON.stringify(answer) === JSON.stringify(compared.equals)
  if (compared.one_of) return compared.one_of.map((value) => JSON.stringify(value)).includes(JSON.stringify(answer))
  if (compared.contains) return Array.isArray(answer) && answer.indexOf(compared.contains) !== -1
  const [low, high] = compared.at_least === undefined ? [answer, compared.at_most] : [compared.at_least, answer]
  if (typeof low === 'number' && typeof high === 'number') return !(low > high)
  const days = [low, high].map((date) => (typeof date === 'string' ? Date.parse(`${date}T00:00:00Z`) : Number.NaN))
  return (days[1] ?? Number.NaN) - (days[0] ?? Number.NaN) >= 0
}
