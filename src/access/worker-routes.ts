import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type, { type Static } from 'typebox'
import { problems } from '../http/answers.ts'
import { thrownIfRefused } from '../problem.ts'
import type { Work } from '../work.ts'
import { codeNotRight, codeNotSent, codeRequestedTooSoon, phoneNotValid, tooManyGuesses } from './code-problems.ts'
import { requestCode } from './codes.ts'
import type { CodeSender } from './senders/service.ts'
import { type CodeRequest, exampleOpenedSession, type WorkerSignIn } from './session-schemas.ts'
import { signInWorker } from './workers.ts'

/** How workers sign in: a code to their phone, and the code for a session. */
export const workerRoutes: FastifyPluginAsyncTypebox<{ codes: CodeSender }> = async (app, { codes }) => {
  app.route({
    method: 'POST',
    url: '/auth/codes',
    config: { allow: 'anyone', limit: 'codes' },
    schema: {
      operationId: 'requestCode',
      summary: '向手机号发送登录验证码',
      description:
        '验证码十分钟内有效，只能用一次；再要一次，前一个就作废。同一手机号每分钟最多一次、每小时五次、每天十次。无论手机号是否登记过，回答都一样。',
      tags: ['Access'],
      body: Type.Unsafe<Static<typeof CodeRequest>>(Type.Ref('CodeRequest')),
      response: {
        202: {
          description: '已经发出。',
          content: {
            'application/json': {
              schema: Type.Ref('CodeAnswer'),
              example: { expires_in_seconds: 600, resend_in_seconds: 60 }
            }
          }
        },
        ...problems(phoneNotValid, codeRequestedTooSoon, codeNotSent)
      }
    },
    handler: async (request, reply) => {
      const inTransaction = <Result>(use: (work: Work) => Promise<Result>) => app.workUnscoped(request, use)
      const requested = await requestCode(inTransaction, codes, request.body.phone)
      return reply.code(202).header('cache-control', 'no-store').send(requested)
    }
  })

  app.route({
    method: 'POST',
    url: '/auth/sessions',
    config: { allow: 'anyone', limit: 'sign_in' },
    schema: {
      operationId: 'signInWorker',
      summary: '用手机号和验证码登录',
      description:
        '骑手等新就业人员的登录；第一次登录的手机号随即登记。令牌只在这里给出一次，九十天有效，可随时退出。同一手机号十分钟内最多输错五次，重新获取验证码也不重新计数。',
      tags: ['Access'],
      body: Type.Unsafe<Static<typeof WorkerSignIn>>(Type.Ref('WorkerSignIn')),
      response: {
        201: {
          description: '登录成功。',
          content: { 'application/json': { schema: Type.Ref('OpenedSession'), example: exampleOpenedSession } }
        },
        ...problems(phoneNotValid, codeNotRight, tooManyGuesses)
      }
    },
    handler: async (request, reply) => {
      const opened = await app.workUnscoped(request, (work) => signInWorker(work, request.body))
      return reply.code(201).header('cache-control', 'no-store').send(thrownIfRefused(opened))
    }
  })
}
