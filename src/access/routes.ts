import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { CodeSender } from './senders/service.ts'
import { sessionRoutes } from './session-routes.ts'
import { sessionSchemas } from './session-schemas.ts'
import { workerRoutes } from './worker-routes.ts'

export const accessRoutes: FastifyPluginAsyncTypebox<{ codes: CodeSender }> = async (app, { codes }) => {
  for (const schema of sessionSchemas) app.addSchema(schema)
  await app.register(workerRoutes, { codes })
  await app.register(sessionRoutes)
}
