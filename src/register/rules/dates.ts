import { dateOf, dayNumberAt, dayNumberOf } from '../../calendar/rules.ts'

/** A bound that moves along: the day on which the answer is looked at. */
export const TODAY = 'today'

/** Whether it is a date that exists, written as `2026-02-28`. */
export const isDate = (text: string): boolean => dayNumberOf(text) !== undefined

export const isDateBound = (text: string): boolean => text === TODAY || isDate(text)

/** The date that a bound means at that instant in Jining. */
export const dateOfBound = (bound: string, now: number): string => (bound === TODAY ? dateOf(dayNumberAt(now)) : bound)
