// The coarse part of an address: a city or a province's exit of a carrier, never a household. Pure.
import { isIPv4 } from 'node:net'

/** Of IPv4 the first 16 bits, of IPv6 the first 32. */
export function coarsePlace(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (isIPv4(plain)) return plain.split('.').slice(0, 2).join('.')
  return plain.toLowerCase().split(':').slice(0, 2).join(':')
}
