import Type from 'typebox'
import { RESTRICTIONS, ROLES } from '../actor.ts'
import { AreaCode } from '../areas/schemas.ts'

const orNull = <Schema extends Type.TSchema>(schema: Schema, description: string) =>
  Type.Union([schema, Type.Null()], { description })

const Phone = Type.String({
  minLength: 11,
  maxLength: 30,
  description: '大陆手机号；可带 +86，可有空格或短横线。',
  examples: ['19900000001']
})

export const CodeRequest = Type.Object(
  { phone: Phone },
  { $id: 'CodeRequest', title: 'CodeRequest', description: '向哪个手机号发送验证码。', additionalProperties: false }
)

export const CodeAnswer = Type.Object(
  {
    expires_in_seconds: Type.Integer({ minimum: 1, description: '验证码多少秒内有效。', examples: [600] }),
    resend_in_seconds: Type.Integer({ minimum: 1, description: '多少秒后可以再要一次。', examples: [60] })
  },
  { $id: 'CodeAnswer', title: 'CodeAnswer', description: '验证码已发出；不透露这个手机号是否登记过。' }
)

export const WorkerSignIn = Type.Object(
  {
    phone: Phone,
    code: Type.String({
      pattern: '^[0-9]{6}$',
      maxLength: 6,
      description: '短信里的六位验证码。',
      examples: ['048213']
    })
  },
  { $id: 'WorkerSignIn', title: 'WorkerSignIn', description: '手机号和收到的验证码。', additionalProperties: false }
)

const times = {
  created_at: Type.String({ format: 'date-time', description: '何时登录。', examples: ['2026-11-23T10:00:00+08:00'] }),
  expires_at: Type.String({
    format: 'date-time',
    description: '何时到期，之后须重新登录。',
    examples: ['2027-02-21T10:00:00+08:00']
  })
}

const SessionId = Type.String({
  format: 'uuid',
  description: '登录会话的编号。',
  examples: ['0d9c3a52-6a1e-4c0f-9d4e-5b8f3c2a7e10']
})

export const SessionPath = Type.Object({ id: SessionId })

export const Session = Type.Object(
  {
    id: SessionId,
    kind: Type.Enum(['worker', 'staff'], {
      type: 'string',
      description: 'worker 骑手等新就业人员，staff 工作人员。',
      examples: ['worker']
    }),
    role: orNull(Type.Enum([...ROLES], { type: 'string' }), '工作人员的角色；骑手等为 null。'),
    area: Type.Object({ code: AreaCode }, { description: '所属区划。' }),
    restriction: orNull(
      Type.Enum([...RESTRICTIONS], { type: 'string' }),
      '须先做完什么才能做其他操作：password_change 更换初始密码，totp_enrolment 设置动态口令；没有则为 null。'
    ),
    person: Type.Object(
      {
        id: Type.String({ description: '本人的编号。', examples: ['5f0b7d1e-2c4a-4b8e-8f1d-9a6c3e7b2d40'] }),
        name: orNull(Type.String(), '打码的姓名；没有登记则为 null。'),
        phone: orNull(Type.String(), '打码的手机号；没有登记则为 null。')
      },
      { description: '登录的人。' }
    ),
    ...times
  },
  { $id: 'Session', title: 'Session', description: '一次登录：谁、以什么身份、到何时。' }
)

export const OpenedSession = Type.Object(
  {
    token: Type.String({
      description: '令牌，只在此时给出一次；以后放在请求头 Authorization: Bearer … 中。',
      examples: ['gxs_REPLACE_WITH_YOUR_TOKEN']
    }),
    expires_at: times.expires_at,
    session: Type.Ref('Session')
  },
  { $id: 'OpenedSession', title: 'OpenedSession', description: '登录成功。' }
)

const SessionListed = Type.Object(
  {
    id: SessionId,
    is_current: Type.Boolean({ description: '是不是现在用的这一个。', examples: [true] }),
    network: orNull(Type.String(), '从哪个网段登录；不知道则为 null。'),
    ...times
  },
  { $id: 'SessionListed', title: 'SessionListed', description: '自己的一次登录；不含令牌。' }
)

export const SessionPage = Type.Object(
  {
    items: Type.Array(Type.Ref('SessionListed')),
    next: orNull(Type.String(), '下一页的游标；没有下一页时为 null。')
  },
  { $id: 'SessionPage', title: 'SessionPage', description: '一页自己的登录会话，最近登录的在前。' }
)

export const SessionSearch = Type.Object(
  {
    limit: Type.Integer({ minimum: 1, maximum: 200, default: 100, description: '一页最多几项。', examples: [100] }),
    cursor: Type.Optional(Type.String({ minLength: 1, maxLength: 500, description: '上一页返回的 next。' }))
  },
  { additionalProperties: false }
)

export const sessionSchemas = [
  CodeRequest,
  CodeAnswer,
  WorkerSignIn,
  Session,
  OpenedSession,
  SessionListed,
  SessionPage
]

export const exampleSession = {
  id: '0d9c3a52-6a1e-4c0f-9d4e-5b8f3c2a7e10',
  kind: 'worker',
  role: null,
  area: { code: '370811015000' },
  restriction: null,
  person: { id: '5f0b7d1e-2c4a-4b8e-8f1d-9a6c3e7b2d40', name: null, phone: '199****0001' },
  created_at: '2026-11-23T10:00:00+08:00',
  expires_at: '2027-02-21T10:00:00+08:00'
}

export const exampleOpenedSession = {
  token: 'gxs_REPLACE_WITH_YOUR_TOKEN',
  expires_at: exampleSession.expires_at,
  session: exampleSession
}

export const exampleSessionPage = {
  items: [
    {
      id: exampleSession.id,
      is_current: true,
      network: '203.0.113.0/24',
      created_at: exampleSession.created_at,
      expires_at: exampleSession.expires_at
    }
  ],
  next: null
}
