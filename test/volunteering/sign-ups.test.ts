import fc from 'fast-check'
import t from 'tap'
import { promotionsOf } from '../../src/volunteering/sign-ups/rules.ts'
import { givenStaff, givenWorker, OTHER_COMMUNITY, type TestActor } from '../support/actors.ts'
import { onPostgres } from '../support/engines.ts'
import { givenRegisteredWorker } from '../support/needs.ts'
import { idsOf } from '../support/register.ts'
import { NOBODY } from '../support/staff-administration.ts'
import { activityPlan, at, givenVolunteering, shiftPlan } from '../support/volunteering.ts'

const statusesOf = (answers: { json(): { status: string } }[]): string[] =>
  answers.map((answer) => answer.json().status).sort()

await onPostgres(t, 'a place that somebody gives back is theirs who has waited longest', async (t, engine) => {
  const { app, as, clerk, admin, shift, workers, signUp } = await givenVolunteering(t, engine)
  const { id } = await shift({ cancellations_close_at: at('11:00'), sign_ups_close_at: at('11:30') })
  const [one, two, three, four] = (await workers(4)) as [TestActor, TestActor, TestActor, TestActor]
  const sign_ups: { id: string }[] = []
  for (const who of [one, two, three, four]) sign_ups.push((await signUp(who, id)).json())
  t.match(sign_ups, [
    { status: 'confirmed', waiting_place: null },
    { status: 'confirmed' },
    { status: 'waiting', waiting_place: 1, confirmed_at: null },
    { status: 'waiting', waiting_place: 2 }
  ])
  t.match((await app.get(`/v1/shifts/${id}`)).json(), { confirmed_count: 2, waiting_count: 2 })
  t.equal((await signUp(one, id)).json().code, 'already_signed_up')
  const cancel = async (who: TestActor, place: number) =>
    await as(who).post(`/v1/sign-ups/${sign_ups[place]?.id}/cancel`, {})
  t.match((await cancel(one, 0)).json(), { status: 'cancelled' })
  t.match((await as(three).get('/v1/me/sign-ups')).json().items, [{ status: 'confirmed', waiting_place: null }])
  t.match((await as(four).get('/v1/me/sign-ups')).json().items, [{ status: 'waiting', waiting_place: 1 }])
  t.equal((await cancel(one, 0)).json().code, 'sign_up_settled')
  for (const who of [one, await givenStaff(app, 'community', OTHER_COMMUNITY)])
    t.match((await cancel(who, 1)).json(), { code: 'sign_up_not_found' }, 'nobody cancels for another')
  t.match((await signUp(one, id)).json(), { status: 'waiting', waiting_place: 2 }, 'who comes again stands at the end')

  const plan = { cancellations_close_at: at('11:00'), sign_ups_close_at: at('11:30') }
  const lower = await as(clerk).put(`/v1/shifts/${id}`, 1, shiftPlan({ ...plan, capacity: 1 }))
  t.match([lower.statusCode, lower.json().code], [409, 'capacity_below_confirmed'])
  const higher = await as(clerk).put(`/v1/shifts/${id}`, 1, shiftPlan({ ...plan, capacity: 3 }))
  t.match([higher.statusCode, higher.json()], [200, { confirmed_count: 3, waiting_count: 1 }])

  app.testClock.set(at('11:00'))
  t.equal((await cancel(two, 1)).json().code, 'cancellations_closed')
  t.match((await cancel(clerk, 1)).json(), { status: 'cancelled' }, 'staff cancel after the deadline')
  app.testClock.set(at('11:30'))
  const [five] = (await workers(1)) as [TestActor]
  t.equal((await signUp(five, id)).json().code, 'sign_ups_closed')
  t.match((await signUp(admin, id, { person_id: five.id })).json(), { status: 'waiting', person_id: five.id })
  app.testClock.set(at('14:00'))
  t.equal((await signUp(admin, id, { person_id: two.id })).json().code, 'shift_over')

  const listed = (await as(clerk).get(`/v1/shifts/${id}/sign-ups?limit=4`)).json()
  t.strictSame(
    listed.items.map(({ id }: { id: string }) => id),
    sign_ups.map(({ id }) => id),
    'in the order in which people came'
  )
  const rest = (await as(clerk).get(`/v1/shifts/${id}/sign-ups?limit=4&cursor=${listed.next}`)).json()
  t.match(rest, { items: [{ person_id: one.id }, { person_id: five.id }], next: null })
})

