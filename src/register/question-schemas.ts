import Type from 'typebox'
import { exampleDefinition } from './questionnaire-examples.ts'
import {
  CHOICES_MAX,
  type Condition,
  LONG_TEXT_CHARACTERS_MAX,
  QUESTION_TYPES,
  QUESTIONS_MAX
} from './rules/questions.ts'

export const closed = { additionalProperties: false } as const
const CONDITIONS_MAX = 100
const NUMBER_MAX = 1_000_000_000_000

/** In one line, and nothing but text at its ends. */
export const line = (characters_max: number, description: string, example: string) =>
  Type.String({
    minLength: 1,
    maxLength: characters_max,
    pattern: '^\\S(?:.*\\S)?$',
    description,
    examples: [example]
  })

const code = (description: string, example: string) =>
  Type.String({ pattern: '^[a-z][a-z0-9_]{0,39}$', description, examples: [example] })

export const choice = <Values extends string>(values: readonly Values[], description: string, example: Values) =>
  Type.Enum([...values], { type: 'string', description, examples: [example] })

/** A text, a number or a truth, told by one schema so that a fault is told once. */
const comparable = { type: ['string', 'number', 'boolean'], maxLength: 200 }

const several = (description: string) =>
  Type.Optional(Type.Array(Type.Ref('QuestionCondition'), { minItems: 1, maxItems: CONDITIONS_MAX, description }))

const ordered = (description: string, example: number) =>
  Type.Optional(
    Type.Unsafe<number | string>({ type: ['string', 'number'], maxLength: 10, description, examples: [example] })
  )

const QuestionCondition = Type.Object(
  {
    all: several('这些条件都成立。'),
    any: several('这些条件至少一个成立。'),
    not: Type.Optional(Type.Unsafe<Condition>(Type.Ref('QuestionCondition'))),
    question: Type.Optional(code('看前面哪个问题的回答；未显示、未回答的问题除 answered 外一律不成立。', 'sector')),
    equals: Type.Optional(
      Type.Unsafe<string>({ ...comparable, description: '回答等于。', examples: ['road_transport'] })
    ),
    one_of: Type.Optional(
      Type.Unsafe<string[]>({
        type: 'array',
        items: comparable,
        minItems: 1,
        maxItems: CHOICES_MAX,
        description: '回答是其中之一。',
        examples: [['courier', 'food_delivery']]
      })
    ),
    contains: Type.Optional(code('多选的回答中有这一项。', 'first_aid')),
    answered: Type.Optional(Type.Boolean({ description: '已回答（true）或未回答（false）。', examples: [true] })),
    at_least: ordered('数字或日期不小于。', 40),
    at_most: ordered('数字或日期不大于。', 60)
  },
  {
    ...closed,
    $id: 'QuestionCondition',
    title: 'QuestionCondition',
    description: '显示的条件：all、any、not 三者之一，或者一个 question 加一种比较。最多 20 层，只能看排在前面的问题。',
    examples: [{ question: 'sector', equals: 'road_transport' }]
  }
)

const number = (description: string, example: number) =>
  Type.Optional(Type.Number({ minimum: -NUMBER_MAX, maximum: NUMBER_MAX, description, examples: [example] }))
const count = (most: number, description: string, example: number) =>
  Type.Optional(Type.Integer({ minimum: 1, maximum: most, description, examples: [example] }))
const bound = (description: string, example: string) =>
  Type.Optional(Type.String({ pattern: '^(?:today|[0-9]{4}-[0-9]{2}-[0-9]{2})$', description, examples: [example] }))

const QuestionConstraints = Type.Object(
  {
    min: number('数字最小。', 0),
    max: number('数字最大。', 112),
    min_length: count(LONG_TEXT_CHARACTERS_MAX, '文字最少几个字符。', 2),
    max_length: count(LONG_TEXT_CHARACTERS_MAX, '文字最多几个字符；text 至多 200，long_text 至多 2000。', 100),
    earliest: bound('日期最早；today 为回答当天。', '2020-01-01'),
    latest: bound('日期最晚；today 为回答当天。', 'today'),
    min_choices: count(CHOICES_MAX, '多选最少选几项。', 1),
    max_choices: count(CHOICES_MAX, '多选最多选几项。', 3)
  },
  { ...closed, description: '对回答的限制：只写与类型相符的。手机号、证件号等自有规则，无须另写。' }
)

const QuestionChoice = Type.Object(
  { code: code('代码，保存的是它。', 'van'), label: line(100, '显示的文字。', '面包车') },
  { ...closed, description: '一个选项。' }
)

const Question = Type.Object(
  {
    code: code('问题的代码，同一问卷内不重复。', 'vehicle'),
    label: line(200, '问题。', '使用什么车辆？'),
    help: Type.Optional(
      Type.String({ minLength: 1, maxLength: 1_000, description: '填写说明。', examples: ['以最常用的为准。'] })
    ),
    type: choice(
      QUESTION_TYPES,
      '类型：文字、长文字、整数、小数、日期、是否、单选、多选、手机号、居民身份证号、统一社会信用代码、区划代码。',
      'single_choice'
    ),
    personal: Type.Boolean({ description: '回答是否为个人信息：加密保存，显示时遮盖。', examples: [false] }),
    required: Type.Boolean({ description: '显示时是否必须回答。', examples: [true] }),
    choices: Type.Optional(
      Type.Array(QuestionChoice, { maxItems: CHOICES_MAX, description: '单选、多选的选项，最多 100 个。' })
    ),
    constraints: Type.Optional(QuestionConstraints),
    shown_when: Type.Optional(Type.Ref('QuestionCondition')),
    field: Type.Unsafe<string | null>({
      type: ['string', 'null'],
      maxLength: 40,
      description: '回答填入台账的哪一项；null 表示只是本街道加问的。',
      examples: ['vehicle']
    })
  },
  { ...closed, $id: 'Question', title: 'Question', description: '问卷中的一个问题。' }
)

const QuestionnaireDefinition = Type.Object(
  {
    questions: Type.Array(Type.Ref('Question'), {
      minItems: 1,
      maxItems: QUESTIONS_MAX,
      description: '按提问的顺序排列，最多 200 个。'
    })
  },
  {
    ...closed,
    $id: 'QuestionnaireDefinition',
    title: 'QuestionnaireDefinition',
    description: '问卷的内容。',
    examples: [exampleDefinition]
  }
)

/** What a questionnaire holds, as it crosses the wire. */
export const questionSchemas = [QuestionCondition, Question, QuestionnaireDefinition]
