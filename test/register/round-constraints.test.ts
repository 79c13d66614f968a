import { sql } from 'kysely'
import t from 'tap'
import { COMMUNITY, SUBDISTRICT } from '../support/actors.ts'
import { onEachEngine } from '../support/engines.ts'
import { businessDraft, NEXT_COMMUNITY } from '../support/register.ts'
import { givenRounds, visit } from '../support/rounds.ts'

await onEachEngine(t, 'the database itself keeps rounds, assignments and visits as they are', async (t, engine) => {
  const { app, admin, enumerator, register, plan, open, assign, done } = await givenRounds(t, engine)
  const { id: subject_id } = await register('/v1/businesses', businessDraft())
  const beside = await register('/v1/businesses', businessDraft({ area_code: NEXT_COMMUNITY }))
  const planned = await plan({ month: '2026-10', due_on: '2026-11-20' })
  const of_community = await open({ month: '2026-09', area_code: COMMUNITY })
  const { id } = await open()
  await assign(id, enumerator.id)
  await visit(app, id, enumerator.actor, [{ subject_id, outcome: 'met' }])

  const refuses = async (statement: ReturnType<typeof sql>, code: RegExp, message: string) =>
    await t.rejects(statement.execute(app.db), { code }, message)
  const set = (id: string, values: string) => sql`update round set ${sql.raw(values)} where id = ${id}`
  const fixed = /^2[23]/
  await refuses(set(id, `status = 'planned', opened_at = null`), fixed, 'a round goes forward')
  await refuses(
    set(planned.id, `status = 'closed', closed_at = now(), opened_at = now(), final_figures = '[]'`),
    fixed,
    'it is open before it is closed'
  )
  await refuses(set(id, `status = 'closed', closed_at = now()`), fixed, 'a closed one has figures')
  for (const values of [
    `month = '2026-12'`,
    `area_code = '${COMMUNITY}'`,
    `kind = 'baseline'`,
    'opened_at = now()',
    `due_on = '2026-10-31'`
  ])
    await refuses(set(id, values), fixed, values)
  await refuses(
    set(planned.id, `worker_questionnaire_code = 'business_standard'`),
    fixed,
    'a questionnaire for workers'
  )
  await refuses(set(planned.id, `month = '2026-11'`), /^23P01$/, 'two of one month')
  await refuses(set(planned.id, `month = '2026-00'`), fixed, 'a month')
  await refuses(sql`delete from round`, fixed, 'rounds stay')

  const insertVisit = (round_id: string, subject: string, counted = COMMUNITY) => sql`
    insert into visit (round_id, subject_id, subject_kind, area_code, counted_area_code, base_version, is_listed, is_new)
    select ${round_id}::uuid, id, kind, area_code, ${counted}, 1, true, false from subject where id = ${subject}`
  await refuses(insertVisit(planned.id, subject_id), fixed, 'nobody is listed before the round is open')
  await refuses(insertVisit(of_community.id, beside.id, NEXT_COMMUNITY), fixed, 'nobody is listed elsewhere')
  const setVisit = (values: string) =>
    sql`update visit set ${sql.raw(values)} where round_id = ${id} and subject_id = ${subject_id}`
  for (const values of [
    'outcome = null, outcome_at = null, enumerator_id = null',
    `outcome = 'new'`,
    'is_new = true',
    'is_listed = false',
    'base_version = 2',
    'outcome_at = null'
  ])
    await refuses(setVisit(values), fixed, values)
  await refuses(sql`delete from visit`, fixed, 'visits stay')

  await refuses(sql`update round_assignment set enumerator_id = ${admin.id}`, fixed, 'an assignment stays')
  await refuses(sql`update round_assignment set ended_at = began_at - interval '1 second'`, fixed, 'and ends later')
  const insertAssignment = (round_id: string, area_code: string) => sql`
    insert into round_assignment (id, round_id, area_code, enumerator_id, began_at)
    values (gen_random_uuid(), ${round_id}, ${area_code}, ${enumerator.id}, now())`
  await refuses(insertAssignment(id, COMMUNITY), /^23505$/, 'one at a time')
  await refuses(insertAssignment(of_community.id, NEXT_COMMUNITY), fixed, 'a community of the round')
  await refuses(insertAssignment(id, SUBDISTRICT), fixed, 'communities are assigned')
  await refuses(sql`delete from round_assignment`, fixed, 'assignments stay')

  const insertCorrection = sql`
    insert into visit_correction (id, round_id, subject_id, area_code, from_outcome, to_outcome, reason, corrected_by, corrected_at)
    values (gen_random_uuid(), ${id}, ${subject_id}, ${COMMUNITY}, 'met', 'absent', 'recorded_wrongly', ${admin.id}, now())`
  await refuses(insertCorrection, fixed, 'of closed rounds alone')
  await done(`/v1/rounds/${id}/close`)
  await insertCorrection.execute(app.db)
  await refuses(sql`update visit_correction set to_outcome = 'moved'`, fixed, 'a correction stays')
  await refuses(setVisit(`outcome = 'refused'`), fixed, 'what came of a closed round stays')
  await refuses(set(id, `final_figures = '[]'`), fixed, 'and so do its figures')
  await refuses(insertAssignment(id, NEXT_COMMUNITY), fixed, 'nobody is assigned in it')
})
