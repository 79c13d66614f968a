import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { ROLES } from '../actor.ts'
import { problems } from '../http/answers.ts'
import { cursorInvalid, cursorOfOtherFilters } from '../http/problems.ts'
import { RememberedMasks } from '../persons/service.ts'
import { sessionNotFound } from './code-problems.ts'
import { describeOwnSession, listOwnSessions, revokeOwnSession, signOut } from './own-sessions.ts'
import type { Allowed } from './rules/permission.ts'
import { exampleSession, exampleSessionPage, SessionPath, SessionSearch } from './session-schemas.ts'

/** Who has yet to change a password may see who they are, and sign out. */
const PEOPLE: Allowed = { actors: ['worker', ...ROLES], area: 'own', while_restricted: true }

const json = (description: string, schema: string, example: object) => ({
  description,
  content: { 'application/json': { schema: Type.Ref(schema), example } }
})

/** A person's own sessions, whether they are a worker or on the staff. */
export const sessionRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const masks = new RememberedMasks(app.keys)
  app.route({
    method: 'GET',
    url: '/auth/session',
    config: { allow: PEOPLE },
    schema: {
      operationId: 'getSession',
      summary: '查看自己以什么身份登录',
      tags: ['Access'],
      response: { 200: json('现在的登录会话。', 'Session', exampleSession), ...problems() }
    },
    handler: async (request, reply) =>
      reply.header('cache-control', 'no-store').send(describeOwnSession(masks, request.bearer))
  })

  app.route({
    method: 'DELETE',
    url: '/auth/session',
    config: { allow: PEOPLE },
    schema: {
      operationId: 'signOut',
      summary: '退出登录',
      description: '令牌立即失效。',
      tags: ['Access'],
      response: { 204: Type.Null({ description: '已退出，没有响应体。' }), ...problems() }
    },
    // Not `change`: that keeps the session as it is until the transaction ends, and this one ends it.
    handler: async (request, reply) => {
      await app.work(request, signOut)
      return reply.code(204).header('cache-control', 'no-store').send(null)
    }
  })

  app.route({
    method: 'GET',
    url: '/auth/sessions',
    config: { allow: PEOPLE },
    schema: {
      operationId: 'listSessions',
      summary: '查看自己的全部登录会话',
      description: '还有效的，最近登录的在前；可据此发现陌生的登录并退出。',
      tags: ['Access'],
      querystring: SessionSearch,
      response: {
        200: json('一页登录会话。', 'SessionPage', exampleSessionPage),
        ...problems(cursorInvalid, cursorOfOtherFilters)
      }
    },
    handler: async (request, reply) =>
      reply
        .header('cache-control', 'no-store')
        .send(await app.work(request, (work) => listOwnSessions(work, request.query)))
  })

  app.route({
    method: 'DELETE',
    url: '/auth/sessions/:id',
    config: { allow: PEOPLE },
    schema: {
      operationId: 'revokeSession',
      summary: '退出自己的一个登录会话',
      description: '例如丢失的手机上的那一个；它的令牌立即失效。',
      tags: ['Access'],
      params: SessionPath,
      response: { 204: Type.Null({ description: '已退出，没有响应体。' }), ...problems(sessionNotFound) }
    },
    // Not `change`: see `signOut`.
    handler: async (request, reply) => {
      await app.work(request, (work) => revokeOwnSession(work, request.params.id))
      return reply.code(204).header('cache-control', 'no-store').send(null)
    }
  })
}
