import type { Generated } from 'kysely'
import type { ImageType } from '../../images/service.ts'
import type { TipCategory, TipStatus, TipStepName } from './rules.ts'

export interface TipTables {
  tip: {
    id: string
    area_code: string
    subdistrict_code: Generated<string>
    handed_to_area_code: string | null
    steward_id: string
    person_id: string
    category: TipCategory
    sealed_texts: Buffer
    status: TipStatus
    filed_at: Date
    accepted_at: Date | null
    answered_at: Date | null
    closed_at: Date | null
    credited_points: number | null
    credit_note: string | null
    version: number
    updated_at: Date
  }
  tip_step: {
    tip_id: string
    version: number
    area_code: string
    subdistrict_code: Generated<string>
    step: TipStepName
    status: TipStatus
    handed_to_area_code: string | null
    person_id: string
    sealed_words: Buffer | null
    recorded_at: Date
    recorded_by: string | null
  }
  tip_photo: {
    id: string
    tip_id: string
    number: number
    area_code: string
    subdistrict_code: Generated<string>
    person_id: string
    media_type: ImageType
    width_px: number
    height_px: number
    size_bytes: number
    stored_at: Date
  }
}
