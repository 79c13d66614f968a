import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { VersionHeader, versionTag, versionToChange } from '../../http/conditional.ts'
import { cursorInvalid, cursorOfOtherFilters, preconditionFailed, preconditionRequired } from '../../http/problems.ts'
import {
  answered,
  answeredWithVersion,
  created,
  READERS,
  sendPrivate,
  sendSubject,
  WRITERS
} from '../subject-routes.ts'
import { assignCommunity, listAssignments } from './assignments.ts'
import {
  enumeratorUnfit,
  roundAreaUnfit,
  roundClosed,
  roundCommunityUnfit,
  roundDueTooEarly,
  roundNotFound,
  roundNotOpen,
  roundNotPlanned,
  roundNotYours,
  roundOverlaps,
  roundQuestionnaireNotPublished,
  roundQuestionnaireUnusable
} from './problems.ts'
import {
  AssignmentFilter,
  exampleAssignment,
  exampleRound,
  type NewAssignment,
  type NewRound,
  RoundFilter,
  RoundId,
  roundSchemas
} from './schemas.ts'
import { changeRound, closeRound, createRound, getRound, listRounds, openRound } from './service.ts'

const planProblems = [roundNotYours, roundAreaUnfit, roundDueTooEarly, roundQuestionnaireUnusable, roundOverlaps]

const planned = { ...exampleRound, status: 'planned', version: 1, updated_at: exampleRound.created_at, opened_at: null }
const closed = {
  ...exampleRound,
  status: 'closed',
  version: 3,
  updated_at: '2026-11-30T18:00:00+08:00',
  closed_at: '2026-11-30T18:00:00+08:00'
}

/** Rounds and who visits which community in them. */
export const roundRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of roundSchemas) app.addSchema(schema)

  app.route({
    method: 'GET',
    url: '/rounds',
    config: { allow: READERS },
    schema: {
      operationId: 'listRounds',
      summary: '查询摸排轮次',
      description: '管辖范围内各社区的轮次，以及所在街道的轮次，月份晚的在前。',
      tags: ['Register'],
      querystring: RoundFilter,
      response: answered(
        '一页摸排轮次。',
        'RoundPage',
        { items: [exampleRound], next: null },
        cursorInvalid,
        cursorOfOtherFilters
      )
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => listRounds(work, request.query)))
  })

  app.route({
    method: 'POST',
    url: '/rounds',
    config: { allow: WRITERS },
    schema: {
      operationId: 'createRound',
      summary: '计划一轮摸排',
      description:
        '全街道的轮次由街道管理员新建、启动和结束；社区工作人员只管理本社区自己的轮次，因为全街道的轮次也涉及其他社区。一个社区一个月只有一轮。',
      tags: ['Register'],
      body: Type.Unsafe<NewRound>(Type.Ref('NewRound')),
      response: created('已计划的轮次。', 'Round', planned, ...planProblems)
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => {
        const body = await createRound(work, request.body)
        return { status: 201, body, headers: { location: `/v1/rounds/${body.id}`, etag: versionTag(body.version) } }
      })
  })

  app.route({
    method: 'GET',
    url: '/rounds/:id',
    config: { allow: READERS },
    schema: {
      operationId: 'getRound',
      summary: '查看一轮摸排',
      tags: ['Register'],
      params: RoundId,
      response: answeredWithVersion('一轮摸排。', 'Round', exampleRound, roundNotFound)
    },
    handler: async (request, reply) =>
      sendSubject(reply, await app.work(request, (work) => getRound(work, request.params.id)))
  })

  app.route({
    method: 'PUT',
    url: '/rounds/:id',
    config: { allow: WRITERS },
    schema: {
      operationId: 'changeRound',
      summary: '修改一轮摸排',
      description: '整体替换。启动后只有截止日期可以不同，结束后什么都不能改。',
      tags: ['Register'],
      params: RoundId,
      headers: VersionHeader,
      body: Type.Unsafe<NewRound>(Type.Ref('RoundChange')),
      response: answeredWithVersion(
        '修改后的轮次。',
        'Round',
        exampleRound,
        roundNotFound,
        preconditionRequired,
        preconditionFailed,
        roundNotPlanned,
        ...planProblems
      )
    },
    handler: async (request, reply) => {
      const version = versionToChange(request.headers['if-match'])
      const { params, body } = request
      return sendSubject(reply, await app.change(request, (work) => changeRound(work, params.id, version, body)))
    }
  })

  app.route({
    method: 'POST',
    url: '/rounds/:id/open',
    config: { allow: WRITERS },
    schema: {
      operationId: 'openRound',
      summary: '启动一轮摸排',
      description: '冻结走访名单：此刻这一区划内所有在册的人员和企业。两份问卷须已发布。已启动的再启动不变。',
      tags: ['Register'],
      params: RoundId,
      response: answeredWithVersion(
        '已启动的轮次。',
        'Round',
        exampleRound,
        roundNotFound,
        roundNotYours,
        roundClosed,
        roundQuestionnaireNotPublished
      )
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => {
        const body = await openRound(work, request.params.id)
        return { status: 200, body, headers: { etag: versionTag(body.version) } }
      })
  })

  app.route({
    method: 'POST',
    url: '/rounds/:id/close',
    config: { allow: WRITERS },
    schema: {
      operationId: 'closeRound',
      summary: '结束一轮摸排',
      description: '此刻的数字成为最终数字，以后的更正只列在旁边。迟到的填报不再接受。已结束的再结束不变。',
      tags: ['Register'],
      params: RoundId,
      response: answeredWithVersion('已结束的轮次。', 'Round', closed, roundNotFound, roundNotYours, roundNotOpen)
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => {
        const body = await closeRound(work, request.params.id)
        return { status: 200, body, headers: { etag: versionTag(body.version) } }
      })
  })

  app.route({
    method: 'GET',
    url: '/rounds/:id/assignments',
    config: { allow: READERS },
    schema: {
      operationId: 'listAssignments',
      summary: '查询一轮摸排的分派',
      description: '管辖范围内哪个社区由谁走访，包括已转出的。',
      tags: ['Register'],
      params: RoundId,
      querystring: AssignmentFilter,
      response: answered(
        '一页分派。',
        'AssignmentPage',
        { items: [exampleAssignment], next: null },
        roundNotFound,
        cursorInvalid,
        cursorOfOtherFilters
      )
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => listAssignments(work, request.params.id, request.query)))
  })

  app.route({
    method: 'POST',
    url: '/rounds/:id/assignments',
    config: { allow: WRITERS },
    schema: {
      operationId: 'assignCommunity',
      summary: '把一个社区分派或转给一名网格员',
      description:
        '每个社区一轮中同时只有一名网格员。转给别人时，还没有走访的随之转走，已走访的仍算原来的网格员。社区工作人员分派本社区，也可在全街道的轮次中分派。',
      tags: ['Register'],
      params: RoundId,
      body: Type.Unsafe<NewAssignment>(Type.Ref('NewAssignment')),
      response: answered(
        '现在有效的分派。',
        'Assignment',
        exampleAssignment,
        roundNotFound,
        roundClosed,
        roundCommunityUnfit,
        enumeratorUnfit
      )
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => ({
        status: 200,
        body: await assignCommunity(work, request.params.id, request.body)
      }))
  })
}
