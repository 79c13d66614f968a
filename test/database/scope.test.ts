import { sql } from 'kysely'
import t from 'tap'
import { type Actor, type Staff, SYSTEM } from '../../src/actor.ts'
import { openDatabase } from '../../src/database/connection.ts'
import { inScope } from '../../src/database/scope.ts'
import { COMMUNITY, givenStaff, givenWorker, OTHER_SUBDISTRICT, SUBDISTRICT } from '../support/actors.ts'
import { startApp } from '../support/app.ts'
import { onEachEngine, onPostgres } from '../support/engines.ts'

const staffOf = (person_id: string, area_code: string): Staff => ({
  kind: 'staff',
  person_id,
  session_id: person_id,
  role: 'subdistrict',
  area_code,
  restriction: null
})

await onEachEngine(t, 'a query that forgets its area still returns nothing foreign', async (t, engine) => {
  const app = await startApp(t, engine)
  const ours = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const below = await givenStaff(app, 'community', COMMUNITY)
  const foreign = await givenStaff(app, 'subdistrict', OTHER_SUBDISTRICT)
  const worker = await givenWorker(app)
  const seenBy = async (actor: Actor) =>
    await inScope(app.db, actor, async (tx) =>
      (await tx.selectFrom('person').select('id').execute()).map(({ id }) => id)
    )

  t.strictSame((await seenBy(staffOf(ours.id, SUBDISTRICT))).sort(), [ours.id, below.id, worker.id].sort())
  t.strictSame(await seenBy(staffOf(foreign.id, OTHER_SUBDISTRICT)), [foreign.id])
  t.strictSame((await seenBy(staffOf(below.id, COMMUNITY))).sort(), [below.id].sort())
  t.strictSame(await seenBy({ kind: 'worker', person_id: worker.id, session_id: worker.id, area_code: SUBDISTRICT }), [
    worker.id
  ])
  t.strictSame(await seenBy({ kind: 'anonymous' }), [])
  t.equal((await seenBy(SYSTEM)).length, 4)
})

await onEachEngine(t, 'what is foreign can be neither changed nor added', async (t, engine) => {
  const app = await startApp(t, engine)
  const ours = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const foreign = await givenStaff(app, 'subdistrict', OTHER_SUBDISTRICT)
  const actor = staffOf(ours.id, SUBDISTRICT)
  const changed = await inScope(app.db, actor, (tx) =>
    tx.updateTable('staff').set({ disabled_at: new Date() }).where('person_id', '=', foreign.id).executeTakeFirst()
  )
  t.equal(Number(changed.numUpdatedRows), 0)
  for (const id of [ours.id, foreign.id]) {
    const moving = inScope(app.db, actor, (tx) =>
      tx.updateTable('person').set({ area_code: OTHER_SUBDISTRICT }).where('id', '=', id).executeTakeFirst()
    )
    if (id === ours.id) await t.rejects(moving, { code: '42501' }, 'not even out of the own area')
    else t.equal(Number((await moving).numUpdatedRows), 0)
  }
  await t.rejects(
    inScope(app.db, actor, (tx) =>
      sql`update station set area_code = ${OTHER_SUBDISTRICT} where code = 'GYG-002'`.execute(tx)
    ),
    { code: '42501' }
  )
})

await onEachEngine(t, 'the role of the service owns nothing and changes no history', async (t, engine) => {
  const app = await startApp(t, engine)
  await inScope(app.db, SYSTEM, async (tx) => {
    const { rows } = await sql<{ owned: number }>`
      select count(*) as owned from pg_class where relowner = (select oid from pg_roles where rolname = current_user)`.execute(
      tx
    )
    t.equal(Number(rows[0]?.owned), 0)
  })
  for (const statement of [
    'update audit_entry set action = action',
    'delete from audit_entry',
    'truncate audit_entry',
    'update consent set decision = decision',
    'delete from person',
    'delete from erasure',
    'drop table audit_entry',
    'alter table audit_entry disable trigger all',
    'update feed set revision = 0'
  ]) {
    await t.rejects(
      inScope(app.db, SYSTEM, (tx) => sql.raw(statement).execute(tx)),
      { code: '42501' },
      statement
    )
  }
  // Not even the owner changes what is only ever added.
  await t.rejects(sql`delete from audit_entry`.execute(app.db), /only ever added/)
})

await onPostgres(t, 'a pooled connection never carries one scope to the next caller', async (t, engine) => {
  if (engine.settings.engine !== 'postgres') return
  const app = await startApp(t, engine)
  await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const single = await openDatabase({ ...engine.settings, connections_max: 1 })
  t.teardown(() => single.close())
  const settings = async () =>
    (
      await sql<{ role: string; area: string | null; own: string | null }>`
        select current_user as role, scope_setting('area_from') as area, scope_setting('person_id') as own`.execute(
        single.db
      )
    ).rows[0]
  const before = await settings()
  await inScope(single.db, SYSTEM, async (tx) => await tx.selectFrom('person').select('id').execute())
  t.strictSame(await settings(), before)
  await t.rejects(
    inScope(single.db, SYSTEM, async () => {
      throw new Error('half-way')
    }),
    /half-way/
  )
  t.strictSame(await settings(), before)
  const nobody = await inScope(single.db, { kind: 'anonymous' }, (tx) => tx.selectFrom('person').select('id').execute())
  t.strictSame(nobody, [], 'settings that an earlier transaction made and that are empty again mean nobody')
})

await onEachEngine(t, 'transactions side by side never see each other half done', async (t, engine) => {
  const app = await startApp(t, engine)
  const seen: number[] = []
  const count = async (db: typeof app.db) => (await db.selectFrom('person').select('id').execute()).length
  await Promise.all(
    Array.from({ length: 20 }, async (_, place) => {
      if (place % 2 === 0) return await givenStaff(app, 'subdistrict', SUBDISTRICT)
      const failing = inScope(app.db, SYSTEM, async (tx) => {
        seen.push(await count(tx))
        throw new Error('undone')
      })
      await t.rejects(failing, /undone/)
    })
  )
  t.equal(await count(app.db), 10)
  t.ok(seen.every((one) => one <= 10))
})
