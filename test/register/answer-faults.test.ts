import t from 'tap'
import { identityCheckOf } from '../../src/register/rules/identifiers.ts'
import type { Question } from '../../src/register/rules/questions.ts'
import { COMMUNITY, givenStaff, OTHER_SUBDISTRICT } from '../support/actors.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'
import { ADDRESS, choices, givenDraft, question } from '../support/questionnaires.ts'

const withCheck = (start: string) => start + identityCheckOf(start)
const skills = question('a', {
  type: 'multiple_choice',
  choices: choices('x', 'y', 'z'),
  constraints: { min_choices: 2, max_choices: 2 }
})

/** A question, an answer to it, and what is wrong with that; null where it is good. */
const ANSWERS: [asked: Question, answer: unknown, code: string | null, below?: string][] = [
  [question('a'), '虚构', null],
  [question('a'), 5, 'wrong_type'],
  [question('a'), ['x'], 'wrong_type'],
  [question('a'), '甲\n乙', 'several_lines'],
  [question('a', { type: 'long_text' }), '甲\n乙', null],
  [question('a', { constraints: { min_length: 2, max_length: 3 } }), '甲', 'too_short'],
  [question('a', { constraints: { min_length: 2, max_length: 3 } }), '甲乙丙丁', 'too_long'],
  [question('a', { constraints: { min_length: 2, max_length: 3 } }), '😀😀😀', null],
  [question('a'), '长'.repeat(201), 'too_long'],
  [question('a', { type: 'long_text' }), '长'.repeat(2_001), 'too_long'],
  [question('a', { type: 'integer', constraints: { min: 0, max: 168 } }), 40, null],
  [question('a', { type: 'integer', constraints: { min: 0, max: 168 } }), -1, 'too_small'],
  [question('a', { type: 'integer', constraints: { min: 0, max: 168 } }), 169, 'too_large'],
  [question('a', { type: 'integer' }), 40.5, 'not_whole'],
  [question('a', { type: 'integer' }), '40', 'wrong_type'],
  [question('a', { type: 'decimal' }), 40.5, null],
  [question('a', { type: 'boolean' }), false, null],
  [question('a', { type: 'boolean' }), 'true', 'wrong_type'],
  [question('a', { type: 'date' }), '1990-02-28', null],
  [question('a', { type: 'date' }), '1990-02-31', 'no_such_date'],
  [question('a', { type: 'date' }), '1990/02/28', 'no_such_date'],
  [question('a', { type: 'date', constraints: { earliest: '2020-01-01', latest: 'today' } }), '2026-11-23', null],
  [question('a', { type: 'date', constraints: { earliest: '2020-01-01', latest: 'today' } }), '2026-11-24', 'too_late'],
  [
    question('a', { type: 'date', constraints: { earliest: '2020-01-01', latest: 'today' } }),
    '2019-12-31',
    'too_early'
  ],
  [question('a', { type: 'single_choice', choices: choices('x', 'y') }), 'y', null],
  [question('a', { type: 'single_choice', choices: choices('x', 'y') }), 'Y', 'not_a_choice'],
  [skills, ['x', 'z'], null],
  [skills, 'x', 'wrong_type'],
  [skills, ['x', 'w'], 'not_a_choice', '/1'],
  [skills, ['x', 'x'], 'repeated_choice', '/1'],
  [skills, ['x'], 'too_few_choices'],
  [skills, ['x', 'y', 'z'], 'too_many_choices'],
  [question('a', { type: 'phone' }), '+86 199-0000-0001', null],
  [question('a', { type: 'phone' }), '1990000000A', 'not_a_phone'],
  [question('a', { type: 'phone' }), '19900000001l', 'not_a_phone'],
  [question('a', { type: 'identity_number' }), withCheck('37089919900228123'), null],
  [question('a', { type: 'identity_number' }), withCheck('37089919900231123'), 'birth_date_impossible'],
  [question('a', { type: 'identity_number' }), withCheck('37089920261124123'), 'birth_date_in_future'],
  [question('a', { type: 'identity_number' }), '110105194912310021', 'wrong_check_character'],
  [question('a', { type: 'identity_number' }), '37089919900228', 'wrong_length'],
  [question('a', { type: 'credit_code' }), '91350100M000100Y43', null],
  [question('a', { type: 'credit_code' }), '91350100M000100Y44', 'wrong_check_character'],
  [question('a', { type: 'credit_code' }), '91350100M000100Y4Z', 'wrong_character'],
  [question('a', { type: 'area' }), COMMUNITY, null],
  [question('a', { type: 'area' }), '琵琶山', 'not_an_area'],
  [question('a', { type: 'area' }), '370811015999', 'unknown_area'],
  [question('a', { type: 'area' }), OTHER_SUBDISTRICT, 'unknown_area'],
  [question('a', { required: true }), null, 'required'],
  [question('a', { required: true }), '  ', 'required'],
  [question('a'), '  ', null]
]

