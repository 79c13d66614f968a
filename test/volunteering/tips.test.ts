import { sql } from 'kysely'
import t from 'tap'
import { mayBeHandedTo, statusAfter, TIP_STATUSES } from '../../src/volunteering/tips/rules.ts'
import {
  COMMUNITY,
  givenStaff,
  givenWorker,
  OTHER_COMMUNITY,
  OTHER_SUBDISTRICT,
  SUBDISTRICT
} from '../support/actors.ts'
import { databaseText } from '../support/canaries.ts'
import { onPostgres } from '../support/engines.ts'
import { REASON } from '../support/persons.ts'
import { idsOf } from '../support/register.ts'
import { auditOf, NOBODY } from '../support/staff-administration.ts'
import { givenStewards, TIP_POSITION, TIP_TEXT, tipDraft } from '../support/tips.ts'

const NOTE = '请核实权属后处理。'
const ANSWER = '已更换井盖。'

t.test('a tip is accepted or declined first, and once; what is closed or declined stays so', async (t) => {
  const ways = TIP_STATUSES.map((status) => [
    status,
    (['accept', 'decline', 'hand_on', 'answer', 'close'] as const).filter(
      (step) => statusAfter(status, step) !== undefined
    )
  ])
  const pending = ['hand_on', 'answer', 'close']
  t.strictSame(Object.fromEntries(ways), {
    filed: ['accept', 'decline'],
    accepted: pending,
    handed_on: pending,
    answered: pending,
    closed: [],
    declined: []
  })
})

t.test('who hands a tip on goes on seeing it, and it stays in its sub-district', async (t) => {
  const own = { from: COMMUNITY, to: COMMUNITY }
  t.ok(mayBeHandedTo(COMMUNITY, OTHER_COMMUNITY, own))
  t.ok(mayBeHandedTo(COMMUNITY, SUBDISTRICT, own))
  t.ok(mayBeHandedTo(OTHER_COMMUNITY, COMMUNITY, own), 'it was handed to us, and stays with us')
  t.notOk(mayBeHandedTo(OTHER_COMMUNITY, '370811015006', own), 'it would be out of sight')
  t.notOk(mayBeHandedTo(COMMUNITY, OTHER_SUBDISTRICT, { from: '370800000000', to: '370899999999' }))
})

