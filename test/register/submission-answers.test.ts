import { randomUUID } from 'node:crypto'
import t from 'tap'
import { COMMUNITY } from '../support/actors.ts'
import { databaseText } from '../support/canaries.ts'
import { onPostgres } from '../support/engines.ts'
import { businessDraft, workerDraft } from '../support/register.ts'
import { givenRound, newcomer } from '../support/submitting.ts'

const NEED = { category: 'schooling', text: '虚构的孩子明年上小学。' }

await onPostgres(t, 'only what fits together is taken', async (t, engine) => {
  const { register, submit } = await givenRound(t, engine)
  const { id: subject_id } = await register('/v1/workers', workerDraft())
  const refused: [object, string][] = [
    [{ is_new: true, outcome: 'met' }, '/body/outcome'],
    [{ outcome: 'new', answers: { weekly_hours: 1 } }, '/body/is_new'],
    [{ ...newcomer(), base_version: 1 }, '/body/base_version'],
    [{ base_version: 1, area_code: COMMUNITY, answers: { weekly_hours: 1 } }, '/body/area_code'],
    [{ is_unchanged: true, base_version: 1, outcome: 'refused' }, '/body/is_unchanged'],
    [{ is_unchanged: true, base_version: 1, answers: { weekly_hours: 1 } }, '/body/answers'],
    [{ is_unchanged: true }, '/body/base_version'],
    [{ base_version: 1, outcome: 'refused', answers: { weekly_hours: 1 } }, '/body/answers'],
    [{ base_version: 1, answers: { weekly_hours: null } }, '/body/answers'],
    [{ base_version: 1 }, '/body/answers'],
    [{ base_version: 1, outcome: 'absent', needs: [NEED] }, '/body/needs']
  ]
  for (const [change, pointer] of refused) {
    const answer = (await submit({ subject_id, ...change })).json()
    t.match(answer, { code: 'submission_inconsistent', errors: [{ pointer }] }, JSON.stringify(change))
  }
})

await onPostgres(
  t,
  'answers that the register has no field for are kept, and sealed where they are personal',
  async (t, engine) => {
    const { as, admin, clerk, register, submit, submission, visitor, ask } = await givenRound(t, engine)
    const round_id = await ask([
      { code: 'parking', type: 'text', personal: false },
      { code: 'illness', type: 'text', personal: true },
      { code: 'hours', type: 'integer', personal: false, field: 'weekly_hours' },
      { code: 'night', type: 'boolean', personal: false, shown_when: { question: 'hours', at_least: 60 } }
    ])
    const { id, person_id } = await register('/v1/workers', workerDraft({ weekly_hours: 61 }))
    const found = submission({
      round_id,
      subject_id: id,
      base_version: 1,
      answers: { parking: '楼后', illness: '虚构腰疼', night: true }
    })
    const answer = await as(visitor).post('/v1/submissions', found)
    t.match(
      answer.json(),
      { status: 'approved', recorded_version: null },
      'what is known decides which questions there are'
    )
    const kept = async () => (await as(clerk).get(`/v1/submissions/${found.id}`)).json().answers
    t.strictSame(await kept(), { parking: '楼后', illness: '***', night: true })
    t.match((await submit({ round_id, subject_id: id, base_version: 1, answers: { hours: 50, night: true } })).json(), {
      code: 'answers_not_valid',
      errors: [{ pointer: '/body/answers/night', code: 'not_shown' }]
    })
    await as(admin).post(`/v1/persons/${person_id}/erase`, { reason: '本人书面申请删除' })
    t.strictSame(await kept(), { parking: '楼后', night: true })
  }
)

