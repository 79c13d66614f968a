import { businessStore } from './business-store.ts'
import type { SubjectKind } from './rules/codes.ts'
import type { SubjectStore } from './subjects.ts'
import { workerStore } from './worker-store.ts'

export const STORES: Readonly<Record<SubjectKind, SubjectStore>> = { worker: workerStore, business: businessStore }
