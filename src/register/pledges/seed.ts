import type { SeedFile } from '../../database/seed-files.ts'
import type { Tx } from '../../database/tables.ts'
import { insertSeeded } from './queries.ts'

interface FirstPledge {
  area_code: string
  version: number
  title: string
  /** A line for each paragraph. */
  paragraphs: string[]
}

/** Publishes the first texts where there are none yet; those that are there stay as they are for ever. */
export async function seedPledges(tx: Tx, { bytes }: SeedFile, now: number): Promise<void> {
  const first: FirstPledge[] = JSON.parse(bytes.toString())
  const time = new Date(now)
  await insertSeeded(
    tx,
    first.map(({ paragraphs, ...head }) => ({
      ...head,
      text: paragraphs.join('\n'),
      status: 'published',
      created_at: time,
      updated_at: time,
      published_at: time
    }))
  )
}
