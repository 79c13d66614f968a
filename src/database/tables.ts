import type { Kysely, Transaction } from 'kysely'
import type { AreaTables } from '../areas/tables.ts'
import type { CalendarTables } from '../calendar/tables.ts'
import type { ChangeTables } from '../changes/tables.ts'
import type { StationTables } from '../stations/tables.ts'

/** Every table of the service, each declared by the module that owns it. */
export type Database = AreaTables & CalendarTables & ChangeTables & StationTables

export type Db = Kysely<Database>
export type Tx = Transaction<Database>
