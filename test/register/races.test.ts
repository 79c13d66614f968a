import t from 'tap'
import { givenWorker } from '../support/actors.ts'
import { onPostgres } from '../support/engines.ts'
import { businessDraft, fictionalIdNumber, givenRegister, workerDraft } from '../support/register.ts'

const times = <Result>(count: number, make: (place: number) => Promise<Result>): Promise<Result[]> =>
  Promise.all(Array.from({ length: count }, (_, place) => make(place)))

await onPostgres(t, 'of registrations at once with one number or one code one is made', async (t, engine) => {
  const { app, admin, as } = await givenRegister(t, engine)
  for (let round = 0; round < 4; round++) {
    const id_number = fictionalIdNumber()
    const answers = await times(5, () => as(admin).post('/v1/workers', workerDraft({ id_number })))
    t.strictSame(answers.map(({ statusCode }) => statusCode).sort(), [201, 409, 409, 409, 409])
    const made = answers.find(({ statusCode }) => statusCode === 201)?.json()
    for (const answer of answers.filter(({ statusCode }) => statusCode === 409)) t.match(answer.body, made.id)
  }
  const codes = await times(4, () =>
    as(admin).post('/v1/businesses', businessDraft({ credit_code: '91350100M000100Y43' }))
  )
  t.strictSame(codes.map(({ statusCode }) => statusCode).sort(), [201, 409, 409, 409])
  const { phone } = await givenWorker(app)
  const taken = await times(4, () => as(admin).post('/v1/workers', workerDraft({ phone })))
  t.strictSame(
    taken.map(({ statusCode }) => statusCode).sort(),
    [201, 409, 409, 409],
    'who had signed in is taken over once'
  )
  const people = await app.db.selectFrom('worker').select('person_id').execute()
  t.equal(new Set(people.map(({ person_id }) => person_id)).size, 5)
})

await onPostgres(t, 'of changes at once from one version one is recorded', async (t, engine) => {
  const { admin, as, register } = await givenRegister(t, engine)
  const { id } = await register('/v1/workers', workerDraft())
  const url = `/v1/workers/${id}`
  for (let version = 1; version < 5; version++) {
    const answers = await times(4, (place) =>
      as(admin).put(url, version, { ...workerDraft(), weekly_hours: version * 10 + place, status: 'active' })
    )
    t.strictSame(answers.map(({ statusCode }) => statusCode).sort(), [200, 412, 412, 412])
  }
  t.equal((await as(admin).get(`${url}/history`)).json().items.length, 5)
})

await onPostgres(
  t,
  'changes beside an erasure either come before it or are refused, and leave nothing',
  async (t, engine) => {
    const { app, admin, as, register } = await givenRegister(t, engine)
    for (let round = 0; round < 5; round++) {
      const { id, person_id } = await register('/v1/workers', workerDraft({ is_party_member: true }))
      const [erased, ...others] = await Promise.all([
        as(admin).post(`/v1/persons/${person_id}/erase`, { reason: '本人书面申请删除' }),
        ...Array.from({ length: 4 }, () => as(admin).put(`/v1/workers/${id}`, 1, { ...workerDraft(), status: 'left' }))
      ])
      t.equal(erased.statusCode, 200, erased.body)
      for (const answer of others)
        t.ok([200, 409, 412].includes(answer.statusCode), `${answer.statusCode} ${answer.body}`)
      t.match((await as(admin).get(`/v1/workers/${id}`)).json(), { name: null, phone: null, is_party_member: null })
    }
    t.strictSame(await app.db.selectFrom('person_lookup').selectAll().execute(), [])
    t.strictSame(await app.db.selectFrom('person_name_lookup').selectAll().execute(), [])
  }
)
