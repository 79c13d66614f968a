import Type, { type Static, type TSchema } from 'typebox'

export const orNull = <Schema extends TSchema>(schema: Schema, description: string) =>
  Type.Union([schema, Type.Null()], { description })

export const time = (description: string) =>
  Type.String({ format: 'date-time', description, examples: ['2026-11-23T02:00:00.000Z'] })

export const uuid = (description: string, example: string) =>
  Type.String({ format: 'uuid', description, examples: [example] })

/** A date of Jining; whether it exists is looked at afterwards. */
export const day = (description: string) =>
  Type.String({ minLength: 10, maxLength: 10, description, examples: ['2026-11-23'] })

/** One of some codes, told with what each is called. */
export const labelled = <Code extends string>(what: string, labels: Readonly<Record<Code, string>>, example: Code) =>
  Type.Enum(Object.keys(labels) as Code[], {
    type: 'string',
    description: `${what}：${Object.entries(labels)
      .map(([code, label]) => `${code} ${label}`)
      .join('，')}。`,
    examples: [example]
  })

export const limit = Type.Integer({
  minimum: 1,
  maximum: 200,
  default: 50,
  description: '每页最多几条。',
  examples: [50]
})
export const cursor = Type.Optional(Type.String({ minLength: 1, maxLength: 300, description: '上一页回答中的 next。' }))

export const next = orNull(
  Type.String({ examples: ['WzEwMSwi6am_5Yqo56uZIl0'] }),
  '下一页的 cursor；没有更多时为 null。'
)

export const PageFilter = Type.Object({ limit, cursor }, { additionalProperties: false })
export type PageFilter = Static<typeof PageFilter>
