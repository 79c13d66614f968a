import { Problem } from '../../problem.ts'
import type { Work } from '../../work.ts'
import { approveSubmissions } from '../reviews/reviewing.ts'
import { receiveSubmissions } from '../submissions/receiving.ts'
import {
  type Known,
  knownAfter,
  type StoryRound,
  type StorySubject,
  type StoryVisit,
  saidOf,
  visitedAt
} from './rules.ts'
import { actAs, type StoryStaff } from './staff.ts'

/** Who is in the register by now, by number. */
export type KnownSubjects = Map<string, Known>

interface VisitedRound {
  round: StoryRound
  round_id: string
  subjects: readonly StorySubject[]
  /** What came of the visits to whom is known; of all others nothing has changed. */
  visits: ReadonlyMap<string, StoryVisit>
}

/** Each enumerator hands in what they have found in their communities, and what waits is approved. */
export async function visitAll(
  work: Work,
  staff: StoryStaff,
  visited: VisitedRound,
  known: KnownSubjects
): Promise<void> {
  const { round, round_id } = visited
  const found = visited.subjects.flatMap((subject) => foundIn(work, visited, subject, known.get(subject.number)))
  const versions = new Map<string, number>()
  const waiting: string[] = []
  for (const { actor, communities } of staff.enumerators) {
    const items = found
      .filter(({ before }) => communities.includes(before.community))
      .map(({ id, said }, place) => ({ ...said, id, round_id, device_time: visitedAt(round, place) }))
    for (const outcome of await receiveSubmissions(actAs(work, actor, round.handed_in_at), items)) {
      if (outcome instanceof Problem) throw outcome
      const { id, status, recorded_version } = outcome.receipt
      if (status === 'received') waiting.push(id)
      if (recorded_version !== null) versions.set(id, recorded_version)
    }
  }
  for (const [id, version] of await approveSubmissions(actAs(work, staff.admin, round.reviewed_at), waiting))
    if (version !== null) versions.set(id, version)
  for (const { number, id, said, before } of found)
    known.set(number, knownAfter(before, said, versions.get(id) ?? before.version))
}

/** What is found of one subject in a round; nothing of who has not come yet or has left. */
function foundIn({ chance }: Work, { round, visits }: VisitedRound, subject: StorySubject, known: Known | undefined) {
  const { number, month, community } = subject
  const visit = visits.get(number)
  if (known === undefined ? month !== round.month : !known.is_active && visit === undefined) return []
  const before = known ?? { id: chance.id(), version: 1, community, is_active: true }
  return [{ number, id: chance.id(), before, said: saidOf(subject, before.id, known, visit) }]
}
