import { join } from 'node:path'
import t from 'tap'
import { systemChance } from '../../src/chance.ts'
import { addMasterKey, retireMasterKey, rotateMasterKeys } from '../../src/master-keys.ts'
import { createKeysFile, KeysFile } from '../../src/protection/keys-file.ts'
import { systemTransactions } from '../../src/transaction.ts'
import { COMMUNITY, givenStaff, SUBDISTRICT } from '../support/actors.ts'
import { startApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'
import { givenWorkers, listFaults, MICROWAVE, STATION, say } from '../support/observing.ts'

const working = { ...MICROWAVE, state: 'working' }

await onPostgres(
  t,
  'a key is not retired while it keeps anybody from counting twice, and afterwards nobody clears a fault alone',
  async (t, engine) => {
    const path = join(t.testdir({}), 'master-keys')
    createKeysFile(path)
    const file = new KeysFile(path)
    const app = await startApp(t, engine, { keys: file })
    const run = systemTransactions(app.db, {
      clock: app.testClock,
      chance: systemChance,
      keys: app.keys,
      settings: { home_area_code: SUBDISTRICT }
    })
    const parts = { path, file, keys: app.keys, run }
    const community = await givenStaff(app, 'community', COMMUNITY)
    const [one, other, third] = await givenWorkers(app, 3)
    if (one === undefined || other === undefined || third === undefined) return
    const checkIn = async ({ token }: { token: string }) =>
      await app.send('POST', `/v1/stations/${STATION}/check-ins`, { token })
    const refused = (until: string) =>
      t.rejects(retireMasterKey(parts, 1), { name: 'KeyInUse', message: new RegExp(`请在 ${until}`) })

    await say(app, other, { ...MICROWAVE, state: 'broken' })
    app.testClock.set('2026-11-23T11:10:00+08:00')
    t.equal((await checkIn(one)).statusCode, 201)
    await addMasterKey(parts)
    await rotateMasterKeys(parts, { adds: false })
    await refused('2026-11-23T12:00:00')
    t.match((await checkIn(one)).json(), { counted: false })
    t.match((await checkIn(other)).json(), { counted: true }, 'everybody still checks in')

    app.testClock.set('2026-11-23T12:20:00+08:00')
    await retireMasterKey(parts, 1)
    t.strictSame(app.keys.versions, [2])
    t.match((await checkIn(one)).json(), { counted: true })
    t.match((await say(app, one, working)).json(), { counted: true })
    await addMasterKey(parts)
    t.match((await say(app, one, working)).json(), { counted: false }, 'known again by either key')
    t.match((await say(app, third, working)).json().fault_id, null, 'the second one clears the fault')

    await say(app, third, { subject: 'opening', state: 'closed' })
    app.testClock.set('2026-11-23T13:20:00+08:00')
    await say(app, one, { subject: 'opening', state: 'open' })
    await rotateMasterKeys(parts, { adds: false })
    app.testClock.set('2026-11-23T14:20:00+08:00')
    await addMasterKey(parts)
    await rotateMasterKeys(parts, { adds: false })
    await retireMasterKey(parts, 2)
    await retireMasterKey(parts, 3)
    t.match((await say(app, one, { subject: 'opening', state: 'open' })).json().fault_id, /./, 'not alone')
    const { items } = (await listFaults(app, community)).json()
    t.equal(items.filter(({ closed_at }: { closed_at: string | null }) => closed_at === null).length, 1)
    t.equal((await say(app, other, { subject: 'opening', state: 'open' })).json().fault_id, null)
  }
)
