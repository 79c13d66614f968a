import t from 'tap'
import { startApp } from '../support/app.ts'
import { onEachEngine, onPostgres } from '../support/engines.ts'
import { everyDay, givenStations } from '../support/givens.ts'

await onPostgres(t, 'a station says whether it is open, why, and until when', async (t, engine) => {
  const app = await startApp(t, engine)
  await givenStations(app, [
    { 编码: 'DAY-1', ...everyDay('08:30-17:30'), 节假日: '不开放', 特殊日期: '2026-11-24 休息（虚构检修）' },
    { 编码: 'NIGHT-1', ...everyDay('18:00-02:00') },
    { 编码: 'ALWAYS-1', ...everyDay('24小时') },
    { 编码: 'UNKNOWN-1' },
    { 编码: 'PAUSED-1', ...everyDay('24小时'), 状态: '暂停' }
  ])
  const expectations: [time: string, code: string, state: string, reason: string, next: string | null][] = [
    ['2026-11-23T08:29:59+08:00', 'DAY-1', 'closed', 'hours', '2026-11-23T08:30:00+08:00'],
    ['2026-11-23T08:30:00+08:00', 'DAY-1', 'open', 'hours', '2026-11-23T17:30:00+08:00'],
    ['2026-11-23T17:30:00+08:00', 'DAY-1', 'closed', 'hours', '2026-11-25T08:30:00+08:00'],
    ['2026-11-24T10:00:00+08:00', 'DAY-1', 'closed', 'exception', '2026-11-25T08:30:00+08:00'],
    ['2026-10-01T10:00:00+08:00', 'DAY-1', 'closed', 'holiday', '2026-10-08T08:30:00+08:00'],
    ['2027-01-04T10:00:00+08:00', 'DAY-1', 'unknown', 'calendar_unknown', null],
    ['2026-11-24T01:59:00+08:00', 'NIGHT-1', 'open', 'hours', '2026-11-24T02:00:00+08:00'],
    ['2026-11-24T02:00:00+08:00', 'NIGHT-1', 'closed', 'hours', '2026-11-24T18:00:00+08:00'],
    ['2026-11-23T23:59:59+08:00', 'ALWAYS-1', 'open', 'hours', null],
    ['2026-11-23T10:00:00+08:00', 'UNKNOWN-1', 'unknown', 'hours_unknown', null],
    ['2026-11-23T10:00:00+08:00', 'PAUSED-1', 'closed', 'suspended', null]
  ]
  for (const [time, code, state, reason, next_change_at] of expectations) {
    app.testClock.set(time)
    t.strictSame(
      (await app.get(`/v1/stations/${code}`)).json().open,
      { state, reason, next_change_at },
      `${code} at ${time}`
    )
  }
})

await onPostgres(t, 'an answer kept in memory is not given once its minute is over', async (t, engine) => {
  const app = await startApp(t, engine, { time: '2026-11-23T17:29:59+08:00' })
  await givenStations(app, [{ 编码: 'DAY-1', ...everyDay('08:30-17:30') }])
  const state = async () => (await app.get('/v1/stations/DAY-1')).json().open.state
  t.equal(await state(), 'open')
  app.testClock.set('2026-11-23T17:30:00+08:00')
  t.equal(await state(), 'closed')
  app.testClock.set('2026-11-23T17:29:00+08:00')
  t.equal(await state(), 'open', 'also when the clock is set back')
})

await onPostgres(t, 'what was observed is believed until it is stale', async (t, engine) => {
  const app = await startApp(t, engine)
  await givenStations(app, [{ 编码: 'SEEN-1', 微波炉: '1 正常 2026-11-23 09:00', 饮水机: '2' }])
  const amenity = async (code: string) =>
    (await app.get('/v1/stations/SEEN-1')).json().amenities.find((one: { code: string }) => one.code === code)
  t.match(await amenity('microwave'), {
    quantity: 1,
    condition: 'working',
    observed_at: '2026-11-23T09:00:00+08:00',
    stale_after: '2026-11-26T09:00:00+08:00'
  })
  t.match(await amenity('water_dispenser'), { quantity: 2, condition: 'unknown', observed_at: null, stale_after: null })
  app.testClock.set('2026-11-26T08:59:59+08:00')
  t.equal((await amenity('microwave')).condition, 'working')
  app.testClock.set('2026-11-26T09:00:00+08:00')
  t.equal((await amenity('microwave')).condition, 'unknown')
})

