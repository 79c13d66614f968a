import type { AreaRange } from '../actor.ts'
import { areaRangeOf } from '../actor.ts'
import { listKnownAreas } from '../areas/service.ts'
import { invalidInput } from '../http/validation.ts'
import type { ClearFields } from '../persons/service.ts'
import { atPointer, Problem } from '../problem.ts'
import type { Work } from '../work.ts'
import {
  businessNotFound,
  creditCodeMalformed,
  employerTwice,
  idNumberMalformed,
  subjectAreaNotCommunity,
  subjectAreaNotYours,
  subjectNameMalformed,
  subjectPhoneMalformed,
  workerNotFound
} from './problems.ts'
import type { SubjectKind } from './rules/codes.ts'
import type { DraftFault } from './rules/drafts.ts'
import type { Facts } from './rules/facts.ts'

/** What a subject was before it changed. */
export interface KnownSubject {
  id: string
  facts: Facts
  /** The worker, or whom to ask for in a business; null where nobody is known. */
  person_id: string | null
}

export interface SubjectWriting {
  id: string
  /** Undefined for a new one. */
  before: KnownSubject | undefined
  after: Facts
  /** Who was made for a new one already. */
  person_id?: string
}

/** What is being written. */
export interface Writing {
  persons: Map<SubjectWriting, string | null>
  written: Promise<void>
}

/** Why something cannot be written. */
export interface Obstacle {
  problem: Problem
  /** The subject that stands in the way: once it is changed it may no longer, and once it is there it may be named. */
  subject_id?: string
}

/** A subject as its row has it: nothing personal. */
export interface StoredSubject {
  id: string
  facts: Facts
  person_id: string | null
}

/** What differs between the kinds of subjects where some are written, always with a statement for all of them. */
export interface SubjectStore {
  /** As they are now, by id. */
  list(work: Work, ids: string[], range: NonNullable<AreaRange>): Promise<StoredSubject[]>
  /** With what is known of the person, where somebody is. */
  withPerson(stored: StoredSubject, clear: ClearFields | undefined): KnownSubject | Problem
  /** What another subject already has, or what is named and the caller cannot see; nothing of those that may be written. */
  findObstacles(work: Work, writings: readonly SubjectWriting[]): Promise<Map<SubjectWriting, Obstacle>>
  /** What nobody else may have as well, in words of its own. */
  claimsOf(writing: SubjectWriting): string[]
  /**
   * Writes them, once their subjects are there. It answers as soon as it is known whose the personal fields are, so that
   * these can be sealed while the database writes.
   * @throws a violation of a unique constraint, then or where it is waited for
   */
  write(work: Work, writings: readonly SubjectWriting[], subjects_written: Promise<void>): Promise<Writing>
  /** What to answer where a unique constraint refused it: somebody else was faster, or is out of sight. */
  taken(): Problem
}

export const subjectNotFound = (kind: SubjectKind): Problem =>
  kind === 'worker' ? workerNotFound({}) : businessNotFound({})

/** @throws worker_not_found, business_not_found for who sees nothing by area */
export function rangeOfCaller({ caller }: Work, kind: SubjectKind): NonNullable<AreaRange> {
  const range = areaRangeOf(caller.actor)
  if (range === null) throw subjectNotFound(kind)
  return range
}

/** Why nothing may be registered in these areas; nothing of those where it may. */
export async function findPlaceProblems(work: Work, area_codes: readonly string[]): Promise<Map<string, Problem>> {
  if (area_codes.length === 0) return new Map()
  const range = areaRangeOf(work.caller.actor)
  const known = await listKnownAreas(work.tx, area_codes)
  return new Map(
    area_codes.flatMap((code): [string, Problem][] => {
      if (range === null || code < range.from || code > range.to) return [[code, subjectAreaNotYours({})]]
      return code.endsWith('000') || !known.has(code) ? [[code, subjectAreaNotCommunity({})]] : []
    })
  )
}

export const textOf = (facts: Facts, field: string): string | null => (facts[field] ?? null) as string | null

/** One problem that names every fault; undefined where there is none. */
export function problemOfFaults(faults: readonly DraftFault[]): Problem | undefined {
  const problems = faults.map((fault) => {
    const problem = problemOf(fault)
    return fault.code === 'too_long' ? problem : atPointer(`/body/${fault.field}`, problem)
  })
  const [first] = problems
  if (first === undefined) return undefined
  return new Problem(
    first.definition,
    first.detail,
    problems.flatMap(({ errors }) => errors)
  )
}

function problemOf(fault: DraftFault): Problem {
  switch (fault.code) {
    case 'id_number_malformed':
      return idNumberMalformed({ fault: fault.fault })
    case 'credit_code_malformed':
      return creditCodeMalformed({ fault: fault.fault })
    case 'phone_malformed':
      return subjectPhoneMalformed({})
    case 'employer_twice':
      return employerTwice({})
    case 'name_malformed':
      return subjectNameMalformed({})
    case 'too_long':
      return invalidInput(
        [{ keyword: 'maxLength', instancePath: `/${fault.field}`, params: { limit: fault.characters_max } }],
        'body'
      )
  }
}
