import Type, { type Static } from 'typebox'
import { AREA_LEVELS } from './tables.ts'

export const AreaCode = Type.String({
  pattern: '^[0-9]{12}$',
  description: '12 位统计用区划代码。',
  examples: ['370811015002']
})

const fields = {
  code: AreaCode,
  name: Type.String({ description: '区划名称。', examples: ['琵琶山社区居民委员会'] }),
  level: Type.Enum([...AREA_LEVELS], {
    type: 'string',
    description: '级别：省、市、区、街道、社区。',
    examples: ['community']
  }),
  parent_code: Type.Union([AreaCode, Type.Null()], { description: '上级区划代码；省级没有上级。' })
}

export const Area = Type.Object(fields, {
  $id: 'Area',
  title: 'Area',
  description: '一个行政区划（区划代码状态：2023-06-30）。'
})
export type Area = Static<typeof Area>

export const AreaWithChildren = Type.Object(
  { ...fields, children: Type.Array(Type.Ref('Area'), { description: '直接下级，按代码排列。' }) },
  { $id: 'AreaWithChildren', title: 'AreaWithChildren', description: '一个行政区划及其直接下级。' }
)
export type AreaWithChildren = Area & { children: Area[] }

export const AreaFilter = Type.Object(
  {
    level: Type.Optional(
      Type.Enum([...AREA_LEVELS], { type: 'string', description: '只要这一级别的区划。', examples: ['community'] })
    ),
    parent_code: Type.Optional(
      Type.String({ ...AreaCode, description: '只要这一区划的直接下级。', examples: ['370811015000'] })
    ),
    limit: Type.Integer({ minimum: 1, maximum: 200, default: 100, description: '一页最多几项。', examples: [100] }),
    cursor: Type.Optional(Type.String({ minLength: 1, maxLength: 500, description: '上一页返回的 next。' }))
  },
  { additionalProperties: false }
)
export type AreaFilter = Static<typeof AreaFilter>

export const AreaPage = Type.Object(
  {
    items: Type.Array(Type.Ref('Area')),
    next: Type.Union([Type.String(), Type.Null()], { description: '下一页的游标；没有下一页时为 null。' })
  },
  { $id: 'AreaPage', title: 'AreaPage', description: '一页区划，按代码排列。' }
)
export interface AreaPage {
  items: Area[]
  next: string | null
}
