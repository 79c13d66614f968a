import Type, { type Static } from 'typebox'
import { choice, closed } from '../question-schemas.ts'
import { SUBJECT_KINDS, type SubjectKind } from '../rules/codes.ts'
import type { Fact } from '../rules/facts.ts'
import { area, community, cursor, limit, next, orNull, STAFF_ID, time, uuid, WORKER_ID } from '../schemas.ts'
import { CONFLICT_ID, ROUND_ID, SUBMISSION_ID } from '../submissions/schemas.ts'
import { CONFLICT_CHOICES, CONFLICT_STATUSES, type ConflictChoice, type ConflictStatus } from './rules.ts'

const status = choice(
  CONFLICT_STATUSES,
  '状态：open 待裁定，resolved 已裁定，superseded 填报人后来又填过，agreed 双方已经一致。',
  'open'
)
const decided = choice(CONFLICT_CHOICES, '采用哪一方：mine 填报的，theirs 台账的，value 另填的。', 'mine')
const fact = (description: string) =>
  Type.Unsafe<Fact>({
    type: ['string', 'number', 'boolean', 'array', 'null'],
    items: { type: 'string', maxLength: 200 },
    maxItems: 100,
    maxLength: 200,
    description,
    examples: [48]
  })
const version = (description: string, example: number) => Type.Integer({ description, examples: [example] })

const Conflict = Type.Object(
  {
    id: uuid('冲突编号。', CONFLICT_ID),
    submission_id: uuid('填报编号。', SUBMISSION_ID),
    round_id: uuid('轮次编号。', ROUND_ID),
    subject_kind: choice(SUBJECT_KINDS, '对象：新就业人员、新业态企业。', 'worker'),
    subject_id: uuid('对象的台账编号。', WORKER_ID),
    area_code: community,
    field: Type.String({ description: '字段名。', examples: ['weekly_hours'] }),
    base_version: version('填报所依据的台账版本。', 1),
    base: fact('填报时台账中的内容，个人信息脱敏。'),
    mine: fact('填报的内容，个人信息脱敏；已删除的为 null。'),
    theirs: fact('台账中的内容，个人信息脱敏。'),
    theirs_version: version('台账中的内容是哪个版本形成的；裁定时放在 If-Match 中。', 2),
    submitted_by: uuid('谁填报的。', STAFF_ID),
    theirs_by: orNull(uuid('人员编号。', STAFF_ID), '台账中的内容是谁改的；由系统登记的为 null。'),
    opened_at: time('何时发现。'),
    status,
    choice: orNull(decided, '采用了哪一方；没有裁定的为 null。'),
    settled_at: orNull(time('时间。'), '何时了结；未了结的为 null。'),
    settled_by: orNull(uuid('人员编号。', STAFF_ID), '谁裁定的；没有裁定的为 null。'),
    settled_version: orNull(version('版本。', 3), '了结后台账的版本；未了结的为 null。')
  },
  { $id: 'Conflict', title: 'Conflict', description: '两个人对同一字段各执一词，等第三个人裁定。' }
)
export interface Conflict {
  id: string
  submission_id: string
  round_id: string
  subject_kind: SubjectKind
  subject_id: string
  area_code: string
  field: string
  base_version: number
  base: Fact
  mine: Fact
  theirs: Fact
  theirs_version: number
  submitted_by: string
  theirs_by: string | null
  opened_at: string
  status: ConflictStatus
  choice: ConflictChoice | null
  settled_at: string | null
  settled_by: string | null
  settled_version: number | null
}

const ConflictPage = Type.Object(
  { items: Type.Array(Type.Ref('Conflict')), next },
  { $id: 'ConflictPage', title: 'ConflictPage', description: '一页冲突，先发现的在前。' }
)
export interface ConflictPage {
  items: Conflict[]
  next: string | null
}

const ConflictDecision = Type.Object(
  { choice: decided, value: Type.Optional(fact('choice 为 value 时采用的内容，按字段的类型填写。')) },
  {
    ...closed,
    $id: 'ConflictDecision',
    title: 'ConflictDecision',
    description: '对一处冲突的裁定。',
    examples: [{ choice: 'mine' }]
  }
)
export interface ConflictDecision {
  choice: ConflictChoice
  value?: Fact
}

export const ConflictId = Type.Object({ id: uuid('冲突编号。', CONFLICT_ID) })

export const ConflictFilter = Type.Object(
  {
    area_code: area,
    status: Type.Optional(status),
    subject_id: Type.Optional(uuid('只要这个对象的。', WORKER_ID)),
    round_id: Type.Optional(uuid('只要这一轮的。', ROUND_ID)),
    limit,
    cursor
  },
  closed
)
export type ConflictFilter = Static<typeof ConflictFilter>

export const ConflictVersionHeader = Type.Object({
  'if-match': Type.Optional(
    Type.String({ maxLength: 100, description: '裁定前读到的 theirs_version，加双引号。', examples: ['"2"'] })
  )
})

export const exampleConflict: Conflict = {
  id: CONFLICT_ID,
  submission_id: SUBMISSION_ID,
  round_id: ROUND_ID,
  subject_kind: 'worker',
  subject_id: WORKER_ID,
  area_code: '370811015002',
  field: 'weekly_hours',
  base_version: 1,
  base: 40,
  mine: 48,
  theirs: 54,
  theirs_version: 2,
  submitted_by: STAFF_ID,
  theirs_by: STAFF_ID,
  opened_at: '2026-11-23T02:00:00.000Z',
  status: 'open',
  choice: null,
  settled_at: null,
  settled_by: null,
  settled_version: null
}

export const exampleResolved: Conflict = {
  ...exampleConflict,
  status: 'resolved',
  choice: 'mine',
  settled_at: '2026-11-23T03:00:00.000Z',
  settled_by: STAFF_ID,
  settled_version: 3
}

export const conflictSchemas = [Conflict, ConflictPage, ConflictDecision]
