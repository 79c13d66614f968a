import fc from 'fast-check'
import type { ColumnReference } from '../../src/stations/columns.ts'
import type { Amenity, StationAmenity, StationFacts } from '../../src/stations/facts.ts'
import {
  daySpanIssues,
  type HolidayPolicy,
  type HoursException,
  type Span,
  type WeeklySpan,
  weeklySpanIssues
} from '../../src/stations/rules/hours.ts'
import { CONDITIONS, HOST_VENUE_KINDS, LIFECYCLES, POSITION_QUALITIES, PROVENANCES } from '../../src/stations/tables.ts'

const amenity = (code: string, name: string): Amenity => ({
  code,
  kind: 'amenity',
  name,
  name_en: code,
  condition_valid_hours: 72
})
const catalogue = [amenity('microwave', '微波炉'), amenity('umbrella', '雨伞'), amenity('wifi', '免费无线上网')]
const communities = ['370811015001', '370811015002', '370811014001']

export const smallReference: ColumnReference = {
  amenities: new Map(catalogue.map((one) => [one.code, one])),
  areas: new Map(
    communities.map((code) => [
      code,
      { code, name: `${code}社区`, level: 'community', parent_code: `${code.slice(0, 9)}000` }
    ])
  )
}

/** Whatever a column of the database can hold: formulas, line breaks, quotes, blanks around. */
const storable = (characters_max: number) =>
  fc
    .oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
      fc.constantFrom(
        '=1+1',
        '-5',
        '+86 537',
        "'=x",
        '@a',
        '"x", y',
        'a\r\nb',
        ' x ',
        '=',
        '053712345678',
        '370811015002'
      ),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: characters_max })
    )
    .filter((text) => text.isWellFormed() && !text.includes('\0') && [...text].length <= characters_max)

const INVISIBLE = /[\p{Cc}\p{Cf}]/gu

/** What a person may write today. */
const writable = (least: number, most: number) =>
  storable(most)
    .map((text) => text.replace(INVISIBLE, '').trim())
    .filter((text) => [...text].length >= least)

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
const span: fc.Arbitrary<Span> = fc
  .tuple(fc.nat(1439), fc.integer({ min: 0, max: 1440 }))
  .filter(([opens, closes]) => opens !== closes)
  .map(([opens, closes]) => ({ opens: clock(opens), closes: clock(closes) }))
const daySpans = fc
  .oneof(fc.constant<Span[]>([{ opens: '00:00', closes: '24:00' }]), fc.array(span, { maxLength: 3 }))
  .filter((spans) => daySpanIssues(spans).length === 0)
const weeklyHours = fc
  .array(daySpans, { minLength: 7, maxLength: 7 })
  .map((days) => days.flatMap((spans, day) => spans.map((one): WeeklySpan => ({ weekday: day + 1, ...one }))))
  // Nights that run into the next morning are what most often meets something; without them little is left out.
  .map((spans) => (weeklySpanIssues(spans).length === 0 ? spans : spans.slice(0, 1)))
const holidayPolicy = fc
  .record({
    on_holidays: fc.constantFrom<HolidayPolicy['on_holidays']>('as_usual', 'closed', 'weekend_hours', 'holiday_hours'),
    holiday_hours: daySpans,
    on_makeup_workdays: fc.constantFrom<HolidayPolicy['on_makeup_workdays']>('as_usual', 'workday_hours')
  })
  .map(
    (policy): HolidayPolicy => (policy.on_holidays === 'holiday_hours' ? policy : { ...policy, holiday_hours: null })
  )

const date = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))
const bracketsMatch = (text: string) => {
  let depth = 0
  for (const character of text) {
    if (/[（(]/.test(character)) depth += 1
    if (/[）)]/.test(character)) depth -= 1
    if (depth < 0) return false
  }
  return depth === 0
}
const exceptions = (reason: fc.Arbitrary<string>) =>
  fc
    .uniqueArray(fc.record({ date, hours: daySpans, reason: fc.option(reason) }), {
      maxLength: 3,
      selector: (one: HoursException) => one.date
    })
    .map((list) => list.sort((one, other) => (one.date < other.date ? -1 : 1)))

const time = (precision_ms: number) =>
  fc
    .integer({ min: Date.UTC(2001) / precision_ms, max: Date.UTC(2090) / precision_ms })
    .map((count) => count * precision_ms)
const amenities = (precision_ms: number) =>
  fc.subarray([...smallReference.amenities.keys()]).chain((codes) =>
    fc.tuple(
      ...codes.map((code) =>
        fc
          .record({
            quantity: fc.option(fc.integer({ min: 1, max: 10_000 })),
            condition: fc.constantFrom(...CONDITIONS),
            observed_at: time(precision_ms)
          })
          .map(
            (one): StationAmenity => ({
              code,
              ...one,
              observed_at: one.condition === 'unknown' ? null : one.observed_at
            })
          )
      )
    )
  )

interface Freedom {
  text: (least: number, most: number) => fc.Arbitrary<string>
  reason: fc.Arbitrary<string>
  precision_ms: number
}

const facts = ({ text, reason, precision_ms }: Freedom): fc.Arbitrary<StationFacts> =>
  fc
    .record({
      code: fc.constant('GYG-002'),
      area_code: fc.constantFrom(...communities),
      name: text(1, 100),
      name_en: fc.option(text(1, 150)),
      name_pinyin: fc.constant(''),
      address: fc.option(text(1, 200)),
      directions: fc.option(text(1, 500)),
      lng: fc.integer({ min: 11_650_000_000, max: 11_670_000_000 }).map((units) => units / 1e8),
      lat: fc.integer({ min: 3_530_000_000, max: 3_550_000_000 }).map((units) => units / 1e8),
      position_quality: fc.constantFrom(...POSITION_QUALITIES),
      host_venue_kind: fc.constantFrom(...HOST_VENUE_KINDS),
      floor_area_m2: fc.option(fc.integer({ min: 1, max: 100_000 })),
      seats: fc.option(fc.integer({ min: 0, max: 10_000 })),
      phone: fc.option(text(3, 40)),
      lifecycle: fc.constantFrom(...LIFECYCLES),
      lifecycle_reason: fc.constant(null),
      weekly_hours: fc.option(weeklyHours),
      holiday_policy: holidayPolicy,
      hours_exceptions: exceptions(reason),
      amenities: amenities(precision_ms),
      alerts: fc.constant<StationFacts['alerts']>([]),
      states: fc.constant<StationFacts['states']>([]),
      provenance: fc.constantFrom(...PROVENANCES),
      placeholder_fields: fc.subarray(['name', 'address', 'position', 'weekly_hours']),
      last_verified_at: fc.option(time(precision_ms)),
      version: fc.constant(1),
      updated_at: fc.constant(0)
    })
    .map((one): StationFacts => {
      // Cloned, because some of what the library makes has no prototype, and would equal nothing that was read.
      if (one.provenance !== 'verified') return structuredClone(one)
      const last_verified_at = one.last_verified_at ?? Date.UTC(2026)
      return structuredClone({ ...one, placeholder_fields: [], last_verified_at })
    })

/** Any station that may stand in the database. */
export const storedFacts = facts({ text: (_, most) => storable(most), reason: storable(200), precision_ms: 1 })

/** Any station that an import may ask for. */
export const importableFacts = facts({
  text: writable,
  reason: fc.oneof(
    fc.constantFrom('检修；见公告; 2026-12-31 恢复', '检修（二楼；东侧）'),
    storable(200)
      .map((text) => text.replace(INVISIBLE, ''))
      .filter((text) => text !== '' && bracketsMatch(text))
  ),
  precision_ms: 1000
})
