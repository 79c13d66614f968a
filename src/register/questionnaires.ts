import { isDeepStrictEqual } from 'node:util'
import { notAllowed } from '../access/problems.ts'
import { covers } from '../actor.ts'
import { hasArea } from '../areas/service.ts'
import { recordEvent } from '../audit/service.ts'
import { formatTime } from '../calendar/times.ts'
import { versionToChange } from '../http/conditional.ts'
import { decodeCursor, encodeCursor } from '../http/cursors.ts'
import { cursorInvalid, preconditionFailed } from '../http/problems.ts'
import type { Work } from '../work.ts'
import {
  definitionProblem,
  questionnaireKindDiffers,
  questionnaireNotDraft,
  questionnaireNotFound
} from './questionnaire-problems.ts'
import * as queries from './questionnaire-queries.ts'
import type {
  CheckedAnswers,
  NewQuestionnaire,
  Questionnaire,
  QuestionnaireChange,
  QuestionnaireFilter,
  QuestionnairePage,
  QuestionnaireVersion
} from './questionnaire-schemas.ts'
import { answerSentences } from './questionnaire-sentences.ts'
import { areasAnswered, checkAnswers, shownQuestions } from './rules/answers.ts'
import type { SubjectKind } from './rules/codes.ts'
import { checkDefinition } from './rules/definitions.ts'
import type { Answers, Definition } from './rules/questions.ts'

/** Those of the caller's sub-district. @throws cursor_invalid, cursor_of_other_filters */
export async function listQuestionnaires(
  work: Work,
  { limit, cursor, ...filters }: QuestionnaireFilter
): Promise<QuestionnairePage> {
  const found = await queries.listQuestionnaires(work.tx, {
    ...filters,
    area_code: subdistrictOf(work),
    after: cursor === undefined ? undefined : readPosition(decodeCursor(filters, cursor)),
    limit: limit + 1
  })
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map(({ question_count, ...head }) => ({ ...describeHead(head), question_count })),
    next: found.length > limit && last !== undefined ? encodeCursor(filters, [last.code, last.version]) : null
  }
}

const VERSION_MAX = 2_147_483_647

function readPosition([code, version, ...rest]: (string | number)[]): { code: string; version: number } {
  const is_version = typeof version === 'number' && Number.isInteger(version) && version >= 0 && version <= VERSION_MAX
  if (typeof code !== 'string' || code.includes('\0') || !is_version || rest.length > 0) throw cursorInvalid({})
  return { code, version }
}

/** @throws questionnaire_not_found */
export async function getQuestionnaire(work: Work, path: QuestionnaireVersion): Promise<Questionnaire> {
  return describe(await findVersion(work, path))
}

/**
 * A draft: the first version of a new code, or the next one of a code that is there.
 * @throws questionnaire_kind_differs, definition_not_valid
 */
export async function createQuestionnaire(work: Work, given: NewQuestionnaire): Promise<Questionnaire> {
  const { tx, now } = work
  const { code, subject_kind, title, definition } = given
  refuseBadDefinition(definition, subject_kind)
  const area_code = subdistrictOf(work)
  await queries.takeTurnAtVersions(tx, area_code, code)
  const latest = await queries.findLatestVersion(tx, area_code, code)
  if (latest !== undefined && latest.subject_kind !== subject_kind)
    throw questionnaireKindDiffers({ subject_kind: latest.subject_kind })
  const row = await queries.insertQuestionnaire(tx, {
    area_code,
    code,
    version: (latest?.version ?? 0) + 1,
    subject_kind,
    title,
    status: 'draft',
    definition: JSON.stringify(definition),
    created_at: new Date(now),
    updated_at: new Date(now),
    published_at: null,
    retired_at: null
  })
  await recordQuestionnaireEvent(work, 'questionnaire.create', row)
  return describe(row)
}

/** Replaces what a draft says. @throws as `holdVersion`, questionnaire_not_draft, version_missing, version_stale, definition_not_valid */
export async function updateQuestionnaire(
  work: Work,
  path: QuestionnaireVersion,
  if_match: string | undefined,
  { title, definition }: QuestionnaireChange
): Promise<Questionnaire> {
  const before = await holdVersion(work, path)
  if (before.status !== 'draft') throw questionnaireNotDraft({ status: before.status })
  refuseStale(before, if_match)
  refuseBadDefinition(definition, before.subject_kind)
  const row = await change(work, before, { title, definition: JSON.stringify(definition) })
  const fields = [
    ...(row.title === before.title ? [] : ['title']),
    ...(isDeepStrictEqual(row.definition, before.definition) ? [] : ['definition'])
  ]
  await recordQuestionnaireEvent(work, 'questionnaire.update', row, { fields })
  return describe(row)
}

/**
 * From now on it says the same for ever, so the caller must name what they publish. One that is published stays so.
 * @throws as `holdVersion`, questionnaire_not_draft, version_missing, version_stale
 */
