import { sql } from 'kysely'
import t from 'tap'
import { COMMUNITY } from '../support/actors.ts'
import { onPostgres } from '../support/engines.ts'
import { businessDraft, NEXT_COMMUNITY } from '../support/register.ts'
import { givenEnumerator, givenRounds, visit } from '../support/rounds.ts'
import { Phone } from '../support/sync.ts'

await onPostgres(
  t,
  'nothing is lost to a transaction that ends after a later one was synchronised',
  async (t, engine) => {
    const { app, enumerator, register, open, assign } = await givenRounds(t, engine)
    const slow = await register('/v1/businesses', businessDraft())
    const fast = await register('/v1/businesses', businessDraft())
    const { id } = await open()
    await assign(id, enumerator.id)
    const phone = new Phone(app, enumerator)
    await phone.settle()
    let end = (): void => {}
    const ended = new Promise<void>((resolve) => {
      end = resolve
    })
    let begun = (): void => {}
    const has_begun = new Promise<void>((resolve) => {
      begun = resolve
    })
    const slowly = app.db.transaction().execute(async (tx) => {
      await sql`update visit set outcome = 'met', outcome_at = now() where subject_id = ${slow.id}`.execute(tx)
      begun()
      await ended
    })
    await has_begun
    await visit(app, id, enumerator.actor, [{ subject_id: fast.id, outcome: 'refused' }])
    t.match((await phone.sync()).items, [{ subject_id: fast.id, outcome: 'refused' }])
    end()
    await slowly
    await phone.sync()
    t.equal(phone.kept.get(`${id} ${slow.id}`)?.outcome, 'met')
  }
)

await onPostgres(t, 'whatever happens between the pages, a phone ends with what there is', async (t, engine) => {
  const { app, admin, as, enumerator, register, open, assign, done, visits } = await givenRounds(t, engine)
  const beside = await givenEnumerator(app, '370811015000')
  const subjects: { id: string; version: number }[] = await Promise.all(
    Array.from({ length: 14 }, async (_, place) => ({
      id: (await register('/v1/businesses', businessDraft({ area_code: place % 2 ? COMMUNITY : NEXT_COMMUNITY }))).id,
      version: 1
    }))
  )
  const { id } = await open()
  await assign(id, enumerator.id)
  await assign(id, beside.id, NEXT_COMMUNITY)
  const phones = [new Phone(app, enumerator, 2), new Phone(app, beside, 3)]
  const happen = async (step: number) => {
    const one = subjects[(step * 5) % subjects.length]
    if (one === undefined) return
    if (step % 11 === 4) await assign(id, step % 2 ? beside.id : enumerator.id)
    else if (step % 3 === 0)
      await visit(app, id, beside.actor, [{ subject_id: one.id, outcome: step % 2 ? 'met' : 'absent' }])
    else {
      const change =
        step % 3 === 1
          ? { status: 'active', area_code: step % 2 ? COMMUNITY : NEXT_COMMUNITY, head_count: step }
          : { status: step % 4 === 2 ? 'left' : 'active', head_count: step }
      const answer = await as(admin).put(`/v1/businesses/${one.id}`, one.version, businessDraft(change))
      if (answer.statusCode !== 200) throw new Error(answer.body)
      one.version = answer.json().version
    }
  }
  const acting = (async () => {
    for (let step = 0; step < 48; step++) await happen(step)
  })()
  let is_acting = true
  void acting.finally(() => {
    is_acting = false
  })
  while (is_acting) await Promise.all(phones.map((phone) => phone.ask()))
  await acting
  // To the end of the pass that had begun meanwhile, and another one.
  for (let pass = 0; pass < 2; pass++) await Promise.all(phones.map((phone) => phone.sync()))
  const fresh = [new Phone(app, enumerator), new Phone(app, beside)]
  await Promise.all(fresh.map((phone) => phone.sync()))
  for (const [place, phone] of phones.entries()) {
    const sorted = ({ kept }: Phone) => [...kept.entries()].sort(([one], [other]) => (one < other ? -1 : 1))
    t.strictSame(sorted(phone), sorted(fresh[place] ?? phone))
  }
  const active = new Set(
    (await as(admin).get('/v1/businesses?status=active&limit=200')).json().items.map((one: { id: string }) => one.id)
  )
  const listed = (await visits(id, 'limit=200'))
    .map(({ subject_id }: { subject_id: string }) => subject_id)
    .filter((subject_id: string) => active.has(subject_id))
  t.strictSame(phones.flatMap((phone) => phone.subjects()).sort(), listed.sort(), 'and everybody is somebody’s')
  await done(`/v1/rounds/${id}/close`)
})
