import fp from 'fastify-plugin'
import Type, { type TObject } from 'typebox'
import {
  addressNotAllowed,
  notAllowed,
  scopeMissing,
  signInIncomplete,
  signInRequired,
  tokenInAddress,
  tokenNotValid
} from '../access/problems.ts'
import type { Allowed } from '../access/service.ts'
import { withProblems } from '../http/answers.ts'
import { bodyTooDeep, nameReserved } from '../http/body-problems.ts'
import { bodyNotJson, bodyTooLarge, mediaTypeNotSupported, textNotReadable } from '../http/problems.ts'
import { idempotencyProblems } from '../idempotency/problems.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A POST that may be repeated as it is, and so takes no `Idempotency-Key`. */
    is_repeatable?: boolean
  }
}

/** What any body may be refused for. */
const bodyProblems = [bodyNotJson, bodyTooLarge, bodyTooDeep, nameReserved, mediaTypeNotSupported, textNotReadable]

const actorNames: Record<string, string> = {
  worker: '骑手等新就业人员',
  enumerator: '网格员',
  community: '社区工作人员',
  subdistrict: '街道管理员'
}

const areaRules = {
  own: '只涉及本人的内容。',
  within: '限本人所属区划及其下级；范围之外一律回答不存在。',
  any: '不限区划。'
} as const

const IdempotencyKey = Type.Object({
  'idempotency-key': Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 200,
      pattern: '^[!-~]+$',
      description:
        '每个新操作自拟一个不重复的值（如 UUID）；网络不好时用同一个值原样重试，只会生效一次，并得到同样的回答。保留 24 小时。',
      examples: ['6f1c8f5e-0b55-4a3e-9c7d-2f6f6d0e8a11']
    })
  )
})

/**
 * Writes into each operation's description what the access rule and the key of an effect add to it, so that
 * no route has to repeat it and none can say something else than what holds.
 */
export const accessDocumentation = fp(
  async (app) => {
    app.addHook('onRoute', ({ method, schema, config }) => {
      if (schema?.operationId === undefined || config?.allow === undefined) return
      const { allow } = config
      schema.security = allow === 'anyone' ? [] : [{ bearer: [] }]
      if (allow !== 'anyone') schema.description = [schema.description, describe(allow)].filter(Boolean).join('\n\n')
      const takes_key = method === 'POST' && allow !== 'anyone' && config.is_repeatable !== true
      if (takes_key) schema.headers = withHeader(schema.headers as TObject | undefined)
      schema.response = withProblems(schema.response as Record<string, unknown>, [
        tokenInAddress,
        tokenNotValid,
        addressNotAllowed,
        ...(allow === 'anyone' ? [] : refusalsOf(allow)),
        ...(takes_key ? idempotencyProblems : []),
        ...(schema.body === undefined ? [] : bodyProblems)
      ])
    })
  },
  { name: 'access-documentation', fastify: '5.x' }
)

type Restricted = Exclude<Allowed, 'anyone'>

function describe({ actors, partner_scope, area }: Restricted): string {
  const people = actors.map((actor) => actorNames[actor] ?? actor)
  const partners = partner_scope === undefined ? [] : [`持有权限范围 \`${partner_scope}\` 的合作应用`]
  return `可用身份：${[...people, ...partners].join('、')}。${areaRules[area]}`
}

const refusalsOf = ({ actors, partner_scope, while_restricted }: Restricted) => [
  signInRequired,
  notAllowed,
  ...(partner_scope === undefined ? [] : [scopeMissing]),
  ...(while_restricted === true || actors.every((actor) => actor === 'worker') ? [] : [signInIncomplete])
]

const withHeader = (headers: TObject | undefined): TObject =>
  Type.Object({ ...headers?.properties, ...IdempotencyKey.properties })
