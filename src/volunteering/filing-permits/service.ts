import type { Partner } from '../../actor.ts'
import { recordEvent } from '../../audit/service.ts'
import { decodeCursor, encodeCursor, readInstantAndId } from '../../http/cursors.ts'
import { personErased } from '../../persons/problems.ts'
import { listIdsOfPerson, readMaskedPersons } from '../../persons/service.ts'
import { atPointer } from '../../problem.ts'
import type { PageFilter } from '../../register/schemas.ts'
import { beyondCallersView } from '../../transaction.ts'
import type { Work } from '../../work.ts'
import { callerIdOf } from '../callers.ts'
import { permitNotFound, tooManyPermits } from './problems.ts'
import * as queries from './queries.ts'
import { mayUse, PERMITS_MAX } from './rules.ts'
import type { FilingPermit, FilingPermitPage } from './schemas.ts'

/** The caller's own, the latest first. @throws cursor_invalid, cursor_of_other_filters */
export async function listPermits(work: Work, { limit, cursor }: PageFilter): Promise<FilingPermitPage> {
  const before = cursor === undefined ? undefined : readInstantAndId(decodeCursor({}, cursor))
  const ids = await listIdsOfPerson(work, callerIdOf(work.caller.actor))
  const found = await queries.listPermitsOf(work.tx, ids, { before, limit: limit + 1 })
  const rows = found.slice(0, limit)
  const last = found.length > limit ? rows.at(-1) : undefined
  await recordEvent(work, { action: 'filing_permit.list', details: { count: rows.length, own: true } })
  return {
    items: rows.map(permitOf),
    next: last === undefined ? null : encodeCursor({}, [last.granted_at.getTime(), last.id])
  }
}

/** @throws too_many_filing_permits, person_erased */
export async function grantPermit(work: Work): Promise<FilingPermit> {
  const { tx, now, chance } = work
  const person_id = callerIdOf(work.caller.actor)
  await queries.takeTurnAtPermits(tx, person_id)
  const person = (await readMaskedPersons(work, [person_id])).get(person_id)
  if (person === undefined || person.erased_at !== null) throw personErased({})
  if ((await queries.countValidPermits(tx, person_id)) >= PERMITS_MAX) throw tooManyPermits({})
  const row = await queries.insertPermit(tx, {
    id: chance.id(),
    person_id,
    area_code: person.area_code,
    granted_at: new Date(now),
    api_key_id: null,
    first_used_at: null,
    revoked_at: null
  })
  await recordPermitEvent(work, 'filing_permit.grant', row)
  return permitOf(row)
}

/** Once more changes nothing. @throws filing_permit_not_found */
export async function revokePermit(work: Work, id: string): Promise<FilingPermit> {
  const ids = await listIdsOfPerson(work, callerIdOf(work.caller.actor))
  const row = await queries.lockPermit(work.tx, id)
  if (row === undefined || !ids.includes(row.person_id)) throw atPointer('/path/id', permitNotFound({}))
  if (row.revoked_at !== null) return permitOf(row)
  const revoked = await queries.updatePermit(work.tx, id, { revoked_at: new Date(work.now) })
  await recordPermitEvent(work, 'filing_permit.revoke', revoked)
  return permitOf(revoked)
}

/**
 * For whom a partner's key may file. From the first time on a permit is that key's, so one that gets about is of no use to
 * anybody else. @throws filing_permit_not_found
 */
export const usePermit = async (work: Work<Partner>, id: string): Promise<string> =>
  await beyondCallersView(work, async (beyond) => {
    const { actor } = work.caller
    const row = await queries.lockPermit(beyond.tx, id)
    if (row === undefined || !mayUse(row, actor)) throw atPointer('/body/permit_id', permitNotFound({}))
    if (row.api_key_id === null)
      await queries.updatePermit(beyond.tx, id, { api_key_id: actor.api_key_id, first_used_at: new Date(work.now) })
    return row.person_id
  })

const permitOf = ({ id, granted_at, first_used_at, revoked_at }: queries.PermitRow): FilingPermit => ({
  id,
  granted_at: granted_at.toISOString(),
  first_used_at: first_used_at?.toISOString() ?? null,
  revoked_at: revoked_at?.toISOString() ?? null
})

const recordPermitEvent = async (work: Work, action: string, { id, area_code }: queries.PermitRow): Promise<void> =>
  await recordEvent(work, { action, object: { kind: 'filing_permit', id }, area_code })
