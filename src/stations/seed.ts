import { readSeedFile, type SeedFile, seedRows } from '../database/seed-files.ts'
import type { Tx } from '../database/tables.ts'
import { readTable } from '../spreadsheets/read.ts'
import { importWithin } from './imports.ts'
import { listStationsByCode, upsertAmenities } from './queries.ts'

/** Brings the catalogue to what `db/seed/amenities.csv` says; an amenity that is no longer listed stays. */
export async function seedAmenities(tx: Tx, rows: Record<string, string>[]): Promise<void> {
  await upsertAmenities(
    tx,
    rows.map(({ code = '', kind, name = '', name_en = '', condition_valid_hours, display_order }) => ({
      code,
      kind: kind === 'service' ? 'service' : 'amenity',
      name,
      name_en,
      condition_valid_hours: Number(condition_valid_hours),
      display_order: Number(display_order)
    }))
  )
}

/**
 * Imports the stations whose code is not there yet, by the same way as staff import theirs. Their pinyin stands in a file, because
 * the dictionary takes 25 MB, which a service that only answers questions need never load.
 */
export async function seedStations(tx: Tx, { name, bytes }: SeedFile, now: number): Promise<void> {
  const { header, rows } = await readTable(bytes, name)
  const place = header.indexOf('编码')
  const codes = rows.map(({ cells }) => cells[place] ?? '')
  const there = new Set((await listStationsByCode(tx, codes)).map(({ code }) => code))
  const missing = rows.filter(({ cells }) => !there.has(cells[place] ?? ''))
  if (missing.length === 0) return
  const readings = seedRows(await readSeedFile('station-pinyin.csv'))
  const known_pinyin = new Map(readings.map(({ name = '', pinyin = '' }) => [name, pinyin]))
  const { counts, rows: outcomes } = await importWithin(
    tx,
    { header, rows: missing },
    { now, dry_run: false, known_pinyin }
  )
  if (counts.failed > 0)
    throw new Error(`${name} cannot be imported: ${JSON.stringify(outcomes.filter(({ errors }) => errors.length > 0))}`)
}
