import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { problems, readable } from '../http/answers.ts'
import { JSON_TYPE, PRIVATE, represent, sendRepresentation } from '../http/conditional.ts'
import { cursorInvalid, cursorOfOtherFilters } from '../http/problems.ts'
import { unlessRefused } from '../problem.ts'
import {
  apiKeyAreaNotAllowed,
  apiKeyEnded,
  apiKeyNotFound,
  expiryNotValid,
  networkMalformed
} from './api-key-problems.ts'
import {
  ApiKeyFilter,
  ApiKeyId,
  type ApiKeyRotation,
  apiKeySchemas,
  exampleApiKey,
  exampleIssued,
  type NewApiKey
} from './api-key-schemas.ts'
import { createApiKey, getApiKey, listApiKeys, revokeApiKey, rotateApiKey } from './api-keys.ts'
import type { Access } from './service.ts'

const allow: Access = { actors: ['subdistrict'], area: 'within' }
const representation = { content_type: JSON_TYPE, cache_control: PRIVATE }
const issued = (description: string) => ({
  description,
  content: { 'application/json': { schema: Type.Ref('IssuedApiKey'), example: exampleIssued } }
})

export const apiKeyRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of apiKeySchemas) app.addSchema(schema)

  app.route({
    method: 'GET',
    url: '/api-keys',
    config: { allow },
    schema: {
      operationId: 'listApiKeys',
      summary: '查询本街道的接口密钥',
      description: '最新的在前。密文不在其中，只有用来辨认的首尾几个字符。',
      tags: ['Access'],
      querystring: ApiKeyFilter,
      response: {
        ...readable('一页接口密钥。', 'application/json', Type.Ref('ApiKeyPage'), {
          items: [exampleApiKey],
          next: null
        }),
        ...problems(cursorInvalid, cursorOfOtherFilters)
      }
    },
    handler: async (request, reply) => {
      const page = await app.work(request, (work) => listApiKeys(work, request.query))
      return sendRepresentation(request, reply, represent(JSON.stringify(page), representation))
    }
  })

  app.route({
    method: 'POST',
    url: '/api-keys',
    config: { allow },
    schema: {
      operationId: 'createApiKey',
      summary: '新建接口密钥',
      description:
        '密文（gxk_live_… 或 gxk_test_…）只在这次回答中给出，服务只保存它的散列；用同一个 Idempotency-Key 原样重试时回答相同。' +
        '测试密钥只看得到沙盒：代码以 99 开头的虚构区划和其中的驿站；它仍由您所在街道管理。',
      tags: ['Access'],
      body: Type.Unsafe<NewApiKey>(Type.Ref('NewApiKey')),
      response: {
        201: issued('新建的密钥和它的密文。'),
        ...problems(apiKeyAreaNotAllowed, expiryNotValid, networkMalformed)
      }
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) =>
        unlessRefused(await createApiKey(work, request.body), (body) => ({
          status: 201,
          body,
          headers: { location: `/v1/api-keys/${body.id}` }
        }))
      )
  })

  app.route({
    method: 'GET',
    url: '/api-keys/:id',
    config: { allow },
    schema: {
      operationId: 'getApiKey',
      summary: '查看一把接口密钥',
      tags: ['Access'],
      params: ApiKeyId,
      response: {
        ...readable('接口密钥，不含密文。', 'application/json', Type.Ref('ApiKey'), exampleApiKey),
        ...problems(apiKeyNotFound)
      }
    },
    handler: async (request, reply) => {
      const key = await app.work(request, (work) => getApiKey(work, request.params.id))
      return sendRepresentation(request, reply, represent(JSON.stringify(key), representation))
    }
  })

  app.route({
    method: 'POST',
    url: '/api-keys/:id/rotate',
    config: { allow },
    schema: {
      operationId: 'rotateApiKey',
      summary: '更换接口密钥的密文',
      description: '生成新的密文，只在这次回答中给出；旧的在 overlap_minutes 内仍可用，便于合作应用从容切换。',
      tags: ['Access'],
      params: ApiKeyId,
      body: Type.Unsafe<ApiKeyRotation>(Type.Ref('ApiKeyRotation')),
      response: { 200: issued('密钥和它的新密文。'), ...problems(apiKeyNotFound, apiKeyEnded) }
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => {
        const { id } = request.params
        return { status: 200, body: await rotateApiKey(work, id, request.body.overlap_minutes) }
      })
  })

  app.route({
    method: 'POST',
    url: '/api-keys/:id/revoke',
    config: { allow },
    schema: {
      operationId: 'revokeApiKey',
      summary: '吊销接口密钥',
      description: '所有密文立即失效，且不能恢复。已吊销的再吊销不变。',
      tags: ['Access'],
      params: ApiKeyId,
      response: {
        200: {
          description: '已吊销的密钥。',
          content: {
            'application/json': {
              schema: Type.Ref('ApiKey'),
              example: { ...exampleApiKey, state: 'revoked', revoked_at: '2026-12-01T09:00:00+08:00', version: 2 }
            }
          }
        },
        ...problems(apiKeyNotFound)
      }
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => ({
        status: 200,
        body: await revokeApiKey(work, request.params.id)
      }))
  })
}
