import type { ColumnType, Generated } from 'kysely'
import type { Actor, Role } from '../actor.ts'

export interface AuditTables {
  audit_entry: {
    id: Generated<number>
    recorded_at: Date
    area_code: string
    actor_kind: Actor['kind']
    actor_id: string | null
    actor_role: Role | null
    action: string
    outcome: Outcome
    object_kind: string | null
    object_id: string | null
    address: string | null
    request_id: string | null
    reason: Buffer | null
    reason_person_id: string | null
    details: ColumnType<Details, string, string>
  }
}

export const OUTCOMES = ['done', 'refused'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Names of fields, counts and codes: nothing personal. */
export type Details = Record<string, string | number | boolean | null | readonly string[]>
