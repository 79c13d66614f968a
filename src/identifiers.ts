/** As PostgreSQL reads and writes an identifier, and nothing else that some library calls one. */
const UUID_PATTERN = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'

/** As people may write one: capitals mean the same. */
export const WRITTEN_UUID = new RegExp(UUID_PATTERN, 'i')

const UUID = new RegExp(UUID_PATTERN)

export const isUuid = (value: unknown): value is string => typeof value === 'string' && UUID.test(value)
