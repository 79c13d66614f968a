export { eraseSubjects } from './erasure.ts'
export { type RecordedChange, recordChange, recordChanges, type SubjectChange } from './recording.ts'
export { holdRoundForSubmission } from './rounds/service.ts'
export { recordVisits, type VisitFinding } from './rounds/visits.ts'
