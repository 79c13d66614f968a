import type { TestApp } from './app.ts'
import { accountOfKind, givenMembers } from './ledger.ts'

/** Targets of the ledger, each somebody's own. */
export class PointTargets {
  readonly #app: TestApp
  readonly #token: string

  constructor(app: TestApp, token: string) {
    this.#app = app
    this.#token = token
  }

  async idFor(path: string): Promise<string | undefined> {
    if (path.startsWith('/v1/points/accounts/{id}')) return await this.#account()
    if (!path.startsWith('/v1/points/transfers/{id}')) return undefined
    const body = await this.#transfer()
    return (await this.#app.send('POST', '/v1/points/transfers', { token: this.#token, body })).json().id
  }

  async bodyFor(operation_id: string): Promise<object | undefined> {
    if (operation_id === 'openPointsAccount') return { person_id: (await givenMembers(this.#app, 1))[0]?.id }
    if (operation_id === 'transferPoints') return await this.#transfer()
    if (operation_id === 'transferPointsInBatch') return { mode: 'all_or_nothing', items: [await this.#transfer()] }
    return undefined
  }

  async #account(): Promise<string> {
    return (await givenMembers(this.#app, 1))[0]?.account_id ?? ''
  }

  async #transfer(): Promise<object> {
    const to_account_id = await this.#account()
    const from_account_id = await accountOfKind(this.#app, 'issuing')
    return { from_account_id, to_account_id, points: 2, reason: 'event_prize' }
  }
}
