import { defineProblem } from '../problem.ts'
import { OPEN_ALERTS_MAX } from './rules/alerts.ts'

export const alertNotFound = defineProblem({
  kind: 'not_found',
  code: 'alert_not_found',
  pointer: '/path/id',
  title: { zh: '没有这条公告', en: 'There is no such alert' },
  advice: {
    zh: '请用 GET /v1/stations/{code}/alerts 查询这座驿站的公告。',
    en: 'See GET /v1/stations/{code}/alerts for the alerts of the station.'
  },
  detail: () => ({
    zh: '这座驿站没有这条公告，请用 GET /v1/stations/{code}/alerts 核对编号。',
    en: 'The station has no such alert; see GET /v1/stations/{code}/alerts for the ids.'
  }),
  example: {}
})

export const alertOver = defineProblem({
  kind: 'conflict',
  code: 'alert_over',
  title: { zh: '公告已经结束', en: 'The alert is over' },
  advice: {
    zh: '已结束的公告不再修改，请另发一条新公告。',
    en: 'An alert that is over is not changed any more; publish another.'
  },
  detail: () => ({
    zh: '这条公告已经结束，不能再修改；需要时请另发一条。',
    en: 'This alert is over and cannot be changed; publish another if you need to.'
  }),
  example: {}
})

export const tooManyAlerts = defineProblem({
  kind: 'conflict',
  code: 'too_many_alerts',
  title: { zh: '公告太多', en: 'Too many alerts' },
  advice: {
    zh: '请先结束不再需要的公告，或把几条合并成一条。',
    en: 'End alerts that are no longer needed, or put several into one.'
  },
  detail: ({ most }: { most: number }) => ({
    zh: `这座驿站已有 ${most} 条当前和将要开始的公告，请先结束不再需要的。`,
    en: `The station has ${most} alerts that are current or to come; end some of them first.`
  }),
  example: { most: OPEN_ALERTS_MAX }
})
