import { openText } from '../protection/sealing.ts'
import type { Work } from '../work.ts'
import { listPersons } from './queries.ts'
import { dataKeyOf, sealForPerson } from './sealed.ts'

const PLACE = { table: 'audit_entry', column: 'reason' }

/** A reason as an audit entry takes it. */
export interface SealedReason {
  /** Whose key it is sealed with. */
  person_id: string
  sealed: Buffer
}

/** For an audit entry: sealed with the person's key, so that it ends with them. Undefined where they are erased or not to be seen. */
export async function sealReason(work: Work, person_id: string, reason: string): Promise<SealedReason | undefined> {
  const sealed = await sealForPerson(work, person_id, PLACE, reason)
  return sealed === undefined ? undefined : { person_id, sealed }
}

/** What `sealReason` sealed; null where a person is erased or not to be seen. */
export async function openReasons(
  { tx, keys }: Work,
  sealed: { person_id: string; reason: Uint8Array }[]
): Promise<(string | null)[]> {
  const persons = await listPersons(tx, [...new Set(sealed.map(({ person_id }) => person_id))])
  const data_keys = new Map(persons.map((person) => [person.id, dataKeyOf(keys, person)]))
  return sealed.map(({ person_id, reason }) => {
    const data_key = data_keys.get(person_id)
    return data_key === undefined ? null : openText(data_key, { ...PLACE, row: person_id }, reason)
  })
}
