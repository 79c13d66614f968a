import { formatTime } from '../../src/calendar/times.ts'
import type { HolidayPolicy, HoursException, Span, WeeklySpan } from '../../src/stations/rules/hours.ts'
import type { Condition } from '../../src/stations/tables.ts'
import { type Random, seededRandom } from './random.ts'

export interface Community {
  /** Twelve digits. */
  code: string
  /** Without the word for the committee that runs it. */
  name: string
  name_pinyin: string
}

export interface Surroundings {
  communities: readonly Community[]
  amenity_codes: readonly string[]
  /** Observations lie before it and exceptions after it, in milliseconds since 1970; everything else is the same in every run. */
  now: number
}

/** The rows of one station, by the names of their columns. */
export interface StationRows {
  station: Record<string, unknown>
  amenities: Record<string, unknown>[]
  exceptions: Record<string, unknown>[]
}

/** Where stations and couriers are: the city of Jining and what lies around it, in degrees of WGS-84. */
export const REGION = { west: 116.38, south: 35.22, east: 116.82, north: 35.58 } as const
const COMMUNITY_RADIUS_DEGREES = 0.01

/** What the nearest-station query asks for; always there where the doors never close, so that it finds some at any hour. */
export const WANTED_AMENITIES: readonly string[] = ['microwave', 'water_dispenser']
const WANTED_SHARE = 0.7
const AMENITIES_MIN = 8
const AMENITIES_MAX = 14

const HALF_HOUR_MS = 1_800_000
const HALF_HOURS_PER_DAY = 48
const DAY_MS = HALF_HOURS_PER_DAY * HALF_HOUR_MS

/** Every third station is open day and night: five of fifteen, as many as the query wants. */
const KINDS = ['always', 'office', 'evening', 'always', 'night', 'split'] as const
type Kind = (typeof KINDS)[number]

/**
 * As many stations as asked for; a smaller number of them is the beginning of a larger one. What changes with the
 * time does so at whole half-hours only, so that answers stay the same for the length of a measurement.
 */
export function* generateStations(count: number, surroundings: Surroundings): Generator<StationRows> {
  for (let place = 0; place < count; place++) yield generateStation(place, surroundings)
}

function generateStation(place: number, { communities, amenity_codes, now }: Surroundings): StationRows {
  const random = seededRandom(place + 1)
  // A step that shares no factor with their number leads to every community before it comes round again.
  const community = communities[(place * 101) % communities.length]
  if (community === undefined) throw new Error('there are no communities to put stations into')
  const kind = KINDS[place % KINDS.length] ?? 'always'
  const code = `JN-${String(place + 1).padStart(6, '0')}`
  const owner = { station_code: code, subdistrict_code: `${community.code.slice(0, 9)}000` }
  const recent = (days_max: number) => halfHourBefore(now, random.integer(1, days_max * HALF_HOURS_PER_DAY))
  return {
    station: {
      code,
      area_code: community.code,
      ...names(community, Math.floor(place / communities.length) + 1, random),
      ...position(community, random),
      position_quality: random.pick(['surveyed', 'surveyed', 'geocoded']),
      host_venue_kind: random.pick(['party_service_centre', 'hongfan_station', 'housing_estate', 'business_building']),
      floor_area_m2: random.integer(12, 80),
      seats: random.integer(4, 30),
      phone: `0537-${random.integer(2_000_000, 2_999_999)}`,
      lifecycle: kind !== 'always' && random.chance(0.03) ? 'suspended' : 'operating',
      weekly_hours: weeklyHours(kind),
      ...(kind === 'always' ? ALWAYS_AS_USUAL : random.pick(HOLIDAY_POLICIES)),
      ...provenance(recent(60), random),
      version: random.integer(1, 9),
      updated_at: recent(90)
    },
    amenities: amenities(kind, amenity_codes, random).map((amenity_code) => ({
      ...owner,
      amenity_code,
      quantity: random.chance(0.6) ? random.integer(1, 6) : null,
      ...observation(recent(20), random)
    })),
    exceptions:
      kind !== 'always' && random.chance(0.25) ? exceptions(now, random).map((one) => ({ ...owner, ...one })) : []
  }
}

function names(community: Community, number: number, random: Random) {
  const english = community.name_pinyin.replaceAll(' ', '')
  return {
    name: `${community.name}“观新”驿站${number === 1 ? '' : `（第${number}站）`}`,
    name_en: `Guanxin Rest Station No. ${number}, ${english.charAt(0).toUpperCase()}${english.slice(1)}`,
    name_pinyin: `${community.name_pinyin} guan xin yi zhan${number === 1 ? '' : ` di ${number} zhan`}`,
    address: `济宁市任城区${community.name}${random.pick(['建设路', '太白楼路', '洸河路', '琵琶山路'])}${random.integer(1, 299)}号`,
    directions: random.pick([
      '从东门进，便民服务大厅右手边。',
      '沿街一楼，门口有红色灯箱，电动车可停在门前。',
      '小区南门内左转五十米，物业服务中心旁边。'
    ])
  }
}

