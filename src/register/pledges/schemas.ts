import Type, { type Static } from 'typebox'
import { community, cursor, day, limit, next, orNull, STAFF_ID, time, uuid, WORKER_ID } from '../schemas.ts'
import { PLEDGE_STATUSES, type PledgeStatus } from './tables.ts'

const VERSION_MAX = 999_999

const version = Type.Integer({ minimum: 1, maximum: VERSION_MAX, description: '第几版。', examples: [1] })

export const PledgeVersion = Type.Object({ version })

// With something else than blanks.
const SAYS_SOMETHING = '\\S'

const title = Type.String({ pattern: SAYS_SOMETHING, maxLength: 100, description: '标题。', examples: ['诚信契约'] })
const text = Type.String({
  pattern: SAYS_SOMETHING,
  maxLength: 5_000,
  description: '全文，不含个人信息。',
  examples: ['我自愿作出以下承诺：遵守交通规则，文明配送。']
})
const status = Type.Enum([...PLEDGE_STATUSES], {
  type: 'string',
  description: '状态：draft 草稿，published 已发布（文本不再改变）。',
  examples: ['published']
})
const signedOn = day('签署日期。')

export const Pledge = Type.Object(
  {
    version,
    title,
    text,
    status,
    revision: Type.Integer({ description: '这一版改过几次；修改和发布时放在 If-Match 中。', examples: [1] }),
    created_at: time('何时新建。'),
    updated_at: time('何时改成这样。'),
    published_at: orNull(time('时间。'), '何时发布；草稿为 null。')
  },
  { $id: 'Pledge', title: 'Pledge', description: '诚信契约的一个版本。' }
)
export interface Pledge {
  version: number
  title: string
  text: string
  status: PledgeStatus
  revision: number
  created_at: string
  updated_at: string
  published_at: string | null
}

export const PledgePage = Type.Object(
  { items: Type.Array(Type.Ref('Pledge')), next },
  { $id: 'PledgePage', title: 'PledgePage', description: '一页诚信契约的版本，最新的在前。' }
)
export interface PledgePage {
  items: Pledge[]
  next: string | null
}

export const PledgeText = Type.Object(
  { title, text },
  { $id: 'PledgeText', title: 'PledgeText', description: '诚信契约的标题和全文。', additionalProperties: false }
)
export type PledgeText = Static<typeof PledgeText>

export const PledgeFilter = Type.Object(
  { status: Type.Optional(status), limit, cursor },
  { additionalProperties: false }
)
export type PledgeFilter = Static<typeof PledgeFilter>

export const NewSignature = Type.Object(
  { worker_id: uuid('新就业人员的台账编号。', WORKER_ID), signed_on: signedOn },
  { $id: 'NewSignature', title: 'NewSignature', description: '一人签署诚信契约。', additionalProperties: false }
)
export type NewSignature = Static<typeof NewSignature>

export const OwnSignature = Type.Object(
  { version },
  { $id: 'OwnSignature', title: 'OwnSignature', description: '本人签署诚信契约的哪一版。', additionalProperties: false }
)
export type OwnSignature = Static<typeof OwnSignature>

export const Signature = Type.Object(
  {
    worker_id: uuid('新就业人员的台账编号。', WORKER_ID),
    version,
    title,
    signed_on: signedOn,
    recorded_at: time('何时登记。'),
    recorded_by: orNull(uuid('人员编号。', STAFF_ID), '由谁登记，本人签署的为本人；由系统登记的为 null。')
  },
  { $id: 'PledgeSignature', title: 'PledgeSignature', description: '一次签署，只增不改。' }
)
export interface Signature {
  worker_id: string
  version: number
  title: string
  signed_on: string
  recorded_at: string
  recorded_by: string | null
}

export const SignaturePage = Type.Object(
  { items: Type.Array(Type.Ref('PledgeSignature')), next },
  { $id: 'PledgeSignaturePage', title: 'PledgeSignaturePage', description: '一人签署过的版本，最新的在前。' }
)
export interface SignaturePage {
  items: Signature[]
  next: string | null
}

export const OwnPledge = Type.Object(
  {
    pledge: Type.Union([Type.Ref('Pledge'), Type.Null()], { description: '本街道现行的版本；没有发布过的为 null。' }),
    signature: Type.Union([Type.Ref('PledgeSignature'), Type.Null()], {
      description: '本人对现行版本的签署；没有签署的为 null。'
    })
  },
  { $id: 'OwnPledge', title: 'OwnPledge', description: '现行的诚信契约和本人的签署。' }
)
export interface OwnPledge {
  pledge: Pledge | null
  signature: Signature | null
}

const figures = {
  active: Type.Integer({ description: '在册的新就业人员有几人。', examples: [131] }),
  signed: Type.Integer({ description: '其中签署过任何一版的有几人。', examples: [120] }),
  signed_latest: Type.Integer({ description: '其中签署了当时现行版本的有几人。', examples: [118] })
}

export const PledgeCoverage = Type.Object(
  {
    on: day('截至哪一天。'),
    ...figures,
    communities: Type.Array(Type.Object({ area_code: community, ...figures }), {
      description: '其中每个社区，按区划代码排列；没有在册人员的社区不列。'
    })
  },
  { $id: 'PledgeCoverage', title: 'PledgeCoverage', description: '诚信契约的签署情况。' }
)
interface Figures {
  active: number
  signed: number
  signed_latest: number
}
export interface PledgeCoverage extends Figures {
  on: string
  communities: (Figures & { area_code: string })[]
}

export const examplePledge: Pledge = {
  version: 1,
  title: '诚信契约',
  text: '我自愿作出以下承诺：遵守交通规则，文明配送。',
  status: 'published',
  revision: 2,
  created_at: '2026-11-23T02:00:00.000Z',
  updated_at: '2026-11-23T02:00:00.000Z',
  published_at: '2026-11-23T02:00:00.000Z'
}

export const exampleDraft: Pledge = { ...examplePledge, status: 'draft', revision: 1, published_at: null }

export const exampleSignature: Signature = {
  worker_id: WORKER_ID,
  version: 1,
  title: '诚信契约',
  signed_on: '2026-11-23',
  recorded_at: '2026-11-23T02:00:00.000Z',
  recorded_by: STAFF_ID
}

const exampleFigures: Figures = { active: 131, signed: 120, signed_latest: 118 }

export const exampleCoverage: PledgeCoverage = {
  on: '2026-11-23',
  ...exampleFigures,
  communities: [{ area_code: '370811015002', ...exampleFigures }]
}

export const pledgeSchemas = [
  Pledge,
  PledgePage,
  PledgeText,
  NewSignature,
  OwnSignature,
  Signature,
  SignaturePage,
  OwnPledge,
  PledgeCoverage
]
