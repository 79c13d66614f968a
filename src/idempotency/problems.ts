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

export const answerErased = defineProblem({
  kind: 'conflict',
  code: 'answer_erased',
  pointer: '/headers/idempotency-key',
  title: { zh: '已经办过，回答已被删除', en: 'It was done, and its answer is erased' },
  advice: {
    zh: '这个请求已经生效，没有再次执行；当时的回答涉及已删除的个人信息或已停用的密钥，不再提供。请直接查询结果。',
    en: 'The request has had its effect and was not repeated; its answer held data that are erased since. Read the object instead.'
  },
  detail: () => ({
    zh: '使用这个 Idempotency-Key 的请求已经生效，但当时的回答已被删除，请直接查询结果。',
    en: 'The request with this Idempotency-Key has had its effect, but its answer is erased; read the object instead.'
  }),
  example: {}
})

export const idempotencyProblems = [idempotencyKeyReused, idempotencyKeyInUse, answerErased]
