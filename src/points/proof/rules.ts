import {
  type AccountRow,
  type AllocationRow,
  type EntryRow,
  HASH_OF_NOTHING,
  type HoldEndRow,
  type HoldRow,
  hashOfBatch,
  type LotRow,
  type Totals,
  type TransferRow
} from '../chain/rules.ts'

/** A row as it stands in its table: in which batch, and at which of its places. */
export type Placed<Row> = Row & { batch_number: number; position: number }

/** As it stands in the database, where anybody may have been at it. */
export interface StoredBatch {
  number: number
  previous_hash: string
  hash: string
  recorded_at: number
  totals: Totals
  counts: { accounts: number; transfers: number; entries: number }
}

/** The rows of some batches, each kind by batch and position. */
export interface StoredRows {
  accounts: Placed<AccountRow & { recorded_at: number }>[]
  transfers: Placed<TransferRow>[]
  entries: Placed<EntryRow & { recorded_at: number }>[]
  lots: Placed<LotRow>[]
  allocations: Placed<AllocationRow>[]
  holds: Placed<HoldRow & { recorded_at: number }>[]
  hold_ends: Placed<HoldEndRow>[]
}

export type RowKind = keyof StoredRows

/** What of a chain has been found intact: where the next batch must follow. */
export interface Link {
  number: number
  hash: string
  recorded_at: number
  totals: Totals
}

export const BEGINNING: Link = {
  number: 0,
  hash: HASH_OF_NOTHING,
  recorded_at: 0,
  totals: { issuing: 0, redeemed: 0, expired: 0, member: 0 }
}

export const FAULT_KINDS = [
  'batch_missing',
  'batch_out_of_order',
  'row_missing',
  'row_added',
  'row_changed',
  'batch_changed',
  'totals_wrong',
  'head_wrong',
  'consequence_wrong'
] as const
export type FaultKind = (typeof FAULT_KINDS)[number]

/** Of something that was signed: not by us, with a key that is gone, or no part of the chain any more. */
export const HEAD_FAULTS = ['not_signed', 'key_missing', 'rewritten', 'cut_off'] as const

/** The first thing that is not as it was written. */
export interface Fault {
  kind: FaultKind
  /** Null where it belongs to no batch. */
  batch_number: number | null
  /** Of which kind the row is that is at fault, and which; null where it is the batch, or cannot be told. */
  table: string | null
  row: string | null
}

const TABLES: Record<RowKind, string> = {
  accounts: 'points_account',
  transfers: 'points_transfer',
  entries: 'points_entry',
  lots: 'points_lot',
  allocations: 'points_allocation',
  holds: 'points_hold',
  hold_ends: 'points_hold_end'
}
const KINDS = Object.keys(TABLES) as RowKind[]

/**
 * Follows the chain over some batches.
 * @param rows all rows that say they belong to a batch after the link, up to the last of these batches
 * @param member_of tells of an account what kind it is
 * @returns the first fault, or the link that the next batches must follow
 */
export function follow(
  link: Link,
  subdistrict_code: string,
  batches: readonly StoredBatch[],
  rows: StoredRows,
  kindOf: (account_id: string) => keyof Totals | undefined
): { link: Link; fault?: Fault } {
  const take = takerOf(rows)
  let last = link
  for (const batch of batches) {
    const own = take(batch.number)
    const fault =
      faultOfPlace(last, batch) ??
      strayOf(own.strays, batch) ??
      faultOfRows(batch, own.rows) ??
      faultOfContent(last, subdistrict_code, batch, own.rows, kindOf)
    if (fault !== undefined) return { link: last, fault }
    last = batch
  }
  return { link: last }
}

const inBatch = (kind: FaultKind, { number }: StoredBatch, of?: RowKind, row?: string): Fault => ({
  kind,
  batch_number: number,
  table: of === undefined ? 'ledger_batch' : TABLES[of],
  row: row ?? null
})

function faultOfPlace(last: Link, batch: StoredBatch): Fault | undefined {
  if (batch.number !== last.number + 1)
    return { kind: 'batch_missing', batch_number: last.number + 1, table: 'ledger_batch', row: null }
  if (batch.previous_hash !== last.hash || batch.recorded_at < last.recorded_at)
    return inBatch('batch_out_of_order', batch)
  return undefined
}

/** Rows that say they belong to a batch that does not exist come before the next that does. */
const strayOf = (strays: { kind: RowKind; row: Placed<object> }[], batch: StoredBatch): Fault | undefined => {
  const [stray] = strays
  return stray === undefined ? undefined : inBatch('row_added', batch, stray.kind, nameOf(stray.kind, stray.row))
}

