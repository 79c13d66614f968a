import { randomUUID } from 'node:crypto'
import type { Test } from 'tap'
import type { Question } from '../../src/register/rules/questions.ts'
import { COMMUNITY, type TestActor } from './actors.ts'
import type { TestOptions } from './app.ts'
import type { TestEngine } from './engines.ts'
import { question } from './questionnaires.ts'
import { fictionalNumber } from './register.ts'
import { givenEnumerator, givenRounds } from './rounds.ts'

const AT_THE_DOOR = '2026-11-23T09:30:00+08:00'

/** Somebody who is found for the first time. */
export const newcomer = (answers: object = {}) => ({
  is_new: true,
  outcome: 'new',
  answers: {
    name: '虚构赵六',
    phone: fictionalNumber(),
    sector: 'courier',
    occupation: 'courier',
    community: COMMUNITY,
    ...answers
  }
})

/** An open round with somebody who visits the community, and what they hand in. */
export async function givenRound(t: Test, engine: TestEngine, options: TestOptions = {}) {
  const rounds = await givenRounds(t, engine, options)
  const { app, as, admin, clerk, enumerator: visitor, done, open, assign } = rounds
  const colleague = await givenEnumerator(app)
  const { id: round_id } = await open()
  await assign(round_id, visitor.id)

  const submission = (change: object = {}) => ({
    id: randomUUID(),
    round_id,
    subject_kind: 'worker',
    device_time: AT_THE_DOOR,
    outcome: 'met',
    ...change
  })
  const submit = async (change: object, actor: TestActor = visitor) =>
    await as(actor).post('/v1/submissions', submission(change))
  const submitAll = async (items: readonly unknown[], actor: TestActor = visitor) =>
    await as(actor).post('/v1/submissions/batch', { items })
  const review = async (id: string, action: string, version: number, body: object = {}, actor: TestActor = clerk) =>
    await as(actor).post(`/v1/submissions/${id}/${action}`, body, { 'if-match': `"${version}"` })
  const close = async (id = round_id) => await done(`/v1/rounds/${id}/close`)

  /** A round of another month that asks workers other questions. */
  const ask = async (questions: (Partial<Question> & { code: string })[]) => {
    const body = {
      code: `xugou_${randomUUID().slice(0, 8).replaceAll('-', '')}`,
      subject_kind: 'worker',
      title: '虚构问卷',
      definition: { questions: questions.map(({ code, ...rest }) => question(code, rest)) }
    }
    const made = await as(admin).post('/v1/questionnaires', body)
    if (made.statusCode !== 201) throw new Error(made.body)
    const url = `/v1/questionnaires/${body.code}/versions/1`
    await as(admin).post(`${url}/publish`, {}, { 'if-match': '"1"' })
    const worker_questionnaire = { code: body.code, version: 1 }
    const round = await open({ month: '2026-12', due_on: '2026-12-31', worker_questionnaire })
    await assign(round.id, visitor.id)
    return round.id as string
  }
  return { ...rounds, visitor, colleague, round_id, submission, submit, submitAll, review, close, ask }
}
