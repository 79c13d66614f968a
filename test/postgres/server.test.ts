import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { startPostgres } from '../../scripts/postgres/server.ts'
import { givenClosedCheckout, givenFolder } from '../support/closed-checkout.ts'
import { eventually } from '../support/eventually.ts'
import { isGone, isRunning, ownerOf, queryOnce, startParent, tracesOf } from '../support/server-processes.ts'

const GONE_WITHIN_SECONDS = 15

t.test('a server for tests', async (t) => {
  const server = await startPostgres({ durable: false })
  t.teardown(() => server.stop())
  const traces = await tracesOf(server.url)

  t.test('answers queries and says which version it is', async (t) => {
    const [row] = await queryOnce(server.url, "select current_setting('server_version') as version, 1 + 1 as two")
    t.equal(row?.['two'], 2)
    t.ok(String(row?.['version']).startsWith(server.version))
  })

  t.test('listens on this machine only', async (t) => {
    t.equal(new URL(server.url).hostname, '127.0.0.1')
    t.same(await queryOnce(server.url, 'show listen_addresses'), [{ listen_addresses: '127.0.0.1' }])
  })

  t.test('never runs as root', async (t) => {
    t.not(await ownerOf(traces.process_id), 0)
  })

  t.test('does not wait for the disk', async (t) => {
    t.same(await queryOnce(server.url, 'show fsync'), [{ fsync: 'off' }])
  })

  t.test('leaves no process and no folder once stopped', async (t) => {
    t.ok(isRunning(traces.process_id))
    await server.stop()
    t.ok(await isGone(traces))
    await t.resolves(server.stop(), 'stopping twice is harmless')
  })
})

t.test('a durable server waits for the disk', async (t) => {
  const server = await startPostgres({ durable: true })
  t.teardown(() => server.stop())
  t.same(await queryOnce(server.url, 'show fsync'), [{ fsync: 'on' }])
  t.same(await queryOnce(server.url, 'show synchronous_commit'), [{ synchronous_commit: 'on' }])
})

t.test('the server is gone soon after the process that started it', async (t) => {
  for (const signal of ['SIGKILL', 'SIGINT'] as const) {
    t.test(`ended by ${signal}`, async (t) => {
      const parent = await startParent({ durable: false })
      const traces = await tracesOf(parent.url)
      parent.process.kill(signal)
      await parent.ended
      t.ok(await eventually(() => isGone(traces), GONE_WITHIN_SECONDS))
    })
  }

  t.test('ended by itself, without stopping the server', async (t) => {
    const parent = await startParent({ durable: false })
    const traces = await tracesOf(parent.url)
    parent.process.stdin.end()
    t.same(await parent.ended, [0, null], 'its output closes at once, so a pipe behind it ends')
    t.ok(await eventually(() => isGone(traces), GONE_WITHIN_SECONDS))
  })
})

t.test('the programs from npm work where only the owner of the checkout may enter', async (t) => {
  const { checkout } = await givenClosedCheckout(t)
  const parent = await startParent({ durable: false, source: 'npm' }, { checkout })
  t.teardown(() => parent.process.kill())
  const traces = await tracesOf(parent.url)

  t.same(await queryOnce(parent.url, "select 'ok' as answer"), [{ answer: 'ok' }])
  t.not(await ownerOf(traces.process_id), 0)
  parent.process.kill()
  t.ok(await eventually(() => isGone(traces), GONE_WITHIN_SECONDS))
})

t.test('a server that cannot start says why and leaves nothing', async (t) => {
  const { checkout, native_folder } = await givenClosedCheckout(t)
  await rm(join(native_folder, 'share'), { recursive: true })
  const temporary_folder = await givenFolder(t, 0o755)
  const start = startParent({ durable: false, source: 'npm' }, { checkout, environment: { TMPDIR: temporary_folder } })

  await t.rejects(start, { message: /initdb[\s\S]*postgres\.bki/ })
  t.same(await readdir(temporary_folder), [])
})
