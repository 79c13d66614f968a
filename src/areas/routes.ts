import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { realmOf } from '../actor.ts'
import { problems, readable } from '../http/answers.ts'
import { ALWAYS_ASK, JSON_TYPE, represent, sendRepresentation } from '../http/conditional.ts'
import { cursorInvalid, cursorOfOtherFilters } from '../http/problems.ts'
import { areaNotFound } from './problems.ts'
import { Area, AreaFilter, AreaPage, AreaWithChildren } from './schemas.ts'
import { getArea, listAreas } from './service.ts'

const representation = { content_type: JSON_TYPE, cache_control: ALWAYS_ASK }

const community = {
  code: '370811015002',
  name: '琵琶山社区居民委员会',
  level: 'community',
  parent_code: '370811015000'
}
const subdistrict = { code: '370811015000', name: '观音阁街道', level: 'subdistrict', parent_code: '370811000000' }

export const areaRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of [Area, AreaWithChildren, AreaPage]) app.addSchema(schema)

  app.route({
    method: 'GET',
    url: '/areas',
    config: { allow: 'anyone' },
    schema: {
      operationId: 'listAreas',
      summary: '查询区划',
      description:
        '任城区及以下的区划，按代码排列。可只要某一级别，或某一区划的直接下级。测试密钥得到的是沙盒里虚构的区划（代码以 99 开头）。',
      tags: ['Areas'],
      security: [],
      querystring: AreaFilter,
      response: {
        ...readable('一页区划。', 'application/json', Type.Ref('AreaPage'), { items: [community], next: null }),
        ...problems(cursorInvalid, cursorOfOtherFilters)
      }
    },
    handler: async (request, reply) =>
      sendRepresentation(
        request,
        reply,
        represent(JSON.stringify(await listAreas(app.db, realmOf(request.actor), request.query)), representation)
      )
  })

  app.route({
    method: 'GET',
    url: '/areas/:code',
    config: { allow: 'anyone' },
    schema: {
      operationId: 'getArea',
      summary: '查看一个区划及其直接下级',
      tags: ['Areas'],
      security: [],
      params: Type.Object({ code: Type.String({ description: '12 位区划代码。', examples: ['370811015000'] }) }),
      response: {
        ...readable('区划及其直接下级。', 'application/json', Type.Ref('AreaWithChildren'), {
          ...subdistrict,
          children: [community]
        }),
        ...problems(areaNotFound)
      }
    },
    handler: async (request, reply) =>
      sendRepresentation(
        request,
        reply,
        represent(JSON.stringify(await getArea(app.db, realmOf(request.actor), request.params.code)), representation)
      )
  })
}
