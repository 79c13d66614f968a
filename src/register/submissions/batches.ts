import { itemProblemOf } from '../../http/item-problems.ts'
import { problemOfItem } from '../../http/validation.ts'
import { WRITTEN_UUID } from '../../identifiers.ts'
import type { Problem } from '../../problem.ts'
import type { Work } from '../../work.ts'
import { atItem } from './pointers.ts'
import { type Received, receiveSubmissions } from './receiving.ts'
import type { NewSubmission, SubmissionResult } from './schemas.ts'

/** As `receiveSubmissions`, for what may be anything. */
export async function receiveBatch(work: Work, items: readonly unknown[]): Promise<SubmissionResult[]> {
  const faults = items.map((item) => problemOfItem('NewSubmission', item))
  const good = items.filter((_, place) => faults[place] === undefined) as NewSubmission[]
  const outcomes = (await receiveSubmissions(work, good))[Symbol.iterator]()
  return items.map((item, place) => resultOf(item, place, faults[place] ?? outcomes.next().value))
}

function resultOf(item: unknown, place: number, outcome: Received | Problem | undefined): SubmissionResult {
  if (outcome === undefined) throw new Error('a submission has no outcome')
  const id = idOf(item)
  if (!(outcome instanceof Error))
    return { id, result: outcome.is_repeated ? 'repeated' : 'received', receipt: outcome.receipt, problem: null }
  return { id, result: 'refused', receipt: null, problem: itemProblemOf(atItem(outcome, place)) }
}

/** Only what can be an id is repeated: anything may stand there. */
const idOf = (item: unknown): string | null =>
  typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string' && WRITTEN_UUID.test(item.id)
    ? item.id.toLowerCase()
    : null
