import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { cursorInvalid, cursorOfOtherFilters, preconditionFailed } from '../../http/problems.ts'
import { personErased, personUnreadable } from '../../persons/problems.ts'
import type { DeclaredProblem } from '../../problem.ts'
import { duplicateNotFound, duplicateSettled } from '../duplicates/problems.ts'
import { DuplicateId } from '../duplicates/schemas.ts'
import {
  businessNotFound,
  businessRegistered,
  employerNotFound,
  subjectAreaNotYours,
  workerNotFound,
  workerRegistered
} from '../problems.ts'
import { SubjectId } from '../schemas.ts'
import { answered, sendPrivate, WRITERS } from '../subject-routes.ts'
import { mergePair, mergeSubjects } from './merging.ts'
import {
  mergeFieldUnknown,
  mergeNotFound,
  mergeNumberTaken,
  mergeOfOne,
  mergeOvertaken,
  mergeUndone,
  subjectMerged,
  survivorNotInPair
} from './problems.ts'
import { listMerges } from './reading.ts'
import { exampleMerge, MergeFilter, MergeId, mergeSchemas, type NewMerge, type NewPairMerge } from './schemas.ts'
import { undoMerge } from './undoing.ts'

const mergeProblems = [preconditionFailed, subjectMerged, subjectAreaNotYours, personUnreadable]
const workerProblems = [...mergeProblems, workerNotFound, workerRegistered, employerNotFound, personErased]
const businessProblems = [...mergeProblems, businessNotFound, businessRegistered]

const merged = (...expected: DeclaredProblem[]) => answered('已合并。', 'Merge', exampleMerge, ...expected)

const HOW =
  '逐字段取一边的内容，没有说明的取保留的一条的，只有它没有登记的才取另一条的。另一条隐藏，历史保留，它的编号从此指向保留的一条；两个手机号都登录同一个人。可用 POST /v1/merges/{id}/undo 撤销。'

/** Two that are one, and one that was two. */
export const mergeRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of mergeSchemas) app.addSchema(schema)

  app.route({
    method: 'POST',
    url: '/duplicates/:id/merge',
    config: { allow: WRITERS },
    schema: {
      operationId: 'mergeDuplicate',
      summary: '合并一对疑似重复',
      description: HOW,
      tags: ['Register'],
      params: DuplicateId,
      body: Type.Unsafe<NewPairMerge>(Type.Ref('PairMerge')),
      response: merged(
        duplicateNotFound,
        duplicateSettled,
        survivorNotInPair,
        mergeFieldUnknown,
        ...new Set([...workerProblems, ...businessProblems])
      )
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => ({
        status: 200,
        body: await mergePair(work, request.params.id, request.body)
      }))
  })

  app.route({
    method: 'POST',
    url: '/workers/:id/merge',
    config: { allow: WRITERS },
    schema: {
      operationId: 'mergeWorkers',
      summary: '把另一位新就业人员并入这一位',
      description: `用于不在疑似重复中的。${HOW}`,
      tags: ['Register'],
      params: SubjectId,
      body: Type.Unsafe<NewMerge>(Type.Ref('WorkerMerge')),
      response: merged(mergeOfOne, ...workerProblems)
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => ({
        status: 200,
        body: await mergeSubjects(work, 'worker', request.params.id, request.body)
      }))
  })

  app.route({
    method: 'POST',
    url: '/businesses/:id/merge',
    config: { allow: WRITERS },
    schema: {
      operationId: 'mergeBusinesses',
      summary: '把另一家企业并入这一家',
      description: `用于不在疑似重复中的。${HOW}在另一家工作的人从此算在这一家。`,
      tags: ['Register'],
      params: SubjectId,
      body: Type.Unsafe<NewMerge>(Type.Ref('BusinessMerge')),
      response: merged(mergeOfOne, ...businessProblems)
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => ({
        status: 200,
        body: await mergeSubjects(work, 'business', request.params.id, request.body)
      }))
  })

  app.route({
    method: 'GET',
    url: '/merges',
    config: { allow: WRITERS },
    schema: {
      operationId: 'listMerges',
      summary: '查询合并',
      description: '谁何时把哪一条并入了哪一条，取用了哪些字段，是否已撤销；最近的在前。每次查询都记入审计。',
      tags: ['Register'],
      querystring: MergeFilter,
      response: answered(
        '一页合并。',
        'MergePage',
        { items: [exampleMerge], next: null },
        cursorInvalid,
        cursorOfOtherFilters
      )
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => listMerges(work, request.query)))
  })

  app.route({
    method: 'POST',
    url: '/merges/:id/undo',
    config: { allow: WRITERS },
    schema: {
      operationId: 'undoMerge',
      summary: '撤销合并',
      description:
        '两条都恢复为合并前的内容，号码和登录也各归各的；此后另改过的其他字段不变。取用的字段后来又改过的、号码已被别人登记的，不能撤销。',
      tags: ['Register'],
      params: MergeId,
      response: answered(
        '已撤销。',
        'Merge',
        { ...exampleMerge, undone_by: exampleMerge.merged_by, undone_at: '2026-11-23T03:00:00.000Z' },
        mergeNotFound,
        mergeUndone,
        mergeOvertaken,
        mergeNumberTaken,
        subjectMerged,
        subjectAreaNotYours,
        employerNotFound,
        personErased,
        personUnreadable
      )
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => ({
        status: 200,
        body: await undoMerge(work, request.params.id)
      }))
  })
}
