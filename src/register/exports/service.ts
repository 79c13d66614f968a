import { Readable } from 'node:stream'
import { createGunzip, createGzip } from 'node:zlib'
import type { Staff } from '../../actor.ts'
import { recordEvent } from '../../audit/service.ts'
import { readInOrder } from '../../database/order.ts'
import { personUnreadable } from '../../persons/problems.ts'
import { givenReason, sealReason } from '../../persons/service.ts'
import { atPointer } from '../../problem.ts'
import { csvPieces, formatRows } from '../../spreadsheets/write.ts'
import type { Work } from '../../work.ts'
import { masked } from '../answers.ts'
import { listBusinesses } from '../business-queries.ts'
import { givenFilters, openRevisions, type Position, timeOf, visibleRange } from '../reading.ts'
import { listRevisionsAsOf } from '../revision-queries.ts'
import type { SubjectKind } from '../rules/codes.ts'
import type { Facts } from '../rules/facts.ts'
import type { SheetReference } from '../sheets/columns.ts'
import { readReference, withEmployers } from '../sheets/reference.ts'
import { withContacts, withWorkers } from '../sheets/subjects.ts'
import { headersOf, rowOf, sheetPieces } from '../sheets/workbook.ts'
import { rangeOfCaller } from '../subjects.ts'
import { listWorkers } from '../worker-queries.ts'
import { filterOfOtherKind } from './problems.ts'
import type { ClearExport, ExportFilter } from './schemas.ts'

export type ExportFormat = 'xlsx' | 'csv'

/** A file that stands ready, small as it is packed. */
export interface ExportedFile {
  format: ExportFormat
  content: Readable
}

const SUBJECTS_PER_READ = 2_000

/** The sheet without rows. */
export async function exportTemplate(work: Work, kind: SubjectKind): Promise<ExportedFile> {
  const reference = await readReference(work, kind)
  return await pack('xlsx', sheetPieces(kind, reference, []))
}

/**
 * Subjects as the sheet that an import reads back. All of it is read in the caller's one snapshot and kept packed, a few
 * bytes a subject, until it is sent: no transaction waits for a slow reader, and the audit knows how many there were.
 * @throws as_of_malformed, filter_of_other_kind
 */
export async function exportSubjects(work: Work, filter: ExportFilter, format: ExportFormat): Promise<ExportedFile> {
  checkFilter(filter, 'query')
  const { file, count } = await read(work, filter, format, masked)
  await recordEvent(work, { action: 'register.export', details: { count, format, ...givenFilters(filter) } })
  return file
}

/**
 * As `exportSubjects`, with everything personal in clear. Why is sealed with the key of who asks, as it concerns many.
 * @throws as_of_malformed, filter_of_other_kind, reason_too_short, person_unreadable, invalid_request
 */
export async function exportSubjectsInClear(
  work: Work<Staff>,
  { reason: text, format, ...filter }: ClearExport
): Promise<ExportedFile> {
  checkFilter(filter, 'body')
  const sealed = await sealReason(work, work.caller.actor.person_id, givenReason(text))
  if (sealed === undefined) throw personUnreadable({})
  const { file, count } = await read(work, filter, format, (facts) => facts)
  await recordEvent(work, {
    action: 'register.export_in_clear',
    reason: sealed,
    details: { count, format, ...givenFilters(filter) }
  })
  return file
}

async function read(work: Work, filter: ExportFilter, format: ExportFormat, show: (facts: Facts) => Facts) {
  const { kind } = filter
  const reference = await readReference(work, kind)
  const counter = { count: 0 }
  const batches = readBatches(work, filter, { reference, show, counter })
  const pieces = format === 'xlsx' ? sheetPieces(kind, reference, batches) : csvOf(kind, batches)
  return { file: await pack(format, pieces), count: counter.count }
}

function checkFilter({ kind, occupation, business_kind }: ExportFilter, part: 'query' | 'body'): void {
  const misplaced = { occupation: kind === 'business' && occupation, business_kind: kind === 'worker' && business_kind }
  for (const [name, value] of Object.entries(misplaced))
    if (typeof value === 'string') throw atPointer(`/${part}/${name}`, filterOfOtherKind({ name }))
}

async function* csvOf(kind: SubjectKind, batches: AsyncIterable<string[][]>): AsyncGenerator<string> {
  yield* csvPieces(headersOf(kind), [])
  for await (const rows of batches) yield formatRows(rows)
}

async function* readBatches(
  work: Work,
  filter: ExportFilter,
  { reference, show, counter }: { reference: SheetReference; show: (facts: Facts) => Facts; counter: { count: number } }
): AsyncGenerator<string[][]> {
  await readInOrder(work.tx)
  let after: Position | undefined
  for (;;) {
    const { subjects, last } = await readPage(work, filter, after)
    const facts = subjects.map((subject) => subject.facts)
    const page_reference = await withEmployers(work, reference, facts)
    counter.count += subjects.length
    if (subjects.length > 0)
      yield subjects.map((subject) => rowOf(filter.kind, { ...subject, facts: show(subject.facts) }, page_reference))
    if (last === undefined || subjects.length < SUBJECTS_PER_READ) return
    after = last
  }
}

interface Page {
  subjects: { id: string; version: number; facts: Facts }[]
  last: Position | undefined
}

async function readPage(work: Work, filter: ExportFilter, after: Position | undefined): Promise<Page> {
  const { kind, area_code, as_of, business_kind, ...others } = filter
  const within = visibleRange(work, area_code)
  if (within === null) return { subjects: [], last: undefined }
  const time = timeOf(as_of)
  const limit = SUBJECTS_PER_READ
  const shared = { ...others, range: within, after, limit }
  if (time !== undefined) {
    const content = givenFilters({ ...others, kind: business_kind })
    const range = rangeOfCaller(work, kind)
    const rows = await listRevisionsAsOf(work.tx, { kind, range, within, content, time, after, limit })
    return pageOf(
      (await openRevisions(work, kind, rows)).map(({ row, facts }) => ({
        id: row.subject_id,
        version: row.version,
        facts
      }))
    )
  }
  return pageOf(
    kind === 'worker'
      ? await withWorkers(work, await listWorkers(work.tx, shared))
      : await withContacts(work, await listBusinesses(work.tx, { ...shared, kind: business_kind }))
  )
}

function pageOf(subjects: Page['subjects']): Page {
  const last = subjects.at(-1)
  return { subjects, last: last && { area_code: String(last.facts['area_code']), id: last.id } }
}

/** A workbook is packed already; text is packed here, and unpacked again while it is sent. */
async function pack(format: ExportFormat, pieces: AsyncIterable<string | Buffer>): Promise<ExportedFile> {
  const packed: Buffer[] = []
  const source = Readable.from(pieces)
  if (format === 'xlsx') for await (const piece of source) packed.push(piece)
  else for await (const piece of source.compose(createGzip()) as AsyncIterable<Buffer>) packed.push(piece)
  const content = Readable.from(packed)
  return { format, content: format === 'xlsx' ? content : content.pipe(createGunzip()) }
}
