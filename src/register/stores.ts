import { openPersons } from '../persons/service.ts'
import { Problem } from '../problem.ts'
import type { Work } from '../work.ts'
import { businessStore } from './business-store.ts'
import { SUBJECT_KINDS, type SubjectKind } from './rules/codes.ts'
import { type KnownSubject, rangeOfCaller, type SubjectStore } from './subjects.ts'
import { workerStore } from './worker-store.ts'

export const STORES: Readonly<Record<SubjectKind, SubjectStore>> = { worker: workerStore, business: businessStore }

interface Named {
  kind: SubjectKind
  id: string
}

/** As they are now, with everything personal, and with their persons locked; by id. */
export async function openSubjects(work: Work, named: readonly Named[]): Promise<Map<string, KnownSubject | Problem>> {
  const stored = []
  for (const kind of SUBJECT_KINDS) {
    const ids = named.flatMap((one) => (one.kind === kind ? one.id : []))
    if (ids.length === 0) continue
    const rows = await STORES[kind].list(work, ids, rangeOfCaller(work, kind))
    stored.push(...rows.map((row) => ({ kind, row })))
  }
  const persons = await openPersons(
    work,
    stored.flatMap(({ row }) => row.person_id ?? [])
  )
  return new Map(
    stored.map(({ kind, row }) => {
      const clear = persons.get(row.person_id ?? '')
      return [row.id, clear instanceof Problem ? clear : STORES[kind].withPerson(row, clear)]
    })
  )
}
