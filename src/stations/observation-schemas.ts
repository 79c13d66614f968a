import Type, { type Static, type TSchema } from 'typebox'
import { FAULT_CLOSERS, REPORTED_STATES, SUBJECTS } from './rules/observations.ts'

const orNull = (schema: TSchema, description: string) => Type.Union([schema, Type.Null()], { description })
const choice = <Choice extends string>(choices: readonly Choice[], description: string, example: Choice) =>
  Type.Enum([...choices] as [Choice, ...Choice[]], { type: 'string', description, examples: [example] })
const time = (description: string) =>
  Type.String({ format: 'date-time', description, examples: ['2026-11-23T08:00:00+08:00'] })

const code = Type.String({ maxLength: 100, description: '驿站编码。', examples: ['GYG-002'] })
const amenityCode = Type.String({
  maxLength: 40,
  description: '设施或服务的代码，见 GET /v1/amenities。',
  examples: ['microwave']
})

export const ObservedStation = Type.Object({ code })

export const FaultPlace = Type.Object({
  code,
  id: Type.String({ format: 'uuid', description: '故障编号。', examples: ['0d9c5a52-5f0e-4c58-9a5c-0d6c4a6f1f11'] })
})

export const NewObservation = Type.Object(
  {
    subject: choice(SUBJECTS, '说的是什么：设施、拥挤程度、是否开门。', 'amenity'),
    amenity_code: Type.Optional(
      Type.String({ ...amenityCode, description: '设施或服务的代码；仅当 subject 为 amenity 时填写，且必须填写。' })
    ),
    state: choice(
      REPORTED_STATES,
      '看到的情况。设施：working 可用、broken 故障；拥挤程度：quiet 不挤、crowded 拥挤；是否开门：open 开着、closed 该开没开。',
      'broken'
    )
  },
  {
    $id: 'NewObservation',
    title: 'NewObservation',
    description: '一次状况上报。',
    additionalProperties: false,
    examples: [{ subject: 'amenity', amenity_code: 'microwave', state: 'broken' }]
  }
)
export type NewObservation = Static<typeof NewObservation>

export const ObservationResult = Type.Object(
  {
    counted: Type.Boolean({ description: '是否计入；同一人对同一对象在同一整点小时内重复上报时为 false。' }),
    shown: Type.Object(
      {
        state: choice(
          [...REPORTED_STATES, 'unknown'],
          '现在显示的状况；没有新鲜的上报或互相矛盾时为 unknown。',
          'broken'
        ),
        observed_at: orNull(time('最近一次有人看到的时间。'), '最近一次有人看到的时间。'),
        stale_after: orNull(time('过了这个时间不再可信。'), '过了这个时间不再可信。')
      },
      { description: '综合各人的上报，现在显示的状况。' }
    ),
    fault_id: orNull(Type.String({ format: 'uuid' }), '因此存在的未排除故障；没有时为 null。')
  },
  { $id: 'ObservationResult', title: 'ObservationResult', description: '上报的结果。' }
)
export interface ObservationResult {
  counted: boolean
  shown: { state: string; observed_at: string | null; stale_after: string | null }
  fault_id: string | null
}

export const Fault = Type.Object(
  {
    id: Type.String({ format: 'uuid', description: '故障编号。' }),
    subject: choice(['amenity', 'opening'], '设施故障，或该开没开。', 'amenity'),
    amenity_code: orNull(amenityCode, '出故障的设施或服务；该开没开时为 null。'),
    state: choice(['open', 'closed'], '未排除、已排除。', 'open'),
    opened_at: time('第一次有人上报的时间。'),
    last_reported_at: time('最近一次有人上报的时间。'),
    reports_count: Type.Integer({ minimum: 1, description: '上报过几次。', examples: [2] }),
    recoveries_count: Type.Integer({
      minimum: 0,
      description: '最近一次上报之后，有几个不同的人看到已恢复；满 2 人即视为排除。',
      examples: [1]
    }),
    closed_at: orNull(time('排除的时间。'), '排除的时间；未排除时为 null。'),
    closed_by: orNull(
      choice(FAULT_CLOSERS, '由谁排除。', 'staff'),
      '由工作人员，或由后来的上报排除；未排除时为 null。'
    ),
    note: orNull(Type.String(), '工作人员排除时的说明，只给工作人员看；没有时为 null。')
  },
  { $id: 'Fault', title: 'Fault', description: '驿站的一条故障。不含是谁上报的。' }
)
export interface Fault {
  id: string
  subject: string
  amenity_code: string | null
  state: 'open' | 'closed'
  opened_at: string
  last_reported_at: string
  reports_count: number
  recoveries_count: number
  closed_at: string | null
  closed_by: string | null
  note: string | null
}

