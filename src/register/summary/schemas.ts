import Type, { type Static, type TProperties } from 'typebox'
import { kind as businessKind } from '../business-schemas.ts'
import { BUSINESS_KINDS, OCCUPATIONS, SECTORS, SUBJECT_KINDS } from '../rules/codes.ts'
import { area, community, cursor, limit, next, orNull, sector, uuid, WORKER_ID } from '../schemas.ts'
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
    businesses: figures('企业', { by_sector: bySector, by_kind: countsBy(BUSINESS_KINDS, '期末各类企业的数目。') })
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
  }
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

export const summarySchemas = [RegisterSummary, FigureSubject, FigureSubjectPage]
