import { DateTime } from 'luxon'
import { SHANGHAI_OFFSET_MINUTES } from './rules.ts'

const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/

const MINUTE_MS = 60_000

// Every answer holds dozens of times, and adding the hours is a hundred times cheaper than asking a time-zone
// library for them.
const OFFSET_MS = SHANGHAI_OFFSET_MINUTES * MINUTE_MS

/** `2026-11-23T08:00:00+08:00`: every time is answered with the offset of the place. */
export const formatTime = (epoch_ms: number): string =>
  `${new Date(epoch_ms + OFFSET_MS).toISOString().slice(0, 19)}+08:00`

// Years of four digits in UTC too, wherever the time was written: others are spelt in ways that no database reads.
const EARLIEST = Date.parse('0001-01-01T00:00:00Z')
const LATEST = Date.parse('9999-12-31T23:59:59.999Z')

/** Milliseconds since 1970 of an RFC 3339 time with its offset, or undefined. */
export function parseTime(text: string): number | undefined {
  if (!RFC_3339.test(text)) return undefined
  const time = DateTime.fromISO(text)
  const epoch_ms = time.toMillis()
  return time.isValid && epoch_ms >= EARLIEST && epoch_ms <= LATEST ? epoch_ms : undefined
}

/**
 * The number of the minute that an instant lies in. What depends on the time (opening, the age of an
 * observation) changes at whole minutes only, so an answer holds until its minute is over.
 */
export const minuteOf = (epoch_ms: number): number => Math.floor(epoch_ms / MINUTE_MS)

export const startOfMinute = (epoch_ms: number): number => minuteOf(epoch_ms) * MINUTE_MS
