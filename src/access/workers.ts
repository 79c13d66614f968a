import { recordEvent } from '../audit/service.ts'
import { formatTime } from '../calendar/times.ts'
import { attemptUnique } from '../database/savepoint.ts'
import { createPerson, findWorkerByPhone, readMaskedPersons } from '../persons/service.ts'
import type { Problem } from '../problem.ts'
import type { Work } from '../work.ts'
import { tooManyGuesses } from './code-problems.ts'
import { phoneOf, useCode } from './codes.ts'
import { describeSession, type OpenedSessionAnswer } from './own-sessions.ts'
import { openSession } from './sessions.ts'

/**
 * Signs in whoever has the phone, and makes them known where they are not. A refusal is answered and not thrown,
 * because the wrong guess has to be kept.
 * @throws phone_not_valid
 */
export async function signInWorker(
  work: Work,
  given: { phone: string; code: string }
): Promise<OpenedSessionAnswer | Problem> {
  const phone = phoneOf(given.phone)
  const outcome = await useCode(work, phone, given.code)
  if (outcome !== 'used') {
    // What is not even looked at is not written down: whoever goes on would fill the audit.
    if (outcome.definition !== tooManyGuesses.definition) await recordRefusal(work, outcome)
    return outcome
  }
  const id = await findOrCreateWorker(work, phone)
  const person = (await readMaskedPersons(work, [id])).get(id)
  if (person === undefined) throw new Error('a worker who was just found cannot be read')
  const session = await openSession(work, { id, kind: 'worker', area_code: person.area_code, restriction: null })
  return {
    token: session.token,
    expires_at: formatTime(session.expires_at),
    session: describeSession(
      { id: session.id, created_at: new Date(work.now), expires_at: new Date(session.expires_at) },
      { kind: 'worker', role: null, area_code: person.area_code, restriction: null },
      person
    )
  }
}

const recordRefusal = (work: Work, { definition }: Problem): Promise<void> =>
  recordEvent(work, {
    action: 'session.refuse',
    outcome: 'refused',
    details: { kind: 'worker', reason: definition.code }
  })

/** A number belongs to one worker: who loses the race to make them finds the one that was made. */
async function findOrCreateWorker(work: Work, phone: string): Promise<string> {
  const known = await findWorkerByPhone(work, phone)
  if (known !== undefined) return known
  const created = await attemptUnique(work.tx, () => createWorker(work, phone))
  const id = created ?? (await findWorkerByPhone(work, phone))
  if (id === undefined) throw new Error('a worker can be neither made nor found')
  return id
}

async function createWorker(work: Work, phone: string): Promise<string> {
  const area_code = work.settings.home_area_code
  const id = await createPerson(work, { kind: 'worker', area_code, phone })
  await recordEvent(work, { action: 'worker.create', object: { kind: 'person', id }, area_code })
  return id
}
