import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import type { Allowed } from '../../access/service.ts'
import { VersionHeader, versionTag, versionToChange } from '../../http/conditional.ts'
import { answered, answeredWithVersion, created, sendPrivate } from '../../http/private-answers.ts'
import { cursorInvalid, cursorOfOtherFilters, preconditionFailed, preconditionRequired } from '../../http/problems.ts'
import {
  campaignHasNoEnd,
  earningDateMalformed,
  earningRuleBeginsTooEarly,
  earningRuleEndNotGood,
  earningRuleNotFound,
  earningRuleOverlaps,
  earningTermsContradict,
  quarterNotOver,
  workedTimeMalformed
} from './problems.ts'
import {
  type EarningRuleEnding,
  EarningRuleFilter,
  EarningRuleId,
  earningRuleSchemas,
  exampleEarningRule,
  type NewEarningRule
} from './schemas.ts'
import { createEarningRule, endEarningRule, getEarningRule, listEarningRules } from './service.ts'
import {
  type EarningQuestion,
  type EarningTrial,
  exampleEarningPreview,
  exampleEarningReplay,
  trialSchemas
} from './trial-schemas.ts'
import { previewEarning, replayEarnings } from './trying.ts'

/** By which rules points are earned is no secret to those who earn them. */
const READERS: Allowed = { actors: ['worker', 'enumerator', 'community', 'subdistrict'], area: 'within' }
const ADMINISTRATORS: Allowed = { actors: ['subdistrict'], area: 'within' }

/** 积分规则: what work is worth, since when and until when. */
export const earningRuleRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of [...earningRuleSchemas, ...trialSchemas]) app.addSchema(schema)

  app.route({
    method: 'GET',
    url: '/earning-rules',
    config: { allow: READERS },
    schema: {
      operationId: 'listEarningRules',
      summary: '查询本街道的积分规则',
      description: '按类别排列，新的版本在前，含已结束和未开始的；on 只要那一天执行的。',
      tags: ['Points'],
      querystring: EarningRuleFilter,
      response: answered(
        '一页积分规则。',
        'EarningRulePage',
        { items: [exampleEarningRule], next: null },
        earningDateMalformed,
        cursorInvalid,
        cursorOfOtherFilters
      )
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => listEarningRules(work, request.query)))
  })

  app.route({
    method: 'POST',
    url: '/earning-rules',
    config: { allow: ADMINISTRATORS },
    schema: {
      operationId: 'createEarningRule',
      summary: '新建一版积分规则',
      description: '最早从明天开始执行，内容此后不再改变；正在执行的一版随之结束。加分活动在规则之外另外给分。',
      tags: ['Points'],
      body: Type.Unsafe<NewEarningRule>(Type.Ref('NewEarningRule')),
      response: created(
        '新建的规则。',
        'EarningRule',
        { ...exampleEarningRule, version: 2, status: 'planned', begins_on: '2026-12-01' },
        earningDateMalformed,
        earningRuleBeginsTooEarly,
        campaignHasNoEnd,
        earningTermsContradict,
        earningRuleOverlaps
      )
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => {
        const body = await createEarningRule(work, request.body)
        const headers = { location: `/v1/earning-rules/${body.id}`, etag: versionTag(body.revision) }
        return { status: 201, body, headers }
      })
  })

  app.route({
    method: 'GET',
    url: '/earning-rules/:id',
    config: { allow: READERS },
    schema: {
      operationId: 'getEarningRule',
      summary: '查看一版积分规则',
      tags: ['Points'],
      params: EarningRuleId,
      response: answeredWithVersion('一版积分规则。', 'EarningRule', exampleEarningRule, earningRuleNotFound)
    },
    handler: async (request, reply) => {
      const rule = await app.work(request, (work) => getEarningRule(work, request.params.id))
      return sendPrivate(reply.header('etag', versionTag(rule.revision)), rule)
    }
  })

  app.route({
    method: 'POST',
    url: '/earning-rules/:id/end',
    config: { allow: ADMINISTRATORS },
    schema: {
      operationId: 'endEarningRule',
      summary: '结束一版积分规则',
      description: '只能提前，不能推后，也不影响已经开始的日子。此后没有新的一版的，这一类不再得分。',
      tags: ['Points'],
      params: EarningRuleId,
      headers: VersionHeader,
      body: Type.Unsafe<EarningRuleEnding>(Type.Ref('EarningRuleEnding')),
      response: answeredWithVersion(
        '已定下结束日期。',
        'EarningRule',
        { ...exampleEarningRule, revision: 2, ends_on: '2026-12-31', ended_at: '2026-11-23T02:00:00.000Z' },
        earningRuleNotFound,
        preconditionRequired,
        preconditionFailed,
        earningDateMalformed,
        earningRuleEndNotGood
      )
    },
    handler: async (request, reply) => {
      const { params, headers, body } = request
      const base_revision = versionToChange(headers['if-match'])
      return await app.changeOnce(request, reply, async (work) => {
        const rule = await endEarningRule(work, params.id, base_revision, body.ends_on)
        return { status: 200, body: rule, headers: { etag: versionTag(rule.revision) } }
      })
    }
  })

  app.route({
    method: 'POST',
    url: '/earning-rules/preview',
    config: { allow: READERS },
    schema: {
      operationId: 'previewEarning',
      summary: '试算一次工作能得几分',
      description: '不写入任何内容。写了 terms 的按它试算，不写的按当天执行的规则；逐步说明怎样算出来。',
      tags: ['Points'],
      body: Type.Unsafe<EarningQuestion>(Type.Ref('EarningQuestion')),
      response: answered(
        '能得几分。',
        'EarningPreview',
        exampleEarningPreview,
        workedTimeMalformed,
        earningTermsContradict
      )
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => previewEarning(work, request.body)))
  })

  app.route({
    method: 'POST',
    url: '/earning-rules/replay',
    config: { allow: ADMINISTRATORS },
    schema: {
      operationId: 'replayEarnings',
      summary: '用新规则重算过去一个季度',
      description:
        '本街道那个季度的工作按试用的规则应得几分，与实际所得比较：合计、每一类、每个社区。不写入任何积分，结果记入审计。',
      tags: ['Points'],
      body: Type.Unsafe<EarningTrial>(Type.Ref('EarningTrial')),
      response: answered('重算的结果。', 'EarningReplay', exampleEarningReplay, quarterNotOver, earningTermsContradict)
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.workInSnapshot(request, (work) => replayEarnings(work, request.body)))
  })
}
