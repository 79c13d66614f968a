import t, { type Test } from 'tap'
import { seededRandom } from '../../scripts/bench/random.ts'
import { readTable } from '../../src/spreadsheets/read.ts'
import { onOwnPostgres, type TestEngine } from '../support/engines.ts'
import { type Kill, KilledService } from '../support/killed-service.ts'
import { readRegister } from '../support/scripted-reading.ts'
import { expectedRegister, shown, visitorOf } from '../support/scripted-register.ts'
import { scriptedRound } from '../support/scripted-round.ts'
import { givenRegisterOf } from '../support/scripted-staff.ts'
import type { Visitor } from '../support/scripted-subjects.ts'
import { HANDED_OVER, HANDED_OVER_FIGURES } from '../support/scripted-turns.ts'
import { ScriptedWork } from '../support/scripted-work.ts'
import { queryOnce } from '../support/server-processes.ts'
import { rowsOf } from '../support/sheets.ts'

/** The same round for both, so that what is left of them can be compared. */
const now = Date.now()
const script = scriptedRound(20_261, now)
const expected = expectedRegister(script)

const WIDE = {
  RATE_LIMIT_PER_ACTOR_PER_MINUTE: '1000000',
  RATE_LIMIT_PER_ADDRESS_PER_MINUTE: '1000000',
  RATE_LIMIT_GLOBAL_PER_MINUTE: '1000000'
}

const results: object[] = []

async function carryOut(t: Test, engine: TestEngine, seed: number, kills: readonly Kill[]): Promise<KilledService> {
  if (engine.settings.engine !== 'postgres') throw new Error('a process needs a server')
  const { url } = engine.settings
  const { environment, ...staff } = await givenRegisterOf(t, engine, script, now)
  const service = new KilledService(t, { ...environment, ...WIDE, DATABASE_URL: url }, kills)
  const work = new ScriptedWork(service, staff, script, seededRandom(seed))
  const { admin, clients } = staff
  await work.open()
  await work.synchronise({ subjects: new Map(script.subjects.map((subject) => [subject.id, subject])) })
  await work.handIn()
  t.strictSame(work.surprises, [], 'each item was answered as it deserves')
  await work.review()
  t.strictSame(
    [...work.received.values()].filter((count) => count !== 1),
    [],
    'none was received twice'
  )
  await work.turn()
  t.strictSame(work.surprises, [], 'merges, a sheet and a community that changes hands')
  const contested = await work.settle(expected.contested)
  t.strictSame([...contested].sort(), [...expected.contested.keys()].sort(), 'people disagree where they do')
  t.strictSame(work.surprises, [])
  t.strictSame(await service.list(admin, '/v1/conflicts?status=open'), [])
  await work.synchronise(expected)
  t.strictSame(work.surprises, [], 'phones have what the register has')
  await work.close()

  const { subjects, submissions, gaps } = await readRegister(service, admin)
  t.strictSame(gaps, [], 'no history has a gap')
  const facts = [...expected.subjects].map(([id, { kind, facts }]) => {
    const fields = Object.keys(facts)
    return {
      id,
      wanted: Object.fromEntries(fields.map((field) => [field, shown(kind, field, facts[field] ?? null)])),
      found: Object.fromEntries(fields.map((field) => [field, subjects.get(id)?.[field] ?? null]))
    }
  })
  t.strictSame(
    facts.filter(({ wanted, found }) => JSON.stringify(wanted) !== JSON.stringify(found)),
    [],
    'every field is as it should be'
  )
  t.strictSame([...subjects.keys()].sort(), [...expected.subjects.keys()].sort(), 'and nobody else is there')
  const statuses = Object.fromEntries(submissions.map(({ id, status }) => [id, status]))
  t.equal(submissions.length, script.told.length, 'each submission is there once')
  t.strictSame(statuses, Object.fromEntries(expected.submissions))
  const [confirmed] = await queryOnce(url, 'select count(*)::int as count from confirmation')
  t.equal(confirmed?.['count'], expected.confirmations.size)
  const [revised] = await queryOnce(
    url,
    "select count(*)::int as count from subject_revision join subject on id = subject_id where status <> 'merged'"
  )
  t.equal(
    revised?.['count'],
    [...subjects.values()].reduce((sum, { version }) => sum + version, 0)
  )

  const progress = () => service.done(admin, `/v1/rounds/${work.round_id}/progress`)
  const figures = await progress()
  t.match(figures, { status: 'closed', is_final: true, corrections: [] })
  const nothing = { met: 0, absent: 0, refused: 0, moved: 0, left_trade: 0, new: 0, pending: 0, overdue: 0 }
  t.strictSame(figures.items, [
    ...[...expected.figures].map(([area_code, counts]) => ({
      area_code,
      enumerator_id: clients[visitorOf(area_code) ?? 'desk'].id,
      ...nothing,
      ...counts
    })),
    ...Object.entries(HANDED_OVER_FIGURES)
      .map(([visitor, counts]) => ({
        area_code: HANDED_OVER.area_code,
        enumerator_id: clients[visitor as Visitor].id,
        ...nothing,
        ...counts
      }))
      .sort((one, other) => (one.enumerator_id < other.enumerator_id ? -1 : 1))
  ])
  const sheet = Buffer.from(
    await service.done(admin, '/v1/register/exports', {
      method: 'POST',
      body: { kind: 'worker', format: 'csv', reason: '虚构的核对，需要完整的名单' }
    })
  )
  const workers = [...expected.subjects].filter(([, { kind }]) => kind === 'worker')
  t.strictSame(
    rowsOf(await readTable(sheet, 'export.csv'))
      .map(({ 编号, 版本, 姓名, 手机号 }) => [编号, 版本, 姓名, 手机号])
      .sort(),
    workers.map(([id, { facts }]) => [id, String(subjects.get(id)?.version), facts['name'], facts['phone']]).sort(),
    'the export has everybody once, with what they are called and where they answer'
  )

  const late = { ...script.groups.first[0]?.[0]?.item, id: '00000000-0000-4000-8000-000000000001' }
  const refused = await service.ask(clients.first, '/v1/submissions', {
    method: 'POST',
    body: { ...late, round_id: work.round_id }
  })
  t.match(refused, { status: 409, body: { code: 'round_closed' } })
  t.strictSame(await progress(), figures)
  results.push({
    totals: figures.totals,
    facts: facts.map(({ id, found }) => ({ id, found })),
    statuses,
    contested: [...contested].sort()
  })
  return service
}

await onOwnPostgres(t, 'a round ends in exactly the register that follows from what was said', async (t, engine) => {
  t.ok(script.told.length >= 2_000)
  await carryOut(t, engine, 1, [])
})

await onOwnPostgres(t, 'and so it does where the service is killed again and again', async (t, engine) => {
  const random = seededRandom(2)
  const at = [3, 40, 90, 250]
  const kills = at.map((after_requests) => ({ after_requests, delay_milliseconds: random.integer(0, 120) }))
  const { kill_count, lost_count } = await carryOut(t, engine, 3, kills)
  t.equal(kill_count, kills.length)
  t.ok(lost_count >= 2, `${lost_count} requests were lost`)
  t.strictSame(results[0], results[1])
})
