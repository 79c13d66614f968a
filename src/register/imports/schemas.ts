import Type, { type Static } from 'typebox'
import { AreaCode } from '../../areas/schemas.ts'
import { subjectKind } from '../exports/schemas.ts'
import type { SubjectKind } from '../rules/codes.ts'
import type { Fact } from '../rules/facts.ts'
import { cursor, limit, next, orNull, STAFF_ID, time, uuid, WORKER_ID } from '../schemas.ts'
import {
  IMPORT_FORMATS,
  IMPORT_STATUSES,
  type ImportFormat,
  type ImportStatus,
  ROW_OUTCOMES,
  type RowOutcome,
  UNDO_OUTCOMES,
  type UndoOutcome
} from './tables.ts'

const IMPORT_ID = '5a0c3c1e-8b1f-4b55-9a7e-1d2c3b4a5f60'

const count = (description: string, example = 0) => Type.Integer({ minimum: 0, description, examples: [example] })

export const ImportId = Type.Object({ id: uuid('导入的编号。', IMPORT_ID) })

export const ImportKind = Type.Object({ kind: subjectKind }, { additionalProperties: false })

export const ImportFilter = Type.Object({ limit, cursor }, { additionalProperties: false })

const outcome = Type.Enum([...ROW_OUTCOMES], {
  type: 'string',
  description:
    '结果：inserted 新登记，updated 有改动，unchanged 提交时已无须改动，failed 没有通过；检查时就没有改动的行不在其中。',
  examples: ['failed']
})

export const RowFilter = Type.Object(
  { outcome: Type.Optional(outcome), limit, cursor },
  { additionalProperties: false }
)
export type RowFilter = Static<typeof RowFilter>

export const Import = Type.Object(
  {
    id: uuid('导入的编号。', IMPORT_ID),
    kind: subjectKind,
    area_code: Type.String({ ...AreaCode, description: '上传的人所在的区划，那里的工作人员可以看到这次导入。' }),
    format: Type.Enum([...IMPORT_FORMATS], { type: 'string', description: '文件格式。', examples: ['xlsx'] }),
    status: Type.Enum([...IMPORT_STATUSES], {
      type: 'string',
      description: '状态：checked 已检查、等待提交，committed 已提交，undone 已撤销，expired 已过期。',
      examples: ['checked']
    }),
    is_being_written: Type.Boolean({ description: '此刻是否正在提交或撤销。', examples: [false] }),
    columns: Type.Array(Type.String(), { description: '文件中的列，按文件的顺序。', examples: [['社区', '姓名']] }),
    notes: Type.Array(Type.String(), { description: '文件中没有读取的内容。', examples: [[]] }),
    inserted: count('新登记的行数；提交之前是预计。', 1),
    updated: count('有改动的行数；提交之前是预计。', 2),
    unchanged: count('没有改动的行数；只计数，不逐行保留。', 130),
    failed: count('没有通过的行数。'),
    undone: orNull(count('撤销了的行数。'), '撤销了的行数；没有撤销过的为 null。'),
    overtaken: orNull(count('没有撤销的行数。'), '之后又有改动、因此没有撤销的行数；没有撤销过的为 null。'),
    created_by: uuid('上传的人。', STAFF_ID),
    created_at: time('何时上传。'),
    expires_at: time('上传的内容保留到何时；在此之前可以提交。'),
    committed_at: orNull(time('何时提交。'), '何时提交；没有提交的为 null。'),
    undo_until: orNull(time('可以撤销到何时。'), '可以撤销到何时；没有提交的为 null。'),
    undone_at: orNull(time('何时撤销。'), '何时撤销；没有撤销的为 null。'),
    is_being_compared: Type.Boolean({
      description: '写入的内容是否还在查重；提交和撤销之后在后台进行，查完之前疑似重复可能没有列全。',
      examples: [false]
    })
  },
  { $id: 'Import', title: 'Import', description: '一次导入。' }
)
export interface Import {
  id: string
  kind: SubjectKind
  area_code: string
  format: ImportFormat
  status: ImportStatus
  is_being_written: boolean
  columns: string[]
  notes: string[]
  inserted: number
  updated: number
  unchanged: number
  failed: number
  undone: number | null
  overtaken: number | null
  created_by: string
  created_at: string
  expires_at: string
  committed_at: string | null
  undo_until: string | null
  undone_at: string | null
  is_being_compared: boolean
}

