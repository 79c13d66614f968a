import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { VersionHeader, versionTag, versionToChange } from '../http/conditional.ts'
import { cursorInvalid, cursorOfOtherFilters, preconditionFailed, preconditionRequired } from '../http/problems.ts'
import { personUnreadable } from '../persons/problems.ts'
import { BusinessFilter, type BusinessSearch, businessSchemas, exampleBusiness } from './business-schemas.ts'
import { getBusiness, listBusinesses, readBusiness, searchBusinesses } from './businesses.ts'
import { listHistory } from './history.ts'
import { subjectMerged } from './merges/problems.ts'
import {
  businessNotFound,
  businessRegistered,
  creditCodeMalformed,
  subjectAreaNotCommunity,
  subjectAreaNotYours,
  subjectNameMalformed,
  subjectPhoneMalformed
} from './problems.ts'
import { asOfMalformed, searchNeedsOneTerm } from './reading-problems.ts'
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

const draftProblems = [
  subjectAreaNotYours,
  subjectAreaNotCommunity,
  subjectNameMalformed,
  subjectPhoneMalformed,
  creditCodeMalformed,
  businessRegistered
]

/** Businesses of the register, as staff of their area see and keep them. */
export const businessRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of [...sharedSchemas, ...businessSchemas]) app.addSchema(schema)

  app.route({
    method: 'GET',
    url: '/businesses',
    config: { allow: READERS },
    schema: {
      operationId: 'listBusinesses',
      summary: '查询新业态企业',
      description:
        '管辖范围内的新业态企业，按区划和编号排列，联系人脱敏。as_of 给出截至那时的台账。地址中不写个人信息：按名称、联系人手机号或信用代码查找请用 POST /v1/businesses/search。每次查询都记入审计。',
      tags: ['Register'],
      querystring: BusinessFilter,
      response: answered(
        '一页新业态企业。',
        'BusinessPage',
        { items: [exampleBusiness], next: null },
        asOfMalformed,
        cursorInvalid,
        cursorOfOtherFilters
      )
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => listBusinesses(work, request.query)))
  })

  app.route({
    method: 'POST',
    url: '/businesses/search',
    // It changes nothing.
    config: { allow: READERS, is_repeatable: true },
    schema: {
      operationId: 'searchBusinesses',
      summary: '按名称、联系人手机号或信用代码查找新业态企业',
      description:
        '名称按文字、拼音（从任一字起）或首字母查找；手机号和信用代码须完整。按区划排列，联系人脱敏。每次查找都记入审计，但不记所查的内容。',
      tags: ['Register'],
      body: Type.Unsafe<BusinessSearch>(Type.Ref('BusinessSearch')),
      response: answered(
        '一页新业态企业。',
        'BusinessPage',
        { items: [exampleBusiness], next: null },
        searchNeedsOneTerm,
        subjectPhoneMalformed,
        creditCodeMalformed,
        cursorInvalid,
        cursorOfOtherFilters
      )
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => searchBusinesses(work, request.body)))
  })

  app.route({
    method: 'POST',
    url: '/businesses',
    config: { allow: WRITERS },
    schema: {
      operationId: 'createBusiness',
      summary: '登记新业态企业',
      description: '一个街道内，同一统一社会信用代码只登记一次：已有的拒绝，并在您的管辖范围内时指出是哪一条。',
      tags: ['Register'],
      body: Type.Unsafe<Draft>(Type.Ref('NewBusiness')),
      response: created('已登记。', 'Business', exampleBusiness, ...draftProblems)
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => {
        const { id, person_id } = await recordChange(work, { kind: 'business', draft: request.body, source: 'desk' })
        const body = await readBusiness(work, id)
        const headers = { location: `/v1/businesses/${id}`, etag: versionTag(body.version) }
        return { status: 201, body, headers, ...(person_id !== null && { person_id }) }
      })
  })

  app.route({
    method: 'GET',
    url: '/businesses/:id',
    config: { allow: READERS },
    schema: {
      operationId: 'getBusiness',
      summary: '查看一家新业态企业',
      description:
        '联系人脱敏。as_of 给出截至那时的内容。已并入另一条的，回答 308 和那一条的地址。每次查看都记入审计。',
      tags: ['Register'],
      params: SubjectId,
      querystring: AsOf,
      response: {
        ...answeredWithVersion('一家新业态企业。', 'Business', exampleBusiness, businessNotFound, asOfMalformed),
        ...moved('/v1/businesses')
      }
    },
    handler: async (request, reply) => {
      const { params, query } = request
      const business = await app.work(request, (work) => getBusiness(work, params.id, query.as_of))
      return sendSubjectOrMoved(request, reply, '/v1/businesses', business)
    }
  })

  app.route({
    method: 'PUT',
    url: '/businesses/:id',
    config: { allow: WRITERS },
    schema: {
      operationId: 'changeBusiness',
      summary: '修改一家新业态企业',
      description:
        '整体替换：没有写的清空，个人信息没有写的不变。离开的把 status 改为 left，回来的改回 active，编号不变。没有任何改动时不产生新版本。',
      tags: ['Register'],
      params: SubjectId,
      headers: VersionHeader,
      body: Type.Unsafe<Draft>(Type.Ref('BusinessChange')),
      response: answeredWithVersion(
        '修改后的内容。',
        'Business',
        exampleBusiness,
        businessNotFound,
        preconditionRequired,
        preconditionFailed,
        subjectMerged,
        personUnreadable,
        ...draftProblems
      )
    },
    handler: async (request, reply) => {
      const base_version = versionToChange(request.headers['if-match'])
      const business = await app.change(request, async (work) => {
        const { params, body } = request
        await recordChange(work, { kind: 'business', id: params.id, base_version, draft: body, source: 'desk' })
        return await readBusiness(work, params.id)
      })
      return sendSubject(reply, business)
    }
  })

  app.route({
    method: 'GET',
    url: '/businesses/:id/history',
    config: { allow: READERS },
    schema: {
      operationId: 'listBusinessHistory',
      summary: '查看一家新业态企业的变更历史',
      description: '谁在何时、哪一轮摸排中改了哪些字段、从什么改为什么，最新的在前，个人信息脱敏。每次查看都记入审计。',
      tags: ['Register'],
      params: SubjectId,
      querystring: HistoryFilter,
      response: answered(
        '一页变更历史。',
        'SubjectHistory',
        { items: [exampleRevision], next: null },
        businessNotFound,
        cursorInvalid,
        cursorOfOtherFilters
      )
    },
    handler: async (request, reply) =>
      sendPrivate(
        reply,
        await app.work(request, (work) => listHistory(work, 'business', request.params.id, request.query))
      )
  })
}