/** Every kind has its rows at 1, 2, 3 … without gaps, and as many as the batch says. */
function faultOfRows(batch: StoredBatch, rows: StoredRows): Fault | undefined {
  for (const kind of KINDS) {
    const found = rows[kind]
    const expected = kind in batch.counts ? batch.counts[kind as keyof StoredBatch['counts']] : undefined
    for (const [place, row] of found.entries()) {
      if (row.position > place + 1) return inBatch('row_missing', batch, kind, `position ${place + 1}`)
      if (row.position < place + 1 || (expected !== undefined && place >= expected))
        return inBatch('row_added', batch, kind, nameOf(kind, row))
    }
    if (expected !== undefined && found.length < expected)
      return inBatch('row_missing', batch, kind, `position ${found.length + 1}`)
  }
  return undefined
}

function faultOfContent(
  last: Link,
  subdistrict_code: string,
  batch: StoredBatch,
  rows: StoredRows,
  kindOf: (account_id: string) => keyof Totals | undefined
): Fault | undefined {
  const head = { subdistrict_code, ...batch }
  if (!hasWholeTimes(batch, rows) || hashOfBatch(head, rows) !== batch.hash)
    return contradictionIn(batch, rows) ?? inBatch('batch_changed', batch)
  // The hash is right. A chain that was worked out anew by somebody else must still add up.
  const contradiction = contradictionIn(batch, rows)
  if (contradiction !== undefined) return contradiction
  const totals = { ...last.totals }
  for (const { account_id, points } of rows.entries) {
    const kind = kindOf(account_id)
    if (kind === undefined) return inBatch('row_changed', batch, 'entries', account_id)
    totals[kind] += points
  }
  const is_same = Object.entries(totals).every(([kind, sum]) => batch.totals[kind as keyof Totals] === sum)
  return is_same ? undefined : inBatch('totals_wrong', batch)
}

// The text of a batch has milliseconds, so what is finer can only come from somebody else.
const hasWholeTimes = (batch: StoredBatch, { transfers, entries, holds }: StoredRows): boolean =>
  Number.isInteger(batch.recorded_at) &&
  transfers.every(({ occurred_at }) => Number.isInteger(occurred_at)) &&
  entries.every(({ occurred_at }) => Number.isInteger(occurred_at)) &&
  holds.every(({ ends_at }) => Number.isInteger(ends_at))

/** What rows of a batch say about each other: a changed one often contradicts another, and can be named. */
function contradictionIn(batch: StoredBatch, rows: StoredRows): Fault | undefined {
  const { transfers, entries, lots, accounts, holds } = rows
  for (const [place, entry] of entries.entries()) {
    const transfer = transfers[place >>> 1]
    const is_giving = place % 2 === 0
    const account_id = is_giving ? transfer?.from_account_id : transfer?.to_account_id
    const points = is_giving ? -(transfer?.points ?? 0) : transfer?.points
    const is_of_transfer =
      entry.transfer_id === transfer?.id &&
      entry.account_id === account_id &&
      entry.points === points &&
      entry.occurred_at === transfer?.occurred_at
    if (!is_of_transfer || entry.recorded_at !== batch.recorded_at)
      return inBatch('row_changed', batch, 'entries', nameOf('entries', entry))
  }
  const by_id = new Map(transfers.map((transfer) => [transfer.id, transfer]))
  for (const lot of lots) {
    const transfer = by_id.get(lot.id)
    if (transfer?.to_account_id !== lot.account_id || transfer.points !== lot.points)
      return inBatch('row_changed', batch, 'lots', lot.id)
  }
  for (const allocation of rows.allocations)
    if (!by_id.has(allocation.transfer_id))
      return inBatch('row_changed', batch, 'allocations', nameOf('allocations', allocation))
  for (const account of accounts)
    if (account.recorded_at !== batch.recorded_at) return inBatch('row_changed', batch, 'accounts', account.id)
  for (const hold of holds) {
    const reserved = hold.parts.reduce((sum, { points }) => sum + points, 0)
    if (hold.recorded_at !== batch.recorded_at || reserved !== hold.points)
      return inBatch('row_changed', batch, 'holds', hold.id)
  }
  return undefined
}

function nameOf(kind: RowKind, row: Placed<object>): string {
  const { position } = row
  if ('id' in row) return String(row.id)
  if (kind === 'hold_ends' && 'hold_id' in row) return String(row.hold_id)
  return `position ${position}`
}

/** Hands out the rows batch by batch; those of a batch that was passed over are strays. */
function takerOf(rows: StoredRows) {
  const next = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<RowKind, number>
  return (number: number) => {
    const strays: { kind: RowKind; row: Placed<object> }[] = []
    const taken = Object.fromEntries(
      KINDS.map((kind) => {
        const all: readonly Placed<object>[] = rows[kind]
        let place = next[kind]
        for (let row = all[place]; row !== undefined && row.batch_number < number; row = all[++place])
          strays.push({ kind, row })
        const begin = place
        while (all[place]?.batch_number === number) place++
        next[kind] = place
        return [kind, all.slice(begin, place)]
      })
    ) as unknown as StoredRows
    return { rows: taken, strays }
  }
}
