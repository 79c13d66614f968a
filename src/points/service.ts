export { type OpenedAccount, openAccounts } from './accounts/service.ts'
export type { JsonObject } from './chain/rules.ts'
export { commitHolds, type NewHold, openHolds, releaseHolds } from './holds/service.ts'
export { sweepPoints } from './lots/service.ts'
export { sweepRedemptions } from './redemptions/service.ts'
export {
  type PostedTransfer,
  postTransfers,
  reverseTransfers,
  type Source,
  type TransferOrder
} from './transfers/service.ts'
