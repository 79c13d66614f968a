import t from 'tap'
import { givenStaff, givenWorker, SUBDISTRICT } from '../support/actors.ts'
import { startApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'
import { type Target, Targets } from '../support/matrix-targets.ts'
import { type ApiDocument, operationsOf } from '../support/samples.ts'

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/
const GARBAGE = ['1', '-', 'null', '{id}', '%20', '0d9c5a52', '%E9%A9%BF', "'%20or%201=1"]

await onPostgres(t, 'an identifier is taken in capitals, and in no other way but its own', async (t, engine) => {
  const app = await startApp(t, engine)
  const targets = await Targets.open(app)
  const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const worker = await givenWorker(app)
  const identified = operationsOf(app.swagger() as unknown as ApiDocument).filter(({ path }) => path.includes('{id}'))
  t.ok(identified.length > 10)
  for (const { method, path, operation } of identified) {
    const { operationId } = operation
    const make = async () => await targets.make(path, operationId)
    const callAs = async (token: string, { url, headers, body }: Target, write: (id: string) => string) =>
      await app.send(method, url.replace(UUID, write), { token, headers, ...(body !== undefined && { body }) })
    // Each has an object of its own, as some calls can be done only once; and some are for workers alone.
    const of_staff = await callAs(token, await make(), (id) => id)
    const is_for_workers = of_staff.statusCode === 403 && of_staff.json().code === 'not_allowed'
    const caller = is_for_workers ? worker.token : token
    const call = async (target: Target, write: (id: string) => string) => await callAs(caller, target, write)
    const usual = caller === token ? of_staff : await call(await make(), (id) => id)
    const capitals = await call(await make(), (id) => id.toUpperCase())
    t.equal(capitals.statusCode, usual.statusCode, `${operationId} in capitals: ${capitals.body}`)
    t.equal(UUID.test(capitals.body), UUID.test(usual.body), `${operationId} answers it as it is kept`)
    const target = await make()
    for (const write of [
      ...['urn:uuid:', '%7B'].map((before) => (id: string) => before + id),
      (id: string) => id.replaceAll('-', ''),
      ...GARBAGE.map((text) => () => text)
    ]) {
      const refused = await call(target, write)
      t.match(refused.json(), { status: 400, code: 'invalid_request', errors: [{ pointer: '/path/id' }] }, operationId)
    }
  }
  const urn = 'urn:uuid:00000000-0000-4000-8000-000000000000'
  t.match((await app.send('GET', `/v1/audit?actor_id=${urn}`, { token })).json(), { code: 'invalid_request' })
})
