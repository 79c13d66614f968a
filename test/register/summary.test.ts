import { deepStrictEqual } from 'node:assert'
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import t, { type Test } from 'tap'
import { Problem } from '../../src/problem.ts'
import { recordChange, recordChanges, type SubjectChange } from '../../src/register/service.ts'
import { FIGURES, type Figure } from '../../src/register/summary/rules.ts'
import { listFigureSubjects, summarizeRegister } from '../../src/register/summary/service.ts'
import type { Work } from '../../src/work.ts'
import { asSystem, COMMUNITY, OTHER_COMMUNITY, SUBDISTRICT } from '../support/actors.ts'
import { onEachEngine, onPostgres, type TestEngine } from '../support/engines.ts'
import { businessDraft, givenRegister, idsOf, NEXT_COMMUNITY, workerDraft } from '../support/register.ts'

interface Recorded {
  id: string
  kind: 'worker' | 'business'
  month: string
  draft: SubjectChange['draft']
}

const MONTHS = ['2022-12', '2023-01', '2023-02', '2023-03', '2023-04']
const IDS = Array.from({ length: 6 }, randomUUID)
const kindOf = (place: number) => (place < 4 ? ('worker' as const) : ('business' as const))

/** Few subjects that come, go, move and change again and again, in any order of months. */
const recorded: fc.Arbitrary<Recorded> = fc
  .record({
    place: fc.nat(IDS.length - 1),
    month: fc.constantFrom(...MONTHS),
    status: fc.constantFrom('active', 'active', 'left'),
    area_code: fc.constantFrom(COMMUNITY, COMMUNITY, NEXT_COMMUNITY),
    sector: fc.constantFrom('courier', 'food_delivery'),
    occupation: fc.constantFrom('courier', 'truck_driver'),
    business_kind: fc.constantFrom('courier_site', 'other')
  })
  .map(({ place, month, occupation, business_kind, ...facts }) => {
    const kind = kindOf(place)
    const draft =
      kind === 'worker'
        ? workerDraft({ ...facts, occupation, phone: null })
        : businessDraft({ ...facts, kind: business_kind })
    return { id: IDS[place] ?? '', kind, month, draft }
  })

/** Each turn is recorded at once, the next after it. */
const turns = fc.array(fc.array(recorded, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 5 })

/** @returns those that were recorded, in order; what changes nothing is not */
async function record(work: Work, known: Set<string>, changes: Recorded[]): Promise<Recorded[]> {
  const asked = changes.map(({ id, kind, month, draft }): SubjectChange => {
    const which = known.has(id) ? { id } : { new_id: id }
    known.add(id)
    return { kind, ...which, month, draft, source: 'import' }
  })
  const outcomes = await recordChanges(work, asked)
  return changes.filter((_, place) => {
    const outcome = outcomes[place]
    if (outcome === undefined || outcome instanceof Problem) throw outcome
    return outcome.is_changed
  })
}

interface MonthsOfPeriod {
  last: string
  before: string
}

const PERIODS: [period: string, months: MonthsOfPeriod][] = [
  ['2023-Q1', { last: '2023-03', before: '2022-12' }],
  ['2022-Q4', { last: '2022-12', before: '2022-09' }],
  ['2023-01', { last: '2023-01', before: '2022-12' }],
  ['2023-02', { last: '2023-02', before: '2023-01' }],
  ['2023-04', { last: '2023-04', before: '2023-03' }]
]

/** What a subject was at the end of a month: what was recorded last for it or for an earlier one. */
const stateAt = (all: Recorded[], id: string, month: string): Recorded | undefined =>
  all.findLast((one) => one.id === id && one.month <= month)

/** Whom a figure counts. */
function countedBy(all: Recorded[], figure: Figure, area_code: string, { last, before }: MonthsOfPeriod): string[] {
  const beginning = area_code === SUBDISTRICT ? SUBDISTRICT.slice(0, 9) : area_code
  const isThere = (state: Recorded | undefined): boolean =>
    state !== undefined && state.draft['status'] !== 'left' && String(state.draft['area_code']).startsWith(beginning)
  const isCounted = (id: string, place: number): boolean => {
    if (kindOf(place) !== figure.kind) return false
    const now = stateAt(all, id, last)
    const then = stateAt(all, id, before)
    const code = now?.draft[figure.kind === 'worker' ? 'occupation' : 'kind']
    switch (figure.standing) {
      case 'new':
        return isThere(now) && !isThere(then)
      case 'left':
        return !isThere(now) && isThere(then)
      case 'changed':
        return isThere(now) && isThere(then) && now !== then
      case 'paired':
      case 'signed':
      case 'signed_latest':
        return false
      case 'unpaired':
      case 'unsigned':
        return isThere(now)
      case 'present':
        return (
          isThere(now) &&
          [undefined, now?.draft['sector']].includes(figure.sector) &&
          [undefined, code].includes(figure.occupation_or_kind)
        )
    }
  }
  return IDS.filter(isCounted)
}

