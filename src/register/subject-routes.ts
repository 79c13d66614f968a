import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Allowed } from '../access/service.ts'
import { json, sendPrivate, sendVersioned } from '../http/private-answers.ts'
import type { Moved } from './merges/survivors.ts'
import { type AsOf, WORKER_ID } from './schemas.ts'

export { answered, answeredWithVersion, created, json, sendPrivate } from '../http/private-answers.ts'

/** Whoever works for an area reads its register; what comes from the door comes as a submission. */
export const READERS: Allowed = { actors: ['enumerator', 'community', 'subdistrict'], area: 'within' }
export const WRITERS: Allowed = { actors: ['community', 'subdistrict'], area: 'within' }
/** Workers, for what is their own. */
export const OWN: Allowed = { actors: ['worker'], area: 'own' }

/** With the version that a change starts from; what was once has none. */
export const sendSubject = (reply: FastifyReply, subject: { version: number }, is_past = false): FastifyReply =>
  is_past ? sendPrivate(reply, subject) : sendVersioned(reply, subject)

/** Where a subject that was merged is found now; the query goes along. */
export const moved = (path: string) => ({
  308: json('已并入另一条，请改用那一条的编号。', 'SubjectMoved', { survivor_id: WORKER_ID }, movedLocation(path))
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
