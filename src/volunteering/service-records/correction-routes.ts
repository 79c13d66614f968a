import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { VersionHeader, versionToChange } from '../../http/conditional.ts'
import { answeredWithVersion } from '../../http/private-answers.ts'
import { reasonTooShort } from '../../persons/problems.ts'
import { insufficientPoints } from '../../points/service.ts'
import { ORGANISERS } from '../allowed.ts'
import { recordUnchanged } from './correction-problems.ts'
import { correctRecord, reverseRecord } from './corrections.ts'
import { judged, written } from './decision-routes.ts'
import { exampleCorrected, exampleReversed } from './examples.ts'
import { recordIsYourFiling, recordTimeNotGood } from './problems.ts'
import { RecordId } from './schemas.ts'
import type { NewCorrection, ServiceRecordReason } from './step-schemas.ts'

/** What is added to a record that was wrong. */
export const correctionRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    method: 'POST',
    url: '/service-records/:id/corrections',
    config: { allow: ORGANISERS },
    schema: {
      operationId: 'correctServiceRecord',
      summary: '更正服务记录的分钟数',
      description:
        '登记时的分钟数和以前的更正都保留，以最后一次为准。已批准的，原来记入的积分冲正，按更正后的重新记入；原来的积分已经用掉、不够冲正的，不能更正。',
      tags: ['Volunteering'],
      params: RecordId,
      headers: VersionHeader,
      body: Type.Unsafe<NewCorrection>(Type.Ref('NewServiceRecordCorrection')),
      response: answeredWithVersion(
        '更正后的服务记录。',
        'ServiceRecord',
        exampleCorrected,
        ...judged,
        recordIsYourFiling,
        recordUnchanged,
        recordTimeNotGood,
        reasonTooShort,
        insufficientPoints
      )
    },
    handler: async (request, reply) => {
      const { params, headers, body } = request
      const version = versionToChange(headers['if-match'])
      return await app.changeOnce(request, reply, async (work) =>
        written(await correctRecord(work, { id: params.id, version }, body))
      )
    }
  })

  app.route({
    method: 'POST',
    url: '/service-records/:id/reverse',
    config: { allow: ORGANISERS },
    schema: {
      operationId: 'reverseServiceRecord',
      summary: '撤销已批准的服务记录',
      description:
        '须写明原因，记入的积分冲正，时长不再计入；这段时间可以重新登记。积分已经用掉、不够冲正的，不能撤销。',
      tags: ['Volunteering'],
      params: RecordId,
      headers: VersionHeader,
      body: Type.Unsafe<ServiceRecordReason>(Type.Ref('ServiceRecordReason')),
      response: answeredWithVersion(
        '已撤销。',
        'ServiceRecord',
        exampleReversed,
        ...judged,
        reasonTooShort,
        insufficientPoints
      )
    },
    handler: async (request, reply) => {
      const { params, headers, body } = request
      const version = versionToChange(headers['if-match'])
      return await app.changeOnce(request, reply, async (work) =>
        written(await reverseRecord(work, { id: params.id, version }, body.reason))
      )
    }
  })
}
