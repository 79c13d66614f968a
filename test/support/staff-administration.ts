import type { Test } from 'tap'
import { COMMUNITY, givenStaff, SUBDISTRICT } from './actors.ts'
import { startApp, type TestApp } from './app.ts'
import type { TestEngine } from './engines.ts'

/** An identifier that nobody has. */
export const NOBODY = '00000000-0000-4000-8000-000000000000'

/** Somebody to be added to the staff. */
export const draft = (change: object = {}) => ({
  account: 'xugou.li',
  name: '虚构李四',
  role: 'community',
  area_code: COMMUNITY,
  phone: '19900000001',
  ...change
})

/** The service with an administrator, and what they send. */
export async function given(t: Test, engine: TestEngine) {
  const app = await startApp(t, engine)
  const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const post = async (url: string, body?: object, headers = {}) =>
    await app.send('POST', url, { token: admin.token, headers, ...(body !== undefined && { body }) })
  const get = async (url: string, headers = {}) => await app.send('GET', url, { token: admin.token, headers })
  const put = async (id: string, version: number | string, body: object) =>
    await app.send('PUT', `/v1/staff/${id}`, { token: admin.token, body, headers: { 'if-match': `"${version}"` } })
  return { app, admin, post, get, put }
}

export const auditOf = async (app: TestApp, action: string) =>
  (await app.db.selectFrom('audit_entry').selectAll().where('action', '=', action).orderBy('id').execute()).map(
    ({ object_id, area_code, details }) => ({ object_id, area_code, details })
  )
