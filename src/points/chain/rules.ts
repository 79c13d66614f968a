/**
 * The chain: what a batch says, as one text of which everybody gets the same, and its hash.
 *
 * The canonical text of a batch has a line for each row that the batch added, in this order and none left out: the batch
 * itself, then accounts, transfers, entries, lots, allocations, holds, ends of holds; within each kind by position; the parts of a hold stand in its line, by the id of their lot. A line is a JSON array without
 * blanks that begins with the kind of row and has every column that never changes; times are ISO 8601 in UTC with
 * milliseconds, dates `YYYY-MM-DD`, hashes hexadecimal, objects have their names sorted by code unit. Lines end with a
 * line feed. The hash is SHA-256 over the text in UTF-8. The batch's own line names the hash of the batch before, or 32
 * zero bytes: whoever changes, removes or reorders anything changes every hash from there on.
 *
 * When a batch was recorded stands in its own line; entries, accounts and holds have it as well, and it is the same. What
 * changes later (balances, what is left of lots, the status of holds, sums of days) follows from the rows above and is
 * no part of it.
 */
import { hash } from 'node:crypto'

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject
export interface JsonObject {
  readonly [name: string]: JsonValue
}

/** What the first batch names as the hash of the one before. */
export const HASH_OF_NOTHING = '0'.repeat(64)

/** What the accounts of each kind come to. */
export interface Totals {
  issuing: number
  redeemed: number
  expired: number
  member: number
}

export interface BatchHead {
  subdistrict_code: string
  number: number
  /** Hexadecimal. */
  previous_hash: string
  /** Milliseconds since 1970. */
  recorded_at: number
  totals: Totals
}

export interface AccountRow {
  id: string
  kind: string
  person_id: string | null
}

export interface TransferRow {
  id: string
  kind: string
  from_account_id: string
  to_account_id: string
  points: number
  occurred_at: number
  source_kind: string | null
  source_id: string | null
  explanation: JsonObject
  made_by: string
  reverses_id: string | null
}

export interface EntryRow {
  transfer_id: string
  account_id: string
  points: number
  balance_points: number | null
  occurred_at: number
}

export interface LotRow {
  id: string
  account_id: string
  points: number
  expires_on: string | null
}

export interface AllocationRow {
  transfer_id: string
  lot_id: string
  points: number
}

export interface HoldRow {
  id: string
  account_id: string
  points: number
  purpose: string
  source_kind: string | null
  source_id: string | null
  ends_at: number
  /** Out of which lots. */
  parts: readonly { lot_id: string; points: number }[]
}

export interface HoldEndRow {
  hold_id: string
  status: string
  committed_points: number
  transfer_id: string | null
}

/** All that a batch adds, each kind in the order of its positions, which count from 1. */
export interface BatchRows {
  accounts: readonly AccountRow[]
  transfers: readonly TransferRow[]
  entries: readonly EntryRow[]
  lots: readonly LotRow[]
  allocations: readonly AllocationRow[]
  holds: readonly HoldRow[]
  hold_ends: readonly HoldEndRow[]
}

export function canonicalText(head: BatchHead, rows: BatchRows): string {
  const lines = [
    headLine(head, rows),
    ...rows.accounts.map(({ id, kind, person_id }, place) => ['account', place + 1, id, kind, person_id]),
    ...rows.transfers.map(transferLine),
    ...rows.entries.map(entryLine),
    ...rows.lots.map((row, place) => ['lot', place + 1, row.id, row.account_id, row.points, row.expires_on]),
    ...rows.allocations.map((row, place) => ['allocation', place + 1, row.transfer_id, row.lot_id, row.points]),
    ...rows.holds.map(holdLine),
    ...rows.hold_ends.map(holdEndLine)
  ]
  return `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`
}

const headLine = (head: BatchHead, rows: BatchRows): JsonValue => [
  ...['batch', head.subdistrict_code, head.number, head.previous_hash, timeOf(head.recorded_at)],
  ...[rows.accounts.length, rows.transfers.length, rows.entries.length],
  ...[head.totals.issuing, head.totals.redeemed, head.totals.expired, head.totals.member]
]

const transferLine = (row: TransferRow, place: number): JsonValue => [
  ...['transfer', place + 1, row.id, row.kind, row.from_account_id, row.to_account_id, row.points],
  ...[timeOf(row.occurred_at), row.source_kind, row.source_id, sorted(row.explanation), row.made_by, row.reverses_id]
]

const entryLine = (row: EntryRow, place: number): JsonValue => [
  ...['entry', place + 1, row.transfer_id, row.account_id, row.points, row.balance_points, timeOf(row.occurred_at)]
]

const holdLine = (row: HoldRow, place: number): JsonValue => [
  ...['hold', place + 1, row.id, row.account_id, row.points, row.purpose, row.source_kind, row.source_id],
  ...[timeOf(row.ends_at), byLot(row.parts).map(({ lot_id, points }) => [lot_id, points])]
]

const holdEndLine = (row: HoldEndRow, place: number): JsonValue => [
  ...['hold_end', place + 1, row.hold_id, row.status, row.committed_points, row.transfer_id]
]

/** Hexadecimal. */
export const hashOfBatch = (head: BatchHead, rows: BatchRows): string => hash('sha256', canonicalText(head, rows))

const byLot = (parts: HoldRow['parts']): HoldRow['parts'] =>
  [...parts].sort((one, other) => (one.lot_id < other.lot_id ? -1 : 1))

const timeOf = (epoch_ms: number): string => new Date(epoch_ms).toISOString()

/** The same with its names sorted, at every depth. */
export function sorted(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const object = value as JsonObject
  return Object.fromEntries(
    Object.keys(object)
      .sort()
      .map((name) => [name, sorted(object[name] ?? null)])
  )
}
