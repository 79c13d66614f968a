import t from 'tap'
import {
  COMMUNITY,
  givenStaff,
  givenWorker,
  OTHER_COMMUNITY,
  OTHER_SUBDISTRICT,
  type TestActor
} from '../support/actors.ts'
import { approvedWork, credit, EARNING_TERMS, ruleDraft } from '../support/earning.ts'
import { onPostgres } from '../support/engines.ts'
import { givenRegister, idsOf } from '../support/register.ts'
import { auditOf, NOBODY } from '../support/staff-administration.ts'

const RULES = '/v1/earning-rules'

await onPostgres(t, 'a rule begins after today, follows the one before, and stays as it is', async (t, engine) => {
  const { app, admin, as } = await givenRegister(t, engine)
  const worker = await givenWorker(app)
  const [first] = (await as(admin).get(`${RULES}?activity_kind=service`)).json().items
  t.match(first, { version: 1, status: 'in_force', begins_on: '2023-01-01', ends_on: null, terms: EARNING_TERMS })
  t.match([first.created_by, first.campaign, first.given_points], [null, null, null])

  const made = await as(admin).post(RULES, ruleDraft({ begins_on: '2026-12-01' }, { points: 2 }))
  t.equal(made.statusCode, 201, made.body)
  const second = made.json()
  t.match(second, {
    version: 2,
    status: 'planned',
    revision: 1,
    ends_on: null,
    created_by: admin.id,
    terms: { points: 2 }
  })
  t.equal(made.headers['location'], `${RULES}/${second.id}`)
  t.match((await as(admin).get(`${RULES}/${first.id}`)).json(), {
    ends_on: '2026-12-01',
    revision: 2,
    ended_by: admin.id
  })
  t.strictSame(
    idsOf(await as(worker).get(`${RULES}?activity_kind=service`)),
    [second.id, first.id],
    'no secret to workers'
  )
  t.strictSame(idsOf(await as(admin).get(`${RULES}?activity_kind=service&on=2026-11-30`)), [first.id])
  t.strictSame(idsOf(await as(admin).get(`${RULES}?activity_kind=service&on=2026-12-01`)), [second.id])

  const end = async (ends_on: string, revision: number, id = second.id) =>
    await as(admin).post(`${RULES}/${id}/end`, { ends_on }, { 'if-match': `"${revision}"` })
  t.equal((await end('2026-11-30', 1)).json().code, 'earning_rule_end_not_good', 'not before it begins')
  t.equal((await end('2027-01-01', 2)).json().code, 'version_stale')
  const ended = await end('2027-01-01', 1)
  t.match(
    [ended.statusCode, ended.json()],
    [200, { ends_on: '2027-01-01', revision: 2, status: 'planned' }],
    ended.body
  )
  t.equal((await end('2027-01-02', 2)).json().code, 'earning_rule_end_not_good', 'not later')
  t.match((await end('2026-12-01', 2)).json(), { ends_on: '2026-12-01', status: 'over' }, 'never in force')
  t.equal((await end('2026-11-23', 2, first.id)).json().code, 'earning_rule_end_not_good', 'today has begun')
  t.match((await end('2026-11-24', 2, first.id)).json(), { ends_on: '2026-11-24', status: 'in_force' })

  t.strictSame(
    (await auditOf(app, 'earning_rule.create')).map(({ details }) => details),
    [{ activity_kind: 'service', version: 2, begins_on: '2026-12-01' }]
  )
  const change = (values: object) => app.db.updateTable('earning_rule').set(values).where('id', '=', first.id).execute()
  for (const values of [{ points: 100 }, { ends_on: '2026-11-25' }, { ends_on: null }, { begins_on: '2022-01-01' }])
    await t.rejects(change(values), { code: '23001' }, `the database keeps it: ${Object.keys(values)}`)
  await t.rejects(app.db.deleteFrom('earning_rule').execute(), { code: '23001' })
})

