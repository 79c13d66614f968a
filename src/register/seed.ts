import type { SeedFile } from '../database/seed-files.ts'
import type { Tx } from '../database/tables.ts'
import { insertSeeded, listVersionKeys } from './questionnaire-queries.ts'
import type { SubjectKind } from './rules/codes.ts'
import { checkDefinition } from './rules/definitions.ts'
import type { Definition } from './rules/questions.ts'

interface StandardQuestionnaire {
  area_code: string
  code: string
  version: number
  subject_kind: SubjectKind
  title: string
  definition: Definition
}

/** Publishes the standard questionnaires that are not there yet; those that are stay as they are for ever. */
export async function seedQuestionnaires(tx: Tx, { name, bytes }: SeedFile, now: number): Promise<void> {
  const standard: StandardQuestionnaire[] = JSON.parse(bytes.toString())
  for (const { code, definition, subject_kind } of standard) {
    const issues = checkDefinition(definition, subject_kind)
    if (issues.length > 0) throw new Error(`${name} has faults in ${code}: ${JSON.stringify(issues)}`)
  }
  const there = new Set((await listVersionKeys(tx)).map(keyOf))
  const missing = standard.filter((one) => !there.has(keyOf(one)))
  if (missing.length === 0) return
  const time = new Date(now)
  await insertSeeded(
    tx,
    missing.map(({ definition, ...head }) => ({
      ...head,
      status: 'published',
      definition: JSON.stringify(definition),
      created_at: time,
      updated_at: time,
      published_at: time,
      retired_at: null
    }))
  )
}

const keyOf = ({ area_code, code, version }: Pick<StandardQuestionnaire, 'area_code' | 'code' | 'version'>): string =>
  `${area_code} ${code} ${version}`