await onPostgres(t, 'who is signed up is shown masked, and to nobody else', async (t, engine) => {
  const given = await givenVolunteering(t, engine)
  const { app, as, clerk, admin, shift, signUp } = given
  const { id } = await shift()
  const worker = await givenRegisteredWorker(given, { name: '虚构张三' })
  const headers = { 'idempotency-key': 'one' }
  const made = await signUp(clerk, id, { person_id: worker.id.toUpperCase() }, headers)
  t.match([made.statusCode, made.json()], [201, { person_id: worker.id, status: 'confirmed' }])
  const { name } = made.json()
  t.match(name, /\*/)
  t.notMatch(name, /构张/)
  t.match((await as(worker).get('/v1/me/sign-ups')).json().items, [{ name }])
  t.match((await as(admin).get(`/v1/shifts/${id}/sign-ups`)).json().items, [{ name, person_id: worker.id }])
  t.equal((await as(worker).get(`/v1/shifts/${id}/sign-ups`)).statusCode, 403)
  const other = await givenWorker(app)
  t.strictSame((await as(other).get('/v1/me/sign-ups')).json().items, [])
  for (const person_id of [NOBODY, clerk.id, worker.id])
    t.equal((await signUp(other, id, { person_id })).json().code, 'volunteer_not_found')
  for (const person_id of [undefined, NOBODY, clerk.id])
    t.equal(
      (await signUp(clerk, id, { ...(person_id !== undefined && { person_id }) })).json().code,
      'volunteer_not_found'
    )

  const [second] = [await signUp(other, id)]
  t.match(second.json(), { status: 'confirmed' })
  t.match((await signUp(await givenWorker(app), id)).json(), { status: 'waiting' })
  const erased = await as(admin).post(`/v1/persons/${worker.id}/erase`, { reason: '本人书面申请删除' })
  t.equal(erased.statusCode, 200, erased.body)
  const after = (await as(clerk).get(`/v1/shifts/${id}/sign-ups`)).json().items
  t.match(after, [
    { person_id: worker.id, name: null, status: 'cancelled' },
    { status: 'confirmed' },
    { status: 'confirmed' }
  ])
  t.equal((await signUp(clerk, id, { person_id: worker.id }, headers)).json().code, 'answer_erased')
})

await onPostgres(t, 'nobody signs up for two shifts at the same time', async (t, engine) => {
  const { as, clerk, shift, workers, signUp } = await givenVolunteering(t, engine)
  const noon = await shift({ capacity: 1 })
  const later = await shift({ starts_at: at('14:00'), ends_at: at('15:00') })
  const across = await shift({ starts_at: at('13:59'), ends_at: at('14:01') })
  const [one, two] = (await workers(2)) as [TestActor, TestActor]
  t.equal((await signUp(two, noon.id)).json().status, 'confirmed')
  const waiting = (await signUp(one, noon.id)).json()
  t.equal(waiting.status, 'waiting')
  t.equal((await signUp(one, later.id)).json().status, 'confirmed', 'one begins when the other ends')
  t.match([(await signUp(one, across.id)).json().code], ['sign_ups_overlap'], 'also where they wait only')
  const moved = await as(clerk).put(`/v1/shifts/${noon.id}`, 1, shiftPlan({ capacity: 1, ends_at: at('14:30') }))
  t.match([moved.statusCode, moved.json().code], [409, 'shift_meets_other_sign_ups'])
  t.equal((await as(one).post(`/v1/sign-ups/${waiting.id}/cancel`, {})).statusCode, 200)
  const again = await as(clerk).put(`/v1/shifts/${noon.id}`, 1, shiftPlan({ capacity: 1, ends_at: at('14:30') }))
  t.equal(again.statusCode, 200, again.body)
  t.match((await as(two).get('/v1/me/sign-ups')).json().items, [{ ends_at: at('14:30') }], 'sign-ups move with it')
  const shifts = [await shift(), await shift(), await shift(), await shift()]
  const [three] = (await workers(1)) as [TestActor]
  const answers = await Promise.all(shifts.map(({ id }) => signUp(three, id)))
  t.strictSame(answers.map(({ statusCode }) => statusCode).sort(), [201, 409, 409, 409])
})

