import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { versionTag } from '../../http/conditional.ts'
import { cursorInvalid, cursorOfOtherFilters, preconditionFailed, preconditionRequired } from '../../http/problems.ts'
import { personErased, personUnreadable } from '../../persons/problems.ts'
import { subjectMerged } from '../merges/problems.ts'
import {
  businessRegistered,
  creditCodeMalformed,
  idNumberMalformed,
  subjectAreaNotCommunity,
  subjectAreaNotYours,
  subjectNameMalformed,
  subjectPhoneMalformed,
  workerRegistered
} from '../problems.ts'
import { answered, answeredWithVersion, sendPrivate, WRITERS } from '../subject-routes.ts'
import {
  conflictNotFound,
  conflictOfOwn,
  conflictSettled,
  conflictValueMissing,
  conflictValueUnfit
} from './problems.ts'
import { getConflict, listConflicts } from './reading.ts'
import { resolveConflict } from './resolving.ts'
import {
  type ConflictDecision,
  ConflictFilter,
  ConflictId,
  ConflictVersionHeader,
  conflictSchemas,
  exampleConflict,
  exampleResolved
} from './schemas.ts'

/** Where two submissions disagree, or one with the register. */
export const conflictRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of conflictSchemas) app.addSchema(schema)

  app.route({
    method: 'GET',
    url: '/conflicts',
    config: { allow: WRITERS },
    schema: {
      operationId: 'listConflicts',
      summary: '查询冲突',
      description: '管辖范围内的冲突，先发现的在前，内容脱敏。每次查询都记入审计。',
      tags: ['Register'],
      querystring: ConflictFilter,
      response: answered(
        '一页冲突。',
        'ConflictPage',
        { items: [exampleConflict], next: null },
        cursorInvalid,
        cursorOfOtherFilters
      )
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => listConflicts(work, request.query)))
  })

  app.route({
    method: 'GET',
    url: '/conflicts/:id',
    config: { allow: WRITERS },
    schema: {
      operationId: 'getConflict',
      summary: '查看一处冲突',
      description: '填报时台账中的、填报的、台账现在的内容，脱敏；要看明文请用 revealPerson。每次查看都记入审计。',
      tags: ['Register'],
      params: ConflictId,
      response: answeredWithVersion('一处冲突。', 'Conflict', exampleConflict, conflictNotFound)
    },
    handler: async (request, reply) => {
      const conflict = await app.work(request, (work) => getConflict(work, request.params.id))
      return sendPrivate(reply.header('etag', versionTag(conflict.theirs_version)), conflict)
    }
  })

  app.route({
    method: 'POST',
    url: '/conflicts/:id/resolve',
    config: { allow: WRITERS },
    schema: {
      operationId: 'resolveConflict',
      summary: '裁定一处冲突',
      description:
        '由填报人和改台账的人以外的第三个人裁定，采用的内容作为这一轮的填报进入台账，冲突留作记录。If-Match 写所读到的 theirs_version：这期间台账中的这个字段又改过的，请重新查看再裁定。',
      tags: ['Register'],
      params: ConflictId,
      headers: ConflictVersionHeader,
      body: Type.Unsafe<ConflictDecision>(Type.Ref('ConflictDecision')),
      response: answeredWithVersion(
        '裁定之后。',
        'Conflict',
        exampleResolved,
        conflictNotFound,
        conflictSettled,
        conflictOfOwn,
        conflictValueMissing,
        conflictValueUnfit,
        preconditionRequired,
        preconditionFailed,
        subjectAreaNotYours,
        subjectAreaNotCommunity,
        subjectNameMalformed,
        subjectPhoneMalformed,
        idNumberMalformed,
        creditCodeMalformed,
        workerRegistered,
        businessRegistered,
        subjectMerged,
        personErased,
        personUnreadable
      )
    },
    handler: (request, reply) =>
      app.changeOnce(request, reply, async (work) => {
        const { params, headers, body } = request
        const { conflict, person_id } = await resolveConflict(work, params.id, headers['if-match'], body)
        const etag = versionTag(conflict.theirs_version)
        return { status: 200, body: conflict, headers: { etag }, ...(person_id !== null && { person_id }) }
      })
  })
}
