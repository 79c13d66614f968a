import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { problems } from '../../http/answers.ts'
import { cursorInvalid, cursorOfOtherFilters } from '../../http/problems.ts'
import { personErased } from '../../persons/problems.ts'
import { CoverageFilter } from '../coverage-schemas.ts'
import { subjectMerged } from '../merges/problems.ts'
import { notRegistered } from '../own-problems.ts'
import { workerNotFound } from '../problems.ts'
import { onMalformed } from '../reading-problems.ts'
import { PageFilter, SubjectId } from '../schemas.ts'
import { answered, OWN, READERS, sendPrivate } from '../subject-routes.ts'
import { pledgeNotPublished, pledgeSigned, signedOnNotGood } from './problems.ts'
import {
  exampleCoverage,
  examplePledge,
  exampleSignature,
  type NewSignature,
  type OwnSignature,
  PledgeVersion
} from './schemas.ts'
import { getOwnPledge, getPledgeCoverage, listSignatures, signOwnPledge, signPledge } from './service.ts'

const signed = {
  201: {
    description: '已签署。',
    content: { 'application/json': { schema: Type.Ref('PledgeSignature'), example: exampleSignature } }
  }
}

/** Who has signed which version, each a dated record that stays. */
export const signatureRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    method: 'POST',
    url: '/pledges/:version/signatures',
    config: { allow: READERS },
    schema: {
      operationId: 'signPledge',
      summary: '登记一人签署了诚信契约',
      description: '例如当面签署纸质文本后。每人每版只签署一次。',
      tags: ['Register'],
      params: PledgeVersion,
      body: Type.Unsafe<NewSignature>(Type.Ref('NewSignature')),
      response: {
        ...signed,
        ...problems(workerNotFound, subjectMerged, signedOnNotGood, pledgeNotPublished, pledgeSigned, personErased)
      }
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => ({
        status: 201,
        body: await signPledge(work, request.params.version, request.body)
      }))
  })

  app.route({
    method: 'GET',
    url: '/me/pledge',
    config: { allow: OWN },
    schema: {
      operationId: 'getOwnPledge',
      summary: '查看现行的诚信契约和本人是否签署',
      tags: ['Register'],
      response: answered(
        '现行的诚信契约。',
        'OwnPledge',
        { pledge: examplePledge, signature: exampleSignature },
        notRegistered
      )
    },
    handler: async (request, reply) => sendPrivate(reply, await app.work(request, getOwnPledge))
  })

  app.route({
    method: 'POST',
    url: '/me/pledge',
    config: { allow: OWN },
    schema: {
      operationId: 'signOwnPledge',
      summary: '本人签署诚信契约',
      description: '写明所看到的版本；签署日期为今天。每版只签署一次。',
      tags: ['Register'],
      body: Type.Unsafe<OwnSignature>(Type.Ref('OwnSignature')),
      response: { ...signed, ...problems(notRegistered, pledgeNotPublished, pledgeSigned) }
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => ({
        status: 201,
        body: await signOwnPledge(work, request.body.version)
      }))
  })

  app.route({
    method: 'GET',
    url: '/workers/:id/pledges',
    config: { allow: READERS },
    schema: {
      operationId: 'listWorkerPledges',
      summary: '查看一人签署过的诚信契约',
      description: '最新的版本在前。每次查看都记入审计。',
      tags: ['Register'],
      params: SubjectId,
      querystring: PageFilter,
      response: answered(
        '签署过的版本。',
        'PledgeSignaturePage',
        { items: [exampleSignature], next: null },
        workerNotFound,
        cursorInvalid,
        cursorOfOtherFilters
      )
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => listSignatures(work, request.params.id, request.query)))
  })

  app.route({
    method: 'GET',
    url: '/pledges/coverage',
    config: { allow: READERS },
    schema: {
      operationId: 'getPledgeCoverage',
      summary: '查看诚信契约的签署情况',
      description: '在册的新就业人员中有几人签署，合计并按社区；on 给出截至那天的情况，不写则为现在。',
      tags: ['Register'],
      querystring: CoverageFilter,
      response: answered('签署情况。', 'PledgeCoverage', exampleCoverage, onMalformed)
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => getPledgeCoverage(work, request.query)))
  })
}
