/** Who asks. Every use case is told, and the audit and the scope of a transaction follow from it. */
export type Actor = Anonymous | Worker | Staff | Partner | System

export interface Anonymous {
  kind: 'anonymous'
}

export interface Worker {
  kind: 'worker'
  person_id: string
  session_id: string
  area_code: string
}

export interface Staff {
  kind: 'staff'
  person_id: string
  session_id: string
  role: Role
  /** The area that they work for, with everything below it. */
  area_code: string
  /** What they must do before anything else is open to them. */
  restriction: Restriction | null
}

export interface Partner {
  kind: 'partner'
  api_key_id: string
  scopes: readonly PartnerScope[]
  environment: Environment
  /** The area whose objects the key sees, with everything below it; of the sandbox for a test key. */
  area_code: string
}

/** The service itself: sign-in before it is known who signs in, and commands. */
export interface System {
  kind: 'system'
}

export type SignedIn = Worker | Staff | Partner

export const ROLES = ['enumerator', 'community', 'subdistrict'] as const
export type Role = (typeof ROLES)[number]

export const RESTRICTIONS = ['password_change', 'totp_enrolment'] as const
export type Restriction = (typeof RESTRICTIONS)[number]

/** What a partner's key may be allowed to do. */
export const PARTNER_SCOPES = ['stations:read', 'faults:read', 'service_records:write'] as const
export type PartnerScope = (typeof PARTNER_SCOPES)[number]

/** Test keys see the sandbox and nothing else; nobody else sees the sandbox. */
export const ENVIRONMENTS = ['live', 'test'] as const
export type Environment = (typeof ENVIRONMENTS)[number]

export const ANONYMOUS: Anonymous = { kind: 'anonymous' }
export const SYSTEM: System = { kind: 'system' }

/** Areas that begin so are made up: they are the sandbox. */
export const SANDBOX_PREFIX = '99'

/** Where a test key is at home that is for no other area of the sandbox. */
export const SANDBOX_SUBDISTRICT = '990101001000'

/** What there is, and what is made up for partners to try their apps on. Nothing of one is seen in the other. */
export const REALMS = ['live', 'sandbox'] as const
export type Realm = (typeof REALMS)[number]

/** Codes from and to which an actor sees objects, both included; `null` where they see none by area. */
export type AreaRange = { from: string; to: string } | null

export const EVERYWHERE: AreaRange = { from: '000000000000', to: '999999999999' }

/** The areas of each realm. */
export const REALM_RANGES: Readonly<Record<Realm, NonNullable<AreaRange>>> = {
  live: { from: '000000000000', to: '989999999999' },
  sandbox: { from: '990000000000', to: '999999999999' }
}

/** In which realm an actor reads what is open to everybody: a test key in the sandbox, all others in the live one. */
export const realmOf = (actor: Actor): Realm =>
  actor.kind === 'partner' && actor.environment === 'test' ? 'sandbox' : 'live'

export const realmOfArea = (area_code: string): Realm => (area_code.startsWith(SANDBOX_PREFIX) ? 'sandbox' : 'live')

/**
 * The area and everything below it as a range of codes. The digits of a code that are its own are followed by
 * zeros; a community has none left to follow.
 */
export function rangeOf(area_code: string): NonNullable<AreaRange> {
  const own_digits = [2, 4, 6, 9].find((digits) => /^0*$/.test(area_code.slice(digits))) ?? area_code.length
  return { from: area_code, to: area_code.slice(0, own_digits).padEnd(area_code.length, '9') }
}

/** Whether the area is the actor's own or lies below it. */
export function covers(own_area_code: string, area_code: string): boolean {
  const { from, to } = rangeOf(own_area_code)
  return area_code >= from && area_code <= to
}

/** What an actor sees by area. A worker sees what is their own, and nothing by area. */
export function areaRangeOf(actor: Actor): AreaRange {
  if (actor.kind === 'system') return EVERYWHERE
  if (actor.kind === 'staff' || actor.kind === 'partner') return rangeOf(actor.area_code)
  return null
}

/** What an actor sees by area of an area that they ask for, or of all; null where that is nothing. */
export function visibleRangeOf(actor: Actor, area_code: string | undefined): AreaRange {
  const own = areaRangeOf(actor)
  if (own === null || area_code === undefined) return own
  const asked = rangeOf(area_code)
  const from = asked.from > own.from ? asked.from : own.from
  const to = asked.to < own.to ? asked.to : own.to
  return from > to ? null : { from, to }
}

/** Which person it is; null for who is none. */
export const personIdOf = (actor: Actor): string | null => ('person_id' in actor ? actor.person_id : null)

/** One name for each actor that is the same for ever, such as `staff:0d9c…`. */
export function actorName(actor: Actor): string {
  if (actor.kind === 'worker' || actor.kind === 'staff') return `${actor.kind}:${actor.person_id}`
  return actor.kind === 'partner' ? `partner:${actor.api_key_id}` : actor.kind
}
