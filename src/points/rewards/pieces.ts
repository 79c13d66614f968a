import { personIdOf } from '../../actor.ts'
import type { Work } from '../../work.ts'
import * as queries from './queries.ts'

/** Nobody else changes or redeems it until the transaction ends; what is read of it from here on is so. */
export const takeReward = async ({ tx }: Work, id: string): Promise<void> => void (await queries.holdReward(tx, id))

/** As `takeReward`; those whose time to fetch it is over get it no more, and their pieces are there again. @returns how many */
export const lapseHeld = async ({ tx, now }: Work, id: string): Promise<number> =>
  await queries.lapseRedemptions(tx, id, new Date(now))

interface Piece {
  reward: { id: string; subdistrict_code: string; stock_pieces: number | null }
  redemption_id: string
}

/** Of a reward that is taken. */
export const takePiece = async (work: Work, piece: Piece): Promise<void> => await movePiece(work, 'taken', piece)

/** Of a reward that is taken. */
export const returnPiece = async (work: Work, piece: Piece): Promise<void> => await movePiece(work, 'returned', piece)

async function movePiece(work: Work, kind: 'taken' | 'returned', { reward, redemption_id }: Piece): Promise<void> {
  if (reward.stock_pieces === null) return
  await queries.insertMovement(work.tx, {
    ...movementBy(work, reward),
    ...{ kind, pieces: kind === 'taken' ? -1 : 1, reason: null, redemption_id }
  })
}

/** What there is at the beginning. */
export async function openStock(
  work: Work,
  reward: { id: string; subdistrict_code: string },
  pieces: number | null
): Promise<void> {
  if (pieces === null || pieces === 0) return
  await queries.insertMovement(work.tx, {
    ...movementBy(work, reward),
    ...{ kind: 'opening', pieces, reason: null, redemption_id: null }
  })
}

/** Of a movement what they all have. */
export const movementBy = (
  { now, caller }: Work,
  { id, subdistrict_code }: { id: string; subdistrict_code: string }
) => ({
  reward_id: id,
  subdistrict_code,
  recorded_at: new Date(now),
  recorded_by: personIdOf(caller.actor)
})
