import { type Calendar, dateAt } from '../../calendar/rules.ts'
import { readCalendar } from '../../calendar/service.ts'
import { Problem } from '../../problem.ts'
import type { Work } from '../../work.ts'
import { openAccounts } from '../accounts/service.ts'
import type { JsonObject } from '../chain/rules.ts'
import { issuingAccountOf, withLedger } from '../posting/service.ts'
import { postTransfers } from '../transfers/service.ts'
import * as earnings from './earning-queries.ts'
import * as queries from './queries.ts'
import type { Work as Done, EarningKind, EvidenceGrade, NothingEarned } from './rules/codes.ts'
import { budgetKey, capKey, countEarnings, type Earned, earn, monthOf, type Part, trackOf } from './rules/crediting.ts'
import { expiryOf, lastDayOfMonth } from './rules/dating.ts'
import { daysWorked } from './rules/weighing.ts'
import type { EarningSourceKind } from './tables.ts'

/** Work that was approved. Whoever has it credited has made sure that the approver may. */
export interface ApprovedWork {
  /** What it is credited for: once, for ever. */
  source: { kind: EarningSourceKind; id: string }
  person_id: string
  subdistrict_code: string
  /** The community that it counts for; without one, the sub-district. */
  area_code?: string
  activity_kind: EarningKind
  /** Up to a day, the last of them before it ended. */
  worked_minutes: number
  acts: number
  /** Not in the future. */
  ended_at: Date
  evidence_grade: EvidenceGrade
  /** The name of an actor. */
  approver: string
  activity_id: string | null
}

export interface Credit {
  points: number
  transfer_id: string | null
  /** The last day on which they can be spent; null for ever, and where there are none. */
  expires_on: string | null
  /** Why it is nothing; null where it is something. */
  reason: NothingEarned | null
  /** Whether it had been credited before, and nothing was done now. */
  is_repeated: boolean
}

/**
 * Credits work by the rules of the days worked, under caps and budgets, in the caller's transaction. What is worth nothing
 * is written down as such. One outcome for each, in order; a problem where the ledger refuses its transfer.
 */
export async function creditWork(work: Work, approved: readonly ApprovedWork[]): Promise<(Credit | Problem)[]> {
  const outcomes = new Map<string, Credit | Problem>()
  const by_ledger = Map.groupBy(approved, ({ subdistrict_code }) => subdistrict_code)
  for (const subdistrict_code of [...by_ledger.keys()].sort()) {
    const here = new Map((by_ledger.get(subdistrict_code) ?? []).map((one) => [keyOf(one.source), one]))
    const credited = await creditInLedger(work, subdistrict_code, here)
    for (const [key, outcome] of credited) outcomes.set(key, outcome)
  }
  return approved.map(({ source }) => outcomes.get(keyOf(source)) as Credit | Problem)
}

async function creditInLedger(
  work: Work,
  subdistrict_code: string,
  approved: ReadonlyMap<string, ApprovedWork>
): Promise<Map<string, Credit | Problem>> {
  const all = [...approved.values()]
  // From here on nobody else credits anything in this ledger, so what is read is what holds.
  const accounts = await openAccounts(work, uniqueOwners(all, subdistrict_code))
  const account_of = new Map(accounts.map(({ person_id, id }) => [person_id, id]))
  const known = await withLedger(work, subdistrict_code, () => readKnown(work, subdistrict_code, all))
  const outcomes = new Map<string, Credit | Problem>(known.credits)
  const fresh = all.filter(({ source }) => !known.credits.has(keyOf(source)))
  const today = dateAt(work.now)
  const decided = fresh.map((one) => {
    const earned = earn(known, one.person_id, doneBy(one))
    return {
      one,
      earned,
      id: work.chance.id(),
      transfer_id: work.chance.id(),
      expires_on: expiryOf(earned.parts, today)
    }
  })
  const giving = decided.filter(({ earned }) => earned.points > 0)
  const posted = await postTransfers(
    work,
    giving.map(({ one, earned, transfer_id, expires_on }) => ({
      id: transfer_id,
      from_account_id: known.issuing_account_id,
      to_account_id: account_of.get(one.person_id) ?? '',
      points: earned.points,
      kind: 'earning' as const,
      occurred_at: one.ended_at,
      expires_on,
      source: one.source,
      explanation: explanationOf(one, earned)
    }))
  )
  const refusals = new Map(
    giving.flatMap(({ id }, place) => (posted[place] instanceof Problem ? [[id, posted[place]]] : []))
  )
  const credited = decided.filter(({ id }) => !refusals.has(id))
  for (const { one, id, earned, transfer_id, expires_on } of decided) {
    const { points, reason } = earned
    const refusal = refusals.get(id)
    const credit = { points, reason, expires_on, transfer_id: points > 0 ? transfer_id : null, is_repeated: false }
    outcomes.set(keyOf(one.source), refusal ?? credit)
  }
  await withLedger(work, subdistrict_code, () => write(work, credited))
  return outcomes
}

