/** What an activity is, with how it is called. */
export const ACTIVITY_KIND_LABELS = {
  service: '志愿服务',
  patrol: '平安巡查',
  information_gathering: '社情搜集',
  training: '培训学习',
  culture_and_sport: '文体活动'
} as const
export type ActivityKind = keyof typeof ACTIVITY_KIND_LABELS
export const ACTIVITY_KINDS = Object.keys(ACTIVITY_KIND_LABELS) as ActivityKind[]

export const ACTIVITY_STATUSES = ['draft', 'published', 'cancelled'] as const
export type ActivityStatus = (typeof ACTIVITY_STATUSES)[number]
