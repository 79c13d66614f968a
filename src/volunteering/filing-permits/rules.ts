import { covers, type Partner } from '../../actor.ts'

/** How many of somebody's permits may be valid at a time. */
export const PERMITS_MAX = 20

/** Of a permit what decides who may use it. */
export interface PermitState {
  area_code: string
  api_key_id: string | null
  revoked_at: Date | null
}

/** Whether a key may file with it: it is valid, of the key's area, and nobody else's. */
export const mayUse = ({ area_code, api_key_id, revoked_at }: PermitState, partner: Partner): boolean =>
  revoked_at === null &&
  covers(partner.area_code, area_code) &&
  (api_key_id === null || api_key_id === partner.api_key_id)
