import { BUSINESS_KINDS, OCCUPATIONS, SECTORS, type SubjectKind, VEHICLES } from './codes.ts'
import type { QuestionType } from './questions.ts'

/** A field of a worker or a business as questions may fill it. */
export interface SubjectField {
  types: readonly QuestionType[]
  /** Sealed with the person's key: a question about it is personal as well. */
  personal: boolean
  /** The only codes that it may hold. */
  choices?: readonly string[]
}

const personal = (...types: QuestionType[]): SubjectField => ({ types, personal: true })
const plain = (...types: QuestionType[]): SubjectField => ({ types, personal: false })
const coded = (choices: readonly string[]): SubjectField => ({ types: ['single_choice'], personal: false, choices })

/** Who somebody is, and whether they are in the party, is theirs; what they do and where is what the register counts. */
const WORKER_FIELDS: Readonly<Record<string, SubjectField>> = {
  name: personal('text'),
  phone: personal('phone'),
  id_number: personal('identity_number'),
  sector: coded(SECTORS),
  occupation: coded(OCCUPATIONS),
  employer_name: plain('text'),
  area_code: plain('area'),
  vehicle: coded(VEHICLES),
  skills: plain('multiple_choice'),
  is_party_member: personal('boolean'),
  weekly_hours: plain('integer'),
  is_steward: plain('boolean')
}

const BUSINESS_FIELDS: Readonly<Record<string, SubjectField>> = {
  name: plain('text'),
  sector: coded(SECTORS),
  kind: coded(BUSINESS_KINDS),
  credit_code: plain('credit_code'),
  area_code: plain('area'),
  address: plain('text'),
  contact_name: personal('text'),
  contact_phone: personal('phone'),
  head_count: plain('integer')
}

/** By their names; those of the two kinds have nothing to do with each other. */
export const SUBJECT_FIELDS: Readonly<Record<SubjectKind, ReadonlyMap<string, SubjectField>>> = {
  worker: new Map(Object.entries(WORKER_FIELDS)),
  business: new Map(Object.entries(BUSINESS_FIELDS))
}
