import fc from 'fast-check'
import t from 'tap'
import { encodeCursor } from '../../src/http/cursors.ts'
import { COMMUNITY, givenStaff, givenWorker, SUBDISTRICT } from '../support/actors.ts'
import { startApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'
import { type ApiDocument, operationsOf, sampleQuery } from '../support/samples.ts'

interface Bad {
  url: string
  status: number
  code: string
  pointer: string
  method?: 'GET' | 'POST' | 'DELETE' | 'TRACE'
  headers?: Record<string, string>
  payload?: string
}

const bad = (url: string, code: string, pointer: string, status = 400): Bad => ({ url, code, pointer, status })
const invalid = (url: string, pointer: string): Bad => bad(url, 'invalid_request', pointer)

const CASES: Bad[] = [
  invalid('/v1/stations?nearby=1', '/query/nearby'),
  invalid('/v1/stations?__proto__=1', '/query/__proto__'),
  invalid('/v1/stations?a%2Fb~=1', '/query/a~1b~0'),
  invalid('/v1/areas?levels=city', '/query/levels'),
  invalid('/v1/areas/370811015000?x=1', '/query/x'),
  invalid('/v1/amenities?x=1', '/query/x'),
  invalid('/v1/health?x=1', '/query/x'),
  invalid('/v1/station-template.csv?crs=wgs84', '/query/crs'),
  invalid('/v1/stations/GYG-002?limit=1', '/query/limit'),
  invalid('/v1/stations.csv?cursor=x', '/query/cursor'),
  bad('/v1/stations?near=200,95', 'position_outside_china', '/query/near'),
  bad('/v1/stations?near=35.41,116.59', 'position_outside_china', '/query/near'),
  bad('/v1/stations?near=', 'position_malformed', '/query/near'),
  bad('/v1/stations?near=116.5', 'position_malformed', '/query/near'),
  bad('/v1/stations?near=NaN,NaN', 'position_malformed', '/query/near'),
  bad('/v1/stations?near=1e2,3e1', 'position_malformed', '/query/near'),
  bad('/v1/stations?near=116.5,35.4,1', 'position_malformed', '/query/near'),
  invalid('/v1/stations?near=116.5,35.4&crs=epsg4326', '/query/crs'),
  bad('/v1/stations?radius_m=100', 'radius_without_near', '/query/radius_m'),
  invalid('/v1/stations?near=116.5,35.4&radius_m=0', '/query/radius_m'),
  invalid('/v1/stations?near=116.5,35.4&radius_m=1.5', '/query/radius_m'),
  bad('/v1/stations?bbox=116.65,35.38,116.55,35.45', 'bbox_inside_out', '/query/bbox'),
  bad('/v1/stations?bbox=116.55,35.45,116.65,35.38', 'bbox_inside_out', '/query/bbox'),
  bad('/v1/stations?bbox=116.55,35.38,116.65', 'bbox_malformed', '/query/bbox'),
  bad('/v1/stations?bbox=35.38,116.55,35.45,116.65', 'position_outside_china', '/query/bbox'),
  bad('/v1/stations?amenities=sauna', 'unknown_amenity', '/query/amenities'),
  bad('/v1/stations?amenities=microwave,,', 'unknown_amenity', '/query/amenities'),
  bad('/v1/stations?lifecycle=open', 'unknown_lifecycle', '/query/lifecycle'),
  bad('/v1/stations?open_at=tomorrow', 'time_malformed', '/query/open_at'),
  bad('/v1/stations?open_at=2026-02-31T08:00:00%2B08:00', 'time_malformed', '/query/open_at'),
  bad('/v1/stations?open_at=2026-11-23T08:00:00', 'time_malformed', '/query/open_at'),
  bad('/v1/stations?open_at=9999-01-01T00:00:00Z', 'time_malformed', '/query/open_at'),
  invalid('/v1/stations?working_only=yes', '/query/working_only'),
  invalid('/v1/stations?area_code=370811', '/query/area_code'),
  bad('/v1/stations?area_code=999999999999', 'unknown_area', '/query/area_code'),
  invalid('/v1/stations?q=', '/query/q'),
  invalid('/v1/stations?q=%20%20', '/query/q'),
  invalid('/v1/stations?q=%E2%80%9C%E2%80%9D', '/query/q'),
  invalid(`/v1/stations?q=${'x'.repeat(51)}`, '/query/q'),
  invalid('/v1/stations?limit=0', '/query/limit'),
  invalid('/v1/stations?limit=201', '/query/limit'),
  invalid('/v1/stations?limit=ten', '/query/limit'),
  invalid('/v1/stations?limit=', '/query/limit'),
  invalid('/v1/stations?limit=1&limit=2', '/query/limit'),
  bad('/v1/stations?cursor=forged', 'cursor_invalid', '/query/cursor'),
  bad('/v1/areas?cursor=forged', 'cursor_invalid', '/query/cursor'),
  invalid(`/v1/stations?cursor=${'x'.repeat(501)}`, '/query/cursor'),
  bad('/v1/stations/NOPE-1', 'station_not_found', '/path/code', 404),
  bad('/v1/stations/%E9%A9%BF', 'station_not_found', '/path/code', 404),
  bad('/v1/stations/__proto__', 'station_not_found', '/path/code', 404),
  bad('/v1/areas/370811999999', 'area_not_found', '/path/code', 404),
  bad("/v1/areas/'%20or%201=1", 'area_not_found', '/path/code', 404),
  bad('/v1/areas/%00', 'address_malformed', '/path'),
  bad('/v1/stations?q=%00', 'address_malformed', '/path'),
  bad('/v1/stations/%ZZ', 'address_malformed', '/path'),
  bad('/v1/station', 'route_not_found', '/path', 404),
  bad('/v1/stations/', 'route_not_found', '/path', 404),
  bad('/v1/stations//alerts', 'route_not_found', '/path', 404),
  bad(`/v1/stations?q=${'x'.repeat(10_000_000)}`, 'address_too_long', '/query', 414),
  { ...bad('/v1/stations', 'method_not_allowed', '/method', 405), method: 'DELETE' },
  { ...bad('/v1/stations/GYG-002', 'method_not_allowed', '/method', 405), method: 'TRACE' },
  {
    ...bad('/v1/areas', 'method_not_allowed', '/method', 405),
    method: 'POST',
    payload: '{"broken":',
    headers: { 'content-type': 'application/json' }
  },
  {
    ...bad('/nowhere', 'route_not_found', '/path', 404),
    method: 'POST',
    payload: '{"broken":',
    headers: { 'content-type': 'application/json' }
  }
]

function codesByOperation({ paths }: Document) {
  return new Map(
    Object.entries(paths).map(([path, { get }]) => {
      const contents = Object.values(get?.responses ?? {}).map(
        ({ content }) => content?.['application/problem+json']?.examples ?? {}
      )
      return [path, new Set(contents.flatMap(Object.keys))]
    })
  )
}

await onPostgres(
  t,
  'bad input gets a problem with a stable code, a Chinese sentence and a pointer',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const listed = codesByOperation(app.swagger() as Document)
    for (const { url, status, code, pointer, method = 'GET', headers = {}, payload } of CASES) {
      const answer = await app.inject({ method, url, headers, ...(payload !== undefined && { payload }) })
      const name = `${method} ${url.slice(0, 80)}`
      t.equal(answer.statusCode, status, name)
      t.match(answer.headers['content-type'], /^application\/problem\+json/, name)
      const problem = answer.json()
      t.match(problem, { code, status, type: `/problems/${code}`, request_id: String }, name)
      t.match(problem.detail, /\p{Script=Han}/u, name)
      t.equal(problem.errors?.[0]?.pointer, pointer, name)
      t.notMatch(answer.body, /at .+\.(ts|js):\d+/, `${name} shows no stack`)
      const path = url.split('?')[0]?.replace(/\/(stations|areas)\/[^/]+$/, '/$1/{code}') ?? ''
      if (method === 'GET' && listed.has(path)) t.ok(listed.get(path)?.has(code), `${path} lists ${code}`)
    }
  }
)

