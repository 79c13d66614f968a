export { type OpenedAccount, openAccounts } from './accounts/service.ts'
export type { JsonObject } from './chain/rules.ts'
export { type ApprovedWork, type Credit, creditWork } from './earning-rules/crediting.ts'
export {
  EARNING_KINDS,
  type EarningKind,
  EVIDENCE_GRADES,
  type EvidenceGrade,
  type NothingEarned
} from './earning-rules/rules/codes.ts'
export { type CreditWithdrawal, withdrawCredits } from './earning-rules/withdrawing.ts'
export { commitHolds, type NewHold, openHolds, releaseHolds } from './holds/service.ts'
export { sweepPoints } from './lots/service.ts'
export { insufficientPoints } from './posting/problems.ts'
export type { Fault } from './proof/rules.ts'
export type { Proof, Verification } from './proof/schemas.ts'
export {
  checkHead,
  type HeadFault,
  isProof,
  listLedgers,
  readProof,
  readProofs,
  verifyLedger
} from './proof/service.ts'
export { sweepRedemptions } from './redemptions/service.ts'
export {
  type PostedTransfer,
  postTransfers,
  reverseTransfers,
  type Source,
  type TransferOrder
} from './transfers/service.ts'
