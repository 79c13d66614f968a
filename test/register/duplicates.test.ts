import t from 'tap'
import { identityCheckOf } from '../../src/register/rules/identifiers.ts'
import { COMMUNITY, givenStaff, OTHER_SUBDISTRICT } from '../support/actors.ts'
import { onPostgres } from '../support/engines.ts'
import { businessDraft, fictionalNumber, givenRegister, NEXT_COMMUNITY, workerDraft } from '../support/register.ts'
import { auditOf } from '../support/staff-administration.ts'

const active = (draft: object) => ({ ...draft, status: 'active' })

await onPostgres(
  t,
  'who looks the same is queued when registered or changed, and leaves the queue when they no longer do',
  async (t, engine) => {
    const { clerk, as, register } = await givenRegister(t, engine)
    const phone = fictionalNumber()
    const near = `${phone.slice(0, -1)}${(Number(phone.at(-1)) + 1) % 10}`
    const one = await register('/v1/workers', workerDraft({ name: '虚构章三', phone, employer_name: '虚构快递' }))
    const other = await register(
      '/v1/workers',
      workerDraft({ name: '虚构张三', phone: near, employer_name: '“虚构”快递' })
    )
    await register('/v1/workers', workerDraft({ name: '虚构李四' }))
    const queue = async (query = '') => (await as(clerk).get(`/v1/duplicates${query}`)).json().items
    const [pair, ...rest] = await queue()
    t.strictSame(rest, [])
    const sides = [one.id, other.id].sort()
    t.match(pair, {
      kind: 'worker',
      area_code: COMMUNITY,
      status: 'open',
      score: 25 + 25 + 25 + 10 + 5,
      reasons: ['same_spelling', 'same_employer', 'near_phone', 'same_community', 'same_occupation'],
      one: { id: sides[0], version: 1, name: '虚***' },
      other: { id: sides[1], version: 1, name: '虚***' }
    })
    t.strictSame(await queue('?score_min=91'), [])
    t.strictSame(await queue('?kind=business'), [])
    t.strictSame(await queue(`?area_code=${NEXT_COMMUNITY}`), [])
    const { fields } = (await as(clerk).get(`/v1/duplicates/${pair.id}`)).json()
    const named = (field: string) => fields.find((row: { field: string }) => row.field === field)
    t.match(named('name'), { one: '虚***', other: '虚***', is_same: false }, 'looks the same where it is masked')
    t.match(named('occupation'), { one: 'courier', other: 'courier', is_same: true })

    const unlike = active(workerDraft({ name: '虚构赵六', phone: near }))
    t.equal((await as(clerk).put(`/v1/workers/${other.id}`, 1, unlike)).statusCode, 200)
    t.strictSame(await queue(), [])
    const alike = active(workerDraft({ name: '虚构章三', phone: near }))
    t.equal((await as(clerk).put(`/v1/workers/${other.id}`, 2, alike)).statusCode, 200)
    t.match(await queue(), [{ score: 40 + 25 + 10 + 5 }])
    // Of two people who were born on other days, with good check characters.
    const ids = ['37081118000101001', '37081118120315002'].map((digits) => digits + identityCheckOf(digits))
    const two = active(workerDraft({ name: '虚构章三', phone, id_number: ids[0] }))
    t.equal((await as(clerk).put(`/v1/workers/${one.id}`, 1, two)).statusCode, 200)
    t.equal((await as(clerk).put(`/v1/workers/${other.id}`, 3, { ...alike, id_number: ids[1] })).statusCode, 200)
    t.strictSame(await queue(), [], 'two numbers are two people')
  }
)

await onPostgres(
  t,
  'a pair that was dismissed stays away until something changes that tells the two apart',
  async (t, engine) => {
    const { app, clerk, as, register } = await givenRegister(t, engine)
    const draft = workerDraft({ name: '虚构同名' })
    const one = await register('/v1/workers', draft)
    const other = await register('/v1/workers', workerDraft({ name: '虚构同名' }))
    const queue = async () => (await as(clerk).get('/v1/duplicates')).json().items
    const [pair] = await queue()
    const dismiss = () => as(clerk).post(`/v1/duplicates/${pair.id}/dismiss`, { dismissal: 'namesake' })
    const dismissed = await dismiss()
    t.match(dismissed.json(), { status: 'dismissed', dismissal: 'namesake', settled_by: clerk.id }, dismissed.body)
    t.match((await dismiss()).json(), { code: 'duplicate_settled' })
    t.strictSame(await queue(), [])
    t.match((await as(clerk).get('/v1/duplicates?status=dismissed')).json().items, [{ id: pair.id }])

    const { phone } = draft
    const url = `/v1/workers/${one.id}`
    await as(clerk).put(url, 1, active(workerDraft({ name: '虚构同名', phone, occupation: 'truck_driver' })))
    await as(clerk).post('/v1/duplicates/scan', { kind: 'worker' })
    t.strictSame(await queue(), [], 'an occupation tells nobody apart')
    await as(clerk).put(url, 2, active(workerDraft({ name: '虚构同名', phone, employer_name: '虚构外卖' })))
    t.match(await queue(), [{ id: pair.id, status: 'open', dismissal: null, settled_at: null }])
    const merged = await as(clerk).post(`/v1/duplicates/${pair.id}/merge`, {
      survivor_id: other.id,
      survivor_version: 1,
      other_version: 3
    })
    t.match(merged.json(), { survivor_id: other.id, absorbed_id: one.id, fields: ['employer_name'] }, merged.body)
    t.strictSame(await queue(), [])
    t.match((await as(clerk).get('/v1/duplicates?status=merged')).json().items, [{ id: pair.id, settled_by: clerk.id }])
    t.match((await dismiss()).json(), { code: 'duplicate_settled' })
    t.match((await auditOf(app, 'duplicate.dismiss'))[0]?.details, { dismissal: 'namesake' })
  }
)

