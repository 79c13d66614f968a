/** How many requests in how long a time, counted for whom. */
export interface Policy {
  name: string
  per: 'actor' | 'address' | 'everyone'
  quota: number
  window_seconds: number
}

/** What an operator may set. */
export interface LimitSettings {
  per_address_per_minute: number
  per_actor_per_minute: number
  global_per_minute: number
  /** Of the quotas of the sensitive operations below; 100 leaves them as they are. */
  strict_percent: number
}

export const DEFAULT_LIMITS: LimitSettings = {
  // Couriers are behind the carrier's address translation, where thousands share one address. An app asks about five
  // times when it is opened, so this lets ten couriers a second open it at one address.
  per_address_per_minute: 3_000,
  // Ten a second is more than a person can look at, and enough for a program that fetches everything once a day.
  per_actor_per_minute: 600,
  // Half of what the slowest public search bears on two cores: beyond it everybody would wait.
  global_per_minute: 240_000,
  strict_percent: 100
}

export const STRICT_LIMITS = ['sign_in', 'codes', 'totp', 'reveal', 'checks', 'observations', 'check_ins'] as const
/** Operations that are counted exactly, named by routes as `config.limit`. */
export type StrictLimit = (typeof STRICT_LIMITS)[number]

const MINUTE = 60
const HOUR = 3_600

type Quotas = Partial<Record<Policy['per'], [quota: number, window_seconds: number]>>

const strict: Record<StrictLimit, Quotas> = {
  // A sign-in lasts for weeks, so few arrive from one address even where thousands share it. Guesses are counted by
  // account and by phone besides; these stop who tries one password on many accounts.
  sign_in: { address: [60, MINUTE], everyone: [1_200, MINUTE] },
  // Every code is a message that costs money: the total is the bill that an attacker can run up in an hour.
  codes: { address: [120, HOUR], everyone: [1_000, HOUR] },
  // Six digits are guessed by trying; nobody mistypes ten times in a minute.
  totp: { actor: [10, MINUTE], address: [60, MINUTE], everyone: [600, MINUTE] },
  // Somebody who phones people looks at one after the other. A list copied by hand shows here.
  reveal: { actor: [60, HOUR], address: [300, HOUR], everyone: [2_000, HOUR] },
  // Somebody at a desk enters one person a minute, who is looked for whenever they stop typing. Each answer tells whether a
  // number is known, so a list of numbers that is tried out shows here.
  checks: { actor: [600, HOUR], address: [3_000, HOUR], everyone: [20_000, HOUR] },
  // A station has some ten amenities, and a courier passes a few stations a day. Neither is counted by actor: a row that
  // says who observed or checked in within the hour would lie beside what nobody is to trace back to a person.
  observations: { address: [1_200, HOUR], everyone: [20_000, HOUR] },
  check_ins: { address: [3_000, HOUR], everyone: [60_000, HOUR] }
}

/** The narrowest first: who is refused by one is not counted by the wider ones, and so takes nothing from others. */
const NARROWEST_FIRST = ['actor', 'address', 'everyone'] as const

const labels: Record<Policy['per'], string> = { actor: 'actor', address: 'address', everyone: 'global' }

export interface Policies {
  address: Policy
  actor: Policy
  everyone: Policy
  strict: Record<StrictLimit, readonly Policy[]>
}

export function policiesFrom(settings: LimitSettings): Policies {
  const perMinute = (per: Policy['per'], quota: number): Policy => ({
    name: labels[per],
    per,
    quota,
    window_seconds: MINUTE
  })
  const strictly = (limit: StrictLimit): Policy[] =>
    NARROWEST_FIRST.flatMap((per) => {
      const [quota, window_seconds] = strict[limit][per] ?? []
      if (quota === undefined || window_seconds === undefined) return []
      const scaled = Math.max(1, Math.round((quota * settings.strict_percent) / 100))
      return [{ name: `${limit}.${labels[per]}`, per, quota: scaled, window_seconds }]
    })
  return {
    address: perMinute('address', settings.per_address_per_minute),
    actor: perMinute('actor', settings.per_actor_per_minute),
    everyone: perMinute('everyone', settings.global_per_minute),
    strict: {
      sign_in: strictly('sign_in'),
      codes: strictly('codes'),
      totp: strictly('totp'),
      reveal: strictly('reveal'),
      checks: strictly('checks'),
      observations: strictly('observations'),
      check_ins: strictly('check_ins')
    }
  }
}
