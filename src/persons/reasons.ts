import { invalidInput } from '../http/validation.ts'
import type { Work } from '../work.ts'
import { reasonTooShort } from './problems.ts'
import { isReasonTooLong, REASON_CHARACTERS_MAX, REASON_CHARACTERS_MIN, readReason } from './rules.ts'
import { openForPersons, sealForPerson } from './sealed.ts'

const PLACE = { table: 'audit_entry', column: 'reason' }

/**
 * Why, as it is kept. The schema counts what was sent, which is not yet composed: that may make more of it.
 * @throws reason_too_short, invalid_request
 */
export function givenReason(text: string): string {
  const reason = readReason(text)
  if (reason !== undefined) return reason
  if (!isReasonTooLong(text)) throw reasonTooShort({ characters_min: REASON_CHARACTERS_MIN })
  throw invalidInput(
    [{ keyword: 'maxLength', instancePath: '/reason', params: { limit: REASON_CHARACTERS_MAX } }],
    'body'
  )
}

/** A reason as an audit entry takes it. */
export interface SealedReason {
  /** Whose key it is sealed with. */
  person_id: string
  sealed: Buffer
}

/** For an audit entry: sealed with the person's key, so that it ends with them. Undefined where `sealForPerson` is. */
export async function sealReason(work: Work, person_id: string, reason: string): Promise<SealedReason | undefined> {
  const sealed = await sealForPerson(work, person_id, PLACE, reason)
  return sealed === undefined ? undefined : { person_id, sealed }
}

/** What `sealReason` sealed; null where a person is erased or not to be seen, or it is damaged. */
export const openReasons = async (
  work: Work,
  sealed: { person_id: string; reason: Uint8Array }[]
): Promise<(string | null)[]> =>
  await openForPersons(
    work,
    PLACE,
    sealed.map(({ person_id, reason }) => ({ person_id, sealed: reason }))
  )
