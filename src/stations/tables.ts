import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { HolidayPolicy, Lifecycle, Span, WeeklySpan } from './rules/hours.ts'
import type { FaultCloser, ReportedState, StationSubject, Subject } from './rules/observations.ts'

/** Read as a value, written as JSON text: the driver would turn an array into a PostgreSQL array. */
type Json<Value> = ColumnType<Value, string, string>
type JsonOrNull<Value> = ColumnType<Value | null, string | null, string | null>

export interface StationTables {
  amenity: {
    code: string
    kind: AmenityKind
    name: string
    name_en: string
    condition_valid_hours: number
    display_order: number
  }
  station: {
    code: string
    area_code: string
    subdistrict_code: Generated<string>
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
    weekly_hours: JsonOrNull<WeeklySpan[]>
    on_holidays: HolidayPolicy['on_holidays']
    holiday_hours: JsonOrNull<Span[]>
    on_makeup_workdays: HolidayPolicy['on_makeup_workdays']
    provenance: Provenance
    placeholder_fields: string[]
    last_verified_at: Date | null
    version: Generated<number>
    updated_at: Date
    revision: Generated<number>
    lifecycle_reason: string | null
  }
  station_amenity: {
    station_code: string
    subdistrict_code: string
    amenity_code: string
    quantity: number | null
    condition: Condition
    observed_at: Date | null
  }
  station_hours_exception: {
    station_code: string
    subdistrict_code: string
    date: string
    hours: Json<Span[]>
    reason: string | null
  }
  station_alert: {
    id: string
    station_code: string
    subdistrict_code: string
    kind: AlertKind
    text: string
    text_en: string | null
    starts_at: Date
    ends_at: Date
    ended_at: Date | null
    version: Generated<number>
    created_at: Date
    updated_at: Date
  }
  station_observation: {
    id: Generated<number>
    station_code: string
    subdistrict_code: string
    subject: Subject
    amenity_code: string | null
    state: ReportedState
    observer_hash: Buffer
    key_version: number
    observed_at: Date
    hour: GeneratedAlways<Date>
    settles: boolean
    kept_until: Date
  }
  station_state: {
    station_code: string
    subdistrict_code: string
    subject: StationSubject
    state: ReportedState
    observed_at: Date
  }
  station_fault: {
    id: string
    station_code: string
    subdistrict_code: string
    subject: Subject
    amenity_code: string | null
    opened_at: Date
    last_reported_at: Date
    last_report_id: number
    reports_count: Generated<number>
    recoveries_count: Generated<number>
    closed_at: Date | null
    closed_by: FaultCloser | null
    note: string | null
  }
  station_check_in_hour: {
    station_code: string
    subdistrict_code: string
    hour: Date
    count: number
  }
  check_in_mark: {
    subdistrict_code: string
    hour: Date
    salt: Buffer
    key_version: number
    marks: Generated<Buffer[]>
  }
}

export const AMENITY_KINDS = ['amenity', 'service'] as const
export type AmenityKind = (typeof AMENITY_KINDS)[number]

export const POSITION_QUALITIES = ['surveyed', 'geocoded', 'approximate', 'placeholder'] as const
export type PositionQuality = (typeof POSITION_QUALITIES)[number]

export const HOST_VENUE_KINDS = [
  'party_service_centre',
  'hongfan_station',
  'housing_estate',
  'business_building',
  'other'
] as const
export type HostVenueKind = (typeof HOST_VENUE_KINDS)[number]

export const LIFECYCLES = ['planned', 'operating', 'suspended', 'removed'] as const satisfies Lifecycle[]

export const PROVENANCES = ['reported', 'placeholder', 'verified'] as const
export type Provenance = (typeof PROVENANCES)[number]

/** The fields whose values can be placeholders, as the API names them. */
export const PLACEHOLDER_FIELDS = [
  'name',
  'name_en',
  'area',
  'address',
  'directions',
  'position',
  'host_venue_kind',
  'floor_area_m2',
  'seats',
  'phone',
  'amenities',
  'lifecycle',
  'weekly_hours',
  'hours_exceptions',
  'holiday_policy'
]

export const ALERT_KINDS = ['info', 'warning', 'closure'] as const
export type AlertKind = (typeof ALERT_KINDS)[number]

export const CONDITIONS = ['working', 'broken', 'unknown'] as const
export type Condition = (typeof CONDITIONS)[number]
