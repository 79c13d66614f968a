import { openText, sealText } from '../../protection/sealing.ts'
import type { Work } from '../../work.ts'
import * as queries from './queries.ts'
import type { StepWords, TipTexts } from './rules.ts'

const TEXTS = { table: 'tip', column: 'sealed_texts' }
const WORDS = { table: 'tip_step', column: 'sealed_words' }

/** Whose the texts are, and in which tip. */
interface Of {
  id: string
  person_id: string
}

/** The stewards' own keys by person, for who sees the tips; undefined where one is damaged, and nothing of the erased. */
export type TipKeys = ReadonlyMap<string, Buffer | undefined>

/** With one question for all of them. */
export async function findTipKeys({ tx, keys }: Work, tips: readonly { id: string }[]): Promise<TipKeys> {
  if (tips.length === 0) return new Map()
  const rows = await queries.findKeys(
    tx,
    tips.map(({ id }) => id)
  )
  return new Map(rows.map((row) => [row.person_id, openKey(keys, row)]))
}

export interface WrappedKey {
  person_id: string
  wrapped_key: Uint8Array
  key_version: number
}

/** Undefined where it is damaged. @throws KeyVersionMissing */
export const openKey = (keys: Work['keys'], { person_id, wrapped_key, key_version }: WrappedKey): Buffer | undefined =>
  keys.unlessBroken(() => keys.unwrap(Buffer.from(wrapped_key), key_version, person_id)) ?? undefined

export const sealTexts = (key: Buffer, { id }: Pick<Of, 'id'>, texts: TipTexts): Buffer =>
  sealText(key, { ...TEXTS, row: id }, JSON.stringify(texts))

/** Null where the steward is erased, or the texts are damaged. */
export function openTexts({ keys }: Work, own: TipKeys, row: Of & { sealed_texts: Uint8Array }): TipTexts | null {
  const key = own.get(row.person_id)
  if (key === undefined) return null
  return keys.unlessBroken(() => JSON.parse(openText(key, { ...TEXTS, row: row.id }, row.sealed_texts)))
}

export const sealWords = (key: Buffer, { id }: Pick<Of, 'id'>, version: number, words: StepWords): Buffer =>
  sealText(key, { ...WORDS, row: `${id} ${version}` }, JSON.stringify(words))

export function openWords(
  { keys }: Work,
  own: TipKeys,
  row: { tip_id: string; version: number; person_id: string; sealed_words: Uint8Array | null }
): StepWords | null {
  const { sealed_words } = row
  const key = own.get(row.person_id)
  if (key === undefined || sealed_words === null) return null
  return keys.unlessBroken(() =>
    JSON.parse(openText(key, { ...WORDS, row: `${row.tip_id} ${row.version}` }, sealed_words))
  )
}
