import { dateAt } from '../../calendar/rules.ts'
import type { Transact } from '../../work.ts'
import { listOverdueAccounts } from '../accounts/service.ts'
import { postOrders } from '../posting/service.ts'

const ACCOUNTS_AT_ONCE = 200
const MADE_BY = 'system'

/**
 * Writes down what time has done to points: lots that are over, and holds whose time is. Whoever asks for a balance sees it
 * without that; this keeps the ledger itself up to date. Some accounts of a ledger at a time, so that nobody waits long.
 * @returns how many accounts
 */
export async function sweepPoints(run: Transact): Promise<number> {
  let swept = 0
  for (;;) {
    const count = await run(async (work) => {
      const found = await listOverdueAccounts(work.tx, {
        now: new Date(work.now),
        today: dateAt(work.now),
        limit: ACCOUNTS_AT_ONCE
      })
      const subdistrict_code = found[0]?.subdistrict_code
      if (subdistrict_code === undefined) return 0
      const here = found.filter((account) => account.subdistrict_code === subdistrict_code)
      const orders = here.map(({ id }) => ({
        order: { type: 'expiry' as const, account_id: id },
        made_by: MADE_BY
      }))
      await postOrders(work, subdistrict_code, orders)
      return here.length
    })
    if (count === 0) return swept
    swept += count
  }
}
