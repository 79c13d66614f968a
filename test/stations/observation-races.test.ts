import { sql } from 'kysely'
import t from 'tap'
import { COMMUNITY, givenStaff, givenWorker } from '../support/actors.ts'
import { startApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'
import { givenStations } from '../support/givens.ts'
import { givenWorkers, listFaults, MICROWAVE, microwaveOf, STATION, say } from '../support/observing.ts'

const working = { ...MICROWAVE, state: 'working' }
const broken = { ...MICROWAVE, state: 'broken' }
const times = <Result>(count: number, act: (place: number) => Promise<Result>) =>
  Promise.all(Array.from({ length: count }, (_, place) => act(place)))

await onPostgres(t, 'fifty observations of one person at once count once', async (t, engine) => {
  const app = await startApp(t, engine)
  const worker = await givenWorker(app)
  const answers = await times(50, () => say(app, worker, broken))
  t.strictSame([...new Set(answers.map(({ statusCode }) => statusCode))].sort(), [200, 201])
  t.equal(answers.filter((answer) => answer.json().counted).length, 1)
  t.match((await listFaults(app, worker)).json().items, [{ reports_count: 1 }])
  t.equal((await sql`select from station_observation`.execute(app.db)).rows.length, 1)
})

await onPostgres(t, 'people who report the same fault at once open one', async (t, engine) => {
  const app = await startApp(t, engine)
  const workers = await givenWorkers(app, 20)
  const answers = await times(20, (place) => say(app, workers[place] ?? { token: '' }, broken))
  t.ok(answers.every(({ statusCode }) => statusCode === 201))
  t.equal(new Set(answers.map((answer) => answer.json().fault_id)).size, 1)
  t.match((await listFaults(app, workers[0] ?? { token: '' })).json().items, { length: 1, 0: { reports_count: 20 } })
})

await onPostgres(t, 'of two who clear a fault at once, one does', async (t, engine) => {
  const app = await startApp(t, engine)
  const worker = await givenWorker(app)
  const staff = [await givenStaff(app, 'community', COMMUNITY), await givenStaff(app, 'community', COMMUNITY)]
  const { fault_id } = (await say(app, worker, broken)).json()
  const answers = await times(10, (place) =>
    app.send('POST', `/v1/stations/${STATION}/faults/${fault_id}/clear`, { token: staff[place % 2]?.token ?? '' })
  )
  t.equal(answers.filter(({ statusCode }) => statusCode === 200).length, 1)
  t.equal(answers.filter(({ statusCode }) => statusCode === 409).length, 9)
  const { rows } = await sql`select from audit_entry where action = 'fault.clear'`.execute(app.db)
  t.equal(rows.length, 1)
})

await onPostgres(
  t,
  'whoever comes in which order, the last state is worked out from all of them',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const workers = await givenWorkers(app, 12)
    await times(12, (place) => say(app, workers[place] ?? { token: '' }, place < 6 ? broken : working))
    const [fault] = (await listFaults(app, workers[0] ?? { token: '' }, '?limit=1')).json().items
    const { rows } = await sql<{ state: string }>`select state from station_observation order by id`.execute(app.db)
    t.equal(rows.length, 12)
    const last_broken = rows.map(({ state }) => state).lastIndexOf('broken')
    const is_recovered = rows.length - 1 - last_broken >= 2
    t.equal(fault.state, is_recovered ? 'closed' : 'open')
    t.equal((await microwaveOf(app)).condition, is_recovered ? 'working' : 'unknown')
  }
)

await onPostgres(t, 'observations and imports of the same stations take turns', async (t, engine) => {
  const app = await startApp(t, engine)
  const codes = ['RACE-1', 'RACE-2', 'RACE-3']
  const rows = (seats: number) => codes.map((编码) => ({ 编码, 座位数: String(seats), 微波炉: '有' }))
  await givenStations(app, rows(1))
  const workers = await givenWorkers(app, 10)
  const imports = times(5, (place) =>
    givenStations(app, place % 2 === 0 ? rows(place + 2) : rows(place + 2).toReversed())
  )
  const answers = await times(30, (place) => say(app, workers[place % 10] ?? { token: '' }, broken, codes[place % 3]))
  await imports
  t.ok(answers.every(({ statusCode }) => statusCode === 201))
  for (const code of codes) t.equal((await microwaveOf(app, code)).condition, 'broken')
})
