import t from 'tap'
import { givenStaff, SUBDISTRICT } from '../support/actors.ts'
import { startApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'
import { Targets } from '../support/matrix-targets.ts'
import { type ApiDocument, operationsOf } from '../support/samples.ts'

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/
const GARBAGE = ['1', '-', 'null', '{id}', '%20', '0d9c5a52', '%E9%A9%BF', "'%20or%201=1"]

await onPostgres(t, 'an identifier is taken in capitals, and in no other way but its own', async (t, engine) => {
  const app = await startApp(t, engine)
  const targets = await Targets.open(app)
  const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const identified = operationsOf(app.swagger() as unknown as ApiDocument).filter(({ path }) => path.includes('{id}'))
  t.ok(identified.length > 10)
  for (const { method, path, operation } of identified) {
    const { operationId } = operation
    // Each call has an object of its own, as some can be done only once.
    const call = async (write: (id: string) => string) => {
      const { url, headers, body } = await targets.make(path, operationId)
      return await app.send(method, url.replace(UUID, write), { token, headers, ...(body !== undefined && { body }) })
    }
    const usual = await call((id) => id)
    const capitals = await call((id) => id.toUpperCase())
    t.equal(capitals.statusCode, usual.statusCode, `${operationId} in capitals: ${capitals.body}`)
    t.equal(UUID.test(capitals.body), UUID.test(usual.body), `${operationId} answers it as it is kept`)
    for (const write of [
      ...['urn:uuid:', '%7B'].map((before) => (id: string) => before + id),
      (id: string) => id.replaceAll('-', ''),
      ...GARBAGE.map((text) => () => text)
    ]) {
      const refused = await call(write)
      t.match(refused.json(), { status: 400, code: 'invalid_request', errors: [{ pointer: '/path/id' }] }, operationId)
    }
  }
  const urn = 'urn:uuid:00000000-0000-4000-8000-000000000000'
  t.match((await app.send('GET', `/v1/audit?actor_id=${urn}`, { token })).json(), { code: 'invalid_request' })
})
