import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { sql } from 'kysely'
import t from 'tap'
import { COMMUNITY, givenStaff } from '../support/actors.ts'
import { onPostgres } from '../support/engines.ts'
import { fictionalNumber, workerDraft } from '../support/register.ts'
import { givenRound, newcomer } from '../support/submitting.ts'

const times = <Result>(count: number, make: (place: number) => Promise<Result>): Promise<Result[]> =>
  Promise.all(Array.from({ length: count }, (_, place) => make(place)))

interface Results {
  items: { result: string; problem: { code: string } | null }[]
}

const resultsOf = (answer: { json(): Results }) =>
  answer.json().items.map(({ result, problem }) => problem?.code ?? result)

await onPostgres(t, 'of batches at once with the same submissions each enters once', async (t, engine) => {
  const { app, as, admin, register, submission, submitAll } = await givenRound(t, engine)
  const known = []
  for (let place = 0; place < 12; place++) known.push((await register('/v1/workers', workerDraft())).id)
  for (let round = 1; round <= 3; round++) {
    const items = [
      ...known.map((subject_id) =>
        submission({ subject_id, base_version: round, answers: { weekly_hours: 40 + round } })
      ),
      ...Array.from({ length: 6 }, () => submission({ subject_id: randomUUID(), ...newcomer() })),
      submission({ subject_id: known[0], base_version: round, outcome: 'absent' })
    ]
    const answers = await times(4, (place) => submitAll(place % 2 === 0 ? items : items.toReversed()))
    for (const answer of answers) t.equal(answer.statusCode, 200, answer.body)
    const results = answers.map(resultsOf)
    t.equal(results.flat().filter((result) => result === 'received').length, items.length, 'each is received once')
    t.equal(results.flat().filter((result) => result === 'repeated').length, 3 * items.length)
  }
  const revisions = await app.db.selectFrom('subject_revision').select('subject_id').execute()
  t.equal(revisions.length, 12 * 4)
  t.match((await as(admin).get(`/v1/workers/${known[5]}`)).json(), { version: 4, weekly_hours: 43 })
})

await onPostgres(
  t,
  'a batch whose connection breaks at any moment enters once when it is sent again',
  async (t, engine) => {
    const { app, register, submission, submitAll } = await givenRound(t, engine)
    const known: string[] = []
    for (let place = 0; place < 20; place++) known.push((await register('/v1/workers', workerDraft())).id)
    for (let round = 1; round <= 8; round++) {
      const items = [
        ...known.map((subject_id) =>
          submission({ subject_id, base_version: round, answers: { weekly_hours: 40 + round } })
        ),
        ...known.slice(0, 5).map(() => submission({ subject_id: randomUUID(), ...newcomer() }))
      ]
      const sent = submitAll(items)
      await delay(5 * round)
      await sql`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`.execute(app.db)
      t.ok([200, 503].includes((await sent).statusCode))
      const again = await submitAll(items)
      t.equal(again.statusCode, 200, again.body)
      t.ok(resultsOf(again).every((result) => result === 'received' || result === 'repeated'))
      t.equal(new Set(resultsOf(again)).size, 1, 'all of it or nothing')
    }
    const revisions = await app.db.selectFrom('subject_revision').select('subject_id').execute()
    t.equal(revisions.length, 20 * 9)
    t.equal((await app.db.selectFrom('submission').select('id').execute()).length, 8 * 25)
  }
)

await onPostgres(t, 'of two who hand in different things at once nothing is lost', async (t, engine) => {
  const { app, as, admin, register, submission } = await givenRound(t, engine)
  const staff = await times(4, () => givenStaff(app, 'community', COMMUNITY))
  const fields = [{ weekly_hours: 41 }, { vehicle: 'van' }, { is_steward: true }, { employer_name: '虚构快递' }]
  for (let round = 0; round < 4; round++) {
    const { id } = await register('/v1/workers', workerDraft())
    const answers = await times(4, async (place) =>
      as(staff[place] ?? admin).post(
        '/v1/submissions',
        submission({ subject_id: id, base_version: 1, answers: fields[place] })
      )
    )
    t.strictSame(
      answers.map(({ statusCode }) => statusCode),
      [201, 201, 201, 201]
    )
    t.strictSame(
      answers.flatMap((answer) => answer.json().conflicts),
      []
    )
    t.match((await as(admin).get(`/v1/workers/${id}`)).json(), { version: 5, ...Object.assign({}, ...fields) })

    const hours = await times(4, async (place) =>
      as(staff[place] ?? admin).post(
        '/v1/submissions',
        submission({ subject_id: id, base_version: 5, answers: { weekly_hours: 50 + place } })
      )
    )
    t.equal(hours.filter((answer) => answer.json().conflicts.length === 0).length, 1)
    t.equal(hours.filter((answer) => answer.json().conflicts.length === 1).length, 3)
  }
})

