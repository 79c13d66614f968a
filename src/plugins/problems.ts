import type { Socket } from 'node:net'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import Negotiator from 'negotiator'
import { isConflictOfTransactions, isDatabaseFailure } from '../database/failures.ts'
import { ProblemAnswer, problemType, statusOf } from '../http/answers.ts'
import {
  addressMalformed,
  addressTooLong,
  bodyNotJson,
  bodyTooLarge,
  changesCollided,
  databaseUnavailable,
  headersTooLarge,
  internalError,
  keyVersionMissing,
  mediaTypeNotSupported,
  methodNotAllowed,
  requestMalformed,
  requestTimedOut,
  routeNotFound
} from '../http/problems.ts'
import { invalidInput } from '../http/validation.ts'
import { Problem, type Sentence } from '../problem.ts'
import { KeyVersionMissing } from '../protection/keyring.ts'

// Imported by name, the module would load a whole client for HTTP with it: twenty megabytes that nobody uses.
const { STATUS_CODES } = process.getBuiltinModule('node:http')

const CONTENT_TYPE = 'application/problem+json; charset=utf-8'
const RETRY_AFTER_SECONDS = 2
/** Far above any honest query, far below what would be work to parse. */
export const ADDRESS_CHARACTERS_MAX = 8192

type Language = keyof Sentence

/** The last step of every failure: whatever was thrown leaves as `application/problem+json`. */
export const problemAnswers = fp(
  async (app) => {
    app.addSchema(ProblemAnswer)
    // With a callback, because the most frequent reads must not wait a turn.
    app.addHook('onRequest', (request, reply, done) => done(faultOf(request, reply)))
    app.setErrorHandler<FastifyError>(answerProblem)
    app.setNotFoundHandler((request, reply) => answerProblem(routeNotFound({}), request, reply))
  },
  { name: 'problems', fastify: '5.x' }
)

function faultOf(request: FastifyRequest, reply: FastifyReply): Problem | undefined {
  if (request.url.length > ADDRESS_CHARACTERS_MAX) return addressTooLong({ limit_characters: ADDRESS_CHARACTERS_MAX })
  if (request.headers.host === undefined && request.raw.httpVersion === '1.1') return requestMalformed({})
  // PostgreSQL has no text with a NUL in it, so nothing can be meant by one.
  if (request.url.includes('%00')) return addressMalformed({})
  // Before the body is read: whether it is good JSON does not matter where nobody takes it.
  if (request.is404) return unknownRoute(request, reply)
  return hasEmptyParameter(request.params as Record<string, string>) ? routeNotFound({}) : undefined
}

/** A method that nobody registers for may still be the only fault of a known address. */
function unknownRoute({ server, url, method }: FastifyRequest, reply: FastifyReply): Problem {
  const allowed = server.methodsAt?.(url.split('?', 1)[0] ?? '')
  if (allowed === undefined) return routeNotFound({})
  reply.header('allow', allowed.join(', '))
  return methodNotAllowed({ method, allowed })
}

/** `/v1/stations/` names no station that could be missing; it is no address at all. */
function hasEmptyParameter(parameters: Record<string, string>): boolean {
  for (const name in parameters) if (parameters[name] === '' && name !== '*') return true
  return false
}

export function answerProblem(error: Error, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = asProblem(error, request)
  const status = statusOf[problem.definition.kind]
  if (status >= 500)
    request.log.error({ err: error, operation: request.routeOptions.url, request_id: request.id }, 'a request failed')
  const wait_seconds = problem.retry_after_seconds ?? (status === 503 ? RETRY_AFTER_SECONDS : undefined)
  if (wait_seconds !== undefined) reply.header('retry-after', wait_seconds)
  if (status === 401) reply.header('www-authenticate', 'Bearer')
  const language = preferredLanguage(request.headers['accept-language'])
  return reply
    .code(status)
    .header('content-type', CONTENT_TYPE)
    .header('content-language', language)
    .header('vary', [reply.getHeader('vary') ?? [], 'accept-language'].flat().join(', '))
    .header('cache-control', 'no-store')
    .serializer((text: string) => text)
    .send(JSON.stringify(describe(problem, language, request.id)))
}

