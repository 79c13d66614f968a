import { COMMUNITY, type TestActor } from './actors.ts'
import type { TestApp } from './app.ts'

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: '00:00', closes: '24:00' }))
const BROKEN_MICROWAVE = { subject: 'amenity', amenity_code: 'microwave', state: 'broken' }

let count = 0
const newCode = (): string => `MATRIX-${++count}`

/** What calls about stations are aimed at. */
export class StationTargets {
  readonly #app: TestApp
  readonly #admin: TestActor
  readonly #sample: (operation_id: string) => object

  constructor(app: TestApp, admin: TestActor, sample: (operation_id: string) => object) {
    this.#app = app
    this.#admin = admin
    this.#sample = sample
  }

  /** Undefined for what is about something else. */
  async urlFor(path: string): Promise<string | undefined> {
    if (!path.startsWith('/v1/stations/{code}')) return undefined
    const code = await this.#station()
    const id = path.includes('/alerts/{id}')
      ? await this.#alert(code)
      : path.includes('/faults/{id}')
        ? await this.#fault(code)
        : ''
    return path.replace('{code}', code).replace('{id}', id).replace('{date}', '2026-12-31')
  }

  bodyFor(operation_id: string): object | undefined {
    if (operation_id === 'createStation')
      return { ...this.#sample(operation_id), code: newCode(), area_code: COMMUNITY }
    if (operation_id === 'updateStation') return { ...this.#sample(operation_id), area_code: COMMUNITY }
    return operation_id === 'observeStation' ? BROKEN_MICROWAVE : undefined
  }

  async #station(): Promise<string> {
    const { code } = await this.#post('/v1/stations', {
      ...this.#sample('createStation'),
      code: newCode(),
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

  async #post(url: string, body: object): Promise<{ code?: string; id?: string }> {
    const answer = await this.#app.send('POST', url, { token: this.#admin.token, body })
    if (answer.statusCode >= 300) throw new Error(`${url} ${answer.statusCode}: ${answer.body}`)
    return answer.json()
  }
}
