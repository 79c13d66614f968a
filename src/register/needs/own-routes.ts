import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { problems } from '../../http/answers.ts'
import { cursorInvalid, cursorOfOtherFilters } from '../../http/problems.ts'
import { personErased } from '../../persons/problems.ts'
import { notRegistered } from '../own-problems.ts'
import { PageFilter } from '../schemas.ts'
import { answered, OWN, sendPrivate } from '../subject-routes.ts'
import { exampleOwnNeed } from './examples.ts'
import { listOwnNeeds, raiseOwnNeed } from './own.ts'
import { needTextEmpty } from './problems.ts'
import type { NewOwnNeed } from './schemas.ts'

/** What the caller asks for themselves. */
export const ownNeedRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    method: 'GET',
    url: '/me/needs',
    config: { allow: OWN },
    schema: {
      operationId: 'listOwnNeeds',
      summary: '查看本人的需求和答复',
      description: '最近的在前。',
      tags: ['Register'],
      querystring: PageFilter,
      response: answered(
        '一页本人的需求。',
        'OwnNeedPage',
        { items: [exampleOwnNeed], next: null },
        notRegistered,
        cursorInvalid,
        cursorOfOtherFilters
      )
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => listOwnNeeds(work, request.query)))
  })

  app.route({
    method: 'POST',
    url: '/me/needs',
    config: { allow: OWN },
    schema: {
      operationId: 'raiseOwnNeed',
      summary: '本人提出需求',
      description: '内容加密保存，由所在社区办理；第 10 个工作日前答复。',
      tags: ['Register'],
      body: Type.Unsafe<NewOwnNeed>(Type.Ref('NewOwnNeed')),
      response: {
        201: {
          description: '已提出。',
          content: { 'application/json': { schema: Type.Ref('OwnNeed'), example: exampleOwnNeed } }
        },
        ...problems(notRegistered, needTextEmpty, personErased)
      }
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => ({
        status: 201,
        body: await raiseOwnNeed(work, request.body)
      }))
  })
}
