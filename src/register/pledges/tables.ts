import type { Generated, GeneratedAlways } from 'kysely'

export const PLEDGE_STATUSES = ['draft', 'published'] as const
export type PledgeStatus = (typeof PLEDGE_STATUSES)[number]

export interface PledgeTables {
  pledge: {
    area_code: string
    subdistrict_code: GeneratedAlways<string>
    version: number
    title: string
    text: string
    status: PledgeStatus
    revision: Generated<number>
    created_at: Date
    updated_at: Date
    published_at: Date | null
  }
  pledge_signature: {
    worker_id: string
    subject_kind: Generated<'worker'>
    area_code: string
    subdistrict_code: Generated<string>
    person_id: string
    pledge_area_code: string
    pledge_version: number
    signed_on: string
    recorded_at: Date
    recorded_by: string | null
  }
}
