/** Windows follow each other without a gap and begin at the same instants in every process. */
export interface Window {
  starts_at: number
  ends_at: number
}

const SECOND = 1_000

export function windowAt(now: number, window_seconds: number): Window {
  const length = window_seconds * SECOND
  const starts_at = Math.floor(now / length) * length
  return { starts_at, ends_at: starts_at + length }
}

export const isWithin = ({ starts_at, ends_at }: Window, now: number): boolean => now >= starts_at && now < ends_at

/** Whole seconds after which the instant is surely reached. */
export const secondsUntil = (instant: number, now: number): number => Math.ceil((instant - now) / SECOND)
