export { eraseSubjects } from './erasure.ts'
export { eraseImportedRows } from './imports/erasure.ts'
export { type RecordedChange, recordChange, recordChanges, type SubjectChange } from './recording.ts'
