import Type, { type Static } from 'typebox'
import { next, orNull, PERSON_ID, uuid } from '../../register/schemas.ts'
import { ACTIVITY_ID, moment, SHIFT_ID, SIGN_UP_ID, words } from '../schemas.ts'
import { SIGN_UP_STATUSES, type SignUpStatus } from './rules.ts'

const division = words(50, '组别名称。', '青年组')

/** Whom something is about; the name as lists show it. */
export const volunteer = {
  person_id: uuid('人员编号。', PERSON_ID),
  name: orNull(
    Type.String({ description: '姓名。', examples: ['虚*三'] }),
    '姓名，脱敏；没有登记的、不在您管辖范围内的和已删除的为 null。'
  )
}

export const SignUp = Type.Object(
  {
    id: uuid('报名编号。', SIGN_UP_ID),
    shift_id: uuid('班次编号。', SHIFT_ID),
    activity_id: uuid('活动编号。', ACTIVITY_ID),
    ...volunteer,
    division: orNull(division, '组别；不分组别的为 null。'),
    status: Type.Enum([...SIGN_UP_STATUSES], {
      type: 'string',
      description: '状态：confirmed 有名额，waiting 候补，cancelled 已取消，no_show 未到。',
      examples: ['confirmed']
    }),
    waiting_place: orNull(
      Type.Integer({ minimum: 1, description: '候补的第几位。', examples: [1] }),
      '候补的第几位；不在候补的为 null。'
    ),
    starts_at: moment('班次何时开始。'),
    ends_at: moment('班次何时结束。', '2026-11-28T11:00:00+08:00'),
    signed_up_at: moment('何时报名。', '2026-11-23T10:00:00+08:00'),
    confirmed_at: orNull(moment('时间。', '2026-11-23T10:00:00+08:00'), '何时得到名额；没有的为 null。'),
    cancelled_at: orNull(moment('时间。'), '何时取消；没有取消的为 null。')
  },
  { $id: 'SignUp', title: 'SignUp', description: '一个人对一个班次的报名。' }
)
export interface SignUp {
  id: string
  shift_id: string
  activity_id: string
  person_id: string
  name: string | null
  division: string | null
  status: SignUpStatus
  waiting_place: number | null
  starts_at: string
  ends_at: string
  signed_up_at: string
  confirmed_at: string | null
  cancelled_at: string | null
}

export const SignUpPage = Type.Object(
  { items: Type.Array(Type.Ref('SignUp')), next },
  { $id: 'SignUpPage', title: 'SignUpPage', description: '一页报名。' }
)
export interface SignUpPage {
  items: SignUp[]
  next: string | null
}

export const NewSignUp = Type.Object(
  {
    person_id: Type.Optional(uuid('为谁报名，只由工作人员填写；本人报名不填。', PERSON_ID)),
    division: Type.Optional(division)
  },
  { $id: 'NewSignUp', title: 'NewSignUp', description: '报名。', additionalProperties: false }
)
export type NewSignUp = Static<typeof NewSignUp>

export const signUpSchemas = [SignUp, SignUpPage, NewSignUp]

export const exampleSignUp: SignUp = {
  id: SIGN_UP_ID,
  shift_id: SHIFT_ID,
  activity_id: ACTIVITY_ID,
  person_id: PERSON_ID,
  name: '虚*三',
  division: null,
  status: 'confirmed',
  waiting_place: null,
  starts_at: '2026-11-28T09:00:00+08:00',
  ends_at: '2026-11-28T11:00:00+08:00',
  signed_up_at: '2026-11-23T10:00:00+08:00',
  confirmed_at: '2026-11-23T10:00:00+08:00',
  cancelled_at: null
}
