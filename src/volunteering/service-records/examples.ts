import { PERSON_ID, STAFF_ID } from '../../register/schemas.ts'
import type { ServiceRecordApproval } from './decision-schemas.ts'
import type { FiledServiceRecord } from './filing-schemas.ts'
import { DISPUTE_ID, RECORD_ID, type ServiceRecord, type ServiceRecordHead } from './schemas.ts'
import type { Dispute, ServiceRecordHistory } from './step-schemas.ts'

export const exampleHead: ServiceRecordHead = {
  id: RECORD_ID,
  version: 1,
  status: 'pending',
  person_id: PERSON_ID,
  person_name: '虚**',
  area_code: '370811015002',
  activity_kind: 'service',
  activity_id: null,
  shift_id: null,
  responsible_id: null,
  started_at: '2026-11-22T01:00:00.000Z',
  ended_at: '2026-11-22T03:30:00.000Z',
  filed_minutes: 120,
  worked_minutes: 120,
  evidence_grade: 'staff_confirmed',
  is_closed_by_rule: false,
  filed_at: '2026-11-23T02:00:00.000Z',
  filed_by_kind: 'staff',
  filed_by: STAFF_ID,
  due_on: '2026-12-04',
  is_filed_late: false,
  is_overdue: false,
  decided_at: null,
  decided_by: null,
  credited_points: null,
  credit_note: null,
  updated_at: '2026-11-23T02:00:00.000Z'
}

export const exampleRecord: ServiceRecord = {
  ...exampleHead,
  activity_name: '桶前值守',
  place: '琵琶山社区“观新”驿站',
  content: '在驿站前引导居民分类投放垃圾。',
  organising_unit: '琵琶山社区居民委员会',
  responsible_name: '虚构李四',
  open_dispute_id: null
}

const decided = {
  version: 2,
  decided_at: '2026-11-24T02:00:00.000Z',
  decided_by: STAFF_ID,
  updated_at: '2026-11-24T02:00:00.000Z'
}

export const exampleApproved: ServiceRecord = {
  ...exampleRecord,
  ...decided,
  status: 'approved',
  credited_points: 2
}

export const exampleDeclined: ServiceRecord = { ...exampleRecord, ...decided, status: 'declined' }

export const exampleReversed: ServiceRecord = {
  ...exampleApproved,
  version: 3,
  status: 'reversed',
  credited_points: 0
}

export const exampleCorrected: ServiceRecord = {
  ...exampleRecord,
  version: 2,
  worked_minutes: 150,
  updated_at: '2026-11-24T02:00:00.000Z'
}

export const exampleFiled: FiledServiceRecord = {
  id: RECORD_ID,
  status: 'pending',
  evidence_grade: 'entered_later',
  started_at: exampleHead.started_at,
  ended_at: exampleHead.ended_at,
  worked_minutes: 120,
  due_on: '2026-12-04',
  is_filed_late: false,
  filed_at: exampleHead.filed_at
}

export const exampleApproval: ServiceRecordApproval = {
  id: RECORD_ID,
  result: 'approved',
  version: 2,
  credited_points: 2,
  credit_note: null,
  problem: null
}

export const exampleDispute: Dispute = {
  id: DISPUTE_ID,
  record_id: RECORD_ID,
  text: '当天服务到十二点，少记了半小时。',
  disputed_at: '2026-11-24T02:00:00.000Z',
  answered_at: null,
  is_upheld: null,
  answer: null
}

export const exampleAnswered: Dispute = {
  ...exampleDispute,
  answered_at: '2026-11-24T03:00:00.000Z',
  is_upheld: true,
  answer: '已向负责人核实，按两个半小时更正。'
}

export const exampleHistory: ServiceRecordHistory = {
  items: [
    {
      step: 'file',
      recorded_at: '2026-11-23T02:00:00.000Z',
      recorded_by_kind: 'staff',
      recorded_by: STAFF_ID,
      status: 'pending',
      worked_minutes: 120,
      credited_points: null,
      dispute_id: null,
      text: null
    }
  ],
  next: null
}
