import fc from 'fast-check'
import t from 'tap'
import { isSettledBy, type Known } from '../../src/register/rounds/rules/outcomes.ts'
import { COMMUNITY, givenStaff } from '../support/actors.ts'
import { onEachEngine, onPostgres } from '../support/engines.ts'
import { businessDraft, NEXT_COMMUNITY, workerDraft } from '../support/register.ts'
import { givenEnumerator, givenRounds, visit } from '../support/rounds.ts'

const NONE = { met: 0, absent: 0, refused: 0, moved: 0, left_trade: 0, new: 0, pending: 0, overdue: 0 }

const byMet = (one: Record<string, unknown>, other: Record<string, unknown>) =>
  Number(one['met']) - Number(other['met'])

await onEachEngine(
  t,
  'progress counts by community, enumerator and outcome, and what is overdue',
  async (t, engine) => {
    const { app, clerk, enumerator, register, open, assign, progress, visits } = await givenRounds(t, engine, {
      time: '2026-11-25T23:50:00+08:00'
    })
    const [met, refused, pending] = [
      await register('/v1/workers', workerDraft()),
      await register('/v1/businesses', businessDraft()),
      await register('/v1/workers', workerDraft())
    ]
    const beside = await register('/v1/workers', workerDraft({ area_code: NEXT_COMMUNITY }))
    const { id } = await open()
    await assign(id, enumerator.id)
    const found = await register('/v1/workers', workerDraft())
    await visit(app, id, enumerator.actor, [
      { subject_id: met.id, outcome: 'met' },
      { subject_id: refused.id, outcome: 'refused' },
      { subject_id: found.id, outcome: 'new' }
    ])
    const own = { ...NONE, area_code: COMMUNITY, enumerator_id: enumerator.id, listed: 3, met: 1, refused: 1, new: 1 }
    const other = { ...NONE, area_code: NEXT_COMMUNITY, enumerator_id: null, listed: 1, pending: 1 }
    t.strictSame(await progress(id), {
      round_id: id,
      status: 'open',
      due_on: '2026-11-25',
      is_final: false,
      items: [other, { ...own, pending: 1 }],
      totals: { ...NONE, listed: 4, met: 1, refused: 1, new: 1, pending: 2 },
      corrections: []
    })
    t.strictSame((await progress(id, clerk)).items, [{ ...own, pending: 1 }], 'a community sees its own')
    t.equal((await progress(id, enumerator)).totals.listed, 3)
    app.testClock.set('2026-11-25T23:59:00+08:00')
    t.equal((await progress(id)).totals.overdue, 0, 'the due date counts until its end')
    app.testClock.set('2026-11-26T00:00:00+08:00')
    t.strictSame((await progress(id)).items, [
      { ...other, overdue: 1 },
      { ...own, pending: 1, overdue: 1 }
    ])

    const ids = async (query: string) =>
      (await visits(id, query)).map(({ subject_id }: { subject_id: string }) => subject_id).sort()
    t.strictSame(await ids('outcome=none'), [pending.id, beside.id].sort())
    t.strictSame(await ids('outcome=met'), [met.id])
    t.strictSame(await ids(`outcome=none&enumerator_id=${enumerator.id}`), [pending.id], 'theirs to visit')
    t.strictSame(await ids(`area_code=${NEXT_COMMUNITY}`), [beside.id])
    t.strictSame(await ids(`enumerator_id=${enumerator.id}`), [met.id, refused.id, pending.id, found.id].sort())
    const [one] = await visits(id, 'outcome=new')
    t.match(one, { subject_id: found.id, is_new: true, is_listed: false, enumerator_id: enumerator.id })
  }
)

await onPostgres(t, 'pages of visits follow one another without loss', async (t, engine) => {
  const { admin, as, register, open } = await givenRounds(t, engine)
  for (let place = 0; place < 7; place++)
    await register('/v1/businesses', businessDraft({ area_code: place % 2 === 0 ? COMMUNITY : NEXT_COMMUNITY }))
  const { id } = await open()
  const seen: string[] = []
  let cursor: string | null = ''
  do {
    const page = await as(admin).get(`/v1/rounds/${id}/visits?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`)
    const { items, next } = page.json()
    seen.push(...items.map((item: { area_code: string; subject_id: string }) => `${item.area_code} ${item.subject_id}`))
    cursor = next
  } while (cursor !== null)
  t.equal(seen.length, 7)
  t.strictSame(seen, [...new Set(seen)].sort())
})

