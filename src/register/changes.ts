import type { Problem } from '../problem.ts'
import type { Work } from '../work.ts'
import type { Source, SubjectKind } from './rules/codes.ts'
import { type Draft, readDraft } from './rules/drafts.ts'
import type { SubjectRow } from './subject-queries.ts'
import { problemOfFaults, type SubjectWriting } from './subjects.ts'

export interface SubjectChange {
  kind: SubjectKind
  /** Undefined for a new subject. */
  id?: string
  /** What a new subject is to be called; by chance where it is not said. */
  new_id?: string
  /** The version that the change starts from; without one, whatever there is. */
  base_version?: number
  draft: Draft
  source: Source
  round_id?: string
  /** `2023-03`: the month that the change counts to, which is the round's; without one, the month in which it is recorded. */
  month?: string
}

export interface RecordedChange {
  id: string
  version: number
  /** False where everything was so already: then nothing is recorded. */
  is_changed: boolean
  person_id: string | null
}

export type Outcome = RecordedChange | Problem

/** A change as it was read, in the order in which it was asked for. */
export interface AskedChange {
  place: number
  change: SubjectChange
  /** The subject's; undefined for a new one that gets its id by chance. */
  id: string | undefined
  draft: Draft
  /** What is wrong with the draft itself. */
  fault: Problem | undefined
  /** What it depends on or takes: changes that mention something in common keep their order. */
  mentions: string[]
}

/** What became of each; of those that wait, nothing yet. */
export type Outcomes = Map<AskedChange, Outcome>

/** What a change makes of its subject. */
export interface Recording {
  asked: AskedChange
  writing: SubjectWriting
  held: SubjectRow | undefined
  version: number
  recorded_at: Date
  changed_fields: string[]
}

export function readChange({ now }: Work, change: SubjectChange, place: number): AskedChange {
  const { facts, faults } = readDraft(change.kind, change.draft, now)
  const id = (change.id ?? change.new_id)?.toLowerCase()
  const texts = [id, ...UNIQUE_OR_SUBJECT.map((field) => facts[field])]
  return {
    place,
    change,
    id,
    draft: facts,
    fault: problemOfFaults(faults),
    // Numbers of one kind look like none of another.
    mentions: texts.filter((text) => typeof text === 'string')
  }
}

/** What only one subject may have, or what names another one. */
const UNIQUE_OR_SUBJECT = ['phone', 'id_number', 'credit_code', 'employer_id']

export const kindOf = ({ asked }: Recording): SubjectKind => asked.change.kind
export const areaOf = ({ writing }: Recording): string => String(writing.after['area_code'])
export const writingOf = ({ writing }: Recording): SubjectWriting => writing
