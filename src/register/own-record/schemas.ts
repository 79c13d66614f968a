import Type, { type Static } from 'typebox'
import { type ConsentPage, FieldGroup } from '../../persons/schemas.ts'
import { OwnNeed } from '../needs/schemas.ts'
import { Signature } from '../pledges/schemas.ts'
import { SOURCES, type Source, type SubjectStatus, type Vehicle } from '../rules/codes.ts'
import { head, orNull, PERSON_ID, STAFF_ID, sector, tail, time, uuid, WORKER_ID } from '../schemas.ts'
import { occupation, skills, vehicle, weekly_hours } from '../worker-schemas.ts'
import { type OwnRequest, requestSchemas } from './request-schemas.ts'

const { id, version, status: subjectStatus, area_code } = head(WORKER_ID)

const ownWorker = Type.Object(
  {
    id,
    version,
    status: subjectStatus,
    area_code,
    sector,
    occupation,
    employer_name: orNull(Type.String(), '用人单位；没有登记的为 null。'),
    vehicle: orNull(vehicle, '工作用的车辆；不清楚的为 null。'),
    skills,
    is_party_member: orNull(Type.Boolean(), '是否中共党员；不清楚的为 null。'),
    weekly_hours: orNull(weekly_hours, '通常每周工作的小时数；不清楚的为 null。'),
    is_steward: Type.Boolean({ description: '是否“流动管家”。', examples: [false] }),
    ...tail
  },
  { description: '台账中的登记。' }
)
export interface OwnWorker {
  id: string
  version: number
  status: SubjectStatus
  area_code: string
  sector: Static<typeof sector>
  occupation: Static<typeof occupation>
  employer_name: string | null
  vehicle: Vehicle | null
  skills: string[]
  is_party_member: boolean | null
  weekly_hours: number | null
  is_steward: boolean
  created_at: string
  updated_at: string
}

export const OwnRecord = Type.Object(
  {
    is_registered: Type.Boolean({ description: '是否已登记在新就业人员台账中。', examples: [true] }),
    explanation: Type.String({ description: '用一句话说明。' }),
    person: Type.Object(
      {
        person_id: uuid('人员编号，用于 recordConsent（同意或撤回）和 erasePerson（直接删除本人）。', PERSON_ID),
        area_code: Type.String({ description: '所在社区或街道的区划代码。', examples: ['370811015002'] }),
        name: orNull(Type.String({ examples: ['虚构王五'] }), '姓名；没有登记的为 null。'),
        phone: orNull(Type.String({ examples: ['19900000001'] }), '手机号；没有登记的为 null。'),
        id_number: orNull(Type.String(), '身份证件号码；没有登记的为 null。'),
        created_at: time('何时开始保存。')
      },
      { description: '本人的姓名和号码，明文。' }
    ),
    worker: Type.Union([ownWorker, Type.Null()], { description: '台账中的登记；没有登记的为 null。' }),
    sources: Type.Array(
      Type.Object({
        version: Type.Integer({ description: '版本。', examples: [1] }),
        recorded_at: time('何时登记。'),
        source: Type.Enum([...SOURCES], {
          type: 'string',
          description: '来源：desk 窗口，submission 走访填报，import 导入，merge 合并。',
          examples: ['desk']
        }),
        changed_fields: Type.Array(Type.String(), { description: '登记或改了哪些字段。', examples: [['sector']] })
      }),
      { description: '登记的内容从哪里来，最近 20 次，最新的在前。' }
    ),
    purposes: Type.Array(Type.Ref('FieldGroup'), { description: '保存哪些信息、为什么、依据什么、保存多久。' }),
    consents: Type.Array(
      Type.Object({
        field_group_code: Type.String({ description: '信息组代码。', examples: ['worker_identity'] }),
        state: Type.Enum(['given', 'withdrawn', 'never_asked'], {
          type: 'string',
          description: '现状：given 已同意，withdrawn 已撤回，never_asked 没有问过。',
          examples: ['given']
        }),
        text_version: orNull(Type.String({ examples: ['2026-11'] }), '所见文本的版本。'),
        decided_at: orNull(time('时间。'), '何时决定。')
      }),
      { description: '对每个信息组是否同意。' }
    ),
    needs: Type.Array(Type.Ref('OwnNeed'), { description: '最近 20 条需求，全部见 GET /v1/me/needs。' }),
    signatures: Type.Array(Type.Ref('PledgeSignature'), { description: '签署过的诚信契约，最新的版本在前。' }),
    pairing: orNull(
      Type.Object({
        enumerator_id: uuid('网格员的人员编号。', STAFF_ID),
        began_on: Type.String({ description: '从哪天起结对。', examples: ['2026-11-23'] })
      }),
      '与哪位网格员结对；没有结对的为 null。'
    ),
    requests: Type.Array(Type.Ref('OwnRequest'), {
      description: '最近 20 条更正或删除请求，全部见 GET /v1/me/record/requests。'
    })
  },
  { $id: 'OwnRecord', title: 'OwnRecord', description: '本服务保存的本人的全部登记信息。' }
)
export interface OwnRecord {
  is_registered: boolean
  explanation: string
  person: {
    person_id: string
    area_code: string
    name: string | null
    phone: string | null
    id_number: string | null
    created_at: string
  }
  worker: OwnWorker | null
  sources: { version: number; recorded_at: string; source: Source; changed_fields: string[] }[]
  purposes: Static<typeof FieldGroup>[]
  consents: ConsentPage['current']
  needs: OwnNeed[]
  signatures: Signature[]
  pairing: { enumerator_id: string; began_on: string } | null
  requests: OwnRequest[]
}

/** With those of other modules that they hold. */
export const ownRecordSchemas = [...requestSchemas, FieldGroup, OwnNeed, Signature, OwnRecord]
