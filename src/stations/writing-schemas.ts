import Type, { type Static, type TSchema } from 'typebox'
import { AreaCode } from '../areas/schemas.ts'
import { STATION_CODE, STATION_CODE_CHARACTERS } from './rules/codes.ts'
import type { HolidayPolicy, Lifecycle, Span, WeeklySpan } from './rules/hours.ts'
import { choice, closes, opens, orNull, PositionInput } from './schemas.ts'
import {
  HOST_VENUE_KINDS,
  LIFECYCLES,
  PLACEHOLDER_FIELDS,
  POSITION_QUALITIES,
  PROVENANCES,
  type Provenance
} from './tables.ts'

const text = (least: number, most: number, description: string, example: string) =>
  Type.String({ minLength: least, maxLength: most, description, examples: [example] })

/** A value that may be unknown. One type with null in it tells a fault once, where a union tells it for each branch. */
const nullable = <Value>(schema: TSchema & { type: string }) =>
  Type.Optional(Type.Unsafe<Value | null>({ ...schema, type: [schema.type, 'null'] }))

const closed = { additionalProperties: false } as const

const SpanInput = Type.Object({ opens, closes }, { ...closed, description: '一段开放时间。' })

const WeeklySpanInput = Type.Object(
  {
    weekday: Type.Integer({ minimum: 1, maximum: 7, description: '星期，1 为周一，7 为周日。', examples: [1] }),
    opens,
    closes
  },
  { ...closed, description: '每周某一天的一段开放时间。' }
)

const SPANS_PER_DAY_MAX = 10

const HolidayPolicyInput = Type.Object(
  {
    on_holidays: choice(
      ['as_usual', 'closed', 'weekend_hours', 'holiday_hours'],
      '法定节假日（含调休放假日）：照常、不开、按周日时间、按 holiday_hours。',
      'as_usual'
    ),
    holiday_hours: nullable<Span[]>(
      Type.Array(SpanInput, { maxItems: SPANS_PER_DAY_MAX, description: '仅当 on_holidays 为 holiday_hours 时填写。' })
    ),
    on_makeup_workdays: choice(['as_usual', 'workday_hours'], '调休上班日：照常、按周一时间。', 'as_usual')
  },
  { ...closed, description: '节假日与调休上班日怎样开放；不填即都照常。' }
)

const AmenityInput = Type.Object(
  {
    code: Type.String({
      minLength: 1,
      maxLength: 40,
      description: '代码，见 GET /v1/amenities。',
      examples: ['microwave']
    }),
    quantity: nullable<number>(
      Type.Integer({ minimum: 1, maximum: 10_000, description: '数量；不清楚时为 null。', examples: [1] })
    )
  },
  { ...closed, description: '一种设施或服务。' }
)

const facts = {
  name: text(1, 100, '名称。', '虚构街口“观新”驿站'),
  name_en: nullable<string>(text(1, 150, '英文名称。', 'Fictional Corner Station')),
  area_code: Type.String({ ...AreaCode, description: '所在街道或社区的 12 位区划代码，须在本人所属区划内。' }),
  address: nullable<string>(text(1, 200, '地址。', '示例路 2 号')),
  directions: nullable<string>(text(1, 500, '到达指引。', '由东门进入')),
  position: PositionInput,
  position_quality: Type.Optional(
    choice(POSITION_QUALITIES, '位置的来历：现场测量、由地址推算、大致位置（默认）、占位。', 'surveyed')
  ),
  host_venue_kind: Type.Optional(
    choice(
      HOST_VENUE_KINDS,
      '依托的场所：社区党群服务中心、红帆驿站、住宅小区、商圈楼宇、其他（默认）。',
      'party_service_centre'
    )
  ),
  floor_area_m2: nullable<number>(
    Type.Integer({ minimum: 1, maximum: 100_000, description: '面积，平方米。', examples: [20] })
  ),
  seats: nullable<number>(Type.Integer({ minimum: 0, maximum: 10_000, description: '座位数。', examples: [8] })),
  phone: nullable<string>(text(3, 40, '场所的公开电话。', '0537-0000000')),
  amenities: Type.Optional(Type.Array(AmenityInput, { maxItems: 100, description: '设施与服务；不填即没有。' })),
  weekly_hours: nullable<WeeklySpan[]>(
    Type.Array(WeeklySpanInput, { maxItems: 7 * SPANS_PER_DAY_MAX, description: '每周开放时间；不清楚时为 null。' })
  ),
  holiday_policy: Type.Optional(HolidayPolicyInput),
  provenance: Type.Optional(
    Type.Unsafe<Provenance>(choice(PROVENANCES, '资料来源：公开报道、占位（默认）、已核实。', 'verified'))
  ),
  placeholder_fields: Type.Optional(
    Type.Array(Type.Enum([...PLACEHOLDER_FIELDS], { type: 'string' }), {
      uniqueItems: true,
      description: '值只是占位、尚未核实的字段；已核实的驿站没有。',
      examples: [['phone']]
    })
  ),
  last_verified_at: nullable<string>(
    Type.String({
      format: 'date-time',
      maxLength: 40,
      description: '最近一次核实的时间；已核实的驿站必填。',
      examples: ['2026-11-20T08:00:00+08:00']
    })
  )
}

