import t from 'tap'
import type { TestActor } from '../support/actors.ts'
import { onPostgres } from '../support/engines.ts'
import { at, givenVolunteering } from '../support/volunteering.ts'

await onPostgres(t, 'codes check people in and out, by the clock of the service', async (t, engine) => {
  const { app, as, clerk, shift, signUp, scan, workers } = await givenVolunteering(t, engine)
  const { id } = await shift()
  const [worker] = (await workers(1)) as [TestActor]
  const signed_up = await signUp(worker, id)
  t.match(
    [signed_up.statusCode, signed_up.json()],
    [201, { status: 'confirmed', person_id: worker.id }],
    signed_up.body
  )
  app.testClock.set(at('11:50'))
  const begun = await scan(worker, id, 'check_in')
  t.match(
    [begun.statusCode, begun.json()],
    [
      201,
      {
        checked_in_at: at('11:50'),
        started_at: at('12:00'),
        ended_at: null,
        worked_minutes: null,
        evidence_grade: 'code_scanned',
        is_within_radius: null
      }
    ],
    begun.body
  )
  app.testClock.set(at('13:59'))
  const ended = await scan(worker, id, 'check_out')
  t.match([ended.statusCode, ended.json()], [200, { ended_at: at('13:59'), worked_minutes: 119 }], ended.body)
  const own = await as(worker).get('/v1/me/attendances')
  t.strictSame(own.json().items, [ended.json()])
  t.strictSame((await as(clerk).get(`/v1/shifts/${id}/attendances`)).json().items.length, 1)
})
