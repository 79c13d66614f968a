import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import fc from 'fast-check'
import { type Subtest, takeSubtests } from './stand-in.ts'

/** Runs the tests of rules with one mutant after another; a module is loaded anew for each. */
interface Given {
  /** Everything below is loaded anew. */
  folders: string[]
  test_files: string[]
}

export interface Trial {
  number: number
  /** The file with the mutant in it; undefined for none. */
  mutated?: { file: string; text: string }
}

/** Which subtest found the fault; undefined where none did. */
export interface Verdict {
  number: number
  found_by: string | undefined
}

const { folders, test_files } = workerData as Given
const fresh = folders.map((folder) => pathToFileURL(`${folder}/`).href)
const STAND_IN = new URL('./stand-in.ts', import.meta.url).href

let trial: Trial = { number: 0 }

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'tap') return { url: STAND_IN, shortCircuit: true }
    const resolved = next(specifier, context)
    const is_fresh = fresh.some((folder) => resolved.url.startsWith(folder))
    return is_fresh ? { ...resolved, url: `${resolved.url.replace(/\?.*/, '')}?trial=${trial.number}` } : resolved
  },
  load(url, context, next) {
    if (!url.includes('?trial=')) return next(url, context)
    const file = fileURLToPath(url.replace(/\?.*/, ''))
    const text = file === trial.mutated?.file ? trial.mutated.text : readFileSync(file, 'utf8')
    return { format: 'module-typescript', source: text, shortCircuit: true }
  }
})

// The first difference is enough, and the same sequences are tried with every mutant.
fc.configureGlobal({ endOnFailure: true, seed: 20_261_124 })

/** Those that have found most come first, so most faults are found by the first. */
const finds = new Map<string, number>()

async function judge(): Promise<string | undefined> {
  const subtests: { name: string; run: Subtest }[] = []
  try {
    for (const file of test_files) {
      await import(`${pathToFileURL(file).href}?trial=${trial.number}`)
      subtests.push(...takeSubtests())
    }
  } catch {
    takeSubtests()
    return 'loading'
  }
  const countOf = ({ name }: { name: string }) => finds.get(name) ?? 0
  for (const { name, run } of subtests.toSorted((one, other) => countOf(other) - countOf(one))) {
    try {
      const { default: checks } = await import('./stand-in.ts')
      await run(checks)
    } catch {
      finds.set(name, (finds.get(name) ?? 0) + 1)
      return name
    }
  }
  return undefined
}

parentPort?.on('message', async (given: Trial) => {
  trial = given
  const verdict: Verdict = { number: given.number, found_by: await judge() }
  parentPort?.postMessage(verdict)
})
