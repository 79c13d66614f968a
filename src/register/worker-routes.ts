import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { VersionHeader, versionTag, versionToChange } from '../http/conditional.ts'
import { cursorInvalid, cursorOfOtherFilters, preconditionFailed, preconditionRequired } from '../http/problems.ts'
import { personErased, personUnreadable } from '../persons/problems.ts'
import { listHistory } from './history.ts'
import { subjectMerged } from './merges/problems.ts'
import {
  employerNotFound,
  employerTwice,
  idNumberMalformed,
  subjectAreaNotCommunity,
  subjectAreaNotYours,
  subjectNameMalformed,
  subjectPhoneMalformed,
  workerNotFound,
  workerRegistered
} from './problems.ts'
import { asOfMalformed, filterNotOfThePast, searchNeedsOneTerm } from './reading-problems.ts'
import { recordChange } from './recording.ts'
import type { Draft } from './rules/drafts.ts'
import { AsOf, exampleRevision, HistoryFilter, SubjectId, sharedSchemas } from './schemas.ts'
import {
  answered,
  answeredWithVersion,
  created,
  moved,
  READERS,
  sendPrivate,
  sendSubject,
  sendSubjectOrMoved,
  WRITERS
} from './subject-routes.ts'
import { exampleWorker, WorkerFilter, type WorkerSearch, workerSchemas } from './worker-schemas.ts'
import { getWorker, listWorkers, readWorker, searchWorkers } from './workers.ts'

const draftProblems = [
  subjectMerged,
  subjectAreaNotYours,
  subjectAreaNotCommunity,
  subjectNameMalformed,
  subjectPhoneMalformed,
  idNumberMalformed,
  employerNotFound,
  employerTwice,
  workerRegistered,
  personUnreadable
]

/** Workers of the register, as staff of their area see and keep them. */
export const workerRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of [...sharedSchemas, ...workerSchemas]) app.addSchema(schema)

  app.route({
    method: 'GET',
    url: '/workers',
    config: { allow: READERS },
    schema: {
      operationId: 'listWorkers',
      summary: '查询新就业人员',
      description:
        '管辖范围内的新就业人员，按区划和编号排列，姓名和号码脱敏。as_of 给出截至那时的台账。地址中不写个人信息：按姓名、手机号或身份证件号码查找请用 POST /v1/workers/search。每次查询都记入审计。',
      tags: ['Register'],
      querystring: WorkerFilter,
      response: answered(
        '一页新就业人员。',
        'WorkerPage',
        { items: [exampleWorker], next: null },
        asOfMalformed,
        filterNotOfThePast,
        cursorInvalid,
        cursorOfOtherFilters
      )
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => listWorkers(work, request.query)))
  })

  app.route({
    method: 'POST',
    url: '/workers/search',
    // It changes nothing.
    config: { allow: READERS, is_repeatable: true },
    schema: {
      operationId: 'searchWorkers',
      summary: '按姓名、手机号或身份证件号码查找新就业人员',
      description:
        '姓名按文字（全名或其中一部分）、全拼或首字母查找；手机号和身份证件号码须完整。按区划排列，姓名和号码脱敏。每次查找都记入审计，但不记所查的内容。',
      tags: ['Register'],
      body: Type.Unsafe<WorkerSearch>(Type.Ref('WorkerSearch')),
      response: answered(
        '一页新就业人员。',
        'WorkerPage',
        { items: [exampleWorker], next: null },
        searchNeedsOneTerm,
        subjectPhoneMalformed,
        idNumberMalformed,
        cursorInvalid,
        cursorOfOtherFilters
      )
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => searchWorkers(work, request.body)))
  })

  app.route({
    method: 'POST',
    url: '/workers',
    config: { allow: WRITERS },
    schema: {
      operationId: 'createWorker',
      summary: '登记新就业人员',
      description:
        '一人只登记一次：身份证件号码或手机号已有人登记时拒绝，并在您的管辖范围内时指出是哪一条。已用手机号登录过的人与登记的是同一个人。',
      tags: ['Register'],
      body: Type.Unsafe<Draft>(Type.Ref('NewWorker')),
      response: created('已登记。', 'Worker', exampleWorker, ...draftProblems)
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => {
        const { id, person_id } = await recordChange(work, { kind: 'worker', draft: request.body, source: 'desk' })
        const body = await readWorker(work, id)
        const headers = { location: `/v1/workers/${id}`, etag: versionTag(body.version) }
        return { status: 201, body, headers, ...(person_id !== null && { person_id }) }
      })
  })

  app.route({
    method: 'GET',
    url: '/workers/:id',
    config: { allow: READERS },
    schema: {
      operationId: 'getWorker',
      summary: '查看一位新就业人员',
      description:
        '姓名和号码脱敏。as_of 给出截至那时的内容。已并入另一条的，回答 308 和那一条的地址。每次查看都记入审计。',
      tags: ['Register'],
      params: SubjectId,
      querystring: AsOf,
      response: {
        ...answeredWithVersion('一位新就业人员。', 'Worker', exampleWorker, workerNotFound, asOfMalformed),
        ...moved('/v1/workers')
      }
    },
    handler: async (request, reply) => {
      const { params, query } = request
      const worker = await app.work(request, (work) => getWorker(work, params.id, query.as_of))
      return sendSubjectOrMoved(request, reply, '/v1/workers', worker)
    }
  })

  app.route({
    method: 'PUT',
    url: '/workers/:id',
    config: { allow: WRITERS },
    schema: {
      operationId: 'changeWorker',
      summary: '修改一位新就业人员',
      description:
        '整体替换：没有写的清空，个人信息没有写的不变。离开的把 status 改为 left，回来的改回 active，编号不变。没有任何改动时不产生新版本。',
      tags: ['Register'],
      params: SubjectId,
      headers: VersionHeader,
      body: Type.Unsafe<Draft>(Type.Ref('WorkerChange')),
      response: answeredWithVersion(
        '修改后的内容。',
        'Worker',
        exampleWorker,
        workerNotFound,
        preconditionRequired,
        preconditionFailed,
        personErased,
        ...draftProblems
      )
    },
    handler: async (request, reply) => {
      const base_version = versionToChange(request.headers['if-match'])
      const worker = await app.change(request, async (work) => {
        const { params, body } = request
        await recordChange(work, { kind: 'worker', id: params.id, base_version, draft: body, source: 'desk' })
        return await readWorker(work, params.id)
      })
      return sendSubject(reply, worker)
    }
  })

  app.route({
    method: 'GET',
    url: '/workers/:id/history',
    config: { allow: READERS },
    schema: {
      operationId: 'listWorkerHistory',
      summary: '查看一位新就业人员的变更历史',
      description: '谁在何时、哪一轮摸排中改了哪些字段、从什么改为什么，最新的在前，个人信息脱敏。每次查看都记入审计。',
      tags: ['Register'],
      params: SubjectId,
      querystring: HistoryFilter,
      response: answered(
        '一页变更历史。',
        'SubjectHistory',
        { items: [exampleRevision], next: null },
        workerNotFound,
        cursorInvalid,
        cursorOfOtherFilters
      )
    },
    handler: async (request, reply) =>
      sendPrivate(
        reply,
        await app.work(request, (work) => listHistory(work, 'worker', request.params.id, request.query))
      )
  })
}
