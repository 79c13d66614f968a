import Type, { type Static } from 'typebox'
import { day, orNull, time, uuid } from '../../http/fields.ts'
import type { ItemProblem } from '../../http/item-problems.ts'
import { REASON_CHARACTERS_MAX, REASON_CHARACTERS_MIN } from '../../persons/rules.ts'
import { ACCOUNT_ID, amount, batchNumber, ISSUING_ACCOUNT_ID, points, subdistrict, TRANSFER_ID } from '../schemas.ts'
import { BATCH_MODES, type BatchMode, GRANT_REASONS, type Grant } from './rules.ts'
import { TRANSFER_KINDS, type TransferKind } from './tables.ts'

const closed = { additionalProperties: false }

export const BATCH_ITEMS_MAX = 1_000

const moment = (description: string) =>
  Type.String({ format: 'date-time', maxLength: 40, description, examples: ['2026-11-23T10:00:00+08:00'] })

const NewTransfer = Type.Object(
  {
    from_account_id: uuid('从哪个账户转出：本街道的发放账户。', ISSUING_ACCOUNT_ID),
    to_account_id: uuid('转入哪个账户：个人账户。', ACCOUNT_ID),
    points: amount,
    reason: Type.Enum([...GRANT_REASONS], {
      type: 'string',
      description: '原因：event_prize 活动奖励，correction 更正补发，opening_balance 期初结转，other 其他。',
      examples: ['event_prize']
    }),
    occurred_at: Type.Optional(moment('何时发生，不晚于现在；不写则为现在。')),
    expires_on: Type.Optional(orNull(day('日期。'), '最后可用的一天（济宁当地日期）；不写或为 null 则长期有效。'))
  },
  { ...closed, $id: 'NewPointsTransfer', title: 'NewPointsTransfer', description: '要发放的一笔积分。' }
)
export type NewTransfer = Grant

export const transferKind = Type.Enum([...TRANSFER_KINDS], {
  type: 'string',
  description:
    '种类：earning 按规则获得，grant 工作人员发放，payment 转账，redemption 兑换，expiry 过期，reversal 冲正。',
  examples: ['grant']
})

export const explanation = Type.Record(Type.String(), Type.Unknown(), {
  description: '怎么来的：规则版本、分钟数、证据等级、审核人等，不含个人信息。',
  examples: [{ reason: 'event_prize' }]
})

const Transfer = Type.Object(
  {
    id: uuid('转账编号。', TRANSFER_ID),
    subdistrict_code: subdistrict,
    kind: transferKind,
    from_account_id: uuid('转出账户。', ISSUING_ACCOUNT_ID),
    to_account_id: uuid('转入账户。', ACCOUNT_ID),
    points: points('积分。'),
    occurred_at: time('何时发生。'),
    recorded_at: time('何时入账。'),
    batch_number: batchNumber,
    position: Type.Integer({ description: '在批次中的第几笔。', examples: [1] })
  },
  { $id: 'PointsTransfer', title: 'PointsTransfer', description: '一笔已入账的积分转账。' }
)
export interface Transfer {
  id: string
  subdistrict_code: string
  kind: TransferKind
  from_account_id: string
  to_account_id: string
  points: number
  occurred_at: string
  recorded_at: string
  batch_number: number
  position: number
}

const TransferDetails = Type.Object(
  {
    ...Transfer.properties,
    explanation,
    made_by: Type.String({ description: '由谁记入：身份和编号，或 system。', examples: [`staff:${TRANSFER_ID}`] }),
    reverses_id: orNull(uuid('转账编号。', TRANSFER_ID), '冲正的是哪一笔；不是冲正的为 null。'),
    reversed_by_id: orNull(uuid('转账编号。', TRANSFER_ID), '被哪一笔冲正；没有冲正的为 null。')
  },
  { $id: 'PointsTransferDetails', title: 'PointsTransferDetails', description: '一笔积分转账和它的由来。' }
)
export interface TransferDetails extends Transfer {
  explanation: Record<string, unknown>
  made_by: string
  reverses_id: string | null
  reversed_by_id: string | null
}

const TransferBatch = Type.Object(
  {
    mode: Type.Enum([...BATCH_MODES], {
      type: 'string',
      description: 'all_or_nothing：有一笔不成则都不入账；each：各笔互不影响。',
      examples: ['each']
    }),
    is_dry_run: Type.Boolean({ default: false, description: '只试算，不入账。', examples: [false] }),
    items: Type.Array(Type.Ref('NewPointsTransfer'), {
      minItems: 1,
      maxItems: BATCH_ITEMS_MAX,
      description: `1 到 ${BATCH_ITEMS_MAX} 笔。`
    })
  },
  { ...closed, $id: 'PointsTransferBatch', title: 'PointsTransferBatch', description: '一批要发放的积分。' }
)
export interface TransferBatch {
  mode: BatchMode
  is_dry_run?: boolean
  items: NewTransfer[]
}

const TransferBatchResult = Type.Object(
  {
    items: Type.Array(
      Type.Object({
        result: Type.Enum(['posted', 'accepted', 'refused'], {
          type: 'string',
          description: '结果：posted 已入账，accepted 可以入账但没有入账（试算，或同批有不成的），refused 不成。',
          examples: ['posted']
        }),
        transfer: orNull(Type.Ref('PointsTransfer'), '已入账的这一笔；没有入账的为 null。'),
        problem: orNull(Type.Ref('ItemProblem'), '不成的原因；其他为 null。')
      }),
      { description: '与请求中的顺序相同。' }
    )
  },
  { $id: 'PointsTransferBatchResult', title: 'PointsTransferBatchResult', description: '每一笔的结果。' }
)
export interface TransferBatchResult {
  items: { result: 'posted' | 'accepted' | 'refused'; transfer: Transfer | null; problem: ItemProblem | null }[]
}

const Reversal = Type.Object(
  {
    reason: Type.String({
      minLength: REASON_CHARACTERS_MIN,
      maxLength: REASON_CHARACTERS_MAX,
      description: '为什么冲正，加密保存在审计中。',
      examples: ['同一次活动重复登记了时长']
    })
  },
  { ...closed, $id: 'PointsReversal', title: 'PointsReversal', description: '冲正。' }
)
export type Reversal = Static<typeof Reversal>

export const exampleTransfer: Transfer = {
  id: TRANSFER_ID,
  subdistrict_code: '370811015000',
  kind: 'grant',
  from_account_id: ISSUING_ACCOUNT_ID,
  to_account_id: ACCOUNT_ID,
  points: 2,
  occurred_at: '2026-11-23T02:00:00.000Z',
  recorded_at: '2026-11-23T02:00:00.000Z',
  batch_number: 1024,
  position: 1
}

export const exampleDetails: TransferDetails = {
  ...exampleTransfer,
  explanation: { reason: 'event_prize' },
  made_by: 'staff:0d9c1f0e-7c55-4f0e-9c1a-3f1c8e5b7a21',
  reverses_id: null,
  reversed_by_id: null
}

export const exampleBatchResult: TransferBatchResult = {
  items: [{ result: 'posted', transfer: exampleTransfer, problem: null }]
}

export const transferSchemas = [NewTransfer, Transfer, TransferDetails, TransferBatch, TransferBatchResult, Reversal]
