import { lastAdministrator } from './access/problems.ts'
import { accountsOf, eraseAccess } from './access/service.ts'
import { eraseAnswers } from './idempotency/service.ts'
import type { Eraser, Namer } from './persons/service.ts'
import type { DeclaredProblem } from './problem.ts'
import { eraseImportedRows, eraseSubjects, lapseRecordRequests } from './register/service.ts'
import { eraseSignUps, eraseStewards, lapseServiceRecords } from './volunteering/service.ts'

/** What is erased with a person besides the person: every module that keeps something of people stands here. */
export const ERASERS: readonly Eraser[] = [
  eraseAccess,
  eraseAnswers,
  eraseSubjects,
  eraseImportedRows,
  lapseRecordRequests,
  eraseSignUps,
  lapseServiceRecords,
  eraseStewards
]

/** What else a person may be named by, besides what is kept sealed. */
export const NAMERS: readonly Namer[] = [accountsOf]

/** What they refuse with. */
export const ERASER_PROBLEMS: readonly DeclaredProblem[] = [lastAdministrator]
