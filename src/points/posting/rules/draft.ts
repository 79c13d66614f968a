import { dateAt } from '../../../calendar/rules.ts'
import { startOfMinute } from '../../../calendar/times.ts'
import { changedDays } from '../../accounts/rules.ts'
import type { AccountKind } from '../../accounts/tables.ts'
import type {
  AccountRow,
  AllocationRow,
  BatchHead,
  BatchRows,
  EntryRow,
  HoldEndRow,
  HoldRow,
  LotRow,
  Totals,
  TransferRow
} from '../../chain/rules.ts'
import { HASH_OF_NOTHING } from '../../chain/rules.ts'
import type { HoldStatus } from '../../holds/tables.ts'
import type { Lot, Part } from '../../lots/rules.ts'
import type { Account, Consequences, Hold, LedgerState, Movement, Original, UsedSource } from './state.ts'

export interface Batch {
  head: BatchHead
  rows: BatchRows
  /** New lots and accounts as they stand after the batch. */
  standing: { lots: ReadonlyMap<string, Lot>; accounts: ReadonlyMap<string, Account> }
  consequences: Consequences
}

const NOTHING: Totals = { issuing: 0, redeemed: 0, expired: 0, member: 0 }

/** A batch while it comes to be: what was there, what is added, and what follows from it. It decides nothing. */
export class Draft {
  readonly subdistrict_code: string
  readonly number: number
  /** Never before the batch before. */
  readonly recorded_at: number
  readonly accounts = new Map<string, Account>()
  readonly lots = new Map<string, Lot>()
  readonly holds = new Map<string, Hold>()
  readonly originals: ReadonlyMap<string, Original>
  readonly #known: LedgerState
  readonly #nobodys = new Map<AccountKind, Account>()
  readonly #by_person = new Map<string, Account>()
  readonly #lots_of = new Map<string, Lot[]>()
  readonly #used: Set<string>
  readonly #totals: Totals
  readonly #rows = {
    accounts: [] as AccountRow[],
    transfers: [] as TransferRow[],
    entries: [] as EntryRow[],
    lots: [] as LotRow[],
    allocations: [] as AllocationRow[],
    holds: [] as HoldRow[],
    hold_ends: [] as HoldEndRow[]
  }
  readonly #changed = { accounts: new Set<string>(), lots: new Set<string>() }
  readonly #day_changes = new Map<string, Map<string, number>>()
  readonly #minute_changes = new Map<string, Map<number, number>>()

  constructor(known: LedgerState, now: number) {
    const { head } = known
    this.#known = known
    this.subdistrict_code = known.subdistrict_code
    this.number = (head?.number ?? 0) + 1
    this.recorded_at = Math.max(now, head?.recorded_at ?? now)
    this.#totals = { ...(head?.totals ?? NOTHING) }
    for (const account of known.accounts) this.#keepAccount({ ...account })
    for (const lot of known.lots) this.#keepLot({ ...lot })
    for (const hold of known.holds) this.holds.set(hold.id, { ...hold })
    this.originals = new Map(known.originals.map((original) => [original.id, { ...original }]))
    this.#used = new Set(known.used_sources.map(nameOfUse))
  }

  get is_empty(): boolean {
    const { accounts, transfers, holds, hold_ends } = this.#rows
    return accounts.length + transfers.length + holds.length + hold_ends.length === 0
  }

  get transfer_count(): number {
    return this.#rows.transfers.length
  }

  lotsOf(account_id: string): readonly Lot[] {
    return this.#lots_of.get(account_id) ?? []
  }

  /** Of those that are nobody's: a ledger has one of each kind. */
  accountOfKind(kind: Exclude<AccountKind, 'member'>): Account | undefined {
    return this.#nobodys.get(kind)
  }

  accountOfPerson(person_id: string): Account | undefined {
    return this.#by_person.get(person_id)
  }

  isUsed(use: string, source: { source_kind: string | null; source_id: string | null }): boolean {
    return source.source_kind !== null && this.#used.has(nameOfUse({ use, ...source }))
  }

  addAccount(row: { id: string; kind: Account['kind']; person_id: string | null }): Account {
    const is_member = row.kind === 'member'
    const account: Account = { ...row, balance_points: is_member ? 0 : null, held_points: is_member ? 0 : null }
    this.#keepAccount(account)
    this.#rows.accounts.push(row)
    return account
  }

  move(movement: Movement): void {
    const { id, kind, from, to, points, occurred_at, source_kind, source_id, explanation, made_by } = movement
    const { reverses_id = null, taken, given_back, expires_on = null } = movement
    this.#rows.transfers.push({
      ...{ id, kind, from_account_id: from.id, to_account_id: to.id, points, occurred_at },
      ...{ source_kind, source_id, explanation, made_by, reverses_id }
    })
    this.#addEntry(id, from, -points, occurred_at)
    this.#addEntry(id, to, points, occurred_at)
    for (const part of taken) this.#allocate(id, part.lot_id, part.points)
    for (const part of given_back ?? []) this.#allocate(id, part.lot_id, -part.points)
    if (to.kind === 'member' && given_back === undefined) this.#addLot({ id, account_id: to.id, points, expires_on })
    if (source_kind !== null) this.#used.add(nameOfUse({ use: kind, source_kind, source_id }))
    const original = reverses_id === null ? undefined : this.originals.get(reverses_id)
    if (original !== undefined) original.is_reversed = true
  }

  openHold(row: HoldRow): void {
    this.#rows.holds.push(row)
    this.holds.set(row.id, { ...row, status: 'open' })
    if (row.source_kind !== null) this.#used.add(nameOfUse({ use: row.purpose, ...row }))
    this.#reserve(row.account_id, row.parts, 1)
  }

  /** What it had reserved is free from here on. */
  endHold(hold: Hold, status: Exclude<HoldStatus, 'open'>, committed?: { points: number; transfer_id: string }): void {
    hold.status = status
    this.#reserve(hold.account_id, hold.parts, -1)
    this.#rows.hold_ends.push({
      hold_id: hold.id,
      status,
      committed_points: committed?.points ?? 0,
      transfer_id: committed?.transfer_id ?? null
    })
  }

  finish(): Batch {
    const { subdistrict_code, number, recorded_at } = this
    const previous_hash = this.#known.head?.hash ?? HASH_OF_NOTHING
    return {
      head: { subdistrict_code, number, previous_hash, recorded_at, totals: this.#totals },
      rows: this.#rows,
      standing: { lots: this.lots, accounts: this.accounts },
      consequences: {
        accounts: pick(this.accounts, this.#changed.accounts).map(({ id, balance_points, held_points }) => ({
          id,
          balance_points: balance_points ?? 0,
          held_points: held_points ?? 0
        })),
        lots: pick(this.lots, this.#changed.lots),
        days: this.#changedDays(),
        minutes: [...this.#minute_changes].flatMap(([account_id, minutes]) =>
          [...minutes].map(([minute, points]) => ({ account_id, minute, points }))
        )
      }
    }
  }

  #keepAccount(account: Account): void {
    this.accounts.set(account.id, account)
    if (account.person_id === null) this.#nobodys.set(account.kind, account)
    else this.#by_person.set(account.person_id, account)
  }

  #keepLot(lot: Lot): void {
    this.lots.set(lot.id, lot)
    const others = this.#lots_of.get(lot.account_id)
    if (others === undefined) this.#lots_of.set(lot.account_id, [lot])
    else others.push(lot)
  }

  #addLot(row: LotRow): void {
    this.#rows.lots.push(row)
    const place = { batch_number: this.number, position: this.#rows.transfers.length }
    this.#keepLot({ ...row, ...place, remaining_points: row.points, held_points: 0 })
  }

  #addEntry(transfer_id: string, account: Account, points: number, occurred_at: number): void {
    this.#totals[account.kind] += points
    if (account.balance_points === null) add(this.#minute_changes, account.id, startOfMinute(occurred_at), points)
    else {
      account.balance_points += points
      this.#noteAccount(account.id)
    }
    add(this.#day_changes, account.id, dateAt(occurred_at), points)
    const { balance_points } = account
    this.#rows.entries.push({ transfer_id, account_id: account.id, points, balance_points, occurred_at })
  }

  #allocate(transfer_id: string, lot_id: string, points: number): void {
    this.#rows.allocations.push({ transfer_id, lot_id, points })
    const lot = this.#lotToChange(lot_id)
    if (lot !== undefined) lot.remaining_points -= points
  }

  #reserve(account_id: string, parts: readonly Part[], sign: 1 | -1): void {
    const account = this.accounts.get(account_id)
    for (const { lot_id, points } of parts) {
      const lot = this.#lotToChange(lot_id)
      if (lot !== undefined) lot.held_points += sign * points
      if (account !== undefined) account.held_points = (account.held_points ?? 0) + sign * points
    }
    this.#noteAccount(account_id)
  }

  #noteAccount(id: string): void {
    this.#changed.accounts.add(id)
  }

  #lotToChange(lot_id: string): Lot | undefined {
    const lot = this.lots.get(lot_id)
    if (lot !== undefined && lot.batch_number !== this.number) this.#changed.lots.add(lot_id)
    return lot
  }

  #changedDays() {
    const known = Map.groupBy(this.#known.days, ({ account_id }) => account_id)
    return [...this.#day_changes].flatMap(([account_id, changes]) =>
      changedDays(known.get(account_id) ?? [], changes).map((changed) => ({ account_id, ...changed }))
    )
  }
}

const nameOfUse = ({
  use,
  source_kind,
  source_id
}: Omit<UsedSource, 'source_kind' | 'source_id'> & { source_kind: string | null; source_id: string | null }): string =>
  `${use} ${source_kind} ${source_id}`

const pick = <Value>(all: ReadonlyMap<string, Value>, ids: Iterable<string>): Value[] =>
  [...ids].flatMap((id) => {
    const value = all.get(id)
    return value === undefined ? [] : [value]
  })

function add<Key>(sums: Map<string, Map<Key, number>>, account_id: string, key: Key, points: number): void {
  const own = sums.get(account_id) ?? new Map<Key, number>()
  sums.set(account_id, own.set(key, (own.get(key) ?? 0) + points))
}
