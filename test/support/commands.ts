import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Test } from 'tap'

const ROOT = join(import.meta.dirname, '../..')

export interface CommandResult {
  stdout: string
  stderr: string
  exit_code: number | null
}

/** Starts `npm run NAME -- …` without npm; it ends with the test at the latest. */
export function startCommand(t: Test, name: string, given: string[], environment: Record<string, string>) {
  const child = spawn(process.execPath, ['--import', './scripts/runtime.js', `scripts/${name}.ts`, ...given], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'test', DATABASE_OWNER_URL: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  t.teardown(() => child.kill('SIGKILL'))
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const { promise: ended, resolve } = Promise.withResolvers<CommandResult>()
  child.on('close', (exit_code) => resolve({ stdout, stderr, exit_code }))
  return { child, output: () => stdout, ended }
}

export const runCommand = async (t: Test, name: string, given: string[], environment: Record<string, string>) =>
  await startCommand(t, name, given, environment).ended
