import Type from 'typebox'
import { uuid } from '../register/schemas.ts'
import { COORDINATE_SYSTEMS } from '../stations/service.ts'

export const ACTIVITY_ID = '5b7e0c1a-4f2d-4e8b-9c36-1d0a2f9e8b74'
export const SHIFT_ID = '8a1f3c5e-7b9d-4a2c-8e4f-6d0b1c3a5e79'
export const SIGN_UP_ID = 'c2d4e6f8-1a3b-4c5d-8e7f-9a0b1c2d3e4f'
export const ATTENDANCE_ID = 'e1f2a3b4-c5d6-4e7f-8a9b-0c1d2e3f4a5b'

export const ActivityId = Type.Object({ id: uuid('活动编号。', ACTIVITY_ID) })
export const ShiftId = Type.Object({ id: uuid('班次编号。', SHIFT_ID) })
export const SignUpId = Type.Object({ id: uuid('报名编号。', SIGN_UP_ID) })

// With something else than blanks.
const SAYS_SOMETHING = '\\S'

/** Words that say something. */
export const words = (characters_max: number, description: string, example: string) =>
  Type.String({ pattern: SAYS_SOMETHING, maxLength: characters_max, description, examples: [example] })

export const moment = (description: string, example = '2026-11-28T09:00:00+08:00') =>
  Type.String({ format: 'date-time', maxLength: 40, description, examples: [example] })

export const version = Type.Integer({ description: '版本，每次变更加一；修改时放在 If-Match 中。', examples: [1] })

export const crs = Type.Enum([...COORDINATE_SYSTEMS], {
  type: 'string',
  default: 'gcj02',
  description: '回答中坐标所用的坐标系：gcj02（高德、腾讯，默认）、wgs84（GPS）、bd09（百度）。',
  examples: ['gcj02']
})
