import { covers, rangeOf } from '../../actor.ts'
import { areaNotFound } from '../../areas/problems.ts'
import { listKnownAreas } from '../../areas/service.ts'
import { recordEvent } from '../../audit/service.ts'
import { dateAt } from '../../calendar/rules.ts'
import { readInOrder, readInSets } from '../../database/order.ts'
import { atPointer } from '../../problem.ts'
import { sumOf } from '../../sums.ts'
import type { Work } from '../../work.ts'
import { readDay } from '../coverage.ts'
import type { DayAsked } from '../coverage-queries.ts'
import { NEED_CATEGORIES, NEED_STATUSES } from '../needs/rules.ts'
import { countNeeds } from '../needs/service.ts'
import { pageOf, readPosition } from '../reading.ts'
import { countVisitsOfRounds } from '../rounds/progress.ts'
import { totalsOf } from '../rounds/rules/figures.ts'
import { BUSINESS_KINDS, OCCUPATIONS, SECTORS, type SubjectKind } from '../rules/codes.ts'
import * as queries from './queries.ts'
import { compare, countBy, FIGURES, type Period, readPeriod, type SubjectsAlike } from './rules.ts'
import type { FigureFilter, FigureSubjectPage, RegisterSummary, SummaryFilter } from './schemas.ts'

/** What every part of a summary is asked. */
export interface SummaryQuestion extends Period {
  area_code: string
  range: { from: string; to: string }
  /** The last day of the period, or today where that is still to come. */
  day: DayAsked
}

/**
 * The figures of a period beside those of the one before, in a snapshot, where they fit each other. Each part has a line
 * here, another in the schema, and the figures that have a list behind them in the rules.
 * @throws area_not_found
 */
export async function summarizeRegister(work: Work, filter: SummaryFilter): Promise<RegisterSummary> {
  const question = await readQuestion(work, filter)
  const { period, compared_with, area_code } = question
  const subjects = await countSubjects(work, question)
  return {
    period,
    compared_with,
    area_code,
    ...subjects,
    coverage: await countCoverage(work, question),
    needs: await summarizeNeeds(work, question),
    ...(await countBelongings(work, question, subjects))
  }
}

/** What came of the visits of the rounds of the period. */
async function countCoverage(work: Work, { range, within }: SummaryQuestion): Promise<RegisterSummary['coverage']> {
  const rounds = await countVisitsOfRounds(work, range, within)
  return { rounds, totals: totalsOf(rounds.map(({ totals }) => totals)) }
}

async function summarizeNeeds(work: Work, { range, within }: SummaryQuestion): Promise<RegisterSummary['needs']> {
  const needs = await countNeeds(work, range, within)
  const numberOf = ({ count }: (typeof needs)[number]) => count
  return {
    count: sumOf(needs, numberOf),
    overdue: sumOf(needs, ({ overdue }) => overdue),
    by_status: countBy(NEED_STATUSES, needs, ({ status }) => status, numberOf),
    by_category: countBy(NEED_CATEGORIES, needs, ({ category }) => category, numberOf)
  }
}

async function countBelongings(
  { tx }: Work,
  { range, months, day }: SummaryQuestion,
  { workers, businesses }: Pick<RegisterSummary, 'workers' | 'businesses'>
) {
  const counted = await readInSets(tx, () => queries.countBelongings(tx, range, months, day))
  const pairingOf = (kind: SubjectKind, count: number) => {
    const paired = sumOf(counted, (one) => (one.kind === kind ? one.paired : 0))
    return { paired, unpaired: count - paired }
  }
  const signed = sumOf(counted, (one) => one.signed)
  return {
    pairing: {
      on: day.on,
      workers: pairingOf('worker', workers.count),
      businesses: pairingOf('business', businesses.count)
    },
    pledges: {
      on: day.on,
      signed,
      unsigned: workers.count - signed,
      signed_latest: sumOf(counted, (one) => one.signed_latest)
    }
  }
}

const presentOf = ({ present }: SubjectsAlike) => present

async function countSubjects({ tx }: Work, { range, months }: SummaryQuestion) {
  const { alike, recorded } = await readInSets(tx, () => queries.countSubjects(tx, range, months))
  const of = <Row extends { subject_kind: SubjectKind }>(kind: SubjectKind, rows: Row[]) =>
    rows.filter(({ subject_kind }) => subject_kind === kind)
  const figuresOf = (kind: SubjectKind) => ({
    ...compare(of(kind, alike), of(kind, recorded)),
    by_sector: countBy(SECTORS, of(kind, alike), ({ sector }) => sector, presentOf)
  })
  const codeOf = ({ occupation_or_kind }: SubjectsAlike) => occupation_or_kind
  return {
    workers: { ...figuresOf('worker'), by_occupation: countBy(OCCUPATIONS, of('worker', alike), codeOf, presentOf) },
    businesses: { ...figuresOf('business'), by_kind: countBy(BUSINESS_KINDS, of('business', alike), codeOf, presentOf) }
  }
}

/**
 * The subjects that a figure counts, as they were: what lay in the area then, wherever it lies now.
 * @throws area_not_found, cursor_invalid, cursor_of_other_filters
 */
export async function listFigureSubjects(work: Work, filter: FigureFilter): Promise<FigureSubjectPage> {
  const { limit, cursor, ...filters } = filter
  const { range, months, day, area_code } = await readQuestion(work, filters)
  const figure = FIGURES.get(filters.figure)
  if (figure === undefined) throw new Error(`${filters.figure} is a figure without a list`)
  const after = readPosition(filters, cursor)
  await readInOrder(work.tx)
  const found = await queries.listSubjects(work.tx, { range, months, day, figure, after, limit: limit + 1 })
  const { rows, next } = pageOf(filters, found, limit, (row) => row)
  await recordEvent(work, {
    action: 'register.figure',
    area_code,
    details: { count: rows.length, period: filters.period, figure: filters.figure }
  })
  return { items: rows.map(subjectOf), next }
}

const subjectOf = ({ occupation_or_kind, ...subject }: queries.PresenceRow) => ({
  ...subject,
  occupation: subject.kind === 'worker' ? occupation_or_kind : null,
  business_kind: subject.kind === 'business' ? occupation_or_kind : null
})

/** What is elsewhere, also above, is answered as if it were not there. @throws area_not_found */
async function readQuestion(work: Work, { period, area_code }: SummaryFilter): Promise<SummaryQuestion> {
  const { tx, caller, settings } = work
  const { actor } = caller
  const own = 'area_code' in actor ? actor.area_code : settings.home_area_code
  const code = area_code ?? own
  const is_known = covers(own, code) && (code === own || (await listKnownAreas(tx, [code])).has(code))
  if (!is_known) throw atPointer('/query/area_code', areaNotFound({ code }))
  const asked = readPeriod(period)
  const { last_day } = asked
  const day = readDay(work, last_day < dateAt(work.now) ? last_day : undefined)
  return { ...asked, area_code: code, range: rangeOf(code), day }
}
