import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Db } from '../../src/database/tables.ts'

/** A secret that a test plants, and everything that it would look like where it had leaked. */
export interface Canary {
  kind: string
  text: string
  /** So short that it stands in longer numbers by chance: found only where it stands alone. */
  is_short?: boolean
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
export function found(canaries: readonly Canary[], bytes: Buffer): string[] {
  let characters: string | undefined
  const standsAlone = (text: string) => {
    characters ??= bytes.toString('latin1')
    return new RegExp(`(?<![0-9a-f.:+-])${text}(?![0-9a-f.:+-])`).test(characters)
  }
  return canaries
    .filter(({ text, is_short }) =>
      is_short ? standsAlone(text) : encodingsOf(text).some((needle) => bytes.includes(needle))
    )
    .map(({ kind }) => kind)
}

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

/** What the server has written ahead of its tables since then; fails where its files may not be read. */
export async function writtenAheadSince(db: Db, since: string): Promise<Buffer> {
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
  const parts = await Promise.all(
    wanted.map(async ({ name }) => {
      const bytes = await readFile(join(folder, 'pg_wal', name))
      return bytes.subarray(name === first ? first_byte : 0, name === last ? last_byte : bytes.length)
    })
  )
  return Buffer.concat(parts)
}

/** Writes secrets in clear into the audit and among the kept answers, as a service would that leaks them. */
export async function leakInto(db: Db, texts: string[]): Promise<void> {
  await sql`
    insert into audit_entry (recorded_at, area_code, actor_kind, action, outcome, details)
    select now(), '370811015000', 'system', 'test.leak', 'done', jsonb_build_object('leak', leak)
    from unnest(${texts}::text[]) as leak`.execute(db)
  await sql`
    insert into idempotency_record (actor, key_hash, operation, request_hash, status, created_at, expires_at)
    select 'test', sha256(convert_to(leak || number, 'UTF8')), leak, sha256(''), 200, now(), now() + interval '1 day'
    from unnest(${texts}::text[]) with ordinality as leaks (leak, number)`.execute(db)
}

/** Makes the database refuse what the service sends, with a sentence that says more than it should. */
export async function refuseConsents(
  db: Db,
  { text_version, says }: { text_version: string; says: string }
): Promise<void> {
  // The function is itself written ahead, so what it is going to say stands in it backwards.
  const backwards = [...says].reverse().join('')
  await sql`
    create function consent_is_refused() returns trigger language plpgsql as ${sql.lit(
      `begin
        raise exception 'invalid input syntax for type name: "%"', reverse('${backwards}')
          using detail = 'Failing row contains ' || reverse('${backwards}');
      end`
    )}`.execute(db)
  await sql`
    create trigger consent_is_refused before insert on consent
    for each row when (new.text_version = ${sql.lit(text_version)}) execute function consent_is_refused()`.execute(db)
}
