import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { problems } from '../http/answers.ts'
import { versionTag } from '../http/conditional.ts'
import { newFirstCredentials } from './first-credentials.ts'
import { lastAdministrator } from './problems.ts'
import type { Allowed } from './rules/permission.ts'
import { ownPasswordNotReset, staffErased, staffNotFound } from './staff-problems.ts'
import { exampleFirstCredentials, exampleStaffMember, type PasswordReset, StaffId } from './staff-schemas.ts'
import { disableStaff, enableStaff, resetStaffPassword } from './staff-standing.ts'

const ADMINS: Allowed = { actors: ['subdistrict'], area: 'within' }

const json = (description: string, schema: string, example: object) => ({
  description,
  content: { 'application/json': { schema: Type.Ref(schema), example } }
})

/** Whether an account opens anything, and with which password. */
export const staffStandingRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route<{ Params: { id: string } }>({
    method: 'POST',
    url: '/staff/:id/disable',
    config: { allow: ADMINS },
    schema: {
      operationId: 'disableStaff',
      summary: '停用工作人员',
      description: '立即生效：已有的登录全部失效，正在进行的修改不再生效。',
      tags: ['Access'],
      params: StaffId,
      response: {
        200: json('已停用。', 'StaffMember', { ...exampleStaffMember, disabled_at: '2026-11-23T10:00:00+08:00' }),
        ...problems(staffNotFound, staffErased, lastAdministrator)
      }
    },
    handler: async (request, reply) =>
      await app.changeOwnOnce(request, reply, async (work) => {
        const body = await disableStaff(work, request.params.id)
        return { status: 200, body, person_id: body.id, headers: { etag: versionTag(body.version) } }
      })
  })

  app.route<{ Params: { id: string } }>({
    method: 'POST',
    url: '/staff/:id/enable',
    config: { allow: ADMINS },
    schema: {
      operationId: 'enableStaff',
      summary: '重新启用工作人员',
      description: '须重新登录。',
      tags: ['Access'],
      params: StaffId,
      response: { 200: json('已启用。', 'StaffMember', exampleStaffMember), ...problems(staffNotFound, staffErased) }
    },
    handler: async (request, reply) =>
      await app.changeOwnOnce(request, reply, async (work) => {
        const body = await enableStaff(work, request.params.id)
        return { status: 200, body, person_id: body.id, headers: { etag: versionTag(body.version) } }
      })
  })

  app.route<{ Params: { id: string }; Body: PasswordReset }>({
    method: 'POST',
    url: '/staff/:id/reset-password',
    config: { allow: ADMINS },
    schema: {
      operationId: 'resetStaffPassword',
      summary: '重置工作人员的密码',
      description: '生成新的初始密码，只出示一次；已有的登录和锁定全部解除。不能用来重置自己的密码。',
      tags: ['Access'],
      params: StaffId,
      body: Type.Ref('PasswordReset'),
      response: {
        200: json('已重置。', 'StaffMemberWithPassword', {
          ...exampleStaffMember,
          must_change_password: true,
          ...exampleFirstCredentials
        }),
        ...problems(staffNotFound, ownPasswordNotReset, staffErased)
      }
    },
    handler: async (request, reply) => {
      const first = await newFirstCredentials(app.chance)
      return await app.changeOwnOnce(request, reply, async (work) => {
        const body = await resetStaffPassword(work, request.params.id, request.body, first)
        return { status: 200, body, person_id: body.id, headers: { etag: versionTag(body.version) } }
      })
    }
  })
}
