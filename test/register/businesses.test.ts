import t from 'tap'
import { COMMUNITY, givenStaff, OTHER_COMMUNITY, OTHER_SUBDISTRICT } from '../support/actors.ts'
import { onEachEngine, onPostgres } from '../support/engines.ts'
import { businessDraft, fictionalNumber, givenRegister, idsOf, workerDraft } from '../support/register.ts'

const CODE = '91350100M000100Y43'

await onEachEngine(t, 'a business is registered with its contact, listed, found and changed', async (t, engine) => {
  const { clerk, admin, as, register } = await givenRegister(t, engine)
  const phone = fictionalNumber()
  const contact = { contact_name: '虚构赵六', contact_phone: phone }
  const made = await register(
    '/v1/businesses',
    businessDraft({ ...contact, credit_code: ' 91350100m000100y43', head_count: 12 })
  )
  t.match(made, {
    version: 1,
    credit_code: CODE,
    contact_name: '虚***',
    contact_phone: /^199\*{4}/,
    head_count: 12,
    address: null
  })
  const other = await register(
    '/v1/businesses',
    businessDraft({ name: '方太直播电商', sector: 'live_commerce', kind: 'live_commerce', contact_phone: phone })
  )
  t.not(other.contact_person_id, made.contact_person_id, 'two businesses may have one number')
  const far = await register('/v1/businesses', businessDraft({ area_code: OTHER_COMMUNITY, name: '虚构快递东站' }))

  const list = async (query: string) => idsOf(await as(admin).get(`/v1/businesses?${query}`)).sort()
  t.strictSame(await list('kind=courier_site'), [made.id, far.id].sort())
  t.strictSame(await list(`sector=courier&area_code=${COMMUNITY}`), [made.id])
  t.strictSame(await list('status=left'), [])
  t.strictSame(idsOf(await as(clerk).get('/v1/businesses')), [made.id, other.id].sort())

  const found = async (body: object) => idsOf(await as(clerk).post('/v1/businesses/search', body)).sort()
  for (const name of ['快递', '琵琶山', '站', 'xugoukuaidi', 'kuaidipipa', 'xgkd', 'pps', '虚构快递琵琶山站'])
    t.strictSame(await found({ name }), [made.id], name)
  for (const name of ['方太', 'fangtai', 'dianshang', 'ftzb', '“方太”'])
    t.strictSame(await found({ name }), [other.id], name)
  for (const name of ['东站', 'angtai', '快琵', '递快']) t.strictSame(await found({ name }), [], name)
  t.strictSame(await found({ phone }), [made.id, other.id].sort())
  t.strictSame(await found({ phone, kind: 'live_commerce' }), [other.id])
  t.strictSame(await found({ credit_code: CODE.toLowerCase() }), [made.id])
  t.strictSame(idsOf(await as(admin).post('/v1/businesses/search', { name: '快递', limit: 1 })), [far.id])
  t.strictSame(await found({ name: '快递', status: 'left' }), [])

  const url = `/v1/businesses/${made.id}`
  const moved = await as(admin).put(
    url,
    1,
    businessDraft({ status: 'active', area_code: OTHER_COMMUNITY, name: '虚构驿站', credit_code: CODE })
  )
  t.match(
    moved.json(),
    { version: 2, contact_person_id: made.contact_person_id, contact_name: '虚***', head_count: null },
    moved.body
  )
  t.strictSame(await found({ name: '快递' }), [])
  t.strictSame(
    idsOf(await as(admin).post('/v1/businesses/search', { name: 'yizhan' })),
    [made.id],
    'under its new name'
  )
  t.strictSame(await list(`area_code=${OTHER_COMMUNITY}`), [made.id, far.id].sort())
  t.equal((await as(clerk).get(url)).statusCode, 404, 'it has gone to another community')
})

await onPostgres(
  t,
  'a contact who changes name or number stays the same person, and who changes both is another',
  async (t, engine) => {
    const { admin, as, register } = await givenRegister(t, engine)
    const contact = { contact_name: '虚构赵六', contact_phone: fictionalNumber() }
    const made = await register('/v1/businesses', businessDraft(contact))
    const url = `/v1/businesses/${made.id}`
    const put = async (version: number, change: object) =>
      (await as(admin).put(url, version, businessDraft({ status: 'active', ...change }))).json()
    const renumbered = await put(1, { contact_phone: fictionalNumber() })
    t.equal(renumbered.contact_person_id, made.contact_person_id)
    const replaced = await put(2, { contact_name: '虚构钱七', contact_phone: fictionalNumber() })
    t.not(replaced.contact_person_id, made.contact_person_id)
    t.match(await put(3, { contact_name: null, contact_phone: null }), { contact_person_id: null, contact_name: null })
    t.equal(
      (await as(admin).post('/v1/workers', workerDraft({ phone: contact.contact_phone }))).statusCode,
      201,
      'a contact may also be a worker'
    )
  }
)

await onPostgres(t, 'a credit code is registered once in a sub-district', async (t, engine) => {
  const { app, clerk, admin, as, register } = await givenRegister(t, engine)
  const far = await register('/v1/businesses', businessDraft({ area_code: OTHER_COMMUNITY, credit_code: CODE }))
  const hidden = await as(clerk).post('/v1/businesses', businessDraft({ credit_code: CODE }))
  t.match([hidden.statusCode, hidden.json().code], [409, 'business_registered'])
  t.notMatch(hidden.body, far.id)
  t.match((await as(admin).post('/v1/businesses', businessDraft({ credit_code: CODE }))).body, far.id)
  const foreign = await givenStaff(app, 'subdistrict', OTHER_SUBDISTRICT)
  const elsewhere = businessDraft({ area_code: '370811011001', credit_code: CODE })
  t.equal((await as(foreign).post('/v1/businesses', elsewhere)).statusCode, 201)
  const wrong = await as(clerk).post('/v1/businesses', businessDraft({ credit_code: '91350100M000100Y4Z', name: '——' }))
  t.match(wrong.json(), { errors: [{ code: 'subject_name_malformed' }, { code: 'credit_code_malformed' }] })
})

await onPostgres(t, 'workers are listed by the business that employs them', async (t, engine) => {
  const { clerk, as, register } = await givenRegister(t, engine)
  const business = await register('/v1/businesses', businessDraft())
  const worker = await register('/v1/workers', workerDraft({ employer_id: business.id }))
  await register('/v1/workers', workerDraft())
  t.strictSame(idsOf(await as(clerk).get(`/v1/workers?employer_id=${business.id}`)), [worker.id])
  const written = business.id.toUpperCase()
  const same = await register('/v1/workers', workerDraft({ employer_id: written }))
  for (const question of ['', '&as_of=2026-11-23'])
    t.strictSame(
      idsOf(await as(clerk).get(`/v1/workers?employer_id=${written}${question}`)).sort(),
      [worker.id, same.id].sort(),
      'an identifier means the same in capitals'
    )
  const far = await register('/v1/businesses', businessDraft({ area_code: OTHER_COMMUNITY }))
  const answer = await as(clerk).post('/v1/workers', workerDraft({ employer_id: far.id }))
  t.match(answer.json(), { code: 'employer_not_found' }, 'what lies elsewhere is not there')
})