/** The community's own centre is the same for all of its stations, and they lie around it. */
function position(community: Community, random: Random): { lng: number; lat: number } {
  const centre = randomPosition(seededRandom(Number(community.code.slice(3))))
  const offset = () => random.between(-COMMUNITY_RADIUS_DEGREES, COMMUNITY_RADIUS_DEGREES)
  return { lng: rounded(centre.lng + offset()), lat: rounded(centre.lat + offset()) }
}

export const randomPosition = (random: Random): { lng: number; lat: number } => ({
  lng: rounded(random.between(REGION.west, REGION.east)),
  lat: rounded(random.between(REGION.south, REGION.north))
})

const rounded = (degrees: number): number => Number(degrees.toFixed(6))

const hoursOf: Record<Kind, { workday: Span[]; weekend: Span[] }> = {
  always: { workday: [{ opens: '00:00', closes: '24:00' }], weekend: [{ opens: '00:00', closes: '24:00' }] },
  office: { workday: [{ opens: '08:30', closes: '17:30' }], weekend: [{ opens: '09:00', closes: '16:00' }] },
  evening: { workday: [{ opens: '14:00', closes: '22:30' }], weekend: [{ opens: '10:00', closes: '22:30' }] },
  night: { workday: [{ opens: '18:00', closes: '02:00' }], weekend: [{ opens: '16:30', closes: '02:30' }] },
  split: {
    workday: [
      { opens: '08:30', closes: '12:00' },
      { opens: '14:00', closes: '18:00' }
    ],
    weekend: []
  }
}

function weeklyHours(kind: Kind): WeeklySpan[] {
  const { workday, weekend } = hoursOf[kind]
  return [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
    (weekday <= 5 ? workday : weekend).map((span) => ({ weekday, ...span }))
  )
}

const ALWAYS_AS_USUAL: HolidayPolicy = {
  on_holidays: 'as_usual',
  holiday_hours: null,
  on_makeup_workdays: 'as_usual'
}
const HOLIDAY_POLICIES: readonly [HolidayPolicy, ...HolidayPolicy[]] = [
  ALWAYS_AS_USUAL,
  { on_holidays: 'closed', holiday_hours: null, on_makeup_workdays: 'workday_hours' },
  { on_holidays: 'weekend_hours', holiday_hours: null, on_makeup_workdays: 'workday_hours' },
  {
    on_holidays: 'holiday_hours',
    holiday_hours: [{ opens: '10:00', closes: '15:00' }],
    on_makeup_workdays: 'as_usual'
  }
]

function provenance(verified_at: string, random: Random) {
  return random.chance(0.8)
    ? { provenance: 'verified', placeholder_fields: [], last_verified_at: verified_at }
    : { provenance: 'reported', placeholder_fields: ['weekly_hours', 'holiday_policy'], last_verified_at: null }
}

function observation(observed_at: string, random: Random): { condition: Condition; observed_at: string | null } {
  if (random.chance(0.3)) return { condition: 'unknown', observed_at: null }
  return { condition: random.chance(0.9) ? 'working' : 'broken', observed_at }
}

function amenities(kind: Kind, amenity_codes: readonly string[], random: Random): string[] {
  const has_wanted = kind === 'always' || random.chance(WANTED_SHARE)
  const chosen = new Set(has_wanted ? WANTED_AMENITIES : [])
  const count = random.integer(AMENITIES_MIN, AMENITIES_MAX)
  const others = amenity_codes.filter((code) => !WANTED_AMENITIES.includes(code))
  while (chosen.size < count && others.length > 0) {
    for (const code of others.splice(random.integer(0, others.length - 1), 1)) chosen.add(code)
  }
  return [...chosen]
}

function exceptions(now: number, random: Random): HoursException[] {
  const first_day = random.integer(1, 60)
  const closed: HoursException = { date: dateAfter(now, first_day), hours: [], reason: '设备检修' }
  if (random.chance(0.5)) return [closed]
  const hours: Span[] = [{ opens: '10:00', closes: '16:00' }]
  return [closed, { date: dateAfter(now, first_day + 7), hours, reason: '社区活动占用场地' }]
}

const dateAfter = (now: number, days: number): string => formatTime(now + days * DAY_MS).slice(0, 10)

const halfHourBefore = (now: number, half_hours: number): string =>
  new Date((Math.floor(now / HALF_HOUR_MS) - half_hours) * HALF_HOUR_MS).toISOString()
