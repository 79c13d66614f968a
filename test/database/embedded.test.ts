import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { preparedFolder } from '../support/prepared-folder.ts'
import { startService } from '../support/service.ts'

async function ownFolder(t: Test): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'guanxin-embedded-'))
  t.teardown(() => rm(folder, { recursive: true, force: true }))
  return folder
}

const namesAt = async (address: string): Promise<string[]> => {
  const { items } = (await (await fetch(`${address}/v1/stations`)).json()) as { items: { name: string }[] }
  return items.map(({ name }) => name)
}

t.test('a second process on the same data stops with one sentence, and the data stay whole', async (t) => {
  const DATA_FOLDER = await ownFolder(t)
  const first = startService(t, { DATA_FOLDER, DATABASE_URL: '' })
  const address = await first.address
  t.match(first.output(), /内嵌 PGlite .*仅供试用.*断电/, 'the mode says what it does not promise')
  const before = await namesAt(address)
  t.equal(before.length, 15)

  const second = startService(t, { DATA_FOLDER, DATABASE_URL: '' })
  t.match(await second.ended, { code: 1 })
  t.match(
    second.output(),
    new RegExp(`^启动失败：内嵌数据库正被另一个进程使用（process ${first.process.pid}），数据未受影响。[^\\n]+\\n$`)
  )
  t.strictSame(await namesAt(address), before, 'the first one goes on')

  t.test('and the lock ends with its process, however that ends', async (t) => {
    first.process.kill('SIGKILL')
    await first.ended
    const third = startService(t, { DATA_FOLDER, DATABASE_URL: '' })
    t.strictSame(await namesAt(await third.address), before)
    third.process.kill('SIGTERM')
    t.match(await third.ended, { code: 0, signal: null })
  })
})

t.test('the embedded database is refused in production unless it is allowed', async (t) => {
  const DATA_FOLDER = preparedFolder(t)
  const refused = startService(t, { DATA_FOLDER, DATABASE_URL: '', NODE_ENV: 'production' })
  t.match(await refused.ended, { code: 1 })
  t.match(refused.output(), /^启动失败：生产环境（NODE_ENV=production）必须用 DATABASE_URL 指定 PostgreSQL[^\n]+\n$/)

  const allowed = startService(t, {
    DATA_FOLDER,
    DATABASE_URL: '',
    NODE_ENV: 'production',
    EMBEDDED_IN_PRODUCTION: 'yes'
  })
  t.equal((await namesAt(await allowed.address)).length, 15)
})

t.test('what cannot work is said in one sentence', async (t) => {
  const DATA_FOLDER = preparedFolder(t)
  const running = startService(t, { DATA_FOLDER, DATABASE_URL: '' })
  const { port } = new URL(await running.address)
  const file = join(await ownFolder(t), 'file')
  await writeFile(file, '')
  const corrupt_lock = await ownFolder(t)
  await writeFile(join(corrupt_lock, 'lock'), 'no database at all '.repeat(100))
  const own = { DATABASE_URL: '', DATA_FOLDER: preparedFolder(t) }
  const cases: [environment: Record<string, string>, sentence: RegExp][] = [
    [{ DATABASE_URL: 'mysql://x' }, /DATABASE_URL 应当以 postgres:\/\//],
    [{ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }, /连接不上 DATABASE_URL 指定的 PostgreSQL/],
    [{ DATABASE_URL: 'postgres://[bad' }, /DATABASE_URL 不是合法的地址/],
    [{ DATABASE_URL: 'postgres://user:%ff@127.0.0.1/none' }, /DATABASE_URL 不是合法的地址/],
    [{ ...own, PORT: port }, /端口已被占用/],
    [{ ...own, HOST: 'nowhere.invalid' }, /不能在 HOST=nowhere\.invalid、PORT=0 上接受连接/],
    [{ ...own, HOST: '192.0.2.1' }, /不能在 HOST=192\.0\.2\.1、PORT=0 上接受连接/],
    [{ DATABASE_URL: '', DATA_FOLDER: file }, /数据文件夹 .* 不能写入/],
    [{ DATABASE_URL: '', DATA_FOLDER: join(file, 'below') }, /数据文件夹 .* 不能写入/],
    [{ DATABASE_URL: '', DATA_FOLDER: corrupt_lock }, /锁文件 .* 已损坏，数据未受影响/],
    [{ DATABASE_URL: '', PORT: 'http' }, /PORT 应当是 0 到 65535 之间的整数/],
    [{ DATABASE_URL: '', LOG_LEVEL: 'loud' }, /LOG_LEVEL 只能是/]
  ]
  for (const [environment, sentence] of cases) {
    const service = startService(t, environment)
    t.match(await service.ended, { code: 1 })
    t.match(service.output(), sentence)
    t.equal(service.output().trim().split('\n').length, 1, service.output())
  }
})
