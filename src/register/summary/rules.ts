import { sumOf } from '../../sums.ts'
import {
  BUSINESS_KINDS,
  type BusinessKind,
  OCCUPATIONS,
  type Occupation,
  SECTORS,
  type Sector,
  type SubjectKind
} from '../rules/codes.ts'

/** The months by which a period is counted. */
export interface Months {
  /** The last of the period: its end is what the figures are of. */
  last: string
  /** The last of the period before, which they are compared with. */
  before: string
}

export interface Period {
  /** As it is asked for: `2023-Q1` or `2023-03`. */
  period: string
  /** The one before, of the same length. */
  compared_with: string
  months: Months
  /** All months of the period, and its last day. */
  within: string[]
  last_day: string
}

/** A quarter or a month of the years that are written with four digits. */
export const PERIOD_PATTERN = '^[1-9][0-9]{3}-(Q[1-4]|0[1-9]|1[0-2])$'

const MONTHS_PER_YEAR = 12
const MONTHS_PER_QUARTER = 3

/** @param period as the pattern has it */
export function readPeriod(period: string): Period {
  const [year = '', part = ''] = period.split('-')
  const is_quarter = part.startsWith('Q')
  const month = is_quarter ? Number(part.slice(1)) * MONTHS_PER_QUARTER : Number(part)
  const last = Number(year) * MONTHS_PER_YEAR + month - 1
  const length = is_quarter ? MONTHS_PER_QUARTER : 1
  const before = last - length
  return {
    period,
    compared_with: is_quarter ? quarterAt(before) : monthAt(before),
    months: { last: monthAt(last), before: monthAt(before) },
    within: Array.from({ length }, (_, place) => monthAt(before + 1 + place)),
    last_day: `${monthAt(last)}-${daysOf(last)}`
  }
}

const yearAt = (month: number): string => String(Math.floor(month / MONTHS_PER_YEAR)).padStart(4, '0')

const monthAt = (month: number): string => `${yearAt(month)}-${String((month % MONTHS_PER_YEAR) + 1).padStart(2, '0')}`

const daysOf = (month: number): number =>
  new Date(Date.UTC(Math.floor(month / MONTHS_PER_YEAR), (month % MONTHS_PER_YEAR) + 1, 0)).getUTCDate()

const quarterAt = (month: number): string =>
  `${yearAt(month)}-Q${Math.floor((month % MONTHS_PER_YEAR) / MONTHS_PER_QUARTER) + 1}`

/**
 * How a subject stands at the end of a period, beside the end of the one before, or what is so of those who are present.
 */
export type Standing =
  | 'present'
  | 'new'
  | 'left'
  | 'changed'
  | 'paired'
  | 'unpaired'
  | 'signed'
  | 'unsigned'
  | 'signed_latest'

/** Which subjects a figure counts. */
export interface Figure {
  kind: SubjectKind
  standing: Standing
  sector?: Sector
  occupation_or_kind?: Occupation | BusinessKind
}

type NamedFigure = [name: string, figure: Figure]

const figuresOf = (part: string, kind: SubjectKind): NamedFigure[] => [
  [`${part}.count`, { kind, standing: 'present' }],
  [`${part}.new`, { kind, standing: 'new' }],
  [`${part}.left`, { kind, standing: 'left' }],
  [`${part}.changed`, { kind, standing: 'changed' }],
  ...SECTORS.map((sector): NamedFigure => [`${part}.by_sector.${sector}`, { kind, standing: 'present', sector }])
]

const figuresBy = (part: string, kind: SubjectKind, codes: readonly (Occupation | BusinessKind)[]) =>
  codes.map((code): NamedFigure => [`${part}.${code}`, { kind, standing: 'present', occupation_or_kind: code }])

/** Every figure that has a list behind it, by where it stands in the summary. */
export const FIGURES: ReadonlyMap<string, Figure> = new Map([
  ...figuresOf('workers', 'worker'),
  ...figuresBy('workers.by_occupation', 'worker', OCCUPATIONS),
  ...figuresOf('businesses', 'business'),
  ...figuresBy('businesses.by_kind', 'business', BUSINESS_KINDS),
  ['pairing.workers.paired', { kind: 'worker', standing: 'paired' }],
  ['pairing.workers.unpaired', { kind: 'worker', standing: 'unpaired' }],
  ['pairing.businesses.paired', { kind: 'business', standing: 'paired' }],
  ['pairing.businesses.unpaired', { kind: 'business', standing: 'unpaired' }],
  ['pledges.signed', { kind: 'worker', standing: 'signed' }],
  ['pledges.unsigned', { kind: 'worker', standing: 'unsigned' }],
  ['pledges.signed_latest', { kind: 'worker', standing: 'signed_latest' }]
])

/** How many subjects are alike, at the end of a period and at the end of the one before. */
export interface SubjectsAlike {
  subject_kind: SubjectKind
  sector: Sector
  occupation_or_kind: Occupation | BusinessKind
  present: number
  present_before: number
}

/** Of how many who were present before something else was recorded since, and how many of these are present still. */
export interface SubjectsRecorded {
  subject_kind: SubjectKind
  recorded: number
  present: number
}

export interface SubjectFigures {
  count: number
  new: number
  left: number
  changed: number
}

/** Who was there before and still is has either changed or not; all others have come or gone. */
export function compare(alike: readonly SubjectsAlike[], recorded: readonly SubjectsRecorded[]): SubjectFigures {
  const count = sumOf(alike, ({ present }) => present)
  const count_before = sumOf(alike, ({ present_before }) => present_before)
  const changed = sumOf(recorded, ({ present }) => present)
  const left = sumOf(recorded, (some) => some.recorded) - changed
  return { count, new: count - (count_before - left), left, changed }
}

/** How many there are with each of the codes, also where there are none. */
export const countBy = <Code extends string, Alike>(
  codes: readonly Code[],
  alike: readonly Alike[],
  codeOf: (one: Alike) => string,
  numberOf: (one: Alike) => number
) =>
  Object.fromEntries(
    codes.map((code) => [
      code,
      sumOf(
        alike.filter((one) => codeOf(one) === code),
        numberOf
      )
    ])
  ) as Record<Code, number>
