export { fileRecords } from './attended.ts'
export { lapseServiceRecords } from './disputes.ts'
export { type ApprovedRecord, listApprovalPairs, listApproved, sumMinutes } from './exporting.ts'
