import Type, { type Static, type TProperties } from 'typebox'
import { kind as businessKind } from '../business-schemas.ts'
import { NEED_CATEGORIES, NEED_STATUSES, type NeedCategory, type NeedStatus } from '../needs/rules.ts'
import { choice } from '../question-schemas.ts'
import type { RoundCoverage } from '../rounds/progress.ts'
import { ROUND_STATUSES } from '../rounds/rules/codes.ts'
import { ROUND_ID } from '../rounds/schemas.ts'
import { exampleCounts, RoundCounts } from '../rounds/visit-schemas.ts'
import { BUSINESS_KINDS, OCCUPATIONS, SECTORS, SUBJECT_KINDS } from '../rules/codes.ts'
import { area, community, cursor, day, limit, next, orNull, sector, uuid, WORKER_ID } from '../schemas.ts'
import { occupation } from '../worker-schemas.ts'
import { FIGURES, PERIOD_PATTERN } from './rules.ts'

const period = (description: string) => Type.String({ pattern: PERIOD_PATTERN, description, examples: ['2023-Q1'] })

const asked = { period: period('哪一时期：季度 2023-Q1，或月份 2023-03。'), area_code: area }

export const SummaryFilter = Type.Object(asked, { additionalProperties: false })
export type SummaryFilter = Static<typeof SummaryFilter>

export const FigureFilter = Type.Object(
  {
    ...asked,
    figure: Type.Enum([...FIGURES.keys()], {
      type: 'string',
      description: '哪一个数：在汇总中的位置，各级以点相连。',
      examples: ['workers.by_occupation.truck_driver']
    }),
    limit,
    cursor
  },
  { additionalProperties: false }
)
export type FigureFilter = Static<typeof FigureFilter>

const number = (description: string, example: number) => Type.Integer({ minimum: 0, description, examples: [example] })

const figures = (noun: string, by: TProperties) =>
  Type.Object({
    count: number(`期末在册的${noun}数。`, 133),
    new: number('其中上期末不在册、本期末在册的：新登记、回来或从别处迁来的。', 133),
    left: number('上期末在册、本期末不在册的：离开、迁往别处或并入另一条的。', 0),
    changed: number('两期末都在册、其间登记过变更的。', 0),
    ...by
  })

const countsBy = (codes: readonly string[], description: string) =>
  Type.Object(Object.fromEntries(codes.map((code) => [code, number(`${code} 的数目。`, 0)])), { description })

const asOfDay = day('截至哪一天：时期的最后一天；还没有到的，为今天。')

const pairingFigures = (noun: string) =>
  Type.Object({ paired: number(`结对的${noun}。`, 120), unpaired: number(`没有结对的${noun}。`, 13) })

const bySector = countsBy(SECTORS, '期末各行业的数目。')

export const RegisterSummary = Type.Object(
  {
    period: period('所汇总的时期。'),
    compared_with: period('所比较的上一时期。'),
    area_code: Type.String({ description: '所汇总的区划，含其下级。', examples: ['370811015000'] }),
    workers: figures('新就业人员', {
      by_sector: bySector,
      by_occupation: countsBy(OCCUPATIONS, '期末各职业的数目。')
    }),
    businesses: figures('企业', { by_sector: bySector, by_kind: countsBy(BUSINESS_KINDS, '期末各类企业的数目。') }),
    coverage: Type.Object(
      {
        rounds: Type.Array(
          Type.Object({
            round_id: uuid('轮次编号；名单见 GET /v1/rounds/{id}/visits。', ROUND_ID),
            month: Type.String({ description: '摸排的月份。', examples: ['2023-03'] }),
            area_code: Type.String({ description: '这一轮的区划。', examples: ['370811015000'] }),
            status: choice(ROUND_STATUSES, '状态：open 进行中，数字还在变；closed 已结束，数字不再改变。', 'closed'),
            totals: Type.Ref('RoundCounts')
          }),
          { description: '这一时期已启动的每一轮，先按月份，再按区划；只计所汇总区划以内的。' }
        ),
        totals: Type.Ref('RoundCounts')
      },
      { description: '走访的覆盖情况：应走访的和走访的结果，各轮相加。' }
    ),
    needs: Type.Object(
      {
        count: number('这一时期提出的需求数。', 12),
        overdue: number('其中现在还没有答复、已过期限的。', 1),
        by_status: countsBy(NEED_STATUSES, '现在各状态的数目。'),
        by_category: countsBy(NEED_CATEGORIES, '各类别的数目。')
      },
      { description: '需求；名单见 GET /v1/needs 的 month、status、category、overdue。' }
    ),
    pairing: Type.Object(
      { on: asOfDay, workers: pairingFigures('新就业人员'), businesses: pairingFigures('企业') },
      { description: '期末在册的，其中结对的和没有结对的。并入另一条的，算在另一条上。' }
    ),
    pledges: Type.Object(
      {
        on: asOfDay,
        signed: number('签过诚信契约的，不论哪一版。', 120),
        unsigned: number('没有签过的。', 13),
        signed_latest: number('签过当时最新一版的。', 118)
      },
      { description: '期末在册的新就业人员，其中签过诚信契约的。并入另一条的，算在另一条上。' }
    )
  },
  { $id: 'RegisterSummary', title: 'RegisterSummary', description: '台账在一个时期的汇总。' }
)

