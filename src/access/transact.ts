import type { Work } from '../work.ts'

/**
 * Runs one transaction for the request that asks. A use case that gets this instead of a transaction has several, one
 * after another, because none may stay open while a password is being hashed.
 */
export type Transact = <Result>(use: (work: Work) => Promise<Result>) => Promise<Result>
