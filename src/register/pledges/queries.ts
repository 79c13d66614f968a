import { type Insertable, sql, type Updateable } from 'kysely'
import type { AreaRange } from '../../actor.ts'
import type { ScopedTx } from '../../database/scope.ts'
import type { Tx } from '../../database/tables.ts'
import { countCoverage } from '../coverage-queries.ts'
import { isAnyOf } from '../merges/queries.ts'
import type { PledgeStatus, PledgeTables } from './tables.ts'

const columns = [
  'area_code',
  'version',
  'title',
  'text',
  'status',
  'revision',
  'created_at',
  'updated_at',
  'published_at'
] as const

/** Until the transaction ends nobody else adds a version. */
export const takeTurnAtVersions = (tx: ScopedTx, area_code: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended('pledge ' || ${area_code}, 0))`.execute(tx)

export const findLatestVersion = async (tx: ScopedTx, area_code: string): Promise<number> =>
  (
    await tx
      .selectFrom('pledge')
      .select('version')
      .where('area_code', '=', area_code)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst()
  )?.version ?? 0

export const insertPledge = (tx: Tx, pledge: Insertable<PledgeTables['pledge']>) =>
  tx.insertInto('pledge').values(pledge).returning(columns).executeTakeFirstOrThrow()

/** Those that are there stay. */
export const insertSeeded = (tx: Tx, pledges: Insertable<PledgeTables['pledge']>[]) =>
  tx
    .insertInto('pledge')
    .values(pledges)
    .onConflict((conflict) => conflict.doNothing())
    .execute()

interface VersionKey {
  area_code: string
  version: number
}

const pledgeWith = (tx: ScopedTx, { area_code, version }: VersionKey) =>
  tx.selectFrom('pledge').select(columns).where('area_code', '=', area_code).where('version', '=', version)

export const findPledge = (tx: ScopedTx, key: VersionKey) => pledgeWith(tx, key).executeTakeFirst()

/** Until the transaction ends nobody else changes it. */
export const lockPledge = (tx: ScopedTx, key: VersionKey) => pledgeWith(tx, key).forUpdate().executeTakeFirst()

export const findLatestPublished = (tx: ScopedTx, area_code: string) =>
  tx
    .selectFrom('pledge')
    .select(columns)
    .where('area_code', '=', area_code)
    .where('status', '=', 'published')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()

export const updatePledge = (
  tx: ScopedTx,
  { area_code, version, revision }: PledgeRow,
  change: Updateable<PledgeTables['pledge']>
) =>
  tx
    .updateTable('pledge')
    .set({ ...change, revision: revision + 1 })
    .where('area_code', '=', area_code)
    .where('version', '=', version)
    .returning(columns)
    .executeTakeFirstOrThrow()

/** The latest first. */
export async function listPledges(
  tx: ScopedTx,
  {
    area_code,
    status,
    before,
    limit
  }: { area_code: string; status?: PledgeStatus | undefined; before: number; limit: number }
): Promise<PledgeRow[]> {
  let query = tx
    .selectFrom('pledge')
    .select(columns)
    .where('area_code', '=', area_code)
    .where('version', '<', before)
    .orderBy('version', 'desc')
    .limit(limit)
  if (status !== undefined) query = query.where('status', '=', status)
  return await query.execute()
}

/** @returns undefined where the worker has signed this version already */
export const insertSignature = (tx: ScopedTx, signature: Insertable<PledgeTables['pledge_signature']>) =>
  tx
    .insertInto('pledge_signature')
    .values(signature)
    .onConflict((conflict) => conflict.doNothing())
    .returning('worker_id')
    .executeTakeFirst()

const signatures = (tx: ScopedTx) =>
  tx
    .selectFrom('pledge_signature')
    .innerJoin('pledge', (join) =>
      join
        .onRef('pledge.area_code', '=', 'pledge_signature.pledge_area_code')
        .onRef('pledge.version', '=', 'pledge_signature.pledge_version')
    )
    .select([
      'pledge_signature.worker_id',
      'pledge_signature.pledge_version as version',
      'pledge.title',
      'pledge_signature.signed_on',
      'pledge_signature.recorded_at',
      'pledge_signature.recorded_by'
    ])

/** What a worker has signed under any of the ids, the latest version first, each as it was first signed. */
export const listSignatures = (tx: ScopedTx, worker_ids: string[], before: number, limit: number) =>
  signatures(tx)
    .distinctOn(['pledge_version', 'pledge_area_code'])
    .where(isAnyOf('worker_id', worker_ids))
    .where('pledge_version', '<', before)
    .orderBy('pledge_version', 'desc')
    .orderBy('pledge_area_code')
    .orderBy('signed_on')
    .orderBy('worker_id')
    .limit(limit)
    .execute()

export const findSignature = (tx: ScopedTx, worker_id: string, { area_code, version }: VersionKey) =>
  signatures(tx)
    .where('worker_id', '=', worker_id)
    .where('pledge_area_code', '=', area_code)
    .where('pledge_version', '=', version)
    .executeTakeFirst()

const publishedBy = (time: Date | undefined) => (time === undefined ? sql`true` : sql`published_at <= ${time}`)

/**
 * By community, how many of the active workers had signed any version on a day, and how many the latest that their
 * sub-district had published by then.
 */
export const countSignatures = async (
  tx: ScopedTx,
  { on, ...selection }: { range: NonNullable<AreaRange>; on: string; time: Date | undefined }
) =>
  await countCoverage(tx, {
    ...selection,
    figures: {
      signed: sql`exists (
        select from pledge_signature where worker_id = active.id and signed_on <= ${on}::date
      )`,
      signed_latest: sql`exists (
        select from pledge_signature
        where worker_id = active.id and signed_on <= ${on}::date
          and pledge_area_code = left(active.area_code, 9) || '000'
          and pledge_version = (
            select max(version) from pledge
            where pledge.area_code = left(active.area_code, 9) || '000' and status = 'published' and ${publishedBy(selection.time)}
          )
      )`
    }
  })

export type PledgeRow = NonNullable<Awaited<ReturnType<typeof lockPledge>>>
export type SignatureRow = NonNullable<Awaited<ReturnType<typeof findSignature>>>
