import type { Db } from '../database/tables.ts'
import { listRevisions, listSeedFiles, upsertSeedFiles } from './queries.ts'
import type { Topic } from './tables.ts'

/** How far each topic has come, by `topic` or `topic/subdistrict_code`. Numbers only rise, while the database is not restored. */
export type Revisions = ReadonlyMap<string, number>

export async function readRevisions(db: Db): Promise<Revisions> {
  const rows = await listRevisions(db)
  return new Map(rows.map(({ topic, subdistrict_code, revision }) => [revisionKey(topic, subdistrict_code), revision]))
}

export const revisionKey = (topic: Topic, subdistrict_code = ''): string =>
  subdistrict_code === '' ? topic : `${topic}/${subdistrict_code}`

export const sameRevisions = (one: Revisions, other: Revisions): boolean =>
  one.size === other.size && [...one].every(([key, revision]) => other.get(key) === revision)

/** The digest of each seed file as it was last loaded, by name. */
export async function readSeedRecord(db: Db): Promise<ReadonlyMap<string, string>> {
  return new Map((await listSeedFiles(db)).map(({ name, sha256 }) => [name, sha256]))
}

export const recordSeedFiles = async (
  db: Db,
  files: { name: string; sha256: string }[],
  loaded_at: Date
): Promise<void> =>
  void (await upsertSeedFiles(
    db,
    files.map(({ name, sha256 }) => ({ name, sha256, loaded_at }))
  ))
