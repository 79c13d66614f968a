import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { VersionHeader, versionTag, versionToChange } from '../../http/conditional.ts'
import { answered, answeredWithVersion, sendPrivate, sendVersioned } from '../../http/private-answers.ts'
import { cursorInvalid, cursorOfOtherFilters, preconditionFailed, preconditionRequired } from '../../http/problems.ts'
import { personErased } from '../../persons/problems.ts'
import { PageFilter } from '../../register/schemas.ts'
import { ORGANISERS, STAFF } from '../allowed.ts'
import { exampleAnsweredTip, exampleTipHead, exampleTipHistory } from './examples.ts'
import { ownTipRoutes } from './own-routes.ts'
import { type PhotoRouteOptions, photoRoutes } from './photo-routes.ts'
import { TipPhoto } from './photo-schemas.ts'
import { tipHandedToNotFitting, tipNotAnswered, tipNotFound, tipStepNotPossible } from './problems.ts'
import { TipFilter, TipId, TipView, tipSchemas } from './schemas.ts'
import { getTip, listTipHistory, listTips } from './service.ts'
import { type TipAnswer, type TipClosing, type TipDecline, type TipHandOn, tipStepSchemas } from './step-schemas.ts'
import { acceptTip, answerTip, closeTip, declineTip, handOnTip, type WrittenTip } from './steps.ts'

const decided = [tipNotFound, preconditionRequired, preconditionFailed, tipStepNotPossible]

const written = ({ tip, person_id }: WrittenTip) => ({
  status: 200,
  body: tip,
  headers: { etag: versionTag(tip.version) },
  ...(person_id !== undefined && { person_id })
})