await onPostgres(
  t,
  'a tip is filed, accepted, handed on, answered and closed, and its steward sees the answer',
  async (t, engine) => {
    const { app, clerk, admin, as, steward, file, step } = await givenStewards(t, engine)
    const by = await steward()
    const tip = await file(by)
    t.match(tip, {
      version: 1,
      area_code: COMMUNITY,
      handed_to_area_code: null,
      steward_id: by.steward_id,
      category: 'safety_hazard',
      status: 'filed',
      text: TIP_TEXT,
      station_code: null,
      position: TIP_POSITION,
      answer: null,
      photos: []
    })
    const { id } = tip
    const seen = await as(clerk).get(`/v1/tips/${id}?crs=wgs84`)
    t.match([seen.headers['etag'], seen.json().position.crs, seen.json().text], ['"1"', 'wgs84', TIP_TEXT])
    t.match((await step(clerk, id, 'answer', 1, { answer: ANSWER })).json(), {
      status: 409,
      code: 'tip_step_not_possible'
    })
    t.match((await step(clerk, id, 'accept', 9)).json(), { code: 'version_stale' })
    t.equal((await as(clerk).post(`/v1/tips/${id}/accept`, {})).statusCode, 428)
    const accepted = await step(clerk, id, 'accept', 1)
    t.match(
      [accepted.statusCode, accepted.headers['etag'], accepted.json().status],
      [200, '"2"', 'accepted'],
      accepted.body
    )
    t.equal((await step(clerk, id, 'decline', 2, { reason: NOTE })).json().code, 'tip_step_not_possible')
    t.equal((await step(clerk, id, 'close', 2)).json().code, 'tip_not_answered')
    t.equal((await step(clerk, id, 'hand-on', 2, { note: NOTE })).json().code, 'tip_handed_to_not_fitting')
    const handed = await step(clerk, id, 'hand-on', 2, { unit: '虚构执法中队', note: NOTE })
    t.match(handed.json(), { status: 'handed_on', handed_to_area_code: null, version: 3 }, handed.body)
    t.match((await step(admin, id, 'answer', 3, { answer: '已转有关单位。' })).json(), { status: 'answered' })
    t.match((await step(clerk, id, 'answer', 4, { answer: ANSWER })).json(), { status: 'answered', answer: ANSWER })
    t.match((await step(clerk, id, 'close', 5)).json(), { status: 'closed', answer: ANSWER, reason: null })
    t.equal((await step(clerk, id, 'answer', 6, { answer: ANSWER })).json().code, 'tip_step_not_possible')

    const own = (await as(by).get('/v1/me/tips')).json()
    t.match(own.items, [{ id, status: 'closed', text: TIP_TEXT, answer: ANSWER, position: TIP_POSITION }])
    const first = (await as(clerk).get(`/v1/tips/${id}/history?limit=4`)).json()
    const rest = (await as(clerk).get(`/v1/tips/${id}/history?limit=4&cursor=${first.next}`)).json()
    t.match(
      [...first.items, ...rest.items].map(({ step, unit, words }) => [step, unit, words]),
      [
        ['close', null, null],
        ['answer', null, ANSWER],
        ['answer', null, '已转有关单位。'],
        ['hand_on', '虚构执法中队', NOTE],
        ['accept', null, null],
        ['file', null, null]
      ]
    )
    t.strictSame([rest.next, rest.items.at(-1).recorded_by], [null, by.id])
    t.strictSame(
      (await auditOf(app, 'tip.accept')).map(({ object_id, details }) => [object_id, details]),
      [[id, { category: 'safety_hazard', status: 'accepted', version: 2 }]]
    )

    const other = await file(by, { category: 'dispute', position: undefined, station_code: 'GYG-002' })
    t.match(other, { station_code: 'GYG-002', position: null })
    t.match((await step(clerk, other.id, 'decline', 1, { reason: NOTE })).json(), { status: 'declined', reason: NOTE })
    const list = async (question: string) => (await as(clerk).get(`/v1/tips?${question}`)).json()
    t.strictSame(
      (await list('status=declined')).items.map((one: { id: string }) => one.id),
      [other.id]
    )
    t.strictSame(
      (await list(`category=safety_hazard&steward_id=${by.steward_id}`)).items.map((one: { id: string }) => one.id),
      [id]
    )
    const page = await list('limit=1')
    const next = await list(`limit=1&cursor=${page.next}`)
    t.strictSame([page.items.length, next.items.length, next.next], [1, 1, null])
    t.not(page.items[0].id, next.items[0].id)
    t.match(await list(`limit=1&status=filed&cursor=${page.next}`), { code: 'cursor_of_other_filters' })
  }
)

await onPostgres(
  t,
  'tips of other areas are as if they were not there, until they are handed on',
  async (t, engine) => {
    const { app, clerk, admin, as, steward, file, step } = await givenStewards(t, engine)
    const by = await steward()
    const tip = await file(by)
    const next_door = await givenStaff(app, 'community', OTHER_COMMUNITY)
    const foreign = await givenStaff(app, 'subdistrict', OTHER_SUBDISTRICT)
    const answersTo = async (who: typeof clerk, id: string, version = 1) => [
      await as(who).get(`/v1/tips/${id}`),
      await as(who).get(`/v1/tips/${id}/history`),
      await as(who).get(`/v1/tips/${id}/photos/1`),
      await step(who, id, 'accept', version),
      await step(who, id, 'decline', version, { reason: NOTE }),
      await step(who, id, 'hand-on', version, { unit: '虚构单位', note: NOTE }),
      await step(who, id, 'answer', version, { answer: ANSWER }),
      await step(who, id, 'close', version, { reason: NOTE })
    ]
    for (const who of [next_door, foreign])
      for (const id of [tip.id, NOBODY])
        t.strictSame(
          (await answersTo(who, id)).map((answer) => [answer.statusCode, answer.json().code]),
          Array.from({ length: 8 }, () => [404, 'tip_not_found'])
        )
    t.strictSame(idsOf(await as(next_door).get('/v1/tips')), [])
    t.strictSame(idsOf(await as(clerk).get(`/v1/tips?area_code=${OTHER_COMMUNITY}`)), [])

    t.equal((await step(clerk, tip.id, 'accept', 1)).statusCode, 200)
    for (const area_code of [OTHER_SUBDISTRICT, '370811015999', '370811000000', '990101001001'])
      t.match((await step(clerk, tip.id, 'hand-on', 2, { area_code, note: NOTE })).json(), {
        code: 'tip_handed_to_not_fitting',
        errors: [{ pointer: '/body/area_code' }]
      })
    const handed = await step(clerk, tip.id, 'hand-on', 2, { area_code: OTHER_COMMUNITY, note: NOTE })
    t.match(handed.json(), { status: 'handed_on', handed_to_area_code: OTHER_COMMUNITY }, handed.body)
    // Its steward lives elsewhere and is nobody whom they see.
    t.equal((await as(next_door).get(`/v1/persons/${by.id}`)).statusCode, 404)
    t.match((await as(next_door).get(`/v1/tips/${tip.id}`)).json(), { text: TIP_TEXT, position: TIP_POSITION })
    t.strictSame(idsOf(await as(next_door).get('/v1/tips')), [tip.id])
    t.match((await as(next_door).get(`/v1/tips/${tip.id}/history`)).json().items[0], { words: NOTE })
    const away = await step(next_door, tip.id, 'hand-on', 3, { area_code: '370811015006', note: NOTE })
    t.equal(away.json().code, 'tip_handed_to_not_fitting', 'it would be out of their sight')
    t.match((await step(next_door, tip.id, 'answer', 3, { answer: ANSWER })).json(), {
      status: 'answered',
      answer: ANSWER
    })
    t.match((await as(clerk).get(`/v1/tips/${tip.id}`)).json(), { answer: ANSWER, version: 4 })
    t.match(
      (await step(admin, tip.id, 'hand-on', 4, { area_code: '370811015006', note: NOTE })).json().status,
      'handed_on'
    )
    t.equal((await as(next_door).get(`/v1/tips/${tip.id}`)).statusCode, 404, 'it is theirs no more')
    const worker = await givenWorker(app)
    t.strictSame(idsOf(await as(worker).get('/v1/me/tips')), [])
  }
)

