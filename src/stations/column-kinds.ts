import type { StationFacts } from './facts.ts'
import { textFault } from './rules/cell-texts.ts'
import type { CoordinateSystem } from './rules/positions.ts'

/** What is wrong with a cell: where, and one Chinese sentence that says what to write. */
export interface CellIssue {
  column: string
  reason: string
}

/** What a row's cells are read and written by. */
export interface RowContext {
  /** The system that the row's own cell names. */
  crs: CoordinateSystem
  /** The file brings a station that is not stored yet. */
  is_new: boolean
  /** Milliseconds since 1970: nobody has seen anything later. */
  now: number
}

/** What the cells say differently from the facts, or what is wrong with them. */
export type Reading = Partial<StationFacts> | CellIssue[]

/** One or more neighbouring columns that are written and read together. */
export interface Field {
  headers: readonly string[]
  /** Columns that may be missing where the field's other ones are there. */
  optional?: readonly string[]
  /** A new station cannot do without. */
  is_required?: boolean
  /** One text for each column. */
  write: (facts: StationFacts, crs: CoordinateSystem) => string[]
  /** @param cells one for each column, undefined where the file lacks it */
  read: (cells: readonly (string | undefined)[], facts: StationFacts, context: RowContext) => Reading
}

/** A field of one column. Reading answers with the changed facts or the sentence that says what to write. */
export function column(
  header: string,
  write: (facts: StationFacts) => string,
  read: (cell: string, facts: StationFacts, context: RowContext) => Partial<StationFacts> | string,
  is_required = false
): Field {
  return {
    headers: [header],
    is_required,
    write: (facts) => [write(facts)],
    read: ([cell = ''], facts, context) => {
      const reading = read(cell.trim(), facts, context)
      return typeof reading === 'string' ? [{ column: header, reason: reading }] : reading
    }
  }
}

type KeyOf<Value> = { [Key in keyof StationFacts]: StationFacts[Key] extends Value ? Key : never }[keyof StationFacts]
type TextKey = KeyOf<string | null>
type NumberKey = KeyOf<number | null>

export const text = (header: string, key: TextKey, least: number, most: number): Field =>
  column(
    header,
    (facts) => facts[key] ?? '',
    (cell) => {
      if (cell === '') return { [key]: null }
      const fault = textFault(cell, least, most)
      return fault === undefined ? { [key]: cell } : `${header}${fault}`
    }
  )

export const requiredText = (header: string, key: 'name', least: number, most: number): Field => {
  const field = text(header, key, least, most)
  return {
    ...field,
    is_required: true,
    read: (cells, facts, context) =>
      (cells[0] ?? '').trim() === ''
        ? [{ column: header, reason: `请填写${header}` }]
        : field.read(cells, facts, context)
  }
}

export const wholeNumber = (header: string, key: NumberKey, least: number, most: number): Field =>
  column(
    header,
    (facts) => String(facts[key] ?? ''),
    (cell) => {
      if (cell === '') return { [key]: null }
      const value = parseWholeNumber(cell)
      if (value === undefined || value < least || value > most) {
        return `请填写 ${least} 到 ${most} 之间的整数，不清楚请留空`
      }
      return { [key]: value }
    }
  )

export function parseWholeNumber(cell: string): number | undefined {
  const plain = cell.normalize('NFKC')
  return /^\d{1,9}$/.test(plain) ? Number(plain) : undefined
}

/** A choice written as a Chinese word, read from that or from the code that the API uses. */
export const choice = <Key extends 'lifecycle' | 'position_quality' | 'host_venue_kind' | 'provenance'>(
  header: string,
  key: Key,
  words: Record<StationFacts[Key], string>
): Field =>
  column(
    header,
    (facts) => words[facts[key]],
    (cell, _, { is_new }) => {
      if (cell === '' && is_new) return {}
      const code = codeOf(words, cell)
      return code === undefined ? oneOf(words) : { [key]: code }
    }
  )

export const codeOf = <Code extends string>(words: Record<Code, string>, cell: string): Code | undefined => {
  const codes = Object.keys(words) as Code[]
  return codes.find((code) => words[code] === cell || code === cell.toLowerCase())
}

export const oneOf = (words: Record<string, string>): string => `请填写${Object.values(words).join('、')}之一`
