import Type, { type Static } from 'typebox'
import { cursor, day, limit, next, orNull, time, uuid } from '../../http/fields.ts'
import {
  EARNING_KINDS,
  type EarningKind,
  EVIDENCE_GRADES,
  ROUNDINGS,
  type RuleTerms,
  UNITS,
  VALIDITIES
} from './rules/codes.ts'
import { RULE_STATUSES, type RuleStatus } from './rules/dating.ts'

export const EARNING_RULE_ID = '5b7d2e14-9c3a-4f86-a1e0-7d4c2b9f6a35'
const STAFF_ID = '0d9c1f0e-7c55-4f0e-9c1a-3f1c8e5b7a21'

export const EarningRuleId = Type.Object({ id: uuid('积分规则编号。', EARNING_RULE_ID) })

export const earningKind = Type.Enum([...EARNING_KINDS], {
  type: 'string',
  description:
    '类别：service 志愿服务，patrol 平安巡查，information_gathering 社情搜集，training 培训学习，culture_and_sport 文体活动，tip 被采纳的线索。',
  examples: ['service']
})

export const evidenceGrade = Type.Enum([...EVIDENCE_GRADES], {
  type: 'string',
  description: '凭据：code_scanned 扫码签到签退，staff_confirmed 工作人员确认，entered_later 事后补录。',
  examples: ['code_scanned']
})

const percent = (when: string) =>
  Type.Integer({ minimum: 100, maximum: 500, description: `${when}按百分之多少计，100 为不加分。`, examples: [100] })

const cap = (period: string) =>
  orNull(
    Type.Integer({ minimum: 1, maximum: 1_000_000, description: '分。', examples: [8] }),
    `一人${period}从这一类最多得几分，不论按哪一版规则；加分活动另计。不限的为 null。`
  )

export const EarningTerms = Type.Object(
  {
    earns_per: Type.Enum([...UNITS], {
      type: 'string',
      description: '按什么计分：hour 每小时，act 每次。',
      examples: ['hour']
    }),
    points: Type.Integer({ minimum: 1, maximum: 1_000, description: '每小时或每次几分。', examples: [1] }),
    rounding: orNull(
      Type.Enum([...ROUNDINGS], {
        type: 'string',
        description:
          '时长怎样取整：full_hours 满 1 小时，half_hours 满半小时，quarter_hours 满 15 分钟，minutes 满 1 分钟。',
        examples: ['full_hours']
      }),
      '加权后的时长不足一段的不计，不足 1 分的也不计；按次计分的为 null。'
    ),
    weekend_percent: percent('周六、周日（调休上班日除外）'),
    holiday_percent: percent('法定节假日'),
    night_percent: percent('22:00 至次日 6:00 '),
    evidence_grades: Type.Array(evidenceGrade, {
      minItems: 1,
      maxItems: EVIDENCE_GRADES.length,
      uniqueItems: true,
      description: '哪些凭据计分；其他只计时长。',
      examples: [['code_scanned']]
    }),
    daily_points_max: cap('每天'),
    monthly_points_max: cap('每月'),
    validity: Type.Enum([...VALIDITIES], {
      type: 'string',
      description:
        '积分有效期，从到账之日算：end_of_year 当年年底，end_of_next_year 次年年底，months 若干个月，unlimited 长期。',
      examples: ['end_of_next_year']
    }),
    validity_months: orNull(
      Type.Integer({ minimum: 1, maximum: 120, description: '月。', examples: [12] }),
      '有效期为 months 时是几个月；其他为 null。'
    )
  },
  {
    $id: 'EarningTerms',
    title: 'EarningTerms',
    description: '怎样计分。同时适用几种加分的，取最高的一种。',
    additionalProperties: false
  }
)

export const terms = Type.Unsafe<RuleTerms>(Type.Ref('EarningTerms'))

const campaign = Type.Object(
  {
    name: Type.String({
      pattern: '\\S',
      maxLength: 50,
      description: '名称，不含个人信息。',
      examples: ['冬日平安行动']
    }),
    budget_points: Type.Integer({
      minimum: 1,
      maximum: 100_000_000,
      description: '一共最多给几分，用完即止。',
      examples: [5_000]
    })
  },
  { description: '加分活动：在这一类的规则之外另外给分。', additionalProperties: false }
)

const endsOn = (description: string) => orNull(day('日期。'), description)

