import { spawn } from 'node:child_process'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { openDatabase } from '../../src/database/connection.ts'
import { encodeGb18030 } from '../support/gb18030.ts'
import { preparedFolder } from '../support/prepared-folder.ts'

const ROOT = join(import.meta.dirname, '../..')

const FILES = {
  'good.csv': encodeGb18030('编码,名称,区划代码,经度,纬度\r\nTST-001,虚构驿站,370811015002,116.6,35.4\r\n'),
  'bad.csv': '编码,名称,区划代码,经度,纬度\r\nTST-001,虚构驿站,370811015002,35.4,116.6\r\n',
  'torn.csv': '编码,名称\r\nTST-001\r\n'
}

/** Runs `npm run import` without npm, on the embedded database in the data folder. */
async function run(data_folder: string, ...given: string[]) {
  const child = spawn(process.execPath, ['--import', './scripts/runtime.js', 'scripts/import.ts', ...given], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'test', DATABASE_URL: '', DATA_FOLDER: data_folder },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  const texts = await Promise.all([child.stdout, child.stderr].map(async (stream) => (await stream.toArray()).join('')))
  const [stdout = '', stderr = ''] = texts
  return { stdout, stderr, exit_code: child.exitCode ?? (await new Promise((resolve) => child.on('exit', resolve))) }
}

const givenFolders = (t: Test) => ({ data: preparedFolder(t), folder: t.testdir(FILES) })

t.test('one command imports a file, and a dry run of it writes nothing', async (t) => {
  const { data, folder } = givenFolders(t)
  const file = join(folder, 'good.csv')
  const counts = { inserted: 1, updated: 0, unchanged: 0, failed: 0 }
  for (const attempt of ['the first', 'the second']) {
    const dry = await run(data, 'stations', file, '--dry-run')
    t.equal(dry.exit_code, 0, dry.stderr)
    t.match(JSON.parse(dry.stdout), { dry_run: true, committed: false, counts }, `${attempt} dry run finds it new`)
  }
  const real = await run(data, 'stations', file)
  t.match(JSON.parse(real.stdout), { committed: true, counts, rows: [{ number: 2, code: 'TST-001' }] })
  t.match(JSON.parse((await run(data, 'stations', file)).stdout), { counts: { unchanged: 1 } })
})

t.test('a bad row or a torn file is told without a stack, and ends with 1', async (t) => {
  const { data, folder } = givenFolders(t)
  const bad = await run(data, 'stations', join(folder, 'bad.csv'))
  t.equal(bad.exit_code, 1)
  t.match(JSON.parse(bad.stdout), { committed: false, rows: [{ number: 2, errors: [{ column: '经度' }] }] })
  const torn = await run(data, 'stations', join(folder, 'torn.csv'))
  t.strictSame(torn, {
    exit_code: 1,
    stdout: '',
    stderr: '第 2 行有 1 格，列名却有 2 个：请检查这一行的分隔符和引号。\n'
  })
})

t.test('wrong usage ends with 2 and says what is right', async (t) => {
  const { data, folder } = givenFolders(t)
  t.match(await run(data), { exit_code: 2, stderr: /用法：npm run import/ })
  t.match(await run(data, 'workers', 'x.csv'), { exit_code: 2, stderr: /不能导入“workers”/ })
  t.match(await run(data, 'stations', join(folder, 'none.csv')), { exit_code: 2, stderr: /读不到文件/ })
  t.match(await run(data, '--help'), { exit_code: 0, stdout: /用法：npm run import/ })
})

t.test('while a service holds the embedded database, one sentence says what to do, and it ends with 3', async (t) => {
  const { data, folder } = givenFolders(t)
  const held = await openDatabase({ engine: 'embedded', folder: data })
  t.teardown(() => held.close())
  const { exit_code, stdout, stderr } = await run(data, 'stations', join(folder, 'good.csv'))
  t.equal(exit_code, 3)
  t.equal(stdout, '')
  t.match(stderr, /内嵌数据库正被另一个进程使用.*先停止服务.*再启动服务.*DATABASE_URL/)
  t.equal(stderr.trim().split('\n').length, 1)
})
