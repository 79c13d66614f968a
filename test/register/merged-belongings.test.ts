import t from 'tap'
import { systemChance } from '../../src/chance.ts'
import { Problem } from '../../src/problem.ts'
import { recordChanges } from '../../src/register/service.ts'
import { transact } from '../../src/transaction.ts'
import { COMMUNITY, SUBDISTRICT } from '../support/actors.ts'
import { onPostgres } from '../support/engines.ts'
import { givenEnumerator, givenRegisteredWorker, needDraft } from '../support/needs.ts'
import { businessDraft, fictionalNumber, givenRegister, idsOf, workerDraft } from '../support/register.ts'
import { givenRound } from '../support/submitting.ts'

await onPostgres(t, 'what belongs to an absorbed subject is listed by the id of its survivor', async (t, engine) => {
  const { app, admin, as, register } = await givenRegister(t, engine)
  const { worker_id: absorbed } = await givenRegisteredWorker({ app, register })
  const survivor = await register('/v1/workers', workerDraft())
  const { id: enumerator_id } = await givenEnumerator(app)
  const post = async (url: string, body: object) => (await as(admin).post(url, body)).json()
  const old_need = await post('/v1/needs', needDraft(absorbed))
  await post('/v1/pairings/workers', { enumerator_id, worker_ids: [absorbed] })
  await post('/v1/pledges/1/signatures', { worker_id: absorbed, signed_on: '2026-11-20' })
  await post('/v1/pledges/1/signatures', { worker_id: survivor.id, signed_on: '2026-11-22' })
  const merge = { other_id: absorbed, survivor_version: 1, other_version: 1 }
  const merged = await as(admin).post(`/v1/workers/${survivor.id}/merge`, merge)
  t.equal(merged.statusCode, 200, merged.body)
  const need = await post('/v1/needs', needDraft(survivor.id))

  const needs = await as(admin).get(`/v1/needs?subject_id=${survivor.id}`)
  t.strictSame(idsOf(needs).sort(), [old_need.id, need.id].sort())
  const { items: pairings } = (await as(admin).get(`/v1/pairings/workers?worker_id=${survivor.id}`)).json()
  t.match(pairings, [{ worker_id: absorbed }])
  const { items: signatures } = (await as(admin).get(`/v1/workers/${survivor.id}/pledges`)).json()
  t.match(signatures, [{ version: 1, signed_on: '2026-11-20' }], 'each version as it was first signed')
  t.equal(signatures.length, 1)

  const refused = [
    await as(admin).post('/v1/needs', needDraft(absorbed)),
    await as(admin).post('/v1/pledges/1/signatures', { worker_id: absorbed, signed_on: '2026-11-20' })
  ]
  for (const answer of refused) t.match(answer.json(), { status: 409, code: 'subject_merged' })
  t.match(refused[0]?.json().detail, survivor.id)
})

await onPostgres(t, 'of many changes only those that name who was merged are refused', async (t, engine) => {
  const { app, admin, as, register } = await givenRegister(t, engine)
  const merge = async (url: string, draft: () => object) => {
    const [survivor, other] = [await register(url, draft()), await register(url, draft())]
    const body = { other_id: other.id, survivor_version: 1, other_version: 1 }
    t.equal((await as(admin).post(`${url}/${survivor.id}/merge`, body)).statusCode, 200)
    return { survivor, other }
  }
  const workers = await merge('/v1/workers', workerDraft)
  const businesses = await merge('/v1/businesses', businessDraft)
  const change = (draft: object) => ({ kind: 'worker' as const, draft: { ...draft }, source: 'import' as const })
  const outcomes = await transact(
    app.db,
    { clock: app.testClock, chance: systemChance, keys: app.keys, settings: { home_area_code: SUBDISTRICT } },
    {
      scope: { kind: 'system' },
      caller: { actor: { kind: 'system' }, address: null, request_id: null }
    },
    (work) =>
      recordChanges(work, [
        change(workerDraft({ name: '虚构同名' })),
        { ...change(workerDraft()), id: workers.other.id },
        change(workerDraft({ employer_id: businesses.other.id })),
        change(workerDraft({ name: '虚构同名', employer_id: businesses.survivor.id }))
      ])
  )
  t.strictSame(
    outcomes.map((outcome) => (outcome instanceof Problem ? outcome.definition.code : 'recorded')),
    ['recorded', 'subject_merged', 'subject_merged', 'recorded']
  )
  const ids = outcomes.flatMap((outcome) => (outcome instanceof Problem ? [] : [outcome.id]))
  const { items } = (await as(admin).get(`/v1/duplicates?area_code=${COMMUNITY}`)).json()
  const pairs = items.map(({ one, other }: { one: { id: string }; other: { id: string } }) => [one.id, other.id].sort())
  t.strictSame(pairs, [ids.sort()], 'two that came at once are compared with each other')
})

await onPostgres(
  t,
  'what is found about somebody who was merged meanwhile is refused with whom they are now, however it comes in',
  async (t, engine) => {
    const { as, admin, clerk, register, open, assign, visitor, submission, review } = await givenRound(t, engine)
    const twin = { name: '虚构双生', employer_name: '虚构快递' }
    const survivor = await register('/v1/workers', workerDraft(twin))
    const { id } = await register('/v1/workers', workerDraft({ ...twin, weekly_hours: 40, vehicle: 'van' }))
    const { id: round_id } = await open({ month: '2026-12', due_on: '2026-12-31' })
    await assign(round_id, visitor.id)
    const about = (change: object) => ({ ...submission(), round_id, subject_id: id, base_version: 1, ...change })
    const post = async (body: object) => await as(visitor).post('/v1/submissions', body)
    const held = await post(about({ answers: { phone: fictionalNumber() } }))
    t.equal(held.json().status, 'received', held.body)
    await as(clerk).put(
      `/v1/workers/${id}`,
      1,
      workerDraft({ ...twin, phone: undefined, status: 'active', vehicle: 'van', weekly_hours: 50 })
    )
    t.match((await post(about({ answers: { weekly_hours: 45 } }))).json(), { conflicts: [{ field: 'weekly_hours' }] })
    const merge = { other_id: id, survivor_version: 1, other_version: 2 }
    t.equal((await as(clerk).post(`/v1/workers/${survivor.id}/merge`, merge)).statusCode, 200)

    const refused = { code: 'subject_merged', detail: new RegExp(survivor.id) }
    for (const change of [{ answers: { vehicle: 'car' } }, { is_unchanged: true }]) {
      const answer = await post(about(change))
      t.equal(answer.statusCode, 409, answer.body)
      t.match(answer.json(), { ...refused, errors: [{ pointer: '/body/subject_id' }] })
    }
    const good = { ...submission(), round_id, subject_id: survivor.id, base_version: 1, answers: { vehicle: 'car' } }
    const batch = await as(visitor).post('/v1/submissions/batch', { items: [about({ is_unchanged: true }), good] })
    t.match(batch.json().items, [{ problem: { code: 'subject_merged' } }, { id: good.id }])
    t.match((await review(held.json().id, 'approve', 1)).json(), { code: 'subject_merged' })
    const [conflict] = (await as(admin).get(`/v1/conflicts?status=open&subject_id=${id}`)).json().items
    const settled = await as(admin).post(
      `/v1/conflicts/${conflict.id}/resolve`,
      { choice: 'mine' },
      { 'if-match': '"2"' }
    )
    t.match(settled.json(), { code: 'subject_merged' }, settled.body)
  }
)
