import type { Problem } from '../../problem.ts'
import type { Work } from '../../work.ts'
import type { JsonObject } from '../chain/rules.ts'
import { type PostedTransfer, postByLedger, type Source } from '../transfers/service.ts'

export interface NewHold {
  id?: string
  account_id: string
  points: number
  /** What the points are kept for, as a code such as `redemption`. */
  purpose: string
  source: Source | null
  /** From then on it reserves nothing, without anybody doing anything. */
  ends_at: Date
}

/** Reserves points, those that end soonest first. The id that is answered is the hold's. */
export const openHolds = async (work: Work, holds: readonly NewHold[]): Promise<(PostedTransfer | Problem)[]> =>
  await postByLedger(
    work,
    holds.map(({ id = work.chance.id(), ends_at, ...hold }) => ({
      named_id: hold.account_id,
      order: { type: 'hold' as const, ...hold, id, ends_at: ends_at.getTime() }
    }))
  )

/**
 * Takes of each hold as many points as are said, as a redemption for what the hold was opened for, and frees the rest.
 * The id that is answered is the transfer's.
 */
export const commitHolds = async (
  work: Work,
  commits: readonly { hold_id: string; points: number; explanation?: JsonObject }[]
): Promise<(PostedTransfer | Problem)[]> =>
  await postByLedger(
    work,
    commits.map(({ explanation = {}, ...commit }) => ({
      named_id: commit.hold_id,
      order: { type: 'commit' as const, id: work.chance.id(), ...commit, explanation }
    }))
  )

/** The points of the holds are free again. */
export const releaseHolds = async (work: Work, hold_ids: readonly string[]): Promise<(PostedTransfer | Problem)[]> =>
  await postByLedger(
    work,
    hold_ids.map((hold_id) => ({ named_id: hold_id, order: { type: 'release' as const, hold_id } }))
  )
