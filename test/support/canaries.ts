import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Db } from '../../src/database/tables.ts'

/** A secret that a test plants, and everything that it would look like where it had leaked. */
export interface Canary {
  kind: string
  text: string
}

/** Raw, as a bytea is shown, in base64 at each of its three places, and as two bytes a character. */
export function encodingsOf(text: string): Buffer[] {
  const bytes = Buffer.from(text)
  const hex = bytes.toString('hex')
  const shifted = [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replace(/=+$/, '')
    // What the neighbours on both sides would change is left out.
    return encoded.slice(shift === 0 ? 0 : shift + 1, -2)
  })
  const escaped = JSON.stringify(text)
    .slice(1, -1)
    .replace(/[^\x20-\x7e]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return [
    bytes,
    Buffer.from(hex),
    Buffer.from(hex.toUpperCase()),
    Buffer.from(text, 'utf16le'),
    Buffer.from(text, 'utf16le').swap16(),
    Buffer.from(encodeURIComponent(text)),
    Buffer.from(escaped),
    ...shifted.map((part) => Buffer.from(part)),
    ...shifted.map((part) => Buffer.from(part.replaceAll('+', '-').replaceAll('/', '_')))
  ]
}

/** Which of the canaries are found in the bytes, as kinds. */
export const found = (canaries: readonly Canary[], bytes: Buffer): string[] =>
  canaries.filter(({ text }) => encodingsOf(text).some((needle) => bytes.includes(needle))).map(({ kind }) => kind)

/** Every row of every table as text. */
export async function databaseText(db: Db): Promise<Buffer> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(db)
  const texts = await Promise.all(
    tables.map(async ({ name }) => {
      const { rows } = await sql<{ text: string }>`select t::text as text from ${sql.table(name)} as t`.execute(db)
      return rows.map(({ text }) => `${name} ${text}`).join('\n')
    })
  )
  return Buffer.from(texts.join('\n'))
}

export async function writtenSoFar(db: Db): Promise<string> {
  const { rows } = await sql<{ lsn: string }>`select pg_current_wal_insert_lsn()::text as lsn`.execute(db)
  return rows[0]?.lsn ?? ''
}

/** What the server has written ahead of its tables since then; undefined where its files may not be read. */
export async function writtenAheadSince(db: Db, since: string): Promise<Buffer | undefined> {
  const { rows } = await sql<{ folder: string; first: string; first_byte: number; last: string; last_byte: number }>`
    select current_setting('data_directory') as folder, first.file_name as first, first.file_offset as first_byte,
      last.file_name as last, last.file_offset as last_byte
    from pg_walfile_name_offset(${since}::pg_lsn) as first,
      pg_walfile_name_offset(pg_current_wal_insert_lsn()) as last`.execute(db)
  // A server that need not be durable writes its files a moment later; this makes it write them now.
  await sql`select pg_switch_wal()`.execute(db)
  const { rows: files } = await sql<{ name: string }>`select name from pg_ls_waldir() order by name`.execute(db)
  const [
    { folder, first, first_byte, last, last_byte } = { folder: '', first: '', first_byte: 0, last: '', last_byte: 0 }
  ] = rows
  const wanted = files.filter(({ name }) => name >= first && name <= last && /^[0-9A-F]{24}$/.test(name))
  try {
    const parts = await Promise.all(
      wanted.map(async ({ name }) => {
        const bytes = await readFile(join(folder, 'pg_wal', name))
        return bytes.subarray(name === first ? first_byte : 0, name === last ? last_byte : bytes.length)
      })
    )
    return Buffer.concat(parts)
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'ENOENT'))
      return undefined
    throw error
  }
}
