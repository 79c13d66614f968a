import Type from 'typebox'
import { AreaCode } from '../areas/schemas.ts'
import { uuid } from '../http/fields.ts'
import { POINTS_MAX } from './posting/rules/posting.ts'

export const ACCOUNT_ID = '6e1d9a40-2c7b-4f8e-9d35-0b7a6c5e4f21'
export const ISSUING_ACCOUNT_ID = '1b0c8f32-5d4e-4a97-8c61-7e2f9d0a3b54'
export const TRANSFER_ID = '9f3b5d71-0e6a-4c28-b4d9-2a1c8e7f6053'
export const MEMBER_ID = '0d9c1f5e-6a53-4c8e-9a39-2f6c1b7d8e90'

export const AccountId = Type.Object({ id: uuid('账户编号。', ACCOUNT_ID) })
export const TransferId = Type.Object({ id: uuid('转账编号。', TRANSFER_ID) })

export const subdistrict = Type.String({
  ...AreaCode,
  description: '账本所属街道的 12 位区划代码。',
  examples: ['370811015000']
})

/** An amount that somebody asks for. */
export const amount = Type.Integer({
  minimum: 1,
  maximum: POINTS_MAX,
  description: `积分，1 到 ${POINTS_MAX} 的整数。`,
  examples: [2]
})

/** An amount that is answered. */
export const points = (description: string, example = 2) => Type.Integer({ description, examples: [example] })

export const batchNumber = Type.Integer({ description: '所在批次的序号，在账本内连续无缺。', examples: [1024] })
