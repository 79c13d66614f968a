import t from 'tap'
import { rangeOf } from '../../src/actor.ts'
import { countNeeds, listNeedsToReportBack, raiseNeeds } from '../../src/register/needs/service.ts'
import { asSystem, COMMUNITY } from '../support/actors.ts'
import { onPostgres } from '../support/engines.ts'
import { givenRegisteredWorker, needDraft } from '../support/needs.ts'
import { businessDraft, givenRegister } from '../support/register.ts'
import { NOBODY } from '../support/staff-administration.ts'

const ANSWER = '可凭居住证在社区服务站登记。'

await onPostgres(t, 'of an erased worker no need can be read, and it can still be closed', async (t, engine) => {
  const given = await givenRegister(t, engine)
  const { app, clerk, admin, as } = given
  const worker = await givenRegisteredWorker(given)
  const headers = { 'idempotency-key': 'one' }
  const { id } = (await as(clerk).post('/v1/needs', needDraft(worker.worker_id), headers)).json()
  await as(clerk).post(`/v1/needs/${id}/answer`, { answer: ANSWER }, { 'if-match': '"1"' })
  const erased = await as(admin).post(`/v1/persons/${worker.id}/erase`, { reason: '本人书面申请删除' })
  t.equal(erased.statusCode, 200, erased.body)
  t.match((await as(clerk).get(`/v1/needs/${id}`)).json(), { text: null, answer: null, status: 'answered' })
  const history = (await as(clerk).get(`/v1/needs/${id}/history`)).json()
  t.notMatch(JSON.stringify(history), /小学|居住证/)
  t.equal((await as(clerk).post('/v1/needs', needDraft(worker.worker_id), headers)).json().code, 'answer_erased')
  const answer = async (body: object) => await as(clerk).post(`/v1/needs/${id}/answer`, body, { 'if-match': '"2"' })
  t.equal((await answer({ answer: ANSWER })).json().code, 'person_erased')
  t.equal((await as(clerk).post('/v1/needs', needDraft(worker.worker_id))).json().code, 'person_erased')
  const closed = await as(clerk).post(`/v1/needs/${id}/close`, {}, { 'if-match': '"2"' })
  t.match([closed.statusCode, closed.json().status], [200, 'closed'], closed.body)
  const rows = await app.db.selectFrom('need_revision').select('sealed_texts').execute()
  t.equal(rows.length, 3)
})

await onPostgres(t, 'of steps at once from one version one is taken', async (t, engine) => {
  const given = await givenRegister(t, engine)
  const { clerk, as } = given
  const worker = await givenRegisteredWorker(given)
  const { id } = (await as(clerk).post('/v1/needs', needDraft(worker.worker_id))).json()
  const answers = await Promise.all(
    [1, 2, 3, 4].map((number) =>
      as(clerk).post(`/v1/needs/${id}/answer`, { answer: `答复 ${number}` }, { 'if-match': '"1"' })
    )
  )
  t.strictSame(answers.map(({ statusCode }) => statusCode).sort(), [200, 412, 412, 412])
  const told = await Promise.all([1, 2, 3].map(() => as(clerk).post(`/v1/needs/${id}/told`, {})))
  t.strictSame(
    told.map(({ statusCode, json }) => [statusCode, json().version]),
    told.map(() => [200, 3])
  )
})

await onPostgres(t, 'needs beside an erasure come before it or are refused', async (t, engine) => {
  const given = await givenRegister(t, engine)
  const { app, clerk, admin, as } = given
  for (let round = 0; round < 4; round++) {
    const worker = await givenRegisteredWorker(given)
    const [erased, ...others] = await Promise.all([
      as(admin).post(`/v1/persons/${worker.id}/erase`, { reason: '本人书面申请删除' }),
      ...[1, 2].map(() => as(clerk).post('/v1/needs', needDraft(worker.worker_id))),
      app.send('POST', '/v1/me/needs', { token: worker.token, body: { category: 'other', text: '想办居住证。' } })
    ])
    t.equal(erased?.statusCode, 200, erased?.body)
    for (const answer of others)
      t.ok([201, 401, 409].includes(answer.statusCode), `${answer.statusCode} ${answer.body}`)
  }
})

await onPostgres(
  t,
  'needs of many subjects are raised at once, told when they are visited, and counted',
  async (t, engine) => {
    const given = await givenRegister(t, engine)
    const { app, clerk, as, register } = given
    const worker = await givenRegisteredWorker(given)
    const business = await register('/v1/businesses', businessDraft())
    const ids = await asSystem(app, (work) =>
      raiseNeeds(work, [
        {
          subject_id: worker.worker_id,
          category: 'career',
          text: '想学驾驶。',
          source: 'submission',
          month: '2026-10'
        },
        { subject_id: business.id, category: 'facilities', text: '希望增设充电桩。', source: 'submission' },
        { subject_id: worker.worker_id, category: 'career', text: '想学急救。', source: 'submission' }
      ])
    )
    t.match((await as(clerk).get(`/v1/needs/${ids[0]}`)).json(), {
      month: '2026-10',
      source: 'submission',
      text: '想学驾驶。'
    })
    await as(clerk).post(`/v1/needs/${ids[0]}/answer`, { answer: ANSWER }, { 'if-match': '"1"' })
    await as(clerk).post(`/v1/needs/${ids[1]}/answer`, { answer: '下月安装。' }, { 'if-match': '"1"' })
    const toReportBack = async () =>
      await asSystem(app, (work) => listNeedsToReportBack(work, [worker.worker_id, business.id, NOBODY]))
    t.match(
      (await toReportBack()).find(({ id }) => id === ids[1]),
      { subject_id: business.id, text: '希望增设充电桩。', answer: '下月安装。' }
    )
    await as(clerk).post(`/v1/needs/${ids[0]}/close`, {}, { 'if-match': '"2"' })
    t.equal((await toReportBack()).length, 2, 'an answer is to be told also where the need is closed')
    await as(clerk).post(`/v1/needs/${ids[0]}/told`, {})
    t.strictSame(
      (await toReportBack()).map(({ id }) => id),
      [ids[1]]
    )
    const counts = await asSystem(app, (work) => countNeeds(work, rangeOf(COMMUNITY), ['2026-11']))
    t.strictSame(counts, [
      { subject_kind: 'business', category: 'facilities', status: 'answered', count: 1, overdue: 0 },
      { subject_kind: 'worker', category: 'career', status: 'open', count: 1, overdue: 0 }
    ])
    await t.rejects(
      asSystem(app, (work) =>
        raiseNeeds(work, [{ subject_id: NOBODY, category: 'other', text: '想办居住证。', source: 'submission' }])
      ),
      { message: /No worker or business/ }
    )
  }
)
