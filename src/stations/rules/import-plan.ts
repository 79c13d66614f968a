/** What an import would do, row by row, decided before anything is written. */
import { realmOfArea } from '../../actor.ts'
import { SpreadsheetError } from '../../spreadsheets/error.ts'
import { nameKey, nearestName } from '../../spreadsheets/names.ts'
import type { Table, TableRow } from '../../spreadsheets/read.ts'
import type { CellIssue, Field, RowContext } from '../column-kinds.ts'
import { AREA_CODE, CODE, LAST_VERIFIED_AT, LIFECYCLE, PLACEHOLDER_FIELDS } from '../columns.ts'
import type { StationFacts } from '../facts.ts'
import { CRS, parseCrs, USUAL_CRS } from '../position-columns.ts'
import { isFinal } from './lifecycles.ts'
import { type ProvenanceIssue, provenanceIssues } from './provenances.ts'

export type Outcome = 'inserted' | 'updated' | 'unchanged' | 'failed'

export interface CellChange {
  column: string
  before: string
  after: string
}

export interface PlannedRow {
  /** As Excel counts: the header is row 1. */
  number: number
  code: string
  outcome: Outcome
  /** As stored; undefined where it is not stored yet. */
  before: StationFacts | undefined
  /** As the row wants it, without version and time of the change. */
  after: StationFacts
  /** Empty for a new station, where everything is new. */
  changes: CellChange[]
  errors: CellIssue[]
}

/** The places of the columns in the file, by the headers that we use. */
export type Places = ReadonlyMap<string, number>

/** @throws SpreadsheetError where the header lacks a column, or has one that nobody knows */
export function placeColumns(header: readonly string[], fields: readonly Field[]): Places {
  const known = new Map(fields.flatMap(({ headers }) => headers).map((name) => [nameKey(name), name]))
  const places = new Map<string, number>()
  for (const [place, given] of header.entries()) {
    const name = known.get(nameKey(given))
    if (name === undefined) throw unknownColumn(given, [...known.values()])
    if (places.has(name)) throw new SpreadsheetError(`列名“${name}”出现了两次，请删去一列。`)
    places.set(name, place)
  }
  if (!places.has(CODE)) throw new SpreadsheetError(`缺少“${CODE}”列，不知道每一行是哪座驿站，请补上。`)
  for (const { headers, optional = [] } of fields) {
    const missing = headers.filter((name) => !places.has(name) && !optional.includes(name))
    if (missing.length === 0 || !headers.some((name) => places.has(name))) continue
    throw new SpreadsheetError(`“${headers.join('、')}”要一起写，请补上“${missing.join('、')}”列。`)
  }
  return places
}

function unknownColumn(name: string, known: string[]): SpreadsheetError {
  const near = nearestName(name, known)
  return new SpreadsheetError(
    near === undefined
      ? `不认识“${name}”这一列，请删去，或改成模板里的列名。`
      : `不认识“${name}”这一列，是不是“${near}”？请改正列名或删去这一列。`
  )
}

export const codeOfRow = ({ cells }: TableRow, places: Places): string => (cells[places.get(CODE) ?? -1] ?? '').trim()

/**
 * @param stored the stations that the table names, by code
 * @param now milliseconds since 1970
 */
export function planRows(
  { rows }: Table,
  places: Places,
  stored: ReadonlyMap<string, StationFacts>,
  fields: readonly Field[],
  now: number
): PlannedRow[] {
  const same = Map.groupBy(rows, (row) => codeOfRow(row, places))
  return rows.map((row) => {
    const code = codeOfRow(row, places)
    const planned = planRow(row, code, places, stored.get(code), fields, now)
    const others = (same.get(code) ?? []).filter(({ number }) => number !== row.number)
    if (code === '' || others.length === 0) return planned
    const reason = `与第 ${others.map(({ number }) => number).join('、')} 行重复，一座驿站只写一行`
    return failedRow(planned, [{ column: CODE, reason }, ...planned.errors])
  })
}