export const StationChange = Type.Object(facts, {
  $id: 'StationChange',
  title: 'StationChange',
  ...closed,
  description: '修改驿站：整体替换，没有写的字段清空或恢复默认；编码、状态、特殊日期和公告另有接口。'
})
export type StationChange = Omit<Static<typeof StationChange>, 'holiday_policy'> & {
  holiday_policy?: Omit<HolidayPolicy, 'holiday_hours'> & Partial<Pick<HolidayPolicy, 'holiday_hours'>>
}

export const NewStation = Type.Object(
  {
    code: Type.String({
      minLength: STATION_CODE_CHARACTERS.least,
      maxLength: STATION_CODE_CHARACTERS.most,
      pattern: STATION_CODE.source,
      description: '驿站编码：大写字母、数字，可用连字符分段。一经使用永不改变，也不会重新使用。',
      examples: ['GYG-016']
    }),
    ...facts,
    lifecycle: Type.Optional(choice(['planned', 'operating'], '筹建或运行（默认）。', 'operating'))
  },
  { $id: 'NewStation', title: 'NewStation', ...closed, description: '新增一座驿站。' }
)
export type NewStation = StationChange & { code: string; lifecycle?: 'planned' | 'operating' }

export const LifecycleChange = Type.Object(
  {
    lifecycle: Type.Unsafe<Lifecycle>(
      choice(
        LIFECYCLES,
        '新的状态：筹建后可运行或撤销，运行后可暂停或撤销，暂停后可运行或撤销；撤销不能恢复。',
        'suspended'
      )
    ),
    reason: text(1, 200, '原因，会公开显示，请勿写入个人信息。', '房屋修缮，预计下月恢复')
  },
  { $id: 'LifecycleChange', title: 'LifecycleChange', ...closed, description: '改变驿站的状态。' }
)
export type LifecycleChange = Static<typeof LifecycleChange>

export const HoursExceptionChange = Type.Object(
  {
    hours: Type.Array(SpanInput, {
      maxItems: SPANS_PER_DAY_MAX,
      description: '当天的开放时间；空数组表示全天不开。',
      examples: [[{ opens: '09:00', closes: '12:00' }]]
    }),
    reason: nullable<string>(text(1, 200, '原因，会公开显示。', '设备检修'))
  },
  {
    $id: 'HoursExceptionChange',
    title: 'HoursExceptionChange',
    ...closed,
    description: '某一天的特殊开放时间。'
  }
)
export type HoursExceptionChange = Static<typeof HoursExceptionChange>

export const HoursExceptionPage = Type.Object(
  {
    items: Type.Array(Type.Ref('HoursException')),
    next: orNull(Type.String(), '下一页的游标；没有下一页时为 null。')
  },
  { $id: 'HoursExceptionPage', title: 'HoursExceptionPage', description: '一页特殊日期，按日期排列。' }
)

export const HoursExceptionFilter = Type.Object(
  {
    limit: Type.Integer({ minimum: 1, maximum: 200, default: 100, description: '一页最多几项。', examples: [100] }),
    cursor: Type.Optional(Type.String({ minLength: 1, maxLength: 500, description: '上一页返回的 next。' }))
  },
  closed
)
export type HoursExceptionFilter = Static<typeof HoursExceptionFilter>

export const HoursExceptionPath = Type.Object({
  code: Type.String({ description: '驿站编码。', examples: ['GYG-002'] }),
  date: Type.String({ maxLength: 10, description: '日期，如 2026-12-31。', examples: ['2026-12-31'] })
})

export const stationWritingSchemas = [NewStation, StationChange, LifecycleChange]
export const hoursExceptionSchemas = [HoursExceptionChange, HoursExceptionPage]
