import t from 'tap'
import type { Area, AreaPage } from '../../src/areas/schemas.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { onEachEngine, onPostgres } from '../support/engines.ts'

const GUANYINGE = '370811015000'
const DISTRICT = '370811000000'

const pageOf = async (app: TestApp, query: string): Promise<AreaPage> => {
  const answer = await app.get(`/v1/areas?${query}`)
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return answer.json()
}

/** Follows `next` to the end and gives the areas of each page. */
async function pagesOf(app: TestApp, query: string): Promise<Area[][]> {
  const pages: Area[][] = []
  for (let cursor = ''; ; ) {
    const { items, next } = await pageOf(app, query + cursor)
    pages.push(items)
    if (next === null) return pages
    cursor = `&cursor=${next}`
  }
}

const codesOf = (areas: Area[]): string[] => areas.map(({ code }) => code)

await onEachEngine(t, 'all 460 areas come by code, page by page without gap or repetition', async (t, engine) => {
  const app = await startApp(t, engine)
  const whole = (await pagesOf(app, 'limit=200')).flat()
  t.equal(whole.length, 460)
  t.strictSame(codesOf(whole), [...new Set(codesOf(whole))].sort())
  const codes = new Set(codesOf(whole))
  const orphans = whole.filter(({ parent_code }) => parent_code !== null && !codes.has(parent_code))
  t.strictSame(orphans, [], 'every area but the first has its parent there')
  for (const limit of [7, 46, 100]) {
    const pages = await pagesOf(app, `limit=${limit}`)
    t.equal(pages.length, Math.ceil(whole.length / limit), `no empty page at the end with limit ${limit}`)
    t.strictSame(pages.flat(), whole, `limit ${limit}`)
  }
  t.equal((await pageOf(app, '')).items.length, 100, 'a page has 100 areas unless told')
})

await onPostgres(t, 'level and parent keep what they say, and together what both say', async (t, engine) => {
  const app = await startApp(t, engine)
  const whole = (await pagesOf(app, 'limit=200')).flat()
  for (const level of ['province', 'city', 'district', 'subdistrict', 'community']) {
    const found = (await pagesOf(app, `level=${level}&limit=60`)).flat()
    t.ok(found.length > 0, level)
    t.strictSame(
      found,
      whole.filter((area) => area.level === level),
      level
    )
  }
  const { items: children, next } = await pageOf(app, `parent_code=${GUANYINGE}`)
  t.equal(children.length, 15)
  t.equal(next, null)
  t.ok(children.every(({ level, parent_code }) => level === 'community' && parent_code === GUANYINGE))
  t.match(children[1], { code: '370811015002', name: '琵琶山社区居民委员会' })
  t.strictSame((await pageOf(app, `level=community&parent_code=${GUANYINGE}`)).items, children)
  t.strictSame((await pageOf(app, `level=subdistrict&parent_code=${GUANYINGE}`)).items, [])
  t.strictSame((await pageOf(app, 'parent_code=370811015002')).items, [], 'nothing is below a community')
  t.strictSame((await pagesOf(app, `parent_code=${GUANYINGE}&limit=4`)).flat(), children)
  t.strictSame((await app.get(`/v1/areas/${GUANYINGE}`)).json().children, children)
})

await onPostgres(t, 'an answer that is known already is not sent again', async (t, engine) => {
  const app = await startApp(t, engine)
  const url = `/v1/areas?parent_code=${GUANYINGE}`
  const { etag } = (await app.get(url)).headers
  if (typeof etag !== 'string') throw new Error('the answer has no tag')
  const known = await app.get(url, { 'if-none-match': etag })
  t.match({ statusCode: known.statusCode, body: known.body }, { statusCode: 304, body: '' })
  t.equal((await app.get('/v1/areas?limit=1', { 'if-none-match': etag })).statusCode, 200, 'another page, another tag')
  await app.db.updateTable('area').set({ name: '改名社区' }).where('code', '=', '370811015002').execute()
  const changed = await app.get(url, { 'if-none-match': etag })
  t.equal(changed.statusCode, 200)
  t.equal(changed.json().items[1].name, '改名社区')
})

await onPostgres(t, 'a cursor serves its own filters only, and a damaged one nobody', async (t, engine) => {
  const app = await startApp(t, engine)
  const { next } = await pageOf(app, `parent_code=${GUANYINGE}&limit=2`)
  if (next === null) throw new Error('there is no second page')
  const { items: children } = await pageOf(app, `parent_code=${GUANYINGE}`)
  const { items: rest } = await pageOf(app, `parent_code=${GUANYINGE}&limit=50&cursor=${next}`)
  t.strictSame(rest, children.slice(2), 'another limit is no other filter')
  for (const query of ['', `parent_code=${DISTRICT}`, 'level=community', `level=community&parent_code=${GUANYINGE}`]) {
    const answer = await app.get(`/v1/areas?${query}&cursor=${next}`)
    t.equal(answer.statusCode, 400, query)
    t.match(answer.json(), { code: 'cursor_of_other_filters' }, query)
  }
  const first_exchanged = next.replace(/^./, next.startsWith('A') ? 'B' : 'A')
  for (const damaged of [next.slice(1), next.slice(0, -1), `${next}A`, first_exchanged, 'x']) {
    const answer = await app.get(`/v1/areas?parent_code=${GUANYINGE}&limit=2&cursor=${damaged}`)
    t.equal(answer.statusCode, 400, damaged)
    t.match(answer.json(), { code: 'cursor_invalid' }, damaged)
  }
})
