import type { Work } from '../work.ts'
import * as queries from './erasure-queries.ts'
import { noPassword } from './passwords.ts'
import { lastAdministrator } from './problems.ts'
import { keepingAnAdmin } from './staff-standing.ts'

/** What this module knows persons to be erased by. */
interface ErasedPerson {
  id: string
  phone: string | null
}

/**
 * Ends whatever the persons could sign in with, and forgets account names, devices, codes and failures. May be done
 * any number of times. The account is locked before its sessions, in the order in which requests hold them.
 * @throws last_administrator
 */
export async function eraseAccess(work: Work, persons: readonly ErasedPerson[]): Promise<void> {
  const { tx, keys, now, chance } = work
  const ids = persons.map(({ id }) => id)
  await keepOneAdministrator(work, ids)
  const staff = await queries.lockStaff(tx, ids)
  await keepingAnAdmin(() => queries.eraseStaff(tx, ids, noPassword(chance), new Date(now)))
  await queries.endSessions(tx, ids, new Date(now))
  await queries.deleteDevices(tx, ids)
  const account_hashes = staff.flatMap(({ account }) => keys.hashes('account', account))
  await queries.deleteFailures(
    tx,
    account_hashes.map(({ hash }) => hash)
  )
  const phones = persons.flatMap(({ phone }) => (phone === null ? [] : [phone]))
  const phone_hashes = phones.flatMap((phone) => keys.hashes('one-time code', phone))
  await queries.deleteCodes(
    tx,
    phone_hashes.map(({ hash }) => hash)
  )
}

/** What somebody on the staff signs in with; nothing for everybody else. */
export const accountsOf = async ({ tx }: Work, person_id: string): Promise<string[]> =>
  (await queries.listStaff(tx, [person_id])).map(({ account }) => account)

/** A sub-district without an administrator could not be given one by anybody on its staff. */
async function keepOneAdministrator({ tx, caller }: Work, ids: string[]): Promise<void> {
  // A replay has no choice, and whoever runs it can make an administrator.
  if (caller.actor.kind === 'system') return
  const leaving = (await queries.listStaff(tx, ids)).filter(
    ({ role, disabled_at }) => role === 'subdistrict' && disabled_at === null
  )
  if (leaving.length === 0) return
  const area_codes = [...new Set(leaving.map(({ area_code }) => area_code))]
  await queries.takeTurnAtAdministrators(tx, area_codes)
  const active = await queries.listActiveAdministrators(tx, area_codes)
  const staying = new Set(active.filter(({ person_id }) => !ids.includes(person_id)).map(({ area_code }) => area_code))
  if (area_codes.some((area_code) => !staying.has(area_code))) throw lastAdministrator({})
}
