import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { problems, readable } from '../http/answers.ts'
import { ALWAYS_ASK, JSON_TYPE, represent, sendRepresentation } from '../http/conditional.ts'
import { cursorInvalid, cursorOfOtherFilters } from '../http/problems.ts'
import { listConsents, listFieldGroups, recordConsent } from './consents.ts'
import { exampleConsent, exampleConsents, exampleFieldGroups } from './examples.ts'
import { fieldGroupUnknown, personErased, personNotFound } from './problems.ts'
import { ConsentFilter, type NewConsent, PersonId } from './schemas.ts'

const representation = { content_type: JSON_TYPE, cache_control: ALWAYS_ASK }

export const consentRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    method: 'GET',
    url: '/field-groups',
    config: { allow: 'anyone' },
    schema: {
      operationId: 'listFieldGroups',
      summary: '查询保存哪些个人信息、为什么',
      description: '每组个人信息的合法性基础、处理目的和最长保存时间。',
      tags: ['Persons'],
      security: [],
      response: {
        ...readable('全部信息组。', 'application/json', Type.Ref('FieldGroupPage'), exampleFieldGroups),
        ...problems()
      }
    },
    handler: async (request, reply) =>
      sendRepresentation(request, reply, represent(JSON.stringify(await listFieldGroups(app.db)), representation))
  })

  app.route({
    method: 'GET',
    url: '/persons/:id/consents',
    config: { allow: { actors: ['worker', 'community', 'subdistrict'], area: 'within' } },
    schema: {
      operationId: 'listConsents',
      summary: '查询一个人的同意记录',
      description: '记录只增不改，最近的在前；current 是由记录推出的现状。骑手只能查自己的。',
      tags: ['Persons'],
      params: PersonId,
      querystring: ConsentFilter,
      response: {
        200: {
          description: '同意记录和现状。',
          content: { 'application/json': { schema: Type.Ref('ConsentPage'), example: exampleConsents } }
        },
        ...problems(personNotFound, cursorInvalid, cursorOfOtherFilters)
      }
    },
    handler: async (request, reply) => {
      const page = await app.work(request, (work) => listConsents(work, request.params.id, request.query))
      return reply.header('cache-control', 'no-store').send(page)
    }
  })

  app.route({
    method: 'POST',
    url: '/persons/:id/consents',
    config: { allow: { actors: ['worker', 'community', 'subdistrict'], area: 'within' } },
    schema: {
      operationId: 'recordConsent',
      summary: '记录一次同意或撤回',
      description: '骑手为自己，工作人员为管辖范围内的人（例如当面签署纸质告知书后）。',
      tags: ['Persons'],
      params: PersonId,
      body: Type.Unsafe<NewConsent>(Type.Ref('NewConsent')),
      response: {
        201: {
          description: '已记录。',
          content: { 'application/json': { schema: Type.Ref('Consent'), example: exampleConsent } }
        },
        ...problems(personNotFound, personErased, fieldGroupUnknown)
      }
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => ({
        status: 201,
        body: await recordConsent(work, request.params.id, request.body)
      }))
  })
}
