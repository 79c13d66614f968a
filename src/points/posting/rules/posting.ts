import { dateAt, dayNumberOf, epochOfLocalMinute, MINUTES_PER_DAY } from '../../../calendar/rules.ts'
import type { AccountKind } from '../../accounts/tables.ts'
import { availablePoints, choose, chooseOfHold, compareLots, lapsedPoints } from '../../lots/rules.ts'
import type {
  AccountOrder,
  CommitOrder,
  ExpiryOrder,
  GivenOrder,
  HoldOrder,
  Posted,
  Refusal,
  ReleaseOrder,
  ReversalOrder,
  TransferOrder
} from '../orders.ts'
import { type Batch, Draft } from './draft.ts'
import type { Account, Hold, LedgerState } from './state.ts'

/** The most that one transfer moves, and that one hold reserves: whatever is summed up stays far below 2^53. */
export const POINTS_MAX = 1_000_000

/** Business time does not go back further. */
export const OCCURRED_FROM = Date.UTC(2000, 0, 1)

/** Who writes down that points are expired, and that the time of a hold is over. */
const THE_LEDGER_ITSELF = 'system'

/** From which kind of account to which. */
const SIDES: Readonly<Record<TransferOrder['kind'], readonly [from: AccountKind, to: AccountKind]>> = {
  earning: ['issuing', 'member'],
  grant: ['issuing', 'member'],
  payment: ['member', 'member'],
  redemption: ['member', 'redeemed']
}

const REVERSIBLE: readonly string[] = ['earning', 'grant', 'payment', 'redemption']

/** Decides about orders, one after another, each by what those before it have left. */
export class Posting {
  readonly #draft: Draft
  readonly #now: number
  readonly #today: string
  readonly #newId: () => string
  readonly #swept = new Set<string>()

  constructor(known: LedgerState, { now, newId }: { now: number; newId: () => string }) {
    this.#draft = new Draft(known, now)
    this.#now = now
    this.#today = dateAt(now)
    this.#newId = newId
    if (known.head !== null) return
    for (const kind of ['issuing', 'redeemed', 'expired'] as const)
      this.#draft.addAccount({ id: newId(), kind, person_id: null })
  }

  post({ order, made_by }: GivenOrder): Posted | Refusal {
    if (order.type === 'transfer') return this.#transfer(order, made_by)
    if (order.type === 'reversal') return this.#reverse(order, made_by)
    if (order.type === 'hold') return this.#hold(order)
    if (order.type === 'commit') return this.#commit(order, made_by)
    if (order.type === 'release') return this.#release(order)
    return order.type === 'account' ? this.#open(order) : this.#expire(order)
  }

  /** Undefined where nothing was posted. */
  finish(): Batch | undefined {
    return this.#draft.is_empty ? undefined : this.#draft.finish()
  }

