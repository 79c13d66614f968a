import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import type { Staff } from '../actor.ts'
import { problems } from '../http/answers.ts'
import type { DeclaredProblem } from '../problem.ts'
import type { Work } from '../work.ts'
import { consentRoutes } from './consent-routes.ts'
import { type Erasing, erasePerson, type Namer } from './erasures.ts'
import { exampleErased, examplePerson, exampleRevealed } from './examples.ts'
import { personErased, personNotFound, personUnreadable, reasonNamesPerson, reasonTooShort } from './problems.ts'
import { readPerson, revealPerson } from './reveals.ts'
import { type Erase, PersonId, personSchemas, type Reveal } from './schemas.ts'

export interface PersonRouteOptions {
  /** What else is erased with a person, and where it is written down outside the database. */
  erasing: Erasing & { namers: readonly Namer[] }
  /** What erasers may refuse with. */
  eraser_problems: readonly DeclaredProblem[]
}

const answer = (description: string, component: string, example: unknown) => ({
  200: {
    description,
    headers: {
      'Cache-Control': { type: 'string', description: '个人信息不得缓存。', examples: ['no-store'] }
    },
    content: { 'application/json': { schema: Type.Ref(component), example } }
  }
})

export const personRoutes: FastifyPluginAsyncTypebox<PersonRouteOptions> = async (
  app,
  { erasing, eraser_problems }
) => {
  for (const schema of personSchemas) app.addSchema(schema)

  app.route({
    method: 'GET',
    url: '/persons/:id',
    config: { allow: { actors: ['worker', 'community', 'subdistrict'], area: 'within' } },
    schema: {
      operationId: 'getPerson',
      summary: '查看一个人（脱敏）',
      description:
        '工作人员可查看管辖范围内的人，骑手只能查看自己。姓名和电话脱敏；本次登录刚用 revealPerson 查看过的字段，在其 hide_after 之前以明文显示。每次查看都记入审计。',
      tags: ['Persons'],
      params: PersonId,
      response: { ...answer('这个人。', 'Person', examplePerson), ...problems(personNotFound) }
    },
    handler: async (request, reply) => {
      const person = await app.work(request, (work) => readPerson(work, request.params.id))
      return reply.header('cache-control', 'no-store').send(person)
    }
  })

  app.route({
    method: 'POST',
    url: '/persons/:id/reveal',
    // A repeated reveal is one more reveal: nothing in clear is kept to be answered again.
    config: { allow: { actors: ['community', 'subdistrict'], area: 'within' }, limit: 'reveal', is_repeatable: true },
    schema: {
      operationId: 'revealPerson',
      summary: '查看姓名或电话的明文',
      description:
        '限时一分钟：到 hide_after 时，客户端必须把明文从界面和内存中清除。每次查看连同原因记入审计。这一操作不接受 Idempotency-Key：重复的请求是又一次查看，明文不会为了重放而保存。',
      tags: ['Persons'],
      params: PersonId,
      body: Type.Unsafe<Reveal>(Type.Ref('PersonReveal')),
      response: {
        ...answer('限时显示的明文。', 'PersonRevealed', exampleRevealed),
        ...problems(personNotFound, personErased, personUnreadable, reasonTooShort)
      }
    },
    handler: async (request, reply) => {
      const revealed = await app.change(request, (work) =>
        revealPerson(work as Work<Staff>, request.params.id, request.body)
      )
      return reply.header('cache-control', 'no-store').send(revealed)
    }
  })

  app.route({
    method: 'POST',
    url: '/persons/:id/erase',
    config: { allow: { actors: ['worker', 'subdistrict'], area: 'within' }, is_repeatable: true },
    schema: {
      operationId: 'erasePerson',
      summary: '删除一个人的个人信息',
      description:
        '不可恢复：销毁此人的密钥、姓名、电话和查找用的摘要，结束其全部登录，停用账号；积分和审计只保留编号。骑手可删除自己，街道管理员可删除管辖范围内的人。重复删除没有别的作用，因此不需要 Idempotency-Key。恢复旧备份后会再次删除。',
      tags: ['Persons'],
      params: PersonId,
      body: Type.Unsafe<Erase>(Type.Ref('PersonErase')),
      response: {
        ...answer('已删除。', 'PersonErased', exampleErased),
        ...problems(personNotFound, reasonTooShort, reasonNamesPerson, ...eraser_problems)
      }
    },
    handler: async (request, reply) => {
      const { params, body } = request
      const erased = await app.changeOwn(request, (work) => erasePerson(work, params.id, body.reason, erasing))
      return reply.header('cache-control', 'no-store').send(erased)
    }
  })

  await app.register(consentRoutes)
}
