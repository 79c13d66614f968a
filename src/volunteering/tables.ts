import type { ActivityTables } from './activities/tables.ts'
import type { AttendanceTables } from './attendances/tables.ts'
import type { FilingPermitTables } from './filing-permits/tables.ts'
import type { ServiceRecordTables } from './service-records/tables.ts'
import type { ShiftTables } from './shifts/tables.ts'
import type { SignUpTables } from './sign-ups/tables.ts'
import type { SignalTables } from './signals/tables.ts'
import type { StewardTables } from './stewards/tables.ts'
import type { TipTables } from './tips/tables.ts'

export interface VolunteeringTables
  extends ActivityTables,
    ShiftTables,
    SignUpTables,
    AttendanceTables,
    ServiceRecordTables,
    FilingPermitTables,
    SignalTables,
    StewardTables,
    TipTables {}
