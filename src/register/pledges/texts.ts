import { notAllowed } from '../../access/problems.ts'
import { subdistrictOf } from '../../areas/rules.ts'
import { recordEvent } from '../../audit/service.ts'
import { versionToChange } from '../../http/conditional.ts'
import { decodeCursor, encodeCursor } from '../../http/cursors.ts'
import { preconditionFailed } from '../../http/problems.ts'
import type { Work } from '../../work.ts'
import { readBefore, VERSION_MAX } from '../history.ts'
import { pledgeNotDraft, pledgeNotFound } from './problems.ts'
import * as queries from './queries.ts'
import type { Pledge, PledgeFilter, PledgePage, PledgeText } from './schemas.ts'

/** Those of the caller's sub-district, the latest first. @throws cursor_invalid, cursor_of_other_filters */
export async function listPledges(work: Work, { limit, cursor, ...filters }: PledgeFilter): Promise<PledgePage> {
  const before = cursor === undefined ? VERSION_MAX : readBefore(decodeCursor(filters, cursor))
  const found = await queries.listPledges(work.tx, {
    ...filters,
    area_code: subdistrictOfCaller(work),
    before,
    limit: limit + 1
  })
  const items = found.slice(0, limit).map(describe)
  const last = found.length > limit ? items.at(-1) : undefined
  return { items, next: last === undefined ? null : encodeCursor(filters, [last.version]) }
}

/** @throws pledge_not_found */
export async function getPledge(work: Work, version: number): Promise<Pledge> {
  const row = await queries.findPledge(work.tx, { area_code: subdistrictOfCaller(work), version })
  if (row === undefined) throw pledgeNotFound({})
  return describe(row)
}

/** A draft of the next version. */
export async function createPledge(work: Work, { title, text }: PledgeText): Promise<Pledge> {
  const { tx, now } = work
  const area_code = subdistrictOfCaller(work)
  await queries.takeTurnAtVersions(tx, area_code)
  const row = await queries.insertPledge(tx, {
    area_code,
    version: (await queries.findLatestVersion(tx, area_code)) + 1,
    title,
    text,
    status: 'draft',
    created_at: new Date(now),
    updated_at: new Date(now),
    published_at: null
  })
  await recordPledgeEvent(work, 'pledge.create', row)
  return describe(row)
}

/** Replaces what a draft says. @throws as `holdDraft` */
export async function updatePledge(
  work: Work,
  version: number,
  if_match: string | undefined,
  { title, text }: PledgeText
): Promise<Pledge> {
  const before = await holdDraft(work, version, if_match)
  const row = await queries.updatePledge(work.tx, before, { title, text, updated_at: new Date(work.now) })
  await recordPledgeEvent(work, 'pledge.update', row)
  return describe(row)
}

/** From now on it says the same for ever, so the caller must name what they publish. @throws as `holdDraft` */
export async function publishPledge(work: Work, version: number, if_match: string | undefined): Promise<Pledge> {
  const before = await holdDraft(work, version, if_match)
  const time = new Date(work.now)
  const row = await queries.updatePledge(work.tx, before, {
    status: 'published',
    published_at: time,
    updated_at: time
  })
  await recordPledgeEvent(work, 'pledge.publish', row)
  return describe(row)
}

/** @throws pledge_not_found, pledge_not_draft, version_missing, version_stale */
async function holdDraft(work: Work, version: number, if_match: string | undefined): Promise<queries.PledgeRow> {
  const row = await queries.lockPledge(work.tx, { area_code: subdistrictOfCaller(work), version })
  if (row === undefined) throw pledgeNotFound({})
  if (row.status !== 'draft') throw pledgeNotDraft({})
  if (versionToChange(if_match) !== row.revision) throw preconditionFailed({ version: row.revision })
  return row
}

/** Pledges are a sub-district's, and whoever is on the staff belongs to one. */
function subdistrictOfCaller({ caller: { actor } }: Work): string {
  if (actor.kind !== 'staff') throw notAllowed({})
  return subdistrictOf(actor.area_code)
}

export const describe = ({
  area_code: _,
  created_at,
  updated_at,
  published_at,
  ...row
}: queries.PledgeRow): Pledge => ({
  ...row,
  created_at: created_at.toISOString(),
  updated_at: updated_at.toISOString(),
  published_at: published_at?.toISOString() ?? null
})

const recordPledgeEvent = async (work: Work, action: string, { area_code, version }: queries.PledgeRow) =>
  await recordEvent(work, { action, object: { kind: 'pledge', id: String(version) }, area_code })
