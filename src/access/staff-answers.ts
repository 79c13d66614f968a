import type { FastifyReply, FastifyRequest } from 'fastify'
import { formatTime } from '../calendar/times.ts'
import { namesTag, sendUnchanged, versionTag } from '../http/conditional.ts'
import { readMaskedPersons } from '../persons/service.ts'
import type { Work } from '../work.ts'
import type { FirstCredentials } from './first-credentials.ts'
import { DEVICE_MILLISECONDS } from './staff-devices.ts'
import type { StaffRow } from './staff-queries.ts'
import type { StaffMember, StaffMemberWithPassword } from './staff-schemas.ts'

/** Staff as they are answered, with what names them masked. */
export async function answeredStaff(work: Work, rows: StaffRow[]): Promise<StaffMember[]> {
  const persons = await readMaskedPersons(
    work,
    rows.map(({ person_id }) => person_id)
  )
  return rows.map(({ person_id, totp_confirmed_at, disabled_at, created_at, updated_at, ...row }) => ({
    id: person_id,
    account: row.account,
    name: persons.get(person_id)?.name ?? null,
    phone: persons.get(person_id)?.phone ?? null,
    role: row.role,
    area_code: row.area_code,
    must_change_password: row.must_change_password,
    has_totp: totp_confirmed_at !== null,
    disabled_at: disabled_at === null ? null : formatTime(disabled_at.getTime()),
    version: row.version,
    created_at: formatTime(created_at.getTime()),
    updated_at: formatTime(updated_at.getTime())
  }))
}

export async function answeredMember(work: Work, row: StaffRow): Promise<StaffMember> {
  const [member] = await answeredStaff(work, [row])
  if (member === undefined) throw new Error('a row without its answer')
  return member
}

/** With what is shown this once. */
export const withFirstCredentials = (
  { now }: Work,
  member: StaffMember,
  { password, device_token }: FirstCredentials
): StaffMemberWithPassword => ({
  ...member,
  first_password: password,
  device_token,
  device_expires_at: formatTime(now + DEVICE_MILLISECONDS)
})

/** Nobody but the one who asked may keep it; the tag is the version that a change starts from. */
export function sendMember(request: FastifyRequest, reply: FastifyReply, member: StaffMember): FastifyReply {
  const etag = versionTag(member.version)
  reply.header('etag', etag).header('cache-control', 'private, no-cache')
  const known = request.method === 'GET' ? request.headers['if-none-match'] : undefined
  return known !== undefined && namesTag(known, etag) ? sendUnchanged(reply) : reply.send(member)
}
