import Type, { type Static, type TSchema } from 'typebox'
import { COORDINATE_SYSTEMS } from './rules/positions.ts'
import {
  ALERT_KINDS,
  AMENITY_KINDS,
  CONDITIONS,
  HOST_VENUE_KINDS,
  LIFECYCLES,
  POSITION_QUALITIES,
  PROVENANCES
} from './tables.ts'

export const orNull = (schema: TSchema, description: string) => Type.Union([schema, Type.Null()], { description })
export const choice = <Choice extends string>(choices: readonly Choice[], description: string, example: Choice) =>
  Type.Enum([...choices], { type: 'string', description, examples: [example] })
export const time = (description: string) =>
  Type.String({ format: 'date-time', description, examples: ['2026-11-20T08:00:00+08:00'] })
const clock = (pattern: string, description: string, example: string) =>
  Type.String({ pattern, description, examples: [example] })

const CLOCK = '^([01][0-9]|2[0-3]):[0-5][0-9]$'
const CLOCK_OR_MIDNIGHT = '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$'

export const opens = clock(CLOCK, '开门时间。', '08:30')
export const closes = clock(CLOCK_OR_MIDNIGHT, '关门时间；不晚于开门时间时指次日，24:00 指当日结束。', '20:30')

export const Span = Type.Object({ opens, closes }, { $id: 'Span', title: 'Span', description: '一段开放时间。' })

export const WeeklySpan = Type.Object(
  {
    weekday: Type.Integer({ minimum: 1, maximum: 7, description: '星期，1 为周一，7 为周日。', examples: [1] }),
    opens,
    closes
  },
  { $id: 'WeeklySpan', title: 'WeeklySpan', description: '每周某一天的一段开放时间。' }
)

export const HoursException = Type.Object(
  {
    date: Type.String({ format: 'date', description: '日期。', examples: ['2026-12-31'] }),
    hours: Type.Array(Type.Ref('Span'), { description: '当天的开放时间；空数组表示全天不开。' }),
    reason: orNull(Type.String(), '原因。')
  },
  { $id: 'HoursException', title: 'HoursException', description: '某一天的特殊开放时间，优先于每周时间和节假日规定。' }
)

export const HolidayPolicy = Type.Object(
  {
    on_holidays: choice(
      ['as_usual', 'closed', 'weekend_hours', 'holiday_hours'],
      '法定节假日（含调休放假日）：照常、不开、按周日时间、按 holiday_hours。',
      'as_usual'
    ),
    holiday_hours: orNull(Type.Array(Type.Ref('Span')), '节假日的开放时间，仅当 on_holidays 为 holiday_hours 时有值。'),
    on_makeup_workdays: choice(['as_usual', 'workday_hours'], '调休上班日：照常、按周一时间。', 'as_usual')
  },
  { $id: 'HolidayPolicy', title: 'HolidayPolicy', description: '节假日与调休上班日怎样开放。' }
)

export const Position = Type.Object(
  {
    lng: Type.Number({ description: '经度。', examples: [116.592591] }),
    lat: Type.Number({ description: '纬度。', examples: [35.414652] }),
    crs: choice(COORDINATE_SYSTEMS, '坐标系：gcj02（高德、腾讯）、wgs84（GPS）、bd09（百度）。', 'gcj02')
  },
  { $id: 'Position', title: 'Position', description: '位置，顺序总是先经度后纬度。' }
)

/** A position that somebody sends. */
export const PositionInput = Type.Object(
  {
    lng: Type.Number({ minimum: -180, maximum: 180, description: '经度。', examples: [116.592591] }),
    lat: Type.Number({ minimum: -180, maximum: 180, description: '纬度。', examples: [35.414652] }),
    crs: choice(COORDINATE_SYSTEMS, '坐标系：gcj02（高德、腾讯）、wgs84（GPS）、bd09（百度）。', 'gcj02')
  },
  { additionalProperties: false, description: '位置，先经度后纬度。' }
)

export const StationAmenity = Type.Object(
  {
    code: Type.String({ description: '设施或服务的代码，见 GET /v1/amenities。', examples: ['microwave'] }),
    name: Type.String({ description: '中文名称。', examples: ['微波炉'] }),
    quantity: orNull(Type.Integer({ minimum: 1 }), '数量；不清楚时为 null。'),
    condition: choice(CONDITIONS, '目前的状况：可用、故障、不清楚。过了 stale_after 就是不清楚。', 'working'),
    observed_at: orNull(time('最近一次有人查看的时间。'), '最近一次有人查看的时间；没有人看过时为 null。'),
    stale_after: orNull(time('过了这个时间，上次查看的结果不再可信。'), '过了这个时间，上次查看的结果不再可信。')
  },
  { $id: 'StationAmenity', title: 'StationAmenity', description: '驿站里的一种设施或服务及其状况。' }
)

