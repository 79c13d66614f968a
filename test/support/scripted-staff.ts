import { join } from 'node:path'
import type { Test } from 'tap'
import { createKeysFile, KeysFile } from '../../src/protection/keys-file.ts'
import { recordChanges } from '../../src/register/service.ts'
import { asSystem, givenStaff, SUBDISTRICT, type TestActor } from './actors.ts'
import { startApp } from './app.ts'
import type { TestEngine } from './engines.ts'
import type { Script } from './scripted-round.ts'
import { CLIENTS, type Client, type ScriptedSubject } from './scripted-subjects.ts'

/** Who takes part in a scripted round: who hands in, and two who decide. */
export interface ScriptedStaff {
  clients: Readonly<Record<Client, TestActor>>
  admin: TestActor
  reviewer: TestActor
}

/** The staff and the register as they are before the round, and where the keys are that it is sealed with. */
export async function givenRegisterOf(t: Test, engine: TestEngine, { subjects }: Script, now: number) {
  const DATA_FOLDER = t.testdir()
  const MASTER_KEYS_FILE = join(DATA_FOLDER, 'master-keys')
  createKeysFile(MASTER_KEYS_FILE)
  const app = await startApp(t, engine, { keys: new KeysFile(MASTER_KEYS_FILE), time: new Date(now).toISOString() })
  const clients = {} as Record<Client, TestActor>
  for (const client of CLIENTS)
    clients[client] = await givenStaff(app, client === 'desk' ? 'subdistrict' : 'enumerator', SUBDISTRICT)
  const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const reviewer = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  // Workers name businesses as their employers.
  for (const kind of ['business', 'worker'] as const) await register(subjects.filter((one) => one.kind === kind))
  await app.close()
  return { clients, admin, reviewer, environment: { DATA_FOLDER, MASTER_KEYS_FILE } }

  async function register(some: readonly ScriptedSubject[]): Promise<void> {
    await asSystem(app, async (work) => {
      const outcomes = await recordChanges(
        work,
        some.map(({ kind, id, facts }) => ({ kind, new_id: id, draft: facts, source: 'import' }))
      )
      for (const outcome of outcomes) if (outcome instanceof Error) throw outcome
    })
  }
}
