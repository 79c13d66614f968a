import type { Random } from '../../scripts/bench/random.ts'
import type { SubjectKind } from '../../src/register/rules/codes.ts'
import type { Facts } from '../../src/register/rules/facts.ts'
import type { Identifiers } from './scripted-identifiers.ts'

/** Who hands in: three with a phone, each with communities of their own, and a desk that does for all of them. */
export const CLIENTS = ['first', 'second', 'third', 'desk'] as const
export type Client = (typeof CLIENTS)[number]
export type Visitor = Exclude<Client, 'desk'>

export const COMMUNITIES: Readonly<Record<Visitor, readonly [string, string]>> = {
  first: ['370811015001', '370811015002'],
  second: ['370811015006', '370811015007'],
  third: ['370811015008', '370811015009']
}

/** What a reviewer makes of a submission that is held: it is let in unless the script says otherwise. */
export type Fate = 'approved' | 'rejected' | 'has_issues'

/** Somebody or something that the round is about. */
export interface ScriptedSubject {
  id: string
  kind: SubjectKind
  visitor: Visitor
  /** Those of the visitor. */
  communities: readonly [string, string]
  /** As the register has it before anything is said, in clear. */
  facts: Facts
  /** How a new one is registered at the door. */
  answers: Readonly<Record<string, unknown>>
  is_new: boolean
  /** Nobody speaks of it but where the script wants it. */
  is_quiet: boolean
  /** What becomes of a new one. */
  fate: Fate
}

const VISITORS: readonly [Visitor, ...Visitor[]] = ['first', 'second', 'third']
const QUIET_WORKERS = 24
const EMPLOYED_WORKERS = 10
const NAMES: readonly [string, ...string[]] = ['虚构王五', '虚构李', '虚构张三丰', '虚构钱']

const place = (random: Random) => {
  const visitor = random.pick(VISITORS)
  const communities = COMMUNITIES[visitor]
  return { visitor, communities, area_code: random.pick(communities) }
}

/** Those who are in the register before the round. */
export function baseSubjects(
  random: Random,
  { uuid, phone }: Identifiers,
  count: { workers: number; businesses: number }
): ScriptedSubject[] {
  const businesses = Array.from({ length: count.businesses }, (): ScriptedSubject => {
    const { area_code, ...where } = place(random)
    const facts = {
      status: 'active',
      area_code,
      sector: 'courier',
      kind: 'courier_site',
      name: random.pick(['虚构快递北站', '虚构快递南站']),
      credit_code: null,
      address: random.pick([null, '虚构路 1 号']),
      head_count: random.integer(5, 9),
      contact_name: '虚构周八',
      contact_phone: phone()
    }
    return {
      id: uuid(),
      kind: 'business',
      ...where,
      facts,
      answers: {},
      is_new: false,
      is_quiet: false,
      fate: 'approved'
    }
  })
  const workers = Array.from({ length: count.workers }, (_, number): ScriptedSubject => {
    const { area_code, ...where } = place(random)
    const employer_id = number < EMPLOYED_WORKERS ? (businesses[number]?.id ?? null) : null
    const facts = {
      status: 'active',
      area_code,
      sector: 'courier',
      occupation: random.pick(['courier', 'food_delivery_rider', 'truck_driver']),
      employer_id,
      employer_name: employer_id === null ? random.pick([null, '虚构快递甲']) : null,
      vehicle: random.pick([null, 'electric_bicycle', 'van']),
      skills: random.pick([[], ['修鞋'], ['维修'], ['维修', '修鞋'].sort()]),
      weekly_hours: random.integer(40, 48),
      is_steward: random.chance(0.2),
      name: random.pick(NAMES),
      phone: phone(),
      id_number: null,
      is_party_member: random.pick([null, true, false])
    }
    const is_quiet = number < QUIET_WORKERS
    return { id: uuid(), kind: 'worker', ...where, facts, answers: {}, is_new: false, is_quiet, fate: 'approved' }
  })
  return [...businesses, ...workers]
}

/** Those who are found in the round. */
export function newcomers(random: Random, { uuid, phone }: Identifiers, count: number): ScriptedSubject[] {
  return Array.from({ length: count }, (_, number): ScriptedSubject => {
    const { area_code, ...where } = place(random)
    const fate = FATES[number % FATES.length] ?? 'approved'
    const kind = number % 8 === 7 ? 'business' : 'worker'
    const rest = { id: uuid(), kind, ...where, is_new: true, is_quiet: false, fate } as const
    if (kind === 'business') {
      const said = { name: '虚构快递新站', sector: 'courier', kind: 'courier_site', head_count: 6 }
      const contact = { contact_name: '虚构吴九', contact_phone: phone() }
      const facts = { status: 'active', area_code, credit_code: null, address: null, ...said, ...contact }
      return { ...rest, facts, answers: { ...said, ...contact, community: area_code } }
    }
    const said = {
      name: random.pick(NAMES),
      phone: phone(),
      sector: 'food_delivery',
      occupation: 'food_delivery_rider',
      weekly_hours: random.integer(40, 48)
    }
    const facts = {
      status: 'active',
      area_code,
      employer_id: null,
      employer_name: null,
      vehicle: null,
      skills: [],
      is_steward: false,
      id_number: null,
      is_party_member: null,
      ...said
    }
    return { ...rest, facts, answers: { ...said, community: area_code } }
  })
}

/** Most are let in; some come back and are handed in again, and some do not exist. */
const FATES: readonly Fate[] = [
  'approved',
  'approved',
  'approved',
  'rejected',
  'approved',
  'has_issues',
  'approved',
  'approved',
  'approved',
  'approved',
  'approved'
]
