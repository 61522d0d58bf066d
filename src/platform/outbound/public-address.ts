import { type LookupAddress, lookup as lookUp } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

/**
 * The only part of IPv6 from which public addresses are given (RFC 4291, 2.5.4). Outside it are older ways to write an
 * IPv4 address, such as ::10.0.0.1, which the library takes for public.
 */
const globalUnicast = ipaddr.parseCIDR('2000::/3')

/** Whether an IP address is one of the public internet: not private, loopback, link-local, or reserved. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  // `process` reads an IPv4 address that is written as IPv6, such as ::ffff:127.0.0.1.
  const parsed = ipaddr.process(address)
  return parsed.range() === 'unicast' && (parsed.kind() === 'ipv4' || parsed.match(globalUnicast))
}

/** Thrown instead of connecting to an address inside the network of the service. */
export class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError'

  constructor(host: string) {
    super(`${host} is not an address of the public internet`)
  }
}

/**
 * Looks up a host and refuses it unless all its addresses are public. Used while connecting, so that a name cannot lead
 * elsewhere between the check and the connection.
 */
export const lookUpPublic: LookupFunction = (hostname, options, callback) => {
  lookUp(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
    if (error) return callback(error, '')
    if (found.length === 0 || !found.every(({ address }) => isPublicAddress(address))) {
      return callback(new PrivateAddressError(hostname), '')
    }
    const [first] = found
    if (options.all) callback(null, found)
    else callback(null, first!.address, first!.family)
  })
}

/** A host that is written as an address is not looked up. @throws PrivateAddressError */
export function refusePrivateHost(hostname: string): void {
  const host = hostname.replace(/^\[(.*)\]$/, '$1')
  if (isIP(host) !== 0 && !isPublicAddress(host)) throw new PrivateAddressError(hostname)
}
