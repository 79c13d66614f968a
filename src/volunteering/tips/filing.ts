import { listKnownAreas } from '../../areas/service.ts'
import { personErased } from '../../persons/problems.ts'
import { atPointer } from '../../problem.ts'
import { findStationPlaces, readPosition } from '../../stations/service.ts'
import type { Work } from '../../work.ts'
import { holdOwnStewardship } from '../stewards/service.ts'
import { keptText } from '../texts.ts'
import { answeredTips } from './answers.ts'
import { stewardRequired, tipPlaceNotFitting } from './problems.ts'
import * as queries from './queries.ts'
import { liesInSubdistrict, type TipPlace, type TipTexts } from './rules.ts'
import { type NewTip, type Tip, WORDS_MAX } from './schemas.ts'
import { openKey, sealTexts } from './sealed.ts'
import { recordTipEvent } from './steps.ts'

/**
 * Writes down what a steward has seen.
 * @throws steward_required, tip_place_not_fitting, position_outside_china, invalid_request, person_erased
 */
export async function fileTip(work: Work, given: NewTip): Promise<Tip> {
  const { tx, now, chance } = work
  const steward = await holdOwnStewardship(work)
  if (steward === undefined) throw stewardRequired({})
  const { place, area_code } = await readPlace(work, given, steward.area_code)
  const texts: TipTexts = { text: keptText(given.text, WORDS_MAX, '/text'), place, answer: null, reason: null }
  const key = openKey(work.keys, steward)
  if (key === undefined) throw personErased({})
  const id = chance.id()
  const time = new Date(now)
  const row = await queries.insertTip(tx, {
    id,
    area_code,
    handed_to_area_code: null,
    steward_id: steward.id,
    person_id: steward.person_id,
    category: given.category,
    sealed_texts: sealTexts(key, { id }, texts),
    status: 'filed',
    filed_at: time,
    accepted_at: null,
    answered_at: null,
    closed_at: null,
    credited_points: null,
    credit_note: null,
    version: 1,
    updated_at: time
  })
  await queries.insertStep(tx, {
    tip_id: id,
    version: 1,
    area_code,
    step: 'file',
    status: 'filed',
    handed_to_area_code: null,
    person_id: steward.person_id,
    sealed_words: null,
    recorded_at: time,
    recorded_by: steward.person_id
  })
  await recordTipEvent(work, 'tip.file', row)
  const [tip] = await answeredTips(work, [row])
  return tip as Tip
}

/** Where it was seen, as it is kept, and in which community. @throws tip_place_not_fitting, position_outside_china */
async function readPlace(
  work: Work,
  { station_code, position, area_code }: NewTip,
  own_area_code: string
): Promise<{ place: TipPlace; area_code: string }> {
  if (station_code !== undefined && position === undefined) {
    const station = (await findStationPlaces(work, [station_code])).get(station_code)
    const fits =
      station !== undefined &&
      liesInSubdistrict(station.area_code, own_area_code) &&
      (area_code === undefined || area_code === station.area_code)
    if (!fits) throw atPointer('/body/station_code', tipPlaceNotFitting({}))
    const community = station.area_code.endsWith('000') ? own_area_code : station.area_code
    return { place: { station_code }, area_code: community }
  }
  if (position === undefined || station_code !== undefined) throw atPointer('/body/position', tipPlaceNotFitting({}))
  const [lng, lat] = readPosition(position)
  const community = area_code ?? own_area_code
  const is_known = !community.endsWith('000') && (await listKnownAreas(work.tx, [community])).has(community)
  if (!is_known || !liesInSubdistrict(community, own_area_code))
    throw atPointer('/body/area_code', tipPlaceNotFitting({}))
  return { place: { lng, lat }, area_code: community }
}
