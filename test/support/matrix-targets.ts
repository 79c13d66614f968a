import { COMMUNITY, givenPartner, givenStaff, givenWorker, newPhone, SUBDISTRICT, type TestActor } from './actors.ts'
import type { TestApp } from './app.ts'
import { nextCampaign } from './earning.ts'
import { PointTargets } from './matrix-points.ts'
import { RecordTargets } from './matrix-records.ts'
import { RegisterTargets } from './matrix-register.ts'
import { StationTargets } from './matrix-stations.ts'
import { SubmissionTargets } from './matrix-submissions.ts'
import { TipTargets } from './matrix-tips.ts'
import { VolunteeringTargets } from './matrix-volunteering.ts'
import { type ApiDocument, type ApiOperation, operationsOf, sampleBody, sampleQuery } from './samples.ts'

/** What one call is aimed at: an object of its own in 琵琶山社区, and what the call must bring besides. */
export interface Target {
  url: string
  headers: Record<string, string>
  body: object | undefined
}

let count = 0

/** Makes targets with the help of somebody who may do everything in the sub-district. */
export class Targets {
  readonly #app: TestApp
  readonly #document: ApiDocument
  readonly #admin: TestActor
  readonly #points: PointTargets
  readonly #records: RecordTargets
  readonly #register: RegisterTargets
  readonly #stations: StationTargets
  readonly #submissions: SubmissionTargets
  readonly #tips: TipTargets
  readonly #volunteering: VolunteeringTargets
  #ends_on = ''

  private constructor(app: TestApp, admin: TestActor, enumerator: TestActor) {
    const sample = (operation_id: string) => this.#sample(operation_id)
    this.#app = app
    this.#document = app.swagger() as unknown as ApiDocument
    this.#admin = admin
    this.#points = new PointTargets(app, admin.token)
    this.#records = new RecordTargets(app, admin)
    this.#register = new RegisterTargets(app, { admin, enumerator }, sample)
    this.#stations = new StationTargets(app, admin, sample)
    this.#submissions = new SubmissionTargets(app, admin, enumerator)
    this.#tips = new TipTargets(app, admin)
    this.#volunteering = new VolunteeringTargets(app, admin, enumerator)
  }

  static async open(app: TestApp): Promise<Targets> {
    const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
    return new Targets(app, admin, await givenStaff(app, 'enumerator', COMMUNITY))
  }

  async make(path: string, operation_id: string): Promise<Target> {
    const whole = await this.#register.targetFor(path, operation_id)
    if (whole !== undefined) return whole
    const url =
      (await this.#records.urlFor(path)) ??
      (await this.#stations.urlFor(path)) ??
      (await this.#register.urlFor(path, operation_id)) ??
      path
        .replace('{id}', await this.#idFor(path))
        .replace('{code}', COMMUNITY)
        .replace('{number}', '1')
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
      (await this.#register.bodyFor(operation_id)) ??
      this.#stations.bodyFor(operation_id) ??
      this.#bodyFor(operation_id)
    const question = sampleQuery(this.#document, this.#operation(operation_id))
    return { url: url + question, headers, body }
  }

  async #idFor(path: string): Promise<string> {
    if (path.startsWith('/v1/staff/{id}')) return (await givenStaff(this.#app, 'enumerator', COMMUNITY)).id
    if (path.startsWith('/v1/persons/{id}')) return (await givenStaff(this.#app, 'enumerator', COMMUNITY)).id
    if (path.startsWith('/v1/api-keys/{id}')) return (await givenPartner(this.#app, this.#admin)).id
    if (path.startsWith('/v1/earning-rules/{id}')) return await this.#campaign()
    const id =
      (await this.#register.idFor(path)) ??
      (await this.#submissions.idFor(path)) ??
      (await this.#points.idFor(path)) ??
      (await this.#volunteering.idFor(path)) ??
      (await this.#tips.idFor(path))
    if (id !== undefined) return id
    // Somebody else's session, which nobody may end but they.
    if (path.startsWith('/v1/auth/sessions/{id}')) return await this.#sessionOfSomebody()
    if (path.includes('{id}')) throw new Error(`say what to aim at for ${path}`)
    return ''
  }

  /** On a day of its own. */
  async #campaign(): Promise<string> {
    const campaign = nextCampaign()
    this.#ends_on = campaign.begins_on
    const answer = await this.#app.send('POST', '/v1/earning-rules', { token: this.#admin.token, body: campaign })
    if (answer.statusCode >= 300) throw new Error(`${answer.statusCode}: ${answer.body}`)
    return answer.json().id
  }

  async #sessionOfSomebody(): Promise<string> {
    const { token } = await givenWorker(this.#app)
    return (await this.#app.send('GET', '/v1/auth/session', { token })).json().id
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
  #bodyFor(operation_id: string): object | undefined {
    const sample = this.#sample(operation_id)
    if (operation_id === 'createStaff') return { ...sample, account: `xugou.matrix.${++count}`, area_code: COMMUNITY }
    if (operation_id === 'changeStaff') return { ...sample, area_code: COMMUNITY }
    // Of an account that nobody has; the same one again and again would be locked.
    if (operation_id === 'openStaffSession') return { ...sample, account: `xugou.matrix.${++count}` }
    if (operation_id === 'createEarningRule') return nextCampaign()
    if (operation_id === 'endEarningRule') return { ends_on: this.#ends_on }
    if (operation_id === 'requestCode') return { phone: newPhone() }
    return undefined
  }
}
