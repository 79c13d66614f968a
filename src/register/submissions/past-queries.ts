import { sql } from 'kysely'
import { rowsAs } from '../../database/rows.ts'
import type { ScopedTx } from '../../database/scope.ts'
import type { SubjectKind } from '../rules/codes.ts'
import type { Facts } from '../rules/facts.ts'

/** What the subjects were at these versions. */
export async function listRevisionsAt(tx: ScopedTx, versions: readonly { subject_id: string; version: number }[]) {
  const { rows } = await sql<PastRow>`
    select revision.subject_id, revision.subject_kind, revision.version, revision.content, revision.person_id,
      revision.personal
    from ${rowsAs('asked', versions, { subject_id: 'uuid', version: 'integer' })}
    join subject_revision as revision
      on revision.subject_id = asked.subject_id and revision.version = asked.version`.execute(tx)
  return rows
}

export interface PastRow {
  subject_id: string
  subject_kind: SubjectKind
  version: number
  content: Facts
  person_id: string | null
  personal: Buffer | null
}

/** Who changed what of the subjects since these versions, with the submission by which they did. */
export async function listChangesSince(tx: ScopedTx, bases: readonly { subject_id: string; version: number }[]) {
  const { rows } = await sql<ChangeRow>`
    select revision.subject_id, revision.version, revision.changed_fields, revision.changed_by,
      submission.id as submission_id, submission.submitted_by, submission.device_time
    from ${rowsAs('base', bases, { subject_id: 'uuid', version: 'integer' })}
    join subject_revision as revision
      on revision.subject_id = base.subject_id and revision.version > base.version
    left join submission
      on submission.registered_subject_id = revision.subject_id and submission.recorded_version = revision.version
    order by revision.subject_id, revision.version`.execute(tx)
  return rows
}

export interface ChangeRow {
  subject_id: string
  version: number
  changed_fields: string[]
  changed_by: string | null
  submission_id: string | null
  submitted_by: string | null
  device_time: Date | null
}

/** Who found of the subjects what was so already, at these versions or later. */
export async function listAgreementsSince(tx: ScopedTx, bases: readonly { subject_id: string; version: number }[]) {
  const { rows } = await sql<AgreementRow>`
    select submission.registered_subject_id as subject_id, agreed.field, submission.taken_version as version,
      submission.id as submission_id, submission.submitted_by, submission.device_time
    from ${rowsAs('base', bases, { subject_id: 'uuid', version: 'integer' })}
    join submission
      on submission.registered_subject_id = base.subject_id and submission.taken_version >= base.version
    cross join unnest(submission.agreed_fields) as agreed (field)
    union all
    select conflict.subject_id, conflict.field, conflict.settled_version,
      submission.id, submission.submitted_by, submission.device_time
    from ${rowsAs('base', bases, { subject_id: 'uuid', version: 'integer' })}
    join conflict on conflict.subject_id = base.subject_id and conflict.status = 'agreed'
      and conflict.settled_version >= base.version
    join submission on submission.id = conflict.submission_id`.execute(tx)
  return rows
}

export interface AgreementRow {
  subject_id: string
  field: string
  version: number
  submission_id: string
  submitted_by: string
  device_time: Date
}

/** What the businesses are called. */
export const listBusinessNames = (tx: ScopedTx, ids: string[]) =>
  tx
    .selectFrom('business')
    .select(['subject_id', 'name'])
    .where(sql<boolean>`subject_id = any(${ids}::uuid[])`)
    .execute()
