import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { problems } from '../../http/answers.ts'
import { answered, json, sendPrivate } from '../../http/private-answers.ts'
import { cursorInvalid, cursorOfOtherFilters } from '../../http/problems.ts'
import { personErased } from '../../persons/problems.ts'
import { PageFilter } from '../../register/schemas.ts'
import { OWN } from '../allowed.ts'
import { permitNotFound, tooManyPermits } from './problems.ts'
import { examplePermit, exampleRevoked, PermitId, permitSchemas } from './schemas.ts'
import { grantPermit, listPermits, revokePermit } from './service.ts'

/** Whom workers let file for them. */
export const filingPermitRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of permitSchemas) app.addSchema(schema)

  app.route({
    method: 'GET',
    url: '/me/filing-permits',
    config: { allow: OWN },
    schema: {
      operationId: 'listFilingPermits',
      summary: '查看本人的登记授权',
      description: '让合作应用代为登记服务记录的授权，最近的在前，含已撤销的。',
      tags: ['Volunteering'],
      querystring: PageFilter,
      response: answered(
        '一页登记授权。',
        'FilingPermitPage',
        { items: [examplePermit], next: null },
        cursorInvalid,
        cursorOfOtherFilters
      )
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => listPermits(work, request.query)))
  })

  app.route({
    method: 'POST',
    url: '/me/filing-permits',
    config: { allow: OWN },
    schema: {
      operationId: 'grantFilingPermit',
      summary: '授权合作应用代为登记',
      description:
        '得到一个编号，交给合作应用后，它可以代为登记服务记录，但看不到任何个人信息。每个应用各用一个：第一次使用后只有那把接口密钥能用。随时可以撤销。',
      tags: ['Volunteering'],
      response: {
        201: json('新的登记授权。', 'FilingPermit', examplePermit),
        ...problems(tooManyPermits, personErased)
      }
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => ({ status: 201, body: await grantPermit(work) }))
  })

  app.route({
    method: 'POST',
    url: '/me/filing-permits/:id/revoke',
    config: { allow: OWN },
    schema: {
      operationId: 'revokeFilingPermit',
      summary: '撤销登记授权',
      description: '立即生效；已登记的服务记录保留。重复撤销没有别的作用。',
      tags: ['Volunteering'],
      params: PermitId,
      response: answered('已撤销。', 'FilingPermit', exampleRevoked, permitNotFound)
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => ({
        status: 200,
        body: await revokePermit(work, request.params.id)
      }))
  })
}
