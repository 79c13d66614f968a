/** What looks like abuse, with how it is called. */
export const SIGNAL_KIND_LABELS = {
  approvals_out_of_line: '审核人与被审核人往来异常',
  impossible_travel: '两次签到之间来不及赶到',
  filing_burst: '短时间内集中补录',
  long_day: '一天的时长过长',
  code_passed_on: '过期的签到码被多台设备扫描',
  many_devices: '一人用多台设备扫同一个码',
  not_me: '本人称不是自己'
} as const
export type SignalKind = keyof typeof SIGNAL_KIND_LABELS
export const SIGNAL_KINDS = Object.keys(SIGNAL_KIND_LABELS) as SignalKind[]

export const SIGNAL_STATUSES = ['open', 'settled'] as const
export type SignalStatus = (typeof SIGNAL_STATUSES)[number]

/** What staff found out: it was abuse, an honest mistake, or nothing of the kind. */
export const SIGNAL_FINDINGS = ['confirmed', 'mistake', 'harmless'] as const
export type SignalFinding = (typeof SIGNAL_FINDINGS)[number]

/** Counts, distances and times; never anything about a person but ids. */
export type SignalEvidence = Record<string, string | number>

/** A signal as a rule raises it. */
export interface Raised {
  kind: SignalKind
  area_code: string
  /** The same for the same occurrence, whenever it is found again. */
  about: string
  person_id: string | null
  staff_id: string | null
  record_id: string | null
  shift_id: string | null
  evidence: SignalEvidence
}

const NOBODY = { person_id: null, staff_id: null, record_id: null, shift_id: null }

/**
 * A member of staff who approves one worker's records again and again stands out from what is usual. Fewer than these are
 * no pattern; with a few pairs only nothing is usual yet. Where somebody approves for a whole community, many pairs grow
 * alike, so the usual grows with them and nobody stands out.
 */
export const PAIR_RECORDS_MIN = 8
export const PAIR_TIMES_USUAL = 4
export const PAIRS_MIN = 5

export interface ApprovalPair {
  decided_by: string
  person_id: string
  area_code: string
  record_count: number
  worked_minutes: number
}

/** Pairs of one month that have several times as many approvals as the pair in the middle. @param month `2026-11` */
export function pairsOutOfLine(pairs: readonly ApprovalPair[], month: string): Raised[] {
  if (pairs.length < PAIRS_MIN) return []
  const usual_record_count = middleOf(pairs.map(({ record_count }) => record_count))
  return pairs
    .filter(
      ({ record_count }) => record_count >= PAIR_RECORDS_MIN && record_count >= PAIR_TIMES_USUAL * usual_record_count
    )
    .map(({ decided_by, person_id, area_code, record_count, worked_minutes }) => ({
      ...NOBODY,
      kind: 'approvals_out_of_line' as const,
      area_code,
      about: `${decided_by} ${person_id} ${month}`,
      person_id,
      staff_id: decided_by,
      evidence: { month, record_count, worked_minutes, usual_record_count }
    }))
}

/** The lower of the two in the middle where there are as many on either side. */
const middleOf = (counts: readonly number[]): number =>
  [...counts].sort((one, other) => one - other)[Math.floor((counts.length - 1) / 2)] ?? 0

/**
 * Nobody gets through the town faster than this, on whatever they ride. Places are told with an error of some hundred
 * metres, so shorter ways say nothing.
 */
export const SPEED_KMH_MAX = 80
export const TRAVEL_M_MIN = 2_000
/** Whoever has more time than this gets anywhere in the district. */
export const TRAVEL_HOURS_MAX = 3

export interface Journey {
  person_id: string
  area_code: string
  from_shift_id: string
  shift_id: string
  left_at: Date
  arrived_at: Date
  distance_m: number
}

/** Where two codes were scanned in the name of one person, and nobody can have been at both. */
export const impossibleJourneys = (journeys: readonly Journey[]): Raised[] =>
  journeys
    .filter(
      ({ distance_m, left_at, arrived_at }) =>
        distance_m >= TRAVEL_M_MIN && secondsNeeded(distance_m) > secondsBetween(left_at, arrived_at)
    )
    .map((journey) => ({
      ...NOBODY,
      kind: 'impossible_travel' as const,
      area_code: journey.area_code,
      about: `${journey.person_id} ${journey.from_shift_id} ${journey.shift_id}`,
      person_id: journey.person_id,
      shift_id: journey.shift_id,
      evidence: {
        from_shift_id: journey.from_shift_id,
        distance_m: Math.round(journey.distance_m),
        available_seconds: secondsBetween(journey.left_at, journey.arrived_at),
        needed_seconds: secondsNeeded(journey.distance_m)
      }
    }))

const METRES_PER_SECOND_MAX = (SPEED_KMH_MAX * 1000) / 3600
const secondsNeeded = (distance_m: number): number => Math.ceil(distance_m / METRES_PER_SECOND_MAX)
const secondsBetween = (from: Date, to: Date): number => Math.floor((to.getTime() - from.getTime()) / 1000)

