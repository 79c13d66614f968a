import t from 'tap'
import { startApp, type TestApp } from '../support/app.ts'
import { onEachEngine, onPostgres } from '../support/engines.ts'
import { everyDay, givenStations, type StationRow } from '../support/givens.ts'

const codesOf = async (app: TestApp, query: string): Promise<string[]> => {
  const answer = await app.get(`/v1/stations?${query}`)
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return answer.json().items.map(({ code }: { code: string }) => code)
}

/** Follows `next` to the end and gives the codes of each page. */
async function pagesOf(app: TestApp, query: string): Promise<string[][]> {
  const pages: string[][] = []
  for (let cursor = ''; ; ) {
    const { items, next } = (await app.get(`/v1/stations?${query}${cursor}`)).json()
    pages.push(items.map(({ code }: { code: string }) => code))
    if (next === null) return pages
    cursor = `&cursor=${next}`
  }
}

await onEachEngine(t, 'the fifteen stations are there from the start, one in each community', async (t, engine) => {
  const app = await startApp(t, engine)
  const { items, next } = (await app.get('/v1/stations')).json()
  t.equal(items.length, 15)
  t.equal(next, null)
  const { children } = (await app.get('/v1/areas/370811015000')).json()
  t.strictSame(
    items.map(({ area }: { area: { code: string } }) => area.code).sort(),
    children.map(({ code }: { code: string }) => code)
  )
  const reported = items.filter(({ provenance }: { provenance: string }) => provenance === 'reported')
  t.strictSame(
    reported.map(({ name }: { name: string }) => name),
    ['琵琶山社区“观新”驿站']
  )
  for (const { code, placeholder_fields, provenance } of items) {
    for (const field of ['position', 'weekly_hours', 'floor_area_m2', 'host_venue_kind'])
      t.ok(placeholder_fields.includes(field), `${code} marks ${field}`)
    if (provenance === 'placeholder')
      t.ok(
        ['name', 'area'].every((field) => placeholder_fields.includes(field)),
        `${code} marks its name`
      )
  }
})

await onPostgres(
  t,
  'without a position stations come by code, page by page without gap or repetition',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const all = await codesOf(app, '')
    t.strictSame(all, [...all].sort())
    const pages = await pagesOf(app, 'limit=4')
    t.strictSame(
      pages.map(({ length }) => length),
      [4, 4, 4, 3]
    )
    t.strictSame(pages.flat(), all)
    t.strictSame((await pagesOf(app, 'limit=5')).length, 3, 'no empty page follows a full last one')
  }
)

await onPostgres(
  t,
  'with a position stations come nearest first, equals by code, and pages keep the order',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const at = (编码: string, 经度: string): StationRow => ({ 编码, 经度, 纬度: '35.5', 区划代码: '370811002000' })
    await givenStations(app, [
      at('TIE-C', '116.5'),
      at('TIE-A', '116.5'),
      at('TIE-B', '116.5'),
      at('FAR-A', '116.52'),
      at('NEAR-A', '116.501')
    ])
    const near = 'near=116.5005,35.5&crs=wgs84&area_code=370811002000'
    const expected = ['NEAR-A', 'TIE-A', 'TIE-B', 'TIE-C', 'FAR-A']
    const { items } = (await app.get(`/v1/stations?${near}`)).json()
    t.strictSame(items.map(({ code }: { code: string }) => code).sort(), expected.toSorted())
    const distances = items.map(({ distance_m }: { distance_m: number }) => distance_m)
    t.strictSame(
      distances,
      distances.toSorted((one: number, other: number) => one - other)
    )
    // 0.0005 degrees of longitude at 35.5° north are 45 m.
    t.strictSame(distances.slice(0, 4), [45, 45, 45, 45])
    t.strictSame(items[0].walking_minutes, 1)
    for (const limit of [1, 2, 3]) {
      t.strictSame(
        (await pagesOf(app, `${near}&limit=${limit}`)).flat(),
        items.map(({ code }: { code: string }) => code),
        `limit ${limit}`
      )
    }
  }
)

