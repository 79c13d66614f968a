import Type from 'typebox'
import type { Problem } from '../problem.ts'

/** What is wrong with one of many, where each gets an answer of its own: it may be read in either language later on. */
export const ItemProblem = Type.Object(
  {
    code: Type.String({ description: '稳定的错误码。', examples: ['round_closed'] }),
    detail: Type.String({ description: '错在哪里、应当怎么办。' }),
    detail_en: Type.String({ description: '同一句话的英文。' }),
    errors: Type.Array(
      Type.Object({
        pointer: Type.String({
          description: '出错位置：指向请求的 JSON Pointer。',
          examples: ['/body/items/0/answers/phone']
        }),
        code: Type.String({ description: '这一处的错误码。' }),
        detail: Type.String({ description: '这一处错在哪里、应当怎么改。' }),
        detail_en: Type.String({ description: '同一句话的英文。' })
      }),
      { description: '输入中的每一处错误。' }
    )
  },
  { $id: 'ItemProblem', title: 'ItemProblem', description: '一批中某一项的错误。' }
)
export interface ItemProblem {
  code: string
  detail: string
  detail_en: string
  errors: { pointer: string; code: string; detail: string; detail_en: string }[]
}

export const itemProblemOf = ({ definition, detail, errors }: Problem): ItemProblem => ({
  code: definition.code,
  detail: detail.zh,
  detail_en: detail.en,
  errors: errors.map((error) => ({
    pointer: error.pointer,
    code: error.code,
    detail: error.detail.zh,
    detail_en: error.detail.en
  }))
})
