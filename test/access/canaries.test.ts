import { randomBytes, randomInt } from 'node:crypto'
import t from 'tap'
import { openSession } from '../../src/access/sessions.ts'
import { addStaff } from '../../src/access/staff.ts'
import { newApiKey } from '../../src/access/tokens.ts'
import { systemChance } from '../../src/chance.ts'
import { createPersons } from '../../src/persons/service.ts'
import { asSystem, COMMUNITY, givenStaff, SUBDISTRICT } from '../support/actors.ts'
import { startApp } from '../support/app.ts'
import { type Canary, databaseText, found, writtenAheadSince, writtenSoFar } from '../support/canaries.ts'
import { onOwnPostgres } from '../support/engines.ts'

const HAN = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥金木水火土春夏秋冬东南西北中'

/** So many characters that no text holds by chance. */
const unlikely = (length: number): string => Array.from({ length }, () => HAN[randomInt(HAN.length)]).join('')

const fictionalNumber = (place: number): string =>
  `1990${String(randomInt(10_000)).padStart(4, '0')}${String(place).padStart(3, '0')}`

await onOwnPostgres(
  t,
  'of two hundred planted secrets none is found in logs, errors, tables, or what the server writes ahead',
  async (t, engine) => {
    const lines: string[] = []
    const app = await startApp(t, engine, {
      log_level: 'trace',
      log_stream: { write: (line) => void lines.push(line) }
    })
    const since = engine.name === 'PostgreSQL' ? await writtenSoFar(app.db) : ''
    const canaries: Canary[] = []
    const plant = (kind: string, text: string): string => {
      canaries.push({ kind, text })
      return text
    }
    const answers: string[] = []
    const keep = ({ body }: { body: string }) => void answers.push(body)

    const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
    plant('token', admin.token)
    const people = Array.from({ length: 45 }, (_, place) => ({
      kind: 'worker' as const,
      area_code: COMMUNITY,
      name: plant('name', `虚构${unlikely(8)}`),
      phone: plant('phone', fictionalNumber(place))
    }))
    const ids = await asSystem(app, (work) => createPersons(work, people))
    for (const place of [0, 1, 2, 3]) {
      const password = plant('password', `mima-${randomBytes(12).toString('hex')}`)
      const name = plant('name', `虚构${unlikely(8)}`)
      const staff = {
        account: `xugou.canary.${place}`,
        name,
        role: 'community',
        area_code: COMMUNITY,
        first_password: password
      } as const
      await asSystem(app, (work) => addStaff(work, staff))
    }

    for (const [place, id] of ids.entries()) {
      const { token } = await asSystem(app, (work) =>
        openSession(work, { id, kind: 'worker', area_code: COMMUNITY, restriction: null })
      )
      plant('token', token)
      const url = `/v1/persons/${id}`
      const reason = plant('reason', `原因${unlikely(12)}`)
      const body = { fields: ['name', 'phone'], reason }
      keep(await app.send('GET', url, { token }))
      await app.send('POST', `${url}/reveal`, { token: admin.token, body })
      const consent = { field_group_code: 'worker_identity', decision: 'given', text_version: '1' }
      keep(
        await app.send('POST', `${url}/consents`, {
          token,
          headers: { 'idempotency-key': plant('idempotency key', randomBytes(16).toString('hex')) },
          body: consent
        })
      )
      // Whatever is wrong with a request, what it held is not repeated.
      const { name = '', phone = '' } = people[place] ?? {}
      keep(await app.send('POST', `${url}/reveal`, { token, body }))
      keep(await app.send('POST', `${url}/reveal`, { token: admin.token, body: { ...body, fields: [phone] } }))
      keep(await app.send('POST', `${url}/reveal`, { token: admin.token, body: { ...body, phone, name } }))
      keep(await app.send('POST', `${url}/consents`, { token, body: { ...consent, text_version: name } }))
      keep(await app.send('POST', `${url}/consents`, { token, body: `{"field_group_code":"${name}", ${phone}` }))
      keep(await app.send('GET', `${url}?token=${token}`, { token }))
      keep(await app.send('GET', `/v1/persons/${encodeURIComponent(name)}`, { token }))
      keep(await app.send('GET', `${url}/consents?cursor=${phone}`, { token }))
      keep(await app.send('GET', url, { token: plant('api key', newApiKey(systemChance, 'live')).toUpperCase() }))
      if (place % 3 === 0)
        keep(
          await app.send('POST', `${url}/erase`, {
            token: admin.token,
            body: { reason: plant('reason', `申请${unlikely(12)}`) }
          })
        )
    }
    // A fault of our own, whose error is logged.
    await app.db
      .updateTable('person')
      .set({ name: Buffer.alloc(40) })
      .where('id', '=', ids[1] ?? '')
      .execute()
    keep(await app.send('GET', `/v1/persons/${ids[1]}`, { token: admin.token }))

    t.ok(canaries.length >= 200, `${canaries.length} are planted`)
    const logs = lines.join('')
    t.match(logs, /a request failed/, 'logs are captured')
    t.strictSame(found(canaries, Buffer.from(logs)), [], 'logs')
    t.strictSame(found(canaries, Buffer.from(answers.join('\n'))), [], 'answers that are not to show them')
    const database = await databaseText(app.db)
    t.ok(
      database.includes('idempotency_record') && database.includes('audit_entry') && database.includes('person_reveal')
    )
    t.strictSame(found(canaries, database), [], 'tables')
    if (engine.name === 'PostgreSQL') {
      const control = { kind: 'control', text: `control-${randomBytes(16).toString('hex')}` }
      await app.db.updateTable('station').set({ address: control.text }).where('code', '=', 'GYG-002').execute()
      const ahead = await writtenAheadSince(app.db, since)
      if (ahead === undefined) return t.comment('the files of the server may not be read here')
      t.strictSame(found([control], ahead), ['control'], 'what is written in clear would be found')
      t.strictSame(found(canaries, ahead), [], 'what the server writes ahead')
    }
  }
)

t.test('a secret is found in whatever encoding it lies', (t) => {
  const text = `虚构${unlikely(8)}`
  const canary = [{ kind: 'name', text }]
  const bytes = Buffer.from(text)
  for (const leak of [
    text,
    bytes.toString('hex'),
    Buffer.from(text, 'utf16le'),
    encodeURIComponent(text),
    ...[0, 1, 2, 3].map((shift) =>
      Buffer.concat([Buffer.alloc(shift, 'x'), bytes, Buffer.from('yz')]).toString('base64')
    )
  ])
    t.strictSame(found(canary, Buffer.concat([Buffer.from('before'), Buffer.from(leak), Buffer.from('after')])), [
      'name'
    ])
  t.strictSame(found(canary, Buffer.from('nothing of it')), [])
  t.end()
})