export async function publishQuestionnaire(
  work: Work,
  path: QuestionnaireVersion,
  if_match: string | undefined
): Promise<Questionnaire> {
  const before = await holdVersion(work, path)
  if (before.status === 'published') return describe(before)
  if (before.status === 'retired') throw questionnaireNotDraft({ status: before.status })
  refuseStale(before, if_match)
  const row = await change(work, before, { status: 'published', published_at: new Date(work.now) })
  await recordQuestionnaireEvent(work, 'questionnaire.publish', row)
  return describe(row)
}

/** For new rounds it is no more; a draft is given up by it. One that is retired stays so. @throws as `holdVersion` */
export async function retireQuestionnaire(work: Work, path: QuestionnaireVersion): Promise<Questionnaire> {
  const before = await holdVersion(work, path)
  if (before.status === 'retired') return describe(before)
  const row = await change(work, before, { status: 'retired', retired_at: new Date(work.now) })
  await recordQuestionnaireEvent(work, 'questionnaire.retire', row)
  return describe(row)
}

/** Which questions an app must show and what is wrong with the answers; nothing is kept. @throws questionnaire_not_found */
export async function checkQuestionnaireAnswers(
  work: Work,
  path: QuestionnaireVersion,
  answers: Answers
): Promise<CheckedAnswers> {
  const { definition, area_code } = await findVersion(work, path)
  const issues = [
    ...checkAnswers(definition, answers, work.now),
    ...(await unknownAreas(work, area_code, areasAnswered(definition, answers)))
  ]
  return {
    shown: shownQuestions(definition, answers),
    issues: issues.map(({ path: place, fault }) => ({
      pointer: `/body/answers${place}`,
      code: fault,
      detail: answerSentences[fault].zh,
      detail_en: answerSentences[fault].en
    }))
  }
}

async function unknownAreas({ tx }: Work, own_area_code: string, answered: readonly { path: string; area: string }[]) {
  const unknown: { path: string; fault: 'unknown_area' }[] = []
  for (const { path, area } of answered)
    if (!covers(own_area_code, area) || !(await hasArea(tx, area))) unknown.push({ path, fault: 'unknown_area' })
  return unknown
}

/** Questionnaires are a sub-district's, and whoever is on the staff belongs to one. */
function subdistrictOf({ caller: { actor } }: Work): string {
  if (actor.kind !== 'staff') throw notAllowed({})
  return `${actor.area_code.slice(0, 9)}000`
}

const keyOf = (work: Work, { code, version }: QuestionnaireVersion) => ({
  area_code: subdistrictOf(work),
  code,
  version
})

async function findVersion(work: Work, path: QuestionnaireVersion): Promise<queries.QuestionnaireRow> {
  const row = await queries.findQuestionnaire(work.tx, keyOf(work, path))
  if (row === undefined) throw questionnaireNotFound({})
  return row
}

/** Keeps others from changing the version until the transaction ends. @throws questionnaire_not_found */
async function holdVersion(work: Work, path: QuestionnaireVersion): Promise<queries.QuestionnaireRow> {
  const row = await queries.lockQuestionnaire(work.tx, keyOf(work, path))
  if (row === undefined) throw questionnaireNotFound({})
  return row
}

function refuseStale({ revision }: queries.QuestionnaireRow, if_match: string | undefined): void {
  if (versionToChange(if_match) !== revision) throw preconditionFailed({ version: revision })
}

function refuseBadDefinition(definition: Definition, subject_kind: SubjectKind): void {
  const [first, ...others] = checkDefinition(definition, subject_kind)
  if (first !== undefined) throw definitionProblem([first, ...others])
}

const change = async (
  { tx, now }: Work,
  row: queries.QuestionnaireRow,
  changed: Parameters<typeof queries.updateQuestionnaire>[2]
): Promise<queries.QuestionnaireRow> =>
  await queries.updateQuestionnaire(tx, row, { ...changed, updated_at: new Date(now) })

const recordQuestionnaireEvent = async (
  work: Work,
  action: string,
  { area_code, code, version, subject_kind, definition }: queries.QuestionnaireRow,
  details: Record<string, string[]> = {}
): Promise<void> =>
  await recordEvent(work, {
    action,
    object: { kind: 'questionnaire', id: `${code}/${version}` },
    area_code,
    details: { subject_kind, questions: definition.questions.length, ...details }
  })

const describe = ({ definition, ...head }: queries.QuestionnaireRow): Questionnaire => ({
  ...describeHead(head),
  definition
})

const describeHead = <Head extends Omit<queries.QuestionnaireSummaryRow, 'question_count'>>(head: Head) => ({
  ...head,
  created_at: formatTime(head.created_at.getTime()),
  updated_at: formatTime(head.updated_at.getTime()),
  published_at: formatOrNull(head.published_at),
  retired_at: formatOrNull(head.retired_at)
})

const formatOrNull = (instant: Date | null): string | null => (instant === null ? null : formatTime(instant.getTime()))
