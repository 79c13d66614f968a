import Type, { type Static } from 'typebox'
import { SUBJECT_KINDS, type SubjectKind } from '../rules/codes.ts'
import type { Fact } from '../rules/facts.ts'
import { area, cursor, fact, limit, next, orNull, STAFF_ID, time, uuid, WORKER_ID } from '../schemas.ts'
import { DISMISSALS, DUPLICATE_STATUSES, REASONS } from './rules.ts'

const DUPLICATE_ID = '5b0e7c9a-4d21-4f3e-8a6b-7c8d9e0f1a2b'
export const OTHER_WORKER_ID = '9e4d2f6a-8b1c-4e5d-a7f3-1b2c3d4e5f60'

export const DuplicateId = Type.Object({ id: uuid('疑似重复的编号。', DUPLICATE_ID) })

export const subjectKind = Type.Enum([...SUBJECT_KINDS], {
  type: 'string',
  description: '对象：worker 新就业人员，business 新业态企业。',
  examples: ['worker']
})

export const score = Type.Integer({
  minimum: 0,
  maximum: 100,
  description: '相似程度，100 为号码相同。',
  examples: [80]
})

export const reasons = Type.Array(
  Type.Enum([...REASONS], {
    type: 'string',
    description:
      '依据：same_id_number 证件号码相同，same_phone 手机号相同，same_credit_code 信用代码相同，same_name 名称相同，near_id_number 证件号码相近，same_spelling 名称同音，same_employer 用人单位相同，near_phone 手机号相近，same_address 地址相同，same_community 同一社区，same_occupation 职业相同，same_kind 类型相同；different_id_number 证件号码不同，different_credit_code 信用代码不同（不支持重复）。',
    examples: ['same_name']
  }),
  { description: '相似或不同的依据。', examples: [['same_name', 'same_employer', 'same_community', 'same_occupation']] }
)

const duplicateStatus = Type.Enum([...DUPLICATE_STATUSES], {
  type: 'string',
  description: '状态：open 待处理，dismissed 不是重复，merged 已合并。',
  examples: ['open']
})

const dismissal = Type.Enum([...DISMISSALS], {
  type: 'string',
  description:
    '为什么不是重复：namesake 只是同名，relatives 是亲属，separate_sites 是两个网点，verified_different 已核实不同，merge_undone 合并后又撤销。',
  examples: ['namesake']
})

const sideOf = (description: string) =>
  Type.Object(
    {
      id: uuid('台账编号。', WORKER_ID),
      version: Type.Integer({ description: '现在的版本，合并时要写明。', examples: [3] }),
      area_code: Type.String({ description: '所在社区的区划代码。', examples: ['370811015002'] }),
      name: orNull(Type.String({ examples: ['虚**'] }), '名称；人的姓名脱敏，没有登记或已删除的为 null。')
    },
    { description }
  )

const duplicate = {
  id: uuid('疑似重复的编号。', DUPLICATE_ID),
  kind: subjectKind,
  area_code: Type.String({ description: '两条都在其中的最小区划。', examples: ['370811015002'] }),
  status: duplicateStatus,
  score,
  reasons,
  one: sideOf('其中一条。'),
  other: sideOf('另一条。'),
  found_at: time('何时发现。'),
  dismissal: orNull(dismissal, '为什么不是重复；没有标为不是重复的为 null。'),
  settled_by: orNull(uuid('人员编号。', STAFF_ID), '谁处理的；待处理的为 null。'),
  settled_at: orNull(time('何时处理。'), '何时处理；待处理的为 null。')
}

export interface Side {
  id: string
  version: number
  area_code: string
  name: string | null
}

export interface Duplicate {
  id: string
  kind: SubjectKind
  area_code: string
  status: (typeof DUPLICATE_STATUSES)[number]
  score: number
  reasons: (typeof REASONS)[number][]
  one: Side
  other: Side
  found_at: string
  dismissal: (typeof DISMISSALS)[number] | null
  settled_by: string | null
  settled_at: string | null
}

export const DuplicateItem = Type.Object(duplicate, {
  $id: 'Duplicate',
  title: 'Duplicate',
  description: '一对疑似重复。'
})

