import { defineProblem } from '../problem.ts'

export const signInRequired = defineProblem({
  kind: 'unauthenticated',
  code: 'sign_in_required',
  pointer: '/headers/authorization',
  title: { zh: '需要先登录', en: 'Sign in first' },
  advice: {
    zh: '请先登录（骑手用 POST /v1/auth/sessions，工作人员用 POST /v1/auth/staff-sessions）或申请接口密钥，再把令牌放在请求头 Authorization: Bearer … 中。',
    en: 'Sign in (POST /v1/auth/sessions for workers, POST /v1/auth/staff-sessions for staff) or get an API key, and send the token as Authorization: Bearer ….'
  },
  detail: () => ({
    zh: '这项操作需要登录，请在请求头 Authorization 中带上 Bearer 令牌。',
    en: 'This operation needs a sign-in; send a Bearer token in the Authorization header.'
  }),
  example: {}
})

export const tokenNotValid = defineProblem({
  kind: 'unauthenticated',
  code: 'token_not_valid',
  pointer: '/headers/authorization',
  title: { zh: '令牌无效', en: 'The token is not valid' },
  advice: {
    zh: '令牌写错、已过期、已退出登录，或账号、密钥已停用。请重新登录，或向街道管理员索取新的接口密钥。',
    en: 'The token is misspelt, expired or signed out, or its account or key is disabled. Sign in again, or ask for a new API key.'
  },
  detail: () => ({
    zh: '令牌无效或已失效，请重新登录后再试。',
    en: 'The token is not valid or not valid any more; sign in again.'
  }),
  example: {}
})

export const notAllowed = defineProblem({
  kind: 'forbidden',
  code: 'not_allowed',
  title: { zh: '没有权限', en: 'Not allowed' },
  advice: {
    zh: '这项操作只对特定身份开放，各操作的说明里列有身份；如确有需要，请联系街道管理员。',
    en: 'The operation is open to certain actors only, which its description lists; ask the sub-district administrator.'
  },
  detail: () => ({
    zh: '您的身份不能做这项操作，如确有需要请联系街道管理员。',
    en: 'This operation is not open to you; ask the sub-district administrator if you need it.'
  }),
  example: {}
})

export const scopeMissing = defineProblem({
  kind: 'forbidden',
  code: 'scope_missing',
  title: { zh: '接口密钥没有这项权限', en: 'The API key lacks the scope' },
  advice: {
    zh: '请向街道管理员申请带有所需权限范围（scope）的接口密钥。',
    en: 'Ask the sub-district administrator for an API key with the scope that is named.'
  },
  detail: ({ scope }: { scope: string }) => ({
    zh: `这把接口密钥没有权限范围 ${scope}，请向街道管理员申请。`,
    en: `This API key lacks the scope ${scope}; ask the sub-district administrator for it.`
  }),
  example: { scope: 'faults:read' }
})

export const signInIncomplete = defineProblem({
  kind: 'forbidden',
  code: 'sign_in_incomplete',
  title: { zh: '请先完成登录步骤', en: 'Complete the sign-in first' },
  advice: {
    zh: '首次登录须先用 PUT /v1/auth/password 更换初始密码，社区和街道账号还须用 POST /v1/auth/totp 领取动态口令的密钥，再用 PUT /v1/auth/totp 确认。',
    en: 'Change the first password (PUT /v1/auth/password); community and sub-district accounts then get a secret for TOTP (POST /v1/auth/totp) and confirm it (PUT /v1/auth/totp).'
  },
  detail: ({ restriction }: { restriction: 'password_change' | 'totp_enrolment' }) => ({
    zh:
      restriction === 'password_change'
        ? '请先用 PUT /v1/auth/password 更换初始密码，再做其他操作。'
        : '请先用 POST /v1/auth/totp 领取动态口令的密钥，用 PUT /v1/auth/totp 确认，再做其他操作。',
    en:
      restriction === 'password_change'
        ? 'Change your first password with PUT /v1/auth/password before anything else.'
        : 'Get a secret for TOTP with POST /v1/auth/totp and confirm it with PUT /v1/auth/totp before anything else.'
  }),
  example: { restriction: 'password_change' }
})

export const lastAdministrator = defineProblem({
  kind: 'conflict',
  code: 'last_administrator',
  title: { zh: '这是最后一位街道管理员', en: 'This is the last administrator' },
  advice: {
    zh: '街道不能没有管理员：请先添加并启用另一位街道管理员，再做这项操作。',
    en: 'A sub-district cannot be without an administrator: add another one first.'
  },
  detail: () => ({
    zh: '这是该街道最后一位在用的管理员，请先添加另一位街道管理员。',
    en: 'This is the last active administrator of the sub-district; add another one first.'
  }),
  example: {}
})

export const tokenInAddress = defineProblem({
  kind: 'invalid',
  code: 'token_in_address',
  pointer: '/query',
  title: { zh: '令牌不能写在网址里', en: 'No tokens in addresses' },
  advice: {
    zh: '网址会留在日志和浏览记录里：请把令牌放在请求头 Authorization 中，并立即更换已写在网址里的那一个。',
    en: 'Addresses are kept in logs and histories: send the token in the Authorization header, and replace the one that stood in an address.'
  },
  detail: () => ({
    zh: '令牌不能写在网址里，请改用请求头 Authorization: Bearer …，并尽快更换这个令牌。',
    en: 'A token must not stand in the address; use Authorization: Bearer … and replace this token soon.'
  }),
  example: {}
})

export const addressNotAllowed = defineProblem({
  kind: 'forbidden',
  code: 'address_not_allowed',
  title: { zh: '不允许从这个网络地址使用', en: 'Not allowed from this address' },
  advice: {
    zh: '这把接口密钥只能从登记的网段使用：请从那里发出请求，或请街道管理员新建一把网段正确的密钥。',
    en: 'The API key works from its listed networks only: call from there, or ask the sub-district administrator for a key with the right ones.'
  },
  detail: () => ({
    zh: '这把接口密钥不能从您现在的网络地址使用，请从登记的网段发出请求，或联系街道管理员。',
    en: 'This API key may not be used from your address; call from its listed networks, or ask the administrator.'
  }),
  example: {}
})