export const alertFields = {
  id: Type.String({ format: 'uuid', description: '公告编号。', examples: ['8d9a2f5c-3a5e-4b0e-9a51-5c4f5b1f7a10'] }),
  kind: choice(ALERT_KINDS, '种类：通知、提醒、临时关闭。', 'warning'),
  text: Type.String({ description: '内容。', examples: ['饮水机停水检修，请自备饮用水。'] }),
  text_en: orNull(Type.String(), '英文内容。'),
  starts_at: time('从何时起。'),
  ends_at: time('到何时止。')
}

export const CurrentAlert = Type.Object(alertFields, {
  $id: 'CurrentAlert',
  title: 'CurrentAlert',
  description: '驿站正在发布的一条公告。'
})
const observed_at = time('最近一次有人看到的时间。')
const stale_after = time('过了这个时间不再可信，也不再显示。')

export const Crowding = Type.Object(
  { state: choice(['crowded', 'quiet'], '拥挤、不挤。', 'crowded'), observed_at, stale_after },
  { $id: 'Crowding', title: 'Crowding', description: '来过的人说的拥挤程度。' }
)

export const ReportedClosed = Type.Object(
  { observed_at, stale_after },
  { $id: 'ReportedClosed', title: 'ReportedClosed', description: '来过的人说该开没开。' }
)

export const Opening = Type.Object(
  {
    state: choice(['open', 'closed', 'unknown'], '开放、关闭、不清楚。', 'open'),
    reason: choice(
      [
        'hours',
        'exception',
        'holiday',
        'makeup_workday',
        'suspended',
        'planned',
        'removed',
        'hours_unknown',
        'calendar_unknown',
        'closure'
      ],
      '依据：每周时间、特殊日期、节假日、调休上班日、暂停开放、尚在筹建、已撤销、开放时间不详、当年放假安排尚未公布、临时关闭的公告。',
      'hours'
    ),
    next_change_at: orNull(time('下一次变化的时间。'), '状态下一次变化的时间；就已知数据不会再变时为 null。')
  },
  { $id: 'Opening', title: 'Opening', description: '是否开放、依据是什么、什么时候变化。' }
)

const fields = {
  code: Type.String({ description: '驿站编码，永不改变，也不会重新使用。', examples: ['GYG-002'] }),
  name: Type.String({ description: '名称。', examples: ['琵琶山社区“观新”驿站'] }),
  name_en: orNull(Type.String(), '英文名称。'),
  area: Type.Object(
    {
      code: Type.String({ description: '区划代码。', examples: ['370811015002'] }),
      name: Type.String({ description: '区划名称。', examples: ['琵琶山社区居民委员会'] })
    },
    { description: '所在区划。' }
  ),
  address: orNull(Type.String(), '地址。'),
  directions: orNull(Type.String(), '到达指引。'),
  position: Type.Ref('Position'),
  position_quality: choice(POSITION_QUALITIES, '位置的来历：现场测量、由地址推算、大致位置、占位。', 'surveyed'),
  host_venue_kind: choice(
    HOST_VENUE_KINDS,
    '依托的场所：社区党群服务中心、红帆驿站、住宅小区、商圈楼宇、其他。',
    'party_service_centre'
  ),
  floor_area_m2: orNull(Type.Integer(), '面积，平方米。'),
  seats: orNull(Type.Integer(), '座位数。'),
  phone: orNull(Type.String(), '场所的公开电话。'),
  amenities: Type.Array(Type.Ref('StationAmenity'), { description: '设施与服务。' }),
  crowding: orNull(Type.Ref('Crowding'), '拥挤程度；没有新鲜的上报或互相矛盾时为 null。'),
  reported_closed: orNull(Type.Ref('ReportedClosed'), '有人上报该开没开；没有新鲜的上报或互相矛盾时为 null。'),
  lifecycle: choice(LIFECYCLES, '筹建、运行、暂停、撤销。', 'operating'),
  lifecycle_reason: orNull(Type.String(), '目前状态的公开说明，例如为何暂停；没有说明时为 null。'),
  weekly_hours: orNull(Type.Array(Type.Ref('WeeklySpan')), '每周开放时间；不清楚时为 null。'),
  open_24h: Type.Boolean({ description: '每周时间是否全天 24 小时。' }),
  hours_exceptions: Type.Array(Type.Ref('HoursException'), { description: '特殊日期，按日期排列。' }),
  holiday_policy: Type.Ref('HolidayPolicy'),
  open: Type.Ref('Opening'),
  alerts: Type.Array(Type.Ref('CurrentAlert'), { description: '此刻有效的公告，先开始的在前。' }),
  navigation: Type.Object(
    {
      amap: Type.String({ format: 'uri', description: '高德地图。' }),
      baidu: Type.String({ format: 'uri', description: '百度地图。' }),
      tencent: Type.String({ format: 'uri', description: '腾讯地图。' })
    },
    { description: '可直接打开的导航链接，已换算成各家地图的坐标系。' }
  ),
  provenance: choice(PROVENANCES, '资料来源：公开报道、占位（待工作人员替换）、已核实。', 'reported'),
  placeholder_fields: Type.Array(Type.String(), {
    description: '这些字段的值只是占位，尚未核实，不可当作事实。',
    examples: [['address', 'position']]
  }),
  last_verified_at: orNull(time('最近一次核实的时间。'), '最近一次由工作人员核实的时间。'),
  version: Type.Integer({ minimum: 1, description: '版本号，每次修改加一。', examples: [1] }),
  updated_at: time('最近一次修改的时间。')
}

