import Type, { type Static } from 'typebox'
import { AreaCode } from '../areas/schemas.ts'
import { REASON_CHARACTERS_MAX, REASON_CHARACTERS_MIN, TEXT_VERSION_PATTERN } from './rules.ts'
import { CONSENT_DECISIONS, LEGAL_BASES, PERSON_FIELDS, PERSON_KINDS } from './tables.ts'

const Instant = (description: string) =>
  Type.String({ format: 'date-time', description, examples: ['2026-11-23T02:01:00.000Z'] })

const nullable = <Schema extends Type.TSchema>(schema: Schema, description: string) =>
  Type.Union([schema, Type.Null()], { description })

export const PersonId = Type.Object({
  id: Type.String({
    format: 'uuid',
    description: '人员编号，不含任何个人信息。',
    examples: ['0d9c1f5e-6a53-4c8e-9a39-2f6c1b7d8e90']
  })
})

const personId = Type.String({
  format: 'uuid',
  description: '人员编号。',
  examples: ['0d9c1f5e-6a53-4c8e-9a39-2f6c1b7d8e90']
})

const Field = Type.Enum([...PERSON_FIELDS], {
  type: 'string',
  description: '字段：name 姓名，phone 电话，id_number 身份证件号码。',
  examples: ['phone']
})

export const Person = Type.Object(
  {
    id: personId,
    kind: Type.Enum([...PERSON_KINDS], {
      type: 'string',
      description: 'worker 新就业人员，staff 工作人员，contact 企业联系人。',
      examples: ['worker']
    }),
    area_code: AreaCode,
    name: nullable(Type.String({ examples: ['虚**'] }), '姓名，默认脱敏；没有登记或已删除时为 null。'),
    phone: nullable(Type.String({ examples: ['199****0001'] }), '电话，默认脱敏；没有登记或已删除时为 null。'),
    id_number: nullable(
      Type.String({ examples: ['370***********002X'] }),
      '身份证件号码，默认脱敏；没有登记或已删除时为 null。'
    ),
    revealed: Type.Array(
      Type.Object({ field: Field, hide_after: Instant('到这一刻须重新隐藏。') }, { additionalProperties: false }),
      { description: '此刻对本次登录明文显示的字段，其余都是脱敏的。' }
    ),
    created_at: Instant('登记时间。'),
    erased_at: nullable(Instant('删除时间。'), '个人信息被删除的时间；没有删除时为 null。')
  },
  { $id: 'Person', title: 'Person', description: '一个人，默认脱敏。', additionalProperties: false }
)
export interface Person {
  id: string
  kind: (typeof PERSON_KINDS)[number]
  area_code: string
  name: string | null
  phone: string | null
  id_number: string | null
  revealed: { field: (typeof PERSON_FIELDS)[number]; hide_after: string }[]
  created_at: string
  erased_at: string | null
}

export const Reason = (description: string, example: string) =>
  Type.String({
    minLength: REASON_CHARACTERS_MIN,
    maxLength: REASON_CHARACTERS_MAX,
    description: `${description}去掉首尾空白后 ${REASON_CHARACTERS_MIN} 到 ${REASON_CHARACTERS_MAX} 个字。`,
    examples: [example]
  })

export const Reveal = Type.Object(
  {
    fields: Type.Array(Field, {
      minItems: 1,
      maxItems: PERSON_FIELDS.length,
      uniqueItems: true,
      description: '要查看明文的字段。',
      examples: [['phone']]
    }),
    reason: Reason('查看的原因，加密后记入审计。', '核对本月走访电话')
  },
  {
    $id: 'PersonReveal',
    title: 'PersonReveal',
    description: '查看明文的请求。',
    additionalProperties: false
  }
)
export interface Reveal {
  fields: (typeof PERSON_FIELDS)[number][]
  reason: string
}

export const Revealed = Type.Object(
  {
    person_id: personId,
    fields: Type.Object(
      {
        name: Type.Optional(nullable(Type.String({ examples: ['虚构某'] }), '姓名；没有登记时为 null。')),
        phone: Type.Optional(nullable(Type.String({ examples: ['19900000001'] }), '电话；没有登记时为 null。')),
        id_number: Type.Optional(
          nullable(Type.String({ examples: ['370811190001010029'] }), '身份证件号码；没有登记时为 null。')
        )
      },
      { description: '所要字段的明文。', additionalProperties: false }
    ),
    hide_after: Instant('到这一刻，客户端必须把明文从界面和内存中清除，重新显示脱敏内容；不得缓存、记录或导出。')
  },
  {
    $id: 'PersonRevealed',
    title: 'PersonRevealed',
    description: '限时显示的明文。',
    additionalProperties: false
  }
)
export interface Revealed {
  person_id: string
  fields: Partial<Record<(typeof PERSON_FIELDS)[number], string | null>>
  hide_after: string
}

export const Erase = Type.Object(
  { reason: Reason('删除的原因，记入审计，不要写姓名、电话或账号。', '本人书面申请删除') },
  { $id: 'PersonErase', title: 'PersonErase', description: '删除个人信息的请求。', additionalProperties: false }
)
export type Erase = Static<typeof Erase>

