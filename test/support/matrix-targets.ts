import { COMMUNITY, givenPartner, givenStaff, givenWorker, newPhone, SUBDISTRICT, type TestActor } from './actors.ts'
import type { TestApp } from './app.ts'
import { nextCampaign } from './earning.ts'
import { PointTargets } from './matrix-points.ts'
import { RecordTargets } from './matrix-records.ts'
import { SubmissionTargets } from './matrix-submissions.ts'
import { TipTargets } from './matrix-tips.ts'
import { VolunteeringTargets } from './matrix-volunteering.ts'
import { givenEnumerator, givenRegisteredWorker } from './needs.ts'
import { type ApiDocument, type ApiOperation, operationsOf, sampleBody, sampleQuery } from './samples.ts'
import { csvOf, givenImport, newWorkerRow } from './sheets.ts'

/** What one call is aimed at: an object of its own in 琵琶山社区, and what the call must bring besides. */
export interface Target {
  url: string
  headers: Record<string, string>
  body: object | undefined
}

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: '00:00', closes: '24:00' }))
const BROKEN_MICROWAVE = { subject: 'amenity', amenity_code: 'microwave', state: 'broken' }

const SHEET = {
  headers: { 'content-type': 'text/csv' },
  body: csvOf(newWorkerRow())
}

let count = 0

/** Makes targets with the help of somebody who may do everything in the sub-district. */
export class Targets {
  readonly #app: TestApp
  readonly #document: ApiDocument
  readonly #admin: TestActor
  readonly #enumerator: TestActor
  readonly #submissions: SubmissionTargets
  readonly #points: PointTargets
  readonly #records: RecordTargets
  readonly #tips: TipTargets
  readonly #volunteering: VolunteeringTargets
  #months = 0
  #ends_on = ''

  private constructor(app: TestApp, admin: TestActor, enumerator: TestActor) {
    this.#app = app
    this.#admin = admin
    this.#enumerator = enumerator
    this.#points = new PointTargets(app, admin.token)
    this.#submissions = new SubmissionTargets(app, admin, enumerator)
    this.#records = new RecordTargets(app, admin)
    this.#tips = new TipTargets(app, admin)
    this.#volunteering = new VolunteeringTargets(app, admin, enumerator)
    this.#document = app.swagger() as unknown as ApiDocument
  }

  static async open(app: TestApp): Promise<Targets> {
    const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
    return new Targets(app, admin, await givenStaff(app, 'enumerator', COMMUNITY))
  }

