import { lookup, type LookupAddress } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { CredentialError } from '@jiangji/credentials/errors'
import { isPublicAddress } from './public-address.ts'

export type Resolve = (
  host: string,
  done: (failure: Error | null, addresses: readonly LookupAddress[]) => void,
) => void

/** Every address that the machine's resolver knows for a name. */
export const resolveByDns: Resolve = (host, done) =>
  // On a failure Node calls back without any list, whatever its types say.
  lookup(host, { all: true }, (failure, addresses?: readonly LookupAddress[]) =>
    done(failure, addresses ?? []),
  )

/** A name's addresses as the socket will use them: what is checked here is what is connected to, so that no second answer of the name server counts. */
export function checkedLookup(resolve: Resolve): LookupFunction {
  return (host, { all }, callback) =>
    resolve(host, (failure, addresses) => {
      const refusal = failure ?? refusalOf(host, addresses)
      const [first] = addresses
      if (refusal !== null) callback(refusal, '')
      else if (all) callback(null, [...addresses])
      else callback(null, first?.address ?? '', first?.family)
    })
}

/** One private address among public ones is enough: whoever mixes them is choosing for us. */
function refusalOf(host: string, addresses: readonly LookupAddress[]): Error | null {
  const fine = addresses.length > 0 && addresses.every(({ address }) => isPublicAddress(address))
  return fine ? null : new CredentialError('fetch.address', host)
}
