import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { insertPersons } from '../../scripts/bench/persons.ts'
import { openSession } from '../../src/access/sessions.ts'
import { systemChance } from '../../src/chance.ts'
import { createPerson, findWorkerByPhone } from '../../src/persons/service.ts'
import { createKeysFile, KeysFile } from '../../src/protection/keys-file.ts'
import { systemTransactions } from '../../src/transaction.ts'
import { asSystem, COMMUNITY, givenStaff, SUBDISTRICT } from '../support/actors.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { runCommand, startCommand } from '../support/commands.ts'
import { onPostgres, type TestEngine } from '../support/engines.ts'
import { eventually } from '../support/eventually.ts'
import { fictionalPhone, givenCourier, REASON } from '../support/persons.ts'

/** A service with a keys file and so many workers, and the command beside it. */
async function prepare(t: Test, engine: TestEngine, count: number) {
  if (engine.settings.engine !== 'postgres') throw new Error('only where two processes can share a database')
  const path = join(t.testdir({}), 'master-keys')
  createKeysFile(path)
  const app = await startApp(t, engine, { keys: new KeysFile(path) })
  const settings = { home_area_code: SUBDISTRICT }
  const run = systemTransactions(app.db, { clock: app.testClock, chance: systemChance, keys: app.keys, settings })
  const ids = await insertPersons(run, { count, seed: 1, area_codes: [COMMUNITY, SUBDISTRICT] })
  const environment = { DATABASE_URL: engine.settings.url, MASTER_KEYS_FILE: path }
  const keys = (...given: string[]) => runCommand(t, 'keys', given, environment)
  return { path, app, ids, keys, start: (...given: string[]) => startCommand(t, 'keys', given, environment) }
}

const lastLine = (stdout: string) => JSON.parse(stdout.trim().split('\n').at(-1) ?? '')

const personsByVersion = async (app: TestApp) =>
  Object.fromEntries(
    (
      await app.db
        .selectFrom('person')
        .select(({ fn }) => ['key_version', fn.countAll<number>().as('count')])
        .where('key_version', 'is not', null)
        .groupBy('key_version')
        .execute()
    ).map(({ key_version, count }) => [key_version, Number(count)])
  )

const lookupsOfVersion = async (app: TestApp, key_version: number) =>
  (await app.db.selectFrom('person_lookup').select('person_id').where('key_version', '=', key_version).execute()).length

const findByPhone = (app: TestApp, phone: string) => asSystem(app, (work) => findWorkerByPhone(work, phone))