await onPostgres(t, 'rules that cannot be are refused, each with its reason', async (t, engine) => {
  const { app, admin, clerk, as } = await givenRegister(t, engine)
  const refused = async (change: object, terms: object = {}) => {
    const { statusCode, ...answer } = await as(admin).post(RULES, ruleDraft(change, terms))
    const { code, errors = [] } = answer.json()
    return [statusCode, code, errors[0]?.pointer]
  }
  for (const begins_on of ['2026-11-23', '2026-11-22', '2000-01-01'])
    t.strictSame(await refused({ begins_on }), [400, 'earning_rule_begins_too_early', '/body/begins_on'])
  for (const begins_on of ['2026-02-30', '2200-01-01', 'yesterday!'])
    t.strictSame(await refused({ begins_on }), [400, 'earning_date_malformed', '/body/begins_on'])
  t.strictSame(await refused({ ends_on: '2026-11-24' }), [400, 'earning_date_malformed', '/body/ends_on'])
  const campaign = { name: '虚构冬日行动', budget_points: 100 }
  t.strictSame(await refused({ campaign }), [400, 'campaign_has_no_end', '/body/ends_on'])
  t.strictSame(await refused({}, { rounding: null }), [400, 'earning_terms_contradict', '/body/terms/rounding'])
  t.strictSame(await refused({}, { validity_months: 3 }), [
    400,
    'earning_terms_contradict',
    '/body/terms/validity_months'
  ])
  for (const points of [0, -1, 1.5, 1_001, '5', 1e21, 2 ** 53 + 1, null])
    t.equal((await refused({}, { points }))[1], 'invalid_request', `${points}`)
  for (const terms of [
    { evidence_grades: [] },
    { evidence_grades: ['seen'] },
    { night_percent: 99 },
    { daily_points_max: 0 }
  ])
    t.equal((await refused({}, terms))[1], 'invalid_request', JSON.stringify(terms))
  for (const name of ['', ' ', '好'.repeat(51)])
    t.equal((await refused({ campaign: { name, budget_points: 1 }, ends_on: '2026-12-24' }))[1], 'invalid_request')
  t.equal((await refused({ campaign: { name: 'NUL\0', budget_points: 1 } }))[1], 'text_not_readable')
  t.equal((await as(clerk).post(RULES, ruleDraft())).statusCode, 403, 'a community makes none')
  t.equal((await as(admin).get(RULES)).json().items.length, 6, 'nothing of it is kept')

  t.equal((await as(admin).post(RULES, ruleDraft({ begins_on: '2026-12-01' }))).statusCode, 201)
  t.strictSame(await refused({ begins_on: '2026-11-25' }), [409, 'earning_rule_overlaps', '/body/begins_on'])
  t.equal((await as(admin).post(RULES, ruleDraft({ begins_on: '2026-11-25', ends_on: '2026-12-01' }))).statusCode, 201)
  const winter = { campaign, begins_on: '2026-11-25', ends_on: '2026-12-01' }
  t.equal((await as(admin).post(RULES, ruleDraft(winter))).statusCode, 201, 'a campaign is besides')
  t.strictSame(await refused({ ...winter, begins_on: '2026-11-26' }), [409, 'earning_rule_overlaps', '/body/begins_on'])

  const foreign = await givenStaff(app, 'subdistrict', OTHER_SUBDISTRICT)
  const [own] = (await as(admin).get(RULES)).json().items
  for (const id of [own.id, NOBODY]) {
    t.match((await as(foreign).get(`${RULES}/${id}`)).json(), { status: 404, code: 'earning_rule_not_found' })
    const ended = await as(foreign).post(`${RULES}/${id}/end`, { ends_on: '2026-12-24' }, { 'if-match': '"1"' })
    t.match(ended.json(), { status: 404, code: 'earning_rule_not_found' })
  }
  t.equal((await as(foreign).get(RULES)).json().items.length, 6, 'their own')
})

await onPostgres(t, 'two rules that are made at once come one after another', async (t, engine) => {
  const { admin, as } = await givenRegister(t, engine)
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => as(admin).post(RULES, ruleDraft({ begins_on: '2026-12-01' })))
  )
  t.strictSame(answers.map(({ statusCode }) => statusCode).sort(), [201, 409, 409, 409, 409, 409])
  const { items } = (await as(admin).get(`${RULES}?activity_kind=service`)).json()
  t.strictSame(
    items.map(({ version, begins_on, ends_on }: Record<string, unknown>) => [version, begins_on, ends_on]),
    [
      [2, '2026-12-01', null],
      [1, '2023-01-01', '2026-12-01']
    ]
  )
})

