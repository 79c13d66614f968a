import { sql } from 'kysely'
import t from 'tap'
import type { Actor, Partner } from '../../src/actor.ts'
import { inScope } from '../../src/database/scope.ts'
import type { Db } from '../../src/database/tables.ts'
import { COMMUNITY, givenPartner, givenStaff, OTHER_SUBDISTRICT, SUBDISTRICT, signInStaff } from '../support/actors.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { giveEarnings } from '../support/earning.ts'
import { onPostgres } from '../support/engines.ts'
import { giveLedger } from '../support/ledger.ts'
import { RecordTargets } from '../support/matrix-records.ts'
import { SubmissionTargets } from '../support/matrix-submissions.ts'
import { giveNeedsAndPairings } from '../support/needs.ts'
import { STATION, say } from '../support/observing.ts'
import { givenCourier, REASON } from '../support/persons.ts'
import { businessDraft, NEXT_COMMUNITY, workerDraft } from '../support/register.ts'
import { giveRedemption } from '../support/rewards.ts'
import { roundPlan } from '../support/rounds.ts'
import { givenImport } from '../support/sheets.ts'
import { giveTips } from '../support/tips.ts'
import { giveVolunteering } from '../support/volunteering.ts'

/** What anybody may read, and marks of an hour that name neither person nor station. */
const OPEN_TO_ALL = [
  'activity',
  'activity_division',
  'area',
  'feed',
  'shift',
  'station',
  'station_alert',
  'station_amenity',
  'station_hours_exception',
  'station_state',
  'check_in_mark',
  'reward',
  'reward_pick_up_station'
]

/** About people, about how they prove who they are, or of the register. */
const PERSONAL = [
  'person',
  'person_lookup',
  'person_name',
  'person_name_lookup',
  'person_reveal',
  'consent',
  'erasure',
  'staff',
  'staff_device',
  'session',
  'sign_in_failure',
  'one_time_code',
  'audit_entry',
  'idempotency_record',
  'check_in_mark',
  'api_key_secret',
  'subject',
  'worker',
  'business',
  'business_term',
  'subject_revision',
  'import',
  'import_row',
  'duplicate',
  'subject_merge',
  'need',
  'need_revision',
  'business_pairing',
  'worker_pairing',
  'pledge',
  'pledge_signature',
  'record_request',
  'round',
  'round_assignment',
  'visit',
  'visit_correction',
  'submission',
  'confirmation',
  'conflict',
  'submission_draft',
  'review',
  'visit_departure',
  'subject_presence',
  'subject_count',
  'service_record',
  'service_record_dispute',
  'service_record_step',
  'filing_permit',
  'steward',
  'tip',
  'tip_step',
  'tip_photo',
  'abuse_signal',
  'earning_rule',
  'earning',
  'earning_part',
  'earning_withdrawal',
  'ledger',
  'ledger_batch',
  'points_account',
  'points_transfer',
  'points_entry',
  'points_lot',
  'points_allocation',
  'points_hold',
  'points_hold_lot',
  'points_hold_end',
  'points_day',
  'points_minute',
  'sign_up',
  'attendance',
  'code_scan',
  'reward_stock_movement',
  'redemption'
]

interface AreaColumn {
  table: string
  column: string
}

const areaColumns = async (db: Db): Promise<AreaColumn[]> =>
  (
    await sql<AreaColumn>`
      select columns.table_name as table, column_name as column
      from information_schema.columns join information_schema.tables using (table_schema, table_name)
      where table_schema = 'public' and table_type = 'BASE TABLE'
        and column_name in ('area_code', 'subdistrict_code', 'managing_area_code')
      order by 1, 2`.execute(db)
  ).rows

