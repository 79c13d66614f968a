import t from 'tap'
import { COMMUNITY, givenStaff, givenWorker, OTHER_SUBDISTRICT } from '../support/actors.ts'
import { onPostgres } from '../support/engines.ts'
import {
  businessDraft,
  fictionalIdNumber,
  fictionalNumber,
  givenRegister,
  NEXT_COMMUNITY,
  workerDraft
} from '../support/register.ts'
import { auditOf } from '../support/staff-administration.ts'

const CODE = '91350100M000100Y43'

await onPostgres(
  t,
  'while somebody types they see whom it may be, masked, and whether a number is taken',
  async (t, engine) => {
    const { app, clerk, as, register } = await givenRegister(t, engine)
    const enumerator = await givenStaff(app, 'enumerator', COMMUNITY)
    const phone = fictionalNumber()
    const id_number = fictionalIdNumber()
    const known = await register('/v1/workers', workerDraft({ name: '虚构曾明', phone, id_number }))
    const check = async (body: object, actor = enumerator) => {
      const answer = await as(actor).post('/v1/workers/check', body)
      t.equal(answer.statusCode, 200, answer.body)
      return answer.json()
    }
    const found = await check({ phone: `+86 ${phone}` })
    t.match(found, {
      is_blocked: true,
      taken_elsewhere: [],
      candidates: [{ worker: { id: known.id, name: '虚***' }, score: 100, is_blocking: true }]
    })
    t.notMatch(JSON.stringify(found), new RegExp(`${phone}|${id_number}|曾明`))
    t.match((await check({ id_number })).candidates, [
      { is_blocking: true, reasons: ['same_id_number', 'same_community'] }
    ])
    t.match(await check({ name: '虚构曾鸣', occupation: 'courier' }), {
      is_blocked: false,
      candidates: [{ reasons: ['same_spelling', 'same_community', 'same_occupation'], is_blocking: false }]
    })
    t.strictSame(await check({ name: '虚构钱七', phone: fictionalNumber() }), {
      is_blocked: false,
      taken_elsewhere: [],
      candidates: []
    })
    t.strictSame(
      (await check({ id: known.id.toUpperCase(), name: '虚构曾明', phone })).candidates,
      [],
      'not with themselves'
    )
    t.equal((await check({ id: known.id, phone })).is_blocked, false)

    for (const [body, code] of [
      [{}, 'check_needs_term'],
      [{ employer_name: '虚构' }, 'check_needs_term'],
      [{ name: '1' }, 'subject_name_malformed'],
      [{ phone: '1' }, 'subject_phone_malformed'],
      [{ id_number: '1' }, 'id_number_malformed'],
      [{ name: '虚', area_code: NEXT_COMMUNITY }, 'subject_area_not_yours']
    ] as const)
      t.equal((await as(clerk).post('/v1/workers/check', body)).json().code, code)
    const details = (await auditOf(app, 'worker.check')).map((entry) => entry.details)
    t.match(details, [{ by: ['phone'], count: 1, is_blocked: true }])
    t.notMatch(JSON.stringify(details), new RegExp(`${phone}|${id_number}|虚`), 'nothing of what was typed')
  }
)

await onPostgres(
  t,
  'a number that is taken out of sight is told just as the registration tells it, and nothing more',
  async (t, engine) => {
    const { app, clerk, admin, as, register } = await givenRegister(t, engine)
    const phone = fictionalNumber()
    const id_number = fictionalIdNumber()
    const name = '虚构邻居'
    await register('/v1/workers', workerDraft({ area_code: NEXT_COMMUNITY, name, phone, id_number }))
    const unregistered = await givenWorker(app)
    const cases = [
      { phone },
      { id_number },
      { phone, id_number },
      { phone: unregistered.phone },
      { phone: fictionalNumber() },
      { name }
    ]
    for (const asked of cases) {
      const checked = (await as(clerk).post('/v1/workers/check', asked)).json()
      t.strictSame(checked.candidates, [], 'nobody of the next community')
      const { phone: number = fictionalNumber(), ...others } = { phone: undefined, ...asked }
      const made = await as(clerk).post('/v1/workers', workerDraft({ ...others, phone: number }))
      t.equal(checked.is_blocked, made.statusCode === 409, `${JSON.stringify(Object.keys(asked))} ${made.body}`)
      if (made.statusCode === 409) t.strictSame(checked.taken_elsewhere, Object.keys(asked))
    }
    const seen = (await as(admin).post('/v1/workers/check', { phone })).json()
    t.match(seen, { taken_elsewhere: [], candidates: [{ is_blocking: true }] }, 'who sees both is shown who it is')
  }
)

await onPostgres(
  t,
  'who was merged is shown as whom they go on, also by a number that they kept',
  async (t, engine) => {
    const { clerk, as, register } = await givenRegister(t, engine)
    const phone = fictionalNumber()
    const survivor = await register('/v1/workers', workerDraft({ name: '虚构甲' }))
    const other = await register('/v1/workers', workerDraft({ name: '虚构乙', phone }))
    const body = { other_id: other.id, survivor_version: 1, other_version: 1 }
    t.equal((await as(clerk).post(`/v1/workers/${survivor.id}/merge`, body)).statusCode, 200)
    const checked = (await as(clerk).post('/v1/workers/check', { phone })).json()
    t.match(checked, { taken_elsewhere: [], candidates: [{ worker: { id: survivor.id }, is_blocking: true }] })
    t.strictSame((await as(clerk).post('/v1/workers/check', { id: survivor.id, phone })).json().is_blocked, false)
  }
)

await onPostgres(t, 'a business is checked by its name, its code and where it is', async (t, engine) => {
  const { app, clerk, admin, as, register } = await givenRegister(t, engine)
  const known = await register('/v1/businesses', businessDraft({ credit_code: CODE, address: '虚构路 1 号' }))
  const check = async (body: object, actor = clerk) => (await as(actor).post('/v1/businesses/check', body)).json()
  t.match((await check({ credit_code: CODE.toLowerCase() })).candidates, [
    { business: { id: known.id }, score: 100, is_blocking: true }
  ])
  t.match(await check({ name: '虚构快递 琵琶山站', address: '虚构路1号' }), {
    is_blocked: false,
    candidates: [{ score: 75, reasons: ['same_name', 'same_address', 'same_community'] }]
  })
  t.strictSame((await check({ name: '虚构快递', id: known.id })).candidates, [])
  const neighbour = await givenStaff(app, 'community', NEXT_COMMUNITY)
  t.strictSame(await check({ credit_code: CODE }, neighbour), {
    is_blocked: true,
    taken_elsewhere: ['credit_code'],
    candidates: []
  })
  const foreign = await givenStaff(app, 'subdistrict', OTHER_SUBDISTRICT)
  t.equal((await check({ credit_code: CODE }, foreign)).is_blocked, false, 'a code is one sub-district’s')
  t.equal((await check({ address: '虚构路' })).code, 'check_needs_term')
  t.equal((await check({ credit_code: 'X' })).code, 'credit_code_malformed')
  t.equal((await check({ name: '“”' }, admin)).code, 'subject_name_malformed')
})
