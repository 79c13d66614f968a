import { sql } from 'kysely'
import t from 'tap'
import type { TestApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'
import { fictionalNumber, givenRegister, idsOf, workerDraft } from '../support/register.ts'

type Answer = Awaited<ReturnType<TestApp['send']>>

const statusesOf = (answers: Answer[]): number[] => answers.map(({ statusCode }) => statusCode).sort()
const versions = { survivor_version: 1, other_version: 1 }

await onPostgres(
  t,
  'of merges that cross, or lead in a circle, those remain that lead to an end',
  async (t, engine) => {
    const { app, admin, as, register } = await givenRegister(t, engine)
    const given = async () => (await register('/v1/workers', workerDraft())).id as string
    const merge = (survivor_id: string, other_id: string) =>
      as(admin).post(`/v1/workers/${survivor_id}/merge`, { other_id, ...versions })
    for (let round = 0; round < 5; round++) {
      const [a, b, c] = [await given(), await given(), await given()]
      const crossed = await Promise.all([merge(a, b), merge(b, a)])
      t.strictSame(statusesOf(crossed), [200, 409], crossed.map(({ body }) => body).join())
      const [d, e] = [await given(), await given()]
      const circle = await Promise.all([merge(c, d), merge(d, e), merge(e, c), merge(c, e)])
      for (const { statusCode, body } of circle) t.ok([200, 409, 412].includes(statusCode), `${statusCode} ${body}`)
      t.ok(circle.some(({ statusCode }) => statusCode === 200))
      for (const id of [a, b, c, d, e]) {
        const { statusCode, headers } = await as(admin).get(`/v1/workers/${id}`)
        if (statusCode === 308) t.equal((await as(admin).get(String(headers.location))).statusCode, 200, 'an end')
        else t.equal(statusCode, 200)
      }
    }
    const standing = await app.db.selectFrom('subject_merge').selectAll().execute()
    const listed = idsOf(await as(admin).get('/v1/workers?limit=200'))
    t.equal(listed.length, 25 - standing.length)
  }
)

await onPostgres(
  t,
  'a merge beside a change, another merge or its own undoing comes before or after it',
  async (t, engine) => {
    const { app, admin, as, register } = await givenRegister(t, engine)
    for (let round = 0; round < 5; round++) {
      const phones = [fictionalNumber(), fictionalNumber(), fictionalNumber()]
      const [one, two, three] = await Promise.all(
        phones.map((phone) => register('/v1/workers', workerDraft({ phone })))
      )
      const fields = { phone: 'other' }
      const answers = await Promise.all([
        as(admin).post(`/v1/workers/${one.id}/merge`, { other_id: two.id, ...versions, fields }),
        as(admin).post(`/v1/workers/${three.id}/merge`, { other_id: two.id, ...versions, fields }),
        as(admin).put(`/v1/workers/${two.id}`, 1, {
          ...workerDraft({ phone: phones[1] }),
          weekly_hours: 3,
          status: 'active'
        }),
        as(admin).post('/v1/workers', workerDraft({ phone: phones[1] }))
      ])
      const [first, second, change, again] = answers
      for (const { statusCode, body } of answers) t.ok([200, 409, 412].includes(statusCode), `${statusCode} ${body}`)
      t.equal([first, second, change].filter((answer) => answer?.statusCode === 200).length, 1, 'one of the three')
      t.equal(again?.statusCode, 409, 'the number is nobody else’s at any moment')
      const found = idsOf(await as(admin).post('/v1/workers/search', { phone: phones[1] ?? '' }))
      t.equal(found.length, 1)

      const merged = answers
        .slice(0, 2)
        .find(({ statusCode }) => statusCode === 200)
        ?.json()
      if (merged === undefined) continue
      const undo = () => as(admin).post(`/v1/merges/${merged.id}/undo`, {})
      const undone = await Promise.all([undo(), undo(), undo()])
      t.strictSame(statusesOf(undone), [200, 409, 409])
      t.strictSame(idsOf(await as(admin).post('/v1/workers/search', { phone: phones[1] ?? '' })), [two.id])
    }
    const lookups = await sql<{ count: number }>`
    select count(*)::integer as count from person_lookup where field = 'phone'`.execute(app.db)
    t.equal(lookups.rows[0]?.count, 15, 'everybody has one number again')
  }
)

await onPostgres(t, 'namesakes who are changed at once do not stand in each other’s way', async (t, engine) => {
  const { admin, as, register } = await givenRegister(t, engine)
  const workers = await Promise.all(
    Array.from({ length: 8 }, () => register('/v1/workers', workerDraft({ name: '虚构同名' })))
  )
  for (let version = 1; version < 4; version++) {
    const answers = await Promise.all(
      workers.map(({ id }) =>
        as(admin).put(`/v1/workers/${id}`, version, {
          ...workerDraft({ name: '虚构同名', employer_name: `虚构${version}` }),
          status: 'active'
        })
      )
    )
    t.strictSame(statusesOf(answers), Array(8).fill(200))
  }
  await as(admin).post('/v1/duplicates/scan', { kind: 'worker' })
  const { items } = (await as(admin).get('/v1/duplicates?limit=200')).json()
  t.equal(items.length, (8 * 7) / 2, 'and a scan finds those who missed each other')
})

await onPostgres(t, 'no circle and no half merge gets into the tables, whoever writes them', async (t, engine) => {
  const { app, admin, as, register } = await givenRegister(t, engine)
  const [one, two, three] = await Promise.all([1, 2, 3].map(() => register('/v1/workers', workerDraft())))
  t.equal((await as(admin).post(`/v1/workers/${one.id}/merge`, { other_id: two.id, ...versions })).statusCode, 200)
  const insert = (survivor_id: string, absorbed_id: string, status = 'merged') =>
    app.db.transaction().execute(async (tx) => {
      await sql`update subject set status = ${status} where id = ${absorbed_id}`.execute(tx)
      await sql`
        insert into subject_merge (id, subject_kind, survivor_id, survivor_area_code, absorbed_id, absorbed_area_code,
          survivor_version_before, survivor_version, absorbed_version, fields, merged_at)
        select gen_random_uuid(), 'worker', id, area_code, ${absorbed_id}, area_code, 1, 1, 2, '{}', now()
        from subject where id = ${survivor_id}`.execute(tx)
    })
  const refused = { code: '23514' }
  await t.rejects(insert(two.id, one.id), refused, 'a circle')
  await t.rejects(insert(three.id, two.id), refused, 'two survivors')
  await t.rejects(insert(two.id, three.id), refused, 'a survivor who is merged')
  await t.rejects(insert(one.id, one.id), refused, 'nobody is their own survivor')
  await t.rejects(insert(one.id, three.id, 'active'), refused, 'a merge of who is not merged')
  for (const statement of [
    sql`update subject set status = 'merged' where id = ${three.id}`,
    sql`update subject set status = 'active' where id = ${two.id}`,
    sql`update subject_merge set undone_at = now(), undone_version = 2`
  ])
    await t.rejects(statement.execute(app.db), refused)
  const erase = sql`
    update person set wrapped_key = null, key_version = null, name = null, phone = null, id_number = null, erased_at = now()
    where id = ${two.person_id}`
  await t.rejects(erase.execute(app.db), { code: '40001' }, 'one of two goes without the other')
  await t.rejects(sql`delete from subject_merge`.execute(app.db), { code: '23001' })
})
