import Type, { type Static } from 'typebox'
import { ItemProblem } from '../../http/item-problems.ts'
import { orNull, uuid } from '../../register/schemas.ts'
import { choice } from '../../stations/schemas.ts'
import { head, RECORD_ID } from './schemas.ts'

const APPROVALS_MAX = 1_000

export const ServiceRecordApprovals = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        {
          id: uuid('服务记录编号。', RECORD_ID),
          version: Type.Integer({ minimum: 1, maximum: 999_999_999, description: '看到的是哪一版。', examples: [1] })
        },
        { additionalProperties: false }
      ),
      { minItems: 1, maxItems: APPROVALS_MAX, description: `要批准的记录，最多 ${APPROVALS_MAX} 条。` }
    )
  },
  {
    $id: 'ServiceRecordApprovals',
    title: 'ServiceRecordApprovals',
    description: '要批准的一批服务记录。',
    additionalProperties: false
  }
)
export type ServiceRecordApprovals = Static<typeof ServiceRecordApprovals>

const APPROVAL_RESULTS = ['approved', 'refused'] as const

export const ServiceRecordApproval = Type.Object(
  {
    id: head.id,
    result: choice(APPROVAL_RESULTS, '结果：approved 已批准，refused 没有批准。', 'approved'),
    version: orNull(Type.Integer({ examples: [2] }), '批准后的版本；没有批准的为 null。'),
    credited_points: orNull(Type.Integer({ examples: [2] }), '记入的积分；没有批准的为 null。'),
    credit_note: head.credit_note,
    problem: orNull(Type.Ref('ItemProblem'), '为什么没有批准；已批准的为 null。')
  },
  { $id: 'ServiceRecordApproval', title: 'ServiceRecordApproval', description: '一批中一条记录的结果。' }
)
export interface ServiceRecordApproval {
  id: string
  result: (typeof APPROVAL_RESULTS)[number]
  version: number | null
  credited_points: number | null
  credit_note: string | null
  problem: ItemProblem | null
}

export const ServiceRecordApprovalResults = Type.Object(
  { items: Type.Array(Type.Ref('ServiceRecordApproval'), { description: '与提交的顺序相同，每条一项。' }) },
  {
    $id: 'ServiceRecordApprovalResults',
    title: 'ServiceRecordApprovalResults',
    description: '一批批准的结果。'
  }
)

export const decisionSchemas = [
  ItemProblem,
  ServiceRecordApprovals,
  ServiceRecordApproval,
  ServiceRecordApprovalResults
]
