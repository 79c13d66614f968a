import type { Restriction, Role } from '../../actor.ts'

/** What a person who signs in with it types, so nothing that looks like something else. */
export const ACCOUNT_PATTERN = '^[a-z][a-z0-9._-]{2,47}$'

/** The account as it is kept, from how people type it. */
export const readAccount = (text: string): string => text.trim().toLowerCase()

/** How accounts are renamed when their people are erased; nobody may have taken such a name by then. */
export const isReservedAccount = (account: string): boolean => account.startsWith('erased-')

const SUBDISTRICT_AREA = /^\d{6}(?!000)\d{3}000$/
const COMMUNITY_AREA = /^\d{6}(?!000)\d{3}(?!000)\d{3}$/

/** Administrators work for a sub-district; everybody else for a community or for the whole sub-district. */
export const isAreaForRole = (role: Role, area_code: string): boolean =>
  SUBDISTRICT_AREA.test(area_code) || (role !== 'subdistrict' && COMMUNITY_AREA.test(area_code))

/** Whose password alone opens too much. */
export const needsTotp = (role: Role): boolean => role === 'community' || role === 'subdistrict'

/** What must be done first by who has just shown their password, and their code where they have TOTP. */
export function restrictionAtSignIn(staff: {
  role: Role
  must_change_password: boolean
  totp_confirmed_at: Date | null
}): Restriction | null {
  if (staff.must_change_password) return 'password_change'
  return needsTotp(staff.role) && staff.totp_confirmed_at === null ? 'totp_enrolment' : null
}

/**
 * What is left to do in a session once the password is changed. A session that waits for TOTP goes on waiting: it was
 * opened without a code.
 */
export function restrictionAfterPassword(
  restriction: Restriction | null,
  staff: { role: Role; totp_confirmed_at: Date | null }
): Restriction | null {
  return restriction === 'password_change'
    ? restrictionAtSignIn({ ...staff, must_change_password: false })
    : restriction
}
