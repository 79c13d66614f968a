import t from 'tap'
import { OPERATORS, type Question } from '../../src/register/rules/questions.ts'
import { givenStaff, SUBDISTRICT } from '../support/actors.ts'
import { startApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'
import { ADDRESS, choices, draft, givenDraft, nestedCondition, question } from '../support/questionnaires.ts'

const sector = question('sector', {
  type: 'single_choice',
  choices: choices('courier', 'food_delivery'),
  field: 'sector'
})
const shown = (code: string, shown_when: object, rest: object = {}) => ({ ...question(code, rest), shown_when })
const number = question('number', { type: 'integer' })

/** What is asked, the code of what is wrong with it, and where. */
const FAULTS: [questions: object[], code: string, pointer: string][] = [
  [[question('a'), question('a')], 'duplicate_code', '/1/code'],
  [[question('a', { type: 'single_choice' })], 'choices_missing', '/0/choices'],
  [[question('a', { type: 'multiple_choice', choices: [] })], 'choices_missing', '/0/choices'],
  [[question('a', { choices: choices('x') })], 'choices_not_for_type', '/0/choices'],
  [
    [question('a', { type: 'single_choice', choices: choices('x', 'y', 'x') })],
    'duplicate_choice',
    '/0/choices/2/code'
  ],
  [[question('a', { constraints: { min: 1 } })], 'constraint_not_for_type', '/0/constraints/min'],
  [
    [question('a', { type: 'phone', constraints: { max_length: 5 } })],
    'constraint_not_for_type',
    '/0/constraints/max_length'
  ],
  [
    [question('a', { type: 'integer', constraints: { min: 2, max: 1 } })],
    'constraints_contradict',
    '/0/constraints/max'
  ],
  [
    [question('a', { constraints: { min_length: 3, max_length: 2 } })],
    'constraints_contradict',
    '/0/constraints/max_length'
  ],
  [[question('a', { constraints: { min_length: 300 } })], 'constraints_contradict', '/0/constraints/min_length'],
  [
    [question('a', { type: 'multiple_choice', choices: choices('x', 'y'), constraints: { min_choices: 3 } })],
    'constraints_contradict',
    '/0/constraints/min_choices'
  ],
  [
    [question('a', { type: 'date', constraints: { earliest: '2026-03-01', latest: '2026-02-28' } })],
    'constraints_contradict',
    '/0/constraints/latest'
  ],
  [
    [question('a', { type: 'date', constraints: { latest: '2026-02-31' } })],
    'value_not_for_type',
    '/0/constraints/latest'
  ],
  [[question('a', { type: 'integer', constraints: { max: 1.5 } })], 'value_not_for_type', '/0/constraints/max'],
  [[shown('a', { question: 'b', answered: true })], 'unknown_question', '/0/shown_when/question'],
  [[shown('a', { question: 'a', answered: true })], 'circular', '/0/shown_when'],
  [[shown('a', { question: 'b', answered: true }), question('b')], 'asked_later', '/0/shown_when'],
  [[number, shown('a', {})], 'condition_unclear', '/1/shown_when'],
  [[number, shown('a', { question: 'number' })], 'condition_unclear', '/1/shown_when'],
  [[number, shown('a', { question: 'number', answered: true, equals: 1 })], 'condition_unclear', '/1/shown_when'],
  [[number, shown('a', { equals: 1 })], 'condition_unclear', '/1/shown_when'],
  [
    [number, shown('a', { question: 'number', equals: 1, all: [{ question: 'number', equals: 1 }] })],
    'condition_unclear',
    '/1/shown_when'
  ],
  [
    [number, shown('a', { not: { any: [{ question: 'number', answered: true }, {}] } })],
    'condition_unclear',
    '/1/shown_when/not/any/1'
  ],
  [[number, shown('a', { question: 'number', contains: 'x' })], 'operator_not_for_type', '/1/shown_when/contains'],
  [[number, shown('a', { question: 'number', equals: '1' })], 'value_not_for_type', '/1/shown_when/equals'],
  [[number, shown('a', { question: 'number', at_least: 1.5 })], 'value_not_for_type', '/1/shown_when/at_least'],
  [[number, shown('a', { question: 'number', one_of: [1, true] })], 'value_not_for_type', '/1/shown_when/one_of/1'],
  [[sector, shown('a', { question: 'sector', equals: 'van' })], 'unknown_choice', '/1/shown_when/equals'],
  [
    [sector, shown('a', { question: 'sector', one_of: ['courier', 'van'] })],
    'unknown_choice',
    '/1/shown_when/one_of/1'
  ],
  [
    [question('a', { type: 'date' }), shown('b', { question: 'a', at_most: '2026-02-31' })],
    'value_not_for_type',
    '/1/shown_when/at_most'
  ],
  [
    [number, shown('a', nestedCondition(21, { question: 'number', answered: true }))],
    'condition_too_deep',
    `/1/shown_when${'/all/0'.repeat(20)}`
  ],
  [[question('a', { field: 'credit_code' })], 'unknown_field', '/0/field'],
  [[question('a', { field: '__proto__' })], 'unknown_field', '/0/field'],
  [
    [question('a', { field: 'employer_name' }), question('b', { field: 'employer_name' })],
    'field_bound_twice',
    '/1/field'
  ],
  [[question('a', { type: 'integer', field: 'employer_name' })], 'field_not_for_type', '/0/type'],
  [[question('a', { type: 'phone', field: 'phone' })], 'field_is_personal', '/0/personal'],
  [
    [question('a', { type: 'single_choice', choices: choices('courier', 'taxi'), field: 'sector' })],
    'choice_not_in_field',
    '/0/choices/1/code'
  ]
]

await onPostgres(t, 'every fault of a questionnaire is told with its code and its place', async (t, engine) => {
  const app = await startApp(t, engine)
  const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  for (const [questions, code, place] of FAULTS) {
    const pointer = `/body/definition/questions${place}`
    const refused = await app.send('POST', ADDRESS, { token, body: draft(questions) })
    t.match(refused.json(), { status: 400, code: 'definition_not_valid', errors: [{ pointer, code }] }, pointer)
    t.equal(refused.json().errors?.length, 1, `${code} ${pointer} and nothing else`)
    t.match(refused.json().detail, /\p{Script=Han}/u)
  }
  const { items } = (await app.send('GET', `${ADDRESS}?status=draft`, { token })).json()
  t.strictSame(items, [], 'and nothing of it is kept')
})

await onPostgres(t, 'circular skip logic is answered with the circle by name', async (t, engine) => {
  const app = await startApp(t, engine)
  const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const questions = [
    question('start'),
    shown('vehicle', {
      all: [{ question: 'start', answered: true }, { not: { question: 'licence', answered: true } }]
    }),
    shown('hours', { question: 'vehicle', answered: true }),
    shown('licence', { any: [{ question: 'hours', answered: false }] })
  ]
  const refused = await app.send('POST', ADDRESS, { token, body: draft(questions) })
  t.match(refused.json(), {
    status: 400,
    code: 'definition_not_valid',
    errors: [{ pointer: '/body/definition/questions/1/shown_when', code: 'circular' }]
  })
  t.match(refused.json().detail, 'vehicle → licence → hours → vehicle')
  const draft_of = await givenDraft(app, { questions: [question('a')] })
  const body = { title: '虚构', definition: { questions } }
  const changed = await app.send('PUT', draft_of.url, { token: draft_of.token, body, headers: { 'if-match': '"1"' } })
  t.match(changed.json(), { code: 'definition_not_valid' }, 'nor can a draft become so')
  const kept = (await app.send('GET', draft_of.url, { token })).json()
  t.match(kept, { revision: 1, title: '虚构问卷' })
})

await onPostgres(t, 'a questionnaire may be as large as is said, and no larger', async (t, engine) => {
  const app = await startApp(t, engine)
  const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const many = (count: number) => Array.from({ length: count }, (_, place) => `c${place}`)
  const send = async (questions: object[]) => await app.send('POST', ADDRESS, { token, body: draft(questions) })
  const large: Question[] = many(199).map((code) => question(code))
  const chosen = (count: number) => question('chosen', { type: 'single_choice', choices: choices(...many(count)) })
  const deep = shown('deep', nestedCondition(20, { question: 'c0', answered: true }))
  t.equal((await send([...large, chosen(100)])).statusCode, 201)
  t.equal((await send([...large, deep])).statusCode, 201, 'twenty levels')
  const refusals: [questions: object[], code: string, pointer: string][] = [
    [[...large, question('one'), question('more')], 'too_many', '/body/definition/questions'],
    [[chosen(101)], 'too_many', '/body/definition/questions/0/choices'],
    [[], 'too_few', '/body/definition/questions'],
    [[{ ...question('a'), color: 'red' }], 'unknown_name', '/body/definition/questions/0/color'],
    [
      [shown('a', { question: 'b', matches: '(a+)+$' })],
      'unknown_name',
      '/body/definition/questions/0/shown_when/matches'
    ],
    [[question('A b')], 'wrong_format', '/body/definition/questions/0/code'],
    [[question('a', { label: ' ' })], 'wrong_format', '/body/definition/questions/0/label'],
    [[question('a', { label: '甲\n乙' })], 'wrong_format', '/body/definition/questions/0/label']
  ]
  for (const [questions, code, pointer] of refusals)
    t.match(
      (await send(questions)).json(),
      { status: 400, code: 'invalid_request', errors: [{ code, pointer }] },
      pointer
    )
  const bottomless = shown('deep', nestedCondition(5_000, { question: 'c0', answered: true }))
  t.match((await send([...large, bottomless])).json(), { status: 400, code: 'body_too_deep' })
})

await onPostgres(t, 'what nobody may compare with is nobody’s phone or number', async (t, engine) => {
  const app = await startApp(t, engine)
  const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  for (const type of ['text', 'long_text', 'phone', 'identity_number', 'credit_code'] as const) {
    for (const operator of OPERATORS.filter((one) => one !== 'answered')) {
      const value = operator === 'one_of' ? ['x'] : 'x'
      const questions = [question('a', { type }), shown('b', { question: 'a', [operator]: value })]
      const refused = await app.send('POST', ADDRESS, { token, body: draft(questions) })
      t.match(refused.json(), { errors: [{ code: 'operator_not_for_type' }] }, `${type} ${operator}`)
    }
  }
})
