import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { staffRoutes } from './staff-routes.ts'
import { staffSchemas } from './staff-schemas.ts'
import { staffSessionRoutes } from './staff-session-routes.ts'
import { staffSessionSchemas } from './staff-session-schemas.ts'
import { staffStandingRoutes } from './staff-standing-routes.ts'

export const accessRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of [...staffSessionSchemas, ...staffSchemas]) app.addSchema(schema)
  await app.register(staffSessionRoutes)
  await app.register(staffRoutes)
  await app.register(staffStandingRoutes)
}
