import type { Environment, Partner, PartnerScope, Restriction, Role, Staff, Worker } from '../../actor.ts'

/** What is known about who holds a token: a session of a person, or an API key. */
export interface Bearer {
  session_id: string | null
  session_created_at: Date | null
  session_expires_at: Date | null
  session_revoked_at: Date | null
  restriction: Restriction | null
  person_id: string | null
  person_kind: 'worker' | 'staff' | null
  person_erased_at: Date | null
  /** The holder's own data, sealed as they are stored. */
  wrapped_key: Buffer | null
  key_version: number | null
  name: Buffer | null
  phone: Buffer | null
  role: Role | null
  staff_disabled_at: Date | null
  area_code: string
  api_key_id: string | null
  /** The sub-district whose administrators manage the key. */
  managing_area_code: string | null
  api_key_expires_at: Date | null
  api_key_revoked_at: Date | null
  secret_expires_at: Date | null
  environment: Environment | null
  scopes: PartnerScope[] | null
  allowed_networks: string[] | null
  last_used_at: Date | null
}

/** Why a token that is known opens nothing. */
export type BearerFault = 'revoked' | 'expired' | 'disabled'

/** Who holds the token at that instant, or why nobody does any more. */
export function judgeBearer(bearer: Bearer, now: number): Worker | Staff | Partner | BearerFault {
  return bearer.api_key_id === null ? judgeSession(bearer, now) : judgeApiKey(bearer, bearer.api_key_id, now)
}

function judgeSession(bearer: Bearer, now: number): Worker | Staff | BearerFault {
  const { session_id, person_id, area_code, role, restriction } = bearer
  if (session_id === null || person_id === null) return 'revoked'
  if (bearer.session_revoked_at !== null) return 'revoked'
  if (isPast(bearer.session_expires_at, now)) return 'expired'
  if (bearer.person_erased_at !== null || bearer.staff_disabled_at !== null) return 'disabled'
  if (bearer.person_kind === 'worker') return { kind: 'worker', person_id, session_id, area_code }
  return role === null ? 'disabled' : { kind: 'staff', person_id, session_id, role, area_code, restriction }
}

function judgeApiKey(bearer: Bearer, api_key_id: string, now: number): Partner | BearerFault {
  const { area_code, environment, scopes } = bearer
  if (bearer.api_key_revoked_at !== null || environment === null) return 'revoked'
  if (isPast(bearer.api_key_expires_at, now) || isPast(bearer.secret_expires_at, now)) return 'expired'
  return { kind: 'partner', api_key_id, scopes: scopes ?? [], environment, area_code }
}

const isPast = (instant: Date | null, now: number): boolean => instant !== null && instant.getTime() <= now
