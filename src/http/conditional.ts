import { hash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { preconditionRequired } from './problems.ts'
import { SECURITY_HEADER_NAMES } from './security-headers.ts'

/** An answer ready to be sent, with the tag that tells whether a client already has it. */
export interface Representation {
  content_type: string
  cache_control: string
  body: Buffer
  etag: string
  /** Further headers, such as a file name. */
  headers?: Record<string, string>
}

// Public data: anyone may keep it, nobody may show it without asking whether it is still true.
export const ALWAYS_ASK = 'public, no-cache'

/** For whoever asked alone: nobody else may keep it, nor show it without asking. */
export const PRIVATE = 'private, no-cache'

/** What is public for everybody may be something else for who sends a token, so only they may keep it. */
export const cacheControlFor = ({ headers }: FastifyRequest, cache_control: string): string =>
  cache_control === ALWAYS_ASK && headers.authorization !== undefined ? PRIVATE : cache_control

export const JSON_TYPE = 'application/json; charset=utf-8'

/** As `Representation`, in pieces that are sent one after another. */
export type PiecedRepresentation = Omit<Representation, 'body'> & { body: readonly Buffer[] }

/** @param tag what the ETag is made from, where that is shorter than the body and says as much */
export function represent(
  body: string | Buffer,
  options: Pick<Representation, 'content_type' | 'cache_control' | 'headers'>,
  tag: string | Buffer = body
): Representation {
  return {
    ...options,
    body: typeof body === 'string' ? Buffer.from(body) : body,
    etag: etagOf(tag)
  }
}

export const representInPieces = (
  body: readonly Buffer[],
  options: Pick<Representation, 'content_type' | 'cache_control'>,
  tag: string
): PiecedRepresentation => ({ ...options, body, etag: etagOf(tag) })

const etagOf = (tag: string | Buffer): string => `"${hash('sha1', tag, 'base64url')}"`

/** Sends 304 without a body where the client names the tag, else the whole answer. */
export function sendRepresentation(request: FastifyRequest, reply: FastifyReply, answer: Representation): FastifyReply {
  reply.header('etag', answer.etag).header('cache-control', cacheControlFor(request, answer.cache_control))
  if (answer.headers !== undefined) reply.headers(answer.headers)
  const known = request.headers['if-none-match']
  if (known !== undefined && namesTag(known, answer.etag)) return sendUnchanged(reply)
  return reply.header('content-type', answer.content_type).send(answer.body)
}

export function sendUnchanged(reply: FastifyReply): FastifyReply {
  for (const name of SECURITY_HEADER_NAMES) reply.removeHeader(name)
  return reply.code(304).send()
}

/** `If-None-Match` holds `*` or a list of tags, compared weakly (RFC 9110, 13.1.2). */
export function namesTag(header: string, etag: string): boolean {
  if (header === etag) return true
  return header.trim() === '*' || header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}

/** Versions begin with 1. */
const VERSION_OF_NOTHING = 0

/**
 * The version that a change starts from, out of `If-Match: "3"`. Any other tag stands for no version at all: the tag of
 * an answer that was read, and a weak one, which is never the same as another here (RFC 9110, 13.1.1).
 * @throws version_missing where there is no tag, or none is named
 */
export function versionToChange(header: string | undefined): number {
  const [, weak, tag] = /^(W\/)?"([\x21\x23-\x7e\x80-\xff]*)"$/.exec(header?.trim() ?? '') ?? []
  if (tag === undefined) throw preconditionRequired({})
  return weak === undefined && /^[1-9]\d{0,8}$/.test(tag) ? Number(tag) : VERSION_OF_NOTHING
}

/** The header that names the version a change starts from, as routes that change something declare it. */
export const VersionHeader = Type.Object({
  'if-match': Type.Optional(
    Type.String({ maxLength: 100, description: '修改前读到的 version，加双引号。', examples: ['"3"'] })
  )
})

/** The tag of an object that has a version. */
export const versionTag = (version: number): string => `"${version}"`
