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
      process.stdout.write(`\n── ${title}\n`)
      if ((await run(command)) !== 0) failed.push(title)
    }
    process.stdout.write(failed.length === 0 ? '\n全部通过。\n' : `\n没有通过：${failed.join('、')}\n`)
    return failed.length === 0 ? EXIT.done : EXIT.failed
  }
})

async function run([file = '', ...parts]: string[]): Promise<number> {
  const child = spawn(file, parts, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    // Tools that ask home for news would wait on a machine without a network.
    env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' }
  })
  const { promise, resolve } = Promise.withResolvers<number>()
  child.on('error', () => resolve(1))
  child.on('exit', (code) => resolve(code ?? 1))
  return await promise
}
