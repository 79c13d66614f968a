import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { unknownArea } from '../areas/problems.ts'
import { problems } from '../http/answers.ts'
import { VersionHeader, versionTag, versionToChange } from '../http/conditional.ts'
import { cursorInvalid, cursorOfOtherFilters, preconditionFailed, preconditionRequired } from '../http/problems.ts'
import { personUnreadable } from '../persons/problems.ts'
import { thrownIfRefused, unlessRefused } from '../problem.ts'
import { newFirstCredentials } from './first-credentials.ts'
import { lastAdministrator } from './problems.ts'
import type { Allowed } from './rules/permission.ts'
import { changeStaff, createStaff } from './staff.ts'
import { sendMember } from './staff-answers.ts'
import {
  accountReserved,
  accountTaken,
  areaNotYours,
  nameMalformed,
  roleNotForArea,
  staffErased,
  staffNotFound
} from './staff-problems.ts'
import { getStaff, listStaff } from './staff-reading.ts'
import {
  exampleFirstCredentials,
  exampleStaffMember,
  type NewStaffMember,
  type StaffChange,
  StaffFilter,
  StaffId
} from './staff-schemas.ts'

const ADMINS: Allowed = { actors: ['subdistrict'], area: 'within' }

const versionHeaders = {
  ETag: { type: 'string', description: '版本，加双引号；修改时放在 If-Match 中。', examples: ['"3"'] }
}

const json = (description: string, schema: string, example: object, headers?: object) => ({
  description,
  ...(headers !== undefined && { headers }),
  content: { 'application/json': { schema: Type.Ref(schema), example } }
})

/** Whom a sub-district's administrators keep as staff of their area. */
export const staffRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    method: 'GET',
    url: '/staff',
    config: { allow: ADMINS },
    schema: {
      operationId: 'listStaff',
      summary: '查询工作人员',
      description: '本街道及其社区的工作人员，按区划排列，姓名隐去大部分。查询会留下审计记录。',
      tags: ['Access'],
      querystring: StaffFilter,
      response: {
        200: json('一页工作人员。', 'StaffPage', { items: [exampleStaffMember], next: null }),
        ...problems(cursorInvalid, cursorOfOtherFilters)
      }
    },
    handler: async (request, reply) =>
      reply.header('cache-control', 'no-store').send(await app.work(request, (work) => listStaff(work, request.query)))
  })

  app.route<{ Body: NewStaffMember }>({
    method: 'POST',
    url: '/staff',
    config: { allow: ADMINS },
    schema: {
      operationId: 'createStaff',
      summary: '新建工作人员',
      description: '初始密码随机生成，只出示一次，首次登录须更换。',
      tags: ['Access'],
      body: Type.Ref('NewStaffMember'),
      response: {
        201: json(
          '已新建。',
          'StaffMemberWithPassword',
          {
            ...exampleStaffMember,
            must_change_password: true,
            has_totp: false,
            version: 1,
            ...exampleFirstCredentials
          },
          versionHeaders
        ),
        ...problems(areaNotYours, unknownArea, roleNotForArea, nameMalformed, accountReserved, accountTaken)
      }
    },
    handler: async (request, reply) => {
      const first = await newFirstCredentials(app.chance)
      return await app.changeOnce(request, reply, async (work) =>
        unlessRefused(await createStaff(work, request.body, first), (body) => ({
          status: 201,
          body,
          person_id: body.id,
          headers: { location: `/v1/staff/${body.id}`, etag: versionTag(body.version) }
        }))
      )
    }
  })

  app.route<{ Params: { id: string } }>({
    method: 'GET',
    url: '/staff/:id',
    config: { allow: ADMINS },
    schema: {
      operationId: 'getStaff',
      summary: '查看一位工作人员',
      tags: ['Access'],
      params: StaffId,
      response: {
        200: json('工作人员。', 'StaffMember', exampleStaffMember, versionHeaders),
        304: Type.Null({ description: '内容未变（If-None-Match 与 ETag 相同），没有响应体。' }),
        ...problems(staffNotFound)
      }
    },
    handler: async (request, reply) =>
      sendMember(request, reply, await app.work(request, (work) => getStaff(work, request.params.id)))
  })

  app.route<{ Params: { id: string }; Body: StaffChange }>({
    method: 'PUT',
    url: '/staff/:id',
    config: { allow: ADMINS },
    schema: {
      operationId: 'changeStaff',
      summary: '修改工作人员',
      description: '角色或区划改变时，这位工作人员的登录立即全部失效。',
      tags: ['Access'],
      headers: VersionHeader,
      params: StaffId,
      body: Type.Ref('StaffChange'),
      response: {
        200: json('已修改。', 'StaffMember', exampleStaffMember, versionHeaders),
        ...problems(
          staffNotFound,
          preconditionRequired,
          preconditionFailed,
          areaNotYours,
          unknownArea,
          roleNotForArea,
          nameMalformed,
          lastAdministrator,
          staffErased,
          personUnreadable
        )
      }
    },
    handler: async (request, reply) => {
      const version = versionToChange(request.headers['if-match'])
      const member = await app.changeOwn(request, (work) => changeStaff(work, request.params.id, version, request.body))
      return sendMember(request, reply, thrownIfRefused(member))
    }
  })
}
