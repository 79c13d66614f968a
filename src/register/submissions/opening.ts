import { openForPersons } from '../../persons/service.ts'
import type { Work } from '../../work.ts'
import type { SubjectKind } from '../rules/codes.ts'
import type { Answers, Definition } from '../rules/questions.ts'
import * as queries from './queries.ts'

/** Where the personal answers of a submission are sealed. */
export const PERSONAL_ANSWERS_PLACE = { table: 'submission', column: 'personal' }

type SealedAnswers = Pick<queries.SubmissionRow, 'answers' | 'person_id' | 'personal'>

/** Everything that was answered, in clear, with one question for all of them; of the erased nothing personal. In order. */
export async function openAnswers(work: Work, rows: readonly SealedAnswers[]): Promise<Answers[]> {
  const sealed = rows.flatMap(({ person_id, personal }) =>
    person_id === null || personal === null ? [] : [{ person_id, sealed: personal }]
  )
  const texts = (await openForPersons(work, PERSONAL_ANSWERS_PLACE, sealed))[Symbol.iterator]()
  return rows.map(({ answers, person_id, personal }) => {
    const text = person_id === null || personal === null ? null : (texts.next().value ?? null)
    return text === null ? answers : { ...answers, ...(JSON.parse(text) as Answers) }
  })
}

/** What was asked, by round and kind of subject. */
export class Definitions {
  readonly #found: ReadonlyMap<string, Definition>

  private constructor(found: ReadonlyMap<string, Definition>) {
    this.#found = found
  }

  static async read({ tx }: Work, round_ids: readonly string[]): Promise<Definitions> {
    const rows = round_ids.length === 0 ? [] : await queries.listDefinitions(tx, [...new Set(round_ids)])
    return new Definitions(
      new Map(rows.map(({ round_id, subject_kind, definition }) => [`${round_id} ${subject_kind}`, definition]))
    )
  }

  of(round_id: string, kind: SubjectKind): Definition {
    return this.#found.get(`${round_id} ${kind}`) ?? NOTHING
  }
}

const NOTHING: Definition = { questions: [] }
