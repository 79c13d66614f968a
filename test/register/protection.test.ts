import { join } from 'node:path'
import { sql } from 'kysely'
import t from 'tap'
import { type Actor, SYSTEM } from '../../src/actor.ts'
import { systemChance } from '../../src/chance.ts'
import { inScope } from '../../src/database/scope.ts'
import { ERASERS } from '../../src/erasers.ts'
import { ErasureLog, replayErasures } from '../../src/persons/service.ts'
import { systemTransactions } from '../../src/transaction.ts'
import { COMMUNITY, OTHER_COMMUNITY, OTHER_SUBDISTRICT, SUBDISTRICT } from '../support/actors.ts'
import { backUpPersons } from '../support/backups.ts'
import { onEachEngine, onPostgres } from '../support/engines.ts'
import { businessDraft, fictionalIdNumber, givenRegister, idsOf, workerDraft } from '../support/register.ts'

const REASON = { reason: '本人书面申请删除' }

await onPostgres(
  t,
  'of an erased worker the register keeps what is nobody’s, now and in the past',
  async (t, engine) => {
    const { app, clerk, admin, as, register } = await givenRegister(t, engine)
    const id_number = fictionalIdNumber()
    const draft = workerDraft({ name: '虚构骑手己', phone: '19900099001', id_number, is_party_member: true })
    const worker = await register('/v1/workers', draft)
    const url = `/v1/workers/${worker.id}`
    app.testClock.advance(60)
    await as(clerk).put(url, 1, { ...draft, name: '虚构骑手庚', status: 'active' })
    const token = (await app.db.selectFrom('person_name_lookup').selectAll().execute()).length
    t.ok(token > 0, 'there is something to be erased')
    t.equal((await as(admin).post(`/v1/persons/${worker.person_id}/erase`, REASON)).statusCode, 200)

    const nothing = { name: null, phone: null, id_number: null, is_party_member: null }
    t.match((await as(clerk).get(url)).json(), { ...nothing, occupation: 'courier', version: 2 })
    t.match((await as(clerk).get(`${url}?as_of=2026-11-23T10:00:30%2B08:00`)).json(), { ...nothing, version: 1 })
    t.match((await as(clerk).get('/v1/workers?as_of=2026-11-23')).json().items, [nothing])
    const { items } = (await as(clerk).get(`${url}/history`)).json()
    t.strictSame(items[0].changes, [], 'nobody can tell any more that the name changed')
    t.notMatch(JSON.stringify(items), /虚|199\*/)
    for (const body of [{ name: '骑手' }, { phone: '19900099001' }, { id_number }])
      t.strictSame(idsOf(await as(clerk).post('/v1/workers/search', body)), [])
    t.strictSame(await app.db.selectFrom('person_lookup').selectAll().execute(), [])
    t.strictSame(await app.db.selectFrom('person_name_lookup').selectAll().execute(), [])
    const change = await as(clerk).put(url, 2, { ...draft, status: 'left' })
    t.match([change.statusCode, change.json().code], [409, 'person_erased'])
    const again = await as(clerk).post('/v1/workers', draft)
    t.equal(again.statusCode, 201, 'whoever comes with the number is somebody new')
  }
)

await onPostgres(t, 'a worker who erases themselves leaves as little', async (t, engine) => {
  const { app, clerk, as, register } = await givenRegister(t, engine)
  const worker = await register('/v1/workers', workerDraft({ phone: '19900099002', is_party_member: true }))
  await app.send('POST', '/v1/auth/codes', { body: { phone: '19900099002' } })
  const session = await app.send('POST', '/v1/auth/sessions', {
    body: { phone: '19900099002', code: app.codes.codeFor('19900099002') }
  })
  const erased = await app.send('POST', `/v1/persons/${worker.person_id}/erase`, {
    token: session.json().token,
    body: REASON
  })
  t.equal(erased.statusCode, 200, erased.body)
  t.match((await as(clerk).get(`/v1/workers/${worker.id}`)).json(), { name: null, is_party_member: null })
})

await onPostgres(t, 'a restored backup brings no erased worker back into the register', async (t, engine) => {
  const log = new ErasureLog(join(t.testdir({}), 'erasures.jsonl'))
  const { app, clerk, admin, as, register } = await givenRegister(t, engine, { erasure_log: log })
  const id_number = fictionalIdNumber()
  const { id, person_id } = await register('/v1/workers', workerDraft({ id_number, is_party_member: true }))
  const restore = await backUpPersons(app.db)
  t.equal((await as(admin).post(`/v1/persons/${person_id}/erase`, REASON)).statusCode, 200)
  await restore()
  const found = async () => idsOf(await as(clerk).post('/v1/workers/search', { name: '虚构' }))
  const read = async () => (await as(clerk).get(`/v1/workers/${id}`)).json()
  t.strictSame(await found(), [id], 'back again')
  t.match(await read(), { name: '虚***', is_party_member: true })

  const settings = { home_area_code: SUBDISTRICT }
  const run = systemTransactions(app.db, { clock: app.testClock, chance: systemChance, keys: app.keys, settings })
  t.match(await replayErasures({ run, log, erasers: ERASERS }), { erased: 1 })
  t.strictSame(await found(), [])
  t.strictSame(idsOf(await as(clerk).post('/v1/workers/search', { id_number })), [])
  t.match(await read(), { name: null, phone: null, id_number: null, is_party_member: null })
  t.strictSame(await app.db.selectFrom('person_name_lookup').selectAll().execute(), [])
})

