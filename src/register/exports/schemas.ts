import Type, { type Static } from 'typebox'
import { Reason } from '../../persons/schemas.ts'
import { kind as businessKind } from '../business-schemas.ts'
import { SUBJECT_KINDS } from '../rules/codes.ts'
import { area, asOf, sector, status } from '../schemas.ts'
import { occupation } from '../worker-schemas.ts'

export const subjectKind = Type.Enum([...SUBJECT_KINDS], {
  type: 'string',
  description: '哪一类台账：worker 新就业人员，business 企业。',
  examples: ['worker']
})

const filters = {
  kind: subjectKind,
  area_code: area,
  as_of: asOf,
  sector: Type.Optional(sector),
  occupation: Type.Optional(occupation),
  business_kind: Type.Optional(businessKind),
  status: Type.Optional(status)
}

export const TemplateFilter = Type.Object({ kind: subjectKind }, { additionalProperties: false })

export const ExportFilter = Type.Object(filters, { additionalProperties: false })
export type ExportFilter = Static<typeof ExportFilter>

export const ClearExport = Type.Object(
  {
    ...filters,
    format: Type.Enum(['xlsx', 'csv'], { type: 'string', description: '文件格式：xlsx 或 csv。', examples: ['xlsx'] }),
    reason: Reason('为什么要不脱敏的名单，加密后记入审计。', '区里核对台账，需要完整的联系方式')
  },
  {
    $id: 'ClearExport',
    title: 'ClearExport',
    description: '导出不脱敏名单的条件和原因。',
    additionalProperties: false
  }
)
export type ClearExport = Static<typeof ClearExport>

export const exportSchemas = [ClearExport]
