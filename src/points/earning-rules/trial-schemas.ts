import Type, { type Static } from 'typebox'
import { AreaCode } from '../../areas/schemas.ts'
import { day, orNull, time, uuid } from '../../http/fields.ts'
import { EARNING_KINDS, type EarningKind, LIMITS, NOTHING_EARNED } from './rules/codes.ts'
import { QUARTER_PATTERN } from './rules/replaying.ts'
import { EARNING_RULE_ID, earningKind, evidenceGrade, exampleTerms, terms } from './schemas.ts'

/** What one piece of work comes to at the most: a transfer holds what it is worth. */
export const WORKED_MINUTES_MAX = 1_440
export const ACTS_MAX = 100

const workedMinutes = Type.Integer({
  minimum: 0,
  maximum: WORKED_MINUTES_MAX,
  description: '实际工作多少分钟，到结束时为止。',
  examples: [120]
})
const acts = Type.Integer({ minimum: 0, maximum: ACTS_MAX, description: '做了几次。', examples: [0] })

const earnedAlready = (period: string) =>
  Type.Optional(
    Type.Integer({ minimum: 0, maximum: 1_000_000, description: `假定${period}从这一类已得几分。`, examples: [0] })
  )

export const EarningQuestion = Type.Object(
  {
    activity_kind: earningKind,
    worked_minutes: workedMinutes,
    acts: Type.Optional(acts),
    ended_at: time('何时结束，带时区。'),
    evidence_grade: evidenceGrade,
    earned_on_day_points: earnedAlready('当天'),
    earned_in_month_points: earnedAlready('当月'),
    terms: Type.Optional(terms)
  },
  {
    $id: 'EarningQuestion',
    title: 'EarningQuestion',
    description: '设想的一次工作；写了 terms 的按它计分，不写的按当天执行的规则。',
    additionalProperties: false
  }
)
export type EarningQuestion = Static<typeof EarningQuestion>

const limitedBy = Type.Enum([...LIMITS], {
  type: 'string',
  description: '上限：daily_cap 每天，monthly_cap 每月，campaign_budget 加分活动的总额。',
  examples: ['daily_cap']
})

const EarningPreview = Type.Object(
  {
    points: Type.Integer({ description: '一共得几分。', examples: [2] }),
    reason: orNull(
      Type.Enum([...NOTHING_EARNED], {
        type: 'string',
        description:
          '为什么没有得分：no_rule 当天没有规则，evidence_does_not_earn 凭据不计分，too_little 不足 1 分，其他为已到的上限。',
        examples: ['too_little']
      }),
      '没有得分的原因；得了分的为 null。'
    ),
    expires_on: orNull(day('日期。'), '今天到账的话，最迟哪天可用；长期有效或没有得分的为 null。'),
    parts: Type.Array(
      Type.Object({
        rule_id: orNull(uuid('积分规则编号。', EARNING_RULE_ID), '按哪一条规则；试算的为 null。'),
        version: orNull(Type.Integer({ description: '版本。', examples: [1] }), '第几版；试算的为 null。'),
        campaign_name: orNull(Type.String({ examples: ['冬日平安行动'] }), '加分活动；不是的为 null。'),
        worked_on: day('哪一天的工作；跨午夜的按两天分开。'),
        worked_minutes: workedMinutes,
        acts,
        weight: Type.Integer({
          description: '加权后合多少个百分之一分钟（按次计分的为百分之一次）。',
          examples: [12_000]
        }),
        points_before_limits: Type.Integer({ description: '没有上限的话得几分。', examples: [2] }),
        points: Type.Integer({ description: '得几分。', examples: [2] }),
        limited_by: orNull(limitedBy, '受哪一个上限限制；没有受限的为 null。')
      }),
      { description: '逐天、逐条规则的算法；跨午夜的，前一天不足一段的时长并入后一天。' }
    )
  },
  { $id: 'EarningPreview', title: 'EarningPreview', description: '一次工作能得几分，以及怎样算出来的。' }
)
export type EarningPreview = Static<typeof EarningPreview>

const triedTerms = Object.fromEntries(EARNING_KINDS.map((kind) => [kind, Type.Optional(terms)])) as Record<
  EarningKind,
  ReturnType<typeof Type.Optional<typeof terms>>
>

const quarter = Type.String({ pattern: QUARTER_PATTERN, description: '已经结束的季度。', examples: ['2026-Q3'] })

export const EarningTrial = Type.Object(
  {
    quarter,
    rules: Type.Object(triedTerms, {
      minProperties: 1,
      additionalProperties: false,
      description: '按类别试用的规则；没有写的类别保持原来所得。',
      examples: [{ service: exampleTerms }]
    })
  },
  {
    $id: 'EarningTrial',
    title: 'EarningTrial',
    description: '把规则用在过去一个季度的工作上试算。',
    additionalProperties: false
  }
)
export type EarningTrial = Static<typeof EarningTrial>

const figures = {
  works: Type.Integer({ description: '几次工作。', examples: [40] }),
  credited_points: Type.Integer({ description: '实际给了几分。', examples: [75] }),
  replayed_points: Type.Integer({ description: '按试用的规则应给几分。', examples: [90] }),
  difference_points: Type.Integer({ description: '后者减前者。', examples: [15] })
}

const EarningReplay = Type.Object(
  {
    quarter,
    from: day('第一天。'),
    to: day('最后一天。'),
    ...figures,
    by_kind: Type.Array(Type.Object({ activity_kind: earningKind, ...figures }), { description: '每一类。' }),
    by_area: Type.Array(
      Type.Object({
        area_code: Type.String({ ...AreaCode, description: '计入哪个社区；不属于一个社区的为街道。' }),
        ...figures
      }),
      { description: '每个社区，按区划代码排列；没有的不列。' }
    )
  },
  {
    $id: 'EarningReplay',
    title: 'EarningReplay',
    description: '试算的结果，不含已撤回的。加分活动给的分保持不变。'
  }
)
export type EarningReplay = Static<typeof EarningReplay>

export const exampleEarningPreview: EarningPreview = {
  points: 2,
  reason: null,
  expires_on: '2027-12-31',
  parts: [
    {
      rule_id: EARNING_RULE_ID,
      version: 1,
      campaign_name: null,
      worked_on: '2026-11-23',
      worked_minutes: 120,
      acts: 0,
      weight: 12_000,
      points_before_limits: 2,
      points: 2,
      limited_by: null
    }
  ]
}

const exampleFigures = { works: 40, credited_points: 75, replayed_points: 90, difference_points: 15 }

export const exampleEarningReplay: EarningReplay = {
  quarter: '2026-Q3',
  from: '2026-07-01',
  to: '2026-09-30',
  ...exampleFigures,
  by_kind: [{ activity_kind: 'service', ...exampleFigures }],
  by_area: [{ area_code: '370811015002', ...exampleFigures }]
}

export const trialSchemas = [EarningQuestion, EarningPreview, EarningTrial, EarningReplay]
