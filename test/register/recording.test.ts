import { deepStrictEqual } from 'node:assert'
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import type { KyselyPlugin } from 'kysely'
import t from 'tap'
import type { Staff } from '../../src/actor.ts'
import { systemChance } from '../../src/chance.ts'
import { Problem } from '../../src/problem.ts'
import { recordChange, recordChanges, type SubjectChange } from '../../src/register/service.ts'
import { transact } from '../../src/transaction.ts'
import type { Work } from '../../src/work.ts'
import { asSystem, COMMUNITY, givenWorker, SUBDISTRICT, type TestActor } from '../support/actors.ts'
import type { TestApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'
import {
  businessDraft,
  fictionalIdNumber,
  fictionalNumber,
  givenRegister,
  NEXT_COMMUNITY,
  workerDraft
} from '../support/register.ts'

const settings = { home_area_code: SUBDISTRICT }

/** One transaction of somebody at a desk of the community. */
const asClerk = async <Result>(app: TestApp, { id }: TestActor, use: (work: Work) => Promise<Result>) => {
  const actor: Staff = {
    kind: 'staff',
    person_id: id,
    session_id: id,
    role: 'community',
    area_code: COMMUNITY,
    restriction: null
  }
  const surroundings = { clock: app.testClock, chance: systemChance, keys: app.keys, settings }
  return await transact(app.db, surroundings, { scope: actor, caller: { actor, address: null, request_id: null } }, use)
}

const newWorker = (change: object = {}): SubjectChange => ({
  kind: 'worker',
  draft: workerDraft(change),
  source: 'import'
})

const codeOf = (outcome: unknown): string =>
  outcome instanceof Problem ? outcome.definition.code : (outcome as { is_changed: boolean }).is_changed ? 'ok' : 'same'

const WORKER_IDS = Array.from({ length: 3 }, randomUUID)
const BUSINESS_IDS = Array.from({ length: 2 }, randomUUID)
const PHONES = Array.from({ length: 3 }, fictionalNumber)
const ID_NUMBERS = Array.from({ length: 2 }, fictionalIdNumber)
const CREDIT_CODES = ['91350100M000100Y43', null]

/** Changes of few subjects that want the same few numbers, so that they get into each other's way. */
const workerChange = fc.record({
  id: fc.constantFrom(...WORKER_IDS),
  is_new: fc.boolean(),
  base_version: fc.constantFrom(undefined, undefined, 1, 2),
  phone: fc.constantFrom(...PHONES, null, '1990007'),
  id_number: fc.constantFrom(...ID_NUMBERS, null),
  employer_id: fc.constantFrom(null, null, ...BUSINESS_IDS),
  area_code: fc.constantFrom(COMMUNITY, NEXT_COMMUNITY, COMMUNITY, SUBDISTRICT),
  status: fc.constantFrom('active', 'left'),
  name: fc.constantFrom('虚构甲', '虚构乙')
})

const businessChange = fc.record({
  id: fc.constantFrom(...BUSINESS_IDS),
  is_new: fc.boolean(),
  credit_code: fc.constantFrom(...CREDIT_CODES),
  area_code: fc.constantFrom(COMMUNITY, NEXT_COMMUNITY),
  contact_phone: fc.constantFrom(...PHONES, null)
})

const worker = workerChange.map(({ id, is_new, base_version, ...draft }): SubjectChange => {
  const which = is_new ? { new_id: id } : { id, ...(base_version !== undefined && { base_version }) }
  return { kind: 'worker', ...which, draft: workerDraft(draft), source: 'import' }
})
const business = businessChange.map(
  ({ id, is_new, ...draft }): SubjectChange => ({
    kind: 'business',
    ...(is_new ? { new_id: id } : { id }),
    draft: businessDraft(draft),
    source: 'import'
  })
)
const changesAtOnce = fc.array(fc.oneof({ weight: 3, arbitrary: worker }, business), { minLength: 1, maxLength: 14 })

class Undone extends Error {}

/** What is told of changes and what they leave, in a transaction that is undone. */
async function trace(app: TestApp, record: (work: Work) => Promise<unknown[]>) {
  let left: unknown
  const use = async (work: Work) => {
    const outcomes = await record(work)
    const { tx } = work
    const subjects = await tx
      .selectFrom('subject')
      .select(['id', 'area_code', 'status', 'version'])
      .orderBy('id')
      .execute()
    const revisions = await tx
      .selectFrom('subject_revision')
      .select(['subject_id', 'version', 'content', 'changed_fields', 'area_code', 'recorded_area_code'])
      .orderBy('subject_id')
      .orderBy('version')
      .execute()
    const lookups = await tx
      .selectFrom('person_lookup')
      .innerJoin('person', 'person.id', 'person_lookup.person_id')
      .leftJoin('worker', 'worker.person_id', 'person.id')
      .leftJoin('business', 'business.contact_person_id', 'person.id')
      .select(['worker.subject_id as worker', 'business.subject_id as business', 'field', 'hash', 'person.area_code'])
      .orderBy('hash')
      .orderBy('field')
      .orderBy('business.subject_id')
      .execute()
    const names = await tx
      .selectFrom('person_name_lookup')
      .innerJoin('worker', 'worker.person_id', 'person_name_lookup.person_id')
      .select(['subject_id', 'hash', 'person_name_lookup.area_code'])
      .orderBy('subject_id')
      .orderBy('hash')
      .execute()
    const terms = await tx.selectFrom('business_term').selectAll().orderBy('subject_id').orderBy('term').execute()
    left = { outcomes: outcomes.map(codeOf), subjects, revisions, lookups, names, terms }
    throw new Undone()
  }
  await asSystem(app, use).catch((error) => {
    if (!(error instanceof Undone)) throw error
  })
  return left
}

await onPostgres(t, 'changes that are recorded at once come out as if one came after another', async (t, engine) => {
  const { app } = await givenRegister(t, engine)
  await fc.assert(
    fc.asyncProperty(changesAtOnce, async (changes) => {
      const together = await trace(app, (work) => recordChanges(work, changes))
      const one_by_one = await trace(app, async (work) => {
        const outcomes = []
        for (const change of changes)
          outcomes.push(
            await recordChange(work, change).catch((error) => {
              if (!(error instanceof Problem)) throw error
              return error
            })
          )
        return outcomes
      })
      deepStrictEqual(together, one_by_one)
    }),
    { numRuns: 25 }
  )
})

await onPostgres(t, 'however many changes come at once, they take as many statements', async (t, engine) => {
  const { app } = await givenRegister(t, engine)
  const countFor = (changes: SubjectChange[]) =>
    asSystem(app, async (work) => {
      let statements = 0
      const counting: KyselyPlugin = {
        transformQuery: ({ node }) => {
          statements++
          return node
        },
        transformResult: async ({ result }) => result
      }
      const tx = work.tx.withPlugin(counting) as Work['tx']
      const outcomes = await recordChanges({ ...work, tx }, changes)
      t.strictSame([...new Set(outcomes.map(codeOf))], ['ok'])
      return { statements, outcomes }
    })
  const manyNew = (count: number): SubjectChange[] => [
    ...Array.from({ length: count }, () => newWorker({ id_number: fictionalIdNumber() })),
    ...Array.from(
      { length: count },
      (): SubjectChange => ({
        kind: 'business',
        draft: businessDraft({ contact_phone: fictionalNumber() }),
        source: 'import'
      })
    )
  ]
  // So that whoever comes looks like somebody who is there, and among few enough that all of them are compared: looking for
  // duplicates takes a few more where there are any.
  await countFor([...manyNew(1), newWorker({ name: '虚构改名' })])
  const few = await countFor(manyNew(1))
  const many = await countFor(manyNew(10))
  t.equal(many.statements, few.statements, 'new ones')
  const changed = (made: typeof few): SubjectChange[] =>
    made.outcomes.flatMap((outcome, place) => {
      if (outcome instanceof Problem) return []
      const is_worker = place < made.outcomes.length / 2
      const draft = is_worker ? workerDraft({ name: '虚构改名' }) : businessDraft({ name: '虚构改名站' })
      return [{ kind: is_worker ? 'worker' : 'business', id: outcome.id, draft, source: 'import' }]
    })
  const few_changed = await countFor(changed(few))
  const many_changed = await countFor(changed(many))
  t.equal(many_changed.statements, few_changed.statements, 'changed ones')
})

await onPostgres(
  t,
  'whose number belongs to somebody out of sight is refused without a hint, and nobody else is',
  async (t, engine) => {
    const { app, clerk, register } = await givenRegister(t, engine)
    const taken = [fictionalNumber(), fictionalNumber(), fictionalNumber()]
    for (const phone of taken) await register('/v1/workers', workerDraft({ phone, area_code: NEXT_COMMUNITY }))
    const changes = [...taken, ...Array.from({ length: 10 }, fictionalNumber)]
      .map((phone, place) => ({ phone, order: (place * 7) % 13 }))
      .sort((one, other) => one.order - other.order)
      .map(({ phone }) => newWorker({ phone }))
    const outcomes = await asClerk(app, clerk, (work) => recordChanges(work, changes))
    for (const [place, outcome] of outcomes.entries()) {
      const is_taken = taken.includes(String(changes[place]?.draft['phone']))
      t.equal(codeOf(outcome), is_taken ? 'worker_registered' : 'ok')
      if (outcome instanceof Problem) t.notMatch(JSON.stringify(outcome.detail), /[0-9a-f]{8}-/)
    }
    const workers = await app.db.selectFrom('worker').select('subject_id').where('area_code', '=', COMMUNITY).execute()
    t.equal(workers.length, 10)
    const events = await app.db.selectFrom('audit_entry').select('id').where('action', '=', 'worker.register').execute()
    t.equal(events.length, 13, 'each registration stands in the audit')
  }
)

await onPostgres(t, 'many at once in two places with the same numbers are each registered once', async (t, engine) => {
  const { app, clerk } = await givenRegister(t, engine)
  const numbers = Array.from({ length: 12 }, fictionalNumber)
  const batches = [numbers, [...numbers].reverse(), numbers]
  const outcomes = await Promise.all(
    batches.map((phones) =>
      asClerk(app, clerk, (work) =>
        recordChanges(
          work,
          phones.map((phone) => newWorker({ phone }))
        )
      )
    )
  )
  const codes = outcomes.flat().map(codeOf)
  t.equal(codes.filter((code) => code === 'ok').length, numbers.length)
  t.equal(codes.filter((code) => code === 'worker_registered').length, 2 * numbers.length)
})

await onPostgres(t, 'who cannot be read keeps nobody else from being recorded', async (t, engine) => {
  const { app, clerk, register } = await givenRegister(t, engine)
  const broken = await register('/v1/workers', workerDraft())
  const intact = await register('/v1/workers', workerDraft())
  const signed_in = await givenWorker(app)
  for (const id of [broken.person_id, signed_in.id])
    await app.db
      .updateTable('person')
      .set({ phone: Buffer.alloc(40) })
      .where('id', '=', id)
      .execute()
  const change = (id: string): SubjectChange => ({ kind: 'worker', id, draft: workerDraft(), source: 'import' })
  const changes = [change(broken.id), newWorker({ phone: signed_in.phone }), change(intact.id), newWorker()]
  const outcomes = await asClerk(app, clerk, (work) => recordChanges(work, changes))
  t.strictSame(outcomes.map(codeOf), ['person_unreadable', 'person_unreadable', 'ok', 'ok'])
})

await onPostgres(t, 'a new subject has the id that it comes with, unless anybody has it already', async (t, engine) => {
  const { app, clerk, register } = await givenRegister(t, engine)
  const own = await register('/v1/workers', workerDraft())
  const foreign = await register('/v1/workers', workerDraft({ area_code: NEXT_COMMUNITY }))
  const new_id = randomUUID()
  const changes = [own.id, foreign.id, new_id.toUpperCase(), new_id].map((id) => ({ ...newWorker(), new_id: id }))
  const outcomes = await asClerk(app, clerk, (work) => recordChanges(work, changes))
  t.strictSame(outcomes.map(codeOf), ['subject_id_taken', 'subject_id_taken', 'ok', 'subject_id_taken'])
  t.match(outcomes[2], { id: new_id, version: 1 })
})

await onPostgres(t, 'a change counts to the month of its round, or to the one in Jining', async (t, engine) => {
  const { app, clerk } = await givenRegister(t, engine)
  app.testClock.set('2026-11-30T23:59:59+08:00')
  const changes = [newWorker(), { ...newWorker(), month: '2026-03' }]
  const recorded = await asClerk(app, clerk, (work) => recordChanges(work, changes))
  app.testClock.set('2026-12-01T00:00:00+08:00')
  recorded.push(await asClerk(app, clerk, (work) => recordChange(work, newWorker())))
  const revisions = await app.db.selectFrom('subject_revision').select(['subject_id', 'month']).execute()
  const months = new Map(revisions.map(({ subject_id, month }) => [subject_id, month]))
  const of = recorded.map((outcome) => (outcome instanceof Problem ? undefined : months.get(outcome.id)))
  t.strictSame(of, ['2026-11', '2026-03', '2026-12'])
})
