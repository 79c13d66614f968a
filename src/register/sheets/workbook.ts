import { type WorkbookColumn, workbookPieces } from '../../spreadsheets/workbook.ts'
import type { SubjectKind } from '../rules/codes.ts'
import type { Facts } from '../rules/facts.ts'
import { COLUMNS, ID, REASONS, type SheetReference, VERSION } from './columns.ts'
import { EXPLANATION_SHEET, explanationOf } from './explanation.ts'
import { SHEET_NAMES } from './words.ts'

const HIDDEN_WIDTH = 12
const REASONS_WIDTH = 60

type Batches = Parameters<typeof workbookPieces>[0]['batches']

/** The sheet of the register in its usual columns, or in those of a file that was brought. */
export const sheetPieces = (
  kind: SubjectKind,
  reference: SheetReference,
  batches: Batches,
  headers: readonly string[] = headersOf(kind)
): AsyncGenerator<Buffer> =>
  workbookPieces({
    sheet_name: SHEET_NAMES[kind],
    columns: headers.map((header) => workbookColumn(kind, header, reference)),
    batches,
    explanation: { sheet_name: EXPLANATION_SHEET, lines: explanationOf(kind) }
  })

export const headersOf = (kind: SubjectKind): string[] => [ID, VERSION, ...COLUMNS[kind].map(({ header }) => header)]

/** A subject as a row under `headersOf`. */
export const rowOf = (
  kind: SubjectKind,
  { id, version, facts }: { id: string; version: number; facts: Facts },
  reference: SheetReference
): string[] => [id, String(version), ...COLUMNS[kind].map(({ write }) => write(facts, reference))]

function workbookColumn(kind: SubjectKind, header: string, reference: SheetReference): WorkbookColumn {
  if (header === REASONS) return { header, width: REASONS_WIDTH }
  const column = COLUMNS[kind].find((one) => one.header === header)
  if (column === undefined) return { header, width: HIDDEN_WIDTH, is_hidden: true }
  const { width, choices } = column
  return { header, width, ...(choices !== undefined && { choices: choices(reference) }) }
}
