export { type OpenedAccount, openAccounts } from './opening.ts'
export { balanceAfter, findBatchAt, listAccountsOf, listOverdueAccounts } from './queries.ts'
export { findVisibleAccount, pastMoment } from './reading.ts'
