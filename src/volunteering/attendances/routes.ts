import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { problems } from '../../http/answers.ts'
import { answered, json, sendPrivate } from '../../http/private-answers.ts'
import { cursorInvalid, cursorOfOtherFilters } from '../../http/problems.ts'
import { personErased } from '../../persons/problems.ts'
import { unlessRefused } from '../../problem.ts'
import { PageFilter } from '../../register/schemas.ts'
import { positionOutsideChina } from '../../stations/problems.ts'
import { OWN, STAFF } from '../allowed.ts'
import { ofWorker } from '../callers.ts'
import { ShiftId } from '../schemas.ts'
import { shiftCancelled, shiftNotFound, shiftOver } from '../shifts/problems.ts'
import { signUpsOverlap } from '../sign-ups/problems.ts'
import {
  alreadyCheckedIn,
  alreadyCheckedOut,
  checkInNotOpen,
  codeExpired,
  codeNotValid,
  noPlaceAtShift,
  notCheckedIn,
  stillCheckedIn,
  tooFarAway
} from './problems.ts'
import { CHECK_IN_OPENS_MINUTES, CHECK_OUT_GRACE_MINUTES } from './rules.ts'
import {
  type Attendance,
  attendanceSchemas,
  CodeQuestion,
  type CodeScan,
  exampleAttendance,
  exampleCheckedIn,
  exampleCode,
  type NewAttendance
} from './schemas.ts'
import {
  checkIn,
  checkOut,
  closeMissed,
  getShiftCode,
  listAttendancesAt,
  listOwnAttendances,
  recordAttendance
} from './service.ts'

const CLOSING_INTERVAL_MILLISECONDS = 5 * 60_000

const open = [shiftNotFound, shiftCancelled, shiftOver, checkInNotOpen]
const scanned = [...open, noPlaceAtShift, codeNotValid, codeExpired, tooFarAway, positionOutsideChina]
const examplePage = { items: [exampleAttendance], next: null }

/** What is told about somebody is erased with them. */
const answer = (body: Attendance, status = 200) => ({ status, body, person_id: body.person_id })

/** Who was at which shift: codes to scan, and staff who have seen it. */
export const attendanceRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of attendanceSchemas) app.addSchema(schema)

  // Where nobody comes to another shift, what was left open is closed all the same.
  let closing: NodeJS.Timeout | undefined
  app.addHook('onReady', async () => {
    closing = setInterval(
      () => app.workBySelf(closeMissed).catch((error) => app.log.warn(error)),
      CLOSING_INTERVAL_MILLISECONDS
    ).unref()
  })
  app.addHook('onClose', async () => clearInterval(closing))

  app.route({
    method: 'GET',
    url: '/shifts/:id/code',
    config: { allow: STAFF },
    schema: {
      operationId: 'getShiftCode',
      summary: '取现场显示的签到码',
      description: `由现场工作人员显示给参加者扫描，每 30 秒换一个，每个至多 60 秒有效，只用于这个班次、这座驿站和签到或签退其一。班次开始前 ${CHECK_IN_OPENS_MINUTES} 分钟起可取，签到码到班次结束，签退码到结束后 ${CHECK_OUT_GRACE_MINUTES} 分钟。`,
      tags: ['Volunteering'],
      params: ShiftId,
      querystring: CodeQuestion,
      response: answered('正在使用的码。', 'ShiftCode', exampleCode, ...open)
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => getShiftCode(work, request.params.id, request.query)))
  })

  app.route({
    method: 'POST',
    url: '/shifts/:id/check-ins',
    config: { allow: OWN },
    schema: {
      operationId: 'checkInToShift',
      summary: '扫码签到',
      description:
        '须有名额。每人每个班次只签到一次；时间以服务器为准，提前到的从班次开始时计时。另一个已结束而没有签退的班次随即按规则签退。',
      tags: ['Volunteering'],
      params: ShiftId,
      body: Type.Unsafe<CodeScan>(Type.Ref('CodeScan')),
      response: {
        201: json('已签到。', 'Attendance', exampleCheckedIn),
        ...problems(...scanned, alreadyCheckedIn, stillCheckedIn)
      }
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) =>
        unlessRefused(await checkIn(ofWorker(work), request.params.id, request.body), (body) => answer(body, 201))
      )
  })

  app.route({
    method: 'POST',
    url: '/shifts/:id/check-outs',
    config: { allow: OWN },
    schema: {
      operationId: 'checkOutOfShift',
      summary: '扫码签退',
      description: `每人每个班次只签退一次。班次结束后 ${CHECK_OUT_GRACE_MINUTES} 分钟内仍可签退；之后没有签退的，由系统按班次的结束时间签退并注明（is_closed_by_rule）。`,
      tags: ['Volunteering'],
      params: ShiftId,
      body: Type.Unsafe<CodeScan>(Type.Ref('CodeScan')),
      response: answered('已签退。', 'Attendance', exampleAttendance, ...scanned, notCheckedIn, alreadyCheckedOut)
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) =>
        unlessRefused(await checkOut(ofWorker(work), request.params.id, request.body), (body) => answer(body))
      )
  })

  app.route({
    method: 'POST',
    url: '/shifts/:id/attendances',
    config: { allow: STAFF },
    schema: {
      operationId: 'recordAttendance',
      summary: '现场登记签到或签退',
      description: '由现场工作人员为没有手机或扫不了码的人登记，须已报名；凭据记为 staff_confirmed。时间是登记的时间。',
      tags: ['Volunteering'],
      params: ShiftId,
      body: Type.Unsafe<NewAttendance>(Type.Ref('NewAttendance')),
      response: {
        201: json('已登记。', 'Attendance', { ...exampleCheckedIn, evidence_grade: 'staff_confirmed' }),
        ...problems(
          ...open,
          noPlaceAtShift,
          alreadyCheckedIn,
          personErased,
          signUpsOverlap,
          stillCheckedIn,
          notCheckedIn,
          alreadyCheckedOut
        )
      }
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) =>
        answer(await recordAttendance(work, request.params.id, request.body), 201)
      )
  })

  app.route({
    method: 'GET',
    url: '/shifts/:id/attendances',
    config: { allow: STAFF },
    schema: {
      operationId: 'listAttendances',
      summary: '查询一个班次的出勤',
      description: '按签到先后排列，姓名脱敏。每次查询都记入审计。',
      tags: ['Volunteering'],
      params: ShiftId,
      querystring: PageFilter,
      response: answered(
        '一页出勤。',
        'AttendancePage',
        examplePage,
        shiftNotFound,
        cursorInvalid,
        cursorOfOtherFilters
      )
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => listAttendancesAt(work, request.params.id, request.query)))
  })

  app.route({
    method: 'GET',
    url: '/me/attendances',
    config: { allow: OWN },
    schema: {
      operationId: 'listOwnAttendances',
      summary: '查询本人的出勤',
      description: '最近的在前。',
      tags: ['Volunteering'],
      querystring: PageFilter,
      response: answered('一页本人的出勤。', 'AttendancePage', examplePage, cursorInvalid, cursorOfOtherFilters)
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => listOwnAttendances(work, request.query)))
  })
}
