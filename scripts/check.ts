import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { EXIT, runCommand } from './support/command.ts'

const ROOT = join(import.meta.dirname, '..')
const node = (...parts: string[]) => [process.execPath, ...parts]
const program = (name: string) => join(ROOT, 'node_modules/.bin', name)

const steps: [title: string, command: string[]][] = [
  ['类型检查', [program('tsc'), '--noEmit']],
  ['格式与静态检查', [program('biome'), 'check', '--error-on-warnings', '.']],
  ['架构测试', node('test/architecture.test.ts')],
  ['生成的文件与代码一致', node('scripts/generate.ts', '--check')],
  ['OpenAPI 检查', [program('redocly'), 'lint', 'openapi/openapi.json', '--max-problems', '20']]
]

await runCommand({
  help: `用法：npm run check

依次做：${steps.map(([title]) => title).join('、')}。全部做完后列出没有通过的，有则以 1 退出。
`,
  options: {},
  run: async () => {
    const failed: string[] = []
    for (const [title, command] of steps) {
      const { exit_code, output } = await run(command)
      process.stdout.write(`${exit_code === 0 ? '✓' : '✗'} ${title}\n`)
      if (exit_code === 0) continue
      failed.push(title)
      process.stdout.write(`${output}\n`)
    }
    process.stdout.write(failed.length === 0 ? '全部通过。\n' : `没有通过：${failed.join('、')}\n`)
    return failed.length === 0 ? EXIT.done : EXIT.failed
  }
})

/** What a step prints is of interest only where it fails. */
async function run([file = '', ...parts]: string[]): Promise<{ exit_code: number; output: string }> {
  const child = spawn(file, parts, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Tools that ask home for news would wait on a machine without a network.
    env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' }
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  const { promise, resolve } = Promise.withResolvers<number>()
  child.on('error', (error) => {
    output += error.message
    resolve(1)
  })
  child.on('close', (code) => resolve(code ?? 1))
  return { exit_code: await promise, output }
}
