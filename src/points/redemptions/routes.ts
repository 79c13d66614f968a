import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import type { Staff, Worker } from '../../actor.ts'
import { problems } from '../../http/answers.ts'
import { PageFilter } from '../../http/fields.ts'
import { answered, json, sendPrivate } from '../../http/private-answers.ts'
import { cursorInvalid, cursorOfOtherFilters } from '../../http/problems.ts'
import { reasonTooShort } from '../../persons/problems.ts'
import { unlessRefused } from '../../problem.ts'
import type { Work } from '../../work.ts'
import { KEEPERS, OWNERS, READERS, READERS_AND_OWNERS } from '../allowed.ts'
import { alreadyReversed, holdOver, insufficientPoints } from '../posting/problems.ts'
import { rewardNotFound } from '../rewards/problems.ts'
import { cancel, fulfil, refund } from './ending.ts'
import {
  cancellingReasonMissing,
  pickUpCodeBlocked,
  pickUpCodeWrong,
  pickUpStationNotOffered,
  redemptionNotFound,
  redemptionNotFulfilled,
  redemptionOver,
  rewardLimitReached,
  rewardNotOnOffer,
  rewardOutOfStock,
  rewardPriceChanged
} from './problems.ts'
import { getRedemption, listOwnRedemptions, listRedemptions } from './reading.ts'
import { redeem, renewCode } from './redeeming.ts'
import {
  type Cancelling,
  exampleCancelled,
  exampleFulfilled,
  exampleRedemption,
  exampleRefunded,
  exampleWithCode,
  type NewRedemption,
  type PickUpCode,
  REDEMPTION_ID,
  RedemptionFilter,
  RedemptionId,
  type Refund,
  redemptionSchemas
} from './schemas.ts'

const location = {
  Location: { type: 'string', description: '这次兑换的地址。', examples: [`/v1/redemptions/${REDEMPTION_ID}`] }
}
const page = { items: [exampleRedemption], next: null }

