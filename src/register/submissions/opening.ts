import { openForPersons } from '../../persons/service.ts'
import type { Work } from '../../work.ts'
import type { SubjectKind } from '../rules/codes.ts'
import type { Answers, Definition } from '../rules/questions.ts'
import type { GivenNeed } from './candidates.ts'
import * as queries from './queries.ts'

/** Where the personal answers of a submission are sealed. */
export const PERSONAL_ANSWERS_PLACE = { table: 'submission', column: 'personal' }

type SealedAnswers = Pick<queries.SubmissionRow, 'answers' | 'person_id' | 'personal'>

/** Beside the codes of questions, none of which is like this. */
const NEEDS = '#needs'

/** What of a submission is somebody's, as it is sealed; undefined where nothing is. */
export function personalText(personal: Answers, needs: readonly GivenNeed[]): string | undefined {
  if (Object.keys(personal).length === 0 && needs.length === 0) return undefined
  return JSON.stringify(needs.length === 0 ? personal : { ...personal, [NEEDS]: needs })
}

/** What was handed in, in clear. */
export interface Contents {
  answers: Answers
  needs: readonly GivenNeed[]
  /** False where something of it was the erased's. */
  is_whole: boolean
}

/** With one question for all of them; of the erased nothing personal. In order. */
export async function openContents(work: Work, rows: readonly SealedAnswers[]): Promise<Contents[]> {
  const sealed = rows.flatMap(({ person_id, personal }) =>
    person_id === null || personal === null ? [] : [{ person_id, sealed: personal }]
  )
  const texts = (await openForPersons(work, PERSONAL_ANSWERS_PLACE, sealed))[Symbol.iterator]()
  return rows.map(({ answers, person_id, personal }) => {
    const text = person_id === null || personal === null ? null : (texts.next().value ?? null)
    if (text === null) return { answers, needs: [], is_whole: personal === null }
    const { [NEEDS]: needs = [], ...own } = JSON.parse(text)
    return { answers: { ...answers, ...own }, needs, is_whole: true }
  })
}

/** As `openContents`, what was answered. */
export const openAnswers = async (work: Work, rows: readonly SealedAnswers[]): Promise<Answers[]> =>
  (await openContents(work, rows)).map(({ answers }) => answers)

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