interface Document {
  paths: Record<string, { get?: { responses: Record<string, { content?: Record<string, { examples?: object }> }> } }>
}

const ID = '00000000-0000-4000-8000-000000000000'
const UNPLAIN_NUMBERS = [
  '1e999',
  '-1e999',
  '0x10',
  '1e2',
  ' 5',
  '5 ',
  '5.0',
  '+5',
  '5n',
  '９',
  'NaN',
  'Infinity',
  '-',
  ''
]

await onPostgres(t, 'a number in a query is digits and nothing else, wherever one is taken', async (t, engine) => {
  const app = await startApp(t, engine)
  const { token: staff } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const { token: enumerator } = await givenStaff(app, 'enumerator', COMMUNITY)
  const { token: worker } = await givenWorker(app)
  const document = app.swagger() as unknown as ApiDocument
  const numeric = operationsOf(document).flatMap(({ path, method, operation }) =>
    (operation.parameters ?? [])
      .filter(({ in: place, schema }) => place === 'query' && ['integer', 'number'].includes(String(schema?.type)))
      .map(({ name }) => ({
        name,
        method,
        path: path.replace('{code}', 'GYG-002').replace('{id}', ID),
        question: sampleQuery(document, operation)
      }))
  )
  t.ok(numeric.filter(({ method }) => method === 'GET').length > 10)
  for (const { name, method, path, question } of numeric) {
    for (const text of UNPLAIN_NUMBERS) {
      const url = `${path}${question || '?'}&${name}=${encodeURIComponent(text)}`
      const answers = await Promise.all([staff, enumerator, worker].map((token) => app.send(method, url, { token })))
      t.ok(
        answers.some((answer) => {
          const { code, errors } = answer.json()
          return code === 'invalid_request' && errors.length === 1 && errors[0].pointer === `/query/${name}`
        }),
        url
      )
    }
  }
})