/** Points that are spent on rewards, and what becomes of that. */
export const redemptionRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of redemptionSchemas) app.addSchema(schema)

  app.route({
    method: 'POST',
    url: '/redemptions',
    config: { allow: OWNERS },
    schema: {
      operationId: 'redeemReward',
      summary: '用积分兑换一件奖品',
      description:
        '积分冻结、奖品留出，两样一起或都不；到期未领的自动退回。领取码只显示这一次，丢失的可以换一个。积分不能换钱。',
      tags: ['Rewards'],
      body: Type.Unsafe<NewRedemption>(Type.Ref('NewRedemption')),
      response: {
        201: json('已兑换，等待领取。', 'RedemptionWithCode', exampleWithCode, location),
        ...problems(
          rewardNotFound,
          rewardNotOnOffer,
          rewardPriceChanged,
          pickUpStationNotOffered,
          rewardLimitReached,
          rewardOutOfStock,
          insufficientPoints
        )
      }
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => {
        const body = await redeem(work as Work<Worker>, request.body)
        const { id, person_id } = body.redemption
        return { status: 201, body, headers: { location: `/v1/redemptions/${id}` }, person_id }
      })
  })

  app.route({
    method: 'GET',
    url: '/redemptions',
    config: { allow: READERS },
    schema: {
      operationId: 'listRedemptions',
      summary: '查询兑换',
      description: '由管辖范围内发放的兑换，最新的在前，姓名脱敏。每次查询都记入审计。',
      tags: ['Rewards'],
      querystring: RedemptionFilter,
      response: answered('一页兑换。', 'RedemptionPage', page, cursorInvalid, cursorOfOtherFilters)
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => listRedemptions(work, request.query)))
  })

  app.route({
    method: 'GET',
    url: '/me/redemptions',
    config: { allow: OWNERS },
    schema: {
      operationId: 'listOwnRedemptions',
      summary: '查看本人的兑换',
      description: '最新的在前；不含领取码。',
      tags: ['Rewards'],
      querystring: PageFilter,
      response: answered('一页本人的兑换。', 'RedemptionPage', page, cursorInvalid, cursorOfOtherFilters)
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => listOwnRedemptions(work, request.query)))
  })

  app.route({
    method: 'GET',
    url: '/redemptions/:id',
    config: { allow: READERS_AND_OWNERS },
    schema: {
      operationId: 'getRedemption',
      summary: '查看一次兑换',
      tags: ['Rewards'],
      params: RedemptionId,
      response: answered('这次兑换。', 'Redemption', exampleRedemption, redemptionNotFound)
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => getRedemption(work, request.params.id.toLowerCase())))
  })

  app.route({
    method: 'POST',
    url: '/redemptions/:id/code',
    config: { allow: OWNERS },
    schema: {
      operationId: 'renewPickUpCode',
      summary: '换一个领取码',
      description: '丢失领取码或错的次数太多时由本人更换；原来的不再有效。',
      tags: ['Rewards'],
      params: RedemptionId,
      response: {
        201: json('新的领取码。', 'RedemptionWithCode', exampleWithCode),
        ...problems(redemptionNotFound, redemptionOver)
      }
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => {
        const body = await renewCode(work as Work<Worker>, request.params.id.toLowerCase())
        return { status: 201, body, person_id: body.redemption.person_id }
      })
  })

  app.route({
    method: 'POST',
    url: '/redemptions/:id/fulfil',
    config: { allow: READERS },
    schema: {
      operationId: 'fulfilRedemption',
      summary: '发放奖品',
      description: '核对领取人出示的领取码，扣除冻结的积分。领取码错 5 次后不再核对，须由本人更换。',
      tags: ['Rewards'],
      params: RedemptionId,
      body: Type.Unsafe<PickUpCode>(Type.Ref('PickUpCode')),
      response: answered(
        '已发放。',
        'Redemption',
        exampleFulfilled,
        redemptionNotFound,
        redemptionOver,
        pickUpCodeWrong,
        pickUpCodeBlocked,
        holdOver
      )
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) =>
        unlessRefused(
          await fulfil(work as Work<Staff>, request.params.id.toLowerCase(), request.body.code),
          (body) => ({ status: 200, body, person_id: body.person_id })
        )
      )
  })

  app.route({
    method: 'POST',
    url: '/redemptions/:id/cancel',
    config: { allow: READERS_AND_OWNERS },
    schema: {
      operationId: 'cancelRedemption',
      summary: '取消兑换',
      description: '发放之前可以取消，积分和奖品都退回。工作人员取消须写明原因。',
      tags: ['Rewards'],
      params: RedemptionId,
      body: Type.Unsafe<Cancelling>(Type.Ref('RedemptionCancelling')),
      response: answered(
        '已取消。',
        'Redemption',
        exampleCancelled,
        redemptionNotFound,
        redemptionOver,
        cancellingReasonMissing,
        reasonTooShort,
        holdOver
      )
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => {
        const body = await cancel(work, request.params.id.toLowerCase(), request.body.reason)
        return { status: 200, body, person_id: body.person_id }
      })
  })

  app.route({
    method: 'POST',
    url: '/redemptions/:id/refund',
    config: { allow: KEEPERS },
    schema: {
      operationId: 'refundRedemption',
      summary: '退还已发放的兑换',
      description: '积分回到原来的批次，已过期的仍算过期；只能退还一次，只退积分，不退钱。',
      tags: ['Rewards'],
      params: RedemptionId,
      body: Type.Unsafe<Refund>(Type.Ref('RedemptionRefund')),
      response: answered(
        '已退还。',
        'Redemption',
        exampleRefunded,
        redemptionNotFound,
        redemptionNotFulfilled,
        alreadyReversed,
        reasonTooShort
      )
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => {
        const body = await refund(work as Work<Staff>, request.params.id.toLowerCase(), request.body)
        return { status: 200, body, person_id: body.person_id }
      })
  })
}
