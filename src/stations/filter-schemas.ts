import Type, { type Static } from 'typebox'
import { COORDINATE_SYSTEMS } from './rules/positions.ts'

const crs = Type.Enum([...COORDINATE_SYSTEMS], {
  type: 'string',
  default: 'gcj02',
  description: 'near、bbox 以及回答中坐标所用的坐标系：gcj02（高德、腾讯，默认）、wgs84（GPS）、bd09（百度）。',
  examples: ['gcj02']
})

const filters = {
  near: Type.Optional(
    Type.String({ maxLength: 60, description: '从这里由近及远排列：经度,纬度。', examples: ['116.5926,35.4147'] })
  ),
  crs,
  radius_m: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 100_000, description: '只要 near 周围这么多米以内的。', examples: [3000] })
  ),
  bbox: Type.Optional(
    Type.String({
      maxLength: 120,
      description: '只要这个矩形内的：西,南,东,北。',
      examples: ['116.55,35.38,116.65,35.45']
    })
  ),
  amenities: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 500,
      description: '必须同时具备的设施与服务，代码用逗号隔开。',
      examples: ['microwave,water_dispenser']
    })
  ),
  working_only: Type.Optional(
    Type.Boolean({
      description:
        '为 true 时，amenities 中的每一项都必须是最近有人查看、确认可用的；未给 amenities 时，指至少有一项确认可用、没有一项故障。',
      examples: [true]
    })
  ),
  open_at: Type.Optional(
    Type.String({
      maxLength: 40,
      description: '只要那时确定开放的：now 或带时区的时间。回答中的 open 也按那时计算。',
      examples: ['now']
    })
  ),
  open_24h: Type.Optional(
    Type.Boolean({ description: '只要（true）或不要（false）全天 24 小时的。', examples: [true] })
  ),
  area_code: Type.Optional(
    Type.String({ pattern: '^[0-9]{12}$', description: '只要这个区划及其下级的。', examples: ['370811015000'] })
  ),
  q: Type.Optional(
    Type.String({
      maxLength: 50,
      // Something besides blanks and punctuation.
      pattern: '[\\p{L}\\p{N}]',
      description: '按编码、名称、地址或区划名查找；名称也可用全拼（pipashan）或拼音首字母（pps）。',
      examples: ['琵琶山']
    })
  ),
  lifecycle: Type.Optional(
    Type.String({
      maxLength: 60,
      description: '只要这些状态的，用逗号隔开：planned、operating、suspended、removed；默认 operating,suspended。',
      examples: ['operating']
    })
  )
}

export const StationFilter = Type.Object(
  {
    ...filters,
    limit: Type.Integer({ minimum: 1, maximum: 200, default: 100, description: '一页最多几座。', examples: [5] }),
    cursor: Type.Optional(Type.String({ minLength: 1, maxLength: 500, description: '上一页返回的 next。' }))
  },
  { additionalProperties: false }
)
export type StationFilter = Static<typeof StationFilter>

/** The same selection as a file: whole, or as many as asked for, without pages. */
export const StationExportFilter = Type.Object(
  {
    ...filters,
    limit: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 100_000, description: '最多几座；不给则全部。', examples: [5] })
    )
  },
  { additionalProperties: false }
)
export type StationExportFilter = Static<typeof StationExportFilter>

export const StationView = Type.Object({ crs }, { additionalProperties: false })
export type StationView = Static<typeof StationView>
