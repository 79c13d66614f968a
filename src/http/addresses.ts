import { isIPv4 } from 'node:net'
import ipaddr from 'ipaddr.js'

/** What a proxy passed on that is no address. All such callers count as one. */
const UNKNOWN = 'unknown'

/**
 * The caller's address in the one form in which it is counted, compared and written down: IPv4 without the wrapping
 * of IPv6 and without the port that some proxies add, IPv6 without a zone.
 */
export function callerAddress(ip: string | undefined): string {
  if (ip === undefined) return UNKNOWN
  // Most are, and in this form already.
  if (isIPv4(ip)) return ip
  const bare = /^\[(.+)\](?::\d+)?$/.exec(ip)?.[1] ?? /^([\d.]+):\d+$/.exec(ip)?.[1] ?? ip
  if (isIPv4(bare)) return bare
  if (!ipaddr.IPv6.isValid(bare)) return UNKNOWN
  const address = ipaddr.IPv6.parse(bare)
  if (address.isIPv4MappedAddress()) return address.toIPv4Address().toString()
  return new ipaddr.IPv6(address.parts).toString()
}

const SUBSCRIBER_PARTS = 4

/** Who is counted as one: an IPv4 address, or the /64 that a subscriber to IPv6 gets and picks addresses from at will. */
export function networkOfSubscriber(address: string): string {
  if (!address.includes(':')) return address
  const { parts } = ipaddr.IPv6.parse(address)
  return `${parts
    .slice(0, SUBSCRIBER_PARTS)
    .map((part) => part.toString(16))
    .join(':')}::/64`
}