await onPostgres(
  t,
  'what was told is nowhere to be read once its steward is erased, and the tip goes on',
  async (t, engine) => {
    const { app, clerk, admin, as, steward, file, step } = await givenStewards(t, engine)
    const by = await steward()
    const { id } = await file(by)
    const closing = await file(by)
    await step(clerk, closing.id, 'accept', 1)
    const key = { 'idempotency-key': 'hand-on' }
    await app.send('POST', `/v1/tips/${closing.id}/hand-on`, {
      token: clerk.token,
      headers: { ...key, 'if-match': '"2"' },
      body: { unit: '虚构单位', note: NOTE }
    })
    await as(clerk).post(`/v1/stewards/${by.steward_id}/end`, { reason: '本人申请不再担任。' })
    const text = await databaseText(app.db)
    for (const secret of [TIP_TEXT, NOTE, '虚构单位', '本人申请不再担任'])
      t.notOk(text.includes(secret), `${secret} is sealed`)
    const url = `/v1/persons/${by.id}/erase`
    t.equal((await app.send('POST', url, { token: admin.token, body: { reason: REASON } })).statusCode, 200)
    t.match((await as(clerk).get(`/v1/tips/${id}`)).json(), {
      status: 'filed',
      text: null,
      position: null,
      answer: null
    })
    t.match((await as(clerk).get(`/v1/tips/${closing.id}/history`)).json().items, [
      { step: 'hand_on', unit: null, words: null },
      { step: 'accept' },
      { step: 'file' }
    ])
    t.match((await as(clerk).get('/v1/stewards')).json().items, [
      { name: null, end_reason: null, ended_on: '2026-11-23' }
    ])
    t.equal((await step(clerk, id, 'decline', 1, { reason: NOTE })).json().code, 'person_erased')
    const stepOnce = async (tip_id: string, name: string, version: number) =>
      await app.send('POST', `/v1/tips/${tip_id}/${name}`, {
        token: clerk.token,
        headers: { 'idempotency-key': name, 'if-match': `"${version}"` },
        body: {}
      })
    t.match((await stepOnce(id, 'accept', 1)).json(), { status: 'accepted', credited_points: null })
    t.equal((await stepOnce(closing.id, 'close', 3)).json().status, 'closed', 'there is nobody left to be told why')
    t.equal((await stepOnce(closing.id, 'close', 3)).headers['idempotency-replayed'], 'true')
    const again = await app.send('POST', `/v1/tips/${closing.id}/hand-on`, {
      token: clerk.token,
      headers: { ...key, 'if-match': '"2"' },
      body: { unit: '虚构单位', note: NOTE }
    })
    t.equal(again.json().code, 'answer_erased')
  }
)

