import { exampleOwnNeed } from '../needs/examples.ts'
import { exampleSignature } from '../pledges/schemas.ts'
import { PERSON_ID, STAFF_ID, WORKER_ID } from '../schemas.ts'
import { type OwnRequest, REQUEST_ID, type RecordRequest, type RecordRequestHead } from './request-schemas.ts'
import type { OwnRecord } from './schemas.ts'

export const exampleOwnRequest: OwnRequest = {
  id: REQUEST_ID,
  kind: 'correction',
  field: 'weekly_hours',
  value: 48,
  reason: '登记的工时有误。',
  due_on: '2026-12-14',
  status: 'open',
  created_at: '2026-11-23T02:00:00.000Z',
  decided_at: null,
  decision: null
}

export const exampleHead: RecordRequestHead = {
  id: REQUEST_ID,
  worker_id: WORKER_ID,
  area_code: '370811015002',
  kind: 'correction',
  field: 'weekly_hours',
  due_on: '2026-12-14',
  is_overdue: false,
  status: 'open',
  created_at: '2026-11-23T02:00:00.000Z',
  decided_at: null,
  decided_by: null
}

export const exampleDecided: RecordRequestHead = {
  ...exampleHead,
  status: 'accepted',
  decided_at: '2026-11-24T02:00:00.000Z',
  decided_by: STAFF_ID
}

export const exampleRequest: RecordRequest = { ...exampleHead, value: 48, reason: '登记的工时有误。', decision: null }

export const exampleRecord: OwnRecord = {
  is_registered: true,
  explanation: '以下是本服务保存的您的全部登记信息，以及来源、用途和依据。',
  person: {
    person_id: PERSON_ID,
    area_code: '370811015002',
    name: '虚构王五',
    phone: '19900000001',
    id_number: null,
    created_at: '2026-03-02T01:30:00.000Z'
  },
  worker: {
    id: WORKER_ID,
    version: 1,
    status: 'active',
    area_code: '370811015002',
    sector: 'courier',
    occupation: 'courier',
    employer_name: '虚构快递',
    vehicle: 'electric_tricycle',
    skills: ['维修'],
    is_party_member: null,
    weekly_hours: 54,
    is_steward: false,
    created_at: '2026-11-23T02:00:00.000Z',
    updated_at: '2026-11-23T02:00:00.000Z'
  },
  sources: [
    { version: 1, recorded_at: '2026-11-23T02:00:00.000Z', source: 'desk', changed_fields: ['status', 'sector'] }
  ],
  purposes: [
    {
      code: 'worker_register',
      name: '新就业人员台账',
      fields: ['name', 'phone', 'occupation'],
      legal_basis: 'public_interest',
      purpose: '掌握本街道新就业人员的基本情况，走访联系、提供服务和帮助。',
      retention_months: 36
    }
  ],
  consents: [
    {
      field_group_code: 'worker_identity',
      state: 'given',
      text_version: '2026-11',
      decided_at: '2026-11-23T02:00:00.000Z'
    }
  ],
  needs: [exampleOwnNeed],
  signatures: [exampleSignature],
  pairing: { enumerator_id: STAFF_ID, began_on: '2026-11-23' },
  requests: [exampleOwnRequest]
}
