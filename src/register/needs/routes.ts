import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { VersionHeader, versionTag, versionToChange } from '../../http/conditional.ts'
import { cursorInvalid, cursorOfOtherFilters, preconditionFailed, preconditionRequired } from '../../http/problems.ts'
import { personErased } from '../../persons/problems.ts'
import { subjectMerged } from '../merges/problems.ts'
import { PageFilter } from '../schemas.ts'
import { answered, answeredWithVersion, created, READERS, sendPrivate, sendSubject } from '../subject-routes.ts'
import { exampleAnsweredNeed, exampleNeed, exampleNeedHistory, exampleNeedPage } from './examples.ts'
import { ownNeedRoutes } from './own-routes.ts'
import {
  dueOnMalformed,
  needNotAnswered,
  needNotFound,
  needSettled,
  needSubjectNotFound,
  needTextEmpty,
  responsibleNotFound
} from './problems.ts'
import {
  type NeedAnswer,
  type NeedChange,
  type NeedClosing,
  NeedFilter,
  NeedId,
  type NewNeed,
  needSchemas
} from './schemas.ts'
import {
  answerNeed,
  changeNeed,
  closeNeed,
  getNeed,
  listNeedHistory,
  listNeeds,
  raiseNeed,
  tellNeed,
  type Written
} from './service.ts'

const changed = [needNotFound, preconditionRequired, preconditionFailed, needSettled, needTextEmpty, personErased]

const written = ({ need, person_id }: Written) => ({
  status: 200,
  body: need,
  headers: { etag: versionTag(need.version) },
  ...(person_id !== null && { person_id })
})

/** What workers and businesses ask for, as staff of their area see to it. */
export const needRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of needSchemas) app.addSchema(schema)

  app.route({
    method: 'GET',
    url: '/needs',
    config: { allow: READERS },
    schema: {
      operationId: 'listNeeds',
      summary: '查询需求',
      description:
        '管辖范围内的需求，按区划和编号排列，不含文字内容。overdue=true 是期限已过而没有答复的，to_report_back=true 是已答复而没有告知本人的。每次查询都记入审计。',
      tags: ['Register'],
      querystring: NeedFilter,
      response: answered('一页需求。', 'NeedPage', exampleNeedPage, cursorInvalid, cursorOfOtherFilters)
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => listNeeds(work, request.query)))
  })

  app.route({
    method: 'POST',
    url: '/needs',
    config: { allow: READERS },
    schema: {
      operationId: 'raiseNeed',
      summary: '登记需求',
      description: '新就业人员或企业提出的需求；内容加密保存。不写期限的，第 10 个工作日到期。',
      tags: ['Register'],
      body: Type.Unsafe<NewNeed>(Type.Ref('NewNeed')),
      response: created(
        '已登记。',
        'Need',
        exampleNeed,
        needSubjectNotFound,
        subjectMerged,
        needTextEmpty,
        dueOnMalformed,
        responsibleNotFound,
        personErased
      )
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => {
        const answer = written(await raiseNeed(work, request.body))
        const location = `/v1/needs/${answer.body.id}`
        return { ...answer, status: 201, headers: { ...answer.headers, location } }
      })
  })

  app.route({
    method: 'GET',
    url: '/needs/:id',
    config: { allow: READERS },
    schema: {
      operationId: 'getNeed',
      summary: '查看一条需求',
      description: '含提出的内容、办理情况和答复。每次查看都记入审计。',
      tags: ['Register'],
      params: NeedId,
      response: answeredWithVersion('一条需求。', 'Need', exampleNeed, needNotFound)
    },
    handler: async (request, reply) =>
      sendSubject(reply, await app.work(request, (work) => getNeed(work, request.params.id)))
  })

  app.route({
    method: 'PUT',
    url: '/needs/:id',
    config: { allow: READERS },
    schema: {
      operationId: 'changeNeed',
      summary: '修改需求的办理情况',
      description: '类别、承办人、期限和办理情况，整体替换。已答复或已关闭的不能再改。',
      tags: ['Register'],
      params: NeedId,
      headers: VersionHeader,
      body: Type.Unsafe<NeedChange>(Type.Ref('NeedChange')),
      response: answeredWithVersion(
        '修改后的需求。',
        'Need',
        exampleNeed,
        ...changed,
        dueOnMalformed,
        responsibleNotFound
      )
    },
    handler: async (request, reply) => {
      const { params, headers, body } = request
      const base_version = versionToChange(headers['if-match'])
      const { need } = await app.change(request, (work) => changeNeed(work, params.id, base_version, body))
      return sendSubject(reply, need)
    }
  })

  app.route({
    method: 'POST',
    url: '/needs/:id/answer',
    config: { allow: READERS },
    schema: {
      operationId: 'answerNeed',
      summary: '答复需求',
      description: '本人登录后可以看到答复；走访时也会提示告知。再次答复时以后一次为准，并须再次告知。',
      tags: ['Register'],
      params: NeedId,
      headers: VersionHeader,
      body: Type.Unsafe<NeedAnswer>(Type.Ref('NeedAnswer')),
      response: answeredWithVersion('已答复。', 'Need', exampleAnsweredNeed, ...changed)
    },
    handler: async (request, reply) => {
      const { params, headers, body } = request
      const base_version = versionToChange(headers['if-match'])
      return await app.changeOnce(request, reply, async (work) =>
        written(await answerNeed(work, params.id, base_version, body))
      )
    }
  })

  app.route({
    method: 'POST',
    url: '/needs/:id/told',
    config: { allow: READERS },
    schema: {
      operationId: 'tellNeed',
      summary: '登记已把答复告知本人',
      description: '重复登记没有别的作用。',
      tags: ['Register'],
      params: NeedId,
      response: answeredWithVersion('已告知。', 'Need', exampleAnsweredNeed, needNotFound, needNotAnswered)
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => written(await tellNeed(work, request.params.id)))
  })

  app.route({
    method: 'POST',
    url: '/needs/:id/close',
    config: { allow: READERS },
    schema: {
      operationId: 'closeNeed',
      summary: '关闭需求',
      description: '没有答复就关闭的，须写明原因；关闭后不再改变。',
      tags: ['Register'],
      params: NeedId,
      headers: VersionHeader,
      body: Type.Unsafe<NeedClosing>(Type.Ref('NeedClosing')),
      response: answeredWithVersion('已关闭。', 'Need', exampleAnsweredNeed, ...changed, needNotAnswered)
    },
    handler: async (request, reply) => {
      const { params, headers, body } = request
      const base_version = versionToChange(headers['if-match'])
      return await app.changeOnce(request, reply, async (work) =>
        written(await closeNeed(work, params.id, base_version, body))
      )
    }
  })

  app.route({
    method: 'GET',
    url: '/needs/:id/history',
    config: { allow: READERS },
    schema: {
      operationId: 'listNeedHistory',
      summary: '查看一条需求的变更历史',
      description: '谁在何时做了什么，最新的在前。每次查看都记入审计。',
      tags: ['Register'],
      params: NeedId,
      querystring: PageFilter,
      response: answered(
        '一页变更历史。',
        'NeedHistory',
        exampleNeedHistory,
        needNotFound,
        cursorInvalid,
        cursorOfOtherFilters
      )
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => listNeedHistory(work, request.params.id, request.query)))
  })

  await app.register(ownNeedRoutes)
}
