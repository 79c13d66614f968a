import type { Random } from '../../scripts/bench/random.ts'
import type { Outcome } from '../../src/register/rounds/rules/codes.ts'
import type { SubjectKind } from '../../src/register/rules/codes.ts'
import type { Fact, Facts } from '../../src/register/rules/facts.ts'
import type { ScriptedSubject } from './scripted-subjects.ts'

/** What is said at a door, as it is answered and as the register would have it. */
export interface Said {
  outcome: Outcome
  is_unchanged?: boolean
  answers?: Readonly<Record<string, unknown>>
  claims: Facts
}

/** What a question is answered with, and what that says. */
interface Answer {
  code: string
  answer: unknown
  field: string
  claim: Fact
}

type Ask = (random: Random, subject: ScriptedSubject, phone: (() => string) | undefined) => Answer

const same = (code: string, value: Fact, field = code): Answer => ({ code, answer: value, field, claim: value })

/** As the standard questionnaire has them. */
const SKILLS = { first_aid: '急救', repair: '维修', driving: '驾驶', other: '其他' } as const
type Skill = keyof typeof SKILLS
const SKILL_SETS: readonly [readonly Skill[], ...(readonly Skill[])[]] = [
  ['repair'],
  ['first_aid', 'repair'],
  ['driving'],
  ['driving', 'other']
]

/** What was known and is on no list stays. */
function skillsOf(set: readonly Skill[], known: Fact | undefined): Answer {
  const labels: readonly string[] = Object.values(SKILLS)
  const beside = Array.isArray(known) ? known.filter((text: string) => !labels.includes(text)) : []
  return { code: 'skills', answer: set, field: 'skills', claim: [...set.map((code) => SKILLS[code]), ...beside].sort() }
}

const WORKER_ASKS: readonly [Ask, ...Ask[]] = [
  (random) => same('weekly_hours', random.pick([42, 45, 48, 52])),
  (random) => same('weekly_hours', random.pick([42, 45, 48, 52])),
  (random) => same('vehicle', random.pick(['electric_bicycle', 'electric_tricycle', 'van', 'none'])),
  (random) => same('is_steward', random.chance(0.5)),
  (random) => same('is_party_member', random.chance(0.5)),
  (random) => same('employer_name', random.pick(['虚构快递甲', '虚构快递乙', '虚构外卖丙'])),
  (random) => same('occupation', random.pick(['courier', 'food_delivery_rider', 'truck_driver'])),
  (random, { facts }) => skillsOf(random.pick(SKILL_SETS), facts['skills'])
]

const addressOf: Ask = (random, subject) => same('community', random.pick(subject.communities), 'area_code')

/** Rarer, and more is looked at: where somebody is to be found, and who they are. */
const WORKER_RARE: readonly [Ask, ...Ask[]] = [
  addressOf,
  (_, { facts }, phone) => same('phone', phone?.() ?? facts['phone'] ?? null),
  (random) => same('name', random.pick(['虚构赵', '虚构欧阳小六']))
]

const BUSINESS_ASKS: readonly [Ask, ...Ask[]] = [
  (random) => same('address', random.pick(['虚构路 1 号', '虚构路 2 号', '虚构巷 3 号'])),
  (random) => same('head_count', random.integer(5, 9)),
  (random) => same('sector', random.pick(['courier', 'food_delivery', 'road_transport']))
]

const BUSINESS_RARE: readonly [Ask, ...Ask[]] = [
  addressOf,
  (_, { facts }, phone) => same('contact_phone', phone?.() ?? facts['contact_phone'] ?? null),
  (random) => same('name', random.pick(['虚构快递东站', '虚构快递西站']))
]

const meeting =
  (often: readonly [Ask, ...Ask[]], rare: readonly [Ask, ...Ask[]]) =>
  (random: Random, subject: ScriptedSubject, phone?: () => string): Said => {
    const answers = new Map<string, Answer>()
    for (let count = random.integer(1, 3); count > 0; count--) {
      // Who has just been found stays where they were found.
      const asks = random.chance(0.04) && !subject.is_new ? rare : often
      const answer = random.pick(asks)(random, subject, phone)
      answers.set(answer.code, answer)
    }
    const all = [...answers.values()]
    return {
      outcome: 'met',
      answers: Object.fromEntries(all.map(({ code, answer }) => [code, answer])),
      claims: { status: 'active', ...Object.fromEntries(all.map(({ field, claim }) => [field, claim])) }
    }
  }

/** Somebody is met, and one or a few things are said. */
export const MEETINGS = {
  worker: meeting(WORKER_ASKS, WORKER_RARE),
  business: meeting(BUSINESS_ASKS, BUSINESS_RARE)
} satisfies Record<SubjectKind, unknown>
