import { type Actor, personIdOf } from '../actor.ts'

/** Which person calls, where routes are open to people alone. */
export function callerIdOf(actor: Actor): string {
  const id = personIdOf(actor)
  if (id === null) throw new Error(`${actor.kind} is nobody`)
  return id
}
