import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { CodeSender } from './senders/service.ts'
import { sessionRoutes } from './session-routes.ts'
import { sessionSchemas } from './session-schemas.ts'
import { staffRoutes } from './staff-routes.ts'
import { staffSchemas } from './staff-schemas.ts'
import { staffSessionRoutes } from './staff-session-routes.ts'
import { staffSessionSchemas } from './staff-session-schemas.ts'
import { staffStandingRoutes } from './staff-standing-routes.ts'
import { workerRoutes } from './worker-routes.ts'

export const accessRoutes: FastifyPluginAsyncTypebox<{ codes: CodeSender }> = async (app, { codes }) => {
  for (const schema of [...sessionSchemas, ...staffSessionSchemas, ...staffSchemas]) app.addSchema(schema)
  await app.register(workerRoutes, { codes })
  await app.register(sessionRoutes)
  await app.register(staffSessionRoutes)
  await app.register(staffRoutes)
  await app.register(staffStandingRoutes)
}
