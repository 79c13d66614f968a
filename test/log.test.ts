import t from 'tap'
import { openLog } from '../src/log.ts'

t.test('a logged error says what failed and where, and none of the values it failed with', (t) => {
  const lines: string[] = []
  const log = openLog('trace', { write: (line) => void lines.push(line) })
  const secret = '19900000001'
  const refused = Object.assign(
    new Error(`new row for relation "staff" violates check constraint "staff_${secret}"`, {
      cause: new AggregateError([new Error(`invalid input syntax for type uuid: "${secret}"`)], `'${secret}'`)
    }),
    {
      code: '23514',
      table: 'staff',
      constraint: 'staff_account_form',
      detail: `Failing row contains (${secret}).`,
      where: `unnamed portal parameter $1 = '${secret}'`,
      parameters: [secret],
      params: [secret],
      query: `select '${secret}'`,
      internalQuery: secret,
      hint: secret
    }
  )
  log.error({ err: refused, operation: 'createStaff' }, 'a request failed')
  log.warn(refused)
  log.warn(new SyntaxError(`Unexpected token, "${secret}"x" is not valid JSON`))
  log.error({ err: secret }, 'not even an error')
  const [first, second] = lines.map((line) => JSON.parse(line))
  t.match(first, {
    msg: 'a request failed',
    operation: 'createStaff',
    err: { type: 'Error', code: '23514', table: 'staff', constraint: 'staff_account_form', stack: /log\.test\.ts:\d+/ }
  })
  t.equal(first.err.message, 'new row for relation "…"')
  t.match(first.err.cause, { type: 'AggregateError', errors: [{ message: 'invalid input syntax for type uuid: "…"' }] })
  t.match(second.err, { constraint: 'staff_account_form' })
  t.equal(lines.length, 4)
  t.notMatch(lines.join(''), secret)
  t.end()
})