await onPostgres(
  t,
  'what is added to somebody who is not there yet is checked as far as it can be',
  async (t, engine) => {
    const { as, visitor, submission, submitAll, review } = await givenRound(t, engine)
    const subject_id = randomUUID()
    const device_time = '2026-11-23T09:40:00+08:00'
    const bad = submission({ subject_id, device_time, answers: { weekly_hours: 500 } })
    const hidden = submission({ subject_id, device_time, answers: { vehicle: 'van' } })
    const made = submission({ subject_id, ...newcomer({ sector: 'live_commerce', occupation: 'live_streamer' }) })
    const results = (await submitAll([bad, hidden, made])).json().items
    t.strictSame(
      results.map(
        ({ result, problem }: { result: string; problem: { code: string } | null }) => problem?.code ?? result
      ),
      ['answers_not_valid', 'received', 'received']
    )
    t.equal((await review(made.id, 'approve', 1)).statusCode, 200)
    const returned = { status: 'has_issues', problem_code: 'answers_not_valid', hold_reasons: ['subject_pending'] }
    t.match(
      (await as(visitor).get(`/v1/submissions/${hidden.id}`)).json(),
      returned,
      'streamers are asked for no vehicle'
    )
  }
)

await onPostgres(
  t,
  'what is asked for at the door becomes a need once, as soon as who asks is in the register',
  async (t, engine) => {
    const { app, as, admin, clerk, register, submit, submission, submitAll, visitor, review } = await givenRound(
      t,
      engine
    )
    const { id, person_id } = await register('/v1/workers', workerDraft())
    const business = await register('/v1/businesses', businessDraft({ contact_name: '虚构赵六' }))
    const needsOf = async (subject_id: string) =>
      (await as(clerk).get(`/v1/needs?subject_id=${subject_id}`)).json().items
    const unchanged = { base_version: 1, is_unchanged: true, needs: [NEED] }
    const found = submission({ subject_id: id, ...unchanged })
    const of_business = submission({ subject_kind: 'business', subject_id: business.id, ...unchanged })
    const newcomer_id = randomUUID()
    const held = submission({
      subject_id: newcomer_id,
      ...newcomer(),
      needs: [NEED, { ...NEED, category: 'housing' }]
    })
    const items = [found, of_business, held]
    for (const result of ['received', 'repeated'])
      t.match(
        (await submitAll(items)).json().items,
        items.map(() => ({ result, problem: null }))
      )
    const [need] = await needsOf(id)
    t.match(need, { source: 'submission', raised_by: visitor.id, round_id: found.round_id, month: '2026-11' })
    t.match((await as(clerk).get(`/v1/needs/${need.id}`)).json(), NEED)
    t.equal((await needsOf(business.id)).length, 1)
    t.strictSame(await needsOf(newcomer_id), [])
    const other = { ...found, needs: [{ ...NEED, text: '虚构的别的需求。' }] }
    t.equal((await as(visitor).post('/v1/submissions', other)).json().code, 'submission_id_taken')
    t.notOk((await databaseText(app.db)).includes('虚构的孩子'), 'sealed, wherever it lies')

    t.equal((await review(held.id, 'approve', 1)).statusCode, 200)
    t.match(
      (await needsOf(newcomer_id)).map(({ raised_by }: { raised_by: string }) => raised_by),
      [visitor.id, visitor.id]
    )
    const unapproved = await review(held.id, 'unapprove', 2, { comment: '虚构的意见' })
    t.equal((await review(held.id, 'approve', unapproved.json().submission.version)).statusCode, 200)
    t.equal((await needsOf(newcomer_id)).length, 2, 'a need is not raised again')
    t.match((await submit({ subject_id: id, ...unchanged, needs: [NEED, { ...NEED, text: '  ' }] })).json(), {
      code: 'need_text_empty',
      errors: [{ pointer: '/body/needs/1/text' }]
    })

    await as(admin).post(`/v1/persons/${person_id}/erase`, { reason: '本人书面申请删除' })
    t.equal((await submit({ subject_id: id, ...unchanged })).statusCode, 201)
    t.equal((await needsOf(id)).length, 1, 'of the erased nothing is written down')
    t.equal((await as(visitor).post('/v1/submissions', found)).statusCode, 200)
  }
)
