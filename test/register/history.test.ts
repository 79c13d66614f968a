import fc from 'fast-check'
import t from 'tap'
import { COMMUNITY, OTHER_COMMUNITY } from '../support/actors.ts'
import { onPostgres } from '../support/engines.ts'
import { businessDraft, givenRegister, idsOf, workerDraft } from '../support/register.ts'

await onPostgres(
  t,
  'the history tells who changed what from what to what, and as_of shows what was known',
  async (t, engine) => {
    const { app, clerk, admin, as } = await givenRegister(t, engine)
    const made = (await as(clerk).post('/v1/workers', workerDraft({ phone: '19900071111' }))).json()
    const url = `/v1/workers/${made.id}`
    const draft = { ...workerDraft(), phone: '19900072222', status: 'active' }
    app.testClock.set('2026-11-23T11:00:00+08:00')
    await as(clerk).put(url, 1, { ...draft, status: 'left' })
    app.testClock.set('2026-11-23T12:00:00+08:00')
    await as(admin).put(url, 2, { ...draft, area_code: OTHER_COMMUNITY })

    const history = await as(admin).get(`${url}/history`)
    t.equal(history.statusCode, 200, history.body)
    const { items, next } = history.json()
    t.equal(next, null)
    t.strictSame(items[0], {
      version: 3,
      recorded_at: '2026-11-23T04:00:00.000Z',
      changed_by: admin.id,
      source: 'desk',
      round_id: null,
      changes: [
        { field: 'status', from: 'left', to: 'active' },
        { field: 'area_code', from: COMMUNITY, to: OTHER_COMMUNITY }
      ]
    })
    t.match(items[1], {
      version: 2,
      changed_by: clerk.id,
      changes: [
        { field: 'status', from: 'active', to: 'left' },
        { field: 'phone', from: '199****1111', to: '199****2222' }
      ]
    })
    t.match(
      items[2].changes.find(({ field }: { field: string }) => field === 'name'),
      { from: null, to: '虚***' }
    )
    const first = (await as(admin).get(`${url}/history?limit=1`)).json()
    t.strictSame(first.items, [items[0]])
    t.strictSame((await as(admin).get(`${url}/history?limit=5&cursor=${first.next}`)).json().items, items.slice(1))

    const at = async (as_of: string) => (await as(admin).get(`${url}?as_of=${encodeURIComponent(as_of)}`)).json()
    t.match(await at('2026-11-22'), { code: 'worker_not_found' })
    t.match(await at('2026-11-23T10:00:00+08:00'), {
      version: 1,
      status: 'active',
      phone: '199****1111',
      area_code: COMMUNITY
    })
    t.match(await at('2026-11-23T10:59:59+08:00'), { version: 1 })
    t.match(await at('2026-11-23T11:00:00+08:00'), { version: 2, status: 'left', phone: '199****2222' })
    t.match(await at('2026-11-23'), { version: 3, area_code: OTHER_COMMUNITY })
    const list = async (query: string) => idsOf(await as(admin).get(`/v1/workers?${query}`))
    t.strictSame(await list('as_of=2026-11-22'), [])
    t.strictSame(
      await list(`as_of=2026-11-23T11:30:00%2B08:00&area_code=${COMMUNITY}&status=left`),
      [made.id],
      'where it lay then'
    )
    t.strictSame(await list('as_of=2026-11-23T11:30:00%2B08:00&status=active'), [])
    t.strictSame(await list(`as_of=2030-01-01&area_code=${COMMUNITY}`), [])
    t.equal(
      (await as(clerk).get(`${url}?as_of=2026-11-23T11:30:00%2B08:00`)).statusCode,
      404,
      'its past has moved with it'
    )
  }
)

const FIELDS = ['status', 'area_code', 'name', 'address', 'head_count'] as const
type Field = (typeof FIELDS)[number]
type Model = Record<Field, string | number | null>

const business = fc.record({
  status: fc.constantFrom('active', 'left'),
  area_code: fc.constantFrom(COMMUNITY, OTHER_COMMUNITY),
  name: fc.constantFrom('虚构一站', '虚构二站'),
  address: fc.constantFrom(null, '虚构路 1 号'),
  head_count: fc.constantFrom(null, 3, 4)
})
const steps = fc.array(fc.record({ subject: fc.nat(3), wanted: business, seconds: fc.constantFrom(0, 1, 20) }), {
  minLength: 1,
  maxLength: 12
})

await onPostgres(
  t,
  'whatever happens to businesses, each time of the past and each difference is as a model has it',
  async (t, engine) => {
    const { app, admin, as } = await givenRegister(t, engine)
    await fc.assert(
      fc.asyncProperty(steps, async (steps) => {
        const ids = new Map<number, string>()
        const past = new Map<string, { at: number; state: Model }[]>()
        for (const { subject, wanted, seconds } of steps) {
          app.testClock.advance(seconds)
          const at = app.testClock.now()
          const id = ids.get(subject)
          if (id === undefined) {
            const { status: _, ...draft } = wanted
            const { id: made } = (await as(admin).post('/v1/businesses', businessDraft(draft))).json()
            ids.set(subject, made)
            past.set(made, [{ at, state: { ...wanted, status: 'active' } }])
            continue
          }
          const states = past.get(id) ?? []
          const answer = await as(admin).put(`/v1/businesses/${id}`, states.length, businessDraft(wanted))
          if (answer.statusCode !== 200) throw new Error(answer.body)
          const is_new = FIELDS.some((field) => states.at(-1)?.state[field] !== wanted[field])
          if (is_new) states.push({ at, state: wanted })
        }

        const now = app.testClock.now()
        const times = [...new Set([...past.values()].flat().flatMap(({ at }) => [at - 1, at]))].concat(now)
        for (const time of times) {
          const as_of = new Date(time).toISOString()
          const listed = (await as(admin).get(`/v1/businesses?limit=200&as_of=${as_of}`)).json().items
          for (const [id, states] of past) {
            const expected = states.filter(({ at }) => at <= time).at(-1)?.state
            const answer = await as(admin).get(`/v1/businesses/${id}?as_of=${as_of}`)
            const one = answer.statusCode === 404 ? undefined : answer.json()
            const other = listed.find((item: { id: string }) => item.id === id)
            for (const found of [one, other])
              for (const field of FIELDS)
                if ((found?.[field] ?? undefined) !== (expected?.[field] ?? undefined))
                  throw new Error(`${field} of ${id} at ${as_of}: ${found?.[field]} instead of ${expected?.[field]}`)
          }
        }
        for (const [id, states] of past) {
          const { items } = (await as(admin).get(`/v1/businesses/${id}/history?limit=200`)).json()
          if (items.length !== states.length) throw new Error(`${items.length} revisions instead of ${states.length}`)
          for (const [place, { changes }] of items.reverse().entries())
            for (const field of FIELDS) {
              const from = states[place - 1]?.state[field] ?? null
              const to = states[place]?.state[field] ?? null
              const told = changes.find((change: { field: string }) => change.field === field)
              if (JSON.stringify(told ?? null) !== JSON.stringify(from === to ? null : { field, from, to }))
                throw new Error(`${field} of revision ${place + 1}: ${JSON.stringify(told)}`)
            }
        }
      }),
      { numRuns: 12 }
    )
  }
)
