import Type, { type Static } from 'typebox'
import { category, NEED_ID, texts } from '../needs/schemas.ts'
import type { NeedToReportBack } from '../needs/service.ts'
import { exampleQuestionnaire } from '../questionnaire-examples.ts'
import { ROUND_KINDS } from '../rounds/rules/codes.ts'
import { due_on, ROUND_ID } from '../rounds/schemas.ts'
import { exampleVisit, visitFields } from '../rounds/visit-schemas.ts'
import { SUBJECT_KINDS } from '../rules/codes.ts'
import type { Facts } from '../rules/facts.ts'
import type { Definition } from '../rules/questions.ts'
import { community, fact, limit, status, time, uuid, WORKER_ID } from '../schemas.ts'

export const SyncFilter = Type.Object(
  {
    limit,
    cursor: Type.Optional(
      Type.String({ minLength: 1, maxLength: 300, description: '上一次同步回答中的 next；没有的从头同步。' })
    )
  },
  { additionalProperties: false }
)
export type SyncFilter = Static<typeof SyncFilter>

const subject_kind = Type.Enum([...SUBJECT_KINDS], {
  type: 'string',
  description: '对象：worker 新就业人员，business 新业态企业。',
  examples: ['worker']
})

const SyncQuestionnaire = Type.Object(
  {
    subject_kind,
    code: Type.String({ description: '问卷的代码。', examples: ['worker_standard'] }),
    version: Type.Integer({ description: '问卷的版本。', examples: [1] }),
    title: Type.String({ description: '问卷的名称。', examples: ['新就业人员标准问卷'] }),
    definition: Type.Ref('QuestionnaireDefinition')
  },
  { $id: 'SyncQuestionnaire', title: 'SyncQuestionnaire', description: '走访时用的问卷。' }
)
export interface SyncQuestionnaire {
  subject_kind: Static<typeof subject_kind>
  code: string
  version: number
  title: string
  definition: Definition
}

const roundFields = {
  id: uuid('轮次编号。', ROUND_ID),
  month: Type.String({ description: '摸排的月份。', examples: ['2026-11'] }),
  kind: Type.Enum([...ROUND_KINDS], {
    type: 'string',
    description: '种类：baseline 集中摸排，monthly 月度常态摸排。',
    examples: ['monthly']
  }),
  due_on,
  area_codes: Type.Array(community, { description: '这一轮中现在分派给您的社区。', examples: [['370811015002']] })
}

const SyncRound = Type.Object(
  { ...roundFields, questionnaires: Type.Array(Type.Ref('SyncQuestionnaire'), { description: '两种对象各一份。' }) },
  { $id: 'SyncRound', title: 'SyncRound', description: '一轮有社区分派给您的、已启动的摸排。' }
)
export type SyncRound = Static<ReturnType<typeof Type.Object<typeof roundFields>>> & {
  questionnaires: SyncQuestionnaire[]
}

const SyncSubject = Type.Object(
  {
    version: Type.Integer({ description: '台账现在的版本；填报时作为 base_version。', examples: [3] }),
    status,
    values: Type.Record(Type.String(), fact('现在的内容。'), {
      description:
        '问卷问到的各项现在的内容，用来预先填好，另有敲门所需的姓名、电话、地址。姓名和电话不脱敏，因为要据此找到人；证件号码等仍脱敏，没有改动就不要填报。',
      examples: [{ name: '虚构王五', phone: '19900070001', occupation: 'courier', vehicle: 'electric_tricycle' }]
    })
  },
  { $id: 'SyncSubject', title: 'SyncSubject', description: '台账上现在的内容。' }
)
export interface SyncSubject {
  version: number
  status: Static<typeof status>
  values: Facts
}

const visitOfSync = {
  round_id: uuid('轮次编号。', ROUND_ID),
  ...visitFields
}

const SyncNeed = Type.Object(
  {
    id: uuid('需求编号；告知本人后用 POST /v1/needs/{id}/told 登记。', NEED_ID),
    category,
    text: texts.text,
    answer: texts.answer,
    answered_at: time('何时答复。')
  },
  { $id: 'SyncNeed', title: 'SyncNeed', description: '已经答复、还没有告知本人的一条需求。' }
)

const SyncVisit = Type.Object(
  {
    ...visitOfSync,
    subject: Type.Ref('SyncSubject'),
    needs: Type.Array(Type.Ref('SyncNeed'), { description: '上门时要告知的答复；没有的为空。' })
  },
  { $id: 'SyncVisit', title: 'SyncVisit', description: '要走访或走访过的一个对象。' }
)
export type SyncVisit = Static<ReturnType<typeof Type.Object<typeof visitOfSync>>> & {
  subject: SyncSubject
  needs: Omit<NeedToReportBack, 'subject_id'>[]
}

const RemovedVisit = Type.Object(
  { round_id: uuid('轮次编号。', ROUND_ID), subject_id: uuid('台账编号。', WORKER_ID) },
  { $id: 'RemovedVisit', title: 'RemovedVisit', description: '不再由您走访的一个对象。' }
)
export type RemovedVisit = Static<typeof RemovedVisit>

export const SyncPage = Type.Object(
  {
    is_full: Type.Boolean({ description: '从头开始：请先丢掉以前同步到的一切。', examples: [true] }),
    rounds: Type.Array(Type.Ref('SyncRound'), { description: '现在分派给您的全部轮次；不在其中的请丢掉。' }),
    items: Type.Array(Type.Ref('SyncVisit'), { description: '新的和有变化的，按轮次和台账编号；同一项可能再来一次。' }),
    removed: Type.Array(Type.Ref('RemovedVisit'), {
      description: '请丢掉的：分派或轮次已结束，或对象已离开、转到别处。'
    }),
    is_complete: Type.Boolean({ description: 'false 时还有，请立即用 next 再取。', examples: [true] }),
    next: Type.String({ description: '下次同步的 cursor，总是有。', examples: ['WyI…'] })
  },
  { $id: 'SyncPage', title: 'SyncPage', description: '自上次同步以来的变化。' }
)
export interface SyncPage {
  is_full: boolean
  rounds: SyncRound[]
  items: SyncVisit[]
  removed: RemovedVisit[]
  is_complete: boolean
  next: string
}

const { code, version, title, definition } = exampleQuestionnaire
const { submission_id: _, corrected_outcome: __, ...visited } = exampleVisit

export const exampleSyncPage: SyncPage = {
  is_full: true,
  rounds: [
    {
      id: ROUND_ID,
      month: '2026-11',
      kind: 'monthly',
      due_on: '2026-11-25',
      area_codes: ['370811015002'],
      questionnaires: [{ subject_kind: 'worker', code, version, title, definition }]
    }
  ],
  items: [
    {
      round_id: ROUND_ID,
      ...visited,
      subject: {
        version: 3,
        status: 'active',
        values: { name: '虚构王五', phone: '19900070001', occupation: 'courier', vehicle: 'electric_tricycle' }
      },
      needs: [
        {
          id: NEED_ID,
          category: 'schooling',
          text: '孩子明年上小学，想了解入学手续。',
          answer: '可凭居住证在社区服务站登记。',
          answered_at: '2026-11-20T02:00:00.000Z'
        }
      ]
    }
  ],
  removed: [],
  is_complete: true,
  next: 'WyIyYTUyYTYwZCIsIjVmMSIsIjc0MSJdMjBhYjk3NTA'
}

export const syncSchemas = [SyncQuestionnaire, SyncRound, SyncSubject, SyncNeed, SyncVisit, RemovedVisit, SyncPage]