export const ImportPage = Type.Object(
  { items: Type.Array(Type.Ref('Import')), next },
  { $id: 'ImportPage', title: 'ImportPage', description: '一页导入，最新的在前。' }
)
export interface ImportPage {
  items: Import[]
  next: string | null
}

const fact = (description: string) =>
  Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null(), Type.Array(Type.String())], { description })

const column = (description: string) => orNull(Type.String({ examples: ['手机号'] }), description)

export const ImportRow = Type.Object(
  {
    number: Type.Integer({ description: '行号，与 Excel 中的相同。', examples: [2] }),
    outcome,
    subject_id: orNull(uuid('台账编号。', WORKER_ID), '台账编号；还没有登记的、找不到的为 null。'),
    changes: orNull(
      Type.Array(
        Type.Object({
          column: column('列名；表中没有这一列的为 null。'),
          field: Type.String({ description: '字段名。', examples: ['phone'] }),
          from: fact('原来的内容，个人信息脱敏。'),
          to: fact('改后的内容，个人信息脱敏。')
        })
      ),
      '要改动的格子；已写入台账的、没有改动的、过期的为 null，写入的见变更历史。'
    ),
    reasons: orNull(
      Type.Array(
        Type.Object({
          column: column('哪一列；整行的为 null。'),
          reason: Type.String({ description: '为什么没有通过、应当怎么改。', examples: ['请填写是或否'] })
        })
      ),
      '没有通过的原因；没有保留内容的为 null。'
    ),
    undo_outcome: orNull(
      Type.Enum([...UNDO_OUTCOMES], { type: 'string', examples: ['undone'] }),
      '撤销的结果：undone 已撤销，overtaken 之后又有改动、没有撤销；没有撤销过的为 null。'
    )
  },
  { $id: 'ImportRow', title: 'ImportRow', description: '一行，个人信息脱敏。' }
)
export interface ImportRowItem {
  number: number
  outcome: RowOutcome
  subject_id: string | null
  changes: { column: string | null; field: string; from: Fact; to: Fact }[] | null
  reasons: { column: string | null; reason: string }[] | null
  undo_outcome: UndoOutcome | null
}

export const ImportRowPage = Type.Object(
  { items: Type.Array(Type.Ref('ImportRow')), next },
  { $id: 'ImportRowPage', title: 'ImportRowPage', description: '一页行，按行号排列。' }
)
export interface ImportRowPage {
  items: ImportRowItem[]
  next: string | null
}

export const exampleImport: Import = {
  id: IMPORT_ID,
  kind: 'worker',
  area_code: '370811015002',
  format: 'xlsx',
  status: 'checked',
  is_being_written: false,
  columns: ['编号', '版本', '社区', '姓名', '手机号'],
  notes: [],
  inserted: 1,
  updated: 2,
  unchanged: 130,
  failed: 0,
  undone: null,
  overtaken: null,
  created_by: STAFF_ID,
  created_at: '2026-11-23T02:00:00.000Z',
  expires_at: '2026-11-24T02:00:00.000Z',
  committed_at: null,
  undo_until: null,
  undone_at: null,
  is_being_compared: false
}

export const exampleImportRow: ImportRowItem = {
  number: 2,
  outcome: 'updated',
  subject_id: WORKER_ID,
  changes: [{ column: '手机号', field: 'phone', from: '199****0001', to: '199****0002' }],
  reasons: [],
  undo_outcome: null
}

export const importSchemas = [Import, ImportPage, ImportRow, ImportRowPage]
