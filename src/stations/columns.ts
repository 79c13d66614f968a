import { startOfMinute } from '../calendar/times.ts'
import { nameKey } from '../spreadsheets/names.ts'
import {
  choice,
  codeOf,
  column,
  type Field,
  oneOf,
  parseWholeNumber,
  requiredText,
  text,
  wholeNumber
} from './column-kinds.ts'
import type { Amenity, StationFacts } from './facts.ts'
import { positionField } from './position-columns.ts'
import type { Reference } from './record.ts'
import {
  formatAmenity,
  formatExceptions,
  formatLocalTime,
  futureReason,
  parseAmenity,
  parseExceptions,
  parseLocalTime,
  spanReason,
  TIME_HINT
} from './rules/cell-texts.ts'
import { isStationCode, STATION_CODE_CHARACTERS } from './rules/codes.ts'
import { daySpanIssues, type HolidayPolicy } from './rules/hours.ts'
import { formatSpans, parseSpans } from './rules/hours-text.ts'
import {
  PLACEHOLDER_FIELDS as FIELD_NAMES,
  type HostVenueKind,
  type PositionQuality,
  type Provenance
} from './tables.ts'
import { weeklyHoursField } from './weekly-hours-columns.ts'

/** What the columns lean on. */
export type ColumnReference = Pick<Reference, 'areas' | 'amenities'>

export const CODE = '编码'
export const AREA_CODE = '区划代码'
export const LIFECYCLE = '状态'
export const PLACEHOLDER_FIELDS = '占位字段'
export const LAST_VERIFIED_AT = '核实时间'

const LIFECYCLE_WORDS: Record<StationFacts['lifecycle'], string> = {
  operating: '运行',
  planned: '筹建',
  suspended: '暂停',
  removed: '撤销'
}
const POSITION_QUALITY_WORDS: Record<PositionQuality, string> = {
  surveyed: '现场测量',
  geocoded: '由地址推算',
  approximate: '大致位置',
  placeholder: '占位'
}
const HOST_VENUE_KIND_WORDS: Record<HostVenueKind, string> = {
  party_service_centre: '社区党群服务中心',
  hongfan_station: '红帆驿站',
  housing_estate: '住宅小区',
  business_building: '商圈楼宇',
  other: '其他'
}
const PROVENANCE_WORDS: Record<Provenance, string> = { reported: '公开报道', placeholder: '占位', verified: '已核实' }

/** Every column of the station table, in the order of the file. */
export const stationFields = ({ areas, amenities }: ColumnReference): Field[] => [
  code,
  requiredText('名称', 'name', 1, 100),
  text('英文名', 'name_en', 1, 150),
  areaCode(areas),
  areaName(areas),
  text('地址', 'address', 1, 200),
  positionField,
  choice('位置来历', 'position_quality', POSITION_QUALITY_WORDS),
  choice('依托场所', 'host_venue_kind', HOST_VENUE_KIND_WORDS),
  wholeNumber('面积（平方米）', 'floor_area_m2', 1, 100_000),
  wholeNumber('座位数', 'seats', 0, 10_000),
  text('电话', 'phone', 3, 40),
  text('到达指引', 'directions', 1, 500),
  choice(LIFECYCLE, 'lifecycle', LIFECYCLE_WORDS),
  weeklyHoursField,
  onHolidays,
  onMakeupWorkdays,
  hoursExceptions,
  ...[...amenities.values()].map((amenity) => amenityColumn(amenity, [...amenities.keys()])),
  choice('资料来源', 'provenance', PROVENANCE_WORDS),
  placeholderFields,
  lastVerifiedAt,
  version
]

const code = column(
  CODE,
  (facts) => facts.code,
  (cell) =>
    isStationCode(cell)
      ? {}
      : `请填写 ${STATION_CODE_CHARACTERS.least} 到 ${STATION_CODE_CHARACTERS.most} 位的编码：以大写字母开头，只用大写字母、数字和中间的连字符，例如 GYG-002`,
  true
)

const areaCode = (areas: ColumnReference['areas']): Field =>
  column(
    AREA_CODE,
    ({ area_code }) => area_code,
    (cell) => {
      if (/^\d(\.\d+)?E\+?\d+$/i.test(cell)) {
        return `Excel 把 12 位代码改成了 ${cell}：请把这一列设为“文本”格式，再填写完整的代码`
      }
      const area_code = cell.normalize('NFKC')
      const level = areas.get(area_code)?.level
      if (level === 'subdistrict' || level === 'community') return { area_code }
      if (level !== undefined) return `${area_code} 不是街道或社区，请填写街道或社区的 12 位代码`
      return `没有代码为“${cell}”的区划，请填写街道或社区的 12 位代码，例如 370811015002`
    },
    true
  )

/**
 * For the reader: the name follows from the code. A name of another area is refused, because whoever wrote it would
 * believe that the station has moved; the name that was exported may stay beside a new code.
 */
const areaName = (areas: ColumnReference['areas']): Field => {
  const nameOf = ({ area_code }: StationFacts): string => areas.get(area_code)?.name ?? ''
  return column('区划名称', nameOf, (cell, facts) => {
    // Without an area the code itself is at fault, and told.
    if (cell === '' || !areas.has(facts.area_code) || nameKey(cell) === nameKey(nameOf(facts))) return {}
    return `“${cell}”不是这一行区划代码的名称：要换区划请改“${AREA_CODE}”，这一格请留空`
  })
}

