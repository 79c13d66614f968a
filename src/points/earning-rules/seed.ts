import { readAllAreas } from '../../areas/service.ts'
import type { Chance } from '../../chance.ts'
import type { SeedFile } from '../../database/seed-files.ts'
import type { Tx } from '../../database/tables.ts'
import * as queries from './queries.ts'
import type { EarningKind, RuleTerms } from './rules/codes.ts'
import { faultsOf } from './rules/faults.ts'

interface FirstRules {
  activity_kinds: EarningKind[]
  terms: RuleTerms
}

/** Before any work that the service could hear of. */
const BEGINS_ON = '2023-01-01'

/** Gives every sub-district the customary rules, for each kind that it has never had one for. */
export async function seedEarningRules(
  tx: Tx,
  { name, bytes }: SeedFile,
  { now, chance }: { now: number; chance: Pick<Chance, 'id'> }
): Promise<void> {
  const first: FirstRules[] = JSON.parse(bytes.toString())
  for (const { activity_kinds, terms } of first)
    if (faultsOf(terms).length > 0) throw new Error(`${name} contradicts itself for ${activity_kinds}`)
  const areas = (await readAllAreas(tx, 'live')).values()
  const subdistricts = [...areas].filter(({ level }) => level === 'subdistrict')
  const known = new Set((await queries.listKindsWithRules(tx)).map(keyOf))
  const rules = subdistricts.flatMap(({ code }) =>
    first.flatMap(({ activity_kinds, terms }) =>
      activity_kinds.map((activity_kind) => ({
        ...terms,
        evidence_grades: [...terms.evidence_grades],
        id: chance.id(),
        subdistrict_code: code,
        activity_kind,
        version: 1,
        campaign_name: null,
        budget_points: null,
        begins_on: BEGINS_ON,
        ends_on: null,
        created_at: new Date(now),
        created_by: null,
        ended_at: null,
        ended_by: null
      }))
    )
  )
  await queries.insertSeeded(
    tx,
    rules.filter((rule) => !known.has(keyOf(rule)))
  )
}

const keyOf = ({ subdistrict_code, activity_kind }: { subdistrict_code: string; activity_kind: string }): string =>
  `${subdistrict_code} ${activity_kind}`
