import Type, { type Static } from 'typebox'
import { RESTRICTIONS, type Restriction, ROLES, type Role } from '../actor.ts'
import { formatTime } from '../calendar/times.ts'
import { PASSWORD_CHARACTERS } from './rules/passwords.ts'
import { DEVICE_MILLISECONDS } from './staff-devices.ts'

const time = (description: string) =>
  Type.String({ format: 'date-time', description, examples: ['2026-11-23T22:00:00+08:00'] })

const password = (description: string) =>
  Type.String({ minLength: 1, maxLength: 256, description, examples: ['k7mq-3xte-9hvb-wz4d'] })

const TotpCode = Type.String({
  pattern: '^[0-9]{6}$',
  description: '身份验证应用当前显示的六位数字，每个只能用一次。',
  examples: ['492039']
})

const Restricted = Type.Union([Type.Enum([...RESTRICTIONS], { type: 'string' }), Type.Null()], {
  description:
    '还须先做什么：password_change 更换密码（PUT /v1/auth/password），totp_enrolment 设置动态口令（POST /v1/auth/totp）；null 表示登录已完成。',
  examples: ['password_change']
})

export const StaffCredentials = Type.Object(
  {
    account: Type.String({ minLength: 1, maxLength: 64, description: '账号，不分大小写。', examples: ['xugou.li'] }),
    password: password('密码。'),
    totp_code: Type.Optional(TotpCode),
    device_token: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 100,
        description:
          '这台设备以前登录时得到的 device_token，首次登录用与初始密码一并交付的：带上它，别人试错造成的锁定不影响您。',
        examples: ['gxd_7sQm0m7mKcJ8t2vW1yZb4dFhJlNpRrTvXxZ1A3C5E7G']
      })
    )
  },
  {
    $id: 'StaffCredentials',
    title: 'StaffCredentials',
    description: '工作人员的登录凭据。',
    additionalProperties: false
  }
)
export type StaffCredentials = Static<typeof StaffCredentials>

export const StaffSession = Type.Object(
  {
    token: Type.String({
      description: '令牌，放在请求头 Authorization: Bearer … 中；只在此处出现一次。',
      examples: ['gxs_Jb3xKp0fQ2sT5vW8yZ1a4c7e9gHjKmNpQrStUvWxYz0']
    }),
    expires_at: time('令牌何时失效。'),
    restriction: Restricted,
    device_token: Type.String({
      description: '请保存在这台设备上，下次登录时带上；它不能代替密码。',
      examples: ['gxd_7sQm0m7mKcJ8t2vW1yZb4dFhJlNpRrTvXxZ1A3C5E7G']
    }),
    device_expires_at: time('device_token 何时失效；每次带上它登录都会延长。'),
    staff: Type.Object(
      {
        id: Type.String({ format: 'uuid', description: '人员编号。' }),
        role: Type.Enum([...ROLES], { type: 'string', description: '角色。' }),
        area_code: Type.String({ description: '所属区划。' })
      },
      { description: '登录的是谁。' }
    )
  },
  { $id: 'StaffSession', title: 'StaffSession', description: '工作人员的一次登录。' }
)
export type OpenedStaffSession = Static<typeof StaffSession>

export const PasswordChange = Type.Object(
  {
    current_password: password('现在的密码；首次登录时为初始密码。'),
    new_password: Type.String({
      minLength: PASSWORD_CHARACTERS.min,
      maxLength: PASSWORD_CHARACTERS.max,
      description: '新密码，12 到 128 个字符；不能是账号、现在的密码或常见的密码。',
      examples: ['虚构的驿站里有七把红色雨伞']
    })
  },
  { $id: 'PasswordChange', title: 'PasswordChange', description: '更换密码。', additionalProperties: false }
)
export type PasswordChange = Static<typeof PasswordChange>

export const SignInProgress = Type.Object(
  { restriction: Restricted },
  { $id: 'SignInProgress', title: 'SignInProgress', description: '登录还差哪一步。' }
)
export type SignInProgress = Static<typeof SignInProgress>

/** Without a body where the session was opened just for this. */
export const TotpBeginning = Type.Unsafe<{ current_password?: string } | null>({
  $id: 'TotpBeginning',
  title: 'TotpBeginning',
  type: ['object', 'null'],
  properties: {
    current_password: password(
      '现在的密码；本次登录正等着设置动态口令（restriction 为 totp_enrolment）时不必填写，也可以没有请求体。'
    )
  },
  additionalProperties: false,
  description: '领取动态口令密钥的人证明是本人。',
  examples: [{ current_password: 'k7mq-3xte-9hvb-wz4d' }]
})
export type TotpBeginning = Static<typeof TotpBeginning>

export const TotpSecret = Type.Object(
  {
    secret: Type.String({
      description: '密钥（Base32），只在此处出现一次；供手工填入身份验证应用。',
      examples: ['JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP']
    }),
    uri: Type.String({
      description: '同一密钥的 otpauth 地址，做成二维码供身份验证应用扫描。',
      examples: [
        'otpauth://totp/%E8%A7%82%E6%96%B0:xugou.li?issuer=%E8%A7%82%E6%96%B0&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&algorithm=SHA1&digits=6&period=30'
      ]
    })
  },
  { $id: 'TotpSecret', title: 'TotpSecret', description: '动态口令的密钥。' }
)
export type TotpSecret = Static<typeof TotpSecret>

export const TotpConfirmation = Type.Object(
  { code: TotpCode },
  { $id: 'TotpConfirmation', title: 'TotpConfirmation', description: '证明密钥已装好。', additionalProperties: false }
)

export const staffSessionSchemas = [
  StaffCredentials,
  StaffSession,
  PasswordChange,
  SignInProgress,
  TotpBeginning,
  TotpSecret,
  TotpConfirmation
]

/** The session as it is answered. */
export const answeredSession = (session: {
  token: string
  expires_at: number
  opened_at: number
  restriction: Restriction | null
  device_token: string
  id: string
  role: Role
  area_code: string
}): OpenedStaffSession => ({
  token: session.token,
  expires_at: formatTime(session.expires_at),
  restriction: session.restriction,
  device_token: session.device_token,
  device_expires_at: formatTime(session.opened_at + DEVICE_MILLISECONDS),
  staff: { id: session.id, role: session.role, area_code: session.area_code }
})

export const exampleSession: OpenedStaffSession = {
  token: 'gxs_Jb3xKp0fQ2sT5vW8yZ1a4c7e9gHjKmNpQrStUvWxYz0',
  expires_at: '2026-11-23T22:00:00+08:00',
  restriction: 'password_change',
  device_token: 'gxd_7sQm0m7mKcJ8t2vW1yZb4dFhJlNpRrTvXxZ1A3C5E7G',
  device_expires_at: '2027-05-22T10:00:00+08:00',
  staff: { id: '0d9c1f0e-7c55-4f0e-9c1a-3f1c8e5b7a21', role: 'community', area_code: '370811015002' }
}

export const exampleSecret: TotpSecret = {
  secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  uri: 'otpauth://totp/%E8%A7%82%E6%96%B0:xugou.li?issuer=%E8%A7%82%E6%96%B0&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&algorithm=SHA1&digits=6&period=30'
}
