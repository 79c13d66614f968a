/** The database cannot be used as it is; the message is one sentence for the person who can put it right. */
export class DatabaseUnusable extends Error {
  override name = 'DatabaseUnusable'
}

/** Failures of the connection, not of the statement: the server is away, full, or shutting down. */
const CONNECTION_CODES = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT'
])

// SQLSTATE classes: 08 connection exception, 53 insufficient resources, 57 operator intervention. 57014 is
// left out: a server that cancels one query is there.
const SQLSTATE = /^(?!57014)(08|53|57)[0-9A-Z]{3}$/

// The driver gives these no code.
const MESSAGES =
  /timeout exceeded when trying to connect|Connection terminated|Query read timeout|Client has encountered a connection error/

export function isDatabaseFailure(error: Error & { code?: unknown; severity?: unknown }): boolean {
  // After a fatal error the server closes the connection: it refuses us, whatever we asked.
  if (error.severity === 'FATAL') return true
  const code = typeof error.code === 'string' ? error.code : ''
  return CONNECTION_CODES.has(code) || SQLSTATE.test(code) || MESSAGES.test(error.message)
}

/** The driver's timeout: the statement may still be running, and nobody reads its answer. */
export const isQueryTimeout = (error: unknown): boolean =>
  error instanceof Error && error.message === 'Query read timeout'

/** Serialization failures and deadlocks: nothing was done, and it may be tried again. */
export const isConflictOfTransactions = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === '40001' || error.code === '40P01')

/** Somebody else was faster with the same: nothing of the transaction remains, and it is tried again. */
export class Overtaken extends Error {
  override name = 'Overtaken'
  readonly code = '40001'
}

/** A unique constraint: what was to be added is there already. */
export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '23505'

/** The database refused a statement because of the constraint (or the trigger) with that name. */
export const isViolationOf = (error: unknown, constraint: string): boolean => constraintOf(error) === constraint

/** The constraint because of which the database refused a statement; empty where it was no constraint. */
export const constraintOf = (error: unknown): string =>
  error instanceof Error && 'constraint' in error ? String(error.constraint ?? '') : ''

/** Does what the database may refuse, and says in whose words: which problem a violation of each constraint is. */
export async function refusing<Result>(
  act: () => Promise<Result>,
  problems: Readonly<Record<string, (nothing: Record<never, never>) => Error>>
): Promise<Result> {
  try {
    return await act()
  } catch (error) {
    throw problems[constraintOf(error)]?.({}) ?? error
  }
}
