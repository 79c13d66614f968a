import { dayNumberOf } from '../../calendar/rules.ts'
import { parseTime } from '../../calendar/times.ts'
import type { TransferOrder } from '../posting/orders.ts'

/** Why the staff gives points to somebody, besides for work, which earns by rule. */
export const GRANT_REASONS = ['event_prize', 'correction', 'opening_balance', 'other'] as const
export type GrantReason = (typeof GRANT_REASONS)[number]

export const BATCH_MODES = ['all_or_nothing', 'each'] as const
export type BatchMode = (typeof BATCH_MODES)[number]

/** What the staff asks for. */
export interface Grant {
  from_account_id: string
  to_account_id: string
  points: number
  reason: GrantReason
  occurred_at?: string
  expires_on?: string | null
}

const EXPIRES_ON_LATEST = '2199-12-31'

/** Why a grant cannot be read as an order. */
export type GrantFault = 'occurred_at_out_of_range' | 'expires_before_it_begins'

export function orderOf(grant: Grant, { now, id }: { now: number; id: string }): TransferOrder | GrantFault {
  const { from_account_id, to_account_id, points, reason, expires_on = null } = grant
  const occurred_at = grant.occurred_at === undefined ? now : parseTime(grant.occurred_at)
  if (occurred_at === undefined) return 'occurred_at_out_of_range'
  if (expires_on !== null && (dayNumberOf(expires_on) === undefined || expires_on > EXPIRES_ON_LATEST))
    return 'expires_before_it_begins'
  return {
    ...{ type: 'transfer', id, kind: 'grant', points, occurred_at, expires_on, source: null, explanation: { reason } },
    from_account_id: from_account_id.toLowerCase(),
    to_account_id: to_account_id.toLowerCase()
  }
}
