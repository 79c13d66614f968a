import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Test } from 'tap'
import { fromRunner } from './engines.ts'

/**
 * A data folder with the embedded database as the first start leaves it, which takes a service seconds to make: for tests of
 * anything but a first start.
 */
export function preparedFolder(t: Test): string {
  const folder = mkdtempSync(join(tmpdir(), 'guanxin-prepared-'))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(join(fromRunner('TEST_EMBEDDED_FOLDER'), 'pglite'), join(folder, 'pglite'), { recursive: true })
  return folder
}
