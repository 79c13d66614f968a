import { COMMUNITY } from './actors.ts'
import type { TestApp } from './app.ts'

/** What a new station cannot do without. */
export const plainDraft = (code: string) => ({
  code,
  name: '虚构街口驿站',
  area_code: COMMUNITY,
  position: { lng: 116.592591, lat: 35.414652, crs: 'gcj02' }
})

/** A station about which everything is said. */
export const fullDraft = (code: string) => ({
  ...plainDraft(code),
  name: '虚构街口“观新”驿站',
  name_en: 'Fictional Corner Station',
  address: '虚构路 1 号',
  directions: '由东门进入',
  position_quality: 'surveyed',
  host_venue_kind: 'business_building',
  floor_area_m2: 20,
  seats: 8,
  phone: '0537-0000000',
  amenities: [
    { code: 'microwave', quantity: null },
    { code: 'water_dispenser', quantity: 2 }
  ],
  lifecycle: 'operating',
  weekly_hours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: '08:30', closes: '20:30' })),
  holiday_policy: {
    on_holidays: 'holiday_hours',
    holiday_hours: [{ opens: '10:00', closes: '16:00' }],
    on_makeup_workdays: 'as_usual'
  },
  provenance: 'verified',
  placeholder_fields: [],
  last_verified_at: '2026-11-20T08:00:00+08:00'
})

/** The same facts as a change of a station takes them. */
export function changeOf<Draft extends { code: string }>({ code: _, ...change }: Draft) {
  const { lifecycle: __, ...facts } = change as typeof change & { lifecycle?: string }
  return facts
}

/** What the audit says of an action, first to last. */
export const auditOf = async (app: TestApp, action: string) =>
  await app.db
    .selectFrom('audit_entry')
    .select(['actor_id', 'object_kind', 'object_id', 'area_code', 'outcome', 'details'])
    .where('action', '=', action)
    .orderBy('id')
    .execute()
