import { SpreadsheetError } from './error.ts'
import { attributeOf, elementPattern, textOfXml, type XmlElement } from './xml.ts'

/** What cells are read by besides what stands in them. */
export interface CellContext {
  /** Texts that many cells share. */
  shared: readonly string[]
  /** Which styles show a number as a date. */
  date_styles: ReadonlySet<number>
  /** Days count from 1904 where the file was begun on an old Macintosh. */
  is_from_1904: boolean
}

/** Beyond these there is nothing that belongs to a table. */
const PLACES_MAX = 1_024

/** The cells of a row as texts; those that are missing are empty. @throws SpreadsheetError */
export function cellTexts({ content }: XmlElement, number: number, context: CellContext): string[] {
  const cells: string[] = []
  let next = 0
  for (const [, attributes = '', inner = ''] of content.matchAll(CELL)) {
    const place = placeOf(attributeOf(attributes, 'r'), next)
    next = place + 1
    const text = textOfCell(attributes, inner, number, context)
    if (text === '') continue
    if (place >= PLACES_MAX) throw new SpreadsheetError('文件展开后太大，请删去表格下方和右侧多余的行和列。')
    while (cells.length < place) cells.push('')
    cells[place] = text
  }
  return cells
}

const CELL = elementPattern('c')
const VALUE = /<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)<\/(?:\w+:)?v>/
const FORMULA = /<(?:\w+:)?f[\s/>]/

function placeOf(address: string | undefined, next: number): number {
  const letters = /^[A-Z]{1,3}/.exec(address ?? '')?.[0]
  if (letters === undefined) return next
  let place = 0
  for (const letter of letters) place = place * 26 + letter.charCodeAt(0) - 64
  return place - 1
}

function textOfCell(attributes: string, inner: string, number: number, context: CellContext): string {
  const type = attributeOf(attributes, 't')
  if (type === 'inlineStr') return textOfRuns(inner)
  const value = VALUE.exec(inner)?.[1]
  if (value === undefined) {
    // Taken for empty it would take away what the cell shows.
    if (FORMULA.test(inner))
      throw new SpreadsheetError(`第 ${number} 行有没有结果的公式：请用 Excel 打开并重新保存，或改成实际内容。`)
    return ''
  }
  if (type === 's') return context.shared[Number(value)] ?? ''
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  if (type === 'str' || type === 'e' || type === 'd') return textOfXml(value)
  if (value === '') return ''
  return numberText(Number(value), Number(attributeOf(attributes, 's') ?? 0), context)
}

const PHONETIC = elementPattern('rPh')
const TEXT = elementPattern('t')

/** The text of a cell or of a shared string: its pieces without what tells how they are spoken. */
export const textOfRuns = (xml: string): string =>
  [...xml.replaceAll(PHONETIC, '').matchAll(TEXT)].map(([, , text = '']) => textOfXml(text)).join('')

/** Excel keeps fifteen digits, so what has more has lost some, and must not pass for whole. */
const WHOLE_MAX = 1e15

function numberText(value: number, style: number, { date_styles, is_from_1904 }: CellContext): string {
  if (date_styles.has(style)) return dateText(value, is_from_1904)
  return Math.abs(value) >= WHOLE_MAX ? value.toExponential(5).replace('e', 'E') : String(value)
}

const DAY_MILLISECONDS = 86_400_000
const SECOND_MILLISECONDS = 1000
const DAY_0 = Date.UTC(1899, 11, 30)
const DAY_0_FROM_1904 = Date.UTC(1904, 0, 1)
/** Until then Excel counts a day that never was: 29 February 1900. */
const FIRST_RIGHT_DAY = 61

/** `2026-11-20`, `2026-11-20 08:00` or `08:00`; seconds only where there are any. */
function dateText(days: number, is_from_1904: boolean): string {
  const right = !is_from_1904 && days >= 1 && days < FIRST_RIGHT_DAY ? days + 1 : days
  // Excel keeps days as fractions, which miss whole seconds by a little.
  const seconds = Math.round((right * DAY_MILLISECONDS) / SECOND_MILLISECONDS)
  const date = new Date((is_from_1904 ? DAY_0_FROM_1904 : DAY_0) + seconds * SECOND_MILLISECONDS)
  if (Number.isNaN(date.getTime()) || days < 0) return String(days)
  const text = date.toISOString()
  const time = text.slice(11, 19).replace(/:00$/, '')
  if (days < 1) return time
  return time === '00:00' ? text.slice(0, 10) : `${text.slice(0, 10)} ${time}`
}

/** The formats that Excel has for dates and times without saying what they are. */
const isDateFormat = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

/** Which styles of a workbook show dates or times. */
export function dateStylesOf(xml: string): Set<number> {
  const formats = new Set<number>()
  for (const [, attributes = ''] of xml.matchAll(elementPattern('numFmt')))
    if (showsDate(textOfXml(attributeOf(attributes, 'formatCode') ?? '')))
      formats.add(Number(attributeOf(attributes, 'numFmtId')))
  const [, , styles = ''] = elementPattern('cellXfs').exec(xml) ?? []
  const found = new Set<number>()
  let style = 0
  for (const [, attributes = ''] of styles.matchAll(elementPattern('xf'))) {
    const format = Number(attributeOf(attributes, 'numFmtId') ?? 0)
    if (isDateFormat(format) || formats.has(format)) found.add(style)
    style += 1
  }
  return found
}

/** A format of a date names parts of one, besides what it writes literally. */
function showsDate(code: string): boolean {
  const parts = code.replaceAll(/\[(h+|m+|s+)\]/gi, '$1').replaceAll(/\[[^\]]*\]|"[^"]*"|\\./g, '')
  return /[ymdhs]/i.test(parts) && !/general/i.test(parts)
}
