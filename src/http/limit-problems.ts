import { defineProblem } from '../problem.ts'

interface TooMany {
  per: 'actor' | 'address' | 'everyone'
  retry_after_seconds: number
}

const whoAsksTooOften: Record<TooMany['per'], { zh: string; en: string }> = {
  actor: { zh: '您的请求过于频繁', en: 'You have sent too many requests' },
  address: { zh: '您所在网络的请求过于频繁', en: 'Too many requests came from your network' },
  everyone: { zh: '当前请求的人太多', en: 'Too many requests are coming in' }
}

export const tooManyRequests = defineProblem({
  kind: 'too_many_requests',
  code: 'too_many_requests',
  title: { zh: '请求过于频繁', en: 'Too many requests' },
  advice: {
    zh: '请按响应头 Retry-After 的秒数等待后重试；响应头 RateLimit 说明还可请求多少次，请据此放慢。',
    en: 'Wait for the seconds in Retry-After; the header RateLimit says how many requests are left, so slow down by it.'
  },
  detail: ({ per, retry_after_seconds }: TooMany) => ({
    zh: `${whoAsksTooOften[per].zh}，请在 ${retry_after_seconds} 秒后重试。`,
    en: `${whoAsksTooOften[per].en}; try again in ${retry_after_seconds} s.`
  }),
  example: { per: 'address', retry_after_seconds: 42 }
})
