import Type from 'typebox'

/** The body of a request that says everything by its address; an empty object does no harm. */
export const NO_CONTENT = Type.Unsafe<Record<string, never> | null>({
  type: ['object', 'null'],
  properties: {},
  additionalProperties: false,
  description: '不需要内容；可以没有请求体，或是空对象。',
  examples: [{}]
})
