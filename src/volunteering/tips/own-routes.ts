import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { versionTag } from '../../http/conditional.ts'
import { answered, createdAt, sendPrivate } from '../../http/private-answers.ts'
import { cursorInvalid, cursorOfOtherFilters } from '../../http/problems.ts'
import { personErased } from '../../persons/problems.ts'
import { positionOutsideChina } from '../../stations/problems.ts'
import { OWN } from '../allowed.ts'
import { callerIdOf } from '../callers.ts'
import { exampleAnsweredTip, exampleTip } from './examples.ts'
import { fileTip } from './filing.ts'
import { stewardRequired, tipPlaceNotFitting } from './problems.ts'
import { type NewTip, OwnTipFilter, TIP_ID } from './schemas.ts'
import { listOwnTips } from './service.ts'

const created = createdAt(`/v1/tips/${TIP_ID}`)

/** What stewards tell of, and what they are told. */
export const ownTipRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    method: 'POST',
    url: '/tips',
    config: { allow: OWN },
    schema: {
      operationId: 'fileTip',
      summary: '流动管家上报线索',
      description: '只有现任的流动管家可以上报。内容和地点加密保存；上报后、受理前可以上传照片。',
      tags: ['Volunteering'],
      body: Type.Unsafe<NewTip>(Type.Ref('NewTip')),
      response: created(
        '已上报。',
        'Tip',
        exampleTip,
        stewardRequired,
        tipPlaceNotFitting,
        positionOutsideChina,
        personErased
      )
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => {
        const body = await fileTip(work, request.body)
        const headers = { location: `/v1/tips/${body.id}`, etag: versionTag(body.version) }
        return { status: 201, body, headers, person_id: callerIdOf(work.caller.actor) }
      })
  })

  app.route({
    method: 'GET',
    url: '/me/tips',
    config: { allow: OWN },
    schema: {
      operationId: 'listOwnTips',
      summary: '查询本人上报的线索',
      description: '含答复，最新的在前。',
      tags: ['Volunteering'],
      querystring: OwnTipFilter,
      response: answered(
        '一页本人上报的线索。',
        'OwnTipPage',
        { items: [exampleAnsweredTip], next: null },
        cursorInvalid,
        cursorOfOtherFilters
      )
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => listOwnTips(work, request.query)))
  })
}
