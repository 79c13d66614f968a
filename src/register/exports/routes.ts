import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply } from 'fastify'
import Type from 'typebox'
import type { Staff } from '../../actor.ts'
import { problems } from '../../http/answers.ts'
import { attachment } from '../../http/attachments.ts'
import { personUnreadable, reasonTooShort } from '../../persons/problems.ts'
import type { DeclaredProblem } from '../../problem.ts'
import { XLSX_TYPE } from '../../spreadsheets/workbook.ts'
import type { Work } from '../../work.ts'
import { asOfMalformed } from '../reading-problems.ts'
import { READERS } from '../subject-routes.ts'
import { filterOfOtherKind } from './problems.ts'
import { type ClearExport, ExportFilter, exportSchemas, TemplateFilter } from './schemas.ts'
import { type ExportedFile, exportSubjects, exportSubjectsInClear, exportTemplate } from './service.ts'

export const FILE_TYPES = { xlsx: XLSX_TYPE, csv: 'text/csv; charset=utf-8' }

export const file = (description: string, types: readonly ('xlsx' | 'csv')[], ...expected: DeclaredProblem[]) => ({
  200: {
    description,
    headers: { 'Cache-Control': { type: 'string', description: '个人信息不得缓存。', examples: ['no-store'] } },
    content: Object.fromEntries(
      types.map((type) => [
        FILE_TYPES[type].split(';')[0] ?? '',
        { schema: Type.String(), example: type === 'csv' ? '编号,版本,社区\r\n' : '（XLSX 文件）' }
      ])
    )
  },
  ...problems(...expected)
})

export const sendFile = (reply: FastifyReply, { format, content }: ExportedFile, name: string, plain_name: string) =>
  reply
    .headers({
      'cache-control': 'no-store',
      'content-type': FILE_TYPES[format],
      ...attachment(`${name}.${format}`, `${plain_name}.${format}`)
    })
    .send(content)

/** The register as sheets for Excel. */
export const exportRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of exportSchemas) app.addSchema(schema)

  app.route({
    method: 'GET',
    url: '/register/template.xlsx',
    config: { allow: READERS },
    schema: {
      operationId: 'getRegisterTemplate',
      summary: '下载台账的空白表格',
      description: '与导出的列相同，带下拉列表、隐藏的编号和版本两列，以及一张填写说明。',
      tags: ['Register'],
      querystring: TemplateFilter,
      response: file('空白表格。', ['xlsx'])
    },
    handler: async (request, reply) => {
      const { kind } = request.query
      return sendFile(reply, await app.work(request, (work) => exportTemplate(work, kind)), '台账模板', 'template')
    }
  })

  for (const format of ['xlsx', 'csv'] as const) {
    app.route({
      method: 'GET',
      url: `/register/export.${format}`,
      config: { allow: READERS },
      schema: {
        operationId: format === 'xlsx' ? 'exportRegisterAsXlsx' : 'exportRegisterAsCsv',
        summary: `以 ${format.toUpperCase()} 导出台账`,
        description:
          '管辖范围内的台账，按区划和编号排列，姓名和号码脱敏；as_of 给出截至那时的台账。改过之后可以直接导入，只有改过的格子会改动台账。全部内容取自同一时刻。每次导出连同条数记入审计。',
        tags: ['Register'],
        querystring: ExportFilter,
        response: file('导出的台账。', [format], asOfMalformed, filterOfOtherKind)
      },
      handler: async (request, reply) => {
        const { query } = request
        const exported = await app.workInSnapshot(request, (work) => exportSubjects(work, query, format))
        return sendFile(reply, exported, '台账', 'register')
      }
    })
  }

  app.route({
    method: 'POST',
    url: '/register/exports',
    // It changes nothing.
    config: { allow: { actors: ['subdistrict'], area: 'within' }, is_repeatable: true },
    schema: {
      operationId: 'exportRegisterInClear',
      summary: '导出不脱敏的台账',
      description: '须说明原因；原因加密，与条件和条数一起记入审计。其余与脱敏的导出相同。',
      tags: ['Register'],
      body: Type.Unsafe<ClearExport>(Type.Ref('ClearExport')),
      response: file(
        '导出的台账，不脱敏。',
        ['xlsx', 'csv'],
        asOfMalformed,
        filterOfOtherKind,
        reasonTooShort,
        personUnreadable
      )
    },
    handler: async (request, reply) => {
      const exported = await app.workInSnapshot(request, (work) =>
        exportSubjectsInClear(work as Work<Staff>, request.body)
      )
      return sendFile(reply, exported, '台账（不脱敏）', 'register')
    }
  })
}
