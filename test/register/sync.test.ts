import t from 'tap'
import { encodeCursor } from '../../src/http/cursors.ts'
import { COMMUNITY } from '../support/actors.ts'
import { onEachEngine, onPostgres } from '../support/engines.ts'
import { needDraft } from '../support/needs.ts'
import { draft, question } from '../support/questionnaires.ts'
import { businessDraft, fictionalIdNumber, NEXT_COMMUNITY, workerDraft } from '../support/register.ts'
import { givenEnumerator, givenRounds, visit } from '../support/rounds.ts'
import { Phone } from '../support/sync.ts'

await onEachEngine(t, 'an enumerator takes along what is assigned to them, and nothing else', async (t, engine) => {
  const { app, admin, as, enumerator, register, open, assign, plan } = await givenRounds(t, engine)
  const id_number = fictionalIdNumber()
  const worker = await register('/v1/workers', workerDraft({ phone: '19900071111', id_number, weekly_hours: 50 }))
  const business = await register(
    '/v1/businesses',
    businessDraft({ contact_name: '虚构赵六', contact_phone: '19900072222' })
  )
  await register('/v1/workers', workerDraft({ area_code: NEXT_COMMUNITY }))
  const phone = new Phone(app, enumerator)
  t.match(await phone.sync(), { is_full: true, rounds: [], items: [], removed: [], is_complete: true })
  const { id } = await open()
  const planned = await plan({ month: '2026-12', due_on: '2026-12-20' })
  await assign(planned.id, enumerator.id)
  await register('/v1/workers', workerDraft())
  t.match(await phone.sync(), { is_full: false, rounds: [], items: [] }, 'nothing is theirs yet')
  await assign(id, enumerator.id)
  const page = await phone.sync()
  t.strictSame(phone.subjects(), [worker.id, business.id].sort())
  t.match(page.rounds, [{ id, month: '2026-11', due_on: '2026-11-25', area_codes: [COMMUNITY] }])
  t.strictSame(
    page.rounds[0]?.questionnaires.map(({ code }) => code),
    ['business_standard', 'worker_standard']
  )
  t.ok(page.rounds[0]?.questionnaires.every(({ definition }) => 'questions' in definition))
  const kept = (one: { id: string }) => phone.kept.get(`${id} ${one.id}`)
  t.match(kept(worker), {
    outcome: null,
    subject: { version: 1, values: { name: '虚构王五', phone: '19900071111', weekly_hours: 50, occupation: 'courier' } }
  })
  t.notOk('id_number' in (kept(worker)?.subject.values ?? {}), 'what is not asked is not taken along')
  t.match(kept(business)?.subject.values, {
    contact_name: '虚构赵六',
    contact_phone: '19900072222',
    name: '虚构快递琵琶山站'
  })

  const entries = (await as(admin).get('/v1/audit?action=worker.sync')).json().items
  t.match(entries, [
    { actor: { id: enumerator.id }, object: { kind: 'worker', id: worker.id }, details: { round_id: id } }
  ])
  t.notMatch(JSON.stringify(entries), /虚构王五|19900071111/)
  for (const { token } of [admin, await givenEnumerator(app)])
    t.notOk(
      (await app.send('GET', `/v1/sync?cursor=${phone.cursor}`, { token })).statusCode === 200,
      'a cursor is its holder’s'
    )
  const second = new Phone(app, await givenEnumerator(app))
  t.match(await second.sync(), { items: [], rounds: [] }, 'somebody else of the community has nothing')
})

