export { eraseSubjects } from './erasure.ts'
export { countNeeds, listNeedsToReportBack, type RaisedNeed, raiseNeeds } from './needs/service.ts'
export { countPairings } from './pairings/service.ts'
export { type RecordedChange, recordChange, type SubjectChange } from './recording.ts'