await onPostgres(t, 'a preview says what work would earn, step by step', async (t, engine) => {
  const { admin, clerk, as } = await givenRegister(t, engine)
  const ask = async (change: object = {}) => {
    const question = {
      activity_kind: 'service',
      worked_minutes: 150,
      ended_at: '2026-11-23T09:30:00+08:00',
      evidence_grade: 'code_scanned',
      ...change
    }
    const answer = await as(clerk).post(`${RULES}/preview`, question)
    return answer.json()
  }
  t.match(await ask(), {
    points: 2,
    reason: null,
    expires_on: '2027-12-31',
    parts: [{ version: 1, weight: 15_000, points: 2 }]
  })
  t.match(await ask({ evidence_grade: 'entered_later' }), {
    points: 0,
    reason: 'evidence_does_not_earn',
    expires_on: null
  })
  t.match(await ask({ worked_minutes: 59 }), { points: 0, reason: 'too_little' })
  t.match(await ask({ earned_on_day_points: 7 }), {
    points: 1,
    parts: [{ points_before_limits: 2, limited_by: 'daily_cap' }]
  })
  t.match(await ask({ earned_in_month_points: 60 }), { points: 0, reason: 'monthly_cap' })
  t.match(await ask({ ended_at: '2022-12-31T12:00:00+08:00' }), { points: 0, reason: 'no_rule', parts: [] })
  t.match(await ask({ activity_kind: 'tip', acts: 1, evidence_grade: 'staff_confirmed' }), { points: 1 })
  const night = { terms: { ...EARNING_TERMS, night_percent: 200 }, ended_at: '2026-11-24T00:30:00+08:00' }
  t.match(await ask(night), {
    points: 5,
    parts: [
      { rule_id: null, version: null, worked_on: '2026-11-23', worked_minutes: 120, weight: 24_000, points: 4 },
      { worked_on: '2026-11-24', worked_minutes: 30, weight: 6_000, points: 1 }
    ]
  })
  for (const ended_at of ['1999-12-31T00:00:00Z', '2200-01-01T00:00:00Z', '0001-01-01T00:00:00+08:00'])
    t.equal((await ask({ ended_at })).code, 'worked_time_malformed', ended_at)
  t.equal((await ask({ terms: { ...EARNING_TERMS, rounding: null } })).code, 'earning_terms_contradict')
  for (const worked_minutes of [-1, 1.5, 1_441, '60', 1e21])
    t.equal((await ask({ worked_minutes })).code, 'invalid_request')

  const campaign = { name: '虚构冬日行动', budget_points: 100 }
  await as(admin).post(RULES, ruleDraft({ campaign, ends_on: '2026-12-01' }, { points: 3 }))
  t.match(await ask({ ended_at: '2026-11-25T12:00:00+08:00' }), {
    points: 8,
    parts: [
      { campaign_name: null, points: 2 },
      { campaign_name: '虚构冬日行动', points: 6 }
    ]
  })
})

await onPostgres(
  t,
  'a replay shows what other rules would have given, and the rules of the time what was given',
  async (t, engine) => {
    const { app, admin, clerk, as } = await givenRegister(t, engine)
    const persons = [await givenWorker(app), await givenWorker(app)].map(({ id }) => id)
    const works = persons.flatMap((person_id, place) => [
      approvedWork(person_id, { ended_at: new Date('2026-07-01T01:30:00+08:00'), worked_minutes: 120 }),
      approvedWork(person_id, { ended_at: new Date('2026-08-10T12:00:00+08:00'), worked_minutes: 90 }),
      approvedWork(person_id, {
        ended_at: new Date('2026-10-01T00:30:00+08:00'),
        worked_minutes: 90,
        area_code: OTHER_COMMUNITY
      }),
      approvedWork(person_id, {
        ended_at: new Date('2026-09-10T12:00:00+08:00'),
        worked_minutes: 600 + place,
        evidence_grade: 'staff_confirmed'
      }),
      approvedWork(person_id, {
        ended_at: new Date('2026-09-11T12:00:00+08:00'),
        activity_kind: 'patrol',
        worked_minutes: 60
      }),
      approvedWork(person_id, { ended_at: new Date('2026-10-02T12:00:00+08:00') })
    ])
    await credit(app, clerk, works)
    const replay = async (who: TestActor, rules: object, quarter = '2026-Q3') =>
      (await as(who).post(`${RULES}/replay`, { quarter, rules })).json()
    const same = await replay(admin, { service: EARNING_TERMS })
    t.match(same, { works: 10, credited_points: 10, replayed_points: 10, difference_points: 0 }, JSON.stringify(same))
    const trusting = {
      ...EARNING_TERMS,
      evidence_grades: ['code_scanned', 'staff_confirmed'],
      rounding: 'half_hours',
      points: 2
    }
    const other = await replay(admin, { service: trusting })
    t.match(other, {
      quarter: '2026-Q3',
      from: '2026-07-01',
      to: '2026-09-30',
      works: 10,
      credited_points: 10,
      by_kind: [
        { activity_kind: 'service' },
        { activity_kind: 'patrol', works: 2, credited_points: 2, difference_points: 0 }
      ]
    })
    const by_hand = 2 * (3 + 3 + 2 + 8 + 1)
    t.equal(other.replayed_points, by_hand)
    t.strictSame(
      other.by_area.map(({ area_code, works }: Record<string, unknown>) => [area_code, works]),
      [
        [OTHER_COMMUNITY, 2],
        [COMMUNITY, 8]
      ]
    )
    t.equal((await replay(admin, { service: trusting }, '2026-Q4')).code, 'quarter_not_over')
    t.equal((await replay(admin, {})).code, 'invalid_request')
    t.equal(
      (await replay(admin, { service: { ...trusting, rounding: null } })).errors[0].pointer,
      '/body/rules/service/rounding'
    )
    t.equal((await replay(clerk, { service: trusting })).status, 403)
    const foreign = await givenStaff(app, 'subdistrict', OTHER_SUBDISTRICT)
    t.match(await replay(foreign, { service: trusting }), { works: 0, by_area: [] })
    t.equal((await auditOf(app, 'earning_rule.replay')).length, 3)
  }
)
