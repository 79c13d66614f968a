import Type, { type Static } from 'typebox'
import { AreaCode } from '../areas/schemas.ts'
import { next, orNull, PageFilter, time, uuid } from '../http/fields.ts'
import { SECTORS, SOURCES, SUBJECT_STATUSES } from './rules/codes.ts'
import type { Fact } from './rules/facts.ts'

export { cursor, day, labelled, limit, next, orNull, PageFilter, time, uuid } from '../http/fields.ts'

export const WORKER_ID = '7d1b6c1e-3b6f-4a37-8f6c-5d0a1b2c3d4e'
export const BUSINESS_ID = '2c5e8a90-1d3f-4b6a-9c7e-0f1a2b3c4d5e'
export const PERSON_ID = '0d9c1f5e-6a53-4c8e-9a39-2f6c1b7d8e90'
export const STAFF_ID = '0d9c1f0e-7c55-4f0e-9c1a-3f1c8e5b7a21'

export const SubjectId = Type.Object({ id: uuid('台账编号，从不改变。', WORKER_ID) })
export type SubjectId = Static<typeof SubjectId>

export const sector = Type.Enum([...SECTORS], {
  type: 'string',
  description: '行业：courier 快递，food_delivery 外卖，road_transport 道路运输，live_commerce 直播电商。',
  examples: ['courier']
})

export const status = Type.Enum([...SUBJECT_STATUSES], {
  type: 'string',
  description: '状态：active 在册，left 已离开；离开后可以再改回 active，历史都保留。',
  examples: ['active']
})

export const community = Type.String({ ...AreaCode, description: '所在社区的 12 位区划代码。' })

export const head = (id: string) => ({
  id: uuid('台账编号，从不改变。', id),
  version: Type.Integer({ description: '版本，每次变更加一；修改时放在 If-Match 中。', examples: [1] }),
  status,
  area_code: community
})

export const tail = {
  created_at: time('何时登记。'),
  updated_at: time('这一版本何时登记。')
}

export const asOf = Type.Optional(
  Type.String({
    minLength: 10,
    maxLength: 40,
    description: '截至哪一天（当天结束时）或哪一时刻的台账；不写则为现在。',
    examples: ['2026-11-23']
  })
)

export const AsOf = Type.Object({ as_of: asOf }, { additionalProperties: false })
export type AsOf = Static<typeof AsOf>

export const area = Type.Optional(
  Type.String({ ...AreaCode, description: '只要这一区划及其下级的。', examples: ['370811015002'] })
)

export const HistoryFilter = PageFilter
export type HistoryFilter = Static<typeof HistoryFilter>

export const fact = (description: string) =>
  Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null(), Type.Array(Type.String())], { description })

export const SubjectRevision = Type.Object(
  {
    version: Type.Integer({ description: '版本。', examples: [2] }),
    recorded_at: time('何时登记。'),
    changed_by: orNull(uuid('人员编号。', STAFF_ID), '谁改的；由系统登记的为 null。'),
    source: Type.Enum([...SOURCES], {
      type: 'string',
      description: '来源：desk 窗口，submission 走访填报，import 导入，merge 合并。',
      examples: ['desk']
    }),
    round_id: orNull(uuid('轮次编号。', STAFF_ID), '在哪一轮摸排中；不在摸排中的为 null。'),
    changes: Type.Array(
      Type.Object({
        field: Type.String({ description: '字段名。', examples: ['occupation'] }),
        from: fact('原来的内容，个人信息脱敏。'),
        to: fact('改后的内容，个人信息脱敏。')
      }),
      { description: '改了哪些字段。' }
    )
  },
  { $id: 'SubjectRevision', title: 'SubjectRevision', description: '一次变更。' }
)
export interface SubjectRevision {
  version: number
  recorded_at: string
  changed_by: string | null
  source: (typeof SOURCES)[number]
  round_id: string | null
  changes: { field: string; from: Fact; to: Fact }[]
}

export const SubjectHistory = Type.Object(
  { items: Type.Array(Type.Ref('SubjectRevision')), next },
  { $id: 'SubjectHistory', title: 'SubjectHistory', description: '一页变更历史，最新的在前。' }
)
export interface SubjectHistory {
  items: SubjectRevision[]
  next: string | null
}

export const SubjectMoved = Type.Object(
  { survivor_id: uuid('现在的台账编号。', WORKER_ID) },
  { $id: 'SubjectMoved', title: 'SubjectMoved', description: '已并入另一条。' }
)

export const exampleRevision: SubjectRevision = {
  version: 2,
  recorded_at: '2026-11-23T02:00:00.000Z',
  changed_by: STAFF_ID,
  source: 'desk',
  round_id: null,
  changes: [{ field: 'phone', from: '199****0001', to: '199****0002' }]
}

export const sharedSchemas = [SubjectRevision, SubjectHistory, SubjectMoved]
