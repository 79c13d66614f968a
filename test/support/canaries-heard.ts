import type { TestApp } from './app.ts'
import { givenRegisteredWorker, needDraft } from './needs.ts'
import { filing } from './service-records.ts'

type Sent = NonNullable<Parameters<TestApp['send']>[2]>
interface Answer {
  id: string
  person_id: string
}

interface Parts {
  app: TestApp
  planter: {
    plant(kind: string, text: string): string
    send(status: number, method: 'GET' | 'POST', url: string, sent: { repeated?: boolean } & Sent): Promise<Answer>
    fail(method: 'GET' | 'POST', url: string, sent: Sent, status?: number): Promise<void>
  }
  admin_token: string
}

/** Seven planted texts: what somebody asks for, and what they say about themselves. */
export async function beHeard(
  { app, planter, admin_token: token }: Parts,
  { unlikely, phone }: { unlikely: (length: number) => string; phone: string }
) {
  const register = async (url: string, body: object) => await planter.send(201, 'POST', url, { token, body })
  const worker = await givenRegisteredWorker({ app, register }, { phone })
  const sentence = (kind: string) => planter.plant(kind, `${unlikely(16)}。`)
  const raised = { token, body: needDraft(worker.worker_id, { text: sentence('need') }), repeated: true }
  const need = `/v1/needs/${(await planter.send(201, 'POST', '/v1/needs', raised)).id}`
  const change = {
    category: 'other',
    responsible_id: null,
    due_on: '2026-12-01',
    action: sentence('action'),
    status: 'open'
  }
  await app.send('PUT', need, { token, body: change, headers: { 'if-match': '"1"' } })
  await app.send('POST', `${need}/answer`, {
    token,
    body: { answer: sentence('answer') },
    headers: { 'if-match': '"2"' }
  })
  await planter.fail('POST', `${need}/answer`, { token, body: { answer: raised.body.text, note: change.action } })
  await planter.send(200, 'GET', `${need}/history`, { token })
  await planter.send(200, 'GET', '/v1/me/needs', { token: worker.token })

  const correction = { field: 'name', value: planter.plant('name', `虚构${unlikely(8)}`), reason: sentence('reason') }
  const sent = { token: worker.token, body: correction }
  const { id } = await planter.send(201, 'POST', '/v1/me/record/corrections', sent)
  await planter.fail('POST', '/v1/me/record/corrections', sent, 409)
  await planter.fail('POST', '/v1/me/record/corrections', { ...sent, body: { ...correction, field: 'phone' } })
  await planter.send(200, 'GET', '/v1/me/record', { token: worker.token })
  await planter.send(200, 'POST', `/v1/record-requests/${id}/reveal`, {
    token,
    body: { reason: '与本人出示的证件核对' }
  })
  const decision = { reason: sentence('decision') }
  await planter.send(200, 'POST', `/v1/record-requests/${id}/decline`, { token, body: decision })
}

/** Five planted texts: what somebody has worked, with whom, and what is said about it. */
export async function beVolunteer(
  { app, planter, admin_token: token }: Parts,
  { unlikely, phone }: { unlikely: (length: number) => string; phone: string }
) {
  const register = async (url: string, body: object) => await planter.send(201, 'POST', url, { token, body })
  const worker = await givenRegisteredWorker({ app, register }, { phone })
  const sentence = (kind: string) => planter.plant(kind, `${unlikely(16)}。`)
  const words = {
    content: sentence('content'),
    place: sentence('place'),
    responsible_name: planter.plant('name', `虚构${unlikely(8)}`)
  }
  const filed = { token, body: filing({ person_id: worker.id, ...words }), repeated: true }
  const { id } = await planter.send(201, 'POST', '/v1/service-records', filed)
  const url = `/v1/service-records/${id}`
  await planter.fail('POST', '/v1/service-records', { token, body: filed.body }, 409)
  await planter.fail('POST', '/v1/service-records', { token, body: { ...filed.body, worked_minutes: words.place } })
  const dispute = { token: worker.token, body: { text: sentence('dispute') } }
  await planter.send(201, 'POST', `${url}/disputes`, { ...dispute, repeated: true })
  await planter.fail('POST', `${url}/disputes`, dispute, 409)
  const decision = { token, body: { reason: sentence('reason') }, headers: { 'if-match': '"1"' } }
  await app.send('POST', `${url}/decline`, decision)
  await planter.fail('POST', `${url}/decline`, decision, 412)
  await planter.send(200, 'GET', `${url}/history`, { token })
  await planter.send(200, 'GET', '/v1/me/service-records', { token: worker.token })
}