await onPostgres(
  t,
  'a scan goes through an area in pages and finds also who lives in two communities',
  async (t, engine) => {
    const { app, clerk, admin, as, register } = await givenRegister(t, engine)
    const neighbour = await givenStaff(app, 'community', NEXT_COMMUNITY)
    const draft = { name: '虚构两处', employer_name: '虚构快递', phone: null }
    const one = await register('/v1/workers', workerDraft(draft), clerk)
    const other = await register('/v1/workers', workerDraft({ ...draft, area_code: NEXT_COMMUNITY }), neighbour)
    for (const name of ['虚构快递一部', '虚构快递 一部'])
      await register('/v1/businesses', businessDraft({ name }), clerk)
    const queue = async (actor = admin) => (await as(actor).get('/v1/duplicates?kind=worker')).json().items
    t.strictSame(await queue(), [], 'nobody who registered one of them saw the other')
    let next: string | null = null
    const steps = []
    do {
      const body = { kind: 'worker', limit: 1, ...(next !== null && { cursor: next }) }
      const answer = await as(admin).post('/v1/duplicates/scan', body)
      t.equal(answer.statusCode, 200, answer.body)
      steps.push(answer.json())
      next = answer.json().next
    } while (next !== null)
    t.match(steps, [
      { scanned: 1, found: 1 },
      { scanned: 1, found: 0 }
    ])
    t.match(await queue(), [{ area_code: '370811015000', score: 70 }])
    const [pair] = await queue()
    t.strictSame([pair.one.id, pair.other.id], [one.id, other.id].sort())
    for (const actor of [clerk, neighbour, await givenStaff(app, 'subdistrict', OTHER_SUBDISTRICT)]) {
      t.strictSame(await queue(actor), [], 'who sees one of them sees no pair')
      t.equal((await as(actor).get(`/v1/duplicates/${pair.id}`)).json().code, 'duplicate_not_found')
      const dismissed = await as(actor).post(`/v1/duplicates/${pair.id}/dismiss`, { dismissal: 'relatives' })
      t.equal(dismissed.json().code, 'duplicate_not_found')
      const body = { survivor_id: one.id, survivor_version: 1, other_version: 1 }
      t.equal((await as(actor).post(`/v1/duplicates/${pair.id}/merge`, body)).json().code, 'duplicate_not_found')
    }
    t.match((await as(clerk).get('/v1/duplicates')).json().items, [
      { kind: 'business', score: 55, one: { name: /虚构快递/ }, reasons: ['same_name', 'same_community', 'same_kind'] }
    ])
  }
)

await onPostgres(
  t,
  'the queue goes by score in pages, and a page is not opened by other filters',
  async (t, engine) => {
    const { clerk, as, register } = await givenRegister(t, engine)
    for (const employer_name of ['虚构一', '虚构一', '虚构二'])
      await register('/v1/workers', workerDraft({ name: '虚构多人', employer_name, phone: null }))
    const scores: number[] = []
    const ids = new Set<string>()
    let next: string | null = null
    do {
      const page: { items: { id: string; score: number }[]; next: string | null } = (
        await as(clerk).get(`/v1/duplicates?limit=1${next === null ? '' : `&cursor=${next}`}`)
      ).json()
      for (const { id, score } of page.items) {
        ids.add(id)
        scores.push(score)
      }
      if (page.next !== null)
        t.equal(
          (await as(clerk).get(`/v1/duplicates?kind=worker&cursor=${page.next}`)).json().code,
          'cursor_of_other_filters'
        )
      next = page.next
    } while (next !== null)
    t.strictSame(scores, [80, 55, 55])
    t.equal(ids.size, 3)
  }
)
