import { timingSafeEqual } from 'node:crypto'
import { readPhone } from '../persons/rules.ts'
import { type Problem, thrownIfRefused } from '../problem.ts'
import type { Work } from '../work.ts'
import { codeNotRight, codeNotSent, codeRequestedTooSoon, phoneNotValid, tooManyGuesses } from './code-problems.ts'
import * as queries from './code-queries.ts'
import {
  CODE_MILLISECONDS,
  liveCodeHash,
  mergeRecords,
  NO_CODE,
  newCode,
  RECORD_MILLISECONDS,
  waitForGuess,
  waitForSend,
  withGuess,
  withSend
} from './rules/codes.ts'
import { CodeNotSent, type CodeSender } from './senders/sender.ts'

type Transaction = <Result>(use: (work: Work) => Promise<Result>) => Promise<Result>

const MINUTE = 60_000
const STALE_ROWS_MAX = 10

export interface RequestedCode {
  expires_in_seconds: number
  resend_in_seconds: number
}

/**
 * Sends a code to the number, whether anybody is known by it or not: nothing here asks. What is sent is committed
 * before, and no transaction waits for the sending.
 * @throws phone_not_valid, code_requested_too_soon, code_not_sent
 */
export async function requestCode(
  inTransaction: Transaction,
  sender: CodeSender,
  given_phone: string
): Promise<RequestedCode> {
  const phone = phoneOf(given_phone)
  const { code, sent_at, resend_in_seconds } = thrownIfRefused(await inTransaction((work) => keepNewCode(work, phone)))
  try {
    await sender.send({ phone, code, expires_in_minutes: CODE_MILLISECONDS / MINUTE })
  } catch (error) {
    if (!(error instanceof CodeNotSent)) throw error
    await inTransaction(({ tx, keys }) => queries.removeSend(tx, hashesOf(keys, phone), sent_at))
    throw Object.assign(codeNotSent({}), { cause: error })
  }
  return { expires_in_seconds: CODE_MILLISECONDS / 1000, resend_in_seconds }
}

interface KeptCode {
  code: string
  sent_at: Date
  resend_in_seconds: number
}

async function keepNewCode(work: Work, phone: string): Promise<KeptCode | Problem> {
  const { tx, keys, now, chance } = work
  const phone_hash = keys.hash('one-time code', phone)
  const sent_at = new Date(now)
  const row = (await lockRecord(work, phone)) ?? (await beginRecord(work, phone))
  const record = row ?? NO_CODE
  const wait = waitForSend(record, now)
  if (wait > 0) return codeRequestedTooSoon({ retry_after_seconds: secondsOf(wait) })
  const code = newCode(chance)
  const times = withSend(record, now)
  await queries.updateCode(tx, row?.phone_hash ?? phone_hash, {
    phone_hash,
    key_version: keys.current_version,
    code_hash: keys.hash('one-time code', guessOf(phone, code)),
    expires_at: new Date(now + CODE_MILLISECONDS),
    ...times,
    updated_at: sent_at
  })
  await queries.deleteStaleCodes(tx, new Date(now - RECORD_MILLISECONDS), STALE_ROWS_MAX)
  return { code, sent_at, resend_in_seconds: secondsOf(waitForSend({ ...record, ...times }, now)) }
}

async function beginRecord(work: Work, phone: string): Promise<queries.CodeRow | undefined> {
  const { tx, keys, now } = work
  await queries.insertCode(tx, {
    phone_hash: keys.hash('one-time code', phone),
    key_version: keys.current_version,
    code_hash: null,
    expires_at: null,
    updated_at: new Date(now)
  })
  return await lockRecord(work, phone)
}

/**
 * Uses up the number's code where it is that one. A refusal is answered and not thrown, because the guess counts.
 * What cannot be right, where there is no code to guess, does not count: otherwise anybody could keep anybody from
 * signing in without so much as a message to them.
 */
export async function useCode(work: Work, phone: string, code: string): Promise<'used' | Problem> {
  const { tx, keys, now } = work
  const row = await lockRecord(work, phone)
  const wait = waitForGuess(row ?? NO_CODE, now)
  if (wait > 0) return tooManyGuesses({ retry_after_seconds: secondsOf(wait) })
  const code_hash = liveCodeHash(row ?? NO_CODE, now)
  const guesses = keys.hashes('one-time code', guessOf(phone, code))
  if (row === undefined || code_hash === null) return codeNotRight({})
  const updated_at = new Date(now)
  if (!guesses.some(({ hash }) => timingSafeEqual(hash, code_hash))) {
    await queries.updateCode(tx, row.phone_hash, { guessed_at: withGuess(row, now), updated_at })
    return codeNotRight({})
  }
  await queries.updateCode(tx, row.phone_hash, { code_hash: null, expires_at: null, updated_at })
  return 'used'
}

async function lockRecord({ tx, keys }: Work, phone: string): Promise<queries.CodeRow | undefined> {
  const hashes = hashesOf(keys, phone)
  const rows = await queries.lockCodes(tx, hashes)
  const record = mergeRecords(rows)
  if (record === undefined || rows.length === 1) return record
  await queries.deleteOtherCodes(tx, hashes, record.phone_hash)
  const { attempted_at, sent_at, guessed_at } = record
  await queries.updateCode(tx, record.phone_hash, { attempted_at, sent_at, guessed_at })
  return record
}

/** @throws phone_not_valid */
export function phoneOf(text: string): string {
  const phone = readPhone(text)
  if (phone === undefined) throw phoneNotValid({})
  return phone
}

const hashesOf = (keys: Work['keys'], phone: string): Buffer[] =>
  keys.hashes('one-time code', phone).map(({ hash }) => hash)

// With the number, so that equal codes of two numbers cannot be told.
const guessOf = (phone: string, code: string): string => `${phone} ${code}`

const secondsOf = (milliseconds: number): number => Math.ceil(milliseconds / 1000)
