import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { VersionHeader, versionTag, versionToChange } from '../../http/conditional.ts'
import { answered, answeredWithVersion } from '../../http/private-answers.ts'
import { preconditionFailed, preconditionRequired } from '../../http/problems.ts'
import { personErased, reasonTooShort } from '../../persons/problems.ts'
import { ORGANISERS } from '../allowed.ts'
import { approveRecord, approveRecords, declineRecord } from './approvals.ts'
import type { ServiceRecordApprovals } from './decision-schemas.ts'
import { exampleApproval, exampleApproved, exampleDeclined } from './examples.ts'
import { recordIsOwn, recordIsYourFiling, recordSettled, serviceRecordNotFound } from './problems.ts'
import type { Written } from './reading.ts'
import { RecordId } from './schemas.ts'
import type { ServiceRecordReason } from './step-schemas.ts'

export const judged = [
  serviceRecordNotFound,
  preconditionRequired,
  preconditionFailed,
  recordSettled,
  recordIsOwn,
  personErased
]

export const written = ({ record, person_id }: Written) => ({
  status: 200,
  body: record,
  headers: { etag: versionTag(record.version) },
  person_id
})

/** Whether a record is good: said by somebody who is neither its person nor, for much, who has filed it. */
export const decisionRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    method: 'POST',
    url: '/service-records/:id/approve',
    config: { allow: ORGANISERS },
    schema: {
      operationId: 'approveServiceRecord',
      summary: '批准服务记录',
      description:
        '批准与记入积分同时完成，每条记录只记一次，按服务当天有效的积分规则计算；没有记入积分的，credit_note 说明原因。不得批准本人的记录；超过 240 分钟的，登记人也不得批准。',
      tags: ['Volunteering'],
      params: RecordId,
      headers: VersionHeader,
      response: answeredWithVersion('已批准。', 'ServiceRecord', exampleApproved, ...judged, recordIsYourFiling)
    },
    handler: async (request, reply) => {
      const { params, headers } = request
      const version = versionToChange(headers['if-match'])
      return await app.changeOnce(request, reply, async (work) =>
        written(await approveRecord(work, { id: params.id, version }))
      )
    }
  })

  app.route({
    method: 'POST',
    url: '/service-records/:id/decline',
    config: { allow: ORGANISERS },
    schema: {
      operationId: 'declineServiceRecord',
      summary: '不批准服务记录',
      description: '须写明原因，本人可以看到并提出异议。不批准的不再改变，这段时间可以重新登记。',
      tags: ['Volunteering'],
      params: RecordId,
      headers: VersionHeader,
      body: Type.Unsafe<ServiceRecordReason>(Type.Ref('ServiceRecordReason')),
      response: answeredWithVersion('没有批准。', 'ServiceRecord', exampleDeclined, ...judged, reasonTooShort)
    },
    handler: async (request, reply) => {
      const { params, headers, body } = request
      const version = versionToChange(headers['if-match'])
      return await app.changeOnce(request, reply, async (work) =>
        written(await declineRecord(work, { id: params.id, version }, body.reason))
      )
    }
  })

  app.route({
    method: 'POST',
    url: '/service-records/approvals',
    config: { allow: ORGANISERS },
    schema: {
      operationId: 'approveServiceRecords',
      summary: '批量批准服务记录',
      description:
        '最多 1000 条，每条写明看到的版本，单独判断：可以的批准并记入积分，不可以的在结果中说明原因，互不影响，结果与提交的顺序相同。没有签退、结束时间由系统推定的，须逐条批准。',
      tags: ['Volunteering'],
      body: Type.Unsafe<ServiceRecordApprovals>(Type.Ref('ServiceRecordApprovals')),
      response: answered('每条的结果。', 'ServiceRecordApprovalResults', { items: [exampleApproval] })
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => ({
        status: 200,
        body: { items: await approveRecords(work, request.body.items) }
      }))
  })
}