  async make(path: string, operation_id: string): Promise<Target> {
    if (/^\/v1\/(duplicates|merges)\/\{id\}|\{id\}\/merge$/.test(path)) return await this.#pair(path)
    const url =
      (await this.#records.urlFor(path)) ??
      (path.startsWith('/v1/stations/{code}')
        ? await this.#underStation(path)
        : path.startsWith('/v1/questionnaires/{code}')
          ? path.replace('{code}', await this.#questionnaire()).replace('{version}', '1')
          : path.startsWith('/v1/pledges/{version}')
            ? path.replace('{version}', String(operation_id === 'signPledge' ? 1 : await this.#pledge()))
            : path.startsWith('/v1/rounds/{id}/visits/{subject_id}')
              ? await this.#underVisit(path)
              : path
                  .replace('{id}', await this.#idFor(path))
                  .replace('{code}', COMMUNITY)
                  .replace('{number}', '1'))
    if (operation_id === 'createImport') return { url: `${url}?kind=worker`, ...SHEET }
    // What has just been made is at its first version.
    const headers = this.#submissions.headersFor(operation_id) ??
      this.#records.headersFor(operation_id) ??
      this.#tips.headersFor(operation_id) ?? { 'if-match': '"1"' }
    const body =
      (await this.#submissions.bodyFor(operation_id)) ??
      (await this.#records.bodyFor(operation_id)) ??
      (await this.#tips.bodyFor(operation_id)) ??
      (await this.#volunteering.bodyFor(operation_id)) ??
      (await this.#points.bodyFor(operation_id)) ??
      (await this.#bodyFor(operation_id))
    const question = sampleQuery(this.#document, this.#operation(operation_id))
    return { url: url + question, headers, body }
  }

  async #underStation(path: string): Promise<string> {
    const code = await this.#station()
    const id = path.includes('/alerts/{id}')
      ? await this.#alert(code)
      : path.includes('/faults/{id}')
        ? await this.#fault(code)
        : ''
    return path.replace('{code}', code).replace('{id}', id).replace('{date}', '2026-12-31')
  }

  /** Two who may be one, or were made one. */
  async #pair(path: string): Promise<Target> {
    const kind = path.startsWith('/v1/businesses') ? 'businesses' : 'workers'
    const create = kind === 'workers' ? 'createWorker' : 'createBusiness'
    const name = `虚构${[...String(++count)].map((digit) => '零一二三四五六七八九'[Number(digit)]).join('')}`
    const two = [
      await this.#subject(`/v1/${kind}`, create, { name }),
      await this.#subject(`/v1/${kind}`, create, { name })
    ]
    const [survivor_id = '', other_id = ''] = two
    const versions = { survivor_version: 1, other_version: 1 }
    if (path.startsWith('/v1/merges')) {
      const { id } = await this.#post(`/v1/workers/${survivor_id}/merge`, { other_id, ...versions })
      return { url: path.replace('{id}', String(id)), headers: {}, body: undefined }
    }
    if (!path.startsWith('/v1/duplicates'))
      return { url: path.replace('{id}', survivor_id), headers: {}, body: { other_id, ...versions } }
    const { items } = (
      await this.#app.send('GET', '/v1/duplicates?limit=200&kind=worker', { token: this.#admin.token })
    ).json<{
      items: { id: string; one: { id: string }; other: { id: string } }[]
    }>()
    const id = items.find(({ one, other }) => two.includes(one.id) && two.includes(other.id))?.id ?? ''
    const body = path.endsWith('/merge') ? { survivor_id, ...versions } : undefined
    return { url: path.replace('{id}', id), headers: {}, body }
  }

  /** A draft. */
  async #questionnaire(): Promise<string> {
    const { code } = await this.#post('/v1/questionnaires', {
      ...this.#sample('createQuestionnaire'),
      code: `matrix_${++count}`
    })
    return String(code)
  }

  async #idFor(path: string): Promise<string> {
    if (path.startsWith('/v1/staff/{id}')) return (await givenStaff(this.#app, 'enumerator', COMMUNITY)).id
    if (path.startsWith('/v1/persons/{id}')) return (await givenStaff(this.#app, 'enumerator', COMMUNITY)).id
    if (path.startsWith('/v1/api-keys/{id}')) return (await givenPartner(this.#app, this.#admin)).id
    if (path.startsWith('/v1/workers/{id}')) return await this.#subject('/v1/workers', 'createWorker')
    if (path.startsWith('/v1/needs/{id}')) return await this.#need(path.endsWith('/told'))
    if (path.startsWith('/v1/earning-rules/{id}')) return await this.#campaign()
    if (path.startsWith('/v1/pairings/businesses/{id}')) return await this.#businessPairing()
    if (path.startsWith('/v1/pairings/workers/{id}')) return await this.#workerPairing()
    if (path.startsWith('/v1/record-requests/{id}')) return await this.#recordRequest()
    if (path.startsWith('/v1/businesses/{id}')) return await this.#subject('/v1/businesses', 'createBusiness')
    if (path.startsWith('/v1/rounds/{id}')) return await this.#round(path)
    const id =
      (await this.#submissions.idFor(path)) ??
      (await this.#points.idFor(path)) ??
      (await this.#volunteering.idFor(path)) ??
      (await this.#tips.idFor(path))
    if (id !== undefined) return id
    if (path.startsWith('/v1/imports/{id}')) return await this.#import(path.endsWith('/undo'))
    // Somebody else's session, which nobody may end but they.
    if (path.startsWith('/v1/auth/sessions/{id}')) return await this.#sessionOfSomebody()
    if (path.includes('{id}')) throw new Error(`say what to aim at for ${path}`)
    return ''
  }

  /** Of the community, in a month of its own; open where it is to be closed. */
  async #round(path: string): Promise<string> {
    const { id } = await this.#post('/v1/rounds', this.#newRound())
    if (path.endsWith('/close')) await this.#post(`/v1/rounds/${id}/open`, {})
    return String(id)
  }

  /** A visit of a round that is closed. */
  async #underVisit(path: string): Promise<string> {
    const subject_id = await this.#subject('/v1/businesses', 'createBusiness')
    const id = await this.#round('')
    await this.#post(`/v1/rounds/${id}/open`, {})
    await this.#post(`/v1/rounds/${id}/close`, {})
    return path.replace('{id}', id).replace('{subject_id}', subject_id)
  }

  #newRound(): object {
    const year = 2010 + Math.floor(++this.#months / 12)
    const month = `${year}-${String(1 + (this.#months % 12)).padStart(2, '0')}`
    return { ...this.#sample('createRound'), area_code: COMMUNITY, month, due_on: '2099-12-31' }
  }

  async #subject(path: string, operation_id: string, given: object = {}): Promise<string> {
    return String((await this.#post(path, { ...this.#sample(operation_id), ...given })).id)
  }

  /** Of somebody in the community. */
  async #import(is_committed: boolean): Promise<string> {
    const { token } = await givenStaff(this.#app, 'community', COMMUNITY)
    const { id } = await givenImport(this.#app, token)
    if (is_committed) await this.#app.send('POST', `/v1/imports/${id}/commit`, { token })
    return id
  }

  async #need(is_answered: boolean): Promise<string> {
    const subject_id = await this.#subject('/v1/workers', 'createWorker')
    const { id } = await this.#post('/v1/needs', { ...this.#sample('raiseNeed'), subject_id })
    if (is_answered) await this.#post(`/v1/needs/${id}/answer`, this.#sample('answerNeed'), { 'if-match': '"1"' })
    return String(id)
  }

  async #businessPairing(): Promise<string> {
    const business_id = await this.#subject('/v1/businesses', 'createBusiness')
    const pairing = { business_id, paired_area_code: COMMUNITY }
    return String((await this.#post('/v1/pairings/businesses', pairing)).id)
  }

  async #workerPairing(): Promise<string> {
    const { items } = await this.#post('/v1/pairings/workers', await this.#workerPairings())
    return String(items?.[0]?.pairing_id)
  }

  async #workerPairings(): Promise<object> {
    const worker_ids = [await this.#subject('/v1/workers', 'createWorker')]
    return { enumerator_id: (await givenEnumerator(this.#app)).id, worker_ids }
  }

  async #recordRequest(): Promise<string> {
    const register = async (url: string, body: object) =>
      (await this.#post(url, body)) as { id: string; person_id: string }
    const { token } = await givenRegisteredWorker({ app: this.#app, register })
    const body = this.#sample('requestCorrection')
    return (await this.#app.send('POST', '/v1/me/record/corrections', { token, body })).json().id
  }

  /** On a day of its own. */
  async #campaign(): Promise<string> {
    const campaign = nextCampaign()
    this.#ends_on = campaign.begins_on
    return String((await this.#post('/v1/earning-rules', campaign)).id)
  }

  /** A draft. */
  async #pledge(): Promise<number> {
    return Number((await this.#post('/v1/pledges', this.#sample('createPledge'))).version)
  }

  async #sessionOfSomebody(): Promise<string> {
    const { token } = await givenWorker(this.#app)
    return (await this.#app.send('GET', '/v1/auth/session', { token })).json().id
  }

  async #station(): Promise<string> {
    const { code } = await this.#post('/v1/stations', {
      ...this.#sample('createStation'),
      code: this.#newStationCode(),
      area_code: COMMUNITY,
      amenities: [{ code: 'microwave', quantity: 1 }],
      weekly_hours: EVERY_DAY,
      lifecycle: 'operating'
    })
    return String(code)
  }

  async #alert(station_code: string): Promise<string> {
    return String((await this.#post(`/v1/stations/${station_code}/alerts`, this.#sample('createAlert'))).id)
  }

  async #fault(station_code: string): Promise<string> {
    await this.#post(`/v1/stations/${station_code}/observations`, BROKEN_MICROWAVE)
    const faults = await this.#app.send('GET', `/v1/stations/${station_code}/faults`, { token: this.#admin.token })
    return faults.json().items[0].id
  }

  async #post(
    url: string,
    body: object,
    headers: Record<string, string> = {}
  ): Promise<{ code?: string; id?: string; version?: number; items?: { pairing_id: string }[] }> {
    const answer = await this.#app.send('POST', url, { token: this.#admin.token, body, headers })
    if (answer.statusCode >= 300) throw new Error(`${url} ${answer.statusCode}: ${answer.body}`)
    return answer.json()
  }

  #sample(operation_id: string): object {
    return sampleBody(this.#document, this.#operation(operation_id)) as object
  }

  #operation(operation_id: string): ApiOperation {
    const found = operationsOf(this.#document).find(({ operation }) => operation.operationId === operation_id)
    if (found === undefined) throw new Error(`there is no ${operation_id}`)
    return found.operation
  }

  /** The document's own example, made unique where two of the same are refused for being the same. */
  async #bodyFor(operation_id: string): Promise<object | undefined> {
    const sample = this.#sample(operation_id)
    if (operation_id === 'createStation') return { ...sample, code: this.#newStationCode(), area_code: COMMUNITY }
    if (operation_id === 'createStaff') return { ...sample, account: `xugou.matrix.${++count}`, area_code: COMMUNITY }
    if (operation_id === 'updateStation' || operation_id === 'changeStaff') return { ...sample, area_code: COMMUNITY }
    // Of an account that nobody has; the same one again and again would be locked.
    if (operation_id === 'openStaffSession') return { ...sample, account: `xugou.matrix.${++count}` }
    if (operation_id === 'checkWorker' || operation_id === 'checkBusiness') return { name: '虚构' }
    if (operation_id === 'searchWorkers' || operation_id === 'searchBusinesses') return { name: '虚构' }
    if (operation_id === 'raiseNeed')
      return { ...sample, subject_id: await this.#subject('/v1/workers', 'createWorker') }
    if (operation_id === 'changeNeed') return { ...sample, responsible_id: null }
    if (operation_id === 'closeNeed') return { reason: '本人表示已自行解决。' }
    if (operation_id === 'pairBusiness')
      return { business_id: await this.#subject('/v1/businesses', 'createBusiness'), paired_area_code: COMMUNITY }
    if (operation_id === 'pairWorkers') return await this.#workerPairings()
    if (operation_id === 'signPledge')
      return { ...sample, worker_id: await this.#subject('/v1/workers', 'createWorker') }
    if (operation_id === 'createEarningRule') return nextCampaign()
    if (operation_id === 'endEarningRule') return { ends_on: this.#ends_on }
    if (operation_id === 'requestCode') return { phone: newPhone() }
    if (operation_id === 'createRound' || operation_id === 'changeRound') return this.#newRound()
    if (operation_id === 'assignCommunity') return { area_code: COMMUNITY, enumerator_id: this.#enumerator.id }
    if (operation_id === 'observeStation') return BROKEN_MICROWAVE
    return undefined
  }

  #newStationCode = (): string => `MATRIX-${++count}`
}
