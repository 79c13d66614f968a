import { LRUCache } from 'lru-cache'
import { minuteOf } from '../calendar/times.ts'
import type { Representation } from '../http/conditional.ts'
import type { StationReading } from './service.ts'
import type { Snapshot } from './snapshot.ts'

const BYTES_MAX = 16 * 1024 * 1024
/** Above this an answer is rare, and keeping it would push out many that are asked for often. */
const ANSWER_BYTES_MAX = 512 * 1024
/** What an entry takes besides its texts; without it a million tiny answers would count as nothing. */
const ENTRY_BYTES = 2 * 1024
/** What people and apps really ask is shorter. */
const ADDRESS_CHARACTERS_MAX = 1_000

interface Remembered {
  snapshot: Snapshot
  minute: number
  answer: Representation
}

/** Answers by address, each true for one snapshot and one minute: the same question is worked out once. */
export class AnswerCache {
  readonly #answers = new LRUCache<string, Remembered>({
    maxSize: BYTES_MAX,
    sizeCalculation: ({ answer }, address) => ENTRY_BYTES + 2 * address.length + answer.body.length
  })

  #snapshot: Snapshot | undefined

  /** What is known at once; undefined where it has to be worked out, or the stations have to be looked at first. */
  find({ stations, clock }: StationReading, address: string): Representation | undefined {
    const known = this.#answers.get(address)
    if (known === undefined || known.minute !== minuteOf(clock.now())) return undefined
    const snapshot = stations.current()
    if (known.snapshot === snapshot) return known.answer
    // Whoever works the answer out waits for the same check, and is told how it fails.
    if (snapshot instanceof Promise) snapshot.catch(() => {})
    return undefined
  }

  /** Works it out, and keeps it for whoever asks the same. */
  async make(
    { stations, clock }: StationReading,
    address: string,
    make: () => Promise<Representation>
  ): Promise<Representation> {
    const snapshot = await stations.current()
    const minute = minuteOf(clock.now())
    const answer = await make()
    // What was made from an older snapshot is never asked for again, and must not keep it in memory.
    if (this.#snapshot !== snapshot) this.#answers.clear()
    this.#snapshot = snapshot
    if (address.length <= ADDRESS_CHARACTERS_MAX && answer.body.length <= ANSWER_BYTES_MAX)
      this.#answers.set(address, { snapshot, minute, answer })
    return answer
  }
}