  #open({ id, person_id }: AccountOrder): Posted {
    const known = this.#draft.accountOfPerson(person_id)
    const account = known ?? this.#draft.addAccount({ id, kind: 'member', person_id })
    return this.#posted({ id: account.id, points: 0 })
  }

  #transfer(order: TransferOrder, made_by: string): Posted | Refusal {
    const { id, kind, points, occurred_at, expires_on, source, explanation } = order
    const from = this.#draft.accounts.get(order.from_account_id)
    const to = this.#draft.accounts.get(order.to_account_id)
    if (order.from_account_id === order.to_account_id) return { refused: 'transfer_to_itself' }
    if (from === undefined || to === undefined) return { refused: 'account_not_found' }
    if (from.kind !== SIDES[kind][0] || to.kind !== SIDES[kind][1]) return { refused: 'accounts_do_not_fit' }
    if (occurred_at < OCCURRED_FROM || occurred_at > this.#now) return { refused: 'occurred_at_out_of_range' }
    if (expires_on !== null && expires_on < dateAt(occurred_at)) return { refused: 'expires_before_it_begins' }
    const used = { source_kind: source?.kind ?? null, source_id: source?.id ?? null }
    if (this.#draft.isUsed(kind, used)) return { refused: 'source_already_posted' }
    const taken = from.kind === 'member' ? this.#choose(from, points) : []
    if (!Array.isArray(taken)) return taken
    const ends = [expires_on, ...taken.map(({ lot_id }) => this.#draft.lots.get(lot_id)?.expires_on ?? null)]
    const movement = { id, kind, from, to, points, occurred_at, ...used, explanation, made_by, taken }
    return this.#move({ ...movement, expires_on: earliest(ends) })
  }

  #reverse({ id, transfer_id, explanation }: ReversalOrder, made_by: string): Posted | Refusal {
    const original = this.#draft.originals.get(transfer_id)
    const from = this.#draft.accounts.get(original?.to_account_id ?? '')
    const to = this.#draft.accounts.get(original?.from_account_id ?? '')
    if (original === undefined || from === undefined || to === undefined) return { refused: 'transfer_not_found' }
    if (!REVERSIBLE.includes(original.kind)) return { refused: 'transfer_not_reversible' }
    if (original.is_reversed) return { refused: 'already_reversed' }
    const { points } = original
    const taken = from.kind === 'member' ? this.#choose(from, points, original.id) : []
    if (!Array.isArray(taken)) return taken
    if (to.kind === 'member') this.#sweep(to)
    const posted = this.#move({
      ...{ id, kind: 'reversal', from, to, points, occurred_at: this.#now, source_kind: null, source_id: null },
      ...{ explanation: { ...explanation, reverses_id: original.id }, made_by, reverses_id: original.id, taken },
      ...(to.kind === 'member' && { given_back: original.parts })
    })
    // What comes back into a lot that is over by now stays expired.
    if (to.kind === 'member') this.#expireLots(to, () => this.#now)
    return posted
  }

  #hold({ id, account_id, points, purpose, source, ends_at }: HoldOrder): Posted | Refusal {
    const account = this.#draft.accounts.get(account_id)
    if (account === undefined) return { refused: 'account_not_found' }
    if (account.kind !== 'member') return { refused: 'accounts_do_not_fit' }
    if (ends_at <= this.#draft.recorded_at) return { refused: 'hold_over' }
    const used = { source_kind: source?.kind ?? null, source_id: source?.id ?? null }
    if (this.#draft.isUsed(purpose, used)) return { refused: 'source_already_posted' }
    const parts = this.#choose(account, points)
    if (!Array.isArray(parts)) return parts
    this.#draft.openHold({ id, account_id, points, purpose, ...used, ends_at, parts })
    return this.#posted({ id, points, from_account_id: account_id })
  }

  #commit({ id, hold_id, points, explanation }: CommitOrder, made_by: string): Posted | Refusal {
    const hold = this.#openHold(hold_id)
    const from = this.#draft.accounts.get(hold?.account_id ?? '')
    const to = this.#draft.accountOfKind('redeemed')
    if (hold === undefined || from === undefined || to === undefined) return this.#refusalOfHold(hold_id)
    const { source_kind, source_id } = hold
    if (points > hold.points) return { refused: 'hold_too_small', available_points: hold.points }
    if (this.#draft.isUsed('redemption', hold)) return { refused: 'source_already_posted' }
    this.#draft.endHold(hold, 'committed', { points, transfer_id: id })
    const taken = chooseOfHold(hold.parts, this.#draft.lots, points)
    return this.#move({
      ...{ id, kind: 'redemption', from, to, points, occurred_at: this.#now, source_kind, source_id },
      ...{ explanation: { ...explanation, hold_id }, made_by, taken }
    })
  }

  #release({ hold_id }: ReleaseOrder): Posted | Refusal {
    const hold = this.#openHold(hold_id)
    if (hold === undefined) return this.#refusalOfHold(hold_id)
    this.#draft.endHold(hold, 'released')
    return this.#posted({ id: hold.id, points: hold.points, from_account_id: hold.account_id })
  }

  #expire({ account_id }: ExpiryOrder): Posted | Refusal {
    const account = this.#draft.accounts.get(account_id)
    if (account === undefined || account.kind !== 'member') return { refused: 'account_not_found' }
    this.#sweep(account)
    return this.#posted({ id: account_id, points: 0, from_account_id: account_id })
  }

  /** Out of which lots the points come, or why there are not enough. */
  #choose(account: Account, points: number, first_id?: string) {
    this.#sweep(account)
    const lots = this.#draft.lotsOf(account.id)
    const refusal: Refusal = { refused: 'insufficient_points', available_points: availablePoints(lots, this.#today) }
    return choose(lots, points, this.#today, first_id) ?? refusal
  }

  #openHold(id: string): Hold | undefined {
    const hold = this.#draft.holds.get(id)
    const account = this.#draft.accounts.get(hold?.account_id ?? '')
    if (account !== undefined) this.#sweep(account)
    return hold?.status === 'open' ? hold : undefined
  }

  #refusalOfHold(id: string): Refusal {
    return { refused: this.#draft.holds.has(id) ? 'hold_over' : 'hold_not_found' }
  }

  /** Writes down, once for each account, what time has done to it: holds that are over, and then lots that are. */
  #sweep(account: Account): void {
    if (this.#swept.has(account.id)) return
    this.#swept.add(account.id)
    for (const hold of this.#draft.holds.values()) {
      const is_over = hold.status === 'open' && hold.ends_at <= this.#draft.recorded_at
      if (hold.account_id === account.id && is_over) this.#draft.endHold(hold, 'timed_out')
    }
    this.#expireLots(account, endOfDay)
  }

  #expireLots(account: Account, occurredAt: (expires_on: string) => number): void {
    const to = this.#draft.accountOfKind('expired')
    const lapsed = this.#draft.lotsOf(account.id).filter((lot) => lapsedPoints(lot, this.#today) > 0)
    if (to === undefined || lapsed.length === 0) return
    for (const [expires_on, lots] of Map.groupBy(lapsed.toSorted(compareLots), (lot) => lot.expires_on ?? '')) {
      const taken = lots.map((lot) => ({ lot_id: lot.id, points: lapsedPoints(lot, this.#today) }))
      const points = taken.reduce((sum, part) => sum + part.points, 0)
      this.#move({
        ...{ id: this.#newId(), kind: 'expiry', from: account, to, points, occurred_at: occurredAt(expires_on) },
        ...{ source_kind: null, source_id: null, explanation: { expires_on }, made_by: THE_LEDGER_ITSELF, taken }
      })
    }
  }

  #move(movement: Parameters<Draft['move']>[0]): Posted {
    this.#draft.move(movement)
    const { id, points, from, to, occurred_at } = movement
    return this.#posted({
      ...{ id, points, from_account_id: from.id, to_account_id: to.id, occurred_at },
      position: this.#draft.transfer_count
    })
  }

  #posted(posted: Pick<Posted, 'id' | 'points'> & Partial<Posted>): Posted {
    return {
      subdistrict_code: this.#draft.subdistrict_code,
      batch_number: this.#draft.number,
      position: 0,
      from_account_id: null,
      to_account_id: null,
      occurred_at: this.#now,
      recorded_at: this.#draft.recorded_at,
      ...posted
    }
  }
}

const earliest = (days: readonly (string | null)[]): string | null =>
  days.reduce((one, other) => (one === null || (other !== null && other < one) ? other : one), null)

/** When the day in Jining is over. */
const endOfDay = (day: string): number => epochOfLocalMinute(((dayNumberOf(day) ?? 0) + 1) * MINUTES_PER_DAY)
