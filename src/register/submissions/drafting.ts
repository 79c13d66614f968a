import { parseTime } from '../../calendar/times.ts'
import { invalidInput } from '../../http/validation.ts'
import { atPointer, type Problem } from '../../problem.ts'
import type { Work } from '../../work.ts'
import { needTextEmpty } from '../needs/problems.ts'
import { roundNotFound } from '../rounds/problems.ts'
import { isAnswered } from '../rules/conditions.ts'
import { tidyText } from '../rules/drafts.ts'
import type { Candidate } from './candidates.ts'
import { deviceTimeNotCredible, submissionInconsistent } from './problems.ts'
import type { HeldRounds } from './rounds.ts'
import { readValues } from './rules/claims.ts'
import { faultOfItem, readClock } from './rules/items.ts'
import type { NewSubmission } from './schemas.ts'

/** A submission as it was sent and as far as it makes sense by itself. */
export interface Draft {
  candidate: Candidate
  is_clock_ahead: boolean
  given_area_code: string | null
  replaces_id: string | null
  /** Answers that nobody could keep. */
  unreadable_count: number
}

/** @returns a problem where it makes none */
export function draftOf(work: Work, item: NewSubmission, rounds: HeldRounds): Draft | Problem {
  const { outcome, base_version, area_code, is_new = false, is_unchanged = false, answers = {}, subject_kind } = item
  const given = Object.fromEntries(Object.entries(answers).filter(([, answer]) => isAnswered(answer)))
  const has_answers = Object.keys(given).length > 0
  const needs = (item.needs ?? []).map(({ category, text }) => ({ category, text: tidyText(text) }))
  const has_needs = needs.length > 0
  const fault = faultOfItem({ is_new, is_unchanged, base_version, area_code, outcome, has_answers, has_needs })
  if (fault !== undefined) return atPointer(`/body/${fault.field}`, submissionInconsistent({ fault: fault.fault }))
  const empty = needs.findIndex(({ text }) => text === '')
  if (empty >= 0) return atPointer(`/body/needs/${empty}/text`, needTextEmpty({}))
  const device_time = parseTime(item.device_time)
  if (device_time === undefined)
    return invalidInput([{ keyword: 'format', instancePath: '/device_time', params: {} }], 'body')
  const clock = readClock(device_time, work.now)
  if (clock === 'not_credible') return deviceTimeNotCredible({})
  const round = rounds.find(item.round_id)
  if (round === undefined) return atPointer('/body/round_id', roundNotFound({}))
  const definition = rounds.definitions.of(round.id, subject_kind)
  const values = readValues(definition, given, work.now)
  return {
    candidate: {
      id: item.id.toLowerCase(),
      round,
      definition,
      subject_kind,
      subject_id: item.subject_id.toLowerCase(),
      area_code: base_version === undefined ? rounds.placeOf(round, area_code) : undefined,
      submitted_by: rounds.caller_id,
      device_time,
      outcome,
      is_unchanged,
      base_version,
      person_id: undefined,
      is_registered: false,
      is_replacement: item.replaces_id !== undefined,
      values,
      given,
      needs
    },
    is_clock_ahead: clock === 'ahead',
    given_area_code: area_code ?? null,
    replaces_id: item.replaces_id?.toLowerCase() ?? null,
    unreadable_count: Object.keys(given).length - Object.keys(values).length
  }
}