function describe({ definition, detail, errors }: Problem, language: Language, request_id: string) {
  const { code, kind, title } = definition
  return {
    type: problemType(code),
    title: title[language],
    status: statusOf[kind],
    code,
    detail: detail[language],
    request_id,
    ...(errors.length > 0 && { errors: errors.map((error) => ({ ...error, detail: error.detail[language] })) })
  }
}

// The first language that is one of ours, in any of its variants: `zh-CN,en` is Chinese first.
function preferredLanguage(header: string | undefined): Language {
  if (header === undefined) return 'zh'
  const wanted = new Negotiator({ headers: { 'accept-language': header } }).languages()
  return wanted
    .find((language) => /^(zh|en)(-|$)/i.test(language))
    ?.toLowerCase()
    .startsWith('en')
    ? 'en'
    : 'zh'
}

function asProblem(error: Error & Partial<FastifyError>, request: FastifyRequest): Problem {
  if (error instanceof Problem) return error
  if (error.validation !== undefined) return invalidInput(error.validation, error.validationContext ?? '')
  if (isDatabaseFailure(error)) return databaseUnavailable({ retry_after_seconds: RETRY_AFTER_SECONDS })
  // It was tried again as often as makes sense (`transact`).
  if (isConflictOfTransactions(error)) return changesCollided({ retry_after_seconds: RETRY_AFTER_SECONDS })
  if (error instanceof KeyVersionMissing) return keyVersionMissing({ key_version: error.key_version })
  const known = fromFramework[error.code ?? '']
  if (known !== undefined) return known(request)
  // The framework's own refusals of a body carry a 4xx; anything else is a fault of ours.
  return error.statusCode !== undefined && error.statusCode < 500 ? requestMalformed({}) : internalError({})
}

const fromFramework: Record<string, (request: FastifyRequest) => Problem> = {
  FST_ERR_CTP_INVALID_JSON_BODY: () => bodyNotJson({}),
  FST_ERR_CTP_EMPTY_JSON_BODY: () => bodyNotJson({}),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => mediaTypeNotSupported({}),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () => requestMalformed({}),
  FST_ERR_CTP_BODY_TOO_LARGE: ({ routeOptions }) => bodyTooLarge({ limit_bytes: routeOptions.bodyLimit }),
  FST_ERR_BAD_URL: () => addressMalformed({}),
  FST_ERR_ASYNC_CONSTRAINT: () => addressMalformed({}),
  FST_ERR_MAX_PARAM_LENGTH: () => routeNotFound({})
}

/** For what fails before there is a route: addresses that cannot be decoded. No hook has seen them. */
export function frameworkErrors(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  reply.headers(request.server.securityHeaders)
  answerProblem(request.server.countRequest(request, reply) ?? error, request, reply)
}

/** For what fails before there is a request: the socket carries the answer. */
export function clientErrorHandler(this: FastifyInstance, error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const problem = brokenRequests[error.code ?? ''] ?? requestMalformed({})
  const body = JSON.stringify(describe(problem, 'zh', 'unread'))
  const status = statusOf[problem.definition.kind]
  const strict_headers = Object.entries(this.securityHeaders).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.write(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\ncontent-type: ${CONTENT_TYPE}\r\ncontent-language: zh\r\n` +
      `cache-control: no-store\r\n${strict_headers.join('')}` +
      `content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`
  )
  closeAfterReading(socket)
}

const brokenRequests: Record<string, Problem> = {
  HPE_HEADER_OVERFLOW: headersTooLarge({}),
  // Chinese characters that were not encoded, most often.
  HPE_INVALID_URL: addressMalformed({}),
  ERR_HTTP_REQUEST_TIMEOUT: requestTimedOut({})
}

const UNREAD_BYTES_MAX = 32 * 1024 * 1024
const UNREAD_MILLISECONDS_MAX = 2_000

/** A close while the client still sends resets the connection, and the client never reads the answer. */
function closeAfterReading(socket: Socket): void {
  let unread_bytes = 0
  socket.removeAllListeners('data')
  socket.on('data', (chunk) => {
    unread_bytes += chunk.length
    if (unread_bytes > UNREAD_BYTES_MAX) socket.destroy()
  })
  socket.on('error', () => socket.destroy())
  socket.setTimeout(UNREAD_MILLISECONDS_MAX / 4, () => socket.destroy())
  setTimeout(() => socket.destroy(), UNREAD_MILLISECONDS_MAX).unref()
  socket.end()
  socket.resume()
}
