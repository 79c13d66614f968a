import { STAFF_ID } from '../../register/schemas.ts'
import { STEWARD_ID } from '../stewards/schemas.ts'
import type { TipPhoto } from './photo-schemas.ts'
import { TIP_ID, type Tip, type TipHead } from './schemas.ts'
import type { TipHistory } from './step-schemas.ts'

export const exampleTipHead: TipHead = {
  id: TIP_ID,
  version: 1,
  area_code: '370811015002',
  handed_to_area_code: null,
  steward_id: STEWARD_ID,
  category: 'safety_hazard',
  status: 'filed',
  filed_at: '2026-11-24T02:00:00.000Z',
  accepted_at: null,
  answered_at: null,
  closed_at: null,
  credited_points: null,
  credit_note: null,
  updated_at: '2026-11-24T02:00:00.000Z'
}

export const exampleTip: Tip = {
  ...exampleTipHead,
  text: '路口井盖松动，电动车经过时翘起。',
  station_code: 'GYG-002',
  position: null,
  answer: null,
  reason: null,
  photos: []
}

export const exampleAnsweredTip: Tip = {
  ...exampleTip,
  version: 3,
  status: 'answered',
  credited_points: 1,
  accepted_at: '2026-11-24T03:00:00.000Z',
  answered_at: '2026-11-25T02:00:00.000Z',
  updated_at: '2026-11-25T02:00:00.000Z',
  answer: '已联系产权单位更换井盖。'
}

export const exampleTipPhoto: TipPhoto = {
  number: 1,
  media_type: 'image/jpeg',
  width_px: 1200,
  height_px: 1600,
  size_bytes: 348_160
}

export const exampleTipHistory: TipHistory = {
  items: [
    {
      version: 2,
      step: 'accept',
      status: 'accepted',
      handed_to_area_code: null,
      unit: null,
      words: null,
      recorded_at: '2026-11-24T03:00:00.000Z',
      recorded_by: STAFF_ID
    }
  ],
  next: null
}
