import { Value } from 'typebox/value'
import { recordEvent } from '../../audit/service.ts'
import { formatTime } from '../../calendar/times.ts'
import { type Keyring, KeyVersionMissing } from '../../protection/keyring.ts'
import type { Work } from '../../work.ts'
import type { JsonObject } from '../chain/rules.ts'
import { findDifference } from './consequence-queries.ts'
import { ledgerNotFound, numberBeyondHead } from './problems.ts'
import * as queries from './queries.ts'
import { BEGINNING, type Fault, follow, type HEAD_FAULTS, type Link, type StoredBatch } from './rules.ts'
import { type Proof, ProofForm, type Verification } from './schemas.ts'
import { isSigned, type Signature, signDocument } from './signing.ts'

/** As many rows are read at once, unless one batch alone has more. */
const ENTRIES_AT_ONCE = 20_000
const BATCHES_AT_ONCE = 1_000

/** The latest link of a chain, signed: whoever keeps it can show later that what was before has not been rewritten. @throws ledger_not_found */
export async function readProof({ tx, keys }: Work, subdistrict_code: string): Promise<Proof> {
  const [head] = await queries.listHeads(tx, subdistrict_code)
  if (head === undefined) throw ledgerNotFound({})
  return signHead(keys, head)
}

/** Of every ledger. */
export async function readProofs({ tx, keys }: Work): Promise<Proof[]> {
  return (await queries.listHeads(tx)).map((head) => signHead(keys, head))
}

function signHead(keys: Keyring, { subdistrict_code, number, hash, recorded_at }: queries.HeadRow): Proof {
  const head = { subdistrict_code, number, hash, recorded_at: formatTime(recorded_at) }
  return { ...head, signature: signDocument(keys, head) }
}

/** The codes of all ledgers. */
export const listLedgers = async ({ tx }: Work): Promise<string[]> => await queries.listLedgerCodes(tx)

/** Whether something that was read from a file is a proof by its form. */
export const isProof = (value: unknown): value is Proof => Value.Check(ProofForm, value)

/** What an exported head says about a ledger. */
export type HeadFault = (typeof HEAD_FAULTS)[number]

/** Whether the chain still goes through a head that was exported before; undefined where it does. */
export async function checkHead(work: Work, { signature, ...head }: Proof): Promise<HeadFault | undefined> {
  return faultOfSignature(work, head, signature) ?? (await faultOfLink(work, head.subdistrict_code, head))
}

/** Whether the service has signed a document; undefined where it has. */
export function faultOfSignature(
  { keys }: Work,
  document: JsonObject,
  signature: Signature
): 'not_signed' | 'key_missing' | undefined {
  try {
    return isSigned(keys, document, signature) ? undefined : 'not_signed'
  } catch (error) {
    if (error instanceof KeyVersionMissing) return 'key_missing'
    throw error
  }
}

/** Whether a batch is still the one that it was; undefined where it is. */
export async function faultOfLink(
  { tx }: Work,
  subdistrict_code: string,
  { number, hash }: { number: number; hash: string }
): Promise<'rewritten' | 'cut_off' | undefined> {
  const found = await queries.findHash(tx, subdistrict_code, number)
  if (found === undefined) return 'cut_off'
  return found === hash ? undefined : 'rewritten'
}

export interface VerifyOptions {
  /** Where to begin: what is before has been verified already. */
  after?: number
  /** Where to stop at the latest, in entries. */
  entries_max?: number
  /** Told after each page; the number of the latest batch there is. */
  onProgress?: (progress: { number: number; head_number: number; entries: number }) => void
}

/**
 * Works the chain out anew from its rows, and at its end everything that follows from them, and names the first fault.
 * To be read in one snapshot. @throws ledger_not_found, number_beyond_head
 */
