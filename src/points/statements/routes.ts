import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { PageFilter } from '../../http/fields.ts'
import { answered, sendPrivate } from '../../http/private-answers.ts'
import { cursorInvalid, cursorOfOtherFilters } from '../../http/problems.ts'
import { accountNotFound, pastMalformed } from '../accounts/problems.ts'
import { READERS_AND_OWNERS } from '../allowed.ts'
import { AccountId } from '../schemas.ts'
import {
  exampleCheck,
  exampleEntry,
  exampleStatement,
  type Statement,
  StatementQuery,
  statementSchemas
} from './schemas.ts'
import { checkStatement, listEntries, listExpiries, readStatement } from './service.ts'

const ofPages = [accountNotFound, cursorInvalid, cursorOfOtherFilters]

/** What happened on an account, and what will. */
export const statementRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of statementSchemas) app.addSchema(schema)

  app.route({
    method: 'GET',
    url: '/points/accounts/:id/entries',
    config: { allow: READERS_AND_OWNERS },
    schema: {
      operationId: 'listPointsEntries',
      summary: '查看账户的分录',
      description: '最近入账的在前；每一条都说明由来：规则版本、分钟数、证据等级、审核人。',
      tags: ['Points'],
      params: AccountId,
      querystring: PageFilter,
      response: answered('一页分录。', 'PointsEntryPage', { items: [exampleEntry], next: null }, ...ofPages)
    },
    handler: async (request, reply) =>
      sendPrivate(
        reply,
        await app.work(request, (work) => listEntries(work, request.params.id.toLowerCase(), request.query))
      )
  })

  app.route({
    method: 'GET',
    url: '/points/accounts/:id/statement',
    config: { allow: READERS_AND_OWNERS },
    schema: {
      operationId: 'getPointsStatement',
      summary: '查看对账单',
      description: '一段时间内入账的分录、期初和期末余额，以及期末时账本最后一个批次的序号和摘要。',
      tags: ['Points'],
      params: AccountId,
      querystring: StatementQuery,
      response: answered('对账单。', 'PointsStatement', exampleStatement, ...ofPages, pastMalformed)
    },
    handler: async (request, reply) =>
      sendPrivate(
        reply,
        await app.workInSnapshot(request, (work) => readStatement(work, request.params.id.toLowerCase(), request.query))
      )
  })

  app.route({
    method: 'POST',
    url: '/points/statements/check',
    config: { allow: 'anyone' },
    schema: {
      operationId: 'checkPointsStatement',
      summary: '核对对账单',
      description: '把收到的对账单原样发来，不必登录：是不是本服务出具的、有没有改动、账本此后有没有被改写。',
      tags: ['Points'],
      body: Type.Unsafe<Statement>(Type.Ref('PointsStatement')),
      response: answered('核对的结果。', 'PointsStatementCheck', exampleCheck)
    },
    // Whoever has the statement knows what is in it; of the ledger it is only said whether it still fits.
    handler: async (request, reply) =>
      sendPrivate(reply, await app.workUnscoped(request, (work) => checkStatement(work, request.body)))
  })

  app.route({
    method: 'GET',
    url: '/points/accounts/:id/expiries',
    config: { allow: READERS_AND_OWNERS },
    schema: {
      operationId: 'listPointsExpiries',
      summary: '查看将要过期的积分',
      description: '哪一天之后有多少积分过期，最早的在前；长期有效的不在其中。',
      tags: ['Points'],
      params: AccountId,
      querystring: PageFilter,
      response: answered(
        '将要过期的积分。',
        'PointsExpiryPage',
        { items: [{ expires_on: '2026-12-31', points: 5 }], next: null },
        ...ofPages
      )
    },
    handler: async (request, reply) =>
      sendPrivate(
        reply,
        await app.work(request, (work) => listExpiries(work, request.params.id.toLowerCase(), request.query))
      )
  })
}
