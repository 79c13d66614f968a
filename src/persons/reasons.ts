import { openText } from '../protection/sealing.ts'
import type { Work } from '../work.ts'
import { listPersons } from './queries.ts'

const PLACE = { table: 'audit_entry', column: 'reason' }

/** Reasons that were sealed with the keys of the persons concerned; null where a person is erased or not to be seen. */
export async function openReasons(
  { tx, keys }: Work,
  sealed: { person_id: string; reason: Uint8Array }[]
): Promise<(string | null)[]> {
  const ids = [...new Set(sealed.map(({ person_id }) => person_id))]
  const persons = await listPersons(tx, ids)
  const data_keys = new Map(
    persons.flatMap(({ id, wrapped_key, key_version }) =>
      wrapped_key === null || key_version === null ? [] : [[id, keys.unwrap(wrapped_key, key_version, id)]]
    )
  )
  return sealed.map(({ person_id, reason }) => {
    const data_key = data_keys.get(person_id)
    return data_key === undefined ? null : openText(data_key, { ...PLACE, row: person_id }, reason)
  })
}
