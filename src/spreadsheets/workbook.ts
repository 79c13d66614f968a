import { guard, unguard } from './guards.ts'
import { zipPieces } from './zip-stream.ts'

export interface WorkbookColumn {
  header: string
  /** In characters, as Excel counts. */
  width: number
  is_hidden?: boolean
  /** What may be chosen; other text may be typed only where there are none. */
  choices?: readonly string[]
}

export interface Workbook {
  sheet_name: string
  columns: readonly WorkbookColumn[]
  /** Many rows at once, one text for each column. */
  batches: AsyncIterable<readonly (readonly string[])[]> | Iterable<readonly (readonly string[])[]>
  explanation: { sheet_name: string; lines: readonly string[] }
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export const XLSX_TYPE = `${CONTENT}.sheet`

/** Who fills in more rows than one file may have is told so. */
const ROWS_WITH_CHOICES = 50_001
export const CHOICES_SHEET = '选项'
const EXPLANATION_WIDTH = 100
const TEXT_STYLE = 1
const HEADER_STYLE = 2

/**
 * An XLSX workbook in pieces: the table, what must be known about it, and a hidden sheet with what may be chosen. Every cell
 * is text, which no program takes for a formula and of which none changes a digit.
 */
export const workbookPieces = ({ sheet_name, columns, batches, explanation }: Workbook): AsyncGenerator<Buffer> =>
  zipPieces([
    { name: '[Content_Types].xml', pieces: [CONTENT_TYPES] },
    { name: '_rels/.rels', pieces: [relationships([['officeDocument', 'xl/workbook.xml']])] },
    { name: 'xl/workbook.xml', pieces: [contentsOf([sheet_name, explanation.sheet_name])] },
    {
      name: 'xl/_rels/workbook.xml.rels',
      pieces: [
        relationships([
          ['worksheet', 'worksheets/sheet1.xml'],
          ['worksheet', 'worksheets/sheet2.xml'],
          ['worksheet', 'worksheets/sheet3.xml'],
          ['styles', 'styles.xml']
        ])
      ]
    },
    { name: 'xl/styles.xml', pieces: [STYLES] },
    { name: 'xl/worksheets/sheet2.xml', pieces: explanationSheet(explanation.lines) },
    { name: 'xl/worksheets/sheet3.xml', pieces: choicesSheet(columns) },
    { name: 'xl/worksheets/sheet1.xml', pieces: tableSheet(columns, batches) }
  ])

const CONTENT_TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/>${[1, 2, 3].map((place) => `<Override PartName="/xl/worksheets/sheet${place}.xml" ContentType="${CONTENT}.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/></Types>`

const relationships = (targets: readonly [type: string, target: string][]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(
      ([type, target], place) => `<Relationship Id="rId${place + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`
    )
    .join('')}</Relationships>`

const contentsOf = (names: readonly string[]): string =>
  `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${[...names, CHOICES_SHEET]
    .map(
      (name, place) =>
        `<sheet name="${escaped(name)}" sheetId="${place + 1}"${name === CHOICES_SHEET ? ' state="hidden"' : ''} r:id="rId${place + 1}"/>`
    )
    .join('')}</sheets></workbook>`

const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" xfId="0"/><xf numFmtId="49" fontId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`

function* explanationSheet(lines: readonly string[]): Generator<string> {
  yield `${XML}<worksheet xmlns="${MAIN}"><cols><col min="1" max="1" width="${EXPLANATION_WIDTH}" customWidth="1"/></cols><sheetData>`
  for (const [place, line] of lines.entries()) yield rowXml(place + 1, [line], TEXT_STYLE)
  yield '</sheetData></worksheet>'
}

/** Each list of choices stands in a column of its own, where the rule for the table's column looks for it. */
function* choicesSheet(columns: readonly WorkbookColumn[]): Generator<string> {
  const lists = listsOf(columns)
  const most = Math.max(0, ...lists.map(({ choices }) => choices.length))
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetData>`
  for (let place = 0; place < most; place++)
    yield rowXml(
      place + 1,
      lists.map(({ choices }) => choices[place] ?? ''),
      TEXT_STYLE
    )
  yield '</sheetData></worksheet>'
}

const listsOf = (columns: readonly WorkbookColumn[]) =>
  columns.flatMap(({ choices = [] }, place) => (choices.length === 0 ? [] : [{ place, choices }]))

async function* tableSheet(columns: readonly WorkbookColumn[], batches: Workbook['batches']): AsyncGenerator<string> {
  const widths = columns.map(
    ({ width, is_hidden = false }, place) =>
      `<col min="${place + 1}" max="${place + 1}" width="${width}" style="${TEXT_STYLE}" customWidth="1"${is_hidden ? ' hidden="1"' : ''}/>`
  )
  const header = columns.map((column) => column.header)
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`
  yield rowXml(1, header, HEADER_STYLE)
  let number = 1
  for await (const rows of batches) yield rows.map((cells) => rowXml(++number, cells, TEXT_STYLE)).join('')
  yield `</sheetData>${validations(columns)}</worksheet>`
}

function validations(columns: readonly WorkbookColumn[]): string {
  const rules = listsOf(columns).map(({ place, choices }, list) => {
    const column = columnName(place)
    const source = `'${CHOICES_SHEET}'!$${columnName(list)}$1:$${columnName(list)}$${choices.length}`
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="请从列表中选择" error="请从下拉列表中选择一项。" sqref="${column}2:${column}${ROWS_WITH_CHOICES}"><formula1>${source}</formula1></dataValidation>`
  })
  return rules.length === 0 ? '' : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`
}

function rowXml(number: number, cells: readonly string[], style: number): string {
  let xml = `<row r="${number}">`
  for (const [place, cell] of cells.entries())
    if (cell !== '')
      xml += `<c r="${columnName(place)}${number}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(kept(cell))}</t></is></c>`
  return `${xml}</row>`
}

/** Reading takes one apostrophe away from what looks guarded, so what looks so by itself gets another. */
const kept = (text: string): string => (unguard(text) === text ? text : guard(text))

const LETTERS = 26

export function columnName(place: number): string {
  const last = String.fromCharCode(65 + (place % LETTERS))
  return place < LETTERS ? last : columnName(Math.floor(place / LETTERS) - 1) + last
}

const MARKS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '_x000D_'
}

/** What XML takes for itself, and what Excel would take for the number of a character. */
const escaped = (text: string): string =>
  text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replaceAll(/[&<>"\r]/g, (mark) => MARKS[mark] ?? mark)
