import { Readable } from 'node:stream'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply } from 'fastify'
import Type from 'typebox'
import { problems } from '../http/answers.ts'
import { attachment } from '../http/attachments.ts'
import { cursorInvalid, cursorOfOtherFilters } from '../http/problems.ts'
import { auditTimeMalformed } from './problems.ts'
import { exportAuditEntries, listAuditEntries, type OpenReasons } from './reading.ts'
import { AuditEntry, AuditExportFilter, AuditFilter, AuditPage, exampleEntry } from './schemas.ts'

export interface AuditRouteOptions {
  openReasons: OpenReasons
}

export const auditRoutes: FastifyPluginAsyncTypebox<AuditRouteOptions> = async (app, { openReasons }) => {
  for (const schema of [AuditEntry, AuditPage]) app.addSchema(schema)

  app.route({
    method: 'GET',
    url: '/audit',
    config: { allow: { actors: ['subdistrict'], area: 'within' } },
    schema: {
      operationId: 'listAuditEntries',
      summary: '查询审计记录',
      description: '谁在何时从何处对什么做了什么、为什么，最新的在前。查询本身也会记录。',
      tags: ['Audit'],
      querystring: AuditFilter,
      response: {
        200: {
          description: '一页审计记录。',
          content: {
            'application/json': { schema: Type.Ref('AuditPage'), example: { items: [exampleEntry], next: null } }
          }
        },
        ...problems(auditTimeMalformed, cursorInvalid, cursorOfOtherFilters)
      }
    },
    handler: async (request, reply) =>
      reply
        .header('cache-control', 'no-store')
        .send(await app.work(request, (work) => listAuditEntries(work, request.query, openReasons)))
  })

  app.route({
    method: 'GET',
    url: '/audit.csv',
    config: { allow: { actors: ['subdistrict'], area: 'within' } },
    schema: {
      operationId: 'exportAuditEntriesAsCsv',
      summary: '以 CSV 导出审计记录',
      description: '条件与 GET /v1/audit 相同，UTF-8 带 BOM。导出本身也会记录。',
      tags: ['Audit'],
      querystring: AuditExportFilter,
      response: {
        200: {
          description: '查到的记录，一行一条。',
          content: { 'text/csv': { schema: Type.String(), example: '编号,时间,区划\r\n' } }
        },
        ...problems(auditTimeMalformed)
      }
    },
    handler: async (request, reply) =>
      sendCsv(reply, await exportAuditEntries((use) => app.work(request, use), request.query, openReasons))
  })
}

const sendCsv = (reply: FastifyReply, pieces: AsyncGenerator<string>): FastifyReply =>
  reply
    .headers({
      'cache-control': 'no-store',
      'content-type': 'text/csv; charset=utf-8',
      ...attachment('审计记录.csv', 'audit.csv')
    })
    .send(Readable.from(pieces))
