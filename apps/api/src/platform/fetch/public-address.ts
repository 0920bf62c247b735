import ipaddr from 'ipaddr.js'

/** Global unicast of IPv6; everything else there is special, local or carries an IPv4 address inside (IANA IPv6 address space; RFC 6890). */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3')

/** Whether an address belongs to the public internet: neither private, local, shared, reserved nor a wrapping of such (RFC 6890, RFC 6052, RFC 4291 section 2.5.5.2). */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false
  const address = ipaddr.parse(text)
  if (address.range() !== 'unicast') return false
  return address instanceof ipaddr.IPv4 || (address.zoneId === undefined && address.match(globalUnicast))
}
