import t from 'tap'
import { recordEvent } from '../../src/audit/service.ts'
import { sealForPerson } from '../../src/persons/service.ts'
import { asSystem, COMMUNITY, givenStaff, givenWorker, OTHER_SUBDISTRICT, SUBDISTRICT } from '../support/actors.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'

const at = (time: string) => `2026-11-23T${time}+08:00`

interface Entry {
  id: number
  action: string
  outcome: string
  reason: string | null
  actor: { kind: string; id: string | null; role: string | null }
  area_code: string
  details: Record<string, unknown>
}

async function entriesOf(app: TestApp, token: string, query = ''): Promise<Entry[]> {
  const answer = await app.send('GET', `/v1/audit${query}`, { token })
  return answer.json().items
}

const record = async (app: TestApp, action: string, area_code: string, details = {}) =>
  await asSystem(app, (work) => recordEvent(work, { action, area_code, details }))

await onPostgres(
  t,
  'an admin reads what happened in their own area, the newest first, and nothing else',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
    const foreign = await givenStaff(app, 'subdistrict', OTHER_SUBDISTRICT)
    await record(app, 'example.first', COMMUNITY)
    await record(app, 'example.second', OTHER_SUBDISTRICT)
    await record(app, 'example.third', SUBDISTRICT)

    const examples = (entries: Entry[]) =>
      entries.map(({ action }) => action).filter((action) => action.startsWith('example'))
    t.strictSame(examples(await entriesOf(app, admin.token)), ['example.third', 'example.first'])
    t.strictSame(examples(await entriesOf(app, foreign.token)), ['example.second'])
    for (const { area_code } of await entriesOf(app, foreign.token)) t.equal(area_code, OTHER_SUBDISTRICT)
  }
)

await onPostgres(
  t,
  'whoever is no sub-district admin is refused, and the refusal is written down',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
    const others = [
      await givenStaff(app, 'community', COMMUNITY),
      await givenStaff(app, 'enumerator', COMMUNITY),
      await givenWorker(app)
    ]
    for (const { token } of others) {
      for (const url of ['/v1/audit', '/v1/audit.csv']) {
        const answer = await app.send('GET', url, { token })
        t.equal(answer.statusCode, 403)
        t.equal(answer.json().code, 'not_allowed')
      }
    }
    t.equal((await app.send('GET', '/v1/audit')).statusCode, 401)
    const refused = await entriesOf(app, admin.token, '?outcome=refused')
    t.equal(refused.length, 6)
    t.strictSame(new Set(refused.map(({ actor }) => actor.id)), new Set(others.map(({ id }) => id)))
    t.strictSame(
      new Set(refused.map(({ details }) => details['operation'])),
      new Set(['listAuditEntries', 'exportAuditEntriesAsCsv'])
    )
  }
)

await onPostgres(t, 'filters and pages show each entry exactly once', async (t, engine) => {
  const app = await startApp(t, engine)
  const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  for (let number = 1; number <= 7; number++) {
    app.testClock.set(at(`11:0${number}:00`))
    await record(app, number % 2 === 0 ? 'example.even' : 'example.odd', SUBDISTRICT, { number })
  }
  const numbers: unknown[] = []
  let cursor = ''
  do {
    const { items, next } = (
      await app.send('GET', `/v1/audit?action=example.odd&limit=2${cursor}`, { token: admin.token })
    ).json()
    numbers.push(...items.map((item: Entry) => item.details['number']))
    cursor = next === null ? '' : `&cursor=${next}`
  } while (cursor !== '')
  t.strictSame(numbers, [7, 5, 3, 1])

  const between = `?from=${encodeURIComponent(at('11:02:00'))}&to=${encodeURIComponent(at('11:05:00'))}&action=example.even`
  t.strictSame(
    (await entriesOf(app, admin.token, between)).map(({ details }) => details['number']),
    [4, 2]
  )
  t.equal(
    (await entriesOf(app, admin.token, `?actor_id=${admin.id}&action=audit.read`)).length > 0,
    true,
    'looking is written down'
  )

  const refused: [query: string, code: string][] = [
    ['from=2026-11-23', 'invalid_request'],
    [`from=${encodeURIComponent(at('12:00:00'))}&to=${encodeURIComponent(at('11:00:00'))}`, 'audit_time_malformed'],
    ['actor_id=5', 'invalid_request'],
    ['colour=red', 'invalid_request'],
    ['cursor=forged', 'cursor_invalid'],
    ['limit=0', 'invalid_request']
  ]
  for (const [query, code] of refused) {
    const answer = await app.send('GET', `/v1/audit?${query}`, { token: admin.token })
    t.equal(answer.statusCode, 400, query)
    t.equal(answer.json().code, code, query)
  }
})

await onPostgres(
  t,
  'a reason is readable to whoever may see the person, and to nobody in the database',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
    const worker = await givenWorker(app)
    const reason = '虚构的原因：核对走访时间'
    await asSystem(app, async (work) => {
      const sealed = await sealForPerson(work, worker.id, { table: 'audit_entry', column: 'reason' }, reason)
      if (sealed === undefined) throw new Error('the person is not there')
      await recordEvent(work, {
        action: 'example.reveal',
        area_code: SUBDISTRICT,
        object: { kind: 'person', id: worker.id },
        reason: { person_id: worker.id, sealed }
      })
    })
    const [entry] = await entriesOf(app, admin.token, '?action=example.reveal')
    t.equal(entry?.reason, reason)
    const rows = await app.db.selectFrom('audit_entry').selectAll().where('action', '=', 'example.reveal').execute()
    t.notMatch(JSON.stringify(rows), /虚构的原因/)
    t.notMatch(Buffer.from(rows[0]?.reason ?? '').toString(), /虚构的原因/)
  }
)

await onPostgres(
  t,
  'the export holds every entry in a file that a spreadsheet opens safely, and is written down',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
    await asSystem(app, async (work) => {
      for (let number = 0; number < 1_005; number++)
        await recordEvent(work, {
          action: 'example.bulk',
          area_code: SUBDISTRICT,
          object: { kind: 'example', id: `=${number}` }
        })
    })
    const answer = await app.send('GET', '/v1/audit.csv?action=example.bulk', { token: admin.token })
    t.equal(answer.statusCode, 200)
    t.equal(answer.body.codePointAt(0), 0xfeff)
    const lines = answer.body.trimEnd().split('\r\n')
    t.equal(lines.length, 1_006)
    t.match(lines[1], /,'=1004,/)
    t.equal(answer.body.match(/\uFEFF/g)?.length, 1)
    t.equal((await entriesOf(app, admin.token, '?action=audit.export')).length, 1)
  }
)
