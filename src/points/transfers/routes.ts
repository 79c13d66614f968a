import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import type { Staff } from '../../actor.ts'
import { callerAddress } from '../../http/addresses.ts'
import { problems } from '../../http/answers.ts'
import { ItemProblem } from '../../http/item-problems.ts'
import { answered, json, sendPrivate } from '../../http/private-answers.ts'
import { reasonTooShort } from '../../persons/problems.ts'
import type { Surroundings } from '../../transaction.ts'
import type { Work } from '../../work.ts'
import { KEEPERS, READERS_AND_OWNERS } from '../allowed.ts'
import {
  accountsDoNotFit,
  alreadyReversed,
  expiresBeforeItBegins,
  insufficientPoints,
  occurredAtOutOfRange,
  pointsAccountNotFound,
  transferNotFound,
  transferNotReversible,
  transferToItself
} from '../posting/problems.ts'
import { TRANSFER_ID, TransferId } from '../schemas.ts'
import { Crowd } from './crowd.ts'
import { getTransfer, grantBatch, reverseTransfer } from './granting.ts'
import {
  exampleBatchResult,
  exampleDetails,
  exampleTransfer,
  type NewTransfer,
  type Reversal,
  type TransferBatch,
  transferSchemas
} from './schemas.ts'

const location = {
  Location: { type: 'string', description: '这一笔的地址。', examples: [`/v1/points/transfers/${TRANSFER_ID}`] }
}

const posted = (...expected: Parameters<typeof problems>) => ({
  201: json('已入账。', 'PointsTransfer', exampleTransfer, location),
  ...problems(...expected)
})

/** Points that the staff gives, and takes back. */
export const transferRoutes: FastifyPluginAsyncTypebox<Surroundings> = async (app, surroundings) => {
  for (const schema of [...transferSchemas, ItemProblem]) app.addSchema(schema)
  const { clock, chance, keys, settings } = surroundings
  const crowd = new Crowd(app.db, { clock, chance, keys, settings })

  app.route({
    method: 'POST',
    url: '/points/transfers',
    config: { allow: KEEPERS },
    schema: {
      operationId: 'transferPoints',
      summary: '发放积分',
      description:
        '从本街道的发放账户转给个人。志愿服务的积分在审核通过时按规则自动发放，不走这里；个人之间不能互转，积分不能换钱。同时到达的请求一起入账，各自得到自己的结果。',
      tags: ['Points'],
      body: Type.Unsafe<NewTransfer>(Type.Ref('NewPointsTransfer')),
      response: posted(
        pointsAccountNotFound,
        transferToItself,
        accountsDoNotFit,
        occurredAtOutOfRange,
        expiresBeforeItBegins
      )
    },
    handler: async (request, reply) => {
      const caller = { actor: request.actor as Staff, address: callerAddress(request.ip), request_id: request.id }
      const repeatable = app.repeatable(request)
      const answer = await crowd.post({
        caller,
        grant: request.body,
        repeatable: repeatable && { ...repeatable, caller }
      })
      return app.sendEffect(reply, answer)
    }
  })

  app.route({
    method: 'POST',
    url: '/points/transfers/batch',
    config: { allow: KEEPERS },
    schema: {
      operationId: 'transferPointsInBatch',
      summary: '批量发放积分',
      description:
        '每笔一个结果，顺序与请求相同。mode=all_or_nothing 时有一笔不成则都不入账，mode=each 时各笔互不影响；is_dry_run=true 只试算。写法不对的（如积分为 0）整批拒绝。',
      tags: ['Points'],
      body: Type.Unsafe<TransferBatch>(Type.Ref('PointsTransferBatch')),
      response: answered('每一笔的结果。', 'PointsTransferBatchResult', exampleBatchResult)
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => ({
        status: 200,
        body: await grantBatch(work as Work<Staff>, request.body)
      }))
  })

  app.route({
    method: 'GET',
    url: '/points/transfers/:id',
    config: { allow: READERS_AND_OWNERS },
    schema: {
      operationId: 'getPointsTransfer',
      summary: '查看一笔积分转账',
      description: '连同由来：按哪一版规则、多少分钟、什么证据、谁审核或发放。',
      tags: ['Points'],
      params: TransferId,
      response: answered('这一笔转账。', 'PointsTransferDetails', exampleDetails, transferNotFound)
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.change(request, (work) => getTransfer(work, request.params.id.toLowerCase())))
  })

  app.route({
    method: 'POST',
    url: '/points/transfers/:id/reverse',
    config: { allow: KEEPERS },
    schema: {
      operationId: 'reversePointsTransfer',
      summary: '冲正一笔积分转账',
      description:
        '原路退回，一笔只能冲正一次，冲正和过期不能再冲正。得到的积分已被用掉、余额不够退回的，不予冲正。退还用掉的积分时回到原来的批次，已过期的仍算过期。',
      tags: ['Points'],
      params: TransferId,
      body: Type.Unsafe<Reversal>(Type.Ref('PointsReversal')),
      response: posted(transferNotFound, transferNotReversible, alreadyReversed, insufficientPoints, reasonTooShort)
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => {
        const body = await reverseTransfer(work as Work<Staff>, request.params.id.toLowerCase(), request.body.reason)
        return { status: 201, body, headers: { location: `/v1/points/transfers/${body.id}` } }
      })
  })
}
