/**
 * Asks for many things with one question. What is asked for while a question is under way waits for the next
 * one, so every answer is from a question that began after it was asked for, and under load a whole crowd
 * shares one round trip.
 */
export class Gathering<Key, Value> {
  readonly #load: (keys: Key[]) => Promise<ReadonlyMap<Key, Value>>
  readonly #lanes: number
  readonly #most: number
  #waiting: { key: Key; answer: PromiseWithResolvers<Value | undefined> }[] = []
  #under_way = 0

  /** @param lanes how many questions may be under way at once; @param most how many keys one question takes */
  constructor(load: (keys: Key[]) => Promise<ReadonlyMap<Key, Value>>, { lanes = 2, most = 500 } = {}) {
    this.#load = load
    this.#lanes = lanes
    this.#most = most
  }

  get(key: Key): Promise<Value | undefined> {
    const answer = Promise.withResolvers<Value | undefined>()
    this.#waiting.push({ key, answer })
    this.#ask()
    return answer.promise
  }

  #ask(): void {
    if (this.#under_way >= this.#lanes || this.#waiting.length === 0) return
    const asked = this.#waiting.splice(0, this.#most)
    this.#under_way++
    this.#answer(asked).finally(() => {
      this.#under_way--
      this.#ask()
    })
  }

  async #answer(asked: { key: Key; answer: PromiseWithResolvers<Value | undefined> }[]): Promise<void> {
    try {
      const found = await this.#load([...new Set(asked.map(({ key }) => key))])
      for (const { key, answer } of asked) answer.resolve(found.get(key))
    } catch (error) {
      for (const { answer } of asked) answer.reject(error)
    }
  }
}
