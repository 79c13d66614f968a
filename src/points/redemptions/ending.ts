import { personIdOf, type Staff } from '../../actor.ts'
import { givenReason, sealReason } from '../../persons/service.ts'
import { Problem } from '../../problem.ts'
import type { Transact, Work } from '../../work.ts'
import { commitHolds, releaseHolds } from '../holds/service.ts'
import { findVisibleReward, lapseHeld, returnPiece, takeReward } from '../rewards/service.ts'
import { reverseTransfers } from '../transfers/service.ts'
import {
  cancellingReasonMissing,
  pickUpCodeBlocked,
  pickUpCodeWrong,
  redemptionNotFound,
  redemptionNotFulfilled,
  redemptionOver
} from './problems.ts'
import * as queries from './queries.ts'
import { answerOf, recordRedemption } from './reading.ts'
import { isCodeRight, statusAt, WRONG_CODES_MAX } from './rules.ts'
import type { Redemption, Refund } from './schemas.ts'

/**
 * Hands it out to whoever shows the code, and takes the points. A wrong code is answered and not thrown, because it counts.
 * @throws redemption_not_found, redemption_over, pick_up_code_blocked, points_hold_over
 */
export async function fulfil(work: Work<Staff>, id: string, code: string): Promise<Redemption | Problem> {
  const row = await queries.lockRedemption(work.tx, id)
  if (row === undefined) throw redemptionNotFound({})
  checkHeld(work, row)
  if (row.wrong_codes >= WRONG_CODES_MAX) throw pickUpCodeBlocked({})
  if (!isCodeRight(id, code, row.code_hash)) {
    const wrong_codes = row.wrong_codes + 1
    await queries.updateRedemption(work.tx, id, { wrong_codes })
    await recordRedemption(work, 'redemption.fulfil', row, { outcome: 'refused', details: { wrong_codes } })
    return pickUpCodeWrong({ guesses_left: WRONG_CODES_MAX - wrong_codes })
  }
  const commit = { hold_id: row.hold_id, points: row.points, explanation: { reward_id: row.reward_id } }
  const [committed] = await commitHolds(work, [commit])
  if (committed === undefined || committed instanceof Problem) throw committed ?? new Error('a commit has no outcome')
  return await end(work, row, { status: 'fulfilled', transfer_id: committed.id })
}

/**
 * Points and piece are free again. Why is said by the staff, and kept in the audit, sealed with the key of whose it is.
 * @throws redemption_not_found, redemption_over, cancelling_reason_missing, reason_too_short
 */
export async function cancel(work: Work, id: string, given: string | undefined): Promise<Redemption> {
  const { row, reward } = await takeWithReward(work, id)
  checkHeld(work, row)
  const is_own = personIdOf(work.caller.actor) === row.person_id
  if (!is_own && given === undefined) throw cancellingReasonMissing({})
  const reason = given === undefined ? undefined : await sealReason(work, row.person_id, givenReason(given))
  const [released] = await releaseHolds(work, [row.hold_id])
  if (released instanceof Problem) throw released
  await returnPiece(work, { reward, redemption_id: id })
  return await end(work, row, { status: 'cancelled' }, reason)
}

/**
 * Gives back the points of what was handed out, into the lots that they came from: those that are over stay so.
 * @throws redemption_not_found, redemption_not_fulfilled, reason_too_short, transfer_already_reversed
 */
export async function refund(work: Work<Staff>, id: string, given: Refund): Promise<Redemption> {
  const text = givenReason(given.reason)
  const { row, reward } = await takeWithReward(work, id)
  const { status, transfer_id } = row
  if (status !== 'fulfilled' || transfer_id === null) throw redemptionNotFulfilled({ status: statusAt(row, work.now) })
  const [reversed] = await reverseTransfers(work, [{ transfer_id, explanation: { redemption_id: id } }])
  if (reversed instanceof Problem) throw reversed
  if (given.is_returned_to_stock) await returnPiece(work, { reward, redemption_id: id })
  await queries.updateRedemption(work.tx, id, {
    status: 'refunded',
    refunded_at: new Date(work.now),
    refunded_by: work.caller.actor.person_id
  })
  return await written(work, 'redemption.refund', id, await sealReason(work, row.person_id, text))
}

/**
 * Writes down which redemptions nobody has fetched in time. Whoever looks sees them so without that, and their points are
 * free; this brings their pieces back for all to see. One reward at a time, so that nobody waits long.
 * @returns how many
 */
export async function sweepRedemptions(run: Transact): Promise<number> {
  let swept = 0
  for (;;) {
    const count = await run(async (work) => {
      const reward_id = await queries.findOverdueReward(work.tx, new Date(work.now))
      return reward_id === undefined ? undefined : await lapseHeld(work, reward_id)
    })
    if (count === undefined) return swept
    swept += count
  }
}

/** A redemption of a reward that is taken before: in the order in which all take them. @throws redemption_not_found */
async function takeWithReward(work: Work, id: string) {
  const seen = await queries.findRedemption(work.tx, id)
  if (seen === undefined) throw redemptionNotFound({})
  await takeReward(work, seen.reward_id)
  const reward = await findVisibleReward(work, seen.reward_id)
  const row = await queries.lockRedemption(work.tx, id)
  if (row === undefined) throw redemptionNotFound({})
  return { row, reward }
}

/** @throws redemption_over */
function checkHeld({ now }: Work, row: queries.RedemptionRow): void {
  const status = statusAt(row, now)
  if (status !== 'held') throw redemptionOver({ status })
}

async function end(
  work: Work,
  row: queries.RedemptionRow,
  change: { status: 'fulfilled'; transfer_id: string } | { status: 'cancelled' },
  reason?: Awaited<ReturnType<typeof sealReason>>
): Promise<Redemption> {
  await queries.updateRedemption(work.tx, row.id, {
    ...change,
    ended_at: new Date(work.now),
    ended_by: personIdOf(work.caller.actor)
  })
  return await written(work, change.status === 'fulfilled' ? 'redemption.fulfil' : 'redemption.cancel', row.id, reason)
}

async function written(
  work: Work,
  action: string,
  id: string,
  reason: Awaited<ReturnType<typeof sealReason>>
): Promise<Redemption> {
  const row = await queries.findRedemption(work.tx, id)
  if (row === undefined) throw redemptionNotFound({})
  const details = { reward_id: row.reward_id, points: row.points }
  await recordRedemption(work, action, row, { ...(reason !== undefined && { reason }), details })
  return await answerOf(work, row)
}
