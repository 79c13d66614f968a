import type { Allowed } from '../access/service.ts'

/** Who looks after points of an area's people. */
export const READERS: Allowed = { actors: ['community', 'subdistrict'], area: 'within' }
/** As `READERS`, and everybody their own. */
export const READERS_AND_OWNERS: Allowed = { actors: ['worker', 'community', 'subdistrict'], area: 'within' }
/** Points are made and taken back by the sub-district alone; communities approve work, and the rules give points for it. */
export const KEEPERS: Allowed = { actors: ['subdistrict'], area: 'within' }
export const OWNERS: Allowed = { actors: ['worker'], area: 'own' }