await onPostgres(t, 'forty people for ten places: ten have one, and the others stand in line', async (t, engine) => {
  const { app, as, clerk, shift, workers, signUp } = await givenVolunteering(t, engine)
  const { id } = await shift({ capacity: 10 })
  const people = await workers(40)
  const answers = await Promise.all(people.map((who) => signUp(who, id)))
  t.strictSame(
    answers.map(({ statusCode }) => statusCode),
    answers.map(() => 201)
  )
  const first = (await as(clerk).get(`/v1/shifts/${id}/sign-ups?limit=200`)).json().items
  t.strictSame(
    first.map(({ status }: { status: string }) => status),
    first.map((_: unknown, place: number) => (place < 10 ? 'confirmed' : 'waiting'))
  )
  const places = statusesOf(answers)
  t.strictSame(places, [...Array(10).fill('confirmed'), ...Array(30).fill('waiting')], 'each was told what they have')

  const token_of = new Map(people.map((who) => [who.id, who]))
  const leaving = first.slice(0, 8).map(({ id, person_id }: { id: string; person_id: string }) => ({ id, person_id }))
  const [, ...done] = await Promise.all([
    as(clerk).put(`/v1/shifts/${id}`, 1, shiftPlan({ capacity: 12 })),
    ...leaving.map(({ id, person_id }: { id: string; person_id: string }) =>
      as(token_of.get(person_id) as TestActor).post(`/v1/sign-ups/${id}/cancel`, {})
    ),
    ...(await workers(8)).map((who) => signUp(who, id))
  ])
  t.ok(done.every(({ statusCode }) => statusCode < 300))
  const rows = (await as(clerk).get(`/v1/shifts/${id}/sign-ups?limit=200`)).json().items
  const current = rows.filter(({ status }: { status: string }) => status !== 'cancelled')
  t.strictSame(
    current.map(({ status }: { status: string }) => status),
    current.map((_: unknown, place: number) => (place < 12 ? 'confirmed' : 'waiting')),
    'nobody who came later has passed anybody'
  )
  t.equal(current.length, 40)
  t.match((await app.get(`/v1/shifts/${id}`)).json(), { confirmed_count: 12, waiting_count: 28 })
})

await onPostgres(t, 'fifty different keys for one shift are one sign-up', async (t, engine) => {
  const { as, shift, workers, signUp } = await givenVolunteering(t, engine)
  const { id } = await shift()
  const [worker] = (await workers(1)) as [TestActor]
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, place) => signUp(worker, id, {}, { 'idempotency-key': `key-${place}` }))
  )
  t.strictSame(answers.filter(({ statusCode }) => statusCode === 201).length, 1)
  t.equal(answers.filter((answer) => answer.json().code === 'already_signed_up').length, 49)
  t.equal(idsOf(await as(worker).get('/v1/me/sign-ups')).length, 1)
})

await onPostgres(t, 'a division takes no more than its own, and keeps nobody from another', async (t, engine) => {
  const { as, clerk, activity, shift, workers, signUp } = await givenVolunteering(t, engine)
  const divisions = [
    { name: '青年组', capacity: 1 },
    { name: '长者组', capacity: null }
  ]
  const { id: activity_id } = await activity({ kind: 'culture_and_sport', divisions })
  const { id } = await shift({ capacity: 3 }, activity_id)
  const [one, two, three] = (await workers(3)) as [TestActor, TestActor, TestActor]
  for (const body of [{}, { division: '少年组' }])
    t.equal((await signUp(one, id, body)).json().code, 'division_not_offered')
  t.equal((await signUp(one, id, { division: '青年组' })).json().status, 'confirmed')
  t.equal((await signUp(two, id, { division: '青年组' })).json().status, 'waiting')
  t.equal((await signUp(three, id, { division: '长者组' })).json().status, 'confirmed')
  const plan = (given: object[]) => activityPlan(clerk.id, { divisions: given })
  const left_out = await as(clerk).put(`/v1/activities/${activity_id}`, 1, plan(divisions.slice(1)))
  t.match([left_out.statusCode, left_out.json().code], [409, 'division_in_use'])
  const wider = await as(clerk).put(
    `/v1/activities/${activity_id}`,
    1,
    plan([{ name: '青年组', capacity: 2 }, ...divisions.slice(1)])
  )
  t.equal(wider.statusCode, 200, wider.body)
  t.match(
    (await as(two).get('/v1/me/sign-ups')).json().items,
    [{ status: 'confirmed' }],
    'a place that is new is given away'
  )
  const plain = await shift()
  t.equal((await signUp(one, plain.id, { division: '青年组' })).json().code, 'division_not_offered')
})

