import { type RawBuilder, sql } from 'kysely'
import type { Database, Tx } from './tables.ts'

/** The columns of a table by name, each with its type. */
export type ColumnTypes<Row> = Readonly<{ [Column in keyof Row]-?: string }>

/**
 * Rows to read from in a statement, a parameter for each column: it is one statement however many rows there are, and
 * they meet no limit on the number of parameters.
 */
export function rowsAs<Row extends object>(name: string, rows: readonly Row[], types: ColumnTypes<Row>) {
  const columns = Object.entries<string>(types) as [keyof Row & string, string][]
  const given = columns.map(([column, type]) => {
    const list = literalOf(rows.map((row) => row[column] as Value))
    // Written here, as the driver takes its time. Lists of lists would all have to be of one length, so each is a text.
    return sql`${list}::text::${sql.raw(isList(type) ? 'text' : type)}[]`
  })
  const names = columns.map(([column]) => sql.ref(column))
  return sql`unnest(${sql.join(given)}) as ${sql.ref(name)} (${sql.join(names)})`
}

/** A statement that adds the rows, or a part of one. */
export function insertion<Row extends object>(
  table: keyof Database,
  rows: readonly Row[],
  types: ColumnTypes<Row>,
  conflict: RawBuilder<unknown> = sql``
): RawBuilder<unknown> {
  const columns = Object.keys(types).map((column) => sql.ref(column))
  return sql`
    insert into ${sql.table(table)} (${sql.join(columns)})
    select ${sql.join(valuesOf('given', types))} from ${rowsAs('given', rows, types)} ${conflict}`
}

/** Adds the rows with one statement; where there are none, with none. */
export async function insertRows<Row extends object>(
  tx: Tx,
  table: keyof Database,
  rows: readonly Row[],
  types: ColumnTypes<Row>,
  conflict: RawBuilder<unknown> = sql``
): Promise<void> {
  if (rows.length === 0) return
  await insertion(table, rows, types, conflict).execute(tx)
}

/** A statement that changes each row that has the key of one of these, or a part of one. */
export function updating<Row extends object>(
  table: keyof Database,
  key: keyof Row & string,
  rows: readonly Row[],
  types: ColumnTypes<Row>
): RawBuilder<unknown> {
  const values = valuesOf('given', types)
  const columns = Object.keys(types)
  const settings = columns.flatMap((column, place) =>
    column === key ? [] : [sql`${sql.ref(column)} = ${values[place] ?? sql``}`]
  )
  return sql`
    update ${sql.table(table)} set ${sql.join(settings)}
    from ${rowsAs('given', rows, types)}
    where ${sql.ref(`${table}.${key}`)} = ${sql.ref(`given.${key}`)}`
}

/** Changes each row that has the key of one of these, with one statement; where there are none, with none. */
export async function updateRows<Row extends object>(
  tx: Tx,
  table: keyof Database,
  key: keyof Row & string,
  rows: readonly Row[],
  types: ColumnTypes<Row>
): Promise<void> {
  if (rows.length === 0) return
  await updating(table, key, rows, types).execute(tx)
}

const isList = (type: string): boolean => type.endsWith('[]')

const valuesOf = (name: string, types: Readonly<Record<string, string>>) =>
  Object.entries(types).map(([column, type]) => {
    const value = sql.ref(`${name}.${column}`)
    return isList(type) ? sql`${value}::${sql.raw(type)}` : value
  })

type Value = string | number | boolean | Date | Uint8Array | readonly Value[] | null | undefined

/** `{"电动车维修","说\\"好\\"",NULL}`: a list as PostgreSQL reads one. */
const literalOf = (list: readonly Value[]): string => `{${list.map(elementOf).join(',')}}`

function elementOf(value: Value): string {
  if (value === null || value === undefined) return 'NULL'
  if (typeof value === 'string') return `"${value.replace(/["\\]/g, '\\$&')}"`
  if (value instanceof Date) return `"${value.toISOString()}"`
  if (value instanceof Uint8Array)
    return `"\\\\x${Buffer.from(value.buffer, value.byteOffset, value.length).toString('hex')}"`
  return Array.isArray(value) ? elementOf(literalOf(value)) : String(value)
}
