import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { notAllowed, signInRequired } from '../access/problems.ts'
import { problems, readable } from '../http/answers.ts'
import { ALWAYS_ASK, JSON_TYPE, represent, sendRepresentation, VersionHeader, versionTag } from '../http/conditional.ts'
import { cursorInvalid, cursorOfOtherFilters, preconditionFailed, preconditionRequired } from '../http/problems.ts'
import { alertNotFound, alertOver, tooManyAlerts } from './alert-problems.ts'
import { type AlertDraft, AlertFilter, AlertPath, alertSchemas, exampleAlert } from './alert-schemas.ts'
import { createAlert, endAlert, listAlerts, updateAlert } from './alerts.ts'
import { stationNotFound } from './problems.ts'
import { StationCode } from './schemas.ts'

const allow = { actors: ['community', 'subdistrict'], area: 'within' } as const

const PRIVATE = 'private, no-cache'

const written = (description: string, headers: object = {}) => ({
  description,
  headers: {
    ETag: { type: 'string', description: '公告的版本，下次修改时放在 If-Match 中。', examples: ['"1"'] },
    ...headers
  },
  content: { 'application/json': { schema: Type.Ref('Alert'), example: exampleAlert } }
})

const location = {
  Location: { type: 'string', description: '这座驿站的公告。', examples: ['/v1/stations/GYG-002/alerts'] }
}

export const alertRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of alertSchemas) app.addSchema(schema)

  app.route({
    method: 'GET',
    url: '/stations/:code/alerts',
    config: { allow: 'anyone' },
    schema: {
      operationId: 'listAlerts',
      summary: '查询驿站的公告',
      description: '当前的和将要开始的，先开始的在前；工作人员可用 include=past 连已结束的一起查。',
      tags: ['Stations'],
      params: StationCode,
      querystring: AlertFilter,
      response: {
        ...readable('一页公告。', 'application/json', Type.Ref('AlertPage'), { items: [exampleAlert], next: null }),
        ...problems(stationNotFound, signInRequired, notAllowed, cursorInvalid, cursorOfOtherFilters)
      }
    },
    handler: async (request, reply) => {
      const page = await app.work(request, (work) => listAlerts(work, request.params.code, request.query))
      const cache_control = request.query.include === undefined ? ALWAYS_ASK : PRIVATE
      return sendRepresentation(
        request,
        reply,
        represent(JSON.stringify(page), { content_type: JSON_TYPE, cache_control })
      )
    }
  })

  app.route({
    method: 'POST',
    url: '/stations/:code/alerts',
    config: { allow },
    schema: {
      operationId: 'createAlert',
      summary: '为驿站发布公告',
      description: '从 starts_at 那一分钟起到 ends_at 那一分钟止，出现在驿站的 alerts 中。',
      tags: ['Stations'],
      params: StationCode,
      body: Type.Unsafe<AlertDraft>(Type.Ref('AlertDraft')),
      response: { 201: written('发布的公告。', location), ...problems(stationNotFound, tooManyAlerts) }
    },
    handler: (request, reply) =>
      app.changeOnce(request, reply, async (work) => {
        const alert = await createAlert(work, app, request.params.code, request.body)
        const headers = { location: `/v1/stations/${alert.station_code}/alerts`, etag: versionTag(alert.version) }
        return { status: 201, body: alert, headers }
      })
  })

  app.route({
    method: 'PUT',
    url: '/stations/:code/alerts/:id',
    config: { allow },
    schema: {
      operationId: 'updateAlert',
      summary: '修改公告',
      description: '整体替换；已结束的公告不能修改。',
      tags: ['Stations'],
      params: AlertPath,
      headers: VersionHeader,
      body: Type.Unsafe<AlertDraft>(Type.Ref('AlertDraft')),
      response: {
        200: written('修改后的公告。'),
        ...problems(stationNotFound, alertNotFound, alertOver, preconditionRequired, preconditionFailed)
      }
    },
    handler: async (request, reply) => {
      const { params, headers, body } = request
      const target = { code: params.code, if_match: headers['if-match'] }
      const alert = await app.change(request, (work) => updateAlert(work, app, target, params.id, body))
      return reply.headers({ etag: versionTag(alert.version), 'cache-control': 'no-store' }).send(alert)
    }
  })

  app.route({
    method: 'POST',
    url: '/stations/:code/alerts/:id/end',
    config: { allow },
    schema: {
      operationId: 'endAlert',
      summary: '立即结束公告',
      description: '还没有开始的也可以结束；已结束的保持不变。',
      tags: ['Stations'],
      params: AlertPath,
      response: { 200: written('结束了的公告。'), ...problems(stationNotFound, alertNotFound) }
    },
    handler: (request, reply) =>
      app.changeOnce(request, reply, async (work) => {
        const { code, id } = request.params
        const alert = await endAlert(work, app, code, id)
        return { status: 200, body: alert, headers: { etag: versionTag(alert.version) } }
      })
  })
}
