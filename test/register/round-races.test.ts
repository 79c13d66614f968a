import t from 'tap'
import { COMMUNITY } from '../support/actors.ts'
import { onPostgres } from '../support/engines.ts'
import { businessDraft, NEXT_COMMUNITY, workerDraft } from '../support/register.ts'
import { givenEnumerator, givenRounds, visit } from '../support/rounds.ts'

const outcomeOf = async (act: Promise<unknown>): Promise<string> =>
  await act.then(
    () => 'done',
    (error) => error.definition?.code ?? String(error)
  )

await onPostgres(
  t,
  'opening beside registrations, moves and departures lists each subject as it is',
  async (t, engine) => {
    const { app, admin, as, plan, done, visits, register } = await givenRounds(t, engine)
    for (let month = 1; month <= 3; month++) {
      const before = await Promise.all(
        Array.from({ length: 12 }, async () => await register('/v1/businesses', businessDraft()))
      )
      const { id } = await plan({ month: `2026-0${month}`, due_on: '2026-11-25' })
      const [opened, ...others] = await Promise.all([
        done(`/v1/rounds/${id}/open`),
        ...before.map(
          async (one, place) =>
            (
              await as(admin).put(
                `/v1/businesses/${one.id}`,
                1,
                businessDraft(
                  place % 3 === 0
                    ? { status: 'left' }
                    : place % 3 === 1
                      ? { status: 'active', area_code: NEXT_COMMUNITY }
                      : { status: 'active', head_count: 3 }
                )
              )
            ).statusCode
        ),
        ...Array.from({ length: 6 }, async () => (await as(admin).post('/v1/workers', workerDraft())).statusCode)
      ])
      t.equal(opened.status, 'open')
      t.strictSame([...new Set(others)].sort(), [200, 201])
      const listed = await visits(id, 'limit=200')
      const rows = await app.db
        .selectFrom('visit')
        .innerJoin('subject', 'subject.id', 'visit.subject_id')
        .select(['subject.id', 'subject.area_code as lies', 'visit.area_code', 'visit.counted_area_code'])
        .where('visit.round_id', '=', id)
        .execute()
      t.equal(rows.length, listed.length)
      for (const row of rows) t.strictSame([row.area_code, row.counted_area_code], [row.lies, row.lies])
      const ids = new Set(rows.map((row) => row.id))
      for (const [place, { id }] of before.entries())
        if (place % 3 !== 0) t.ok(ids.has(id), 'who was there before and has not left is on the list')
      await done(`/v1/rounds/${id}/close`)
    }
  }
)

await onPostgres(
  t,
  'a visit beside the closing of its round is in the final figures, or is refused',
  async (t, engine) => {
    const { app, enumerator, open, done, progress, register, assign } = await givenRounds(t, engine)
    const subjects = await Promise.all(
      Array.from({ length: 10 }, async () => await register('/v1/businesses', businessDraft()))
    )
    for (const month of ['2026-01', '2026-02', '2026-03']) {
      const { id } = await open({ month })
      await assign(id, enumerator.id)
      const [, ...outcomes] = await Promise.all([
        (async () => {
          await new Promise((resolve) => setTimeout(resolve, 5))
          await done(`/v1/rounds/${id}/close`)
        })(),
        ...subjects.map(
          async (one) => await outcomeOf(visit(app, id, enumerator.actor, [{ subject_id: one.id, outcome: 'met' }]))
        )
      ])
      t.strictSame(
        outcomes.filter((outcome) => outcome !== 'done' && outcome !== 'round_closed'),
        []
      )
      t.equal((await progress(id)).totals.met, outcomes.filter((outcome) => outcome === 'done').length)
    }
  }
)

