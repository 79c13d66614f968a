/**
 * What cells of a spreadsheet say about a station, as text and back. Reading is more generous than writing,
 * because cells are typed by hand, and Excel rewrites dates its own way: `2026/11/20 8:00`.
 */
import { dayNumberOf } from '../../calendar/rules.ts'
import { formatTime, parseTime, startOfMinute } from '../../calendar/times.ts'
import type { StationAmenity } from '../facts.ts'
import type { Condition } from '../tables.ts'
import { daySpanIssues, type HoursException, type HoursIssue } from './hours.ts'
import { formatSpans, parseSpans } from './hours-text.ts'

/** A value, or one Chinese sentence that says what to write. */
export type Read<Value> = { value: Value } | { reason: string }

/** `2026-11-20 08:00` in the time of the place; seconds only where there are any. */
export const formatLocalTime = (epoch_ms: number): string =>
  formatTime(epoch_ms).slice(0, 19).replace('T', ' ').replace(/:00$/, '')

const LOCAL_TIME = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})[ T]+(\d{1,2}):(\d{2})(?::(\d{2}))?$/
const OFFSET = '+08:00'
const YEAR_MIN = 2000
const YEAR_MAX = 2099

export const TIME_HINT = '“年-月-日 时:分”，例如 2026-11-20 08:00'

/** Milliseconds since 1970 of a local time, or of one with its offset; undefined where it is neither. */
export function parseLocalTime(text: string): number | undefined {
  const plain = text.normalize('NFKC').trim()
  const [, year = '', month = '', day = '', hour = '', minute = '', second = '00'] = LOCAL_TIME.exec(plain) ?? []
  const time =
    year === '' ? plain : `${year}-${padded(month)}-${padded(day)}T${padded(hour)}:${minute}:${second}${OFFSET}`
  return parseNearTime(time)
}

/** Milliseconds since 1970 of an RFC 3339 time of this century; undefined where it is none. */
export function parseNearTime(text: string): number | undefined {
  const year = Number(text.slice(0, 4))
  return year >= YEAR_MIN && year <= YEAR_MAX ? parseTime(text) : undefined
}

// Clocks of people and servers differ a little.
const CLOCK_DIFFERENCE_MILLISECONDS_MAX = 5 * 60_000

/** Whether nobody can have seen it yet. */
export const isStillToCome = (seen_at: number, now: number): boolean =>
  seen_at > now + CLOCK_DIFFERENCE_MILLISECONDS_MAX

/** What is wrong with the time of something that somebody has seen; undefined where nothing is. */
export const futureReason = (seen_at: number, now: number): string | undefined =>
  isStillToCome(seen_at, now) ? `${formatLocalTime(seen_at)} 还没有到，请改成实际的时间` : undefined

const padded = (digits: string): string => digits.padStart(2, '0')

const CONDITION_WORDS: Record<Exclude<Condition, 'unknown'>, string> = { working: '正常', broken: '故障' }
const THERE = '有'
const NOT_THERE = ['', '无', '没有']
const QUANTITY_MAX = 10_000
const AMENITY_HINT = `没有请留空；有请写“${THERE}”或数量，例如 2；需要记录状况时写“2 正常 2026-11-20 08:00”或“${THERE} 故障 2026-11-20 08:00”`

/** `2`, `有`, `2 正常 2026-11-20 08:00`; empty where the station does not have it. */
export function formatAmenity(amenity: StationAmenity | undefined): string {
  if (amenity === undefined) return ''
  const quantity = String(amenity.quantity ?? THERE)
  if (amenity.condition === 'unknown' || amenity.observed_at === null) return quantity
  return `${quantity} ${CONDITION_WORDS[amenity.condition]} ${formatLocalTime(amenity.observed_at)}`
}

/**
 * Undefined as value: the station does not have it. What was seen after the cell's own observation stays as it is:
 * observations raise no version, so a sheet does not tell by that how old it is.
 * @param stored the same equipment as it is known now
 */
export function parseAmenity(
  text: string,
  code: string,
  now: number,
  stored?: StationAmenity
): Read<StationAmenity | undefined> {
  const plain = text.normalize('NFKC').trim()
  if (NOT_THERE.includes(plain)) return { value: undefined }
  const [, count, condition_word, time] = /^(有|\d+)(?:\s*(正常|故障)(?:\s+(.+))?)?$/.exec(plain) ?? []
  if (count === undefined) return { reason: AMENITY_HINT }
  const quantity = count === THERE ? null : Number(count)
  if (quantity !== null && (quantity < 1 || quantity > QUANTITY_MAX)) {
    return { reason: `数量应当在 1 到 ${QUANTITY_MAX} 之间；${AMENITY_HINT}` }
  }
  const known: StationAmenity = stored ?? { code, quantity, condition: 'unknown', observed_at: null }
  if (condition_word === undefined) return { value: { ...known, quantity } }
  const observed_at = parseLocalTime(time ?? '')
  if (observed_at === undefined) return { reason: `状况后面要写明查看时间${TIME_HINT}` }
  const future = futureReason(observed_at, now)
  if (future !== undefined) return { reason: `查看时间 ${future}` }
  const condition = condition_word === CONDITION_WORDS.working ? 'working' : 'broken'
  if (known.observed_at === null || observed_at > known.observed_at)
    return { value: { code, quantity, condition, observed_at } }
  const is_same_time = observed_at >= startOfMinute(known.observed_at)
  if (is_same_time && condition !== known.condition)
    return {
      reason: `${formatLocalTime(observed_at)} 看到的状况与系统里的不同：若是后来又查看过，请把查看时间也改成那一次的`
    }
  return { value: { ...known, quantity } }
}

