import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import type { Allowed } from '../../access/service.ts'
import { versionTag } from '../../http/conditional.ts'
import {
  answered,
  answeredWithVersion,
  createdAt,
  json,
  sendPrivate,
  sendVersioned
} from '../../http/private-answers.ts'
import { cursorInvalid, cursorOfOtherFilters } from '../../http/problems.ts'
import { personErased } from '../../persons/problems.ts'
import { PageFilter } from '../../register/schemas.ts'
import { ANYBODY_SIGNED_IN, OWN, STAFF } from '../allowed.ts'
import { permitNotFound } from '../filing-permits/problems.ts'
import { volunteerNotFound } from '../sign-ups/problems.ts'
import { correctionRoutes } from './correction-routes.ts'
import { createRecord } from './creating.ts'
import { listQueue } from './deadlines.ts'
import { decisionRoutes } from './decision-routes.ts'
import { decisionSchemas } from './decision-schemas.ts'
import { disputeRoutes } from './dispute-routes.ts'
import { exampleFiled, exampleHead, exampleHistory, exampleRecord } from './examples.ts'
import { filingSchemas, type NewServiceRecord } from './filing-schemas.ts'
import {
  recordActivityNotFound,
  recordIncomplete,
  recordOverlaps,
  recordResponsibleNotFound,
  recordSaysTwice,
  recordTimeMalformed,
  recordTimeNotGood,
  serviceRecordNotFound
} from './problems.ts'
import { getRecord, listHistory, listOwnRecords, listRecords } from './reading.ts'
import { QueueFilter, RECORD_ID, RecordId, recordSchemas, ServiceRecordFilter } from './schemas.ts'
import { stepSchemas } from './step-schemas.ts'

/** Workers for themselves, staff for others, and apps for who lets them. */
const FILERS: Allowed = {
  actors: ['worker', 'enumerator', 'community', 'subdistrict'],
  partner_scope: 'service_records:write',
  area: 'within'
}

const created = createdAt(`/v1/service-records/${RECORD_ID}`)

/** Service records 服务记录: what volunteers have worked, who says so, and who has said that it is good. */
export const serviceRecordRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of [...recordSchemas, ...filingSchemas, ...decisionSchemas, ...stepSchemas]) app.addSchema(schema)

  app.route({
    method: 'GET',
    url: '/service-records',
    config: { allow: STAFF },
    schema: {
      operationId: 'listServiceRecords',
      summary: '查询服务记录',
      description: '管辖范围内的服务记录，最近的在前，姓名脱敏，不含文字内容。每次查询都记入审计。',
      tags: ['Volunteering'],
      querystring: ServiceRecordFilter,
      response: answered(
        '一页服务记录。',
        'ServiceRecordPage',
        { items: [exampleHead], next: null },
        recordTimeMalformed,
        cursorInvalid,
        cursorOfOtherFilters
      )
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => listRecords(work, request.query)))
  })

  app.route({
    method: 'GET',
    url: '/service-records/queue',
    config: { allow: STAFF },
    schema: {
      operationId: 'listServiceRecordQueue',
      summary: '查看待审批的服务记录',
      description:
        '按期限排列，最先到期的在前：按民政部规定，服务结束后 10 个工作日内录入（按国务院公布的节假日和调休计算）。overdue_count 和 filed_late_count 是整个队列中已超期的条数。每次查看都记入审计。',
      tags: ['Volunteering'],
      querystring: QueueFilter,
      response: answered(
        '一页待审批的服务记录。',
        'ServiceRecordQueue',
        { items: [exampleHead], next: null, overdue_count: 0, filed_late_count: 0 },
        cursorInvalid,
        cursorOfOtherFilters
      )
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => listQueue(work, request.query)))
  })

  app.route({
    method: 'GET',
    url: '/me/service-records',
    config: { allow: OWN },
    schema: {
      operationId: 'listOwnServiceRecords',
      summary: '查看本人的服务记录',
      description: '最近的在前，含全部内容。有误的，可以提出异议（POST /v1/service-records/{id}/disputes）。',
      tags: ['Volunteering'],
      querystring: PageFilter,
      response: answered(
        '一页本人的服务记录。',
        'OwnServiceRecordPage',
        { items: [exampleRecord], next: null },
        cursorInvalid,
        cursorOfOtherFilters
      )
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => listOwnRecords(work, request.query)))
  })

  app.route({
    method: 'POST',
    url: '/service-records',
    config: { allow: FILERS },
    schema: {
      operationId: 'createServiceRecord',
      summary: '登记服务记录',
      description:
        '本人为自己登记，工作人员为管辖范围内的新就业人员登记（person_id），合作应用凭本人给的登记授权登记（permit_id，见 POST /v1/me/filing-permits），得到的回答不含个人信息。工作人员在期限内登记的，证据等级为 staff_confirmed；本人、合作应用登记的，以及超过服务结束后 10 个工作日才登记的，一律为 entered_later，照收并注明超期。扫码签到的由系统自动登记，不必再登记；同一人的记录时间不得重叠。',
      tags: ['Volunteering'],
      body: Type.Unsafe<NewServiceRecord>(Type.Ref('NewServiceRecord')),
      response: {
        ...created(
          '已登记，等待审批。',
          'ServiceRecord',
          exampleRecord,
          volunteerNotFound,
          permitNotFound,
          recordIncomplete,
          recordSaysTwice,
          recordActivityNotFound,
          recordResponsibleNotFound,
          recordTimeMalformed,
          recordTimeNotGood,
          recordOverlaps,
          personErased
        ),
        202: json('合作应用登记的，等待审批。', 'FiledServiceRecord', exampleFiled)
      }
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => {
        const { record, person_id } = await createRecord(work, request.body)
        if (!('version' in record)) return { status: 202, body: record }
        const headers = { location: `/v1/service-records/${record.id}`, etag: versionTag(record.version) }
        return { status: 201, body: record, headers, person_id }
      })
  })

  app.route({
    method: 'GET',
    url: '/service-records/:id',
    config: { allow: ANYBODY_SIGNED_IN },
    schema: {
      operationId: 'getServiceRecord',
      summary: '查看一条服务记录',
      description: '工作人员查看管辖范围内的，本人查看自己的。每次查看都记入审计。',
      tags: ['Volunteering'],
      params: RecordId,
      response: answeredWithVersion('一条服务记录。', 'ServiceRecord', exampleRecord, serviceRecordNotFound)
    },
    handler: async (request, reply) =>
      sendVersioned(reply, await app.work(request, (work) => getRecord(work, request.params.id)))
  })

  app.route({
    method: 'GET',
    url: '/service-records/:id/history',
    config: { allow: ANYBODY_SIGNED_IN },
    schema: {
      operationId: 'listServiceRecordHistory',
      summary: '查看一条服务记录的经过',
      description: '登记、审批、更正、撤销、异议和答复，按发生的先后排列；都只添加，从不改写。每次查看都记入审计。',
      tags: ['Volunteering'],
      params: RecordId,
      querystring: PageFilter,
      response: answered(
        '一页经过。',
        'ServiceRecordHistory',
        exampleHistory,
        serviceRecordNotFound,
        cursorInvalid,
        cursorOfOtherFilters
      )
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => listHistory(work, request.params.id, request.query)))
  })

  await app.register(decisionRoutes)
  await app.register(correctionRoutes)
  await app.register(disputeRoutes)
}
