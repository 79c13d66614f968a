import type { Condition, Definition, Question } from '../../src/register/rules/questions.ts'
import { givenStaff, SUBDISTRICT } from './actors.ts'
import type { TestApp } from './app.ts'

export const ADDRESS = '/v1/questionnaires'

/** A question of this street only that anybody may leave out, unless told otherwise. */
export const question = (code: string, rest: Partial<Question> = {}): Question => ({
  code,
  label: `虚构问题 ${code}`,
  type: 'text',
  personal: false,
  required: false,
  field: null,
  ...rest
})

export const choices = (...codes: string[]) => codes.map((code) => ({ code, label: `虚构选项 ${code}` }))

export const draft = (questions: readonly object[], rest: object = {}) => ({
  code: 'xugou',
  subject_kind: 'worker',
  title: '虚构问卷',
  definition: { questions },
  ...rest
})

/** As many levels of conditions as told, as deep in JSON as they can be. */
export const nestedCondition = (levels: number, leaf: Condition): Condition =>
  levels === 1 ? leaf : { all: [nestedCondition(levels - 1, leaf)] }

/** Somebody who may write them, with a draft of theirs that asks this. */
export async function givenDraft(app: TestApp, definition: Definition) {
  const { token, id } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const created = await app.send('POST', ADDRESS, { token, body: draft(definition.questions) })
  if (created.statusCode !== 201) throw new Error(created.body)
  return { token, id, url: String(created.headers['location']) }
}
