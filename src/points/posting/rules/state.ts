import type { DayBalance } from '../../accounts/rules.ts'
import type { AccountKind } from '../../accounts/tables.ts'
import type { JsonObject, Totals } from '../../chain/rules.ts'
import type { HoldStatus } from '../../holds/tables.ts'
import type { Lot, Part } from '../../lots/rules.ts'
import type { TransferKind } from '../../transfers/tables.ts'

export interface Account {
  id: string
  kind: AccountKind
  person_id: string | null
  /** Null unless it is a member's. */
  balance_points: number | null
  held_points: number | null
}

export interface Hold {
  id: string
  account_id: string
  points: number
  purpose: string
  source_kind: string | null
  source_id: string | null
  ends_at: number
  status: HoldStatus
  parts: readonly Part[]
}

/** A transfer that is to be reversed. */
export interface Original {
  id: string
  kind: TransferKind
  from_account_id: string
  to_account_id: string
  points: number
  is_reversed: boolean
  /** Out of which lots its points came. */
  parts: readonly Part[]
}

export interface KnownDay extends DayBalance {
  account_id: string
}

/** What is used up: a transfer kind, or the purpose of a hold, and the source. */
export interface UsedSource {
  use: string
  source_kind: string
  source_id: string
}

/** Of a ledger all that orders need to know, read while nobody else posts in it. */
export interface LedgerState {
  subdistrict_code: string
  /** Null where there is no ledger yet. */
  head: { number: number; hash: string; recorded_at: number; totals: Totals } | null
  /** Those that the orders name, and those that are nobody's. */
  accounts: readonly Account[]
  /** Of the accounts that give. */
  lots: readonly Lot[]
  /** Those that the orders name, and of the accounts that give those whose time is over. */
  holds: readonly Hold[]
  originals: readonly Original[]
  used_sources: readonly UsedSource[]
  days: readonly KnownDay[]
}

/** What of the batch is worked out from its rows and from what was there before. */
export interface Consequences {
  accounts: readonly { id: string; balance_points: number; held_points: number }[]
  lots: readonly { id: string; remaining_points: number; held_points: number }[]
  days: readonly KnownDay[]
  minutes: readonly { account_id: string; minute: number; points: number }[]
}

/** Points move from an account to another, with all that hangs on it. */
export interface Movement {
  id: string
  kind: TransferKind
  from: Account
  to: Account
  points: number
  occurred_at: number
  source_kind: string | null
  source_id: string | null
  explanation: JsonObject
  made_by: string
  reverses_id?: string
  /** Out of which lots of the giver. */
  taken: readonly Part[]
  /** Back into which lots of the receiver, instead of a new one. */
  given_back?: readonly Part[]
  /** Of the new lot. */
  expires_on?: string | null
}
