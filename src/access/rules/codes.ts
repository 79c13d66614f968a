import type { Chance } from '../../chance.ts'
import { type AttemptLimit, waitFor, withAttempt } from './attempts.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const CODE_DIGITS = 6
// Six bytes leave the remainder of a million even to a few parts in a billion.
const CODE_BYTES = 6

export const CODE_MILLISECONDS = 10 * MINUTE

const SEND_LIMITS: AttemptLimit[] = [
  { attempts_max: 1, within_milliseconds: MINUTE },
  { attempts_max: 5, within_milliseconds: HOUR },
  { attempts_max: 10, within_milliseconds: DAY }
]

// A sending that failed may be tried again at once, but not without end: it may have reached the phone after all.
const ATTEMPT_LIMITS: AttemptLimit[] = [
  { attempts_max: 10, within_milliseconds: HOUR },
  { attempts_max: 20, within_milliseconds: DAY }
]

// The first is no shorter than a code lives, so no code is ever guessed at more often than that; with the second, who
// guesses all day and every day may expect to wait for ninety years.
const GUESS_LIMITS: AttemptLimit[] = [
  { attempts_max: 5, within_milliseconds: CODE_MILLISECONDS },
  { attempts_max: 30, within_milliseconds: DAY }
]

/** How long a record tells anything that a limit or a sign-in depends on. */
export const RECORD_MILLISECONDS = DAY

/** What is known about the codes of one phone number. */
export interface CodeRecord {
  code_hash: Uint8Array | null
  expires_at: Date | null
  attempted_at: Date[]
  sent_at: Date[]
  guessed_at: Date[]
}

export const NO_CODE: CodeRecord = { code_hash: null, expires_at: null, attempted_at: [], sent_at: [], guessed_at: [] }

export const newCode = (chance: Chance): string =>
  String(chance.bytes(CODE_BYTES).readUIntBE(0, CODE_BYTES) % 10 ** CODE_DIGITS).padStart(CODE_DIGITS, '0')

/** Milliseconds until the next code may be sent. */
export const waitForSend = ({ sent_at, attempted_at }: CodeRecord, now: number): number =>
  Math.max(waitFor(SEND_LIMITS, sent_at, now), waitFor(ATTEMPT_LIMITS, attempted_at, now))

/** Milliseconds until the next guess is looked at. */
export const waitForGuess = ({ guessed_at }: CodeRecord, now: number): number => waitFor(GUESS_LIMITS, guessed_at, now)

export const withSend = ({ sent_at, attempted_at }: CodeRecord, now: number) => ({
  sent_at: withAttempt(SEND_LIMITS, sent_at, now),
  attempted_at: withAttempt(ATTEMPT_LIMITS, attempted_at, now)
})

export const withGuess = ({ guessed_at }: CodeRecord, now: number): Date[] => withAttempt(GUESS_LIMITS, guessed_at, now)

/** The hash of the code that may be used at that instant. */
export const liveCodeHash = ({ code_hash, expires_at }: CodeRecord, now: number): Uint8Array | null =>
  expires_at !== null && expires_at.getTime() > now ? code_hash : null

/**
 * The records of one number as one. While the master key is rotated, a process that does not have the new one yet
 * may begin a second record.
 * @param records the newest first
 */
export function mergeRecords<Row extends CodeRecord>([newest, ...others]: readonly Row[]): Row | undefined {
  if (newest === undefined || others.length === 0) return newest
  const all = [newest, ...others]
  return {
    ...newest,
    attempted_at: all.flatMap(({ attempted_at }) => attempted_at),
    sent_at: all.flatMap(({ sent_at }) => sent_at),
    guessed_at: all.flatMap(({ guessed_at }) => guessed_at)
  }
}