function planRow(
  { number, cells }: TableRow,
  code: string,
  places: Places,
  before: StationFacts | undefined,
  fields: readonly Field[],
  now: number
): PlannedRow {
  const cellOf = (name: string): string | undefined => {
    const place = places.get(name)
    return place === undefined ? undefined : (cells[place] ?? '')
  }
  const context: RowContext = { crs: parseCrs(cellOf(CRS) ?? '') ?? USUAL_CRS, is_new: before === undefined, now }
  let after = before ?? newStation(code)
  const changes: CellChange[] = []
  const errors: CellIssue[] = []
  for (const field of fields) {
    const reading = readField(field, field.headers.map(cellOf), before, after, context)
    if (Array.isArray(reading)) errors.push(...reading)
    else {
      after = { ...after, ...reading.facts }
      changes.push(...reading.changes)
    }
  }
  for (const issue of contradictions(before, after)) {
    if (!errors.some(({ column }) => column === issue.column)) errors.push(issue)
  }
  // Whatever was said of the lifecycle before is not why it is what it is now.
  if (before?.lifecycle !== after.lifecycle) after = { ...after, lifecycle_reason: null }
  const planned = { number, code, before, after, changes, errors }
  if (errors.length > 0) return failedRow(planned, errors)
  return { ...planned, outcome: before === undefined ? 'inserted' : changes.length > 0 ? 'updated' : 'unchanged' }
}

export const failedRow = (row: Omit<PlannedRow, 'outcome'>, errors: CellIssue[]): PlannedRow => ({
  ...row,
  outcome: 'failed',
  changes: [],
  errors
})

interface FieldChange {
  facts: Partial<StationFacts>
  changes: CellChange[]
}

const NOTHING: FieldChange = { facts: {}, changes: [] }

/**
 * A cell that says what an export of the stored station would say changes nothing, even where the stored value is
 * finer than its text or would not be accepted today. So an untouched export is unchanged by its nature.
 */
function readField(
  { headers, optional = [], is_required = false, write, read }: Field,
  cells: (string | undefined)[],
  before: StationFacts | undefined,
  facts: StationFacts,
  context: RowContext
): FieldChange | CellIssue[] {
  if (cells.every((cell) => cell === undefined)) {
    if (before !== undefined || !is_required) return NOTHING
    return headers
      .filter((column) => !optional.includes(column))
      .map((column) => ({ column, reason: `新增驿站要有“${column}”列，请补上并填写` }))
  }
  if (before === undefined) {
    const reading = read(cells, facts, context)
    return Array.isArray(reading) ? reading : { facts: reading, changes: [] }
  }
  const stored = write(before, context.crs)
  if (cells.every((cell, place) => cell === undefined || cell === stored[place])) return NOTHING
  const reading = read(cells, facts, context)
  if (Array.isArray(reading)) return reading
  const wanted = write({ ...facts, ...reading }, context.crs)
  const changes = headers
    .map((column, place) => ({ column, before: stored[place] ?? '', after: wanted[place] ?? '' }))
    .filter((change) => change.before !== change.after)
  return changes.length === 0 ? NOTHING : { facts: reading, changes }
}

/** What the database would refuse, and what no import may do, where each cell alone is fine. */
function contradictions(before: StationFacts | undefined, after: StationFacts): CellIssue[] {
  const issues: CellIssue[] = []
  if (before !== undefined && isFinal(before.lifecycle) && after.lifecycle !== before.lifecycle) {
    issues.push({ column: LIFECYCLE, reason: '已撤销的驿站不能恢复，编码也不再使用：请保留“撤销”，另用新编码建站' })
  }
  if (before !== undefined && realmOfArea(before.area_code) !== realmOfArea(after.area_code)) {
    issues.push({ column: AREA_CODE, reason: '这个编码属于沙盒或已属于真实的驿站，不能在两者之间移动：请换一个编码' })
  }
  for (const issue of provenanceIssues(after)) issues.push(contradiction[issue])
  return issues
}

const contradiction: Record<ProvenanceIssue, CellIssue> = {
  placeholders_left: { column: PLACEHOLDER_FIELDS, reason: '资料来源是“已核实”时这一格应当留空' },
  verification_not_dated: { column: LAST_VERIFIED_AT, reason: '资料来源是“已核实”时请填写核实时间' }
}

/** What a station is that nothing was said about. */
export const newStation = (code: string): StationFacts => ({
  code,
  area_code: '',
  name: '',
  name_en: null,
  name_pinyin: '',
  address: null,
  directions: null,
  lng: 0,
  lat: 0,
  position_quality: 'approximate',
  host_venue_kind: 'other',
  floor_area_m2: null,
  seats: null,
  phone: null,
  lifecycle: 'operating',
  lifecycle_reason: null,
  weekly_hours: null,
  holiday_policy: { on_holidays: 'as_usual', holiday_hours: null, on_makeup_workdays: 'as_usual' },
  hours_exceptions: [],
  amenities: [],
  alerts: [],
  states: [],
  // Nothing counts as verified because somebody forgot to say that it is not.
  provenance: 'placeholder',
  placeholder_fields: [],
  last_verified_at: null,
  version: 0,
  updated_at: 0
})
