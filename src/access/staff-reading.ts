import { areaRangeOf, rangeOf } from '../actor.ts'
import { isAreaCode } from '../areas/rules.ts'
import { recordEvent } from '../audit/service.ts'
import { decodeCursor, encodeCursor } from '../http/cursors.ts'
import { cursorInvalid } from '../http/problems.ts'
import { isUuid } from '../identifiers.ts'
import type { Work } from '../work.ts'
import { answeredMember, answeredStaff } from './staff-answers.ts'
import { staffNotFound } from './staff-problems.ts'
import * as queries from './staff-queries.ts'
import type { StaffFilter, StaffMember, StaffPage } from './staff-schemas.ts'

/** @throws cursor_invalid, cursor_of_other_filters */
export async function listStaff(work: Work, { limit, cursor, ...filters }: StaffFilter): Promise<StaffPage> {
  const { role, area_code, disabled } = filters
  const after = cursor === undefined ? undefined : readAfter(decodeCursor(filters, cursor))
  const found = await queries.listStaff(work.tx, {
    range: areaRangeOf(work.caller.actor),
    role,
    ...(area_code !== undefined && { within: rangeOf(area_code) }),
    disabled,
    after,
    limit: limit + 1
  })
  const rows = found.slice(0, limit)
  const last = found.length > limit ? rows.at(-1) : undefined
  await recordEvent(work, {
    action: 'staff.list',
    details: {
      count: rows.length,
      role: role ?? null,
      area_code: area_code ?? null,
      disabled: disabled ?? null
    }
  })
  return {
    items: await answeredStaff(work, rows),
    next: last === undefined ? null : encodeCursor(filters, [last.area_code, last.person_id])
  }
}

function readAfter([area_code, person_id, ...rest]: (string | number)[]): { area_code: string; person_id: string } {
  if (typeof area_code !== 'string' || !isAreaCode(area_code) || !isUuid(person_id) || rest.length > 0)
    throw cursorInvalid({})
  return { area_code, person_id }
}

/** @throws staff_not_found */
export async function getStaff(work: Work, id: string): Promise<StaffMember> {
  const range = areaRangeOf(work.caller.actor)
  const row = range === null ? undefined : await queries.findStaff(work.tx, id, range)
  if (row === undefined) throw staffNotFound({})
  await recordEvent(work, { action: 'staff.read', object: { kind: 'person', id }, area_code: row.area_code })
  return await answeredMember(work, row)
}

/** The id of who has the account, for commands: over HTTP staff are found by their id. */
export const findStaffByAccount = async ({ tx }: Work, account: string): Promise<string | undefined> =>
  (await queries.findStaffByAccount(tx, account))?.person_id
