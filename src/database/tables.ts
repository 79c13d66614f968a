import type { Kysely, Transaction } from 'kysely'
import type { AccessTables } from '../access/tables.ts'
import type { AreaTables } from '../areas/tables.ts'
import type { AuditTables } from '../audit/tables.ts'
import type { CalendarTables } from '../calendar/tables.ts'
import type { ChangeTables } from '../changes/tables.ts'
import type { IdempotencyTables } from '../idempotency/tables.ts'
import type { LimitTables } from '../limits/tables.ts'
import type { PersonTables } from '../persons/tables.ts'
import type { PointsTables } from '../points/tables.ts'
import type { RegisterTables } from '../register/tables.ts'
import type { StationTables } from '../stations/tables.ts'
import type { VolunteeringTables } from '../volunteering/tables.ts'

/** Every table of the service, each declared by the module that owns it. */
export type Database = AccessTables &
  AreaTables &
  AuditTables &
  CalendarTables &
  ChangeTables &
  IdempotencyTables &
  LimitTables &
  PersonTables &
  PointsTables &
  RegisterTables &
  StationTables &
  VolunteeringTables

export type Db = Kysely<Database>
export type Tx = Transaction<Database>
