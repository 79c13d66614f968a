import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import Type, { type Static } from 'typebox'
import { problems, readable } from '../http/answers.ts'
import { ALWAYS_ASK, JSON_TYPE, represent, sendRepresentation, VersionHeader, versionTag } from '../http/conditional.ts'
import { cursorInvalid, cursorOfOtherFilters, preconditionFailed, preconditionRequired } from '../http/problems.ts'
import { listHoursExceptions, removeHoursException, setHoursException } from './hours-exceptions.ts'
import { stationNotFound } from './problems.ts'
import { StationCode, stationSchemas } from './schemas.ts'
import { readingFor } from './service.ts'
import { hoursNotValid } from './writing-problems.ts'
import {
  type HoursExceptionChange,
  HoursExceptionFilter,
  HoursExceptionPath,
  hoursExceptionSchemas
} from './writing-schemas.ts'

const allow = { actors: ['community', 'subdistrict'], area: 'within' } as const

const example = { date: '2026-12-31', hours: [], reason: '设备检修' }

export const hoursExceptionRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of [...stationSchemas, ...hoursExceptionSchemas]) app.addSchema(schema)

  const targetOf = ({ params, headers }: FastifyRequest<{ Params: Static<typeof HoursExceptionPath> }>) => ({
    code: params.code,
    if_match: headers['if-match']
  })

  app.route({
    method: 'GET',
    url: '/stations/:code/hours-exceptions',
    config: { allow: 'anyone' },
    schema: {
      operationId: 'listHoursExceptions',
      summary: '查询驿站的特殊日期',
      tags: ['Stations'],
      params: StationCode,
      querystring: HoursExceptionFilter,
      response: {
        ...readable('一页特殊日期。', 'application/json', Type.Ref('HoursExceptionPage'), {
          items: [example],
          next: null
        }),
        ...problems(stationNotFound, cursorInvalid, cursorOfOtherFilters)
      }
    },
    handler: async (request, reply) =>
      sendRepresentation(
        request,
        reply,
        represent(
          JSON.stringify(await listHoursExceptions(readingFor(app, request.actor), request.params.code, request.query)),
          { content_type: JSON_TYPE, cache_control: ALWAYS_ASK }
        )
      )
  })

  app.route({
    method: 'PUT',
    url: '/stations/:code/hours-exceptions/:date',
    config: { allow },
    schema: {
      operationId: 'setHoursException',
      summary: '设定某一天的特殊开放时间',
      description: '优先于每周时间和节假日规定。驿站的版本随之加一；须用 If-Match 说明改的是驿站的哪个版本。',
      tags: ['Stations'],
      params: HoursExceptionPath,
      headers: VersionHeader,
      body: Type.Unsafe<HoursExceptionChange>(Type.Ref('HoursExceptionChange')),
      response: {
        200: {
          description: '设定的特殊日期。',
          headers: { ETag: { type: 'string', description: '驿站的版本。', examples: ['"2"'] } },
          content: { 'application/json': { schema: Type.Ref('HoursException'), example } }
        },
        ...problems(stationNotFound, hoursNotValid, preconditionRequired, preconditionFailed)
      }
    },
    handler: async (request, reply) => {
      const { exception, version } = await app.change(request, (work) =>
        setHoursException(work, app, targetOf(request), request.params.date, request.body)
      )
      return reply.headers({ etag: versionTag(version), 'cache-control': 'no-store' }).send(exception)
    }
  })

  app.route({
    method: 'DELETE',
    url: '/stations/:code/hours-exceptions/:date',
    config: { allow },
    schema: {
      operationId: 'removeHoursException',
      summary: '取消某一天的特殊开放时间',
      description: '没有设定过时也回答成功。驿站的版本随之加一；须用 If-Match 说明改的是驿站的哪个版本。',
      tags: ['Stations'],
      params: HoursExceptionPath,
      headers: VersionHeader,
      response: {
        204: Type.Null({ description: '这一天没有特殊开放时间了。' }),
        ...problems(stationNotFound, hoursNotValid, preconditionRequired, preconditionFailed)
      }
    },
    handler: async (request, reply) => {
      await app.change(request, (work) => removeHoursException(work, app, targetOf(request), request.params.date))
      return reply.code(204).header('cache-control', 'no-store').send(null)
    }
  })
}
