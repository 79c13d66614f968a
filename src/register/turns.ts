import type { AskedChange } from './changes.ts'

/**
 * Changes that are recorded at once must not depend on each other. Whatever depends on an earlier one waits for the next
 * turn, and so does what depends on one that waits: in the end it is as if each came after the other.
 */
export class Turn {
  readonly changes: AskedChange[] = []
  /** By what is mentioned, the first that mentions it and waits. */
  readonly #waiting = new Map<string, number>()

  /** @param asked in their order; at least the first of them gets its turn */
  constructor(asked: readonly AskedChange[]) {
    const subjects = new Set<string>()
    for (const one of asked) {
      const is_second = one.id !== undefined && subjects.has(one.id)
      if (is_second || one.mentions.some((mention) => this.isAwaited(mention, one))) this.postpone(one)
      else {
        this.changes.push(one)
        if (one.id !== undefined) subjects.add(one.id)
      }
    }
  }

  postpone({ mentions, place }: AskedChange): void {
    for (const mention of mentions) this.#waiting.set(mention, Math.min(place, this.#waiting.get(mention) ?? place))
  }

  /** Whether an earlier change that mentions it waits. */
  isAwaited(mention: string, { place }: AskedChange): boolean {
    return (this.#waiting.get(mention) ?? place) < place
  }
}
