import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { problems } from '../http/answers.ts'

const Health = Type.Object(
  { status: Type.Enum(['ready'], { type: 'string', description: '可以提供服务。' }) },
  { $id: 'Health', title: 'Health', description: '服务状态。' }
)

/** For whatever watches the service: 200 while it can answer from fresh data, 503 while it cannot. */
export const healthRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.addSchema(Health)
  app.route({
    method: 'GET',
    url: '/health',
    config: { allow: 'anyone' },
    schema: {
      operationId: 'getHealth',
      summary: '服务是否可用',
      tags: ['System'],
      security: [],
      response: {
        200: {
          description: '可以提供服务。',
          content: { 'application/json': { schema: Type.Ref('Health'), example: { status: 'ready' } } }
        },
        ...problems()
      }
    },
    handler: async (_request, reply) => {
      await app.stations.current()
      return reply.header('cache-control', 'no-store').send({ status: 'ready' })
    }
  })
}
