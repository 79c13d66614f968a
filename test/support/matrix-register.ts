import { COMMUNITY, givenStaff, type TestActor } from './actors.ts'
import type { TestApp } from './app.ts'
import type { Target } from './matrix-targets.ts'
import { givenEnumerator, givenRegisteredWorker } from './needs.ts'
import { csvOf, givenImport, newWorkerRow } from './sheets.ts'

const SHEET = {
  headers: { 'content-type': 'text/csv' },
  body: csvOf(newWorkerRow())
}

let count = 0

/** What calls about the register, its rounds and what belongs to subjects are aimed at. */
export class RegisterTargets {
  readonly #app: TestApp
  readonly #admin: TestActor
  readonly #enumerator: TestActor
  readonly #sample: (operation_id: string) => object
  #months = 0

  constructor(
    app: TestApp,
    staff: Record<'admin' | 'enumerator', TestActor>,
    sample: (operation_id: string) => object
  ) {
    this.#app = app
    this.#admin = staff.admin
    this.#enumerator = staff.enumerator
    this.#sample = sample
  }

  /** The whole target of what is not made of an id and a body; undefined for everything else. */
  async targetFor(path: string, operation_id: string): Promise<Target | undefined> {
    if (/^\/v1\/(duplicates|merges)\/\{id\}|\{id\}\/merge$/.test(path)) return await this.#pair(path)
    return operation_id === 'createImport' ? { url: `${path}?kind=worker`, ...SHEET } : undefined
  }

  async urlFor(path: string, operation_id: string): Promise<string | undefined> {
    if (path.startsWith('/v1/questionnaires/{code}'))
      return path.replace('{code}', await this.#questionnaire()).replace('{version}', '1')
    if (path.startsWith('/v1/pledges/{version}'))
      return path.replace('{version}', String(operation_id === 'signPledge' ? 1 : await this.#pledge()))
    return path.startsWith('/v1/rounds/{id}/visits/{subject_id}') ? await this.#underVisit(path) : undefined
  }

  async idFor(path: string): Promise<string | undefined> {
    if (path.startsWith('/v1/workers/{id}')) return await this.#worker()
    if (path.startsWith('/v1/businesses/{id}')) return await this.#business()
    if (path.startsWith('/v1/needs/{id}')) return await this.#need(path.endsWith('/told'))
    if (path.startsWith('/v1/pairings/businesses/{id}')) return await this.#businessPairing()
    if (path.startsWith('/v1/pairings/workers/{id}')) return await this.#workerPairing()
    if (path.startsWith('/v1/record-requests/{id}')) return await this.#recordRequest()
    if (path.startsWith('/v1/rounds/{id}')) return await this.#round(path)
    return path.startsWith('/v1/imports/{id}') ? await this.#import(path.endsWith('/undo')) : undefined
  }

  async bodyFor(operation_id: string): Promise<object | undefined> {
    if (operation_id === 'checkWorker' || operation_id === 'checkBusiness') return { name: '虚构' }
    if (operation_id === 'searchWorkers' || operation_id === 'searchBusinesses') return { name: '虚构' }
    if (operation_id === 'raiseNeed') return { ...this.#sample(operation_id), subject_id: await this.#worker() }
    if (operation_id === 'changeNeed') return { ...this.#sample(operation_id), responsible_id: null }
    if (operation_id === 'closeNeed') return { reason: '本人表示已自行解决。' }
    if (operation_id === 'pairBusiness') return { business_id: await this.#business(), paired_area_code: COMMUNITY }
    if (operation_id === 'pairWorkers') return await this.#workerPairings()
    if (operation_id === 'signPledge') return { ...this.#sample(operation_id), worker_id: await this.#worker() }
    if (operation_id === 'createRound' || operation_id === 'changeRound') return this.#newRound()
    if (operation_id === 'assignCommunity') return { area_code: COMMUNITY, enumerator_id: this.#enumerator.id }
    return undefined
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

  /** A draft. */
  async #pledge(): Promise<number> {
    return Number((await this.#post('/v1/pledges', this.#sample('createPledge'))).version)
  }

  /** Of the community, in a month of its own; open where it is to be closed. */
  async #round(path: string): Promise<string> {
    const { id } = await this.#post('/v1/rounds', this.#newRound())
    if (path.endsWith('/close')) await this.#post(`/v1/rounds/${id}/open`, {})
    return String(id)
  }

  /** A visit of a round that is closed. */
  async #underVisit(path: string): Promise<string> {
    const subject_id = await this.#business()
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

  readonly #worker = async () => await this.#subject('/v1/workers', 'createWorker')

  readonly #business = async () => await this.#subject('/v1/businesses', 'createBusiness')

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
    const subject_id = await this.#worker()
    const { id } = await this.#post('/v1/needs', { ...this.#sample('raiseNeed'), subject_id })
    if (is_answered) await this.#post(`/v1/needs/${id}/answer`, this.#sample('answerNeed'), { 'if-match': '"1"' })
    return String(id)
  }

  async #businessPairing(): Promise<string> {
    const business_id = await this.#business()
    const pairing = { business_id, paired_area_code: COMMUNITY }
    return String((await this.#post('/v1/pairings/businesses', pairing)).id)
  }

  async #workerPairing(): Promise<string> {
    const { items } = await this.#post('/v1/pairings/workers', await this.#workerPairings())
    return String(items?.[0]?.pairing_id)
  }

  async #workerPairings(): Promise<object> {
    const worker_ids = [await this.#worker()]
    return { enumerator_id: (await givenEnumerator(this.#app)).id, worker_ids }
  }

  async #recordRequest(): Promise<string> {
    const register = async (url: string, body: object) =>
      (await this.#post(url, body)) as { id: string; person_id: string }
    const { token } = await givenRegisteredWorker({ app: this.#app, register })
    const body = this.#sample('requestCorrection')
    return (await this.#app.send('POST', '/v1/me/record/corrections', { token, body })).json().id
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
}
