import { sql } from 'kysely'
import t from 'tap'
import type { Staff } from '../../src/actor.ts'
import { inScope } from '../../src/database/scope.ts'
import { COMMUNITY, givenStaff, OTHER_SUBDISTRICT, SUBDISTRICT } from '../support/actors.ts'
import { startApp } from '../support/app.ts'
import { onEachEngine, onPostgres } from '../support/engines.ts'
import { ADDRESS, draft, givenDraft, question } from '../support/questionnaires.ts'
import { auditOf } from '../support/station-drafts.ts'

await onPostgres(t, 'the standard questionnaires are there for all staff of the sub-district', async (t, engine) => {
  const app = await startApp(t, engine)
  for (const role of ['enumerator', 'community', 'subdistrict'] as const) {
    const { token } = await givenStaff(app, role, role === 'subdistrict' ? SUBDISTRICT : COMMUNITY)
    const answer = await app.send('GET', ADDRESS, { token })
    t.match(answer.headers['cache-control'], 'private')
    t.match(
      answer.json(),
      {
        items: [
          { code: 'business_standard', version: 1, subject_kind: 'business', status: 'published', question_count: 9 },
          { code: 'worker_standard', version: 1, subject_kind: 'worker', status: 'published', question_count: 11 }
        ],
        next: null
      },
      role
    )
  }
  const foreign = await givenStaff(app, 'subdistrict', OTHER_SUBDISTRICT)
  t.strictSame((await app.send('GET', ADDRESS, { token: foreign.token })).json(), { items: [], next: null })
  const unseen = await app.send('GET', `${ADDRESS}/worker_standard/versions/1`, { token: foreign.token })
  t.match(unseen.json(), { status: 404, code: 'questionnaire_not_found' })
})

await onPostgres(t, 'a street asks one more question by the next version of a standard one', async (t, engine) => {
  const app = await startApp(t, engine)
  const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  for (const code of ['worker_standard', 'business_standard']) {
    const url = `${ADDRESS}/${code}/versions/1`
    const standard = (await app.send('GET', url, { token })).json()
    const { subject_kind, title, definition } = standard
    const questions = [...definition.questions, question('rest_place', { type: 'long_text', help: '虚构的一问\n两行' })]
    const body = { code, subject_kind, title, definition: { questions } }
    const created = await app.send('POST', ADDRESS, { token, body })
    t.match(created.json(), { version: 2, status: 'draft', revision: 1, area_code: SUBDISTRICT }, created.body)
    t.strictSame(created.json().definition, body.definition, 'it is kept as it was said')
    const next = await app.send('GET', String(created.headers['location']), { token })
    t.strictSame(next.json(), created.json())
    t.strictSame((await app.send('GET', url, { token })).json(), standard, 'the version before stays')
  }
  const other_kind = draft([question('a')], { code: 'worker_standard', subject_kind: 'business' })
  t.match((await app.send('POST', ADDRESS, { token, body: other_kind })).json(), {
    status: 409,
    code: 'questionnaire_kind_differs',
    errors: [{ pointer: '/body/subject_kind' }]
  })
})

await onPostgres(t, 'the same code in another sub-district is another questionnaire', async (t, engine) => {
  const app = await startApp(t, engine)
  const ours = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const theirs = await givenStaff(app, 'subdistrict', OTHER_SUBDISTRICT)
  const titles = new Map([
    [ours.token, '虚构甲'],
    [theirs.token, '虚构乙']
  ])
  for (const [token, title] of titles) {
    const created = await app.send('POST', ADDRESS, { token, body: draft([question('a')], { title }) })
    t.match(created.json(), { version: 1, title })
  }
  for (const [token, title] of titles)
    t.match((await app.send('GET', `${ADDRESS}/xugou/versions/1`, { token })).json(), { title })
})

