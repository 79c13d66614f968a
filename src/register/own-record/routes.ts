import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { problems } from '../../http/answers.ts'
import { cursorInvalid, cursorOfOtherFilters } from '../../http/problems.ts'
import { personErased, reasonTooShort } from '../../persons/problems.ts'
import { notRegistered } from '../own-problems.ts'
import { PageFilter } from '../schemas.ts'
import { answered, OWN, sendPrivate } from '../subject-routes.ts'
import { type DecidingRouteOptions, decidingRoutes } from './deciding-routes.ts'
import { exampleOwnRequest, exampleRecord } from './examples.ts'
import { correctionNotValid, requestOpen } from './problems.ts'
import { readOwnRecord } from './record.ts'
import type { NewCorrection, NewDeletion } from './request-schemas.ts'
import { listOwnRequests, requestCorrection, requestDeletion } from './requests.ts'
import { ownRecordSchemas } from './schemas.ts'

const requested = {
  201: {
    description: '已提出。',
    content: { 'application/json': { schema: Type.Ref('OwnRequest'), example: exampleOwnRequest } }
  }
}

/** What is kept of a worker, for the worker; and what staff decide about it. */
export const ownRecordRoutes: FastifyPluginAsyncTypebox<DecidingRouteOptions> = async (
  app,
  { erasing, eraser_problems }
) => {
  for (const schema of ownRecordSchemas) app.addSchema(schema)

  app.route({
    method: 'GET',
    url: '/me/record',
    config: { allow: OWN },
    schema: {
      operationId: 'getOwnRecord',
      summary: '查看本人的登记信息',
      description:
        '本服务保存的本人的全部登记信息（明文）、来源、用途和依据、同意情况、需求、诚信契约、结对和请求；还没有登记在台账中的，is_registered 为 false。每次查看都记入审计。撤回同意用 POST /v1/persons/{id}/consents。',
      tags: ['Register'],
      response: answered('本人的登记信息。', 'OwnRecord', exampleRecord, personErased)
    },
    handler: async (request, reply) => sendPrivate(reply, await app.work(request, readOwnRecord))
  })

  app.route({
    method: 'POST',
    url: '/me/record/corrections',
    config: { allow: OWN },
    schema: {
      operationId: 'requestCorrection',
      summary: '请求更正本人的登记信息',
      description: '一次一个字段，由所在社区或街道在第 15 个工作日前办结。',
      tags: ['Register'],
      body: Type.Unsafe<NewCorrection>(Type.Ref('NewCorrection')),
      response: {
        ...requested,
        ...problems(notRegistered, correctionNotValid, reasonTooShort, requestOpen, personErased)
      }
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => ({
        status: 201,
        body: await requestCorrection(work, request.body)
      }))
  })

  app.route({
    method: 'POST',
    url: '/me/record/deletion',
    config: { allow: OWN },
    schema: {
      operationId: 'requestDeletion',
      summary: '请求删除本人的登记信息',
      description:
        '由街道在第 15 个工作日前办结；同意后不可恢复，本人也不能再登录。也可以不经请求，用 erasePerson 立即自行删除。',
      tags: ['Register'],
      body: Type.Unsafe<NewDeletion>(Type.Ref('NewDeletion')),
      response: { ...requested, ...problems(notRegistered, reasonTooShort, requestOpen, personErased) }
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => ({
        status: 201,
        body: await requestDeletion(work, request.body)
      }))
  })

  app.route({
    method: 'GET',
    url: '/me/record/requests',
    config: { allow: OWN },
    schema: {
      operationId: 'listOwnRequests',
      summary: '查看本人的更正和删除请求',
      description: '最近的在前，含期限和结果。',
      tags: ['Register'],
      querystring: PageFilter,
      response: answered(
        '一页本人的请求。',
        'OwnRequestPage',
        { items: [exampleOwnRequest], next: null },
        notRegistered,
        cursorInvalid,
        cursorOfOtherFilters
      )
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => listOwnRequests(work, request.query)))
  })

  await app.register(decidingRoutes, { erasing, eraser_problems })
}
