export { closeMissed, type FinishedAttendance, listAttendances } from './attendances/service.ts'
export { eraseSignUps } from './sign-ups/service.ts'
