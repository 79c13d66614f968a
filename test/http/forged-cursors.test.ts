import t from 'tap'
import { encodeCursor } from '../../src/http/cursors.ts'
import { COMMUNITY, givenStaff, SUBDISTRICT } from '../support/actors.ts'
import { startApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'
import { giveLedger } from '../support/ledger.ts'
import { SubmissionTargets } from '../support/matrix-submissions.ts'
import { TipTargets } from '../support/matrix-tips.ts'
import { givenRegisteredWorker, needDraft } from '../support/needs.ts'
import { giveRedemption } from '../support/rewards.ts'
import { roundPlan } from '../support/rounds.ts'
import { filing } from '../support/service-records.ts'
import { givenImport } from '../support/sheets.ts'
import { newActivity, shiftPlan } from '../support/volunteering.ts'

const ID = '00000000-0000-4000-8000-000000000000'

// Whoever reads the source can make a cursor with a good checksum that holds whatever they like.
const POSITIONS = [
  [],
  [-8e15, ID],
  [8.64e15, ID],
  [8.65e15, ID],
  [1e300, ID],
  [0, 'x'],
  ['x', ID],
  ['2026-11', 'x'],
  ['2026-11', ID],
  ['2026-11-23', ID],
  ['2026-02-31', ID],
  [COMMUNITY, 8.65e15, ID],
  [COMMUNITY, 0, 'x'],
  [0, ID, 0],
  [1, -8e15, ID],
  [1, 0, 'x'],
  [COMMUNITY, 'x'],
  [101, ID],
  [50, 'x'],
  [50, ID, 0],
  ['2026-02-30', ID],
  ['2026-11-23', ID],
  [2 ** 31],
  [3],
  [COMMUNITY, ID],
  [1, 1],
  ['2026-12-31'],
  ['x', 1e300],
  ['\0', 1],
  ['x', 1],
  ['patrol', 1],
  ['patrol', 0.5],
  ['patrol', 2 ** 31],
  ['x', ID],
  [0.5],
  [-1],
  [1e300],
  ['']
]

await onPostgres(
  t,
  'a forged position is refused or leads somewhere, and never breaks an answer',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
    const { token } = admin
    const round = await app.send('POST', '/v1/rounds', { token, body: roundPlan() })
    const { id: round_id } = round.json()
    const targets = new SubmissionTargets(app, admin, await givenStaff(app, 'enumerator', COMMUNITY))
    const submission_id = await targets.idFor('/v1/submissions/{id}')
    const station = { code: 'GYG-002' }
    const { id: import_id } = await givenImport(app, token)
    const summary = { period: '2026-11', figure: 'workers.count' }
    const register = async (url: string, body: object) => (await app.send('POST', url, { token, body })).json()
    const worker = await givenRegisteredWorker({ app, register })
    const { worker_id } = worker
    const need_id = (await register('/v1/needs', needDraft(worker_id))).id
    const { account_id } = await giveLedger(app)
    const account = `/v1/points/accounts/${account_id}`
    const record = await register('/v1/service-records', filing({ person_id: worker.id }))
    const tip_id = await new TipTargets(app, admin).idFor('/v1/tips/{id}')
    const activity_id = (await register('/v1/activities', newActivity(admin.id))).id
    const shift_id = (await register(`/v1/activities/${activity_id}/shifts`, shiftPlan())).id
    const { reward, saver } = await giveRedemption(app)
    const lists: [url: string, filters: object, token?: string][] = [
      ['/v1/auth/sessions', {}],
      ['/v1/api-keys', {}],
      ['/v1/staff', {}],
      ['/v1/audit', {}],
      ['/v1/areas', {}],
      ['/v1/activities', {}],
      [`/v1/activities/${activity_id}/shifts`, { activity_id, crs: 'gcj02' }],
      [`/v1/shifts/${shift_id}/sign-ups`, { shift_id }],
      [`/v1/shifts/${shift_id}/attendances`, { shift_id }],
      ['/v1/me/sign-ups', {}, worker.token],
      ['/v1/me/attendances', {}, worker.token],
      ['/v1/questionnaires', {}],
      ['/v1/workers', {}],
      ['/v1/workers?as_of=2026-11-23', { as_of: '2026-11-23' }],
      ['/v1/businesses', {}],
      ['/v1/duplicates', { status: 'open' }],
      ['/v1/merges', {}],
      ['/v1/businesses?as_of=2026-11-23', { as_of: '2026-11-23' }],
      ['/v1/imports', {}],
      [`/v1/imports/${import_id}/rows`, { id: import_id }],
      ['/v1/points/accounts', {}],
      [`${account}/entries`, { id: account_id }],
      [`${account}/expiries`, { id: account_id }],
      [`${account}/statement?from=2026-11-01`, { id: account_id, from: '2026-11-01' }],
      ['/v1/rewards', {}],
      [`/v1/areas/${COMMUNITY}/rewards`, { area_code: COMMUNITY }],
      [`/v1/rewards/${reward.id}/stock`, { id: reward.id }],
      ['/v1/redemptions', {}],
      ['/v1/me/redemptions', {}, saver.token],
      ['/v1/needs', {}],
      [`/v1/needs/${need_id}/history`, { id: need_id }],
      ['/v1/me/needs', {}, worker.token],
      ['/v1/me/record/requests', {}, worker.token],
      [`/v1/workers/${worker_id}/pledges`, { worker_id }],
      ['/v1/pairings/businesses', {}],
      ['/v1/pairings/workers', {}],
      ['/v1/pledges', {}],
      ['/v1/earning-rules', {}],
      ['/v1/record-requests', {}],
      ['/v1/stewards', {}],
      ['/v1/tips', {}],
      ['/v1/abuse-signals', {}],
      [`/v1/tips/${tip_id}/history`, { id: tip_id }],
      ['/v1/me/tips', { crs: 'gcj02' }, worker.token],
      ['/v1/rounds', {}],
      ['/v1/service-records', {}],
      ['/v1/service-records/queue', {}],
      [`/v1/service-records/${record.id}/history`, { id: record.id }],
      ['/v1/me/service-records', {}, worker.token],
      ['/v1/me/filing-permits', {}, worker.token],
      ['/v1/submissions', {}],
      ['/v1/submissions/drafts', {}],
      ['/v1/conflicts', {}],
      [`/v1/submissions/${submission_id}/reviews`, { id: submission_id }],
      [`/v1/rounds/${round_id}/assignments`, { round_id }],
      [`/v1/rounds/${round_id}/visits`, { round_id }],
      ['/v1/register/summary/subjects?period=2026-11&figure=workers.count', summary],
      ['/v1/stations/GYG-002/alerts', { ...station, include: 'current' }],
      ['/v1/stations/GYG-002/alerts', station],
      ['/v1/stations/GYG-002/faults', station],
      ['/v1/stations/GYG-002/hours-exceptions', station],
      ['/v1/stations/GYG-002/check-ins', station]
    ]
    for (const [url, filters, by = token] of lists) {
      for (const position of POSITIONS) {
        const cursor = encodeCursor(filters, position)
        const question = `${url.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`
        const answer = await app.send('GET', url + question, { token: by })
        t.ok([200, 400].includes(answer.statusCode), `${url} ${JSON.stringify(position)} ${answer.statusCode}`)
      }
    }
    for (const position of POSITIONS) {
      const cursor = encodeCursor({ kind: 'worker' }, position)
      const answer = await app.send('POST', '/v1/duplicates/scan', { token, body: { kind: 'worker', cursor } })
      t.ok([200, 400].includes(answer.statusCode), `scan ${JSON.stringify(position)} ${answer.statusCode}`)
    }
    for (const url of ['/v1/workers/search', '/v1/businesses/search']) {
      for (const position of POSITIONS) {
        const cursor = encodeCursor({ name: '虚构' }, position)
        const answer = await app.send('POST', url, { token, body: { name: '虚构', cursor } })
        t.ok([200, 400].includes(answer.statusCode), `${url} ${JSON.stringify(position)} ${answer.statusCode}`)
      }
    }
  }
)
