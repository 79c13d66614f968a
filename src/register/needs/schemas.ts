import Type, { type Static } from 'typebox'
import { REASON_CHARACTERS_MAX } from '../../persons/rules.ts'
import { SUBJECT_KINDS } from '../rules/codes.ts'
import type { Fact } from '../rules/facts.ts'
import {
  area,
  community,
  cursor,
  day,
  fact,
  labelled,
  limit,
  next,
  orNull,
  STAFF_ID,
  time,
  uuid,
  WORKER_ID
} from '../schemas.ts'
import {
  NEED_CATEGORY_LABELS,
  NEED_SOURCES,
  NEED_STATUSES,
  NEED_STEPS,
  type NeedCategory,
  type NeedSource,
  type NeedStatus,
  type NeedStep,
  type NeedTexts,
  PENDING_STATUSES
} from './rules.ts'

export const NEED_ID = '3f0c7a52-8d14-4b7e-9a60-5e2d1c0b9f83'

export const NeedId = Type.Object({ id: uuid('需求编号。', NEED_ID) })

export const category = labelled('类别', NEED_CATEGORY_LABELS, 'schooling')

const subjectKind = Type.Enum([...SUBJECT_KINDS], {
  type: 'string',
  description: '谁的需求：worker 新就业人员，business 企业。',
  examples: ['worker']
})

const status = Type.Enum([...NEED_STATUSES], {
  type: 'string',
  description: '状态：open 待办，in_progress 办理中，answered 已答复，closed 已关闭。',
  examples: ['open']
})

const WRITTEN_MAX = 500

const written = (description: string, example: string) =>
  Type.String({ minLength: 1, maxLength: WRITTEN_MAX, description, examples: [example] })

export const text = written(
  '要求什么。对没有联系人的企业，内容不加密，不得写个人信息。',
  '孩子明年上小学，想了解入学手续。'
)
const action = written('正在怎样办理。', '已联系街道教育专干。')
const answerText = written('答复。', '可凭居住证在社区服务站登记。')

const staffId = uuid('工作人员编号。', STAFF_ID)
const responsible = orNull(staffId, '由哪位工作人员承办；还没有指定的为 null。')

const head = {
  id: uuid('需求编号。', NEED_ID),
  version: Type.Integer({ description: '版本，每次变更加一；修改时放在 If-Match 中。', examples: [1] }),
  subject_id: uuid('台账编号。', WORKER_ID),
  subject_kind: subjectKind,
  area_code: community,
  category,
  status,
  responsible_id: responsible,
  due_on: day('最迟哪天答复。'),
  is_overdue: Type.Boolean({ description: '期限已过而没有答复。', examples: [false] }),
  source: Type.Enum([...NEED_SOURCES], {
    type: 'string',
    description: '来源：desk 窗口，submission 走访填报，worker 本人提出。',
    examples: ['desk']
  }),
  round_id: orNull(uuid('轮次编号。', STAFF_ID), '在哪一轮摸排中提出；不在摸排中的为 null。'),
  month: Type.String({ description: '计入哪个月。', examples: ['2026-11'] }),
  raised_at: time('何时提出。'),
  raised_by: orNull(staffId, '由谁登记；由系统登记的为 null。'),
  answered_at: orNull(time('时间。'), '何时答复；没有答复的为 null。'),
  told_at: orNull(time('时间。'), '何时告知本人；没有告知的为 null。'),
  closed_at: orNull(time('时间。'), '何时关闭；没有关闭的为 null。'),
  updated_at: time('这一版本何时登记。')
}

export const NeedHead = Type.Object(head, {
  $id: 'NeedHead',
  title: 'NeedHead',
  description: '一条需求，不含文字内容。'
})
export interface NeedHead {
  id: string
  version: number
  subject_id: string
  subject_kind: (typeof SUBJECT_KINDS)[number]
  area_code: string
  category: NeedCategory
  status: NeedStatus
  responsible_id: string | null
  due_on: string
  is_overdue: boolean
  source: NeedSource
  round_id: string | null
  month: string
  raised_at: string
  raised_by: string | null
  answered_at: string | null
  told_at: string | null
  closed_at: string | null
  updated_at: string
}

export const texts = {
  text: orNull(text, '要求什么，加密保存；本人信息已删除的为 null。'),
  action: orNull(action, '正在怎样办理；没有写的为 null。'),
  answer: orNull(answerText, '答复；没有答复的为 null。'),
  closing_reason: orNull(written('原因。', '本人表示已自行解决。'), '没有答复而关闭的原因；其他为 null。')
}

export const Need = Type.Object({ ...head, ...texts }, { $id: 'Need', title: 'Need', description: '一条需求。' })
export type Need = NeedHead & { [Text in keyof NeedTexts]: string | null }

export const NeedPage = Type.Object(
  { items: Type.Array(Type.Ref('NeedHead')), next },
  { $id: 'NeedPage', title: 'NeedPage', description: '一页需求，不含文字内容。' }
)
export interface NeedPage {
  items: NeedHead[]
  next: string | null
}