await onPostgres(
  t,
  'a rotation beside the service fails no request, and afterwards the old key can be retired',
  async (t, engine) => {
    const { app, ids, keys, start, path } = await prepare(t, engine, 600)
    const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
    const rotation = start('rotate', '--batch', '50')
    let is_over = false
    const ended = rotation.ended.finally(() => {
      is_over = true
    })
    const statuses: number[] = []
    const created: string[] = []
    const ask = async (place: number) => {
      for (let turn = place; !is_over; turn += 2) {
        const id = ids[(turn * 7) % ids.length]
        const revealed = { token, body: { fields: ['name', 'phone'], reason: REASON } }
        statuses.push((await app.send('GET', `/v1/persons/${id}`, { token })).statusCode)
        statuses.push((await app.send('POST', `/v1/persons/${id}/reveal`, revealed)).statusCode)
        const phone = `190${String((turn * 7) % ids.length).padStart(8, '0')}`
        t.equal(await findByPhone(app, phone), id)
        await asSystem(app, (work) =>
          openSession(work, { id: id ?? '', kind: 'worker', area_code: COMMUNITY, restriction: null })
        )
        created.push(
          await asSystem(app, (work) =>
            createPerson(work, { kind: 'worker', area_code: COMMUNITY, name: '虚构', phone: fictionalPhone() })
          )
        )
      }
    }
    await Promise.all([ask(0), ask(1)])
    const { exit_code, stderr, stdout } = await ended
    t.equal(exit_code, 0, stderr)
    t.ok(statuses.length > 10)
    t.ok(
      statuses.every((status) => status === 200),
      'not one request failed'
    )
    t.ok(stdout.split('\n').some((line) => /"event":"progress"/.test(line)))
    t.match(lastLine(stdout), { event: 'rotated', key_version: 2, is_added: true, unreadable_ids: [] })
    t.strictSame(await personsByVersion(app), { 2: ids.length + created.length + 1 })
    t.equal(await lookupsOfVersion(app, 2), ids.length + created.length)

    const early = await keys('retire', '2')
    t.match(early, { exit_code: 1, stderr: /当前版本/ })
    const retired = await keys('retire', '1')
    t.equal(retired.exit_code, 0, retired.stderr)
    t.equal(await lookupsOfVersion(app, 1), 0)
    t.notMatch(readFileSync(path, 'utf8'), /^1 /m)
    t.equal(statSync(path).mode & 0o777, 0o600)
    t.equal(await findByPhone(app, '19000000000'), ids[0], 'everybody is still found')
    t.equal((await app.send('GET', `/v1/persons/${ids[5]}`, { token })).statusCode, 200)
    t.match(lastLine((await keys('status')).stdout), {
      versions: [{ key_version: 2, is_current: true, is_in_file: true }]
    })
    const actions = await app.db
      .selectFrom('audit_entry')
      .selectAll()
      .where('action', 'like', 'keys.%')
      .orderBy('id')
      .execute()
    t.strictSame(
      actions.map(({ action, actor_kind }) => [action, actor_kind]),
      [
        ['keys.add', 'system'],
        ['keys.rotate', 'system'],
        ['keys.rotate', 'system'],
        ['keys.retire', 'system']
      ]
    )
  }
)

await onPostgres(t, 'a rotation that is killed goes on where it ended', async (t, engine) => {
  const { app, ids, keys, start } = await prepare(t, engine, 1_500)
  const killed = start('rotate', '--batch', '5')
  t.ok(await eventually(() => killed.output().split('\n').length > 5, 60))
  killed.child.kill('SIGKILL')
  await killed.ended
  const half_way = await personsByVersion(app)
  t.ok(half_way[1] > 0 && half_way[2] > 0, JSON.stringify(half_way))
  t.match(await keys('retire', '1'), { exit_code: 1, stderr: /rotate/ }, 'what is in use stays')
  const again = await keys('rotate')
  t.match(lastLine(again.stdout), { key_version: 2, is_added: false, rewrapped: half_way[1] }, 'no third version')
  t.strictSame(await personsByVersion(app), { 2: ids.length })
  t.equal(await lookupsOfVersion(app, 2), ids.length)
})

await onPostgres(t, 'two rotations at once share the work and end alike', async (t, engine) => {
  const { app, ids, start } = await prepare(t, engine, 1_000)
  const results = await Promise.all([start('rotate', '--batch', '20').ended, start('rotate', '--batch', '20').ended])
  for (const { exit_code, stderr } of results) t.equal(exit_code, 0, stderr)
  const versions = await personsByVersion(app)
  t.strictSame(Object.values(versions), [ids.length], JSON.stringify(versions))
  t.equal(await lookupsOfVersion(app, Number(Object.keys(versions)[0])), ids.length)
  t.equal(await findByPhone(app, '19000000999'), ids[999])
})

