export { eraseSubjects } from './erasure.ts'
export { type RecordedChange, recordChange, recordChanges, type SubjectChange } from './recording.ts'