/** `2026-12-31 休息（设备检修）; 2027-01-02 10:00-16:00`. */
export const formatExceptions = (exceptions: readonly HoursException[]): string =>
  exceptions
    .map(({ date, hours, reason }) => `${date} ${formatSpans(hours)}${reason === null ? '' : `（${reason}）`}`)
    .join('; ')

const EXCEPTION = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})[\s:：]*([^（(]*?)\s*(?:[（(]([\s\S]*)[）)])?$/
const REASON_CHARACTERS_MAX = 200
const EXCEPTIONS_HINT = '请写成“2026-12-31 休息（设备检修）; 2027-01-02 10:00-16:00”这样，几天之间用分号隔开'

/** In the order of the dates. */
export function parseExceptions(text: string): Read<HoursException[]> {
  const exceptions: HoursException[] = []
  for (const part of splitOutsideBrackets(text)) {
    const read = parseException(part)
    if ('reason' in read) return read
    if (exceptions.some(({ date }) => date === read.value.date)) {
      return { reason: `${read.value.date} 写了两次，请合并成一条` }
    }
    exceptions.push(read.value)
  }
  return { value: exceptions.sort((one, other) => (one.date < other.date ? -1 : 1)) }
}

function parseException(part: string): Read<HoursException> {
  const [, year, month, day, spans = '', reason = ''] = EXCEPTION.exec(part) ?? []
  if (year === undefined || month === undefined || day === undefined) {
    return { reason: `看不懂“${part}”：${EXCEPTIONS_HINT}` }
  }
  const date = `${year}-${padded(month)}-${padded(day)}`
  if (dayNumberOf(date) === undefined) return { reason: `没有 ${date} 这一天，请改正日期` }
  const hours = parseSpans(spans)
  if (hours === undefined) return { reason: `看不懂 ${date} 的时间：请写“休息”、“24小时”或“10:00-16:00”这样的时段` }
  const [issue] = daySpanIssues(hours)
  if (issue !== undefined) return { reason: `${date} ${spanReason(issue)}` }
  const fault = reason === '' ? undefined : textFault(reason, 1, REASON_CHARACTERS_MAX)
  if (fault !== undefined) return { reason: `${date} 的原因${fault}` }
  return { value: { date, hours, reason: reason === '' ? null : reason } }
}

/** A reason may hold semicolons and brackets of its own, as long as these match. */
function splitOutsideBrackets(text: string): string[] {
  const parts: string[] = []
  let part = ''
  let depth = 0
  for (const character of text) {
    if (/[（(]/.test(character)) depth += 1
    if (/[）)]/.test(character)) depth -= 1
    if (depth === 0 && /[;；\n]/.test(character)) {
      parts.push(part)
      part = ''
    } else {
      part += character
    }
  }
  return [...parts, part].map((one) => one.trim()).filter((one) => one !== '')
}

/** What to do about a fault in spans that were read from a cell. */
export function spanReason({ issue }: Pick<HoursIssue, 'issue'>): string {
  if (issue === 'overlap') return '有重叠的时段，请合并，或检查跨夜的时段是否压到第二天的开门时间'
  return '开门和关门时间相同；全天开放请写“24小时”，不开放请写“休息”'
}

// A person who pastes from a web page does not see these, and no program that reads the field expects them.
// Those that turn the direction of writing or take no room let one name pass for another.
const INVISIBLE_CHARACTER = /[\p{Cc}\p{Cf}]/u

export const hasInvisibleCharacter = (text: string): boolean => INVISIBLE_CHARACTER.test(text) || !text.isWellFormed()

/** What is wrong with a text, to be read after the name of what it is; undefined where nothing is. */
export function textFault(text: string, least: number, most: number): string | undefined {
  if (hasInvisibleCharacter(text)) return '含有换行、制表符或别的不可见字符，请删去'
  const { length } = [...text]
  if (length < least || length > most) return `应当有 ${least} 到 ${most} 个字，现在有 ${length} 个`
  return undefined
}
