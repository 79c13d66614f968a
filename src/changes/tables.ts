import type { Generated } from 'kysely'

export interface ChangeTables {
  feed: {
    topic: Topic
    /** Empty for what concerns every sub-district. */
    subdistrict_code: Generated<string>
    revision: Generated<number>
  }
  seed_file: {
    name: string
    sha256: string
    loaded_at: Date
  }
}

export type Topic = 'areas' | 'calendar' | 'amenities' | 'stations'
