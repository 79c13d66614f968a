import type { Generated } from 'kysely'
import type { Environment, PartnerScope, Restriction, Role } from '../actor.ts'

export interface AccessTables {
  staff: {
    person_id: string
    account: string
    role: Role
    area_code: string
    subdistrict_code: Generated<string>
    password_hash: string
    must_change_password: Generated<boolean>
    totp_secret: Buffer | null
    totp_confirmed_at: Date | null
    totp_last_step: number | null
    disabled_at: Date | null
    version: Generated<number>
    created_at: Date
    updated_at: Date
  }
  sign_in_failure: {
    account_hash: Buffer
    device_hash: Buffer
    failures: number
    last_failure_at: Date
    locked_until: Date | null
  }
  staff_device: {
    device_hash: Buffer
    person_id: string
    session_id: string | null
    created_at: Date
    expires_at: Date
  }
  session: {
    id: string
    token_hash: Buffer
    person_id: string
    kind: 'worker' | 'staff'
    restriction: Restriction | null
    address: string | null
    created_at: Date
    expires_at: Date
    revoked_at: Date | null
  }
  one_time_code: {
    phone_hash: Buffer
    key_version: number
    code_hash: Buffer | null
    expires_at: Date | null
    attempted_at: Generated<Date[]>
    sent_at: Generated<Date[]>
    guessed_at: Generated<Date[]>
    updated_at: Date
  }
  api_key: {
    id: string
    name: string
    managing_area_code: string
    area_code: string
    environment: Environment
    scopes: PartnerScope[]
    allowed_networks: string[]
    expires_at: Date | null
    revoked_at: Date | null
    last_used_at: Date | null
    version: Generated<number>
    created_at: Date
    updated_at: Date
  }
  api_key_secret: {
    secret_hash: Buffer
    api_key_id: string
    managing_area_code: string
    hint: string
    created_at: Date
    expires_at: Date | null
  }
}