await onPostgres(t, 'closing waits for a visit that is being recorded', async (t, engine) => {
  const { app, enumerator, open, done, progress, register } = await givenRounds(t, engine)
  const { id: subject_id } = await register('/v1/businesses', businessDraft())
  const { id } = await open()
  let closing: Promise<unknown> = Promise.resolve()
  await visit(app, id, enumerator.actor, [{ subject_id, outcome: 'met' }], async () => {
    closing = done(`/v1/rounds/${id}/close`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  })
  await closing
  t.match((await progress(id)).totals, { met: 1, pending: 0 })
})

await onPostgres(t, 'a community is one enumerator’s at a time, whoever assigns it at once', async (t, engine) => {
  const { app, admin, as, enumerator, open, register, visits } = await givenRounds(t, engine)
  const subjects = await Promise.all(
    Array.from({ length: 6 }, async () => await register('/v1/businesses', businessDraft()))
  )
  const { id } = await open()
  const enumerators = [enumerator, await givenEnumerator(app), await givenEnumerator(app)]
  const answers = await Promise.all([
    ...[...enumerators, ...enumerators].map(
      async (one) =>
        (await as(admin).post(`/v1/rounds/${id}/assignments`, { area_code: COMMUNITY, enumerator_id: one.id }))
          .statusCode
    ),
    ...subjects.map(
      async (one, place) =>
        await outcomeOf(
          visit(app, id, (enumerators[place % 3] ?? enumerator).actor, [{ subject_id: one.id, outcome: 'met' }])
        )
    )
  ])
  t.strictSame([...new Set(answers)].sort(), [200, 'done'])
  const rows = (await as(admin).get(`/v1/rounds/${id}/assignments?limit=200`)).json().items
  t.equal(rows.filter(({ ended_at }: { ended_at: string | null }) => ended_at === null).length, 1)
  for (const [place, one] of subjects.entries())
    t.equal(
      (await visits(id)).find(({ subject_id }: { subject_id: string }) => subject_id === one.id)?.enumerator_id,
      enumerators[place % 3]?.id,
      'what is done stays theirs'
    )
})

await onPostgres(t, 'somebody beside the list who is found twice at once is visited once', async (t, engine) => {
  const { app, admin, as, enumerator, open, register, visits } = await givenRounds(t, engine)
  const { id } = await open()
  const ids = await Promise.all(
    Array.from({ length: 8 }, async () => (await register('/v1/businesses', businessDraft())).id)
  )
  const at = (minute: number) => `2026-11-23T09:0${minute}:00+08:00`
  const outcomes = await Promise.all([
    outcomeOf(
      visit(
        app,
        id,
        enumerator.actor,
        ids.map((subject_id) => ({ subject_id, outcome: 'met' as const, at: at(1) }))
      )
    ),
    outcomeOf(
      visit(
        app,
        id,
        enumerator.actor,
        ids.toReversed().map((subject_id) => ({ subject_id, outcome: 'refused' as const, at: at(2) }))
      )
    ),
    ...ids.map(async (one) => {
      const moved = businessDraft({ status: 'active', area_code: NEXT_COMMUNITY })
      return String((await as(admin).put(`/v1/businesses/${one}`, 1, moved)).statusCode)
    })
  ])
  t.strictSame([...new Set(outcomes)].sort(), ['200', 'done'])
  const listed = await visits(id, 'limit=200')
  for (const one of listed) t.match(one, { is_listed: false, is_new: false })
  t.equal(new Set(listed.map(({ subject_id }: { subject_id: string }) => subject_id)).size, listed.length)
  for (const one of listed.filter(({ area_code }: { area_code: string }) => area_code === COMMUNITY))
    t.equal(one.outcome, 'refused', 'the later one counts')
})

await onPostgres(t, 'of corrections at once each goes on from the one before', async (t, engine) => {
  const { admin, as, open, done, register, app } = await givenRounds(t, engine)
  const { id: subject_id } = await register('/v1/businesses', businessDraft())
  const { id } = await open()
  await done(`/v1/rounds/${id}/close`)
  const url = `/v1/rounds/${id}/visits/${subject_id}/correction`
  const outcomes = ['met', 'absent', 'refused', 'moved', 'met', 'met']
  const answers = await Promise.all(
    outcomes.map(async (outcome) => await as(admin).post(url, { outcome, reason: 'recorded_wrongly' }))
  )
  for (const answer of answers) t.ok([200, 409].includes(answer.statusCode), answer.body)
  const rows = await app.db.selectFrom('visit_correction').selectAll().orderBy('corrected_at').execute()
  let last: string | null = null
  for (const { from_outcome, to_outcome } of rows) {
    t.equal(from_outcome, last)
    last = to_outcome
  }
})
