import { isEnumeratorFor } from '../../access/service.ts'
import { covers } from '../../actor.ts'
import { isAreaCode } from '../../areas/rules.ts'
import { listKnownAreas } from '../../areas/service.ts'
import { recordEvents } from '../../audit/service.ts'
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
  const [assignment] = await assignCommunities(work, round_id, { area_codes: [area_code], enumerator_id })
  if (assignment === undefined) throw new Error('an assignment is gone')
  return assignment
}

/** As `assignCommunity`, for several at once, with a fixed number of statements for all of them. */
export async function assignCommunities(
  work: Work,
  round_id: string,
  { area_codes, enumerator_id }: { area_codes: string[]; enumerator_id: string }
): Promise<Assignment[]> {
  const { tx, now, chance, caller } = work
  const round = await lockRound(work, round_id)
  if (round.status === 'closed') throw roundClosed({})
  const own = ownRange(work)
  const known = await listKnownAreas(tx, area_codes)
  const isFit = (code: string): boolean =>
    code >= own.from && code <= own.to && isCommunity(code) && covers(round.area_code, code) && known.has(code)
  if (!area_codes.every(isFit)) throw roundCommunityUnfit({})
  if (!(await isEnumeratorFor(work, enumerator_id, area_codes))) throw enumeratorUnfit({})
  const before = new Map(
    (await queries.lockCurrentAssignments(tx, round_id, area_codes)).map((row) => [row.area_code, row])
  )
  const given = area_codes.filter((code) => before.get(code)?.enumerator_id !== enumerator_id)
  const ended = given.flatMap((code) => before.get(code) ?? [])
  if (ended.length > 0)
    await queries.endAssignments(
      tx,
      ended.map(({ id }) => id),
      new Date(now)
    )
  const rows = given.map((area_code) => ({
    id: chance.id(),
    round_id,
    area_code,
    enumerator_id,
    assigned_by: 'person_id' in caller.actor ? caller.actor.person_id : null,
    // The clocks of two processes differ, and an assignment does not end before it begins.
    began_at: new Date(Math.max(now, before.get(area_code)?.began_at.getTime() ?? now)),
    ended_at: null
  }))
  const inserted = rows.length === 0 ? [] : await queries.insertAssignments(tx, rows)
  const pending = rows.length === 0 ? new Map<string, number>() : await queries.countPending(tx, round_id, given)
  await recordEvents(
    work,
    given.map((area_code) => {
      const former = before.get(area_code)
      return {
        action: former === undefined ? 'round.assign' : 'round.transfer',
        object: { kind: 'round', id: round_id },
        area_code,
        details: {
          enumerator_id,
          ...(former !== undefined && { former_enumerator_id: former.enumerator_id }),
          pending: pending.get(area_code) ?? 0
        }
      }
    })
  )
  const after = new Map([...before.values(), ...inserted].map((row) => [row.area_code, row]))
  return area_codes.flatMap((code) => after.get(code) ?? []).map(describe)
}

const describe = ({ began_at, ended_at, ...row }: queries.AssignmentRow): Assignment => ({
  ...row,
  began_at: formatTime(began_at.getTime()),
  ended_at: ended_at === null ? null : formatTime(ended_at.getTime())
})
