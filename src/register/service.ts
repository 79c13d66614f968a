export { eraseSubjects } from './erasure.ts'
export { type RecordedChange, recordChange, type SubjectChange } from './recording.ts'
