import Type, { type Static } from 'typebox'
import { ENVIRONMENTS, PARTNER_SCOPES } from '../actor.ts'
import { AreaCode } from '../areas/schemas.ts'
import { API_KEY_STATES } from './rules/api-keys.ts'

const OVERLAP_MINUTES_MAX = 7 * 24 * 60
const EXAMPLE_ID = '7d2f3b1a-5c1e-4a57-9a44-0c8e2f6b9d10'

const time = (description: string, example: string) =>
  Type.String({ format: 'date-time', description, examples: [example] })
const timeOrNull = (description: string, example: string) =>
  Type.Union([Type.String({ format: 'date-time' }), Type.Null()], { description, examples: [example] })

const Environment = Type.Enum([...ENVIRONMENTS], {
  type: 'string',
  description: 'live 正式；test 测试，只看得到沙盒里的虚构内容，正式密钥和其他人都看不到沙盒。',
  examples: ['test']
})

const Name = Type.String({
  minLength: 1,
  maxLength: 100,
  pattern: '\\S',
  description: '给谁、做什么用，便于辨认。',
  examples: ['虚构地图小程序']
})

const Scopes = Type.Array(Type.Enum([...PARTNER_SCOPES], { type: 'string' }), {
  minItems: 1,
  uniqueItems: true,
  description: '权限范围。公开的查询不需要权限范围；service_records:write 凭本人的授权代为登记服务记录。',
  examples: [['stations:read']]
})

const Secret = Type.Object(
  {
    hint: Type.String({ description: '密文的首尾几个字符，用来辨认是哪一个。', examples: ['gxk_live_Ab3d…9f0c'] }),
    created_at: time('何时生成。', '2026-11-23T10:00:00+08:00'),
    expires_at: timeOrNull('更换后还用到何时；最新的一个为 null。', '2026-11-24T10:00:00+08:00')
  },
  { description: '一个可用的密文。密文本身只在生成时给出一次，服务不保存。' }
)

const fields = {
  id: Type.String({ format: 'uuid', description: '密钥的编号。', examples: [EXAMPLE_ID] }),
  name: Name,
  environment: Environment,
  scopes: Scopes,
  area_code: Type.String({ ...AreaCode, description: '看得到哪个区划及其下级的内容；测试密钥是沙盒区划。' }),
  allowed_networks: Type.Array(Type.String(), {
    description: '只能从这些网段使用；空数组表示不限。',
    examples: [['203.0.113.0/24']]
  }),
  state: Type.Enum([...API_KEY_STATES], {
    type: 'string',
    description: 'active 可用，expired 已过期，revoked 已吊销。',
    examples: ['active']
  }),
  secrets: Type.Array(Secret, { description: '未到期的密文，最新的在前。' }),
  expires_at: timeOrNull('何时失效；null 表示长期有效。', '2027-06-30T18:00:00+08:00'),
  revoked_at: timeOrNull('何时吊销；未吊销为 null。', '2026-12-01T09:00:00+08:00'),
  last_used_at: timeOrNull('最近一次使用，精确到一分钟；从未使用为 null。', '2026-11-23T10:00:00+08:00'),
  version: Type.Integer({ minimum: 1, description: '每次更换或吊销加一。', examples: [1] }),
  created_at: time('何时新建。', '2026-11-23T10:00:00+08:00'),
  updated_at: time('最近一次更换或吊销；没有则同 created_at。', '2026-11-23T10:00:00+08:00')
}

export const ApiKey = Type.Object(fields, {
  $id: 'ApiKey',
  title: 'ApiKey',
  description: '合作应用的一把接口密钥，不含密文。'
})
export type ApiKey = Static<typeof ApiKey>

export const IssuedApiKey = Type.Object(
  {
    ...fields,
    key: Type.String({
      description: '密文，只给出这一次：请立即妥善保存，放在请求头 Authorization: Bearer … 中使用。',
      pattern: '^gxk_(live|test)_[A-Za-z0-9_-]{43}[0-9a-f]{8}$'
    })
  },
  { $id: 'IssuedApiKey', title: 'IssuedApiKey', description: '一把接口密钥和它刚生成的密文。' }
)
export type IssuedApiKey = Static<typeof IssuedApiKey>