type Decided = { one: ApprovedWork; earned: Earned; id: string; transfer_id: string; expires_on: string | null }

async function write({ tx, now }: Work, credited: readonly Decided[]): Promise<void> {
  const rows = credited.map(({ one, earned, id, transfer_id, expires_on }) => ({
    id,
    subdistrict_code: one.subdistrict_code,
    area_code: one.area_code ?? one.subdistrict_code,
    source_kind: one.source.kind,
    source_id: one.source.id,
    person_id: one.person_id,
    activity_kind: one.activity_kind,
    activity_id: one.activity_id,
    worked_minutes: one.worked_minutes,
    acts: one.acts,
    ended_at: one.ended_at,
    ended_on: daysWorked(doneBy(one)).to,
    evidence_grade: one.evidence_grade,
    approver: one.approver,
    points: earned.points,
    reason: earned.reason,
    transfer_id: earned.points > 0 ? transfer_id : null,
    expires_on,
    credited_at: new Date(now)
  }))
  const parts = credited.flatMap(({ one, earned, id }) =>
    earned.parts.map(({ rule, ...part }) => ({
      ...part,
      earning_id: id,
      earning_rule_id: rule.id,
      subdistrict_code: one.subdistrict_code,
      person_id: one.person_id,
      track: trackOf(rule)
    }))
  )
  await earnings.insertEarnings(tx, rows, parts)
}

interface Known {
  calendar: Calendar
  rules: queries.RuleRow[]
  earnings: ReturnType<typeof countEarnings>
  credits: Map<string, Credit>
  issuing_account_id: string
}

async function readKnown(work: Work, subdistrict_code: string, approved: readonly ApprovedWork[]): Promise<Known> {
  const { tx } = work
  const sources = approved.map(({ source }) => ({ source_kind: source.kind, source_id: source.id }))
  const credits = (await earnings.listEarnings(tx, sources)).map((row): [string, Credit] => [
    keyOf({ kind: row.source_kind, id: row.source_id }),
    {
      points: row.points,
      transfer_id: row.transfer_id,
      expires_on: row.expires_on,
      reason: row.reason,
      is_repeated: true
    }
  ])
  const days = approved.map((one) => daysWorked(doneBy(one)))
  const from = days.reduce((first, day) => (day.from < first ? day.from : first), '9999-12-31')
  const to = days.reduce((last, day) => (day.to > last ? day.to : last), '0000-01-01')
  const rules = await queries.listRulesBetween(tx, { subdistrict_code, from, to })
  const person_ids = [...new Set(approved.map(({ person_id }) => person_id))]
  const months = { from: `${monthOf(from)}-01`, to: lastDayOfMonth(monthOf(to)) }
  const sums = await earnings.sumPoints(tx, { subdistrict_code, person_ids, ...months })
  const counted = countEarnings(rules.map(({ id, given_points }) => [budgetKey(id), given_points]))
  for (const { person_id, track, worked_on, points } of sums) {
    counted.add(capKey(person_id, track, worked_on), points)
    counted.add(capKey(person_id, track, monthOf(worked_on)), points)
  }
  return {
    calendar: await readCalendar(tx),
    rules,
    earnings: counted,
    credits: new Map(credits),
    issuing_account_id: await issuingAccountOf(work, subdistrict_code)
  }
}

/** What a transfer says of itself: rules, minutes, evidence, approver. Nothing personal. */
const explanationOf = (one: ApprovedWork, { parts }: Earned): JsonObject => ({
  activity_kind: one.activity_kind,
  activity_id: one.activity_id,
  worked_minutes: one.worked_minutes,
  acts: one.acts,
  ended_at: one.ended_at.toISOString(),
  evidence_grade: one.evidence_grade,
  approver: one.approver,
  parts: parts.map(explainedPart)
})

const explainedPart = ({ rule, ...part }: Part): JsonObject => ({
  earning_rule_id: rule.id,
  earning_rule_version: rule.version,
  is_campaign: rule.campaign_name !== null,
  ...part
})

export const keyOf = ({ kind, id }: ApprovedWork['source']): string => `${kind} ${id}`

const doneBy = ({ ended_at, ...one }: ApprovedWork): Done => ({ ...one, ended_at: ended_at.getTime() })

const uniqueOwners = (approved: readonly ApprovedWork[], subdistrict_code: string) =>
  [...new Set(approved.map(({ person_id }) => person_id))].map((person_id) => ({ person_id, subdistrict_code }))