await onPostgres(t, 'the sentence is English for who prefers it, and Chinese for everybody else', async (t, engine) => {
  const app = await startApp(t, engine)
  const languages: [header: string, language: string][] = [
    ['en', 'en'],
    ['en-US,en;q=0.9', 'en'],
    ['en;q=0.5,zh;q=0.4', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['zh-CN,en', 'zh'],
    ['zh-TW, en', 'zh'],
    ['en-GB, zh-CN', 'en'],
    ['fr', 'zh'],
    ['*', 'zh'],
    [';;;', 'zh']
  ]
  for (const [header, language] of languages) {
    const answer = await app.get('/v1/stations?limit=0', { 'accept-language': header })
    t.equal(answer.headers['content-language'], language, header)
    t.equal(/\p{Script=Han}/u.test(answer.json().detail), language === 'zh', header)
    t.match(String(answer.headers['vary']), /accept-language/i)
  }
  const whole = await app.send('POST', '/v1/auth/codes', { body: [], headers: { 'accept-language': 'en' } })
  t.notMatch(whole.json().errors[0].detail, /\p{Script=Han}/u, 'also where nothing has a name')
})

await onPostgres(t, 'a cursor with a right checksum and a senseless position opens nothing', async (t, engine) => {
  const app = await startApp(t, engine)
  const queries: [url: string, filters: object][] = [
    ['/v1/areas?', {}],
    ['/v1/stations?', { crs: 'gcj02' }],
    ['/v1/stations?near=116.6,35.4&', { crs: 'gcj02', near: '116.6,35.4' }]
  ]
  for (const [url, filters] of queries) {
    for (const position of [[], [5], ['\u0000'], ['\ud800'], ['x', 'y'], ['370811015002', 1, 2], [1, 2]]) {
      const answer = await app.get(`${url}cursor=${encodeCursor(filters, position)}`)
      t.match(answer.json(), { code: 'cursor_invalid' }, `${url} ${JSON.stringify(position)}`)
    }
  }
})

await onPostgres(t, 'however much is wrong with a body, the answer stays short', async (t, engine) => {
  const app = await startApp(t, engine)
  const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const body = `{${Array.from({ length: 100_000 }, (_, place) => `"${place}":1`).join(',')}}`
  const headers = { 'content-type': 'application/json' }
  const answer = await app.send('POST', '/v1/stations', { token, headers, body })
  t.match(answer.json(), { status: 400, code: 'invalid_request' })
  t.equal(answer.json().errors.length, 50)
})

await onPostgres(t, 'every problem has a page that says what to do', async (t, engine) => {
  const app = await startApp(t, engine)
  const list = await app.get('/problems')
  const links = [...list.body.matchAll(/href="(\/problems\/[a-z_]+)"/g)].map(([, link = '']) => link)
  t.ok(links.length > 15)
  for (const link of links) {
    const page = await app.get(link)
    t.equal(page.statusCode, 200, link)
    t.match(page.body, /怎么办/, link)
  }
  t.equal((await app.get('/problems/nothing_of_the_kind')).statusCode, 404)
})

await onPostgres(t, 'no query whatsoever is answered by a 500', async (t, engine) => {
  const app = await startApp(t, engine)
  const names = [
    'near',
    'crs',
    'radius_m',
    'bbox',
    'amenities',
    'working_only',
    'open_at',
    'open_24h',
    'area_code',
    'q',
    'lifecycle',
    'limit',
    'cursor'
  ]
  const value = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(
      'now',
      'true',
      '1',
      '-0',
      '1e999',
      '116.6,35.4',
      '73,3,136,54',
      'gcj02',
      'microwave',
      '370811015000',
      'operating',
      '\u0000',
      '%',
      '+'
    )
  )
  const query = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 8 })), value), {
    maxLength: 5
  })
  const path = fc.constantFrom(
    '/v1/stations',
    '/v1/stations.csv',
    '/v1/stations.geojson',
    '/v1/areas',
    '/v1/stations/GYG-002'
  )
  await fc.assert(
    fc.asyncProperty(path, query, async (path, pairs) => {
      const search = pairs
        .map(([name, text]) => `${encodeURIComponent(name.toWellFormed())}=${encodeURIComponent(text.toWellFormed())}`)
        .join('&')
      const answer = await app.get(`${path}?${search}`)
      return answer.statusCode < 500
    }),
    { numRuns: 400 }
  )
  t.pass('400 random queries')
})
