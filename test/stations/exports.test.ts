import { parse } from 'csv-parse/sync'
import { sql } from 'kysely'
import t from 'tap'
import { readTable } from '../../src/spreadsheets/read.ts'
import { importStations } from '../../src/stations/imports.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { onEachEngine, onPostgres } from '../support/engines.ts'
import { everyDay, givenStations } from '../support/givens.ts'

const CRS = ['gcj02', 'wgs84', 'bd09'] as const
const BYTE_ORDER_MARK = '\uFEFF'

interface Feature {
  id: string
  geometry: { type: string; coordinates: [number, number] }
  properties: { code: string; position: { lng: number; lat: number } }
}

async function bodyOf(app: TestApp, url: string): Promise<string> {
  const answer = await app.get(url)
  if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.body}`)
  return answer.body
}

const featuresOf = async (app: TestApp, query: string): Promise<Feature[]> =>
  JSON.parse(await bodyOf(app, `/v1/stations.geojson?${query}`)).features

const csvOf = async (app: TestApp, query: string): Promise<string> => await bodyOf(app, `/v1/stations.csv?${query}`)

/** The codes of the rows below the header. */
const csvCodes = (text: string): string[] =>
  parse(text, { bom: true })
    .slice(1)
    .map(([code = '']) => code)

/** What spreadsheets could spoil, what one filter or another leaves out, and what lies at one place. */
async function givenManyKinds(app: TestApp): Promise<void> {
  const here = { 区划代码: '370811002000', 经度: '116.6', 纬度: '35.4', 坐标系: 'wgs84' }
  await givenStations(app, [
    { ...here, 编码: 'TIE-B', ...everyDay('24小时'), 饮水机: '1 正常 2026-11-23 09:00' },
    { ...here, 编码: 'TIE-A', ...everyDay('20:00-02:00'), 饮水机: '有' },
    { ...here, 编码: 'FAR-A', 经度: '116.65', 地址: '=1+1,"引号"', 特殊日期: '2026-12-31 休息（检修; 另行通知）' },
    { ...here, 编码: 'PLANNED', 状态: '筹建', 英文名: '-5' }
  ])
}

await onPostgres(t, 'exports hold what the list holds, in its order, whatever is asked for', async (t, engine) => {
  const app = await startApp(t, engine)
  await givenManyKinds(app)
  const queries = {
    '': 18,
    'area_code=370811002000': 3,
    'lifecycle=planned': 1,
    'amenities=water_dispenser&working_only=true': 1,
    'open_at=2026-11-23T23:00:00Z&open_24h=true&area_code=370811002000': 1,
    'open_at=now&area_code=370811015000': 14,
    'q=pps': 1,
    'q=nosuchname': 0,
    'bbox=116.59,35.39,116.61,35.41&crs=wgs84&area_code=370811002000': 2,
    'near=116.6,35.4&crs=wgs84': 18,
    'near=116.6,35.4&crs=wgs84&radius_m=10&limit=1': 1,
    'near=116.65,35.4&crs=bd09&limit=5': 5,
    'limit=4': 4
  }
  for (const [query, count] of Object.entries(queries)) {
    const { items } = JSON.parse(await bodyOf(app, `/v1/stations?${query}`))
    t.equal(items.length, count, query)
    const features = await featuresOf(app, query)
    t.strictSame(
      features.map(({ properties }) => properties),
      items,
      query
    )
    const codes = items.map(({ code }: { code: string }) => code)
    t.strictSame(
      features.map(({ id }) => id),
      codes,
      query
    )
    t.strictSame(csvCodes(await csvOf(app, query)), codes, query)
  }
  const nearest = await featuresOf(app, 'near=116.6,35.4&crs=wgs84&limit=2')
  t.strictSame(
    nearest.map(({ id }) => id),
    ['TIE-A', 'TIE-B'],
    'equals come by code'
  )
})

await onPostgres(
  t,
  'the geometry of GeoJSON is WGS-84 in whatever system positions are asked for',
  async (t, engine) => {
    const app = await startApp(t, engine)
    await givenManyKinds(app)
    const shifted = new Map<string, { lng: number; lat: number }>()
    for (const crs of CRS) {
      const answer = await app.get(`/v1/stations.geojson?q=TIE-A&crs=${crs}`)
      t.match(answer.headers['content-type'], /^application\/geo\+json/)
      const [feature] = answer.json().features
      t.strictSame(feature.geometry, { type: 'Point', coordinates: [116.6, 35.4] }, crs)
      shifted.set(crs, feature.properties.position)
    }
    t.match(shifted.get('wgs84'), { lng: 116.6, lat: 35.4 })
    t.equal(new Set([...shifted.values()].map(({ lng }) => lng)).size, CRS.length, 'the properties follow crs')
  }
)

await onEachEngine(t, 'the CSV has the columns of the template, and imports unchanged', async (t, engine) => {
  const app = await startApp(t, engine)
  await givenManyKinds(app)
  const template = await bodyOf(app, '/v1/station-template.csv')
  t.ok(template.startsWith(BYTE_ORDER_MARK), 'Excel sees that it is UTF-8')
  for (const crs of CRS) {
    const query = `crs=${crs}&lifecycle=planned,operating,suspended,removed`
    const answer = await app.get(`/v1/stations.csv?${query}`)
    t.match(answer.headers['content-disposition'], /^attachment; filename="stations\.csv"/)
    t.ok(answer.body.startsWith(template), `${crs}: the mark and the header are those of the template`)
    const table = await readTable(answer.rawPayload, 'stations.csv')
    const { committed, counts } = await importStations(app.db, table, { now: app.testClock.now(), dry_run: false })
    t.strictSame(counts, { inserted: 0, updated: 0, unchanged: 19, failed: 0 }, crs)
    t.equal(committed, false)
  }
})

await onPostgres(t, 'an export of thousands of stations is sent complete', async (t, engine) => {
  const app = await startApp(t, engine)
  const count = 2_500
  await sql`
    insert into station (
      code, area_code, name, name_pinyin, lng, lat, position_quality, host_venue_kind, lifecycle,
      on_holidays, on_makeup_workdays, provenance, updated_at
    )
    select 'MANY-' || 10000 + place, '370811002000', '虚构"引号",驿站' || place, '', 116 + place / 1e5, 35.4,
      'approximate', 'other', 'operating', 'as_usual', 'as_usual', 'placeholder', now()
    from generate_series(1, ${count}::integer) as place
  `.execute(app.db)
  app.stations.expire()
  const codes = Array.from({ length: count }, (_, place) => `MANY-${10_001 + place}`)
  const geojson = await app.get('/v1/stations.geojson?area_code=370811002000')
  t.match(geojson, { statusCode: 200, headers: { 'content-type': /geo\+json/, etag: undefined } })
  t.strictSame(
    geojson.json().features.map(({ id }: Feature) => id),
    codes
  )
  const csv = await app.get('/v1/stations.csv?area_code=370811002000')
  t.match(csv, { statusCode: 200, headers: { 'content-type': /csv/, 'content-disposition': /^attachment/ } })
  t.strictSame(csvCodes(csv.body), codes)
  t.equal(csv.body.split(BYTE_ORDER_MARK).length, 2, 'the mark stands once, at the beginning')
  t.equal((await featuresOf(app, `limit=${count}`)).length, count, 'as many as asked for')
})
