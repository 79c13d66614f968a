import Type, { type Static, type TSchema } from 'typebox'
import { AreaCode } from '../areas/schemas.ts'
import { choice, closed, line, questionSchemas } from './question-schemas.ts'
import { SUBJECT_KINDS } from './rules/codes.ts'
import { type Answers, CHOICES_MAX, type Definition, QUESTIONS_MAX } from './rules/questions.ts'
import { QUESTIONNAIRE_STATUSES } from './tables.ts'

const time = (description: string, example: string) =>
  Type.String({ format: 'date-time', description, examples: [example] })
const timeOrNull = (description: string, example: string) =>
  Type.Union([Type.String({ format: 'date-time' }), Type.Null()], { description, examples: [example] })

export const QuestionnaireCode = Type.String({
  pattern: '^[a-z][a-z0-9_]{1,39}$',
  description: '问卷的代码，本街道内不重复。',
  examples: ['worker_standard']
})
const version = Type.Integer({ minimum: 1, maximum: 2_147_483_647, description: '问卷的版本。', examples: [1] })
const subject_kind = choice(SUBJECT_KINDS, '对象：新就业人员、新业态企业。', 'worker')
const title = line(100, '问卷的名称。', '新就业人员标准问卷')
const status = choice(QUESTIONNAIRE_STATUSES, '状态：草稿、已发布（内容不再改变）、已停用。', 'published')

const head = {
  area_code: Type.String({ ...AreaCode, description: '所属街道。', examples: ['370811015000'] }),
  code: QuestionnaireCode,
  version,
  subject_kind,
  title,
  status,
  revision: Type.Integer({
    minimum: 1,
    description: '这一版本改过几次，从 1 起；修改草稿时放在 If-Match 中。',
    examples: [1]
  }),
  created_at: time('何时新建。', '2026-11-23T10:00:00+08:00'),
  updated_at: time('最近一次改动。', '2026-11-23T10:00:00+08:00'),
  published_at: timeOrNull('何时发布；未发布为 null。', '2026-11-23T10:00:00+08:00'),
  retired_at: timeOrNull('何时停用；未停用为 null。', '2026-12-01T09:00:00+08:00')
}

const QuestionnaireSummary = Type.Object(
  { ...head, question_count: Type.Integer({ description: '有几个问题。', examples: [12] }) },
  { $id: 'QuestionnaireSummary', title: 'QuestionnaireSummary', description: '问卷的一个版本，不含问题。' }
)
export type QuestionnaireSummary = Static<typeof QuestionnaireSummary>

const QuestionnairePage = Type.Object(
  {
    items: Type.Array(Type.Ref('QuestionnaireSummary')),
    next: Type.Union([Type.String(), Type.Null()], { description: '下一页的游标；没有下一页时为 null。' })
  },
  { $id: 'QuestionnairePage', title: 'QuestionnairePage', description: '一页问卷，按代码和版本排列。' }
)
export interface QuestionnairePage {
  items: QuestionnaireSummary[]
  next: string | null
}

const Questionnaire = Type.Object(
  { ...head, definition: Type.Ref('QuestionnaireDefinition') },
  { $id: 'Questionnaire', title: 'Questionnaire', description: '问卷的一个版本。' }
)
export type Questionnaire = Omit<QuestionnaireSummary, 'question_count'> & { definition: Definition }

const NewQuestionnaire = Type.Object(
  { code: QuestionnaireCode, subject_kind, title, definition: Type.Ref('QuestionnaireDefinition') },
  { ...closed, $id: 'NewQuestionnaire', title: 'NewQuestionnaire', description: '新的问卷，或已有问卷的新版本。' }
)
export interface NewQuestionnaire {
  code: string
  subject_kind: Static<typeof subject_kind>
  title: string
  definition: Definition
}

const QuestionnaireChange = Type.Object(
  { title, definition: Type.Ref('QuestionnaireDefinition') },
  { ...closed, $id: 'QuestionnaireChange', title: 'QuestionnaireChange', description: '草稿改成的样子，整体替换。' }
)
export type QuestionnaireChange = Pick<NewQuestionnaire, 'title' | 'definition'>

const answerValue: TSchema = Type.Unsafe({
  type: ['string', 'number', 'boolean', 'array', 'null'],
  maxLength: 4_000,
  items: { type: 'string', maxLength: 40 },
  maxItems: CHOICES_MAX
})

export const givenAnswers = (description: string) =>
  Type.Unsafe<Answers>({
    type: 'object',
    maxProperties: 2 * QUESTIONS_MAX,
    additionalProperties: answerValue,
    description,
    examples: [{ sector: 'road_transport', vehicle: 'van', weekly_hours: 130 }]
  })

const AnswersToCheck = Type.Object(
  {
    answers: givenAnswers(
      '以问题的代码为名的回答：文字、数字、true 或 false、选项代码、多选为代码的数组；null 表示没有回答。' +
        '没有显示的问题只能不写或为 null。'
    )
  },
  { ...closed, $id: 'AnswersToCheck', title: 'AnswersToCheck', description: '要核对的回答，不会保存。' }
)
export interface AnswersToCheck {
  answers: Answers
}

const CheckedAnswers = Type.Object(
  {
    shown: Type.Array(Type.String(), {
      description: '按顺序显示的问题的代码。',
      examples: [['sector', 'vehicle', 'weekly_hours']]
    }),
    issues: Type.Array(
      Type.Object({
        pointer: Type.String({ description: '出错位置：指向请求的 JSON Pointer。', examples: ['/body/answers/phone'] }),
        code: Type.String({ description: '稳定的错误码。', examples: ['not_a_phone'] }),
        detail: Type.String({ description: '错在哪里、应当怎么改。' }),
        detail_en: Type.String({ description: '同一句话的英文。' })
      }),
      { description: '每一处错误；没有错误时为空。' }
    )
  },
  { $id: 'CheckedAnswers', title: 'CheckedAnswers', description: '核对的结果。' }
)
export type CheckedAnswers = Static<typeof CheckedAnswers>

export const QuestionnaireVersion = Type.Object({
  code: Type.String({ maxLength: 100, description: '问卷的代码。', examples: ['worker_standard'] }),
  version
})
export type QuestionnaireVersion = Static<typeof QuestionnaireVersion>

/** As `VersionHeader`, for what calls the count of its changes a revision. */
export const RevisionHeader = Type.Object({
  'if-match': Type.Optional(
    Type.String({ maxLength: 100, description: '修改前读到的 revision，加双引号。', examples: ['"1"'] })
  )
})

export const QuestionnaireFilter = Type.Object(
  {
    subject_kind: Type.Optional(choice(SUBJECT_KINDS, '只要这种对象的。', 'worker')),
    status: Type.Optional(choice(QUESTIONNAIRE_STATUSES, '只要这种状态的。', 'published')),
    limit: Type.Integer({ minimum: 1, maximum: 200, default: 50, description: '一页最多几项。', examples: [50] }),
    cursor: Type.Optional(Type.String({ minLength: 1, maxLength: 500, description: '上一页返回的 next。' }))
  },
  closed
)
export type QuestionnaireFilter = Static<typeof QuestionnaireFilter>

export const questionnaireSchemas = [
  ...questionSchemas,
  QuestionnaireSummary,
  QuestionnairePage,
  Questionnaire,
  NewQuestionnaire,
  QuestionnaireChange,
  AnswersToCheck,
  CheckedAnswers
]
