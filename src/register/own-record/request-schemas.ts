import Type, { type Static } from 'typebox'
import { REASON_CHARACTERS_MAX, REASON_CHARACTERS_MIN } from '../../persons/rules.ts'
import type { Fact } from '../rules/facts.ts'
import { area, community, cursor, day, fact, limit, next, orNull, STAFF_ID, time, uuid, WORKER_ID } from '../schemas.ts'
import {
  CORRECTABLE_FIELDS,
  type CorrectableField,
  REQUEST_KINDS,
  REQUEST_STATUSES,
  type RequestKind,
  type RequestStatus
} from './rules.ts'

export const REQUEST_ID = '6d2f9b71-0c48-4e5a-8b13-9f7e6a5d4c32'

export const RequestId = Type.Object({ id: uuid('请求编号。', REQUEST_ID) })

const kind = Type.Enum([...REQUEST_KINDS], {
  type: 'string',
  description: '请求：correction 更正，deletion 删除。',
  examples: ['correction']
})

const status = Type.Enum([...REQUEST_STATUSES], {
  type: 'string',
  description: '状态：open 办理中，accepted 已同意并办理，declined 不同意，lapsed 因本人信息已删除而终止。',
  examples: ['open']
})

const field = Type.Enum([...CORRECTABLE_FIELDS], {
  type: 'string',
  description:
    '字段：name 姓名，phone 手机号，id_number 身份证件号码，sector 行业，occupation 职业，employer_name 用人单位，vehicle 车辆，skills 特长，is_party_member 是否党员，weekly_hours 每周工时。',
  examples: ['weekly_hours']
})

const reason = (description: string, example: string) =>
  Type.String({
    minLength: REASON_CHARACTERS_MIN,
    maxLength: REASON_CHARACTERS_MAX,
    description: `${description}去掉首尾空白后 ${REASON_CHARACTERS_MIN} 到 ${REASON_CHARACTERS_MAX} 个字。`,
    examples: [example]
  })

export const NewCorrection = Type.Object(
  {
    field,
    value: Type.Unsafe<Fact>({
      anyOf: [
        { type: 'string', maxLength: 100 },
        { type: 'number' },
        { type: 'boolean' },
        { type: 'null' },
        { type: 'array', maxItems: 20, items: { type: 'string', maxLength: 40 } }
      ],
      description: '应当是什么，写法与该字段相同；没有的写 null。',
      examples: [48]
    }),
    reason: reason('为什么，加密保存。', '登记的工时有误。')
  },
  { $id: 'NewCorrection', title: 'NewCorrection', description: '更正一个字段的请求。', additionalProperties: false }
)
export interface NewCorrection {
  field: CorrectableField
  value: Fact
  reason: string
}

export const NewDeletion = Type.Object(
  { reason: reason('为什么，加密保存。', '不再从事快递工作。') },
  { $id: 'NewDeletion', title: 'NewDeletion', description: '删除本人信息的请求。', additionalProperties: false }
)
export type NewDeletion = Static<typeof NewDeletion>

export const RequestDecline = Type.Object(
  { reason: reason('为什么不同意，加密保存，本人可见。', '与出示的证件不符。') },
  { $id: 'RequestDecline', title: 'RequestDecline', description: '不同意请求的原因。', additionalProperties: false }
)
export type RequestDecline = Static<typeof RequestDecline>

export const RequestReveal = Type.Object(
  { reason: reason('查看的原因，加密后记入审计。', '与本人出示的证件核对') },
  { $id: 'RequestReveal', title: 'RequestReveal', description: '查看明文的请求。', additionalProperties: false }
)
export type RequestReveal = Static<typeof RequestReveal>

export const RevealedRequest = Type.Object(
  {
    value: fact('请求更正成什么，明文；请求删除的为 null。'),
    hide_after: time('到这一刻，客户端必须把明文从界面和内存中清除；不得缓存、记录或导出。')
  },
  { $id: 'RevealedRequest', title: 'RevealedRequest', description: '限时显示的明文。' }
)
export interface RevealedRequest {
  value: Fact
  hide_after: string
}

const requestFields = {
  id: uuid('请求编号。', REQUEST_ID),
  kind,
  field: orNull(field, '要更正的字段；请求删除的为 null。'),
  due_on: day('最迟哪天答复：第 15 个工作日。'),
  status,
  created_at: time('何时提出。'),
  decided_at: orNull(time('时间。'), '何时办结；没有办结的为 null。')
}

const decision = orNull(Type.String(), '不同意的原因；其他为 null。')
const requestReason = orNull(Type.String(), '提出的理由；本人信息已删除的为 null。')

export const OwnRequest = Type.Object(
  { ...requestFields, value: fact('请求更正成什么；请求删除的为 null。'), reason: requestReason, decision },
  { $id: 'OwnRequest', title: 'OwnRequest', description: '本人的一条更正或删除请求。' }
)
export interface OwnRequest {
  id: string
  kind: RequestKind
  field: CorrectableField | null
  value: Fact
  reason: string | null
  due_on: string
  status: RequestStatus
  created_at: string
  decided_at: string | null
  decision: string | null
}

export const OwnRequestPage = Type.Object(
  { items: Type.Array(Type.Ref('OwnRequest')), next },
  { $id: 'OwnRequestPage', title: 'OwnRequestPage', description: '一页本人的请求，最近的在前。' }
)
export interface OwnRequestPage {
  items: OwnRequest[]
  next: string | null
}

const staffFields = {
  ...requestFields,
  worker_id: uuid('新就业人员的台账编号。', WORKER_ID),
  area_code: community,
  is_overdue: Type.Boolean({ description: '期限已过而没有办结。', examples: [false] }),
  decided_by: orNull(uuid('人员编号。', STAFF_ID), '由谁办结；没有办结或已终止的为 null。')
}

export const RecordRequestHead = Type.Object(staffFields, {
  $id: 'RecordRequestHead',
  title: 'RecordRequestHead',
  description: '一条更正或删除请求，不含内容。'
})
export interface RecordRequestHead extends Omit<OwnRequest, 'value' | 'reason' | 'decision'> {
  worker_id: string
  area_code: string
  is_overdue: boolean
  decided_by: string | null
}

export const RecordRequest = Type.Object(
  {
    ...staffFields,
    value: fact('请求更正成什么，姓名和号码脱敏；请求删除的为 null。'),
    reason: requestReason,
    decision
  },
  { $id: 'RecordRequest', title: 'RecordRequest', description: '一条更正或删除请求。' }
)
export interface RecordRequest extends RecordRequestHead {
  value: Fact
  reason: string | null
  decision: string | null
}

export const RecordRequestPage = Type.Object(
  { items: Type.Array(Type.Ref('RecordRequestHead')), next },
  { $id: 'RecordRequestPage', title: 'RecordRequestPage', description: '一页更正或删除请求，不含内容。' }
)
export interface RecordRequestPage {
  items: RecordRequestHead[]
  next: string | null
}

export const RequestFilter = Type.Object(
  {
    area_code: area,
    kind: Type.Optional(kind),
    status: Type.Optional(status),
    overdue: Type.Optional(Type.Boolean({ description: 'true 为只要期限已过而没有办结的。', examples: [true] })),
    limit,
    cursor
  },
  { additionalProperties: false }
)
export type RequestFilter = Static<typeof RequestFilter>

export const requestSchemas = [
  NewCorrection,
  NewDeletion,
  RequestDecline,
  RequestReveal,
  RevealedRequest,
  OwnRequest,
  OwnRequestPage,
  RecordRequestHead,
  RecordRequest,
  RecordRequestPage
]
