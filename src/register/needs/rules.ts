import type { Fact } from '../rules/facts.ts'

/** What people ask for, with how it is called. */
export const NEED_CATEGORY_LABELS = {
  career: '职业发展',
  schooling: '子女入学',
  health: '医疗健康',
  legal_aid: '法律援助',
  housing: '住房',
  training: '技能培训',
  policy: '政策咨询',
  rights: '权益保障',
  facilities: '设施与停车充电',
  other: '其他'
} as const
export type NeedCategory = keyof typeof NEED_CATEGORY_LABELS
export const NEED_CATEGORIES = Object.keys(NEED_CATEGORY_LABELS) as NeedCategory[]

export const NEED_STATUSES = ['open', 'in_progress', 'answered', 'closed'] as const
export type NeedStatus = (typeof NEED_STATUSES)[number]

export const PENDING_STATUSES = ['open', 'in_progress'] as const
export type PendingStatus = (typeof PENDING_STATUSES)[number]

/** How it came in: at a desk, with a submission, or from the worker. */
export const NEED_SOURCES = ['desk', 'submission', 'worker'] as const
export type NeedSource = (typeof NEED_SOURCES)[number]

export const NEED_STEPS = ['raise', 'change', 'answer', 'tell', 'close'] as const
export type NeedStep = (typeof NEED_STEPS)[number]

/** What is written in words about a need. */
export interface NeedTexts {
  text: string
  /** What is being done. */
  action: string | null
  answer: string | null
  /** Why it was closed without an answer. */
  closing_reason: string | null
}

/** Our own rule: who asks waits no longer than this, unless another date is agreed on. */
export const NEED_WORKING_DAYS = 10

/** As far as the steps decide. */
export interface NeedState {
  status: NeedStatus
  due_on: string
  told_at: Date | null
}

export const isPending = (status: NeedStatus): status is PendingStatus => status === 'open' || status === 'in_progress'

/** What its day has passed without an answer. */
export const isOverdue = ({ status, due_on }: Pick<NeedState, 'status' | 'due_on'>, today: string): boolean =>
  isPending(status) && due_on < today

/** A need may be answered until it is closed; a better answer takes the place of the first. */
export const mayBeAnswered = (status: NeedStatus): boolean => status !== 'closed'

/** Who closes what nobody has answered says why. */
export const needsClosingReason = (status: NeedStatus): boolean => isPending(status)

/** What a revision says, by the names of the fields. */
export interface NeedFacts extends Partial<NeedTexts> {
  status: NeedStatus
  category: NeedCategory
  responsible_id: string | null
  due_on: string
}

const FIELDS = [
  'status',
  'category',
  'responsible_id',
  'due_on',
  'text',
  'action',
  'answer',
  'closing_reason'
] as const satisfies readonly (keyof NeedFacts)[]

/** What is different afterwards; before the first there was nothing. */
export const changesOf = (before: NeedFacts | undefined, after: NeedFacts): { field: string; from: Fact; to: Fact }[] =>
  FIELDS.map((field) => ({ field, from: before?.[field] ?? null, to: after[field] ?? null })).filter(
    ({ from, to }) => from !== to
  )
