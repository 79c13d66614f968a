import Type, { type Static } from 'typebox'
import { AreaCode } from '../../areas/schemas.ts'
import { on } from '../coverage-schemas.ts'
import {
  area,
  BUSINESS_ID,
  community,
  cursor,
  day,
  limit,
  next,
  orNull,
  STAFF_ID,
  time,
  uuid,
  WORKER_ID
} from '../schemas.ts'
import { PAIRING_OUTCOMES, type PairingOutcome } from './rules.ts'

const PAIRING_ID = '8b6a4d10-52c7-4e3f-a91b-7c0d2e4f6a15'

export const PairingId = Type.Object({ id: uuid('结对编号。', PAIRING_ID) })

const businessId = uuid('企业的台账编号。', BUSINESS_ID)
const workerId = uuid('新就业人员的台账编号。', WORKER_ID)
const enumeratorId = uuid('网格员的人员编号。', STAFF_ID)
const pairedAreaCode = Type.String({ ...AreaCode, description: '结对的社区或街道的区划代码。' })

const span = {
  began_on: day('从哪天起结对。'),
  ended_on: orNull(day('日期。'), '从哪天起不再结对；仍在结对的为 null。'),
  began_by: orNull(enumeratorId, '由谁登记；由系统登记的为 null。'),
  ended_by: orNull(enumeratorId, '由谁结束；仍在结对的、因离开而自动结束的为 null。'),
  recorded_at: time('何时登记。')
}

export const BusinessPairing = Type.Object(
  {
    id: uuid('结对编号。', PAIRING_ID),
    business_id: businessId,
    area_code: community,
    paired_area_code: pairedAreaCode,
    ...span
  },
  { $id: 'BusinessPairing', title: 'BusinessPairing', description: '企业与社区（或街道）的一次结对。' }
)
interface Span {
  id: string
  area_code: string
  began_on: string
  ended_on: string | null
  began_by: string | null
  ended_by: string | null
  recorded_at: string
}
export interface BusinessPairing extends Span {
  business_id: string
  paired_area_code: string
}

export const BusinessPairingPage = Type.Object(
  { items: Type.Array(Type.Ref('BusinessPairing')), next },
  { $id: 'BusinessPairingPage', title: 'BusinessPairingPage', description: '一页企业结对。' }
)
export interface BusinessPairingPage {
  items: BusinessPairing[]
  next: string | null
}

export const WorkerPairing = Type.Object(
  {
    id: uuid('结对编号。', PAIRING_ID),
    worker_id: workerId,
    area_code: community,
    enumerator_id: enumeratorId,
    ...span
  },
  { $id: 'WorkerPairing', title: 'WorkerPairing', description: '网格员与一位新就业人员的结对（“1+N”中的一个）。' }
)
export interface WorkerPairing extends Span {
  worker_id: string
  enumerator_id: string
}

export const WorkerPairingPage = Type.Object(
  { items: Type.Array(Type.Ref('WorkerPairing')), next },
  { $id: 'WorkerPairingPage', title: 'WorkerPairingPage', description: '一页新就业人员结对。' }
)
export interface WorkerPairingPage {
  items: WorkerPairing[]
  next: string | null
}

const beganOn = Type.Optional(day('从哪天起结对，不晚于今天；不写则为今天。'))

export const NewBusinessPairing = Type.Object(
  { business_id: businessId, paired_area_code: pairedAreaCode, began_on: beganOn },
  {
    $id: 'NewBusinessPairing',
    title: 'NewBusinessPairing',
    description: '企业与社区（或街道）结对。',
    additionalProperties: false
  }
)
export type NewBusinessPairing = Static<typeof NewBusinessPairing>

const WORKERS_MAX = 200

export const NewWorkerPairings = Type.Object(
  {
    enumerator_id: enumeratorId,
    worker_ids: Type.Array(workerId, {
      minItems: 1,
      maxItems: WORKERS_MAX,
      description: '要结对的新就业人员。',
      examples: [[WORKER_ID]]
    }),
    began_on: beganOn
  },
  {
    $id: 'NewWorkerPairings',
    title: 'NewWorkerPairings',
    description: '一位网格员与多位新就业人员结对。',
    additionalProperties: false
  }
)
export type NewWorkerPairings = Static<typeof NewWorkerPairings>

