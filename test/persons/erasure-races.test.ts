import { sql } from 'kysely'
import t from 'tap'
import { openSession } from '../../src/access/sessions.ts'
import { createPerson } from '../../src/persons/service.ts'
import { asSystem, COMMUNITY, givenStaff, SUBDISTRICT } from '../support/actors.ts'
import { startApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'
import { eventually } from '../support/eventually.ts'
import { givenCourier, memoryErasureLog, REASON, type TestPerson } from '../support/persons.ts'

const body = { reason: '本人书面申请删除' }
const ROUNDS = 8

const times = <Result>(count: number, make: (place: number) => Promise<Result>): Promise<Result[]> =>
  Promise.all(Array.from({ length: count }, (_, place) => make(place)))

await onPostgres(
  t,
  'reveals beside an erasure show the person or say that they are erased, and leave nothing',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
    const clerk = await givenStaff(app, 'community', COMMUNITY)
    for (let round = 0; round < ROUNDS; round++) {
      const person = await givenCourier(app)
      const url = `/v1/persons/${person.id}`
      const reveal = { token: clerk.token, body: { fields: ['name', 'phone'], reason: REASON } }
      const [erased, ...others] = await Promise.all([
        app.send('POST', `${url}/erase`, { token: admin.token, body }),
        ...Array.from({ length: 4 }, () => app.send('POST', `${url}/reveal`, reveal)),
        app.send('GET', url, { token: person.token }),
        app.send('POST', `${url}/erase`, { token: person.token, body })
      ])
      t.equal(erased.statusCode, 200)
      for (const answer of others) {
        const expected = answer.statusCode === 200 || ['person_erased', 'token_not_valid'].includes(answer.json().code)
        t.ok(expected, answer.body)
      }
    }
    t.strictSame(await app.db.selectFrom('person_reveal').selectAll().execute(), [])
    t.strictSame(await app.db.selectFrom('person_lookup').selectAll().execute(), [])
  }
)

await onPostgres(t, 'no session stays open that was opened while its person was erased', async (t, engine) => {
  const app = await startApp(t, engine)
  const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const open = (person: TestPerson) =>
    asSystem(app, (work) =>
      openSession(work, { id: person.id, kind: 'worker', area_code: COMMUNITY, restriction: null })
    ).then(
      () => 'opened',
      (error) => error.code
    )
  const outcomes: string[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const person = await givenCourier(app)
    const [answer, ...opened] = await Promise.all([
      app.send('POST', `/v1/persons/${person.id}/erase`, { token: admin.token, body }),
      ...Array.from({ length: 6 }, () => open(person))
    ])
    t.equal(answer.statusCode, 200)
    outcomes.push(...opened)
    const live = await app.db
      .selectFrom('session')
      .select('id')
      .where('person_id', '=', person.id)
      .where('revoked_at', 'is', null)
      .execute()
    t.strictSame(live, [])
  }
  t.ok(
    outcomes.every((outcome) => outcome === 'opened' || outcome === '40001'),
    outcomes.join(' ')
  )
})

await onPostgres(
  t,
  'a number that is erased and taken again at once belongs to one living person at most',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
    for (let round = 0; round < ROUNDS; round++) {
      const { id, phone } = await givenCourier(app)
      const create = () =>
        asSystem(app, (work) => createPerson(work, { kind: 'worker', area_code: COMMUNITY, phone })).then(
          (created) => created,
          (error) => (error.code === '23505' ? undefined : Promise.reject(error))
        )
      const [answer, ...created] = await Promise.all([
        app.send('POST', `/v1/persons/${id}/erase`, { token: admin.token, body }),
        ...Array.from({ length: 4 }, create)
      ])
      t.equal(answer.statusCode, 200)
      const found = await app.db
        .selectFrom('person_lookup')
        .select('person_id')
        .where('hash', '=', app.keys.hash('phone lookup', phone))
        .execute()
      t.ok(found.length <= 1)
      t.strictSame(
        found.map(({ person_id }) => person_id),
        created.filter((one) => one !== undefined)
      )
      t.notOk(found.some(({ person_id }) => person_id === id))
    }
  }
)

await onPostgres(t, 'erasing the same person many times at once erases once', async (t, engine) => {
  const erasure_log = memoryErasureLog()
  const app = await startApp(t, engine, { erasure_log })
  const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const { id } = await givenCourier(app)
  const answers = await times(8, () => app.send('POST', `/v1/persons/${id}/erase`, { token: admin.token, body }))
  for (const answer of answers) t.strictSame(answer.json(), answers[0]?.json())
  const entries = await app.db.selectFrom('audit_entry').select('id').where('action', '=', 'person.erase').execute()
  t.equal(entries.length, 1)
  t.ok(erasure_log.lines.every(({ person_id }) => person_id === id))
})

await onPostgres(t, 'two administrators who erase themselves at once leave one', async (t, engine) => {
  const app = await startApp(t, engine)
  for (let round = 0; round < 3; round++) {
    const admins = await times(2, () => givenStaff(app, 'subdistrict', SUBDISTRICT))
    const answers = await Promise.all(
      admins.map(({ id, token }) => app.send('POST', `/v1/persons/${id}/erase`, { token, body }))
    )
    const active = await app.db
      .selectFrom('staff')
      .select('person_id')
      .where('role', '=', 'subdistrict')
      .where('disabled_at', 'is', null)
      .execute()
    t.ok(active.length >= 1, answers.map(({ statusCode }) => statusCode).join(' '))
    t.ok(answers.every(({ statusCode }) => [200, 409].includes(statusCode)))
  }
})

await onPostgres(
  t,
  'an administrator who is erased while another is disabled stays, and is told why',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
    const other = await givenStaff(app, 'subdistrict', SUBDISTRICT)
    const other_is_disabled = Promise.withResolvers<void>()
    const begun = Promise.withResolvers<void>()
    const disabling = app.db.transaction().execute(async (tx) => {
      await tx.updateTable('staff').set({ disabled_at: new Date() }).where('person_id', '=', other.id).execute()
      begun.resolve()
      await other_is_disabled.promise
    })
    await begun.promise
    const erasing = app.send('POST', `/v1/persons/${admin.id}/erase`, { token: admin.token, body })
    const waiting = sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    t.ok(await eventually(async () => (await waiting.execute(app.db)).rows.length === 1, 20), 'it has begun, and waits')
    other_is_disabled.resolve()
    await disabling
    const answer = await erasing
    t.match([answer.statusCode, answer.json().code], [409, 'last_administrator'])
    t.match((await app.send('GET', `/v1/persons/${admin.id}`, admin)).json(), { erased_at: null })
  }
)