await onPostgres(t, 'a transfer takes along what is still to come, and leaves what is done', async (t, engine) => {
  const { app, admin, clerk, as, enumerator, register, open, assign, progress, visits } = await givenRounds(t, engine)
  const done = await register('/v1/workers', workerDraft())
  const pending = await register('/v1/workers', workerDraft())
  const { id } = await open()
  t.match(await assign(id, enumerator.id), { enumerator_id: enumerator.id, assigned_by: admin.id, ended_at: null })
  await visit(app, id, enumerator.actor, [{ subject_id: done.id, outcome: 'met' }])
  const second = await givenEnumerator(app)
  app.testClock.advance(60)
  const url = `/v1/rounds/${id}/assignments`
  const transfer = { area_code: COMMUNITY, enumerator_id: second.id }
  const key = { 'idempotency-key': 'xugou-zhuanjiao' }
  const transferred = await as(clerk).post(url, transfer, key)
  t.match(transferred.json(), { enumerator_id: second.id, assigned_by: clerk.id }, transferred.body)
  t.strictSame((await as(clerk).post(url, transfer, key)).json(), transferred.json(), 'repeated')
  t.strictSame((await as(clerk).post(url, transfer)).json(), transferred.json(), 'they have it already')
  const by = async (enumerator_id: string) =>
    (await visits(id, `enumerator_id=${enumerator_id}`)).map(({ subject_id }: { subject_id: string }) => subject_id)
  t.strictSame(await by(enumerator.id), [done.id])
  t.strictSame(await by(second.id), [pending.id])
  t.match(
    (await progress(id)).items
      .map(({ enumerator_id, met, pending }: Record<string, unknown>) => ({ enumerator_id, met, pending }))
      .sort(byMet),
    [
      { enumerator_id: second.id, met: 0, pending: 1 },
      { enumerator_id: enumerator.id, met: 1, pending: 0 }
    ]
  )
  const list = async (query = '') => (await as(clerk).get(`${url}?${query}`)).json().items
  t.match(await list(), [
    { enumerator_id: enumerator.id, ended_at: '2026-11-23T10:01:00+08:00' },
    { enumerator_id: second.id, ended_at: null }
  ])
  t.equal((await list('is_current=false')).length, 1)
  const first = (await as(clerk).get(`${url}?limit=1`)).json()
  t.match((await as(clerk).get(`${url}?limit=1&cursor=${first.next}`)).json().items, [{ enumerator_id: second.id }])
})

await onPostgres(t, 'a community goes to an enumerator who works there, and to nobody else', async (t, engine) => {
  const { app, admin, clerk, as, enumerator, open, done } = await givenRounds(t, engine)
  const { id } = await open()
  const url = `/v1/rounds/${id}/assignments`
  const refused = async (area_code: string, enumerator_id: string, actor = admin) =>
    (await as(actor).post(url, { area_code, enumerator_id })).json()
  const elsewhere = await givenEnumerator(app, NEXT_COMMUNITY)
  const disabled = await givenEnumerator(app)
  await done(`/v1/staff/${disabled.id}/disable`)
  for (const { id } of [elsewhere, disabled, clerk, { id: '00000000-0000-4000-8000-000000000000' }])
    t.match(await refused(COMMUNITY, id), { code: 'enumerator_unfit' })
  for (const area_code of ['370811015000', '370811011001', '370811015999'])
    t.match(await refused(area_code, enumerator.id), { code: 'round_community_unfit' })
  t.match(await refused(NEXT_COMMUNITY, elsewhere.id, clerk), { code: 'round_community_unfit' }, 'not theirs')
  const whole = await givenEnumerator(app, '370811015000')
  t.equal((await as(admin).post(url, { area_code: NEXT_COMMUNITY, enumerator_id: whole.id })).statusCode, 200)
  await done(`/v1/rounds/${id}/close`)
  t.match(await refused(COMMUNITY, enumerator.id), { code: 'round_closed' })
})