export const Erased = Type.Object(
  { person_id: personId, erased_at: Instant('删除时间；重复删除时是第一次的时间。') },
  { $id: 'PersonErased', title: 'PersonErased', description: '已删除的个人信息。', additionalProperties: false }
)
export type Erased = Static<typeof Erased>

const fieldGroupCode = Type.String({
  pattern: '^[a-z][a-z_]{1,39}$',
  maxLength: 40,
  description: '信息组代码，见 GET /v1/field-groups。',
  examples: ['worker_identity']
})

export const FieldGroup = Type.Object(
  {
    code: fieldGroupCode,
    name: Type.String({ description: '信息组名称。', examples: ['骑手身份'] }),
    fields: Type.Array(Type.String(), { description: '包含的字段。', examples: [['name']] }),
    legal_basis: Type.Enum([...LEGAL_BASES], {
      type: 'string',
      description:
        '处理的合法性基础（个人信息保护法第十三条）：consent 本人同意，contract 履行合同所必需，legal_duty 履行法定职责，public_interest 公共利益。',
      examples: ['consent']
    }),
    purpose: Type.String({ description: '处理目的。', examples: ['登记志愿服务并开具证明。'] }),
    retention_months: Type.Integer({ description: '最长保存几个月。', examples: [36] })
  },
  { $id: 'FieldGroup', title: 'FieldGroup', description: '一组个人信息及其处理依据。', additionalProperties: false }
)

export const FieldGroupPage = Type.Object(
  {
    items: Type.Array(Type.Ref('FieldGroup'), { description: '全部信息组，按代码排列。' }),
    next: Type.Null({ description: '信息组不多，总是一页给全。' })
  },
  { $id: 'FieldGroupPage', title: 'FieldGroupPage', description: '全部信息组。', additionalProperties: false }
)

const Decision = Type.Enum([...CONSENT_DECISIONS], {
  type: 'string',
  description: 'given 同意，withdrawn 撤回。',
  examples: ['given']
})

const textVersion = Type.String({
  // So narrow that nothing about a person fits into a record that is never taken back.
  pattern: TEXT_VERSION_PATTERN,
  maxLength: 10,
  description: '当时所见的告知文本的版本：年月、日期，或 v 加序号。',
  examples: ['2026-11', '2026-11-15', 'v3']
})

export const NewConsent = Type.Object(
  { field_group_code: fieldGroupCode, decision: Decision, text_version: textVersion },
  { $id: 'NewConsent', title: 'NewConsent', description: '一次同意或撤回。', additionalProperties: false }
)
export type NewConsent = Static<typeof NewConsent>

export const Consent = Type.Object(
  {
    id: Type.String({ format: 'uuid', description: '记录编号。', examples: ['5b1f0c6a-0f61-4a6e-8a58-6f0a2f6f9d11'] }),
    field_group_code: fieldGroupCode,
    decision: Decision,
    text_version: textVersion,
    decided_at: Instant('同意或撤回的时间。')
  },
  { $id: 'Consent', title: 'Consent', description: '一次同意或撤回，只增不改。', additionalProperties: false }
)
export interface Consent {
  id: string
  field_group_code: string
  decision: (typeof CONSENT_DECISIONS)[number]
  text_version: string
  decided_at: string
}

const CurrentConsent = Type.Object(
  {
    field_group_code: fieldGroupCode,
    state: Type.Enum(['given', 'withdrawn', 'never_asked'], {
      type: 'string',
      description: '现状：given 已同意，withdrawn 已撤回，never_asked 没有问过。',
      examples: ['given']
    }),
    text_version: nullable(textVersion, '最近一次所见文本的版本；没有问过时为 null。'),
    decided_at: nullable(Instant('时间。'), '最近一次的时间；没有问过时为 null。')
  },
  { additionalProperties: false }
)

export const ConsentPage = Type.Object(
  {
    current: Type.Array(CurrentConsent, { description: '每个信息组的现状，由记录推出，按代码排列。' }),
    items: Type.Array(Type.Ref('Consent'), { description: '记录，最近的在前。' }),
    next: Type.Union([Type.String(), Type.Null()], { description: '下一页的游标；没有下一页时为 null。' })
  },
  { $id: 'ConsentPage', title: 'ConsentPage', description: '一个人的同意记录和现状。', additionalProperties: false }
)
export interface ConsentPage {
  current: {
    field_group_code: string
    state: 'given' | 'withdrawn' | 'never_asked'
    text_version: string | null
    decided_at: string | null
  }[]
  items: Consent[]
  next: string | null
}

export const ConsentFilter = Type.Object(
  {
    limit: Type.Integer({ minimum: 1, maximum: 200, default: 50, description: '一页最多几条记录。', examples: [50] }),
    cursor: Type.Optional(Type.String({ minLength: 1, maxLength: 500, description: '上一页返回的 next。' }))
  },
  { additionalProperties: false }
)
export type ConsentFilter = Static<typeof ConsentFilter>

export const personSchemas = [
  Person,
  Reveal,
  Revealed,
  Erase,
  Erased,
  FieldGroup,
  FieldGroupPage,
  NewConsent,
  Consent,
  ConsentPage
]
