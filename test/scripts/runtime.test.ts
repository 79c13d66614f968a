import { execFile, spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import t, { type Test } from 'tap'
import { preparedFolder } from '../support/prepared-folder.ts'
import { startService } from '../support/service.ts'

const ROOT = join(import.meta.dirname, '../..')

interface Ended {
  code: number
  stdout: string
  stderr: string
}

async function run(parts: string[], environment: Record<string, string> = {}): Promise<Ended> {
  const { promise, resolve } = Promise.withResolvers<Ended>()
  const env = { ...process.env, ...environment }
  execFile(process.execPath, parts, { cwd: ROOT, env }, (error, stdout, stderr) =>
    resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr })
  )
  return await promise
}

t.test('a Node that is too old is told so in one sentence by every command', async (t) => {
  const pretend = `data:text/javascript,${encodeURIComponent(
    `Object.defineProperty(process.versions, 'node', { value: '20.20.2' }); await import('${pathToFileURL(join(ROOT, 'scripts/runtime.js'))}')`
  )}`
  const { code, stdout, stderr } = await run(['--import', pretend, 'src/main.ts'])
  t.equal(code, 1)
  t.equal(stdout, '')
  t.match(stderr, /^需要 Node 24 或更新版本，当前是 20\.20\.2：.*npm ci.*\n$/)
  t.equal(stderr.trim().split('\n').length, 1)

  const { default: description } = await import('../../package.json', { with: { type: 'json' } })
  for (const [name, command] of Object.entries(description.scripts)) {
    if (command.startsWith('biome')) continue
    t.match(
      command,
      /^node (--max-semi-space-size=8 )?--import \.\/scripts\/runtime\.js \S+$/,
      `npm run ${name} asks first`
    )
  }
})

t.test('every command explains itself and refuses what it does not know', async (t) => {
  for (const name of ['test', 'check', 'generate', 'import', 'migrate', 'seed', 'bench']) {
    const help = await run([`scripts/${name}.ts`, '--help'])
    t.match(help, { code: 0, stdout: /^用法：npm (run )?/, stderr: '' }, name)
    const unknown = await run([`scripts/${name}.ts`, '--no-such-option'])
    t.match(unknown, { code: 2, stderr: /用法：npm/ }, name)
    t.notMatch(unknown.stderr, /at .*\.ts:\d+/, `${name} shows no stack`)
  }
})

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  t.test(`${signal} ends the service cleanly`, async (t: Test) => {
    const DATA_FOLDER = preparedFolder(t)
    const service = startService(t, { DATA_FOLDER, DATABASE_URL: '' })
    const address = await service.address
    // A connection that is kept alive must not keep the service alive.
    t.equal((await fetch(`${address}/v1/health`)).status, 200)
    service.process.kill(signal)
    t.match(await service.ended, { code: 0, signal: null })
    t.notMatch(service.output(), /error/i)
  })
}

t.test('a service that npm started ends when npm is gone, even if nobody told it', async (t) => {
  const DATA_FOLDER = preparedFolder(t)
  const start = `require('node:child_process').spawn(process.execPath, ['--import', './scripts/runtime.js', 'src/main.ts'], { stdio: 'inherit' })`
  const env = { ...process.env, DATA_FOLDER, DATABASE_URL: '', PORT: '0', npm_lifecycle_event: 'start' }
  const parent = spawn(process.execPath, ['-e', start], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] })
  const ready = Promise.withResolvers<void>()
  const ended = Promise.withResolvers<void>()
  // The service shares the pipe, so the pipe closes when the service has ended.
  parent.stdout.setEncoding('utf8').on('data', (text: string) => text.includes('服务已就绪') && ready.resolve())
  parent.stdout.on('close', ended.resolve)
  await ready.promise
  parent.kill('SIGKILL')
  await ended.promise
  t.pass('it ended')
})