await onPostgres(
  t,
  'what changes comes, what has not does not, and what is theirs no more is removed',
  async (t, engine) => {
    const { app, admin, as, enumerator, register, open, assign, done } = await givenRounds(t, engine)
    const subjects = [
      await register('/v1/workers', workerDraft()),
      await register('/v1/workers', workerDraft()),
      await register('/v1/workers', workerDraft()),
      await register('/v1/workers', workerDraft())
    ] as const
    const [changed, moved, left, erased] = subjects
    const { id } = await open()
    await assign(id, enumerator.id)
    const phone = new Phone(app, enumerator)
    await phone.sync()
    t.equal(phone.kept.size, 4)
    t.ok(await phone.settle(), 'nothing has changed')

    const put = async (one: { id: string }, version: number, change: object) => {
      const answer = await as(admin).put(`/v1/workers/${one.id}`, version, {
        ...workerDraft(),
        status: 'active',
        ...change
      })
      t.equal(answer.statusCode, 200, answer.body)
    }
    await put(changed, 1, { weekly_hours: 61 })
    const one = await phone.sync()
    t.strictSame(
      one.items.map(({ subject_id, subject }) => [subject_id, subject.version, subject.values['weekly_hours']]),
      [[changed.id, 2, 61]]
    )
    await phone.settle()
    await visit(app, id, enumerator.actor, [{ subject_id: changed.id, outcome: 'met' }])
    t.match((await phone.sync()).items, [{ subject_id: changed.id, outcome: 'met' }])
    await phone.settle()

    await put(moved, 1, { area_code: NEXT_COMMUNITY })
    await put(left, 1, { status: 'left' })
    await done(`/v1/persons/${erased.person_id}/erase`, { reason: '本人书面申请删除' })
    const two = await phone.sync()
    t.strictSame(two.removed.map(({ subject_id }) => subject_id).sort(), [moved.id, left.id].sort())
    t.match(two.items, [{ subject_id: erased.id, subject: { values: { name: null, phone: null } } }])
    await put(moved, 2, {})
    await put(left, 2, {})
    await phone.sync()
    t.strictSame(phone.subjects(), subjects.map((one) => one.id).sort(), 'who comes back comes back')

    const second = await givenEnumerator(app)
    await assign(id, second.id)
    const given = new Phone(app, second)
    await given.sync()
    t.match(await phone.sync(), { rounds: [], items: [] })
    t.strictSame([phone.kept.size, given.kept.size], [0, 4], 'a transfer')
    await assign(id, enumerator.id)
    await assign(id, second.id)
    await assign(id, enumerator.id)
    await Promise.all([phone.sync(), given.sync()])
    t.strictSame([phone.kept.size, given.kept.size], [4, 0], 'and back')
    await done(`/v1/rounds/${id}/close`)
    await phone.sync()
    t.strictSame([phone.kept.size, phone.rounds], [0, []], 'a round that is closed')
  }
)

await onPostgres(t, 'of what is asked, what is not needed at the door is masked', async (t, engine) => {
  const { app, admin, as, enumerator, register, open, assign, done } = await givenRounds(t, engine)
  const asked = question('id_number', { type: 'identity_number', personal: true, field: 'id_number' })
  const { version } = await done('/v1/questionnaires', draft([asked], { code: 'worker_standard' }))
  await as(admin).post(`/v1/questionnaires/worker_standard/versions/${version}/publish`, {}, { 'if-match': '"1"' })
  await register('/v1/workers', workerDraft({ id_number: fictionalIdNumber(), phone: '19900073333', weekly_hours: 50 }))
  const { id } = await open({ worker_questionnaire: { code: 'worker_standard', version } })
  await assign(id, enumerator.id)
  const [item] = (await new Phone(app, enumerator).sync()).items
  const { id_number, ...others } = item?.subject.values ?? {}
  t.match(String(id_number), /^370\*+\d{4}$/)
  t.strictSame(others, { name: '虚构王五', phone: '19900073333' })
})

await onPostgres(t, 'who moves between two communities of one enumerator stays theirs', async (t, engine) => {
  const { app, admin, as, register, open, assign } = await givenRounds(t, engine)
  const whole = await givenEnumerator(app, '370811015000')
  const { id: subject_id } = await register('/v1/businesses', businessDraft())
  const { id } = await open()
  await assign(id, whole.id)
  await assign(id, whole.id, NEXT_COMMUNITY)
  const phone = new Phone(app, whole)
  await phone.sync()
  await as(admin).put(`/v1/businesses/${subject_id}`, 1, businessDraft({ status: 'active', area_code: NEXT_COMMUNITY }))
  t.match(await phone.sync(), { items: [{ subject_id, area_code: NEXT_COMMUNITY }], removed: [] })
})

