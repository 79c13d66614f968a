import Type, { type Static } from 'typebox'
import { AreaCode } from '../../areas/schemas.ts'
import { cursor, limit, next, orNull, time, uuid } from '../../http/fields.ts'
import { ACCOUNT_ID, ISSUING_ACCOUNT_ID, MEMBER_ID, points, subdistrict } from '../schemas.ts'
import { TIME_KINDS, type TimeKind } from './rules.ts'
import { ACCOUNT_KINDS, type AccountKind } from './tables.ts'

const closed = { additionalProperties: false }

const by = Type.Enum([...TIME_KINDS], {
  type: 'string',
  description: '按哪个时间：occurred 发生时间，recorded 入账时间。',
  examples: ['recorded']
})

const Account = Type.Object(
  {
    id: uuid('账户编号。', ACCOUNT_ID),
    subdistrict_code: subdistrict,
    kind: Type.Enum([...ACCOUNT_KINDS], {
      type: 'string',
      description: '种类：member 个人，issuing 发放，redeemed 已兑换，expired 已过期。',
      examples: ['member']
    }),
    person_id: orNull(uuid('人员编号。', MEMBER_ID), '谁的；不是个人账户的为 null。'),
    person_name: orNull(
      Type.String({ examples: ['虚构*三'] }),
      '姓名，脱敏；不是个人账户、没有姓名或已删除的为 null。'
    ),
    area_code: orNull(Type.String({ ...AreaCode }), '本人所在区划；不是个人账户或本人已不在范围内的为 null。'),
    balance_points: points('余额；发放账户为负数，绝对值是发放的总数。', 12),
    held_points: orNull(points('积分。', 5), '其中冻结的；过去时刻、不是个人账户的为 null。'),
    available_points: orNull(points('积分。', 7), '其中可用的，不含冻结和已过期的；过去时刻、不是个人账户的为 null。'),
    opened_at: time('何时开立。'),
    as_of: orNull(time('时间。'), '余额截至何时；现在的为 null。'),
    by: orNull(by, '余额按哪个时间；现在的为 null。')
  },
  { $id: 'PointsAccount', title: 'PointsAccount', description: '一个积分账户。' }
)
export interface Account {
  id: string
  subdistrict_code: string
  kind: AccountKind
  person_id: string | null
  person_name: string | null
  area_code: string | null
  balance_points: number
  held_points: number | null
  available_points: number | null
  opened_at: string
  as_of: string | null
  by: TimeKind | null
}

const AccountPage = Type.Object(
  { items: Type.Array(Type.Ref('PointsAccount')), next },
  { $id: 'PointsAccountPage', title: 'PointsAccountPage', description: '一页积分账户，按区划和人员编号排列。' }
)
export interface AccountPage {
  items: Account[]
  next: string | null
}

const Accounts = Type.Object(
  { items: Type.Array(Type.Ref('PointsAccount')) },
  { $id: 'PointsAccounts', title: 'PointsAccounts', description: '几个积分账户。' }
)
export interface OwnAccounts {
  items: Account[]
}

const NewAccount = Type.Object(
  { person_id: uuid('新就业人员的人员编号，即台账中的 person_id。', MEMBER_ID) },
  { ...closed, $id: 'NewPointsAccount', title: 'NewPointsAccount', description: '为谁开立积分账户。' }
)
export type NewAccount = Static<typeof NewAccount>

/** A date of Jining or a time. */
export const moment = (description: string) =>
  Type.String({ minLength: 10, maxLength: 40, description, examples: ['2026-11-23'] })

export const AccountQuery = Type.Object(
  {
    as_of: Type.Optional(moment('截至哪一天（当天结束时）或哪一时刻的余额；不写则为现在。')),
    by: Type.Optional(by)
  },
  closed
)
export type AccountQuery = Static<typeof AccountQuery>

export const AccountFilter = Type.Object(
  {
    area_code: Type.Optional(
      Type.String({ ...AreaCode, description: '只要这一区划及其下级的。', examples: ['370811015002'] })
    ),
    limit,
    cursor
  },
  closed
)
export type AccountFilter = Static<typeof AccountFilter>

export const exampleAccount: Account = {
  id: ACCOUNT_ID,
  subdistrict_code: '370811015000',
  kind: 'member',
  person_id: MEMBER_ID,
  person_name: '虚构*三',
  area_code: '370811015002',
  balance_points: 12,
  held_points: 5,
  available_points: 7,
  opened_at: '2026-11-23T02:00:00.000Z',
  as_of: null,
  by: null
}

export const exampleIssuing: Account = {
  ...exampleAccount,
  id: ISSUING_ACCOUNT_ID,
  kind: 'issuing',
  person_id: null,
  person_name: null,
  area_code: null,
  balance_points: -12,
  held_points: null,
  available_points: null
}

export const accountSchemas = [Account, AccountPage, Accounts, NewAccount]
