/** A lot as it stands: what of it remains, and how much of that holds have reserved. */
export interface Lot {
  id: string
  account_id: string
  batch_number: number
  position: number
  points: number
  /** The last day on which it can be spent; null for ever. */
  expires_on: string | null
  remaining_points: number
  held_points: number
}

export interface Part {
  lot_id: string
  points: number
}

/** Which of two lots is spent first: the one that ends sooner, then the older one. */
export const compareLots = (one: Lot, other: Lot): number =>
  compareEnds(one.expires_on, other.expires_on) ||
  one.batch_number - other.batch_number ||
  one.position - other.position

function compareEnds(one: string | null, other: string | null): number {
  if (one === other) return 0
  if (one === null) return 1
  return other === null || one < other ? -1 : 1
}

export const isOver = (lot: Pick<Lot, 'expires_on'>, today: string): boolean =>
  lot.expires_on !== null && lot.expires_on < today

/** What of a lot can be spent or reserved. */
export const freePoints = (lot: Lot, today: string): number =>
  isOver(lot, today) ? 0 : lot.remaining_points - lot.held_points

/** What of a lot is over and neither written down as expired nor still reserved. */
export const lapsedPoints = (lot: Lot, today: string): number =>
  isOver(lot, today) ? lot.remaining_points - lot.held_points : 0

export const availablePoints = (lots: Iterable<Lot>, today: string): number => {
  let sum = 0
  for (const lot of lots) sum += freePoints(lot, today)
  return sum
}

/**
 * Out of which lots the points are taken: what ends soonest first, after the lot that is to go before all others.
 * Undefined where there are not enough.
 * @param lots in any order
 */
export function choose(lots: Iterable<Lot>, points: number, today: string, first_id?: string): Part[] | undefined {
  const usable = [...lots].filter((lot) => freePoints(lot, today) > 0).sort(compareLots)
  const first = usable.filter(({ id }) => id === first_id)
  const parts: Part[] = []
  let missing = points
  for (const lot of [...first, ...usable.filter(({ id }) => id !== first_id)]) {
    if (missing === 0) break
    const taken = Math.min(missing, freePoints(lot, today))
    parts.push({ lot_id: lot.id, points: taken })
    missing -= taken
  }
  return missing === 0 ? parts : undefined
}

/** Of what a hold has reserved, the parts that make up the points: what ends soonest first. */
export function chooseOfHold(parts: readonly Part[], lots: ReadonlyMap<string, Lot>, points: number): Part[] {
  const ordered = parts
    .flatMap((part) => {
      const lot = lots.get(part.lot_id)
      return lot === undefined ? [] : [{ part, lot }]
    })
    .sort((one, other) => compareLots(one.lot, other.lot))
  let missing = points
  return ordered.flatMap(({ part }) => {
    const taken = Math.min(missing, part.points)
    missing -= taken
    return taken === 0 ? [] : [{ lot_id: part.lot_id, points: taken }]
  })
}
