import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { AreaRange } from '../../actor.ts'
import type { ScopedTx } from '../../database/scope.ts'
import type { Tx } from '../../database/tables.ts'
import { countCoverage, type DayAsked } from '../coverage-queries.ts'
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

/** What a worker has signed under any id. */
const signaturesOf = (tx: ScopedTx, worker_id: string) =>
  tx
    .selectFrom(sql<Selectable<PledgeTables['pledge_signature']>>`signatures_of(${worker_id}::uuid)`.as('signature'))
    .innerJoin('pledge', (join) =>
      join
        .onRef('pledge.area_code', '=', 'signature.pledge_area_code')
        .onRef('pledge.version', '=', 'signature.pledge_version')
    )
    .select([
      'signature.worker_id',
      'signature.pledge_version as version',
      'pledge.title',
      'signature.signed_on',
      'signature.recorded_at',
      'signature.recorded_by'
    ])

/** The latest version first, each as it was first signed. */
export const listSignatures = (tx: ScopedTx, worker_id: string, before: number, limit: number) =>
  signaturesOf(tx, worker_id)
    .distinctOn(['signature.pledge_version', 'signature.pledge_area_code'])
    .where('signature.pledge_version', '<', before)
    .orderBy('signature.pledge_version', 'desc')
    .orderBy('signature.pledge_area_code')
    .orderBy('signature.signed_on')
    .orderBy('signature.worker_id')
    .limit(limit)
    .execute()

/** As a version was first signed. */
export const findSignature = (tx: ScopedTx, worker_id: string, { area_code, version }: VersionKey) =>
  signaturesOf(tx, worker_id)
    .where('signature.pledge_area_code', '=', area_code)
    .where('signature.pledge_version', '=', version)
    .orderBy('signature.signed_on')
    .orderBy('signature.worker_id')
    .limit(1)
    .executeTakeFirst()

/** Who had signed which version by a day, also under the id of somebody who went on as them. */
export const signedWorkers = ({ on, time }: DayAsked) => sql`
  select worker_id as id, pledge_area_code, pledge_version from pledge_signature where signed_on <= ${on}::date
  union all
  select survivor_id, pledge_area_code, pledge_version from signatures_of_merged(${time ?? null})
    where signed_on <= ${on}::date`

/** Of these who had signed the latest version that their sub-district had published by then. */
export const latestSignedWorkers = (day: DayAsked) => sql`
  select signed.id, signed.pledge_area_code as subdistrict_code
  from (${signedWorkers(day)}) as signed
  join (${latestPledges(day)}) as latest on (latest.area_code, latest.version) = (signed.pledge_area_code, signed.pledge_version)`

/** The latest version that each sub-district had published by then. */
export const latestPledges = ({ time }: DayAsked) => sql`
  select area_code, max(version) as version from pledge
  where status = 'published' and ${publishedBy(time)} group by area_code`

const publishedBy = (time: Date | undefined) => (time === undefined ? sql`true` : sql`published_at <= ${time}`)

/**
 * By community, how many of the active workers had signed any version on a day, and how many the latest that their
 * sub-district had published by then.
 */
export const countSignatures = async (tx: ScopedTx, { range, ...day }: DayAsked & { range: NonNullable<AreaRange> }) =>
  await countCoverage(tx, {
    range,
    time: day.time,
    figures: {
      signed: sql`exists (select from (${signedWorkers(day)}) as signed where signed.id = active.id)`,
      signed_latest: sql`exists (
        select from (${latestSignedWorkers(day)}) as signed
        where signed.id = active.id and signed.subdistrict_code = left(active.area_code, 9) || '000'
      )`
    }
  })

export type PledgeRow = NonNullable<Awaited<ReturnType<typeof lockPledge>>>
export type SignatureRow = NonNullable<Awaited<ReturnType<typeof findSignature>>>
