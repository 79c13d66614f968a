import { Readable } from 'node:stream'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { unknownArea } from '../areas/problems.ts'
import { problems, readable } from '../http/answers.ts'
import {
  ALWAYS_ASK,
  cacheControlFor,
  JSON_TYPE,
  type Representation,
  represent,
  representInPieces,
  sendRepresentation
} from '../http/conditional.ts'
import { cursorInvalid, cursorOfOtherFilters } from '../http/problems.ts'
import { AnswerCache } from './answer-cache.ts'
import type { Answer } from './answers.ts'
import { exampleAmenities, exampleCsv, exampleFeatures, examplePage, exampleStation } from './examples.ts'
import {
  StationExportFilter as ExportFilter,
  type StationExportFilter,
  StationFilter,
  StationView
} from './filter-schemas.ts'
import { KnownQuestions } from './known-questions.ts'
import { filterProblems, stationNotFound } from './problems.ts'
import { StationCode, stationSchemas } from './schemas.ts'
import {
  exportStations,
  getStation,
  listAmenities,
  listStations,
  readingFor,
  type StationReading,
  stationTemplate
} from './service.ts'

const GEOJSON_TYPE = 'application/geo+json; charset=utf-8'
const CSV_TYPE = 'text/csv; charset=utf-8'

/** Larger exports are sent while they are written, without ever standing whole in memory, so without a tag. */
const TAGGED_STATIONS_MAX = 2_000

const JSON_ANSWER = { content_type: JSON_TYPE, cache_control: ALWAYS_ASK }

