import type { Consent, ConsentPage, Erased, Person, Revealed } from './schemas.ts'

const id = '0d9c1f5e-6a53-4c8e-9a39-2f6c1b7d8e90'

export const examplePerson: Person = {
  id,
  kind: 'worker',
  area_code: '370811015002',
  name: '虚**',
  phone: '19900000001',
  id_number: null,
  revealed: [{ field: 'phone', hide_after: '2026-11-23T02:01:00.000Z' }],
  created_at: '2026-03-02T01:30:00.000Z',
  erased_at: null
}

export const exampleRevealed: Revealed = {
  person_id: id,
  fields: { phone: '19900000001' },
  hide_after: '2026-11-23T02:01:00.000Z'
}

export const exampleErased: Erased = { person_id: id, erased_at: '2026-11-23T02:00:00.000Z' }

export const exampleFieldGroups = {
  items: [
    {
      code: 'worker_identity',
      name: '骑手身份',
      fields: ['name'],
      legal_basis: 'consent',
      purpose: '登记志愿服务并开具证明时写明本人姓名；可以不填，也可以随时撤回。',
      retention_months: 36
    }
  ],
  next: null
}

export const exampleConsent: Consent = {
  id: '5b1f0c6a-0f61-4a6e-8a58-6f0a2f6f9d11',
  field_group_code: 'worker_identity',
  decision: 'given',
  text_version: '2026-11',
  decided_at: '2026-11-23T02:00:00.000Z'
}

export const exampleConsents: ConsentPage = {
  current: [
    {
      field_group_code: 'worker_identity',
      state: 'given',
      text_version: '2026-11',
      decided_at: '2026-11-23T02:00:00.000Z'
    }
  ],
  items: [exampleConsent],
  next: null
}
