import { parentPort, workerData } from 'node:worker_threads'
import { SpreadsheetError } from './error.ts'
import type { TableRow } from './read.ts'
import { CHOICES_SHEET } from './workbook.ts'
import type { XlsxAnswer, XlsxQuestion } from './xlsx.ts'
import { cellTexts, dateStylesOf, textOfRuns } from './xlsx-cells.ts'
import { attributeOf, elementPattern, elementsOf } from './xml.ts'
import { type Archive, openArchive } from './zip.ts'

/** As many rows as a sheet can have. */
const NUMBER_MAX = 1_048_576
const ROWS_PER_ANSWER = 2_000
const SHARED_CHARACTERS_MAX = 50 * 1024 * 1024

/** The cells of the first sheet that is shown, as it is unpacked: nothing of the file stands whole in memory. */
async function read({ bytes, file_name, rows_max }: XlsxQuestion): Promise<void> {
  const archive = openArchive(bytes, file_name)
  if (archive.names.some((name) => name.endsWith('vbaProject.bin')))
    throw new SpreadsheetError(`${file_name} 含有宏，请用 Excel 另存为不含宏的 .xlsx。`)
  const workbook = textOf(archive, 'xl/workbook.xml')
  if (workbook === undefined) throw new SpreadsheetError(`${file_name} 不是 .xlsx 表格，请用 Excel 另存为 .xlsx。`)
  const { path, hidden } = shownSheet(archive, workbook)
  const context = {
    shared: await sharedTexts(archive),
    date_styles: dateStylesOf(textOf(archive, 'xl/styles.xml') ?? ''),
    is_from_1904: /\sdate1904\s*=\s*["'](?:1|true)["']/.test(workbook)
  }
  let rows: TableRow[] = []
  let count = 0
  let number = 0
  const refuseMerged = (xml: string) => {
    const merged = /<(?:\w+:)?mergeCell\s[^>]*\bref\s*=\s*["']([A-Z]+\d+)/.exec(xml)?.[1]
    if (merged === undefined) return
    const where = /[A-Z]+1$/.test(merged) ? '第 1 行的列名' : `第 ${merged.replace(/\D+/, '')} 行`
    throw new SpreadsheetError(`${where}有合并的单元格，请取消合并，每格都填写内容。`)
  }
  for await (const row of elementsOf(archive.pieces(path), 'row', refuseMerged)) {
    const given = Number(attributeOf(row.attributes, 'r'))
    number = given > number && given <= NUMBER_MAX && Number.isInteger(given) ? given : number + 1
    const cells = cellTexts(row, number, context)
    if (!cells.some((cell) => cell.trim() !== '')) continue
    count += 1
    if (count > rows_max + 1) throw new SpreadsheetError(`${file_name} 超过 ${rows_max} 行，请拆成几个文件。`)
    rows.push({ number, cells })
    if (rows.length < ROWS_PER_ANSWER) continue
    answer({ rows })
    rows = []
  }
  answer({ rows })
  answer({ notes: hidden === 0 ? [] : [`有 ${hidden} 张隐藏的工作表没有读取。`] })
}

const textOf = (archive: Archive, name: string): string | undefined => {
  const bytes = archive.read(name)
  return bytes && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString()
}

interface ShownSheet {
  path: string
  /** How many are hidden, besides our own. */
  hidden: number
}

function shownSheet(archive: Archive, workbook: string): ShownSheet {
  const sheets = [...workbook.matchAll(elementPattern('sheet'))].map(([, attributes = '']) => ({
    name: attributeOf(attributes, 'name'),
    id: attributeOf(attributes, 'id'),
    is_hidden: ['hidden', 'veryHidden'].includes(attributeOf(attributes, 'state') ?? '')
  }))
  const shown = sheets.find(({ is_hidden }) => !is_hidden) ?? sheets[0]
  const relations = textOf(archive, 'xl/_rels/workbook.xml.rels') ?? ''
  const relation = [...relations.matchAll(elementPattern('Relationship'))].find(
    ([, attributes = '']) => attributeOf(attributes, 'Id') === shown?.id
  )
  const target = attributeOf(relation?.[1] ?? '', 'Target')
  if (target === undefined) throw new Error('the workbook names no sheet')
  const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
  if (!archive.names.includes(path)) throw new Error('the sheet is not there')
  return { path, hidden: sheets.filter(({ is_hidden, name }) => is_hidden && name !== CHOICES_SHEET).length }
}

async function sharedTexts(archive: Archive): Promise<string[]> {
  const texts: string[] = []
  let characters = 0
  for await (const { content } of elementsOf(archive.pieces('xl/sharedStrings.xml'), 'si')) {
    const text = textOfRuns(content)
    characters += text.length
    if (characters > SHARED_CHARACTERS_MAX) throw new SpreadsheetError('文件展开后太大，请拆成几个文件。')
    texts.push(text)
  }
  return texts
}

function answer(message: XlsxAnswer): void {
  parentPort?.postMessage(message)
}

try {
  await read(workerData as XlsxQuestion)
} catch (error) {
  answer(error instanceof SpreadsheetError ? { refusal: error.message } : { failure: String(error) })
}
