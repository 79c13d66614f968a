import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../src/database/tables.ts'

/** Something that whoever owns the database may have done to the rows of a ledger behind the service's back. */
export interface Tampering {
  name: string
  table: string
  /** Makes it so; the triggers do not see it. */
  does: RawBuilder<unknown>
}

/** By what the rows of each are told apart, and in which order they come. */
const KEYS: Record<string, readonly string[]> = {
  ledger: ['subdistrict_code'],
  ledger_batch: ['number'],
  points_account: ['batch_number', 'position'],
  points_transfer: ['batch_number', 'position'],
  points_entry: ['batch_number', 'position'],
  points_lot: ['batch_number', 'position'],
  points_allocation: ['batch_number', 'position'],
  points_hold: ['batch_number', 'position'],
  points_hold_lot: ['hold_id', 'lot_id'],
  points_hold_end: ['batch_number', 'position'],
  points_day: ['account_id', 'day'],
  points_minute: ['account_id', 'minute']
}
export const LEDGER_TABLES = Object.keys(KEYS)

interface Column {
  table_name: string
  column_name: string
  data_type: string
}

/** Every column of the first and the last row of every table changed, every such row deleted, neighbours exchanged. */
export async function tamperings(db: Db): Promise<Tampering[]> {
  const { rows } = await sql<Column>`
    select table_name, column_name, data_type from information_schema.columns
    where table_schema = 'public' and is_generated = 'NEVER' and table_name = any(${LEDGER_TABLES}::text[])
    order by table_name, ordinal_position`.execute(db)
  return [...rows.flatMap(changesOf), ...LEDGER_TABLES.flatMap(deletionsOf), ...LEDGER_TABLES.flatMap(exchangesOf)]
}

const ENDS = ['asc', 'desc'] as const

const rowAt = (table: string, direction: 'asc' | 'desc') => {
  const order = (KEYS[table] ?? []).map((key) => sql`${sql.ref(key)} ${sql.raw(direction)}`)
  return sql`ctid = (select ctid from ${sql.table(table)} order by ${sql.join(order)} limit 1)`
}

const CHANGES: Record<string, (column: RawBuilder<unknown>) => RawBuilder<unknown>[]> = {
  uuid: (column) => [
    sql`'00000000-0000-4000-8000-000000000001'::uuid`,
    sql`case when ${column} is null then ${column} end`
  ],
  bigint: (column) => [sql`${column} + 1`, sql`${column} - 1`],
  integer: (column) => [sql`${column} + 1`],
  text: (column) => [
    sql`${column} || 'x'`,
    sql`replace(replace(${column}, 'open', 'released'), 'committed', 'released')`,
    sql`replace(${column}, 'earning', 'grant')`
  ],
  bytea: (column) => [sql`set_byte(${column}, 0, get_byte(${column}, 0) # 1)`],
  jsonb: (column) => [sql`${column} || '{"evidence":"another"}'::jsonb`],
  date: (column) => [sql`${column} + 1`],
  'timestamp with time zone': (column) => [sql`${column} + interval '1 ms'`, sql`${column} - interval '1 microsecond'`]
}

function changesOf({ table_name, column_name, data_type }: Column): Tampering[] {
  const changes = CHANGES[data_type]
  if (changes === undefined) throw new Error(`nobody knows how to change ${data_type}`)
  const column = sql.ref(column_name)
  return ENDS.flatMap((end) =>
    changes(column)
      .slice(0, end === 'asc' ? undefined : 1)
      .map((value, place) => ({
        name: `${table_name}.${column_name} of the ${end === 'asc' ? 'first' : 'last'} row is changed (${place + 1})`,
        table: table_name,
        does: sql`
        update ${sql.table(table_name)} set ${column} = ${value}
        where ${rowAt(table_name, end)} and ${column} is distinct from ${value}`
      }))
  )
}

const deletionsOf = (table: string): Tampering[] =>
  ENDS.map((end) => ({
    name: `the ${end === 'asc' ? 'first' : 'last'} row of ${table} is deleted`,
    table,
    does: sql`delete from ${sql.table(table)} where ${rowAt(table, end)}`
  }))

/** Two rows of one batch change their places, by way of one that is free. */
function exchangesOf(table: string): Tampering[] {
  if (!KEYS[table]?.includes('position')) return []
  const name = sql.table(table)
  return [
    {
      name: `two rows of ${table} change places`,
      table,
      does: sql`
        do $$ declare pair record; begin
          select one.subdistrict_code, one.batch_number, one.position into pair from ${name} as one
          join ${name} as other on other.subdistrict_code = one.subdistrict_code
            and other.batch_number = one.batch_number and other.position = one.position + 1
          order by one.batch_number, one.position limit 1;
          if pair is null then raise exception 'no batch has two rows'; end if;
          update ${name} set position = 1000000
            where subdistrict_code = pair.subdistrict_code and batch_number = pair.batch_number and position = pair.position;
          update ${name} set position = pair.position
            where subdistrict_code = pair.subdistrict_code and batch_number = pair.batch_number and position = pair.position + 1;
          update ${name} set position = pair.position + 1
            where subdistrict_code = pair.subdistrict_code and batch_number = pair.batch_number and position = 1000000;
        end $$`
    }
  ]
}
