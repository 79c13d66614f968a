import { type Insertable, sql } from 'kysely'
import type { ScopedTx } from '../database/scope.ts'
import type { Db, Tx } from '../database/tables.ts'
import type { PersonTables } from './tables.ts'

const consentColumns = ['id', 'field_group_code', 'decision', 'text_version', 'decided_at', 'sequence'] as const

export const insertConsent = (tx: ScopedTx, consent: Insertable<PersonTables['consent']>) =>
  tx.insertInto('consent').values(consent).execute()

/** The latest first. */
export const listConsents = (tx: ScopedTx, person_id: string, before_sequence: number, limit: number) =>
  tx
    .selectFrom('consent')
    .select(consentColumns)
    .where('person_id', '=', person_id)
    .where('sequence', '<', before_sequence)
    .orderBy('sequence', 'desc')
    .limit(limit)
    .execute()

/** The last of each field group and decision, which is all that the present rests on. */
export const listLatestConsents = (tx: ScopedTx, person_id: string) =>
  tx
    .selectFrom('consent')
    .select(consentColumns)
    .distinctOn(['field_group_code', 'decision'])
    .where('person_id', '=', person_id)
    .orderBy('field_group_code')
    .orderBy('decision')
    .orderBy('sequence', 'desc')
    .execute()

const fieldGroupColumns = ['code', 'name', 'fields', 'legal_basis', 'purpose', 'retention_months'] as const

export const listFieldGroups = (db: Db | Tx) =>
  db.selectFrom('field_group').select(fieldGroupColumns).orderBy('code').execute()

/** Writes all rows with one statement. */
export const upsertFieldGroups = (tx: Tx, groups: PersonTables['field_group'][]) =>
  tx
    .insertInto('field_group')
    .values(groups.map(({ fields, ...group }) => ({ ...group, fields: sql<string[]>`${fields}::text[]` })))
    .onConflict((conflict) =>
      conflict.column('code').doUpdateSet(({ ref }) => ({
        name: ref('excluded.name'),
        fields: ref('excluded.fields'),
        legal_basis: ref('excluded.legal_basis'),
        purpose: ref('excluded.purpose'),
        retention_months: ref('excluded.retention_months')
      }))
    )
    .execute()
