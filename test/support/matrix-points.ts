import type { TestApp } from './app.ts'
import { accountOfKind, givenMembers } from './ledger.ts'
import { REASON } from './persons.ts'
import { givenCatalogue, givenSaver, rewardDraft } from './rewards.ts'

/** Targets of the ledger, each somebody's own. */
export class PointTargets {
  readonly #app: TestApp
  readonly #token: string
  /** Of the latest redemption. */
  #pick_up_code = ''

  constructor(app: TestApp, token: string) {
    this.#app = app
    this.#token = token
  }

  async idFor(path: string): Promise<string | undefined> {
    if (path.startsWith('/v1/points/accounts/{id}')) return await this.#account()
    if (path.startsWith('/v1/rewards/{id}')) return await this.#reward()
    if (path.startsWith('/v1/redemptions/{id}')) return await this.#redemption(path.endsWith('/refund'))
    if (!path.startsWith('/v1/points/transfers/{id}')) return undefined
    const body = await this.#transfer()
    return (await this.#app.send('POST', '/v1/points/transfers', { token: this.#token, body })).json().id
  }

  async bodyFor(operation_id: string): Promise<object | undefined> {
    if (operation_id === 'openPointsAccount') return { person_id: (await givenMembers(this.#app, 1))[0]?.id }
    if (operation_id === 'transferPoints') return await this.#transfer()
    if (operation_id === 'transferPointsInBatch') return { mode: 'all_or_nothing', items: [await this.#transfer()] }
    if (operation_id === 'createReward') return rewardDraft()
    if (operation_id === 'redeemReward') return { reward_id: await this.#reward(), price_points: 5 }
    if (operation_id === 'fulfilRedemption') return { code: this.#pick_up_code }
    if (operation_id === 'cancelRedemption') return { reason: REASON }
    return undefined
  }

  async #reward(): Promise<string> {
    return (await (await givenCatalogue(this.#app)).offer()).id
  }

  /** Somebody else's, handed out where it is to be refunded. */
  async #redemption(is_fulfilled: boolean): Promise<string> {
    const { post, offer, redeem } = await givenCatalogue(this.#app)
    const { redemption, pick_up_code } = (await redeem(await offer(), await givenSaver(this.#app, 5))).json()
    this.#pick_up_code = pick_up_code
    if (is_fulfilled) await post(`/v1/redemptions/${redemption.id}/fulfil`, { code: pick_up_code })
    return redemption.id
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
