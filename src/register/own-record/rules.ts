import { OCCUPATIONS, SECTORS, VEHICLES } from '../rules/codes.ts'
import { readDraft } from '../rules/drafts.ts'
import { type Fact, type Facts, FIELDS, pick } from '../rules/facts.ts'

export const REQUEST_KINDS = ['correction', 'deletion'] as const
export type RequestKind = (typeof REQUEST_KINDS)[number]

export const REQUEST_STATUSES = ['open', 'accepted', 'declined', 'lapsed'] as const
export type RequestStatus = (typeof REQUEST_STATUSES)[number]

/**
 * Within how many working days a request is answered. The law (个人信息保护法, articles 46, 47 and 50) says "without delay"
 * and names no number; fifteen working days is the most that 《App违法违规收集使用个人信息行为认定方法》 (国信办秘字〔2019〕191号,
 * part 6) allows where somebody has to look at it.
 */
export const REQUEST_WORKING_DAYS = 15

/** What a worker may have corrected themselves. Where they are and whether they are a steward is for staff to say. */
export const CORRECTABLE_FIELDS = [
  'name',
  'phone',
  'id_number',
  'sector',
  'occupation',
  'employer_name',
  'vehicle',
  'skills',
  'is_party_member',
  'weekly_hours'
] as const
export type CorrectableField = (typeof CORRECTABLE_FIELDS)[number]

const isText = (characters_max: number) => (value: Fact) =>
  typeof value === 'string' && value.trim() !== '' && [...value].length <= characters_max
const isOneOf = (codes: readonly string[]) => (value: Fact) => typeof value === 'string' && codes.includes(value)
const orNothing = (is: (value: Fact) => boolean) => (value: Fact) => value === null || is(value)

const HOURS_OF_WEEK = 168
const SKILLS_MAX = 20

const IS_VALUE: Readonly<Record<CorrectableField, (value: Fact) => boolean>> = {
  name: orNothing(isText(60)),
  phone: orNothing(isText(30)),
  id_number: orNothing(isText(40)),
  sector: isOneOf(SECTORS),
  occupation: isOneOf(OCCUPATIONS),
  employer_name: orNothing(isText(100)),
  vehicle: orNothing(isOneOf(VEHICLES)),
  skills: (value) => Array.isArray(value) && value.length <= SKILLS_MAX && value.every(isText(40)),
  is_party_member: orNothing((value) => typeof value === 'boolean'),
  weekly_hours: orNothing((value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= HOURS_OF_WEEK)
}

/** What a field is to be, as it is kept; undefined where it cannot be that. */
export function readCorrection(field: CorrectableField, value: Fact, now: number): Fact | undefined {
  if (!IS_VALUE[field](value)) return undefined
  const { facts, faults } = readDraft('worker', { [field]: value }, now)
  return faults.length > 0 ? undefined : (facts[field] ?? null)
}

/** The worker with the correction, everything else as it is. */
export function corrected(facts: Facts, field: CorrectableField, value: Fact): Facts {
  const others = pick(facts, FIELDS.worker.plain)
  // Whose employer has a name of its own works for nobody in the register.
  return { ...others, ...(field === 'employer_name' && { employer_id: null }), [field]: value }
}
