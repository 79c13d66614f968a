import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { unknownArea } from '../../areas/problems.ts'
import { problems, readable } from '../../http/answers.ts'
import {
  ALWAYS_ASK,
  JSON_TYPE,
  represent,
  sendRepresentation,
  VersionHeader,
  versionTag,
  versionToChange
} from '../../http/conditional.ts'
import { answeredWithVersion, createdAt, sendVersioned } from '../../http/private-answers.ts'
import { cursorInvalid, cursorOfOtherFilters, preconditionFailed, preconditionRequired } from '../../http/problems.ts'
import { ORGANISERS } from '../allowed.ts'
import { ACTIVITY_ID, ActivityId } from '../schemas.ts'
import {
  activityCancelled,
  activityDaysLeaveShiftsOut,
  activityDaysNotGood,
  activityNotFound,
  activityPublished,
  activityResponsibleNotFound,
  divisionInUse,
  divisionsNotGood
} from './problems.ts'
import {
  type Activity,
  type ActivityCancellation,
  ActivityFilter,
  type ActivityPlan,
  activitySchemas,
  exampleActivity,
  exampleCancelledActivity,
  type NewActivity
} from './schemas.ts'
import { cancelActivity, changeActivity, createActivity, getActivity, listActivities } from './service.ts'

const planned = [activityDaysNotGood, divisionsNotGood, activityResponsibleNotFound]
const changed = [activityNotFound, preconditionRequired, preconditionFailed, activityCancelled]
const representation = { content_type: JSON_TYPE, cache_control: ALWAYS_ASK }

const answer = (body: Activity, status = 200) => ({ status, body, headers: { etag: versionTag(body.version) } })

/** The calendar of what volunteers are invited to. */
export const activityRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of activitySchemas) app.addSchema(schema)

  app.route({
    method: 'GET',
    url: '/activities',
    config: { allow: 'anyone' },
    schema: {
      operationId: 'listActivities',
      summary: '查询活动',
      description:
        '公开的活动日历，按第一天排列，不含任何人的姓名；默认从今天起。工作人员另外看到管辖范围内的草稿和负责人。',
      tags: ['Volunteering'],
      security: [],
      querystring: ActivityFilter,
      response: {
        ...readable('一页活动。', 'application/json', Type.Ref('ActivityPage'), {
          items: [{ ...exampleActivity, responsible_id: null }],
          next: null
        }),
        ...problems(activityDaysNotGood, cursorInvalid, cursorOfOtherFilters)
      }
    },
    handler: async (request, reply) => {
      const page = await app.work(request, (work) => listActivities(work, request.query))
      return sendRepresentation(request, reply, represent(JSON.stringify(page), representation))
    }
  })

  app.route({
    method: 'GET',
    url: '/activities/:id',
    config: { allow: 'anyone' },
    schema: {
      operationId: 'getActivity',
      summary: '查看一项活动',
      description: '已发布的活动人人可看；草稿只有管辖该区划的工作人员看得到。修改时 If-Match 中写 version。',
      tags: ['Volunteering'],
      security: [],
      params: ActivityId,
      response: {
        ...readable('一项活动。', 'application/json', Type.Ref('Activity'), {
          ...exampleActivity,
          responsible_id: null
        }),
        ...problems(activityNotFound)
      }
    },
    handler: async (request, reply) => {
      const activity = await app.work(request, (work) => getActivity(work, request.params.id))
      return sendRepresentation(request, reply, represent(JSON.stringify(activity), representation))
    }
  })

  app.route({
    method: 'POST',
    url: '/activities',
    config: { allow: ORGANISERS },
    schema: {
      operationId: 'createActivity',
      summary: '新建活动',
      description: '在管辖范围内新建一项活动，可以先存为草稿。班次另外用 POST /v1/activities/{id}/shifts 添加。',
      tags: ['Volunteering'],
      body: Type.Unsafe<NewActivity>(Type.Ref('NewActivity')),
      response: createdAt(`/v1/activities/${ACTIVITY_ID}`)(
        '已新建。',
        'Activity',
        exampleActivity,
        unknownArea,
        ...planned
      )
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => {
        const { headers, ...created } = answer(await createActivity(work, request.body), 201)
        return { ...created, headers: { ...headers, location: `/v1/activities/${created.body.id}` } }
      })
  })

  app.route({
    method: 'PUT',
    url: '/activities/:id',
    config: { allow: ORGANISERS },
    schema: {
      operationId: 'changeActivity',
      summary: '修改活动',
      description: '整体替换，也用来发布草稿。组别名额增加的，按候补顺序递补；名额减少时，已有名额的人不受影响。',
      tags: ['Volunteering'],
      params: ActivityId,
      headers: VersionHeader,
      body: Type.Unsafe<ActivityPlan>(Type.Ref('ActivityPlan')),
      response: answeredWithVersion(
        '修改后的活动。',
        'Activity',
        exampleActivity,
        ...changed,
        ...planned,
        activityPublished,
        activityDaysLeaveShiftsOut,
        divisionInUse
      )
    },
    handler: async (request, reply) => {
      const { params, headers, body } = request
      const base_version = versionToChange(headers['if-match'])
      return sendVersioned(
        reply,
        await app.change(request, (work) => changeActivity(work, params.id, base_version, body))
      )
    }
  })

  app.route({
    method: 'POST',
    url: '/activities/:id/cancel',
    config: { allow: ORGANISERS },
    schema: {
      operationId: 'cancelActivity',
      summary: '取消活动',
      description: '尚未开始的班次连同其报名一并取消；已经开始和结束的班次不变。取消后不再改变。',
      tags: ['Volunteering'],
      params: ActivityId,
      headers: VersionHeader,
      body: Type.Unsafe<ActivityCancellation>(Type.Ref('ActivityCancellation')),
      response: answeredWithVersion('已取消。', 'Activity', exampleCancelledActivity, ...changed)
    },
    handler: async (request, reply) => {
      const { params, headers, body } = request
      const base_version = versionToChange(headers['if-match'])
      return await app.changeOnce(request, reply, async (work) =>
        answer(await cancelActivity(work, params.id, base_version, body))
      )
    }
  })
}
