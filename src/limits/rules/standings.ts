import type { Policy } from './policies.ts'
import { secondsUntil } from './windows.ts'

/** How a caller stands with a policy after a request was counted. */
export interface Standing {
  policy: Policy
  is_refused: boolean
  /** How many more are allowed until the window ends. */
  remaining: number
  /** When the window ends, in milliseconds since 1970. */
  ends_at: number
}

/** @param used how many were counted in the window, this one included */
export const standingOf = (policy: Policy, used: number, ends_at: number): Standing => ({
  policy,
  is_refused: used > policy.quota,
  remaining: Math.max(0, policy.quota - used),
  ends_at
})

/** An item of `RateLimit-Policy` (draft-ietf-httpapi-ratelimit-headers). */
export const policyItem = ({ name, quota, window_seconds }: Policy): string =>
  `"${name}";q=${quota};w=${window_seconds}`

/** An item of `RateLimit`. */
export const standingItem = ({ policy, remaining, ends_at }: Standing, now: number): string =>
  `"${policy.name}";r=${remaining};t=${secondsUntil(ends_at, now)}`
