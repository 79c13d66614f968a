import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { problems } from '../../http/answers.ts'
import { answered, json, sendPrivate } from '../../http/private-answers.ts'
import { cursorInvalid, cursorOfOtherFilters } from '../../http/problems.ts'
import { PageFilter } from '../../register/schemas.ts'
import { ANYBODY_SIGNED_IN, OWN, STAFF } from '../allowed.ts'
import { ShiftId, SignUpId } from '../schemas.ts'
import { shiftCancelled, shiftNotFound, shiftOver } from '../shifts/problems.ts'
import {
  activityNotPublished,
  alreadyAttended,
  alreadySignedUp,
  cancellationsClosed,
  divisionNotOffered,
  shiftNotBegun,
  signUpNotFound,
  signUpSettled,
  signUpsClosed,
  signUpsOverlap,
  volunteerNotFound
} from './problems.ts'
import { exampleSignUp, type NewSignUp, type SignUp, signUpSchemas } from './schemas.ts'
import { cancelSignUp, listOwnSignUps, listSignUps, markNoShow, signUp } from './service.ts'

const examplePage = { items: [exampleSignUp], next: null }

/** What is told about somebody is erased with them. */
const answer = (body: SignUp, status = 200) => ({ status, body, person_id: body.person_id })

/** Who comes to which shift. */
export const signUpRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of signUpSchemas) app.addSchema(schema)

  app.route({
    method: 'POST',
    url: '/shifts/:id/sign-ups',
    config: { allow: ANYBODY_SIGNED_IN },
    schema: {
      operationId: 'signUp',
      summary: '报名参加班次',
      description:
        '本人报名，或由工作人员代为报名（直到班次结束）。没有名额时进入候补，按先后递补。同一时间只能报一个班次，候补也算。',
      tags: ['Volunteering'],
      params: ShiftId,
      body: Type.Unsafe<NewSignUp>({ ...Type.Ref('NewSignUp'), examples: [{}] }),
      response: {
        201: json('已报名。', 'SignUp', exampleSignUp),
        ...problems(
          shiftNotFound,
          shiftCancelled,
          shiftOver,
          activityNotPublished,
          signUpsClosed,
          volunteerNotFound,
          divisionNotOffered,
          alreadySignedUp,
          signUpsOverlap
        )
      }
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) =>
        answer(await signUp(work, request.params.id, request.body), 201)
      )
  })

  app.route({
    method: 'GET',
    url: '/shifts/:id/sign-ups',
    config: { allow: STAFF },
    schema: {
      operationId: 'listSignUps',
      summary: '查询一个班次的报名',
      description: '按报名先后排列，姓名脱敏，含已取消的。每次查询都记入审计。',
      tags: ['Volunteering'],
      params: ShiftId,
      querystring: PageFilter,
      response: answered('一页报名。', 'SignUpPage', examplePage, shiftNotFound, cursorInvalid, cursorOfOtherFilters)
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => listSignUps(work, request.params.id, request.query)))
  })

  app.route({
    method: 'GET',
    url: '/me/sign-ups',
    config: { allow: OWN },
    schema: {
      operationId: 'listOwnSignUps',
      summary: '查询本人的报名',
      description: '班次最晚的在前，含候补的第几位。',
      tags: ['Volunteering'],
      querystring: PageFilter,
      response: answered('一页本人的报名。', 'SignUpPage', examplePage, cursorInvalid, cursorOfOtherFilters)
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => listOwnSignUps(work, request.query)))
  })

  app.route({
    method: 'POST',
    url: '/sign-ups/:id/cancel',
    config: { allow: ANYBODY_SIGNED_IN },
    schema: {
      operationId: 'cancelSignUp',
      summary: '取消报名',
      description:
        '空出的名额随即递补给候补的第一位。本人须在截止时间之前取消，候补的随时可以；工作人员不受截止时间限制。',
      tags: ['Volunteering'],
      params: SignUpId,
      response: answered(
        '已取消。',
        'SignUp',
        { ...exampleSignUp, status: 'cancelled', cancelled_at: '2026-11-24T10:00:00+08:00' },
        signUpNotFound,
        signUpSettled,
        alreadyAttended,
        cancellationsClosed
      )
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => answer(await cancelSignUp(work, request.params.id)))
  })

  app.route({
    method: 'POST',
    url: '/sign-ups/:id/no-show',
    config: { allow: STAFF },
    schema: {
      operationId: 'markNoShow',
      summary: '标记未到',
      description: '班次开始以后，标记有名额而没有来的人。后来又到的，由工作人员登记签到即可。',
      tags: ['Volunteering'],
      params: SignUpId,
      response: answered(
        '已标记。',
        'SignUp',
        { ...exampleSignUp, status: 'no_show' },
        signUpNotFound,
        signUpSettled,
        alreadyAttended,
        shiftNotBegun
      )
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => answer(await markNoShow(work, request.params.id)))
  })
}
