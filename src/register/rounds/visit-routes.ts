import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { cursorInvalid, cursorOfOtherFilters } from '../../http/problems.ts'
import { answered, READERS, sendPrivate } from '../subject-routes.ts'
import { correctVisit } from './corrections.ts'
import { correctionChangesNothing, roundNotClosed, roundNotFound, visitNotFound } from './problems.ts'
import { readProgress } from './progress.ts'
import { RoundId } from './schemas.ts'
import {
  exampleCorrection,
  exampleProgress,
  exampleVisit,
  type NewCorrection,
  VisitFilter,
  VisitOfRound,
  visitSchemas
} from './visit-schemas.ts'
import { listVisits } from './visits.ts'

/** Who is visited in a round, and what came of it. */
export const visitRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of visitSchemas) app.addSchema(schema)

  app.route({
    method: 'GET',
    url: '/rounds/:id/progress',
    config: { allow: READERS },
    schema: {
      operationId: 'readRoundProgress',
      summary: '查看一轮摸排的进度',
      description:
        '按社区、网格员和走访结果计数，包括逾期的，只含您管辖范围内的社区。结束后是最终数字，以后的更正列在 corrections 中。',
      tags: ['Register'],
      params: RoundId,
      response: answered('进度或最终数字。', 'RoundProgress', exampleProgress, roundNotFound)
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => readProgress(work, request.params.id)))
  })

  app.route({
    method: 'GET',
    url: '/rounds/:id/visits',
    config: { allow: READERS },
    schema: {
      operationId: 'listVisits',
      summary: '查询一轮摸排的走访',
      description: '管辖范围内谁要走访、谁走访过、结果如何，按社区和台账编号排列，不含个人信息。每次查询都记入审计。',
      tags: ['Register'],
      params: RoundId,
      querystring: VisitFilter,
      response: answered(
        '一页走访。',
        'VisitPage',
        { items: [exampleVisit], next: null },
        roundNotFound,
        cursorInvalid,
        cursorOfOtherFilters
      )
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => listVisits(work, request.params.id, request.query)))
  })

  app.route({
    method: 'POST',
    url: '/rounds/:id/visits/:subject_id/correction',
    config: { allow: { actors: ['subdistrict'], area: 'within' } },
    schema: {
      operationId: 'correctVisit',
      summary: '更正已结束轮次的一次走访',
      description: '由街道管理员更正，例如结束后才报来的走访。轮次的最终数字不变，更正列在旁边。',
      tags: ['Register'],
      params: VisitOfRound,
      body: Type.Unsafe<NewCorrection>(Type.Ref('NewVisitCorrection')),
      response: answered(
        '已更正。',
        'VisitCorrection',
        exampleCorrection,
        roundNotFound,
        visitNotFound,
        roundNotClosed,
        correctionChangesNothing
      )
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => ({
        status: 200,
        body: await correctVisit(work, request.params, request.body)
      }))
  })
}
