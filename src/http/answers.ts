import Type from 'typebox'
import type { DeclaredProblem, ProblemDefinition, ProblemKind } from '../problem.ts'
import { tooManyRequests } from './limit-problems.ts'
import {
  addressMalformed,
  addressTooLong,
  changesCollided,
  databaseUnavailable,
  headersTooLarge,
  internalError,
  invalidRequest,
  keyVersionMissing
} from './problems.ts'

export const statusOf: Record<ProblemKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  request_timeout: 408,
  conflict: 409,
  precondition_failed: 412,
  body_too_large: 413,
  address_too_long: 414,
  unsupported_media_type: 415,
  unprocessable: 422,
  precondition_required: 428,
  too_many_requests: 429,
  headers_too_large: 431,
  internal: 500,
  unavailable: 503
}

export const problemType = (code: string): string => `/problems/${code}`

export const ProblemAnswer = Type.Object(
  {
    type: Type.String({ format: 'uri-reference', description: '解释该错误码的页面地址。' }),
    title: Type.String({ description: '错误的名称，同一错误码总是相同。' }),
    status: Type.Integer({ description: 'HTTP 状态码。' }),
    code: Type.String({ description: '稳定的错误码，程序据此判断。' }),
    detail: Type.String({
      description: '这一次出了什么错、应当怎么办；默认中文，Accept-Language 更偏好英文时为英文。'
    }),
    request_id: Type.String({ description: '本次请求的编号，向管理员反映问题时请提供。' }),
    errors: Type.Optional(
      Type.Array(
        Type.Object({
          pointer: Type.String({ description: '出错位置：指向 { path, query, headers, body } 的 JSON Pointer。' }),
          code: Type.String({ description: '这一处的错误码。' }),
          detail: Type.String({ description: '这一处错在哪里、应当怎么改。' })
        }),
        { description: '输入中的每一处错误。' }
      )
    )
  },
  { $id: 'Problem', title: 'Problem', description: '错误回答（RFC 9457）。' }
)

/** Whatever the operation does, these can happen to it. */
const everywhere = [
  invalidRequest,
  addressMalformed,
  addressTooLong,
  headersTooLarge,
  tooManyRequests,
  internalError,
  databaseUnavailable,
  changesCollided,
  keyVersionMissing
]

/** The problems an operation may answer with, as OpenAPI responses keyed by status (RFC 9457). */
export const problems = (...expected: DeclaredProblem[]) => describeProblems([...expected, ...everywhere])

interface ProblemResponse {
  description: string
  content: { 'application/problem+json': { schema: object; examples: Record<string, unknown> } }
}

/** The responses with further problems, beside those of the same status that are described already. */
export function withProblems(responses: Record<string, unknown>, further: DeclaredProblem[]): Record<string, unknown> {
  const merged = { ...responses }
  for (const [status, added] of Object.entries(describeProblems(further))) {
    const known = merged[status] as ProblemResponse | undefined
    merged[status] = known === undefined ? added : joined(known, added)
  }
  return merged
}

const joined = (one: ProblemResponse, other: ProblemResponse): ProblemResponse => {
  const [first, second] = [one, other].map(({ content }) => content['application/problem+json'].examples)
  const examples = { ...first, ...second }
  return {
    description: `${one.description}；${other.description}`,
    content: { 'application/problem+json': { schema: Type.Ref('Problem'), examples } }
  }
}

function describeProblems(declared: DeclaredProblem[]): Record<string, ProblemResponse> {
  const definitions = declared.map(({ definition }) => definition)
  const statuses = [...new Set(definitions.map(({ kind }) => statusOf[kind]))].sort()
  return Object.fromEntries(
    statuses.map((status) => {
      const here = definitions.filter(({ kind }) => statusOf[kind] === status)
      const examples = Object.fromEntries(here.map((definition) => [definition.code, exampleOf(definition, status)]))
      const description = here.map(({ code, title }) => `\`${code}\` ${title.zh}`).join('；')
      return [
        status,
        { description, content: { 'application/problem+json': { schema: Type.Ref('Problem'), examples } } }
      ]
    })
  )
}

const exampleOf = ({ code, title, example, pointer }: ProblemDefinition, status: number) => ({
  summary: title.zh,
  value: {
    type: problemType(code),
    title: title.zh,
    status,
    code,
    detail: example.zh,
    request_id: 'a1b2c3-1',
    ...(pointer !== undefined && { errors: [{ pointer, code, detail: example.zh }] })
  }
})

const cacheHeaders = {
  ETag: {
    type: 'string',
    description: '内容的标识；下次请求放在 If-None-Match 中，未变时得到 304。',
    examples: ['"pXW4s1fYk0"']
  },
  'Cache-Control': { type: 'string', description: '缓存规则。', examples: ['public, no-cache'] }
}

/** A successful read that clients may keep: the answer itself, and 304 for who has it already. */
export const readable = (description: string, content_type: string, schema: object, example: unknown) => ({
  200: { description, headers: cacheHeaders, content: { [content_type]: { schema, example } } },
  304: Type.Null({ description: '内容未变（If-None-Match 与 ETag 相同），没有响应体。' })
})
