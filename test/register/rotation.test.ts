import { randomBytes } from 'node:crypto'
import t from 'tap'
import { systemChance } from '../../src/chance.ts'
import { countFoundOnlyWith, retireLookups, rotateKeys } from '../../src/persons/service.ts'
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
    const left = await app.db.selectFrom('person_name_lookup').select('key_version').distinct().execute()
    t.strictSame(left, [{ key_version: 2 }])
  }
)
