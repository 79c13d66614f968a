import { BlockList, isIP, isIPv4, SocketAddress } from 'node:net'
import { LRUCache } from 'lru-cache'

const MAPPED = '::ffff:'
const MAPPED_BITS = 96

/**
 * A network in CIDR notation as it is kept, or undefined where the text is none. An address alone is a network of
 * one; IPv4 written in the manner of IPv6 is IPv4. An address that lies within its network (10.0.0.5/8) is more
 * likely a slip than meant, and no network.
 */
export function readNetwork(text: string): string | undefined {
  const [, given = '', digits] = /^([0-9A-Fa-f.:]+)(?:\/(\d{1,3}))?$/.exec(text) ?? []
  const address = plainAddress(given)
  if (address === undefined) return undefined
  const mapped_bits = isIPv4(address) && !isIPv4(given) ? MAPPED_BITS : 0
  const bits_most = isIPv4(address) ? 32 : 128
  const bits = digits === undefined ? bits_most : Number(digits) - mapped_bits
  return bits >= 0 && bits <= bits_most && isNetwork(address, bits) ? `${address}/${bits}` : undefined
}

/** Whether the address, as `callerAddress` writes it, lies in one of the networks; no networks mean any address. */
export function isAddressAllowed(networks: readonly string[], address: string): boolean {
  if (networks.length === 0) return true
  return isIP(address) !== 0 && listOf(networks, familyOf(address)).check(address, familyOf(address))
}

// Made once for each key that is in use, not for each of its requests. One for each family: to a list with both,
// all of IPv6 would hold all of IPv4.
const lists = new LRUCache<string, BlockList>({ max: 1_000 })

function listOf(networks: readonly string[], family: Family): BlockList {
  const key = [family, ...networks].join(' ')
  const known = lists.get(key)
  if (known !== undefined) return known
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', bits] = network.split('/')
    if (familyOf(address) === family) list.addSubnet(address, Number(bits), family)
  }
  lists.set(key, list)
  return list
}

type Family = 'ipv4' | 'ipv6'
const familyOf = (address: string): Family => (isIPv4(address) ? 'ipv4' : 'ipv6')

/** As Node writes it, and IPv4 as such where it is given in the manner of IPv6. Undefined where it is no address. */
function plainAddress(given: string): string | undefined {
  if (isIP(given) === 0) return undefined
  const { address } = new SocketAddress({ address: given, family: familyOf(given) })
  const end = address.slice(MAPPED.length)
  return address.startsWith(MAPPED) && isIPv4(end) ? end : address
}

/** Whether all bits after the network's own are zero. */
function isNetwork(address: string, bits: number): boolean {
  const parts = isIPv4(address) ? address.split('.').map(Number) : groupsOf(address)
  const part_bits = isIPv4(address) ? 8 : 16
  return parts.every((part, place) => {
    const own_bits = Math.min(Math.max(bits - place * part_bits, 0), part_bits)
    return (part & ((1 << (part_bits - own_bits)) - 1)) === 0
  })
}

/** The eight groups of an address as Node writes it. */
function groupsOf(address: string): number[] {
  const [head = '', tail] = inHexadecimal(address).split('::')
  const [before, after] = [head, tail ?? ''].map((text) => (text === '' ? [] : text.split(':').map(hexadecimal)))
  const zeros = Array.from({ length: 8 - (before?.length ?? 0) - (after?.length ?? 0) }, () => 0)
  return [...(before ?? []), ...zeros, ...(after ?? [])]
}

const hexadecimal = (text: string): number => Number.parseInt(text, 16)

/** With an IPv4 address at its end (64:ff9b::192.0.2.1) written as two groups. */
const inHexadecimal = (address: string): string =>
  address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, ...octets: string[]) => {
    const [one = 0, two = 0, three = 0, four = 0] = octets.slice(0, 4).map(Number)
    return `${(one * 256 + two).toString(16)}:${(three * 256 + four).toString(16)}`
  })
