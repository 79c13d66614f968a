import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { ROLES } from '../actor.ts'
import { problems } from '../http/answers.ts'
import { thrownIfRefused, unlessRefused } from '../problem.ts'
import { signInIncomplete } from './problems.ts'
import type { Allowed } from './rules/permission.ts'
import { changeOwnPassword } from './staff-password.ts'
import {
  exampleSecret,
  exampleSession,
  type PasswordChange,
  type StaffCredentials,
  type TotpBeginning
} from './staff-session-schemas.ts'
import { signInStaff } from './staff-sign-in.ts'
import {
  currentPasswordMissing,
  currentPasswordWrong,
  passwordNotAllowed,
  signInLocked,
  signInRefused,
  totpAlreadySet,
  totpCodeMissing,
  totpCodeWrong,
  totpNotBegun
} from './staff-sign-in-problems.ts'
import { beginTotp, confirmTotp, proveForTotp } from './staff-totp.ts'

const OWN: Allowed = { actors: [...ROLES], area: 'own', while_restricted: true }

const json = (description: string, schema: string, example: object) => ({
  description,
  content: { 'application/json': { schema: Type.Ref(schema), example } }
})

/** How staff sign in, and what they do about their own password and TOTP. */
export const staffSessionRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route<{ Body: StaffCredentials }>({
    method: 'POST',
    url: '/auth/staff-sessions',
    config: { allow: 'anyone', limit: 'sign_in' },
    schema: {
      operationId: 'openStaffSession',
      summary: '工作人员登录',
      description:
        '社区工作人员和街道管理员还须动态口令。连错 5 次锁定 15 分钟：各台登录过的设备（device_token）分别计数，没有登录过的合在一起计数，所以陌生人试错锁不住本人。',
      tags: ['Access'],
      body: Type.Ref('StaffCredentials'),
      response: {
        201: json('已登录。', 'StaffSession', exampleSession),
        ...problems(signInRefused, totpCodeMissing, signInLocked)
      }
    },
    handler: async (request, reply) => {
      const session = await signInStaff((use) => app.workUnscoped(request, use), request.body)
      return reply.code(201).header('cache-control', 'no-store').send(session)
    }
  })

  app.route<{ Body: PasswordChange }>({
    method: 'PUT',
    url: '/auth/password',
    config: { allow: OWN, limit: 'sign_in' },
    schema: {
      operationId: 'changePassword',
      summary: '更换自己的密码',
      description: '首次登录必须先做这一步。其他设备上的登录全部失效，这次登录继续有效。',
      tags: ['Access'],
      body: Type.Ref('PasswordChange'),
      response: {
        200: json('密码已更换。', 'SignInProgress', { restriction: 'totp_enrolment' }),
        ...problems(currentPasswordWrong, passwordNotAllowed, signInLocked)
      }
    },
    handler: async (request, reply) => {
      const progress = await changeOwnPassword((use) => app.changeOwn(request, use), app.chance, request.body)
      return reply.header('cache-control', 'no-store').send(progress)
    }
  })

  app.route<{ Body: TotpBeginning | undefined }>({
    method: 'POST',
    url: '/auth/totp',
    config: { allow: OWN, limit: 'totp' },
    schema: {
      operationId: 'beginTotp',
      summary: '领取动态口令的密钥',
      description:
        '密钥只出示一次；再领一次，前一个就作废。登录已完成的须再填一次密码。用 PUT /v1/auth/totp 确认后生效。',
      tags: ['Access'],
      body: Type.Ref('TotpBeginning'),
      response: {
        201: json('密钥。', 'TotpSecret', exampleSecret),
        ...problems(totpAlreadySet, signInIncomplete, currentPasswordMissing, currentPasswordWrong, signInLocked)
      }
    },
    handler: async (request, reply) => {
      const proved_hash = await proveForTotp((use) => app.changeOwn(request, use), request.body?.current_password)
      return await app.changeOwnOnce(request, reply, async (work) =>
        unlessRefused(await beginTotp(work, proved_hash), (body) => ({ status: 201, body }))
      )
    }
  })

  app.route<{ Body: { code: string } }>({
    method: 'PUT',
    url: '/auth/totp',
    config: { allow: OWN, limit: 'totp' },
    schema: {
      operationId: 'confirmTotp',
      summary: '确认动态口令',
      description: '填写身份验证应用显示的数字，证明密钥已装好；以后登录都要动态口令。本人的其他登录全部失效。',
      tags: ['Access'],
      body: Type.Ref('TotpConfirmation'),
      response: {
        200: json('动态口令已生效。', 'SignInProgress', { restriction: null }),
        ...problems(totpAlreadySet, totpNotBegun, totpCodeWrong, signInIncomplete)
      }
    },
    handler: async (request, reply) => {
      const confirmed = await app.changeOwn(request, (work) => confirmTotp(work, request.body.code))
      return reply.header('cache-control', 'no-store').send(thrownIfRefused(confirmed))
    }
  })
}
