import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import type { Staff } from '../../actor.ts'
import { areaNotFound } from '../../areas/problems.ts'
import { VersionHeader, versionTag, versionToChange } from '../../http/conditional.ts'
import { PageFilter } from '../../http/fields.ts'
import { answered, answeredWithVersion, created, sendPrivate } from '../../http/private-answers.ts'
import { cursorInvalid, cursorOfOtherFilters, preconditionFailed, preconditionRequired } from '../../http/problems.ts'
import type { Work } from '../../work.ts'
import { KEEPERS, READERS } from '../allowed.ts'
import { changeReward, createReward, getReward, listRewards, listRewardsOnOffer } from './catalogue.ts'
import {
  pickUpStationNotFound,
  rewardDaysNotGood,
  rewardNotFound,
  stockOutOfRange,
  stockUnlimited
} from './problems.ts'
import {
  AreaOfRewards,
  exampleMovements,
  exampleReward,
  type NewReward,
  type RewardChange,
  RewardFilter,
  RewardId,
  rewardSchemas,
  type StockAdjustment
} from './schemas.ts'
import { adjustStock, listStockMovements } from './stock.ts'

const page = { items: [exampleReward], next: null }

/** What points can be spent on. */
export const rewardRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of rewardSchemas) app.addSchema(schema)

  app.route({
    method: 'GET',
    url: '/areas/:code/rewards',
    config: { allow: 'anyone' },
    schema: {
      operationId: 'listRewardsOnOffer',
      summary: '查询可以兑换的奖品',
      description:
        '这一区划所在的街道（街道以上的，为其下各街道）今天可以兑换的奖品，最新的在前；库存为 0 的也列出，可能还会补货。不必登录。',
      tags: ['Rewards'],
      security: [],
      params: AreaOfRewards,
      querystring: PageFilter,
      response: answered('一页奖品。', 'RewardPage', page, areaNotFound, cursorInvalid, cursorOfOtherFilters)
    },
    handler: async (request, reply) =>
      sendPrivate(
        reply,
        await app.work(request, (work) => listRewardsOnOffer(work, request.params.code, request.query))
      )
  })

  app.route({
    method: 'GET',
    url: '/rewards',
    config: { allow: READERS },
    schema: {
      operationId: 'listRewards',
      summary: '查询本街道的奖品目录',
      description: '含已下架和不在兑换期的，最新的在前。',
      tags: ['Rewards'],
      querystring: RewardFilter,
      response: answered('一页奖品。', 'RewardPage', page, cursorInvalid, cursorOfOtherFilters)
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => listRewards(work as Work<Staff>, request.query)))
  })

  app.route({
    method: 'GET',
    url: '/rewards/:id',
    config: { allow: 'anyone' },
    schema: {
      operationId: 'getReward',
      summary: '查看一个奖品',
      description: '上架的不必登录；已下架的只有本街道的工作人员和兑换过的人能查到。',
      tags: ['Rewards'],
      security: [],
      params: RewardId,
      response: answeredWithVersion('这个奖品。', 'Reward', exampleReward, rewardNotFound)
    },
    handler: async (request, reply) => {
      const reward = await app.work(request, (work) => getReward(work, request.params.id.toLowerCase()))
      return sendPrivate(reply.header('etag', versionTag(reward.version)), reward)
    }
  })

  app.route({
    method: 'POST',
    url: '/rewards',
    config: { allow: KEEPERS },
    schema: {
      operationId: 'createReward',
      summary: '新建奖品',
      description:
        '奖品只能是实物或服务。积分不能换钱：这里没有钱的字段，现金、红包、购物卡等等同于钱的东西不得上架，由街道把关。',
      tags: ['Rewards'],
      body: Type.Unsafe<NewReward>(Type.Ref('NewReward')),
      response: created('已新建。', 'Reward', exampleReward, rewardDaysNotGood, pickUpStationNotFound)
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => {
        const body = await createReward(work as Work<Staff>, request.body)
        return { status: 201, body, headers: { location: `/v1/rewards/${body.id}`, etag: versionTag(body.version) } }
      })
  })

  app.route({
    method: 'PUT',
    url: '/rewards/:id',
    config: { allow: KEEPERS },
    schema: {
      operationId: 'changeReward',
      summary: '修改奖品',
      description: '整体替换；库存另行调整。已经兑换的按当时的积分。',
      tags: ['Rewards'],
      params: RewardId,
      headers: VersionHeader,
      body: Type.Unsafe<RewardChange>(Type.Ref('RewardChange')),
      response: answeredWithVersion(
        '修改后的奖品。',
        'Reward',
        exampleReward,
        rewardNotFound,
        rewardDaysNotGood,
        pickUpStationNotFound,
        preconditionRequired,
        preconditionFailed
      )
    },
    handler: async (request, reply) => {
      const { params, headers, body } = request
      const version = versionToChange(headers['if-match'])
      const reward = await app.change(request, (work) => changeReward(work, params.id.toLowerCase(), version, body))
      return sendPrivate(reply.header('etag', versionTag(reward.version)), reward)
    }
  })

  app.route({
    method: 'POST',
    url: '/rewards/:id/stock',
    config: { allow: KEEPERS },
    schema: {
      operationId: 'adjustRewardStock',
      summary: '调整奖品的库存',
      description: '增加或减少几件并写明原因，只增不改；已兑换等待领取的不在库存之内。',
      tags: ['Rewards'],
      params: RewardId,
      body: Type.Unsafe<StockAdjustment>(Type.Ref('StockAdjustment')),
      response: answered('调整后的奖品。', 'Reward', exampleReward, rewardNotFound, stockUnlimited, stockOutOfRange)
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => ({
        status: 200,
        body: await adjustStock(work, request.params.id.toLowerCase(), request.body)
      }))
  })

  app.route({
    method: 'GET',
    url: '/rewards/:id/stock',
    config: { allow: KEEPERS },
    schema: {
      operationId: 'listRewardStock',
      summary: '查看奖品库存的变动',
      description: '期初、调整、被兑换和退回，最新的在前；各次变动之和就是库存。',
      tags: ['Rewards'],
      params: RewardId,
      querystring: PageFilter,
      response: answered(
        '一页变动。',
        'StockMovementPage',
        exampleMovements,
        rewardNotFound,
        cursorInvalid,
        cursorOfOtherFilters
      )
    },
    handler: async (request, reply) =>
      sendPrivate(
        reply,
        await app.work(request, (work) => listStockMovements(work, request.params.id.toLowerCase(), request.query))
      )
  })
}
