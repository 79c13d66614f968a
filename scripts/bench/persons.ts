import type { Chance } from '../../src/chance.ts'
import { createPersons, type NewPerson } from '../../src/persons/service.ts'
import type { Transact } from '../../src/work.ts'
import { seededRandom } from './random.ts'

export interface GeneratedPersons {
  count: number
  seed: number
  /** The areas they are spread over. */
  area_codes: readonly [string, ...string[]]
}

const PERSONS_PER_TRANSACTION = 1_000
const SYLLABLES = ['安', '北', '春', '东', '丰', '海', '江', '明', '宁', '平', '青', '山', '文', '新', '永'] as const

/** Workers who are evidently made up, the same in every run: 虚构 and a name, and numbers that begin with 190. */
export function* generatePersons({ count, seed, area_codes }: GeneratedPersons): Generator<NewPerson> {
  const random = seededRandom(seed)
  for (let place = 0; place < count; place++)
    yield {
      kind: 'worker',
      area_code: random.pick(area_codes),
      name: `虚构${random.pick(SYLLABLES)}${random.pick(SYLLABLES)}`,
      phone: `190${String(place).padStart(8, '0')}`
    }
}

/** Keeps them as the service itself would, sealed, some thousands a second. @returns their ids, in order */
export async function insertPersons(
  run: Transact,
  generated: GeneratedPersons,
  signal?: AbortSignal
): Promise<string[]> {
  const chance = seededChance(generated.seed)
  const ids: string[] = []
  let some: NewPerson[] = []
  const insert = async () => {
    if (some.length > 0) ids.push(...(await run((work) => createPersons({ ...work, chance }, some))))
    some = []
    signal?.throwIfAborted()
  }
  for (const person of generatePersons(generated)) {
    some.push(person)
    if (some.length === PERSONS_PER_TRANSACTION) await insert()
  }
  await insert()
  return ids
}

/** The same ids in every run. What it protects is made up. */
function seededChance(seed: number): Chance {
  const random = seededRandom(seed ^ 0x5eed)
  const bytes = (length: number) => Buffer.from(Array.from({ length }, () => random.integer(0, 255)))
  const id = () => {
    const raw = bytes(16)
    raw.writeUInt8((raw.readUInt8(6) & 0x0f) | 0x40, 6)
    raw.writeUInt8((raw.readUInt8(8) & 0x3f) | 0x80, 8)
    return raw.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  }
  return { bytes, fraction: () => random.integer(0, 999_999) / 1_000_000, id }
}
