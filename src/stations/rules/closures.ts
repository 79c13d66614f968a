/**
 * What a closure that was announced makes of the hours: while it lasts the station is closed, whatever the hours say.
 * Outside of it the hours hold, and the next change is the first that whoever waits at the door would see.
 */
import { type AlertTimes, changesOfAlert } from './alerts.ts'
import type { Opening } from './opening.ts'

/** From one whole minute until another, in milliseconds since 1970. */
export interface Closure {
  from: number
  until: number
}

/** Shared by all the stations that have none, which are nearly all. */
const NO_CLOSURES: readonly Closure[] = []

/** In order, with those that touch or overlap made one. */
export function closuresOf(alerts: readonly (AlertTimes & { kind: string })[]): readonly Closure[] {
  const announced = alerts.filter(({ kind }) => kind === 'closure')
  if (announced.length === 0) return NO_CLOSURES
  const closures: Closure[] = []
  for (const [from, until] of announced.map(changesOfAlert).sort(([one], [other]) => one - other)) {
    const last = closures.at(-1)
    if (last !== undefined && from <= last.until) last.until = Math.max(last.until, until)
    else closures.push({ from, until })
  }
  return closures
}

/** @param plannedAt what the hours alone say */
export function openingDespite(
  closures: readonly Closure[],
  plannedAt: (epoch_ms: number) => Opening,
  epoch_ms: number
): Opening {
  const is_closed = closureAt(closures, epoch_ms) !== undefined
  const { state, reason } = is_closed ? { state: 'closed' as const, reason: 'closure' as const } : plannedAt(epoch_ms)
  let at_ms: number | undefined = epoch_ms
  while (at_ms !== undefined) {
    const closure = closureAt(closures, at_ms)
    if (closure !== undefined) {
      if (state !== 'closed') break
      at_ms = closure.until
    } else {
      const planned = plannedAt(at_ms)
      if (planned.state !== state) break
      at_ms = firstOf(planned.next_change_at ?? undefined, nextClosure(closures, at_ms)?.from)
    }
  }
  return { state, reason, next_change_at: at_ms ?? null }
}

/** An instant until which `openingDespite` says the same, where the hours do until the one given. */
export function holdsDespite(closures: readonly Closure[], planned_until: number, epoch_ms: number): number {
  const edge = closureAt(closures, epoch_ms)?.until ?? nextClosure(closures, epoch_ms)?.from
  return Math.min(planned_until, edge ?? Number.POSITIVE_INFINITY)
}

const closureAt = (closures: readonly Closure[], epoch_ms: number): Closure | undefined =>
  closures.find(({ from, until }) => from <= epoch_ms && epoch_ms < until)

const nextClosure = (closures: readonly Closure[], epoch_ms: number): Closure | undefined =>
  closures.find(({ from }) => from > epoch_ms)

const firstOf = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || other === undefined ? (one ?? other) : Math.min(one, other)
