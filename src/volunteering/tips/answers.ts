import { answeredPosition, type CoordinateSystem } from '../../stations/service.ts'
import type { Work } from '../../work.ts'
import * as photoQueries from './photo-queries.ts'
import type { TipPhoto } from './photo-schemas.ts'
import type { TipRow } from './queries.ts'
import type { TipPlace } from './rules.ts'
import type { Tip, TipHead } from './schemas.ts'
import { findTipKeys, openTexts, type TipKeys } from './sealed.ts'

const USUAL_CRS: CoordinateSystem = 'gcj02'

/** With one question for the keys and one for the photos of all of them. */
export async function answeredTips(
  work: Work,
  rows: readonly TipRow[],
  { crs = USUAL_CRS, keys }: { crs?: CoordinateSystem; keys?: TipKeys } = {}
): Promise<Tip[]> {
  if (rows.length === 0) return []
  const own = keys ?? (await findTipKeys(work, rows))
  const photos = Map.groupBy(
    await photoQueries.listPhotos(
      work.tx,
      rows.map(({ id }) => id)
    ),
    ({ tip_id }) => tip_id
  )
  return rows.map((row) => {
    const texts = openTexts(work, own, row)
    return {
      ...headOf(row),
      text: texts?.text ?? null,
      ...placeOf(texts?.place, crs),
      answer: texts?.answer ?? null,
      reason: texts?.reason ?? null,
      // Whose key is gone, their photos are as well.
      photos: texts === null ? [] : (photos.get(row.id) ?? []).map(photoOf)
    }
  })
}

function placeOf(place: TipPlace | undefined, crs: CoordinateSystem): Pick<Tip, 'station_code' | 'position'> {
  if (place === undefined) return { station_code: null, position: null }
  if ('station_code' in place) return { station_code: place.station_code, position: null }
  return { station_code: null, position: answeredPosition([place.lng, place.lat], crs) }
}

export const photoOf = ({ number, media_type, width_px, height_px, size_bytes }: photoQueries.PhotoRow): TipPhoto => ({
  number,
  media_type,
  width_px,
  height_px,
  size_bytes
})

export const headOf = (row: TipRow): TipHead => ({
  id: row.id,
  version: row.version,
  area_code: row.area_code,
  handed_to_area_code: row.handed_to_area_code,
  steward_id: row.steward_id,
  category: row.category,
  status: row.status,
  filed_at: row.filed_at.toISOString(),
  accepted_at: row.accepted_at?.toISOString() ?? null,
  answered_at: row.answered_at?.toISOString() ?? null,
  closed_at: row.closed_at?.toISOString() ?? null,
  credited_points: row.credited_points,
  credit_note: row.credit_note,
  updated_at: row.updated_at.toISOString()
})
