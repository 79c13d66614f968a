import t from 'tap'
import { startApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'
import { type Caller, givenCallers } from '../support/matrix-callers.ts'
import { Targets } from '../support/matrix-targets.ts'
import { type ApiDocument, operationsOf, propertyNames, sampleBody, takesFile } from '../support/samples.ts'

/** What a caller might like to say of themselves or of an object, and may not. */
const SMUGGLED = {
  role: 'subdistrict',
  area_code: '370811015000',
  id: 'x',
  version: 7,
  person_id: 'x',
  restriction: null
}

/** Open to workers as well, so tried as one. */
const AS_WORKER = [
  'observeStation',
  'checkIn',
  'recordConsent',
  'erasePerson',
  'raiseOwnNeed',
  'signOwnPledge',
  'requestCorrection',
  'requestDeletion',
  'disputeServiceRecord',
  'grantFilingPermit',
  'revokeFilingPermit',
  'fileTip',
  'sayNotMe',
  'checkInToShift',
  'checkOutOfShift',
  'redeemReward',
  'renewPickUpCode'
]

await onPostgres(t, 'no write takes a field that is not its own, and the refusal names it', async (t, engine) => {
  const app = await startApp(t, engine)
  const document = app.swagger() as unknown as ApiDocument
  const targets = await Targets.open(app)
  const callers = await givenCallers(app)
  let writes = 0
  for (const { path, method, operation } of operationsOf(document)) {
    if (method === 'GET') continue
    writes++
    // A file has no fields.
    if (takesFile(operation)) continue
    const own = propertyNames(document, operation)
    if (own === undefined) {
      t.fail(`${operation.operationId} does not say what its body may hold`)
      continue
    }
    const caller: Caller = AS_WORKER.includes(operation.operationId) ? 'worker' : 'subdistrict'
    const { url, headers, body } = await targets.make(path, operation.operationId)
    const sample = body ?? (sampleBody(document, operation) as object)
    for (const [name, value] of Object.entries(SMUGGLED).filter(([name]) => !own.includes(name))) {
      const token = callers[caller]
      const answer = await app.send(method, url, {
        ...(token !== undefined && { token }),
        headers,
        body: { ...sample, [name]: value }
      })
      t.equal(answer.statusCode, 400, `${operation.operationId} ${name}`)
      t.ok(
        answer.json().errors.some(({ pointer }: { pointer: string }) => pointer === `/body/${name}`),
        `${operation.operationId} names ${name}`
      )
    }
  }
  t.ok(writes >= 30, `${writes} writes were tried`)
})
