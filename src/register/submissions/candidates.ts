import type { Problem } from '../../problem.ts'
import type { NeedCategory } from '../needs/rules.ts'
import type { Outcome, RoundStatus } from '../rounds/rules/codes.ts'
import type { SubjectKind } from '../rules/codes.ts'
import type { Answers, Definition } from '../rules/questions.ts'
import type { HoldReason } from './rules/codes.ts'
import type { Held } from './rules/holding.ts'

/** Something that was asked for at the door. */
export interface GivenNeed {
  category: NeedCategory
  text: string
}

/** A round as submissions need it. */
export interface RoundOfSubmission {
  id: string
  area_code: string
  month: string
  status: RoundStatus
}

/** A submission as it is to be taken into the register. */
export interface Candidate {
  id: string
  round: RoundOfSubmission
  definition: Definition
  subject_kind: SubjectKind
  subject_id: string
  /** Where it was filed; undefined where that is to be seen from its subject. */
  area_code: string | undefined
  submitted_by: string
  device_time: number
  outcome: Outcome
  is_unchanged: boolean
  base_version: number | undefined
  /** Whose key the personal answers are sealed with already. */
  person_id: string | undefined
  /** Its subject is in the register by it already. */
  is_registered: boolean
  /** Handed in again after it had come back. */
  is_replacement: boolean
  /** What was answered, in the form in which it is kept. */
  values: Answers
  /** The answers as they were sent, where they are still to be checked. */
  given: Answers | undefined
  needs: readonly GivenNeed[]
}

/** What became of a submission. */
export interface Entry {
  area_code: string
  /** Null while its subject is not in the register. */
  registered_subject_id: string | null
  /** Whose the personal answers are; null where nobody is known yet. */
  person_id: string | null
  /** Why it waits; empty where it was taken in. */
  hold_reasons: HoldReason[]
  recorded_version: number | null
  taken_version: number | null
  superseded_fields: string[]
  agreed_fields: string[]
  conflicts: { id: string; field: string; base_version: number }[]
  /** Open conflicts that are none any more. */
  settled: { id: string; status: 'superseded' | 'agreed' }[]
}

export type Entered = Entry | Problem

/** Who may hand in what, and what waits for somebody to look at it. */
export interface EntryRules {
  refusalOf(candidate: Candidate, area_code: string): Problem | undefined
  /** Undefined where somebody has looked at them. */
  holdReasons: ((held: Held) => HoldReason[]) | undefined
}

export const isRefused = (entered: Entered | undefined): entered is Problem => entered instanceof Error
