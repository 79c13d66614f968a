export {
  type ApprovedRecord,
  type FinishedAttendance,
  fileRecords,
  lapseServiceRecords,
  listApprovalPairs,
  listApproved,
  sumMinutes
} from './service-records/service.ts'