export const ApiKeyPage = Type.Object(
  {
    items: Type.Array(Type.Ref('ApiKey')),
    next: Type.Union([Type.String(), Type.Null()], { description: '下一页的游标；没有下一页时为 null。' })
  },
  { $id: 'ApiKeyPage', title: 'ApiKeyPage', description: '一页接口密钥，最新的在前。' }
)
export interface ApiKeyPage {
  items: ApiKey[]
  next: string | null
}

export const NewApiKey = Type.Object(
  {
    name: Name,
    environment: Environment,
    scopes: Scopes,
    area_code: Type.Optional(
      Type.String({
        ...AreaCode,
        description:
          '看得到哪个区划及其下级的内容。正式密钥：您所在街道（不填即是）或其下的社区；测试密钥：沙盒区划，不填为沙盒街道。'
      })
    ),
    expires_at: Type.Optional(
      Type.String({
        maxLength: 40,
        format: 'date-time',
        description: '何时失效，须在将来；不填为长期有效。',
        examples: ['2027-06-30T18:00:00+08:00']
      })
    ),
    allowed_networks: Type.Optional(
      Type.Array(Type.String({ minLength: 1, maxLength: 50 }), {
        maxItems: 50,
        description: '只能从这些网段（CIDR，IPv4 或 IPv6）使用；单个地址可直接写；不填或空数组为不限。',
        examples: [['203.0.113.0/24', '2001:db8::/32']]
      })
    )
  },
  { $id: 'NewApiKey', title: 'NewApiKey', description: '要新建的接口密钥。', additionalProperties: false }
)
export type NewApiKey = Static<typeof NewApiKey>

export const ApiKeyRotation = Type.Object(
  {
    overlap_minutes: Type.Integer({
      minimum: 0,
      maximum: OVERLAP_MINUTES_MAX,
      description:
        '旧密文还可用多少分钟，最多 7 天；疑似泄露时填 0，旧密文立即失效。先前更换留下的旧密文也不会超过这个时间。',
      examples: [1440]
    })
  },
  { $id: 'ApiKeyRotation', title: 'ApiKeyRotation', description: '怎样更换。', additionalProperties: false }
)
export type ApiKeyRotation = Static<typeof ApiKeyRotation>

export const ApiKeyId = Type.Object({
  id: Type.String({
    format: 'uuid',
    description: '密钥的编号。',
    examples: [EXAMPLE_ID]
  })
})

export const ApiKeyFilter = Type.Object(
  {
    environment: Type.Optional(
      Type.Enum([...ENVIRONMENTS], { type: 'string', description: '只要正式的或测试的。', examples: ['live'] })
    ),
    state: Type.Optional(
      Type.Enum([...API_KEY_STATES], { type: 'string', description: '只要这种状态的。', examples: ['active'] })
    ),
    limit: Type.Integer({ minimum: 1, maximum: 200, default: 50, description: '一页最多几项。', examples: [50] }),
    cursor: Type.Optional(Type.String({ minLength: 1, maxLength: 500, description: '上一页返回的 next。' }))
  },
  { additionalProperties: false }
)
export type ApiKeyFilter = Static<typeof ApiKeyFilter>

export const apiKeySchemas = [ApiKey, IssuedApiKey, ApiKeyPage, NewApiKey, ApiKeyRotation]

export const exampleApiKey = {
  id: EXAMPLE_ID,
  name: '虚构地图小程序',
  environment: 'test',
  scopes: ['stations:read'],
  area_code: '990101001000',
  allowed_networks: ['203.0.113.0/24'],
  state: 'active',
  secrets: [{ hint: 'gxk_test_AAAA…6b3e', created_at: '2026-11-23T10:00:00+08:00', expires_at: null }],
  expires_at: null,
  revoked_at: null,
  last_used_at: null,
  version: 1,
  created_at: '2026-11-23T10:00:00+08:00',
  updated_at: '2026-11-23T10:00:00+08:00'
}

/** Looks like a key, and its checksum is wrong: nothing takes it for one. */
export const exampleIssued = { ...exampleApiKey, key: `gxk_test_${'A'.repeat(43)}00006b3e` }
