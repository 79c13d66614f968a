import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import t from 'tap'
import { createKeysFile, KeysFile } from '../../src/protection/keys-file.ts'
import { SUBDISTRICT } from '../support/actors.ts'
import { startApp } from '../support/app.ts'
import { runCommand } from '../support/commands.ts'
import { onPostgres } from '../support/engines.ts'
import { givenMembers, givenPoints } from '../support/ledger.ts'

await onPostgres(
  t,
  'a command verifies the ledger beside the service, also against a head that was kept',
  async (t, engine) => {
    if (engine.settings.engine !== 'postgres') return
    const folder = t.testdir({})
    const keys_file = join(folder, 'master-keys')
    createKeysFile(keys_file)
    const app = await startApp(t, engine, { keys: new KeysFile(keys_file) })
    const environment = { DATABASE_URL: engine.settings.url, MASTER_KEYS_FILE: keys_file, DATA_FOLDER: folder }
    const ledger = async (...given: string[]) => {
      const { stdout, stderr, exit_code } = await runCommand(t, 'ledger', given, environment)
      const lines = stdout.split('\n').filter((line) => line.startsWith('{'))
      return {
        exit_code,
        stderr,
        lines: lines.map((line) => JSON.parse(line)),
        last: JSON.parse(lines.at(-1) ?? 'null')
      }
    }
    t.match(await ledger('verify'), { exit_code: 0, last: { event: 'nothing' } })

    const [member] = await givenMembers(app, 1)
    if (member === undefined) throw new Error('nobody')
    await givenPoints(app, member, 5)
    const heads = join(folder, 'heads.jsonl')
    t.match(await ledger('export-head', heads), { exit_code: 0, stderr: '' })
    t.equal((await readFile(heads, 'utf8')).trim(), JSON.stringify((await app.get('/v1/points/proof')).json()))
    await givenPoints(app, member, 5)
    t.match(await ledger('verify', '--head', heads), {
      exit_code: 0,
      last: { event: 'verified', subdistrict_code: SUBDISTRICT, is_intact: true, fault: null, entries: 4 }
    })
    t.match(await ledger('verify', '--subdistrict', '370811001000'), { exit_code: 1, stderr: /没有积分账本/ })

    await app.db.transaction().execute(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx)
      await sql`update points_transfer set points = 6 where points = 5`.execute(tx)
    })
    t.match(await ledger('verify'), {
      exit_code: 1,
      last: { is_intact: false, fault: { kind: 'row_changed', table: 'points_entry' } }
    })
    const [head] = (await readFile(heads, 'utf8')).split('\n')
    await writeFile(heads, `${head?.replace(/"hash":"../, '"hash":"zz')}\n`)
    t.match(await ledger('verify', '--head', heads), { exit_code: 2, stderr: /第 1 行不是导出的链头/ })
    await writeFile(heads, `${JSON.stringify({ ...JSON.parse(head ?? ''), number: 99 })}\n`)
    await appendFile(heads, '\n')
    const forged = await ledger('verify', '--head', heads)
    t.match(forged, { exit_code: 1, lines: [{ event: 'head_fault', number: 99, fault: 'not_signed' }] })

    t.match(await ledger(), { exit_code: 2, stderr: /请写明要做什么/ })
    t.match(await ledger('verify', '--head', join(folder, 'nowhere')), { exit_code: 2, stderr: /什么也没有核验/ })
  }
)