export const OwnNeed = Type.Object(
  {
    id: head.id,
    category,
    status,
    text: texts.text,
    answer: texts.answer,
    closing_reason: texts.closing_reason,
    due_on: head.due_on,
    raised_at: head.raised_at,
    answered_at: head.answered_at,
    closed_at: head.closed_at
  },
  { $id: 'OwnNeed', title: 'OwnNeed', description: '本人的一条需求和答复。' }
)
export type OwnNeed = Pick<
  Need,
  | 'id'
  | 'category'
  | 'status'
  | 'text'
  | 'answer'
  | 'closing_reason'
  | 'due_on'
  | 'raised_at'
  | 'answered_at'
  | 'closed_at'
>

export const OwnNeedPage = Type.Object(
  { items: Type.Array(Type.Ref('OwnNeed')), next },
  { $id: 'OwnNeedPage', title: 'OwnNeedPage', description: '一页本人的需求，最近的在前。' }
)
export interface OwnNeedPage {
  items: OwnNeed[]
  next: string | null
}

export const NewNeed = Type.Object(
  {
    subject_id: head.subject_id,
    category,
    text,
    responsible_id: Type.Optional(responsible),
    due_on: Type.Optional(day('最迟哪天答复；不写则为第 10 个工作日。'))
  },
  { $id: 'NewNeed', title: 'NewNeed', description: '新提出的需求。', additionalProperties: false }
)
export type NewNeed = Static<typeof NewNeed>

export const NewOwnNeed = Type.Object(
  { category, text },
  { $id: 'NewOwnNeed', title: 'NewOwnNeed', description: '本人提出的需求。', additionalProperties: false }
)
export type NewOwnNeed = Static<typeof NewOwnNeed>

export const NeedChange = Type.Object(
  {
    category,
    responsible_id: responsible,
    due_on: head.due_on,
    action: texts.action,
    status: Type.Enum([...PENDING_STATUSES], {
      type: 'string',
      description: '状态：open 待办，in_progress 办理中。',
      examples: ['in_progress']
    })
  },
  {
    $id: 'NeedChange',
    title: 'NeedChange',
    description: '需求的类别、承办人、期限和办理情况，整体替换；提出的内容不变。',
    additionalProperties: false
  }
)
export type NeedChange = Static<typeof NeedChange>

export const NeedAnswer = Type.Object(
  { answer: answerText },
  { $id: 'NeedAnswer', title: 'NeedAnswer', description: '对需求的答复。', additionalProperties: false }
)
export type NeedAnswer = Static<typeof NeedAnswer>

export const NeedClosing = Type.Object(
  {
    reason: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: REASON_CHARACTERS_MAX,
        description: '没有答复而关闭的原因；已答复的不必写。',
        examples: ['本人表示已自行解决。']
      })
    )
  },
  { $id: 'NeedClosing', title: 'NeedClosing', description: '关闭需求的请求。', additionalProperties: false }
)
export type NeedClosing = Static<typeof NeedClosing>

export const NeedFilter = Type.Object(
  {
    area_code: area,
    subject_id: Type.Optional(head.subject_id),
    subject_kind: Type.Optional(subjectKind),
    category: Type.Optional(category),
    status: Type.Optional(status),
    responsible_id: Type.Optional(staffId),
    month: Type.Optional(
      Type.String({ pattern: '^20\\d{2}-(0[1-9]|1[0-2])$', description: '计入哪个月。', examples: ['2026-11'] })
    ),
    overdue: Type.Optional(Type.Boolean({ description: '是否期限已过而没有答复。', examples: [true] })),
    to_report_back: Type.Optional(Type.Boolean({ description: '是否已答复而没有告知本人。', examples: [true] })),
    limit,
    cursor
  },
  { additionalProperties: false }
)
export type NeedFilter = Static<typeof NeedFilter>

export const NeedRevision = Type.Object(
  {
    version: Type.Integer({ description: '版本。', examples: [2] }),
    recorded_at: time('何时登记。'),
    recorded_by: orNull(staffId, '谁登记的；由系统登记的为 null。'),
    step: Type.Enum([...NEED_STEPS], {
      type: 'string',
      description: '做了什么：raise 提出，change 修改，answer 答复，tell 告知本人，close 关闭。',
      examples: ['answer']
    }),
    changes: Type.Array(
      Type.Object({
        field: Type.String({ description: '字段名。', examples: ['answer'] }),
        from: fact('原来的内容；本人信息已删除的，文字为 null。'),
        to: fact('改后的内容；本人信息已删除的，文字为 null。')
      }),
      { description: '改了哪些字段。' }
    )
  },
  { $id: 'NeedRevision', title: 'NeedRevision', description: '需求的一次变更。' }
)
export interface NeedRevision {
  version: number
  recorded_at: string
  recorded_by: string | null
  step: NeedStep
  changes: { field: string; from: Fact; to: Fact }[]
}

export const NeedHistory = Type.Object(
  { items: Type.Array(Type.Ref('NeedRevision')), next },
  { $id: 'NeedHistory', title: 'NeedHistory', description: '一页需求的变更历史，最新的在前。' }
)
export interface NeedHistory {
  items: NeedRevision[]
  next: string | null
}

export const needSchemas = [
  NeedHead,
  Need,
  NeedPage,
  OwnNeed,
  OwnNeedPage,
  NewNeed,
  NewOwnNeed,
  NeedChange,
  NeedAnswer,
  NeedClosing,
  NeedRevision,
  NeedHistory
]