await onPostgres(
  t,
  'an accepted tip earns once, by the rule and under its cap, wherever its steward lives',
  async (t, engine) => {
    const { app, clerk, as, steward, file, step } = await givenStewards(t, engine)
    const by = await steward({ area_code: OTHER_COMMUNITY })
    const tips: { id: string }[] = []
    for (let place = 0; place < 6; place++) tips.push(await file(by, { area_code: COMMUNITY }))
    const credits = []
    for (const { id } of tips) {
      const { credited_points, credit_note } = (await step(clerk, id, 'accept', 1)).json()
      credits.push([credited_points, credit_note])
    }
    t.strictSame(credits, [...Array.from({ length: 5 }, () => [1, null]), [0, 'daily_cap']])
    const posted = await sql<{ source_kind: string; points: number; count: number }>`
    select source_kind, sum(points)::integer as points, count(*)::integer as count from earning
    where person_id = ${by.id} group by source_kind`.execute(app.db)
    t.match(posted.rows, [{ source_kind: 'tip', points: 5 }])
    const own = (await as(by).get('/v1/me/tips')).json().items
    t.match(
      own.find(({ id }: { id: string }) => id === tips[5]?.id),
      { credited_points: 0, credit_note: 'daily_cap' },
      'its steward sees why'
    )
    const declined = await file(by, { area_code: COMMUNITY })
    t.match((await step(clerk, declined.id, 'decline', 1, { reason: NOTE })).json(), { credited_points: null })
    const damaged = await steward()
    const { id } = await file(damaged)
    await app.db
      .updateTable('person')
      .set({ wrapped_key: Buffer.alloc(60) })
      .where('id', '=', damaged.id)
      .execute()
    t.match((await step(clerk, id, 'accept', 1)).json(), { text: null, credited_points: 1 }, 'damage takes no points')
  }
)

await onPostgres(t, 'what is wrong with a tip is told, and where', async (t, engine) => {
  const { app, steward } = await givenStewards(t, engine)
  const by = await steward()
  const cases: [object, string, string][] = [
    [{ position: undefined }, 'tip_place_not_fitting', '/body/position'],
    [{ station_code: 'GYG-002' }, 'tip_place_not_fitting', '/body/position'],
    [{ station_code: 'NONE-1', position: undefined }, 'tip_place_not_fitting', '/body/station_code'],
    [{ station_code: 'SANDBOX-001', position: undefined }, 'tip_place_not_fitting', '/body/station_code'],
    [{ area_code: OTHER_SUBDISTRICT }, 'tip_place_not_fitting', '/body/area_code'],
    [{ area_code: SUBDISTRICT }, 'tip_place_not_fitting', '/body/area_code'],
    [{ area_code: '370811015999' }, 'tip_place_not_fitting', '/body/area_code'],
    [{ position: { ...TIP_POSITION, lng: 35, lat: 116 } }, 'position_outside_china', '/body/position'],
    [{ position: { ...TIP_POSITION, lng: '116' } }, 'invalid_request', '/body/position/lng'],
    [{ position: { lng: 116, lat: 35 } }, 'invalid_request', '/body/position/crs'],
    [{ category: 'gossip' }, 'invalid_request', '/body/category'],
    [{ text: '   ' }, 'invalid_request', '/body/text'],
    [{ text: '长'.repeat(10_000) }, 'invalid_request', '/body/text'],
    [{ text: '\u{fb2c}'.repeat(400) }, 'invalid_request', '/body/text'],
    [{ text: 'a\0b' }, 'text_not_readable', '/body/text'],
    [{ text: '\ud800' }, 'text_not_readable', '/body/text'],
    [{ text: 5 }, 'invalid_request', '/body/text']
  ]
  for (const [change, code, pointer] of cases) {
    const answer = await app.send('POST', '/v1/tips', { token: by.token, body: tipDraft(change) })
    t.match(answer.json(), { code, errors: [{ pointer }] }, `${JSON.stringify(change).slice(0, 60)} ${answer.body}`)
  }
  const elsewhere = await app.send('POST', '/v1/tips', {
    token: by.token,
    body: tipDraft({ area_code: OTHER_COMMUNITY })
  })
  t.match([elsewhere.statusCode, elsewhere.json().area_code], [201, OTHER_COMMUNITY], 'seen next door')
})