export const stationRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const cache = new AnswerCache()
  for (const schema of stationSchemas) app.addSchema(schema)

  const questions = new KnownQuestions()
  app.answerKept((address) => {
    const kept = cache.find(app, address)
    const answer = kept === undefined ? questions.answer(app, address) : undefined
    return answer === undefined ? kept : representInPieces(answer.pieces, JSON_ANSWER, answer.tag)
  })

  const sendKept = async (
    request: FastifyRequest,
    reply: FastifyReply,
    makeFrom: (reading: StationReading) => Promise<Representation>
  ) => {
    const reading = readingFor(app, request.actor)
    const make = () => makeFrom(reading)
    // The sandbox is small and seldom asked: nothing of it is kept, so nothing of it can be taken for the real.
    if (reading !== app) return sendRepresentation(request, reply, await make())
    const { url } = request
    return sendRepresentation(request, reply, cache.find(app, url) ?? (await cache.make(app, url, make)))
  }

  app.route({
    method: 'GET',
    url: '/stations',
    config: { allow: 'anyone' },
    schema: {
      operationId: 'listStations',
      summary: '查询驿站',
      description:
        '按位置、需要和时间查询驿站，各条件可任意组合。给出 near 时由近及远并带距离，否则按编码排列。\n\n不必登录，也不需要任何权限范围。测试密钥（`gxk_test_…`）在这里和其他公开查询中看到的总是沙盒里的虚构驿站。',
      tags: ['Stations'],
      security: [],
      querystring: StationFilter,
      response: {
        ...readable('一页驿站。', 'application/json', Type.Ref('StationPage'), examplePage),
        ...problems(...filterProblems, unknownArea, cursorInvalid, cursorOfOtherFilters)
      }
    },
    handler: (request, reply) => {
      const make = async (reading: StationReading) => representJson(await listStations(reading, request.query))
      const { url, query } = request
      if (query.near === undefined) return sendKept(request, reply, make)
      return make(readingFor(app, request.actor)).then((answer) => {
        questions.remember(url, query)
        return sendRepresentation(request, reply, answer)
      })
    }
  })

  app.route({
    method: 'GET',
    url: '/stations/:code',
    config: { allow: 'anyone' },
    schema: {
      operationId: 'getStation',
      summary: '查看一座驿站',
      tags: ['Stations'],
      security: [],
      params: StationCode,
      querystring: StationView,
      response: {
        ...readable('驿站。', 'application/json', Type.Ref('Station'), exampleStation),
        ...problems(stationNotFound)
      }
    },
    handler: (request, reply) =>
      sendKept(request, reply, async (reading) =>
        representJson(await getStation(reading, request.params.code, request.query))
      )
  })

  const sendExport = async (
    request: FastifyRequest<{ Querystring: StationExportFilter }>,
    reply: FastifyReply,
    format: 'geojson' | 'csv'
  ) => {
    const content_type = format === 'csv' ? CSV_TYPE : GEOJSON_TYPE
    const headers: Record<string, string> = format === 'csv' ? attachment('驿站.csv', 'stations.csv') : {}
    const { count, pieces } = await exportStations(readingFor(app, request.actor), request.query, format)
    if (count > TAGGED_STATIONS_MAX) {
      return reply
        .headers({ ...headers, 'content-type': content_type, 'cache-control': cacheControlFor(request, ALWAYS_ASK) })
        .send(Readable.from(pieces))
    }
    return sendRepresentation(
      request,
      reply,
      represent([...pieces].join(''), { content_type, cache_control: ALWAYS_ASK, headers })
    )
  }

  app.route({
    method: 'GET',
    url: '/stations.geojson',
    config: { allow: 'anyone' },
    schema: {
      operationId: 'exportStationsAsGeojson',
      summary: '以 GeoJSON 导出查到的驿站',
      description:
        '条件与 GET /v1/stations 相同。几何坐标按 RFC 7946 总是 WGS-84；properties.position 用 crs 指定的坐标系。',
      tags: ['Stations'],
      security: [],
      querystring: ExportFilter,
      response: {
        ...readable('查到的驿站。', 'application/geo+json', Type.Ref('StationFeatures'), exampleFeatures),
        ...problems(...filterProblems, unknownArea)
      }
    },
    handler: async (request, reply) => await sendExport(request, reply, 'geojson')
  })

  app.route({
    method: 'GET',
    url: '/stations.csv',
    config: { allow: 'anyone' },
    schema: {
      operationId: 'exportStationsAsCsv',
      summary: '以 CSV 导出查到的驿站',
      description:
        '条件与 GET /v1/stations 相同。UTF-8 带 BOM，可直接用 Excel 打开；改好后用 npm run import 导入。以公式符号开头的文字前加一个单引号。',
      tags: ['Stations'],
      security: [],
      querystring: ExportFilter,
      response: {
        ...readable('查到的驿站，一行一座。', 'text/csv', Type.String(), exampleCsv),
        ...problems(...filterProblems, unknownArea)
      }
    },
    handler: async (request, reply) => await sendExport(request, reply, 'csv')
  })

  app.route({
    method: 'GET',
    url: '/station-template.csv',
    config: { allow: 'anyone' },
    schema: {
      operationId: 'getStationTemplate',
      summary: '下载导入驿站用的空白表格',
      description: '与 CSV 导出的列相同，只有表头。',
      tags: ['Stations'],
      security: [],
      response: {
        ...readable('空白表格。', 'text/csv', Type.String(), '编码,名称,区划代码,经度,纬度\r\n'),
        ...problems()
      }
    },
    handler: async (request, reply) =>
      sendRepresentation(
        request,
        reply,
        represent(await stationTemplate(readingFor(app, request.actor)), {
          content_type: CSV_TYPE,
          cache_control: ALWAYS_ASK,
          headers: attachment('驿站导入模板.csv', 'station-template.csv')
        })
      )
  })

  app.route({
    method: 'GET',
    url: '/amenities',
    config: { allow: 'anyone' },
    schema: {
      operationId: 'listAmenities',
      summary: '查询设施与服务的目录',
      tags: ['Stations'],
      security: [],
      response: {
        ...readable('全部设施与服务。', 'application/json', Type.Ref('AmenityCatalogue'), exampleAmenities),
        ...problems()
      }
    },
    handler: async (request, reply) =>
      sendRepresentation(request, reply, represent(await listAmenities(readingFor(app, request.actor)), JSON_ANSWER))
  })
}

const representJson = ({ pieces, tag }: Answer): Representation => represent(Buffer.concat(pieces), JSON_ANSWER, tag)

/** Saves the answer under a Chinese name; the plain name is for programs that read only ASCII. */
const attachment = (name: string, plain_name: string): Record<string, string> => ({
  'content-disposition': `attachment; filename="${plain_name}"; filename*=UTF-8''${encodeURIComponent(name)}`
})
