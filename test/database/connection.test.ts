import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { sql } from 'kysely'
import t, { type Test } from 'tap'
import { openDatabase } from '../../src/database/connection.ts'
import { DatabaseUnusable, isDatabaseFailure } from '../../src/database/failures.ts'
import { onPostgres } from '../support/engines.ts'

await onPostgres(t, 'a connection whose query timed out is not used again', async (t, { settings }) => {
  if (settings.engine !== 'postgres') return
  const database = await openDatabase({ ...settings, connections_max: 1, query_timeout_ms: 300 })
  t.teardown(() => database.close())
  const process_id = async () =>
    (await sql<{ id: number }>`select pg_backend_pid() as id`.execute(database.db)).rows[0]?.id
  const before = await process_id()
  await t.rejects(sql`select pg_sleep(5)`.execute(database.db), { message: 'Query read timeout' })
  t.not(await process_id(), before, 'the next one is answered, by another connection')

  await t.rejects(
    database.db.transaction().execute(async (tx) => {
      await sql`create table half_done (id integer)`.execute(tx)
      await sql`select pg_sleep(1)`.execute(tx)
    }),
    { message: 'Query read timeout' },
    'nor in a transaction'
  )
  const { rows } = await sql<{ found: string | null }>`select to_regclass('half_done') as found`.execute(database.db)
  t.equal(rows[0]?.found, null, 'which is undone')
})

await onPostgres(t, 'where there is no timeout a query takes as long as it needs', async (t, { settings }) => {
  if (settings.engine !== 'postgres') return
  const database = await openDatabase({ ...settings, query_timeout_ms: 0 })
  t.teardown(() => database.close())
  await t.resolves(sql`select pg_sleep(0.5)`.execute(database.db))

  const canceled = await database.db
    .transaction()
    .execute(async (tx) => {
      await sql`set local statement_timeout = 50`.execute(tx)
      await sql`select pg_sleep(5)`.execute(tx)
    })
    .catch((error: Error & { code?: unknown }) => error)
  t.match(canceled, { code: '57014' })
  t.notOk(canceled instanceof Error && isDatabaseFailure(canceled), 'a canceled query does not mean the server is away')
})

t.test('which failures mean that the server is away', async (t) => {
  for (const code of ['ECONNREFUSED', 'EAI_AGAIN', '08006', '53300', '57P01', '57P03'])
    t.ok(isDatabaseFailure(Object.assign(new Error('x'), { code })), code)
  for (const code of ['57014', '23505', 'EADDRINUSE'])
    t.notOk(isDatabaseFailure(Object.assign(new Error('x'), { code })), code)
})

t.test('a server that is too old is refused, and its connection closed', async (t) => {
  const { url, socket } = await givenOldServer(t, '14.17 (Debian 14.17-1)')
  await t.rejects(
    openDatabase({ engine: 'postgres', url, connections_max: 1 }),
    new DatabaseUnusable('DATABASE_URL 指定的 PostgreSQL 是 14.17 (Debian 14.17-1)，需要 15 或更新版本。')
  )
  t.ok((await socket).destroyed || (await once(await socket, 'close')))
})

/** Speaks just enough of the protocol to let us in and say its version. */
async function givenOldServer(t: Test, version: string) {
  const message = (type: string, ...parts: Buffer[]) => {
    const body = Buffer.concat(parts)
    const head = Buffer.from(`${type}\0\0\0\0`)
    head.writeUInt32BE(body.length + 4, 1)
    return Buffer.concat([head, body])
  }
  const ready = message('Z', Buffer.from('I'))
  const text = Buffer.from(version)
  const row = [
    message(
      'T',
      Buffer.from([0, 1]),
      Buffer.from('server_version\0'),
      Buffer.from('00000000000000000019ffffffffffff0000', 'hex')
    ),
    message('D', Buffer.from([0, 1, 0, 0, 0, text.length]), text),
    message('C', Buffer.from('SHOW\0')),
    ready
  ]
  const { promise: socket, resolve } = Promise.withResolvers<Socket>()
  const server = createServer((client) => {
    resolve(client)
    client.once('data', () => {
      client.write(Buffer.concat([message('R', Buffer.alloc(4)), ready]))
      client.once('data', () => client.write(Buffer.concat(row)))
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => server.close())
  const { port } = server.address() as { port: number }
  return { url: `postgres://reader@127.0.0.1:${port}/any`, socket }
}
