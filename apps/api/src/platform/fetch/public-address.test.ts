import { describe, expect, it } from 'vitest'
import { isPublicAddress } from './public-address.ts'

describe('an address', () => {
  it.each(['93.184.215.14', '1.1.1.1', '223.5.5.5', '2606:4700:4700::1111', '2400:3200::1'])(
    '%s is public',
    (address) => {
      expect(isPublicAddress(address)).toBe(true)
    },
  )

  it.each([
    ['this host', '0.0.0.0'],
    ['loopback', '127.0.0.1'],
    ['loopback', '127.255.255.254'],
    ['loopback', '::1'],
    ['unspecified', '::'],
    ['private', '10.0.0.1'],
    ['private', '172.16.0.1'],
    ['private', '192.168.1.1'],
    ['link-local, where clouds keep their secrets', '169.254.169.254'],
    ['shared by carriers', '100.64.0.1'],
    ['protocol assignments', '192.0.0.1'],
    ['documentation', '203.0.113.7'],
    ['benchmarking', '198.18.0.1'],
    ['multicast', '224.0.0.1'],
    ['reserved', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['link-local', 'fe80::1'],
    ['link-local with a zone', 'fe80::1%eth0'],
    ['unique local', 'fd00::1'],
    ['unique local, where clouds keep their secrets', 'fd00:ec2::254'],
    ['multicast', 'ff02::1'],
    ['an IPv4 address in IPv6', '::ffff:10.0.0.1'],
    ['a public IPv4 address in IPv6', '::ffff:1.1.1.1'],
    ['compatible with IPv4', '::127.0.0.1'],
    ['NAT64', '64:ff9b::a00:1'],
    ['local NAT64', '64:ff9b:1::a00:1'],
    ['6to4', '2002:a00:1::1'],
    ['Teredo', '2001:0:a00:1::1'],
    ['documentation', '2001:db8::1'],
    ['discard only', '100::1'],
    ['site-local of old', 'fec0::1'],
    ['no address', 'localhost'],
    ['no address', ''],
  ])('%s, %s, is not', (_what, address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})