await onPostgres(t, 'a cursor serves its own filters only, and a damaged one nobody', async (t, engine) => {
  const app = await startApp(t, engine)
  const { next } = (await app.get('/v1/stations?limit=2&area_code=370811015000')).json()
  t.equal(
    (await app.get(`/v1/stations?limit=5&area_code=370811015000&cursor=${next}`)).statusCode,
    200,
    'another limit is no other filter'
  )
  for (const query of [
    '',
    'area_code=370811000000',
    'area_code=370811015000&open_24h=true',
    'area_code=370811015000&near=116.6,35.4'
  ]) {
    t.match((await app.get(`/v1/stations?${query}&cursor=${next}`)).json(), { code: 'cursor_of_other_filters' }, query)
  }
  for (const damaged of [
    next.slice(1),
    next.slice(0, -1),
    `${next}A`,
    next.replace(/^./, next.startsWith('A') ? 'B' : 'A')
  ]) {
    t.match((await app.get(`/v1/stations?limit=2&area_code=370811015000&cursor=${damaged}`)).json(), {
      code: 'cursor_invalid'
    })
  }
})

await onPostgres(t, 'each filter keeps what it says, and together they keep what all say', async (t, engine) => {
  const app = await startApp(t, engine)
  const here: StationRow = { 区划代码: '370811002000' }
  await givenStations(app, [
    {
      ...here,
      编码: 'ALL-DAY',
      名称: '虚构昼夜驿站',
      经度: '116.500',
      ...everyDay('24小时'),
      微波炉: '1 正常 2026-11-23 09:00',
      饮水机: '有'
    },
    {
      ...here,
      编码: 'BROKEN',
      名称: '虚构微波驿站',
      经度: '116.510',
      ...everyDay('08:00-20:00'),
      微波炉: '1 故障 2026-11-23 09:00'
    },
    {
      ...here,
      编码: 'STALE',
      名称: '虚构旧闻驿站',
      经度: '116.520',
      ...everyDay('18:00-02:00'),
      微波炉: '2 正常 2026-10-01 09:00'
    },
    { ...here, 编码: 'NO-HOURS', 名称: '虚构无时驿站', 经度: '116.530' },
    { ...here, 编码: 'PLANNED', 经度: '116.540', 状态: '筹建', ...everyDay('24小时') },
    { ...here, 编码: 'REMOVED', 经度: '116.550', 状态: '撤销', ...everyDay('24小时') },
    { ...here, 编码: 'SUSPENDED', 经度: '116.560', 状态: '暂停', ...everyDay('24小时') }
  ])
  const area = 'area_code=370811002000'
  const expectations: [query: string, codes: string[]][] = [
    ['', ['ALL-DAY', 'BROKEN', 'NO-HOURS', 'STALE', 'SUSPENDED']],
    ['lifecycle=planned', ['PLANNED']],
    ['lifecycle=removed,planned', ['PLANNED', 'REMOVED']],
    ['open_at=now', ['ALL-DAY', 'BROKEN']],
    ['open_at=2026-11-23T01:59:59%2B08:00', ['ALL-DAY', 'STALE']],
    ['open_at=2026-11-22T18:00:00Z', ['ALL-DAY']],
    ['open_at=2026-11-23T02:00:00+08:00', ['ALL-DAY']],
    ['open_24h=true', ['ALL-DAY', 'SUSPENDED']],
    ['open_24h=false', ['BROKEN', 'NO-HOURS', 'STALE']],
    ['amenities=microwave', ['ALL-DAY', 'BROKEN', 'STALE']],
    ['amenities=microwave,water_dispenser', ['ALL-DAY']],
    ['amenities=microwave&working_only=true', ['ALL-DAY']],
    ['amenities=microwave,water_dispenser&working_only=true', []],
    ['working_only=true', ['ALL-DAY']],
    ['amenities=microwave&working_only=false', ['ALL-DAY', 'BROKEN', 'STALE']],
    ['near=116.5,35.4&crs=wgs84&radius_m=1000', ['ALL-DAY', 'BROKEN']],
    ['bbox=116.505,35.39,116.525,35.41&crs=wgs84', ['BROKEN', 'STALE']],
    ['bbox=116.505,35.39,116.525,35.41&crs=wgs84&amenities=microwave&open_at=now', ['BROKEN']],
    ['q=昼夜', ['ALL-DAY']],
    ['q=zhouye', ['ALL-DAY']],
    ['q=ZhouY', ['ALL-DAY']],
    ["q=zhou'ye", ['ALL-DAY']],
    ['q=xgwb', ['BROKEN']],
    ['q=wuyouzheyang', []],
    ['q=zhouye&near=116.53,35.4&crs=wgs84', ['ALL-DAY']]
  ]
  for (const [query, codes] of expectations) {
    t.strictSame((await codesOf(app, `${area}&${query}`)).sort(), codes, query)
  }
})

