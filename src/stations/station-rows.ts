import type { StationFacts } from './facts.ts'
import type { StationJson } from './import-queries.ts'

/** The station's own row in its next version, its values as JSON has them. Its parts have rows of their own. */
export const stationJson = (facts: StationFacts, name_pinyin: string, now: number): StationJson => {
  const { holiday_policy, amenities: _, hours_exceptions: __, alerts: ___, states: ____, ...columns } = facts
  return {
    ...columns,
    ...holiday_policy,
    name_pinyin,
    last_verified_at: timeJson(facts.last_verified_at),
    version: facts.version + 1,
    updated_at: timeJson(now)
  }
}

/** Areas are communities or their sub-districts, whose codes begin alike. */
export const subdistrictOf = (area_code: string): string => `${area_code.slice(0, 9)}000`

export const timeJson = (epoch_ms: number | null): string | null =>
  epoch_ms === null ? null : new Date(epoch_ms).toISOString()
