export interface AreaTables {
  area: {
    code: string
    name: string
    level: AreaLevel
    parent_code: string | null
  }
}

export const AREA_LEVELS = ['province', 'city', 'district', 'subdistrict', 'community'] as const
export type AreaLevel = (typeof AREA_LEVELS)[number]
