export { eraseSubjects } from './erasure.ts'
export { survivorOf, survivorsOf } from './merges/survivors.ts'
export { type RecordedChange, recordChange, type SubjectChange } from './recording.ts'
