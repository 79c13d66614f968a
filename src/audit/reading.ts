import { formatTime, parseTime } from '../calendar/times.ts'
import { decodeCursor, encodeCursor } from '../http/cursors.ts'
import { cursorInvalid } from '../http/problems.ts'
import { atPointer } from '../problem.ts'
import { csvPieces, formatRows } from '../spreadsheets/write.ts'
import type { Transact, Work } from '../work.ts'
import { auditTimeMalformed } from './problems.ts'
import * as queries from './queries.ts'
import type { AuditExportFilter, AuditFilter } from './schemas.ts'
import { recordEvent } from './service.ts'

/** Opens sealed reasons by person; null for a person who is erased or not to be seen. */
export type OpenReasons = (
  work: Work,
  sealed: { person_id: string; reason: Uint8Array }[]
) => Promise<(string | null)[]>

/** One page, the newest first. Looking is itself written down. @throws audit_time_malformed, cursor_invalid, cursor_of_other_filters */
export async function listAuditEntries(
  work: Work,
  { limit, cursor, ...filters }: AuditFilter,
  openReasons: OpenReasons
) {
  const selection = readSelection(filters)
  const before = cursor === undefined ? undefined : readBefore(decodeCursor(filters, cursor))
  await recordEvent(work, { action: 'audit.read', details: { filters: Object.keys(filters) } })
  const found = await queries.listEntries(work.tx, { ...selection, before, limit: limit + 1 })
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  return {
    items: await describeAll(work, rows, openReasons),
    next: found.length > limit && last !== undefined ? encodeCursor(filters, [last.id]) : null
  }
}

const ENTRIES_PER_READ = 1_000

/**
 * All entries that fit, as CSV text in pieces. Each piece is read in a transaction of its own, so that a slow reader
 * holds none open, and entries that come meanwhile are newer than what is still to be read.
 * @throws audit_time_malformed
 */
export async function exportAuditEntries(
  transact: Transact,
  filters: AuditExportFilter,
  openReasons: OpenReasons
): Promise<AsyncGenerator<string>> {
  const selection = readSelection(filters)
  await transact((work) => recordEvent(work, { action: 'audit.export', details: { filters: Object.keys(filters) } }))
  return pieces(transact, selection, openReasons)
}

async function* pieces(transact: Transact, selection: Selection, openReasons: OpenReasons): AsyncGenerator<string> {
  yield* csvPieces(HEADER, [])
  let before: number | undefined
  for (;;) {
    const { entries, last } = await transact(async (work) => {
      const rows = await queries.listEntries(work.tx, { ...selection, before, limit: ENTRIES_PER_READ })
      return { entries: await describeAll(work, rows, openReasons), last: rows.at(-1)?.id }
    })
    if (last === undefined) return
    yield formatRows(entries.map(cells))
    if (entries.length < ENTRIES_PER_READ) return
    before = last
  }
}

type Entry = Awaited<ReturnType<typeof describeAll>>[number]

async function describeAll(work: Work, rows: queries.EntryRow[], openReasons: OpenReasons) {
  const sealed = rows.flatMap(({ reason, reason_person_id }) =>
    reason === null || reason_person_id === null ? [] : [{ person_id: reason_person_id, reason }]
  )
  const reasons = (sealed.length === 0 ? [] : await openReasons(work, sealed)).values()
  return rows.map(({ recorded_at, actor_kind, actor_id, actor_role, object_kind, object_id, ...row }) => ({
    id: row.id,
    recorded_at: formatTime(recorded_at.getTime()),
    area_code: row.area_code,
    actor: { kind: actor_kind, id: actor_id, role: actor_role },
    action: row.action,
    outcome: row.outcome,
    object: object_kind === null ? null : { kind: object_kind, id: object_id },
    address: row.address,
    request_id: row.request_id,
    reason: row.reason === null ? null : (reasons.next().value ?? null),
    details: row.details
  }))
}

const HEADER = [
  '编号',
  '时间',
  '区划',
  '身份',
  '编号（身份）',
  '角色',
  '操作',
  '结果',
  '对象',
  '编号（对象）',
  '地址',
  '请求',
  '原因',
  '详情'
]

const cells = ({ actor, object, details, ...entry }: Entry): string[] =>
  [
    entry.id,
    entry.recorded_at,
    entry.area_code,
    actor.kind,
    actor.id,
    actor.role,
    entry.action,
    entry.outcome,
    object?.kind,
    object?.id,
    entry.address,
    entry.request_id,
    entry.reason,
    JSON.stringify(details)
  ].map((cell) => String(cell ?? ''))

type Selection = Omit<queries.EntrySelection, 'limit' | 'before'>

function readSelection({ from, to, ...equal }: AuditExportFilter): Selection {
  const selection = { ...equal, from: readTime('from', from), to: readTime('to', to) }
  if (selection.from !== undefined && selection.to !== undefined && selection.from >= selection.to)
    throw atPointer('/query/from', auditTimeMalformed({ name: 'from' }))
  return selection
}

function readTime(name: string, text: string | undefined): Date | undefined {
  if (text === undefined) return undefined
  const time = parseTime(text)
  if (time === undefined) throw atPointer(`/query/${name}`, auditTimeMalformed({ name }))
  return new Date(time)
}

function readBefore([id, ...rest]: (string | number)[]): number {
  if (typeof id !== 'number' || !Number.isSafeInteger(id) || id < 1 || rest.length > 0) throw cursorInvalid({})
  return id
}
