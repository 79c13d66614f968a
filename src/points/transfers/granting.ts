import { actorName, type Staff } from '../../actor.ts'
import { subdistrictOf } from '../../areas/rules.ts'
import { recordEvent } from '../../audit/service.ts'
import { itemProblemOf } from '../../http/item-problems.ts'
import { givenReason, sealReason } from '../../persons/service.ts'
import { Problem } from '../../problem.ts'
import type { Work } from '../../work.ts'
import { type GivenOrder, isRefusal, type Posted, type TransferOrder } from '../posting/orders.ts'
import { expiresBeforeItBegins, occurredAtOutOfRange, problemOf, transferNotFound } from '../posting/problems.ts'
import { postOrders } from '../posting/service.ts'
import * as queries from './queries.ts'
import { type Grant, type GrantFault, orderOf } from './rules.ts'
import type { Transfer, TransferBatch, TransferBatchResult, TransferDetails } from './schemas.ts'
import type { TransferKind } from './tables.ts'

const FAULTS: Readonly<Record<GrantFault, () => Problem>> = {
  occurred_at_out_of_range: () => occurredAtOutOfRange({}),
  expires_before_it_begins: () => expiresBeforeItBegins({})
}

/** What the staff asks for as an order, or why it cannot be one. */
export function grantOrder({ now, chance }: Pick<Work, 'now' | 'chance'>, grant: Grant): TransferOrder | Problem {
  const order = orderOf(grant, { now, id: chance.id() })
  return typeof order === 'string' ? FAULTS[order]() : order
}

export const transferAnswer = (posted: Posted, kind: TransferKind): Transfer => ({
  id: posted.id,
  subdistrict_code: posted.subdistrict_code,
  kind,
  from_account_id: posted.from_account_id ?? '',
  to_account_id: posted.to_account_id ?? '',
  points: posted.points,
  occurred_at: new Date(posted.occurred_at).toISOString(),
  recorded_at: new Date(posted.recorded_at).toISOString(),
  batch_number: posted.batch_number,
  position: posted.position
})

/** Posts many, each with a result of its own. In a dry run nothing is posted, and neither are the others of one that is refused where all are wanted. */
export async function grantBatch(
  work: Work<Staff>,
  { mode, is_dry_run = false, items }: TransferBatch
): Promise<TransferBatchResult> {
  const orders = items.map((item) => grantOrder(work, item))
  const made_by = actorName(work.caller.actor)
  const given = orders.flatMap((order): GivenOrder[] => (order instanceof Problem ? [] : [{ order, made_by }]))
  const is_all_or_nothing = mode === 'all_or_nothing'
  const is_faulty = is_all_or_nothing && given.length < orders.length
  const options = { is_dry_run: is_dry_run || is_faulty, is_all_or_nothing }
  const outcomes = await postOrders(work, subdistrictOf(work.caller.actor.area_code), given, options)
  const is_posted = !options.is_dry_run && !(is_all_or_nothing && outcomes.some(isRefusal))
  const rest = outcomes.values()
  const results = orders.map((order) => resultOf(order instanceof Problem ? order : rest.next().value, is_posted))
  const posted_count = results.filter(({ result }) => result === 'posted').length
  await recordEvent(work, {
    action: 'points_transfer.batch',
    details: { count: items.length, posted_count, mode, is_dry_run }
  })
  return { items: results }
}

function resultOf(
  outcome: ReturnType<typeof grantOrder> | Posted | Parameters<typeof problemOf>[0] | undefined,
  is_posted: boolean
): TransferBatchResult['items'][number] {
  if (outcome === undefined || 'type' in outcome) throw new Error('a transfer has no outcome')
  const problem = outcome instanceof Problem ? outcome : isRefusal(outcome) ? problemOf(outcome) : undefined
  if (problem !== undefined) return { result: 'refused', transfer: null, problem: itemProblemOf(problem) }
  if (!is_posted) return { result: 'accepted', transfer: null, problem: null }
  return { result: 'posted', transfer: transferAnswer(outcome as Posted, 'grant'), problem: null }
}

/** @throws points_transfer_not_found */
export async function getTransfer(work: Work, id: string): Promise<TransferDetails> {
  const row = await queries.findTransfer(work.tx, id)
  if (row === undefined) throw transferNotFound({})
  await recordEvent(work, {
    action: 'points_transfer.read',
    object: { kind: 'points_transfer', id },
    area_code: row.subdistrict_code
  })
  const { person_id: _, occurred_at, recorded_at, ...rest } = row
  return { ...rest, occurred_at: occurred_at.toISOString(), recorded_at: recorded_at.toISOString() }
}

/**
 * Takes back what a transfer did, once. Why is kept in the audit, sealed with the key of whose points they were.
 * @throws points_transfer_not_found, reason_too_short, and what `problemOf` tells
 */
export async function reverseTransfer(work: Work<Staff>, id: string, text: string): Promise<Transfer> {
  const reason = givenReason(text)
  const original = await queries.findTransfer(work.tx, id)
  if (original === undefined) throw transferNotFound({})
  const order = { type: 'reversal' as const, id: work.chance.id(), transfer_id: original.id, explanation: {} }
  const made_by = actorName(work.caller.actor)
  const [outcome] = await postOrders(work, original.subdistrict_code, [{ order, made_by }])
  if (outcome === undefined) throw new Error('a reversal has no outcome')
  if (isRefusal(outcome)) throw problemOf(outcome)
  const sealed = original.person_id === null ? undefined : await sealReason(work, original.person_id, reason)
  await recordEvent(work, {
    action: 'points_transfer.reverse',
    object: { kind: 'points_transfer', id: original.id },
    area_code: original.subdistrict_code,
    ...(sealed !== undefined && { reason: sealed }),
    details: { reversal_id: outcome.id }
  })
  return transferAnswer(outcome, 'reversal')
}
