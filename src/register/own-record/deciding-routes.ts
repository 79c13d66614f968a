import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { problems } from '../../http/answers.ts'
import { cursorInvalid, cursorOfOtherFilters } from '../../http/problems.ts'
import { personErased, personUnreadable, reasonTooShort } from '../../persons/problems.ts'
import type { DeclaredProblem } from '../../problem.ts'
import { subjectMerged } from '../merges/problems.ts'
import { idNumberMalformed, workerRegistered } from '../problems.ts'
import { answered, sendPrivate, WRITERS } from '../subject-routes.ts'
import {
  acceptRequest,
  type DecidingOptions,
  declineRequest,
  getRecordRequest,
  listRecordRequests,
  revealRecordRequest
} from './deciding.ts'
import { exampleDecided, exampleHead, exampleRequest } from './examples.ts'
import { recordRequestNotFound, requestDecided } from './problems.ts'
import { type RequestDecline, RequestFilter, RequestId, type RequestReveal } from './request-schemas.ts'

export interface DecidingRouteOptions extends DecidingOptions {
  /** What erasers may refuse with. */
  eraser_problems: readonly DeclaredProblem[]
}

/** What workers want corrected or deleted, as staff of their area decide it. */
export const decidingRoutes: FastifyPluginAsyncTypebox<DecidingRouteOptions> = async (
  app,
  { erasing, eraser_problems }
) => {
  app.route({
    method: 'GET',
    url: '/record-requests',
    config: { allow: WRITERS },
    schema: {
      operationId: 'listRecordRequests',
      summary: '查询更正和删除请求',
      description:
        '管辖范围内新就业人员的请求，按区划和编号排列，不含内容。status=open 是待办的，overdue=true 是期限已过而没有办结的。每次查询都记入审计。',
      tags: ['Register'],
      querystring: RequestFilter,
      response: answered(
        '一页请求。',
        'RecordRequestPage',
        { items: [exampleHead], next: null },
        cursorInvalid,
        cursorOfOtherFilters
      )
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => listRecordRequests(work, request.query)))
  })

  app.route({
    method: 'GET',
    url: '/record-requests/:id',
    config: { allow: WRITERS },
    schema: {
      operationId: 'getRecordRequest',
      summary: '查看一条更正或删除请求',
      description: '姓名和号码脱敏；要与证件核对的，用 revealRecordRequest。每次查看都记入审计。',
      tags: ['Register'],
      params: RequestId,
      response: answered('一条请求。', 'RecordRequest', exampleRequest, recordRequestNotFound)
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => getRecordRequest(work, request.params.id)))
  })

  app.route({
    method: 'POST',
    url: '/record-requests/:id/reveal',
    // A repeated reveal is one more reveal: nothing in clear is kept to be answered again.
    config: { allow: WRITERS, limit: 'reveal', is_repeatable: true },
    schema: {
      operationId: 'revealRecordRequest',
      summary: '查看请求更正成什么的明文',
      description: '限时一分钟：到 hide_after 时，客户端必须把明文清除。每次查看连同原因记入审计。',
      tags: ['Register'],
      params: RequestId,
      body: Type.Unsafe<RequestReveal>(Type.Ref('RequestReveal')),
      response: answered(
        '限时显示的明文。',
        'RevealedRequest',
        { value: 48, hide_after: '2026-11-23T02:01:00.000Z' },
        recordRequestNotFound,
        personErased,
        reasonTooShort
      )
    },
    handler: async (request, reply) => {
      const { params, body } = request
      return sendPrivate(reply, await app.change(request, (work) => revealRecordRequest(work, params.id, body.reason)))
    }
  })

  app.route({
    method: 'POST',
    url: '/record-requests/:id/accept',
    config: { allow: WRITERS },
    schema: {
      operationId: 'acceptRecordRequest',
      summary: '同意一条更正或删除请求并办理',
      description: '更正：立即写入台账，历史保留。删除：不可恢复，与 erasePerson 相同，只有街道管理员可以同意。',
      tags: ['Register'],
      params: RequestId,
      response: {
        ...answered('已同意并办理。', 'RecordRequestHead', exampleDecided),
        ...problems(
          recordRequestNotFound,
          requestDecided,
          personErased,
          personUnreadable,
          workerRegistered,
          subjectMerged,
          idNumberMalformed,
          ...eraser_problems
        )
      }
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => ({
        status: 200,
        body: await acceptRequest(work, request.params.id, { erasing })
      }))
  })

  app.route({
    method: 'POST',
    url: '/record-requests/:id/decline',
    config: { allow: WRITERS },
    schema: {
      operationId: 'declineRecordRequest',
      summary: '不同意一条更正或删除请求',
      description: '写明原因，本人可见。',
      tags: ['Register'],
      params: RequestId,
      body: Type.Unsafe<RequestDecline>(Type.Ref('RequestDecline')),
      response: answered(
        '已办结。',
        'RecordRequestHead',
        { ...exampleDecided, status: 'declined' },
        recordRequestNotFound,
        requestDecided,
        personErased,
        reasonTooShort
      )
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => ({
        status: 200,
        body: await declineRequest(work, request.params.id, request.body.reason)
      }))
  })
}