await onPostgres(t, 'who moves is visited where they are, and counts where they were', async (t, engine) => {
  const { app, admin, as, enumerator, register, open, assign, progress } = await givenRounds(t, engine)
  const [pending, visited, left] = [
    await register('/v1/workers', workerDraft()),
    await register('/v1/workers', workerDraft()),
    await register('/v1/workers', workerDraft())
  ]
  const { id } = await open()
  await assign(id, enumerator.id)
  const beside = await givenEnumerator(app, NEXT_COMMUNITY)
  await assign(id, beside.id, NEXT_COMMUNITY)
  await visit(app, id, enumerator.actor, [{ subject_id: visited.id, outcome: 'moved' }])
  const change = async (one: { id: string }, change: object) =>
    t.equal(
      (await as(admin).put(`/v1/workers/${one.id}`, 1, { ...workerDraft(), status: 'active', ...change })).statusCode,
      200
    )
  await change(pending, { area_code: NEXT_COMMUNITY })
  await change(visited, { area_code: NEXT_COMMUNITY })
  await change(left, { status: 'left' })
  const own = { ...NONE, area_code: COMMUNITY, enumerator_id: enumerator.id, listed: 2, moved: 1, left_trade: 1 }
  const other = { ...NONE, area_code: NEXT_COMMUNITY, enumerator_id: beside.id, listed: 1, pending: 1 }
  t.strictSame((await progress(id)).items, [other, own])
  await visit(app, id, beside.actor, [{ subject_id: pending.id, outcome: 'met' }])
  t.strictSame((await progress(id)).items, [{ ...other, pending: 0, met: 1 }, own])
})

await onPostgres(
  t,
  'a visit counts for the same community, whether it or a new address arrives first',
  async (t, engine) => {
    const { app, admin, as, register, open, progress } = await givenRounds(t, engine)
    const enumerator = await givenEnumerator(app, '370811015000')
    const [one, other] = [await register('/v1/workers', workerDraft()), await register('/v1/workers', workerDraft())]
    const { id } = await open()
    const met = async ({ id: subject_id }: { id: string }) =>
      await visit(app, id, enumerator.actor, [{ subject_id, outcome: 'met' }])
    const move = async ({ id: subject_id }: { id: string }) => {
      const there = workerDraft({ status: 'active', area_code: NEXT_COMMUNITY })
      t.equal((await as(admin).put(`/v1/workers/${subject_id}`, 1, there)).statusCode, 200)
    }
    await met(one)
    await move(one)
    await move(other)
    await met(other)
    const there = { ...NONE, area_code: NEXT_COMMUNITY, enumerator_id: enumerator.id, listed: 2, met: 2 }
    t.strictSame((await progress(id)).items, [there])
  }
)

await onPostgres(t, 'who leaves the area of a round counts as moved in it', async (t, engine) => {
  const { admin, as, clerk, register, open, progress } = await givenRounds(t, engine)
  const { id: worker_id } = await register('/v1/workers', workerDraft())
  const { id } = await open({ area_code: COMMUNITY }, clerk)
  const away = { ...workerDraft(), status: 'active', area_code: NEXT_COMMUNITY }
  await as(admin).put(`/v1/workers/${worker_id}`, 1, away)
  const moved = [{ ...NONE, area_code: COMMUNITY, enumerator_id: null, listed: 1, moved: 1 }]
  t.strictSame((await progress(id)).items, moved)
  t.strictSame((await progress(id, clerk)).items, moved)
})

