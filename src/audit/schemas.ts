import Type, { type Static } from 'typebox'
import { ROLES } from '../actor.ts'
import { OUTCOMES } from './tables.ts'

const ACTOR_KINDS = ['anonymous', 'worker', 'staff', 'partner', 'system'] as const

export const AuditEntry = Type.Object(
  {
    id: Type.Integer({ description: '记录编号，越晚越大。' }),
    recorded_at: Type.String({ format: 'date-time', description: '何时。' }),
    area_code: Type.String({ description: '所涉对象的区划代码。' }),
    actor: Type.Object({
      kind: Type.Enum([...ACTOR_KINDS], { type: 'string', description: '何种身份。' }),
      id: Type.Union([Type.String(), Type.Null()], { description: '人员或接口密钥的编号；匿名和系统为 null。' }),
      role: Type.Union([Type.Enum([...ROLES], { type: 'string' }), Type.Null()], {
        description: '工作人员当时的角色。'
      })
    }),
    action: Type.String({ description: '做了什么，形如“对象.动作”。' }),
    outcome: Type.Enum([...OUTCOMES], { type: 'string', description: 'done 已做，refused 被拒绝。' }),
    object: Type.Union(
      [Type.Object({ kind: Type.String(), id: Type.Union([Type.String(), Type.Null()]) }), Type.Null()],
      { description: '对哪个对象。' }
    ),
    address: Type.Union([Type.String(), Type.Null()], {
      description: '从哪个网络地址；骑手等个人只记到网段，命令为 null。'
    }),
    request_id: Type.Union([Type.String(), Type.Null()], { description: '请求编号。' }),
    reason: Type.Union([Type.String(), Type.Null()], {
      description: '为什么，操作人自己写的；所涉的人被删除后不再可读，为 null。'
    }),
    details: Type.Record(Type.String(), Type.Unknown(), { description: '字段名、数目、代码等；不含个人信息。' })
  },
  { $id: 'AuditEntry', title: 'AuditEntry', description: '一条审计记录。' }
)

export const AuditPage = Type.Object(
  {
    items: Type.Array(Type.Ref('AuditEntry')),
    next: Type.Union([Type.String(), Type.Null()], { description: '下一页的 cursor；没有更多时为 null。' })
  },
  { $id: 'AuditPage', title: 'AuditPage', description: '一页审计记录，最新的在前。' }
)

const filters = {
  from: Type.Optional(
    Type.String({ format: 'date-time', description: '从何时起（含）。', examples: ['2026-11-01T00:00:00+08:00'] })
  ),
  to: Type.Optional(
    Type.String({ format: 'date-time', description: '到何时止（不含）。', examples: ['2026-12-01T00:00:00+08:00'] })
  ),
  actor_id: Type.Optional(
    Type.String({
      format: 'uuid',
      description: '谁：人员或接口密钥的编号。',
      examples: ['0d9c1f0e-7c55-4f0e-9c1a-3f1c8e5b7a21']
    })
  ),
  action: Type.Optional(
    Type.String({ maxLength: 80, pattern: '^[a-z_.]+$', description: '做了什么。', examples: ['person.reveal'] })
  ),
  outcome: Type.Optional(
    Type.Enum([...OUTCOMES], { type: 'string', description: '已做或被拒绝。', examples: ['refused'] })
  ),
  object_kind: Type.Optional(
    Type.String({ maxLength: 40, pattern: '^[a-z_]+$', description: '对象的种类。', examples: ['person'] })
  ),
  object_id: Type.Optional(Type.String({ maxLength: 64, description: '对象的编号。', examples: ['GYG-002'] }))
}

export const AuditExportFilter = Type.Object(filters, { additionalProperties: false })
export type AuditExportFilter = Static<typeof AuditExportFilter>

export const AuditFilter = Type.Object(
  {
    ...filters,
    limit: Type.Integer({ minimum: 1, maximum: 200, default: 50, description: '每页最多几条。', examples: [50] }),
    cursor: Type.Optional(Type.String({ maxLength: 200, description: '上一页回答中的 next。' }))
  },
  { additionalProperties: false }
)
export type AuditFilter = Static<typeof AuditFilter>

export const exampleEntry = {
  id: 1024,
  recorded_at: '2026-11-23T10:00:00.000+08:00',
  area_code: '370811015002',
  actor: { kind: 'staff', id: '0d9c1f0e-7c55-4f0e-9c1a-3f1c8e5b7a21', role: 'community' },
  action: 'person.reveal',
  outcome: 'done',
  object: { kind: 'person', id: '5b1c7a52-2a62-4a3b-8a55-6f0f6f1d2c33' },
  address: '192.0.2.7',
  request_id: 'a1b2c3d4-1',
  reason: '核对上门走访时间',
  details: { fields: ['phone'] }
}
