import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { problems } from '../../http/answers.ts'
import { answered, json, sendPrivate } from '../../http/private-answers.ts'
import { cursorInvalid, cursorOfOtherFilters } from '../../http/problems.ts'
import { personErased, personUnreadable, reasonTooShort } from '../../persons/problems.ts'
import { subjectMerged } from '../../register/service.ts'
import { ORGANISERS, STAFF } from '../allowed.ts'
import {
  stewardAppointed,
  stewardEnded,
  stewardNotFound,
  stewardWorkerLeft,
  stewardWorkerNotFound
} from './problems.ts'
import {
  exampleEndedSteward,
  exampleSteward,
  type NewSteward,
  type StewardEnd,
  StewardFilter,
  StewardId,
  stewardSchemas
} from './schemas.ts'
import { appointSteward, endSteward, listStewards } from './service.ts'

const location = {
  Location: { type: 'string', description: '所在列表的地址。', examples: ['/v1/stewards'] }
}

/** 流动管家: workers who look after their streets. */
export const stewardRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of stewardSchemas) app.addSchema(schema)

  app.route({
    method: 'GET',
    url: '/stewards',
    config: { allow: STAFF },
    schema: {
      operationId: 'listStewards',
      summary: '查询流动管家',
      description: '管辖范围内现任和以往的聘任，按区划和编号排列，姓名脱敏。每次查询都记入审计。',
      tags: ['Volunteering'],
      querystring: StewardFilter,
      response: answered(
        '一页聘任。',
        'StewardPage',
        { items: [exampleSteward], next: null },
        cursorInvalid,
        cursorOfOtherFilters
      )
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => listStewards(work, request.query)))
  })

  app.route({
    method: 'POST',
    url: '/stewards',
    config: { allow: ORGANISERS },
    schema: {
      operationId: 'appointSteward',
      summary: '聘任流动管家',
      description:
        '同时在台账中把 is_steward 改为 true。在台账中直接修改、导入或合并的，聘任同样随之开始或结束；离开台账的不再是流动管家。',
      tags: ['Volunteering'],
      body: Type.Unsafe<NewSteward>(Type.Ref('NewSteward')),
      response: {
        201: json('已聘任。', 'Steward', exampleSteward, location),
        ...problems(
          stewardWorkerNotFound,
          stewardWorkerLeft,
          stewardAppointed,
          subjectMerged,
          personErased,
          personUnreadable
        )
      }
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => {
        const { steward, person_id } = await appointSteward(work, request.body)
        return { status: 201, body: steward, headers: { location: '/v1/stewards' }, person_id }
      })
  })

  app.route({
    method: 'POST',
    url: '/stewards/:id/end',
    config: { allow: ORGANISERS },
    schema: {
      operationId: 'endSteward',
      summary: '结束流动管家的聘任',
      description: '同时在台账中把 is_steward 改为 false；此后不能再上报线索，已上报的照常办理。',
      tags: ['Volunteering'],
      params: StewardId,
      body: Type.Unsafe<StewardEnd>(Type.Ref('StewardEnd')),
      response: answered(
        '已结束。',
        'Steward',
        exampleEndedSteward,
        stewardNotFound,
        stewardEnded,
        reasonTooShort,
        subjectMerged,
        personErased,
        personUnreadable
      )
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => {
        const { steward, person_id } = await endSteward(work, request.params.id, request.body)
        return { status: 200, body: steward, person_id }
      })
  })
}
