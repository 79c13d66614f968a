import { randomUUID } from 'node:crypto'
import t from 'tap'
import { openSession } from '../../src/access/sessions.ts'
import { asSystem, COMMUNITY, givenStaff } from '../support/actors.ts'
import { databaseText } from '../support/canaries.ts'
import { onPostgres } from '../support/engines.ts'
import { idsOf, workerDraft } from '../support/register.ts'
import { givenRound } from '../support/submitting.ts'

await onPostgres(t, 'a draft is its author’s alone, sealed, and gone once it is handed in', async (t, engine) => {
  const { app, as, clerk, visitor, register, submission, round_id } = await givenRound(t, engine)
  const { id: subject_id } = await register('/v1/workers', workerDraft())
  const id = randomUUID()
  const url = `/v1/submissions/drafts/${id}`
  const content = {
    round_id,
    subject_kind: 'worker',
    subject_id,
    base_version: 1,
    answers: { name: '虚构孙七写了一半' },
    needs: [{ category: 'other', text: '虚构的需求写了一半' }]
  }
  const keep = async (body: object, headers = {}, { token }: { token: string } = visitor) =>
    await app.send('PUT', url, { token, body, headers })
  const made = await keep(content)
  t.match([made.statusCode, made.headers['etag'], made.headers['location']], [201, '"1"', url], made.body)
  t.strictSame((await as(visitor).get(url)).json(), made.json())
  t.match(made.json(), content, 'it is one’s own and shown as it was written')
  t.equal((await keep(content)).statusCode, 428)
  t.equal((await keep(content, { 'if-match': '"7"' })).statusCode, 412)
  t.match((await keep({ ...content, outcome: 'met' }, { 'if-match': '"1"' })).json(), { version: 2, outcome: 'met' })
  t.notMatch((await databaseText(app.db)).toString(), '写了一半')

  const colleague = await givenStaff(app, 'enumerator', COMMUNITY)
  for (const other of [colleague, clerk]) {
    t.equal((await as(other).get(url)).json().code, 'submission_draft_not_found')
    t.strictSame(idsOf(await as(other).get('/v1/submissions/drafts')), [])
    t.equal((await as(other).post(`${url}/discard`, {})).statusCode, 404)
    t.equal((await keep(content, {}, other)).json().code, 'submission_draft_id_taken')
  }
  t.strictSame(idsOf(await as(visitor).get('/v1/submissions/drafts')), [id])
  t.equal(
    (
      await as(visitor).post(
        '/v1/submissions',
        submission({ id, subject_id, base_version: 1, answers: { weekly_hours: 40 } })
      )
    ).statusCode,
    201
  )
  t.equal((await as(visitor).get(url)).statusCode, 404)
})

await onPostgres(t, 'drafts end by discarding, by age, and with whom they are about', async (t, engine) => {
  const { app, as, admin, visitor, register, round_id } = await givenRound(t, engine)
  const keep = async (subject_id: string) => {
    const id = randomUUID()
    const body = { round_id, subject_kind: 'worker', subject_id, answers: { name: '虚构孙七' } }
    t.equal((await app.send('PUT', `/v1/submissions/drafts/${id}`, { token: visitor.token, body })).statusCode, 201)
    return id
  }
  const own = async () => idsOf(await as(visitor).get('/v1/submissions/drafts'))
  const { id: subject_id, person_id } = await register('/v1/workers', workerDraft())
  const [first, about] = [await keep(randomUUID()), await keep(subject_id)]
  await as(admin).post(`/v1/persons/${person_id}/erase`, { reason: '本人书面申请删除' })
  t.strictSame(await own(), [first], `${about} is about the erased`)
  t.equal((await as(visitor).post(`/v1/submissions/drafts/${first}/discard`, {})).statusCode, 200)
  t.strictSame(await own(), [])
  const old = await keep(randomUUID())
  app.testClock.advance(61 * 24 * 60 * 60)
  // The session of then has ended as well.
  const actor = { id: visitor.id, kind: 'staff', area_code: COMMUNITY, restriction: null } as const
  Object.assign(visitor, await asSystem(app, async (work) => await openSession(work, actor)))
  t.strictSame([await own(), (await as(visitor).get(`/v1/submissions/drafts/${old}`)).statusCode], [[], 404])
  const kept = await keep(randomUUID())
  const rows = await app.db.selectFrom('submission_draft').select('id').execute()
  t.strictSame(
    rows.map(({ id }) => id),
    [kept],
    'whoever keeps one clears away what is old'
  )
})

await onPostgres(t, 'nobody keeps more drafts than a round has visits', async (t, engine) => {
  const { app, visitor, round_id } = await givenRound(t, engine)
  const keep = async () => {
    const body = { round_id, subject_kind: 'worker', subject_id: randomUUID() }
    return (await app.send('PUT', `/v1/submissions/drafts/${randomUUID()}`, { token: visitor.token, body })).statusCode
  }
  const statuses = await Promise.all(Array.from({ length: 205 }, keep))
  t.equal(statuses.filter((status) => status === 201).length, 200)
  t.equal(statuses.filter((status) => status === 409).length, 5)
})
