import { pinyinOf } from '../../pinyin.ts'
import { normalize } from '../../search-text.ts'
import type { Work } from '../../work.ts'
import { answeredBusinesses } from '../answers.ts'
import { listBusinesses, listBusinessesById } from '../business-queries.ts'
import { survivorsOf } from '../merges/survivors.ts'
import { creditCodeMalformed, subjectNameMalformed } from '../problems.ts'
import { readCreditCode } from '../rules/identifiers.ts'
import { rangeOfCaller } from '../subjects.ts'
import type { BusinessCheck, BusinessChecked } from './check-schemas.ts'
import { areaAsked, judgeTyped, recordCheck } from './checks.ts'
import { checkNeedsTerm } from './problems.ts'
import * as queries from './queries.ts'
import { bestOf, isBlocking } from './rules.ts'

const SPELLED_SAME_MAX = 100

/**
 * As `checkWorker`, by the name, however it is written, and by the code.
 * @throws check_needs_term, subject_area_not_yours, subject_name_malformed, credit_code_malformed
 */
export async function checkBusiness(work: Work, asked: BusinessCheck): Promise<BusinessChecked> {
  const { name, credit_code } = readTyped(asked)
  const area_code = areaAsked(work, asked.area_code)
  const range = rangeOfCaller(work, 'business')
  const coded = credit_code === null ? [] : await queries.listCoded(work.tx, { area_code, credit_code })
  const search_pinyin = name === null ? '' : await pinyinOf(name)
  const named =
    search_pinyin === '' ? [] : await listBusinesses(work.tx, { range, search_pinyin, limit: SPELLED_SAME_MAX })
  const survivors = await survivorsOf(work, coded)
  const holders = coded.map((id) => survivors.get(id) ?? id)
  const rows = await listBusinessesById(work.tx, [...new Set([...holders, ...named.map(({ id }) => id)])], range)
  const held = (id: string) => (holders.includes(id) ? (['same_credit_code'] as const) : [])
  const typed = { name, credit_code, address: asked.address ?? null, area_code }
  const best = bestOf(await judgeTyped(work, 'business', { typed, own_id: asked.id, rows, held }))
  const businesses = await answeredBusinesses(
    work,
    best.map(({ row }) => row)
  )
  const candidates = best.map(({ score, reasons }, place) => ({
    business: businesses[place] as BusinessChecked['candidates'][number]['business'],
    score,
    reasons,
    is_blocking: isBlocking(reasons)
  }))
  const is_taken =
    credit_code !== null &&
    !rows.some(({ id }) => holders.includes(id)) &&
    (await queries.isCreditCodeTaken(work.tx, area_code, credit_code))
  const taken_elsewhere = is_taken ? (['credit_code'] as const) : []
  return await recordCheck(
    work,
    'business',
    { name, credit_code },
    { taken_elsewhere: [...taken_elsewhere], candidates }
  )
}

function readTyped({ name, credit_code }: BusinessCheck) {
  if (name === undefined && credit_code === undefined) throw checkNeedsTerm({})
  if (name !== undefined && normalize(name) === '') throw subjectNameMalformed({})
  const read = credit_code === undefined ? null : readCreditCode(credit_code)
  if (read !== null && 'fault' in read) throw creditCodeMalformed({ fault: read.fault })
  return { name: name ?? null, credit_code: read?.value ?? null }
}
