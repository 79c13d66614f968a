import { covers, type Environment, realmOfArea, SANDBOX_SUBDISTRICT } from '../../actor.ts'

export const API_KEY_STATES = ['active', 'expired', 'revoked'] as const
export type ApiKeyState = (typeof API_KEY_STATES)[number]

interface Term {
  expires_at: Date | null
  revoked_at: Date | null
}

export function stateOf({ expires_at, revoked_at }: Term, now: number): ApiKeyState {
  if (revoked_at !== null) return 'revoked'
  return expires_at !== null && expires_at.getTime() <= now ? 'expired' : 'active'
}

/**
 * The area that a new key sees: of a live key its administrators' own or one below, of a test key one of the
 * sandbox. Undefined where the wanted one is neither.
 */
export function areaOfNewKey(
  environment: Environment,
  managing_area_code: string,
  wanted?: string
): string | undefined {
  if (environment === 'test') {
    const area_code = wanted ?? SANDBOX_SUBDISTRICT
    return realmOfArea(area_code) === 'sandbox' ? area_code : undefined
  }
  const area_code = wanted ?? managing_area_code
  return covers(managing_area_code, area_code) ? area_code : undefined
}

/** How exactly the last use is known; more often it is not written down. */
export const USE_MILLISECONDS = 60_000

export const isUseWorthNoting = (last_used_at: Date | null, now: number): boolean =>
  last_used_at === null || now - last_used_at.getTime() >= USE_MILLISECONDS

/** Times are answered with a year of four digits. */
const LATEST_EXPIRY = Date.parse('9999-12-31T23:59:59.999+08:00')

/** Whether a key that is made now may run out then. */
export const isExpiry = (instant: number, now: number): boolean => instant > now && instant <= LATEST_EXPIRY
