import { sql } from 'kysely'
import type { Db } from '../../src/database/tables.ts'

/** Everything that an erasure touches. */
const TABLES = [
  'person',
  'person_lookup',
  'person_name',
  'person_name_lookup',
  'person_reveal',
  'session',
  'staff',
  'staff_device',
  'sign_in_failure',
  'one_time_code',
  'idempotency_record',
  'worker'
]

/** Keeps what is known of everybody now, and returns what puts it back: a database restored from an old backup. */
export async function backUpPersons(db: Db): Promise<() => Promise<void>> {
  for (const table of TABLES)
    await sql`create table ${sql.table(`backup_${table}`)} as table ${sql.table(table)}`.execute(db)
  return async () =>
    await db.transaction().execute(async (tx) => {
      // Without triggers, as a restore is.
      await sql`set local session_replication_role = replica`.execute(tx)
      await sql`delete from erasure`.execute(tx)
      for (const table of TABLES) {
        const { rows } = await sql<{ name: string }>`
          select column_name as name from information_schema.columns
          where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER'`.execute(tx)
        const columns = sql.join(rows.map(({ name }) => sql.ref(name)))
        const backup = sql.table(`backup_${table}`)
        await sql`delete from ${sql.table(table)}`.execute(tx)
        await sql`insert into ${sql.table(table)} (${columns}) select ${columns} from ${backup}`.execute(tx)
        await sql`drop table ${backup}`.execute(tx)
      }
    })
}
