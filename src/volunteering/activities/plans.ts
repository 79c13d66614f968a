import { findWorkingMember } from '../../access/service.ts'
import { areaRangeOf, covers } from '../../actor.ts'
import { unknownArea } from '../../areas/problems.ts'
import { listKnownAreas } from '../../areas/service.ts'
import { atPointer } from '../../problem.ts'
import { normalize } from '../../search-text.ts'
import type { Work } from '../../work.ts'
import { keptText } from '../texts.ts'
import { activityDaysNotGood, activityResponsibleNotFound, divisionsNotGood } from './problems.ts'
import { type ActivityKind, daysFault, divisionsFault } from './rules.ts'
import type { ActivityPlan } from './schemas.ts'

/** An area that the caller does not work for is refused in the words that one gets that does not exist. @throws unknown_area */
export async function checkArea({ tx, caller }: Work, code: string): Promise<void> {
  const range = areaRangeOf(caller.actor)
  const is_place = !code.endsWith('000000') && range !== null && code >= range.from && code <= range.to
  if (!is_place || !(await listKnownAreas(tx, [code])).has(code))
    throw atPointer('/body/area_code', unknownArea({ code }))
}

/** A plan as it is kept. @throws activity_days_not_good, divisions_not_good, invalid_request, activity_responsible_not_found */
export async function checkPlan(
  work: Work,
  before: { area_code: string; kind: ActivityKind; responsible_id?: string },
  { begins_on, ends_on, responsible_id, status, ...given }: ActivityPlan
) {
  const days_fault = daysFault(begins_on, ends_on)
  if (days_fault !== undefined) throw activityDaysNotGood({ fault: days_fault })
  const divisions = (given.divisions ?? []).map(({ name, capacity }, place) => ({
    name: keptText(name, 50, `/divisions/${place}/name`),
    capacity
  }))
  const divisions_fault = divisionsFault(before.kind, divisions)
  if (divisions_fault !== undefined) throw divisionsNotGood({ fault: divisions_fault })
  // Who was chosen by somebody of a wider area may stay.
  if (responsible_id !== before.responsible_id) await checkResponsible(work, responsible_id, before.area_code)
  const title = keptText(given.title, 100, '/title')
  const organisation = keptText(given.organisation, 100, '/organisation')
  const description = given.description ?? null
  return {
    title,
    description: description === null ? null : keptText(description, 2_000, '/description'),
    organisation,
    responsible_id,
    begins_on,
    ends_on,
    status,
    divisions,
    search_text: searchTextOf(title, organisation)
  }
}

const SEARCH_CHARACTERS_MAX = 1_000

// A few characters stand for whole words: what a search needs is at the beginning.
const searchTextOf = (...texts: string[]): string =>
  [...texts.map(normalize).join('\n')].slice(0, SEARCH_CHARACTERS_MAX).join('')

/** Who is responsible works for the area, and the caller sees them. @throws activity_responsible_not_found */
export async function checkResponsible(work: Work, id: string, area_code: string): Promise<void> {
  const member = await findWorkingMember(work, id)
  if (member === undefined || !covers(member.area_code, area_code)) throw activityResponsibleNotFound({})
}
