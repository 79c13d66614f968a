import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Test } from 'tap'

const ROOT = join(import.meta.dirname, '../..')

export interface Service {
  process: ChildProcess
  /** What it wrote to both of its outputs so far. */
  output: () => string
  /** The address it listens on; rejects where it ends without one. */
  address: Promise<string>
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
}

/** Starts the service as `npm start` does, as a process of its own that ends with the test. */
export function startService(t: Test, environment: Record<string, string>): Service {
  // With a data folder of its own, so that no key of a test stays in the checkout.
  const data_folder = mkdtempSync(join(tmpdir(), 'guanxin-service-'))
  t.teardown(() => rmSync(data_folder, { recursive: true, force: true }))
  const child = spawn(process.execPath, ['--import', './scripts/runtime.js', 'src/main.ts'], {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_ENV: 'test',
      PORT: '0',
      LOG_LEVEL: 'warn',
      DATA_FOLDER: data_folder,
      SEED_REGISTER: 'no',
      ...environment
    },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  t.teardown(() => child.kill('SIGKILL'))
  let output = ''
  const address = Promise.withResolvers<string>()
  const ended = Promise.withResolvers<Awaited<Service['ended']>>()
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
      const found = /服务已就绪：(http:\/\/[\d.:]+)/.exec(output)
      if (found?.[1] !== undefined) address.resolve(found[1])
    })
  }
  child.on('close', (code, signal) => {
    address.reject(new Error(`the service ended before it was ready: ${output}`))
    ended.resolve({ code, signal })
  })
  // A test that expects the service not to start never asks for its address.
  address.promise.catch(() => {})
  return { process: child, output: () => output, address: address.promise, ended: ended.promise }
}
