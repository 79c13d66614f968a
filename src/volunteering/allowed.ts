import type { Allowed } from '../access/service.ts'

/** Whoever plans activities for an area. */
export const ORGANISERS: Allowed = { actors: ['community', 'subdistrict'], area: 'within' }
/** Whoever is there when one takes place. */
export const STAFF: Allowed = { actors: ['enumerator', 'community', 'subdistrict'], area: 'within' }
/** Workers for themselves, and staff for others. */
export const ANYBODY_SIGNED_IN: Allowed = {
  actors: ['worker', 'enumerator', 'community', 'subdistrict'],
  area: 'within'
}
/** Workers, for what is their own. */
export const OWN: Allowed = { actors: ['worker'], area: 'own' }
