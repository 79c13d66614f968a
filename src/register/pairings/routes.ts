import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { problems } from '../../http/answers.ts'
import { cursorInvalid, cursorOfOtherFilters } from '../../http/problems.ts'
import { CoverageFilter } from '../coverage-schemas.ts'
import { businessNotFound } from '../problems.ts'
import { onMalformed } from '../reading-problems.ts'
import { answered, READERS, sendPrivate, WRITERS } from '../subject-routes.ts'
import {
  enumeratorNotFound,
  pairedAreaNotFitting,
  pairingDayNotGood,
  pairingEnded,
  pairingNotFound,
  pairingOverlaps,
  pairingSubjectLeft
} from './problems.ts'
import {
  BusinessPairingFilter,
  exampleBusinessPairing,
  exampleCoverage,
  exampleResults,
  exampleWorkerPairing,
  type NewBusinessPairing,
  type NewWorkerPairings,
  type PairingEnd,
  PairingId,
  pairingSchemas,
  WorkerPairingFilter
} from './schemas.ts'
import {
  endBusinessPairing,
  endWorkerPairing,
  getPairingCoverage,
  listBusinessPairings,
  listWorkerPairings,
  pairBusiness,
  pairWorkers
} from './service.ts'

/** 双结对: businesses with communities, and workers with the enumerators who look after them. */
export const pairingRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of pairingSchemas) app.addSchema(schema)

  app.route({
    method: 'GET',
    url: '/pairings/businesses',
    config: { allow: READERS },
    schema: {
      operationId: 'listBusinessPairings',
      summary: '查询企业结对',
      description:
        '管辖范围内的企业与社区（或街道）的结对，按区划和编号排列；on 只要那天在结对的。每次查询都记入审计。',
      tags: ['Register'],
      querystring: BusinessPairingFilter,
      response: answered(
        '一页企业结对。',
        'BusinessPairingPage',
        { items: [exampleBusinessPairing], next: null },
        onMalformed,
        cursorInvalid,
        cursorOfOtherFilters
      )
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => listBusinessPairings(work, request.query)))
  })

  app.route({
    method: 'POST',
    url: '/pairings/businesses',
    config: { allow: WRITERS },
    schema: {
      operationId: 'pairBusiness',
      summary: '企业与社区结对',
      description: '企业与所在街道或该街道的社区结对。企业离开时结对自动结束。',
      tags: ['Register'],
      body: Type.Unsafe<NewBusinessPairing>(Type.Ref('NewBusinessPairing')),
      response: {
        201: {
          description: '已结对。',
          content: { 'application/json': { schema: Type.Ref('BusinessPairing'), example: exampleBusinessPairing } }
        },
        ...problems(businessNotFound, pairingSubjectLeft, pairedAreaNotFitting, pairingDayNotGood, pairingOverlaps)
      }
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => ({
        status: 201,
        body: await pairBusiness(work, request.body)
      }))
  })

  app.route({
    method: 'POST',
    url: '/pairings/businesses/:id/end',
    config: { allow: WRITERS },
    schema: {
      operationId: 'endBusinessPairing',
      summary: '结束企业结对',
      description: '只结束一次，记录保留。',
      tags: ['Register'],
      params: PairingId,
      body: Type.Unsafe<PairingEnd>(Type.Ref('PairingEnd')),
      response: answered(
        '已结束。',
        'BusinessPairing',
        { ...exampleBusinessPairing, ended_on: '2026-11-23' },
        pairingNotFound,
        pairingEnded,
        pairingDayNotGood
      )
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => ({
        status: 200,
        body: await endBusinessPairing(work, request.params.id, request.body)
      }))
  })

  app.route({
    method: 'GET',
    url: '/pairings/workers',
    config: { allow: READERS },
    schema: {
      operationId: 'listWorkerPairings',
      summary: '查询新就业人员结对',
      description: '管辖范围内的新就业人员与网格员的结对，按区划和编号排列；on 只要那天在结对的。每次查询都记入审计。',
      tags: ['Register'],
      querystring: WorkerPairingFilter,
      response: answered(
        '一页新就业人员结对。',
        'WorkerPairingPage',
        { items: [exampleWorkerPairing], next: null },
        onMalformed,
        cursorInvalid,
        cursorOfOtherFilters
      )
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => listWorkerPairings(work, request.query)))
  })

  app.route({
    method: 'POST',
    url: '/pairings/workers',
    config: { allow: WRITERS },
    schema: {
      operationId: 'pairWorkers',
      summary: '网格员与新就业人员结对（“1+N”）',
      description:
        '一次最多 200 人，每人一个结果，能结对的都结对。一人同一时间只与一位网格员结对；换人的，先结束原来的结对。离开时结对自动结束。',
      tags: ['Register'],
      body: Type.Unsafe<NewWorkerPairings>(Type.Ref('NewWorkerPairings')),
      response: answered('每人的结果。', 'PairingResults', exampleResults, enumeratorNotFound, pairingDayNotGood)
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => ({
        status: 200,
        body: await pairWorkers(work, request.body)
      }))
  })

  app.route({
    method: 'POST',
    url: '/pairings/workers/:id/end',
    config: { allow: WRITERS },
    schema: {
      operationId: 'endWorkerPairing',
      summary: '结束新就业人员结对',
      description: '只结束一次，记录保留。',
      tags: ['Register'],
      params: PairingId,
      body: Type.Unsafe<PairingEnd>(Type.Ref('PairingEnd')),
      response: answered(
        '已结束。',
        'WorkerPairing',
        { ...exampleWorkerPairing, ended_on: '2026-11-23' },
        pairingNotFound,
        pairingEnded,
        pairingDayNotGood
      )
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => ({
        status: 200,
        body: await endWorkerPairing(work, request.params.id, request.body)
      }))
  })

  app.route({
    method: 'GET',
    url: '/pairings/coverage',
    config: { allow: READERS },
    schema: {
      operationId: 'getPairingCoverage',
      summary: '查看结对的覆盖情况',
      description: '在册的企业和新就业人员中有几个结了对，合计并按社区；on 给出截至那天的情况，不写则为现在。',
      tags: ['Register'],
      querystring: CoverageFilter,
      response: answered('覆盖情况。', 'PairingCoverage', exampleCoverage, onMalformed)
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => getPairingCoverage(work, request.query)))
  })
}
