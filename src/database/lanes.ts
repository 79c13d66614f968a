/**
 * Does what comes at the same time together: what is asked for while one lot is under way gathers and goes with the next,
 * so that under load a whole crowd shares one transaction. Each lane has one lot under way.
 */
export class Lanes<Item, Result> {
  readonly #act: (lane: string, items: readonly Item[]) => Promise<readonly (Result | Error)[]>
  readonly #most: number
  readonly #lanes = new Map<string, { item: Item; answer: PromiseWithResolvers<Result> }[]>()

  /** @param act answers each, in order; an error that it throws is everybody's. @param most how many go together */
  constructor(act: (lane: string, items: readonly Item[]) => Promise<readonly (Result | Error)[]>, most = 250) {
    this.#act = act
    this.#most = most
  }

  do(lane: string, item: Item): Promise<Result> {
    const answer = Promise.withResolvers<Result>()
    const waiting = this.#lanes.get(lane)
    if (waiting !== undefined) waiting.push({ item, answer })
    else {
      this.#lanes.set(lane, [{ item, answer }])
      // In a moment, so that what arrived with it goes with it.
      setImmediate(() => void this.#empty(lane))
    }
    return answer.promise
  }

  async #empty(lane: string): Promise<void> {
    const waiting = this.#lanes.get(lane) ?? []
    while (waiting.length > 0) await this.#answer(lane, waiting.splice(0, this.#most))
    this.#lanes.delete(lane)
  }

  async #answer(lane: string, together: { item: Item; answer: PromiseWithResolvers<Result> }[]): Promise<void> {
    try {
      const results = await this.#act(
        lane,
        together.map(({ item }) => item)
      )
      for (const [place, { answer }] of together.entries()) {
        const result = results[place]
        if (result instanceof Error || result === undefined) answer.reject(result ?? new Error('nothing came of it'))
        else answer.resolve(result)
      }
    } catch (error) {
      for (const { answer } of together) answer.reject(error)
    }
  }
}
