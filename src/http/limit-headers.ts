/** As operations describe them; every answer carries the first two. */
export const limitHeaders = {
  RateLimit: {
    description: '本次请求之后的余量：r 是还可请求的次数，t 是距重新计数的秒数；有几条规则就有几项。',
    schema: { type: 'string' },
    example: '"address";r=2999;t=42'
  },
  'RateLimit-Policy': {
    description: '限制请求次数的规则：w 秒之内最多 q 次。address 按网络地址计，actor 按登录的人或应用计。',
    schema: { type: 'string' },
    example: '"address";q=3000;w=60'
  },
  'Retry-After': {
    description: '多少秒之后可以重试。',
    schema: { type: 'integer' },
    example: 42
  }
} as const

const referenceTo = (name: keyof typeof limitHeaders) => ({ $ref: `#/components/headers/${name}` })

const onEveryAnswer = { RateLimit: referenceTo('RateLimit'), 'RateLimit-Policy': referenceTo('RateLimit-Policy') }

const WAITING_STATUSES = ['429', '503']

interface Operation {
  responses?: Record<string, { headers?: object }>
}

/** Writes the headers into every answer of the description, so that no route has to. */
export function withLimitHeaders<Document extends { paths?: object | undefined }>(document: Document): Document {
  for (const item of Object.values(document.paths ?? {})) {
    for (const operation of Object.values(item ?? {}) as Operation[]) {
      for (const [status, response] of Object.entries(operation.responses ?? {})) {
        response.headers = {
          ...response.headers,
          ...onEveryAnswer,
          ...(WAITING_STATUSES.includes(status) && { 'Retry-After': referenceTo('Retry-After') })
        }
      }
    }
  }
  return document
}
