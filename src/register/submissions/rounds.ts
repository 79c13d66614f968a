import { areaRangeOf, covers } from '../../actor.ts'
import { atPointer, type Problem } from '../../problem.ts'
import type { Work } from '../../work.ts'
import { roundClosed, roundNotOpen } from '../rounds/problems.ts'
import type { Candidate, RoundOfSubmission } from './candidates.ts'
import { Definitions } from './opening.ts'
import { communityNotAssigned, subjectNotInRound } from './problems.ts'
import * as queries from './queries.ts'
import type { NewSubmission } from './schemas.ts'

/** The rounds that submissions belong to, which stay as they are until the transaction ends. */
export class HeldRounds {
  readonly #rounds: ReadonlyMap<string, RoundOfSubmission>
  /** Of an enumerator the communities by round; undefined for who may hand in for all of their area. */
  readonly #assigned: ReadonlyMap<string, readonly string[]> | undefined
  /** The caller's own community, if they work for one. */
  readonly #own_community: string | undefined
  readonly definitions: Definitions
  readonly caller_id: string

  private constructor(
    { caller: { actor } }: Work,
    rounds: readonly RoundOfSubmission[],
    assigned: ReadonlyMap<string, readonly string[]> | undefined,
    definitions: Definitions
  ) {
    this.#rounds = new Map(rounds.map((round) => [round.id, round]))
    this.#assigned = assigned
    const range = areaRangeOf(actor)
    this.#own_community = range !== null && range.from === range.to ? range.from : undefined
    this.definitions = definitions
    this.caller_id = 'person_id' in actor ? actor.person_id : ''
  }

  static async hold(work: Work, items: readonly Pick<NewSubmission, 'round_id'>[]): Promise<HeldRounds> {
    const { tx, caller } = work
    const rounds = await queries.holdRounds(tx, [...new Set(items.map(({ round_id }) => round_id.toLowerCase()))])
    const ids = rounds.map(({ id }) => id)
    const { actor } = caller
    const is_enumerator = actor.kind === 'staff' && actor.role === 'enumerator'
    const assignments = is_enumerator && ids.length > 0 ? await queries.holdAssignments(tx, ids, actor.person_id) : []
    const assigned = new Map(
      [...Map.groupBy(assignments, ({ round_id }) => round_id)].map(([id, some]) => [
        id,
        some.map(({ area_code }) => area_code)
      ])
    )
    const definitions = await Definitions.read(work, ids)
    return new HeldRounds(work, rounds, is_enumerator ? assigned : undefined, definitions)
  }

  find(id: string): RoundOfSubmission | undefined {
    return this.#rounds.get(id.toLowerCase())
  }

  /** Where something new lies that is not said to lie elsewhere: in the one community that it can be. */
  placeOf(round: RoundOfSubmission, named: string | undefined): string | undefined {
    if (named !== undefined) return named
    const [assigned, ...others] = this.#assigned?.get(round.id) ?? []
    return this.#own_community ?? (others.length === 0 ? assigned : undefined)
  }

  refusalOfRound({ round }: Candidate): Problem | undefined {
    if (round.status === 'closed') return atPointer('/body/round_id', roundClosed({}))
    return round.status === 'open' ? undefined : atPointer('/body/round_id', roundNotOpen({}))
  }

  /** Whether the caller may hand in for that community. */
  readonly refusalOf = ({ round }: Candidate, area_code: string): Problem | undefined => {
    if (!covers(round.area_code, area_code)) return subjectNotInRound({})
    if (this.#assigned === undefined || this.#assigned.get(round.id)?.includes(area_code)) return undefined
    return communityNotAssigned({})
  }
}
