import { LRUCache } from 'lru-cache'
import { minuteOf } from '../calendar/times.ts'
import type { Representation } from '../http/conditional.ts'
import type { StationReading } from './service.ts'
import type { Snapshot } from './snapshot.ts'

const BYTES_MAX = 16 * 1024 * 1024
/** Above this an answer is rare, and keeping it would push out many that are asked for often. */
const ANSWER_BYTES_MAX = 512 * 1024

interface Remembered {
  snapshot: Snapshot
  minute: number
  answer: Representation
}

/** Answers by address, each true for one snapshot and one minute: the same question is worked out once. */
export class AnswerCache {
  readonly #answers = new LRUCache<string, Remembered>({
    maxSize: BYTES_MAX,
    sizeCalculation: ({ answer }) => answer.body.length + 1
  })

  async get(
    { stations, clock }: StationReading,
    address: string,
    make: () => Promise<Representation>
  ): Promise<Representation> {
    const snapshot = await stations.current()
    const minute = minuteOf(clock.now())
    const known = this.#answers.get(address)
    if (known?.snapshot === snapshot && known.minute === minute) return known.answer
    const answer = await make()
    if (answer.body.length <= ANSWER_BYTES_MAX) this.#answers.set(address, { snapshot, minute, answer })
    return answer
  }
}
