import { openSession } from '../../src/access/sessions.ts'
import { createPerson, type NewPerson } from '../../src/persons/service.ts'
import { asSystem, COMMUNITY, type TestActor } from './actors.ts'
import type { TestApp } from './app.ts'

let count = 0

export interface TestPerson extends TestActor {
  name: string
  phone: string
}

/** A number that is made up and used once. */
export const fictionalPhone = (): string => `199000${String(50_000 + ++count).padStart(5, '0')}`

/** A courier of a community with a name and a number, signed in. */
export const givenCourier = async (app: TestApp, given: Partial<NewPerson> = {}): Promise<TestPerson> =>
  await asSystem(app, async (work) => {
    const { area_code = COMMUNITY, name = '虚构骑手', phone = fictionalPhone() } = given
    const id = await createPerson(work, { kind: 'worker', area_code, name, phone })
    const { token } = await openSession(work, { id, kind: 'worker', area_code, restriction: null })
    return { id, token, name, phone }
  })

/** Lines that were appended, in memory. */
export function memoryErasureLog() {
  const lines: { person_id: string; erased_at: Date }[] = []
  return {
    lines,
    append: async (some: readonly { person_id: string; erased_at: Date }[]) => void lines.push(...some)
  }
}

export const REASON = '核对本月走访电话'