await onPostgres(t, 'answers come along until they are told, also to who goes on as who asked', async (t, engine) => {
  const { app, admin, as, done, register, enumerator, open, assign } = await givenRounds(t, engine)
  const [asks, survivor] = [
    await register('/v1/workers', workerDraft({ weekly_hours: 40 })),
    await register('/v1/workers', workerDraft({ weekly_hours: 40 }))
  ]
  const { id } = await open()
  await assign(id, enumerator.id)
  const need = await done('/v1/needs', needDraft(asks.id))
  const phone = new Phone(app, enumerator)
  await phone.sync()
  const told = (one: { id: string }) => phone.kept.get(`${id} ${one.id}`)?.needs
  t.strictSame(told(asks), [], 'nothing is answered yet')
  await as(admin).post(`/v1/needs/${need.id}/answer`, { answer: '可凭居住证登记。' }, { 'if-match': '"1"' })
  t.match((await phone.sync()).items, [
    { subject_id: asks.id, needs: [{ id: need.id, text: needDraft('').text, answer: '可凭居住证登记。' }] }
  ])
  const merge = { other_id: asks.id, survivor_version: 1, other_version: 1 }
  const merged = await done(`/v1/workers/${survivor.id}/merge`, merge)
  t.match((await phone.sync()).items, [{ subject_id: survivor.id, needs: [{ id: need.id }] }])
  t.equal(told(asks), undefined)
  await as(admin).post(`/v1/needs/${need.id}/answer`, { answer: '也可网上登记。' }, { 'if-match': '"2"' })
  t.match((await phone.sync()).items, [{ subject_id: survivor.id, needs: [{ answer: '也可网上登记。' }] }])
  await done(`/v1/merges/${merged.id}/undo`)
  await phone.sync()
  t.match([told(survivor), told(asks)], [[], [{ id: need.id }]])
  await done(`/v1/needs/${need.id}/told`, {}, enumerator)
  t.match((await phone.sync()).items, [{ subject_id: asks.id, needs: [] }])
})

await onPostgres(t, 'a cursor of another history begins anew, and a forged one breaks nothing', async (t, engine) => {
  const { app, enumerator, register, open, assign } = await givenRounds(t, engine)
  await register('/v1/businesses', businessDraft())
  const { id } = await open()
  await assign(id, enumerator.id)
  const phone = new Phone(app, enumerator)
  await phone.sync()
  const [, identity, area_code, since] = JSON.parse(
    Buffer.from(String(phone.cursor).slice(0, -8), 'base64url').toString()
  )
  const ask = async (...position: (string | number)[]) =>
    await app.send('GET', `/v1/sync?cursor=${encodeCursor({ person_id: enumerator.id }, position)}`, {
      token: enumerator.token
    })
  t.match((await ask(identity, area_code, since)).json(), { is_full: false, items: [] })
  for (const [what, ...position] of [
    ['another database', 'f00', area_code, since],
    ['another area', identity, NEXT_COMMUNITY, since],
    ['a number that nobody has had', identity, area_code, '999999999999999999']
  ] as const)
    t.match((await ask(...position)).json(), { is_full: true, items: [{ round_id: id }] }, what)
  for (const position of [
    [],
    [identity],
    [identity, area_code, 5],
    [identity, area_code, '-1'],
    [identity, area_code, '1'.repeat(30)],
    [identity, area_code, since, ''],
    [identity, area_code, since, 'x', id, id],
    [identity, area_code, since, '', 'x', id],
    [identity, area_code, since, '', id, '\0'],
    [identity, area_code, since, '', id, id, id]
  ])
    t.equal((await ask(...position)).statusCode, 400, JSON.stringify(position))
  t.equal((await ask(identity, area_code, since, '', id, id)).statusCode, 200)
  t.equal((await ask(identity, area_code, since, '3', id, id)).statusCode, 200)
})
