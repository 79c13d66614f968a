import Type, { type Static } from 'typebox'
import { AreaCode } from '../../areas/schemas.ts'
import { orNull, time } from '../../http/fields.ts'
import { batchNumber, subdistrict } from '../schemas.ts'
import { FAULT_KINDS, type FaultKind } from './rules.ts'
import type { Signature as SignatureType } from './signing.ts'

const closed = { additionalProperties: false }

export const hexadecimal = (bytes: number, description: string) =>
  Type.String({ pattern: `^[0-9a-f]{${2 * bytes}}$`, description, examples: ['9f86d081'.repeat(bytes / 4)] })

export const Signature = Type.Object(
  {
    algorithm: Type.Literal('Ed25519', { description: '签名算法。', examples: ['Ed25519'] }),
    key_version: Type.Integer({ minimum: 1, description: '用第几版密钥签的。', examples: [1] }),
    public_key: hexadecimal(32, '公钥，十六进制；据此可以自行验证签名。'),
    value: hexadecimal(64, '签名，十六进制。被签的是去掉 signature 后的 JSON：名称按编码排序，没有空格，UTF-8。')
  },
  { $id: 'PointsSignature', title: 'PointsSignature', description: '本服务的签名。', ...closed }
)

const head = {
  subdistrict_code: subdistrict,
  number: batchNumber,
  hash: hexadecimal(32, '最后一个批次的摘要（SHA-256，十六进制）：它牵连着之前所有的批次。'),
  recorded_at: time('最后一个批次何时入账。')
}

const Proof = Type.Object(
  { ...head, signature: Type.Ref('PointsSignature') },
  {
    $id: 'PointsProof',
    title: 'PointsProof',
    description: '账本现在的链头，带签名。请存到别处：以后账本若被改写，就对不上它。',
    ...closed
  }
)
/** As `Proof`, complete in itself. */
export const ProofForm = Type.Object({ ...head, signature: Type.Omit(Signature, []) }, closed)

export interface Proof {
  subdistrict_code: string
  number: number
  hash: string
  recorded_at: string
  signature: SignatureType
}

const Verification = Type.Object(
  {
    subdistrict_code: subdistrict,
    is_intact: Type.Boolean({ description: '查到的这一段是否完好。', examples: [true] }),
    fault: orNull(
      Type.Object({
        kind: Type.Enum([...FAULT_KINDS], {
          type: 'string',
          description:
            '种类：batch_missing 缺批次，batch_out_of_order 批次次序不对，row_missing 缺行，row_added 多出的行，row_changed 行被改，batch_changed 批次内容与摘要不符，totals_wrong 合计不对，head_wrong 链头不对，consequence_wrong 推算结果不符。',
          examples: ['row_changed']
        }),
        batch_number: orNull(batchNumber, '在哪个批次；不属于哪个批次的为 null。'),
        table: orNull(Type.String({ examples: ['points_entry'] }), '在哪张表；说不准的为 null。'),
        row: orNull(Type.String({ examples: ['position 2'] }), '哪一行；说不准的为 null。')
      }),
      '第一处不对的地方；完好时为 null。'
    ),
    from_number: Type.Integer({ description: '从哪个批次查起。', examples: [1] }),
    to_number: Type.Integer({ description: '查到哪个批次都完好。', examples: [1024] }),
    entries: Type.Integer({ description: '查了多少条分录。', examples: [5120] }),
    next: orNull(Type.Integer({ examples: [2048] }), '还没查完时，下一次请求的 after；查完了为 null。')
  },
  { $id: 'PointsVerification', title: 'PointsVerification', description: '核验账本的结果。' }
)
export interface Verification {
  subdistrict_code: string
  is_intact: boolean
  fault: { kind: FaultKind; batch_number: number | null; table: string | null; row: string | null } | null
  from_number: number
  to_number: number
  entries: number
  next: number | null
}

const ofLedger = Type.Optional(
  Type.String({
    ...AreaCode,
    description: '街道的 12 位区划代码；不写则为本服务所在的街道。',
    examples: ['370811015000']
  })
)

export const ProofQuery = Type.Object({ subdistrict_code: ofLedger }, closed)

export const VerificationQuery = Type.Object(
  {
    subdistrict_code: ofLedger,
    after: Type.Integer({
      minimum: 0,
      maximum: Number.MAX_SAFE_INTEGER,
      default: 0,
      description: '从这个批次之后查起，填上一次回答里的 next。',
      examples: [0]
    })
  },
  closed
)
export type VerificationQuery = Static<typeof VerificationQuery>

export const exampleProof: Proof = {
  subdistrict_code: '370811015000',
  number: 1024,
  hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  recorded_at: '2026-11-23T10:00:00+08:00',
  signature: {
    algorithm: 'Ed25519',
    key_version: 1,
    public_key: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
    value:
      'fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9'
  }
}

export const exampleVerification: Verification = {
  subdistrict_code: '370811015000',
  is_intact: true,
  fault: null,
  from_number: 1,
  to_number: 1024,
  entries: 5120,
  next: null
}

export const proofSchemas = [Signature, Proof, Verification]
