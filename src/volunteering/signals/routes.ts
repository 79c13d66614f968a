import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import type { Allowed } from '../../access/service.ts'
import { problems } from '../../http/answers.ts'
import { answered, sendPrivate } from '../../http/private-answers.ts'
import { cursorInvalid, cursorOfOtherFilters } from '../../http/problems.ts'
import { personErased } from '../../persons/problems.ts'
import { ORGANISERS, OWN } from '../allowed.ts'
import { serviceRecordNotFound } from '../service-records/problems.ts'
import {
  abuseSignalIsOwn,
  abuseSignalNotFound,
  abuseSignalRaised,
  abuseSignalSettled,
  scanDaysNotGood
} from './problems.ts'
import { scanForSignals } from './scanning.ts'
import {
  exampleSettledSignal,
  exampleSignal,
  type NotMe,
  NotMeRecordId,
  SignalFilter,
  SignalId,
  type SignalScan,
  type SignalSettlement,
  signalSchemas
} from './schemas.ts'
import { listSignals, sayNotMe, settleSignal } from './service.ts'

/** Who moves between communities is seen by the whole sub-district only. */
const ADMINISTRATORS: Allowed = { actors: ['subdistrict'], area: 'within' }

/** 异常提示: what looks like abuse, for people to look into. */
export const signalRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of signalSchemas) app.addSchema(schema)

  app.route({
    method: 'GET',
    url: '/abuse-signals',
    config: { allow: ORGANISERS },
    schema: {
      operationId: 'listAbuseSignals',
      summary: '查询异常提示',
      description: '管辖范围内的异常提示，最新的在前；只是线索，由人核查。每次查询都记入审计。',
      tags: ['Volunteering'],
      querystring: SignalFilter,
      response: answered(
        '一页异常提示。',
        'AbuseSignalPage',
        { items: [exampleSignal], next: null },
        cursorInvalid,
        cursorOfOtherFilters
      )
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => listSignals(work, request.query)))
  })

  app.route({
    method: 'POST',
    url: '/abuse-signals/scan',
    config: { allow: ADMINISTRATORS },
    schema: {
      operationId: 'scanForAbuseSignals',
      summary: '查找异常',
      description:
        '按规则查找这些天的签到、扫码、服务记录和审核；同一件事只提示一次，已有结论的不再提示。不写日期则为最近 7 天。',
      tags: ['Volunteering'],
      body: Type.Unsafe<SignalScan>(Type.Ref('SignalScan')),
      response: answered(
        '查找的结果。',
        'SignalScanReport',
        { from: '2026-11-17', to: '2026-11-23', raised: [{ kind: 'filing_burst', count: 1 }] },
        scanDaysNotGood
      )
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => ({
        status: 200,
        body: await scanForSignals(work, request.body)
      }))
  })

  app.route({
    method: 'POST',
    url: '/abuse-signals/:id/settle',
    config: { allow: ORGANISERS },
    schema: {
      operationId: 'settleAbuseSignal',
      summary: '对异常提示下结论',
      description: '每条只下一次结论；与本人有关的由别人核查。结论不改变服务记录，需要的另行更正或冲正。',
      tags: ['Volunteering'],
      params: SignalId,
      body: Type.Unsafe<SignalSettlement>(Type.Ref('SignalSettlement')),
      response: answered(
        '已有结论。',
        'AbuseSignal',
        exampleSettledSignal,
        abuseSignalNotFound,
        abuseSignalSettled,
        abuseSignalIsOwn
      )
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => {
        const { signal, person_id } = await settleSignal(work, request.params.id, request.body)
        return { status: 200, body: signal, person_id }
      })
  })

  app.route({
    method: 'POST',
    url: '/me/service-records/:id/not-me',
    config: { allow: OWN },
    schema: {
      operationId: 'sayNotMe',
      summary: '称一条服务记录不是自己的',
      description: '记录随之有了异议，工作人员会收到提示并核查；记录本身不变。',
      tags: ['Volunteering'],
      params: NotMeRecordId,
      body: Type.Unsafe<NotMe>(Type.Ref('NotMe')),
      response: {
        204: Type.Null({ description: '已提出，没有响应体。' }),
        ...problems(serviceRecordNotFound, abuseSignalRaised, personErased)
      }
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => {
        await sayNotMe(work, request.params.id, request.body)
        return { status: 204 }
      })
  })
}
