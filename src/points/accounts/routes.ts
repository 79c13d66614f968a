import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import type { Staff } from '../../actor.ts'
import { problems } from '../../http/answers.ts'
import { answered, json, sendPrivate } from '../../http/private-answers.ts'
import { cursorInvalid, cursorOfOtherFilters } from '../../http/problems.ts'
import { KEEPERS, OWNERS, READERS, READERS_AND_OWNERS } from '../allowed.ts'
import { ACCOUNT_ID, AccountId } from '../schemas.ts'
import { accountNotFound, accountOwnerNotFound, pastMalformed } from './problems.ts'
import { getAccount, listAccounts, listNobodysAccounts, listOwnAccounts, openAccountFor } from './reading.ts'
import {
  AccountFilter,
  AccountQuery,
  accountSchemas,
  exampleAccount,
  exampleIssuing,
  type NewAccount
} from './schemas.ts'

const location = {
  Location: { type: 'string', description: '账户的地址。', examples: [`/v1/points/accounts/${ACCOUNT_ID}`] }
}

/** Who has how many points. */
export const pointsAccountRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of accountSchemas) app.addSchema(schema)

  app.route({
    method: 'GET',
    url: '/points/accounts',
    config: { allow: READERS },
    schema: {
      operationId: 'listPointsAccounts',
      summary: '查询积分账户',
      description: '管辖范围内的人的积分账户，姓名脱敏。每次查询都记入审计。',
      tags: ['Points'],
      querystring: AccountFilter,
      response: answered(
        '一页积分账户。',
        'PointsAccountPage',
        { items: [exampleAccount], next: null },
        cursorInvalid,
        cursorOfOtherFilters
      )
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => listAccounts(work, request.query)))
  })

  app.route({
    method: 'POST',
    url: '/points/accounts',
    config: { allow: READERS },
    schema: {
      operationId: 'openPointsAccount',
      summary: '开立积分账户',
      description: '第一次得到积分时会自动开立；已经有的，回答原来的账户。',
      tags: ['Points'],
      body: Type.Unsafe<NewAccount>(Type.Ref('NewPointsAccount')),
      response: {
        201: json('已开立。', 'PointsAccount', exampleAccount, location),
        ...problems(accountOwnerNotFound)
      }
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => {
        const body = await openAccountFor(work, request.body.person_id.toLowerCase())
        const headers = { location: `/v1/points/accounts/${body.id}` }
        return { status: 201, body, headers, ...(body.person_id !== null && { person_id: body.person_id }) }
      })
  })

  app.route({
    method: 'GET',
    url: '/points/ledger-accounts',
    config: { allow: KEEPERS },
    schema: {
      operationId: 'listLedgerAccounts',
      summary: '查看本街道账本的公共账户',
      description: '发放、已兑换、已过期三个账户；它们与全部个人账户的余额之和总是 0。还没有账本的为空。',
      tags: ['Points'],
      response: answered('公共账户。', 'PointsAccounts', { items: [exampleIssuing] })
    },
    handler: async (request, reply) =>
      sendPrivate(
        reply,
        await app.work(request, (work) => listNobodysAccounts(work, (work.caller.actor as Staff).area_code))
      )
  })

  app.route({
    method: 'GET',
    url: '/points/accounts/:id',
    config: { allow: READERS_AND_OWNERS },
    schema: {
      operationId: 'getPointsAccount',
      summary: '查看积分账户和余额',
      description:
        '现在的余额，或任一过去时刻的：by=recorded 是当时账上有多少，by=occurred 是按发生时间算当时有多少，补记的也算在内。',
      tags: ['Points'],
      params: AccountId,
      querystring: AccountQuery,
      response: answered('这个账户。', 'PointsAccount', exampleAccount, accountNotFound, pastMalformed)
    },
    handler: async (request, reply) =>
      sendPrivate(
        reply,
        await app.work(request, (work) => getAccount(work, request.params.id.toLowerCase(), request.query))
      )
  })

  app.route({
    method: 'GET',
    url: '/me/points',
    config: { allow: OWNERS },
    schema: {
      operationId: 'listOwnPointsAccounts',
      summary: '查看本人的积分',
      description: '每个街道的账本各一个账户；还没有得到过积分的为空。',
      tags: ['Points'],
      response: answered('本人的账户。', 'PointsAccounts', { items: [exampleAccount] })
    },
    handler: async (request, reply) => sendPrivate(reply, await app.work(request, listOwnAccounts))
  })
}