await onPostgres(t, 'a name is found as it is written, spelt or abbreviated', async (t, engine) => {
  const app = await startApp(t, engine)
  for (const q of [
    '琵琶山',
    'pipashan',
    'pps',
    'PPS',
    'pi pa shan',
    'pipash',
    '“观新”驿站',
    '观新驿站',
    'gyg-002',
    'GYG002'
  ]) {
    t.ok((await codesOf(app, `q=${encodeURIComponent(q)}`)).includes('GYG-002'), q)
  }
  t.strictSame(await codesOf(app, 'q=ipashan'), [], 'spelling begins at a syllable')
  t.strictSame(await codesOf(app, 'q=%EF%B9%B0'), [], 'a letter of which nothing is left means no station')
})

await onPostgres(t, "full-width forms, brackets and quotes stand in nobody's way", async (t, engine) => {
  const app = await startApp(t, engine)
  await givenStations(app, [{ 编码: 'WIDE-1', 名称: '虚构（东区）驿站', 地址: '示例路２号：Ａ座' }])
  for (const q of ['（东区）', '(东区)', '东区', '２号', '2号', '示例路2号A座', 'ａ座', 'dongqu', 'dq']) {
    t.ok((await codesOf(app, `q=${encodeURIComponent(q)}`)).includes('WIDE-1'), q)
  }
})

await onPostgres(t, 'an area stands for everything below it', async (t, engine) => {
  const app = await startApp(t, engine)
  for (const code of ['370000000000', '370800000000', '370811000000', '370811015000']) {
    t.equal((await codesOf(app, `area_code=${code}`)).length, 15, code)
  }
  t.strictSame(await codesOf(app, 'area_code=370811015002'), ['GYG-002'])
  t.strictSame(await codesOf(app, 'area_code=370811002000'), [])
})

await onPostgres(t, 'a box in any system of coordinates keeps what lies in it there', async (t, engine) => {
  const app = await startApp(t, engine)
  for (const crs of ['gcj02', 'wgs84', 'bd09']) {
    const { items } = (await app.get(`/v1/stations?crs=${crs}`)).json()
    for (const { code, position } of items) {
      const { lng, lat } = position
      const box = [lng - 0.00001, lat - 0.00001, lng + 0.00001, lat + 0.00001].map((edge) => edge.toFixed(6)).join(',')
      t.ok((await codesOf(app, `crs=${crs}&bbox=${box}`)).includes(code), `${code} in ${crs}`)
    }
  }
})

await onPostgres(t, 'however large a box is, it keeps exactly what lies in it', async (t, engine) => {
  const app = await startApp(t, engine)
  for (const crs of ['gcj02', 'bd09', 'wgs84']) {
    const { items } = (await app.get(`/v1/stations?crs=${crs}`)).json()
    for (const half_width of [0.001, 0.1, 1, 8]) {
      for (const { position } of items.slice(0, 4)) {
        // One edge runs right through the station.
        const edges = [
          position.lng - half_width,
          position.lat - half_width,
          position.lng + half_width / 2,
          position.lat
        ]
        const [west = 0, south = 0, east = 0, north = 0] = edges.map((edge) => Number(edge.toFixed(6)))
        const inside = items.filter(
          ({ position: { lng, lat } }: { position: { lng: number; lat: number } }) =>
            lng >= west && lng <= east && lat >= south && lat <= north
        )
        const codes = inside.map(({ code }: { code: string }) => code)
        t.strictSame(
          await codesOf(app, `crs=${crs}&bbox=${west},${south},${east},${north}`),
          codes,
          `${crs} ±${half_width}`
        )
      }
    }
  }
})