await onPostgres(t, 'a draft changes only from what its writer has read', async (t, engine) => {
  const app = await startApp(t, engine)
  const { token, url, id } = await givenDraft(app, { questions: [question('a')] })
  const body = { title: '虚构问卷二', definition: { questions: [question('b')] } }
  const put = async (if_match?: string) =>
    await app.send('PUT', url, { token, body, headers: if_match === undefined ? {} : { 'if-match': if_match } })
  t.match((await put()).json(), { status: 428, code: 'version_missing' })
  t.match((await put('"2"')).json(), { status: 412, code: 'version_stale' })
  const changed = await put('"1"')
  t.equal(changed.headers['etag'], '"2"')
  t.match(changed.json(), { ...body, revision: 2, status: 'draft' })
  t.match((await put('"1"')).json(), { status: 412, code: 'version_stale' })
  const missing = await app.send('PUT', `${ADDRESS}/xugou/versions/9`, { token, body, headers: { 'if-match': '"1"' } })
  t.match(missing.json(), { status: 404, code: 'questionnaire_not_found' })
  t.match(await auditOf(app, 'questionnaire.update'), [
    {
      actor_id: id,
      object_kind: 'questionnaire',
      object_id: 'xugou/1',
      area_code: SUBDISTRICT,
      details: { subject_kind: 'worker', questions: 1, fields: ['title', 'definition'] }
    }
  ])
  t.equal((await auditOf(app, 'questionnaire.create')).length, 1)
})

await onPostgres(t, 'what is published says the same for ever, and is retired once', async (t, engine) => {
  const app = await startApp(t, engine)
  const { token, url } = await givenDraft(app, { questions: [question('a')] })
  const post = async (step: string, if_match?: string) =>
    await app.send('POST', `${url}/${step}`, {
      token,
      headers: if_match === undefined ? {} : { 'if-match': if_match }
    })
  t.match((await post('publish')).json(), { status: 428 })
  t.match((await post('publish', '"7"')).json(), { status: 412 })
  const published = await post('publish', '"1"')
  t.match(published.json(), { status: 'published', revision: 2, published_at: '2026-11-23T10:00:00+08:00' })
  t.strictSame((await post('publish', '"1"')).json(), published.json(), 'published once')
  const body = { title: '虚构', definition: { questions: [question('b')] } }
  const change = async () => await app.send('PUT', url, { token, body, headers: { 'if-match': '"2"' } })
  t.match((await change()).json(), { status: 409, code: 'questionnaire_not_draft' })

  app.testClock.advance(60)
  const retired = await post('retire')
  t.match(retired.json(), { status: 'retired', revision: 3, retired_at: '2026-11-23T10:01:00+08:00' })
  t.strictSame((await post('retire')).json(), retired.json(), 'retired once')
  t.match((await post('publish', '"3"')).json(), { status: 409, code: 'questionnaire_not_draft' })
  t.match((await change()).json(), { status: 409, code: 'questionnaire_not_draft' })
  t.equal((await auditOf(app, 'questionnaire.publish')).length, 1)
  t.equal((await auditOf(app, 'questionnaire.retire')).length, 1)
})

await onPostgres(t, 'a draft can be given up, and its number is not used again', async (t, engine) => {
  const app = await startApp(t, engine)
  const { token, url } = await givenDraft(app, { questions: [question('a')] })
  t.match((await app.send('POST', `${url}/retire`, { token })).json(), { status: 'retired', published_at: null })
  const next = await app.send('POST', ADDRESS, { token, body: draft([question('a')]) })
  t.match(next.json(), { version: 2 })
})

await onPostgres(t, 'versions that are made at the same instant follow one another', async (t, engine) => {
  const app = await startApp(t, engine)
  const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const made = await Promise.all(
    Array.from({ length: 8 }, () => app.send('POST', ADDRESS, { token, body: draft([question('a')]) }))
  )
  t.strictSame(
    made.map((answer) => answer.json().version).sort(),
    made.map((_, place) => place + 1)
  )
})

await onPostgres(t, 'a repeated request with its key makes one draft', async (t, engine) => {
  const app = await startApp(t, engine)
  const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const headers = { 'idempotency-key': 'xugou-1' }
  const body = draft([question('a')])
  const first = await app.send('POST', ADDRESS, { token, body, headers })
  const again = await app.send('POST', ADDRESS, { token, body, headers })
  t.strictSame(again.json(), first.json())
  t.match((await app.send('GET', `${ADDRESS}?status=draft`, { token })).json().items, [{ version: 1 }])
})

