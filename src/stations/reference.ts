import type { Realm } from '../actor.ts'
import { readAllAreas } from '../areas/service.ts'
import { readCalendar } from '../calendar/service.ts'
import type { Db } from '../database/tables.ts'
import { listAmenities } from './queries.ts'
import type { Reference } from './record.ts'

/** What stations lean on, as it stands in the database: a few hundred rows; of both realms where none is named. */
export async function readReference(tx: Db, realm?: Realm): Promise<Reference> {
  const amenities = await listAmenities(tx)
  return {
    areas: await readAllAreas(tx, realm),
    amenities: new Map(amenities.map((amenity) => [amenity.code, amenity])),
    amenity_places: new Map(amenities.map(({ code }, place) => [code, place])),
    calendar: await readCalendar(tx)
  }
}
