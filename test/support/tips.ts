import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Test } from 'tap'
import type { TestActor } from './actors.ts'
import type { TestApp } from './app.ts'
import type { TestEngine } from './engines.ts'
import { givenRegisteredWorker, type RegisteredWorker } from './needs.ts'
import { jpegOf } from './pictures.ts'
import { givenRegister } from './register.ts'
import { givenSignal } from './signals.ts'

export const TIP_TEXT = '虚构路口的井盖松动，电动车经过时翘起。'
export const TIP_POSITION = { lng: 116.592591, lat: 35.414652, crs: 'gcj02' }

export const tipDraft = (change: object = {}) => ({
  category: 'safety_hazard',
  text: TIP_TEXT,
  position: TIP_POSITION,
  ...change
})

export interface TestSteward extends RegisteredWorker {
  steward_id: string
}

/** The register with stewards, and what they send. */
export async function givenStewards(t: Test, engine: TestEngine, options: Parameters<typeof givenRegister>[2] = {}) {
  const given = await givenRegister(t, engine, options)
  const { app, admin } = given
  const steward = async (change: object = {}) => await givenSteward(app, admin, change)
  const file = async (by: TestActor, change: object = {}) => {
    const answer = await app.send('POST', '/v1/tips', { token: by.token, body: tipDraft(change) })
    if (answer.statusCode !== 201) throw new Error(`${answer.statusCode}: ${answer.body}`)
    return answer.json()
  }
  /** A step that staff take. */
  const step = async ({ token }: TestActor, id: string, name: string, version: number, body: object = {}) =>
    await app.send('POST', `/v1/tips/${id}/${name}`, { token, headers: { 'if-match': `"${version}"` }, body })
  return { ...given, steward, file, step }
}

/** A worker of the register who is appointed and signed in. */
export async function givenSteward(app: TestApp, { token }: TestActor, change: object = {}): Promise<TestSteward> {
  const post = async (url: string, body: object) => {
    const answer = await app.send('POST', url, { token, body })
    if (answer.statusCode !== 201) throw new Error(`${url} ${answer.statusCode}: ${answer.body}`)
    return answer.json()
  }
  const worker = await givenRegisteredWorker({ app, register: post }, change)
  const { id: steward_id } = await post('/v1/stewards', { worker_id: worker.worker_id })
  return { ...worker, steward_id }
}

export const putPhoto = async (
  app: TestApp,
  { token }: TestActor,
  id: string,
  number: number,
  body: Buffer = jpegOf(),
  type = 'image/jpeg'
) => await app.send('PUT', `/v1/tips/${id}/photos/${number}`, { token, body, headers: { 'content-type': type } })

/** A folder of its own that goes with the test. */
export function temporaryFolder(t: Test): string {
  const folder = mkdtempSync(join(tmpdir(), 'guanxin-photos-'))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A row in each of the tables, through HTTP. */
export async function giveTips(app: TestApp, admin: TestActor): Promise<void> {
  const steward = await givenSteward(app, admin)
  const filed = await app.send('POST', '/v1/tips', { token: steward.token, body: tipDraft() })
  const put = await putPhoto(app, steward, filed.json().id, 1)
  await givenSignal(app, steward.id)
  for (const { statusCode, body } of [filed, put]) if (statusCode !== 201) throw new Error(`${statusCode} ${body}`)
}
