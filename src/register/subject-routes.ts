import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { Allowed } from '../access/service.ts'
import { problems } from '../http/answers.ts'
import { versionTag } from '../http/conditional.ts'
import type { DeclaredProblem } from '../problem.ts'
import type { Moved } from './merges/survivors.ts'
import { type AsOf, WORKER_ID } from './schemas.ts'

/** Whoever works for an area reads its register; what comes from the door comes as a submission. */
export const READERS: Allowed = { actors: ['enumerator', 'community', 'subdistrict'], area: 'within' }
export const WRITERS: Allowed = { actors: ['community', 'subdistrict'], area: 'within' }
/** Workers, for what is their own. */
export const OWN: Allowed = { actors: ['worker'], area: 'own' }

const noStore = { 'Cache-Control': { type: 'string', description: '个人信息不得缓存。', examples: ['no-store'] } }
const version = { ETag: { type: 'string', description: '版本，加双引号；修改时放在 If-Match 中。', examples: ['"1"'] } }
const location = {
  Location: {
    type: 'string',
    description: '新登记的地址。',
    examples: ['/v1/workers/7d1b6c1e-3b6f-4a37-8f6c-5d0a1b2c3d4e']
  }
}

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

export const created = (description: string, component: string, example: unknown, ...expected: DeclaredProblem[]) => ({
  201: json(description, component, example, { ...version, ...location }),
  ...problems(...expected)
})

export const sendPrivate = (reply: FastifyReply, body: unknown): FastifyReply =>
  reply.header('cache-control', 'no-store').send(body)

/** With the version that a change starts from; what was once has none. */
export const sendSubject = (reply: FastifyReply, subject: { version: number }, is_past = false): FastifyReply =>
  sendPrivate(is_past ? reply : reply.header('etag', versionTag(subject.version)), subject)

/** Where a subject that was merged is found now; the query goes along. */
export const moved = (path: string) => ({
  308: {
    description: '已并入另一条，请改用那一条的编号。',
    headers: { ...noStore, ...movedLocation(path) },
    content: { 'application/json': { schema: Type.Ref('SubjectMoved'), example: { survivor_id: WORKER_ID } } }
  }
})

const movedLocation = (path: string) => ({
  Location: { type: 'string', description: '现在的地址。', examples: [`${path}/${WORKER_ID}`] }
})

export const sendSubjectOrMoved = (
  { query }: FastifyRequest<{ Querystring: AsOf }>,
  reply: FastifyReply,
  path: string,
  subject: { version: number } | Moved
): FastifyReply => {
  const { as_of } = query
  if (!('survivor_id' in subject)) return sendSubject(reply, subject, as_of !== undefined)
  const address = `${path}/${subject.survivor_id}`
  const asked = as_of === undefined ? '' : `?as_of=${encodeURIComponent(as_of)}`
  return sendPrivate(reply.code(308).header('location', `${address}${asked}`), subject)
}