const check = async (app: TestApp, { token, url }: { token: string; url: string }, answers: object) =>
  await app.send('POST', `${url}/check`, { token, body: { answers } })

await onPostgres(t, 'every fault of an answer is told with its code and its place', async (t, engine) => {
  const app = await startApp(t, engine)
  // One questionnaire for all, each question under a code of its own.
  const asked = ANSWERS.map(([one], place) => ({ ...one, code: `a${place}` }))
  const given = await givenDraft(app, { questions: asked })
  const answers = Object.fromEntries(ANSWERS.map(([, answer], place) => [`a${place}`, answer]))
  const checked = await check(app, given, answers)
  t.equal(checked.statusCode, 200, checked.body)
  t.equal(checked.headers['cache-control'], 'no-store')
  t.strictSame(
    checked.json().shown,
    asked.map(({ code }) => code)
  )
  const expected = ANSWERS.flatMap(([, , code, below = ''], place) =>
    code === null ? [] : [`/body/answers/a${place}${below} ${code}`]
  )
  const issues: { pointer: string; code: string; detail: string; detail_en: string }[] = checked.json().issues
  t.strictSame(issues.map(({ pointer, code }) => `${pointer} ${code}`).sort(), expected.sort())
  for (const { detail, detail_en } of issues) {
    t.match(detail, /\p{Script=Han}/u)
    t.match(detail_en, /^[A-Z].+\.$/)
  }
})

await onPostgres(t, 'what is not asked need not and must not be answered', async (t, engine) => {
  const app = await startApp(t, engine)
  const given = await givenDraft(app, {
    questions: [
      question('drives', { type: 'boolean', required: true }),
      question('vehicle', { required: true, shown_when: { question: 'drives', equals: true } }),
      question('colour', { required: true, shown_when: { question: 'vehicle', answered: true } })
    ]
  })
  const expectations: [answers: object, shown: string[], issues: string[]][] = [
    [{}, ['drives'], ['drives required']],
    [{ drives: false }, ['drives'], []],
    [{ drives: false, vehicle: null, colour: null }, ['drives'], []],
    [{ drives: true }, ['drives', 'vehicle'], ['vehicle required']],
    [{ drives: true, vehicle: '虚构车', colour: '红' }, ['drives', 'vehicle', 'colour'], []],
    [{ drives: false, vehicle: '虚构车', colour: '红' }, ['drives'], ['vehicle not_shown', 'colour not_shown']],
    [{ drives: false, wheels: 4 }, ['drives'], ['wheels unknown_question']],
    [{ drives: false, 'a/b~': 4 }, ['drives'], ['a~1b~0 unknown_question']],
    [{ drives: false, toString: 'x' }, ['drives'], ['toString unknown_question']]
  ]
  for (const [answers, shown, issues] of expectations) {
    const checked = (await check(app, given, answers)).json()
    t.strictSame(checked.shown, shown, JSON.stringify(answers))
    const found = checked.issues.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`)
    t.strictSame(
      found,
      issues.map((one) => `/body/answers/${one}`),
      JSON.stringify(answers)
    )
  }
})

await onPostgres(t, 'a check keeps nothing of what it was told', async (t, engine) => {
  const app = await startApp(t, engine)
  const { token } = await givenStaff(app, 'enumerator', COMMUNITY)
  const given = { token, url: `${ADDRESS}/worker_standard/versions/1` }
  const before = await app.db.selectFrom('audit_entry').select('id').execute()
  const answers = {
    name: '虚构甲',
    phone: '19900000001',
    sector: 'courier',
    occupation: 'courier',
    community: COMMUNITY,
    vehicle: 'electric_tricycle',
    skills: ['first_aid', 'repair'],
    is_party_member: false,
    weekly_hours: 48,
    is_steward: true
  }
  t.strictSame((await check(app, given, answers)).json().issues, [])
  const streamer = (
    await check(app, given, { ...answers, sector: 'live_commerce', occupation: 'live_streamer' })
  ).json()
  t.match(streamer.issues, [{ pointer: '/body/answers/vehicle', code: 'not_shown' }])
  t.strictSame(await app.db.selectFrom('audit_entry').select('id').execute(), before)
  t.strictSame(await app.db.selectFrom('idempotency_record').select('operation').execute(), [])
  const faults: [body: object, pointer: string][] = [
    [{}, '/body/answers'],
    [{ answers: [] }, '/body/answers'],
    [{ answers: { name: {} } }, '/body/answers/name'],
    [{ answers: { skills: [1] } }, '/body/answers/skills/0'],
    [{ answers, version: 1 }, '/body/version']
  ]
  for (const [body, pointer] of faults) {
    const refused = await app.send('POST', `${given.url}/check`, { token, body })
    t.match(refused.json(), { status: 400, code: 'invalid_request', errors: [{ pointer }] }, pointer)
  }
  const missing = await app.send('POST', `${ADDRESS}/worker_standard/versions/99/check`, { token, body: { answers } })
  t.match(missing.json(), { status: 404, code: 'questionnaire_not_found' })
})
