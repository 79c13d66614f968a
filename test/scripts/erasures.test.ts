import { appendFile, chown, readFile, stat } from 'node:fs/promises'
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
  t.strictSame(JSON.parse(replayed.stdout), {
    lines: 2,
    unreadable_lines: 0,
    erased: 2,
    appended: 0,
    is_log_missing: false
  })
  t.equal(await living(), 0)

  // Once more by a file of their own, and with a line that is cut off.
  const other_file = join(folder, 'copy.jsonl')
  await appendFile(other_file, `${await readFile(log_file, 'utf8')}{"person_id":"`)
  const again = await runCommand(t, 'erasures', ['replay', other_file], environment)
  t.strictSame(JSON.parse(again.stdout), {
    lines: 4,
    unreadable_lines: 1,
    erased: 0,
    appended: 0,
    is_log_missing: false
  })
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
  t.notMatch(service.output(), /找不到删除记录/)
  t.notMatch(service.output(), person.id)
  service.process.kill('SIGTERM')
  await service.ended

  const other_server = startService(t, {
    DATABASE_URL: engine.settings.url,
    MASTER_KEYS_FILE: keys_file,
    ERASURE_LOG_FILE: join(folder, 'other.jsonl'),
    DATA_FOLDER: folder
  })
  await other_server.address
  t.match(other_server.output(), /警告：找不到删除记录.*replay/)
  t.match(await readFile(join(folder, 'other.jsonl'), 'utf8'), person.id, 'it writes down what the database knows')
})

await onPostgres(t, 'the files of several servers bring together whom each of them erased', async (t, engine) => {
  if (engine.settings.engine !== 'postgres') return
  const folder = t.testdir({})
  const keys_file = join(folder, 'master-keys')
  const [own_file = '', other_file = '', third_file = ''] = ['own', 'other', 'third'].map((name) => join(folder, name))
  createKeysFile(keys_file)
  const app = await startApp(t, engine, { keys: new KeysFile(keys_file) })
  const people = [await givenCourier(app), await givenCourier(app), await givenCourier(app)]
  for (const [place, file] of [own_file, other_file, third_file].entries())
    await new ErasureLog(file).append([{ person_id: people[place]?.id ?? '', erased_at: new Date(0) }])
  const replay = (ERASURE_LOG_FILE: string, ...files: string[]) =>
    runCommand(t, 'erasures', ['replay', ...files], {
      DATABASE_URL: engine.settings.engine === 'postgres' ? engine.settings.url : '',
      MASTER_KEYS_FILE: keys_file,
      ERASURE_LOG_FILE
    })
  const done = await replay(own_file, other_file, third_file)
  t.match(JSON.parse(done.stdout), { lines: 3, erased: 3, appended: 2 })
  t.equal(done.stderr, '')
  const lines = (await readFile(own_file, 'utf8')).trim().split('\n')
  t.strictSame(lines.map((line) => JSON.parse(line).person_id).sort(), people.map(({ id }) => id).sort())

  const lost_file = join(folder, 'deeper', 'lost')
  if (process.getuid?.() === 0) await chown(folder, 1234, 1234)
  const lost = await replay(lost_file)
  t.match(JSON.parse(lost.stdout), { lines: 0, erased: 0, appended: 3, is_log_missing: true })
  t.match(lost.stderr, /找不到本机的删除记录/)
  for (const made of [lost_file, join(folder, 'deeper')])
    t.equal((await stat(made)).uid, (await stat(folder)).uid, 'what root makes belongs to whom the folder belongs')
  t.match(JSON.parse((await replay(lost_file)).stdout), { lines: 3, is_log_missing: false })
})
