import { Problem } from '../problem.ts'
import type { Answer } from './answers.ts'
import { type Filter, moved, readFilter } from './filter.ts'
import type { StationFilter } from './filter-schemas.ts'
import type { Reference } from './record.ts'
import { listFiltered, type StationReading } from './service.ts'

/** An app asks a handful of questions, each from wherever its user stands. */
const QUESTIONS_MAX = 1_000
/** What people and apps really ask is shorter. */
const ADDRESS_CHARACTERS_MAX = 1_000

interface Question {
  given: StationFilter
  /** What it says where areas and amenities are these. */
  read?: { filter: Filter; reference: Reference }
}

/**
 * Questions that were asked before from another place. Everybody stands somewhere else, so no answer is worth keeping; but
 * of an address that differs from one that was answered in nothing but the position, all the rest is known to be right,
 * and need not be read again.
 */
export class KnownQuestions {
  readonly #questions = new Map<string, Question>()

  /** For an address that was answered in full. The next page of a question is nobody else's. */
  remember(address: string, given: StationFilter): void {
    const asked = takeApart(address)
    if (asked === undefined || given.cursor !== undefined || address.length > ADDRESS_CHARACTERS_MAX) return
    if (this.#questions.size >= QUESTIONS_MAX) this.#questions.clear()
    this.#questions.set(asked.question, { given })
  }

  /** Undefined where it was never asked, where the position is not right, or the stations have to be looked at first. */
  answer({ stations, clock }: StationReading, address: string): Answer | undefined {
    const asked = takeApart(address)
    const question = asked && this.#questions.get(asked.question)
    if (asked === undefined || question === undefined) return undefined
    const snapshot = stations.current()
    if (snapshot instanceof Promise) {
      // Whoever answers the usual way waits for the same check, and is told how it fails.
      snapshot.catch(() => {})
      return undefined
    }
    const now = clock.now()
    const given = { ...question.given, near: asked.near }
    try {
      const filter = moved(filterOf(question, snapshot.reference, now), given, now)
      return listFiltered(snapshot, given, filter, now)
    } catch (error) {
      if (error instanceof Problem) return undefined
      throw error
    }
  }
}

function filterOf(question: Question, reference: Reference, now: number): Filter {
  if (question.read?.reference !== reference)
    question.read = { filter: readFilter(question.given, reference, now), reference }
  return question.read.filter
}

/** Written as apps write it; whatever is written otherwise is read the usual way. */
const POSITION = /[?&]near=([\d.,-]{3,60})(?=&|$)/

/** The position in an address, and all the rest of it. */
function takeApart(address: string): { near: string; question: string } | undefined {
  const found = POSITION.exec(address)
  if (found === null) return undefined
  const [all, near = ''] = found
  const end = found.index + all.length
  return { near, question: `${address.slice(0, end - near.length)}\0${address.slice(end)}` }
}
