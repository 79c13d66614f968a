import Type, { type Static } from 'typebox'
import { PERSON_ID, STAFF_ID, uuid } from '../../register/schemas.ts'
import { kind as activityKind } from '../activities/schemas.ts'
import { PERMIT_ID } from '../filing-permits/schemas.ts'
import { ACTIVITY_ID, moment, SHIFT_ID } from '../schemas.ts'
import { enteredMinutes, evidenceGrade, head, type ServiceRecordHead, status, texts } from './schemas.ts'

export const NewServiceRecord = Type.Object(
  {
    person_id: Type.Optional(uuid('为谁登记：仅由工作人员填写。', PERSON_ID)),
    permit_id: Type.Optional(uuid('登记授权编号，由本人交给合作应用：仅由合作应用填写。', PERMIT_ID)),
    activity_id: Type.Optional(uuid('属于哪项活动；类别、名称、组织单位和负责人取自活动。', ACTIVITY_ID)),
    shift_id: Type.Optional(uuid('属于哪个班次；地点也取自班次。', SHIFT_ID)),
    activity_kind: Type.Optional(activityKind),
    activity_name: Type.Optional(texts.activity_name),
    place: Type.Optional(texts.place),
    organising_unit: Type.Optional(texts.organising_unit),
    responsible_id: Type.Optional(uuid('由哪位工作人员负责：仅由工作人员填写。', STAFF_ID)),
    responsible_name: Type.Optional(texts.responsible_name),
    content: texts.content,
    started_at: moment('服务从何时开始。', '2026-11-22T09:00:00+08:00'),
    ended_at: moment('服务到何时结束，须已结束；最长 24 小时。', '2026-11-22T11:30:00+08:00'),
    worked_minutes: enteredMinutes('实际服务的分钟数，不含休息。')
  },
  {
    $id: 'NewServiceRecord',
    title: 'NewServiceRecord',
    description: '要登记的服务记录。',
    additionalProperties: false,
    // As staff file one.
    examples: [
      {
        person_id: PERSON_ID,
        activity_kind: 'service',
        activity_name: '桶前值守',
        place: '琵琶山社区“观新”驿站',
        content: '在驿站前引导居民分类投放垃圾。',
        organising_unit: '琵琶山社区居民委员会',
        responsible_name: '虚构李四',
        started_at: '2026-11-22T09:00:00+08:00',
        ended_at: '2026-11-22T11:30:00+08:00',
        worked_minutes: 120
      }
    ]
  }
)
export type NewServiceRecord = Static<typeof NewServiceRecord>

/** As partners get it: what they said themselves, and nothing about whom it is. */
export const FiledServiceRecord = Type.Object(
  {
    id: head.id,
    status,
    evidence_grade: evidenceGrade,
    started_at: head.started_at,
    ended_at: head.ended_at,
    worked_minutes: head.worked_minutes,
    due_on: head.due_on,
    is_filed_late: head.is_filed_late,
    filed_at: head.filed_at
  },
  { $id: 'FiledServiceRecord', title: 'FiledServiceRecord', description: '合作应用登记的服务记录。' }
)
export type FiledServiceRecord = Pick<
  ServiceRecordHead,
  | 'id'
  | 'status'
  | 'evidence_grade'
  | 'started_at'
  | 'ended_at'
  | 'worked_minutes'
  | 'due_on'
  | 'is_filed_late'
  | 'filed_at'
>

export const filingSchemas = [NewServiceRecord, FiledServiceRecord]
