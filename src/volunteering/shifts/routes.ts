import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
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
import { positionOutsideChina } from '../../stations/problems.ts'
import { activityCancelled, activityNotFound, activityResponsibleNotFound } from '../activities/problems.ts'
import { ORGANISERS } from '../allowed.ts'
import { ActivityId, SHIFT_ID, ShiftId } from '../schemas.ts'
import {
  capacityBelowConfirmed,
  shiftBegun,
  shiftCancelled,
  shiftMeetsOtherSignUps,
  shiftNotFound,
  shiftOver,
  shiftPlaceNotClear,
  shiftStationNotGood,
  shiftTimesNotGood
} from './problems.ts'
import { exampleShift, exampleShiftPlan, ShiftFilter, type ShiftPlan, ShiftView, shiftSchemas } from './schemas.ts'
import { cancelShift, changeShift, createShift, getShift, listShifts } from './service.ts'

const planned = [
  shiftTimesNotGood,
  shiftPlaceNotClear,
  shiftStationNotGood,
  positionOutsideChina,
  activityResponsibleNotFound
]
const changed = [shiftNotFound, preconditionRequired, preconditionFailed, shiftCancelled, shiftBegun]
const representation = { content_type: JSON_TYPE, cache_control: ALWAYS_ASK }
const publicExample = { ...exampleShift, responsible_id: null }
const body = Type.Unsafe<ShiftPlan>({ ...Type.Ref('ShiftPlan'), examples: [exampleShiftPlan] })

/** When and where activities take place. */
export const shiftRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of shiftSchemas) app.addSchema(schema)

  app.route({
    method: 'GET',
    url: '/activities/:id/shifts',
    config: { allow: 'anyone' },
    schema: {
      operationId: 'listShifts',
      summary: '查询一项活动的班次',
      description: '公开，按开始时间排列，含名额和已有名额、候补的人数，不含任何人的姓名。',
      tags: ['Volunteering'],
      security: [],
      params: ActivityId,
      querystring: ShiftFilter,
      response: {
        ...readable('一页班次。', 'application/json', Type.Ref('ShiftPage'), { items: [publicExample], next: null }),
        ...problems(activityNotFound, cursorInvalid, cursorOfOtherFilters)
      }
    },
    handler: async (request, reply) => {
      const page = await app.work(request, (work) => listShifts(work, request.params.id, request.query))
      return sendRepresentation(request, reply, represent(JSON.stringify(page), representation))
    }
  })

  app.route({
    method: 'GET',
    url: '/shifts/:id',
    config: { allow: 'anyone' },
    schema: {
      operationId: 'getShift',
      summary: '查看一个班次',
      description: '公开。修改时 If-Match 中写 version。',
      tags: ['Volunteering'],
      security: [],
      params: ShiftId,
      querystring: ShiftView,
      response: {
        ...readable('一个班次。', 'application/json', Type.Ref('Shift'), publicExample),
        ...problems(shiftNotFound)
      }
    },
    handler: async (request, reply) => {
      const shift = await app.work(request, (work) => getShift(work, request.params.id, request.query))
      return sendRepresentation(request, reply, represent(JSON.stringify(shift), representation))
    }
  })

  app.route({
    method: 'POST',
    url: '/activities/:id/shifts',
    config: { allow: ORGANISERS },
    schema: {
      operationId: 'createShift',
      summary: '为活动添加班次',
      description: '在一座驿站，或在一个位置。开始时间须在活动的日期之内，且没有过去。',
      tags: ['Volunteering'],
      params: ActivityId,
      body,
      response: createdAt(`/v1/shifts/${SHIFT_ID}`)(
        '已添加。',
        'Shift',
        exampleShift,
        activityNotFound,
        activityCancelled,
        ...planned
      )
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => {
        const shift = await createShift(work, request.params.id, request.body)
        const headers = { etag: versionTag(shift.version), location: `/v1/shifts/${shift.id}` }
        return { status: 201, body: shift, headers }
      })
  })

  app.route({
    method: 'PUT',
    url: '/shifts/:id',
    config: { allow: ORGANISERS },
    schema: {
      operationId: 'changeShift',
      summary: '修改班次',
      description:
        '整体替换。名额增加的，按候补顺序递补；名额不能少于已有名额的人数。开始以后地点和时间不再改变，报名的人同一时间另有班次的也不能改到那时。',
      tags: ['Volunteering'],
      params: ShiftId,
      headers: VersionHeader,
      body,
      response: answeredWithVersion(
        '修改后的班次。',
        'Shift',
        exampleShift,
        ...changed,
        ...planned,
        shiftOver,
        capacityBelowConfirmed,
        shiftMeetsOtherSignUps
      )
    },
    handler: async (request, reply) => {
      const { params, headers } = request
      const base_version = versionToChange(headers['if-match'])
      return sendVersioned(
        reply,
        await app.change(request, (work) => changeShift(work, params.id, base_version, request.body))
      )
    }
  })

  app.route({
    method: 'POST',
    url: '/shifts/:id/cancel',
    config: { allow: ORGANISERS },
    schema: {
      operationId: 'cancelShift',
      summary: '取消班次',
      description: '连同其报名一并取消；已经开始的不能取消。取消后不再改变。',
      tags: ['Volunteering'],
      params: ShiftId,
      headers: VersionHeader,
      response: answeredWithVersion(
        '已取消。',
        'Shift',
        { ...exampleShift, version: 2, status: 'cancelled' },
        ...changed
      )
    },
    handler: async (request, reply) => {
      const { params, headers } = request
      const base_version = versionToChange(headers['if-match'])
      return await app.changeOnce(request, reply, async (work) => {
        const shift = await cancelShift(work, params.id, base_version)
        return { status: 200, body: shift, headers: { etag: versionTag(shift.version) } }
      })
    }
  })
}