await onPostgres(t, 'who has a place and does not come is marked so, once the shift has begun', async (t, engine) => {
  const { app, as, clerk, shift, workers, signUp } = await givenVolunteering(t, engine)
  const { id } = await shift({ capacity: 1 })
  const [one, two] = (await workers(2)) as [TestActor, TestActor]
  const missing = (await signUp(one, id)).json()
  const waiting = (await signUp(two, id)).json()
  const mark = async ({ id }: { id: string }) => (await as(clerk).post(`/v1/sign-ups/${id}/no-show`, {})).json()
  t.match(await mark(missing), { code: 'shift_not_begun' })
  app.testClock.set(at('12:00'))
  t.match(await mark(waiting), { code: 'sign_up_settled' })
  t.equal((await as(one).post(`/v1/sign-ups/${missing.id}/no-show`, {})).statusCode, 403)
  t.match(await mark(missing), { status: 'no_show' })
  t.match(await mark(missing), { code: 'sign_up_settled' })
  t.match(
    (await app.get(`/v1/shifts/${id}`)).json(),
    { confirmed_count: 1, waiting_count: 1 },
    'their place stays theirs'
  )
  const come = await as(clerk).post(`/v1/shifts/${id}/attendances`, { person_id: one.id, direction: 'check_in' })
  t.match([come.statusCode, come.json().evidence_grade], [201, 'staff_confirmed'], 'who comes after all is there')
  t.match((await as(one).get('/v1/me/sign-ups')).json().items, [{ status: 'confirmed' }])
  t.match(await mark(missing), { code: 'already_attended' })
  t.match((await as(clerk).post(`/v1/sign-ups/${missing.id}/cancel`, {})).json(), { code: 'already_attended' })
})

await onPostgres(t, 'who comes after all and has another shift at that time by then is told so', async (t, engine) => {
  const { app, as, clerk, shift, workers, signUp } = await givenVolunteering(t, engine)
  const [missed, later] = [await shift(), await shift({ starts_at: at('13:00'), ends_at: at('15:00') })]
  const [one] = (await workers(1)) as [TestActor]
  const missing = (await signUp(one, missed.id)).json()
  app.testClock.set(at('12:10'))
  t.equal((await as(clerk).post(`/v1/sign-ups/${missing.id}/no-show`, {})).statusCode, 200)
  const other = (await signUp(one, later.id)).json()
  const come = async (key: string) =>
    await as(clerk).post(
      `/v1/shifts/${missed.id}/attendances`,
      { person_id: one.id, direction: 'check_in' },
      { 'idempotency-key': key }
    )
  const refused = await come('key-1')
  t.match([refused.statusCode, refused.json().code], [409, 'sign_ups_overlap'], refused.body)
  t.equal((await as(one).post(`/v1/sign-ups/${other.id}/cancel`, {})).statusCode, 200)
  t.equal((await come('key-2')).statusCode, 201)
})

await onPostgres(t, 'who was erased once a shift had begun is not checked in', async (t, engine) => {
  const { app, as, clerk, admin, shift, workers, signUp } = await givenVolunteering(t, engine)
  const { id } = await shift()
  const [worker] = (await workers(1)) as [TestActor]
  await signUp(worker, id)
  app.testClock.set(at('12:10'))
  const erased = await as(admin).post(`/v1/persons/${worker.id}/erase`, { reason: '本人书面申请删除' })
  t.equal(erased.statusCode, 200, erased.body)
  const come = await as(clerk).post(`/v1/shifts/${id}/attendances`, { person_id: worker.id, direction: 'check_in' })
  t.match([come.statusCode, come.json().code], [409, 'person_erased'], come.body)
})

t.test('places go to who came first, as many as there are, in each division no more than it has', async () => {
  const names = ['甲', '乙', '丙']
  const waiting = fc
    .array(fc.constantFrom(null, ...names), { maxLength: 30 })
    .map((divisions) => divisions.map((division, place) => ({ id: String(place), number: place + 1, division })))
  const left = fc.dictionary(fc.constantFrom(...names), fc.integer({ min: -2, max: 6 }))
  fc.assert(
    fc.property(
      waiting,
      left,
      fc.integer({ min: -3, max: 12 }),
      fc.infiniteStream(fc.nat()),
      (queue, given, free, order) => {
        const free_in_divisions = new Map(Object.entries(given))
        const shuffled = queue.map((one) => ({ one, at: order.next().value ?? 0 })).sort((a, b) => a.at - b.at)
        const promoted = new Set(
          promotionsOf(
            { free, free_in_divisions },
            shuffled.map(({ one }) => one)
          )
        )
        const is_full = (division: string | null) =>
          division !== null &&
          free_in_divisions.has(division) &&
          queue.filter((one) => promoted.has(one.id) && one.division === division).length >=
            Math.max(0, free_in_divisions.get(division) ?? 0)
        if (promoted.size > Math.max(0, free)) return false
        for (const [division, places] of free_in_divisions)
          if (queue.filter((one) => promoted.has(one.id) && one.division === division).length > Math.max(0, places))
            return false
        // Whoever was passed over had no place to get: all were taken, or all of their division by who came before.
        return queue.every(
          (one) =>
            promoted.has(one.id) ||
            is_full(one.division) ||
            queue.filter(({ id, number }) => promoted.has(id) && number < one.number).length >= Math.max(0, free)
        )
      }
    )
  )
})
