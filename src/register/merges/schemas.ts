import Type, { type Static } from 'typebox'
import { OTHER_WORKER_ID, subjectKind } from '../duplicates/schemas.ts'
import type { SubjectKind } from '../rules/codes.ts'
import { area, cursor, limit, next, orNull, STAFF_ID, time, uuid, WORKER_ID } from '../schemas.ts'
import { CHOICES, SIDES } from './rules.ts'

const MERGE_ID = '3f8a6d2c-7b4e-4c1d-9e5f-6a7b8c9d0e1f'

export const MergeId = Type.Object({ id: uuid('合并的编号。', MERGE_ID) })

const side = (choice: string) =>
  Type.Optional(
    Type.Enum([...SIDES], {
      type: 'string',
      description: `${CHOICE_NAMES[choice]}取哪一边的：survivor 保留的一条，other 另一条。`,
      examples: ['other']
    })
  )

const CHOICE_NAMES: Readonly<Record<string, string>> = {
  status: '状态',
  area_code: '所在社区',
  name: '名称',
  phone: '手机号',
  id_number: '身份证件号码',
  sector: '行业',
  occupation: '职业',
  employer: '用人单位',
  vehicle: '车辆',
  skills: '特长',
  weekly_hours: '每周工作的小时数',
  is_party_member: '是否党员',
  is_steward: '是否“流动管家”',
  kind: '类型',
  credit_code: '统一社会信用代码',
  address: '地址',
  head_count: '从业人数',
  contact: '联系人'
}

const fieldsOf = (choices: readonly string[]) =>
  Type.Optional(
    Type.Object(Object.fromEntries(choices.map((choice) => [choice, side(choice)])), {
      description:
        '逐字段说明取哪一边的；没有写的取保留的一条的，只有它没有登记的才取另一条的。用人单位和联系人各为一项。',
      additionalProperties: false,
      examples: [{ phone: 'other' }]
    })
  )

const versions = {
  survivor_version: Type.Integer({ minimum: 1, description: '保留的一条的版本，与读到的一致。', examples: [1] }),
  other_version: Type.Integer({ minimum: 1, description: '另一条的版本，与读到的一致。', examples: [1] })
}

const other_id = uuid('并入这一条的另一条的台账编号。', OTHER_WORKER_ID)

export const WorkerMerge = Type.Object(
  { other_id, ...versions, fields: fieldsOf(CHOICES.worker) },
  { $id: 'WorkerMerge', title: 'WorkerMerge', description: '把另一条并入这一条。', additionalProperties: false }
)

export const BusinessMerge = Type.Object(
  { other_id, ...versions, fields: fieldsOf(CHOICES.business) },
  { $id: 'BusinessMerge', title: 'BusinessMerge', description: '把另一条并入这一条。', additionalProperties: false }
)

export const PairMerge = Type.Object(
  {
    survivor_id: uuid('保留哪一条：这一对中的一条的台账编号。', WORKER_ID),
    ...versions,
    fields: fieldsOf([...new Set([...CHOICES.worker, ...CHOICES.business])])
  },
  { $id: 'PairMerge', title: 'PairMerge', description: '把一对疑似重复合并。', additionalProperties: false }
)

export interface NewMerge {
  other_id: string
  survivor_version: number
  other_version: number
  fields?: Record<string, string | undefined>
}

export interface NewPairMerge extends Omit<NewMerge, 'other_id'> {
  survivor_id: string
}

export const MergeAnswer = Type.Object(
  {
    id: uuid('合并的编号。', MERGE_ID),
    kind: subjectKind,
    area_code: Type.String({ description: '两条都在其中的最小区划。', examples: ['370811015002'] }),
    survivor_id: uuid('保留的一条的台账编号。', WORKER_ID),
    survivor_version: Type.Integer({ description: '合并后的版本；没有取用另一条的内容时不变。', examples: [2] }),
    absorbed_id: uuid('被并入的一条的台账编号，仍指向保留的一条。', OTHER_WORKER_ID),
    absorbed_version: Type.Integer({ description: '被并入的一条的版本。', examples: [2] }),
    fields: Type.Array(Type.String({ examples: ['phone'] }), { description: '取用了另一条的哪些字段。' }),
    merged_by: orNull(uuid('人员编号。', STAFF_ID), '谁合并的。'),
    merged_at: time('何时合并。'),
    undone_by: orNull(uuid('人员编号。', STAFF_ID), '谁撤销的；没有撤销的为 null。'),
    undone_at: orNull(time('何时撤销。'), '何时撤销；没有撤销的为 null。')
  },
  { $id: 'Merge', title: 'Merge', description: '一次合并。' }
)
export interface Merge {
  id: string
  kind: SubjectKind
  area_code: string
  survivor_id: string
  survivor_version: number
  absorbed_id: string
  absorbed_version: number
  fields: string[]
  merged_by: string | null
  merged_at: string
  undone_by: string | null
  undone_at: string | null
}

export const MergePageAnswer = Type.Object(
  { items: Type.Array(Type.Ref('Merge')), next },
  { $id: 'MergePage', title: 'MergePage', description: '一页合并，最近的在前。' }
)
export interface MergePage {
  items: Merge[]
  next: string | null
}

export const MergeFilter = Type.Object(
  { kind: Type.Optional(subjectKind), area_code: area, limit, cursor },
  { additionalProperties: false }
)
export type MergeFilter = Static<typeof MergeFilter>

export const exampleMerge: Merge = {
  id: MERGE_ID,
  kind: 'worker',
  area_code: '370811015002',
  survivor_id: WORKER_ID,
  survivor_version: 2,
  absorbed_id: OTHER_WORKER_ID,
  absorbed_version: 2,
  fields: ['phone'],
  merged_by: STAFF_ID,
  merged_at: '2026-11-23T02:00:00.000Z',
  undone_by: null,
  undone_at: null
}

export const mergeSchemas = [WorkerMerge, BusinessMerge, PairMerge, MergeAnswer, MergePageAnswer]
