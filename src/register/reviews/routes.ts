import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { VersionHeader, versionTag } from '../../http/conditional.ts'
import { cursorInvalid, cursorOfOtherFilters, preconditionFailed, preconditionRequired } from '../../http/problems.ts'
import { personErased, personUnreadable } from '../../persons/problems.ts'
import type { DeclaredProblem } from '../../problem.ts'
import { subjectMerged } from '../merges/problems.ts'
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
import { answered, answeredWithVersion, READERS, sendPrivate, WRITERS } from '../subject-routes.ts'
import { baseVersionUnknown, newSubjectIncomplete, submissionNotFound } from '../submissions/problems.ts'
import { exampleSubmission, SubmissionId } from '../submissions/schemas.ts'
import { submissionNotInStatus, submissionOfOwn, submissionSubjectPending } from './problems.ts'
import { listReviews } from './reading.ts'
import { approveSubmission, type Reviewed, rejectSubmission, returnSubmission } from './reviewing.ts'
import { type Approval, exampleReview, type Objection, ReviewFilter, reviewSchemas } from './schemas.ts'
import { unapproveSubmission } from './unapproving.ts'

const reviewProblems = [
  submissionNotFound,
  submissionOfOwn,
  submissionNotInStatus,
  preconditionRequired,
  preconditionFailed,
  personErased
]

/** What the register may refuse. */
const registerProblems = [
  subjectMerged,
  workerNotFound,
  businessNotFound,
  subjectAreaNotYours,
  subjectAreaNotCommunity,
  subjectNameMalformed,
  subjectPhoneMalformed,
  idNumberMalformed,
  creditCodeMalformed,
  workerRegistered,
  businessRegistered,
  personUnreadable
]

const reviewed = (description: string, status: string, action: string, ...expected: DeclaredProblem[]) =>
  answeredWithVersion(
    description,
    'ReviewedSubmission',
    {
      submission: { ...exampleSubmission, status, version: 2, hold_reasons: ['outlier'] },
      review: { ...exampleReview, action }
    },
    ...reviewProblems,
    ...expected
  )

const answerOf = ({ submission, review, person_id }: Reviewed) => ({
  status: 200,
  body: { submission, review },
  headers: { etag: versionTag(submission.version) },
  ...(person_id !== null && { person_id })
})

/** What is said of submissions by who looks at them. */
export const reviewRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of reviewSchemas) app.addSchema(schema)

  app.route({
    method: 'POST',
    url: '/submissions/:id/approve',
    config: { allow: WRITERS },
    schema: {
      operationId: 'approveSubmission',
      summary: '审核通过一份填报',
      description: '按台账现在的内容合并后进入台账，等待同一新登记对象的填报随之采用。不能审核自己的。',
      tags: ['Register'],
      params: SubmissionId,
      headers: VersionHeader,
      body: Type.Unsafe<Approval>(Type.Ref('Approval')),
      response: reviewed(
        '审核通过。',
        'approved',
        'approve',
        submissionSubjectPending,
        subjectIdTaken,
        baseVersionUnknown,
        newSubjectIncomplete,
        ...registerProblems
      )
    },
    handler: (request, reply) =>
      app.changeOnce(request, reply, async (work) => {
        const { params, headers, body } = request
        return answerOf(await approveSubmission(work, params.id, headers['if-match'], body))
      })
  })

  app.route({
    method: 'POST',
    url: '/submissions/:id/return',
    config: { allow: WRITERS },
    schema: {
      operationId: 'returnSubmission',
      summary: '退回一份填报',
      description: '退回填报人修改，须写明原因；填报人用 replaces_id 重报。不能审核自己的。',
      tags: ['Register'],
      params: SubmissionId,
      headers: VersionHeader,
      body: Type.Unsafe<Objection>(Type.Ref('Objection')),
      response: reviewed('已退回。', 'has_issues', 'return')
    },
    handler: (request, reply) =>
      app.changeOnce(request, reply, async (work) => {
        const { params, headers, body } = request
        return answerOf(await returnSubmission(work, params.id, headers['if-match'], body))
      })
  })

  app.route({
    method: 'POST',
    url: '/submissions/:id/reject',
    config: { allow: WRITERS },
    schema: {
      operationId: 'rejectSubmission',
      summary: '不予采用一份填报',
      description: '从此不再采用，须写明原因；等待同一新登记对象的填报也不再采用。不能审核自己的。',
      tags: ['Register'],
      params: SubmissionId,
      headers: VersionHeader,
      body: Type.Unsafe<Objection>(Type.Ref('Objection')),
      response: reviewed('不予采用。', 'rejected', 'reject')
    },
    handler: (request, reply) =>
      app.changeOnce(request, reply, async (work) => {
        const { params, headers, body } = request
        return answerOf(await rejectSubmission(work, params.id, headers['if-match'], body))
      })
  })

  app.route({
    method: 'POST',
    url: '/submissions/:id/unapprove',
    config: { allow: WRITERS },
    schema: {
      operationId: 'unapproveSubmission',
      summary: '撤销一份填报的审核',
      description:
        '把它带进台账的内容改回原样，作为一次新的变更；这期间别人又改过的字段不动，在 overtaken_fields 中列出。由它新登记的对象改为已离开。填报重新等待审核。须写明原因，不能撤销自己的。',
      tags: ['Register'],
      params: SubmissionId,
      headers: VersionHeader,
      body: Type.Unsafe<Objection>(Type.Ref('Objection')),
      response: reviewed('已撤销。', 'received', 'unapprove', ...registerProblems)
    },
    handler: (request, reply) =>
      app.changeOnce(request, reply, async (work) => {
        const { params, headers, body } = request
        return answerOf(await unapproveSubmission(work, params.id, headers['if-match'], body))
      })
  })

  app.route({
    method: 'GET',
    url: '/submissions/:id/reviews',
    config: { allow: READERS },
    schema: {
      operationId: 'listReviews',
      summary: '查看一份填报的审核记录',
      description: '谁在何时怎样审核、写了什么意见，先的在前；网格员只看得到自己填报的。每次查看都记入审计。',
      tags: ['Register'],
      params: SubmissionId,
      querystring: ReviewFilter,
      response: answered(
        '一页审核记录。',
        'ReviewPage',
        { items: [exampleReview], next: null },
        submissionNotFound,
        cursorInvalid,
        cursorOfOtherFilters
      )
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => listReviews(work, request.params.id, request.query)))
  })
}