export const PairingResults = Type.Object(
  {
    items: Type.Array(
      Type.Object({
        worker_id: workerId,
        outcome: Type.Enum([...PAIRING_OUTCOMES], {
          type: 'string',
          description:
            '结果：paired 已结对，paired_already 本来就与此网格员结对，paired_with_other 正与别的网格员结对（先结束），paired_later 所填开始日期之后另有结对，worker_left 已离开，beyond_enumerator 不在此网格员的管辖范围，worker_not_found 您管辖的范围内没有此人。',
          examples: ['paired']
        }),
        pairing_id: orNull(uuid('结对编号。', PAIRING_ID), '现在的结对；没有的为 null。')
      }),
      { description: '每人一个结果，次序与请求相同。' }
    )
  },
  { $id: 'PairingResults', title: 'PairingResults', description: '每人结对的结果。' }
)
export interface PairingResults {
  items: { worker_id: string; outcome: PairingOutcome; pairing_id: string | null }[]
}

export const PairingEnd = Type.Object(
  { ended_on: Type.Optional(day('从哪天起不再结对，不晚于今天；不写则为今天。')) },
  { $id: 'PairingEnd', title: 'PairingEnd', description: '结束结对。', additionalProperties: false }
)
export type PairingEnd = Static<typeof PairingEnd>

export const BusinessPairingFilter = Type.Object(
  {
    area_code: area,
    business_id: Type.Optional(businessId),
    paired_area_code: Type.Optional(pairedAreaCode),
    on,
    limit,
    cursor
  },
  { additionalProperties: false }
)
export type BusinessPairingFilter = Static<typeof BusinessPairingFilter>

export const WorkerPairingFilter = Type.Object(
  {
    area_code: area,
    worker_id: Type.Optional(workerId),
    enumerator_id: Type.Optional(enumeratorId),
    on,
    limit,
    cursor
  },
  { additionalProperties: false }
)
export type WorkerPairingFilter = Static<typeof WorkerPairingFilter>

const figure = (description: string) =>
  Type.Object(
    {
      active: Type.Integer({ description: '在册的有几个。', examples: [44] }),
      paired: Type.Integer({ description: '其中结对的有几个。', examples: [40] })
    },
    { description }
  )
const figures = { businesses: figure('企业。'), workers: figure('新就业人员。') }

export const PairingCoverage = Type.Object(
  {
    on: day('截至哪一天。'),
    ...figures,
    communities: Type.Array(Type.Object({ area_code: community, ...figures }), {
      description: '其中每个社区，按区划代码排列；没有在册的社区不列。'
    })
  },
  { $id: 'PairingCoverage', title: 'PairingCoverage', description: '结对的覆盖情况。' }
)
interface Figures {
  businesses: { active: number; paired: number }
  workers: { active: number; paired: number }
}
export interface PairingCoverage extends Figures {
  on: string
  communities: (Figures & { area_code: string })[]
}

const exampleSpan = {
  id: PAIRING_ID,
  area_code: '370811015002',
  began_on: '2026-11-23',
  ended_on: null,
  began_by: STAFF_ID,
  ended_by: null,
  recorded_at: '2026-11-23T02:00:00.000Z'
}

export const exampleBusinessPairing: BusinessPairing = {
  ...exampleSpan,
  business_id: BUSINESS_ID,
  paired_area_code: '370811015002'
}

export const exampleWorkerPairing: WorkerPairing = { ...exampleSpan, worker_id: WORKER_ID, enumerator_id: STAFF_ID }

export const exampleResults: PairingResults = {
  items: [{ worker_id: WORKER_ID, outcome: 'paired', pairing_id: PAIRING_ID }]
}

const exampleFigures: Figures = { businesses: { active: 44, paired: 40 }, workers: { active: 131, paired: 120 } }

export const exampleCoverage: PairingCoverage = {
  on: '2026-11-23',
  ...exampleFigures,
  communities: [{ area_code: '370811015002', ...exampleFigures }]
}

export const pairingSchemas = [
  BusinessPairing,
  BusinessPairingPage,
  WorkerPairing,
  WorkerPairingPage,
  NewBusinessPairing,
  NewWorkerPairings,
  PairingResults,
  PairingEnd,
  PairingCoverage
]
