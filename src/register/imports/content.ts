import { personUnreadable } from '../../persons/problems.ts'
import { openForPersons, sealForPersons } from '../../persons/service.ts'
import type { Work } from '../../work.ts'
import type { Change, Fact } from '../rules/facts.ts'
import type { StoredRow } from './queries.ts'
import type { RowReason } from './rules.ts'

/** What a row says, as it is kept until the import expires. */
export interface RowContent {
  /** As they were typed, in the order of the file's columns. */
  cells: readonly string[]
  /** What it asks for, in clear. */
  changes: readonly Change[]
  reasons: readonly RowReason[]
}

const PLACE = { table: 'import_row', column: 'content' }

/** Sealed with the key of who brought the file, so that it ends with them. @throws person_unreadable */
export async function sealContents(work: Work, created_by: string, contents: readonly RowContent[]): Promise<Buffer[]> {
  const sealed = await sealForPersons(
    work,
    PLACE,
    contents.map((content) => ({ person_id: created_by, text: JSON.stringify(packed(content)) }))
  )
  return sealed.map((one) => one ?? raise())
}

function raise(): never {
  throw personUnreadable({})
}

/** What the rows say; undefined where nothing is kept of one, or nobody can read it any more. */
export async function openContents(
  work: Work,
  created_by: string,
  rows: readonly Pick<StoredRow, 'content'>[]
): Promise<(RowContent | undefined)[]> {
  const sealed = rows.flatMap(({ content }) => (content === null ? [] : [{ person_id: created_by, sealed: content }]))
  const texts = (await openForPersons(work, PLACE, sealed)).values()
  return rows.map(({ content }) => {
    const text = content === null ? null : (texts.next().value ?? null)
    return text === null ? undefined : unpacked(JSON.parse(text))
  })
}

/** A change without its words: there may be fifty thousand of somebody new. */
type PackedChange = readonly [field: string, to: Fact, from?: Fact]
type PackedContent = Omit<RowContent, 'changes'> & { changes: readonly (PackedChange | Change)[] }

const packed = ({ changes, ...rest }: RowContent): PackedContent => ({
  ...rest,
  changes: changes.map(({ field, from, to }) => (from === null ? [field, to] : [field, to, from]))
})

const unpacked = ({ changes, ...rest }: PackedContent): RowContent => ({
  ...rest,
  // Some were kept with their words before.
  changes: changes.map((change) => {
    if ('field' in change) return change
    const [field, to, from = null] = change
    return { field, from, to }
  })
})
