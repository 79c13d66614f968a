import { createHash } from 'node:crypto'
import type { Work } from '../work.ts'
import * as queries from './attempt-queries.ts'
import { FAILURE_MEMORY_MILLISECONDS, secondsLocked, withAttempt, withoutAttempt } from './rules/lockout.ts'

export type { CounterKey } from './attempt-queries.ts'

const CLEARED_AT_A_TIME = 100

/** One counter for all clients that have never signed in to the account. */
export const strangersCounter = ({ keys }: Work, account: string): queries.CounterKey => ({
  account_hash: keys.hash('account', account),
  device_hash: Buffer.alloc(0)
})

/** A counter of its own for a device, or for a session in which the password is asked once more. */
export const ownCounter = ({ keys }: Work, account: string, own: string): queries.CounterKey => ({
  account_hash: keys.hash('account', account),
  device_hash: createHash('sha256').update(own).digest()
})

/**
 * Counts one attempt, as failed until something else is known. It counts from the commit on, so the password is looked
 * at after that.
 * @returns for how many seconds nothing is looked at any more; 0 where the attempt may go on
 */
export async function reserveAttempt({ tx, now }: Work, key: queries.CounterKey): Promise<number> {
  const counter = await queries.lockCounter(tx, key, new Date(now))
  const seconds = secondsLocked(counter, now)
  if (seconds > 0) return seconds
  await queries.updateCounter(tx, key, withAttempt(counter, now))
  await queries.deleteOldCounters(tx, new Date(now - FAILURE_MEMORY_MILLISECONDS), CLEARED_AT_A_TIME)
  return 0
}

/** The attempt was no failure, but proved too little to forget those before it. */
export async function releaseAttempt({ tx, now }: Work, key: queries.CounterKey): Promise<void> {
  const counter = await queries.lockCounter(tx, key, new Date(now))
  await queries.updateCounter(tx, key, withoutAttempt(counter))
}

/** The attempt succeeded: what failed before is forgotten. */
export const forgetAttempts = ({ tx }: Work, key: queries.CounterKey): Promise<unknown> =>
  queries.deleteCounter(tx, key)

/** Whoever gets a new first password starts afresh. */
export const forgetAllAttempts = ({ tx, keys }: Work, account: string): Promise<unknown> =>
  queries.deleteCountersOf(
    tx,
    keys.hashes('account', account).map(({ hash }) => hash)
  )
