import { randomBytes } from 'node:crypto'
import t from 'tap'
import { systemChance } from '../../src/chance.ts'
import {
  abandonDamaged,
  countFoundOnlyWith,
  isOnlyDamagedLeftOn,
  isRotationPending,
  retireLookups,
  rotateKeys
} from '../../src/persons/service.ts'
import { systemTransactions } from '../../src/transaction.ts'
import { SUBDISTRICT } from '../support/actors.ts'
import { onPostgres } from '../support/engines.ts'
import { fictionalIdNumber, givenRegister, idsOf, workerDraft } from '../support/register.ts'

await onPostgres(
  t,
  'a worker is found by name and numbers before, during and after a key is replaced',
  async (t, engine) => {
    const master_keys = new Map([[1, randomBytes(32)]])
    const keys = { masterKeys: () => master_keys, reload: () => {} }
    const { app, clerk, as, register } = await givenRegister(t, engine, { keys })
    const id_number = fictionalIdNumber()
    const worker = await register('/v1/workers', workerDraft({ name: '虚构王明', id_number }))
    const found = async (when: string) => {
      for (const body of [{ name: '王明' }, { name: 'xgwm' }, { id_number }])
        t.strictSame(
          idsOf(await as(clerk).post('/v1/workers/search', body)),
          [worker.id],
          `${when} ${Object.keys(body)}`
        )
    }
    const settings = { home_area_code: SUBDISTRICT }
    const run = systemTransactions(app.db, { clock: app.testClock, chance: systemChance, keys: app.keys, settings })
    await found('before')
    master_keys.set(2, randomBytes(32))
    await found('during')
    t.equal(await run((work) => countFoundOnlyWith(work, 1)), 1, 'nobody is counted twice')
    await rotateKeys(run)
    await found('with both')
    t.equal(await run((work) => countFoundOnlyWith(work, 1)), 0)
    t.ok((await run((work) => retireLookups(work, 1))) > 2)
    master_keys.delete(1)
    await found('after')
    const left = await app.db.selectFrom('person_name').select('key_version').distinct().execute()
    t.strictSame(left, [{ key_version: 2 }])
  }
)

await onPostgres(
  t,
  'whoever is found by what is damaged holds up nobody, and is no reason to keep a key',
  async (t, engine) => {
    const master_keys = new Map([[1, randomBytes(32)]])
    const keys = { masterKeys: () => master_keys, reload: () => {} }
    const { app, clerk, as, register } = await givenRegister(t, engine, { keys })
    const names = ['虚构王甲', '虚构王乙', '虚构王丙']
    const workers = []
    for (const name of names)
      workers.push(await register('/v1/workers', workerDraft({ name, id_number: fictionalIdNumber() })))
    const [nameless, numberless, intact] = workers
    const damage = async (id: string, change: { name: Buffer } | { id_number: Buffer }) =>
      await app.db.updateTable('person').set(change).where('id', '=', id).execute()
    await damage(nameless.person_id, { name: Buffer.alloc(40) })
    await damage(numberless.person_id, { id_number: Buffer.alloc(46) })
    const settings = { home_area_code: SUBDISTRICT }
    const run = systemTransactions(app.db, { clock: app.testClock, chance: systemChance, keys: app.keys, settings })
    master_keys.set(2, randomBytes(32))
    t.equal(await run((work) => isOnlyDamagedLeftOn(work, 1)), false, 'somebody can still be taken off')

    const { unreadable_ids } = await rotateKeys(run)
    t.strictSame(unreadable_ids.sort(), [nameless.person_id, numberless.person_id].sort())
    t.equal(await run(isRotationPending), false)
    t.equal(await run((work) => countFoundOnlyWith(work, 1)), 2)
    t.equal(await run((work) => isOnlyDamagedLeftOn(work, 1)), true)
    await run(async (work) => {
      await abandonDamaged(work, 1)
      await retireLookups(work, 1)
    })
    master_keys.delete(1)
    t.strictSame(idsOf(await as(clerk).post('/v1/workers/search', { name: '虚构王' })), [intact.id])
    const listed = await as(clerk).get('/v1/workers')
    t.equal(listed.statusCode, 200)
    t.equal(listed.json().items.length, 3)
  }
)

await onPostgres(t, 'a key stays as long as a name is found with it alone', async (t, engine) => {
  const master_keys = new Map([[1, randomBytes(32)]])
  const keys = { masterKeys: () => master_keys, reload: () => {} }
  const { app, register } = await givenRegister(t, engine, { keys })
  const { person_id } = await register('/v1/workers', workerDraft())
  const settings = { home_area_code: SUBDISTRICT }
  const run = systemTransactions(app.db, { clock: app.testClock, chance: systemChance, keys: app.keys, settings })
  master_keys.set(2, randomBytes(32))
  await rotateKeys(run)
  await app.db.deleteFrom('person_name').where('key_version', '=', 2).execute()
  t.equal(await run((work) => countFoundOnlyWith(work, 1)), 1)
  t.equal(await run((work) => isOnlyDamagedLeftOn(work, 1)), false, `${person_id} is intact`)
})
