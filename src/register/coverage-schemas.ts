import Type, { type Static } from 'typebox'
import { area } from './schemas.ts'

export const on = Type.Optional(
  Type.String({ minLength: 10, maxLength: 10, description: '截至哪一天，不晚于今天。', examples: ['2026-11-23'] })
)

export const CoverageFilter = Type.Object({ area_code: area, on }, { additionalProperties: false })
export type CoverageFilter = Static<typeof CoverageFilter>
