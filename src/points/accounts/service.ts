import { actorName } from '../../actor.ts'
import type { Work } from '../../work.ts'
import { isRefusal } from '../posting/orders.ts'
import { postOrders } from '../posting/service.ts'

export interface OpenedAccount {
  id: string
  person_id: string
  subdistrict_code: string
}

/**
 * The accounts of these people in these ledgers, in order, opened where they have none; a ledger begins with its first.
 * That the caller may is made sure of before. Nobody else posts in these ledgers until the transaction ends.
 */
export async function openAccounts(
  work: Work,
  owners: readonly { person_id: string; subdistrict_code: string }[]
): Promise<OpenedAccount[]> {
  const made_by = actorName(work.caller.actor)
  const by_ledger = Map.groupBy(owners, ({ subdistrict_code }) => subdistrict_code)
  const ids = new Map<string, string>()
  for (const subdistrict_code of [...by_ledger.keys()].sort()) {
    const here = by_ledger.get(subdistrict_code) ?? []
    const orders = here.map(({ person_id }) => ({
      order: { type: 'account' as const, id: work.chance.id(), person_id },
      made_by
    }))
    const opened = await postOrders(work, subdistrict_code, orders)
    here.forEach(({ person_id }, place) => {
      const outcome = opened[place]
      if (outcome !== undefined && !isRefusal(outcome)) ids.set(`${subdistrict_code} ${person_id}`, outcome.id)
    })
  }
  return owners.map((owner) => ({ ...owner, id: ids.get(`${owner.subdistrict_code} ${owner.person_id}`) ?? '' }))
}
