import { recordEvent } from '../../audit/service.ts'
import { dateAt } from '../../calendar/rules.ts'
import { readCalendar } from '../../calendar/service.ts'
import { parseTime } from '../../calendar/times.ts'
import type { Work } from '../../work.ts'
import { readPastWork } from './earning-queries.ts'
import { quarterNotOver, workedTimeMalformed } from './problems.ts'
import * as queries from './queries.ts'
import { subdistrictOfCaller, termsOf, triedRule } from './reading.ts'
import type { Work as Done, EarningKind, EarningRule, RuleTerms } from './rules/codes.ts'
import { budgetKey, capKey, countEarnings, earn, monthOf, type Part } from './rules/crediting.ts'
import { expiryOf, isWorkedTime } from './rules/dating.ts'
import { beginReplay, daysOf, type ReplayFigures } from './rules/replaying.ts'
import { daysWorked } from './rules/weighing.ts'
import { checkTerms } from './service.ts'
import type { EarningPreview, EarningQuestion, EarningReplay, EarningTrial } from './trial-schemas.ts'

/** Nobody in particular. */
const SOMEBODY = ''

/**
 * What an imagined piece of work would earn if it were credited now, by the rules of its days or by others.
 * @throws worked_time_malformed, earning_terms_contradict
 */
export async function previewEarning(work: Work, question: EarningQuestion): Promise<EarningPreview> {
  const { activity_kind, worked_minutes, acts = 0, evidence_grade, terms } = question
  const ended_at = parseTime(question.ended_at)
  if (ended_at === undefined || !isWorkedTime(ended_at)) throw workedTimeMalformed({})
  if (terms !== undefined) checkTerms('/body/terms', terms)
  const done: Done = { activity_kind, worked_minutes, acts, ended_at, evidence_grade }
  const days = daysWorked(done)
  const rules = terms === undefined ? await rulesBetween(work, days) : [triedRule(activity_kind, terms)]
  const earnings = countEarnings(imagined(question, rules, days))
  const calendar = await readCalendar(work.tx)
  const { parts, points, reason } = earn({ calendar, rules, earnings }, SOMEBODY, done)
  return { points, reason, expires_on: expiryOf(parts, dateAt(work.now)), parts: parts.map(described) }
}

const rulesBetween = async (work: Work, days: { from: string; to: string }): Promise<queries.RuleRow[]> =>
  await queries.listRulesBetween(work.tx, { subdistrict_code: subdistrictOfCaller(work), ...days })

/** What somebody has earned as the question has it, and what campaigns have given. */
function* imagined(
  { activity_kind, earned_on_day_points = 0, earned_in_month_points = 0 }: EarningQuestion,
  rules: readonly (EarningRule & { given_points?: number })[],
  { from, to }: { from: string; to: string }
): Generator<[key: string, points: number]> {
  for (const day of [from, to]) {
    yield [capKey(SOMEBODY, activity_kind, day), earned_on_day_points]
    yield [capKey(SOMEBODY, activity_kind, monthOf(day)), earned_in_month_points]
  }
  for (const { id, given_points = 0 } of rules) yield [budgetKey(id), given_points]
}

const described = ({ rule, ...part }: Part): EarningPreview['parts'][number] => ({
  rule_id: rule.version === 0 ? null : rule.id,
  version: rule.version === 0 ? null : rule.version,
  campaign_name: rule.campaign_name,
  ...part
})

/**
 * What other rules would have given on the work of a quarter, beside what it was credited.
 * @throws quarter_not_over, earning_terms_contradict
 */
export async function replayEarnings(work: Work, { quarter, rules }: EarningTrial): Promise<EarningReplay> {
  const { from, to } = daysOf(quarter)
  if (to >= dateAt(work.now)) throw quarterNotOver({ quarter })
  const tried = Object.entries(rules) as [EarningKind, RuleTerms][]
  for (const [kind, terms] of tried) checkTerms(`/body/rules/${kind}`, terms)
  const calendar = await readCalendar(work.tx)
  const trial = { calendar, rules: tried.map(([kind, terms]) => triedRule(kind, termsOf(terms))), from, to }
  const { replay, add } = beginReplay(trial)
  const subdistrict_code = subdistrictOfCaller(work)
  for await (const rows of readPastWork(work.tx, { subdistrict_code, from, to }))
    for (const row of rows) add({ ...row, ended_at: row.ended_at.getTime() })
  await recordEvent(work, {
    action: 'earning_rule.replay',
    area_code: subdistrict_code,
    details: { quarter, count: replay.totals.works, kinds: tried.map(([kind]) => kind) }
  })
  return {
    quarter,
    from,
    to,
    ...withDifference(replay.totals),
    by_kind: [...replay.by_kind].map(([activity_kind, figures]) => ({ activity_kind, ...withDifference(figures) })),
    by_area: [...replay.by_area]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([area_code, figures]) => ({ area_code, ...withDifference(figures) }))
  }
}

const withDifference = (figures: ReplayFigures) => ({
  ...figures,
  difference_points: figures.replayed_points - figures.credited_points
})
