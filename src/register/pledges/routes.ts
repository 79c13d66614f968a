import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import type { Allowed } from '../../access/service.ts'
import { VersionHeader, versionTag } from '../../http/conditional.ts'
import { cursorInvalid, cursorOfOtherFilters, preconditionFailed, preconditionRequired } from '../../http/problems.ts'
import { answered, created, READERS, sendPrivate } from '../subject-routes.ts'
import { pledgeNotDraft, pledgeNotFound } from './problems.ts'
import { exampleDraft, examplePledge, PledgeFilter, type PledgeText, PledgeVersion, pledgeSchemas } from './schemas.ts'
import { signatureRoutes } from './signature-routes.ts'
import { createPledge, getPledge, listPledges, publishPledge, updatePledge } from './texts.ts'

const ADMINISTRATORS: Allowed = { actors: ['subdistrict'], area: 'within' }

const changed = [pledgeNotFound, pledgeNotDraft, preconditionRequired, preconditionFailed]

/** 诚信契约: the versions of its text, and who has signed them. */
export const pledgeRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of pledgeSchemas) app.addSchema(schema)

  app.route({
    method: 'GET',
    url: '/pledges',
    config: { allow: READERS },
    schema: {
      operationId: 'listPledges',
      summary: '查询本街道诚信契约的版本',
      description: '最新的在前，含全文。',
      tags: ['Register'],
      querystring: PledgeFilter,
      response: answered(
        '一页版本。',
        'PledgePage',
        { items: [examplePledge], next: null },
        cursorInvalid,
        cursorOfOtherFilters
      )
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => listPledges(work, request.query)))
  })

  app.route({
    method: 'GET',
    url: '/pledges/:version',
    config: { allow: READERS },
    schema: {
      operationId: 'getPledge',
      summary: '查看诚信契约的一个版本',
      tags: ['Register'],
      params: PledgeVersion,
      response: answered('一个版本。', 'Pledge', examplePledge, pledgeNotFound)
    },
    handler: async (request, reply) => {
      const pledge = await app.work(request, (work) => getPledge(work, request.params.version))
      return sendPrivate(reply.header('etag', versionTag(pledge.revision)), pledge)
    }
  })

  app.route({
    method: 'POST',
    url: '/pledges',
    config: { allow: ADMINISTRATORS },
    schema: {
      operationId: 'createPledge',
      summary: '新建诚信契约的下一版',
      description: '得到一份草稿，发布后才能签署。',
      tags: ['Register'],
      body: Type.Unsafe<PledgeText>(Type.Ref('PledgeText')),
      response: created('新建的草稿。', 'Pledge', exampleDraft)
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => {
        const body = await createPledge(work, request.body)
        const headers = { location: `/v1/pledges/${body.version}`, etag: versionTag(body.revision) }
        return { status: 201, body, headers }
      })
  })

  app.route({
    method: 'PUT',
    url: '/pledges/:version',
    config: { allow: ADMINISTRATORS },
    schema: {
      operationId: 'updatePledge',
      summary: '修改诚信契约的草稿',
      description: '整体替换；已发布的版本不再改变。',
      tags: ['Register'],
      params: PledgeVersion,
      headers: VersionHeader,
      body: Type.Unsafe<PledgeText>(Type.Ref('PledgeText')),
      response: answered('修改后的草稿。', 'Pledge', exampleDraft, ...changed)
    },
    handler: async (request, reply) => {
      const { params, headers, body } = request
      const pledge = await app.change(request, (work) => updatePledge(work, params.version, headers['if-match'], body))
      return sendPrivate(reply.header('etag', versionTag(pledge.revision)), pledge)
    }
  })

  app.route({
    method: 'POST',
    url: '/pledges/:version/publish',
    config: { allow: ADMINISTRATORS },
    schema: {
      operationId: 'publishPledge',
      summary: '发布诚信契约的一版',
      description: '发布后文本不再改变，新就业人员可以签署；它成为现行版本。',
      tags: ['Register'],
      params: PledgeVersion,
      headers: VersionHeader,
      response: answered('已发布。', 'Pledge', examplePledge, ...changed)
    },
    handler: async (request, reply) => {
      const { params, headers } = request
      return await app.changeOnce(request, reply, async (work) => {
        const body = await publishPledge(work, params.version, headers['if-match'])
        return { status: 200, body, headers: { etag: versionTag(body.revision) } }
      })
    }
  })

  await app.register(signatureRoutes)
}
