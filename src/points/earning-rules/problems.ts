import { defineProblem } from '../../problem.ts'

export const earningRuleNotFound = defineProblem({
  kind: 'not_found',
  code: 'earning_rule_not_found',
  pointer: '/path/id',
  title: { zh: '没有这条积分规则', en: 'There is no such earning rule' },
  advice: {
    zh: '请用 GET /v1/earning-rules 核对编号；其他街道的同样查不到。',
    en: 'See GET /v1/earning-rules for the ids; those of other sub-districts are not found either.'
  },
  detail: () => ({
    zh: '本街道没有这个编号的积分规则，请核对编号。',
    en: 'Your sub-district has no earning rule with this id; check the id.'
  }),
  example: {}
})

export const earningDateMalformed = defineProblem<{ field: string }>({
  kind: 'invalid',
  code: 'earning_date_malformed',
  title: { zh: '日期写法不对', en: 'The date cannot be read' },
  advice: {
    zh: '请填写存在的日期，例如 2026-12-01；ends_on 不得早于 begins_on。',
    en: 'Give a date that exists, such as 2026-12-01; ends_on is not before begins_on.'
  },
  detail: ({ field }) => ({
    zh: `${field} 应为存在的、2200 年以前的日期，例如 2026-12-01，且 ends_on 不早于 begins_on。`,
    en: `${field} is a date that exists and is before 2200, such as 2026-12-01, and ends_on is not before begins_on.`
  }),
  example: { field: 'begins_on' }
})

export const earningRuleBeginsTooEarly = defineProblem<{ today: string }>({
  kind: 'invalid',
  code: 'earning_rule_begins_too_early',
  pointer: '/body/begins_on',
  title: { zh: '积分规则不能从今天或以前开始', en: 'An earning rule begins after today' },
  advice: {
    zh: '规则最早从明天开始执行：已经开始的一天仍按当天的规则计分，过去的不改。',
    en: 'A rule begins tomorrow at the earliest: a day that has begun keeps its rule, and so does the past.'
  },
  detail: ({ today }) => ({
    zh: `begins_on 应晚于今天（${today}）：已经开始的日子按原来的规则计分。`,
    en: `begins_on is after today (${today}): days that have begun keep the rule they have.`
  }),
  example: { today: '2026-11-23' }
})

export const earningRuleOverlaps = defineProblem<{ version: number; begins_on: string }>({
  kind: 'conflict',
  code: 'earning_rule_overlaps',
  pointer: '/body/begins_on',
  title: { zh: '与已安排的规则时间重叠', en: 'It overlaps a rule that is planned' },
  advice: {
    zh: '同一类活动同一天只有一条规则和一个加分活动；请写明 ends_on，或先用 POST /v1/earning-rules/{id}/end 结束那一条。',
    en: 'On one day a kind has one rule and one campaign; give ends_on, or end the other by POST /v1/earning-rules/{id}/end first.'
  },
  detail: ({ version, begins_on }) => ({
    zh: `与从 ${begins_on} 开始的第 ${version} 版时间重叠；请写明 ends_on，或先结束那一条。`,
    en: `It overlaps version ${version}, which begins on ${begins_on}; give ends_on, or end that one first.`
  }),
  example: { version: 2, begins_on: '2027-01-01' }
})

export const earningTermsContradict = defineProblem<{ field: string }>({
  kind: 'invalid',
  code: 'earning_terms_contradict',
  title: { zh: '规则内容互相矛盾', en: 'The terms contradict each other' },
  advice: {
    zh: '按小时计分的须写 rounding，按次的不写；有效期为 months 的须写 validity_months，其他不写；每月上限不低于每天上限。',
    en: 'rounding goes with hours and not with acts; validity_months goes with months; the monthly cap is not below the daily one.'
  },
  detail: ({ field }) => ({
    zh: `${field} 与规则的其他内容矛盾，请核对。`,
    en: `${field} contradicts the other terms of the rule; check it.`
  }),
  example: { field: 'rounding' }
})

export const campaignHasNoEnd = defineProblem({
  kind: 'invalid',
  code: 'campaign_has_no_end',
  pointer: '/body/ends_on',
  title: { zh: '加分活动没有结束日期', en: 'The campaign has no end' },
  advice: {
    zh: '加分活动有起止日期和积分总额，请写明 ends_on。',
    en: 'A campaign has a first day, an end and a budget; give ends_on.'
  },
  detail: () => ({
    zh: '加分活动应写明 ends_on，即不再加分的第一天。',
    en: 'A campaign says with ends_on on which day it gives nothing any more.'
  }),
  example: {}
})

export const earningRuleEndNotGood = defineProblem<{ today: string }>({
  kind: 'conflict',
  code: 'earning_rule_end_not_good',
  pointer: '/body/ends_on',
  title: { zh: '规则不能在这一天结束', en: 'The rule cannot end on this day' },
  advice: {
    zh: 'ends_on 是不再执行的第一天：晚于今天，不早于开始日期，只能提前、不能推后。',
    en: 'ends_on is the first day without the rule: after today, not before it begins, and earlier than any end it has.'
  },
  detail: ({ today }) => ({
    zh: `ends_on 应晚于今天（${today}）、不早于开始日期，并早于原定的结束日期。`,
    en: `ends_on is after today (${today}), not before the rule begins, and before the end it has.`
  }),
  example: { today: '2026-11-23' }
})

export const workedTimeMalformed = defineProblem({
  kind: 'invalid',
  code: 'worked_time_malformed',
  pointer: '/body/ended_at',
  title: { zh: '时间写法不对', en: 'The time cannot be read' },
  advice: {
    zh: '请填写 2000 年至 2199 年之间、带时区的时间，例如 2026-11-23T10:00:00+08:00。',
    en: 'Give a time of the years 2000 to 2199 with its offset, such as 2026-11-23T10:00:00+08:00.'
  },
  detail: () => ({
    zh: 'ended_at 应为 2000 年至 2199 年之间、带时区的时间，例如 2026-11-23T10:00:00+08:00。',
    en: 'ended_at is a time of the years 2000 to 2199 with its offset, such as 2026-11-23T10:00:00+08:00.'
  }),
  example: {}
})

export const quarterNotOver = defineProblem<{ quarter: string }>({
  kind: 'invalid',
  code: 'quarter_not_over',
  pointer: '/body/quarter',
  title: { zh: '这个季度还没有结束', en: 'The quarter is not over' },
  advice: {
    zh: '请选已经结束的季度，例如 2026-Q3。',
    en: 'Choose a quarter that is over, such as 2026-Q3.'
  },
  detail: ({ quarter }) => ({
    zh: `${quarter} 还没有结束，不能重算；请选已经结束的季度。`,
    en: `${quarter} is not over yet; choose a quarter of the past.`
  }),
  example: { quarter: '2026-Q4' }
})
