import t from 'tap'
import { COMMUNITY, givenStaff, SUBDISTRICT } from '../support/actors.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'

/** How many transactions of the app are open at the moment. */
function countTransactions({ db }: TestApp): () => number {
  let open = 0
  const begin = db.transaction.bind(db)
  db.transaction = () => {
    const builder = begin()
    const execute = builder.execute.bind(builder)
    builder.execute = async (work) => {
      open++
      try {
        return await execute(work)
      } finally {
        open--
      }
    }
    return builder
  }
  return () => open
}

await onPostgres(t, 'while a first password is made and hashed no connection is held', async (t, engine) => {
  const app = await startApp(t, engine)
  const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const { id } = await givenStaff(app, 'enumerator', COMMUNITY)
  const openNow = countTransactions(app)
  const { chance } = app
  const seen: number[] = []
  app.chance = {
    ...chance,
    bytes: (length) => {
      seen.push(openNow())
      return chance.bytes(length)
    }
  }
  const body = { account: 'xugou.neu', name: '虚构某', role: 'enumerator', area_code: COMMUNITY }
  t.equal((await app.send('POST', '/v1/staff', { token, body })).statusCode, 201)
  t.strictSame(seen.splice(0), [0, 0, 0], 'password, salt and device')
  t.equal((await app.send('POST', `/v1/staff/${id}/reset-password`, { token, body: {} })).statusCode, 200)
  t.strictSame(seen, [0, 0, 0])
})
