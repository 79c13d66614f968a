import { STAFF_ID, WORKER_ID } from '../schemas.ts'
import { NEED_ID, type Need, type NeedHead, type NeedHistory, type NeedPage, type OwnNeed } from './schemas.ts'

const exampleHead: NeedHead = {
  id: NEED_ID,
  version: 1,
  subject_id: WORKER_ID,
  subject_kind: 'worker',
  area_code: '370811015002',
  category: 'schooling',
  status: 'open',
  responsible_id: null,
  due_on: '2026-12-07',
  is_overdue: false,
  source: 'desk',
  round_id: null,
  month: '2026-11',
  raised_at: '2026-11-23T02:00:00.000Z',
  raised_by: STAFF_ID,
  answered_at: null,
  told_at: null,
  closed_at: null,
  updated_at: '2026-11-23T02:00:00.000Z'
}

export const exampleNeed: Need = {
  ...exampleHead,
  text: '孩子明年上小学，想了解入学手续。',
  action: null,
  answer: null,
  closing_reason: null
}

export const exampleAnsweredNeed: Need = {
  ...exampleNeed,
  version: 2,
  status: 'answered',
  answer: '可凭居住证在社区服务站登记。',
  answered_at: '2026-11-24T02:00:00.000Z',
  updated_at: '2026-11-24T02:00:00.000Z'
}

export const exampleNeedPage: NeedPage = { items: [exampleHead], next: null }

export const exampleOwnNeed: OwnNeed = {
  id: NEED_ID,
  category: 'schooling',
  status: 'answered',
  text: exampleNeed.text,
  answer: exampleAnsweredNeed.answer,
  closing_reason: null,
  due_on: '2026-12-07',
  raised_at: '2026-11-23T02:00:00.000Z',
  answered_at: '2026-11-24T02:00:00.000Z',
  closed_at: null
}

export const exampleNeedHistory: NeedHistory = {
  items: [
    {
      version: 2,
      recorded_at: '2026-11-24T02:00:00.000Z',
      recorded_by: STAFF_ID,
      step: 'answer',
      changes: [
        { field: 'status', from: 'open', to: 'answered' },
        { field: 'answer', from: null, to: '可凭居住证在社区服务站登记。' }
      ]
    }
  ],
  next: null
}
