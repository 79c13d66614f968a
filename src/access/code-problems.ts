import { defineProblem } from '../problem.ts'

export const phoneNotValid = defineProblem({
  kind: 'invalid',
  code: 'phone_not_valid',
  pointer: '/body/phone',
  title: { zh: '手机号不正确', en: 'Not a mobile number' },
  advice: {
    zh: '请填写 11 位大陆手机号，以 13 至 19 开头；前面可以带 +86，中间可以有空格或短横线。',
    en: 'Give a mobile number of the mainland: 11 digits from 13 to 19 on, with or without +86, blanks or hyphens.'
  },
  detail: () => ({
    zh: '手机号不正确，请填写 11 位大陆手机号。',
    en: 'This is not a mobile number of the mainland; give its 11 digits.'
  }),
  example: {}
})

export const codeRequestedTooSoon = defineProblem({
  kind: 'too_many_requests',
  code: 'code_requested_too_soon',
  title: { zh: '验证码请求得太频繁', en: 'Codes are asked for too often' },
  advice: {
    zh: '同一手机号每分钟最多发一次、每小时五次、每天十次验证码，请按响应头 Retry-After 的秒数等待后再要。',
    en: 'A number gets one code a minute, five an hour and ten a day at most: wait for the seconds in Retry-After.'
  },
  detail: ({ retry_after_seconds }: { retry_after_seconds: number }) => ({
    zh: `这个手机号刚要过验证码，请在 ${retry_after_seconds} 秒后再要。`,
    en: `A code for this number was asked for a short while ago; ask again in ${retry_after_seconds} s.`
  }),
  example: { retry_after_seconds: 42 }
})

export const codeNotSent = defineProblem({
  kind: 'unavailable',
  code: 'code_not_sent',
  title: { zh: '验证码没有发出', en: 'The code could not be sent' },
  advice: {
    zh: '短信通道暂时不可用，可以马上重试；若多次不成，请稍后再来或联系街道管理员。',
    en: 'The sending of messages fails for the moment: try again at once, or later where it fails repeatedly.'
  },
  detail: () => ({
    zh: '验证码没有发出，请马上重试，或稍后再来。',
    en: 'The code could not be sent; try again now or a little later.'
  }),
  example: {}
})

export const codeNotRight = defineProblem({
  kind: 'invalid',
  code: 'code_not_right',
  pointer: '/body/code',
  title: { zh: '验证码不正确或已失效', en: 'The code is not right or not valid any more' },
  advice: {
    zh: '请核对手机号和最近一条短信里的验证码；验证码十分钟内有效，且只能用一次，必要时用 POST /v1/auth/codes 重新获取。',
    en: 'Compare the number and the code of the latest message. A code holds for ten minutes and once; POST /v1/auth/codes sends another.'
  },
  detail: () => ({
    zh: '验证码不正确或已失效，请核对最近一条短信，或重新获取验证码。',
    en: 'The code is not right or not valid any more; check the latest message or ask for another code.'
  }),
  example: {}
})

export const tooManyGuesses = defineProblem({
  kind: 'too_many_requests',
  code: 'too_many_guesses',
  title: { zh: '验证码输错次数太多', en: 'Too many wrong codes' },
  advice: {
    zh: '同一手机号十分钟内最多输错五次、一天三十次，请按响应头 Retry-After 的秒数等待，再重新获取验证码。',
    en: 'A number may have five wrong codes in ten minutes and thirty a day: wait for the seconds in Retry-After, then ask for another code.'
  },
  detail: ({ retry_after_seconds }: { retry_after_seconds: number }) => ({
    zh: `验证码输错次数太多，请在 ${retry_after_seconds} 秒后重新获取验证码再试。`,
    en: `Too many wrong codes; ask for another code in ${retry_after_seconds} s.`
  }),
  example: { retry_after_seconds: 540 }
})

export const sessionNotFound = defineProblem({
  kind: 'not_found',
  code: 'session_not_found',
  pointer: '/path/id',
  title: { zh: '没有这个登录会话', en: 'There is no such session' },
  advice: {
    zh: '请用 GET /v1/auth/sessions 查看自己的登录会话；已退出或过期的不再列出。',
    en: 'See GET /v1/auth/sessions for your own sessions; those that have ended are not listed.'
  },
  detail: () => ({
    zh: '没有这个登录会话，或已经退出，请用 GET /v1/auth/sessions 核对。',
    en: 'You have no such session, or it has ended; see GET /v1/auth/sessions.'
  }),
  example: {}
})