const valueAt = (summary: object, figure: string): unknown =>
  figure.split('.').reduce((value: object, name) => (value as Record<string, object>)[name] ?? {}, summary)

class Undone extends Error {}

await onPostgres(
  t,
  'every figure is what counting one by one gives, and its list names whom it counts',
  async (t, engine) => {
    const { app } = await givenRegister(t, engine)
    const areas = fc.constantFrom(SUBDISTRICT, COMMUNITY, NEXT_COMMUNITY)
    await fc.assert(
      fc.asyncProperty(turns, areas, fc.constantFrom(...PERIODS), async (all_turns, area_code, [listed]) => {
        const compareAll = async (work: Work) => {
          const known = new Set<string>()
          const all: Recorded[] = []
          for (const turn of all_turns) all.push(...(await record(work, known, turn)))
          for (const [period, months] of PERIODS) {
            const summary = await summarizeRegister(work, { period, area_code })
            for (const [name, figure] of FIGURES) {
              const ids = countedBy(all, figure, area_code, months)
              deepStrictEqual([period, name, valueAt(summary, name)], [period, name, ids.length])
              if (period !== listed) continue
              const { items } = await listFigureSubjects(work, { period, area_code, figure: name, limit: 50 })
              deepStrictEqual([name, items.map(({ id }) => id).sort()], [name, ids.sort()])
            }
          }
          throw new Undone()
        }
        await asSystem(app, compareAll).catch((error) => {
          if (!(error instanceof Undone)) throw error
        })
      }),
      { numRuns: 25 }
    )
  }
)

/** Some who were there before, and what became of them in the first quarter. */
async function givenQuarter(t: Test, engine: TestEngine) {
  const known = await givenRegister(t, engine)
  const { app, admin, as } = known
  const record = async (month: string, change: Pick<SubjectChange, 'id' | 'draft'> & Partial<SubjectChange>) =>
    (await asSystem(app, (work) => recordChange(work, { kind: 'worker', source: 'submission', month, ...change }))).id
  const register = (month: string, draft: object = {}) => record(month, { draft: workerDraft(draft) })
  const change = (id: string, month: string, draft: object) =>
    record(month, { id, draft: workerDraft({ status: 'active', ...draft }) })
  const stays = await register('2022-12')
  const changes = await register('2022-12')
  const moves = await register('2022-12')
  const leaves = await register('2022-12')
  const returns = await register('2022-12')
  const business = await record('2022-12', { kind: 'business', draft: businessDraft() })
  await change(changes, '2023-01', { occupation: 'truck_driver', sector: 'road_transport' })
  await change(moves, '2023-01', { area_code: NEXT_COMMUNITY })
  await change(leaves, '2023-01', { status: 'left' })
  await change(returns, '2023-01', { status: 'left' })
  await change(returns, '2023-03', {})
  const comes = await register('2023-03', { occupation: 'live_streamer', sector: 'live_commerce' })
  await register('2023-04')
  const summary = async (question: string, actor = admin) =>
    (await as(actor).get(`/v1/register/summary?${question}`)).json()
  const subjects = async (question: string, actor = admin) =>
    idsOf(await as(actor).get(`/v1/register/summary/subjects?${question}`)).sort()
  return { ...known, stays, changes, moves, leaves, returns, comes, business, change, summary, subjects }
}

await onEachEngine(
  t,
  'a quarter counts who is there at its end, and who came, went and changed since',
  async (t, engine) => {
    const { clerk, summary, subjects, ...known } = await givenQuarter(t, engine)
    const { stays, changes, moves, leaves, returns, comes, business } = known
    t.match(await summary('period=2023-Q1'), {
      period: '2023-Q1',
      compared_with: '2022-Q4',
      area_code: SUBDISTRICT,
      workers: {
        count: 5,
        new: 1,
        left: 1,
        changed: 3,
        by_sector: { courier: 3, road_transport: 1, live_commerce: 1, food_delivery: 0 },
        by_occupation: { courier: 3, truck_driver: 1, live_streamer: 1, food_delivery_rider: 0 }
      },
      businesses: { count: 1, new: 0, left: 0, changed: 0, by_kind: { courier_site: 1, other: 0 } }
    })
    const lists: [figure: string, expected: string[]][] = [
      ['workers.count', [stays, changes, moves, returns, comes]],
      ['workers.new', [comes]],
      ['workers.left', [leaves]],
      ['workers.changed', [changes, moves, returns]],
      ['workers.by_occupation.truck_driver', [changes]],
      ['workers.by_sector.live_commerce', [comes]],
      ['businesses.by_kind.courier_site', [business]],
      ['businesses.new', []]
    ]
    for (const [figure, expected] of lists)
      t.strictSame(await subjects(`period=2023-Q1&figure=${figure}`), expected.sort(), figure)
    t.match(await summary('period=2023-Q1', clerk), { area_code: COMMUNITY, workers: { count: 4, new: 1, left: 2 } })
    t.strictSame(await subjects('period=2023-Q1&figure=workers.left', clerk), [moves, leaves].sort())
    t.match(await summary('period=2023-01'), { compared_with: '2022-12', workers: { count: 3, new: 0, left: 2 } })
    t.match(await summary('period=2022-Q4'), { workers: { count: 5, new: 5 }, businesses: { new: 1 } })
    t.match(await summary('period=2024-Q1'), { compared_with: '2023-Q4', workers: { count: 6, new: 0, changed: 0 } })
    t.match(await summary('period=1000-01'), { compared_with: '0999-12', workers: { count: 0, new: 0 } })
  }
)