/** 线索: what stewards saw, as staff of the area see to it. */
export const tipRoutes: FastifyPluginAsyncTypebox<PhotoRouteOptions> = async (app, { photos }) => {
  for (const schema of [...tipSchemas, TipPhoto, ...tipStepSchemas]) app.addSchema(schema)

  app.route({
    method: 'GET',
    url: '/tips',
    config: { allow: STAFF },
    schema: {
      operationId: 'listTips',
      summary: '查询线索',
      description: '管辖范围内的和转办到管辖范围内的线索，最新的在前，不含内容。每次查询都记入审计。',
      tags: ['Volunteering'],
      querystring: TipFilter,
      response: answered(
        '一页线索。',
        'TipPage',
        { items: [exampleTipHead], next: null },
        cursorInvalid,
        cursorOfOtherFilters
      )
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => listTips(work, request.query)))
  })

  app.route({
    method: 'GET',
    url: '/tips/:id',
    config: { allow: STAFF },
    schema: {
      operationId: 'getTip',
      summary: '查看一条线索',
      description: '含内容、地点和答复。每次查看都记入审计。',
      tags: ['Volunteering'],
      params: TipId,
      querystring: TipView,
      response: answeredWithVersion('一条线索。', 'Tip', exampleAnsweredTip, tipNotFound)
    },
    handler: async (request, reply) =>
      sendVersioned(reply, await app.work(request, (work) => getTip(work, request.params.id, request.query)))
  })

  app.route({
    method: 'GET',
    url: '/tips/:id/history',
    config: { allow: STAFF },
    schema: {
      operationId: 'listTipHistory',
      summary: '查看线索的办理过程',
      description: '谁在何时做了什么，最新的在前。每次查看都记入审计。',
      tags: ['Volunteering'],
      params: TipId,
      querystring: PageFilter,
      response: answered(
        '一页办理过程。',
        'TipHistory',
        exampleTipHistory,
        tipNotFound,
        cursorInvalid,
        cursorOfOtherFilters
      )
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => listTipHistory(work, request.params.id, request.query)))
  })

  app.route({
    method: 'POST',
    url: '/tips/:id/accept',
    config: { allow: ORGANISERS },
    schema: {
      operationId: 'acceptTip',
      summary: '受理线索',
      description: '受理的线索按积分规则为上报人计分，只计一次。',
      tags: ['Volunteering'],
      params: TipId,
      headers: VersionHeader,
      response: answeredWithVersion('已受理。', 'Tip', exampleAnsweredTip, ...decided)
    },
    handler: async (request, reply) => {
      const base = { id: request.params.id, version: versionToChange(request.headers['if-match']) }
      return await app.changeOnce(request, reply, async (work) => written(await acceptTip(work, base)))
    }
  })

  app.route({
    method: 'POST',
    url: '/tips/:id/decline',
    config: { allow: ORGANISERS },
    schema: {
      operationId: 'declineTip',
      summary: '不予受理线索',
      description: '上报人可以看到原因。',
      tags: ['Volunteering'],
      params: TipId,
      headers: VersionHeader,
      body: Type.Unsafe<TipDecline>(Type.Ref('TipDecline')),
      response: answeredWithVersion('不予受理。', 'Tip', exampleAnsweredTip, ...decided, personErased)
    },
    handler: async (request, reply) => {
      const base = { id: request.params.id, version: versionToChange(request.headers['if-match']) }
      return await app.changeOnce(request, reply, async (work) => written(await declineTip(work, base, request.body)))
    }
  })

  app.route({
    method: 'POST',
    url: '/tips/:id/hand-on',
    config: { allow: ORGANISERS },
    schema: {
      operationId: 'handOnTip',
      summary: '转办线索',
      description: '转到同一街道的社区或街道本身的，那里的工作人员从此可以看到和办理；转到其他单位的只作登记。',
      tags: ['Volunteering'],
      params: TipId,
      headers: VersionHeader,
      body: Type.Unsafe<TipHandOn>(Type.Ref('TipHandOn')),
      response: answeredWithVersion(
        '已转办。',
        'Tip',
        exampleAnsweredTip,
        ...decided,
        tipHandedToNotFitting,
        personErased
      )
    },
    handler: async (request, reply) => {
      const base = { id: request.params.id, version: versionToChange(request.headers['if-match']) }
      return await app.changeOnce(request, reply, async (work) => written(await handOnTip(work, base, request.body)))
    }
  })

  app.route({
    method: 'POST',
    url: '/tips/:id/answer',
    config: { allow: ORGANISERS },
    schema: {
      operationId: 'answerTip',
      summary: '答复线索',
      description: '上报人登录后可以看到；再次答复时以后一次为准。',
      tags: ['Volunteering'],
      params: TipId,
      headers: VersionHeader,
      body: Type.Unsafe<TipAnswer>(Type.Ref('TipAnswer')),
      response: answeredWithVersion('已答复。', 'Tip', exampleAnsweredTip, ...decided, personErased)
    },
    handler: async (request, reply) => {
      const base = { id: request.params.id, version: versionToChange(request.headers['if-match']) }
      return await app.changeOnce(request, reply, async (work) => written(await answerTip(work, base, request.body)))
    }
  })

  app.route({
    method: 'POST',
    url: '/tips/:id/close',
    config: { allow: ORGANISERS },
    schema: {
      operationId: 'closeTip',
      summary: '办结线索',
      description: '没有答复就办结的，须写明原因；办结后不再改变。',
      tags: ['Volunteering'],
      params: TipId,
      headers: VersionHeader,
      body: Type.Unsafe<TipClosing>(Type.Ref('TipClosing')),
      response: answeredWithVersion('已办结。', 'Tip', exampleAnsweredTip, ...decided, tipNotAnswered, personErased)
    },
    handler: async (request, reply) => {
      const base = { id: request.params.id, version: versionToChange(request.headers['if-match']) }
      return await app.changeOnce(request, reply, async (work) => written(await closeTip(work, base, request.body)))
    }
  })

  await app.register(ownTipRoutes)
  await app.register(photoRoutes, { photos })
}
