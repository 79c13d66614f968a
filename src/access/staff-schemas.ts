import Type, { type Static, type TSchema } from 'typebox'
import { ROLES } from '../actor.ts'
import { AreaCode } from '../areas/schemas.ts'
import { ACCOUNT_PATTERN } from './rules/staff.ts'

const orNull = (schema: TSchema, description: string) => Type.Union([schema, Type.Null()], { description })
const time = (description: string) =>
  Type.String({ format: 'date-time', description, examples: ['2026-11-23T10:00:00+08:00'] })

const Id = Type.String({
  format: 'uuid',
  description: '人员编号。',
  examples: ['0d9c1f0e-7c55-4f0e-9c1a-3f1c8e5b7a21']
})

const role = Type.Enum([...ROLES], {
  type: 'string',
  description: '角色：enumerator 网格员，community 社区工作人员，subdistrict 街道管理员。',
  examples: ['community']
})

const area_code = Type.String({
  ...AreaCode,
  description: '所属区划：街道管理员须为街道，其他人为社区或街道。'
})

const name = Type.String({ minLength: 1, maxLength: 60, description: '姓名，加密保存。', examples: ['虚构李四'] })

export const StaffId = Type.Object({ id: Id })

const fields = {
  id: Id,
  account: Type.String({ description: '账号。', examples: ['xugou.li'] }),
  name: orNull(Type.String(), '姓名，隐去大部分；个人信息已删除的为 null。'),
  phone: orNull(Type.String(), '手机号，隐去中间四位；没有登记的为 null。'),
  role,
  area_code,
  must_change_password: Type.Boolean({ description: '是否还在用初始密码。', examples: [false] }),
  has_totp: Type.Boolean({ description: '是否已设置动态口令。', examples: [true] }),
  disabled_at: orNull(time('何时停用。'), '何时停用；未停用的为 null。'),
  version: Type.Integer({ description: '版本，每次修改加一；修改时放在 If-Match 中。', examples: [3] }),
  created_at: time('何时新建。'),
  updated_at: time('何时最后修改。')
}

export const StaffMember = Type.Object(fields, {
  $id: 'StaffMember',
  title: 'StaffMember',
  description: '一位工作人员。'
})
export interface StaffMember {
  id: string
  account: string
  name: string | null
  phone: string | null
  role: (typeof ROLES)[number]
  area_code: string
  must_change_password: boolean
  has_totp: boolean
  disabled_at: string | null
  version: number
  created_at: string
  updated_at: string
}

export const StaffMemberWithPassword = Type.Object(
  {
    ...fields,
    first_password: Type.String({
      description: '初始密码，只在此处出现一次，请当面交给本人；首次登录须更换。',
      examples: ['k7mq-3xte-9hvb-wz4d']
    }),
    device_token: Type.String({
      description:
        '与初始密码一并交给本人：首次登录时填入 device_token，别人试错造成的锁定就不影响本人。只在此处出现一次，不能代替密码。',
      examples: ['gxd_7sQm0m7mKcJ8t2vW1yZb4dFhJlNpRrTvXxZ1A3C5E7G']
    }),
    device_expires_at: time('device_token 何时失效；每次带上它登录都会延长。')
  },
  {
    $id: 'StaffMemberWithPassword',
    title: 'StaffMemberWithPassword',
    description: '一位工作人员及其初始密码。'
  }
)
export type StaffMemberWithPassword = StaffMember & {
  first_password: string
  device_token: string
  device_expires_at: string
}

export const StaffPage = Type.Object(
  {
    items: Type.Array(Type.Ref('StaffMember')),
    next: Type.Union([Type.String(), Type.Null()], { description: '下一页的 cursor；没有更多时为 null。' })
  },
  { $id: 'StaffPage', title: 'StaffPage', description: '一页工作人员，按区划排列。' }
)
export interface StaffPage {
  items: StaffMember[]
  next: string | null
}

export const StaffFilter = Type.Object(
  {
    role: Type.Optional(role),
    area_code: Type.Optional(
      Type.String({ ...AreaCode, description: '只要这一区划及其下级的。', examples: ['370811015002'] })
    ),
    disabled: Type.Optional(
      Type.Boolean({ description: 'true 只要已停用的，false 只要未停用的。', examples: [false] })
    ),
    limit: Type.Integer({ minimum: 1, maximum: 200, default: 50, description: '每页最多几位。', examples: [50] }),
    cursor: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: '上一页回答中的 next。' }))
  },
  { additionalProperties: false }
)
export type StaffFilter = Static<typeof StaffFilter>

export const NewStaffMember = Type.Object(
  {
    account: Type.String({
      pattern: ACCOUNT_PATTERN,
      minLength: 3,
      maxLength: 48,
      description: '账号：小写字母开头，3 到 48 个小写字母、数字、点、下划线或连字符；以后不能改。',
      examples: ['xugou.li']
    }),
    name,
    role,
    area_code,
    phone: Type.Optional(
      Type.String({
        pattern: '^(\\+?86)?1[3-9][0-9]{9}$',
        maxLength: 14,
        description: '手机号，加密保存，只供联系。',
        examples: ['19900000001']
      })
    )
  },
  { $id: 'NewStaffMember', title: 'NewStaffMember', description: '新的工作人员。', additionalProperties: false }
)
export type NewStaffMember = Static<typeof NewStaffMember>

export const StaffChange = Type.Object(
  { name: Type.Optional(name), role, area_code },
  {
    $id: 'StaffChange',
    title: 'StaffChange',
    description: '工作人员的新内容；不写 name 则姓名不变。',
    additionalProperties: false
  }
)
export type StaffChange = Static<typeof StaffChange>

export const PasswordReset = Type.Object(
  {
    reset_totp: Type.Optional(
      Type.Boolean({ description: '是否同时取消动态口令，例如手机丢失时；默认 false。', examples: [true] })
    )
  },
  { $id: 'PasswordReset', title: 'PasswordReset', description: '怎样重置。', additionalProperties: false }
)
export type PasswordReset = Static<typeof PasswordReset>

export const staffSchemas = [
  StaffMember,
  StaffMemberWithPassword,
  StaffPage,
  NewStaffMember,
  StaffChange,
  PasswordReset
]

export const exampleFirstCredentials = {
  first_password: 'k7mq-3xte-9hvb-wz4d',
  device_token: 'gxd_7sQm0m7mKcJ8t2vW1yZb4dFhJlNpRrTvXxZ1A3C5E7G',
  device_expires_at: '2027-05-22T10:00:00+08:00'
}

export const exampleStaffMember: StaffMember = {
  id: '0d9c1f0e-7c55-4f0e-9c1a-3f1c8e5b7a21',
  account: 'xugou.li',
  name: '虚***',
  phone: '199****0001',
  role: 'community',
  area_code: '370811015002',
  must_change_password: false,
  has_totp: true,
  disabled_at: null,
  version: 3,
  created_at: '2026-11-20T09:00:00+08:00',
  updated_at: '2026-11-23T10:00:00+08:00'
}
