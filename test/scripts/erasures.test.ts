import { appendFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { ErasureLog } from '../../src/persons/service.ts'
import { createKeysFile, KeysFile } from '../../src/protection/keys-file.ts'
import { givenStaff, SUBDISTRICT } from '../support/actors.ts'
import { startApp } from '../support/app.ts'
import { backUpPersons } from '../support/backups.ts'
import { runCommand } from '../support/commands.ts'
import { onPostgres } from '../support/engines.ts'
import { givenCourier } from '../support/persons.ts'
import { startService } from '../support/service.ts'

await onPostgres(t, 'a command and every start erase again whom a restored backup brought back', async (t, engine) => {
  if (engine.settings.engine !== 'postgres') return
  const folder = t.testdir({})
  const keys_file = join(folder, 'master-keys')
  const log_file = join(folder, 'erasures.jsonl')
  createKeysFile(keys_file)
  const app = await startApp(t, engine, { keys: new KeysFile(keys_file), erasure_log: new ErasureLog(log_file) })
  const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const people = [await givenCourier(app), await givenCourier(app)]
  const environment = {
    DATABASE_URL: engine.settings.url,
    MASTER_KEYS_FILE: keys_file,
    ERASURE_LOG_FILE: log_file,
    DATA_FOLDER: folder,
    SEED_STATIONS: 'no'
  }
  const living = async () =>
    (
      await app.db
        .selectFrom('person')
        .select('id')
        .where('kind', '=', 'worker')
        .where('erased_at', 'is', null)
        .execute()
    ).length
  const eraseAll = async () => {
    for (const { id } of people)
      await app.send('POST', `/v1/persons/${id}/erase`, { token: admin.token, body: { reason: '本人书面申请' } })
  }

  const restoreFirst = await backUpPersons(app.db)
  await eraseAll()
  await restoreFirst()
  t.equal(await living(), 2)
  const replayed = await runCommand(t, 'erasures', ['replay'], environment)
  t.equal(replayed.exit_code, 0, replayed.stderr)
  t.strictSame(JSON.parse(replayed.stdout), { lines: 2, unreadable_lines: 0, erased: 2, appended: 0 })
  t.equal(await living(), 0)

  // Once more by a file of their own, and with a line that is cut off.
  const other_file = join(folder, 'copy.jsonl')
  await appendFile(other_file, `${await readFile(log_file, 'utf8')}{"person_id":"`)
  const again = await runCommand(t, 'erasures', ['replay', '--file', other_file], environment)
  t.strictSame(JSON.parse(again.stdout), { lines: 2, unreadable_lines: 1, erased: 0, appended: 0 })
  for (const wrong of [[], ['play'], ['replay', 'more'], ['replay', '--fast']])
    t.equal((await runCommand(t, 'erasures', wrong, environment)).exit_code, 2, wrong.join(' '))
})

await onPostgres(t, 'the service does not answer before it has erased again', async (t, engine) => {
  if (engine.settings.engine !== 'postgres') return
  const folder = t.testdir({})
  const keys_file = join(folder, 'master-keys')
  const log_file = join(folder, 'erasures.jsonl')
  createKeysFile(keys_file)
  const app = await startApp(t, engine, { keys: new KeysFile(keys_file) })
  const person = await givenCourier(app)
  await new ErasureLog(log_file).append([{ person_id: person.id, erased_at: new Date() }])
  const service = startService(t, {
    DATABASE_URL: engine.settings.url,
    MASTER_KEYS_FILE: keys_file,
    ERASURE_LOG_FILE: log_file,
    DATA_FOLDER: folder
  })
  const address = await service.address
  const answer = await fetch(`${address}/v1/persons/${person.id}`, {
    headers: { authorization: `Bearer ${person.token}` }
  })
  t.equal(answer.status, 401)
  t.match(service.output(), /再次删除了 1 人/)
  t.notMatch(service.output(), person.id)
})
