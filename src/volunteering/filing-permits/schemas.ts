import Type from 'typebox'
import { next, orNull, time, uuid } from '../../register/schemas.ts'

export const PERMIT_ID = '9f5b4abe-6a8b-4ba7-8e5c-bd7adb6fae54'

export const PermitId = Type.Object({ id: uuid('登记授权编号。', PERMIT_ID) })

export const FilingPermit = Type.Object(
  {
    id: uuid('登记授权编号，不含任何个人信息：只交给要代您登记的合作应用。', PERMIT_ID),
    granted_at: time('何时授权。'),
    first_used_at: orNull(time('时间。'), '合作应用何时第一次使用；此后只有同一把接口密钥能用。没有用过的为 null。'),
    revoked_at: orNull(time('时间。'), '何时撤销；有效的为 null。')
  },
  { $id: 'FilingPermit', title: 'FilingPermit', description: '让一个合作应用代为登记服务记录的授权。' }
)
export interface FilingPermit {
  id: string
  granted_at: string
  first_used_at: string | null
  revoked_at: string | null
}

export const FilingPermitPage = Type.Object(
  { items: Type.Array(Type.Ref('FilingPermit')), next },
  { $id: 'FilingPermitPage', title: 'FilingPermitPage', description: '一页登记授权，最近的在前。' }
)
export interface FilingPermitPage {
  items: FilingPermit[]
  next: string | null
}

export const examplePermit: FilingPermit = {
  id: PERMIT_ID,
  granted_at: '2026-11-23T02:00:00.000Z',
  first_used_at: null,
  revoked_at: null
}

export const exampleRevoked: FilingPermit = { ...examplePermit, revoked_at: '2026-11-24T02:00:00.000Z' }

export const permitSchemas = [FilingPermit, FilingPermitPage]
