import Type, { type Static } from 'typebox'
import { AreaCode } from '../../areas/schemas.ts'
import { type Business, exampleBusiness } from '../business-schemas.ts'
import { OCCUPATIONS } from '../rules/codes.ts'
import { BUSINESS_ID, uuid, WORKER_ID } from '../schemas.ts'
import { exampleWorker, type Worker } from '../worker-schemas.ts'
import type { Reason } from './rules.ts'
import { alike, reasons, score } from './schemas.ts'

const except = Type.Optional(uuid('正在修改的那一条的台账编号，不与自己比较。', WORKER_ID))
const within = Type.Optional(Type.String({ ...AreaCode, description: '打算登记在哪个社区；不写则为您所管辖的区划。' }))
const text = (characters_max: number, description: string, example?: string) =>
  Type.Optional(
    Type.String({ minLength: 1, maxLength: characters_max, description, ...(example && { examples: [example] }) })
  )

export const WorkerCheck = Type.Object(
  {
    name: text(60, '姓名全名。', '虚构王五'),
    phone: text(30, '完整的手机号。'),
    id_number: text(40, '完整的身份证件号码。'),
    employer_id: Type.Optional(uuid('用人单位在台账中的企业编号。', BUSINESS_ID)),
    employer_name: text(100, '不在台账中的用人单位的名称。', '虚构快递'),
    occupation: Type.Optional(
      Type.Enum([...OCCUPATIONS], { type: 'string', description: '职业。', examples: ['courier'] })
    ),
    area_code: within,
    id: except
  },
  { $id: 'WorkerCheck', title: 'WorkerCheck', description: '正在填写的内容。', additionalProperties: false }
)
export type WorkerCheck = Static<typeof WorkerCheck>

export const BusinessCheck = Type.Object(
  {
    name: text(100, '企业名称。', '虚构快递琵琶山站'),
    credit_code: text(40, '统一社会信用代码。'),
    address: text(200, '地址。', '虚构路 1 号'),
    area_code: within,
    id: except
  },
  { $id: 'BusinessCheck', title: 'BusinessCheck', description: '正在填写的内容。', additionalProperties: false }
)
export type BusinessCheck = Static<typeof BusinessCheck>

const is_blocking = Type.Boolean({ description: '号码已登记在这一条名下，另建会被拒绝。', examples: [false] })
const is_blocked = Type.Boolean({
  description: '照此登记会被拒绝：号码已登记在某一条或您看不到的一条名下。',
  examples: [false]
})

export const WorkerChecked = Type.Object(
  {
    is_blocked,
    taken_elsewhere: Type.Array(
      Type.Enum(['phone', 'id_number'], { type: 'string', description: '字段名。', examples: ['phone'] }),
      { description: '已有人登记、但不在您管辖范围内的号码；请核对号码，或请街道管理员处理。', examples: [[]] }
    ),
    candidates: Type.Array(Type.Object({ worker: Type.Ref('Worker'), score, reasons, is_blocking }), {
      description: '可能是同一个人的，最相似的在前，最多 20 位。'
    })
  },
  { $id: 'WorkerChecked', title: 'WorkerChecked', description: '查重的结果，个人信息脱敏。' }
)
export interface WorkerChecked extends Checked<'phone' | 'id_number'> {
  candidates: (Candidate & { worker: Worker })[]
}

export const BusinessChecked = Type.Object(
  {
    is_blocked,
    taken_elsewhere: Type.Array(
      Type.Enum(['credit_code'], { type: 'string', description: '字段名。', examples: ['credit_code'] }),
      { description: '已登记、但不在您管辖范围内的信用代码；请核对，或请街道管理员处理。', examples: [[]] }
    ),
    candidates: Type.Array(Type.Object({ business: Type.Ref('Business'), score, reasons, is_blocking }), {
      description: '可能是同一家企业的，最相似的在前，最多 20 家。'
    })
  },
  { $id: 'BusinessChecked', title: 'BusinessChecked', description: '查重的结果，联系人脱敏。' }
)
export interface BusinessChecked extends Checked<'credit_code'> {
  candidates: (Candidate & { business: Business })[]
}

export interface Checked<Field extends string> {
  is_blocked: boolean
  taken_elsewhere: Field[]
}
export interface Candidate {
  score: number
  reasons: Reason[]
  is_blocking: boolean
}

export const exampleWorkerChecked = {
  is_blocked: false,
  taken_elsewhere: [],
  candidates: [{ worker: exampleWorker, ...alike, is_blocking: false }]
}

export const exampleBusinessChecked = {
  is_blocked: false,
  taken_elsewhere: [],
  candidates: [{ business: exampleBusiness, score: 50, reasons: ['same_name', 'same_community'], is_blocking: false }]
}

export const checkSchemas = [WorkerCheck, WorkerChecked, BusinessCheck, BusinessChecked]