async function countIn(db: Db, { table, column }: AreaColumn, beginning: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from ${sql.table(table)} where ${sql.ref(column)} like ${`${beginning}%`}`.execute(
    db
  )
  return rows[0]?.count ?? 0
}

const countAll = async (db: Db, table: string): Promise<number> =>
  (await sql<{ count: number }>`select count(*)::integer as count from ${sql.table(table)}`.execute(db)).rows[0]
    ?.count ?? 0

/** With an assignment, and a visit that was corrected. */
async function givenClosedRound(app: TestApp, token: string): Promise<void> {
  const post = async (url: string, body: object) => {
    const answer = await app.send('POST', url, { token, body })
    if (answer.statusCode >= 300) throw new Error(`${url} ${answer.statusCode} ${answer.body}`)
    return answer.json()
  }
  const { id: subject_id } = await post('/v1/workers', workerDraft())
  const { id } = await post('/v1/rounds', roundPlan())
  const url = `/v1/rounds/${id}`
  const enumerator = await givenStaff(app, 'enumerator', COMMUNITY)
  await post(`${url}/assignments`, { area_code: COMMUNITY, enumerator_id: enumerator.id })
  await post(`${url}/open`, {})
  await app.send('PUT', `/v1/workers/${subject_id}`, {
    token,
    body: { ...workerDraft(), status: 'active', area_code: NEXT_COMMUNITY },
    headers: { 'if-match': '"1"' }
  })
  await post(`${url}/close`, {})
  await post(`${url}/visits/${subject_id}/correction`, { outcome: 'met', reason: 'recorded_late' })
}

/** Two who look the same, and are. */
async function givenMerge(app: TestApp, token: string) {
  const two = [
    await app.send('POST', '/v1/workers', { token, body: workerDraft() }),
    await app.send('POST', '/v1/workers', { token, body: workerDraft() })
  ] as const
  const body = { other_id: two[1].json().id, survivor_version: 1, other_version: 1 }
  return [...two, await app.send('POST', `/v1/workers/${two[0].json().id}/merge`, { token, body })]
}

/** Something in every table. */
async function givenEverything(app: TestApp) {
  const admin = await signInStaff(app, 'subdistrict', SUBDISTRICT)
  const { token } = admin
  const member = await givenStaff(app, 'community', COMMUNITY)
  const courier = await givenCourier(app)
  const reveal = { fields: ['phone'], reason: REASON }
  await giveNeedsAndPairings(app)
  await giveLedger(app)
  await giveTips(app, admin)
  await giveVolunteering(app)
  await giveRedemption(app)
  await givenClosedRound(app, token)
  await new SubmissionTargets(app, admin, await givenStaff(app, 'enumerator', COMMUNITY)).fill()
  await new RecordTargets(app, admin).fill()
  const done = [
    await app.send('POST', `/v1/persons/${courier.id}/reveal`, { token, body: reveal }),
    await app.send('POST', `/v1/persons/${courier.id}/consents`, {
      token: courier.token,
      body: { field_group_code: 'worker_identity', decision: 'given', text_version: '2026-11' }
    }),
    await app.send('POST', `/v1/persons/${(await givenCourier(app)).id}/erase`, { token, body: { reason: REASON } }),
    await app.send('POST', '/v1/auth/codes', { body: { phone: courier.phone } }),
    await app.send('POST', `/v1/stations/${STATION}/check-ins`, { token: courier.token }),
    await app.send('POST', '/v1/workers', { token, body: workerDraft() }),
    await app.send('POST', '/v1/businesses', { token, body: businessDraft() }),
    ...(await givenMerge(app, token)),
    await app.send('POST', `/v1/staff/${member.id}/disable`, { token, headers: { 'idempotency-key': 'one' } }),
    await say(app, courier, { subject: 'amenity', amenity_code: 'microwave', state: 'broken' })
  ]
  await givenImport(app, token)
  await giveEarnings(app, member)
  await app.send('POST', '/v1/auth/staff-sessions', { body: { account: admin.account, password: 'wrong' } })
  for (const { statusCode, body } of done) if (statusCode >= 300) throw new Error(`${statusCode} ${body}`)
  return { admin, partner: await givenPartner(app, admin, { scopes: ['stations:read', 'faults:read'] }) }
}

await onPostgres(t, 'no table with an area shows foreign rows to a query that forgets it', async (t, engine) => {
  const app = await startApp(t, engine)
  await givenEverything(app)
  const foreign = await givenStaff(app, 'subdistrict', OTHER_SUBDISTRICT)
  const actor: Actor = {
    kind: 'staff',
    person_id: foreign.id,
    session_id: foreign.id,
    role: 'subdistrict',
    area_code: OTHER_SUBDISTRICT,
    restriction: null
  }
  for (const place of await areaColumns(app.db)) {
    const name = `${place.table}.${place.column}`
    const ours = await countIn(app.db, place, SUBDISTRICT.slice(0, 9))
    t.ok(ours > 0 || OPEN_TO_ALL.includes(place.table), `${name} has a row of ours`)
    const seen = await inScope(app.db, actor, (tx) => countIn(tx, place, SUBDISTRICT.slice(0, 9)))
    if (!OPEN_TO_ALL.includes(place.table)) t.equal(seen, 0, name)
  }
})

await onPostgres(
  t,
  'a partner sees nothing about people, whatever its area, and changes nothing',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const { admin, partner } = await givenEverything(app)
    const actor: Partner = {
      kind: 'partner',
      api_key_id: partner.id,
      scopes: ['stations:read', 'faults:read'],
      environment: 'live',
      area_code: SUBDISTRICT
    }
    for (const table of PERSONAL) {
      t.ok((await countAll(app.db, table)) > 0, `${table} has rows`)
      t.equal(await inScope(app.db, actor, (tx) => countAll(tx, table)), 0, table)
    }
    const changes = {
      staff: sql`update staff set password_hash = password_hash`,
      person: sql`update person set name = null`,
      session: sql`update session set revoked_at = now()`,
      sign_in_failure: sql`delete from sign_in_failure`
    }
    for (const [table, change] of Object.entries(changes)) {
      const { numAffectedRows } = await inScope(app.db, actor, (tx) => change.execute(tx))
      t.equal(Number(numAffectedRows ?? 0), 0, `changes nothing in ${table}`)
    }
    await t.rejects(
      inScope(app.db, actor, (tx) =>
        sql`insert into erasure (person_id, erased_at) values (${admin.id}, now())`.execute(tx)
      ),
      { code: '42501' },
      'erases nobody'
    )
  }
)

await onPostgres(t, 'nobody writes into the audit in another name', async (t, engine) => {
  const app = await startApp(t, engine)
  const { admin, partner } = await givenEverything(app)
  const actor: Partner = {
    kind: 'partner',
    api_key_id: partner.id,
    scopes: ['stations:read'],
    environment: 'live',
    area_code: SUBDISTRICT
  }
  const write = (kind: string, id: string | null) =>
    inScope(app.db, actor, (tx) =>
      sql`
        insert into audit_entry (recorded_at, area_code, actor_kind, actor_id, action, outcome)
        values (now(), ${SUBDISTRICT}, ${kind}, ${id}, 'test.write', 'done')`.execute(tx)
    )
  await write('partner', partner.id)
  await t.rejects(write('staff', admin.id), { code: '42501' })
  await t.rejects(write('anonymous', null), { code: '42501' })
})
