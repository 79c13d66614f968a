import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import t from 'tap'
import { onPostgres } from '../support/engines.ts'
import { workerDraft } from '../support/register.ts'
import { givenRound, newcomer } from '../support/submitting.ts'

await onPostgres(t, 'what was handed in, confirmed, settled and said stays, whoever asks', async (t, engine) => {
  const { app, as, clerk, admin, register, submission, submitAll, review } = await givenRound(t, engine)
  const { id: subject_id } = await register('/v1/workers', workerDraft({ weekly_hours: 40 }))
  const { name: _, phone: __, ...desk } = workerDraft({ status: 'active', weekly_hours: 54 })
  const unchanged = submission({ subject_id, base_version: 1, is_unchanged: true })
  const held = submission({ subject_id: randomUUID(), ...newcomer() })
  t.equal((await submitAll([unchanged, held])).statusCode, 200)
  t.equal((await as(clerk).put(`/v1/workers/${subject_id}`, 1, desk)).statusCode, 200)
  const disputed = submission({ subject_id, base_version: 1, answers: { weekly_hours: 48 } })
  t.equal((await submitAll([disputed])).statusCode, 200)
  const [conflict] = (await as(admin).get('/v1/conflicts')).json().items
  await as(admin).post(`/v1/conflicts/${conflict.id}/resolve`, { choice: 'theirs' }, { 'if-match': '"2"' })
  t.equal((await review(held.id, 'reject', 1, { comment: '查无此人' })).statusCode, 200)

  const refused = [
    sql`update submission set answers = '{"weekly_hours": 1}' where id = ${disputed.id}`,
    sql`update submission set device_time = now() where id = ${disputed.id}`,
    sql`update submission set status = 'received' where id = ${held.id}`,
    sql`delete from submission`,
    sql`update confirmation set confirmed_at = now()`,
    sql`delete from confirmation`,
    sql`update conflict set choice = 'mine'`,
    sql`update conflict set status = 'open', choice = null, settled_at = null, settled_by = null, settled_version = null`,
    sql`delete from conflict`,
    sql`update review set action = 'approve'`,
    sql`delete from review`
  ]
  for (const change of refused) await t.rejects(change.execute(app.db), { code: '23001' }, change.compile(app.db).sql)
  await t.rejects(
    sql`update submission set hold_reasons = '{}', status = 'received' where id = ${disputed.id}`.execute(app.db),
    {
      code: '23514'
    }
  )
})