const ON_HOLIDAYS_WORDS: Record<Exclude<HolidayPolicy['on_holidays'], 'holiday_hours'>, string> = {
  as_usual: '照常',
  closed: '不开放',
  weekend_hours: '按周日时间'
}

const onHolidays = column(
  '节假日',
  ({ holiday_policy: { on_holidays, holiday_hours } }) =>
    on_holidays === 'holiday_hours' ? formatSpans(holiday_hours ?? []) : ON_HOLIDAYS_WORDS[on_holidays],
  (cell, { holiday_policy }, { is_new }) => {
    if (cell === '' && is_new) return {}
    const on_holidays = codeOf(ON_HOLIDAYS_WORDS, cell)
    if (on_holidays !== undefined) return { holiday_policy: { ...holiday_policy, on_holidays, holiday_hours: null } }
    const holiday_hours = parseSpans(cell)
    if (holiday_hours === undefined) return `${oneOf(ON_HOLIDAYS_WORDS)}，或节假日的时段，例如 09:00-17:00`
    const [issue] = daySpanIssues(holiday_hours)
    if (issue !== undefined) return spanReason(issue)
    return { holiday_policy: { ...holiday_policy, on_holidays: 'holiday_hours', holiday_hours } }
  }
)

const ON_MAKEUP_WORKDAYS_WORDS: Record<HolidayPolicy['on_makeup_workdays'], string> = {
  as_usual: '照常',
  workday_hours: '按周一时间'
}

const onMakeupWorkdays = column(
  '调休上班日',
  ({ holiday_policy }) => ON_MAKEUP_WORKDAYS_WORDS[holiday_policy.on_makeup_workdays],
  (cell, { holiday_policy }, { is_new }) => {
    if (cell === '' && is_new) return {}
    const on_makeup_workdays = codeOf(ON_MAKEUP_WORKDAYS_WORDS, cell)
    if (on_makeup_workdays === undefined) return oneOf(ON_MAKEUP_WORKDAYS_WORDS)
    return { holiday_policy: { ...holiday_policy, on_makeup_workdays } }
  }
)

const hoursExceptions = column(
  '特殊日期',
  (facts) => formatExceptions(facts.hours_exceptions),
  (cell) => {
    const read = parseExceptions(cell)
    return 'reason' in read ? read.reason : { hours_exceptions: read.value }
  }
)

/** @param order the codes of the catalogue, in which the facts list what a station has */
const amenityColumn = ({ code, name }: Amenity, order: string[]): Field =>
  column(
    name,
    ({ amenities }) => formatAmenity(amenities.find((amenity) => amenity.code === code)),
    (cell, { amenities }, { now }) => {
      const stored = amenities.find((amenity) => amenity.code === code)
      const read = parseAmenity(cell, code, now, stored)
      if ('reason' in read) return read.reason
      const others = amenities.filter((amenity) => amenity.code !== code)
      if (read.value === undefined) return { amenities: others }
      const place = (amenity: { code: string }) => order.indexOf(amenity.code)
      return { amenities: [...others, read.value].sort((one, other) => place(one) - place(other)) }
    }
  )

const placeholderFields = column(
  PLACEHOLDER_FIELDS,
  (facts) => facts.placeholder_fields.join('、'),
  (cell) => {
    const names = [...new Set(cell.normalize('NFKC').split(/[\s,、;]+/))].filter((name) => name !== '')
    const unknown = names.find((name) => !FIELD_NAMES.includes(name))
    if (unknown === undefined) return { placeholder_fields: names }
    return `没有名为“${unknown}”的字段，请用这些名字，以顿号隔开：${FIELD_NAMES.join('、')}`
  }
)

const lastVerifiedAt = column(
  LAST_VERIFIED_AT,
  ({ last_verified_at }) => (last_verified_at === null ? '' : formatLocalTime(last_verified_at)),
  (cell, facts, { now }) => {
    if (cell === '') return { last_verified_at: null }
    const last_verified_at = parseLocalTime(cell)
    if (last_verified_at === undefined) return `请写成${TIME_HINT}，没有核实过请留空`
    const future = futureReason(last_verified_at, now)
    if (future !== undefined) return `${LAST_VERIFIED_AT} ${future}`
    // Excel takes the cell for a time, and shows and saves it without its seconds.
    const has_lost_seconds =
      facts.last_verified_at !== null && startOfMinute(facts.last_verified_at) === last_verified_at
    return has_lost_seconds ? {} : { last_verified_at }
  }
)

const version = column(
  '版本',
  (facts) => String(facts.version),
  (cell, facts, { is_new }) => {
    if (cell === '') return {}
    const given = parseWholeNumber(cell)
    if (is_new) {
      return given === 1 ? {} : '系统里没有这个编码的驿站：新增请把版本留空；若是修改，请核对编码'
    }
    return given === facts.version
      ? {}
      : `导出之后有人改过这座驿站（现在是第 ${facts.version} 版）：请重新导出，再改一次`
  }
)