await onPostgres(t, 'a position sent in any system comes out again as it was sent', async (t, engine) => {
  const app = await startApp(t, engine)
  const sent = { 经度: '116.587123', 纬度: '35.415456' }
  for (const crs of ['gcj02', 'wgs84', 'bd09']) {
    const code = `SYSTEM-${crs.toUpperCase()}`
    await givenStations(app, [{ 编码: code, 坐标系: crs, ...sent }])
    const { position } = (await app.get(`/v1/stations/${code}?crs=${crs}`)).json()
    t.strictSame(position, { lng: 116.587123, lat: 35.415456, crs })
  }
  const positions = await Promise.all(
    ['wgs84', 'gcj02', 'bd09'].map(
      async (crs) => (await app.get(`/v1/stations/SYSTEM-WGS84?crs=${crs}`)).json().position
    )
  )
  const apart_degrees = (one: number, other: number) => Math.abs(positions[one].lng - positions[other].lng)
  t.ok(apart_degrees(0, 1) > 0.004 && apart_degrees(0, 1) < 0.008, 'GCJ-02 is about half a kilometre away')
  t.ok(apart_degrees(1, 2) > 0.005 && apart_degrees(1, 2) < 0.009, 'BD-09 is as far again')
})

await onPostgres(t, 'each map app gets a link in its own coordinates and order', async (t, engine) => {
  const app = await startApp(t, engine)
  await givenStations(app, [{ 编码: 'LINK-1', 名称: '虚构,驿站&1号', 地址: '虚构路 1 号' }])
  const { navigation, position } = (await app.get('/v1/stations/LINK-1')).json()
  const baidu = (await app.get('/v1/stations/LINK-1?crs=bd09')).json().position
  const amap = new URL(navigation.amap)
  t.equal(amap.searchParams.get('to'), `${position.lng},${position.lat},虚构 驿站&1号`)
  t.equal(amap.searchParams.get('coordinate'), 'gaode')
  t.equal(new URL(navigation.baidu).searchParams.get('location'), `${baidu.lat},${baidu.lng}`)
  t.equal(new URL(navigation.baidu).searchParams.get('coord_type'), 'bd09ll')
  t.equal(new URL(navigation.tencent).searchParams.get('tocoord'), `${position.lat},${position.lng}`)
})

await onPostgres(t, 'who has the answer already gets 304, until anything in it changes', async (t, engine) => {
  const app = await startApp(t, engine)
  await givenStations(app, [{ 编码: 'TAG-1', 座位数: '4' }])
  const urls = [
    '/v1/stations',
    '/v1/stations/TAG-1',
    '/v1/stations.geojson',
    '/v1/stations.csv',
    '/v1/stations?near=116.6,35.4'
  ]
  const tags = await Promise.all(urls.map(async (url) => String((await app.get(url)).headers['etag'])))
  for (const [place, url] of urls.entries()) {
    const tag = tags[place] ?? ''
    t.match(tag, /^"[\w-]+"$/, url)
    t.match((await app.get(url)).headers['cache-control'], /no-cache/, url)
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const answer = await app.get(url, { 'if-none-match': known })
      t.equal(answer.statusCode, 304, `${url} ${known}`)
      t.equal(answer.body, '', url)
      t.equal(answer.headers['etag'], tag, url)
    }
    t.equal((await app.get(url, { 'if-none-match': '"other"' })).statusCode, 200, url)
  }
  await givenStations(app, [{ 编码: 'TAG-1', 座位数: '5' }])
  for (const [place, url] of urls.entries()) {
    t.equal((await app.get(url, { 'if-none-match': tags[place] ?? '' })).statusCode, 200, `${url} after the change`)
  }
})

await onPostgres(
  t,
  'a station that was removed can still be read by its code, and is no longer listed',
  async (t, engine) => {
    const app = await startApp(t, engine)
    await givenStations(app, [{ 编码: 'GONE-1', 状态: '撤销' }])
    t.match((await app.get('/v1/stations/GONE-1')).json(), {
      lifecycle: 'removed',
      open: { state: 'closed', reason: 'removed' }
    })
    t.notMatch((await app.get('/v1/stations')).body, /GONE-1/)
  }
)

await onEachEngine(t, 'the catalogue names every amenity and service in Chinese and English', async (t, engine) => {
  const app = await startApp(t, engine)
  const { items } = (await app.get('/v1/amenities')).json()
  const names = items.map(({ name }: { name: string }) => name).join(' ')
  const sourced =
    '饮水机 充电桩 充电装置 雨伞 医药箱 急救箱 图书阅览 座椅 空调 微波炉 如厕 免费饮水 歇脚休息 伤口消毒 避雨取暖 手机充电 免费无线上网 电动车充电 看书学习 志愿服务'
  for (const name of sourced.split(' ')) t.ok(names.includes(name), name)
  for (const { name_en } of items) t.match(name_en, /^[A-Z]/)
})
