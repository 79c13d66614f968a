import { notAllowed } from '../access/problems.ts'
import { type Actor, personIdOf, type Worker } from '../actor.ts'
import type { Work } from '../work.ts'

/** Which person calls, where a route is open to people alone. @throws not_allowed */
export function callerIdOf(actor: Actor): string {
  const id = personIdOf(actor)
  if (id === null) throw notAllowed({})
  return id
}

/** The same work, where a route is open to workers alone. @throws not_allowed */
export function ofWorker(work: Work): Work<Worker> {
  const { actor } = work.caller
  if (actor.kind !== 'worker') throw notAllowed({})
  return { ...work, caller: { ...work.caller, actor } }
}
