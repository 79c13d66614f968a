/** How alike two subjects are. What speaks for it and against it is told by codes, which say nothing about anybody. */
import { normalize } from '../../search-text.ts'
import type { SubjectKind } from '../rules/codes.ts'
import type { Facts } from '../rules/facts.ts'

export const DUPLICATE_STATUSES = ['open', 'dismissed', 'merged'] as const
export type DuplicateStatus = (typeof DUPLICATE_STATUSES)[number]

/** Why two that look alike are two. The last one is said by who undoes a merge. */
export const DISMISSALS = ['namesake', 'relatives', 'separate_sites', 'verified_different', 'merge_undone'] as const
export type Dismissal = (typeof DISMISSALS)[number]

export const REASONS = [
  'same_id_number',
  'same_phone',
  'same_credit_code',
  'same_name',
  'near_id_number',
  'same_spelling',
  'same_employer',
  'near_phone',
  'same_address',
  'same_community',
  'same_occupation',
  'same_kind',
  'different_id_number',
  'different_credit_code'
] as const
export type Reason = (typeof REASONS)[number]

/** Out of a hundred; what speaks against it counts less than nothing. One number is one worker's, and decides alone. */
export const POINTS: Readonly<Record<Reason, number>> = {
  same_id_number: 100,
  same_phone: 100,
  same_credit_code: 100,
  same_name: 40,
  near_id_number: 35,
  same_spelling: 25,
  same_employer: 25,
  near_phone: 25,
  same_address: 25,
  same_community: 10,
  same_occupation: 5,
  same_kind: 5,
  different_id_number: -60,
  different_credit_code: -60
}

/** From here on a pair is worth somebody's look: the same name in one community, or two that sound alike at one employer. */
export const QUEUE_SCORE_MIN = 50

/** From here on somebody is shown to who types: whoever sounds the same. */
export const CHECK_SCORE_MIN = 25

export const SCORE_MAX = 100

/** What two are compared by: their facts, and what their names spell. */
export interface Likeness {
  facts: Facts
  spelling: string
}

export interface Judgement {
  score: number
  reasons: Reason[]
}

/** The same whichever comes first. More that is alike never lowers the score, more that differs never raises it. */
export function judge(kind: SubjectKind, one: Likeness, other: Likeness): Judgement {
  const found = kind === 'worker' ? workerReasons(one, other) : businessReasons(one, other)
  const reasons = REASONS.filter((reason) => found.has(reason))
  const points = reasons.reduce((sum, reason) => sum + POINTS[reason], 0)
  return { score: Math.min(Math.max(points, 0), SCORE_MAX), reasons }
}

const CANDIDATES_MAX = 20

/** Those who are worth showing, the most alike first. */
export const bestOf = <Row extends { id: string }>(judged: readonly (Judgement & { row: Row })[]) =>
  judged
    .filter(({ score }) => score >= CHECK_SCORE_MIN)
    .sort((one, other) => other.score - one.score || (one.row.id < other.row.id ? -1 : 1))
    .slice(0, CANDIDATES_MAX)

/** Whether somebody who registers the one is refused because of the other. */
export const isBlocking = (reasons: readonly Reason[]): boolean =>
  reasons.some((reason) => ['same_id_number', 'same_phone', 'same_credit_code'].includes(reason))

function workerReasons(one: Likeness, other: Likeness): Set<Reason> {
  const phones = bothOf(one, other, 'phone')
  const id_numbers = bothOf(one, other, 'id_number')
  return new Set([
    ...sharedReasons(one, other),
    ...when(isSameEmployer(one, other), 'same_employer'),
    ...when(isSame(bothOf(one, other, 'occupation')), 'same_occupation'),
    ...(phones === undefined ? [] : isSame(phones) ? (['same_phone'] as const) : when(isNear(phones, 1), 'near_phone')),
    ...(id_numbers === undefined ? [] : [reasonOfIdNumbers(id_numbers)])
  ])
}

