import { personIdOf } from '../../actor.ts'
import { recordEvent } from '../../audit/service.ts'
import { dateAt, dayNumberOf } from '../../calendar/rules.ts'
import { decodeCursor, encodeCursor } from '../../http/cursors.ts'
import { cursorInvalid, preconditionFailed } from '../../http/problems.ts'
import { atPointer } from '../../problem.ts'
import type { Work } from '../../work.ts'
import {
  campaignHasNoEnd,
  earningDateMalformed,
  earningRuleBeginsTooEarly,
  earningRuleEndNotGood,
  earningRuleNotFound,
  earningRuleOverlaps,
  earningTermsContradict
} from './problems.ts'
import * as queries from './queries.ts'
import { answerOf, subdistrictOfCaller } from './reading.ts'
import { EARNING_KINDS, type RuleTerms } from './rules/codes.ts'
import { beginsTooEarly, DATE_MAX, mayEndOn, overlap } from './rules/dating.ts'
import { faultsOf } from './rules/faults.ts'
import type { EarningRule, EarningRuleFilter, EarningRulePage, NewEarningRule } from './schemas.ts'

/** Those of the caller's sub-district. @throws earning_date_malformed, cursor_invalid, cursor_of_other_filters */
export async function listEarningRules(
  work: Work,
  { limit, cursor, ...filters }: EarningRuleFilter
): Promise<EarningRulePage> {
  const after = cursor === undefined ? undefined : readAfter(decodeCursor(filters, cursor))
  if (filters.on !== undefined) checkDate('/query/on', filters.on)
  const subdistrict_code = subdistrictOfCaller(work)
  const found = await queries.listRules(work.tx, { ...filters, subdistrict_code, after, limit: limit + 1 })
  const items = found.slice(0, limit).map((row) => answerOf(row, dateAt(work.now)))
  const last = found.length > limit ? items.at(-1) : undefined
  return { items, next: last === undefined ? null : encodeCursor(filters, [last.activity_kind, last.version]) }
}

function readAfter([kind, version, ...rest]: (string | number)[]) {
  const activity_kind = EARNING_KINDS.find((known) => known === kind)
  const is_version = typeof version === 'number' && Number.isInteger(version) && Math.abs(version) < VERSION_END
  if (activity_kind === undefined || !is_version || rest.length > 0) throw cursorInvalid({})
  return { activity_kind, version }
}

/** As PostgreSQL counts. */
const VERSION_END = 2 ** 31

/** @throws earning_rule_not_found */
export async function getEarningRule(work: Work, id: string): Promise<EarningRule> {
  const row = await queries.findRule(work.tx, subdistrictOfCaller(work), id)
  if (row === undefined) throw earningRuleNotFound({})
  return answerOf(row, dateAt(work.now))
}

/**
 * Adds a version. The one that would be in force then ends where it begins; one that begins later is in the way, and so is
 * every campaign where it is one itself.
 * @throws earning_date_malformed, earning_rule_begins_too_early, campaign_has_no_end, earning_terms_contradict,
 * earning_rule_overlaps
 */
export async function createEarningRule(work: Work, given: NewEarningRule): Promise<EarningRule> {
  const { tx, now, chance, caller } = work
  const { activity_kind, terms, begins_on, ends_on = null, campaign = null } = given
  const today = dateAt(work.now)
  checkDates(begins_on, ends_on)
  if (beginsTooEarly(begins_on, today)) throw earningRuleBeginsTooEarly({ today })
  if (campaign !== null && ends_on === null) throw campaignHasNoEnd({})
  checkTerms('/body/terms', terms)
  const subdistrict_code = subdistrictOfCaller(work)
  await queries.takeTurnAtVersions(tx, subdistrict_code)
  const others = await queries.lockRulesOfKind(tx, subdistrict_code, activity_kind, begins_on)
  const alike = others.filter(({ campaign_name }) => (campaign_name === null) === (campaign === null))
  const running = campaign === null ? alike.find((rule) => rule.begins_on < begins_on) : undefined
  const in_the_way = alike.find((rule) => rule !== running && overlap(rule, { begins_on, ends_on }))
  if (in_the_way !== undefined) throw earningRuleOverlaps(in_the_way)
  const by = personIdOf(caller.actor)
  const ending = { ends_on: begins_on, ended_at: new Date(now), ended_by: by }
  if (running !== undefined) await end(work, subdistrict_code, running, ending)
  const row = await queries.insertRule(tx, {
    ...terms,
    evidence_grades: [...terms.evidence_grades],
    id: chance.id(),
    subdistrict_code,
    activity_kind,
    version: (await queries.findLatestVersion(tx, subdistrict_code, activity_kind)) + 1,
    campaign_name: campaign?.name ?? null,
    budget_points: campaign?.budget_points ?? null,
    begins_on,
    ends_on,
    created_at: new Date(now),
    created_by: by,
    ended_at: null,
    ended_by: null
  })
  await recordRuleEvent(work, 'earning_rule.create', subdistrict_code, row)
  return answerOf(row, today)
}

/**
 * Has a rule end, earlier than it would.
 * @throws earning_rule_not_found, version_stale, earning_date_malformed, earning_rule_end_not_good
 */
export async function endEarningRule(
  work: Work,
  id: string,
  base_revision: number,
  ends_on: string
): Promise<EarningRule> {
  const subdistrict_code = subdistrictOfCaller(work)
  const row = await queries.lockRule(work.tx, subdistrict_code, id)
  if (row === undefined) throw earningRuleNotFound({})
  if (base_revision !== row.revision) throw preconditionFailed({ version: row.revision })
  checkDate('/body/ends_on', ends_on)
  const today = dateAt(work.now)
  if (!mayEndOn(row, ends_on, today)) throw earningRuleEndNotGood({ today })
  const ending = { ends_on, ended_at: new Date(work.now), ended_by: personIdOf(work.caller.actor) }
  return answerOf(await end(work, subdistrict_code, row, ending), today)
}

async function end(
  work: Work,
  subdistrict_code: string,
  rule: queries.RuleRow,
  ending: Parameters<typeof queries.endRule>[2]
): Promise<queries.RuleRow> {
  const row = await queries.endRule(work.tx, rule, ending)
  await recordRuleEvent(work, 'earning_rule.end', subdistrict_code, row)
  return row
}

const recordRuleEvent = async (
  work: Work,
  action: string,
  area_code: string,
  { id, activity_kind, version, begins_on, ends_on }: queries.RuleRow
) =>
  await recordEvent(work, {
    action,
    object: { kind: 'earning_rule', id },
    area_code,
    details: { activity_kind, version, begins_on, ...(ends_on !== null && { ends_on }) }
  })

/** @throws earning_terms_contradict */
export function checkTerms(pointer: string, terms: RuleTerms): void {
  const [field] = faultsOf(terms)
  if (field !== undefined) throw atPointer(`${pointer}/${field}`, earningTermsContradict({ field }))
}

function checkDates(begins_on: string, ends_on: string | null): void {
  checkDate('/body/begins_on', begins_on)
  if (ends_on !== null) checkDate('/body/ends_on', ends_on)
  if (ends_on !== null && ends_on <= begins_on) throw malformed('/body/ends_on')
}

function checkDate(pointer: string, date: string): void {
  if (dayNumberOf(date) === undefined || date > DATE_MAX) throw malformed(pointer)
}

const malformed = (pointer: string) =>
  atPointer(pointer, earningDateMalformed({ field: pointer.slice(pointer.lastIndexOf('/') + 1) }))
