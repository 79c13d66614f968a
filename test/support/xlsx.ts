import { strToU8, zipSync } from 'fflate'

/** A date or a time is Excel's number of days, shown by a style; an error is what a broken formula leaves. */
export type XlsxCell = string | number | boolean | null | { days: number } | { error: string }

export interface XlsxSheet {
  name?: string
  is_hidden?: boolean
  /** By the number of the row, so that rows can be left out. */
  rows: Record<number, XlsxCell[]>
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** The bytes of a workbook as Excel saves it: strings in a table of their own, dates as styled numbers. */
export function makeXlsx(...sheets: XlsxSheet[]): Uint8Array {
  const strings: string[] = []
  const parts: Record<string, string> = {}
  for (const [place, sheet] of sheets.entries()) {
    parts[`xl/worksheets/sheet${place + 1}.xml`] = sheetXml(sheet, strings)
  }
  const names = sheets.map(
    ({ name, is_hidden = false }, place) =>
      `<sheet name="${escaped(name ?? `Sheet${place + 1}`)}" sheetId="${place + 1}" ${is_hidden ? 'state="hidden" ' : ''}r:id="rId${place + 1}"/>`
  )
  const relations = sheets.map(
    (_, place) =>
      `<Relationship Id="rId${place + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${place + 1}.xml"/>`
  )
  return makeZip({
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${names.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}">${relations.join('')}<Relationship Id="rIdS" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="rIdT" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${XML}<sst xmlns="${MAIN}">${strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
    ...parts
  })
}

export const makeZip = (files: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))

function sheetXml({ rows }: XlsxSheet, strings: string[]): string {
  const lines = Object.entries(rows).map(([number, cells]) => {
    const texts = cells.map((cell, place) => cellXml(`${columnName(place)}${number}`, cell, strings))
    return `<row r="${number}">${texts.join('')}</row>`
  })
  return sheetOf(lines.join(''))
}

export const sheetOf = (rows: string): string =>
  `${XML}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`

function cellXml(address: string, cell: XlsxCell, strings: string[]): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return `<c r="${address}" t="s"><v>${strings.push(cell) - 1}</v></c>`
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `<c r="${address}" t="b"><v>${Number(cell)}</v></c>`
  if ('days' in cell) return `<c r="${address}" s="1"><v>${cell.days}</v></c>`
  return `<c r="${address}" t="e"><f>1/0</f><v>${cell.error}</v></c>`
}

function columnName(place: number): string {
  const last = String.fromCharCode(65 + (place % 26))
  return place < 26 ? last : columnName(Math.floor(place / 26) - 1) + last
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
