import { areaRangeOf } from '../../actor.ts'
import { recordEvent } from '../../audit/service.ts'
import { dateOf, dayNumberAt, dayNumberOf, epochOfLocalMinute, MINUTES_PER_DAY } from '../../calendar/rules.ts'
import type { Work } from '../../work.ts'
import { listMoves, listScansOfOne, listStaleCodes } from '../attendances/service.ts'
import { listApprovalPairs, listFilings, listLongDays } from '../service-records/service.ts'
import { scanDaysNotGood } from './problems.ts'
import { raiseSignals } from './raising.ts'
import * as rules from './rules.ts'
import type { SignalScan, SignalScanReport } from './schemas.ts'

/**
 * Looks through some days of the caller's area and tells what is out of line; what was told before is not told again. It
 * reads counts, with a question for each rule, and not the records one by one.
 * @throws scan_days_not_good
 */
export async function scanForSignals(work: Work, given: SignalScan): Promise<SignalScanReport> {
  const days = readDays(work, given)
  const found = await findAll(work, days)
  const raised = await raiseSignals(work, found)
  const counts = Map.groupBy(raised, ({ kind }) => kind)
  await recordEvent(work, {
    action: 'abuse_signal.scan',
    details: { from: days.from, to: days.to, count: raised.length }
  })
  return {
    from: days.from,
    to: days.to,
    raised: rules.SIGNAL_KINDS.flatMap((kind) => {
      const count = counts.get(kind)?.length ?? 0
      return count === 0 ? [] : [{ kind, count }]
    })
  }
}

interface Days {
  /** Dates of Jining, both included. */
  from: string
  to: string
}

/** @throws scan_days_not_good */
function readDays({ now }: Work, { from, to }: SignalScan): Days {
  const today = dayNumberAt(now)
  const last = to === undefined ? today : dayNumberOf(to)
  const first = from === undefined ? (last ?? today) - (rules.SCAN_DAYS_USUAL - 1) : dayNumberOf(from)
  if (last === undefined || first === undefined || last > today || first > last || last - first >= rules.SCAN_DAYS_MAX)
    throw scanDaysNotGood({})
  return { from: dateOf(first), to: dateOf(last) }
}

/** When a day of Jining begins. */
const startOf = (date: string, days_later = 0): Date =>
  new Date(epochOfLocalMinute(((dayNumberOf(date) ?? 0) + days_later) * MINUTES_PER_DAY))

async function findAll(work: Work, days: Days): Promise<rules.Raised[]> {
  const range = areaRangeOf(work.caller.actor)
  if (range === null) return []
  const selection = { range, from: startOf(days.from), to: startOf(days.to, 1), limit: rules.FOUND_MAX }
  const found = [
    rules.impossibleJourneys(
      await listMoves(work, { ...selection, limit: rules.MOVES_MAX, hours_max: rules.TRAVEL_HOURS_MAX })
    ),
    rules.filingBursts(await listFilings(work, { ...selection, records_min: rules.BURST_RECORDS_MIN })),
    rules.longDays(await listLongDays(work, { ...selection, minutes_max: rules.DAY_MINUTES_MAX })),
    rules.codesPassedOn(await listStaleCodes(work, { ...selection, sessions_min: rules.STALE_SESSIONS_MIN })),
    rules.devicesOfOne(await listScansOfOne(work, { ...selection, sessions_min: rules.SESSIONS_OF_ONE_MIN }))
  ]
  // Of three months at most, as from 31 January to 2 March, because no more days are looked through at once.
  for (const month of rules.monthsBetween(days.from, days.to)) {
    const within = { range, from: startOf(`${month}-01`), to: startOf(`${rules.nextMonth(month)}-01`) }
    found.push(rules.pairsOutOfLine(await listApprovalPairs(work, within), month))
  }
  return found.flat()
}
