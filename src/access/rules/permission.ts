import type { Actor, PartnerScope, Role } from '../../actor.ts'

/** Who may call an operation: everybody, or those listed. */
export type Allowed = 'anyone' | Access

export interface Access {
  actors: readonly ('worker' | Role)[]
  /** What a partner's key must be allowed to do; without it no key opens the operation. */
  partner_scope?: PartnerScope
  /**
   * Which objects: the caller's own, those of the caller's area and below it, or those of any area. An object
   * beyond answers as one that does not exist.
   */
  area: 'own' | 'within' | 'any'
  /** Open also to staff who must first change their password or set up TOTP. */
  while_restricted?: boolean
}

/** Why an operation is not open to the actor. */
export type Denial = 'not_signed_in' | 'not_allowed' | 'scope_missing' | 'restricted'

export function denialOf(allowed: Allowed, actor: Actor): Denial | undefined {
  if (allowed === 'anyone') return undefined
  if (actor.kind === 'anonymous') return 'not_signed_in'
  if (actor.kind === 'partner') {
    if (allowed.partner_scope === undefined) return 'not_allowed'
    return actor.scopes.includes(allowed.partner_scope) ? undefined : 'scope_missing'
  }
  if (actor.kind === 'worker') return allowed.actors.includes('worker') ? undefined : 'not_allowed'
  if (actor.kind !== 'staff') return 'not_allowed'
  if (actor.restriction !== null && allowed.while_restricted !== true) return 'restricted'
  return allowed.actors.includes(actor.role) ? undefined : 'not_allowed'
}