export const DuplicateDetail = Type.Object(
  {
    ...duplicate,
    fields: Type.Array(
      Type.Object({
        field: Type.String({ description: '字段名。', examples: ['phone'] }),
        one: fact('一条的内容，个人信息脱敏。'),
        other: fact('另一条的内容，个人信息脱敏。'),
        is_same: Type.Boolean({ description: '原文是否相同；脱敏后看上去一样的可能不同。', examples: [false] })
      }),
      { description: '逐字段对照。' }
    )
  },
  { $id: 'DuplicateDetail', title: 'DuplicateDetail', description: '一对疑似重复，逐字段对照。' }
)
export interface DuplicateDetail extends Duplicate {
  fields: { field: string; one: Fact; other: Fact; is_same: boolean }[]
}

export const DuplicatePage = Type.Object(
  { items: Type.Array(Type.Ref('Duplicate')), next },
  { $id: 'DuplicatePage', title: 'DuplicatePage', description: '一页疑似重复，最相似的在前。' }
)
export interface DuplicatePage {
  items: Duplicate[]
  next: string | null
}

export const DuplicateFilter = Type.Object(
  {
    status: Type.Enum([...DUPLICATE_STATUSES], {
      type: 'string',
      default: 'open',
      description: '状态：open 待处理，dismissed 不是重复，merged 已合并。',
      examples: ['open']
    }),
    kind: Type.Optional(subjectKind),
    score_min: Type.Optional(Type.Integer({ minimum: 0, maximum: 100, description: '至少多相似。', examples: [60] })),
    area_code: area,
    limit,
    cursor
  },
  { additionalProperties: false }
)
export type DuplicateFilter = Static<typeof DuplicateFilter>

export const Dismiss = Type.Object(
  {
    dismissal: Type.Enum(
      DISMISSALS.filter((code) => code !== 'merge_undone'),
      {
        type: 'string',
        description:
          '为什么不是重复：namesake 只是同名，relatives 是亲属，separate_sites 是两个网点，verified_different 已核实不同。',
        examples: ['namesake']
      }
    )
  },
  { $id: 'Dismiss', title: 'Dismiss', description: '标为不是重复。', additionalProperties: false }
)
export type Dismiss = Static<typeof Dismiss>

export const DuplicateScan = Type.Object(
  {
    kind: subjectKind,
    area_code: area,
    limit: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 500, description: '这一次最多查几条；不写则为 200。', examples: [200] })
    ),
    cursor
  },
  { $id: 'DuplicateScan', title: 'DuplicateScan', description: '查重的范围。', additionalProperties: false }
)
export type DuplicateScan = Static<typeof DuplicateScan>

export const DuplicatesScanned = Type.Object(
  {
    scanned: Type.Integer({ description: '查了几条。', examples: [200] }),
    found: Type.Integer({ description: '新发现、重新打开或相似程度有变的几对。', examples: [2] }),
    next: orNull(Type.String(), '接着查用的 cursor；查完时为 null。')
  },
  { $id: 'DuplicatesScanned', title: 'DuplicatesScanned', description: '一次查重的结果。' }
)
export interface DuplicatesScanned {
  scanned: number
  found: number
  next: string | null
}

export const alike = { score: 80, reasons: ['same_name', 'same_employer', 'same_community', 'same_occupation'] }

export const exampleDuplicate = {
  id: DUPLICATE_ID,
  kind: 'worker',
  area_code: '370811015002',
  status: 'open',
  ...alike,
  one: { id: WORKER_ID, version: 3, area_code: '370811015002', name: '虚***' },
  other: { id: OTHER_WORKER_ID, version: 1, area_code: '370811015002', name: '虚***' },
  found_at: '2026-11-23T02:00:00.000Z',
  dismissal: null,
  settled_by: null,
  settled_at: null
}

export const exampleDismissed = {
  ...exampleDuplicate,
  status: 'dismissed',
  dismissal: 'namesake',
  settled_by: STAFF_ID,
  settled_at: '2026-11-23T03:00:00.000Z'
}

export const exampleDuplicateDetail = {
  ...exampleDuplicate,
  fields: [
    { field: 'name', one: '虚***', other: '虚***', is_same: true },
    { field: 'phone', one: '199****0001', other: null, is_same: false }
  ]
}

export const duplicateSchemas = [
  DuplicateItem,
  DuplicateDetail,
  DuplicatePage,
  Dismiss,
  DuplicateScan,
  DuplicatesScanned
]
