import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { cursorInvalid, cursorOfOtherFilters } from '../../http/problems.ts'
import { Business } from '../business-schemas.ts'
import {
  creditCodeMalformed,
  idNumberMalformed,
  subjectAreaNotYours,
  subjectNameMalformed,
  subjectPhoneMalformed
} from '../problems.ts'
import { answered, READERS, sendPrivate, WRITERS } from '../subject-routes.ts'
import { Worker } from '../worker-schemas.ts'
import { checkBusiness } from './business-check.ts'
import {
  type BusinessCheck,
  checkSchemas,
  exampleBusinessChecked,
  exampleWorkerChecked,
  type WorkerCheck
} from './check-schemas.ts'
import { checkNeedsTerm, duplicateNotFound, duplicateSettled } from './problems.ts'
import { dismissDuplicate, getDuplicate, listDuplicates, scanDuplicates } from './queue.ts'
import {
  type Dismiss,
  DuplicateFilter,
  DuplicateId,
  type DuplicateScan,
  duplicateSchemas,
  exampleDismissed,
  exampleDuplicate,
  exampleDuplicateDetail
} from './schemas.ts'
import { checkWorker } from './worker-check.ts'

/** Whoever may have been entered twice: found while somebody types, and afterwards. */
export const duplicateRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of [...duplicateSchemas, ...checkSchemas, Worker, Business]) app.addSchema(schema)

  app.route({
    method: 'POST',
    url: '/workers/check',
    // It changes nothing.
    config: { allow: READERS, limit: 'checks', is_repeatable: true },
    schema: {
      operationId: 'checkWorker',
      summary: '登记前查重：新就业人员',
      description:
        '填写时查：可能是同一个人的，连同相似程度和依据。号码已登记在您管辖范围内的，is_blocking 为 true；登记在别处的，只说哪个号码，与登记时的拒绝一样。每次查重都记入审计，但不记所填的内容。',
      tags: ['Register'],
      body: Type.Unsafe<WorkerCheck>(Type.Ref('WorkerCheck')),
      response: answered(
        '查重的结果。',
        'WorkerChecked',
        exampleWorkerChecked,
        checkNeedsTerm,
        subjectAreaNotYours,
        subjectNameMalformed,
        subjectPhoneMalformed,
        idNumberMalformed
      )
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => checkWorker(work, request.body)))
  })

  app.route({
    method: 'POST',
    url: '/businesses/check',
    // It changes nothing.
    config: { allow: READERS, limit: 'checks', is_repeatable: true },
    schema: {
      operationId: 'checkBusiness',
      summary: '登记前查重：新业态企业',
      description:
        '填写时查：可能是同一家企业的，连同相似程度和依据。信用代码已登记在您管辖范围内的，is_blocking 为 true；登记在别处的，只说已有登记。每次查重都记入审计，但不记所填的内容。',
      tags: ['Register'],
      body: Type.Unsafe<BusinessCheck>(Type.Ref('BusinessCheck')),
      response: answered(
        '查重的结果。',
        'BusinessChecked',
        exampleBusinessChecked,
        checkNeedsTerm,
        subjectAreaNotYours,
        subjectNameMalformed,
        creditCodeMalformed
      )
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => checkBusiness(work, request.body)))
  })

  app.route({
    method: 'GET',
    url: '/duplicates',
    config: { allow: WRITERS },
    schema: {
      operationId: 'listDuplicates',
      summary: '查询疑似重复',
      description:
        '登记和修改时自动发现，导入的在提交之后逐步发现，也可用 POST /v1/duplicates/scan 全面查找；最相似的在前。两条都在您管辖范围内的才列出。每次查询都记入审计。',
      tags: ['Register'],
      querystring: DuplicateFilter,
      response: answered(
        '一页疑似重复。',
        'DuplicatePage',
        { items: [exampleDuplicate], next: null },
        cursorInvalid,
        cursorOfOtherFilters
      )
    },
    handler: async (request, reply) => {
      // The process that has imported somebody may be gone.
      app.comparisons.ask()
      return sendPrivate(reply, await app.work(request, (work) => listDuplicates(work, request.query)))
    }
  })

  app.route({
    method: 'POST',
    url: '/duplicates/scan',
    config: { allow: WRITERS },
    schema: {
      operationId: 'scanDuplicates',
      summary: '全面查找疑似重复',
      description:
        '在一个区划内逐页查找：把回答中的 next 作为 cursor 接着查，直到 next 为 null；中断后可从任一处继续。跨社区的重复只有街道管理员查得到。',
      tags: ['Register'],
      body: Type.Unsafe<DuplicateScan>(Type.Ref('DuplicateScan')),
      response: answered(
        '这一次查了什么。',
        'DuplicatesScanned',
        { scanned: 200, found: 2, next: null },
        cursorInvalid,
        cursorOfOtherFilters
      )
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => ({
        status: 200,
        body: await scanDuplicates(work, request.body)
      }))
  })

  app.route({
    method: 'GET',
    url: '/duplicates/:id',
    config: { allow: WRITERS },
    schema: {
      operationId: 'getDuplicate',
      summary: '对照一对疑似重复',
      description: '两条逐字段并列，个人信息脱敏，并说明原文是否相同。每次查看都记入审计。',
      tags: ['Register'],
      params: DuplicateId,
      response: answered('一对疑似重复。', 'DuplicateDetail', exampleDuplicateDetail, duplicateNotFound)
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => getDuplicate(work, request.params.id)))
  })

  app.route({
    method: 'POST',
    url: '/duplicates/:id/dismiss',
    config: { allow: WRITERS },
    schema: {
      operationId: 'dismissDuplicate',
      summary: '标为不是重复',
      description: '此后不再出现，除非其中一条的名称、号码、用人单位或地址又有改动。',
      tags: ['Register'],
      params: DuplicateId,
      body: Type.Unsafe<Dismiss>(Type.Ref('Dismiss')),
      response: answered('已标为不是重复。', 'Duplicate', exampleDismissed, duplicateNotFound, duplicateSettled)
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => ({
        status: 200,
        body: await dismissDuplicate(work, request.params.id, request.body)
      }))
  })
}
