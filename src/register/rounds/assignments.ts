import { isEnumeratorFor } from '../../access/service.ts'
import { covers } from '../../actor.ts'
import { isAreaCode } from '../../areas/rules.ts'
import { hasArea } from '../../areas/service.ts'
import { recordEvent } from '../../audit/service.ts'
import { formatTime } from '../../calendar/times.ts'
import { decodeCursor, encodeCursor, readInstantAndId } from '../../http/cursors.ts'
import { cursorInvalid } from '../../http/problems.ts'
import type { Work } from '../../work.ts'
import { visibleRange } from '../reading.ts'
import * as queries from './assignment-queries.ts'
import { enumeratorUnfit, roundClosed, roundCommunityUnfit } from './problems.ts'
import { isCommunity } from './rules/rounds.ts'
import type { Assignment, AssignmentFilter, AssignmentPage, NewAssignment } from './schemas.ts'
import { findRound, lockRound, ownRange } from './service.ts'

/** Who visits or has visited which community. @throws round_not_found, cursor_invalid, cursor_of_other_filters */
export async function listAssignments(
  work: Work,
  round_id: string,
  { limit, cursor, ...filters }: AssignmentFilter
): Promise<AssignmentPage> {
  const bound = { round_id, ...filters }
  const after = cursor === undefined ? undefined : readPosition(decodeCursor(bound, cursor))
  await findRound(work, round_id)
  const { area_code, is_current } = filters
  const range = visibleRange(work, area_code)
  if (range === null) return { items: [], next: null }
  const found = await queries.listAssignments(work.tx, { round_id, range, is_current, after, limit: limit + 1 })
  const rows = found.slice(0, limit)
  const last = found.length > limit ? rows.at(-1) : undefined
  return {
    items: rows.map(describe),
    next: last === undefined ? null : encodeCursor(bound, [last.area_code, last.began_at.getTime(), last.id])
  }
}

function readPosition([area_code, ...rest]: (string | number)[]) {
  if (typeof area_code !== 'string' || !isAreaCode(area_code)) throw cursorInvalid({})
  const { instant, id } = readInstantAndId(rest)
  return { area_code, began_at: instant, id }
}

/**
 * Gives a community to an enumerator. Where it is somebody else's, it is transferred: what has not been visited goes
 * along, and what has stays theirs. The round is held, so nobody records a visit meanwhile.
 * @throws round_not_found, round_closed, round_community_unfit, enumerator_unfit
 */
export async function assignCommunity(
  work: Work,
  round_id: string,
  { area_code, enumerator_id }: NewAssignment
): Promise<Assignment> {
  const { tx, now, chance, caller } = work
  const round = await lockRound(work, round_id)
  if (round.status === 'closed') throw roundClosed({})
  const own = ownRange(work)
  const is_own = area_code >= own.from && area_code <= own.to
  if (!is_own || !isCommunity(area_code) || !covers(round.area_code, area_code) || !(await hasArea(tx, area_code)))
    throw roundCommunityUnfit({})
  if (!(await isEnumeratorFor(work, enumerator_id, area_code))) throw enumeratorUnfit({})
  const before = await queries.lockCurrentAssignment(tx, round_id, area_code)
  if (before?.enumerator_id === enumerator_id) return describe(before)
  // The clocks of two processes differ, and an assignment does not end before it begins.
  const at = new Date(Math.max(now, before?.began_at.getTime() ?? now))
  if (before !== undefined) await queries.endAssignment(tx, before.id, at)
  const row = await queries.insertAssignment(tx, {
    id: chance.id(),
    round_id,
    area_code,
    enumerator_id,
    assigned_by: 'person_id' in caller.actor ? caller.actor.person_id : null,
    began_at: at,
    ended_at: null
  })
  await recordEvent(work, {
    action: before === undefined ? 'round.assign' : 'round.transfer',
    object: { kind: 'round', id: round_id },
    area_code,
    details: {
      enumerator_id,
      ...(before !== undefined && { former_enumerator_id: before.enumerator_id }),
      pending: await queries.countPending(tx, round_id, area_code)
    }
  })
  return describe(row)
}

const describe = ({ began_at, ended_at, ...row }: queries.AssignmentRow): Assignment => ({
  ...row,
  began_at: formatTime(began_at.getTime()),
  ended_at: ended_at === null ? null : formatTime(ended_at.getTime())
})
