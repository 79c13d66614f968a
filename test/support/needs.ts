import { openSession } from '../../src/access/sessions.ts'
import { asSystem, COMMUNITY, givenStaff, SUBDISTRICT, type TestActor } from './actors.ts'
import type { TestApp } from './app.ts'
import { businessDraft, workerDraft } from './register.ts'

interface Registering {
  app: TestApp
  register(url: string, body: object): Promise<{ id: string; person_id: string }>
}

export interface RegisteredWorker extends TestActor {
  /** In the register. */
  worker_id: string
}

/** A worker of the register who is signed in. */
export async function givenRegisteredWorker(
  { app, register }: Registering,
  change: object = {}
): Promise<RegisteredWorker> {
  const { id: worker_id, person_id } = await register('/v1/workers', workerDraft(change))
  const { token } = await asSystem(app, (work) =>
    openSession(work, { id: person_id, kind: 'worker', area_code: COMMUNITY, restriction: null })
  )
  return { id: person_id, worker_id, token }
}

export const givenEnumerator = async (app: TestApp, area_code: string = COMMUNITY): Promise<TestActor> =>
  await givenStaff(app, 'enumerator', area_code)

export const needDraft = (subject_id: string, change: object = {}) => ({
  subject_id,
  category: 'schooling',
  text: '孩子明年上小学，想了解入学手续。',
  ...change
})

/** A need, a pairing of each kind, a signature and a request, through HTTP. */
export async function giveNeedsAndPairings(app: TestApp): Promise<void> {
  const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const post = async (url: string, body: object, by = token) => {
    const answer = await app.send('POST', url, { token: by, body })
    if (answer.statusCode >= 300) throw new Error(`${url} ${answer.statusCode}: ${answer.body}`)
    return answer.json()
  }
  const worker = await givenRegisteredWorker({ app, register: post })
  const business = await post('/v1/businesses', businessDraft())
  const { id: enumerator_id } = await givenEnumerator(app)
  await post('/v1/needs', needDraft(worker.worker_id))
  await post('/v1/pairings/businesses', { business_id: business.id, paired_area_code: COMMUNITY })
  await post('/v1/pairings/workers', { enumerator_id, worker_ids: [worker.worker_id] })
  await post('/v1/pledges/1/signatures', { worker_id: worker.worker_id, signed_on: '2026-11-20' })
  await post('/v1/me/record/deletion', { reason: '不再从事快递工作。' }, worker.token)
}
