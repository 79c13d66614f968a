import { recordEvent } from '../../audit/service.ts'
import { decodeCursor, encodeCursor } from '../../http/cursors.ts'
import type { PageFilter } from '../../http/fields.ts'
import { cursorInvalid } from '../../http/problems.ts'
import type { Work } from '../../work.ts'
import { answerOf, findKeptReward, findVisibleReward } from './catalogue.ts'
import { movementBy, takeReward } from './pieces.ts'
import { stockOutOfRange, stockUnlimited } from './problems.ts'
import * as queries from './queries.ts'
import type { Reward, StockAdjustment, StockMovementPage } from './schemas.ts'

const STOCK_PIECES_MAX = 1_000_000
const NUMBER_MAX = 2_147_483_647

/** @throws reward_not_found, reward_stock_unlimited, reward_stock_out_of_range */
export async function adjustStock(work: Work, id: string, { pieces, reason }: StockAdjustment): Promise<Reward> {
  await takeReward(work, id)
  const { stock_pieces, subdistrict_code } = await findKeptReward(work, id)
  if (stock_pieces === null) throw stockUnlimited({})
  // What was redeemed may all come back, and must find room then.
  const all_pieces = await queries.countStocked(work.tx, id)
  if (stock_pieces + pieces < 0 || all_pieces + pieces > STOCK_PIECES_MAX) throw stockOutOfRange({ stock_pieces })
  await queries.insertMovement(work.tx, {
    ...movementBy(work, { id, subdistrict_code }),
    ...{ kind: 'adjustment', pieces, reason, redemption_id: null }
  })
  await recordEvent(work, {
    action: 'reward.stock',
    object: { kind: 'reward', id },
    area_code: subdistrict_code,
    details: { pieces, reason }
  })
  return answerOf(await findVisibleReward(work, id))
}

/** Every change of what is left, the latest first. @throws reward_not_found, cursor_invalid, cursor_of_other_filters */
export async function listStockMovements(
  work: Work,
  id: string,
  { limit, cursor }: PageFilter
): Promise<StockMovementPage> {
  const before = cursor === undefined ? NUMBER_MAX : readNumber(decodeCursor({ id }, cursor))
  await findKeptReward(work, id)
  const found = await queries.listMovements(work.tx, id, before, limit + 1)
  const items = found
    .slice(0, limit)
    .map(({ recorded_at, ...row }) => ({ ...row, recorded_at: recorded_at.toISOString() }))
  const last = found.length > limit ? items.at(-1) : undefined
  return { items, next: last === undefined ? null : encodeCursor({ id }, [last.number]) }
}

/** @throws cursor_invalid */
function readNumber([number, ...rest]: (string | number)[]): number {
  const is_good = Number.isInteger(number) && Number(number) >= 1 && Number(number) <= NUMBER_MAX && rest.length === 0
  if (!is_good) throw cursorInvalid({})
  return Number(number)
}