/** So many records of one person that one other, or they themselves, enter within an hour of the clock. */
export const BURST_RECORDS_MIN = 10

export interface Filings {
  filed_by: string
  person_id: string
  area_code: string
  /** When the hour began. */
  hour: Date
  record_count: number
  worked_minutes: number
}

export const filingBursts = (filings: readonly Filings[]): Raised[] =>
  filings
    .filter(({ record_count }) => record_count >= BURST_RECORDS_MIN)
    .map(({ filed_by, person_id, area_code, hour, record_count, worked_minutes }) => ({
      ...NOBODY,
      kind: 'filing_burst' as const,
      area_code,
      about: `${filed_by} ${person_id} ${hour.toISOString()}`,
      person_id,
      staff_id: filed_by === person_id ? null : filed_by,
      evidence: { hour: hour.toISOString(), record_count, worked_minutes }
    }))

/** Volunteers work beside their work: more than this on one day is hardly theirs. */
export const DAY_MINUTES_MAX = 12 * 60

export interface WorkedDay {
  person_id: string
  area_code: string
  day: string
  record_count: number
  worked_minutes: number
}

export const longDays = (days: readonly WorkedDay[]): Raised[] =>
  days
    .filter(({ worked_minutes }) => worked_minutes > DAY_MINUTES_MAX)
    .map(({ person_id, area_code, day, record_count, worked_minutes }) => ({
      ...NOBODY,
      kind: 'long_day' as const,
      area_code,
      about: `${person_id} ${day}`,
      person_id,
      evidence: { day, record_count, worked_minutes }
    }))

/** A code that is too old and comes from several devices all the same has been photographed and passed on. */
export const STALE_SESSIONS_MIN = 3
/** A person holds one device to a code. */
export const SESSIONS_OF_ONE_MIN = 2

export interface Scans {
  shift_id: string
  area_code: string
  direction: string
  code_number: number
  /** Whose; null where scans of several are counted. */
  person_id: string | null
  session_count: number
}

export const codesPassedOn = (scans: readonly Scans[]): Raised[] =>
  scans
    .filter(({ session_count }) => session_count >= STALE_SESSIONS_MIN)
    .map((one) => ({ ...NOBODY, kind: 'code_passed_on' as const, ...ofCode(one) }))

export const devicesOfOne = (scans: readonly Scans[]): Raised[] =>
  scans
    .filter(({ session_count }) => session_count >= SESSIONS_OF_ONE_MIN)
    .map((one) => ({ ...NOBODY, kind: 'many_devices' as const, ...ofCode(one), person_id: one.person_id }))

const ofCode = ({ shift_id, area_code, direction, code_number, person_id, session_count }: Scans) => ({
  area_code,
  about: [shift_id, direction, code_number, person_id ?? ''].join(' ').trim(),
  shift_id,
  evidence: { direction, session_count }
})

/** What a worker says of a record that stands in their name. */
export const notMe = (record: { id: string; person_id: string; area_code: string }): Raised => ({
  ...NOBODY,
  kind: 'not_me',
  area_code: record.area_code,
  about: record.id,
  person_id: record.person_id,
  record_id: record.id,
  evidence: {}
})

/** In one sentence why it was raised, for whoever looks into it. */
export function reasonOf(kind: SignalKind, evidence: SignalEvidence): string {
  const { record_count, worked_minutes } = evidence
  switch (kind) {
    case 'approvals_out_of_line':
      return `${evidence['month']} 月内审核通过同一人 ${record_count} 条记录（${worked_minutes} 分钟），一般为 ${evidence['usual_record_count']} 条。`
    case 'impossible_travel':
      return `两处相距 ${evidence['distance_m']} 米，至少要 ${evidence['needed_seconds']} 秒，而两次签到相隔 ${evidence['available_seconds']} 秒。`
    case 'filing_burst':
      return `一小时内为同一人补录 ${record_count} 条记录（${worked_minutes} 分钟）。`
    case 'long_day':
      return `${evidence['day']} 一天共 ${record_count} 条记录、${worked_minutes} 分钟。`
    case 'code_passed_on':
      return `同一个过期的签到码被 ${evidence['session_count']} 台设备扫描。`
    case 'many_devices':
      return `一个人用 ${evidence['session_count']} 台设备扫了同一个签到码。`
    case 'not_me':
      return '本人称这条服务记录不是自己的。'
  }
}

/** So many days are looked through at once, and so many unless others are asked for. */
export const SCAN_DAYS_MAX = 31
export const SCAN_DAYS_USUAL = 7

/** What one look finds of each kind at most; what is left is found where fewer days are looked through. */
export const FOUND_MAX = 1_000
/** So many ways are looked at for those that nobody can have gone, which are few among them. */
export const MOVES_MAX = 20_000

/** The months that days lie in, each as `2026-11`. @param from @param to dates, both included */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = []
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = nextMonth(month)) months.push(month)
  return months
}

export function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}
