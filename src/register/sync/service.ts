import { notAllowed } from '../../access/problems.ts'
import type { Staff } from '../../actor.ts'
import { recordEvents } from '../../audit/service.ts'
import { formatTime } from '../../calendar/times.ts'
import { readInOrder, sortAgain } from '../../database/order.ts'
import { decodeCursor, encodeCursor } from '../../http/cursors.ts'
import { cursorInvalid } from '../../http/problems.ts'
import { isUuid } from '../../identifiers.ts'
import { holdPersons } from '../../persons/service.ts'
import type { Work } from '../../work.ts'
import { maskedFact } from '../answers.ts'
import { listNeedsToReportBack } from '../needs/service.ts'
import { openRevisions } from '../reading.ts'
import { SUBJECT_KINDS } from '../rules/codes.ts'
import type { Facts } from '../rules/facts.ts'
import * as queries from './queries.ts'
import {
  isForTheDoor,
  isTheirs,
  isTransactionNumber,
  type Key,
  merged,
  type Progress,
  placeOf,
  remaining,
  type Scope,
  takenAlong
} from './rules.ts'
import type { SyncFilter, SyncPage, SyncRound, SyncVisit } from './schemas.ts'

/**
 * What has changed for an enumerator since they last asked, and what is theirs no more. A pass sends whatever a
 * transaction has changed that had not ended when the pass before began, so what comes late comes twice rather than
 * never. Each part of it is decided by how things are now: whatever order changes arrive in, the last answer is right.
 * @throws cursor_invalid, cursor_of_other_filters for that of somebody else
 */
export async function synchronise(work: Work, { limit, cursor }: SyncFilter): Promise<SyncPage> {
  const { tx } = work
  const actor = enumeratorOf(work)
  const moment = await queries.readMoment(tx)
  const progress = cursor === undefined ? fromTheStart(moment) : readProgress(actor, moment, cursor)
  const { from, next_from, after } = progress
  const scopes = merged(await queries.listScopes(tx, actor.person_id, from))
  const current = scopes.filter(({ is_current }) => is_current)
  const rounds = await readRounds(work, current)
  await readInOrder(tx)
  const found = await queries.listKeys(tx, {
    scopes: remaining(scopes, after),
    from: from ?? next_from,
    limit: limit + 1
  })
  await sortAgain(tx)
  const keys = found.slice(0, limit)
  const items = await readVisits(work, keys, new Set(current.map(placeOf)), rounds)
  const sent = new Set(items.map(keyText))
  const last = found.length > limit ? keys.at(-1) : undefined
  return {
    is_full: from === null && after === undefined,
    rounds,
    items,
    removed: keys.filter((key) => !sent.has(keyText(key))),
    is_complete: last === undefined,
    next: encodeCursor(holderOf(actor), [
      moment.identity,
      actor.area_code,
      ...(last === undefined ? [next_from] : [next_from, from ?? '', last.round_id, last.subject_id])
    ])
  }
}

const keyText = ({ round_id, subject_id }: Key): string => `${round_id} ${subject_id}`

function enumeratorOf({ caller: { actor } }: Work): Staff {
  if (actor.kind !== 'staff') throw notAllowed({})
  return actor
}

const holderOf = ({ person_id }: Staff) => ({ person_id })

const fromTheStart = ({ oldest_running }: queries.Moment): Progress => ({
  from: null,
  next_from: oldest_running,
  after: undefined
})

/** Everything anew where the numbers mean nothing any more, or the enumerator works elsewhere by now. */
function readProgress(actor: Staff, moment: queries.Moment, cursor: string): Progress {
  const [identity, area_code, since, ...page] = decodeCursor(holderOf(actor), cursor)
  if (!isTransactionNumber(since)) throw cursorInvalid({})
  const is_of_here = identity === moment.identity && area_code === actor.area_code
  if (!is_of_here || BigInt(since) > BigInt(moment.unused)) return fromTheStart(moment)
  if (page.length === 0) return { from: since, next_from: moment.oldest_running, after: undefined }
  const [from, round_id, subject_id, ...rest] = page
  if (!(from === '' || isTransactionNumber(from)) || !isUuid(round_id) || !isUuid(subject_id) || rest.length > 0)
    throw cursorInvalid({})
  return { from: from === '' ? null : from, next_from: since, after: { round_id, subject_id } }
}

