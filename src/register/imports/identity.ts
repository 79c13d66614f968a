import { isUuid } from '../../identifiers.ts'
import { readPhone } from '../../persons/rules.ts'
import { findPersonsByMany } from '../../persons/service.ts'
import type { Work } from '../../work.ts'
import { listIdsOfCodes } from '../business-queries.ts'
import type { SubjectKind } from '../rules/codes.ts'
import { readCreditCode, readIdentityNumber } from '../rules/identifiers.ts'
import { ID, VERSION } from '../sheets/columns.ts'
import { rangeOfCaller } from '../subjects.ts'
import { listIdsOfPersons } from '../worker-queries.ts'
import { type BroughtFile, cellsIn } from './file.ts'
import { headerOf, type RowCells, type RowReason } from './rules.ts'

/** Whom a row is about. */
export interface RowIdentity {
  /** Undefined for somebody new, and where nobody can tell. */
  subject_id: string | undefined
  /** The version that the row was exported with; undefined where it says none. */
  version: number | undefined
  reasons: RowReason[]
  /** The numbers that it names in full, as `phone 19900070001`. */
  numbers: string[]
}

/** Who has a number already. */
export interface Owner {
  subject_id: string
  person_id: string | null
}

export interface Identities {
  rows: RowIdentity[]
  owners: ReadonlyMap<string, Owner>
}

const ROWS_PER_READ = 5_000

/** What subjects are known by, in this order. */
const NUMBERS: Readonly<Record<SubjectKind, readonly string[]>> = {
  worker: ['id_number', 'phone'],
  business: ['credit_code']
}

/** Whom each row of a file is about: by its id, else by its numbers, else nobody yet. */
export async function identify(work: Work, kind: SubjectKind, file: BroughtFile): Promise<Identities> {
  const cellsInRow = cellsIn(file.headers)
  const read = file.rows.map(({ cells }) => readRow(kind, cellsInRow(cells), work.now))
  const owners = new Map<string, Owner>()
  for (let place = 0; place < read.length; place += ROWS_PER_READ) {
    const some = read.slice(place, place + ROWS_PER_READ)
    for (const [number, owner] of await findOwners(
      work,
      kind,
      some.flatMap(({ numbers }) => numbers)
    ))
      owners.set(number, owner)
  }
  const rows = read.map((row) => identityOf(row, owners))
  refuseDoubled(rows, file.rows)
  return { rows, owners }
}

interface ReadRow {
  id: string
  version: string
  numbers: string[]
}

function readRow(kind: SubjectKind, cells: RowCells, now: number): ReadRow {
  const cell = (header: string | null) => plain(cells.get(header ?? '') ?? '')
  const numbers = NUMBERS[kind].flatMap((field) => {
    const number = readNumber(field, cell(headerOf(kind, field)), now)
    return number === undefined ? [] : [`${field} ${number}`]
  })
  return { id: cell(ID).toLowerCase(), version: cell(VERSION), numbers }
}

// Most are plain already, and making them so takes longer than to see that.
const plain = (cell: string): string => (/^[\x21-\x7e]*$/.test(cell) ? cell : cell.normalize('NFKC').trim())

function readNumber(field: string, text: string, now: number): string | undefined {
  if (text === '' || text.includes('*')) return undefined
  if (field === 'phone') return readPhone(text)
  const read = field === 'id_number' ? readIdentityNumber(text, now) : readCreditCode(text)
  return 'value' in read ? read.value : undefined
}

async function findOwners(work: Work, kind: SubjectKind, numbers: readonly string[]): Promise<Map<string, Owner>> {
  const textsOf = (field: string) =>
    numbers.flatMap((number) => (number.startsWith(`${field} `) ? [number.slice(field.length + 1)] : []))
  const range = rangeOfCaller(work, kind)
  const owners = new Map<string, Owner>()
  if (kind === 'business') {
    const texts = textsOf('credit_code')
    for (const { id, credit_code } of texts.length === 0 ? [] : await listIdsOfCodes(work.tx, texts, range))
      owners.set(`credit_code ${credit_code}`, { subject_id: id, person_id: null })
    return owners
  }
  for (const field of ['id_number', 'phone'] as const) {
    const persons = await findPersonsByMany(work, field, textsOf(field))
    if (persons.size === 0) continue
    const workers = await listIdsOfPersons(work.tx, [...persons.values()].flat(), range)
    const ids = new Map(workers.map(({ id, person_id }) => [person_id, id]))
    for (const [text, person_ids] of persons)
      for (const person_id of person_ids) {
        const subject_id = ids.get(person_id)
        if (subject_id !== undefined) owners.set(`${field} ${text}`, { subject_id, person_id })
      }
  }
  return owners
}

/** Whether there is such a subject is seen when it is read. */
function identityOf({ id, version, numbers }: ReadRow, owners: ReadonlyMap<string, Owner>): RowIdentity {
  const refused = (column: string | null, reason: string): RowIdentity => ({
    subject_id: undefined,
    version: undefined,
    reasons: [{ column, reason }],
    numbers
  })
  if (id === '') {
    const found = [...new Set(numbers.flatMap((number) => owners.get(number)?.subject_id ?? []))]
    if (found.length > 1) return refused(null, '身份证件号码和手机号属于台账中不同的人：请核对号码')
    return { subject_id: found[0], version: undefined, reasons: [], numbers }
  }
  if (!isUuid(id)) return refused(ID, NO_SUCH_ID)
  if (version === '') return { subject_id: id, version: undefined, reasons: [], numbers }
  if (!/^[1-9]\d{0,8}$/.test(version)) return refused(VERSION, NO_SUCH_VERSION)
  return { subject_id: id, version: Number(version), reasons: [], numbers }
}

export const NO_SUCH_ID = '您管辖的范围内没有这个编号：请不要改动隐藏的编号；新登记的请留空'
export const NO_SUCH_VERSION = '版本不对：请不要改动隐藏的版本；可以删去，与现在的内容比较'

/** Which of two rows is right nobody can tell, so neither is taken. */
function refuseDoubled(rows: readonly RowIdentity[], file_rows: BroughtFile['rows']): void {
  const first = new Map<string, number>()
  const tell = (place: number, other: number) => {
    const reason = `与第 ${file_rows[other]?.number} 行是同一条：请只保留一行`
    rows[place]?.reasons.push({ column: null, reason })
  }
  const doubled: [place: number, other: number][] = []
  for (const [place, { subject_id, numbers, reasons }] of rows.entries()) {
    if (reasons.length > 0) continue
    for (const key of subject_id === undefined ? numbers : [subject_id]) {
      const other = first.get(key)
      if (other === undefined) first.set(key, place)
      else doubled.push([place, other], [other, place])
    }
  }
  for (const [place, other] of doubled) if (rows[place]?.reasons.length === 0) tell(place, other)
}
