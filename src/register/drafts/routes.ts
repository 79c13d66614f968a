import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { versionTag } from '../../http/conditional.ts'
import { NO_CONTENT } from '../../http/no-content.ts'
import { cursorInvalid, cursorOfOtherFilters, preconditionFailed, preconditionRequired } from '../../http/problems.ts'
import { personErased } from '../../persons/problems.ts'
import { roundNotFound } from '../rounds/problems.ts'
import { answered, answeredWithVersion, created, READERS, sendPrivate, sendSubject } from '../subject-routes.ts'
import { draftIdTaken, draftNotFound, tooManyDrafts } from './problems.ts'
import { type DraftContent, DraftFilter, DraftId, DraftVersionHeader, draftSchemas, exampleDraft } from './schemas.ts'
import { discardDraft, getDraft, keepDraft, listDrafts } from './service.ts'

const DRAFT_BYTES_MAX = 64 * 1024

/** What one is still filling in: kept here so that it can be gone on with on another device. */
export const draftRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of draftSchemas) app.addSchema(schema)

  app.route({
    method: 'PUT',
    url: '/submissions/drafts/:id',
    config: { allow: READERS },
    bodyLimit: DRAFT_BYTES_MAX,
    schema: {
      operationId: 'keepSubmissionDraft',
      summary: '保存填报草稿',
      description:
        '整体替换；只有本人看得到，加密保存，每人最多 200 份，60 天没有再保存就删除。用同一编号提交填报后自动删除。新草稿不写 If-Match。',
      tags: ['Register'],
      params: DraftId,
      headers: DraftVersionHeader,
      body: Type.Unsafe<DraftContent>(Type.Ref('SubmissionDraftContent')),
      response: {
        ...answeredWithVersion('保存后的草稿。', 'SubmissionDraft', { ...exampleDraft, version: 2 }),
        ...created(
          '新保存的草稿。',
          'SubmissionDraft',
          exampleDraft,
          roundNotFound,
          draftNotFound,
          draftIdTaken,
          tooManyDrafts,
          personErased,
          preconditionRequired,
          preconditionFailed
        )
      }
    },
    handler: async (request, reply) => {
      const { params, headers, body } = request
      const { draft, is_new } = await app.change(request, (work) =>
        keepDraft(work, params.id, headers['if-match'], body)
      )
      if (is_new) reply.code(201).header('location', `/v1/submissions/drafts/${draft.id}`)
      return sendPrivate(reply.header('etag', versionTag(draft.version)), draft)
    }
  })

  app.route({
    method: 'GET',
    url: '/submissions/drafts',
    config: { allow: READERS },
    schema: {
      operationId: 'listSubmissionDrafts',
      summary: '查询自己的填报草稿',
      description: '只有自己的，不脱敏，最久没有改动的在前。',
      tags: ['Register'],
      querystring: DraftFilter,
      response: answered(
        '一页草稿。',
        'SubmissionDraftPage',
        { items: [exampleDraft], next: null },
        cursorInvalid,
        cursorOfOtherFilters
      )
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => listDrafts(work, request.query)))
  })

  app.route({
    method: 'GET',
    url: '/submissions/drafts/:id',
    config: { allow: READERS },
    schema: {
      operationId: 'getSubmissionDraft',
      summary: '查看自己的一份填报草稿',
      tags: ['Register'],
      params: DraftId,
      response: answeredWithVersion('一份草稿。', 'SubmissionDraft', exampleDraft, draftNotFound)
    },
    handler: async (request, reply) =>
      sendSubject(reply, await app.work(request, (work) => getDraft(work, request.params.id)))
  })

  app.route({
    method: 'POST',
    url: '/submissions/drafts/:id/discard',
    config: { allow: READERS },
    schema: {
      operationId: 'discardSubmissionDraft',
      summary: '放弃自己的一份填报草稿',
      tags: ['Register'],
      params: DraftId,
      body: NO_CONTENT,
      response: answered('已放弃，不能恢复。', 'DiscardedDraft', { id: exampleDraft.id }, draftNotFound)
    },
    handler: (request, reply) =>
      app.changeOnce(request, reply, async (work) => ({
        status: 200,
        body: await discardDraft(work, request.params.id)
      }))
  })
}
