import type { Random } from '../../scripts/bench/random.ts'

export interface Identifiers {
  uuid(): string
  /** A number that is made up and used once. */
  phone(): string
}

/** The same in every run, so that two runs can be compared. */
export function identifiers(random: Random): Identifiers {
  let count = 0
  const hex = (length: number) => Array.from({ length }, () => random.integer(0, 15).toString(16)).join('')
  return {
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
    phone: () => `199000${String(++count).padStart(5, '0')}`
  }
}