export const Station = Type.Object(fields, { $id: 'Station', title: 'Station', description: '一座“观新”驿站。' })

export const FoundStation = Type.Object(
  {
    ...fields,
    distance_m: Type.Optional(
      Type.Integer({ minimum: 0, description: '直线距离，米；仅在给出 near 时有。', examples: [420] })
    ),
    walking_minutes: Type.Optional(
      Type.Integer({ minimum: 0, description: '估计步行时间，分钟：直线距离乘 1.3，每分钟 75 米。', examples: [8] })
    )
  },
  { $id: 'FoundStation', title: 'FoundStation', description: '查到的一座驿站；给出 near 时带距离。' }
)

export const StationPage = Type.Object(
  {
    items: Type.Array(Type.Ref('FoundStation')),
    next: orNull(Type.String(), '下一页的游标；没有下一页时为 null。')
  },
  { $id: 'StationPage', title: 'StationPage', description: '一页驿站：给出 near 时由近及远，否则按编码排列。' }
)

export const StationFeatures = Type.Object(
  {
    type: Type.Enum(['FeatureCollection'], { type: 'string' }),
    features: Type.Array(
      Type.Object({
        type: Type.Enum(['Feature'], { type: 'string' }),
        id: Type.String({ description: '驿站编码。' }),
        geometry: Type.Object({
          type: Type.Enum(['Point'], { type: 'string' }),
          coordinates: Type.Array(Type.Number(), { minItems: 2, maxItems: 2, description: '经度、纬度，WGS-84。' })
        }),
        properties: Type.Ref('FoundStation')
      })
    )
  },
  { $id: 'StationFeatures', title: 'StationFeatures', description: '查到的驿站，GeoJSON（RFC 7946）。' }
)

export const AmenityKind = Type.Object(
  {
    code: Type.String({ description: '代码。', examples: ['microwave'] }),
    kind: choice(AMENITY_KINDS, '设施或服务。', 'amenity'),
    name: Type.String({ description: '中文名称。', examples: ['微波炉'] }),
    name_en: Type.String({ description: '英文名称。', examples: ['Microwave oven'] }),
    condition_valid_hours: Type.Integer({ description: '一次查看的结果可信多少小时。', examples: [72] })
  },
  { $id: 'AmenityKind', title: 'AmenityKind', description: '目录里的一种设施或服务。' }
)

export const AmenityCatalogue = Type.Object(
  { items: Type.Array(Type.Ref('AmenityKind')) },
  { $id: 'AmenityCatalogue', title: 'AmenityCatalogue', description: '全部设施与服务，按显示顺序排列。' }
)

export const stationSchemas = [
  Span,
  WeeklySpan,
  HoursException,
  HolidayPolicy,
  Position,
  StationAmenity,
  CurrentAlert,
  Crowding,
  ReportedClosed,
  Opening,
  Station,
  FoundStation,
  StationPage,
  StationFeatures,
  AmenityKind,
  AmenityCatalogue
]

export const StationCode = Type.Object({ code: Type.String({ description: '驿站编码。', examples: ['GYG-002'] }) })
export type StationCode = Static<typeof StationCode>
