import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { cursorInvalid, cursorOfOtherFilters, preconditionFailed, textNotReadable } from '../../http/problems.ts'
import { buildOuterValidator } from '../../http/validation.ts'
import { personErased, personUnreadable } from '../../persons/problems.ts'
import { subjectMerged } from '../merges/problems.ts'
import { needTextEmpty } from '../needs/problems.ts'
import {
  businessNotFound,
  businessRegistered,
  creditCodeMalformed,
  idNumberMalformed,
  subjectAreaNotCommunity,
  subjectAreaNotYours,
  subjectIdTaken,
  subjectNameMalformed,
  subjectPhoneMalformed,
  workerNotFound,
  workerRegistered
} from '../problems.ts'
import { roundClosed, roundNotFound, roundNotOpen } from '../rounds/problems.ts'
import { answered, answeredWithVersion, READERS, sendPrivate, sendSubject } from '../subject-routes.ts'
import { receiveBatch } from './batches.ts'
import {
  answersNotValid,
  baseVersionUnknown,
  communityNotAssigned,
  deviceTimeNotCredible,
  newSubjectIncomplete,
  replacedNotReturned,
  subjectNotInRound,
  submissionIdTaken,
  submissionInconsistent,
  submissionNotFound
} from './problems.ts'
import { getSubmission, listSubmissions } from './reading.ts'
import { receiveSubmission } from './receiving.ts'
import {
  AnyItems,
  exampleReceipt,
  exampleResults,
  exampleSubmission,
  type NewSubmission,
  type NewSubmissions,
  SubmissionFilter,
  SubmissionId,
  submissionSchemas
} from './schemas.ts'

/** What one submission may be refused for, alone or within a batch. */
const itemProblems = [
  submissionInconsistent,
  deviceTimeNotCredible,
  answersNotValid,
  needTextEmpty,
  newSubjectIncomplete,
  subjectAreaNotYours,
  subjectAreaNotCommunity,
  subjectNameMalformed,
  subjectPhoneMalformed,
  idNumberMalformed,
  creditCodeMalformed,
  communityNotAssigned,
  roundNotFound,
  workerNotFound,
  businessNotFound,
  submissionIdTaken,
  subjectIdTaken,
  roundNotOpen,
  roundClosed,
  subjectNotInRound,
  baseVersionUnknown,
  replacedNotReturned,
  workerRegistered,
  businessRegistered,
  subjectMerged,
  personErased,
  personUnreadable,
  preconditionFailed
]

const BATCH_BYTES_MAX = 4 * 1024 * 1024

const receipt = (description: string, headers: object = {}) => ({
  description,
  headers: {
    'Cache-Control': { type: 'string', description: '个人信息不得缓存。', examples: ['no-store'] },
    ...headers
  },
  content: { 'application/json': { schema: Type.Ref('SubmissionReceipt'), example: exampleReceipt } }
})

const location = {
  Location: {
    type: 'string',
    description: '这份填报的地址。',
    examples: [`/v1/submissions/${exampleReceipt.id}`]
  }
}

/** What is handed in from visits. */
export const submissionRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of submissionSchemas) app.addSchema(schema)

  app.route({
    method: 'POST',
    url: '/submissions',
    config: { allow: READERS },
    schema: {
      operationId: 'createSubmission',
      summary: '提交一份填报',
      description:
        '在一轮摸排中对一个对象的走访。没有冲突的内容立即进入台账；与别人同时改了同一字段、内容又不同的，记为冲突等人裁定（见 /v1/conflicts）。同一编号再次提交得到第一次的结果，状态码为 200。对新登记对象的后续填报可以先到：它等对象进入台账后再采用。',
      tags: ['Register'],
      body: Type.Unsafe<NewSubmission>(Type.Ref('NewSubmission')),
      response: {
        ...answered('以前已收下。', 'SubmissionReceipt', exampleReceipt, ...itemProblems),
        201: receipt('已收下。', location)
      }
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => {
        const { receipt, is_repeated } = await receiveSubmission(work, request.body)
        const headers = { location: `/v1/submissions/${receipt.id}` }
        return { status: is_repeated ? 200 : 201, body: receipt, ...(!is_repeated && { headers }) }
      })
  })

  app.route({
    method: 'POST',
    url: '/submissions/batch',
    config: { allow: READERS, judges_items_apart: true },
    bodyLimit: BATCH_BYTES_MAX,
    validatorCompiler: buildOuterValidator(AnyItems),
    schema: {
      operationId: 'createSubmissions',
      summary: '提交一批填报',
      description:
        '最多 500 份，每份单独判断：好的收下，有误的在结果中说明，互不影响，结果与提交的顺序相同。整批可以重新提交，已收下的得到第一次的结果。同一对象的几份按设备时间的先后采用。',
      tags: ['Register'],
      body: Type.Unsafe<NewSubmissions>(Type.Ref('NewSubmissions')),
      response: answered('每份的结果。', 'SubmissionResults', exampleResults, textNotReadable)
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => ({
        status: 200,
        body: { items: await receiveBatch(work, request.body.items) }
      }))
  })

  app.route({
    method: 'GET',
    url: '/submissions',
    config: { allow: READERS },
    schema: {
      operationId: 'listSubmissions',
      summary: '查询填报',
      description: '管辖范围内的填报，先收到的在前；网格员只看得到自己的。个人信息脱敏，每次查询都记入审计。',
      tags: ['Register'],
      querystring: SubmissionFilter,
      response: answered(
        '一页填报。',
        'SubmissionPage',
        { items: [exampleSubmission], next: null },
        cursorInvalid,
        cursorOfOtherFilters
      )
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => listSubmissions(work, request.query)))
  })

  app.route({
    method: 'GET',
    url: '/submissions/:id',
    config: { allow: READERS },
    schema: {
      operationId: 'getSubmission',
      summary: '查看一份填报',
      description: '网格员只看得到自己的。个人信息脱敏，每次查看都记入审计。',
      tags: ['Register'],
      params: SubmissionId,
      response: answeredWithVersion('一份填报。', 'Submission', exampleSubmission, submissionNotFound)
    },
    handler: async (request, reply) =>
      sendSubject(reply, await app.work(request, (work) => getSubmission(work, request.params.id)))
  })
}
