import { randomUUID } from 'node:crypto'
import { appendFile, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { systemChance } from '../../src/chance.ts'
import { ERASERS } from '../../src/erasers.ts'
import { ErasureLog, replayErasures } from '../../src/persons/service.ts'
import { systemTransactions } from '../../src/transaction.ts'
import { COMMUNITY, givenStaff, SUBDISTRICT } from '../support/actors.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { backUpPersons } from '../support/backups.ts'
import { onPostgres } from '../support/engines.ts'
import { givenCourier } from '../support/persons.ts'

const body = { reason: '本人书面申请删除' }

const replay = (app: TestApp, log: ErasureLog) =>
  replayErasures({
    run: systemTransactions(app.db, {
      clock: app.testClock,
      chance: systemChance,
      keys: app.keys,
      settings: { home_area_code: SUBDISTRICT }
    }),
    log,
    erasers: ERASERS
  })

const erasedIds = async (app: TestApp) =>
  (await app.db.selectFrom('person').select('id').where('erased_at', 'is not', null).orderBy('id').execute()).map(
    ({ id }) => id
  )

await onPostgres(t, 'who was erased is erased again after an old backup is restored', async (t, engine) => {
  const path = join(t.testdir({}), 'folder', 'erasures.jsonl')
  const log = new ErasureLog(path)
  const app = await startApp(t, engine, { erasure_log: log })
  const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const person = await givenCourier(app)
  const staying = await givenCourier(app)
  const restore = await backUpPersons(app.db)
  await app.send('POST', `/v1/persons/${person.id}/erase`, { token: admin.token, body })
  t.equal((await stat(path)).mode & 0o777, 0o600, 'nobody else reads the file')
  t.strictSame(JSON.parse(await readFile(path, 'utf8')), {
    person_id: person.id,
    erased_at: '2026-11-23T02:00:00.000Z'
  })
  await restore()
  t.equal((await app.send('GET', `/v1/persons/${person.id}`, { token: person.token })).statusCode, 200, 'back again')

  app.testClock.set('2026-11-23T12:00:00+08:00')
  t.strictSame(await replay(app, log), { lines: 1, unreadable_lines: 0, erased: 1, appended: 0, is_log_missing: false })
  t.strictSame(await erasedIds(app), [person.id])
  const [row] = await app.db.selectFrom('person').selectAll().where('id', '=', person.id).execute()
  t.match(row, { name: null, wrapped_key: null, erased_at: new Date('2026-11-23T10:00:00+08:00') })
  t.strictSame(await app.db.selectFrom('person_lookup').select('person_id').execute(), [{ person_id: staying.id }])
  t.equal((await app.send('GET', `/v1/persons/${person.id}`, { token: person.token })).statusCode, 401)
  t.strictSame(
    await replay(app, log),
    { lines: 1, unreadable_lines: 0, erased: 0, appended: 0, is_log_missing: false },
    'once is enough'
  )
})

await onPostgres(
  t,
  'a line without an erasure is carried out, a torn one is skipped, and what is missing is added',
  async (t, engine) => {
    const path = join(t.testdir({}), 'erasures.jsonl')
    const log = new ErasureLog(path)
    const app = await startApp(t, engine)
    const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
    const [asked, torn, erased] = [await givenCourier(app), await givenCourier(app), await givenCourier(app)]
    const unknown = randomUUID()
    const erased_at = '2026-11-23T01:00:00.000Z'
    // The process died after the line was written and before the commit; another one while it wrote.
    await writeFile(
      path,
      `${[asked.id, unknown, asked.id].map((person_id) => JSON.stringify({ person_id, erased_at })).join('\n')}\nnonsense\n\n`
    )
    await appendFile(path, `{"person_id":"${torn.id}","erased`)
    await app.send('POST', `/v1/persons/${erased.id}/erase`, { token: admin.token, body })

    t.strictSame(await replay(app, log), {
      lines: 3,
      unreadable_lines: 2,
      erased: 2,
      appended: 1,
      is_log_missing: false
    })
    t.strictSame(await erasedIds(app), [asked.id, erased.id].sort())
    const lines = (await readFile(path, 'utf8')).split('\n')
    t.match(lines.at(-2), erased.id, 'on a line of its own')
    t.strictSame(await replay(app, log), {
      lines: 4,
      unreadable_lines: 2,
      erased: 0,
      appended: 0,
      is_log_missing: false
    })
    const entries = await app.db.selectFrom('audit_entry').selectAll().where('action', '=', 'person.erase').execute()
    t.strictSame(
      entries.map(({ actor_kind, object_id }) => [actor_kind, object_id]),
      [
        ['staff', erased.id],
        ['system', asked.id]
      ]
    )
  }
)

await onPostgres(
  t,
  'staff are erased again too, even the last administrator, and whoever has lost their key',
  async (t, engine) => {
    const path = join(t.testdir({}), 'erasures.jsonl')
    const app = await startApp(t, engine)
    const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
    const lost = await givenCourier(app, { area_code: COMMUNITY })
    await app.db.updateTable('person').set({ key_version: 9 }).where('id', '=', lost.id).execute()
    const log = new ErasureLog(path)
    await log.append([admin, lost].map(({ id }) => ({ person_id: id, erased_at: new Date('2026-11-01') })))
    t.match(await replay(app, log), { erased: 2 })
    t.strictSame(await erasedIds(app), [admin.id, lost.id].sort())
    const [staff] = await app.db.selectFrom('staff').selectAll().execute()
    t.match(staff?.account, /^erased-/)
  }
)

t.test('lines that are written at once all stand on lines of their own', async (t) => {
  const path = join(t.testdir({}), 'erasures.jsonl')
  const ids = Array.from({ length: 100 }, () => randomUUID())
  await Promise.all(ids.map((person_id) => new ErasureLog(path).append([{ person_id, erased_at: new Date(0) }])))
  const read = []
  for await (const line of new ErasureLog(path).read()) read.push(line?.person_id)
  t.strictSame(read.sort(), ids.sort())
})
