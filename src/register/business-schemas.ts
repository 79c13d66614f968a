import Type, { type Static } from 'typebox'
import { BUSINESS_KINDS, type SubjectStatus } from './rules/codes.ts'
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
  uuid
} from './schemas.ts'

export const kind = Type.Enum([...BUSINESS_KINDS], {
  type: 'string',
  description: '类型：courier_site 快递站点，live_commerce 直播电商企业，other 其他。',
  examples: ['courier_site']
})

const name = Type.String({ minLength: 1, maxLength: 100, description: '企业名称。', examples: ['虚构快递琵琶山站'] })
const credit_code = Type.String({
  minLength: 1,
  maxLength: 40,
  description: '18 位统一社会信用代码，按校验码核对。',
  examples: ['91350100M000100Y43']
})
const address = Type.String({ minLength: 1, maxLength: 200, description: '地址。', examples: ['虚构路 1 号'] })
const head_count = Type.Integer({ minimum: 0, maximum: 1_000_000, description: '从业人数。', examples: [12] })

export const Business = Type.Object(
  {
    ...head(BUSINESS_ID),
    sector,
    kind,
    name,
    credit_code: orNull(credit_code, '统一社会信用代码；没有登记的为 null。'),
    address: orNull(address, '地址；没有登记的为 null。'),
    head_count: orNull(head_count, '从业人数；不清楚的为 null。'),
    contact_person_id: orNull(
      uuid('联系人的人员编号，用于 revealPerson、erasePerson 等。', PERSON_ID),
      '联系人的人员编号；没有联系人的为 null。'
    ),
    contact_name: orNull(Type.String({ examples: ['虚**'] }), '联系人姓名，脱敏；没有登记或已删除的为 null。'),
    contact_phone: orNull(Type.String({ examples: ['199****0001'] }), '联系人电话，脱敏；没有登记或已删除的为 null。'),
    ...tail
  },
  { $id: 'Business', title: 'Business', description: '一家新业态企业，联系人脱敏。' }
)
export interface Business {
  id: string
  version: number
  status: SubjectStatus
  area_code: string
  sector: Static<typeof sector>
  kind: Static<typeof kind>
  name: string
  credit_code: string | null
  address: string | null
  head_count: number | null
  contact_person_id: string | null
  contact_name: string | null
  contact_phone: string | null
  created_at: string
  updated_at: string
}

export const BusinessPage = Type.Object(
  { items: Type.Array(Type.Ref('Business')), next },
  { $id: 'BusinessPage', title: 'BusinessPage', description: '一页新业态企业。' }
)

const written = {
  area_code: community,
  sector,
  kind,
  name,
  credit_code: Type.Optional(orNull(credit_code, '统一社会信用代码；没有的为 null。')),
  address: Type.Optional(orNull(address, '地址；没有的为 null。')),
  head_count: Type.Optional(orNull(head_count, '从业人数；不清楚的为 null。')),
  contact_name: Type.Optional(
    orNull(
      Type.String({ minLength: 1, maxLength: 60 }),
      '联系人姓名，加密保存；修改时不写则不变，null 为删去。姓名和电话都换了的，视为换了一个人。'
    )
  ),
  contact_phone: Type.Optional(
    orNull(Type.String({ minLength: 1, maxLength: 30 }), '联系人手机号，加密保存；修改时不写则不变，null 为删去。')
  )
}

export const NewBusiness = Type.Object(written, {
  $id: 'NewBusiness',
  title: 'NewBusiness',
  description: '新登记的企业。',
  additionalProperties: false
})

export const BusinessChange = Type.Object(
  { ...written, status },
  {
    $id: 'BusinessChange',
    title: 'BusinessChange',
    description: '企业的全部内容：没有写的清空，联系人姓名和电话没有写的不变。',
    additionalProperties: false
  }
)

const filters = {
  area_code: area,
  sector: Type.Optional(sector),
  kind: Type.Optional(kind),
  status: Type.Optional(status)
}

export const BusinessFilter = Type.Object({ ...filters, as_of: asOf, limit, cursor }, { additionalProperties: false })
export type BusinessFilter = Static<typeof BusinessFilter>

export const BusinessSearch = Type.Object(
  {
    name: Type.Optional(
      Type.String({ minLength: 1, maxLength: 100, description: '名称或其中一部分、拼音或首字母。', examples: ['虚构'] })
    ),
    phone: Type.Optional(Type.String({ minLength: 1, maxLength: 30, description: '联系人手机号。' })),
    credit_code: Type.Optional(credit_code),
    ...filters,
    limit: Type.Optional(limit),
    cursor
  },
  {
    $id: 'BusinessSearch',
    title: 'BusinessSearch',
    description: '查找条件：名称、联系人手机号、统一社会信用代码中填一个，可再加筛选。',
    additionalProperties: false
  }
)
export type BusinessSearch = Static<typeof BusinessSearch>

export const exampleBusiness: Business = {
  id: BUSINESS_ID,
  version: 1,
  status: 'active',
  area_code: '370811015002',
  sector: 'courier',
  kind: 'courier_site',
  name: '虚构快递琵琶山站',
  credit_code: null,
  address: '虚构路 1 号',
  head_count: 12,
  contact_person_id: PERSON_ID,
  contact_name: '虚**',
  contact_phone: '199****0001',
  created_at: '2026-11-23T02:00:00.000Z',
  updated_at: '2026-11-23T02:00:00.000Z'
}

export const businessSchemas = [Business, BusinessPage, NewBusiness, BusinessChange, BusinessSearch]
