import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { problems } from '../../http/answers.ts'
import { answered, json } from '../../http/private-answers.ts'
import { personErased } from '../../persons/problems.ts'
import { ORGANISERS, OWN } from '../allowed.ts'
import { disputeAnswered, disputeNotFound, recordDisputed } from './correction-problems.ts'
import { answerDispute, disputeRecord, type WrittenDispute } from './disputes.ts'
import { exampleAnswered, exampleDispute } from './examples.ts'
import { recordIsOwn, serviceRecordNotFound } from './problems.ts'
import { RecordId } from './schemas.ts'
import { type DisputeAnswer, DisputeIds, type NewDispute } from './step-schemas.ts'

const written = (status: number, { dispute, person_id }: WrittenDispute) => ({ status, body: dispute, person_id })

/** What workers say is wrong with their records, and what they are answered. */
export const disputeRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    method: 'POST',
    url: '/service-records/:id/disputes',
    config: { allow: OWN },
    schema: {
      operationId: 'disputeServiceRecord',
      summary: '对本人的服务记录提出异议',
      description: '内容加密保存，由工作人员答复；记录本身不因此改变。每条记录同时只能有一条没有答复的异议。',
      tags: ['Volunteering'],
      params: RecordId,
      body: Type.Unsafe<NewDispute>(Type.Ref('NewServiceRecordDispute')),
      response: {
        201: json('已提出。', 'ServiceRecordDispute', exampleDispute),
        ...problems(serviceRecordNotFound, recordDisputed, personErased)
      }
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) =>
        written(201, await disputeRecord(work, request.params.id, request.body))
      )
  })

  app.route({
    method: 'POST',
    url: '/service-records/:id/disputes/:dispute_id/answer',
    config: { allow: ORGANISERS },
    schema: {
      operationId: 'answerServiceRecordDispute',
      summary: '答复对服务记录的异议',
      description: '只答复一次，本人可以看到。异议成立的，另行更正、撤销或重新登记。不得答复对本人记录的异议。',
      tags: ['Volunteering'],
      params: DisputeIds,
      body: Type.Unsafe<DisputeAnswer>(Type.Ref('ServiceRecordDisputeAnswer')),
      response: answered(
        '已答复。',
        'ServiceRecordDispute',
        exampleAnswered,
        serviceRecordNotFound,
        disputeNotFound,
        disputeAnswered,
        recordIsOwn,
        personErased
      )
    },
    handler: async (request, reply) => {
      const { id, dispute_id } = request.params
      return await app.changeOnce(request, reply, async (work) =>
        written(200, await answerDispute(work, id, dispute_id, request.body))
      )
    }
  })
}
