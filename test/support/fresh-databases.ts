import { sql } from 'kysely'
import type { Db } from '../../src/database/tables.ts'

/**
 * Puts a migrated and seeded database back to what it was, which takes a twentieth of copying one. What the tables hold is
 * kept beside them, in a schema of its own; their definitions are not put back, so no test may change those.
 */
export class FreshDatabase {
  readonly #db: Db
  readonly #script: string

  private constructor(db: Db, script: string) {
    this.#db = db
    this.#script = script
  }

  /** @throws where the account may not set triggers aside */
  static async keep(db: Db): Promise<FreshDatabase> {
    await sql`create schema kept`.execute(db)
    const statements: string[] = []
    for (const { name, columns } of await readTables(db)) {
      await sql.raw(`create table kept.${name} as table public.${name}`).execute(db)
      statements.push(
        `delete from public.${name}`,
        `insert into public.${name} (${columns}) overriding system value select ${columns} from kept.${name}`
      )
    }
    for (const { name, value, is_called } of await readSequences(db))
      statements.push(`perform setval('${name}', ${value}, ${is_called})`)
    // Without triggers: rows that are only ever added go as well, and nothing is counted as a change.
    const body = ["perform set_config('session_replication_role', 'replica', true)", ...statements].join(';\n')
    return new FreshDatabase(db, `do $$ begin\n${body};\nend $$`)
  }

  /** One statement, so all of it or nothing. */
  async restore(): Promise<void> {
    await sql.raw(this.#script).execute(this.#db)
  }
}

async function readTables(db: Db): Promise<{ name: string; columns: string }[]> {
  const { rows } = await sql<{ name: string; columns: string }>`
    select quote_ident(relname) as name, string_agg(quote_ident(attname), ', ' order by attnum) as columns
    from pg_class
    join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = ''
    where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not like 'kysely%'
    group by relname order by relname`.execute(db)
  return rows
}

async function readSequences(db: Db): Promise<{ name: string; value: number; is_called: boolean }[]> {
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, sequencename) as name from pg_sequences where schemaname = 'public'`.execute(db)
  const sequences = []
  for (const { name } of rows) {
    const found = await sql<{ last_value: number; is_called: boolean }>`
      select last_value, is_called from ${sql.raw(name)}`.execute(db)
    sequences.push({ name, value: found.rows[0]?.last_value ?? 1, is_called: found.rows[0]?.is_called ?? false })
  }
  return sequences
}
