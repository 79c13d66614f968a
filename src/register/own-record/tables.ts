import type { Generated } from 'kysely'
import type { CorrectableField, RequestKind, RequestStatus } from './rules.ts'

export interface RecordRequestTables {
  record_request: {
    id: string
    worker_id: string
    subject_kind: Generated<'worker'>
    area_code: string
    subdistrict_code: Generated<string>
    person_id: string
    kind: RequestKind
    field: CorrectableField | null
    content: Buffer
    due_on: string
    status: RequestStatus
    created_at: Date
    decided_at: Date | null
    decided_by: string | null
    decision: Buffer | null
  }
}
