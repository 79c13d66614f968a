import { type Fact, isSame } from '../../rules/facts.ts'

/** Who says something and when, by the clock of the device; null where it did not come from a visit. */
export interface Voice {
  id: string
  by: string | null
  at: number | null
}

/** What is known of a field when somebody says something about it. */
export interface FieldState {
  /** What they started from. */
  base: Fact
  current: Fact
  /** Who made it what it is since then, and who has found the same. */
  standing: readonly Voice[]
  /** Whose open conflicts are about it. */
  contesting: readonly Voice[]
}

/**
 * `same`: nothing is said beyond what was known. `agrees`: it is so already. `superseded`: the same person has said
 * something later. `conflicts`: others have said something else.
 */
export type FieldOutcome = 'same' | 'agrees' | 'applies' | 'superseded' | 'conflicts'

/**
 * What becomes of what somebody says about one field. In whatever order things arrive, the same fields end up in
 * conflict, and all others with the same content: of each person their latest word counts, and people either all say the
 * same or do not.
 */
export function mergeField(
  mine: Fact,
  voice: Voice,
  { base, current, standing, contesting }: FieldState
): FieldOutcome {
  if (isSame(mine, base)) return 'same'
  const own = [...standing, ...contesting].filter(({ by }) => by === voice.by)
  if (own.some((other) => isLater(other, voice))) return 'superseded'
  if (isSame(mine, current)) return 'agrees'
  if (isSame(current, base)) return 'applies'
  // Who says something else by now does not stand behind it any more.
  const behind = standing.filter((one) => !contesting.some((other) => other.by === one.by && isLater(other, one)))
  return behind.every((other) => other.by === voice.by && isLater(voice, other)) ? 'applies' : 'conflicts'
}

/** Two things said at one moment have an order as well, and everybody finds the same. */
export const isLater = (one: Voice, other: Voice): boolean =>
  one.at !== null && other.at !== null && (one.at === other.at ? one.id > other.id : one.at > other.at)

export interface Contest {
  voice: Voice
  mine: Fact
}

/**
 * Which open conflicts about a field are none any more once somebody has said something about it: their own earlier ones
 * are superseded, and whoever says what the field says now agrees.
 */
export function settledBy<Open extends Contest>(open: readonly Open[], voice: Voice, current: Fact): Settled<Open>[] {
  return open.flatMap((contest): Settled<Open>[] => {
    if (contest.voice.by === voice.by && isLater(voice, contest.voice)) return [{ contest, status: 'superseded' }]
    return isSame(contest.mine, current) ? [{ contest, status: 'agreed' }] : []
  })
}

interface Settled<Open> {
  contest: Open
  status: 'superseded' | 'agreed'
}
