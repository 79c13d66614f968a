import type { Lifecycle } from './hours.ts'

/** What may follow each lifecycle. A station that was removed never comes back, and its code stays used. */
export const NEXT_LIFECYCLES: Readonly<Record<Lifecycle, readonly Lifecycle[]>> = {
  planned: ['operating', 'removed'],
  operating: ['suspended', 'removed'],
  suspended: ['operating', 'removed'],
  removed: []
}

export const mayFollow = (lifecycle: Lifecycle, next: Lifecycle): boolean => NEXT_LIFECYCLES[lifecycle].includes(next)

export const isFinal = (lifecycle: Lifecycle): boolean => NEXT_LIFECYCLES[lifecycle].length === 0
