import { createHash, timingSafeEqual } from 'node:crypto'
import type { Chance } from '../../chance.ts'
import type { RedemptionStatus } from './tables.ts'

// Digits and capitals without those that are taken for others: read out at a counter, and 60 bits that nobody guesses.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const CODE_CHARACTERS = 12
const GROUP = /.{4}(?=.)/g

/** How often a wrong code is looked at; then its owner has to ask for a new one. */
export const WRONG_CODES_MAX = 5

/** `K7QM2XWD9RTA`, each letter as likely as any other. */
export const newPickUpCode = (chance: Pick<Chance, 'bytes'>): string =>
  [...chance.bytes(CODE_CHARACTERS)].map((byte) => LETTERS[byte % LETTERS.length]).join('')

/** `K7QM-2XWD-9RTA`, as it is shown. */
export const shownCode = (code: string): string => code.replace(GROUP, '$&-')

/** As somebody wrote it: in small letters, in groups or not, with an O for a zero. */
export const readCode = (text: string): string =>
  text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')

/** With the redemption's id: there is nothing to guess in so long a code, and equal ones cannot be told. */
export const hashCode = (redemption_id: string, code: string): Buffer =>
  createHash('sha256').update(`${redemption_id} ${code}`).digest()

/** Takes as long whether it is right or not. */
export const isCodeRight = (redemption_id: string, text: string, code_hash: Uint8Array): boolean =>
  timingSafeEqual(hashCode(redemption_id, readCode(text)), code_hash)

/** What is kept of it, and for how long. */
export interface Keeping {
  status: RedemptionStatus
  expires_at: Date
}

/** What it is by now: nothing is kept any more once its time is over, whether anybody has written that down or not. */
export const statusAt = ({ status, expires_at }: Keeping, now: number): RedemptionStatus =>
  status === 'held' && expires_at.getTime() <= now ? 'expired' : status
