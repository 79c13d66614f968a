import { strFromU8, unzipSync } from 'fflate'
import t from 'tap'
import { COMMUNITY, SUBDISTRICT, signInAgain } from '../support/actors.ts'
import { onPostgres } from '../support/engines.ts'
import { businessDraft, fictionalIdNumber, NEXT_COMMUNITY, workerDraft } from '../support/register.ts'
import { givenSheets } from '../support/sheets.ts'

const sheetsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))

await onPostgres(t, 'the template has lists to choose from, hidden ids and an explanation', async (t, engine) => {
  const { get, clerk } = await givenSheets(t, engine)
  for (const [kind, choices] of [
    ['worker', ['快递员', '电动三轮车', '在册', '道路运输']],
    ['business', ['快递站点', '直播电商企业']]
  ] as const) {
    const answer = await get(`/v1/register/template.xlsx?kind=${kind}`, clerk)
    t.match(answer.headers['content-type'], /spreadsheetml/)
    const files = sheetsOf(answer.rawPayload)
    const table = files['xl/worksheets/sheet1.xml'] ?? ''
    t.match(table, /<t xml:space="preserve">编号<\/t>/)
    t.equal(table.match(/<col [^>]*hidden="1"/g)?.length, 2)
    t.match(table, /<dataValidation type="list"[^>]*sqref="C2:C50001"><formula1>'选项'!\$A\$1:\$A\$1</, 'own community')
    for (const choice of choices) t.match(files['xl/worksheets/sheet3.xml'], choice)
    t.match(files['xl/workbook.xml'], /name="选项" sheetId="3" state="hidden"/)
    t.match(files['xl/worksheets/sheet2.xml'], /脱敏/)
  }
})

await onPostgres(
  t,
  'an export shows what its reader may see, masked, as of any day, and is audited',
  async (t, engine) => {
    const { app, as, admin, clerk, register, exported, get } = await givenSheets(t, engine)
    const id_number = fictionalIdNumber()
    const worker = await register('/v1/workers', workerDraft({ id_number, vehicle: 'car' }))
    await register('/v1/workers', workerDraft({ area_code: NEXT_COMMUNITY, occupation: 'truck_driver' }))
    await register('/v1/businesses', businessDraft({ name: '=虚构公式', address: '+1' }))
    const [row] = await exported('kind=worker', clerk)
    t.match(row, {
      编号: worker.id,
      版本: '1',
      社区: '琵琶山社区',
      姓名: '虚***',
      手机号: /^199\*{4}\d{4}$/,
      身份证件号码: `${id_number.slice(0, 3)}***********${id_number.slice(-4)}`,
      车辆: '轿车',
      状态: '在册'
    })
    t.equal((await exported('kind=worker', clerk)).length, 1)
    t.equal((await exported()).length, 2)
    t.equal((await exported(`kind=worker&area_code=${COMMUNITY}`)).length, 1)
    t.equal((await exported('kind=worker&occupation=truck_driver')).length, 1)
    t.equal((await exported('kind=worker&status=left')).length, 0)
    app.testClock.set('2026-11-25T10:00:00+08:00')
    admin.token = (await signInAgain(app, admin, SUBDISTRICT)).token
    clerk.token = (await signInAgain(app, clerk, COMMUNITY)).token
    const draft = { area_code: COMMUNITY, sector: 'courier', occupation: 'courier', status: 'left', vehicle: 'van' }
    await as(admin).put(`/v1/workers/${worker.id}`, 1, draft)
    t.match(await exported('kind=worker&as_of=2026-11-24&status=active', clerk), [
      { 车辆: '轿车', 状态: '在册', 版本: '1' }
    ])
    t.equal((await exported('kind=worker&as_of=2026-11-22')).length, 0)
    t.match(await exported('kind=worker', clerk), [{ 车辆: '面包车', 状态: '已离开', 版本: '2' }])
    const csv = await get('/v1/register/export.csv?kind=business')
    t.ok(csv.body.startsWith('\uFEFF编号,版本,社区,企业名称'))
    t.match(csv.body, /,'=虚构公式,/)
    t.match(csv.body, /,'\+1,/)
    t.equal((await get('/v1/register/export.csv?kind=business&occupation=courier')).json().code, 'filter_of_other_kind')
    t.equal((await get('/v1/register/export.csv?kind=worker&as_of=xxxxxxxxxx')).json().code, 'as_of_malformed')
    const { items } = (await get('/v1/audit?action=register.export&limit=50')).json()
    t.match(items[0], { details: { count: 1, format: 'csv', kind: 'business' } })
  }
)

await onPostgres(t, 'whole numbers leave only with a reason, which is kept sealed', async (t, engine) => {
  const { app, admin, clerk, register, get } = await givenSheets(t, engine)
  const { phone } = workerDraft()
  await register('/v1/workers', workerDraft({ phone, name: '虚构孙七' }))
  const send = async (token: string, body: object) => await app.send('POST', '/v1/register/exports', { token, body })
  const wanted = { kind: 'worker', format: 'csv', reason: '核对本月的走访名单' }
  t.equal((await send(clerk.token, wanted)).statusCode, 403)
  t.equal((await send(admin.token, { ...wanted, reason: ' 因为 ' })).statusCode, 400)
  t.equal(
    (await send(admin.token, { ...wanted, business_kind: 'other' })).json().errors[0].pointer,
    '/body/business_kind'
  )
  const answer = await send(admin.token, wanted)
  t.match(answer.body, `虚构孙七,${phone}`)
  t.equal(answer.headers['cache-control'], 'no-store')
  const { items } = (await get('/v1/audit?action=register.export_in_clear')).json()
  t.match(items, [{ reason: wanted.reason, details: { count: 1, format: 'csv', kind: 'worker' } }])
})

await onPostgres(t, 'an export of many pages is of one moment', async (t, engine) => {
  const { app, exported, admin } = await givenSheets(t, engine)
  const header = '社区,姓名,行业,职业,用人单位'
  const rows = Array.from({ length: 2_500 }, (_, place) => `琵琶山社区,虚构张三,快递,快递员,虚构${place}`)
  const made = await app.inject({
    method: 'POST',
    url: '/v1/imports?kind=worker',
    headers: { authorization: `Bearer ${admin.token}`, 'content-type': 'text/csv' },
    payload: Buffer.from(`${header}\n${rows.join('\n')}\n`)
  })
  const { id } = made.json()
  const [before] = await Promise.all([exported(), app.send('POST', `/v1/imports/${id}/commit`, { token: admin.token })])
  t.ok(before.length === 0 || before.length === 2_500, `${before.length} rows`)
  const after = await exported()
  t.equal(new Set(after.map((row) => row['编号'])).size, 2_500)
})