/** A digit that is mistyped changes the check character as well. */
const ID_NUMBER_DIFFERENCES_MAX = 2

const reasonOfIdNumbers = (both: Both): Reason =>
  isSame(both) ? 'same_id_number' : isNear(both, ID_NUMBER_DIFFERENCES_MAX) ? 'near_id_number' : 'different_id_number'

function businessReasons(one: Likeness, other: Likeness): Set<Reason> {
  const codes = bothOf(one, other, 'credit_code')
  const addresses = bothOf(one, other, 'address')
  return new Set([
    ...sharedReasons(one, other),
    ...when(addresses !== undefined && normalize(addresses[0]) === normalize(addresses[1]), 'same_address'),
    ...when(isSame(bothOf(one, other, 'kind')), 'same_kind'),
    ...(codes === undefined ? [] : [isSame(codes) ? ('same_credit_code' as const) : ('different_credit_code' as const)])
  ])
}

const sharedReasons = (one: Likeness, other: Likeness): Reason[] => [
  ...reasonOfNames(one, other),
  ...when(isSame(bothOf(one, other, 'area_code')), 'same_community')
]

function reasonOfNames(one: Likeness, other: Likeness): Reason[] {
  const names = bothOf(one, other, 'name')
  if (names === undefined) return []
  if (normalize(names[0]) === normalize(names[1])) return ['same_name']
  return when(one.spelling !== '' && one.spelling === other.spelling, 'same_spelling')
}

function isSameEmployer(one: Likeness, other: Likeness): boolean {
  const names = bothOf(one, other, 'employer_name')
  const is_named_same = names !== undefined && normalize(names[0]) === normalize(names[1])
  return is_named_same || isSame(bothOf(one, other, 'employer_id'))
}

type Both = readonly [string, string]

/** Of both what is known of both. */
function bothOf(one: Likeness, other: Likeness, field: string): Both | undefined {
  const [first, second] = [one.facts[field], other.facts[field]]
  return isText(first) && isText(second) ? [first, second] : undefined
}

const isText = (fact: unknown): fact is string => typeof fact === 'string' && fact !== ''
const isSame = (both: Both | undefined): boolean => both !== undefined && both[0] === both[1]
const when = <Found extends Reason>(is_so: boolean, reason: Found): Found[] => (is_so ? [reason] : [])

/** So many characters differ at most, or two neighbours have changed places. */
export function isNear([one, other]: Both, differences_max: number): boolean {
  if (one.length !== other.length) return false
  const places = [...one].flatMap((character, place) => (character === other[place] ? [] : [place]))
  if (places.length <= differences_max) return true
  const [first = 0, second = 0] = places
  return places.length === 2 && second === first + 1 && one[first] === other[second] && one[second] === other[first]
}

/** What is looked at again when it changes. */
const JUDGED_BY: Readonly<Record<SubjectKind, readonly string[]>> = {
  worker: ['name', 'phone', 'id_number', 'employer_id', 'employer_name', 'occupation', 'area_code', 'status'],
  business: ['name', 'credit_code', 'address', 'kind', 'area_code', 'status']
}

export const isJudgedBy = (kind: SubjectKind, changed_fields: readonly string[]): boolean =>
  changed_fields.some((field) => JUDGED_BY[kind].includes(field))

/** Somebody said that two are two; when one of these has changed since, they may not have known what is known now. */
export const TELLING_FIELDS: Readonly<Record<SubjectKind, readonly string[]>> = {
  worker: ['name', 'phone', 'id_number', 'employer_id', 'employer_name'],
  business: ['name', 'credit_code', 'address']
}

/** Each pair once, in the order in which it is kept. */
export function inOrder(pairs: readonly (readonly [string, string])[]): [string, string][] {
  const ordered = pairs
    .filter(([one, other]) => one !== other)
    .map(([one, other]): [string, string] => (one < other ? [one, other] : [other, one]))
  return [...new Map(ordered.map((pair) => [pair.join(' '), pair])).values()].sort(([one], [other]) =>
    one < other ? -1 : 1
  )
}
