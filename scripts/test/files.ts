import { globSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { CommandError, EXIT } from '../support/command.ts'

const ROOT = join(import.meta.dirname, '../..')
const FILES_PER_GROUP = 8

/** The test files that are meant, by their place in the checkout: all of them, or what somebody names, a folder for all in it. */
export function testFiles(named: string[]): string[] {
  const places = named.length === 0 ? ['test'] : named
  return [...new Set(places.flatMap(filesAt))].sort()
}

function filesAt(place: string): string[] {
  const path = relative(ROOT, place).split(sep).join('/')
  const found = statSync(place, { throwIfNoEntry: false })
  if (found === undefined || path.startsWith('../')) throw new CommandError(`没有这个测试文件：${place}`, EXIT.usage)
  return found.isDirectory() ? globSync(`${path}/**/*.test.ts`, { cwd: ROOT }) : [path]
}

/**
 * What one process runs. Neighbours, so that the same files come together every time and what fails fails again; and not
 * too many, because memory that one of them took is not all given back.
 */
export function groupsOf(files: string[]): string[][] {
  return Array.from({ length: Math.ceil(files.length / FILES_PER_GROUP) }, (_, place) =>
    files.slice(place * FILES_PER_GROUP, (place + 1) * FILES_PER_GROUP)
  )
}
