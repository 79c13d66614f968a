import Type, { type Static } from 'typebox'
import { OCCUPATIONS, type SubjectStatus, VEHICLES } from './rules/codes.ts'
import {
  area,
  asOf,
  BUSINESS_ID,
  community,
  cursor,
  head,
  limit,
  next,
  orNull,
  PERSON_ID,
  sector,
  status,
  tail,
  uuid,
  WORKER_ID
} from './schemas.ts'

export const occupation = Type.Enum([...OCCUPATIONS], {
  type: 'string',
  description:
    '职业：courier 快递员，food_delivery_rider 外卖骑手，truck_driver 货车司机，ride_hailing_driver 网约车司机，live_streamer 网络主播。',
  examples: ['courier']
})

export const vehicle = Type.Enum([...VEHICLES], {
  type: 'string',
  description:
    '车辆：none 没有，bicycle 自行车，electric_bicycle 电动自行车，electric_tricycle 电动三轮车，motorcycle 摩托车，car 轿车，van 面包车，truck 货车。',
  examples: ['electric_bicycle']
})

export const skills = Type.Array(Type.String({ minLength: 1, maxLength: 40, examples: ['维修'] }), {
  maxItems: 20,
  description: '特长。',
  examples: [['维修']]
})

const employer_id = uuid('用人单位在台账中的企业编号。', BUSINESS_ID)
const employer_name = Type.String({
  minLength: 1,
  maxLength: 100,
  description: '用人单位名称。',
  examples: ['虚构快递']
})
export const weekly_hours = Type.Integer({
  minimum: 0,
  maximum: 168,
  description: '通常每周工作的小时数。',
  examples: [54]
})

const work = {
  sector,
  occupation,
  employer_id: orNull(employer_id, '用人单位在台账中的企业编号；不在台账中的为 null。'),
  employer_name: orNull(employer_name, '不在台账中的用人单位的名称；没有的为 null。'),
  vehicle: orNull(vehicle, '工作用的车辆；不清楚的为 null。'),
  skills,
  is_party_member: orNull(Type.Boolean(), '是否中共党员；不清楚的、个人信息已删除的为 null。'),
  weekly_hours: orNull(weekly_hours, '通常每周工作的小时数；不清楚的为 null。'),
  is_steward: Type.Boolean({ description: '是否“流动管家”。', examples: [false] })
}

export const Worker = Type.Object(
  {
    ...head(WORKER_ID),
    person_id: uuid('人员编号，用于 revealPerson、erasePerson 等。', PERSON_ID),
    name: orNull(Type.String({ examples: ['虚**'] }), '姓名，脱敏；没有登记或已删除的为 null。'),
    phone: orNull(Type.String({ examples: ['199****0001'] }), '手机号，脱敏；没有登记或已删除的为 null。'),
    id_number: orNull(
      Type.String({ examples: ['370***********0029'] }),
      '身份证件号码，脱敏；没有登记或已删除的为 null。'
    ),
    ...work,
    ...tail
  },
  { $id: 'Worker', title: 'Worker', description: '一位新就业人员，个人信息脱敏。' }
)
export interface Worker extends WorkerFacts {
  id: string
  version: number
  person_id: string
  created_at: string
  updated_at: string
}
interface WorkerFacts {
  status: SubjectStatus
  area_code: string
  name: string | null
  phone: string | null
  id_number: string | null
  sector: Static<typeof sector>
  occupation: Static<typeof occupation>
  employer_id: string | null
  employer_name: string | null
  vehicle: Static<typeof vehicle> | null
  skills: string[]
  is_party_member: boolean | null
  weekly_hours: number | null
  is_steward: boolean
}

export const WorkerPage = Type.Object(
  { items: Type.Array(Type.Ref('Worker')), next },
  { $id: 'WorkerPage', title: 'WorkerPage', description: '一页新就业人员。' }
)

const written = {
  area_code: community,
  sector,
  occupation,
  name: Type.Optional(
    orNull(Type.String({ minLength: 1, maxLength: 60 }), '姓名，加密保存；修改时不写则不变，null 为删去。')
  ),
  phone: Type.Optional(
    orNull(Type.String({ minLength: 1, maxLength: 30 }), '手机号，加密保存；修改时不写则不变，null 为删去。')
  ),
  id_number: Type.Optional(
    orNull(
      Type.String({ minLength: 1, maxLength: 40 }),
      '18 位身份证件号码，校验并加密保存；修改时不写则不变，null 为删去。'
    )
  ),
  employer_id: Type.Optional(work.employer_id),
  employer_name: Type.Optional(work.employer_name),
  vehicle: Type.Optional(work.vehicle),
  skills: Type.Optional(skills),
  is_party_member: Type.Optional(
    orNull(Type.Boolean(), '是否中共党员，加密保存在历史中；修改时不写则不变，null 为不清楚。')
  ),
  weekly_hours: Type.Optional(work.weekly_hours),
  is_steward: Type.Optional(work.is_steward)
}

export const NewWorker = Type.Object(written, {
  $id: 'NewWorker',
  title: 'NewWorker',
  description: '新登记的新就业人员。',
  additionalProperties: false
})

export const WorkerChange = Type.Object(
  { ...written, status },
  {
    $id: 'WorkerChange',
    title: 'WorkerChange',
    description: '新就业人员的全部内容：没有写的清空，个人信息（姓名、手机号、证件号码、是否党员）没有写的不变。',
    additionalProperties: false
  }
)

const filters = {
  area_code: area,
  sector: Type.Optional(sector),
  occupation: Type.Optional(occupation),
  status: Type.Optional(status),
  employer_id: Type.Optional(employer_id),
  is_steward: Type.Optional(Type.Boolean({ description: '是否“流动管家”。', examples: [true] })),
  is_party_member: Type.Optional(
    Type.Boolean({ description: '是否中共党员；不能与 as_of 同时使用。', examples: [true] })
  )
}

export const WorkerFilter = Type.Object({ ...filters, as_of: asOf, limit, cursor }, { additionalProperties: false })
export type WorkerFilter = Static<typeof WorkerFilter>

export const WorkerSearch = Type.Object(
  {
    name: Type.Optional(
      Type.String({ minLength: 1, maxLength: 60, description: '姓名或其中一部分、全拼或首字母。', examples: ['虚构'] })
    ),
    phone: Type.Optional(Type.String({ minLength: 1, maxLength: 30, description: '手机号。' })),
    id_number: Type.Optional(Type.String({ minLength: 1, maxLength: 40, description: '身份证件号码。' })),
    ...filters,
    limit: Type.Optional(limit),
    cursor
  },
  {
    $id: 'WorkerSearch',
    title: 'WorkerSearch',
    description: '查找条件：姓名、手机号、身份证件号码中填一个，可再加筛选。',
    additionalProperties: false
  }
)
export type WorkerSearch = Static<typeof WorkerSearch>

export const exampleWorker: Worker = {
  id: WORKER_ID,
  version: 1,
  status: 'active',
  area_code: '370811015002',
  person_id: PERSON_ID,
  name: '虚**',
  phone: '199****0001',
  id_number: '370***********0029',
  sector: 'courier',
  occupation: 'courier',
  employer_id: BUSINESS_ID,
  employer_name: null,
  vehicle: 'electric_tricycle',
  skills: ['维修'],
  is_party_member: true,
  weekly_hours: 54,
  is_steward: false,
  created_at: '2026-11-23T02:00:00.000Z',
  updated_at: '2026-11-23T02:00:00.000Z'
}

export const workerSchemas = [Worker, WorkerPage, NewWorker, WorkerChange, WorkerSearch]