async function readRounds({ tx }: Work, current: readonly Scope[]): Promise<SyncRound[]> {
  if (current.length === 0) return []
  const rows = await queries.listRoundsAsking(tx, [...new Set(current.map(({ round_id }) => round_id))])
  const rounds = new Map<string, SyncRound>()
  for (const { id, month, kind, due_on, ...questionnaire } of rows) {
    const area_codes = current.filter(({ round_id }) => round_id === id).map(({ area_code }) => area_code)
    const round = rounds.get(id) ?? { id, month, kind, due_on, area_codes: area_codes.sort(), questionnaires: [] }
    round.questionnaires.push(questionnaire)
    rounds.set(id, round)
  }
  return [...rounds.values()]
}

/**
 * Those of the visits that are theirs, with what is known. Names and phones are in clear: they are needed to find a door
 * at which there may be no network to ask for them, and only those who are to be visited are named, and so are answers that
 * they are to be told. Everything else is masked, and each subject that was taken along stands in the audit.
 */
async function readVisits(
  work: Work,
  keys: readonly Key[],
  current: ReadonlySet<string>,
  rounds: readonly SyncRound[]
): Promise<SyncVisit[]> {
  const rows = (await queries.listSynced(work.tx, keys)).filter((row) => isTheirs(row, current))
  // Nobody is shown whose erasure has been answered.
  await holdPersons(
    work,
    rows.flatMap(({ person_id }) => (person_id === null ? [] : [person_id]))
  )
  const opened = await Promise.all(
    SUBJECT_KINDS.map((kind) =>
      openRevisions(
        work,
        kind,
        rows.filter(({ subject_kind }) => subject_kind === kind)
      )
    )
  )
  const factsOf = new Map(opened.flat().map(({ row, facts }) => [row, facts]))
  await recordEvents(
    work,
    rows.map(({ subject_kind, subject_id, area_code, round_id }) => ({
      action: `${subject_kind}.sync`,
      object: { kind: subject_kind, id: subject_id },
      area_code,
      details: { round_id }
    }))
  )
  const asked = askedBy(rounds)
  const needs = Map.groupBy(
    await listNeedsToReportBack(work, [...new Set(rows.map(({ subject_id }) => subject_id))]),
    ({ subject_id }) => subject_id
  )
  return rows.map((row) => ({
    round_id: row.round_id,
    subject_id: row.subject_id,
    subject_kind: row.subject_kind,
    area_code: row.area_code,
    base_version: row.base_version,
    is_listed: row.is_listed,
    is_new: row.is_new,
    outcome: row.outcome,
    outcome_at: row.outcome_at === null ? null : formatTime(row.outcome_at.getTime()),
    enumerator_id: row.enumerator_id,
    subject: {
      version: row.version,
      // Who is not there any more is sent as removed.
      status: 'active',
      values: shown(factsOf.get(row) ?? {}, asked.get(`${row.round_id} ${row.subject_kind}`) ?? new Set())
    },
    needs: (needs.get(row.subject_id) ?? []).map(({ subject_id: _, ...need }) => need)
  }))
}

/** Which fields a round asks about, for each kind of subjects. */
const askedBy = (rounds: readonly SyncRound[]): Map<string, Set<string>> =>
  new Map(
    rounds.flatMap(({ id, questionnaires }) =>
      questionnaires.map(({ subject_kind, definition }) => [
        `${id} ${subject_kind}`,
        new Set(definition.questions.flatMap(({ field }) => (field === null ? [] : [field])))
      ])
    )
  )

const shown = (facts: Facts, asked: ReadonlySet<string>): Facts =>
  Object.fromEntries(
    Object.entries(takenAlong(facts, asked)).map(([field, fact]) => [
      field,
      isForTheDoor(field) ? fact : maskedFact(field, fact, facts)
    ])
  )
