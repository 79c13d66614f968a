import { readName, readPhone } from '../../persons/rules.ts'
import { normalize } from '../../search-text.ts'
import type { SubjectKind } from './codes.ts'
import { type Facts, FIELDS } from './facts.ts'
import { type CreditCodeFault, type IdentityNumberFault, readCreditCode, readIdentityNumber } from './identifiers.ts'

/** What somebody wants a subject to be, as it was typed. What is personal and not named stays as it is. */
export type Draft = Readonly<Record<string, Facts[string] | undefined>>

export type DraftFault =
  | { field: string; code: 'name_malformed' | 'phone_malformed' | 'employer_twice' }
  | { field: string; code: 'too_long'; characters_max: number }
  | { field: string; code: 'id_number_malformed'; fault: IdentityNumberFault }
  | { field: string; code: 'credit_code_malformed'; fault: CreditCodeFault }

/** A draft as it is to be kept, every text in the one form in which it is compared, and what is wrong with it. */
export function readDraft(kind: SubjectKind, draft: Draft, now: number): { facts: Draft; faults: DraftFault[] } {
  const faults: DraftFault[] = []
  const facts: Record<string, Facts[string] | undefined> = Object.fromEntries([
    ...FIELDS[kind].plain.map((field) => [field, tidy(draft[field] ?? DEFAULTS[field] ?? null)]),
    ...FIELDS[kind].personal.map((field) => [field, draft[field]])
  ])
  for (const [field, characters_max] of Object.entries(CHARACTERS_MAX[kind]))
    if ([...String(facts[field] ?? '')].length > characters_max)
      faults.push({ field, code: 'too_long', characters_max })
  const readInto = (field: string, read: (text: string) => string | DraftFault) => {
    const text = facts[field]
    if (typeof text !== 'string') return
    const outcome = read(text)
    if (typeof outcome === 'string') facts[field] = outcome
    else faults.push(outcome)
  }
  const personName = (field: string) => readInto(field, (text) => readName(text) ?? { field, code: 'name_malformed' })
  const phone = (field: string) => readInto(field, (text) => readPhone(text) ?? { field, code: 'phone_malformed' })

  if (kind === 'worker') {
    // Taken in capitals as well, and kept and compared in one form.
    readInto('employer_id', (text) => text.toLowerCase())
    personName('name')
    phone('phone')
    readInto('id_number', (text) => {
      const read = readIdentityNumber(text, now)
      return 'fault' in read ? { field: 'id_number', code: 'id_number_malformed', fault: read.fault } : read.value
    })
    if (facts['employer_id'] !== null && facts['employer_name'] !== null)
      faults.push({ field: 'employer_name', code: 'employer_twice' })
  } else {
    personName('contact_name')
    phone('contact_phone')
    readInto('name', (text) => (normalize(text) === '' ? { field: 'name', code: 'name_malformed' } : text))
    readInto('credit_code', (text) => {
      const read = readCreditCode(text)
      return 'fault' in read ? { field: 'credit_code', code: 'credit_code_malformed', fault: read.fault } : read.value
    })
    if (facts['name'] === null) faults.push({ field: 'name', code: 'name_malformed' })
  }
  return { facts, faults }
}

/** The schema counts what was sent: some characters become several where they are composed. */
const CHARACTERS_MAX: Readonly<Record<SubjectKind, Readonly<Record<string, number>>>> = {
  worker: { employer_name: 100 },
  business: { name: 100, address: 200 }
}

const DEFAULTS: Facts = { status: 'active', skills: [], is_steward: false }

/** Composed and without blanks around it; what is nothing but blanks is nothing. Skills go by their own order. */
function tidy(fact: Facts[string]): Facts[string] {
  if (typeof fact === 'string') return tidyText(fact) || null
  if (!Array.isArray(fact)) return fact
  return [...new Set(fact.map(tidyText).filter((text) => text !== ''))].sort()
}

/** Composed and without blanks around it. */
export const tidyText = (text: string): string => text.normalize('NFC').trim()

/** The draft with what it leaves as it is. */
export const completed = (kind: SubjectKind, draft: Draft, before: Facts | undefined): Facts =>
  Object.fromEntries(
    [...FIELDS[kind].plain, ...FIELDS[kind].personal].map((field) => {
      const wanted = draft[field]
      return [field, wanted === undefined ? (before?.[field] ?? null) : wanted]
    })
  )
