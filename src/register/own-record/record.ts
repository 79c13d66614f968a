import { recordEvent } from '../../audit/service.ts'
import { personErased } from '../../persons/problems.ts'
import { listConsents, listFieldGroups, readOwnPerson } from '../../persons/service.ts'
import type { Work } from '../../work.ts'
import { listOwnNeeds } from '../needs/own.ts'
import { findOwnWorker } from '../own-queries.ts'
import { listOwnSignatures } from '../pledges/service.ts'
import type { WorkerRow } from '../worker-queries.ts'
import * as queries from './queries.ts'
import { listOwnRequests } from './requests.ts'
import type { OwnRecord, OwnWorker } from './schemas.ts'

/** The latest of each; each has a list of its own besides. */
const LATEST = 20

/**
 * Everything that is kept of the caller, in clear, since it is theirs, with where it came from, why it is kept and what
 * they have decided about it. @throws person_erased
 */
export async function readOwnRecord(work: Work): Promise<OwnRecord> {
  const person = await readOwnPerson(work)
  if (person === undefined) throw personErased({})
  const worker = await findOwnWorker(work.tx, { is_held: false })
  const { current } = await listConsents(work, person.id, { limit: 1 })
  const { items: purposes } = await listFieldGroups(work.tx)
  await recordEvent(work, { action: 'record.read', object: { kind: 'person', id: person.id } })
  const { id: person_id, created_at, ...fields } = person
  return {
    is_registered: worker !== undefined,
    explanation: worker === undefined ? NOT_REGISTERED : REGISTERED,
    person: { person_id, ...fields, created_at: created_at.toISOString() },
    purposes,
    consents: current,
    ...(worker === undefined ? NOTHING : await readRegistered(work, worker))
  }
}

const REGISTERED =
  '以下是本服务保存的您的全部登记信息，以及来源、用途和依据。有误可请求更正，也可请求删除；同意可随时撤回。'
const NOT_REGISTERED =
  '新就业人员台账中还没有您的登记，这里只有您的登录信息。要登记，请到所在社区，并使用您登录的手机号；要删除登录信息，可直接删除本人。'

const NOTHING = { worker: null, sources: [], needs: [], signatures: [], pairing: null, requests: [] }

async function readRegistered(work: Work, worker: WorkerRow) {
  const sources = await queries.listOwnRevisions(work.tx, LATEST)
  const needs = await listOwnNeeds(work, { limit: LATEST })
  const requests = await listOwnRequests(work, { limit: LATEST })
  return {
    worker: describeWorker(worker),
    sources: sources.map(({ recorded_at, ...source }) => ({ ...source, recorded_at: recorded_at.toISOString() })),
    needs: needs.items,
    signatures: await listOwnSignatures(work, worker.id, LATEST),
    pairing: (await queries.findOwnPairing(work.tx)) ?? null,
    requests: requests.items
  }
}

const describeWorker = ({
  person_id: _,
  employer_id: __,
  created_at,
  updated_at,
  ...worker
}: WorkerRow): OwnWorker => ({
  ...worker,
  created_at: created_at.toISOString(),
  updated_at: updated_at.toISOString()
})