export const NewEarningRule = Type.Object(
  {
    activity_kind: earningKind,
    campaign: Type.Optional(orNull(campaign, '加分活动；不是的为 null 或不写。')),
    terms,
    begins_on: day('从哪一天的工作开始执行，最早为明天。'),
    ends_on: Type.Optional(endsOn('不再执行的第一天；不写或为 null 则到下一版开始为止。加分活动须写明。'))
  },
  {
    $id: 'NewEarningRule',
    title: 'NewEarningRule',
    description: '新的一版积分规则；它开始的那一天，正在执行的一版随之结束。',
    additionalProperties: false
  }
)
export type NewEarningRule = Static<typeof NewEarningRule>

export const EarningRule = Type.Object(
  {
    id: uuid('积分规则编号。', EARNING_RULE_ID),
    version: Type.Integer({ description: '本街道这一类的第几版。', examples: [1] }),
    revision: Type.Integer({ description: '结束日期改过几次；结束时放在 If-Match 中。', examples: [1] }),
    activity_kind: earningKind,
    campaign: orNull(campaign, '加分活动；不是的为 null。'),
    given_points: orNull(Type.Integer({ description: '分。', examples: [0] }), '加分活动已给出几分；不是的为 null。'),
    terms,
    status: Type.Enum([...RULE_STATUSES], {
      type: 'string',
      description: '状态：planned 未开始，in_force 执行中，over 已结束。',
      examples: ['in_force']
    }),
    begins_on: day('从哪一天的工作开始执行。'),
    ends_on: endsOn('不再执行的第一天；没有定的为 null。'),
    created_at: time('何时新建。'),
    created_by: orNull(uuid('人员编号。', STAFF_ID), '谁新建的；随系统附带的为 null。'),
    ended_at: orNull(time('时间。'), '何时定下结束日期；没有另外定的为 null。'),
    ended_by: orNull(uuid('人员编号。', STAFF_ID), '谁定下结束日期；没有另外定的为 null。')
  },
  { $id: 'EarningRule', title: 'EarningRule', description: '一版积分规则，内容从不改变。' }
)
export interface EarningRule {
  id: string
  version: number
  revision: number
  activity_kind: EarningKind
  campaign: { name: string; budget_points: number } | null
  given_points: number | null
  terms: RuleTerms
  status: RuleStatus
  begins_on: string
  ends_on: string | null
  created_at: string
  created_by: string | null
  ended_at: string | null
  ended_by: string | null
}

export const EarningRulePage = Type.Object(
  { items: Type.Array(Type.Ref('EarningRule')), next },
  { $id: 'EarningRulePage', title: 'EarningRulePage', description: '一页积分规则，按类别排列，新的版本在前。' }
)
export interface EarningRulePage {
  items: EarningRule[]
  next: string | null
}

export const EarningRuleFilter = Type.Object(
  {
    activity_kind: Type.Optional(earningKind),
    on: Type.Optional(day('只要这一天执行的。')),
    limit,
    cursor
  },
  { additionalProperties: false }
)
export type EarningRuleFilter = Static<typeof EarningRuleFilter>

export const EarningRuleEnding = Type.Object(
  { ends_on: day('不再执行的第一天：晚于今天；还没有开始的，可以等于开始日期，即不再执行。') },
  {
    $id: 'EarningRuleEnding',
    title: 'EarningRuleEnding',
    description: '积分规则何时结束。',
    additionalProperties: false
  }
)
export type EarningRuleEnding = Static<typeof EarningRuleEnding>

export const exampleTerms: RuleTerms = {
  earns_per: 'hour',
  points: 1,
  rounding: 'full_hours',
  weekend_percent: 100,
  holiday_percent: 100,
  night_percent: 100,
  evidence_grades: ['code_scanned'],
  daily_points_max: 8,
  monthly_points_max: 60,
  validity: 'end_of_next_year',
  validity_months: null
}

export const exampleEarningRule: EarningRule = {
  id: EARNING_RULE_ID,
  version: 1,
  revision: 1,
  activity_kind: 'service',
  campaign: null,
  given_points: null,
  terms: exampleTerms,
  status: 'in_force',
  begins_on: '2023-01-01',
  ends_on: null,
  created_at: '2026-11-23T02:00:00.000Z',
  created_by: null,
  ended_at: null,
  ended_by: null
}

export const earningRuleSchemas = [EarningTerms, EarningRule, EarningRulePage, NewEarningRule, EarningRuleEnding]
