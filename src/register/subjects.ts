import type { AreaRange } from '../actor.ts'
import { areaRangeOf } from '../actor.ts'
import { hasArea } from '../areas/service.ts'
import { invalidInput } from '../http/validation.ts'
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
}

/** What differs between the kinds of subjects where one is written. */
export interface SubjectStore {
  /** As it is now, with everything personal, and with its person locked. @throws person_erased, person_unreadable */
  read(work: Work, id: string, range: NonNullable<AreaRange>): Promise<KnownSubject | undefined>
  /** Refuses what another subject already has, or what it names and the caller cannot see. */
  check(work: Work, writing: SubjectWriting): Promise<void>
  /** Writes it, after its subject. @returns whose the personal fields are @throws a violation of a unique constraint */
  write(work: Work, writing: SubjectWriting): Promise<string | null>
  /** What to answer where a unique constraint refused it: somebody else was faster, or is out of sight. */
  refusal(work: Work, writing: SubjectWriting): Promise<Problem>
}

export const subjectNotFound = (kind: SubjectKind): Problem =>
  kind === 'worker' ? workerNotFound({}) : businessNotFound({})

/** @throws worker_not_found, business_not_found for who sees nothing by area */
export function rangeOfCaller({ caller }: Work, kind: SubjectKind): NonNullable<AreaRange> {
  const range = areaRangeOf(caller.actor)
  if (range === null) throw subjectNotFound(kind)
  return range
}

/** @throws subject_area_not_yours, subject_area_not_community */
export async function checkPlace(work: Work, area_code: string): Promise<void> {
  const range = areaRangeOf(work.caller.actor)
  if (range === null || area_code < range.from || area_code > range.to) throw subjectAreaNotYours({})
  if (area_code.endsWith('000') || !(await hasArea(work.tx, area_code))) throw subjectAreaNotCommunity({})
}

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