const next = orNull(Type.String(), '下一页的游标；没有下一页时为 null。')
const limit = Type.Integer({ minimum: 1, maximum: 200, default: 50, description: '一页最多几项。', examples: [50] })
const cursor = Type.Optional(Type.String({ minLength: 1, maxLength: 500, description: '上一页返回的 next。' }))

export const FaultPage = Type.Object(
  { items: Type.Array(Type.Ref('Fault')), next },
  { $id: 'FaultPage', title: 'FaultPage', description: '一页故障，未排除的在前，再按时间由近及远。' }
)

export const FaultFilter = Type.Object(
  { state: Type.Optional(choice(['open', 'closed'], '只要未排除的，或只要已排除的。', 'open')), limit, cursor },
  { additionalProperties: false }
)
export type FaultFilter = Static<typeof FaultFilter>

/** What to say is up to them, so the body may be missing; as one schema, for the sake of clear problems. */
export const FaultClearing = Type.Unsafe<{ note?: string } | null>({
  $id: 'FaultClearing',
  title: 'FaultClearing',
  description: '排除故障；没有要说明的，可以没有请求体。',
  type: ['object', 'null'],
  additionalProperties: false,
  properties: {
    note: Type.String({
      minLength: 1,
      maxLength: 300,
      pattern: '\\S',
      description: '怎样排除的；请不要写人名、电话等个人信息。',
      examples: ['已更换微波炉保险丝']
    })
  },
  examples: [{ note: '已更换微波炉保险丝' }]
})
export type FaultClearing = Static<typeof FaultClearing>

export const CheckIn = Type.Object(
  {
    counted: Type.Boolean({ description: '是否计入；同一人每个整点小时只计一次，在别的驿站签过到也算。' }),
    hour: time('计入哪个小时，以其开始时间表示。')
  },
  { $id: 'CheckIn', title: 'CheckIn', description: '签到的结果。' }
)
export interface CheckIn {
  counted: boolean
  hour: string
}

export const CheckInHour = Type.Object(
  {
    hour: time('哪个小时，以其开始时间表示。'),
    count: orNull(Type.Integer({ minimum: 5 }), '签到人次；1 至 4 人次时为 null（少于 5），以免看出个人的行踪。')
  },
  { $id: 'CheckInHour', title: 'CheckInHour', description: '一个小时的签到人次。' }
)

export const CheckInPage = Type.Object(
  { items: Type.Array(Type.Ref('CheckInHour')), next },
  { $id: 'CheckInPage', title: 'CheckInPage', description: '一页按小时的签到人次，由近及远；没有人签到的小时不列出。' }
)
export interface CheckInPage {
  items: { hour: string; count: number | null }[]
  next: string | null
}

const date = (description: string, example: string) => Type.String({ format: 'date', description, examples: [example] })

export const CheckInFilter = Type.Object(
  {
    from: Type.Optional(date('从哪一天起，含当天；默认为 to 之前 6 天。', '2026-11-17')),
    to: Type.Optional(date('到哪一天止，含当天；默认为今天。', '2026-11-23')),
    limit,
    cursor
  },
  { additionalProperties: false }
)
export type CheckInFilter = Static<typeof CheckInFilter>

export const observationSchemas = [NewObservation, ObservationResult, Fault, FaultPage, FaultClearing]
export const checkInSchemas = [CheckIn, CheckInHour, CheckInPage]
