import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { problems, readable } from '../http/answers.ts'
import { JSON_TYPE, PRIVATE, represent, sendRepresentation, versionTag } from '../http/conditional.ts'
import { cursorInvalid, cursorOfOtherFilters, preconditionFailed, preconditionRequired } from '../http/problems.ts'
import { exampleChecked, exampleQuestionnaire, exampleSummary } from './questionnaire-examples.ts'
import {
  definitionNotValid,
  questionnaireKindDiffers,
  questionnaireNotDraft,
  questionnaireNotFound
} from './questionnaire-problems.ts'
import {
  type AnswersToCheck,
  type NewQuestionnaire,
  type QuestionnaireChange,
  QuestionnaireFilter,
  QuestionnaireVersion,
  questionnaireSchemas,
  RevisionHeader
} from './questionnaire-schemas.ts'
import {
  checkQuestionnaireAnswers,
  createQuestionnaire,
  getQuestionnaire,
  listQuestionnaires,
  publishQuestionnaire,
  retireQuestionnaire,
  updateQuestionnaire
} from './questionnaires.ts'

const readers = { actors: ['enumerator', 'community', 'subdistrict'], area: 'within' } as const
const writers = { actors: ['subdistrict'], area: 'within' } as const

const representation = { content_type: JSON_TYPE, cache_control: PRIVATE }

const written = (description: string, example: object = exampleQuestionnaire, headers: object = {}) => ({
  description,
  headers: {
    ETag: { type: 'string', description: '这一版本的 revision，下次修改时放在 If-Match 中。', examples: ['"1"'] },
    ...headers
  },
  content: { 'application/json': { schema: Type.Ref('Questionnaire'), example } }
})

const location = {
  Location: {
    type: 'string',
    description: '这一版本的地址。',
    examples: ['/v1/questionnaires/worker_standard/versions/2']
  }
}

const published = {
  ...exampleQuestionnaire,
  status: 'published',
  revision: 2,
  published_at: '2026-11-23T11:00:00+08:00'
}
const retired = { ...published, status: 'retired', revision: 3, retired_at: '2026-12-01T09:00:00+08:00' }

