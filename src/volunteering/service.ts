export { closeMissed, type FinishedAttendance, listAttendances } from './attendances/service.ts'
export {
  type ApprovedRecord,
  lapseServiceRecords,
  listApprovalPairs,
  listApproved,
  sumMinutes
} from './service-records/service.ts'
export { eraseSignUps } from './sign-ups/service.ts'
export { eraseStewards } from './stewards/service.ts'
