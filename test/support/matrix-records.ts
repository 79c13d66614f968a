import type { TestActor } from './actors.ts'
import type { TestApp } from './app.ts'
import { givenRegisteredWorker } from './needs.ts'
import { filing, REASON } from './service-records.ts'

const DISPUTE = { text: '当天服务到十二点，少记了半小时。' }

/** What calls about service records are aimed at. */
export class RecordTargets {
  readonly #app: TestApp
  readonly #admin: TestActor

  constructor(app: TestApp, admin: TestActor) {
    this.#app = app
    this.#admin = admin
  }

  /** Undefined for what is about something else. */
  async urlFor(path: string): Promise<string | undefined> {
    if (path.startsWith('/v1/me/filing-permits/{id}')) {
      const { token } = await this.#worker()
      const { id } = (await this.#app.send('POST', '/v1/me/filing-permits', { token })).json()
      return path.replace('{id}', id)
    }
    if (!/^\/v1\/(me\/)?service-records\/\{id\}/.test(path)) return undefined
    const { id, token } = await this.#record()
    if (path.endsWith('/reverse')) await this.#post(`/v1/service-records/${id}/approve`, {}, this.#admin.token, 1)
    const dispute = path.includes('{dispute_id}')
      ? await this.#post(`/v1/service-records/${id}/disputes`, DISPUTE, token)
      : { id: '' }
    return path.replace('{id}', id).replace('{dispute_id}', dispute.id)
  }

  async bodyFor(operation_id: string): Promise<object | undefined> {
    if (operation_id === 'createServiceRecord') return filing({ person_id: (await this.#worker()).id })
    if (operation_id === 'approveServiceRecords') return { items: [{ id: (await this.#record()).id, version: 1 }] }
    if (operation_id === 'correctServiceRecord') return { worked_minutes: 90, ...REASON }
    return undefined
  }

  headersFor(operation_id: string): Record<string, string> | undefined {
    return operation_id === 'reverseServiceRecord' ? { 'if-match': '"2"' } : undefined
  }

  /** Something in each of the tables. */
  async fill(): Promise<void> {
    const { id, token } = await this.#record()
    await this.#post(`/v1/service-records/${id}/disputes`, DISPUTE, token)
    await this.#post('/v1/me/filing-permits', {}, token)
  }

  /** Of somebody of the community, whose token it is. */
  async #record(): Promise<{ id: string; token: string }> {
    const { id: person_id, token } = await this.#worker()
    const { id } = await this.#post('/v1/service-records', filing({ person_id }))
    return { id, token }
  }

  readonly #worker = async () =>
    await givenRegisteredWorker({ app: this.#app, register: async (url, body) => await this.#post(url, body) })

  async #post(url: string, body: object, token = this.#admin.token, version?: number) {
    const headers = version === undefined ? {} : { 'if-match': `"${version}"` }
    const answer = await this.#app.send('POST', url, { token, body, headers })
    if (answer.statusCode >= 300) throw new Error(`${url} ${answer.statusCode}: ${answer.body}`)
    return answer.json<{ id: string; person_id: string }>()
  }
}
