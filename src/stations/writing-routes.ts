import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import { problems } from '../http/answers.ts'
import { VersionHeader, versionTag } from '../http/conditional.ts'
import { preconditionFailed, preconditionRequired } from '../http/problems.ts'
import { draftProblems } from './draft.ts'
import { exampleStation } from './examples.ts'
import { StationView } from './filter-schemas.ts'
import { stationNotFound } from './problems.ts'
import { StationCode, stationSchemas } from './schemas.ts'
import { createStation, setLifecycle, updateStation } from './writing.ts'
import { lifecycleNotPossible, stationCodeTaken } from './writing-problems.ts'
import { type LifecycleChange, type NewStation, type StationChange, stationWritingSchemas } from './writing-schemas.ts'

const allow = { actors: ['community', 'subdistrict'], area: 'within' } as const

const written = (description: string, headers: object = {}) => ({
  description,
  headers: {
    ETag: { type: 'string', description: '驿站的版本，下次修改时放在 If-Match 中。', examples: ['"1"'] },
    ...headers
  },
  content: { 'application/json': { schema: Type.Ref('Station'), example: exampleStation } }
})

const location = { Location: { type: 'string', description: '驿站的地址。', examples: ['/v1/stations/GYG-016'] } }

/** Writers of what a station is. */
export const stationWritingRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of [...stationSchemas, ...stationWritingSchemas]) app.addSchema(schema)

  const targetOf = ({ params, headers }: FastifyRequest<{ Params: StationCode }>) => ({
    code: params.code,
    if_match: headers['if-match']
  })

  app.route({
    method: 'POST',
    url: '/stations',
    config: { allow },
    schema: {
      operationId: 'createStation',
      summary: '新增驿站',
      description: '回答与 GET 相同；位置可用任一坐标系，存为 WGS-84。',
      tags: ['Stations'],
      querystring: StationView,
      body: Type.Unsafe<NewStation>(Type.Ref('NewStation')),
      response: { 201: written('新增的驿站。', location), ...problems(...draftProblems, stationCodeTaken) }
    },
    handler: (request, reply) =>
      app.changeOnce(request, reply, async (work) => {
        const station = await createStation(work, app, request.body, request.query)
        const headers = { location: `/v1/stations/${station.code}`, etag: versionTag(station.version) }
        return { status: 201, body: station, headers }
      })
  })

  app.route({
    method: 'PUT',
    url: '/stations/:code',
    config: { allow },
    schema: {
      operationId: 'updateStation',
      summary: '修改驿站',
      description:
        '整体替换资料：没有写的字段清空或恢复默认。保留的设施其状况不变；编码、状态、特殊日期和公告不在此修改。',
      tags: ['Stations'],
      params: StationCode,
      querystring: StationView,
      headers: VersionHeader,
      body: Type.Unsafe<StationChange>(Type.Ref('StationChange')),
      response: {
        200: written('修改后的驿站。'),
        ...problems(...draftProblems, stationNotFound, preconditionRequired, preconditionFailed)
      }
    },
    handler: async (request, reply) => {
      const station = await app.change(request, (work) =>
        updateStation(work, app, targetOf(request), request.body, request.query)
      )
      return reply.headers({ etag: versionTag(station.version), 'cache-control': 'no-store' }).send(station)
    }
  })

  app.route({
    method: 'POST',
    url: '/stations/:code/lifecycle',
    config: { allow },
    schema: {
      operationId: 'setStationLifecycle',
      summary: '改变驿站的状态',
      description: '筹建后可运行或撤销，运行后可暂停或撤销，暂停后可运行或撤销；撤销不能恢复。原因会公开显示。',
      tags: ['Stations'],
      params: StationCode,
      querystring: StationView,
      headers: VersionHeader,
      body: Type.Unsafe<LifecycleChange>(Type.Ref('LifecycleChange')),
      response: {
        200: written('改变后的驿站。'),
        ...problems(stationNotFound, lifecycleNotPossible, preconditionRequired, preconditionFailed)
      }
    },
    handler: (request, reply) =>
      app.changeOnce(request, reply, async (work) => {
        const station = await setLifecycle(work, app, targetOf(request), request.body, request.query)
        return { status: 200, body: station, headers: { etag: versionTag(station.version) } }
      })
  })
}
