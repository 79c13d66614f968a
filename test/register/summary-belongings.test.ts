import t from 'tap'
import { COMMUNITY } from '../support/actors.ts'
import { onPostgres } from '../support/engines.ts'
import { needDraft } from '../support/needs.ts'
import { businessDraft, idsOf, NEXT_COMMUNITY, workerDraft } from '../support/register.ts'
import { givenEnumerator, givenRounds, visit } from '../support/rounds.ts'

const PERIOD = 'period=2026-Q4'

await onPostgres(
  t,
  'whoever was merged is paired and has signed as the survivor, and by themselves again once they are parted',
  async (t, engine) => {
    const { app, admin, as, done, register, enumerator } = await givenRounds(t, engine)
    const summary = async () => (await as(admin).get(`/v1/register/summary?${PERIOD}`)).json()
    const subjects = async (figure: string) =>
      idsOf(await as(admin).get(`/v1/register/summary/subjects?${PERIOD}&figure=${figure}`)).sort()
    const [absorbed, survivor, other] = [
      await register('/v1/workers', workerDraft()),
      await register('/v1/workers', workerDraft()),
      await register('/v1/workers', workerDraft({ area_code: NEXT_COMMUNITY }))
    ]
    const business = await register('/v1/businesses', businessDraft())
    const pair = async (worker_id: string, enumerator_id = enumerator.id) =>
      (await done('/v1/pairings/workers', { enumerator_id, worker_ids: [worker_id] })).items[0].outcome
    const sign = async (worker_id: string) =>
      (await as(admin).post('/v1/pledges/1/signatures', { worker_id, signed_on: '2026-11-20' })).json()
    const coverage = async () => [
      (await as(admin).get('/v1/pairings/coverage')).json().workers,
      (await as(admin).get('/v1/pledges/coverage')).json().signed
    ]
    await pair(absorbed.id)
    await sign(absorbed.id)
    await done('/v1/pairings/businesses', { business_id: business.id, paired_area_code: COMMUNITY })
    const merge = { other_id: absorbed.id, survivor_version: 1, other_version: 1 }
    const { id: merge_id } = await done(`/v1/workers/${survivor.id}/merge`, merge)

    t.match(await summary(), {
      workers: { count: 2 },
      pairing: {
        on: '2026-11-23',
        workers: { paired: 1, unpaired: 1 },
        businesses: { paired: 1, unpaired: 0 }
      },
      pledges: { on: '2026-11-23', signed: 1, unsigned: 1, signed_latest: 1 }
    })
    t.strictSame(await coverage(), [{ active: 2, paired: 1 }, 1])
    for (const figure of ['pairing.workers.paired', 'pledges.signed', 'pledges.signed_latest'])
      t.strictSame(await subjects(figure), [survivor.id], figure)
    for (const figure of ['pairing.workers.unpaired', 'pledges.unsigned'])
      t.strictSame(await subjects(figure), [other.id], figure)
    t.strictSame(await subjects('pairing.businesses.paired'), [business.id])
    t.match(await sign(survivor.id), { code: 'pledge_signed', detail: /2026-11-20/ }, 'they have signed already')
    t.equal(await pair(survivor.id, (await givenEnumerator(app)).id), 'paired_with_other')
    t.equal(await pair(survivor.id), 'paired_already')

    await done(`/v1/merges/${merge_id}/undo`)
    t.strictSame(await coverage(), [{ active: 3, paired: 1 }, 1])
    t.strictSame(await subjects('pairing.workers.paired'), [absorbed.id])
    t.strictSame(await subjects('pledges.signed'), [absorbed.id])
    t.equal(await pair(survivor.id), 'paired')
    t.match(await sign(survivor.id), { worker_id: survivor.id })
    const again = { other_id: absorbed.id, survivor_version: 1, other_version: 3 }
    await done(`/v1/workers/${survivor.id}/merge`, again)
    const pairings = async () => (await as(admin).get(`/v1/pairings/workers?worker_id=${survivor.id}`)).json().items
    t.match(
      (await pairings()).map(({ worker_id, ended_on }: Record<string, string>) => [worker_id, ended_on]).sort(),
      [
        [absorbed.id, '2026-11-23'],
        [survivor.id, null]
      ].sort(),
      'one enumerator looks after them'
    )
    t.strictSame(await coverage(), [{ active: 2, paired: 1 }, 1])
  }
)

await onPostgres(t, 'who leaves is paired no more, also under an id that leads to them', async (t, engine) => {
  const { admin, as, done, register, enumerator } = await givenRounds(t, engine)
  const [absorbed, survivor] = [
    await register('/v1/workers', workerDraft()),
    await register('/v1/workers', workerDraft())
  ]
  await done('/v1/pairings/workers', { enumerator_id: enumerator.id, worker_ids: [absorbed.id] })
  await done(`/v1/workers/${survivor.id}/merge`, { other_id: absorbed.id, survivor_version: 1, other_version: 1 })
  await as(admin).put(`/v1/workers/${survivor.id}`, 1, { ...workerDraft(), status: 'left' })
  const { items } = (await as(admin).get('/v1/pairings/workers')).json()
  t.match(items, [{ worker_id: absorbed.id, ended_on: '2026-11-23' }])
})

await onPostgres(
  t,
  'a summary tells what came of the visits of its rounds, and what was asked for',
  async (t, engine) => {
    const { app, admin, clerk, as, done, register, open, assign, enumerator } = await givenRounds(t, engine)
    const workers = []
    for (let count = 0; count < 3; count++) workers.push((await register('/v1/workers', workerDraft())).id)
    await register('/v1/workers', workerDraft({ area_code: NEXT_COMMUNITY }))
    const { id: round_id } = await open()
    await assign(round_id, enumerator.id)
    await visit(app, round_id, enumerator.actor, [
      { subject_id: workers[0], outcome: 'met' },
      { subject_id: workers[1], outcome: 'absent' }
    ])
    const needs = [await done('/v1/needs', needDraft(workers[0])), await done('/v1/needs', needDraft(workers[1]))]
    await as(admin).post(`/v1/needs/${needs[0].id}/answer`, { answer: '虚构的答复' }, { 'if-match': '"1"' })
    const ask = async (query = PERIOD, actor = admin) => (await as(actor).get(`/v1/register/summary?${query}`)).json()
    const met = { met: 1, absent: 1, refused: 0 }
    const round = { round_id, month: '2026-11', area_code: '370811015000' }
    t.match(await ask(), {
      coverage: { rounds: [{ ...round, status: 'open' }], totals: { ...met, listed: 4, pending: 2, overdue: 0 } },
      needs: {
        count: 2,
        overdue: 0,
        by_status: { open: 1, answered: 1, closed: 0 },
        by_category: { schooling: 2, housing: 0 }
      }
    })
    t.match(await ask(PERIOD, clerk), { coverage: { totals: { ...met, listed: 3, pending: 1 } }, needs: { count: 2 } })
    t.match(await ask(`${PERIOD}&area_code=${NEXT_COMMUNITY}`), {
      coverage: { totals: { met: 0, listed: 1, pending: 1 } },
      needs: { count: 0 }
    })
    t.match(await ask('period=2026-Q3'), { coverage: { rounds: [], totals: { listed: 0 } }, needs: { count: 0 } })
    await done(`/v1/rounds/${round_id}/close`)
    const closed = await ask('period=2026-11', clerk)
    t.match(closed.coverage.rounds, [{ ...round, status: 'closed', totals: { ...met, listed: 3, pending: 1 } }])
    t.strictSame(closed.coverage.totals, closed.coverage.rounds[0].totals)
  }
)
