import type { ScopedTx } from '../../database/scope.ts'

export const findIssuingAccount = (tx: ScopedTx, subdistrict_code: string) =>
  tx
    .selectFrom('points_account')
    .select('id')
    .where('subdistrict_code', '=', subdistrict_code)
    .where('kind', '=', 'issuing')
    .executeTakeFirst()
