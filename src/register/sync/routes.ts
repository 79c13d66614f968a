import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { cursorInvalid, cursorOfOtherFilters } from '../../http/problems.ts'
import { questionSchemas } from '../question-schemas.ts'
import { answered, sendPrivate } from '../subject-routes.ts'
import { exampleSyncPage, SyncFilter, syncSchemas } from './schemas.ts'
import { synchronise } from './service.ts'

/** What an enumerator takes along to places without a network. */
export const syncRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of [...questionSchemas, ...syncSchemas]) app.addSchema(schema)

  app.route({
    method: 'GET',
    url: '/sync',
    config: { allow: { actors: ['enumerator'], area: 'own' } },
    schema: {
      operationId: 'sync',
      summary: '同步分派给自己的走访',
      description:
        '已启动的轮次中分派给自己的社区，别的没有：轮次和问卷、要走访的对象及其现在的内容、走访结果、要告知的需求答复，以及不再由自己走访的。带上次的 next 只得到此后的变化；一次变化可能来两次，但不会漏掉。is_complete 为 false 时请立即再取。姓名和电话不脱敏，因为上门时可能没有网络；每个对象每次都记入审计。数据库恢复过的，会从头开始（is_full）。',
      tags: ['Register'],
      querystring: SyncFilter,
      response: answered('自上次同步以来的变化。', 'SyncPage', exampleSyncPage, cursorInvalid, cursorOfOtherFilters)
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => synchronise(work, request.query)))
  })
}