await onPostgres(t, 'pages follow one another without gap, and filters hold on all of them', async (t, engine) => {
  const app = await startApp(t, engine)
  const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  for (const code of ['xugou_b', 'xugou_a', 'xugou_a'])
    await app.send('POST', ADDRESS, { token, body: draft([question('a')], { code }) })
  const all = async (query: string) => {
    const found: string[] = []
    for (let cursor = ''; ; ) {
      const page = (await app.send('GET', `${ADDRESS}?limit=1${query}${cursor}`, { token })).json()
      found.push(...page.items.map(({ code, version }: { code: string; version: number }) => `${code}/${version}`))
      if (page.next === null) return found
      cursor = `&cursor=${page.next}`
    }
  }
  t.strictSame(await all(''), ['business_standard/1', 'worker_standard/1', 'xugou_a/1', 'xugou_a/2', 'xugou_b/1'])
  t.strictSame(await all('&status=draft'), ['xugou_a/1', 'xugou_a/2', 'xugou_b/1'])
  t.strictSame(await all('&subject_kind=business'), ['business_standard/1'])
  const { next } = (await app.send('GET', `${ADDRESS}?limit=1`, { token })).json()
  const other = await app.send('GET', `${ADDRESS}?limit=1&status=draft&cursor=${next}`, { token })
  t.match(other.json(), { code: 'cursor_of_other_filters' })
})

const staffOf = (area_code: string, role: Staff['role']): Staff => ({
  kind: 'staff',
  person_id: '00000000-0000-4000-8000-000000000000',
  session_id: '00000000-0000-4000-8000-000000000000',
  role,
  area_code,
  restriction: null
})

await onEachEngine(t, 'the database keeps what was published, whoever asks, and who may write', async (t, engine) => {
  const app = await startApp(t, engine)
  const set = (values: string) =>
    sql`update questionnaire set ${sql.raw(values)} where code = 'worker_standard'`.execute(app.db)
  for (const values of [
    "title = '别的'",
    `definition = '{"questions":[{}]}'`,
    "subject_kind = 'business'",
    'version = 2',
    "code = 'other'",
    `area_code = '${OTHER_SUBDISTRICT}'`,
    "published_at = now() + interval '1 day'",
    "status = 'draft', published_at = null"
  ])
    await t.rejects(set(values), /stays as it is/, values)
  await t.rejects(sql`delete from questionnaire`.execute(app.db), /only ever added/)
  const add = (values: string) => sql`
    insert into questionnaire (area_code, code, version, subject_kind, title, status, definition, created_at, updated_at)
    values (${sql.raw(values)}, now(), now())`
  const row = (area: string, version: number, kind = 'worker', definition = '{"questions":[{}]}') =>
    `'${area}', 'worker_standard', ${version}, '${kind}', '虚构', 'draft', '${definition}'`
  await t.rejects(add(row(SUBDISTRICT, 3)).execute(app.db), /has no version before/)
  await t.rejects(add(row(SUBDISTRICT, 2, 'business')).execute(app.db), /another kind/)
  for (const definition of ['{}', '[]', '{"questions":[]}', '{"questions":{}}'])
    await t.rejects(add(row(SUBDISTRICT, 2, 'worker', definition)).execute(app.db), { code: '23514' }, definition)
  await t.rejects(add(row(COMMUNITY, 1)).execute(app.db), { code: '23514' })

  const by = async (actor: Staff, area: string, version: number) =>
    await inScope(app.db, actor, (tx) => add(row(area, version)).execute(tx))
  await t.rejects(by(staffOf(COMMUNITY, 'community'), SUBDISTRICT, 2), { code: '42501' })
  await t.rejects(by(staffOf(SUBDISTRICT, 'subdistrict'), OTHER_SUBDISTRICT, 1), { code: '42501' })
  const changed = await inScope(app.db, staffOf(COMMUNITY, 'community'), (tx) =>
    tx.updateTable('questionnaire').set({ status: 'retired', retired_at: new Date() }).executeTakeFirst()
  )
  t.equal(Number(changed.numUpdatedRows), 0, 'staff of a community read, and change nothing')
  await by(staffOf(SUBDISTRICT, 'subdistrict'), SUBDISTRICT, 2)
})
