import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { openDatabase } from '../../src/database/connection.ts'
import { Keyring } from '../../src/protection/keyring.ts'
import { KeysFile } from '../../src/protection/keys-file.ts'
import { startApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'
import { preparedFolder } from '../support/prepared-folder.ts'
import { startService } from '../support/service.ts'

const ROOT = join(import.meta.dirname, '../..')
const FIRST = ['create-staff', '--account', 'xugou.zhang', '--name', '虚构张', '--role', 'subdistrict']
const AREA = ['--area', '370811015000']

/** Runs `npm run admin` without npm. */
async function run(environment: Record<string, string>, ...given: string[]) {
  const child = spawn(process.execPath, ['--import', './scripts/runtime.js', 'scripts/admin.ts', ...given], {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_ENV: 'test',
      DATABASE_URL: '',
      DATABASE_OWNER_URL: '',
      MASTER_KEYS_FILE: '',
      ...environment
    },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  const texts = await Promise.all([child.stdout, child.stderr].map(async (stream) => (await stream.toArray()).join('')))
  const [stdout = '', stderr = ''] = texts
  return { stdout, stderr, exit_code: child.exitCode ?? (await new Promise((resolve) => child.on('exit', resolve))) }
}

const passwordIn = (stdout: string): string => /：([a-z2-9]{4}(?:-[a-z2-9]{4}){3})$/m.exec(stdout)?.[1] ?? ''

const embedded = (t: Test) => ({ DATA_FOLDER: join(t.testdir({}), 'data') })

t.test('wrong usage ends with 2, says what is right and opens no database', async (t) => {
  const environment = embedded(t)
  const cases: [given: string[], says: RegExp][] = [
    [[], /--account/],
    [['--account', 'xugou.zhang'], /请写明做什么/],
    [['remove-staff', '--account', 'xugou.zhang'], /没有“remove-staff”这项操作/],
    [[...FIRST], /--area/],
    [[...FIRST, '--area', '3708'], /12 位区划代码/],
    [['create-staff', '--account', 'x', '--name', '虚构张'], /账号须以小写字母开头/],
    [['create-staff', '--account', 'xugou.zhang', '--name', '虚构张', '--role', 'boss', ...AREA], /--role 只能是/],
    [['create-staff', '--account', 'xugou.zhang', '--role', 'subdistrict', ...AREA], /--name/],
    [['reset-password', '--account', 'xugou.zhang', '--role', 'community'], /只需要 --account/],
    [[...FIRST, ...AREA, '--password', 'x'], /password/],
    [[...FIRST, ...AREA, '虚构'], /多了“虚构”/]
  ]
  const answers = await Promise.all(cases.map(([given]) => run(environment, ...given)))
  for (const [place, { exit_code, stdout, stderr }] of answers.entries()) {
    t.match({ exit_code, stdout, stderr }, { exit_code: 2, stdout: '', stderr: cases[place]?.[1] })
    t.notMatch(stderr, /at .+\.ts:\d+/)
  }
  t.match(await run(environment, '--help'), { exit_code: 0, stdout: /用法：npm run admin/ })
  t.notOk(existsSync(environment.DATA_FOLDER))
})

t.test('on the embedded database it adds the first administrator, whom the service then knows', async (t) => {
  const environment = { DATA_FOLDER: preparedFolder(t) }
  const created = await run(environment, ...FIRST, ...AREA)
  t.match(created, { exit_code: 0, stderr: '' })
  t.match(created.stdout, /^已新建 xugou\.zhang（街道管理员，370811015000）。\n初始密码（只显示这一次/)
  t.match(await run(environment, ...FIRST, ...AREA), { exit_code: 1, stdout: '', stderr: /账号已被使用/ })
  const unknown = [...FIRST.slice(0, 2), 'xugou.li', ...FIRST.slice(3), '--area', '370811015999']
  t.match(await run(environment, ...unknown), { exit_code: 1, stdout: '', stderr: /没有代码为 370811015999 的区划/ })
  t.match(await run(environment, 'reset-password', '--account', 'nobody.here'), { exit_code: 1, stderr: /没有账号/ })

  const settings = { engine: 'embedded', folder: environment.DATA_FOLDER } as const
  const held = await openDatabase(settings)
  t.match(await run(environment, ...FIRST, ...AREA), { exit_code: 3, stdout: '', stderr: /先停止服务/ })
  await held.close()
  const reset = await run(environment, 'reset-password', '--account', 'xugou.zhang', '--reset-totp')
  t.match(reset, { exit_code: 0, stdout: /已重置 xugou\.zhang 的密码和动态口令/ })
  t.not(passwordIn(reset.stdout), passwordIn(created.stdout))
  const database = await openDatabase(settings)
  t.teardown(() => database.close())
  const actions = await database.db.selectFrom('audit_entry').select(['action', 'actor_kind']).orderBy('id').execute()
  t.strictSame(actions, [
    { action: 'keys.add', actor_kind: 'system' },
    { action: 'staff.create', actor_kind: 'system' },
    { action: 'staff.reset_password', actor_kind: 'system' }
  ])
})

await onPostgres(t, 'beside a running service it adds somebody who can sign in at once', async (t, engine) => {
  if (engine.settings.engine !== 'postgres') return
  const MASTER_KEYS_FILE = join(t.testdir({}), 'keys')
  const environment = { DATABASE_OWNER_URL: engine.settings.url, MASTER_KEYS_FILE }
  const in_production = await run({ ...environment, NODE_ENV: 'production' }, ...FIRST, ...AREA)
  t.match(in_production, { exit_code: 2, stdout: '', stderr: /读不到主密钥文件/ }, 'no key appears by itself')
  const created = await run(environment, ...FIRST, ...AREA)
  t.match(created, { exit_code: 0, stderr: '' })
  const source = new KeysFile(MASTER_KEYS_FILE)
  const app = await startApp(t, engine, { keys: source })
  t.ok(new Keyring(source).current_version)
  const device_token = /：(gxd_\S+)$/m.exec(created.stdout)?.[1]
  const body = { account: 'xugou.zhang', password: passwordIn(created.stdout), device_token }
  const session = await app.send('POST', '/v1/auth/staff-sessions', { body })
  t.match(session.json(), { restriction: 'password_change', device_token, staff: { role: 'subdistrict' } })
  const away = await run({ DATABASE_URL: 'postgres://127.0.0.1:9/none', MASTER_KEYS_FILE }, ...FIRST, ...AREA)
  t.match(away, { exit_code: 3, stdout: '', stderr: /连接不上数据库/ })
})

await onPostgres(t, 'beside data it never makes a second key under the same number', async (t, engine) => {
  if (engine.settings.engine !== 'postgres') return
  const folder = t.testdir({})
  const MASTER_KEYS_FILE = join(folder, 'keys')
  const environment = { DATABASE_URL: engine.settings.url, MASTER_KEYS_FILE }
  t.match(await run(environment, ...FIRST, ...AREA), { exit_code: 0, stderr: '' })
  const key = readFileSync(MASTER_KEYS_FILE, 'utf8')
  rmSync(MASTER_KEYS_FILE)
  const DATA_FOLDER = join(folder, 'elsewhere')
  for (const forgetful of [environment, { DATABASE_URL: engine.settings.url, DATA_FOLDER }]) {
    const refused = await run(forgetful, 'create-staff', '--account', 'xugou.wang', ...FIRST.slice(3), ...AREA)
    t.match(refused, { exit_code: 2, stdout: '', stderr: /已有用它加密的数据.*MASTER_KEYS_FILE/ })
    t.notMatch(refused.stderr, /at .+\.ts:\d+/)
    const service = startService(t, { SEED_STATIONS: 'no', ...forgetful })
    t.match(await service.ended, { code: 1 })
    t.match(service.output(), /启动失败：找不到主密钥文件.*已有用它加密的数据/)
  }
  t.notOk(existsSync(MASTER_KEYS_FILE) || existsSync(join(DATA_FOLDER, 'master-keys')))
  const app = await startApp(t, engine)
  const actions = await app.db.selectFrom('audit_entry').select(['action', 'object_id']).orderBy('id').execute()
  t.match(actions, [{ action: 'keys.add', object_id: '1' }, { action: 'staff.create' }])
  t.equal(actions.length, 2, 'the first key is written down, and no other')
  t.match(key, /^1 /m)
})
