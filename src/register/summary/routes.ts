import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { areaNotFound } from '../../areas/problems.ts'
import { cursorInvalid, cursorOfOtherFilters } from '../../http/problems.ts'
import { answered, READERS, sendPrivate } from '../subject-routes.ts'
import { exampleFigureSubject, exampleSummary, FigureFilter, SummaryFilter, summarySchemas } from './schemas.ts'
import { listFigureSubjects, summarizeRegister } from './service.ts'

/** The figures of the register, and whom each of them counts. */
export const summaryRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of summarySchemas) app.addSchema(schema)

  app.route({
    method: 'GET',
    url: '/register/summary',
    config: { allow: READERS },
    schema: {
      operationId: 'summarizeRegister',
      summary: '汇总台账',
      description:
        '一个季度或一个月的期末数，与上一时期相比新增、离开和变更的数目。在摸排中登记的计入该轮的月份，其余计入登记的月份；事后更正的，汇总随之更正。人员或企业按当时所在的区划计数。',
      tags: ['Register'],
      querystring: SummaryFilter,
      response: answered('汇总。', 'RegisterSummary', exampleSummary, areaNotFound)
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.workInSnapshot(request, (work) => summarizeRegister(work, request.query)))
  })

  app.route({
    method: 'GET',
    url: '/register/summary/subjects',
    config: { allow: READERS },
    schema: {
      operationId: 'listFigureSubjects',
      summary: '查看汇总中一个数所计的人员或企业',
      description:
        '按当时所在的区划和编号排列，是当时的样子；没有个人信息，需要时请按编号查看。已迁往您管辖范围以外的，列在这里，但按编号查不到。每次查询都记入审计。',
      tags: ['Register'],
      querystring: FigureFilter,
      response: answered(
        '一页人员或企业。',
        'FigureSubjectPage',
        { items: [exampleFigureSubject], next: null },
        areaNotFound,
        cursorInvalid,
        cursorOfOtherFilters
      )
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => listFigureSubjects(work, request.query)))
  })
}
