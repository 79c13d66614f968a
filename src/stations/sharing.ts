/**
 * Keeps one of all that are equal. The driver makes a new text of every field that it reads, and a hundred
 * thousand stations say the same few things over and over: each kept once, the collector has half as much to visit.
 */
export class Sharing {
  readonly #kept = new Map<unknown, unknown>()

  text<Text extends string>(text: Text): Text {
    return this.#keep(text, text)
  }

  /** Of values that are the same as JSON; nobody may change what is handed out. */
  value<Value extends object | null>(value: Value): Value {
    return value === null ? value : this.#keep(JSON.stringify(value), value)
  }

  #keep<Value>(key: string, value: Value): Value {
    const kept = this.#kept.get(key)
    if (kept !== undefined) return kept as Value
    this.#kept.set(key, value)
    return value
  }
}
