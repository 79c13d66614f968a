import { describeStation, type View } from './answers.ts'
import { walkingMinutes } from './rules/positions.ts'
import type { Found } from './snapshot.ts'

/**
 * The selection as a GeoJSON feature collection, in pieces. The geometry is WGS-84 whatever `crs` says,
 * because RFC 7946 knows no other; `properties.position` is in the system asked for.
 */
export function* geojsonPieces(found: Found[], view: View): Generator<string> {
  yield '{"type":"FeatureCollection","features":['
  for (const [place, one] of found.entries()) yield (place > 0 ? ',' : '') + JSON.stringify(feature(one, view))
  yield ']}'
}

function feature({ record, distance_m }: Found, view: View) {
  const { lng, lat } = record.facts
  const nearness =
    distance_m === undefined ? {} : { distance_m: Math.round(distance_m), walking_minutes: walkingMinutes(distance_m) }
  return {
    type: 'Feature',
    id: record.facts.code,
    geometry: { type: 'Point', coordinates: [lng, lat] },
    properties: { ...describeStation(record, view), ...nearness }
  }
}
