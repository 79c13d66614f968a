import { defineProblem } from '../problem.ts'

export const apiKeyNotFound = defineProblem({
  kind: 'not_found',
  code: 'api_key_not_found',
  pointer: '/path/id',
  title: { zh: '没有这把接口密钥', en: 'There is no such API key' },
  advice: {
    zh: '请用 GET /v1/api-keys 查询本街道的接口密钥及其编号。',
    en: 'See GET /v1/api-keys for the API keys of your sub-district.'
  },
  detail: () => ({
    zh: '没有这个编号的接口密钥，请用 GET /v1/api-keys 核对编号。',
    en: 'No API key has this id; see GET /v1/api-keys.'
  }),
  example: {}
})

export const apiKeyEnded = defineProblem({
  kind: 'conflict',
  code: 'api_key_ended',
  pointer: '/path/id',
  title: { zh: '接口密钥已失效', en: 'The API key has ended' },
  advice: {
    zh: '已吊销或已过期的密钥不能更换密文，请用 POST /v1/api-keys 新建一把。',
    en: 'A revoked or expired key cannot be rotated; create a new one with POST /v1/api-keys.'
  },
  detail: ({ state }: { state: 'expired' | 'revoked' }) => ({
    zh: `这把接口密钥${state === 'revoked' ? '已吊销' : '已过期'}，不能再更换；请用 POST /v1/api-keys 新建一把。`,
    en: `This API key is ${state} and cannot be rotated; create a new one with POST /v1/api-keys.`
  }),
  example: { state: 'revoked' }
})

export const apiKeyAreaNotAllowed = defineProblem({
  kind: 'unprocessable',
  code: 'api_key_area_not_allowed',
  pointer: '/body/area_code',
  title: { zh: '密钥不能用于这个区划', en: 'The key cannot be for this area' },
  advice: {
    zh: '正式密钥只能用于您所在街道或其下的社区；测试密钥只能用于沙盒区划（代码以 99 开头），可不填 area_code。',
    en: 'A live key is for your sub-district or a community in it; a test key for an area of the sandbox (99…), or leave area_code out.'
  },
  detail: ({ environment }: { environment: 'live' | 'test' }) =>
    environment === 'live'
      ? {
          zh: '正式密钥只能用于您所在街道或其下的社区，请改正 area_code，或去掉它。',
          en: 'A live key is for your sub-district or a community in it; correct area_code or leave it out.'
        }
      : {
          zh: '测试密钥只能用于沙盒里的区划（代码以 99 开头），请改正 area_code，或去掉它。',
          en: 'A test key is for an area of the sandbox (99…); correct area_code or leave it out.'
        },
  example: { environment: 'live' }
})

export const expiryNotValid = defineProblem({
  kind: 'invalid',
  code: 'expiry_not_valid',
  pointer: '/body/expires_at',
  title: { zh: '失效时间不对', en: 'The expiry is not valid' },
  advice: {
    zh: '失效时间请写成带时区的将来时间（不晚于 9999 年底），例如 2027-06-30T18:00:00+08:00；长期有效请去掉 expires_at。',
    en: 'Give a time in the future (no later than the year 9999) with its offset, such as 2027-06-30T18:00:00+08:00, or leave expires_at out.'
  },
  detail: () => ({
    zh: 'expires_at 应当是带时区的将来时间，例如 2027-06-30T18:00:00+08:00；长期有效请去掉它。',
    en: 'expires_at must be a time in the future with its offset; leave it out for a key that lasts.'
  }),
  example: {}
})

export const networkMalformed = defineProblem({
  kind: 'invalid',
  code: 'network_malformed',
  pointer: '/body/allowed_networks/0',
  title: { zh: '看不懂的网段', en: 'Not a network' },
  advice: {
    zh: '网段请写成 CIDR，例如 203.0.113.0/24 或 2001:db8::/32；单个地址可直接写。斜线前须是网段的第一个地址。',
    en: 'Write networks in CIDR notation, such as 203.0.113.0/24 or 2001:db8::/32, beginning with their first address; one address may stand alone.'
  },
  detail: () => ({
    zh: '这一项不是网段：请写成 203.0.113.0/24 或 2001:db8::/32 这样，斜线前须是网段的第一个地址。',
    en: 'This is not a network: write it as 203.0.113.0/24 or 2001:db8::/32, beginning with its first address.'
  }),
  example: {}
})