export const questionnaireRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of questionnaireSchemas) app.addSchema(schema)

  app.route({
    method: 'GET',
    url: '/questionnaires',
    config: { allow: readers },
    schema: {
      operationId: 'listQuestionnaires',
      summary: '查询本街道的问卷',
      description: '每份问卷的每个版本一项，不含问题。',
      tags: ['Register'],
      querystring: QuestionnaireFilter,
      response: {
        ...readable('一页问卷。', 'application/json', Type.Ref('QuestionnairePage'), {
          items: [exampleSummary],
          next: null
        }),
        ...problems(cursorInvalid, cursorOfOtherFilters)
      }
    },
    handler: async (request, reply) => {
      const page = await app.work(request, (work) => listQuestionnaires(work, request.query))
      return sendRepresentation(request, reply, represent(JSON.stringify(page), representation))
    }
  })

  app.route({
    method: 'GET',
    url: '/questionnaires/:code/versions/:version',
    config: { allow: readers },
    schema: {
      operationId: 'getQuestionnaire',
      summary: '查看问卷的一个版本',
      tags: ['Register'],
      params: QuestionnaireVersion,
      response: {
        ...readable('问卷和它的问题。', 'application/json', Type.Ref('Questionnaire'), exampleQuestionnaire),
        ...problems(questionnaireNotFound)
      }
    },
    handler: async (request, reply) => {
      const questionnaire = await app.work(request, (work) => getQuestionnaire(work, request.params))
      return sendRepresentation(request, reply, represent(JSON.stringify(questionnaire), representation))
    }
  })

  app.route({
    method: 'POST',
    url: '/questionnaires',
    config: { allow: writers },
    schema: {
      operationId: 'createQuestionnaire',
      summary: '新建问卷或问卷的新版本',
      description: '得到一份草稿。代码已有时是它的下一个版本，对象须与以前相同。',
      tags: ['Register'],
      body: Type.Unsafe<NewQuestionnaire>(Type.Ref('NewQuestionnaire')),
      response: {
        201: written('新建的草稿。', exampleQuestionnaire, location),
        ...problems(questionnaireKindDiffers, definitionNotValid)
      }
    },
    handler: (request, reply) =>
      app.changeOnce(request, reply, async (work) => {
        const body = await createQuestionnaire(work, request.body)
        const address = `/v1/questionnaires/${body.code}/versions/${body.version}`
        return { status: 201, body, headers: { location: address, etag: versionTag(body.revision) } }
      })
  })

  app.route({
    method: 'PUT',
    url: '/questionnaires/:code/versions/:version',
    config: { allow: writers },
    schema: {
      operationId: 'updateQuestionnaire',
      summary: '修改问卷的草稿',
      description: '整体替换；已发布的版本不再改变。',
      tags: ['Register'],
      params: QuestionnaireVersion,
      headers: RevisionHeader,
      body: Type.Unsafe<QuestionnaireChange>(Type.Ref('QuestionnaireChange')),
      response: {
        200: written('修改后的草稿。'),
        ...problems(
          questionnaireNotFound,
          questionnaireNotDraft,
          definitionNotValid,
          preconditionRequired,
          preconditionFailed
        )
      }
    },
    handler: async (request, reply) => {
      const { params, headers, body } = request
      const draft = await app.change(request, (work) => updateQuestionnaire(work, params, headers['if-match'], body))
      return reply.headers({ etag: versionTag(draft.revision), 'cache-control': 'no-store' }).send(draft)
    }
  })

  app.route({
    method: 'POST',
    url: '/questionnaires/:code/versions/:version/publish',
    config: { allow: writers },
    schema: {
      operationId: 'publishQuestionnaire',
      summary: '发布问卷',
      description: '从此内容永不改变，所以要用 If-Match 说明发布的是草稿的哪个样子。已发布的再发布不变。',
      tags: ['Register'],
      params: QuestionnaireVersion,
      headers: RevisionHeader,
      response: {
        200: written('发布的问卷。', published),
        ...problems(questionnaireNotFound, questionnaireNotDraft, preconditionRequired, preconditionFailed)
      }
    },
    handler: (request, reply) =>
      app.changeOnce(request, reply, async (work) => {
        const body = await publishQuestionnaire(work, request.params, request.headers['if-match'])
        return { status: 200, body, headers: { etag: versionTag(body.revision) } }
      })
  })

  app.route({
    method: 'POST',
    url: '/questionnaires/:code/versions/:version/retire',
    config: { allow: writers },
    schema: {
      operationId: 'retireQuestionnaire',
      summary: '停用问卷',
      description: '新的摸排不再使用，已有的回答不受影响；草稿停用即作废。已停用的再停用不变。',
      tags: ['Register'],
      params: QuestionnaireVersion,
      response: { 200: written('停用的问卷。', retired), ...problems(questionnaireNotFound) }
    },
    handler: (request, reply) =>
      app.changeOnce(request, reply, async (work) => {
        const body = await retireQuestionnaire(work, request.params)
        return { status: 200, body, headers: { etag: versionTag(body.revision) } }
      })
  })

  app.route({
    method: 'POST',
    url: '/questionnaires/:code/versions/:version/check',
    config: { allow: readers, is_repeatable: true },
    schema: {
      operationId: 'checkQuestionnaireAnswers',
      summary: '核对一组回答',
      description:
        '回答哪些问题会显示、哪些回答有误，什么也不保存；草稿也可以核对，用来试用问卷。没有显示的问题若有回答，按错误指出而不悄悄丢掉。',
      tags: ['Register'],
      params: QuestionnaireVersion,
      body: Type.Unsafe<AnswersToCheck>(Type.Ref('AnswersToCheck')),
      response: {
        200: {
          description: '核对的结果。',
          content: { 'application/json': { schema: Type.Ref('CheckedAnswers'), example: exampleChecked } }
        },
        ...problems(questionnaireNotFound)
      }
    },
    handler: async (request, reply) => {
      const { params, body } = request
      const checked = await app.work(request, (work) => checkQuestionnaireAnswers(work, params, body.answers))
      return reply.header('cache-control', 'no-store').send(checked)
    }
  })
}