type Counts<Code extends string> = Record<Code, number>

interface Figures {
  count: number
  new: number
  left: number
  changed: number
  by_sector: Counts<(typeof SECTORS)[number]>
}

export interface RegisterSummary {
  period: string
  compared_with: string
  area_code: string
  workers: Figures & { by_occupation: Counts<(typeof OCCUPATIONS)[number]> }
  businesses: Figures & { by_kind: Counts<(typeof BUSINESS_KINDS)[number]> }
  coverage: { rounds: RoundCoverage[]; totals: RoundCounts }
  needs: { count: number; overdue: number; by_status: Counts<NeedStatus>; by_category: Counts<NeedCategory> }
  pairing: { on: string; workers: PairingFigures; businesses: PairingFigures }
  pledges: { on: string; signed: number; unsigned: number; signed_latest: number }
}

interface PairingFigures {
  paired: number
  unpaired: number
}

export const FigureSubject = Type.Object(
  {
    id: uuid('台账编号。', WORKER_ID),
    kind: Type.Enum([...SUBJECT_KINDS], {
      type: 'string',
      description: '种类：worker 新就业人员，business 企业。',
      examples: ['worker']
    }),
    version: Type.Integer({ minimum: 1, description: '当时的版本。', examples: [1] }),
    area_code: community,
    sector,
    occupation: orNull(occupation, '新就业人员当时的职业；企业为 null。'),
    business_kind: orNull(businessKind, '企业当时的类型；新就业人员为 null。'),
    from_month: Type.String({ description: '这一版本从哪个月起计入。', examples: ['2023-03'] })
  },
  { $id: 'FigureSubject', title: 'FigureSubject', description: '一个数所计的一条，是它当时的样子，没有个人信息。' }
)
export interface FigureSubject {
  id: string
  kind: (typeof SUBJECT_KINDS)[number]
  version: number
  area_code: string
  sector: string
  occupation: string | null
  business_kind: string | null
  from_month: string
}

export const FigureSubjectPage = Type.Object(
  { items: Type.Array(Type.Ref('FigureSubject')), next },
  { $id: 'FigureSubjectPage', title: 'FigureSubjectPage', description: '一页，按区划和编号排列。' }
)
export interface FigureSubjectPage {
  items: FigureSubject[]
  next: string | null
}

export const exampleSummary: RegisterSummary = {
  period: '2023-Q1',
  compared_with: '2022-Q4',
  area_code: '370811015000',
  workers: {
    count: 133,
    new: 133,
    left: 0,
    changed: 0,
    by_sector: { courier: 40, food_delivery: 18, road_transport: 73, live_commerce: 2 },
    by_occupation: {
      courier: 40,
      food_delivery_rider: 18,
      truck_driver: 73,
      ride_hailing_driver: 0,
      live_streamer: 2
    }
  },
  businesses: {
    count: 45,
    new: 45,
    left: 0,
    changed: 0,
    by_sector: { courier: 44, food_delivery: 0, road_transport: 0, live_commerce: 1 },
    by_kind: { courier_site: 44, live_commerce: 1, other: 0 }
  },
  coverage: {
    rounds: [
      { round_id: ROUND_ID, month: '2023-03', area_code: '370811015000', status: 'closed', totals: exampleCounts }
    ],
    totals: exampleCounts
  },
  needs: {
    count: 12,
    overdue: 1,
    by_status: { open: 1, in_progress: 2, answered: 4, closed: 5 },
    by_category: {
      career: 1,
      schooling: 3,
      health: 1,
      legal_aid: 0,
      housing: 2,
      training: 1,
      policy: 1,
      rights: 1,
      facilities: 2,
      other: 0
    }
  },
  pairing: { on: '2023-03-31', workers: { paired: 120, unpaired: 13 }, businesses: { paired: 40, unpaired: 5 } },
  pledges: { on: '2023-03-31', signed: 120, unsigned: 13, signed_latest: 118 }
}

export const exampleFigureSubject: FigureSubject = {
  id: WORKER_ID,
  kind: 'worker',
  version: 1,
  area_code: '370811015002',
  sector: 'road_transport',
  occupation: 'truck_driver',
  business_kind: null,
  from_month: '2023-03'
}

export const summarySchemas = [RoundCounts, RegisterSummary, FigureSubject, FigureSubjectPage]