await onPostgres(t, 'a reason for an erasure does not hold the identity number either', async (t, engine) => {
  const { admin, as, register } = await givenRegister(t, engine)
  const id_number = fictionalIdNumber()
  const { person_id } = await register('/v1/workers', workerDraft({ id_number }))
  const refused = await as(admin).post(`/v1/persons/${person_id}/erase`, {
    reason: `${id_number.slice(0, 6)} ${id_number.slice(6).toLowerCase()} 申请`
  })
  t.match([refused.statusCode, refused.json().code], [400, 'reason_names_person'])
})

await onPostgres(t, 'a business loses its erased contact, and the next one is somebody new', async (t, engine) => {
  const { clerk, admin, as, register } = await givenRegister(t, engine)
  const draft = businessDraft({ contact_name: '虚构赵六', contact_phone: '19900099003' })
  const business = await register('/v1/businesses', draft)
  await as(admin).post(`/v1/persons/${business.contact_person_id}/erase`, REASON)
  const url = `/v1/businesses/${business.id}`
  t.match((await as(clerk).get(url)).json(), { name: draft.name, contact_name: null, contact_phone: null })
  const changed = await as(clerk).put(url, 1, { ...draft, status: 'active' })
  t.match(changed.json(), { version: 2, contact_name: '虚***' }, changed.body)
  t.not(changed.json().contact_person_id, business.contact_person_id)
})

await onPostgres(
  t,
  'a query that forgets its area returns nothing foreign, and partners see nothing',
  async (t, engine) => {
    const { app, clerk, admin, register } = await givenRegister(t, engine)
    const own = await register('/v1/workers', workerDraft())
    const next_door = await register('/v1/businesses', businessDraft({ area_code: OTHER_COMMUNITY }))
    const tables = [
      'subject',
      'worker',
      'business',
      'business_term',
      'subject_revision',
      'person_name',
      'person_name_lookup'
    ]
    const seenBy = async (actor: Actor) =>
      await inScope(app.db, actor, async (tx) => {
        const counts = []
        for (const table of tables) {
          const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(tx)
          counts.push(Number(rows[0]?.count) > 0)
        }
        return counts
      })
    const staff = { kind: 'staff', session_id: own.id, restriction: null } as const
    const community = { ...staff, person_id: clerk.id, role: 'community', area_code: COMMUNITY } as const
    const foreign = { ...staff, person_id: admin.id, role: 'subdistrict', area_code: OTHER_SUBDISTRICT } as const
    const partner = {
      kind: 'partner',
      api_key_id: own.id,
      scopes: ['stations:read'],
      environment: 'live',
      area_code: '370811015000'
    } as const
    t.strictSame(await seenBy(community), [true, true, false, false, true, true, true])
    t.strictSame(
      await seenBy(foreign),
      tables.map(() => false)
    )
    t.strictSame(
      await seenBy(partner),
      tables.map(() => false)
    )
    t.strictSame(
      await seenBy({ kind: 'anonymous' }),
      tables.map(() => false)
    )
    t.strictSame(
      await seenBy(SYSTEM),
      tables.map(() => true)
    )
    await t.rejects(
      inScope(app.db, community, (tx) =>
        sql`update subject set area_code = ${OTHER_COMMUNITY} where id = ${own.id}`.execute(tx)
      ),
      { code: '42501' },
      'nobody moves a subject out of their area'
    )
    const changed = await inScope(app.db, community, (tx) =>
      tx.updateTable('subject').set({ status: 'left' }).where('id', '=', next_door.id).executeTakeFirst()
    )
    t.equal(Number(changed.numUpdatedRows), 0)
  }
)

await onEachEngine(t, 'what was recorded stays as it was recorded, whoever asks', async (t, engine) => {
  const { app, register } = await givenRegister(t, engine)
  const { id } = await register('/v1/workers', workerDraft())
  for (const statement of [
    sql`update subject_revision set content = '{}' where subject_id = ${id}`,
    sql`update subject_revision set recorded_at = now() where subject_id = ${id}`,
    sql`delete from subject_revision where subject_id = ${id}`,
    sql`truncate subject_revision cascade`
  ])
    await t.rejects(statement.execute(app.db), { code: '23001' })
  await t.rejects(sql`update subject set version = 7 where id = ${id}`.execute(app.db), { code: '23503' })
  await t.rejects(sql`update subject set area_code = '370811015000' where id = ${id}`.execute(app.db), {
    code: '23514'
  })
  await t.rejects(
    sql`
      insert into subject_revision (subject_id, subject_kind, version, area_code, recorded_area_code, recorded_at, source,
        content, changed_fields)
      select subject_id, subject_kind, 3, area_code, recorded_area_code, recorded_at, source, content, changed_fields
      from subject_revision where subject_id = ${id}`.execute(app.db),
    { code: '23514' },
    'a revision follows the one before'
  )
})