export async function verifyLedger(
  work: Work,
  subdistrict_code: string,
  { after = 0, entries_max = Number.POSITIVE_INFINITY, onProgress = () => {} }: VerifyOptions = {}
): Promise<Verification> {
  const { tx } = work
  const [head] = await queries.listHeads(tx, subdistrict_code)
  if (head === undefined && !(await queries.listLedgerCodes(tx)).includes(subdistrict_code)) throw ledgerNotFound({})
  const system_accounts = await queries.listSystemAccounts(tx, subdistrict_code)
  const kindOf = (account_id: string) => system_accounts.get(account_id) ?? 'member'
  let link = after === 0 ? BEGINNING : await linkAt(work, subdistrict_code, after)
  let entries = 0
  let next_page = readPage(work, subdistrict_code, link.number)
  const answer = (fault: Fault | undefined, next: number | null): Verification => ({
    subdistrict_code,
    is_intact: fault === undefined,
    fault: fault ?? null,
    from_number: after + 1,
    to_number: link.number,
    entries,
    next
  })
  for (;;) {
    const { batches, rows } = await next_page
    const last = batches.at(-1)
    if (last === undefined) break
    entries += rows.entries.length
    // The database reads on while this page is worked out.
    const is_enough = entries >= entries_max
    if (!is_enough) next_page = readPage(work, subdistrict_code, last.number)
    const { link: reached, fault } = follow(link, subdistrict_code, batches, rows, kindOf)
    link = reached
    if (fault !== undefined) {
      await next_page
      return answer(fault, null)
    }
    onProgress({ number: link.number, head_number: head?.number ?? link.number, entries })
    if (is_enough) return answer(undefined, link.number)
  }
  const fault =
    (await strayAfter(work, subdistrict_code, link)) ??
    faultOfHead(link, head) ??
    (await faultOfConsequences(work, subdistrict_code))
  return answer(fault, null)
}

async function linkAt({ tx }: Work, subdistrict_code: string, after: number): Promise<Link> {
  const [batch] = await queries.listBatches(tx, subdistrict_code, { after: after - 1, limit: 1 })
  if (batch?.number !== after) throw numberBeyondHead({})
  return batch
}

async function readPage({ tx }: Work, subdistrict_code: string, after: number) {
  const found = await queries.listBatches(tx, subdistrict_code, { after, limit: BATCHES_AT_ONCE })
  const batches = firstOf(found)
  const to = batches.at(-1)?.number
  const rows = await queries.readRows(tx, subdistrict_code, { after, to: to ?? after })
  return { batches, rows }
}

/** As many as have no more entries than are read at once, and one at least. */
function firstOf(batches: StoredBatch[]): StoredBatch[] {
  let entries = 0
  const end = batches.findIndex(({ counts }, place) => {
    entries += counts.entries
    return place > 0 && entries > ENTRIES_AT_ONCE
  })
  return end === -1 ? batches : batches.slice(0, end)
}

/** Rows that say they belong to a batch after the last one. */
async function strayAfter({ tx }: Work, subdistrict_code: string, { number }: Link): Promise<Fault | undefined> {
  const stray = await queries.findRowAfter(tx, subdistrict_code, number)
  return stray === undefined
    ? undefined
    : { kind: 'row_added', batch_number: stray.batch_number, table: stray.table, row: stray.row }
}

function faultOfHead(link: Link, head: queries.HeadRow | undefined): Fault | undefined {
  if (head !== undefined && link.number < head.number)
    return { kind: 'batch_missing', batch_number: link.number + 1, table: 'ledger_batch', row: null }
  const is_latest = link.number === head?.number && link.hash === head.hash && link.recorded_at === head.recorded_at
  return is_latest ? undefined : { kind: 'head_wrong', batch_number: link.number, table: 'ledger', row: null }
}

async function faultOfConsequences({ tx }: Work, subdistrict_code: string): Promise<Fault | undefined> {
  const difference = await findDifference(tx, subdistrict_code)
  return difference === undefined ? undefined : { kind: 'consequence_wrong', batch_number: null, ...difference }
}

/** As `verifyLedger`, for somebody who asks: who looked, and what was found, is written down. @throws ledger_not_found, number_beyond_head */
export async function verifyForCaller(
  work: Work,
  subdistrict_code: string,
  options: VerifyOptions
): Promise<Verification> {
  const verification = await verifyLedger(work, subdistrict_code, options)
  await recordEvent(work, {
    action: 'ledger.verify',
    object: { kind: 'ledger', id: subdistrict_code },
    area_code: subdistrict_code,
    details: { to_number: verification.to_number, is_intact: verification.is_intact }
  })
  return verification
}