await onPostgres(t, 'a round that is closed meanwhile takes either all of a batch or none of it', async (t, engine) => {
  const { visitor, register, open, assign, submission, submitAll, close, visits } = await givenRound(t, engine)
  const { id: subject_id } = await register('/v1/workers', workerDraft())
  for (const month of ['2026-12', '2027-01', '2027-02']) {
    const { id: round_id } = await open({ month, due_on: `${month}-28` })
    await assign(round_id, visitor.id)
    const items = Array.from({ length: 5 }, () =>
      submission({ round_id, subject_id, base_version: 1, outcome: 'absent' })
    )
    const [answer] = await Promise.all([submitAll(items), close(round_id)])
    const results = new Set(resultsOf(answer))
    t.equal(results.size, 1)
    const [visit] = await visits(round_id)
    t.equal(visit.outcome, results.has('received') ? 'absent' : null)
    t.ok(results.has('received') || results.has('round_closed'))
  }
})

await onPostgres(t, 'of decisions at once one holds, of reviews and of conflicts', async (t, engine) => {
  const { app, as, admin, clerk, register, submit, review, submission } = await givenRound(t, engine)
  const others = await times(3, () => givenStaff(app, 'community', COMMUNITY))
  for (let round = 0; round < 3; round++) {
    const held = submission({ subject_id: randomUUID(), ...newcomer() })
    t.equal((await submit(held)).statusCode, 201)
    const actions = ['approve', 'return', 'reject', 'approve']
    const reviews = await times(4, (place) =>
      review(held.id, actions[place] ?? '', 1, { comment: '虚构的意见' }, [...others, admin][place])
    )
    t.strictSame(reviews.map(({ statusCode }) => statusCode).sort(), [200, 412, 412, 412])

    const { id } = await register('/v1/workers', workerDraft({ weekly_hours: 40, phone: fictionalNumber() }))
    await submit({ subject_id: id, base_version: 1, answers: { weekly_hours: 41 } }, clerk)
    const { conflicts } = (await submit({ subject_id: id, base_version: 1, answers: { weekly_hours: 42 } })).json()
    const decided = await times(3, (place) =>
      as(others[place] ?? admin).post(
        `/v1/conflicts/${conflicts[0].id}/resolve`,
        { choice: 'value', value: 50 + place },
        { 'if-match': '"2"' }
      )
    )
    t.strictSame(decided.map(({ statusCode }) => statusCode).sort(), [200, 409, 409])
    t.equal((await as(admin).get(`/v1/workers/${id}`)).json().version, 3)
  }
})

await onPostgres(
  t,
  'answers beside an erasure either come before it or are refused, and leave nothing',
  async (t, engine) => {
    const { app, as, admin, register, submit } = await givenRound(t, engine)
    for (let round = 0; round < 4; round++) {
      const { id, person_id } = await register('/v1/workers', workerDraft())
      const [erased, ...handed] = await Promise.all([
        as(admin).post(`/v1/persons/${person_id}/erase`, { reason: '本人书面申请删除' }),
        ...Array.from({ length: 3 }, () => submit({ subject_id: id, base_version: 1, answers: { name: '虚构钱八' } }))
      ])
      t.equal(erased?.statusCode, 200, erased?.body)
      for (const { statusCode, body } of handed) t.ok([201, 409].includes(statusCode), `${statusCode} ${body}`)
      for (const { answers } of (await as(admin).get(`/v1/submissions?subject_id=${id}`)).json().items)
        t.strictSame(answers, {})
    }
    t.strictSame(await app.db.selectFrom('person_lookup').selectAll().execute(), [])
  }
)
