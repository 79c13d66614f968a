import Type, { type Static } from 'typebox'
import {
  area,
  community,
  cursor,
  labelled,
  limit,
  next,
  orNull,
  PageFilter,
  time,
  uuid
} from '../../register/schemas.ts'
import { Position, PositionInput } from '../../stations/schemas.ts'
import type { GivenPosition } from '../../stations/service.ts'
import { crs, version, words } from '../schemas.ts'
import { STEWARD_ID } from '../stewards/schemas.ts'
import type { TipPhoto } from './photo-schemas.ts'
import { TIP_CATEGORY_LABELS, TIP_STATUSES, type TipCategory, type TipStatus } from './rules.ts'

export const TIP_ID = '8e41c6a7-2f95-4b0d-b7d3-61a8f0c29e54'

export const TipId = Type.Object({ id: uuid('线索编号。', TIP_ID) })

const category = labelled('类别', TIP_CATEGORY_LABELS, 'safety_hazard')

export const status = Type.Enum([...TIP_STATUSES], {
  type: 'string',
  description:
    '状态：filed 待受理，accepted 已受理，handed_on 已转办，answered 已答复，closed 已办结，declined 不予受理。',
  examples: ['filed']
})

export const WORDS_MAX = 500

export const written = (description: string, example: string) => words(WORDS_MAX, description, example)

const text = written('看到了什么，加密保存。', '路口井盖松动，电动车经过时翘起。')
export const answerText = written('答复，上报的流动管家可以看到。', '已联系产权单位更换井盖。')
export const reasonText = written('原因，上报的流动管家可以看到。', '同一情况已有人上报。')

const stationCode = Type.String({ minLength: 1, maxLength: 32, description: '驿站代码。', examples: ['GYG-002'] })

const head = {
  id: uuid('线索编号。', TIP_ID),
  version,
  area_code: community,
  handed_to_area_code: orNull(community, '转办到哪个社区或街道；没有转办到那里的为 null。'),
  steward_id: uuid('上报人的聘任编号，见 GET /v1/stewards。', STEWARD_ID),
  category,
  status,
  filed_at: time('何时上报。'),
  accepted_at: orNull(time('时间。'), '何时受理；没有受理的为 null。'),
  answered_at: orNull(time('时间。'), '何时答复；没有答复的为 null。'),
  closed_at: orNull(time('时间。'), '何时办结或不予受理；还没有的为 null。'),
  credited_points: orNull(
    Type.Integer({ description: '积分。', examples: [1] }),
    '受理时按积分规则计了多少分；没有受理的为 null。'
  ),
  credit_note: orNull(
    Type.String({ examples: ['daily_cap'] }),
    '为什么没有计分或少计：no_rule 没有规则，daily_cap、monthly_cap 已到每日、每月上限等；其他为 null。'
  ),
  updated_at: time('这一版本何时登记。')
}

export const TipHead = Type.Object(head, { $id: 'TipHead', title: 'TipHead', description: '一条线索，不含内容。' })
export interface TipHead {
  id: string
  version: number
  area_code: string
  handed_to_area_code: string | null
  steward_id: string
  category: TipCategory
  status: TipStatus
  filed_at: string
  accepted_at: string | null
  answered_at: string | null
  closed_at: string | null
  credited_points: number | null
  credit_note: string | null
  updated_at: string
}

const content = {
  text: orNull(text, '看到了什么；本人信息已删除的为 null。'),
  station_code: orNull(stationCode, '在哪座驿站；不在驿站的为 null。'),
  position: orNull(Type.Ref('Position'), '在什么位置；以驿站表示的为 null。'),
  answer: orNull(answerText, '答复；没有答复的为 null。'),
  reason: orNull(reasonText, '不予受理或没有答复而办结的原因；其他为 null。'),
  photos: Type.Array(Type.Ref('TipPhoto'), { description: '照片，按序号排列。' })
}
interface TipContent {
  text: string | null
  station_code: string | null
  position: GivenPosition | null
  answer: string | null
  reason: string | null
  photos: TipPhoto[]
}

export const Tip = Type.Object({ ...head, ...content }, { $id: 'Tip', title: 'Tip', description: '一条线索。' })
export type Tip = TipHead & TipContent

export const TipPage = Type.Object(
  { items: Type.Array(Type.Ref('TipHead')), next },
  { $id: 'TipPage', title: 'TipPage', description: '一页线索，不含内容，最新的在前。' }
)
export interface TipPage {
  items: TipHead[]
  next: string | null
}

export const OwnTipPage = Type.Object(
  { items: Type.Array(Type.Ref('Tip')), next },
  { $id: 'OwnTipPage', title: 'OwnTipPage', description: '一页本人上报的线索，最新的在前。' }
)
export interface OwnTipPage {
  items: Tip[]
  next: string | null
}

export const NewTip = Type.Object(
  {
    category,
    text,
    station_code: Type.Optional(stationCode),
    position: Type.Optional(PositionInput),
    area_code: Type.Optional(
      Type.String({
        pattern: '^[0-9]{12}$',
        description: '在哪个社区；不写则为驿站所在的社区，没有驿站的为本人所在的社区。',
        examples: ['370811015002']
      })
    )
  },
  {
    $id: 'NewTip',
    title: 'NewTip',
    description: '上报的线索；station_code 和 position 必须二选一。',
    examples: [{ category: 'safety_hazard', text: '路口井盖松动，电动车经过时翘起。', station_code: 'GYG-002' }],
    additionalProperties: false
  }
)
export type NewTip = Static<typeof NewTip>

export const TipView = Type.Object({ crs }, { additionalProperties: false })

export const OwnTipFilter = Type.Object({ ...PageFilter.properties, crs }, { additionalProperties: false })
export type OwnTipFilter = Static<typeof OwnTipFilter>

export const TipFilter = Type.Object(
  {
    area_code: area,
    category: Type.Optional(category),
    status: Type.Optional(status),
    steward_id: Type.Optional(head.steward_id),
    limit,
    cursor
  },
  { additionalProperties: false }
)
export type TipFilter = Static<typeof TipFilter>

export const tipSchemas = [Position, TipHead, Tip, TipPage, OwnTipPage, NewTip]
