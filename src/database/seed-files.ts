import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'

export const SEED_FOLDER = join(import.meta.dirname, '../../db/seed')

export interface SeedFile {
  name: string
  bytes: Buffer
  sha256: string
}

export async function readSeedFile(name: string): Promise<SeedFile> {
  const bytes = await readFile(join(SEED_FOLDER, name))
  return { name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** The rows by column name, as text. */
export const seedRows = ({ bytes }: SeedFile): Record<string, string>[] =>
  parse(bytes, { columns: true, bom: true, skip_empty_lines: true })
