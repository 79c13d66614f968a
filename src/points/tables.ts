import type { AccountTables } from './accounts/tables.ts'
import type { ChainTables } from './chain/tables.ts'
import type { EarningRuleTables } from './earning-rules/tables.ts'
import type { HoldTables } from './holds/tables.ts'
import type { LotTables } from './lots/tables.ts'
import type { RedemptionTables } from './redemptions/tables.ts'
import type { RewardTables } from './rewards/tables.ts'
import type { TransferTables } from './transfers/tables.ts'

export interface PointsTables
  extends AccountTables,
    ChainTables,
    EarningRuleTables,
    HoldTables,
    LotTables,
    RedemptionTables,
    RewardTables,
    TransferTables {}
