import Type, { type Static } from 'typebox'
import { area, day } from './schemas.ts'

export const on = Type.Optional(day('截至哪一天，不晚于今天。'))

export const CoverageFilter = Type.Object({ area_code: area, on }, { additionalProperties: false })
export type CoverageFilter = Static<typeof CoverageFilter>
