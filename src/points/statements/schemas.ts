import Type, { type Static } from 'typebox'
import { cursor, day, limit, next, orNull, time, uuid } from '../../http/fields.ts'
import { moment } from '../accounts/schemas.ts'
import { HEAD_FAULTS } from '../proof/rules.ts'
import { exampleProof, Signature } from '../proof/schemas.ts'
import type { Signature as SignatureType } from '../proof/signing.ts'
import { ACCOUNT_ID, batchNumber, MEMBER_ID, points, subdistrict, TRANSFER_ID } from '../schemas.ts'
import { explanation, transferKind } from '../transfers/schemas.ts'
import type { TransferKind } from '../transfers/tables.ts'

const closed = { additionalProperties: false }

const Entry = Type.Object(
  {
    transfer_id: uuid('哪一笔转账。', TRANSFER_ID),
    kind: transferKind,
    points: points('增加的积分；减少的为负数。'),
    balance_points: orNull(points('积分。', 12), '这一笔之后的余额；不是个人账户的为 null。'),
    occurred_at: time('何时发生。'),
    recorded_at: time('何时入账。'),
    batch_number: batchNumber,
    position: Type.Integer({ description: '在批次中的第几条分录。', examples: [2] }),
    source_kind: orNull(Type.String({ examples: ['service_record'] }), '为了什么：来源的种类；没有来源的为 null。'),
    source_id: orNull(Type.String({ examples: [TRANSFER_ID] }), '来源的编号；没有来源的为 null。'),
    explanation,
    made_by: Type.String({ description: '由谁记入：身份和编号，或 system。', examples: [`staff:${MEMBER_ID}`] }),
    reverses_id: orNull(uuid('转账编号。', TRANSFER_ID), '冲正的是哪一笔；不是冲正的为 null。')
  },
  { $id: 'PointsEntry', title: 'PointsEntry', description: '账户的一条分录和它的由来。', ...closed }
)
export interface Entry {
  transfer_id: string
  kind: TransferKind
  points: number
  balance_points: number | null
  occurred_at: string
  recorded_at: string
  batch_number: number
  position: number
  source_kind: string | null
  source_id: string | null
  explanation: Record<string, unknown>
  made_by: string
  reverses_id: string | null
}

const EntryPage = Type.Object(
  { items: Type.Array(Type.Ref('PointsEntry')), next },
  { $id: 'PointsEntryPage', title: 'PointsEntryPage', description: '一页分录，最近入账的在前。' }
)
export interface EntryPage {
  items: Entry[]
  next: string | null
}

const Statement = Type.Object(
  {
    account_id: uuid('账户编号。', ACCOUNT_ID),
    subdistrict_code: subdistrict,
    person_id: orNull(uuid('人员编号。', MEMBER_ID), '谁的；不是个人账户的为 null。'),
    begins_at: time('从何时起入账的。'),
    ends_at: time('到何时为止入账的。'),
    opening_balance_points: points('期初余额。', 10),
    closing_balance_points: points('期末余额。', 12),
    entries: Type.Array(Type.Ref('PointsEntry'), { description: '一页分录，按入账先后。' }),
    next,
    head: orNull(
      Type.Object(
        {
          number: batchNumber,
          hash: Type.String({
            description: '该批次的摘要（SHA-256，十六进制）。',
            examples: ['9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08']
          }),
          recorded_at: time('何时入账。')
        },
        closed
      ),
      '期末时账本的最后一个批次，据此可以核对；那时还没有账本的为 null。'
    ),
    signature: Type.Ref('PointsSignature')
  },
  {
    $id: 'PointsStatement',
    title: 'PointsStatement',
    description: '对账单，带签名：任何人都可以用 POST /v1/points/statements/check 核对，不必登录。',
    ...closed
  }
)
export interface Statement {
  account_id: string
  subdistrict_code: string
  person_id: string | null
  begins_at: string
  ends_at: string
  opening_balance_points: number
  closing_balance_points: number
  entries: Entry[]
  next: string | null
  head: { number: number; hash: string; recorded_at: string } | null
  signature: SignatureType
}

const StatementCheck = Type.Object(
  {
    is_genuine: Type.Boolean({ description: '是否由本服务出具、没有改动，而且账本没有被改写。', examples: [true] }),
    fault: orNull(
      Type.Enum([...HEAD_FAULTS], {
        type: 'string',
        description:
          'not_signed 不是本服务出具的或有改动，key_missing 签名所用的密钥已停用，rewritten 与现在的账本对不上，cut_off 现在的账本里没有。',
        examples: ['not_signed']
      }),
      '哪里不对；没有不对的为 null。'
    )
  },
  { $id: 'PointsStatementCheck', title: 'PointsStatementCheck', description: '核对对账单的结果。' }
)
export interface StatementCheck {
  is_genuine: boolean
  fault: (typeof HEAD_FAULTS)[number] | null
}

export const StatementQuery = Type.Object(
  {
    from: moment('从哪一天（当天开始）或哪一时刻起。'),
    to: Type.Optional(moment('到哪一天（当天结束）或哪一时刻为止；不写则为现在。')),
    limit,
    cursor
  },
  { additionalProperties: false }
)
export type StatementQuery = Static<typeof StatementQuery>

const ExpiryPage = Type.Object(
  {
    items: Type.Array(
      Type.Object({
        expires_on: day('最后可用的一天，次日过期。'),
        points: points('将要过期的积分，不含冻结的。', 5)
      })
    ),
    next
  },
  { $id: 'PointsExpiryPage', title: 'PointsExpiryPage', description: '将要过期的积分，最早的在前。' }
)
export interface ExpiryPage {
  items: { expires_on: string; points: number }[]
  next: string | null
}

export const exampleEntry: Entry = {
  transfer_id: TRANSFER_ID,
  kind: 'earning',
  points: 2,
  balance_points: 12,
  occurred_at: '2026-11-23T02:00:00.000Z',
  recorded_at: '2026-11-23T02:00:00.000Z',
  batch_number: 1024,
  position: 2,
  source_kind: 'service_record',
  source_id: TRANSFER_ID,
  explanation: { rule_version: 1, worked_minutes: 120, evidence_grade: 'code_scanned', approver: `staff:${MEMBER_ID}` },
  made_by: `staff:${MEMBER_ID}`,
  reverses_id: null
}

export const exampleStatement: Statement = {
  account_id: ACCOUNT_ID,
  subdistrict_code: '370811015000',
  person_id: MEMBER_ID,
  begins_at: '2026-10-31T16:00:00.000Z',
  ends_at: '2026-11-23T02:00:00.000Z',
  opening_balance_points: 10,
  closing_balance_points: 12,
  entries: [exampleEntry],
  next: null,
  head: {
    number: 1024,
    hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    recorded_at: '2026-11-23T02:00:00.000Z'
  },
  signature: exampleProof.signature
}

export const exampleCheck: StatementCheck = { is_genuine: true, fault: null }

export const statementSchemas = [Signature, Entry, EntryPage, Statement, StatementCheck, ExpiryPage]
