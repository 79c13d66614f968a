import type { JsonObject } from '../chain/rules.ts'
import type { TransferKind } from '../transfers/tables.ts'

/** What something is posted for: once for each kind of transfer. */
export interface Source {
  kind: string
  id: string
}

/** An account for somebody who has none in this ledger yet. */
export interface AccountOrder {
  type: 'account'
  id: string
  person_id: string
}

export interface TransferOrder {
  type: 'transfer'
  id: string
  kind: Exclude<TransferKind, 'reversal' | 'expiry'>
  from_account_id: string
  to_account_id: string
  points: number
  /** When it happened, in milliseconds since 1970. */
  occurred_at: number
  /** The last day on which a member can spend it; null for ever. */
  expires_on: string | null
  source: Source | null
  explanation: JsonObject
}

/** Takes back what a transfer did. */
export interface ReversalOrder {
  type: 'reversal'
  id: string
  transfer_id: string
  explanation: JsonObject
}

export interface HoldOrder {
  type: 'hold'
  id: string
  account_id: string
  points: number
  purpose: string
  source: Source | null
  ends_at: number
}

/** Takes of a hold what it is for, and frees the rest. */
export interface CommitOrder {
  type: 'commit'
  id: string
  hold_id: string
  points: number
  explanation: JsonObject
}

export interface ReleaseOrder {
  type: 'release'
  hold_id: string
}

/** Writes down that the points of an account whose time is over are expired. */
export interface ExpiryOrder {
  type: 'expiry'
  account_id: string
}

export type Order = AccountOrder | TransferOrder | ReversalOrder | HoldOrder | CommitOrder | ReleaseOrder | ExpiryOrder

/** An order with the name of the actor who gives it. */
export interface GivenOrder<Kind extends Order = Order> {
  order: Kind
  made_by: string
}

/** What became of an order that was posted. */
export interface Posted {
  /** Of the transfer, the account or the hold. */
  id: string
  subdistrict_code: string
  batch_number: number
  /** Of the transfer within its batch; 0 for what is none. */
  position: number
  points: number
  from_account_id: string | null
  to_account_id: string | null
  occurred_at: number
  recorded_at: number
}

/** Why an order was not posted. */
export type RefusalCode =
  | 'account_not_found'
  | 'transfer_to_itself'
  | 'accounts_do_not_fit'
  | 'insufficient_points'
  | 'occurred_at_out_of_range'
  | 'expires_before_it_begins'
  | 'source_already_posted'
  | 'transfer_not_found'
  | 'transfer_not_reversible'
  | 'already_reversed'
  | 'hold_not_found'
  | 'hold_over'
  | 'hold_too_small'

export interface Refusal {
  refused: RefusalCode
  /** For `insufficient_points` and `hold_too_small`: how many there are. */
  available_points?: number
}

export const isRefusal = (outcome: Posted | Refusal): outcome is Refusal => 'refused' in outcome
