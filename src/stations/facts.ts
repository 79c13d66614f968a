import type { HolidayPolicy, HoursException, Lifecycle, WeeklySpan } from './rules/hours.ts'
import type { ReportedState, StationSubject } from './rules/observations.ts'
import type { AlertKind, Condition, HostVenueKind, PositionQuality, Provenance } from './tables.ts'

/** One kind of equipment or service, as the catalogue describes it. */
export interface Amenity {
  code: string
  kind: 'amenity' | 'service'
  name: string
  name_en: string
  condition_valid_hours: number
}

/** What a station has, and how it was when someone last looked. */
export interface StationAmenity {
  code: string
  /** null where it is there and nobody has counted. */
  quantity: number | null
  condition: Condition
  /** Milliseconds since 1970. */
  observed_at: number | null
}

/** A notice for a time. Times in milliseconds since 1970. */
export interface StationAlert {
  id: string
  kind: AlertKind
  text: string
  text_en: string | null
  starts_at: number
  ends_at: number
}

/** What people said of the station itself, as far as they agree. */
export interface StationState {
  subject: StationSubject
  state: ReportedState
  /** Milliseconds since 1970. */
  observed_at: number
}

/** Everything that is stored about a station, its parts included, as one value. Times in ms since 1970. */
export interface StationFacts {
  code: string
  area_code: string
  name: string
  name_en: string | null
  name_pinyin: string
  address: string | null
  directions: string | null
  /** WGS-84. */
  lng: number
  lat: number
  position_quality: PositionQuality
  host_venue_kind: HostVenueKind
  floor_area_m2: number | null
  seats: number | null
  phone: string | null
  lifecycle: Lifecycle
  /** Why it is so, in public words; null where nobody said. */
  lifecycle_reason: string | null
  weekly_hours: WeeklySpan[] | null
  holiday_policy: HolidayPolicy
  /** By date. */
  hours_exceptions: HoursException[]
  /** In the catalogue's order. */
  amenities: StationAmenity[]
  /** Those that were not over when the facts were read, in the order in which they start. */
  alerts: StationAlert[]
  /** At most one a subject. */
  states: StationState[]
  provenance: Provenance
  placeholder_fields: string[]
  last_verified_at: number | null
  version: number
  updated_at: number
}