await onPostgres(
  t,
  'a correction for an earlier month corrects the figures of that month and the later ones',
  async (t, engine) => {
    const { leaves, returns, change, summary } = await givenQuarter(t, engine)
    await change(leaves, '2023-02', {})
    t.match(await summary('period=2023-01'), { workers: { count: 3, left: 2 } })
    t.match(await summary('period=2023-02'), { workers: { count: 4, new: 1 } })
    t.match(await summary('period=2023-Q1'), { workers: { count: 6, left: 0, changed: 4 } })
    await change(returns, '2022-11', { status: 'left' })
    t.match(await summary('period=2022-Q4'), { workers: { count: 4, new: 4 } })
    t.match(await summary('period=2023-Q2'), { workers: { count: 6, new: 1 } })
  }
)

await onPostgres(
  t,
  'many who register at once in one community are all counted, and none waits for another',
  async (t, engine) => {
    const { app, summary } = await givenQuarter(t, engine)
    const change = (): SubjectChange => ({ kind: 'worker', month: '2023-04', draft: workerDraft(), source: 'import' })
    await asSystem(app, async (work) => {
      await recordChanges(work, [change()])
      const others = Array.from({ length: 6 }, () => asSystem(app, (one) => recordChanges(one, [change(), change()])))
      await Promise.all(others)
    })
    t.match(await summary('period=2023-Q2'), { workers: { count: 19, new: 14 } })
    const rows = await app.db.selectFrom('subject_count').select('id').where('month', '=', '2023-04').execute()
    t.ok(rows.length <= 8, `${rows.length} rows hold the sums`)
  }
)

await onPostgres(
  t,
  'what is elsewhere has no figures, and whom a list names is not told by name',
  async (t, engine) => {
    const { app, admin, as, clerk, moves, summary } = await givenQuarter(t, engine)
    const outside = [OTHER_COMMUNITY, SUBDISTRICT, '370811999000', NEXT_COMMUNITY, '370811015999']
    for (const area_code of outside)
      for (const path of ['', '/subjects']) {
        const figure = path === '' ? '' : '&figure=workers.count'
        const answer = await as(clerk).get(`/v1/register/summary${path}?period=2023-Q1&area_code=${area_code}${figure}`)
        t.equal(answer.statusCode, 404, area_code)
        t.match(answer.json(), { code: 'area_not_found', errors: [{ pointer: '/query/area_code' }] })
      }
    t.match(await summary(`period=2023-Q1&area_code=${NEXT_COMMUNITY}`), { workers: { count: 1, new: 1 } })
    const list = await as(clerk).get('/v1/register/summary/subjects?period=2023-Q1&figure=workers.left')
    t.notMatch(list.body, /虚|199/)
    t.equal((await as(clerk).get(`/v1/workers/${moves}`)).statusCode, 404)
    const events = await app.db.selectFrom('audit_entry').selectAll().where('action', '=', 'register.figure').execute()
    t.match(events, [{ area_code: COMMUNITY, details: { figure: 'workers.left', period: '2023-Q1', count: 2 } }])
    for (const question of ['2023', '2023-Q5', '2023-13', '2023-00', '0999-01', '2023-Q1%00', '２０２３-01'])
      t.equal((await as(admin).get(`/v1/register/summary?period=${question}`)).statusCode, 400, question)
    for (const figure of ['workers', 'needs', 'workers.by_sector', '__proto__'])
      t.equal(
        (await as(admin).get(`/v1/register/summary/subjects?period=2023-Q1&figure=${figure}`)).statusCode,
        400,
        figure
      )
  }
)

await onPostgres(t, 'a list goes on where the page before ended, for the same figure only', async (t, engine) => {
  const { admin, as, subjects } = await givenQuarter(t, engine)
  const list = '/v1/register/summary/subjects?period=2023-Q1&limit=2'
  const ids: string[] = []
  let next: string | null = ''
  while (next !== null) {
    const cursor: string = next === '' ? '' : `&cursor=${encodeURIComponent(next)}`
    const answer = await as(admin).get(`${list}&figure=workers.count${cursor}`)
    ids.push(...idsOf(answer))
    next = answer.json().next
    if (next !== null) {
      const other = await as(admin).get(`${list}&figure=workers.new&cursor=${encodeURIComponent(next)}`)
      t.match(other.json(), { code: 'cursor_of_other_filters' })
    }
  }
  t.strictSame(ids.sort(), await subjects('period=2023-Q1&figure=workers.count'))
})
