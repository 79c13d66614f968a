import type { FastifyReply } from 'fastify'
import Type from 'typebox'
import type { DeclaredProblem } from '../problem.ts'
import { problems } from './answers.ts'
import { versionTag } from './conditional.ts'

export const noStore = {
  'Cache-Control': { type: 'string', description: '个人信息不得缓存。', examples: ['no-store'] }
}
const version = { ETag: { type: 'string', description: '版本，加双引号；修改时放在 If-Match 中。', examples: ['"1"'] } }
const location = (address: string) => ({
  Location: { type: 'string', description: '新登记的地址。', examples: [address] }
})

/** What is about people and kept by nobody, as routes describe it. */
export const json = (description: string, component: string, example: unknown, headers: object = {}) => ({
  description,
  headers: { ...noStore, ...headers },
  content: { 'application/json': { schema: Type.Ref(component), example } }
})

export const answered = (description: string, component: string, example: unknown, ...expected: DeclaredProblem[]) => ({
  200: json(description, component, example),
  ...problems(...expected)
})

export const answeredWithVersion = (
  description: string,
  component: string,
  example: unknown,
  ...expected: DeclaredProblem[]
) => ({ 200: json(description, component, example, version), ...problems(...expected) })

/** @param address of what is new, with a made-up id */
export const createdAt =
  (address: string) =>
  (description: string, component: string, example: unknown, ...expected: DeclaredProblem[]) => ({
    201: json(description, component, example, { ...version, ...location(address) }),
    ...problems(...expected)
  })

/** As `createdAt`, for whoever has no address of their own to show. */
export const created = createdAt('/v1/workers/7d1b6c1e-3b6f-4a37-8f6c-5d0a1b2c3d4e')

export const sendPrivate = (reply: FastifyReply, body: unknown): FastifyReply =>
  reply.header('cache-control', 'no-store').send(body)

/** With the version that a change starts from. */
export const sendVersioned = (reply: FastifyReply, body: { version: number }): FastifyReply =>
  sendPrivate(reply.header('etag', versionTag(body.version)), body)