await onPostgres(t, 'a damaged row keeps nobody else at the old key', async (t, engine) => {
  const { app, ids, keys } = await prepare(t, engine, 30)
  await app.db
    .updateTable('person')
    .set({ wrapped_key: Buffer.alloc(60) })
    .where('id', '=', ids[3] ?? '')
    .execute()
  const { exit_code, stdout, stderr } = await keys('rotate', '--batch', '7')
  t.equal(exit_code, 1)
  t.match(lastLine(stdout), { rewrapped: 29, unreadable_ids: [ids[3]] })
  t.match(stderr, /1 人的密钥已损坏/)
  t.strictSame(await personsByVersion(app), { 1: 1, 2: 29 })

  t.match(await keys('retire', '1'), { exit_code: 1, stderr: /只剩 1 人.*已损坏/ })
  const retired = await keys('retire', '1', '--leave-damaged')
  t.match(lastLine(retired.stdout), { event: 'retired', key_version: 1, damaged: 1 })
  t.match(lastLine((await keys('rotate')).stdout), { key_version: 3, is_added: true, rewrapped: 29 })
  t.strictSame(await personsByVersion(app), { 2: 1, 3: 29 })
})

await onPostgres(
  t,
  'a running service takes up a new key by itself, and answers replayed under a retired one are told erased',
  async (t, engine) => {
    const { app, keys } = await prepare(t, engine, 0)
    const person = await givenCourier(app)
    const url = `/v1/persons/${person.id}/consents`
    const consent = {
      token: person.token,
      headers: { 'idempotency-key': 'before' },
      body: { field_group_code: 'worker_identity', decision: 'given', text_version: 'v1' }
    }
    t.equal((await app.send('POST', url, consent)).statusCode, 201)
    t.match(await keys('add'), { exit_code: 0 })
    t.ok(await eventually(() => app.keys.current_version === 2, 5))
    const made = await givenCourier(app)
    t.equal(await lookupsOfVersion(app, 1), 2)
    t.equal(await lookupsOfVersion(app, 2), 1, 'found by both versions')
    t.match(lastLine((await keys('rotate', '--no-add')).stdout), { key_version: 2, is_added: false, rewrapped: 1 })
    t.equal((await keys('retire', '1')).exit_code, 0)
    t.ok(await eventually(() => app.keys.versions.length === 1, 5))
    const replayed = await app.send('POST', url, consent)
    t.match([replayed.statusCode, replayed.json().code], [409, 'answer_erased'])
    t.equal((await app.db.selectFrom('consent').selectAll().execute()).length, 1, 'and the effect is not repeated')
    t.equal(await findByPhone(app, person.phone), person.id)
    t.equal(await findByPhone(app, made.phone), made.id)
  }
)

await onPostgres(t, 'no key takes the number of another, and no file is made beside data', async (t, engine) => {
  const { app, keys, path } = await prepare(t, engine, 5)
  const old_file = readFileSync(path, 'utf8')
  await keys('rotate')
  writeFileSync(path, old_file)
  t.match(await keys('add'), { exit_code: 1, stderr: /缺少.*2/ })
  t.match(await keys('rotate', '--no-add'), { exit_code: 1, stderr: /版本 2/ })
  t.match(
    await runCommand(t, 'keys', ['add'], {
      DATABASE_URL: engine.settings.engine === 'postgres' ? engine.settings.url : '',
      MASTER_KEYS_FILE: `${path}-missing`
    }),
    { exit_code: 1, stderr: /从备份恢复/ }
  )
  t.strictSame(await personsByVersion(app), { 2: 5 })
  for (const wrong of [
    [],
    ['turn'],
    ['retire'],
    ['retire', 'one'],
    ['rotate', '--batch', '0'],
    ['add', 'x'],
    ['status', '--batch', '5']
  ])
    t.equal((await keys(...wrong)).exit_code, 2, wrong.join(' '))
  t.match(await keys('retire', '9'), { exit_code: 1, stderr: /没有版本 9/ })
  rmSync(path)
  for (const given of [['status'], ['rotate'], ['retire', '1'], ['add']])
    t.match(await keys(...given), { exit_code: 1, stdout: '', stderr: /主密钥文件/ }, given.join(' '))
  t.notOk(existsSync(path), 'looking makes nothing')
})
