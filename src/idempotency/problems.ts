import { defineProblem } from '../problem.ts'

export const idempotencyKeyReused = defineProblem({
  kind: 'unprocessable',
  code: 'idempotency_key_reused',
  pointer: '/headers/idempotency-key',
  title: { zh: '幂等键已用于另一个请求', en: 'The idempotency key belongs to another request' },
  advice: {
    zh: '每个新的操作请换一个新的 Idempotency-Key；只有原样重试同一个请求时才用原来的。',
    en: 'Use a new Idempotency-Key for every new operation, and the old one only to repeat the same request.'
  },
  detail: () => ({
    zh: '这个 Idempotency-Key 已用于内容不同的请求，请换一个新的再提交。',
    en: 'This Idempotency-Key was used for a request with other content; use a new one.'
  }),
  example: {}
})

export const idempotencyKeyInUse = defineProblem({
  kind: 'conflict',
  code: 'idempotency_key_in_use',
  pointer: '/headers/idempotency-key',
  title: { zh: '同一个请求还在处理', en: 'The same request is still running' },
  advice: {
    zh: '请稍等一两秒，用同一个 Idempotency-Key 原样重试，即可得到结果。',
    en: 'Wait a second or two and repeat the request with the same Idempotency-Key to get its answer.'
  },
  detail: () => ({
    zh: '使用这个 Idempotency-Key 的请求还在处理，请稍后用同一个键重试。',
    en: 'A request with this Idempotency-Key is still running; repeat it with the same key later.'
  }),
  example: {}
})

export const idempotencyProblems = [idempotencyKeyReused, idempotencyKeyInUse]