await onPostgres(t, 'the figures of a closed round are final, and corrections stand beside them', async (t, engine) => {
  const { app, admin, clerk, as, enumerator, register, open, assign, progress, visits, done } = await givenRounds(
    t,
    engine,
    { time: '2026-11-27T10:00:00+08:00' }
  )
  const [one, other] = [await register('/v1/workers', workerDraft()), await register('/v1/workers', workerDraft())]
  const { id } = await open()
  await assign(id, enumerator.id)
  await visit(app, id, enumerator.actor, [{ subject_id: one.id, outcome: 'absent' }])
  const correction = { outcome: 'met', reason: 'recorded_late' }
  const correct = async (subject: string, body: object) =>
    (await as(admin).post(`/v1/rounds/${id}/visits/${subject}/correction`, body)).json()
  t.match(await correct(one.id, correction), { code: 'round_not_closed' })
  await done(`/v1/rounds/${id}/close`)
  const figures = await progress(id)
  t.match(figures, { is_final: true, status: 'closed', totals: { listed: 2, absent: 1, pending: 1, overdue: 1 } })
  await t.rejects(visit(app, id, enumerator.actor, [{ subject_id: other.id, outcome: 'met' }]), {
    message: /figures are final/
  })

  t.match(await correct(one.id, correction), {
    from_outcome: 'absent',
    to_outcome: 'met',
    area_code: COMMUNITY,
    corrected_by: admin.id
  })
  t.match(await correct(one.id, correction), { code: 'correction_changes_nothing' })
  t.match(await correct(other.id, correction), { from_outcome: null, to_outcome: 'met' })
  t.match(await correct(one.id, { outcome: 'refused', reason: 'found_in_review' }), { from_outcome: 'met' })
  t.match(await correct(one.id, { outcome: 'new', reason: 'found_in_review' }), { code: 'invalid_request' })
  t.match(await correct('00000000-0000-4000-8000-000000000000', correction), { code: 'visit_not_found' })
  await as(admin).put(`/v1/workers/${other.id}`, 1, { ...workerDraft(), status: 'left' })
  await as(admin).put(`/v1/workers/${one.id}`, 1, { ...workerDraft(), status: 'active', area_code: NEXT_COMMUNITY })
  const after = await progress(id)
  t.strictSame({ ...after, corrections: [] }, figures, 'whatever happens')
  const common = { area_code: COMMUNITY, corrected_by: admin.id, corrected_on: '2026-11-27', count: 1 }
  t.strictSame(
    after.corrections.map((counted: object) => JSON.stringify(Object.entries(counted).sort())).sort(),
    [
      { ...common, from_outcome: 'absent', to_outcome: 'met', reason: 'recorded_late' },
      { ...common, from_outcome: null, to_outcome: 'met', reason: 'recorded_late' },
      { ...common, from_outcome: 'met', to_outcome: 'refused', reason: 'found_in_review' }
    ]
      .map((counted) => JSON.stringify(Object.entries(counted).sort()))
      .sort()
  )
  const listed = await visits(id)
  t.match(
    listed.find(({ subject_id }: { subject_id: string }) => subject_id === one.id),
    { outcome: 'absent', corrected_outcome: 'refused' }
  )
  const beside = await givenStaff(app, 'community', NEXT_COMMUNITY)
  t.strictSame((await progress(id, beside)).corrections, [])
  t.strictSame((await progress(id, beside)).items, [], 'of the communities that are theirs')
  t.equal((await progress(id, clerk)).corrections.length, 3)
})

const findings = fc.uniqueArray(
  fc.record({
    outcome: fc.constantFrom('met' as const, 'absent' as const, 'refused' as const, 'moved' as const),
    at: fc.nat(20).map((minute) => new Date(minute * 60_000))
  }),
  { minLength: 1, maxLength: 6, selector: ({ at }) => at.getTime() }
)

t.test('what is known of a visit does not depend on the order in which it arrives', (t) => {
  const after = (arriving: readonly { outcome: NonNullable<Known['outcome']>; at: Date }[]): Known => {
    let known: Known = { outcome: null, outcome_at: null }
    for (const { outcome, at } of arriving) if (isSettledBy(known, { outcome, at })) known = { outcome, outcome_at: at }
    return known
  }
  fc.assert(
    fc.property(findings, fc.infiniteStream(fc.nat()), (found, order) => {
      const shuffled = found
        .map((finding) => ({ finding, place: order.next().value }))
        .sort((one, other) => one.place - other.place)
        .map(({ finding }) => finding)
      const seen = found.filter(({ outcome }) => outcome !== 'absent')
      const last = (seen.length > 0 ? seen : found).toSorted((one, other) => Number(other.at) - Number(one.at))[0]
      const expected = { outcome: last?.outcome, outcome_at: last?.at }
      return JSON.stringify(after(shuffled)) === JSON.stringify(expected)
    })
  )
  t.end()
})
