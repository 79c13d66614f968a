import { raiseSignals } from '../../src/volunteering/signals/raising.ts'
import { longDays } from '../../src/volunteering/signals/rules.ts'
import { asSystem, COMMUNITY, givenWorker } from './actors.ts'
import type { TestApp } from './app.ts'

/** A signal about a worker, as a look through the records raises it. */
export async function givenSignal(app: TestApp, person_id?: string, day = '2026-11-22'): Promise<string> {
  const whose = person_id ?? (await givenWorker(app)).id
  const found = longDays([{ person_id: whose, area_code: COMMUNITY, day, record_count: 2, worked_minutes: 900 }])
  const [raised] = await asSystem(app, (work) => raiseSignals(work, found))
  return raised?.id ?? ''
}
