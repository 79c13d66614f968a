import {
  COMMUNITY,
  givenPartner,
  givenStaff,
  givenWorker,
  OTHER_COMMUNITY,
  OTHER_SUBDISTRICT,
  SUBDISTRICT
} from './actors.ts'
import type { TestApp } from './app.ts'

/** The columns of the table, in their order. */
export const CALLERS = [
  'anonymous',
  'worker',
  'enumerator',
  'community',
  'other_community',
  'subdistrict',
  'other_subdistrict',
  'key_stations_read',
  'key_faults_read',
  'key_service_records_write',
  'test_key',
  'unfinished_staff',
  'signed_out_worker',
  'disabled_staff',
  'revoked_key'
] as const
export type Caller = (typeof CALLERS)[number]

/** A token for each; undefined for who has none. */
export async function givenCallers(app: TestApp): Promise<Record<Caller, string | undefined>> {
  const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const signed_out = await givenWorker(app)
  await expectDone(app.send('DELETE', '/v1/auth/session', { token: signed_out.token }))
  const disabled = await givenStaff(app, 'community', COMMUNITY)
  await expectDone(app.send('POST', `/v1/staff/${disabled.id}/disable`, { token: admin.token, body: {} }))
  const revoked = await givenPartner(app, admin)
  await expectDone(app.send('POST', `/v1/api-keys/${revoked.id}/revoke`, { token: admin.token, body: {} }))
  return {
    anonymous: undefined,
    worker: (await givenWorker(app)).token,
    enumerator: (await givenStaff(app, 'enumerator', COMMUNITY)).token,
    community: (await givenStaff(app, 'community', COMMUNITY)).token,
    other_community: (await givenStaff(app, 'community', OTHER_COMMUNITY)).token,
    subdistrict: (await givenStaff(app, 'subdistrict', SUBDISTRICT)).token,
    other_subdistrict: (await givenStaff(app, 'subdistrict', OTHER_SUBDISTRICT)).token,
    key_stations_read: (await givenPartner(app, admin, { scopes: ['stations:read'] })).token,
    key_faults_read: (await givenPartner(app, admin, { scopes: ['faults:read'] })).token,
    key_service_records_write: (await givenPartner(app, admin, { scopes: ['service_records:write'] })).token,
    test_key: (await givenPartner(app, admin, { scopes: ['stations:read', 'faults:read'], environment: 'test' })).token,
    unfinished_staff: (await givenStaff(app, 'subdistrict', SUBDISTRICT, 'password_change')).token,
    signed_out_worker: signed_out.token,
    disabled_staff: disabled.token,
    revoked_key: revoked.token
  }
}

async function expectDone(sent: ReturnType<TestApp['send']>): Promise<void> {
  const { statusCode, body } = await sent
  if (statusCode >= 300) throw new Error(`${statusCode}: ${body}`)
}
