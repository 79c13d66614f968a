import { sql } from 'kysely'
import type { Db } from '../../src/database/tables.ts'

/** Keeps what is known of everybody now, and returns what puts it back: a database restored from an old backup. */
export async function backUpPersons(db: Db): Promise<() => Promise<void>> {
  for (const table of ['person', 'person_lookup', 'person_name_lookup', 'session'])
    await sql`create table ${sql.table(`backup_${table}`)} as table ${sql.table(table)}`.execute(db)
  return async () =>
    await db.transaction().execute(async (tx) => {
      // Without triggers, as a restore is.
      await sql`set local session_replication_role = replica`.execute(tx)
      await sql`delete from erasure`.execute(tx)
      await sql`
        update person set wrapped_key = backup.wrapped_key, key_version = backup.key_version, name = backup.name,
          phone = backup.phone, id_number = backup.id_number, erased_at = backup.erased_at
        from backup_person as backup where backup.id = person.id`.execute(tx)
      for (const table of ['person_lookup', 'person_name_lookup'])
        await sql`insert into ${sql.table(table)} select * from ${sql.table(`backup_${table}`)} on conflict do nothing`.execute(
          tx
        )
      await sql`
        update session set revoked_at = backup.revoked_at from backup_session as backup where backup.id = session.id`.execute(
        tx
      )
      for (const table of ['person', 'person_lookup', 'person_name_lookup', 'session'])
        await sql`drop table ${sql.table(`backup_${table}`)}`.execute(tx)
    })
}
