import type { Tx } from '../database/tables.ts'
import { upsertAreas } from './queries.ts'
import { AREA_LEVELS, type AreaLevel } from './tables.ts'

/** Brings the areas to what the rows of a seed file say; an area that is no longer listed stays. */
export async function seedAreas(tx: Tx, rows: Record<string, string>[]): Promise<void> {
  const areas = rows.map(({ code = '', name = '', level = '', parent_code }) => ({
    code,
    name,
    level: levelOf(level),
    parent_code: parent_code || null
  }))
  // Parents first: the database looks each one up.
  areas.sort((one, other) => AREA_LEVELS.indexOf(one.level) - AREA_LEVELS.indexOf(other.level))
  await upsertAreas(tx, areas)
}

function levelOf(text: string): AreaLevel {
  const level = AREA_LEVELS.find((one) => one === text)
  if (level === undefined) throw new Error(`an area has an unknown level: ${text}`)
  return level
}
