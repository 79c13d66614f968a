import type { Work } from '../work.ts'
import { notRegistered } from './own-problems.ts'
import { findOwnWorker } from './own-queries.ts'
import type { WorkerRow } from './worker-queries.ts'

/** The caller as the register has them. @throws not_registered */
export async function readOwnWorker({ tx }: Work): Promise<WorkerRow> {
  const worker = await findOwnWorker(tx, { is_held: false })
  if (worker === undefined) throw notRegistered({})
  return worker
}

/** As `readOwnWorker`; they stay where they are until the transaction ends. @throws not_registered */
export async function holdOwnWorker({ tx }: Work): Promise<WorkerRow> {
  const worker = await findOwnWorker(tx, { is_held: true })
  if (worker === undefined) throw notRegistered({})
  return worker
}
